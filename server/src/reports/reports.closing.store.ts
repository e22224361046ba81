// SQL of closing reports: the comments of a round without their words, the team's words by revision, the editions.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ClosingReport, ClosingWords } from '@sala/shared/reports/closing-contract.js';
import type { SaidRow } from '@sala/shared/reports/closing-figures.js';
import type { Disposition, RefusedBecause } from '@sala/shared/discussions/dispositions.js';
import { users } from '../accounts/accounts.tables.js';
import { annotations } from '../annotations/annotations.tables.js';
import { answerComments, answers, answerSlots } from '../answers/answers.tables.js';
import { rounds } from '../consultations/consultations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import type { Tx } from '../infra/database.js';
import { closingDrafts, closingReports } from './reports.tables.js';

/** The openings of a round that are not held, oldest first: what is counted, and none of the words. */
export function listSaid(tx: Tx, draftId: string, roundId: string): Promise<SaidRow[]> {
  const firstSigned = tx
    .select({ annotationId: answerComments.annotationId, at: sql`min(${answers.signedAt})`.as('first_signed_at') })
    .from(answerComments)
    .innerJoin(answers, eq(answers.id, answerComments.answerId))
    .where(and(eq(answers.draftId, draftId), eq(answers.state, 'signed')))
    .groupBy(answerComments.annotationId)
    .as('first_signed');
  return tx
    .select({
      id: annotations.id,
      versionId: annotations.versionId,
      clauseId: annotations.clauseId,
      kind: annotations.kind,
      language: comments.language,
      does: sql<string | null>`${comments.speaker} ->> 'does'`,
      province: sql<string | null>`${comments.speaker} ->> 'province'`,
      state: comments.state,
      isLate: comments.isLate,
      concerned: annotations.concerned,
      answerId: answers.id,
      disposition: sql<Disposition | null>`${answers.disposition}`,
      reason: sql<RefusedBecause | null>`${answers.reason}`,
      firstSignedAt: sql<Date | null>`${firstSigned.at}`.mapWith(answers.signedAt),
    })
    .from(comments)
    .innerJoin(annotations, eq(annotations.id, comments.id))
    .leftJoin(answerSlots, eq(answerSlots.annotationId, annotations.id))
    .leftJoin(answers, eq(answers.id, answerSlots.standingId))
    .leftJoin(firstSigned, eq(firstSigned.annotationId, annotations.id))
    .where(
      and(
        eq(comments.topicId, draftId),
        sql`${comments.isOpening}`,
        sql`${comments.state} <> 'held'`,
        eq(annotations.roundId, roundId),
      ),
    )
    .orderBy(asc(comments.receivedAt), asc(comments.id));
}

export interface KeptWords {
  revision: number;
  words: ClosingWords;
  at: Date;
  /** The colleague's name: for the drafting team alone. */
  by: string;
}

/** The latest words of the team; null before anything was kept. */
export async function findWords(tx: Tx, roundId: string): Promise<KeptWords | null> {
  const [row] = await tx
    .select({ revision: closingDrafts.revision, words: closingDrafts.words, at: closingDrafts.at, by: users.name })
    .from(closingDrafts)
    .innerJoin(users, eq(users.id, closingDrafts.by))
    .where(eq(closingDrafts.roundId, roundId))
    .orderBy(desc(closingDrafts.revision))
    .limit(1);
  return row ?? null;
}

/** False when somebody has kept this revision before. */
export async function insertWords(tx: Tx, row: typeof closingDrafts.$inferInsert): Promise<boolean> {
  const written = await tx
    .insert(closingDrafts)
    .values(row)
    .onConflictDoNothing()
    .returning({ n: closingDrafts.revision });
  return written.length > 0;
}

export async function insertReport(tx: Tx, row: typeof closingReports.$inferInsert): Promise<void> {
  await tx.insert(closingReports).values(row);
}

const present = ({
  publishedBy: _,
  roundId: __,
  publishedAt,
  ...row
}: typeof closingReports.$inferSelect): ClosingReport => ({
  ...row,
  publishedAt: publishedAt.toISOString(),
});

/** The editions of a round, the newest first. */
export async function listEditions(tx: Tx, roundId: string): Promise<ClosingReport[]> {
  const rows = await tx
    .select()
    .from(closingReports)
    .where(eq(closingReports.roundId, roundId))
    .orderBy(desc(closingReports.edition));
  return rows.map(present);
}

/** Which round an edition with this id is of. */
export async function findReportRound(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ roundId: closingReports.roundId })
    .from(closingReports)
    .where(eq(closingReports.id, id));
  return row?.roundId ?? null;
}

/** Which rounds of a draft have a report, with the day of its newest edition. */
export async function listReportedRounds(tx: Tx, draftId: string): Promise<{ number: number; publishedAt: Date }[]> {
  return tx
    .selectDistinctOn([rounds.number], { number: rounds.number, publishedAt: closingReports.publishedAt })
    .from(closingReports)
    .innerJoin(rounds, eq(rounds.id, closingReports.roundId))
    .where(eq(closingReports.draftId, draftId))
    .orderBy(desc(rounds.number), desc(closingReports.edition));
}
