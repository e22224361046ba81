// Every screen of the product, and how one comes to it: what is looked at by machine (every-screen.ts) and
// by eye (pictures.ts). What has to have happened before is the stage's (stage.ts).
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { demoPassword, people, type PersonKey } from '../../server/src/seed/cast.js';
import { demoKey } from '../../server/src/seed/fill/fill-groups.js';
import type { Language } from '../../shared/src/texts/say.js';
import { workScreens } from './screens-of-work.js';
import { groupScreens } from './screens-of-groups.js';
import { issueScreens } from './screens-of-issues.js';
import { publicScreens } from './screens-of-public.js';
import { readingScreens } from './screens-of-reading.js';
import { administrator, drafter, type Stage } from './stage.js';

export const widths = { phone: 360, desk: 1280 } as const;
export type Width = keyof typeof widths;

/**
 * Who looks: a visitor, somebody of the demo, the drafter of the stage, the one person of the empty hall, or a member
 * of a group of the demo, who holds a key and no account.
 */
export type Onlooker = 'visitor' | PersonKey | 'drafter' | 'administrator' | 'member';

export interface Screen {
  name: string;
  path: (language: Language) => string;
  as: Onlooker;
  /** The hall that nobody has entered, instead of the demo's. */
  isInEmptyHall?: true;
  /** What is there once the screen stands. */
  ready: string;
  /** On which widths it is a screen of its own; both unless told. */
  only?: Width;
  /** The page's own status, where it is a refusal. */
  status?: number;
  /** What one does there is refused, or cut off: the browser says so in its console. */
  isRefused?: true;
  /** Steps from the page to the screen. */
  enter?: (page: Page) => Promise<void>;
}

export function listScreens(stage: Stage): Screen[] {
  return [
    ...publicScreens(stage),
    ...readingScreens(stage),
    ...groupScreens(),
    ...workScreens(stage),
    ...issueScreens(),
  ];
}

export function screenOptions(width: Width): BrowserContextOptions {
  const isPhone = width === 'phone';
  return {
    viewport: { width: widths[width], height: isPhone ? 740 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: 'reduce',
  };
}

export const originOf = ({ demo, empty }: Stage, { isInEmptyHall }: Screen): string =>
  isInEmptyHall ? empty.server.origin : demo.origin;

function credentialsOf(onlooker: Exclude<Onlooker, 'visitor' | 'member'>): { email: string; password: string } {
  if (onlooker === 'drafter') return drafter;
  if (onlooker === 'administrator') return administrator;
  return { email: people[onlooker].email, password: demoPassword };
}

/** A browser of somebody's own, signed in. */
export async function openFor(
  browser: Browser,
  origin: string,
  onlooker: Onlooker,
  width: Width,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, ...screenOptions(width) });
  if (onlooker === 'visitor') return context;
  if (onlooker === 'member') {
    await context.addCookies([{ name: 'sala_room', value: demoKey('prek-ta-om'), url: origin }]);
    return context;
  }
  const { email, password } = credentialsOf(onlooker);
  const answer = await context.request.post('/api/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  return context;
}
