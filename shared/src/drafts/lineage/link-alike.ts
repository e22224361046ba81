// Links clauses by what their words have in common: those most alike first, then containers by what stands in them,
// then what stands in the same place between neighbours that are known.
import { sum } from './features.js';
import type { ComparedClause } from './lineage.js';
import type { TiedTexts } from './tied-texts.js';

const LIKENESS_MIN = 0.5;
/** Where number, kind and neighbours agree, this much in common is enough. */
const IN_PLACE_MIN = 0.2;
/** Where the neighbours agree, of the smaller of both. */
const NEAR_MIN = 0.3;

/** The pair that is most alike first, until nothing is alike enough. */
export function linkAlike(texts: TiedTexts): void {
  const pairs: { from: string; to: string; likeness: number; score: number }[] = [];
  for (const [from, found] of texts.candidates())
    for (const [to, common] of found) {
      const [mine, theirs] = [texts.old.features.get(from), texts.now.features.get(to)];
      if (!mine || !theirs) continue;
      const likeness = (2 * common) / (sum(mine) + sum(theirs));
      if (likeness >= LIKENESS_MIN) pairs.push({ from, to, likeness, score: likeness + bonus(texts, from, to) });
    }
  linkBest(texts, pairs, ({ likeness }) => 0.5 + likeness / 2);
}

interface Pair {
  from: string;
  to: string;
  likeness: number;
  score: number;
}

function linkBest(texts: TiedTexts, pairs: Pair[], certainty: (pair: Pair) => number): void {
  pairs.sort((one, other) => other.score - one.score);
  for (const pair of pairs) {
    const { from, to } = pair;
    if (!texts.became.has(from) && !texts.cameFrom.has(to)) texts.link(from, to, certainty(pair));
  }
}

/** The same number, kind, parent or neighbours tell near-copies apart. */
function bonus(texts: TiedTexts, from: string, to: string): number {
  const [mine, theirs] = [texts.clauseOf(texts.old, from), texts.clauseOf(texts.now, to)];
  if (!mine || !theirs) return 0;
  const isSameNumber = mine.number !== '' && mine.number === theirs.number;
  return (
    (isSameNumber ? 0.06 : 0) +
    (mine.kind === theirs.kind ? 0.04 : 0) +
    (texts.isUnderSameParent(mine, theirs) ? 0.06 : 0) +
    (texts.isInOrder(from, to) ? 0.04 : 0)
  );
}

/** What has few words of its own is what most of its children say. From the innermost outwards. */
export function linkContainers(texts: TiedTexts): void {
  const { old, now, became, cameFrom } = texts;
  for (const clause of [...old.clauses].reverse()) {
    const children = old.children.get(clause.id) ?? [];
    if (became.has(clause.id) || children.length === 0) continue;
    const votes = new Map<string, number>();
    for (const child of children) {
      const to = became.get(child)?.to;
      const parent = to === undefined ? null : (texts.clauseOf(now, to)?.parentId ?? null);
      if (parent !== null && !cameFrom.has(parent)) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    const [best] = [...votes].sort((one, other) => other[1] - one[1]);
    const kind = best && texts.clauseOf(now, best[0])?.kind;
    if (best && kind === clause.kind) texts.link(clause.id, best[0], 0.6 + (0.4 * best[1]) / children.length);
  }
}

/** The same number and kind under the same parent, with at least some words in common. */
export function linkInPlace(texts: TiedTexts): void {
  const free = new Map<string, ComparedClause[]>();
  const keyOf = (clause: ComparedClause, parent: string | null) => `${parent ?? ''}\n${clause.kind}\n${clause.number}`;
  for (const clause of texts.now.clauses) {
    if (texts.cameFrom.has(clause.id)) continue;
    const key = keyOf(clause, clause.parentId);
    free.set(key, [...(free.get(key) ?? []), clause]);
  }
  for (const clause of texts.old.clauses) {
    if (texts.became.has(clause.id)) continue;
    const parent = clause.parentId === null ? null : (texts.became.get(clause.parentId)?.to ?? undefined);
    if (parent === undefined) continue;
    const open = (free.get(keyOf(clause, parent)) ?? []).filter(({ id }) => !texts.cameFrom.has(id));
    const [only] = open;
    if (!only || open.length > 1) continue;
    const likeness = texts.likenessOf(clause.id, only.id) ?? 0;
    const isEmpty = clause.text === '' && only.text === '';
    if (isEmpty || likeness >= IN_PLACE_MIN) texts.link(clause.id, only.id, isEmpty ? 0.8 : 0.3 + likeness / 2);
  }
}

/** What was written anew in good part, or taken into a longer text, between neighbours that are known. */
export function linkNear(texts: TiedTexts): void {
  const pairs: Pair[] = [];
  for (const [from, found] of texts.candidates()) {
    if (texts.became.has(from)) continue;
    for (const [to, common] of found) {
      if (texts.cameFrom.has(to) || !texts.isInOrder(from, to)) continue;
      const smaller = Math.min(sum(texts.old.features.get(from)), sum(texts.now.features.get(to)));
      const likeness = common / Math.max(4, smaller);
      if (likeness >= NEAR_MIN) pairs.push({ from, to, likeness, score: likeness + bonus(texts, from, to) });
    }
  }
  linkBest(texts, pairs, ({ likeness }) => 0.3 + likeness / 3);
}
