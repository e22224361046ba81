// Every screen in both languages, light and dark, on a phone and on a desk: no barrier that axe can find (WCAG 2.2 AA),
// nothing wider than the window, no complaint of the browser, no request to anybody else.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../shared/src/texts/say.js';
import { openBrowser } from '../support/chromium.js';
import { type ServerProcess, startServer } from '../support/server-process.js';
import { leaveComment } from './leave-comment.js';
import { listScreens, type Onlooker, openFor, type Screen, type Width, widths } from './screens.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the dark scheme can change; everything else axe looks at is the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

let server: ServerProcess;
let browser: Browser;
let screens: Screen[];

beforeAll(async () => {
  const env = { SALA_DEMO: 'on', SALA_POSTS_PER_MINUTE: '1000' };
  [server, browser] = await Promise.all([startServer({ env }), openBrowser()]);
  screens = listScreens(await leaveComment(server.origin, 'aquaculture-law'));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Every complaint about a page, as lines to read. */
class Complaints {
  readonly lines: string[] = [];
  /** Which screen it is about. */
  where = '';
  isRefusalExpected = false;

  add(line: string): void {
    this.lines.push(`${this.where}: ${line}`);
  }

  watch(page: Page): void {
    page.on('pageerror', ({ message }) => this.add(message));
    page.on('console', (message) => {
      const isRefusal = this.isRefusalExpected && message.text().includes('status of 4');
      if (!['error', 'warning'].includes(message.type()) || isRefusal) return;
      this.add(`${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== server.origin) this.add(`asks ${request.url()}`);
    });
  }
}

async function lookAt(page: Page, complaints: Complaints, rules?: string[]): Promise<void> {
  // Our pages have no frames, and only what is wrong is of interest: that halves the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const only = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: STANDARDS };
  const { violations } = await axe.options({ runOnly: only, resultTypes: ['violations'] }).analyze();
  for (const { id, help, nodes } of violations) {
    const found = nodes.filter((node) => !node.any.some(({ data }) => isHalfUnderBar(data)));
    for (const { html, target } of found.slice(0, 4))
      complaints.add(`${id} (${help}, ${found.length} times) at ${target.join(' ')}: ${html.slice(0, 200)}`);
  }
}

/** What is half under a bar that stays, or under the sheet, comes out when one scrolls: no barrier. */
function isHalfUnderBar(data: unknown): boolean {
  const { messageKey } = (data ?? {}) as { messageKey?: string };
  return messageKey?.startsWith('partiallyObscured') ?? false;
}

async function visit(page: Page, screen: Screen, language: Language, width: Width, complaints: Complaints) {
  complaints.where = `${screen.name}, ${language}, ${widths[width]} px`;
  complaints.isRefusalExpected = screen.status !== undefined;
  await page.emulateMedia({ colorScheme: 'light' });
  const answer = await page.goto(screen.path(language));
  if (answer && answer.status() !== (screen.status ?? 200)) complaints.add(`status ${answer.status()}`);
  await page.locator(screen.ready).first().waitFor();
  await screen.enter?.(page);
  await lookAt(page, complaints);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > widths[width]) complaints.add(`${wide} px wide`);
  await page.emulateMedia({ colorScheme: 'dark' });
  complaints.where += ', dark';
  await lookAt(page, complaints, COLOUR_RULES);
}

describe.each(['km', 'en'] as const)('every screen in %s', (language) => {
  it.each(Object.keys(widths) as Width[])(
    'is whole and without a barrier on a %s',
    async (width) => {
      const complaints = new Complaints();
      const contexts = new Map<Onlooker, BrowserContext>();
      for (const screen of screens.filter(({ only }) => !only || only === width)) {
        const context = contexts.get(screen.as) ?? (await openFor(browser, server.origin, screen.as, width));
        contexts.set(screen.as, context);
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        complaints.watch(page);
        await visit(page, screen, language, width, complaints).catch((error: Error) => complaints.add(error.message));
        await page.close();
      }
      for (const context of contexts.values()) await context.close();
      expect(complaints.lines.join('\n')).toBe('');
    },
    600_000,
  );
});
