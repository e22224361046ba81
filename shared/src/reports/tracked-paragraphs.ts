// A comparison of two versions as paragraphs with tracked changes: what is kept of them when every change is rejected
// is the text before, word for word and in order; when every change is accepted, the text after.
import { longestRising } from '../drafts/compare/common-runs.js';
import type { Clause } from '../drafts/contract.js';
import { isClusterBorder } from '../language/clusters.js';
import type { Language } from '../texts/say.js';
import { clauseLines, type ClauseLine } from './clause-lines.js';

/** A stretch of words that both versions have, or only one of them. */
export interface TrackedRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export type ParagraphStyle = 'title' | 'heading' | 'article' | 'text' | 'row';

export interface TrackedParagraph {
  /** Whether the paragraph itself, its end included, stands in both versions. */
  kind: 'same' | 'added' | 'removed';
  style: ParagraphStyle;
  /** Of headings the outline level from 1; of text how far it is indented, from 0; of titles 1, lines below them 2. */
  level: number;
  language: Language;
  runs: TrackedRun[];
  /** Shown beside it: the type of the change and its reason. */
  comment?: string;
}

/** Clauses of both versions that belong together, by their ids. */
export interface TrackedPair {
  before: readonly string[];
  after: readonly string[];
  outcome: readonly string[];
}

export interface TrackedSource<Pair extends TrackedPair> {
  before: readonly Clause[];
  after: readonly Clause[];
  pairs: readonly Pair[];
  language: Language;
  /** Parts two texts into what stays, goes and comes. */
  diff: (before: string, after: string) => readonly TrackedRun[];
  /** What is said beside the first changed paragraph of a pair. */
  remark?: (pair: Pair) => string | undefined;
}

/** A pair that keeps its place: where its clause stands on either side. */
interface Anchor {
  before: number;
  after: number;
}

/** The paragraphs of a comparison in the order of reading; what moved goes at one place and comes at another. */
export function trackedParagraphs<Pair extends TrackedPair>(source: TrackedSource<Pair>): TrackedParagraph[] {
  const before = clauseLines(source.before, source.language);
  const after = clauseLines(source.after, source.language);
  const written: { paragraphs: TrackedParagraph[]; id: string }[] = [];
  const whole = (kind: 'added' | 'removed', side: typeof before, from: number, to: number) => {
    for (const { id, lines } of side.slice(from, to))
      written.push({ id, paragraphs: lines.map((line) => paragraphOf(kind, line, [{ kind, text: line.text }])) });
  };
  let at: Anchor = { before: 0, after: 0 };
  const end = { before: before.length, after: after.length };
  for (const anchor of [...keptInPlace(source), end]) {
    whole('removed', before, at.before, anchor.before);
    whole('added', after, at.after, anchor.after);
    const [old, fresh] = [before[anchor.before], after[anchor.after]];
    if (old && fresh) written.push({ id: fresh.id, paragraphs: mergeLines(old.lines, fresh.lines, source.diff) });
    at = { before: anchor.before + 1, after: anchor.after + 1 };
  }
  addRemarks(written, source);
  return written.flatMap(({ paragraphs }) => paragraphs);
}

function paragraphOf(kind: TrackedParagraph['kind'], line: ClauseLine, runs: TrackedRun[]): TrackedParagraph {
  const { style, level, language } = line;
  return { kind, style, level, language, runs: runs.filter(({ text }) => text !== '') };
}

/** The longest row of pairs that stand in the same order on both sides. What moved is never among them. */
function keptInPlace<Pair extends TrackedPair>(source: TrackedSource<Pair>): Anchor[] {
  const placeBefore = new Map(source.before.map(({ id }, at) => [id, at]));
  const placeAfter = new Map(source.after.map(({ id }, at) => [id, at]));
  const anchors = source.pairs
    .filter(({ outcome }) => !outcome.includes('moved'))
    .flatMap((pair) => {
      const [old, fresh] = closest(pair, source, placeBefore, placeAfter);
      return old === undefined || fresh === undefined ? [] : [{ before: old, after: fresh }];
    })
    .sort((a, b) => a.before - b.before || a.after - b.after);
  return longestRising(anchors.map(({ after }) => after)).flatMap((at) => anchors[at] ?? []);
}

