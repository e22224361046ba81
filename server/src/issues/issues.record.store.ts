// SQL of what stands beside an issue: evidence, solutions, votes on its rank, links, bodies behind it.
import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { comments } from '../discussions/discussions.tables.js';
import type { Evidence, IssueLink, Ranking, Solution } from '@sala/shared/issues/record-contract.js';
import { type Band, bandOf } from '@sala/shared/texts/groups/lists.js';
import type { Tx } from '../infra/database.js';
import {
  issueEvidence,
  issueGroups,
  issueLinks,
  issueRankings,
  issues,
  issueSolutions,
  issueSponsors,
} from './issues.tables.js';

export type EvidenceRow = typeof issueEvidence.$inferSelect;
export type NewEvidence = typeof issueEvidence.$inferInsert;

/** False when the id was used before. */
export async function insertEvidence(tx: Tx, row: NewEvidence): Promise<boolean> {
  return (
    (await tx.insert(issueEvidence).values(row).onConflictDoNothing().returning({ id: issueEvidence.id })).length > 0
  );
}

export async function findEvidence(tx: Tx, id: string): Promise<EvidenceRow | null> {
  const [row] = await tx.select().from(issueEvidence).where(eq(issueEvidence.id, id));
  return row ?? null;
}

/** Without the bytes of files. Oldest first. */
export async function listEvidence(tx: Tx, issueId: string): Promise<Evidence[]> {
  const rows = await tx
    .select({
      id: issueEvidence.id,
      kind: issueEvidence.kind,
      words: issueEvidence.words,
      affected: issueEvidence.affected,
      province: issueEvidence.province,
      district: issueEvidence.district,
      groupId: issueEvidence.groupId,
      filedAs: issueEvidence.filedAs,
      organisationId: issueEvidence.organisationId,
      on: issueEvidence.onDay,
      cost: issueEvidence.cost,
      fileName: issueEvidence.fileName,
    })
    .from(issueEvidence)
    .where(eq(issueEvidence.issueId, issueId))
    .orderBy(asc(issueEvidence.onDay), asc(issueEvidence.id));
  return rows;
}

export async function countSolved(tx: Tx, issueId: string, sinceOn: string): Promise<number> {
  return tx.$count(
    issueEvidence,
    and(eq(issueEvidence.issueId, issueId), sql`${issueEvidence.solvedOn} >= ${sinceOn}`),
  );
}

export async function findConfirmation(tx: Tx, issueId: string, secretHash: string): Promise<EvidenceRow | null> {
  const [row] = await tx
    .select()
    .from(issueEvidence)
    .where(and(eq(issueEvidence.issueId, issueId), eq(issueEvidence.secretHash, secretHash)));
  return row ?? null;
}

export async function updateSolved(tx: Tx, id: string, solvedOn: string): Promise<void> {
  await tx.update(issueEvidence).set({ solvedOn }).where(eq(issueEvidence.id, id));
}

/** Words that should not be there are taken away; that somebody confirmed it stays. */
export async function eraseEvidence(tx: Tx, id: string): Promise<void> {
  await tx
    .update(issueEvidence)
    .set({ words: {}, district: '', fileName: '', mediaType: '', bytes: null })
    .where(eq(issueEvidence.id, id));
}

/** All that was brought for it, gone. */
export async function deleteRecord(tx: Tx, issueId: string): Promise<void> {
  for (const table of [issueEvidence, issueSolutions, issueRankings, issueLinks, issueSponsors, issueGroups])
    await tx.delete(table).where(eq(table.issueId, issueId));
}

/**
 * What was brought for one issue stands with the other from now on, each with its day: evidence, what it is tied to,
 * the bodies behind it; and so does the credit of its groups.
 */
export async function moveRecord(tx: Tx, fromId: string, toId: string, onDay: string): Promise<void> {
  await tx.update(issueEvidence).set({ issueId: toId }).where(eq(issueEvidence.issueId, fromId));
  await moveLinks(tx, fromId, toId);
  const sponsors = await tx.select().from(issueSponsors).where(eq(issueSponsors.issueId, fromId));
  for (const one of sponsors)
    await tx
      .insert(issueSponsors)
      .values({ ...one, issueId: toId })
      .onConflictDoNothing();
  await tx.delete(issueSponsors).where(eq(issueSponsors.issueId, fromId));
  const behind = await tx.select().from(issueGroups).where(eq(issueGroups.issueId, fromId));
  for (const { groupId } of behind)
    await tx.insert(issueGroups).values({ issueId: toId, groupId, part: 'joined', onDay }).onConflictDoNothing();
}

/** All but those by which issues were joined; what both are tied to, the other has once. */
async function moveLinks(tx: Tx, fromId: string, toId: string): Promise<void> {
  const isOwn = and(eq(issueLinks.issueId, fromId), ne(issueLinks.kind, 'merged'));
  const has = await tx.select().from(issueLinks).where(eq(issueLinks.issueId, toId));
  const place = ({ kind, draftId, clauseId, annotationId, otherId }: typeof issueLinks.$inferSelect) =>
    JSON.stringify([kind, draftId, clauseId, annotationId, otherId]);
  const known = new Set(has.map(place));
  for (const link of await tx.select().from(issueLinks).where(isOwn)) {
    const isOne = eq(issueLinks.id, link.id);
    if (link.otherId === toId || known.has(place(link))) await tx.delete(issueLinks).where(isOne);
    else await tx.update(issueLinks).set({ issueId: toId }).where(isOne);
  }
  // Of the two it is now known that they are one.
  const isAlike = and(eq(issueLinks.issueId, toId), eq(issueLinks.otherId, fromId), ne(issueLinks.kind, 'merged'));
  await tx.delete(issueLinks).where(isAlike);
}

