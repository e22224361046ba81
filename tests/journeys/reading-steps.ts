// What a reader does and sees on the page of a draft, as steps of the journeys.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The script has taken over, and the news comes live. */
export async function isAlive(page: Page): Promise<void> {
  await page.locator('[data-clause][tabindex="0"]').waitFor();
}

export async function wordsOf(page: Page, label: string): Promise<string> {
  return (await page.locator(`[data-label="${label}"] [data-clause]`).first().textContent()) ?? '';
}

/** Waits, reading a clause, for the news of new comments: the clause keeps its place in the window. */
export async function standsStillUntilNews(page: Page, label: string): Promise<void> {
  const clause = page.locator(`[data-label="${label}"]`);
  await clause.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const place = () => clause.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  await page.locator('[data-act=show-new]').waitFor();
  expect(await place()).toBe(before);
}

export async function showNews(page: Page): Promise<void> {
  await page.locator('[data-act=show-new]').click();
}

/** The same until it is there: what one person writes reaches another a moment after it stands on her own page. */
export async function showNewsUntil(page: Page, wanted: Locator): Promise<void> {
  const news = page.locator('[data-act=show-new]');
  for (;;) {
    await wanted.or(news).first().waitFor();
    if (await wanted.isVisible()) return;
    await news.click();
  }
}

/** Drags the mouse over words of a clause. */
export async function selectWords(page: Page, label: string, words: string): Promise<void> {
  const clause = page.locator(`[data-label="${label}"] [data-clause]`).first();
  await clause.scrollIntoViewIfNeeded();
  const box = await clause.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`Not there: ${wanted}`);
  }, words);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 5 });
  await page.mouse.up();
}
