// SQL of what moderators decided on the words of issues. Only ever added to.
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../infra/database.js';
import { issueDecisions } from './moderation.issues.tables.js';

/** Two who decide on one issue do so one after the other, also where nothing was decided yet. */
export async function lockIssueDecisions(tx: Tx, issueId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${issueId}, 1))`);
}

export async function insertIssueDecision(tx: Tx, row: typeof issueDecisions.$inferInsert): Promise<void> {
  await tx.insert(issueDecisions).values(row);
}

/** The latest decision on each of these. */
export async function listLastOnIssues(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { issueId, at } = issueDecisions;
  return tx
    .selectDistinctOn([issueId])
    .from(issueDecisions)
    .where(inArray(issueId, [...ids]))
    .orderBy(issueId, desc(at));
}

export async function hasIssueDecision(tx: Tx, id: string): Promise<boolean> {
  return (await tx.$count(issueDecisions, eq(issueDecisions.id, id))) > 0;
}

/** What was decided, the latest first. */
export function listIssueMoves(tx: Tx, limit: number) {
  const { act, reason, at, number, id } = issueDecisions;
  return tx.select({ act, reason, at, number }).from(issueDecisions).orderBy(desc(at), asc(id)).limit(limit);
}

export function countIssueDecisions(tx: Tx) {
  const { act, reason } = issueDecisions;
  return tx.select({ act, reason, n: sql<number>`count(*)::int` }).from(issueDecisions).groupBy(act, reason);
}
