// SQL of what stands beside the steps: versions sent to bodies, what bodies answered, notes beside clauses.
import { and, asc, desc, eq, inArray, max, ne, or, sql } from 'drizzle-orm';
import type { BodyPosition, DraftingNote, Handover } from '@sala/shared/instruments/contract.js';
import { versions } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import { bodyPositions, draftingNotes, handovers } from './instruments.tables.js';

export async function insertHandover(tx: Tx, row: typeof handovers.$inferInsert): Promise<boolean> {
  return (await tx.insert(handovers).values(row).onConflictDoNothing().returning({ id: handovers.id })).length > 0;
}

/** Oldest first. */
export async function listHandovers(tx: Tx, draftId: string): Promise<Handover[]> {
  const rows = await tx
    .select({ handover: handovers, versionNumber: versions.number })
    .from(handovers)
    .innerJoin(versions, eq(versions.id, handovers.versionId))
    .where(eq(versions.draftId, draftId))
    .orderBy(asc(handovers.at), asc(handovers.id));
  return rows.map(({ handover: { id, versionId, bodies, sentOn, dueOn, at }, versionNumber }) => ({
    id,
    versionId,
    versionNumber,
    bodies,
    sentOn,
    dueOn,
    at: at.toISOString(),
  }));
}

/** What was sent to one of some bodies, over all drafts, the newest first. */
export function listHandedTo(tx: Tx, bodyIds: readonly string[]) {
  if (bodyIds.length === 0) return Promise.resolve([]);
  const isTo = or(
    ...bodyIds.map((id) => sql`${handovers.bodies} @> ${JSON.stringify([{ organisationId: id }])}::jsonb`),
  );
  return (
    tx
      .select({ draftId: versions.draftId, number: versions.number, sentOn: handovers.sentOn, dueOn: handovers.dueOn })
      .from(handovers)
      .innerJoin(versions, eq(versions.id, handovers.versionId))
      // Before it was refused, one for the team alone may have been entered as sent.
      .where(and(isTo, ne(versions.audience, 'team')))
      .orderBy(desc(handovers.at), desc(handovers.id))
  );
}

export async function insertPosition(tx: Tx, row: typeof bodyPositions.$inferInsert): Promise<boolean> {
  const written = await tx.insert(bodyPositions).values(row).onConflictDoNothing().returning({ id: bodyPositions.id });
  return written.length > 0;
}

/** Oldest first. A text that is not public is left out here. */
export async function listPositions(tx: Tx, draftId: string): Promise<BodyPosition[]> {
  const rows = await tx
    .select({ said: bodyPositions, versionNumber: versions.number })
    .from(bodyPositions)
    .innerJoin(versions, eq(versions.id, bodyPositions.versionId))
    .where(eq(versions.draftId, draftId))
    .orderBy(asc(bodyPositions.at), asc(bodyPositions.id));
  return rows.map(({ said, versionNumber }) => ({
    id: said.id,
    versionId: said.versionId,
    versionNumber,
    handoverId: said.handoverId,
    body: { organisationId: said.organisationId, name: said.name },
    on: said.answeredOn,
    position: said.position,
    clauseIds: said.clauseIds,
    text: said.notPublicBecause ? null : said.text,
    notPublicBecause: said.notPublicBecause,
    at: said.at.toISOString(),
  }));
}

export async function nextNoteNumber(tx: Tx, draftId: string, clauseId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(draftingNotes.number) })
    .from(draftingNotes)
    .where(and(eq(draftingNotes.draftId, draftId), eq(draftingNotes.clauseId, clauseId)));
  return (row?.last ?? 0) + 1;
}

/** Beside which clause a note stands. */
export async function findNote(tx: Tx, id: string): Promise<{ draftId: string; clauseId: string } | null> {
  const { draftId, clauseId } = draftingNotes;
  const [row] = await tx.select({ draftId, clauseId }).from(draftingNotes).where(eq(draftingNotes.id, id));
  return row ?? null;
}

export async function insertNote(tx: Tx, row: typeof draftingNotes.$inferInsert): Promise<void> {
  await tx.insert(draftingNotes).values(row);
}

/** The note that counts of each clause, of all or of some. */
export async function listNotes(tx: Tx, draftId: string, clauseIds?: readonly string[]): Promise<DraftingNote[]> {
  if (clauseIds?.length === 0) return [];
  const of = eq(draftingNotes.draftId, draftId);
  const rows = await tx
    .selectDistinctOn([draftingNotes.clauseId])
    .from(draftingNotes)
    .where(clauseIds ? and(of, inArray(draftingNotes.clauseId, [...clauseIds])) : of)
    .orderBy(draftingNotes.clauseId, desc(draftingNotes.number));
  return rows.map(({ clauseId, number, purpose, reach, triedWhere, triedWith, at }) => ({
    clauseId,
    number,
    purpose,
    reach,
    triedWhere,
    triedWith,
    at: at.toISOString(),
  }));
}
