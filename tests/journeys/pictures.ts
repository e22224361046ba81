// Pictures of every screen over the demo, to be looked at by eye; the build has to be up to date.
// npx tsx --conditions=source tests/journeys/pictures.ts FOLDER [NAME OF A SCREEN …]
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/chromium.js';
import { listScreens, openFor, originOf, type Screen, type Width, widths } from './screens.js';
import { setStage } from './stage.js';

/** What is longer is cut, in px. */
const TALLEST = 2_400;

async function picture(browser: Browser, origin: string, screen: Screen, width: Width, folder: string): Promise<void> {
  const context = await openFor(browser, origin, screen.as, width);
  for (const language of ['km', 'en'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(screen.path(language), { waitUntil: 'networkidle' });
      // Once more: a face that comes late stands on the next page only.
      await page.reload({ waitUntil: 'networkidle' });
      await page.locator(screen.ready).first().waitFor();
      await screen.enter?.(page);
      await page.evaluate(() => document.fonts.ready);
      // Not the browser's own picture of a whole page: bars would stand in its middle, and a finger becomes a mouse.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (!screen.enter) await page.setViewportSize({ width: widths[width], height: Math.min(height, TALLEST) });
      const name = `${screen.name}-${language}-${widths[width]}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      await page.screenshot({ path: path.join(folder, name) });
      await page.close();
    }
  await context.close();
}

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('Say the folder for the pictures.');
fs.mkdirSync(folder, { recursive: true });
const stage = await setStage();
const browser = await openBrowser();
for (const screen of listScreens(stage).filter(({ name }) => names.length === 0 || names.includes(name)))
  for (const width of Object.keys(widths) as Width[]) {
    if (screen.only && screen.only !== width) continue;
    await picture(browser, originOf(stage, screen), screen, width, folder);
    console.info(screen.name, widths[width]);
  }
await browser.close();
await stage.close();
