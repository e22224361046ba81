// All SQL of sessions, passwords and tries to sign in. Sessions are made by better-auth; here they are read and ended.
import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { RoleGrant } from '@sala/shared/ground/viewer.js';
import type { Database, Tx } from '../infra/database.js';
import { credentials, sessions, signInTries, users } from './accounts.tables.js';

export interface FoundSession {
  id: string;
  userId: string;
  name: string;
  expiresAt: Date;
  grants: RoleGrant[];
}

const SESSION_WITH_RIGHTS = {
  name: 'session_with_rights',
  text: `select s.id, s.user_id as "userId", u.name, s.expires_at as "expiresAt",
                coalesce((select json_agg(json_build_object('role', g.role, 'draftId', g.draft_id,
                                                            'organisationId', g.organisation_id))
                            from role_grants g where g.user_id = s.user_id and g.revoked_at is null), '[]') as grants
           from sessions s join users u on u.id = s.user_id where s.token = $1`,
};

/** The session of a token with the person and their roles, also when it has expired. One round trip. */
export async function findSession(database: Database, token: string): Promise<FoundSession | null> {
  const [row] = await database.query<FoundSession>(SESSION_WITH_RIGHTS, [token]);
  return row ?? null;
}

export interface SessionRow {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Those that have not expired, newest first. */
export function listSessions(tx: Tx, userId: string, now: Date): Promise<SessionRow[]> {
  return tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));
}

export async function getSessionOwner(tx: Tx, sessionId: string): Promise<string | null> {
  const [row] = await tx.select({ userId: sessions.userId }).from(sessions).where(eq(sessions.id, sessionId));
  return row?.userId ?? null;
}

export async function deleteSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, sessionId));
  await notifyAuthority(tx, sessionId);
}

export async function deleteSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
  await notifyAuthority(tx, userId);
}

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
}

/** Tells all processes, once this transaction has committed, that the rights of this person or session changed. */
export async function notifyAuthority(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify('authority', ${id})`);
}

export async function insertPassword(
  tx: Tx,
  password: { id: string; userId: string; hash: string; at: Date },
): Promise<void> {
  const { id, userId, hash, at } = password;
  const fixed = { accountId: userId, providerId: 'credential' };
  await tx.insert(credentials).values({ id, userId, ...fixed, password: hash, createdAt: at, updatedAt: at });
}

export async function updatePassword(tx: Tx, userId: string, hash: string, at: Date): Promise<void> {
  await tx
    .update(credentials)
    .set({ password: hash, updatedAt: at })
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential')));
}

export async function getUserByEmail(tx: Tx, email: string): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.email, email));
  return row ?? null;
}

/** A moment as a parameter where drizzle does not know the type of the other side. */
const instant = (moment: Date) => sql`${moment.toISOString()}::timestamptz`;

export interface TryRate {
  /** Milliseconds that one try uses up. */
  each: number;
  /** Tries that may come at once. */
  burst: number;
}

/**
 * Counts a try to sign in, before the password is looked at, so that tries at the same time cannot all pass. The
 * generic cell rate algorithm (ITU-T I.371): one moment for each key moves on by `each`. Gives null when the try may be
 * made, else the moment from which another one may.
 */
export async function countTry(tx: Tx, key: string, rate: TryRate, now: Date): Promise<Date | null> {
  const later = (from: Date, ms: number) => new Date(from.getTime() + ms);
  const latest = later(now, (rate.burst - 1) * rate.each);
  const [counted] = await tx
    .insert(signInTries)
    .values({ key, freeAt: later(now, rate.each) })
    .onConflictDoUpdate({
      target: signInTries.key,
      set: {
        freeAt: sql`greatest(${signInTries.freeAt}, ${instant(now)}) + ${rate.each} * interval '1 ms'`,
      },
      setWhere: lte(signInTries.freeAt, latest),
    })
    .returning({ freeAt: signInTries.freeAt });
  if (counted) return null;
  const [full] = await tx.select({ freeAt: signInTries.freeAt }).from(signInTries).where(eq(signInTries.key, key));
  return later(full?.freeAt ?? now, -(rate.burst - 1) * rate.each);
}

/** A right password uses up no try. */
export async function giveTryBack(tx: Tx, key: string, rate: TryRate): Promise<void> {
  await tx
    .update(signInTries)
    .set({ freeAt: sql`${signInTries.freeAt} - ${rate.each} * interval '1 ms'` })
    .where(eq(signInTries.key, key));
}

/** Forgets keys that are free again; a few at a time, passing by those in use, so that nobody waits. */
export async function deleteFreeTries(tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`
    delete from ${signInTries} where key in (
      select key from ${signInTries} where free_at < ${instant(now)} limit 50 for update skip locked)`);
}
