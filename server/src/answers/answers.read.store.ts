// SQL of signed answers as everybody reads them: by comment, by draft, by the clause they name; and how many comments
// have one.
import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { type Disposition, promisesChange } from '@sala/shared/discussions/dispositions.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import { versions } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { events } from '../topics/topics.tables.js';
import { answerChanges, answerComments, answers, answerSlots, authorReplies, clauseChanges } from './answers.tables.js';

const uuids = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;

const signed = {
  id: answers.id,
  draftId: answers.draftId,
  roundId: answers.roundId,
  disposition: sql<Disposition>`${answers.disposition}`,
  reason: answers.reason,
  text: answers.text,
  notYet: answers.notYet,
  corrects: answers.corrects,
  office: answers.office,
  signedAt: sql<Date>`${answers.signedAt}`.mapWith(answers.signedAt),
};
export interface SignedRow {
  id: string;
  draftId: string;
  roundId: string | null;
  disposition: Disposition;
  reason: (typeof answers.$inferSelect)['reason'];
  text: (typeof answers.$inferSelect)['text'];
  notYet: (typeof answers.$inferSelect)['notYet'];
  corrects: string | null;
  office: (typeof answers.$inferSelect)['office'];
  signedAt: Date;
}

/** Signed answers of some comments: the first of each comment is the one that counts. */
export function listSignedOf(
  tx: Tx,
  annotationIds: readonly string[],
): Promise<(SignedRow & { annotationId: string; version: number })[]> {
  return tx
    .select({ ...signed, annotationId: answerComments.annotationId, version: versions.number })
    .from(answerComments)
    .innerJoin(answers, eq(answers.id, answerComments.answerId))
    .innerJoin(annotations, eq(annotations.id, answerComments.annotationId))
    .innerJoin(versions, eq(versions.id, annotations.versionId))
    .innerJoin(answerSlots, eq(answerSlots.annotationId, answerComments.annotationId))
    .where(and(sql`${answerComments.annotationId} = ${uuids(annotationIds)}`, eq(answers.state, 'signed')))
    .orderBy(sql`${answerSlots.standingId} = ${answers.id} desc`, desc(answers.signedAt), desc(answers.id));
}

export async function listSignedById(tx: Tx, ids: readonly string[]): Promise<SignedRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select(signed)
    .from(answers)
    .where(and(sql`${answers.id} = ${uuids(ids)}`, eq(answers.state, 'signed')));
}

/** Signed answers of a draft, the latest first, after one of them. */
export function listSignedPage(
  tx: Tx,
  draftId: string,
  page: { after: { signedAt: string; id: string } | null; limit: number },
): Promise<SignedRow[]> {
  const { after, limit } = page;
  const behind = after
    ? sql`(${answers.signedAt}, ${answers.id}) < (${after.signedAt}::timestamptz, ${after.id}::uuid)`
    : undefined;
  return tx
    .select(signed)
    .from(answers)
    .where(and(eq(answers.draftId, draftId), eq(answers.state, 'signed'), behind))
    .orderBy(desc(answers.signedAt), desc(answers.id))
    .limit(limit);
}

/** Which signed answers correct these. */
export async function listCorrections(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: answers.id, corrects: answers.corrects })
    .from(answers)
    .where(and(inArray(answers.corrects, [...ids]), eq(answers.state, 'signed')));
  return new Map(rows.flatMap(({ id, corrects }) => (corrects ? [[corrects, id]] : [])));
}

