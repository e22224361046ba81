// What changed between two versions, in a real browser: from change to change by keys, buttons and addresses, with why
// beside it; whole without a script; on paper with its reasons.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../journeys/stage.js';
import { openBrowser } from '../support/chromium.js';

let stage: Stage;
let browser: Browser;
let path: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [stage, browser] = await Promise.all([setStage(), openBrowser()]);
  path = `/en/drafts/${stage.closed}/compare/1/2`;
}, 180_000);
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

async function visit(options: { width?: number; javaScriptEnabled?: boolean; at?: string } = {}): Promise<Page> {
  const { width = 1280, javaScriptEnabled = true, at = '' } = options;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(stage.demo.origin + path + at);
  if (javaScriptEnabled) await page.waitForSelector('[data-change][data-current]');
  return page;
}

const where = (page: Page) => page.locator('[data-at]').textContent();
const current = (page: Page) => page.locator('[data-change][data-current]').getAttribute('data-change');
const entry = (page: Page) => page.locator('.changes [aria-current]').getAttribute('data-entry');

describe('the changes between two versions', () => {
  it('are gone through by keys and buttons; list and reasons follow', async () => {
    const page = await visit();
    const total = await page.locator('[data-change]').count();
    expect(total).toBeGreaterThan(2);
    expect(await where(page)).toBe(`Change 1 of ${total}`);
    const first = await current(page);
    await page.keyboard.press('j');
    expect(await where(page)).toBe(`Change 2 of ${total}`);
    expect(await current(page)).not.toBe(first);
    expect(await entry(page)).toBe(await current(page));
    expect(await page.locator('[data-change][data-current]').evaluate((node) => node === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('k');
    expect(await current(page)).toBe(first);
    await page.locator('[data-step=next]').click();
    expect(await where(page)).toBe(`Change 2 of ${total}`);
    expect(await page.locator('[data-why-title]').textContent()).toMatch(/^Why .+ changed$/);
    expect(await page.locator('[data-why]').textContent()).toContain('No source was given for this change.');
  });

  it('have an address each, which leads to it and can be passed on', async () => {
    const page = await visit();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const id = await current(page);
    const href = await page.locator('[data-why] a', { hasText: 'Link to this change' }).getAttribute('href');
    expect(href).toBe(`${path}#change-${id}`);
    const other = await visit({ at: `#change-${id}` });
    expect(await current(other)).toBe(id);
  });

  it('keep their reasons under them on a phone, and beside them where there is room, so that no text moves', async () => {
    const phone = await visit({ width: 360 });
    await phone.locator('.why > summary').first().click();
    expect(await phone.locator('.why[open] .why-rail').first().isVisible()).toBe(true);
    const desk = await visit();
    const heightBefore = await desk.locator('#law').evaluate((node) => node.scrollHeight);
    await desk.locator('.why > summary').nth(1).click();
    expect(await desk.locator('.why[open]').count()).toBe(0);
    expect(await desk.locator('#law').evaluate((node) => node.scrollHeight)).toBe(heightBefore);
  });

  it('are whole without a script: list, reasons, folded parts, those without a source', async () => {
    const page = await visit({ javaScriptEnabled: false });
    expect(await page.locator('.change-steps').isVisible()).toBe(false);
    await page.locator('.why > summary').first().click();
    expect(await page.locator('.why .why-rail').first().isVisible()).toBe(true);
    await page.locator('a[href="#without-source"]').click();
    expect(await page.locator('#without-source').isVisible()).toBe(true);
    const [listed, marked] = await Promise.all([
      page.locator('.changes [data-entry]').count(),
      page.locator('[data-change]').count(),
    ]);
    expect(listed).toBe(marked);
  });

  it('come on paper with why each was made, and with what did not change folded', async () => {
    const page = await visit();
    await page.emulateMedia({ media: 'print' });
    for (const why of await page.locator('.why .why-rail').all()) expect(await why.isVisible()).toBe(true);
    expect(await page.locator('.unchanged[open]').count()).toBe(0);
    expect(await page.locator('.changes').isVisible()).toBe(false);
  });

  it('are reached from the draft, and lead on to the history of an article', async () => {
    const page = await visit();
    await page.goto(`${stage.demo.origin}/en/drafts/${stage.closed}`);
    await page.locator('.tabs a', { hasText: 'What changed' }).click();
    await page.waitForURL(`**${path}`);
    await page.locator('[data-why] a', { hasText: 'History of' }).click();
    await page.locator('.history-page h1').waitFor();
    expect(await page.locator('.history-entry').count()).toBe(2);
  });
});
