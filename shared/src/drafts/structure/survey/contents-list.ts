// Finds a table of contents that is set as plain text: after its heading, lines that all come again further down, in
// the same order. It is made anew for every reader, and read as text it would double every article.
import type { SourceBlock } from '../clause-tree.js';
import { asciiDigits } from '../number-slug.js';
import { contentsHeadings } from '../words/sentence-words.js';

const LINES_MIN = 3;
const LINE_MAX = 300;
/** Lines between the heading and the list, such as "Page". */
const SKIPPED_MAX = 1;

/** Letters and digits alone, so that line breaks, leaders and punctuation do not count. */
function bare(text: string): string {
  return asciiDigits(text.toLowerCase().normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function withoutPage(text: string): string {
  return asciiDigits(text).replace(/[\s.…_-]+(?:\d{1,4}|[ivxlc]{1,7})$/iu, '');
}

function isContentsHeading({ text }: SourceBlock): boolean {
  return contentsHeadings.includes(text.toLowerCase().replace(/[\s:៖.]+$/u, ''));
}

/** The text after a place as one run of letters, with the offsets at which its lines begin. */
function runOf(blocks: readonly SourceBlock[], from: number): { run: string; starts: Map<number, number> } {
  const starts = new Map<number, number>();
  const pieces: string[] = [];
  let length = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const piece = bare(blocks[at]?.text ?? '');
    if (!starts.has(length)) starts.set(length, at);
    pieces.push(piece);
    length += piece.length;
  }
  return { run: pieces.join(''), starts };
}

/** Where the words stand at the head of a line, from an offset on; -1 where they do not. */
function findAtLine(words: string, run: string, starts: ReadonlyMap<number, number>, from: number): number {
  for (let at = run.indexOf(words, from); at >= 0; at = run.indexOf(words, at + 1)) if (starts.has(at)) return at;
  return -1;
}

function listAfter(blocks: readonly SourceBlock[], heading: number): number[] {
  const { run, starts } = runOf(blocks, heading + 1);
  const offsets = new Map([...starts].map(([offset, at]) => [at, offset]));
  const found: number[] = [];
  let from = 0;
  let body = blocks.length;
  let skipped = 0;
  for (let at = heading + 1; at < body; at += 1) {
    const { text } = blocks[at] as SourceBlock;
    const own = offsets.get(at) ?? 0;
    const start = Math.max(from, own + bare(text).length);
    const isLine = text.length <= LINE_MAX && bare(text) !== '';
    const places = isLine ? [text, withoutPage(text)].map((line) => findAtLine(bare(line), run, starts, start)) : [-1];
    const place = places.find((offset) => offset >= 0) ?? -1;
    if (place < 0) {
      if (found.length > 0 || skipped >= SKIPPED_MAX) break;
      skipped += 1;
      continue;
    }
    if (found.length === 0) body = starts.get(place) ?? body;
    found.push(at);
    from = place + 1;
  }
  return found;
}

/** Indexes of the blocks of a table of contents, its heading among them; empty where there is none. */
export function findContents(blocks: readonly SourceBlock[]): Set<number> {
  const heading = blocks.findIndex(isContentsHeading);
  if (heading < 0) return new Set();
  const lines = listAfter(blocks, heading);
  return new Set(lines.length < LINES_MIN ? [] : [heading, ...lines]);
}
