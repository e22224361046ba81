// SQL for reading rounds as the public sees them, with the extensions that moved their close.
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { DaysOff } from '@sala/shared/consultations/instrument-periods.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import type { Tx } from '../infra/database.js';
import { daysOff, roundAnswers, roundExtensions, rounds } from './consultations.tables.js';

type RoundRow = typeof rounds.$inferSelect;
type ExtensionRow = typeof roundExtensions.$inferSelect;
type AnsweredRow = typeof roundAnswers.$inferSelect;

function presentRound(row: RoundRow, extensions: readonly ExtensionRow[], answered?: AnsweredRow): Round {
  const { signedBy, shortenedReason, signedOffice, offline, ...round } = row;
  return {
    ...round,
    announcedAt: row.announcedAt.toISOString(),
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    ...(shortenedReason ? { shortenedReason } : {}),
    ...(offline ? { offline } : {}),
    ...(signedBy && signedOffice ? { signedOffice } : {}),
    extensions: extensions
      .filter(({ roundId }) => roundId === row.id)
      .map(({ fromClosesAt, toClosesAt, extendedAt, reason }) => ({
        from: fromClosesAt.toISOString(),
        to: toClosesAt.toISOString(),
        at: extendedAt.toISOString(),
        reason,
      })),
    ...(answered
      ? { answered: { at: answered.at.toISOString(), office: answered.office, report: answered.report } }
      : {}),
  };
}

async function readRounds(tx: Tx, condition: SQL): Promise<Round[]> {
  const rows = await tx.select().from(rounds).where(condition).orderBy(desc(rounds.number));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const extensions = await tx
    .select()
    .from(roundExtensions)
    .where(inArray(roundExtensions.roundId, ids))
    .orderBy(asc(roundExtensions.fromClosesAt));
  const answered = await tx.select().from(roundAnswers).where(inArray(roundAnswers.roundId, ids));
  return rows.map((row) =>
    presentRound(
      row,
      extensions,
      answered.find(({ roundId }) => roundId === row.id),
    ),
  );
}

/** All rounds of some drafts, newest first. */
export async function listRounds(tx: Tx, draftIds: readonly string[]): Promise<Round[]> {
  return draftIds.length === 0 ? [] : readRounds(tx, inArray(rounds.draftId, [...draftIds]));
}

export async function findRound(tx: Tx, id: string): Promise<Round | null> {
  const [round] = await readRounds(tx, eq(rounds.id, id));
  return round ?? null;
}

/** The days that do not count, in their order. */
export function listDaysOff(tx: Tx): Promise<DaysOff[]> {
  return tx
    .select({ from: daysOff.fromOn, to: daysOff.toOn, name: daysOff.name })
    .from(daysOff)
    .orderBy(daysOff.fromOn);
}

/** How many public comments of a round came from each kind of people in each province, as far as speakers said it. */
export function countSpeakers(
  tx: Tx,
  { id, draftId, opensAt }: Pick<Round, 'id' | 'draftId' | 'opensAt'>,
): Promise<{ does: string; province: string; n: number }[]> {
  const said = (what: 'does' | 'province') =>
    sql<string>`coalesce(${comments.speaker} ->> ${sql.raw(`'${what}'`)}, '')`;
  return tx
    .select({ does: said('does'), province: said('province'), n: sql<number>`count(*)::int` })
    .from(comments)
    .innerJoin(annotations, eq(annotations.id, comments.threadId))
    .where(
      and(
        // By the index of comments in their time: nobody spoke in the round before it opened.
        ...[eq(comments.topicId, draftId), gte(comments.receivedAt, new Date(opensAt))],
        ...[eq(annotations.roundId, id), eq(comments.state, 'visible')],
      ),
    )
    .groupBy(sql`1`, sql`2`);
}

/**
 * Comments whose withheld name has served its time: their round was closed as answered, or it closed before that day
 * and nobody closed it so; where there was no round, they came before that day.
 */
export async function listNamesToErase(tx: Tx, before: Date, most: number): Promise<string[]> {
  const found = await tx
    .select({ id: comments.id })
    .from(comments)
    .leftJoin(annotations, eq(annotations.id, comments.threadId))
    .leftJoin(rounds, eq(rounds.id, annotations.roundId))
    .leftJoin(roundAnswers, eq(roundAnswers.roundId, annotations.roundId))
    .where(
      and(
        isNotNull(comments.withheldName),
        or(isNotNull(roundAnswers.roundId), lt(sql`coalesce(${rounds.closesAt}, ${comments.receivedAt})`, before)),
      ),
    )
    .limit(most);
  return found.map(({ id }) => id);
}