/** Of a split or merged pair, the two clauses that share most words. */
function closest<Pair extends TrackedPair>(
  pair: Pair,
  { before, after, language, diff }: TrackedSource<Pair>,
  placeBefore: ReadonlyMap<string, number>,
  placeAfter: ReadonlyMap<string, number>,
): [number?, number?] {
  if (pair.before.length === 1 && pair.after.length === 1)
    return [placeBefore.get(pair.before[0] ?? ''), placeAfter.get(pair.after[0] ?? '')];
  let best: [number?, number?] = [];
  let most = -1;
  for (const old of pair.before.map((id) => placeBefore.get(id))) {
    for (const fresh of pair.after.map((id) => placeAfter.get(id))) {
      if (old === undefined || fresh === undefined) continue;
      const runs = diff(before[old]?.text[language] ?? '', after[fresh]?.text[language] ?? '');
      const shared = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
      if (shared > most) [best, most] = [[old, fresh], shared];
    }
  }
  return best;
}

/** The lines of a clause that stayed, heads against heads and words against words. */
function mergeLines(
  before: readonly ClauseLine[],
  after: readonly ClauseLine[],
  diff: (before: string, after: string) => readonly TrackedRun[],
): TrackedParagraph[] {
  const merged: TrackedParagraph[] = [];
  for (const isHead of [true, false]) {
    const old = before.filter((line) => line.isHead === isHead);
    const fresh = after.filter((line) => line.isHead === isHead);
    for (let at = 0; at < Math.max(old.length, fresh.length); at += 1)
      merged.push(...mergeLine(old[at], fresh[at], diff));
  }
  return merged;
}

function mergeLine(
  old: ClauseLine | undefined,
  fresh: ClauseLine | undefined,
  diff: (before: string, after: string) => readonly TrackedRun[],
): TrackedParagraph[] {
  const isAlike =
    old && fresh && old.style === fresh.style && old.level === fresh.level && old.language === fresh.language;
  if (isAlike && old.text === fresh.text) return [paragraphOf('same', old, [{ kind: 'same', text: old.text }])];
  // The cells of a row are not to be told from its words once these are parted: a changed row goes and comes whole.
  if (isAlike && old.style !== 'row') return [paragraphOf('same', old, faithful(old.text, fresh.text, diff))];
  return [
    ...(old ? [paragraphOf('removed', old, [{ kind: 'removed', text: old.text }])] : []),
    ...(fresh ? [paragraphOf('added', fresh, [{ kind: 'added', text: fresh.text }])] : []),
  ];
}

/**
 * The runs of a diff if both texts can be read back from them. A diff that takes two spellings of a sign for one gives
 * only one of them back: then everything between the first and the last difference goes and comes.
 */
function faithful(
  before: string,
  after: string,
  diff: (before: string, after: string) => readonly TrackedRun[],
): TrackedRun[] {
  const runs = diff(before, after);
  const without = (left: TrackedRun['kind']) =>
    runs
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  return without('added') === before && without('removed') === after ? [...runs] : betweenEnds(before, after);
}

/** What both texts begin and end with stays, in whole clusters of either. */
function betweenEnds(before: string, after: string): TrackedRun[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  while (!isClusterBorder(before, head) || !isClusterBorder(after, head)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (!isClusterBorder(before, before.length - tail) || !isClusterBorder(after, after.length - tail)) tail -= 1;
  return [
    { kind: 'same', text: before.slice(0, head) },
    { kind: 'removed', text: before.slice(head, before.length - tail) },
    { kind: 'added', text: after.slice(head, after.length - tail) },
    { kind: 'same', text: before.slice(before.length - tail) },
  ];
}

function addRemarks<Pair extends TrackedPair>(
  written: readonly { paragraphs: TrackedParagraph[]; id: string }[],
  { pairs, remark }: TrackedSource<Pair>,
): void {
  if (!remark) return;
  const pairOf = new Map(pairs.flatMap((pair) => [...pair.before, ...pair.after].map((id) => [id, pair] as const)));
  const said = new Set<Pair>();
  const isChanged = ({ kind, runs }: TrackedParagraph) => kind !== 'same' || runs.some((run) => run.kind !== 'same');
  for (const { id, paragraphs } of written) {
    const pair = pairOf.get(id);
    const changed = paragraphs.find(isChanged);
    if (!pair || !changed || said.has(pair)) continue;
    const words = remark(pair);
    said.add(pair);
    if (words) changed.comment = words;
  }
}
