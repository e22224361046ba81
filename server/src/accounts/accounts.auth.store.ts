// better-auth on our tables: checks passwords, opens sessions, signs their cookie. Its own routes are not mounted, only
// this domain calls it. Its limits, its session query and its reading of addresses are off: ours stand beside it.
import { APIError } from 'better-auth/api';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { randomUUID } from 'node:crypto';
import { cookieName } from '../infra/cookies.js';
import type { Database } from '../infra/database.js';
import { credentials, sessions, users, verifications } from './accounts.tables.js';
import { hashPassword, verifyPassword } from './password-hash.js';

/** A session ends so many seconds after signing in, used or not: 14 days. */
const SESSION_SECONDS = 14 * 86_400;

export interface AuthParts {
  database: Database;
  /** Where people reach the site, as `https://hall.example`. */
  origin: string;
  secret: string;
}

export function openAuth({ database, origin, secret }: AuthParts) {
  const name = cookieName(origin, 'sala_session');
  const secure = origin.startsWith('https://');
  return betterAuth({
    baseURL: origin,
    secret,
    trustedOrigins: [origin],
    database: drizzleAdapter(database.db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: credentials, verification: verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      useSecureCookies: false,
      // Lax, not Strict: somebody who follows a link from a message must arrive signed in. Requests that change
      // something are guarded by their origin and a token.
      cookies: { session_token: { name, attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' } } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof openAuth>;

/** Whether better-auth said no (a wrong password, an unknown address), as against having failed. */
export function isRefusedByAuth(error: unknown): boolean {
  return error instanceof APIError && error.statusCode < 500;
}
