// Joins lines that were cut at the width of a page into the paragraphs they were. White space stays white space, except
// where the cut went through a Khmer word or left a hyphen: there the word is mended.
import type { SourceBlock } from './clause-tree.js';
import { canonicalText, visibleLength } from './canonical-text.js';
import { findEnumerator } from './find-enumerator.js';
import { endsOpen, judgeLabel, startsSmall } from './judge-label.js';

/** One line of a text file, or one line of a paragraph in a marked-up one. */
export interface SourceLine {
  block: SourceBlock;
  /** An empty line, or the border of a paragraph, stands before it. */
  hasGap: boolean;
  /** Its format says that it is whole: a heading, a row, a note. */
  isWhole: boolean;
  /** The file says that a page begins with it. */
  opensPage?: boolean;
}

export interface JoinedLines {
  blocks: SourceBlock[];
  mendedWords: number;
  joinedParagraphs: number;
}

const LINE_MIN = 25;
/** How far back the end of a growing paragraph is looked at. */
const TAIL_LENGTH = 100;
const LINES_NEEDED = 8;
const KHMER_END = /[។៕]["”»)]*$/u;
const ENDS = /[.;:!?។៕៖…—]["”»)]*$/u;
const KHMER_CUT = /[\u1780-\u17D3]-?$/u;
const KHMER_GO = /^[\u1780-\u17D3]/u;

/** The width at which lines were cut, in visible letters; null where lines run as long as their paragraphs. */
function findWrapWidth(lines: readonly SourceLine[]): number | null {
  const plain = lines.filter(({ isWhole }) => !isWhole).map(({ block }) => block.text);
  const lengths = plain.map(visibleLength).filter((length) => length >= LINE_MIN);
  if (lengths.length < LINES_NEEDED) return null;
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const tooLong = lengths.filter((length) => length > width * 1.35).length;
  const cut = plain.filter((text) => visibleLength(text) >= width * 0.8 && !ENDS.test(text)).length;
  return width <= 170 && tooLong <= lengths.length * 0.08 && cut >= lengths.length * 0.15 ? width : null;
}

function opensClause(line: SourceLine): boolean {
  const { text } = line.block;
  return line.block.number !== undefined || findEnumerator(text) !== null || judgeLabel(line.block, text) !== null;
}

/** Whether the line goes on with the sentence of the line before it. */
function continuesLine(before: string, line: SourceLine, width: number | null): boolean {
  const { text } = line.block;
  const unfinished = !ENDS.test(before);
  const isOpen = width !== null && endsOpen(before) && line.block.number === undefined;
  // A label in the middle of a sentence stands at the head of a line by chance only; a list does so on purpose.
  if (isOpen && !line.hasGap && findEnumerator(text) === null) return true;
  if (opensClause(line)) return false;
  const isSmall = startsSmall(text);
  if (line.hasGap) {
    if (width === null || !unfinished) return false;
    return visibleLength(before) >= width * (isSmall ? 0.5 : isOpen ? 0.6 : 0.8);
  }
  if (width === null) return isSmall && unfinished;
  if (/\p{L}-$/u.test(before)) return true;
  if (KHMER_END.test(before)) return false;
  const length = visibleLength(before);
  if (isSmall && (unfinished || length >= width * 0.6)) return true;
  return length >= width * (unfinished ? 0.6 : 0.85);
}

let khmerWords: Intl.Segmenter | undefined;

/** Whether the border between two pieces of Khmer lies inside a word. */
function cutsKhmerWord(before: string, after: string): boolean {
  if (!KHMER_CUT.test(before) || !KHMER_GO.test(after)) return false;
  if (/\u17D2$/u.test(before) || /^\p{M}/u.test(after)) return true;
  khmerWords ??= new Intl.Segmenter('km', { granularity: 'word' });
  const tail = before.slice(-24).replace(/^.*\s/u, '');
  const head = after.slice(0, 24).replace(/\s.*$/u, '');
  for (const { index } of khmerWords.segment(tail + head)) if (index === tail.length) return false;
  return true;
}

/** Joins two pieces of one paragraph; `knownWords` decides whether a hyphen at the cut belongs to the word. */
function joinPieces(
  before: string,
  after: string,
  knownWords: ReadonlySet<string>,
): { text: string; isMended: boolean } {
  const tail = before.slice(-TAIL_LENGTH);
  const hyphen = /([\p{L}\p{M}]+)-$/u.exec(tail);
  if (hyphen && /^[\p{L}\p{M}]/u.test(after)) {
    const start = hyphen[1] ?? '';
    const end = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
    const isBroken = KHMER_CUT.test(tail) || (startsSmall(after) && knownWords.has((start + end).toLowerCase()));
    return isBroken ? { text: before.slice(0, -1) + after, isMended: true } : { text: before + after, isMended: false };
  }
  if (cutsKhmerWord(tail, after)) return { text: before + after, isMended: true };
  return { text: `${before} ${after}`, isMended: false };
}

function collectWords(lines: readonly SourceLine[]): Set<string> {
  const words = new Set<string>();
  for (const { block } of lines) {
    for (const [word] of block.text.matchAll(/[\p{L}\p{M}]+/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** Makes paragraphs of lines. Lines are canonical; empty ones have been left out by the reader. */
export function joinLines(lines: readonly SourceLine[]): JoinedLines {
  const width = findWrapWidth(lines);
  const knownWords = collectWords(lines);
  const joined: JoinedLines = { blocks: [], mendedWords: 0, joinedParagraphs: 0 };
  let open: SourceBlock | null = null;
  let lastLine = '';
  let isClosed = false;
  for (const line of lines) {
    const text = canonicalText(line.block.text);
    if (open && !isClosed && !line.isWhole && continuesLine(lastLine, line, width)) {
      const { text: whole, isMended } = joinPieces(open.text, text, knownWords);
      open.text = whole;
      joined.mendedWords += isMended ? 1 : 0;
      joined.joinedParagraphs += line.hasGap ? 1 : 0;
    } else {
      open = { ...line.block, text };
      joined.blocks.push(open);
      isClosed = line.isWhole;
    }
    lastLine = text;
  }
  return joined;
}
