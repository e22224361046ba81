// SQL of the forward plan: what was told first, and what was said of it later.
import { asc, desc, eq, or } from 'drizzle-orm';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { drafts } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { planRevisions, plans } from './instruments.tables.js';

export type PlanRow = typeof plans.$inferSelect;
export type RevisionRow = typeof planRevisions.$inferSelect;

/** False when a plan with this id was there before. */
export async function insertPlan(tx: Tx, row: PlanRow): Promise<boolean> {
  return (await tx.insert(plans).values(row).onConflictDoNothing().returning({ id: plans.id })).length > 0;
}

/** False when a revision with this id was there before. */
export async function insertRevision(tx: Tx, row: RevisionRow): Promise<boolean> {
  const written = await tx.insert(planRevisions).values(row).onConflictDoNothing().returning({ id: planRevisions.id });
  return written.length > 0;
}

/** Nobody else revises the plan until the transaction ends. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | null> {
  const [row] = await tx.select().from(plans).where(eq(plans.id, id)).for('update');
  return row ?? null;
}

/** The last told first. */
export function listPlanRows(tx: Tx): Promise<PlanRow[]> {
  return tx.select().from(plans).orderBy(desc(plans.toldAt), asc(plans.id));
}

/** Oldest first. */
export function listRevisionRows(tx: Tx): Promise<RevisionRow[]> {
  return tx.select().from(planRevisions).orderBy(asc(planRevisions.planId), asc(planRevisions.number));
}

/** The addresses of drafts that a plan names. */
export async function listPlannedDrafts(tx: Tx): Promise<Map<string, { slug: string; title: Bilingual }>> {
  const rows = await tx
    .selectDistinct({ id: drafts.id, slug: drafts.slug, title: drafts.title })
    .from(drafts)
    .leftJoin(plans, eq(plans.draftId, drafts.id))
    .leftJoin(planRevisions, eq(planRevisions.draftId, drafts.id))
    .where(or(eq(plans.draftId, drafts.id), eq(planRevisions.draftId, drafts.id)));
  return new Map(rows.map(({ id, slug, title }) => [id, { slug, title }]));
}

export async function hasPlanOf(tx: Tx, draftId: string): Promise<boolean> {
  const [told] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.draftId, draftId)).limit(1);
  if (told) return true;
  const [later] = await tx
    .select({ id: planRevisions.id })
    .from(planRevisions)
    .where(eq(planRevisions.draftId, draftId))
    .limit(1);
  return later !== undefined;
}
