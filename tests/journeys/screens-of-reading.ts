// The screens of a draft: its text and the comments beside it, what one can do with them, and where its round stands.
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/src/texts/say.js';
import type { Screen } from './screens.js';
import type { Stage } from './stage.js';

const ALIVE = '[data-clause][tabindex="0"]';
/** An article that people say much about. */
const ARTICLE = '[id="chapter-3/article-12"]';
const draft = (language: Language) => `/${language}/drafts/aquaculture-law`;
const FORM = 'form[data-composer]';

async function beginWriting(page: Page): Promise<void> {
  await page.locator(`${ARTICLE} [data-clause]`).first().focus();
  await page.keyboard.press('c');
  const kind = page.locator(`${FORM} [name=kind][value=wording]`);
  await kind.waitFor({ state: 'attached' });
  await kind.focus();
  await page.keyboard.press('Space');
  await page.locator(`${FORM} [name=proposed]`).waitFor();
}

async function tapClause(page: Page): Promise<void> {
  await page
    .locator(`${ARTICLE} [data-clause]`)
    .first()
    .tap({ position: { x: 20, y: 12 } });
  await page.locator('.sheet .kind-choice').first().waitFor();
}

async function chooseWords(page: Page): Promise<void> {
  const words = page.locator(`${ARTICLE} [data-clause]`).nth(1);
  await words.scrollIntoViewIfNeeded();
  // A face that comes late moves the lines, and the mouse would be on other words than those measured.
  await page.evaluate(() => document.fonts.ready);
  const { x, y, width } = (await words.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  // Not in the first letter: pressed on the very middle of a narrow one, Chromium lets go of where the choice began.
  await page.mouse.move(x + 40, y + 14);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 14, { steps: 5 });
  await page.mouse.up();
  await page.locator('.choose-words').waitFor();
}

async function writeQuestion(page: Page): Promise<void> {
  await page.locator('[data-act=write-whole]').click();
  await page.locator(`${FORM} .kind-choice[data-kind=question]`).click();
  const isKhmer = page.url().includes('/km/');
  await page.locator(`${FORM} [name=body]`).fill(isKhmer ? 'តើថ្លៃសេវាបង់នៅណា?' : 'Where is the fee paid?');
  await page.locator(`${FORM} .send button`).click();
}

async function sendComment(page: Page): Promise<void> {
  await writeQuestion(page);
  await page.locator('.receipt').waitFor();
}

async function sendCutOff(page: Page): Promise<void> {
  await page.route('**/annotations', (route) => route.abort());
  await writeQuestion(page);
  await page.locator(`.sheet [role=status], .writing-card [role=status]`).first().waitFor();
}

async function openThread(page: Page): Promise<void> {
  await page.locator(`${ARTICLE} > .clause-head a.count`).click();
  await page.locator('.sheet .card').first().waitFor();
}

async function openCard(page: Page): Promise<void> {
  const card = page.locator(`.cards[data-placed] .card[data-kind=wording] [data-act=open]`).nth(2);
  await card.scrollIntoViewIfNeeded();
  await card.click();
  await page.locator('.card[data-current]').waitFor();
}

/** What its author may do with a comment: in the list of one's own, or at its card. */
async function openOwn(page: Page): Promise<void> {
  await sendComment(page);
  await page.locator('[data-act=close]:visible').first().click();
  await page.locator('[data-act=mine]').click();
  await page.locator('.sheet .own-list').waitFor();
}

const actOnOwn = (name: string) => async (page: Page) => {
  await sendComment(page);
  await page.locator('[data-act=close]:visible').first().click();
  const open = page.locator('.card:has(.chip[data-state=mine]) [data-act=open]').last();
  if ((await open.count()) > 0) await open.click();
  await page.locator(`.card [data-act=${name}]`).last().click();
  await page.locator('.sheet [data-act-form]').waitFor();
};

async function report(page: Page): Promise<void> {
  await openThread(page);
  await page.locator('.sheet .card [data-act=report]').first().click();
  await page.locator('.sheet [data-act-form]').waitFor();
}

async function reply(page: Page): Promise<void> {
  await openThread(page);
  await page.locator('.sheet .card [data-act=reply]').first().click();
  await page.locator(`.sheet ${FORM}.reply`).waitFor();
}

export function readingScreens(stage: Stage): Screen[] {
  const of = (name: string, more: Partial<Screen> = {}): Screen => {
    return { name, path: draft, as: 'visitor', ready: ALIVE, ...more };
  };
  return [
    of('draft'),
    of('draft-both', { path: (language) => `${draft(language)}?text=both` }),
    of('draft-announced', { path: (language) => `/${language}/drafts/${stage.announced}` }),
    of('draft-closed', { path: (language) => `/${language}/drafts/${stage.closed}` }),
    of('draft-contents', { path: (language) => `${draft(language)}#contents`, only: 'phone' }),
    of('draft-open', { only: 'desk', enter: openCard }),
    of('draft-thread', { enter: openThread }),
    of('draft-reply', { enter: reply }),
    of('draft-report', { enter: report }),
    of('draft-words', { only: 'phone', enter: tapClause }),
    of('draft-choose', { only: 'desk', enter: chooseWords }),
    of('draft-writing', { enter: beginWriting }),
    of('draft-receipt', { enter: sendComment }),
    of('draft-unsent', { enter: sendCutOff, isRefused: true }),
    of('draft-own', { enter: openOwn }),
    of('draft-edit', { enter: actOnOwn('edit') }),
    of('draft-withdraw', { enter: actOnOwn('withdraw') }),
  ];
}
