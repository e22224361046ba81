// The page of a draft, alive, in a real browser against a real server: what is written reaches the others at once and
// once, nothing half-written is lost, and nothing moves under a reader.
import type { AnnotationSnapshot } from '@sala/shared/annotations/contract.js';
import type { ReadingState } from '@sala/shared/screens/reading-state.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/chromium.js';
import { type ServerProcess, startServer } from '../support/server-process.js';

const SCRIPT_BYTES_MAX = 120_000;
const LAW = '/en/drafts/sme-law';

let server: ServerProcess;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = await startServer({ hall: 'demo', env: { SALA_POSTS_PER_MINUTE: '1000' } });
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function visit(context: BrowserContext, path = LAW): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(server.origin + path);
  // Clauses can be reached by keyboard once the script has taken over.
  await page.waitForSelector('[data-clause][tabindex="0"]');
  return page;
}

async function newcomer(size = { width: 1280, height: 900 }): Promise<BrowserContext> {
  const isPhone = size.width < 500;
  const context = await browser.newContext({ viewport: size, hasTouch: isPhone, isMobile: isPhone });
  contexts.push(context);
  return context;
}

/** Everything said on the law, as the programming interface tells it. */
async function snapshot(page: Page): Promise<AnnotationSnapshot> {
  const state = JSON.parse((await page.locator('#page-state').textContent()) ?? '') as ReadingState;
  const address = `${server.origin}/api/drafts/${state.draft.id}/annotations?version=${state.version.id}`;
  return (await (await fetch(address)).json()) as AnnotationSnapshot;
}

async function bodies(page: Page): Promise<string[]> {
  return (await snapshot(page)).annotations.map(({ opening }) => opening.body);
}

/** Selects the first words of a clause with the mouse. */
async function selectWords(page: Page, index: number): Promise<void> {
  const clause = page.locator('[data-clause]').nth(index);
  await clause.scrollIntoViewIfNeeded();
  const box = (await clause.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 12, { steps: 4 });
  await page.mouse.up();
}

async function writeByKeyboard(page: Page, index: number, words: string): Promise<void> {
  await page.locator('[data-clause]').nth(index).focus();
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement?.closest('form[data-composer]'));
  await page.locator('form[data-composer] [name="kind"][value="concern"]').focus();
  await page.keyboard.press('Space');
  await page.locator('[name="body"]').fill(words);
}

