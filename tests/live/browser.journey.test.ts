// The failure cases that are the browser's to survive: the real page in a real browser, its outbox, its clock, its way
// around a blocked socket. Faults of the network and of the browser are done from outside the page.
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { pages } from '../../shared/src/ground/paths.js';
import { openBrowser } from '../support/chromium.js';
import { clockJumps, inServer, inShared, testCases } from './cases.js';
import type { World } from './world.js';

const POSTS = '**/api/drafts/*/annotations';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs with a browser of its own person, and ends it. */
async function withPerson(run: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  context.setDefaultTimeout(30_000);
  await run(context).finally(() => context.close());
}

async function visit(world: World, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(world.server.origin + pages.draft('en', world.draft.slug));
  await isAlive(page);
  return page;
}

/** Clauses can be reached by keyboard once the script has taken over. */
const isAlive = (page: Page) => page.waitForSelector('[data-clause][tabindex="0"]');

async function write(page: Page, words: string): Promise<void> {
  await page.locator('[data-clause][tabindex="0"]').focus();
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.activeElement?.closest('form[data-composer]'));
  await page.locator('form[data-composer] [name="kind"][value="concern"]').focus();
  await page.keyboard.press('Space');
  await page.locator('form[data-composer] [name="body"]').fill(words);
}

const sendButton = (page: Page) => page.locator('form[data-composer] .send button');

/** What becomes of posts, one attempt after the other: lost, passed on, or worse. */
type Fate = (route: Route) => Promise<void>;
const lose: Fate = (route) => route.abort();
const pass: Fate = (route) => route.continue();

/** Decides about every post of this person; begins with losing all. */
async function blockPosts(context: BrowserContext): Promise<{ fate: Fate }> {
  const posts = { fate: lose };
  await context.route(POSTS, (route) => (route.request().method() === 'POST' ? posts.fate(route) : route.continue()));
  return posts;
}

/** Nothing is on its way any more. */
const hasSentAll = async (page: Page) =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('sala');
        opening.onsuccess = () => {
          const letters = opening.result.transaction('letters').objectStore('letters').count();
          letters.onsuccess = () => {
            opening.result.close();
            resolve(letters.result === 0);
          };
        };
      }),
  );

async function demandOnce(world: World, words: string): Promise<void> {
  const said = async () => (await world.snapshot()).annotations.filter(({ opening }) => opening.body === words);
  await world.until('the comment arrives', async () => (await said()).length > 0);
  expect(await said(), 'the comment').toHaveLength(1);
}