/** How many comments each answer serves. */
export async function countServed(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: answerComments.answerId, n: sql<number>`count(*)::int` })
    .from(answerComments)
    .where(sql`${answerComments.answerId} = ${uuids(ids)}`)
    .groupBy(answerComments.answerId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Ids of the authors' replies to some answers, oldest first. */
export async function listAuthorReplies(tx: Tx, answerIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (answerIds.length === 0) return found;
  const rows = await tx
    .select({ answerId: authorReplies.answerId, commentId: authorReplies.commentId })
    .from(authorReplies)
    .where(sql`${authorReplies.answerId} = ${uuids(answerIds)}`)
    .orderBy(asc(authorReplies.at), asc(authorReplies.commentId));
  for (const { answerId, commentId } of rows) found.set(answerId, [...(found.get(answerId) ?? []), commentId]);
  return found;
}

/** The reply to this answer in this thread, or the one with this id. */
export async function findAuthorReply(tx: Tx, answerId: string, annotationId: string) {
  const [row] = await tx
    .select()
    .from(authorReplies)
    .where(and(eq(authorReplies.answerId, answerId), eq(authorReplies.annotationId, annotationId)));
  return row ?? null;
}

/** Whether those who follow were told of a reply to this answer since an instant. */
export async function isReplyTold(tx: Tx, topicId: string, answerId: string, since: Date): Promise<boolean> {
  const found = await tx
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        ...[eq(events.topicId, topicId), eq(events.type, 'answer-replied')],
        ...[eq(events.subjectId, answerId), gte(events.at, since)],
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** False when the author has replied to this answer before, or the id is taken. */
export async function insertAuthorReply(tx: Tx, reply: typeof authorReplies.$inferInsert): Promise<boolean> {
  const written = await tx
    .insert(authorReplies)
    .values(reply)
    .onConflictDoNothing()
    .returning({ id: authorReplies.commentId });
  return written.length > 0;
}

/** Openings that are public or hidden, and those of them with a signed answer; of one round, or of all. */
export async function countOpenings(
  tx: Tx,
  draftId: string,
  roundId: string | null,
): Promise<{ answered: number; total: number; waiting: number }> {
  const [row] = await tx
    .select({
      total: sql<number>`count(*)::int`,
      answered: sql<number>`count(${answerSlots.standingId})::int`,
      waiting: sql<number>`(count(*) filter (where ${answerSlots.standingId} is null and ${answers.state} = 'waiting'))::int`,
    })
    .from(comments)
    .innerJoin(annotations, eq(annotations.id, comments.id))
    .leftJoin(answerSlots, eq(answerSlots.annotationId, comments.id))
    .leftJoin(answers, eq(answers.id, answerSlots.openId))
    .where(
      and(
        eq(comments.topicId, draftId),
        sql`${comments.isOpening}`,
        inArray(comments.state, ['visible', 'hidden']),
        roundId === null ? undefined : eq(annotations.roundId, roundId),
      ),
    );
  return row ?? { answered: 0, total: 0, waiting: 0 };
}

/** How many comments of a round each outcome has that counts. */
export function countOutcomes(
  tx: Tx,
  draftId: string,
  roundId: string,
): Promise<{ disposition: Disposition; n: number }[]> {
  return tx
    .select({ disposition: sql<Disposition>`${answers.disposition}`, n: sql<number>`count(*)::int` })
    .from(answerSlots)
    .innerJoin(answers, eq(answers.id, answerSlots.standingId))
    .innerJoin(comments, eq(comments.id, answerSlots.annotationId))
    .innerJoin(annotations, eq(annotations.id, answerSlots.annotationId))
    .where(
      and(
        eq(answerSlots.draftId, draftId),
        eq(annotations.roundId, roundId),
        inArray(comments.state, ['visible', 'hidden']),
      ),
    )
    .groupBy(answers.disposition)
    .orderBy(answers.disposition);
}

/** Answers that count and name a clause of a version, with their comments; oldest signature first. */
export async function listNaming(
  tx: Tx,
  versionId: string,
): Promise<{ clauseId: string; id: string; disposition: Disposition; signedAt: Date; annotationId: string }[]> {
  return tx
    .select({
      clauseId: answerChanges.clauseId,
      id: answers.id,
      disposition: sql<Disposition>`${answers.disposition}`,
      signedAt: sql<Date>`${answers.signedAt}`.mapWith(answers.signedAt),
      annotationId: answerSlots.annotationId,
    })
    .from(answerChanges)
    .innerJoin(answers, eq(answers.id, answerChanges.answerId))
    .innerJoin(answerSlots, eq(answerSlots.standingId, answers.id))
    .where(and(eq(answerChanges.versionId, versionId), eq(answers.state, 'signed')))
    .orderBy(asc(answers.signedAt), asc(answers.id), asc(answerSlots.annotationId));
}

/** All that the team said of each clause of a version, the latest first. */
export function listClauseChanges(tx: Tx, versionId: string) {
  return tx
    .select()
    .from(clauseChanges)
    .where(eq(clauseChanges.versionId, versionId))
    .orderBy(asc(clauseChanges.clauseId), desc(clauseChanges.id));
}

/** Signed answers that promised a change and name none yet, oldest signature first. */
export function listPromising(tx: Tx, draftId: string, limit: number): Promise<SignedRow[]> {
  return tx
    .select(signed)
    .from(answers)
    .where(
      and(
        eq(answers.draftId, draftId),
        eq(answers.state, 'signed'),
        inArray(answers.disposition, [...promisesChange]),
        sql`not exists (select from ${answerChanges} where ${answerChanges.answerId} = ${answers.id})`,
        sql`exists (select from ${answerSlots} where ${answerSlots.standingId} = ${answers.id})`,
      ),
    )
    .orderBy(asc(answers.signedAt), asc(answers.id))
    .limit(limit);
}

export async function insertClauseChange(tx: Tx, change: typeof clauseChanges.$inferInsert): Promise<void> {
  await tx.insert(clauseChanges).values(change);
}
