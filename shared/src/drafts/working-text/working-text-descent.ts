// What the clauses of the working text come from in the last version. A clause that kept its id comes from the one of
// that id; only what identity does not tell is listed: the second half of a split, what was merged in, and what was
// inferred from a file and confirmed by a drafter.
import type { Clause } from '../contract.js';
import type { LineageLink } from '../lineage/lineage.js';
import type { DescentLink, TakeRevision, WorkingEdit } from './working-text-contract.js';
import { clauseAt, placeOf } from './working-text-tree.js';

type EditOf<Name extends WorkingEdit['type']> = Extract<WorkingEdit, { type: Name }>;

/** The descent after an edit that turned `before` into `after`; the same list where the edit leaves it alone. */
export function followEdit(
  descent: readonly DescentLink[],
  before: readonly Clause[],
  edit: WorkingEdit | TakeRevision,
): readonly DescentLink[] {
  switch (edit.type) {
    case 'take-revision':
      return edit.descent;
    case 'split':
      return [...descent, ...passedOn(descent, edit.clauseId, edit.newId)];
    case 'merge':
      return takenIn(descent, before, edit.clauseId);
    case 'set-lineage':
      return mended(descent, before, edit);
    case 'confirm-lineage':
      return confirmed(descent, before, [edit.clauseId, ...(edit.others ?? [])]);
    default:
      return descent;
  }
}

/** What one clause comes from, its own identity first, as links to another clause. */
function passedOn(descent: readonly DescentLink[], clauseId: string, to: string): DescentLink[] {
  const own: DescentLink = { from: clauseId, to, source: 'editor' };
  return [
    own,
    ...descent.filter((link) => link.to === clauseId && link.from !== clauseId).map((link) => ({ ...link, to })),
  ];
}

/** The clause that follows goes into this one, with whatever it comes from. */
function takenIn(descent: readonly DescentLink[], before: readonly Clause[], clauseId: string): DescentLink[] {
  const next = clauseAt(before, placeOf(before, clauseId) + 1);
  const brought = passedOn(descent, next.id, clauseId).filter(({ from }) => from !== clauseId);
  const known = new Set(descent.filter(({ to }) => to === clauseId).map(({ from }) => from));
  const rest = descent.filter(({ to }) => to !== next.id);
  return [...rest, ...brought.filter(({ from }) => !known.has(from))];
}

/** The id a clause takes when a drafter says what it comes from: that of the first clause named, where it is free. */
export function idByLineage(clauses: readonly Clause[], edit: EditOf<'set-lineage'>): string {
  const { clauseId, from, newId } = edit;
  if (from.includes(clauseId)) return clauseId;
  const [first] = from;
  const isFree = first !== undefined && !clauses.some(({ id }) => id === first);
  return isFree ? first : newId;
}

/** The clause under the identity its lineage gives it; what stands in it follows. */
export function setLineage(clauses: readonly Clause[], edit: EditOf<'set-lineage'>): Clause[] {
  placeOf(clauses, edit.clauseId);
  const id = idByLineage(clauses, edit);
  return clauses.map((clause) => {
    if (clause.id === edit.clauseId) return { ...clause, id };
    return clause.parentId === edit.clauseId ? { ...clause, parentId: id } : clause;
  });
}

function mended(
  descent: readonly DescentLink[],
  before: readonly Clause[],
  edit: EditOf<'set-lineage'>,
): DescentLink[] {
  const id = idByLineage(before, edit);
  const rest = descent.filter(({ to }) => to !== edit.clauseId && to !== id);
  const from = edit.from.length > 0 ? edit.from : [id];
  return [...rest, ...from.map((one): DescentLink => ({ from: one, to: id, source: 'confirmed' }))];
}

/** What identity alone says, that it is the clause of that id, is said too from now on. */
function confirmed(
  descent: readonly DescentLink[],
  before: readonly Clause[],
  clauseIds: readonly string[],
): DescentLink[] {
  const told = new Set(clauseIds);
  const said = new Set(descent.filter(({ from, to }) => from === to).map(({ to }) => to));
  const own = before.filter(({ id }) => told.has(id) && !said.has(id));
  return [
    ...descent.map((link): DescentLink => {
      const { from, to } = link;
      return told.has(to) ? { from, to, source: 'confirmed' } : link;
    }),
    ...own.map(({ id }): DescentLink => ({ from: id, to: id, source: 'confirmed' })),
  ];
}

/**
 * The lineage between the last version and the text: every link whose two ends exist. A clause that is in both is the
 * same one, listed or not: the editor keeps identities, and what comes from others alone is given another.
 */
export function lineageOf(
  base: readonly { id: string }[],
  clauses: readonly { id: string }[],
  descent: readonly DescentLink[],
): LineageLink[] {
  const [old, present] = [base, clauses].map((list) => new Set(list.map(({ id }) => id))) as [Set<string>, Set<string>];
  // Of what a person said where it comes from, it is no longer asked whether it comes from elsewhere.
  const settled = new Set(descent.filter(({ source }) => source === 'confirmed').map(({ to }) => to));
  const listed = new Map<string, DescentLink[]>();
  for (const link of descent) if (old.has(link.from)) listed.set(link.to, [...(listed.get(link.to) ?? []), link]);
  return clauses.flatMap(({ id }) => {
    const links = (listed.get(id) ?? []).map(({ from, to, source, rival }): LineageLink => {
      const isOpen = source === 'inferred' && rival !== undefined && present.has(rival) && !settled.has(rival);
      return { from, to, source, ...(isOpen ? { rival } : {}) };
    });
    const isTold = links.some(({ from }) => from === id);
    return old.has(id) && !isTold ? [{ from: id, to: id, source: 'editor' as const }, ...links] : links;
  });
}
