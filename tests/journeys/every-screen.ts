// Every screen in both languages, light and dark: no barrier that axe can find (WCAG 2.2 AA), nothing wider than the
// window, no complaint of the browser, no request to anybody else. A phone and a desk have files of their own, so that
// they are looked at side by side.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Language } from '../../shared/src/texts/say.js';
import { openBrowser } from '../support/chromium.js';
import { listScreens, openFor, originOf, type Screen, type Width, widths } from './screens.js';
import { setStage, type Stage } from './stage.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the dark scheme can change; everything else axe looks at is the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

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

/** Parts of which a page may have a hundred, the same on many screens. */
const PARTS = '.clause:not(:has(.clause)), .card';

/**
 * Marks the parts that were looked at before on this width, in this language and scheme: byte for byte the same, below
 * elements with the same attributes up to the root. Gives the keys of those that are new.
 */
function markSeen(page: Page, seen: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ({ parts, seen }) => {
      const known = new Set(seen);
      return [...document.querySelectorAll(parts)].flatMap((part) => {
        const above: string[] = [];
        for (let at = part.parentElement; at; at = at.parentElement)
          above.push((at.cloneNode(false) as Element).outerHTML);
        const text = `${part.outerHTML}${above.join('')}`;
        // FNV-1a twice over, forwards and backwards: a key that fits into a list.
        let [one, two] = [0x811c9dc5, 0x811c9dc5];
        for (let n = 0; n < text.length; n += 1) {
          one = Math.imul(one ^ text.charCodeAt(n), 0x01000193);
          two = Math.imul(two ^ text.charCodeAt(text.length - 1 - n), 0x01000193);
        }
        const key = `${text.length}/${one}/${two}`;
        if (known.has(key)) part.setAttribute('data-looked-at', '');
        return known.has(key) ? [] : [key];
      });
    },
    { parts: PARTS, seen: [...seen] },
  );
}

async function lookAt(page: Page, complaints: Complaints, seen: Set<string>, rules?: string[]): Promise<void> {
  const fresh = await markSeen(page, [...seen]);
  // Our pages have no frames, and only what is wrong is of interest: that halves the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-looked-at]');
  for (const key of fresh) seen.add(key);
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

interface Seen {
  light: Set<string>;
  dark: Set<string>;
}

async function visit(
  page: Page,
  screen: Screen,
  { language, width }: { language: Language; width: Width },
  complaints: Complaints,
  seen: Seen,
) {
  complaints.where = `${screen.name}, ${language}, ${widths[width]} px`;
  complaints.isRefusalExpected = screen.status !== undefined || screen.isRefused === true;
  await page.emulateMedia({ colorScheme: 'light' });
  const answer = await page.goto(screen.path(language));
  if (answer && answer.status() !== (screen.status ?? 200)) complaints.add(`status ${answer.status()}`);
  await page.locator(screen.ready).first().waitFor();
  await screen.enter?.(page);
  await lookAt(page, complaints, seen.light);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > widths[width]) complaints.add(`${wide} px wide`);
  await page.emulateMedia({ colorScheme: 'dark' });
  complaints.where += ', dark';
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('[data-looked-at]')) part.removeAttribute('data-looked-at');
  });
  await lookAt(page, complaints, seen.dark, COLOUR_RULES);
}

/** Declares the tests of one width, over a stage of their own; `sentence` with %s for the language. */
export function lookAtEveryScreen(width: Width, sentence: string): void {
  let stage: Stage;
  let browser: Browser;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([setStage(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  it.each(['km', 'en'] as const)(
    sentence,
    async (language) => {
      const complaints = new Complaints();
      const contexts = new Map<string, BrowserContext>();
      const seen = { light: new Set<string>(), dark: new Set<string>() };
      for (const screen of listScreens(stage).filter(({ only }) => !only || only === width)) {
        const origin = originOf(stage, screen);
        const who = `${screen.as} ${origin}`;
        const context = contexts.get(who) ?? (await openFor(browser, origin, screen.as, width));
        contexts.set(who, context);
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        complaints.watch(page, origin);
        await visit(page, screen, { language, width }, complaints, seen).catch((error: Error) =>
          complaints.add(error.message),
        );
        await page.close();
      }
      for (const context of contexts.values()) await context.close();
      expect(complaints.lines.join('\n')).toBe('');
    },
    1_500_000,
  );
}
