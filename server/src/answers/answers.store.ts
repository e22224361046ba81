// SQL of answers until they are signed: the rows, what they cover and name, and the slots in which one proposal and one
// answer stand for each comment.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { ChangeRef } from '@sala/shared/answers/contract.js';
import type { CommentState } from '@sala/shared/discussions/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { users } from '../accounts/accounts.tables.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import { versions } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { answerChanges, answerComments, answers, answerSlots } from './answers.tables.js';

export type AnswerRow = typeof answers.$inferSelect;
export type Written = Pick<AnswerRow, 'disposition' | 'reason' | 'text' | 'notYet' | 'state'>;

/** A comment as an answer finds it. */
export interface Subject {
  id: string;
  draftId: string;
  roundId: string | null;
  /** Number of the version it was made on. */
  version: number;
  state: CommentState;
}

const uuids = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;

export function listSubjects(tx: Tx, ids: readonly string[]): Promise<Subject[]> {
  return tx
    .select({
      id: annotations.id,
      draftId: comments.topicId,
      roundId: annotations.roundId,
      version: versions.number,
      state: comments.state,
    })
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .innerJoin(versions, eq(versions.id, annotations.versionId))
    .where(sql`${annotations.id} = ${uuids(ids)}`);
}

/** An answer with the name of who wrote it last, for those who may know it. */
export async function findAnswer(tx: Tx, id: string): Promise<(AnswerRow & { name: string }) | null> {
  const [row] = await tx
    .select({ answer: answers, name: users.name })
    .from(answers)
    .innerJoin(users, eq(users.id, answers.writtenBy))
    .where(eq(answers.id, id));
  return row ? { ...row.answer, name: row.name } : null;
}

/** Answers that nobody else may change until the transaction ends, always locked in one order. */
export function lockAnswers(tx: Tx, ids: readonly string[]): Promise<AnswerRow[]> {
  return tx
    .select()
    .from(answers)
    .where(inArray(answers.id, [...ids]))
    .orderBy(asc(answers.id))
    .for('update');
}

/** False when the id is taken. */
export async function insertAnswer(tx: Tx, row: typeof answers.$inferInsert): Promise<boolean> {
  const written = await tx.insert(answers).values(row).onConflictDoNothing().returning({ id: answers.id });
  return written.length > 0;
}

export async function updateAnswer(
  tx: Tx,
  id: string,
  change: Written & { writtenBy: string; writtenAt: Date },
): Promise<void> {
  await tx
    .update(answers)
    .set({ ...change, revision: sql`${answers.revision} + 1` })
    .where(eq(answers.id, id));
}

export async function signAnswer(
  tx: Tx,
  id: string,
  signature: { signedBy: string; signedAt: Date; office: Bilingual },
): Promise<void> {
  await tx
    .update(answers)
    .set({ ...signature, state: 'signed' })
    .where(eq(answers.id, id));
}

/** What an unsigned answer covers, anew. */
export async function replaceComments(tx: Tx, answerId: string, annotationIds: readonly string[]): Promise<void> {
  await tx.delete(answerComments).where(eq(answerComments.answerId, answerId));
  await tx.insert(answerComments).values(annotationIds.map((annotationId) => ({ answerId, annotationId })));
}

export async function listComments(tx: Tx, answerIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(answerIds.map((id) => [id, []]));
  if (answerIds.length === 0) return found;
  const rows = await tx
    .select()
    .from(answerComments)
    .where(sql`${answerComments.answerId} = ${uuids(answerIds)}`)
    .orderBy(asc(answerComments.annotationId));
  for (const { answerId, annotationId } of rows) found.get(answerId)?.push(annotationId);
  return found;
}

export async function removeComments(tx: Tx, answerId: string, annotationIds: readonly string[]): Promise<void> {
  if (annotationIds.length === 0) return;
  await tx
    .delete(answerComments)
    .where(and(eq(answerComments.answerId, answerId), inArray(answerComments.annotationId, [...annotationIds])));
}

type Added = { addedBy: string; addedAt: Date };

/** Adds to the changes an answer names; what stands there already stays. */
export async function insertChanges(
  tx: Tx,
  answerId: string,
  changes: readonly ChangeRef[],
  added: Added,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ versionId, clauseId }) => ({ answerId, versionId, clauseId, ...added }));
  await tx.insert(answerChanges).values(rows).onConflictDoNothing();
}

