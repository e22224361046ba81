// Every screen in both languages, light and dark, on a phone and on a desk: no barrier that axe can find (WCAG 2.2 AA),
// nothing wider than the window, no complaint of the browser, no request to anybody else.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../shared/src/texts/say.js';
import { openBrowser } from '../support/chromium.js';
import { listScreens, openFor, originOf, type Screen, type Width, widths } from './screens.js';
import { setStage, type Stage } from './stage.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the dark scheme can change; everything else axe looks at is the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

let stage: Stage;
let browser: Browser;
let screens: Screen[];

beforeAll(async () => {
  [stage, browser] = await Promise.all([setStage(), openBrowser()]);
  screens = listScreens(stage);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await stage.close();
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

  watch(page: Page, ownOrigin: string): void {
    page.on('pageerror', ({ message }) => this.add(message));
    page.on('console', (message) => {
      const isRefusal = this.isRefusalExpected && /status of 4|ERR_FAILED/.test(message.text());
      if (!['error', 'warning'].includes(message.type()) || isRefusal) return;
      this.add(`${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== ownOrigin) this.add(`asks ${request.url()}`);
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
  complaints.isRefusalExpected = screen.status !== undefined || screen.isRefused === true;
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
      const contexts = new Map<string, BrowserContext>();
      for (const screen of screens.filter(({ only }) => !only || only === width)) {
        const origin = originOf(stage, screen);
        const who = `${screen.as} ${origin}`;
        const context = contexts.get(who) ?? (await openFor(browser, origin, screen.as, width));
        contexts.set(who, context);
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        complaints.watch(page, origin);
        await visit(page, screen, language, width, complaints).catch((error: Error) => complaints.add(error.message));
        await page.close();
      }
      for (const context of contexts.values()) await context.close();
      expect(complaints.lines.join('\n')).toBe('');
    },
    600_000,
  );
});
