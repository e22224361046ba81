// A hall in this process that real browsers reach, for the journey of an issue over months: people with accounts, forms
// filled in by clicking and typing, and a clock that only the test moves, with what the server does on the way.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, Locator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { createAdministrator } from '../../server/src/accounts/accounts.grant.service.js';
import type { Sala } from '../../server/src/app.js';
import { keepCommitments } from '../../server/src/commitments/commitments.upkeep.service.js';
import { keepIssueCalendar } from '../../server/src/issues/issues.calendar.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { pages } from '../../shared/src/ground/paths.js';
import { releaseAfter } from '../../shared/src/ground/ticks.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { addMember, type Hall, PASSWORD } from '../accounts/hall.js';
import { type Desk, openDesk, START } from '../drafts/desk.js';
import { openBrowser } from '../support/chromium.js';
import { openSala } from '../support/floor.js';

const WEEK_DAYS = 7;

export type Office = 'secretariat' | 'official' | 'focalPoint';

export interface LongWay {
  desk: Desk;
  sala: Sala;
  /** Anything a browser complained about; must stay empty. */
  complaints: string[];
  /** A browser of its own, without cookies. */
  open(width: number): Promise<Page>;
  /** Somebody comes to work: signs in by the form, whoever sat there before. */
  signIn(page: Page, who: Office): Promise<void>;
  /** What waits in rooms comes out. */
  tick(): Promise<void>;
  /** Time passes, and week by week the server does its chores. */
  pass(days: number): Promise<void>;
  /** A day from today, as a form takes it. */
  day(days?: number): string;
  close(): Promise<void>;
}

export async function openLongWay(): Promise<LongWay> {
  // Sessions end by the clock of the process, and the embedded database counts by it: it is set before all else, moves
  // with the hall's and only forward. Timers run as they always do.
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const desk = await openDesk();
  const moveTo = (moment: Date) => {
    desk.now = moment;
    vi.setSystemTime(moment);
  };
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const sala = await openSala(desk, { SALA_ORIGIN: origin });
  const emails = await inviteOffices(desk, sala);
  await sala.app.listen({ host: '127.0.0.1', port });
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    ...{ desk, sala, complaints },
    open: (width) => openPage(browser, { origin, width, complaints }),
    async signIn(page, who) {
      await page.context().clearCookies();
      await page.goto(pages.signIn('en'));
      await page.fill('main [name=email]', emails[who]);
      await page.fill('main [name=password]', PASSWORD);
      await page.locator('main form .button.primary').click();
      await page.waitForURL((url) => url.pathname === pages.account('en'));
    },
    async tick() {
      moveTo(releaseAfter(desk.now, 'day', sala.parts.settings.releaseTickMs));
      await sala.releases.playDue(desk.now);
    },
    async pass(days) {
      for (let left = days; left > 0; left -= WEEK_DAYS) {
        moveTo(new Date(desk.now.getTime() + Math.min(left, WEEK_DAYS) * DAY_MS));
        await keepHouse(desk, sala);
      }
    },
    day: (days = 0) => new Date(desk.now.getTime() + days * DAY_MS).toISOString().slice(0, 10),
    async close() {
      await browser.close();
      await sala.close();
      await desk.database.close();
      vi.useRealTimers();
    },
  };
}

async function keepHouse(desk: Desk, sala: Sala): Promise<void> {
  await keepCommitments(desk.work(visitor), randomUUID);
  await keepIssueCalendar(desk.database, desk.now, sala.problems.moves, () => Promise.resolve());
}

/** Cookies and forms go by the origin of the settings, which are read before the server listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** Accounts as people get them: by a link, with a password of their own. */
async function inviteOffices(desk: Desk, sala: Sala): Promise<Record<Office, string>> {
  const admin = { email: 'admin@example.gov.kh', name: 'Chan Dara', password: PASSWORD };
  const userId = await createAdministrator(desk.work(visitor), admin);
  const grant = { draftId: null, organisationId: null };
  const hall: Hall = {
    ...{ database: desk.database, accounts: sala.accounts, secret: sala.parts.secret, ahead: 0 },
    clock: () => desk.now,
    administrator: { userId, grants: [{ ...grant, role: 'administrator' }] },
    work: (viewer = visitor) => desk.work(viewer),
    openAnother: () => Promise.resolve(sala.accounts),
    close: () => Promise.resolve(),
  };
  const ofMinistry = { draftId: null, organisationId: desk.ministryId };
  const secretariat = await addMember(hall, [{ ...grant, role: 'secretariat' }]);
  const official = await addMember(hall, [{ ...ofMinistry, role: 'signing-official' }]);
  const focalPoint = await addMember(hall, [{ ...ofMinistry, role: 'contributor' }]);
  return { secretariat: secretariat.email, official: official.email, focalPoint: focalPoint.email };
}

async function openPage(
  browser: Browser,
  { origin, width, complaints }: { origin: string; width: number; complaints: string[] },
): Promise<Page> {
  const isPhone = width < 600;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: isPhone ? 740 : 900 },
    ...(isPhone ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
    locale: 'km-KH',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
  });
  return page;
}

/** Unfolds the form that carries a hidden field of this value, fills it in, and presses its button. */
export async function send(
  page: Page,
  marked: { name: 'event' | 'act'; value: string } | { action: string },
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const which =
    'action' in marked
      ? `[action$="/${marked.action}"]`
      : `:has(> input[name="${marked.name}"][value="${marked.value}"])`;
  const form = page.locator(`main form${which}`).first();
  await form.waitFor({ state: 'attached' });
  const fold = form.locator('xpath=parent::details[not(@open)]/summary');
  if ((await fold.count()) > 0) await fold.click();
  for (const [name, value] of Object.entries(fields)) await enter(form.locator(`[name="${name}"]`).first(), value);
  await form.locator('button').last().click();
}

async function enter(field: Locator, value: string): Promise<void> {
  const kind = await field.evaluate((element) => [element.tagName, element.getAttribute('type')].join(' '));
  if (kind.startsWith('SELECT')) await field.selectOption(value);
  else if (kind === 'INPUT checkbox') await field.check();
  else await field.fill(value);
}

/** What a refused form says. */
export const refusalOn = (page: Page) => page.locator('main [role=alert]').first().innerText();

/** Nothing sticks out beside the screen. */
export async function fitsOn(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}
