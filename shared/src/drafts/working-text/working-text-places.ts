// Edits that change where a clause stands. Moving keeps the clause and everything inside it together; going a level in
// or out keeps the order of all words, as in an outline: what followed a clause that goes out now stands inside it.
import { refuse } from '../../ground/errors.js';
import type { Clause } from '../contract.js';
import type { WorkingEdit } from './working-text-contract.js';
import {
  clauseAt,
  endOf,
  isLevel,
  kindInside,
  placeFor,
  placeOf,
  replaceAt,
  siblingBefore,
} from './working-text-tree.js';
import { canonicalBoth, canonicalWords, demandKind, demandRoom } from './working-text-words.js';

type EditOf<Name extends WorkingEdit['type']> = Extract<WorkingEdit, { type: Name }>;

export function move(clauses: readonly Clause[], edit: EditOf<'move'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const end = endOf(clauses, place);
  const taken = clauses.slice(place, end);
  const isInside = (id: string | null) => taken.some((clause) => clause.id === id);
  if (isInside(edit.parentId) || isInside(edit.before)) refuse('move-into-itself');
  const rest = clauses.toSpliced(place, end - place);
  const target = placeFor(rest, edit.parentId, edit.before);
  const [first, ...inside] = taken;
  return rest.toSpliced(target, 0, { ...(first as Clause), parentId: edit.parentId }, ...inside);
}

/** Behind its parent, and of its parent's kind when it is one of the levels. */
export function promote(clauses: readonly Clause[], edit: EditOf<'promote'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const clause = clauseAt(clauses, place);
  if (clause.parentId === null) refuse('already-outermost');
  const parent = clauseAt(clauses, placeOf(clauses, clause.parentId));
  const kind = isLevel(clause.kind) && isLevel(parent.kind) ? parent.kind : clause.kind;
  return clauses.map((each, at) => {
    if (at === place) return { ...clause, parentId: parent.parentId, kind };
    return at > place && each.parentId === parent.id ? { ...each, parentId: clause.id } : each;
  });
}

/** Into the clause before it, of the kind its new neighbours have. */
export function demote(clauses: readonly Clause[], edit: EditOf<'demote'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const clause = clauseAt(clauses, place);
  const host = siblingBefore(clauses, place);
  if (!host) refuse('nothing-before');
  const neighbour = clauses.findLast((each, at) => at < place && each.parentId === host.id);
  const wanted = neighbour && isLevel(neighbour.kind) ? neighbour.kind : kindInside(host.kind);
  const kind = isLevel(clause.kind) && isLevel(wanted) ? wanted : clause.kind;
  return replaceAt(clauses, place, { ...clause, parentId: host.id, kind });
}

export function add(clauses: readonly Clause[], edit: EditOf<'add'>): Clause[] {
  demandRoom(clauses);
  demandKind(edit.kind);
  if (clauses.some((clause) => clause.id === edit.clauseId)) refuse('clause-id-taken');
  const words = (language: 'km' | 'en') => canonicalWords(edit.kind, edit.text[language] ?? '');
  const [km, en] = [words('km'), words('en')];
  const clause: Clause = {
    id: edit.clauseId,
    parentId: edit.parentId,
    kind: edit.kind,
    path: '',
    number: canonicalBoth(edit.number),
    heading: canonicalBoth(edit.heading),
    text: { ...(km && { km }), ...(en && { en }) },
  };
  return clauses.toSpliced(placeFor(clauses, edit.parentId, edit.before), 0, clause);
}

export function remove(clauses: readonly Clause[], edit: EditOf<'remove'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  return clauses.toSpliced(place, endOf(clauses, place) - place);
}
