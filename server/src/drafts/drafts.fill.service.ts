// A whole text at once, for whoever has it as data and not as a file: the rules are those of the desk, the steps are
// not kept for undo, since there was nothing before them.
import { canEditWorkingText } from '@sala/shared/drafts/policy.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { applyEdit } from '@sala/shared/drafts/working-text/working-text.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { inTransaction, type Work } from '../infra/work.js';
import { getDraft, placeOfDraft } from './drafts.service.js';
import { lockWorking, updateWorking } from './drafts.working.store.js';

export type Addition = Extract<WorkingEdit, { type: 'add' }>;

/** Writes a text onto an empty page and gives its revision. The same clauses again change nothing. */
export async function fillWorkingText(work: Work, draftId: string, additions: readonly Addition[]): Promise<number> {
  const draft = await getDraft(work, { id: draftId });
  demand(canEditWorkingText(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async ({ tx, now }) => {
    const { clauses, revision } = await lockWorking(tx, draftId);
    if (clauses.length > 0) return hasThese(clauses, additions) ? revision : refuse('text-not-empty');
    const filled = additions.reduce<Clause[]>((text, addition) => applyEdit(text, addition).clauses, []);
    const next = revision + 1;
    await updateWorking(tx, draftId, { clauses: filled, revision: next, updatedAt: now, updatedBy: userId });
    return next;
  });
}

function hasThese(clauses: readonly Clause[], additions: readonly Addition[]): boolean {
  const wanted = new Set(additions.map(({ clauseId }) => clauseId));
  return clauses.length === wanted.size && clauses.every(({ id }) => wanted.has(id));
}
