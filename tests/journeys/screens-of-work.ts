// The screens of those who work with an account: their own account, drafters, moderators, who keeps people and bodies.
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/src/texts/say.js';
import type { Screen } from './screens.js';
import type { Stage } from './stage.js';

const inLanguage = (path: string) => (language: Language) => `/${language}${path}`;
const WORKING = inLanguage('/desk/drafts/aquaculture-law');

async function openClause(page: Page): Promise<void> {
  await page.locator('.work-open').nth(8).click();
  await page.locator('#clause-text-km, #clause-heading-km').first().waitFor();
}

/** Opens what is folded away. */
const unfold = (folded: string) => async (page: Page) => {
  await page.locator(`${folded} > summary`).first().click();
};

/** Opens everything that is folded away. */
async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}

/** A round that is still open cannot be revised upon. */
async function enterTooEarly(page: Page): Promise<void> {
  await page.locator('section[aria-labelledby=next] details > summary').first().click();
  await page.locator('section[aria-labelledby=next] details[open] .button.primary').click();
  await page.locator('[role=alert]').waitFor();
}

async function makeLink(page: Page): Promise<void> {
  await page.locator('article form[action$="password-link"] button').last().click();
  await page.locator('#link').waitFor();
}

const openDialog = (act: string) => async (page: Page) => {
  await page.locator(act).first().click();
  await page.locator('dialog[open]').waitFor();
};

export function workScreens(stage: Stage): Screen[] {
  return [...peopleScreens(), ...deskScreens(stage), ...wayDeskScreens(stage), ...commitmentDeskScreens()];
}

function peopleScreens(): Screen[] {
  return [
    { name: 'account', path: inLanguage('/account'), as: 'ly-makara', ready: 'h1' },
    { name: 'people', path: inLanguage('/people'), as: 'ly-makara', ready: 'h1' },
    {
      name: 'people-giving',
      path: inLanguage('/people?q=mao'),
      as: 'ly-makara',
      ready: 'article details',
      enter: unfold('article details'),
    },
    { name: 'people-link', path: inLanguage('/people?q=mao'), as: 'ly-makara', ready: 'article', enter: makeLink },
    { name: 'people-bodies', path: inLanguage('/people'), as: 'chhim-bopha', ready: 'h1' },
    { name: 'people-empty', path: inLanguage('/people'), as: 'administrator', ready: 'h1', isInEmptyHall: true },
  ];
}

/** Opens a comment and begins an answer; a phone shows it as a page of its own. */
async function beginAnswer(page: Page): Promise<void> {
  await page.locator('.answer-row[data-kind="wording"]').first().click();
  await page.locator('.answer-form').waitFor();
  await page.locator('label:has([value="partly-accepted"])').click();
  await page.locator('change-picker').waitFor();
}

function answerScreens(stage: Stage): Screen[] {
  const path = inLanguage('/desk/drafts/aquaculture-law/answers');
  return [
    { name: 'answers', path, as: 'keo-sopheap', ready: '.answer-row' },
    { name: 'answers-writing', path, as: 'keo-sopheap', ready: '.answer-row', enter: beginAnswer },
    {
      name: 'changes-desk',
      path: inLanguage('/desk/drafts/aquaculture-law/changes'),
      as: 'keo-sopheap',
      ready: 'h1',
      enter: unfold('[aria-labelledby=told] details'),
    },
    { name: 'answers-missing', path, as: 'heng-vibol', ready: '.answer-row', enter: unfold('.closing') },
    {
      name: 'answers-signing',
      path,
      as: 'heng-vibol',
      ready: '.answer-row',
      enter: async (page) => {
        await openDialog('.answer-head .button.primary')(page);
        await page.locator('[data-answer]').first().waitFor();
      },
    },
    {
      name: 'answers-waiting',
      path: inLanguage('/desk/drafts/aquaculture-law/answers?view=waiting'),
      as: 'bun-sovann',
      ready: '.answer-row',
      enter: async (page) => {
        await page.locator('.answer-row').first().click();
        await page.locator('.answer-side').waitFor();
      },
    },
    {
      name: 'answers-none',
      path: inLanguage(`/desk/drafts/${stage.closed}/answers`),
      as: 'drafter',
      ready: '.answer-list .empty',
    },
  ];
}

/** The report on a round, in work and as it will look. */
function closingScreens(): Screen[] {
  const report = '/desk/drafts/aquaculture-law/rounds/1/report';
  return [
    { name: 'closing-desk', path: inLanguage(report), as: 'heng-vibol', ready: '.closing-desk' },
    { name: 'closing-preview', path: inLanguage(`${report}/preview`), as: 'keo-sopheap', ready: 'h1' },
  ];
}

/** The desk of an instrument's way and of the forward plan. */
function wayDeskScreens(stage: Stage): Screen[] {
  return [
    {
      name: 'stages-desk',
      path: inLanguage('/desk/drafts/aquaculture-law/stages'),
      as: 'keo-sopheap',
      ready: '#next',
      enter: unfoldAll,
    },
    {
      name: 'stages-desk-refused',
      path: inLanguage('/desk/drafts/aquaculture-law/stages'),
      as: 'keo-sopheap',
      ready: '#next',
      isRefused: true,
      enter: enterTooEarly,
    },
    {
      name: 'stages-desk-early',
      path: inLanguage(`/desk/drafts/${stage.asked}/stages`),
      as: 'drafter',
      ready: '#next',
      enter: unfoldAll,
    },
    {
      name: 'stages-desk-secretariat',
      path: inLanguage('/desk/drafts/aquaculture-law/stages'),
      as: 'chhim-bopha',
      ready: '#next',
    },
    { name: 'handed', path: inLanguage('/desk/drafts/aquaculture-law/handed/2'), as: 'nuon-veasna', ready: '#answer' },
    { name: 'handed-to-us', path: inLanguage('/desk/handed'), as: 'nuon-veasna', ready: '.documents' },
    { name: 'plan-desk', path: inLanguage('/desk/plan'), as: 'drafter', ready: 'h1', enter: unfoldAll },
    { name: 'plan-desk-none', path: inLanguage('/desk/plan'), as: 'chhim-bopha', ready: '.empty' },
  ];
}