export async function replaceChanges(
  tx: Tx,
  answerId: string,
  changes: readonly ChangeRef[],
  added: Added,
): Promise<void> {
  await tx.delete(answerChanges).where(eq(answerChanges.answerId, answerId));
  await insertChanges(tx, answerId, changes, added);
}

export async function listChangesOf(tx: Tx, answerIds: readonly string[]): Promise<Map<string, ChangeRef[]>> {
  const found = new Map<string, ChangeRef[]>(answerIds.map((id) => [id, []]));
  if (answerIds.length === 0) return found;
  const rows = await tx
    .select()
    .from(answerChanges)
    .where(sql`${answerChanges.answerId} = ${uuids(answerIds)}`)
    .orderBy(asc(answerChanges.addedAt), asc(answerChanges.versionId), asc(answerChanges.clauseId));
  for (const { answerId, versionId, clauseId } of rows) found.get(answerId)?.push({ versionId, clauseId });
  return found;
}

/** Removes an answer that is not signed, with all it covers and names. */
export async function deleteAnswer(tx: Tx, id: string): Promise<void> {
  await tx.update(answerSlots).set({ openId: null }).where(eq(answerSlots.openId, id));
  await tx.delete(answerChanges).where(eq(answerChanges.answerId, id));
  await tx.delete(answerComments).where(eq(answerComments.answerId, id));
  await tx.delete(answers).where(eq(answers.id, id));
}

export type Slot = typeof answerSlots.$inferSelect;

/** The slots of some comments, made where there are none; nobody else may fill them until the transaction ends. */
export async function lockSlots(tx: Tx, draftId: string, annotationIds: readonly string[]): Promise<Slot[]> {
  const ids = [...annotationIds].sort();
  await tx
    .insert(answerSlots)
    .values(ids.map((annotationId) => ({ annotationId, draftId })))
    .onConflictDoNothing();
  return tx
    .select()
    .from(answerSlots)
    .where(sql`${answerSlots.annotationId} = ${uuids(ids)}`)
    .orderBy(asc(answerSlots.annotationId))
    .for('update');
}

/** Puts a proposal into the slots of these comments and takes it out of all others. */
export async function fillOpen(tx: Tx, answerId: string, annotationIds: readonly string[]): Promise<void> {
  await tx.update(answerSlots).set({ openId: null }).where(eq(answerSlots.openId, answerId));
  await tx
    .update(answerSlots)
    .set({ openId: answerId })
    .where(sql`${answerSlots.annotationId} = ${uuids(annotationIds)}`);
}

/** The signed answer now counts for these comments. */
export async function fillStanding(tx: Tx, answerId: string, annotationIds: readonly string[]): Promise<void> {
  await tx.update(answerSlots).set({ openId: null }).where(eq(answerSlots.openId, answerId));
  await tx
    .update(answerSlots)
    .set({ standingId: answerId })
    .where(sql`${answerSlots.annotationId} = ${uuids(annotationIds)}`);
}

/** Whether a signed answer corrects this one already. */
export async function isCorrected(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.corrects, id), eq(answers.state, 'signed')));
  return rows.length > 0;
}

/** What waits for a signature, the longest waiting first. */
export function listWaiting(tx: Tx, draftId: string): Promise<(AnswerRow & { name: string })[]> {
  return tx
    .select({ answer: answers, name: users.name })
    .from(answers)
    .innerJoin(users, eq(users.id, answers.writtenBy))
    .where(and(eq(answers.draftId, draftId), eq(answers.state, 'waiting')))
    .orderBy(asc(answers.writtenAt), asc(answers.id))
    .then((rows) => rows.map(({ answer, name }) => ({ ...answer, name })));
}

/** Keeps comments as they are until the transaction ends, so that none is withdrawn while its answer is signed. */
export function lockSubjects(tx: Tx, ids: readonly string[]): Promise<{ id: string; state: CommentState }[]> {
  return tx
    .select({ id: comments.id, state: comments.state })
    .from(comments)
    .where(sql`${comments.id} = ${uuids(ids)}`)
    .orderBy(asc(comments.id))
    .for('share');
}
