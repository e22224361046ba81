// SQL of early calls. Their answers are comments, which discussions keeps.
import { desc, eq, sql } from 'drizzle-orm';
import type { Call } from '@sala/shared/instruments/call-contract.js';
import { drafts } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { calls } from './instruments.tables.js';

function present({ announcedBy: _, ...row }: typeof calls.$inferSelect): Call {
  return {
    ...row,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    announcedAt: row.announcedAt.toISOString(),
  };
}

/** False when a call with this id was there before. */
export async function insertCall(tx: Tx, row: typeof calls.$inferInsert): Promise<boolean> {
  return (await tx.insert(calls).values(row).onConflictDoNothing().returning({ id: calls.id })).length > 0;
}

export async function findCall(tx: Tx, id: string): Promise<Call | null> {
  const [row] = await tx.select().from(calls).where(eq(calls.id, id));
  return row ? present(row) : null;
}

/** Newest first. */
export async function listCallsOf(tx: Tx, draftId: string): Promise<Call[]> {
  const rows = await tx.select().from(calls).where(eq(calls.draftId, draftId)).orderBy(desc(calls.announcedAt));
  return rows.map(present);
}

/** The address of the draft in whose calls a question is asked. */
export async function findSlugOfQuestion(tx: Tx, questionId: string): Promise<string | null> {
  const asked = sql.param(JSON.stringify([{ id: questionId }]));
  const [row] = await tx
    .select({ slug: drafts.slug })
    .from(calls)
    .innerJoin(drafts, eq(drafts.id, calls.draftId))
    .where(sql`${calls.questions} @> ${asked}::jsonb`);
  return row?.slug ?? null;
}