/** Promises a day that has passed. */
async function promiseYesterday(page: Page): Promise<void> {
  await unfoldAll(page);
  const form = page.locator('form[action$="/make"]');
  await form.evaluate((element: HTMLFormElement) => (element.noValidate = true));
  await form.locator('[name=text-km]').fill('ចេញអាជ្ញាប័ណ្ណឱ្យទាន់ពេល');
  await form.locator('[name=due]').fill('2026-01-01');
  await form.locator('.button.primary').click();
  await page.locator('[role=alert]').waitFor();
}

function commitmentDeskScreens(): Screen[] {
  const path = inLanguage('/desk/commitments');
  return [
    { name: 'commitments-desk', path, as: 'heng-vibol', ready: 'h1', enter: unfoldAll },
    { name: 'commitments-desk-none', path, as: 'um-sreypov', ready: '.empty' },
    { name: 'commitments-desk-refused', path, as: 'heng-vibol', ready: 'h1', isRefused: true, enter: promiseYesterday },
    {
      name: 'commitment-desk',
      path: inLanguage('/desk/commitments/3'),
      as: 'heng-vibol',
      ready: 'h1',
      enter: unfoldAll,
    },
  ];
}

/** A list of comments stands open, and a place is chosen by hand. */
async function markWords(page: Page): Promise<void> {
  await page.locator('.fate').first().click();
  await page.locator('doubtful-panel').first().locator('input[type=radio]').nth(-3).check();
  await page.locator('textarea.markable').waitFor();
}

async function mendFirst(page: Page): Promise<void> {
  await page.locator('.pair .acts button').nth(1).click();
  await page.locator('lineage-mend input[type=search]').waitFor();
}

/** The next version of a draft: from a file, with its lineage, to its publication. */
function publishingScreens(stage: Stage): Screen[] {
  const revised = (page: string) => inLanguage(`/desk/drafts/${stage.revised}${page}`);
  return [
    { name: 'publish', path: revised('/publish'), as: 'drafter', ready: 'doubtful-panel fieldset' },
    {
      name: 'publish-marking',
      path: revised('/publish'),
      as: 'drafter',
      ready: 'doubtful-panel fieldset',
      enter: markWords,
    },
    {
      name: 'publish-first',
      path: inLanguage('/desk/drafts/aquaculture-law/publish'),
      as: 'keo-sopheap',
      ready: 'publish-desk .checks',
    },
    { name: 'lineage', path: revised('/lineage'), as: 'drafter', ready: '.lineage-list .pair' },
    {
      name: 'lineage-mend',
      path: revised('/lineage'),
      as: 'drafter',
      ready: '.lineage-list .pair',
      enter: mendFirst,
    },
    {
      name: 'working-revision',
      path: revised(''),
      as: 'drafter',
      ready: '.work-open',
      enter: openDialog('.working-tools button:nth-of-type(4)'),
    },
  ];
}

function deskScreens(stage: Stage): Screen[] {
  return [
    { name: 'desk', path: inLanguage('/desk'), as: 'keo-sopheap', ready: 'draft-start form' },
    { name: 'desk-none', path: inLanguage('/desk'), as: 'mao-theara', ready: '.empty' },
    { name: 'working', path: WORKING, as: 'keo-sopheap', ready: '.work-open', enter: openClause },
    {
      name: 'working-source',
      path: inLanguage(`/desk/drafts/${stage.closed}`),
      as: 'drafter',
      ready: '.work-open',
    },
    ...publishingScreens(stage),
    {
      name: 'working-language',
      path: inLanguage(`/desk/drafts/${stage.closed}`),
      as: 'drafter',
      ready: '.work-open',
      enter: openDialog('.working-tools button:nth-of-type(3)'),
    },
    {
      name: 'preview',
      path: inLanguage('/desk/drafts/aquaculture-law/preview?text=both'),
      as: 'keo-sopheap',
      ready: '.preview-sheet .clause',
    },
    {
      name: 'round',
      path: inLanguage('/desk/drafts/aquaculture-law/round'),
      as: 'keo-sopheap',
      ready: 'round-desk *',
    },
    {
      name: 'round-extension',
      path: inLanguage('/desk/drafts/aquaculture-law/round'),
      as: 'heng-vibol',
      ready: 'round-desk details',
      enter: unfold('round-desk details'),
    },
    {
      name: 'round-planner',
      path: inLanguage(`/desk/drafts/${stage.closed}/round`),
      as: 'drafter',
      ready: 'round-planner form',
    },
    ...answerScreens(stage),
    ...closingScreens(),
    { name: 'moderation', path: inLanguage('/moderation'), as: 'sok-piseth', ready: 'h1' },
    {
      name: 'moderation-hiding',
      path: inLanguage('/moderation'),
      as: 'sok-piseth',
      ready: '.card details',
      enter: unfold('.card details'),
    },
  ];
}
