// Every screen of the product over the demo, and how one comes to it: what is looked at by machine
// (every-screen.journey.test.ts) and by eye (pictures.ts).
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { demoPassword, people, type PersonKey } from '../../server/src/seed/cast.js';
import type { Language } from '../../shared/src/texts/say.js';

export const widths = { phone: 360, desk: 1280 } as const;
export type Width = keyof typeof widths;

/** Who looks: a visitor, or somebody of the demo. */
export type Onlooker = 'visitor' | Extract<PersonKey, 'keo-sopheap' | 'sok-piseth' | 'ly-makara'>;

export interface Screen {
  name: string;
  path: (language: Language) => string;
  as: Onlooker;
  /** What is there once the screen stands. */
  ready: string;
  /** On which widths it is a screen of its own; both unless told. */
  only?: Width;
  /** The page's own status, where it is a refusal. */
  status?: number;
  /** Steps from the page to the screen. */
  enter?: (page: Page) => Promise<void>;
}

const AQUACULTURE = 'aquaculture-law';
const ALIVE = '[data-clause][tabindex="0"]';
const KHMER_OR_ENGLISH = (language: Language, km: string, en: string) =>
  encodeURIComponent(language === 'km' ? km : en);
const draft = (language: Language) => `/${language}/drafts/${AQUACULTURE}`;

/** An article that people say much about. */
const ARTICLE = '[id="chapter-3/article-12"]';

async function beginWriting(page: Page): Promise<void> {
  const words = page.locator(`${ARTICLE} [data-clause]`).first();
  await words.focus();
  await page.keyboard.press('c');
  const kind = page.locator('form[data-composer] [name=kind][value=wording]');
  await kind.waitFor({ state: 'attached' });
  await kind.focus();
  await page.keyboard.press('Space');
  await page.locator('form[data-composer] [name=proposed]').waitFor();
}

async function tapClause(page: Page): Promise<void> {
  await page
    .locator(`${ARTICLE} [data-clause]`)
    .first()
    .tap({ position: { x: 20, y: 12 } });
  await page.locator('.sheet .kind-choice').first().waitFor();
}

async function sendComment(page: Page): Promise<void> {
  await page.locator('[data-act=write-whole]').click();
  const form = page.locator('form[data-composer]');
  await form.locator('.kind-choice[data-kind=question]').click();
  await form.locator('[name=body]').fill(page.url().includes('/km/') ? 'តើថ្លៃសេវាបង់នៅណា?' : 'Where is the fee paid?');
  await form.locator('.send button').click();
  await page.locator('.receipt').waitFor();
}

/** `code` is that of a receipt of this hall. */
export function listScreens(code: string): Screen[] {
  return [
    { name: 'home', path: (language) => `/${language}`, as: 'visitor', ready: '.home' },
    { name: 'draft', path: draft, as: 'visitor', ready: ALIVE },
    { name: 'draft-both', path: (language) => `${draft(language)}?text=both`, as: 'visitor', ready: ALIVE },
    {
      name: 'draft-contents',
      path: (language) => `${draft(language)}#contents`,
      as: 'visitor',
      ready: ALIVE,
      only: 'phone',
    },
    {
      name: 'draft-thread',
      path: draft,
      as: 'visitor',
      ready: ALIVE,
      enter: async (page) => {
        await page.locator(`${ARTICLE} > .clause-head a.count`).click();
        await page.locator('.sheet .card').first().waitFor();
      },
    },
    { name: 'draft-words', path: draft, as: 'visitor', ready: ALIVE, only: 'phone', enter: tapClause },
    { name: 'draft-writing', path: draft, as: 'visitor', ready: ALIVE, enter: beginWriting },
    { name: 'draft-receipt', path: draft, as: 'visitor', ready: ALIVE, enter: sendComment },
    {
      name: 'clause',
      path: (language) => `${draft(language)}/clauses/chapter-3/article-12`,
      as: 'visitor',
      ready: '#write form[data-composer]',
    },
    {
      name: 'search',
      path: (language) => `/${language}/search?q=${KHMER_OR_ENGLISH(language, 'អាជ្ញាប័ណ្ណ', 'licence')}`,
      as: 'visitor',
      ready: '.hits li',
    },
    {
      name: 'search-article',
      path: (language) => `/${language}/search?q=${KHMER_OR_ENGLISH(language, 'ម.១២', 'Article 12')}`,
      as: 'visitor',
      ready: '.hits li',
    },
    { name: 'search-none', path: (language) => `/${language}/search?q=zxqj`, as: 'visitor', ready: '[role=status]' },
    { name: 'receipt', path: (language) => `/${language}/receipt`, as: 'visitor', ready: '#code' },
    { name: 'receipt-found', path: (language) => `/${language}/receipt?code=${code}`, as: 'visitor', ready: '#code' },
    {
      name: 'receipt-unknown',
      path: (language) => `/${language}/receipt?code=1234-5670`,
      as: 'visitor',
      ready: '[role=alert]',
      status: 400,
    },
    { name: 'about', path: (language) => `/${language}/about`, as: 'visitor', ready: 'h1' },
    { name: 'sign-in', path: (language) => `/${language}/sign-in`, as: 'visitor', ready: '[name=password]' },
    { name: 'not-found', path: (language) => `/${language}/drafts/nothing`, as: 'visitor', ready: 'h1', status: 404 },
    { name: 'log', path: (language) => `/${language}/moderation/log`, as: 'visitor', ready: 'h1' },
    { name: 'account', path: (language) => `/${language}/account`, as: 'ly-makara', ready: 'h1' },
    { name: 'people', path: (language) => `/${language}/people`, as: 'ly-makara', ready: 'h1' },
    { name: 'desk', path: (language) => `/${language}/desk`, as: 'keo-sopheap', ready: 'draft-start form' },
    {
      name: 'working',
      path: (language) => `/${language}/desk/drafts/${AQUACULTURE}`,
      as: 'keo-sopheap',
      ready: '.work-open',
      enter: async (page) => {
        await page.locator('.work-open').nth(8).click();
        await page.locator('#clause-text-km, #clause-heading-km').first().waitFor();
      },
    },
    {
      name: 'preview',
      path: (language) => `/${language}/desk/drafts/${AQUACULTURE}/preview?text=both`,
      as: 'keo-sopheap',
      ready: '.preview-sheet .clause',
    },
    {
      name: 'round',
      path: (language) => `/${language}/desk/drafts/${AQUACULTURE}/round`,
      as: 'keo-sopheap',
      ready: 'round-desk *',
    },
    { name: 'moderation', path: (language) => `/${language}/moderation`, as: 'sok-piseth', ready: 'h1' },
  ];
}

export function screenOptions(width: Width): BrowserContextOptions {
  const isPhone = width === 'phone';
  return {
    viewport: { width: widths[width], height: isPhone ? 740 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: 'reduce',
  };
}

/** A browser of somebody's own, signed in. */
export async function openFor(
  browser: Browser,
  origin: string,
  onlooker: Onlooker,
  width: Width,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, ...screenOptions(width) });
  if (onlooker === 'visitor') return context;
  const { email } = people[onlooker];
  const answer = await context.request.post('/api/session', { data: { email, password: demoPassword } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  return context;
}
