// A law of the demo as the clauses a drafter would add one by one. The id of a clause follows from its place in the
// first version and stays with it, whatever becomes of its number, its place and its words.
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import type { DemoClause } from './demo-law.js';
import { idFor } from './fill/fill-ids.js';

type Addition = Extract<WorkingEdit, { type: 'add' }>;

export interface AddedClause {
  clause: DemoClause;
  addition: Addition;
}

/** Every clause in document order, each put last in its parent. */
export function additionsOf(
  clauses: readonly DemoClause[],
  path: string,
  parentId: string | null = null,
): AddedClause[] {
  return clauses.flatMap((clause, place) => {
    const { kind, number = {}, heading = {}, text = {}, children = [] } = clause;
    const clauseId = idFor(`${path}.${place}`);
    const addition: Addition = { type: 'add', clauseId, parentId, before: null, kind, number, heading, text };
    return [{ clause, addition }, ...additionsOf(children, `${path}.${place}`, clauseId)];
  });
}
