// Which level stands inside which, for one document: countries differ (a French title holds chapters, a German one may
// stand inside a section), so the document's own evidence comes first and the usual order only where it is silent.
import type { ClauseKind } from '../clause-tree.js';
import type { FoundLabel } from '../find-label.js';
import { ARTICLE_RANK } from '../words/label-words.js';
import { readNumber } from '../number-slug.js';

export interface LabelledPlace {
  label: FoundLabel;
  level: number | undefined;
  /** Position among all blocks, so that neighbours can be told. */
  at: number;
}

export interface ContainerOrder {
  /** Place of a level, 0 outermost. */
  placeOf: (kind: ClauseKind) => number;
  /** Different levels carry the same heading level, so heading levels say nothing. */
  isFlat: boolean;
}

/** The one heading level a kind always has, or undefined. */
function steadyLevels(places: readonly LabelledPlace[]): Map<ClauseKind, number> {
  const levels = new Map<ClauseKind, Set<number | undefined>>();
  for (const { label, level } of places) {
    levels.set(label.kind, (levels.get(label.kind) ?? new Set()).add(level));
  }
  const steady = new Map<ClauseKind, number>();
  for (const [kind, found] of levels) {
    const [only] = found;
    if (found.size === 1 && only !== undefined) steady.set(kind, only);
  }
  return steady;
}

/** Counts how often one level follows another at once, heading under heading. */
function countNeighbours(places: readonly LabelledPlace[]): (outer: ClauseKind, inner: ClauseKind) => number {
  const counts = new Map<string, number>();
  for (const [index, here] of places.entries()) {
    const next = places[index + 1];
    if (!next || next.at - here.at > 2 || next.label.kind === here.label.kind) continue;
    const key = `${here.label.kind}>${next.label.kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (outer, inner) => counts.get(`${outer}>${inner}`) ?? 0;
}

/** Levels whose numbers begin anew: they stand inside something, if anything else runs through. */
function restartingKinds(places: readonly LabelledPlace[]): Set<ClauseKind> {
  const last = new Map<ClauseKind, number>();
  const restarting = new Set<ClauseKind>();
  for (const { label } of places) {
    const value = label.number === null ? null : readNumber(label.number).value;
    if (value === null) continue;
    if (value <= (last.get(label.kind) ?? 0)) restarting.add(label.kind);
    last.set(label.kind, value);
  }
  return restarting;
}

/** Orders the levels that a document uses. */
export function orderContainers(places: readonly LabelledPlace[]): ContainerOrder {
  const containers = places.filter(({ label }) => label.rank > 0 && label.rank < ARTICLE_RANK);
  const ranks = new Map(containers.map(({ label }) => [label.kind, label.rank]));
  const levels = steadyLevels(containers);
  const follows = countNeighbours(containers);
  const restarts = restartingKinds(containers);
  const isOutside = (a: ClauseKind, b: ClauseKind): boolean => {
    const levelA = levels.get(a);
    const levelB = levels.get(b);
    if (levelA !== undefined && levelB !== undefined && levelA !== levelB) return levelA < levelB;
    const evidence = follows(a, b) - follows(b, a);
    if (evidence !== 0) return evidence > 0;
    if (restarts.has(a) !== restarts.has(b)) return restarts.has(b);
    return (ranks.get(a) ?? 0) < (ranks.get(b) ?? 0);
  };
  const kinds = [...ranks.keys()].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  // Evidence need not be free of contradictions, so neighbours are swapped a bounded number of times.
  for (let pass = 0; pass < kinds.length; pass += 1) {
    for (let at = 0; at + 1 < kinds.length; at += 1) {
      const [a, b] = [kinds[at], kinds[at + 1]];
      if (a && b && isOutside(b, a)) kinds.splice(at, 2, b, a);
    }
  }
  const seen = [...levels.values()];
  return {
    placeOf: (kind) => kinds.indexOf(kind),
    isFlat: new Set(seen).size < seen.length || levels.size < ranks.size,
  };
}
