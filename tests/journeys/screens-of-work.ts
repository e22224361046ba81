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

async function makeLink(page: Page): Promise<void> {
  await page.locator('article form[action$="password-link"] button').last().click();
  await page.locator('#link').waitFor();
}

const openDialog = (act: string) => async (page: Page) => {
  await page.locator(act).first().click();
  await page.locator('dialog[open]').waitFor();
};

export function workScreens(stage: Stage): Screen[] {
  return [...peopleScreens(), ...deskScreens(stage)];
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
    {
      name: 'working-publish',
      path: WORKING,
      as: 'keo-sopheap',
      ready: '.work-open',
      enter: openDialog('.working-tools .button.primary'),
    },
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
