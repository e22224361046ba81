// The screens of groups: what everybody sees of them, the door of a room, and the room as a member sees it.
import type { Page } from 'playwright-core';
import { idFor } from '../../server/src/seed/fill/fill-ids.js';
import type { Language } from '../../shared/src/texts/say.js';
import type { Screen } from './screens.js';

const inLanguage = (path: string) => (language: Language) => `/${language}${path}`;
const statement = (key: string, n = 0) => inLanguage(`/room/statements/${idFor(`${key}/statement/${n}`)}`);

async function unfold(page: Page): Promise<void> {
  for (const fold of await page.locator('main details').all())
    await fold.evaluate((element: HTMLDetailsElement) => (element.open = true));
}

/** Sends a meeting without a name, as an old browser would that knows no required fields. */
async function beginWithoutName(page: Page): Promise<void> {
  await page.fill('[name=called]', 'សុភា');
  await page.locator('main form .button.primary').click();
  await page.locator('[role=alert]').waitFor();
}

async function openWithWrongKey(page: Page): Promise<void> {
  await page.fill('[name=key]', '21XVKMXX782WBG3JAKBDF04CT7');
  await page.locator('form[action$="/open"] .button').click();
  await page.locator('[role=alert]').waitFor();
}

/** Words on an article, not yet let out; found by its title among the statements of the room. */
async function writeStatement(page: Page): Promise<void> {
  await page.fill('[name=title]', 'ថ្លៃសេវា');
  await page.fill('[name=body]', 'យើងស្នើឱ្យថ្លៃសេវាបង់នៅឃុំ។');
  await page.locator('main form .button.primary').click();
  await page.locator('.card.statement').waitFor();
  await unfold(page);
}

async function fillPortrait(page: Page, title: string): Promise<void> {
  await page.fill('[name=title-km]', title);
  await page.fill('[name=body-km]', 'យើងទិញទឹកកករួមគ្នា។');
  await page.locator('main form .button.primary').click();
}

/** Names somebody in what the group would say of itself. */
async function nameSomebody(page: Page): Promise<void> {
  await unfold(page);
  await fillPortrait(page, 'លោក ដារ៉ា ជួយក្រុម');
  await page.locator('[role=alert]').waitFor();
}

/** A story to which those it tells of have not agreed. */
async function publishUnagreed(page: Page): Promise<void> {
  await page.selectOption('[name=kind]', 'success-story');
  await page.selectOption('[name=province]', '04');
  await fillPortrait(page, 'ទឹកកកថោកជាងមុន');
  await page.locator('[role=alert]').waitFor();
}

/** One of a province that nothing else is about, published and taken back. */
async function withdrawPortrait(page: Page): Promise<void> {
  await page.selectOption('[name=province]', '22');
  await fillPortrait(page, 'ខេត្តឧត្តរមានជ័យ');
  await page.locator('[role=status]').waitFor();
  await page.locator('.portrait-row', { hasText: 'ខេត្តឧត្តរមានជ័យ' }).first().click();
  await page.locator('.portrait-acts summary').click();
  await page.fill('[name=why]', 'តួលេខមិនត្រឹមត្រូវ។');
  await page.locator('.portrait-acts .button').click();
  await page.locator('.portrait-page .notice').waitFor();
}

