// The working text: one function takes an edit and gives the new text with what undoes it.
// Pure. Ids come with the edit; identities stay; what undoes an edit is the smallest splice of the list.
import type { Clause } from '../contract.js';
import type { TakeRevision, WorkingEdit } from './working-text-contract.js';
import { setLineage } from './working-text-descent.js';
import { withPaths } from './working-text-paths.js';
import { add, demote, move, promote, remove } from './working-text-places.js';
import { renumberFollowing } from './working-text-numbers.js';
import { isSameText } from './working-text-tree.js';
import { editText, merge, renumber, retitle, setKind, setLanguage, split } from './working-text-words.js';

/** `removed` clauses from `start` on make room for `inserted`. */
export interface Splice {
  start: number;
  removed: number;
  inserted: Clause[];
}

export interface Edited {
  clauses: Clause[];
  undo: Splice;
}

/** Applies one edit. Throws a Refusal when it cannot be: a clause that is gone, an offset inside a sign, and so on. */
export function applyEdit(clauses: readonly Clause[], edit: WorkingEdit | TakeRevision): Edited {
  const changed = withPaths(change(clauses, edit));
  return { clauses: changed, undo: spliceBetween(changed, clauses) };
}

/** Applies what undoes an edit; the result's own `undo` makes it again. */
export function applySplice(clauses: readonly Clause[], splice: Splice): Edited {
  const changed = withPaths(clauses.toSpliced(splice.start, splice.removed, ...splice.inserted));
  return { clauses: changed, undo: spliceBetween(changed, clauses) };
}

function change(clauses: readonly Clause[], edit: WorkingEdit | TakeRevision): Clause[] {
  switch (edit.type) {
    case 'edit-text':
      return editText(clauses, edit);
    case 'retitle':
      return retitle(clauses, edit);
    case 'renumber':
      return renumber(clauses, edit);
    case 'set-kind':
      return setKind(clauses, edit);
    case 'split':
      return split(clauses, edit);
    case 'merge':
      return merge(clauses, edit);
    case 'move':
      return move(clauses, edit);
    case 'promote':
      return promote(clauses, edit);
    case 'demote':
      return demote(clauses, edit);
    case 'add':
      return add(clauses, edit);
    case 'remove':
      return remove(clauses, edit);
    case 'set-language':
      return setLanguage(clauses, edit);
    case 'set-lineage':
      return setLineage(clauses, edit);
    case 'confirm-lineage':
      // Says something of the descent alone, also of a clause that is gone.
      return [...clauses];
    case 'renumber-following':
      return renumberFollowing(clauses, edit);
    case 'take-revision':
      return edit.clauses;
  }
}

/** What turns `from` into `to`. Paths do not count: they follow from the rest. */
function spliceBetween(from: readonly Clause[], to: readonly Clause[]): Splice {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && isSameClause(from[start], to[start])) start += 1;
  let tail = 0;
  while (tail < shorter - start && isSameClause(from.at(-1 - tail), to.at(-1 - tail))) tail += 1;
  return { start, removed: from.length - tail - start, inserted: to.slice(start, to.length - tail) };
}

function isSameClause(a: Clause | undefined, b: Clause | undefined): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.parentId === b.parentId &&
    a.kind === b.kind &&
    isSameText(a.number, b.number) &&
    isSameText(a.heading, b.heading) &&
    isSameText(a.text, b.text)
  );
}
