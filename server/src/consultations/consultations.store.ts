// SQL that writes rounds. A round is written once; only its close moves, and each time with a row that says so.
import { eq } from 'drizzle-orm';
import type { Tx } from '../infra/database.js';
import { roundAnswers, roundExtensions, rounds } from './consultations.tables.js';

export async function insertRound(tx: Tx, row: typeof rounds.$inferInsert): Promise<void> {
  await tx.insert(rounds).values(row);
}

/** Closes a round for good; it cannot be opened again. */
export async function insertRoundAnswer(tx: Tx, row: typeof roundAnswers.$inferInsert): Promise<void> {
  await tx.insert(roundAnswers).values(row);
}

export async function hasExtension(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.select({ id: roundExtensions.id }).from(roundExtensions).where(eq(roundExtensions.id, id));
  return found.length > 0;
}

export async function insertExtension(tx: Tx, row: typeof roundExtensions.$inferInsert): Promise<void> {
  await tx.insert(roundExtensions).values(row);
  await tx.update(rounds).set({ closesAt: row.toClosesAt }).where(eq(rounds.id, row.roundId));
}
