// SQL of agreements. Rows are only added.
import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../infra/database.js';
import { agreements } from './commitments.tables.js';

export type AgreementRow = typeof agreements.$inferSelect;

/** Numbers follow each other without a hole, so those who record wait for one another. False when the id is taken. */
export async function insertAgreement(tx: Tx, row: Omit<AgreementRow, 'number'>): Promise<boolean> {
  await tx.execute(sql`lock table ${agreements} in share row exclusive mode`);
  const [last] = await tx.select({ number: sql<number>`coalesce(max(${agreements.number}), 0)` }).from(agreements);
  const number = (last?.number ?? 0) + 1;
  const made = await tx
    .insert(agreements)
    .values({ ...row, number })
    .onConflictDoNothing({ target: agreements.id })
    .returning({ id: agreements.id });
  return made.length > 0;
}

export async function findAgreement(tx: Tx, by: { id: string } | { number: number }): Promise<AgreementRow | null> {
  const where = 'id' in by ? eq(agreements.id, by.id) : eq(agreements.number, by.number);
  const [row] = await tx.select().from(agreements).where(where);
  return row ?? null;
}

/** The last signed first. */
export function listAgreementRows(tx: Tx): Promise<AgreementRow[]> {
  return tx.select().from(agreements).orderBy(desc(agreements.signedOn), desc(agreements.number));
}