/** Portraits of provinces and groups; the first three are the demo's. */
function portraitScreens(): Screen[] {
  const visitor = 'visitor' as const;
  const secretariat = 'chhim-bopha' as const;
  const desk = inLanguage('/desk/portraits');
  const room = inLanguage('/room/portraits');
  return [
    { name: 'portraits', path: inLanguage('/portraits'), as: visitor, ready: '.portrait-row' },
    { name: 'portraits-none', path: inLanguage('/portraits?province=23'), as: visitor, ready: '.empty' },
    { name: 'portraits-empty', path: inLanguage('/portraits'), as: visitor, ready: '.empty', isInEmptyHall: true },
    { name: 'portrait', path: inLanguage('/portraits/1'), as: visitor, ready: '.portrait-figures' },
    { name: 'portrait-older', path: inLanguage('/portraits/1?version=1'), as: visitor, ready: '.notice' },
    {
      name: 'portrait-of-group',
      path: inLanguage('/portraits/2'),
      as: 'member',
      ready: '.portrait-acts',
      enter: unfold,
    },
    { name: 'portrait-story', path: inLanguage('/portraits/3'), as: visitor, ready: '.portrait-rests' },
    { name: 'portrait-unknown', path: inLanguage('/portraits/999'), as: visitor, ready: 'h1', status: 404 },
    { name: 'portrait-withdrawn', path: desk, as: secretariat, ready: '[name=title-km]', enter: withdrawPortrait },
    { name: 'portrait-desk', path: desk, as: secretariat, ready: '[name=title-km]', enter: unfold },
    {
      name: 'portrait-desk-next',
      path: inLanguage('/desk/portraits?portrait=1'),
      as: 'nhem-sarin',
      ready: '.portrait-write',
    },
    {
      name: 'portrait-desk-refused',
      path: desk,
      as: secretariat,
      ready: 'form',
      isRefused: true,
      enter: publishUnagreed,
    },
    { name: 'room-portraits', path: room, as: 'member', ready: '[name=title-km]' },
    { name: 'room-portraits-refused', path: room, as: 'member', ready: 'form', isRefused: true, enter: nameSomebody },
    { name: 'province', path: inLanguage('/provinces/04'), as: visitor, ready: '.province-figures' },
    { name: 'province-silent', path: inLanguage('/provinces/23'), as: visitor, ready: '.empty' },
    { name: 'province-unknown', path: inLanguage('/provinces/99'), as: visitor, ready: 'h1', status: 404 },
  ];
}

export function groupScreens(): Screen[] {
  const visitor = 'visitor' as const;
  const member = 'member' as const;
  return [
    ...portraitScreens(),
    { name: 'groups', path: inLanguage('/groups'), as: visitor, ready: '.group-list' },
    { name: 'groups-none', path: inLanguage('/groups?province=23'), as: visitor, ready: '.empty' },
    { name: 'group', path: inLanguage('/groups/prek-ta-om-fish-farmers'), as: visitor, ready: '.card' },
    {
      name: 'group-registered',
      path: inLanguage('/groups/fish-feed-traders-association'),
      as: visitor,
      ready: '.told-facts',
    },
    { name: 'group-silent', path: inLanguage('/groups/svay-pond-farmers'), as: visitor, ready: '.empty' },
    {
      name: 'group-beside',
      path: inLanguage('/groups/svay-pond-farmers'),
      as: 'member',
      ready: '#yours',
      enter: unfold,
    },
    { name: 'group-unknown', path: inLanguage('/groups/nobody'), as: visitor, ready: 'h1', status: 404 },
    { name: 'group-begin', path: inLanguage('/groups/begin'), as: visitor, ready: '[name=called]' },
    {
      name: 'group-begin-refused',
      path: inLanguage('/groups/begin'),
      as: visitor,
      ready: '[name=called]',
      isRefused: true,
      enter: beginWithoutName,
    },
    { name: 'room-door', path: inLanguage('/room'), as: visitor, ready: '[name=key]' },
    {
      name: 'room-door-refused',
      path: inLanguage('/room'),
      as: visitor,
      ready: '[name=key]',
      isRefused: true,
      enter: openWithWrongKey,
    },
    { name: 'room', path: inLanguage('/room'), as: member, ready: '.room-message' },
    { name: 'room-people', path: inLanguage('/room/people'), as: member, ready: '.group-list', enter: unfold },
    { name: 'room-meetings', path: inLanguage('/room/meetings'), as: member, ready: '.room-talk', enter: unfold },
    { name: 'room-papers', path: inLanguage('/room/papers'), as: member, ready: '[name=file]' },
    { name: 'room-begin', path: inLanguage('/room/statements/begin'), as: member, ready: '[name=draft]' },
    { name: 'room-on-issue', path: inLanguage('/room/statements/begin?issue=1'), as: member, ready: '[name=body]' },
    {
      name: 'room-wording',
      path: inLanguage('/room/statements/begin?draft=aquaculture-law'),
      as: member,
      ready: '[name=instead]',
    },
    {
      name: 'room-writing',
      path: inLanguage('/room/statements/begin?draft=aquaculture-law'),
      as: member,
      ready: '[name=clause]',
      enter: writeStatement,
    },
    { name: 'room-statement', path: statement('prek-ta-om'), as: member, ready: '.card.statement' },
  ];
}
