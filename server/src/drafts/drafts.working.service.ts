// Mending the working text. Every edit names the revision the drafter saw: a stale one is refused with who came first,
// so that no two drafters overwrite each other. Whatever was done can be undone, by anybody of the team, last one
// first.
import { canEditWorkingText, canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import type {
  DescentLink,
  WorkingChange,
  WorkingEditRequest,
  WorkingLook,
  WorkingText,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { followEdit } from '@sala/shared/drafts/working-text/working-text-descent.js';
import { applyEdit, applySplice, type Edited } from '@sala/shared/drafts/working-text/working-text.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Tx } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { getDraft, placeOfDraft } from './drafts.service.js';
import {
  findEdit,
  findNextEdit,
  getHead,
  getWorking,
  insertEdit,
  listPresence,
  lockRevision,
  lockWorking,
  updateEdit,
  updateWorking,
  type WorkingRow,
  writePresence,
} from './drafts.working.store.js';

type ReadFiles = Pick<WorkingRow, 'sources' | 'warnings'>;

/** Whoever has not said again for as long has left. */
const PRESENCE_MS = 30_000;

/** The whole working text with the files it came from. */
export async function readWorkingText(work: Work, draftId: string): Promise<WorkingText> {
  const draft = await getDraft(work, { id: draftId });
  demand(canSeeWorkingText(work.viewer, placeOfDraft(draft)));
  return inTransaction(work, async ({ tx }) => {
    const { descent: _, ...text } = await getWorking(tx, draftId);
    return { draft, ...(await getHead(tx, draftId, work.viewer.userId)), ...text };
  });
}

/** Where the working text stands, for a desk that wants to know whether somebody else is at it or has changed it. */
export async function readWorkingHead(work: Work, draftId: string): Promise<WorkingLook> {
  const draft = await getDraft(work, { id: draftId });
  demand(canSeeWorkingText(work.viewer, placeOfDraft(draft)));
  return lookAt(work, draftId);
}

/** Says which clause one has open, to those who look; null for none. Nothing depends on it. */
export async function standAtClause(work: Work, draftId: string, clauseId: string | null): Promise<WorkingLook> {
  const draft = await getDraft(work, { id: draftId });
  demand(canEditWorkingText(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  await writePresence(work.tx, { draftId, userId, clauseId, at: work.now });
  return lookAt(work, draftId);
}

async function lookAt(work: Work, draftId: string): Promise<WorkingLook> {
  const { userId } = work.viewer;
  const since = new Date(work.now.getTime() - PRESENCE_MS);
  const here = await listPresence(work.tx, draftId, userId ?? '', since);
  return { ...(await getHead(work.tx, draftId, userId)), here };
}

/** Applies one edit. The same id again gives the present head and changes nothing. */
export function applyWorkingEdit(work: Work, draftId: string, request: WorkingEditRequest): Promise<WorkingChange> {
  return changeText(work, draftId, async (inside, userId) => {
    const { tx, now } = inside;
    const { id, revision, edit } = request;
    // Locked first, so that two copies of one request cannot both find the edit missing.
    const working = await lockWorking(tx, draftId);
    const known = await findEdit(tx, id);
    if (known) return known.draftId === draftId ? null : refuse('clause-id-taken');
    await refuseStale(inside, draftId, working.revision, revision);
    const edited = applyEdit(working.clauses, edit);
    const descent = followEdit(working.descent, working.clauses, edit);
    const undoDescent = descent === working.descent ? null : working.descent;
    const next = working.revision + 1;
    await insertEdit(tx, { id, draftId, revision: next, edit, undo: edited.undo, undoDescent, userId, at: now });
    return { edited, revision: next, descent };
  });
}

export function undoWorkingEdit(work: Work, draftId: string, revision: number): Promise<WorkingChange> {
  return step(work, draftId, revision, 'undo');
}

export function redoWorkingEdit(work: Work, draftId: string, revision: number): Promise<WorkingChange> {
  return step(work, draftId, revision, 'redo');
}

function step(work: Work, draftId: string, revision: number, direction: 'undo' | 'redo'): Promise<WorkingChange> {
  return changeText(work, draftId, async (inside) => {
    const working = await lockWorking(inside.tx, draftId);
    await refuseStale(inside, draftId, working.revision, revision);
    const next = await findNextEdit(inside.tx, draftId, direction);
    if (!next) refuse(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
    const { files } = next.undo;
    const undo = files ? { ...next.undo, files: await filesOf(inside.tx, draftId) } : next.undo;
    await updateEdit(inside.tx, next.id, { isUndone: direction === 'undo', undo });
    const stepped = { revision: working.revision + 1, files };
    if (direction === 'undo')
      return {
        ...stepped,
        edited: applySplice(working.clauses, next.undo),
        descent: next.undoDescent ?? working.descent,
      };
    const descent = followEdit(working.descent, working.clauses, next.edit);
    return { ...stepped, edited: applyEdit(working.clauses, next.edit), descent };
  });
}

async function filesOf(tx: Tx, draftId: string): Promise<ReadFiles> {
  const { sources, warnings } = await getWorking(tx, draftId);
  return { sources, warnings };
}

type Change = { edited: Edited; revision: number; descent: readonly DescentLink[]; files?: ReadFiles } | null;

async function changeText(
  work: Work,
  draftId: string,
  change: (inside: Work, userId: string) => Promise<Change>,
): Promise<WorkingChange> {
  const draft = await getDraft(work, { id: draftId });
  demand(canEditWorkingText(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    const done = await change(inside, userId);
    if (!done) return { ...(await getHead(tx, draftId, userId)), splice: { start: 0, removed: 0, inserted: [] } };
    const { edited, revision, descent, files } = done;
    const { clauses } = edited;
    await updateWorking(tx, draftId, { ...files, clauses, descent, revision, updatedAt: now, updatedBy: userId });
    // What undoes the undoing is what was done.
    const splice = applySplice(edited.clauses, edited.undo).undo;
    return { ...(await getHead(tx, draftId, userId)), splice, ...files };
  });
}

/**
 * Refuses when the text has moved on since `seen`; holds it until the transaction ends. Open to verbs that have asked.
 */
export async function demandRevision(work: Work, draftId: string, seen: number): Promise<void> {
  await refuseStale(work, draftId, await lockRevision(work.tx, draftId), seen);
}

async function refuseStale(work: Work, draftId: string, present: number, seen: number): Promise<void> {
  if (present === seen) return;
  const { lastEdit } = await getHead(work.tx, draftId, work.viewer.userId);
  refuse('working-text-changed', { who: lastEdit?.by ?? '' });
}
