// SQL of commitments and their logs. Rows are only added; nothing here changes one.
import { and, asc, countDistinct, eq, inArray, lte, sql } from 'drizzle-orm';
import type { CommitmentLink } from '@sala/shared/commitments/contract.js';
import { answerComments, answers } from '../answers/answers.tables.js';
import { drafts } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { commitmentEntries, commitments, firmVoices } from './commitments.tables.js';

export type CommitmentRow = typeof commitments.$inferSelect;
export type EntryRow = typeof commitmentEntries.$inferSelect;
export type FirmVoiceRow = typeof firmVoices.$inferSelect;

/** Numbers follow each other without a hole, so those who record wait for one another. False when the id is taken. */
export async function insertCommitment(tx: Tx, row: Omit<CommitmentRow, 'number'>): Promise<boolean> {
  await tx.execute(sql`lock table ${commitments} in share row exclusive mode`);
  const [last] = await tx.select({ number: sql<number>`coalesce(max(${commitments.number}), 0)` }).from(commitments);
  const number = (last?.number ?? 0) + 1;
  const made = await tx
    .insert(commitments)
    .values({ ...row, number })
    .onConflictDoNothing({ target: commitments.id })
    .returning({ id: commitments.id });
  return made.length > 0;
}

export async function findCommitment(tx: Tx, by: { id: string } | { number: number }): Promise<CommitmentRow | null> {
  const where = 'id' in by ? eq(commitments.id, by.id) : eq(commitments.number, by.number);
  const [row] = await tx.select().from(commitments).where(where);
  return row ?? null;
}

/** Nobody else adds to the log until the transaction ends. */
export async function lockCommitment(tx: Tx, id: string): Promise<CommitmentRow | null> {
  const [row] = await tx.select().from(commitments).where(eq(commitments.id, id)).for('update');
  return row ?? null;
}

/** The last recorded first. */
/** The last recorded first; all, or those that came out of one thing. */
export function listCommitmentRows(tx: Tx, link?: CommitmentLink): Promise<CommitmentRow[]> {
  const ofLink = link && sql`${commitments.link} @> ${JSON.stringify(link)}::jsonb`;
  return tx.select().from(commitments).where(ofLink).orderBy(sql`${commitments.number} desc`);
}

/** Oldest first; of all commitments, of one or of some, up to a moment. */
export function listEntries(
  tx: Tx,
  { id, ids, until }: { id?: string; ids?: readonly string[]; until?: Date },
): Promise<EntryRow[]> {
  return tx
    .select()
    .from(commitmentEntries)
    .where(
      and(
        id === undefined ? undefined : eq(commitmentEntries.commitmentId, id),
        ids && inArray(commitmentEntries.commitmentId, [...ids]),
        until === undefined ? undefined : lte(commitmentEntries.at, until),
      ),
    )
    .orderBy(asc(commitmentEntries.commitmentId), asc(commitmentEntries.number));
}

export async function insertEntry(tx: Tx, row: EntryRow): Promise<void> {
  await tx.insert(commitmentEntries).values(row);
}

/** The commitment that an entry with this id belongs to. */
export async function findEntryCommitment(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ commitmentId: commitmentEntries.commitmentId })
    .from(commitmentEntries)
    .where(eq(commitmentEntries.id, id));
  return row?.commitmentId ?? null;
}

/** False when this browser, or this id, has spoken about the claim before. */
export async function insertFirmVoice(tx: Tx, row: FirmVoiceRow): Promise<boolean> {
  const written = await tx.insert(firmVoices).values(row).onConflictDoNothing().returning({ id: firmVoices.id });
  return written.length > 0;
}

export async function hasFirmVoice(tx: Tx, id: string, commitmentId: string): Promise<boolean> {
  const found = await tx
    .select({ id: firmVoices.id })
    .from(firmVoices)
    .where(and(eq(firmVoices.id, id), eq(firmVoices.commitmentId, commitmentId)));
  return found.length > 0;
}

export function listFirmVoices(tx: Tx, commitmentId: string, claim: number): Promise<FirmVoiceRow[]> {
  return tx
    .select()
    .from(firmVoices)
    .where(and(eq(firmVoices.commitmentId, commitmentId), eq(firmVoices.claim, claim)))
    .orderBy(asc(firmVoices.onDay), asc(firmVoices.id));
}

/** By body: comments on its drafts that have a signed answer. */
export async function countSignedAnswers(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: drafts.organisationId, n: countDistinct(answerComments.annotationId) })
    .from(answers)
    .innerJoin(drafts, eq(drafts.id, answers.draftId))
    .innerJoin(answerComments, eq(answerComments.answerId, answers.id))
    .where(eq(answers.state, 'signed'))
    .groupBy(drafts.organisationId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
