// Signing in and out. An unknown address and a wrong password get the same answer after the same time. Guessing is
// slowed for each account, but a browser that signed in before has tries of its own, so that nobody can keep another
// out ("device cookies", OWASP).
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { browserFamily } from '@sala/shared/accounts/browser-family.js';
import type { SessionView, SignInRequest } from '@sala/shared/accounts/contract.js';
import { cleanEmail } from '@sala/shared/accounts/names.js';
import { canEndSessions } from '@sala/shared/accounts/policy.js';
import { demand, Refusal, refuse } from '@sala/shared/ground/errors.js';
import { isSame, sign } from '../infra/signing.js';
import { inTransaction, type Work } from '../infra/work.js';
import { isRefusedByAuth } from './accounts.auth.store.js';
import type { Accounts } from './accounts.service.js';
import {
  countTry,
  deleteExpiredSessions,
  deleteFreeTries,
  deleteSession,
  deleteSessionsOf,
  getSessionOwner,
  giveTryBack,
  listSessions as findSessions,
  type TryRate,
} from './accounts.sessions.store.js';
import { cookieLine, readCookie } from '../infra/cookies.js';

/** A refused sign-in takes at least so long, whatever was wrong: longer than what a password costs to check. */
const REFUSED_MS = 300;
const DEVICE_SECONDS = 180 * 86_400;
const HOUR_MS = 3_600_000;

/** What a request says about the browser it came from. */
export interface Browser {
  cookie: string | undefined;
  userAgent: string | undefined;
}

/** Opens a session; gives the `Set-Cookie` lines. Open to all: it is how one becomes somebody. */
export async function signIn(work: Work, accounts: Accounts, request: SignInRequest, browser: Browser) {
  const floor = pause(REFUSED_MS);
  try {
    return await tryToSignIn(work, accounts, request, browser);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-sign-in') await floor;
    throw error;
  }
}

async function tryToSignIn(work: Work, accounts: Accounts, request: SignInRequest, browser: Browser) {
  const email = cleanEmail(request.email);
  const rate = tryRate(accounts.parts.signInsPerHour);
  const key = tryKey(accounts, email, browser.cookie);
  await deleteFreeTries(work.tx, work.now);
  const freeAt = await countTry(work.tx, key, rate, work.now);
  if (freeAt) {
    const n = Math.max(1, Math.ceil((freeAt.getTime() - work.now.getTime()) / 1000));
    refuse('sign-in-too-often', { n, minutes: Math.ceil(n / 60) });
  }
  const lines = await openSession(accounts, email, request.password, browser);
  await giveTryBack(work.tx, key, rate);
  await endFormerSession(work, accounts, browser.cookie);
  return lines;
}

/** Never more than `perHour` tries in any hour: half of them at once, the rest spread over the hour. */
function tryRate(perHour: number): TryRate {
  const burst = Math.ceil(perHour / 2);
  return { burst, each: HOUR_MS / Math.max(1, perHour - burst) };
}

/** Tries of a known browser are counted for it alone, all others together for the account. */
function tryKey(accounts: Accounts, email: string, cookieHeader: string | undefined): string {
  const { secret } = accounts.parts;
  const [device, proof] = (readCookie(cookieHeader, accounts.cookies.device) ?? '').split('.');
  const isKnown = device && proof && isSame(proof, sign(secret, 'device', `${device}\0${email}`));
  return isKnown ? sign(secret, 'tries-of-device', device) : sign(secret, 'tries-of-account', email);
}

/** Checks the password and opens a session with better-auth. Open to verbs that need count no try. */
export async function openSession(
  accounts: Accounts,
  email: string,
  password: string,
  browser: Browser,
): Promise<string[]> {
  // Only the family of the browser reaches better-auth, which would keep the whole line.
  const headers = new Headers({ 'user-agent': browserFamily(browser.userAgent ?? '') });
  try {
    const opened = await accounts.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    const device = randomBytes(16).toString('base64url');
    const proof = sign(accounts.parts.secret, 'device', `${device}\0${email}`);
    return [
      ...opened.headers.getSetCookie(),
      cookieLine(accounts.cookies.device, `${device}.${proof}`, DEVICE_SECONDS),
    ];
  } catch (error) {
    if (isRefusedByAuth(error)) refuse('wrong-sign-in');
    throw error;
  }
}

/** Who signs in again leaves no session behind in the same browser. */
async function endFormerSession(work: Work, accounts: Accounts, cookieHeader: string | undefined): Promise<void> {
  const { sessionId } = await accounts.viewerOf(cookieHeader);
  if (sessionId) await endOne(work, accounts, sessionId);
  await deleteExpiredSessions(work.tx, work.now);
}

/** Ends the session of this browser; gives the `Set-Cookie` lines. Open to all: without a session nothing happens. */
export async function signOut(work: Work, accounts: Accounts, cookieHeader: string | undefined): Promise<string[]> {
  const { sessionId } = await accounts.viewerOf(cookieHeader);
  if (sessionId) await endOne(work, accounts, sessionId);
  return [cookieLine(accounts.cookies.session, '', 0)];
}

/** Ends every session of a person, on every device. */
export async function signOutEverywhere(work: Work, accounts: Accounts, userId: string): Promise<void> {
  demand(canEndSessions(work.viewer, userId));
  await inTransaction(work, ({ tx }) => deleteSessionsOf(tx, userId));
  accounts.authority.forget(userId);
}

/** Ends one session, one's own or, for an administrator, anybody's. */
export async function endSession(work: Work, accounts: Accounts, sessionId: string): Promise<void> {
  const ownerId = await getSessionOwner(work.tx, sessionId);
  // Somebody else's session and none at all get one answer.
  if (ownerId === null || canEndSessions(work.viewer, ownerId) !== true) refuse('not-found');
  await endOne(work, accounts, sessionId);
}

async function endOne(work: Work, accounts: Accounts, sessionId: string): Promise<void> {
  await inTransaction(work, ({ tx }) => deleteSession(tx, sessionId));
  accounts.authority.forget(sessionId);
}

/** One's own sessions, newest first. Open to everybody with an account. */
export async function listSessions(work: Work, currentId: string | null): Promise<SessionView[]> {
  if (work.viewer.userId === null) refuse('sign-in-first');
  const rows = await findSessions(work.tx, work.viewer.userId, work.now);
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => {
    const times = { since: createdAt.toISOString(), until: expiresAt.toISOString() };
    return { id, browser: userAgent ?? '', ...times, isCurrent: id === currentId };
  });
}
