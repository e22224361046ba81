// SQL of a law's way itself: the templates of stages, and the steps that were taken.
import { asc, eq } from 'drizzle-orm';
import type { Step } from '@sala/shared/instruments/contract.js';
import type { StageTemplate } from '@sala/shared/instruments/stages.js';
import { drafts } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { instrumentSteps, stageMoves, stagePlaces } from './instruments.tables.js';

/** The way of a kind of instrument; an empty one for a kind that has no rows. */
export async function readTemplate(tx: Tx, instrumentKind: string): Promise<StageTemplate> {
  const path = await tx
    .select({ stage: stagePlaces.stage, isOptional: stagePlaces.isOptional })
    .from(stagePlaces)
    .where(eq(stagePlaces.instrumentKind, instrumentKind))
    .orderBy(asc(stagePlaces.ordinal));
  const moves = await tx
    .select({
      from: stageMoves.fromStage,
      to: stageMoves.toStage,
      roles: stageMoves.roles,
      guards: stageMoves.guards,
      asks: stageMoves.asks,
      offers: stageMoves.offers,
    })
    .from(stageMoves)
    .where(eq(stageMoves.instrumentKind, instrumentKind));
  const rank = new Map<string, number>(path.map(({ stage }, at) => [stage, at]));
  // Onward first, in the order of the way; what leaves it last.
  const order = ({ to }: { to: string }) => rank.get(to) ?? path.length;
  return { path, moves: moves.sort((one, other) => order(one) - order(other) || one.to.localeCompare(other.to)) };
}

export type StepRow = typeof instrumentSteps.$inferInsert;

export async function insertStep(tx: Tx, row: StepRow): Promise<void> {
  await tx.insert(instrumentSteps).values(row);
}

/** The draft that a step with this id belongs to. */
export async function findStepDraft(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ draftId: instrumentSteps.draftId })
    .from(instrumentSteps)
    .where(eq(instrumentSteps.id, id));
  return row?.draftId ?? null;
}

/** Oldest first. */
export async function listSteps(tx: Tx, draftId: string): Promise<Step[]> {
  const rows = await tx
    .select({ step: instrumentSteps, successor: { slug: drafts.slug, title: drafts.title } })
    .from(instrumentSteps)
    .leftJoin(drafts, eq(drafts.id, instrumentSteps.successorId))
    .where(eq(instrumentSteps.draftId, draftId))
    .orderBy(asc(instrumentSteps.number));
  return rows.map(({ step, successor }) => ({
    id: step.id,
    from: step.fromStage,
    to: step.toStage,
    at: step.at.toISOString(),
    office: step.office,
    enteredAs: step.enteredAs,
    reason: step.reason,
    note: step.note,
    on: step.dateOn,
    number: step.documentNumber,
    bodies: step.bodies,
    meeting: step.meeting,
    versionId: step.versionId,
    effectiveOn: step.effectiveOn,
    reviewOn: step.reviewOn,
    successor,
    notConsulted: step.notConsulted,
  }));
}
