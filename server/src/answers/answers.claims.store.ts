// SQL of what only the office keeps beside comments: who is working on one, to whom it was given, notes, themes.
import { and, asc, eq, sql } from 'drizzle-orm';
import type { OfficeNote } from '@sala/shared/answers/desk-contract.js';
import { users } from '../accounts/accounts.tables.js';
import type { Tx } from '../infra/database.js';
import { annotationThemes, answerAssignments, answerClaims, answerNotes } from './answers.tables.js';

const uuids = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;

export interface ClaimRow {
  annotationId: string;
  userId: string;
  name: string;
  at: Date;
}

export function listClaims(tx: Tx, annotationIds: readonly string[]): Promise<ClaimRow[]> {
  return tx
    .select({
      annotationId: answerClaims.annotationId,
      userId: answerClaims.userId,
      name: users.name,
      at: answerClaims.at,
    })
    .from(answerClaims)
    .innerJoin(users, eq(users.id, answerClaims.userId))
    .where(sql`${answerClaims.annotationId} = ${uuids(annotationIds)}`);
}

/** Whoever claims at the same moment waits, and then sees the other's claim. */
export async function lockClaims(tx: Tx, annotationIds: readonly string[]): Promise<ClaimRow[]> {
  await tx
    .select({ id: answerClaims.annotationId })
    .from(answerClaims)
    .where(sql`${answerClaims.annotationId} = ${uuids(annotationIds)}`)
    .orderBy(asc(answerClaims.annotationId))
    .for('update');
  return listClaims(tx, annotationIds);
}

/** Claims what nobody has claimed meanwhile, or what is `replaced`. Gives those that are now this person's. */
export async function putClaims(
  tx: Tx,
  annotationIds: readonly string[],
  claim: { userId: string; at: Date },
  mayReplace: Date | 'all',
): Promise<number> {
  const replaces =
    mayReplace === 'all'
      ? sql`true`
      : sql`${answerClaims.userId} = ${claim.userId} or ${answerClaims.at} <= ${mayReplace.toISOString()}::timestamptz`;
  const written = await tx
    .insert(answerClaims)
    .values([...annotationIds].sort().map((annotationId) => ({ annotationId, ...claim })))
    .onConflictDoUpdate({ target: answerClaims.annotationId, set: claim, setWhere: replaces })
    .returning({ id: answerClaims.annotationId });
  return written.length;
}

/** Keeps this person's claims from lapsing. */
export async function renewClaims(tx: Tx, annotationIds: readonly string[], userId: string, at: Date): Promise<void> {
  await tx
    .update(answerClaims)
    .set({ at })
    .where(and(sql`${answerClaims.annotationId} = ${uuids(annotationIds)}`, eq(answerClaims.userId, userId)));
}

export async function deleteClaims(tx: Tx, annotationIds: readonly string[], userId: string | null): Promise<void> {
  const theirs = userId === null ? undefined : eq(answerClaims.userId, userId);
  await tx.delete(answerClaims).where(and(sql`${answerClaims.annotationId} = ${uuids(annotationIds)}`, theirs));
}

export async function putAssignments(
  tx: Tx,
  annotationIds: readonly string[],
  given: { userId: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insert(answerAssignments)
    .values([...annotationIds].sort().map((annotationId) => ({ annotationId, ...given })))
    .onConflictDoUpdate({ target: answerAssignments.annotationId, set: given });
}

export async function deleteAssignments(tx: Tx, annotationIds: readonly string[]): Promise<void> {
  await tx.delete(answerAssignments).where(sql`${answerAssignments.annotationId} = ${uuids(annotationIds)}`);
}

export async function listAssignments(
  tx: Tx,
  annotationIds: readonly string[],
): Promise<{ annotationId: string; userId: string; name: string }[]> {
  return tx
    .select({ annotationId: answerAssignments.annotationId, userId: answerAssignments.userId, name: users.name })
    .from(answerAssignments)
    .innerJoin(users, eq(users.id, answerAssignments.userId))
    .where(sql`${answerAssignments.annotationId} = ${uuids(annotationIds)}`);
}

/** False when a note with this id was there before. */
export async function insertNote(tx: Tx, note: typeof answerNotes.$inferInsert): Promise<boolean> {
  const written = await tx.insert(answerNotes).values(note).onConflictDoNothing().returning({ id: answerNotes.id });
  return written.length > 0;
}

/** Notes on some comments, oldest first. */
export async function listNotes(tx: Tx, annotationIds: readonly string[]): Promise<OfficeNote[]> {
  const rows = await tx
    .select({
      id: answerNotes.id,
      annotationId: answerNotes.annotationId,
      body: answerNotes.body,
      by: users.name,
      at: answerNotes.at,
    })
    .from(answerNotes)
    .innerJoin(users, eq(users.id, answerNotes.userId))
    .where(sql`${answerNotes.annotationId} = ${uuids(annotationIds)}`)
    .orderBy(asc(answerNotes.at), asc(answerNotes.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function putThemes(
  tx: Tx,
  annotationIds: readonly string[],
  label: { theme: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insert(annotationThemes)
    .values([...annotationIds].sort().map((annotationId) => ({ annotationId, ...label })))
    .onConflictDoUpdate({ target: annotationThemes.annotationId, set: label });
}

export async function deleteThemes(tx: Tx, annotationIds: readonly string[]): Promise<void> {
  await tx.delete(annotationThemes).where(sql`${annotationThemes.annotationId} = ${uuids(annotationIds)}`);
}
