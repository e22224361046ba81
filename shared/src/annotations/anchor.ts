// The tie between a comment and words of one clause: made in the browser, checked on the server, painted as highlights.
// Offsets are UTF-16, into the clause's canonical text, on cluster borders. Words are found by exact comparison only:
// what cannot be found for certain is shown at its clause, never guessed.
import { clusterBorders, isClusterBorder, snapToClusters } from '../language/clusters.js';

/** Words of one clause, with the context that tells them from the same words elsewhere in it. */
export interface Anchor {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** What is wrong with an anchor; see `checkAnchor`. */
export type AnchorFault = 'outside-text' | 'inside-cluster' | 'words-differ';

/** Words to be painted: how many comments they carry, whether one is mine, whether it is the one that is open. */
export interface HighlightRange {
  start: number;
  end: number;
  weight: number;
  mine?: boolean;
  open?: boolean;
}

/** How strongly words are painted: one comment, 2 to 4, 5 and more; mine and the open one stand above these. */
export type HighlightStep = 'few' | 'some' | 'many' | 'mine' | 'open';

/** A stretch of text that is painted in one way. `weight` counts the comments that share it. */
export interface HighlightSegment {
  start: number;
  end: number;
  weight: number;
  step: HighlightStep;
}

/** Context kept on each side, in UTF-16 units, before it is asked whether that suffices. */
const CONTEXT_UNITS = 32;
const SOME_FROM = 2;
const MANY_FROM = 5;

/**
 * An anchor for the given range, widened to whole clusters; null when no words are in it. The context is at least 32
 * units on each side where the clause has them, and grows until words and context occur once.
 */
export function makeAnchor(clauseText: string, start: number, end: number): Anchor | null {
  const range = snapToClusters(clauseText, start, end);
  const exact = clauseText.slice(range.start, range.end);
  if (exact.trim() === '') return null;
  for (let units = CONTEXT_UNITS; ; units *= 2) {
    const from = snapToClusters(clauseText, range.start - units, range.start).start;
    const to = snapToClusters(clauseText, range.end, range.end + units).end;
    const quote = clauseText.slice(from, to);
    const isUnique = clauseText.indexOf(quote) === clauseText.lastIndexOf(quote);
    if (isUnique || (from === 0 && to === clauseText.length)) {
      return { ...range, exact, prefix: clauseText.slice(from, range.start), suffix: clauseText.slice(range.end, to) };
    }
  }
}

/** Whether the anchor holds words of this very text: true, or what is wrong with it. */
export function checkAnchor(clauseText: string, anchor: Pick<Anchor, 'start' | 'end' | 'exact'>): true | AnchorFault {
  const { start, end, exact } = anchor;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'outside-text';
  if (start < 0 || start >= end || end > clauseText.length) return 'outside-text';
  if (!isClusterBorder(clauseText, start) || !isClusterBorder(clauseText, end)) return 'inside-cluster';
  return clauseText.slice(start, end) === exact ? true : 'words-differ';
}

/**
 * Where a quote stands in a text. When it occurs more than once its context decides, then the offset it had before
 * (`hint`); null when it is not there or still not certain.
 */
export function locateQuote(
  text: string,
  exact: string,
  prefix = '',
  suffix = '',
  hint?: number,
): { start: number; end: number } | null {
  let starts = occurrences(text, exact);
  const follows = (start: number) => prefix !== '' && text.endsWith(prefix, start);
  const precedes = (start: number) => suffix !== '' && text.startsWith(suffix, start + exact.length);
  for (const agrees of [follows, precedes, (start: number) => start === hint]) {
    if (starts.length > 1 && starts.some(agrees)) starts = starts.filter(agrees);
  }
  const [start, another] = starts;
  if (start === undefined || another !== undefined) return null;
  return { start, end: start + exact.length };
}

/** Overlapping ranges as disjoint segments in order, each painted in one way; neighbours that look alike are one. */
export function segmentHighlights(ranges: readonly HighlightRange[]): HighlightSegment[] {
  const edges = ranges
    .filter((range) => range.start < range.end && range.weight > 0)
    .flatMap((range) => [
      { at: range.start, sign: 1, range },
      { at: range.end, sign: -1, range },
    ])
    .sort((a, b) => a.at - b.at);
  const segments: HighlightSegment[] = [];
  let [weight, mine, open, from] = [0, 0, 0, 0];
  for (const { at, sign, range } of edges) {
    if (weight > 0 && from < at)
      addSegment(segments, { start: from, end: at, weight, step: stepOf(weight, mine, open) });
    weight += sign * range.weight;
    mine += range.mine ? sign : 0;
    open += range.open ? sign : 0;
    from = at;
  }
  return segments;
}

function addSegment(segments: HighlightSegment[], next: HighlightSegment): void {
  const last = segments.at(-1);
  if (last && last.end === next.start && last.step === next.step && last.weight === next.weight) last.end = next.end;
  else segments.push(next);
}

function stepOf(weight: number, mine: number, open: number): HighlightStep {
  if (open > 0) return 'open';
  if (mine > 0) return 'mine';
  if (weight >= MANY_FROM) return 'many';
  return weight >= SOME_FROM ? 'some' : 'few';
}

/** Where the words stand in the text as whole clusters. */
function occurrences(text: string, exact: string): number[] {
  const found: number[] = [];
  if (exact === '') return found;
  const borders = new Set(clusterBorders(text));
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (borders.has(at) && borders.has(at + exact.length)) found.push(at);
  }
  return found;
}