describe('the page of a draft', () => {
  it('brings a comment on chosen words to another reader at once, without moving anything', async () => {
    const writer = await visit(await newcomer());
    const reader = await visit(await newcomer());
    await reader.evaluate(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { seen });
    });
    await selectWords(writer, 10);
    const chosen = (await writer.evaluate(() => getSelection()!.toString())).trim();
    await writer.locator('.choose-words [data-choose="write"]').click();
    await writer.locator('.kind-choice[data-kind="concern"]').click();
    await writer.locator('[name="body"]').fill('These words are not clear to a small shop.');
    await writer.locator('.send button').click();
    await writer.waitForSelector('.receipt');

    await reader.waitForSelector('[data-act="show-new"]', { timeout: 5_000 });
    expect(await reader.getByText('not clear to a small shop').count()).toBe(0);
    await reader.locator('[data-act="show-new"]').click();
    await reader.waitForSelector('.card .chip[data-state="new"]');
    const [last] = (await snapshot(writer)).annotations.slice(-1);
    expect(last?.target.segments.map(({ exact }) => exact).join('')).toContain(chosen.slice(0, 8));
    expect(await reader.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([]);
  });

  it('gives half-written words back after a reload, down to the last keystroke', async () => {
    const page = await visit(await newcomer());
    await writeByKeyboard(page, 12, 'I was interrupted in the middle of');
    await page.reload();
    await page.locator('[data-act="go-on"]').click();
    expect(await page.locator('[name="body"]').inputValue()).toBe('I was interrupted in the middle of');
  });

  it('sends what was written offline once, though two tabs would send it', async () => {
    const context = await newcomer();
    const page = await visit(context);
    await visit(context);
    await context.setOffline(true);
    await writeByKeyboard(page, 14, 'Written on the boat, without internet.');
    await page.locator('.send button').click();
    await page.waitForSelector('.state-line:not([hidden])');
    await context.setOffline(false);
    await page.waitForSelector('.receipt', { timeout: 60_000 });
    const said = (await bodies(page)).filter((body) => body === 'Written on the boat, without internet.');
    expect(said).toHaveLength(1);
  });

  it('can be used by keyboard alone, and gives the focus back', async () => {
    const page = await visit(await newcomer());
    await page.locator('[data-clause][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const place = await page.evaluate(() => document.activeElement?.getAttribute('data-clause'));
    await page.keyboard.press('c');
    await page.waitForFunction(() => document.activeElement?.closest('form[data-composer]'));
    await page.keyboard.press('Escape');
    await page.waitForSelector('form[data-composer]', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-clause'))).toBe(place);
  });

  it('warns before one gives oneself away, and does not send before', async () => {
    const page = await visit(await newcomer());
    await writeByKeyboard(page, 16, 'Call me at 012 345 678.');
    await page.locator('.send button').click();
    await page.waitForSelector('[data-act="change-words"]');
    expect(await bodies(page)).not.toContain('Call me at 012 345 678.');
  });

  it('takes two taps to writing on a phone, and the sheet gives the text back', async () => {
    const page = await visit(await newcomer({ width: 360, height: 740 }), '/km/drafts/sme-law');
    await page.locator('[data-clause]').nth(10).tap();
    await page.locator('.kind-choice[data-kind="question"]').tap();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'body');
    await page.locator('.sheet [data-act="close"]').tap();
    await page.waitForSelector('.sheet', { state: 'hidden' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('hears news by polling where sockets are blocked', async () => {
    const context = await newcomer();
    await context.routeWebSocket('**/api/live', (socket) => socket.close());
    const reader = await visit(context);
    const writer = await visit(await newcomer());
    await writeByKeyboard(writer, 18, 'For those behind a strict proxy.');
    await writer.locator('.send button').click();
    await reader.waitForSelector('[data-act="show-new"]', { timeout: 60_000 });
  });

  it('works where the browser keeps nothing, and says so', async () => {
    const context = await newcomer();
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
    });
    const page = await visit(context);
    await writeByKeyboard(page, 20, 'From a browser that forgets.');
    expect(await page.locator('.writing-card .notice').textContent()).toContain('keeps nothing');
    await page.locator('.send button').click();
    await page.waitForSelector('.receipt');
    expect(await bodies(page)).toContain('From a browser that forgets.');
  });

  it('opens the comment that an address leads to', async () => {
    const page = await visit(await newcomer());
    const { annotations } = await snapshot(page);
    const marked = annotations.find(({ target }) => target.language === 'en' && target.segments.length > 0)!;
    const there = await visit(await newcomer(), `${LAW}#a-${marked.id}`);
    await there.waitForSelector(`#a-${marked.id}[data-current]`);
    expect(await there.locator(`#a-${marked.id}`).isVisible()).toBe(true);
    const painted = await there.evaluate(() => [...(CSS.highlights.get('open') ?? [])].map(String));
    expect(painted.join('').length).toBeGreaterThan(0);
  });

  it('keeps the text of every clause as the canonical text, whatever stands between its words', async () => {
    const page = await visit(await newcomer(), '/km/drafts/sme-law?text=both');
    const { annotations } = await snapshot(page);
    for (const { target } of annotations)
      for (const { clauseId, start, end, exact } of target.segments) {
        const selector = `[data-clause="${clauseId}"][data-language="${target.language}"]`;
        const text = (await page.locator(selector).textContent()) ?? '';
        expect(text.slice(start, end)).toBe(exact);
      }
  });

  it('costs little: all scripts of the page together', async () => {
    const html = await (await fetch(server.origin + LAW)).text();
    const addresses = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const address of addresses)
      bytes += brotliCompressSync(Buffer.from(await (await fetch(server.origin + address)).arrayBuffer())).length;
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
  });
});
