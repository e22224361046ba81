// Where a clause can be moved to at once: in each clause that may hold it, first or after any that stands there. Pure.
import type { Clause } from '@sala/shared/drafts/contract.js';
import { canHold, endOf } from '@sala/shared/drafts/working-text/working-text-tree.js';

/** Behind `after` (null: as the first), which is before `before` (null: as the last). */
export interface Place {
  after: Clause | null;
  before: string | null;
}

/** The places inside one clause; null for the text itself. */
export interface PlacesIn {
  host: Clause | null;
  places: readonly Place[];
}

/**
 * Every place but the present one, in the order of the text. Offered is what the order of levels allows, and whatever
 * holds one of its kind already.
 */
export function placesFor(clauses: readonly Clause[], clauseId: string): PlacesIn[] {
  const at = clauses.findIndex(({ id }) => id === clauseId);
  const clause = clauses[at];
  if (!clause) return [];
  const rest = clauses.toSpliced(at, endOf(clauses, at) - at);
  const inside = new Map<string | null, Clause[]>([
    [null, []],
    ...rest.map(({ id }) => [id, []] as [string, Clause[]]),
  ]);
  for (const one of rest) inside.get(one.parentId)?.push(one);
  const mayHold = (host: Clause | null) =>
    canHold(host?.kind ?? null, clause.kind) ||
    (host?.id ?? null) === clause.parentId ||
    (inside.get(host?.id ?? null) ?? []).some(({ kind }) => kind === clause.kind);
  const previous = clauses.findLast(({ parentId }, place) => place < at && parentId === clause.parentId)?.id ?? null;
  const isHere = (host: Clause | null, after: Clause | null) =>
    (host?.id ?? null) === clause.parentId && (after?.id ?? null) === previous;
  return [null, ...rest].filter(mayHold).flatMap((host) => {
    const held = inside.get(host?.id ?? null) ?? [];
    const places = [null, ...held].map((after, n): Place => ({ after, before: held[n]?.id ?? null }));
    const others = places.filter(({ after }) => !isHere(host, after));
    return others.length > 0 ? [{ host, places: others }] : [];
  });
}
