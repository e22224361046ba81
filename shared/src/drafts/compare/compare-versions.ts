// Compares two versions of a law clause by clause along their lineage. Pure: what is linked stands in one pair, each
// clause of either side in exactly one.
import { differsOnlyInEncoding } from '../../language/normal-key.js';
import type { SplitWords } from '../lineage/infer-lineage.js';
import type { ComparedClause, LineageLink } from '../lineage/lineage.js';
import { commonRuns } from './common-runs.js';
import { findMoved } from './find-moved.js';
import { type ComparedWord, WordBook } from './words.js';

export type ChangeOutcome = 'same' | 'changed' | 'moved' | 'renumbered' | 'split' | 'merged' | 'added' | 'removed';

/** Clauses that went into each other, by their ids; one side is empty for what was added or removed. */
export interface ClausePair {
  before: string[];
  after: string[];
  /** What happened, several things where several did; `same` stands alone. */
  outcome: ChangeOutcome[];
  /** Share of the old characters that are still there, 0 to 1; 1 where there were none. */
  kept: number;
}

export interface Comparison {
  pairs: ClausePair[];
  /** Pairs by outcome; one with several outcomes counts in each. */
  counts: Record<ChangeOutcome, number>;
}

/** In the order of the new text; what was removed stands behind what it stood behind. */
export function compareVersions(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  links: readonly LineageLink[],
  splitWords: SplitWords,
): Comparison {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const now = new Map(after.map((clause) => [clause.id, clause]));
  const real = links.filter(({ from, to }) => old.has(from) && now.has(to));
  const moved = findMoved(before, after, real);
  const book = new WordBook(splitWords);
  const groups = groupByLineage(before, after, real);
  const pairs = groups.map((group): ClausePair => {
    const [was, is] = [group.before.map((id) => old.get(id)), group.after.map((id) => now.get(id))].map((clauses) =>
      clauses.filter((clause) => clause !== undefined),
    ) as [ComparedClause[], ComparedClause[]];
    const isMoved = group.before.some((id) => moved.has(id));
    return { ...group, outcome: outcomeOf(was, is, isMoved), kept: keptShare(was, is, book) };
  });
  return { pairs: inOrder(pairs, before, after), counts: count(pairs) };
}

function outcomeOf(was: readonly ComparedClause[], is: readonly ComparedClause[], isMoved: boolean): ChangeOutcome[] {
  const [first, one] = [was[0], is[0]];
  if (!first) return ['added'];
  if (!one) return ['removed'];
  const outcome: ChangeOutcome[] = [];
  if (is.length > 1) outcome.push('split');
  if (was.length > 1) outcome.push('merged');
  if (isMoved) outcome.push('moved');
  if (first.number !== one.number) outcome.push('renumbered');
  if (!saysTheSame(was, is) || (is.length === 1 && was.length === 1 && first.kind !== one.kind))
    outcome.push('changed');
  return outcome.length > 0 ? outcome : ['same'];
}

/** The same words, wherever they are parted into clauses and however they are encoded. */
function saysTheSame(was: readonly ComparedClause[], is: readonly ComparedClause[]): boolean {
  const [old, now] = [was, is].map((clauses) =>
    clauses.flatMap(({ heading, text }) => [heading, text].filter((words) => words !== '')).join(' '),
  );
  return differsOnlyInEncoding(old ?? '', now ?? '');
}

function keptShare(was: readonly ComparedClause[], is: readonly ComparedClause[], book: WordBook): number {
  if (was.length === 0) return 1;
  if (is.length === 0) return 0;
  const texts = (clauses: readonly ComparedClause[]) =>
    clauses.map(({ heading, text }) => `${heading} ${text}`).join(' ');
  const [one, other] = [texts(was), texts(is)];
  if (one === other) return 1;
  const [old, now] = [book.read(one), book.read(other)];
  const weigh = ({ start, end, isBlank }: ComparedWord) => (isBlank ? 0 : end - start);
  const whole = old.reduce((sum, word) => sum + weigh(word), 0);
  const ids = (words: readonly ComparedWord[]) => words.map(({ id }) => id);
  let kept = 0;
  for (const run of commonRuns(ids(old), ids(now)))
    for (const word of old.slice(run.before, run.before + run.length)) kept += weigh(word);
  return whole === 0 ? 1 : kept / whole;
}

interface Group {
  before: string[];
  after: string[];
}

/** What is tied by links, directly or through each other; each in the order of its text. */
export function groupByLineage(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  links: readonly LineageLink[],
): Group[] {
  const heads = new Map<string, string>();
  const head = (key: string): string => {
    let top = key;
    for (let up = heads.get(top); up !== undefined; up = heads.get(top)) top = up;
    if (top !== key) heads.set(key, top);
    return top;
  };
  for (const { from, to } of links) {
    const [one, other] = [head(`<${from}`), head(`>${to}`)];
    if (one !== other) heads.set(one, other);
  }
  const groups = new Map<string, Group>();
  const groupAt = (key: string): Group => {
    const known = groups.get(head(key)) ?? { before: [], after: [] };
    groups.set(head(key), known);
    return known;
  };
  for (const { id } of before) groupAt(`<${id}`).before.push(id);
  for (const { id } of after) groupAt(`>${id}`).after.push(id);
  return [...groups.values()];
}

function inOrder(
  pairs: readonly ClausePair[],
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
): ClausePair[] {
  const newPlace = new Map(after.map(({ id }, at) => [id, at]));
  const placeOfOld = new Map<string, number>();
  for (const pair of pairs) {
    const place = Math.min(...pair.after.map((id) => newPlace.get(id) ?? 0));
    for (const id of pair.before) if (pair.after.length > 0) placeOfOld.set(id, place);
  }
  // A removed clause stands right behind the last one before it that is still there.
  const order = new Map<string, number>();
  let last = -1;
  for (const [at, { id }] of before.entries()) {
    last = placeOfOld.get(id) ?? last;
    order.set(id, last + 0.5 + at / (before.length * 4 + 4));
  }
  const key = ({ after: ids, before: gone }: ClausePair) =>
    ids.length > 0 ? Math.min(...ids.map((id) => newPlace.get(id) ?? 0)) : (order.get(gone[0] ?? '') ?? 0);
  const keys = new Map(pairs.map((pair) => [pair, key(pair)]));
  return [...pairs].sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
}

function count(pairs: readonly ClausePair[]): Record<ChangeOutcome, number> {
  const counts = { same: 0, changed: 0, moved: 0, renumbered: 0, split: 0, merged: 0, added: 0, removed: 0 };
  for (const { outcome } of pairs) for (const one of outcome) counts[one] += 1;
  return counts;
}
