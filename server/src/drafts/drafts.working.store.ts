// SQL of the working text: one row a draft with its whole tree, and the edits that led to it.
import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Clause } from '@sala/shared/drafts/contract.js';
import type {
  DescentLink,
  DeskPresence,
  LastEdit,
  SourceTexts,
  TakeRevision,
  WorkingEdit,
  WorkingHead,
  WorkingWarning,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { users } from '../accounts/accounts.tables.js';
import type { Tx } from '../infra/database.js';
import { deskPresence, type KeptUndo, versions, workingEdits, workingTexts } from './drafts.tables.js';

export interface WorkingRow {
  revision: number;
  clauses: Clause[];
  sources: SourceTexts;
  warnings: WorkingWarning[];
  descent: readonly DescentLink[];
}

export async function insertWorking(
  tx: Tx,
  row: WorkingRow & { draftId: string; updatedAt: Date; updatedBy: string },
): Promise<void> {
  await tx.insert(workingTexts).values({ ...row, descent: [...row.descent] });
}

export async function getWorking(tx: Tx, draftId: string): Promise<WorkingRow> {
  const [row] = await tx
    .select({
      revision: workingTexts.revision,
      clauses: workingTexts.clauses,
      sources: workingTexts.sources,
      warnings: workingTexts.warnings,
      descent: workingTexts.descent,
    })
    .from(workingTexts)
    .where(eq(workingTexts.draftId, draftId));
  if (!row) throw new Error(`draft ${draftId} has no working text`);
  return row;
}

/** The revision, the clauses and their descent; other drafters wait until this transaction ends. */
export async function lockWorking(
  tx: Tx,
  draftId: string,
): Promise<Pick<WorkingRow, 'revision' | 'clauses' | 'descent'>> {
  const [row] = await tx
    .select({ revision: workingTexts.revision, clauses: workingTexts.clauses, descent: workingTexts.descent })
    .from(workingTexts)
    .where(eq(workingTexts.draftId, draftId))
    .for('update');
  if (!row) throw new Error(`draft ${draftId} has no working text`);
  return row;
}

export async function lockRevision(tx: Tx, draftId: string): Promise<number> {
  const [row] = await tx
    .select({ revision: workingTexts.revision })
    .from(workingTexts)
    .where(eq(workingTexts.draftId, draftId))
    .for('update');
  return row?.revision ?? 0;
}

export async function updateWorking(
  tx: Tx,
  draftId: string,
  change: Partial<WorkingRow> & { updatedAt: Date; updatedBy: string },
): Promise<void> {
  const { descent, ...rest } = change;
  await tx
    .update(workingTexts)
    .set({ ...rest, ...(descent ? { descent: [...descent] } : {}) })
    .where(eq(workingTexts.draftId, draftId));
}

/** The revision that the last version was made of: an edit before it stands in a text that nobody can change. */
const publishedRevision = (draftId: string) =>
  sql`coalesce((select max(v.working_revision) from ${versions} v where v.draft_id = ${draftId}), 0)`;

/** Where the working text stands, without the text. */
export async function getHead(tx: Tx, draftId: string, userId: string | null): Promise<WorkingHead> {
  const has = (isUndone: boolean) =>
    sql<boolean>`exists (select 1 from working_edits e where e.draft_id = ${draftId} and e.is_undone = ${isUndone}
      and e.revision > ${publishedRevision(draftId)})`;
  const [row] = await tx
    .select({
      revision: workingTexts.revision,
      canUndo: has(false),
      canRedo: has(true),
      by: users.name,
      byId: workingTexts.updatedBy,
      at: workingTexts.updatedAt,
    })
    .from(workingTexts)
    .innerJoin(users, eq(users.id, workingTexts.updatedBy))
    .where(eq(workingTexts.draftId, draftId));
  if (!row) throw new Error(`draft ${draftId} has no working text`);
  const { by, byId, at, ...head } = row;
  const lastEdit: LastEdit = { by, isMine: byId === userId, at: at.toISOString() };
  return { ...head, lastEdit };
}

export interface KeptEdit {
  id: string;
  draftId: string;
  edit: WorkingEdit | TakeRevision;
  undo: KeptUndo;
  undoDescent: readonly DescentLink[] | null;
}

export async function findEdit(tx: Tx, id: string): Promise<{ draftId: string } | null> {
  const [row] = await tx.select({ draftId: workingEdits.draftId }).from(workingEdits).where(eq(workingEdits.id, id));
  return row ?? null;
}

/** A new edit ends what could have been made again. */
export async function insertEdit(
  tx: Tx,
  row: KeptEdit & { revision: number; userId: string; at: Date },
): Promise<void> {
  await tx.delete(workingEdits).where(and(eq(workingEdits.draftId, row.draftId), eq(workingEdits.isUndone, true)));
  const { undoDescent } = row;
  await tx.insert(workingEdits).values({ ...row, undoDescent: undoDescent && [...undoDescent] });
}

/** The edit to undo (the last that stands) or to make again (the first that was undone). */
export async function findNextEdit(tx: Tx, draftId: string, direction: 'undo' | 'redo'): Promise<KeptEdit | null> {
  const isUndone = direction === 'redo';
  const [row] = await tx
    .select({
      id: workingEdits.id,
      draftId: workingEdits.draftId,
      edit: workingEdits.edit,
      undo: workingEdits.undo,
      undoDescent: workingEdits.undoDescent,
    })
    .from(workingEdits)
    .where(
      and(
        eq(workingEdits.draftId, draftId),
        eq(workingEdits.isUndone, isUndone),
        sql`${workingEdits.revision} > ${publishedRevision(draftId)}`,
      ),
    )
    .orderBy(isUndone ? asc(workingEdits.revision) : desc(workingEdits.revision))
    .limit(1);
  return row ?? null;
}

export async function updateEdit(tx: Tx, id: string, change: { isUndone: boolean; undo: KeptUndo }): Promise<void> {
  await tx.update(workingEdits).set(change).where(eq(workingEdits.id, id));
}

/** Who else has which clause open, told after `since`. */
export function listPresence(tx: Tx, draftId: string, userId: string, since: Date): Promise<DeskPresence[]> {
  return tx
    .select({ name: users.name, clauseId: deskPresence.clauseId })
    .from(deskPresence)
    .innerJoin(users, eq(users.id, deskPresence.userId))
    .where(and(eq(deskPresence.draftId, draftId), ne(deskPresence.userId, userId), gt(deskPresence.at, since)))
    .orderBy(asc(users.name));
}

/** The clause that somebody has open; null when it was closed. */
export async function writePresence(
  tx: Tx,
  row: { draftId: string; userId: string; clauseId: string | null; at: Date },
): Promise<void> {
  const { draftId, userId, clauseId, at } = row;
  const own = and(eq(deskPresence.draftId, draftId), eq(deskPresence.userId, userId));
  if (clauseId === null) {
    await tx.delete(deskPresence).where(own);
    return;
  }
  await tx
    .insert(deskPresence)
    .values({ draftId, userId, clauseId, at })
    .onConflictDoUpdate({ target: [deskPresence.draftId, deskPresence.userId], set: { clauseId, at } });
}
