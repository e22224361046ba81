// The drafting desk in a real browser against the real server: from a Khmer file to a published version with a round,
// by two drafters who get in each other's way; and every screen of the desk without a barrier that axe can find.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VersionText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { formatDayTime } from '../../shared/src/language/dates.js';
import { openBrowser } from '../support/chromium.js';
import { type ServerProcess, startServer } from '../support/server-process.js';

const PASSWORD = 'sala-demo-hall';
const LEAD = 'keo.sopheap@sala.example';
const DRAFTER = 'bun.sovann@sala.example';

const KHMER =
  '# ច្បាប់ស្តីពីជលផល\n\n## ជំពូកទី ១ បទប្បញ្ញត្តិទូទៅ\n\n### មាត្រា ១\n\nច្បាប់នេះកំណត់វិធានសម្រាប់ជលផល។ វាអនុវត្តទូទាំងប្រទេស។\n\n' +
  '### មាត្រា ២\n\nច្បាប់នេះអនុវត្តចំពោះ៖\n\nក- អ្នកនេសាទ;\n\nខ- អ្នកចិញ្ចឹមត្រី។\n';
const ENGLISH =
  '# Law on Fisheries\n\n## Chapter 1 General provisions\n\n### Article 1\n\nThis Law sets the rules for fisheries.\n\n' +
  '### Article 2\n\nThis Law applies to:\n\n(a) fishers;\n\n(b) fish farmers.\n\n### Article 9\n\nThis one has no Khmer.\n';