testCases([
  {
    number: 7,
    sentence: 'a double click, two tabs that send the same outbox, and a lost answer make one comment',
    async run(world: World) {
      await world.start();
      await withPerson(async (context) => {
        const tabs = [await visit(world, context), await visit(world, context)] as const;
        const posts = await blockPosts(context);
        await write(tabs[0], 'Twice clicked.');
        await sendButton(tabs[0]).dblclick();
        await world.until('the letter is kept', async () => !(await hasSentAll(tabs[1])));
        let attempts = 0;
        posts.fate = async (route) => {
          attempts += 1;
          const request = route.request().postDataJSON() as object;
          const response = await route.fetch({ postData: world.isFaulty ? { ...request, id: randomUUID() } : request });
          await (attempts > 1 ? route.fulfill({ response }) : route.abort());
        };
        for (const tab of tabs) await tab.evaluate(() => dispatchEvent(new Event('online')));
        await world.until('the outbox is empty', () => hasSentAll(tabs[0]));
        expect(attempts).toBeGreaterThan(1);
        await demandOnce(world, 'Twice clicked.');
      });
    },
    faults: [{ name: 'every attempt has a key of its own', shows: /the comment: expected .* to have a length of 1/ }],
  },
  {
    number: 8,
    sentence: 'a comment that was waiting to be sent when the page was left is sent by the next page, once',
    async run(world: World) {
      await world.start();
      await withPerson(async (context) => {
        if (world.isFaulty)
          await context.addInitScript(() => {
            IDBFactory.prototype.open = () => {
              throw new DOMException('forbidden', 'SecurityError');
            };
          });
        const page = await visit(world, context);
        const posts = await blockPosts(context);
        await write(page, 'Sent, and gone.');
        await sendButton(page).click();
        await page.locator('form[data-composer]').waitFor({ state: 'hidden' });
        await page.reload();
        posts.fate = pass;
        await isAlive(page);
        await demandOnce(world, 'Sent, and gone.');
        await world.until('the outbox is empty', () => hasSentAll(page));
        await page.reload();
        await isAlive(page);
        await demandOnce(world, 'Sent, and gone.');
      });
    },
    faults: [{ name: 'the browser keeps nothing', shows: /the comment arrives/ }],
  },
  {
    number: 24,
    sentence: 'a clock that is a day wrong, either way, neither keeps one from speaking nor falsifies a time',
    async run(world: World) {
      await world.start();
      for (const shift of [-DAY_MS, DAY_MS])
        await withPerson(async (context) => {
          await context.addInitScript((wrong) => {
            const right = Date.now.bind(Date);
            globalThis.Date = new Proxy(Date, {
              construct: (Right, given: unknown[]) =>
                Reflect.construct(Right, given.length > 0 ? given : [right() + wrong]) as Date,
            });
            Date.now = () => right() + wrong;
          }, shift);
          const page = await visit(world, context);
          const words = `From a clock ${shift} wrong.`;
          await write(page, words);
          await sendButton(page).click();
          await page.waitForSelector('.receipt');
          const card = page.locator('.card', { has: page.locator('.chip[data-state="mine"]') });
          await card.waitFor();
          expect(await card.locator('time').first().textContent()).toBe('just now');
          const said = (await world.snapshot()).annotations.find(({ opening }) => opening.body === words);
          expect(said?.opening.late).toBe(false);
        });
    },
    faults: [
      {
        name: 'the page is told another time than the server’s',
        changes: [
          inServer(
            'infra/live.js',
            "reader.send({ type: 'hello', epoch: this.epoch, now: this.clock().toISOString() });",
            "reader.send({ type: 'hello', epoch: this.epoch, now: new Date(Date.now() + 90_000_000).toISOString() });",
          ),
        ],
        shows: /expected '1 day ago' to be 'just now'/,
      },
    ],
  },
  {
    number: 25,
    sentence: 'a comment that was waiting to be sent when the round closed is kept, marked late and published as late',
    conditions: [clockJumps],
    async run(world: World) {
      const server = await world.start();
      await withPerson(async (context) => {
        const page = await visit(world, context);
        const posts = await blockPosts(context);
        await write(page, 'Before the hour, after the hour.');
        await sendButton(page).click();
        await world.until('the letter is kept', async () => !(await hasSentAll(page)));
        await world.jumpYear(server);
        posts.fate = pass;
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await demandOnce(world, 'Before the hour, after the hour.');
        const [said] = (await world.snapshot()).annotations;
        expect(said?.opening).toMatchObject({ state: 'visible', late: true });
        await page.locator('.receipt', { hasText: 'marked late' }).waitFor();
      });
    },
    faults: [
      {
        name: 'nothing is taken after the close',
        changes: [
          inShared(
            'annotations/policy.js',
            'if (!floor.versions.includes(versionId))',
            "if (isLate(floor, now))\n        return 'no-round';\n    if (!floor.versions.includes(versionId))",
          ),
        ],
        shows: /the comment arrives/,
      },
    ],
  },
  {
    number: 29,
    sentence: 'a reader behind a proxy that blocks sockets hears by asking, until sockets get through again',
    async run(world: World) {
      await world.start();
      await withPerson(async (context) => {
        let isBlocked = true;
        await context.routeWebSocket('**/api/live', (socket) => {
          if (isBlocked) void socket.close();
          else socket.connectToServer();
        });
        const page = await visit(world, context);
        await world.post('For those who ask.');
        await page.waitForSelector('[data-act="show-new"]', { timeout: world.isFaulty ? 15_000 : 60_000 });
        expect(await page.locator('.state-line').textContent()).not.toBe('');
        isBlocked = false;
        await page.waitForFunction(() => document.querySelector('.state-line')?.textContent === '', null, {
          timeout: 60_000,
        });
        await page.locator('[data-act="show-new"]').click();
        await world.post('For those who hear.');
        await page.waitForSelector('[data-act="show-new"]', { timeout: 60_000 });
      });
    },
    faults: [
      {
        name: 'who asks is told nothing',
        changes: [inServer('infra/live.js', 'events: value ?? [] };', 'events: [] };')],
        shows: /show-new/,
      },
    ],
  },
]);
