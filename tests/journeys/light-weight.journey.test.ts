// What a page costs its reader: bytes before the first words of a law stand on a phone, script in all, and that nothing
// moves once the script has taken over. Bytes are counted from what the server sent to a real browser with nothing
// kept.
import http from 'node:http';
import { createBrotliDecompress, constants } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, Version } from '../../shared/src/drafts/contract.js';
import type { VersionText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { openBrowser } from '../support/chromium.js';
import { type ServerProcess, startServer } from '../support/server-process.js';

const FIRST_TEXT_BYTES = 50_000;
const SCRIPT_BYTES = 120_000;
const DRAFT = '/km/drafts/aquaculture-law';
const CLAUSE = `${DRAFT}/clauses/chapter-3/article-12`;

const screens: Record<string, BrowserContextOptions> = {
  'a phone': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  'a desk': { viewport: { width: 1280, height: 800 } },
};

let server: ServerProcess;
let browser: Browser;
let text: VersionText;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ hall: 'demo' }), openBrowser()]);
  const drafts = (await (await fetch(`${server.origin}/api/drafts`)).json()) as { draft: Draft; versions: Version[] }[];
  const [version] = drafts.find(({ draft }) => draft.slug === 'aquaculture-law')?.versions ?? [];
  text = (await (await fetch(`${server.origin}/api/versions/${version?.id}`)).json()) as VersionText;
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens a page in a browser that has nothing of ours, with all that it asked for until the network was quiet. */
async function openCold(place: string, screen: BrowserContextOptions): Promise<{ page: Page; asked: Request[] }> {
  const context = await browser.newContext({ baseURL: server.origin, ...screen });
  await context.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  await page.goto(place, { waitUntil: 'networkidle' });
  return { page, asked };
}

/** What came over the line for requests of one kind, heads included, in bytes. */
async function bytesOf(asked: readonly Request[], kind: string): Promise<number> {
  const sizes = await Promise.all(asked.filter((one) => one.resourceType() === kind).map((one) => one.sizes()));
  return sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  );
}

/** The body of an answer as it was sent, in Brotli. */
function fetchBrotli(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
        expect(answer.headers['content-encoding']).toBe('br');
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
      })
      .on('error', reject);
  });
}

/** How much of a body a browser must have before it can show `words`, in bytes, to the next 500. */
async function bytesUntil(body: Buffer, words: string): Promise<number> {
  const reader = createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH });
  let seen = Buffer.alloc(0);
  reader.on('data', (part: Buffer) => (seen = Buffer.concat([seen, part])));
  for (let at = 0; at < body.length; at += 500) {
    await new Promise<void>((resolve) => reader.write(body.subarray(at, at + 500), () => resolve()));
    await new Promise((resolve) => setImmediate(resolve));
    if (seen.includes(words)) return Math.min(at + 500, body.length);
  }
  throw new Error(`The page never says: ${words}`);
}

describe('what a phone pays', () => {
  it('before the first article stands: page, styles and fonts, with nothing kept', async () => {
    const { page, asked } = await openCold(DRAFT, screens['a phone'] ?? {});
    const html = await fetchBrotli(server.origin + DRAFT);
    const upToArticle = await bytesUntil(html, 'data-label="មាត្រា ២"');
    const styles = await bytesOf(asked, 'stylesheet');
    const fonts = await bytesOf(asked, 'font');
    console.info(`first article ${upToArticle} of ${html.length}, styles ${styles}, fonts ${fonts} bytes`);
    expect(styles).toBeGreaterThan(0);
    expect(fonts).toBeGreaterThan(0);
    expect(upToArticle + styles + fonts).toBeLessThanOrEqual(FIRST_TEXT_BYTES);
    await page.context().close();
  });

  it('for all scripts of the reading page', async () => {
    const { page, asked } = await openCold(DRAFT, screens['a phone'] ?? {});
    await page.locator('.rail-host').waitFor();
    const scripts = await bytesOf(asked, 'script');
    console.info(`scripts ${scripts} bytes`);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(SCRIPT_BYTES);
    await page.context().close();
  });

  it('once only: what is built is kept for ever, a page that is the same is not sent again', async () => {
    const { page, asked } = await openCold(DRAFT, screens['a phone'] ?? {});
    const built = asked.filter((one) => new URL(one.url()).pathname.startsWith('/assets/'));
    expect(built.length).toBeGreaterThan(3);
    for (const request of built) {
      const headers = (await request.response())?.headers() ?? {};
      expect(headers['cache-control'], request.url()).toContain('immutable');
      expect(request.url()).toMatch(/-[\w-]{8}\.(js|css|woff2)$/);
      if (request.resourceType() !== 'font') expect(headers['content-encoding'], request.url()).toBe('br');
    }
    await page.context().close();
    for (const place of [DRAFT, '/km', `/api/versions/${text.version.id}`]) {
      const first = await fetch(server.origin + place);
      const again = await fetch(server.origin + place, {
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      });
      expect([place, first.status, again.status]).toEqual([place, 200, 304]);
    }
  });
});

describe.each(Object.entries(screens))('on %s', (_, screen) => {
  it.each([
    ['home', '/km'],
    ['a draft', DRAFT],
    ['a draft in both languages', `${DRAFT}?text=both`],
    ['a clause', CLAUSE],
  ])('nothing on %s moves while it comes alive', async (_name, place) => {
    const { page } = await openCold(place, screen);
    if (place.startsWith(DRAFT) && place !== CLAUSE) await page.locator('.rail-host').waitFor();
    expect(await moves(page)).toEqual([]);
    // That it would be seen if something did.
    await page.evaluate(() => {
      const block = document.createElement('p');
      block.textContent = 'ពាក្យ';
      block.style.height = '200px';
      document.querySelector('main')?.prepend(block);
    });
    await expect.poll(() => moves(page), { timeout: 20_000 }).not.toEqual([]);
    await page.context().close();
  });
});

/** Every movement of the layout so far, once fonts are there and two frames were drawn. */
function moves(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return (window as unknown as { moved: number[] }).moved;
  });
}

describe('without JavaScript', () => {
  it.each(Object.entries(screens))(
    'the whole law is there on %s, with its comments and the way to speak',
    async (_, screen) => {
      const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false, ...screen });
      const page = await context.newPage();
      await page.goto(DRAFT);
      const words = await page.locator('[data-clause][data-language=km]').allTextContents();
      expect(words).toEqual(text.clauses.flatMap((clause) => clause.text.km ?? []));
      expect(await page.locator('.rail .card').count()).toBeGreaterThan(10);
      await page.locator('[id="chapter-3/article-12"] > .clause-head a.count').click();
      await page.waitForURL(`**${CLAUSE}`);
      expect(await page.locator('form[data-composer] textarea[name=body]').count()).toBeGreaterThan(0);
      await context.close();
    },
  );
});
