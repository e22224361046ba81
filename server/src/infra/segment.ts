// Khmer words, for line ends and for the search index. Only the server segments: engines disagree, and one dictionary
// must serve index and query. Intl.Segmenter is quadratic in Node 20 and can exhaust memory on one long line, so it
// only ever sees short pieces, cut at blanks, sentence signs and U+200B first.
import { clusterBorders, clusters, isClusterBorder } from '@sala/shared/language/clusters.js';
import { legalTerms } from '@sala/shared/language/legal-terms.js';
import { normalKey, normalKeyWithMap, originalRange } from '@sala/shared/language/normal-key.js';

/** A word, or what stands between two of them. Offsets are UTF-16. */
export interface Word {
  start: number;
  end: number;
}

/** A run of text that stays on one line. The browser's own dictionary would cut a term, so that is to be shown with
 * `white-space: nowrap`. */
export interface Run {
  text: string;
  isTerm: boolean;
  /** Whether a line may end before it. */
  isBreakable: boolean;
}

/** UTF-16 units given to the segmenter at once. */
const PIECE_UNITS_MAX = 400;

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
const longestFirst = [...new Set(legalTerms.map(normalKey))].sort((a, b) => b.length - a.length);
const termPattern = new RegExp(longestFirst.join('|'), 'g');

/** Blanks and sentence signs, or what stands between them. */
const PIECES = /[^\s\u200B។៕៖]+|[\s\u200B។៕៖]+/g;
const isBetween = (piece: string) => /^[\s\u200B។៕៖]/.test(piece);

/** The words of a text in any script and what is between them, in order; together they are the text. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(PIECES)) {
    if (isBetween(match[0])) {
      found.push({ start: match.index, end: match.index + match[0].length });
      continue;
    }
    for (const { start, end } of pieceWords(match[0])) {
      found.push({ start: match.index + start, end: match.index + end });
    }
  }
  return found;
}

/** The same as texts, for comparing. Joined they are the text; none begins inside a cluster. */
export function wordsOf(text: string): string[] {
  const parts: string[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    // A sign that was typed behind a blank and joins it: rare, so the whole text is looked through.
    if (!isClusterBorder(text, index)) return joinAtBorders(text, words(text));
    if (isBetween(piece)) parts.push(piece);
    else for (const word of wordsOfPiece(piece)) parts.push(word);
  }
  return parts;
}

/** Words of pieces that were asked for before: a law and its next version say nearly all things again. */
const known = new Map<string, string[]>();
const KNOWN_MAX = 20_000;

function wordsOfPiece(piece: string): string[] {
  const remembered = known.get(piece);
  if (remembered) return remembered;
  const found = joinAtBorders(piece, [...pieceWords(piece)]);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(piece, found);
  return found;
}

function joinAtBorders(text: string, found: readonly Word[]): string[] {
  const borders = new Set(clusterBorders(text));
  const parts: string[] = [];
  for (const { start, end } of found) {
    const part = text.slice(start, end);
    const last = parts.at(-1);
    if (last !== undefined && !borders.has(start)) parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** A text as the search index holds it and as a query is compared: the normalised key. */
export function searchText(text: string): string {
  return normalKey(text);
}

/**
 * A text in runs: cut after Khmer words and around legal terms, never inside a cluster or a term. No line may end
 * before ។ ៕ ៖ ៗ. Joined the runs are the text; the caller escapes them and puts <wbr> before those that allow it.
 */
export function withBreaks(text: string): Run[] {
  const cuts = wordCuts(text);
  const termStarts = new Set<number>();
  for (const { start, end } of findTerms(text)) {
    for (let at = start + 1; at < end; at += 1) cuts.delete(at);
    cuts.add(start).add(end);
    termStarts.add(start);
  }
  const starts = [...cuts].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
  return [0, ...starts].map((start, index) => ({
    text: text.slice(start, starts[index]),
    isTerm: termStarts.has(start),
    isBreakable: mayBreak(text, start),
  }));
}

/** Where Khmer words meet. A lone consonant is a word the dictionary did not know; it stays with its neighbours. */
function wordCuts(text: string): Set<number> {
  const borders = new Set(clusterBorders(text));
  const cuts = new Set<number>();
  let isAfterLone = true;
  for (const { start, end } of words(text)) {
    const isLone = /^[\u1780-\u17A2]$/.test(text.slice(start, end));
    if (!isLone && !isAfterLone && borders.has(start) && mayBreak(text, start)) cuts.add(start);
    isAfterLone = isLone;
  }
  return cuts;
}

/** Between a Khmer sign and a Khmer letter. */
function mayBreak(text: string, at: number): boolean {
  return /[\u1780-\u17D1\u17D3-\u17DD]/.test(text[at - 1] ?? '') && /[\u1780-\u17B3]/.test(text[at] ?? '');
}

/** Where legal terms stand, however they are encoded; disjoint, in order, the longest first. */
function findTerms(text: string): { start: number; end: number }[] {
  const mapped = normalKeyWithMap(text);
  return [...mapped.key.matchAll(termPattern)]
    .map((match) => ({ term: match[0], ...originalRange(mapped, match.index, match.index + match[0].length) }))
    .filter(({ term, start, end }) => normalKey(text.slice(start, end)) === term);
}

/** The words of a piece without blanks, which is cut at cluster borders where it is long. */
function* pieceWords(piece: string): Generator<Word> {
  let from = 0;
  const cuts = piece.length <= PIECE_UNITS_MAX ? [{ end: piece.length }] : clusters(piece);
  for (const { end } of cuts) {
    if (end - from < PIECE_UNITS_MAX && end < piece.length) continue;
    for (const { segment, index } of segmenter.segment(piece.slice(from, end))) {
      yield { start: from + index, end: from + index + segment.length };
    }
    from = end;
  }
}
