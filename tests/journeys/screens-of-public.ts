// The screens that need no account, but for the draft with its comments: home, search, receipts, the plain page of a
// clause, what is told about the product, the ways in, and what one sees where something is not there.
import type { Page } from 'playwright-core';
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

async function signInWrongly(page: Page): Promise<void> {
  await page.fill('[name=email]', 'sok.piseth@sala.example');
  await page.fill('[name=password]', 'not-the-password');
  await page.locator('main form .button').click();
  await page.locator('[role=alert]').waitFor();
}

export function publicScreens(stage: Stage): Screen[] {
  return [
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