let server: ServerProcess;
let browser: Browser;
let folder: string;
/** Where the draft that the first tests make is mended. */
let address: string;
/** Anything a browser complained about; must stay empty. */
const complaints: string[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-desk-'));
  fs.writeFileSync(path.join(folder, 'km.md'), KHMER);
  fs.writeFileSync(path.join(folder, 'en.md'), ENGLISH);
  [server, browser] = await Promise.all([startServer({ hall: 'demo' }), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  fs.rmSync(folder, { recursive: true });
});

async function signIn(email: string, language = 'en'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer, though the browser calls it an error.
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
  });
  await page.goto(`/${language}/sign-in?next=/${language}/desk`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('main button.primary');
  await page.waitForURL('**/desk');
  return { page, context };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const rows = (page: Page) => page.locator('.work');
const row = (page: Page, label: string) => page.locator('.work-open', { hasText: label }).first();
const isSaved = (page: Page) => page.getByText(/^Saved/).waitFor();

/** Puts the cursor before some words of a text, as a click would. */
async function pointAt(page: Page, field: string, words: string): Promise<void> {
  await page.locator(field).evaluate((element, wanted) => {
    const area = element as HTMLTextAreaElement;
    area.focus();
    area.setSelectionRange(area.value.indexOf(wanted), area.value.indexOf(wanted));
    area.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  }, words);
}

describe('the drafting desk', () => {
  let page: Page;

  it('reads a file into a tree beside its source, and says what to look at', async () => {
    ({ page } = await signIn(LEAD));
    await button(page, 'Read the file').click();
    await page.getByText('Choose a file first.').waitFor();
    await page.setInputFiles('#file', path.join(folder, 'km.md'));
    await button(page, 'Read the file').click();
    await page.waitForURL('**/desk/drafts/**');
    address = page.url();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(6);
    expect(await page.locator('.source-lines').textContent()).toContain('ខ- អ្នកចិញ្ចឹមត្រី។');
    await page.getByText(/clauses have no English yet/).waitFor();
  });

  it('splits a clause where the cursor stands and marks its line of the source', async () => {
    await row(page, 'Article 1').click();
    await page.locator('.source-lines li[data-open]').first().waitFor();
    await pointAt(page, '#clause-text-km', 'វាអនុវត្ត');
    await button(page, 'Split at the cursor').click();
    await expect.poll(() => rows(page).count()).toBe(7);
    await isSaved(page);
  });

  it('undoes and makes again by keyboard', async () => {
    await button(page, 'Done').click();
    await row(page, 'Article 2').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows(page).count()).toBe(6);
    await page.keyboard.press('Control+y');
    await expect.poll(() => rows(page).count()).toBe(7);
    await isSaved(page);
  });

  it('moves between clauses with arrows, and changes place and level with Alt', async () => {
    await row(page, 'Article 2').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Point');
    await page.keyboard.press('Alt+ArrowDown');
    const points = page.locator('.work[data-kind=point]');
    await expect.poll(() => points.first().textContent()).toContain('អ្នកចិញ្ចឹមត្រី');
    await isSaved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => points.first().textContent()).toContain('អ្នកនេសាទ');
    await isSaved(page);
  });

  it('moves a clause to any place at once from one list, and takes that back', async () => {
    await row(page, 'Article 2').focus();
    await page.keyboard.press('m');
    await page.getByLabel('New place').selectOption({ label: 'First in: Chapter 1' });
    await page.locator('move-dialog').getByRole('button', { name: 'Move', exact: true }).click();
    const articles = page.locator('.work[data-kind=article]');
    await expect.poll(() => articles.first().textContent()).toContain('Article 2');
    await page.getByText('Article 2 and what is inside it was moved.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Article 2');
    await page.keyboard.press('Control+z');
    await expect.poll(() => articles.first().textContent()).toContain('Article 1');
    await isSaved(page);
  });

  it('adds the English from a second file and lists what found no partner', async () => {
    await button(page, 'Add the other language from a file').click();
    await page.setInputFiles('language-dialog #file', path.join(folder, 'en.md'));
    await page.locator('language-dialog').getByRole('button', { name: 'Read the file' }).click();
    await page.getByText('English was added. One place found no partner.').waitFor();
    await page.getByText(/No place was found for: “Article 9/).waitFor();
    expect(await page.getByText('fish farmers.').first().isVisible()).toBe(true);
  });

  it('keeps half-written words through a reload', async () => {
    await row(page, 'Article 2').click();
    const english = page.locator('#clause-text-en');
    await english.focus();
    await english.press('End');
    await english.pressSequentially(' Half a thought');
    await page.reload();
    await page.getByText('Words not yet saved are kept for this clause.').waitFor();
    await row(page, 'Article 2').click();
    expect(await page.inputValue('#clause-text-en')).toContain('Half a thought');
    await button(page, 'Discard these words').click();
    await expect.poll(() => page.inputValue('#clause-text-en')).toBe('This Law applies to:');
    await button(page, 'Done').click();
  });

  it('tells two drafters of each other and loses the words of neither', async () => {
    const { page: other, context } = await signIn(DRAFTER);
    await other.goto(address);
    await row(other, 'Article 2').click();
    // Each sees where the other is, without anything being locked.
    await page
      .locator('.work', { hasText: 'Article 2' })
      .getByText(/Sovann\)? is here/)
      .waitFor();
    await row(page, 'Article 2').click();
    await other.getByText(/Sopheap\)? is at Article 2/).waitFor();
    await page.fill('#clause-text-en', 'This Law applies to everybody who:');
    await button(page, 'Done').click();
    await isSaved(page);
    await other.fill('#clause-text-en', 'This Law applies to these persons:');
    await other.locator('#clause-text-en').blur();
    await other.getByText(/changed this text before you\. Your words are kept\./).waitFor();
    expect(await other.inputValue('#clause-text-en')).toBe('This Law applies to these persons:');
    await other.getByText('These words are kept on this device and are not in the text yet.').waitFor();
    // On another clause nobody is in the way: the edit follows the other's, here without having looked for it before.
    await other.route(/\/working\/head/, () => undefined);
    await Promise.all([page.waitForResponse(/\/working\/undo/), button(page, 'Undo').click()]);
    await button(other, 'Discard these words').click();
    await button(other, 'Done').click();
    await row(other, 'Chapter 1').click();
    await other.fill('#clause-heading-en', 'General rules');
    await other.locator('#clause-heading-en').blur();
    await other.getByText(/Your change was added after it\./).waitFor();
    await context.close();
    await page.reload();
    await page.getByText('General rules').first().waitFor();
  });

  it('publishes what was checked and shows the fingerprint that the open data has', async () => {
    await page.getByRole('link', { name: 'Publish', exact: true }).click();
    await page.getByText('Every clause has its text in the authoritative language').waitFor();
    await page.getByText('There are no comments on this draft yet.').waitFor();
    await button(page, 'Publish version 1').click();
    await page.getByText('Version 1 is published').waitFor();
    const hash = await page.locator('publish-desk .fingerprint').textContent();
    await page.getByRole('link', { name: 'Plan a round' }).click();
    const href = await page.getByRole('link', { name: 'Version 1' }).getAttribute('href');
    expect(await page.locator('.desk-list .fingerprint').textContent()).toBe(hash);
    const drafts = (await (await fetch(`${server.origin}/api/drafts`)).json()) as {
      versions: { id: string; hash: string }[];
    }[];
    const version = drafts.flatMap(({ versions }) => versions).find((one) => one.hash === hash);
    const text = (await (await fetch(`${server.origin}/api/versions/${version?.id}`)).json()) as VersionText;
    expect(text.clauses.some(({ heading }) => heading.en === 'General rules')).toBe(true);
    const read = await fetch(`${server.origin}${href}`);
    expect(await read.text()).toContain('General rules');
  });

  it('keeps a planned round through a reload, says what is missing, and announces it', async () => {
    await page.fill('#summary-km', 'សេចក្តីព្រាងនេះនិយាយអំពីជលផល។');
    await page.reload();
    expect(await page.inputValue('#summary-km')).toBe('សេចក្តីព្រាងនេះនិយាយអំពីជលផល។');
    await button(page, 'Announce the round').click();
    await page.getByText(/Fill in “/).waitFor();
    for (const name of ['notice', 'purpose', 'affected', 'options', 'costs', 'openPoints', 'fixedPoints'])
      await page.fill(`#${name}-km`, 'ពាក្យសម្រាប់សាធារណជន');
    for (const name of ['interests', 'contact', 'question-0']) await page.fill(`#${name}-km`, 'ពាក្យសម្រាប់សាធារណជន');
    await button(page, 'Announce the round').click();
    await page.getByText('Choose at least one kind of people').waitFor();
    await page.check('#hear-fisher');
    await button(page, 'Announce the round').click();
    await page.getByText('are not reached through this hall alone').waitFor();
    await page.check('#hear-fisher-radio');
    await page.fill('#closes', (await page.inputValue('#opens')).replace(/T.*/, 'T23:59'));
    await page.locator('#closes').blur();
    await page.getByText('You cannot sign an exception.').waitFor();
    const close = `${new Date(Date.now() + 200 * DAY_MS).toISOString().slice(0, 10)}T23:59`;
    await page.fill('#closes', close);
    await page.locator('#closes').blur();
    await page.getByText(formatDayTime('en', `${close}:00+07:00`)).waitFor();
    await button(page, 'Announce the round').click();
    await page.getByText('A round has not closed yet.').waitFor();
    await page.getByText(/^Opens for comments/).waitFor();
  });

  it('made no browser complain', () => {
    expect(complaints).toEqual([]);
  });
});

describe.each(['km', 'en'] as const)('every screen of the desk in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await signIn(LEAD, language));
  });

  const screens = [
    ['the list of drafts', 'list'],
    ['mending', ''],
    ['the preview', '/preview?text=both'],
    ['planning a round', '/round'],
  ] as const;

  it.each(screens)('%s has no barrier, light and dark, and fits 360 px', async (_, place) => {
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(
          place === 'list' ? `/${language}/desk` : new URL(address).pathname.replace(/^\/../, `/${language}`) + place,
        );
        if (place === '') await page.locator('.work-open').nth(3).click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
        expect(found, `${width} px, ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
  });
});
