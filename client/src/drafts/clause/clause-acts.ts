// What a button or a key beside a clause means, as an edit of the working text. Pure: the list in, an edit out.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { kindInside, siblingBefore } from '@sala/shared/drafts/working-text/working-text-tree.js';
import type { ClauseAct } from './clause-editor.js';

type Add = Extract<WorkingEdit, { type: 'add' }>;

/** The first clause of an empty page. */
export function firstClause(newId: string): Add {
  return newClause(newId, 'article', null, null);
}

function newClause(clauseId: string, kind: string, parentId: string | null, before: string | null): Add {
  return { type: 'add', clauseId, kind, parentId, before, number: {}, heading: {}, text: {} };
}

/** Null where there is nothing to do: the first cannot go up, the last cannot go down. */
export function actOnClause(
  clauses: readonly Clause[],
  clauseId: string,
  act: Exclude<ClauseAct, 'close' | 'move-to'>,
  newId: string,
): WorkingEdit | null {
  const place = clauses.findIndex(({ id }) => id === clauseId);
  const clause = clauses[place];
  if (!clause) return null;
  const { parentId, kind } = clause;
  const siblings = clauses.filter((each) => each.parentId === parentId);
  const after = siblings[siblings.indexOf(clause) + 1];
  switch (act) {
    case 'add-after':
      return newClause(newId, kind, parentId, after?.id ?? null);
    case 'add-inside': {
      const first = clauses.find((each) => each.parentId === clauseId);
      return newClause(newId, first?.kind ?? kindInside(kind), clauseId, null);
    }
    case 'up': {
      const before = siblingBefore(clauses, place);
      return before ? { type: 'move', clauseId, parentId, before: before.id } : null;
    }
    case 'down': {
      const next = siblings[siblings.indexOf(clause) + 2];
      return after ? { type: 'move', clauseId, parentId, before: next?.id ?? null } : null;
    }
    default:
      return { type: act, clauseId };
  }
}
