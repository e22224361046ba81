// All SQL of moderation. Decisions are only ever added; of a comment only its state moves, and that is discussions'.
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { HideReason } from '@sala/shared/discussions/hide-reasons.js';
import type { Judged } from '@sala/shared/moderation/policy.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import { drafts } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { commentReports, moderationDecisions, statementDecisions } from './moderation.tables.js';

export type DecisionRow = typeof moderationDecisions.$inferSelect;

/** Nobody else may change the comment until the transaction ends. False when there is none. */
export async function lockComment(tx: Tx, commentId: string): Promise<boolean> {
  const locked = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, commentId)).for('update');
  return locked.length > 0;
}

/**
 * The comment as a decision finds it. Asked after the lock, in statements of their own, to see what others committed.
 */
export async function findJudged(tx: Tx, commentId: string): Promise<Judged | null> {
  const { topicId: draftId, state, revision } = comments;
  const [row] = await tx.select({ draftId, state, revision }).from(comments).where(eq(comments.id, commentId));
  if (!row) return null;
  const openReports = await tx.$count(commentReports, and(eq(commentReports.commentId, commentId), isOpen()));
  const [hiding] = await listHidings(tx, [commentId]);
  return { ...row, openReports, hiddenBy: hiding?.moderatorId ?? null };
}

export async function findDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  const [row] = await tx.select().from(moderationDecisions).where(eq(moderationDecisions.id, id));
  return row ?? null;
}

export async function insertDecision(tx: Tx, decision: DecisionRow): Promise<void> {
  await tx.insert(moderationDecisions).values(decision);
}

function isOpen(): SQL {
  return isNull(commentReports.settledAt);
}

export async function settleReportsOf(tx: Tx, commentId: string, at: Date): Promise<void> {
  await tx
    .update(commentReports)
    .set({ settledAt: at })
    .where(and(eq(commentReports.commentId, commentId), isOpen()));
}

/** False when a report with this id was there before. */
export async function insertReport(
  tx: Tx,
  report: { id: string; commentId: string; reason: HideReason; note: string; at: Date },
): Promise<boolean> {
  const written = await tx
    .insert(commentReports)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: commentReports.id });
  return written.length > 0;
}

/** Whether this report of this comment was written before. */
export async function hasReport(tx: Tx, id: string, commentId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: commentReports.id })
    .from(commentReports)
    .where(and(eq(commentReports.id, id), eq(commentReports.commentId, commentId)));
  return rows.length > 0;
}

/** The latest decision that hid each of these comments. */
export async function listHidings(tx: Tx, commentIds: readonly string[]): Promise<DecisionRow[]> {
  if (commentIds.length === 0) return [];
  return tx
    .selectDistinctOn([moderationDecisions.commentId])
    .from(moderationDecisions)
    .where(and(inArray(moderationDecisions.commentId, [...commentIds]), eq(moderationDecisions.toState, 'hidden')))
    .orderBy(moderationDecisions.commentId, desc(moderationDecisions.at));
}

export async function listDraftIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: drafts.id }).from(drafts);
  return rows.map(({ id }) => id);
}

const judgedFields = {
  commentId: comments.id,
  threadId: comments.threadId,
  isOpening: comments.isOpening,
  state: comments.state,
  revision: comments.revision,
  body: comments.body,
  language: comments.language,
  speaker: comments.speaker,
  receivedAt: comments.receivedAt,
  late: comments.isLate,
  draft: { id: drafts.id, slug: drafts.slug, title: drafts.title },
  versionId: annotations.versionId,
  kind: annotations.kind,
  target: annotations.target,
  wording: annotations.wording,
  editedSinceJudged: sql<boolean>`coalesce(${comments.revision} > (
    select max(comment_revision) from ${moderationDecisions} as decision
     where decision.comment_id = ${comments.id}), false)`,
};

function selectJudged(tx: Tx) {
  return (
    tx
      .select(judgedFields)
      .from(comments)
      // An answer to an early call stands on no words.
      .leftJoin(annotations, eq(annotations.id, comments.threadId))
      .innerJoin(drafts, eq(drafts.id, comments.topicId))
      .$dynamic()
  );
}
export type JudgedRow = Awaited<ReturnType<typeof selectJudged>>[number];

/** Comments of these drafts that wait to be read before they are public, the longest waiting first. */
export function listHeld(tx: Tx, draftIds: readonly string[], limit: number): Promise<JudgedRow[]> {
  return selectJudged(tx)
    .where(and(eq(comments.state, 'held'), inArray(comments.topicId, [...draftIds])))
    .orderBy(asc(comments.receivedAt), asc(comments.id))
    .limit(limit);
}

/** Public comments of these drafts with an open report, or with other words than those that were judged. */
export function listToJudgeAgain(tx: Tx, draftIds: readonly string[], limit: number): Promise<JudgedRow[]> {
  const reported = tx.select({ id: commentReports.commentId }).from(commentReports).where(isOpen());
  const edited = tx
    .select({ id: moderationDecisions.commentId })
    .from(moderationDecisions)
    .innerJoin(comments, eq(comments.id, moderationDecisions.commentId))
    .groupBy(moderationDecisions.commentId, comments.revision)
    .having(sql`max(${moderationDecisions.commentRevision}) < ${comments.revision}`);
  return selectJudged(tx)
    .where(
      and(
        eq(comments.state, 'visible'),
        inArray(comments.topicId, [...draftIds]),
        or(inArray(comments.id, reported), inArray(comments.id, edited)),
      ),
    )
    .orderBy(asc(comments.receivedAt), asc(comments.id))
    .limit(limit);
}

