// All SQL of people, their roles and invitations; gives wire shapes where a row leaves the server.
import { and, asc, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import type { HeldGrant, Invitation, Person } from '@sala/shared/accounts/contract.js';
import type { Role, RoleGrant } from '@sala/shared/ground/viewer.js';
import type { Tx } from '../infra/database.js';
import { invitations, roleGrants, users } from './accounts.tables.js';

export interface NewUser {
  id: string;
  name: string;
  email: string;
  at: Date;
}

/** False when there already is an account with this address. */
export async function insertUser(tx: Tx, { id, name, email, at }: NewUser): Promise<boolean> {
  const made = await tx
    .insert(users)
    .values({ id, name, email, emailVerified: true, createdAt: at, updatedAt: at })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return made.length > 0;
}

export async function updateUserName(tx: Tx, id: string, name: string, at: Date): Promise<void> {
  await tx.update(users).set({ name, updatedAt: at }).where(eq(users.id, id));
}

/**
 * Makes all who would change this person's roles wait for each other, so that no two roles that exclude one another can
 * be given at the same time. False when there is no such person.
 */
export async function lockUser(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.select({ id: users.id }).from(users).where(eq(users.id, id)).for('update');
  return found.length > 0;
}

export async function listGrantsOf(tx: Tx, userId: string): Promise<HeldGrant[]> {
  return (await listGrants(tx, [userId])).map(({ userId: _, ...grant }) => grant);
}

async function listGrants(tx: Tx, userIds: string[]): Promise<(HeldGrant & { userId: string })[]> {
  const rows = await tx
    .select()
    .from(roleGrants)
    .where(and(inArray(roleGrants.userId, userIds), isNull(roleGrants.revokedAt)))
    .orderBy(asc(roleGrants.grantedAt), asc(roleGrants.id));
  return rows.map(({ id, userId, role, draftId, organisationId, grantedAt }) => {
    return { id, userId, role, draftId, organisationId, grantedAt: grantedAt.toISOString() };
  });
}

export async function insertGrant(
  tx: Tx,
  grant: RoleGrant & { id: string; userId: string; grantedBy: string | null; at: Date },
): Promise<void> {
  const { at, ...columns } = grant;
  await tx.insert(roleGrants).values({ ...columns, grantedAt: at });
}

export interface GrantRow extends RoleGrant {
  userId: string;
}

/** A grant that is in force; null when it never was or has been taken away. */
export async function findGrant(tx: Tx, id: string): Promise<GrantRow | null> {
  const [row] = await tx
    .select({
      userId: roleGrants.userId,
      role: roleGrants.role,
      draftId: roleGrants.draftId,
      organisationId: roleGrants.organisationId,
    })
    .from(roleGrants)
    .where(and(eq(roleGrants.id, id), isNull(roleGrants.revokedAt)));
  return row ?? null;
}

/** Locks them in one order, so that two who are taken away at once are counted one after the other. */
export async function lockHoldersOf(tx: Tx, role: Role): Promise<number> {
  const rows = await tx
    .select({ userId: roleGrants.userId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, role), isNull(roleGrants.revokedAt)))
    .orderBy(asc(roleGrants.id))
    .for('update');
  return new Set(rows.map(({ userId }) => userId)).size;
}

/** Who holds one of these roles in force for a draft, for its office, or everywhere: one row a role, by name. */
export function listHoldersOf(
  tx: Tx,
  wanted: readonly Role[],
  draft: { id: string; organisationId: string },
): Promise<{ userId: string; name: string; role: Role }[]> {
  return tx
    .selectDistinct({ userId: roleGrants.userId, name: users.name, role: roleGrants.role })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(
      and(
        inArray(roleGrants.role, [...wanted]),
        isNull(roleGrants.revokedAt),
        or(isNull(roleGrants.draftId), eq(roleGrants.draftId, draft.id)),
        or(isNull(roleGrants.organisationId), eq(roleGrants.organisationId, draft.organisationId)),
      ),
    )
    .orderBy(asc(users.name), asc(roleGrants.userId), asc(roleGrants.role));
}

export async function updateGrantRevoked(tx: Tx, id: string, by: string | null, at: Date): Promise<void> {
  await tx.update(roleGrants).set({ revokedAt: at, revokedBy: by }).where(eq(roleGrants.id, id));
}

/** People whose name or address contains the words, by name. */
export async function listPeople(tx: Tx, words: string, limit: number): Promise<Person[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx
    .select({ id: users.id, name: users.name, email: users.email, createdAt: users.createdAt })
    .from(users)
    .where(words ? or(ilike(users.name, pattern), ilike(users.email, pattern)) : undefined)
    .orderBy(asc(users.name), asc(users.id))
    .limit(limit);
  if (rows.length === 0) return [];
  const grants = await listGrants(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    grants: grants.filter(({ userId }) => userId === row.id).map(({ userId: _, ...grant }) => grant),
  }));
}

export async function findUser(tx: Tx, id: string): Promise<{ id: string; name: string; email: string } | null> {
  const [row] = await tx
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, id));
  return row ?? null;
}

type InvitationRow = typeof invitations.$inferSelect;
export type NewInvitation = typeof invitations.$inferInsert;

export function toInvitation(row: InvitationRow): Invitation {
  const { id, email, name, grants, forUserId, createdAt, expiresAt } = row;
  const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  return { id, email, name, grants, renews: forUserId !== null, ...times };
}

/** Null when the id is taken: the same request came twice, and the link of the first is not known any more. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<InvitationRow | null> {
  const [row] = await tx.insert(invitations).values(invitation).onConflictDoNothing().returning();
  return row ?? null;
}

const isOpenAt = (now: Date) =>
  and(
    isNull(invitations.usedAt),
    isNull(invitations.withdrawnAt),
    sql`${invitations.expiresAt} > ${now.toISOString()}`,
  );

/** Those that can still be used, newest first. */
export async function listOpenInvitations(tx: Tx, now: Date): Promise<Invitation[]> {
  const rows = await tx.select().from(invitations).where(isOpenAt(now)).orderBy(sql`${invitations.createdAt} desc`);
  return rows.map(toInvitation);
}

export async function findOpenInvitation(tx: Tx, tokenHash: string, now: Date): Promise<InvitationRow | null> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), isOpenAt(now)));
  return row ?? null;
}

/** Uses it up. Of several at the same moment one gets the row, the others null. */
export async function useInvitation(tx: Tx, tokenHash: string, now: Date): Promise<InvitationRow | null> {
  const [row] = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.tokenHash, tokenHash), isOpenAt(now)))
    .returning();
  return row ?? null;
}

/** False when there was none to take back. */
export async function withdrawInvitation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(invitations)
    .set({ withdrawnAt: now })
    .where(and(eq(invitations.id, id), isOpenAt(now)))
    .returning({ id: invitations.id });
  return rows.length > 0;
}