/** How many each touches, as bands: a group counts once, however often it says so. */
export async function bandsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Band>> {
  const { groupId } = issueEvidence;
  const n = sql<number>`(count(*) filter (where ${groupId} is null) + count(distinct ${groupId}))::int`;
  const rows = await tx
    .select({ id: issueEvidence.issueId, n })
    .from(issueEvidence)
    .where(and(inArray(issueEvidence.issueId, [...ids]), eq(issueEvidence.kind, 'confirmation')))
    .groupBy(issueEvidence.issueId);
  return new Map(rows.map(({ id, n }) => [id, bandOf(n)]));
}

export async function insertSolution(tx: Tx, row: typeof issueSolutions.$inferInsert): Promise<void> {
  await tx.insert(issueSolutions).values(row).onConflictDoNothing();
}

/** The newest first. */
export async function listSolutions(tx: Tx, issueId: string): Promise<Solution[]> {
  const rows = await tx
    .select()
    .from(issueSolutions)
    .where(eq(issueSolutions.issueId, issueId))
    .orderBy(desc(issueSolutions.onDay), desc(issueSolutions.id));
  return rows.map(({ issueId: _, onDay, ...row }) => ({ ...row, on: onDay }));
}

export async function putRanking(tx: Tx, row: typeof issueRankings.$inferInsert): Promise<void> {
  await tx
    .insert(issueRankings)
    .values(row)
    .onConflictDoUpdate({ target: [issueRankings.issueId, issueRankings.groupId], set: row });
}

export async function listRankings(tx: Tx, ids: readonly string[]): Promise<Map<string, Ranking[]>> {
  const rows = await tx
    .select()
    .from(issueRankings)
    .where(inArray(issueRankings.issueId, [...ids]))
    .orderBy(asc(issueRankings.onDay), asc(issueRankings.groupId));
  const byIssue = new Map<string, Ranking[]>();
  for (const { issueId, onDay, band, ...row } of rows)
    byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), { ...row, band: band as Band, on: onDay }]);
  return byIssue;
}

/** False when the id was used before. */
export async function insertLink(tx: Tx, row: typeof issueLinks.$inferInsert): Promise<boolean> {
  return (await tx.insert(issueLinks).values(row).onConflictDoNothing().returning({ id: issueLinks.id })).length > 0;
}

/** From here to elsewhere; of those to other issues also the ones that lead here. */
export async function listLinks(tx: Tx, issueId: string): Promise<IssueLink[]> {
  const rows = await tx
    .select({ link: issueLinks, otherNumber: issues.number })
    .from(issueLinks)
    .leftJoin(
      issues,
      sql`${issues.id} = case when ${issueLinks.otherId} = ${issueId} then ${issueLinks.issueId} else ${issueLinks.otherId} end`,
    )
    .leftJoin(comments, eq(comments.id, issueLinks.annotationId))
    // A comment that is held, hidden or withdrawn is not told of here either.
    .where(
      and(
        sql`${issueId}::uuid in (${issueLinks.issueId}, ${issueLinks.otherId})`,
        or(isNull(comments.id), eq(comments.state, 'visible')),
      ),
    )
    .orderBy(asc(issueLinks.onDay), asc(issueLinks.id));
  return rows.map(({ link: { issueId: _, otherId: __, onDay, ...link }, otherNumber }) => ({
    ...link,
    otherNumber,
    on: onDay,
  }));
}

/** The issues that these comments were written from, or that were made of them. */
export async function listLinksOfComments(tx: Tx, annotationIds: readonly string[]) {
  if (annotationIds.length === 0) return [];
  const { annotationId, kind, issueId } = issueLinks;
  return tx
    .select({ annotationId, kind, issueId })
    .from(issueLinks)
    .where(and(inArray(annotationId, [...annotationIds]), inArray(kind, ['comment', 'said'])));
}

/** Issues tied to any of these clauses. */
export async function listIssuesAt(tx: Tx, draftId: string, clauseIds: readonly string[]): Promise<string[]> {
  if (clauseIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: issueLinks.issueId })
    .from(issueLinks)
    .where(and(eq(issueLinks.draftId, draftId), inArray(issueLinks.clauseId, [...clauseIds])));
  return rows.map(({ id }) => id);
}

export async function insertSponsor(tx: Tx, row: typeof issueSponsors.$inferInsert): Promise<void> {
  await tx.insert(issueSponsors).values(row).onConflictDoNothing();
}

export async function listSponsors(tx: Tx, issueId: string): Promise<string[]> {
  const rows = await tx.select().from(issueSponsors).where(eq(issueSponsors.issueId, issueId));
  return rows.map(({ bodyId }) => bodyId);
}