/** How many comments of a round's threads wait to be read, and how many are to be looked at again. */
export async function countPending(tx: Tx, roundId: string): Promise<{ held: number; reported: number }> {
  const [row] = await tx
    .select({
      held: sql<number>`(count(*) filter (where ${comments.state} = 'held'))::int`,
      reported: sql<number>`(count(*) filter (where ${comments.state} = 'visible' and (
        exists (select from ${commentReports} as report where report.comment_id = ${comments.id}
                 and report.settled_at is null)
        or ${comments.revision} > (select max(decision.comment_revision) from ${moderationDecisions} as decision
                                    where decision.comment_id = ${comments.id}))))::int`,
    })
    .from(comments)
    .innerJoin(annotations, eq(annotations.id, comments.threadId))
    .where(eq(annotations.roundId, roundId));
  return row ?? { held: 0, reported: 0 };
}

/** Hidden comments of these drafts, the last hidden first. */
export function listHidden(tx: Tx, draftIds: readonly string[], limit: number): Promise<JudgedRow[]> {
  return selectJudged(tx)
    .where(and(eq(comments.state, 'hidden'), inArray(comments.topicId, [...draftIds])))
    .orderBy(sql`(select max(decision.at) from ${moderationDecisions} as decision
                   where decision.comment_id = ${comments.id}) desc`)
    .limit(limit);
}

export function listOpenReports(tx: Tx, commentIds: readonly string[]) {
  return tx
    .select({
      commentId: commentReports.commentId,
      reason: commentReports.reason,
      note: commentReports.note,
      at: commentReports.at,
    })
    .from(commentReports)
    .where(and(inArray(commentReports.commentId, [...commentIds]), isOpen()))
    .orderBy(asc(commentReports.at), asc(commentReports.id));
}

const move = {
  fromState: moderationDecisions.fromState,
  toState: moderationDecisions.toState,
  reason: moderationDecisions.reason,
};

/** How often each move was made, with its reason. */
export function countDecisions(tx: Tx) {
  return tx
    .select({ ...move, n: sql<number>`count(*)::int` })
    .from(moderationDecisions)
    .groupBy(moderationDecisions.fromState, moderationDecisions.toState, moderationDecisions.reason);
}

/** What was hidden and shown again, the latest first: where and why, never who. */
export function listRecentMoves(tx: Tx, limit: number) {
  return tx
    .select({
      ...move,
      at: moderationDecisions.at,
      draft: { slug: drafts.slug, title: drafts.title },
      versionId: annotations.versionId,
      target: annotations.target,
    })
    .from(moderationDecisions)
    .innerJoin(comments, eq(comments.id, moderationDecisions.commentId))
    .leftJoin(annotations, eq(annotations.id, comments.threadId))
    .innerJoin(drafts, eq(drafts.id, comments.topicId))
    .where(or(eq(moderationDecisions.toState, 'hidden'), eq(moderationDecisions.fromState, 'hidden')))
    .orderBy(desc(moderationDecisions.at), asc(moderationDecisions.id))
    .limit(limit);
}

/** Two who decide on one statement do so one after the other, also where nothing was decided yet. */
export async function lockStatementDecisions(tx: Tx, statementId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${statementId}, 0))`);
}

export async function insertStatementDecision(tx: Tx, row: typeof statementDecisions.$inferInsert): Promise<void> {
  await tx.insert(statementDecisions).values(row);
}

/** Whether this decision was taken before, whatever came after it. */
export async function hasStatementDecision(tx: Tx, id: string): Promise<boolean> {
  const { id: known } = statementDecisions;
  return (await tx.select({ known }).from(statementDecisions).where(eq(known, id))).length > 0;
}

/** The latest decision on each part of these. */
export async function listStatementDecisions(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { statementId, part, at } = statementDecisions;
  return tx
    .selectDistinctOn([statementId, part])
    .from(statementDecisions)
    .where(inArray(statementId, [...ids]))
    .orderBy(statementId, part, desc(at));
}

/** What was decided on words of groups, the latest first. */
export function listStatementMoves(tx: Tx, limit: number) {
  const { act, reason, at, group, part, id } = statementDecisions;
  return tx.select({ act, reason, at, group, part }).from(statementDecisions).orderBy(desc(at), asc(id)).limit(limit);
}

/** Groups whose names are hidden now, by the addresses that have their names in them. */
export async function listUnnamed(tx: Tx): Promise<Map<string, string>> {
  const { statementId, part, at, act, group } = statementDecisions;
  const last = await tx
    .selectDistinctOn([statementId], { id: statementId, act, group })
    .from(statementDecisions)
    .where(eq(part, 'name'))
    .orderBy(statementId, desc(at));
  return new Map(last.filter((one) => one.act === 'hide').map((one) => [one.group.slug, one.id]));
}

export function countStatementDecisions(tx: Tx) {
  const { act, reason } = statementDecisions;
  return tx.select({ act, reason, n: sql<number>`count(*)::int` }).from(statementDecisions).groupBy(act, reason);
}
