// The screens that need no account, but for the draft with its comments: home, search, receipts, the plain page of a
// clause, what is told about the product, the ways in, and what one sees where something is not there.
import type { Page } from 'playwright-core';
import { idFor } from '../../server/src/seed/fill/fill-ids.js';
import type { Language } from '../../shared/src/texts/say.js';
import type { Screen } from './screens.js';
import type { Stage } from './stage.js';

const inLanguage = (path: string) => (language: Language) => `/${language}${path}`;
const inWords = (km: string, en: string) => (language: Language) =>
  `/${language}/search?q=${encodeURIComponent(language === 'km' ? km : en)}`;
const clausePage = inLanguage('/drafts/aquaculture-law/clauses/chapter-3/article-12');
const visitor = 'visitor' as const;

async function fillPlainForm(page: Page, kind: string): Promise<void> {
  await page.locator(`#write .kind-choice[data-kind=${kind}]`).click();
  await page.locator('#write [name=body]').fill('តើថ្លៃសេវាបង់នៅណា?');
}

async function sendPlainForm(page: Page): Promise<void> {
  await fillPlainForm(page, 'question');
  await page.locator('#write .send button').click();
  await page.locator('.receipt').waitFor();
}

/** Sends a concern without words, as an old browser would that knows no required fields. */
async function sendRefusedForm(page: Page): Promise<void> {
  await page.locator('#write .kind-choice[data-kind=concern]').click();
  await page.locator('#write form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.locator('#write .send button').click();
  await page.locator('#write [role=alert]').waitFor();
}

async function chooseWording(page: Page): Promise<void> {
  await page.locator('#write .kind-choice[data-kind=wording]').click();
  await page.locator('#write [name=proposed]').fill('១៥ ថ្ងៃធ្វើការ');
}

/** Answers a question with nothing, as an old browser would that knows no required fields. */
async function sendEmptyAnswer(page: Page): Promise<void> {
  await page.locator('.call-question summary').first().click();
  await page.locator('.call-question form .send button').first().click();
  await page.locator('.call-question [role=alert]').waitFor();
}

const openMark = async (page: Page) => {
  await page.locator('.mark summary').first().click();
};

async function signInWrongly(page: Page): Promise<void> {
  await page.fill('[name=email]', 'sok.piseth@sala.example');
  await page.fill('[name=password]', 'not-the-password');
  await page.locator('main form .button').click();
  await page.locator('[role=alert]').waitFor();
}

/** The way of an instrument, the forward plan, early calls. */
function wayScreens(stage: Stage): Screen[] {
  return [
    {
      name: 'stages',
      path: inLanguage('/drafts/aquaculture-law/stages'),
      as: visitor,
      ready: '.stage-path',
      enter: openMark,
    },
    { name: 'stages-early', path: inLanguage(`/drafts/${stage.asked}/stages`), as: visitor, ready: '.stage-path' },
    { name: 'stages-none', path: inLanguage(`/drafts/${stage.announced}/stages`), as: visitor, ready: '.stage-path' },
    { name: 'plan', path: inLanguage('/plan'), as: visitor, ready: '.plan-list' },
    { name: 'plan-empty', path: inLanguage('/plan'), as: visitor, ready: '.empty', isInEmptyHall: true },
    { name: 'call', path: inLanguage(`/drafts/${stage.asked}/call`), as: visitor, ready: '.call-question' },
    {
      name: 'call-refused',
      path: inLanguage(`/drafts/${stage.asked}/call`),
      as: visitor,
      ready: '.call-question',
      isRefused: true,
      enter: sendEmptyAnswer,
    },
    { name: 'call-none', path: inLanguage('/drafts/aquaculture-law/call'), as: visitor, ready: '.empty' },
  ];
}

/** A business saw it on a day that has not come, as an old browser lets it say. */
async function tellOfTomorrow(page: Page): Promise<void> {
  const form = page.locator('form[action$="/commitments/7"]');
  await form.locator('[value=delivery-confirmed]').check();
  await form.locator('[name=province]').selectOption('04');
  await form.locator('[name=on]').fill('2199-01-01');
  await form.locator('.button.primary').click();
  await page.locator('[role=alert]').waitFor();
}

/** What bodies promised, the bodies themselves, and their agreements. The first commitment of the demo is kept. */
function commitmentScreens(): Screen[] {
  const screen = (name: string, path: string, ready: string): Screen => ({
    ...{ name, ready, path: inLanguage(path), as: visitor },
  });
  return [
    screen('commitments', '/commitments', '.commitment-list'),
    screen('commitments-narrowed', '/commitments?kind=training&list=overdue', '.commitment-list'),
    { ...screen('commitments-empty', '/commitments', '.empty'), isInEmptyHall: true },
    screen('commitment-kept', '/commitments/1', '.commitment-log'),
    screen('commitment-put-off', '/commitments/3', '.commitment-log'),
    screen('commitment-heard', '/commitments/4', '.turn'),
    screen('commitment-claimed', '/commitments/7', 'form[action$="/commitments/7"]'),
    { ...screen('commitment-told-wrongly', '/commitments/7', 'form'), isRefused: true, enter: tellOfTomorrow },
    screen('bodies', '/bodies', '.body-figures'),
    screen('body', `/bodies/${idFor('body/fisheries-administration')}`, '.commitment-list'),
    screen('agreements', '/agreements', '.commitment-list'),
    { ...screen('agreements-empty', '/agreements', '.empty'), isInEmptyHall: true },
    screen('agreement', '/agreements/1', '.agreement-text'),
  ];
}

export function publicScreens(stage: Stage): Screen[] {
  return [
    ...wayScreens(stage),
    ...commitmentScreens(),
    { name: 'home', path: inLanguage(''), as: visitor, ready: '.home' },
    { name: 'home-empty', path: inLanguage(''), as: visitor, ready: '.home .empty', isInEmptyHall: true },
    { name: 'search', path: inWords('អាជ្ញាប័ណ្ណ', 'licence'), as: visitor, ready: '.hits li' },
    { name: 'search-article', path: inWords('ម.១២', 'Article 12'), as: visitor, ready: '.hits li' },
    { name: 'search-none', path: inLanguage('/search?q=zxqj'), as: visitor, ready: '[role=status]' },
    { name: 'search-begin', path: inLanguage('/search'), as: visitor, ready: '.empty' },
    { name: 'receipt', path: inLanguage('/receipt'), as: visitor, ready: '#code' },
    { name: 'receipt-found', path: inLanguage(`/receipt?code=${stage.code}`), as: visitor, ready: '.receipt' },
    {
      name: 'receipt-unknown',
      path: inLanguage('/receipt?code=1234-5670'),
      as: visitor,
      ready: '[role=alert]',
      status: 400,
    },
    { name: 'clause', path: clausePage, as: visitor, ready: '#write form[data-composer]' },
    { name: 'clause-receipt', path: clausePage, as: visitor, ready: '#write form', enter: sendPlainForm },
    {
      name: 'clause-refused',
      path: clausePage,
      as: visitor,
      ready: '#write form',
      isRefused: true,
      enter: sendRefusedForm,
    },
    {
      name: 'clause-wording',
      path: inLanguage('/drafts/aquaculture-law/clauses/chapter-3/article-12/paragraph-1'),
      as: visitor,
      ready: '#write form',
      enter: chooseWording,
    },
    {
      name: 'clause-hidden',
      path: inLanguage('/drafts/aquaculture-law/clauses/chapter-6/article-28'),
      as: visitor,
      ready: '.stub',
    },
    {
      name: 'clause-closed',
      path: inLanguage(`/drafts/${stage.closed}/clauses/whole`),
      as: visitor,
      ready: '.clause-page',
    },
    ...comparisonScreens(stage),
    { name: 'about', path: inLanguage('/about'), as: visitor, ready: 'h1' },
    { name: 'log', path: inLanguage('/moderation/log'), as: visitor, ready: 'h1' },
    { name: 'log-empty', path: inLanguage('/moderation/log'), as: visitor, ready: 'h1', isInEmptyHall: true },
    { name: 'sign-in', path: inLanguage('/sign-in'), as: visitor, ready: '[name=password]' },
    {
      name: 'sign-in-refused',
      path: inLanguage('/sign-in'),
      as: visitor,
      ready: '[name=password]',
      isRefused: true,
      enter: signInWrongly,
    },
    { name: 'invitation', path: inLanguage(stage.invitation), as: visitor, ready: '[name=password]' },
    { name: 'invitation-used', path: inLanguage(stage.usedInvitation), as: visitor, ready: 'h1', status: 410 },
    { name: 'not-found', path: inLanguage('/drafts/nothing'), as: visitor, ready: 'h1', status: 404 },
  ];
}

/** What changed in a draft of which two versions are out, how one of its articles came to be, and all answers. */
function comparisonScreens({ closed }: Stage): Screen[] {
  const compare = '/drafts/aquaculture-law/compare/1/2';
  return [
    { name: 'compare', path: inLanguage(compare), as: visitor, ready: '.compared' },
    {
      name: 'compare-sides',
      path: inLanguage(`${compare}?view=sides`),
      as: visitor,
      ready: '.compared[data-view=sides]',
    },
    {
      name: 'compare-unfolded',
      path: inLanguage(compare),
      as: visitor,
      ready: '.compared',
      only: 'phone',
      enter: async (page) => {
        await page.locator('.changes summary').click();
        await page.locator('.unchanged > summary').first().click();
        await page.locator('.why > summary').first().click();
      },
    },
    {
      name: 'compare-unknown',
      path: inLanguage(`/drafts/${closed}/compare/1/9`),
      as: visitor,
      ready: 'h1',
      status: 404,
    },
    {
      name: 'history',
      path: inLanguage('/drafts/aquaculture-law/history/chapter-3/article-12'),
      as: visitor,
      ready: '.history-page .law',
    },
    {
      name: 'answers-public',
      path: inLanguage('/drafts/aquaculture-law/answers'),
      as: visitor,
      ready: '.answers-page .panel',
    },
    {
      name: 'matrix',
      path: inLanguage('/drafts/aquaculture-law/rounds/1/matrix'),
      as: visitor,
      ready: '.matrix',
    },
    {
      name: 'closing',
      path: inLanguage('/drafts/aquaculture-law/rounds/1/report'),
      as: visitor,
      ready: '.closing-page',
    },
  ];
}
