// Finds what belongs to the page and not to the law: page numbers in a row, the running heads beside them, and tables
// of contents with dotted lines. Only what repeats is taken for a mark of the page; all of it is reported.
import { findLabel } from './find-label.js';
import { asciiDigits } from './number-slug.js';

const PAGE_WORDS = 'page|p\\.|pg\\.|ទំព័រ|seite|strana|página|trang';
const PAGE_TOTAL = '(?:\\s*(?:/|of|sur|von|de|នៃ)\\s*\\d+)?';
const PAGE_EDGE = '[-–—|\\s]*';
const PAGE_LINE = new RegExp(
  `^(?:<!--\\s*)?${PAGE_EDGE}(?:${PAGE_WORDS})?\\s*(\\d{1,4})${PAGE_TOTAL}${PAGE_EDGE}(?:-->)?$`,
  'iu',
);
const CONTENTS_LINE = /(?:\.\s?){4,}\s*[\divxlcIVXLC]+$|…{2,}\.*\s*[\divxlc]+$/u;
const CHAIN_MIN = 3;
const RUNNING_HEAD_MAX = 120;
const STEP_MAX = 3;
const LINES_BETWEEN_MIN = 4;
const CONTENTS_MIN = 5;
/** Only the end of a line is looked at, so that a hostile one costs no more than another. */
const LINE_END = 120;

interface Chain {
  at: number;
  value: number;
  length: number;
  before: Chain | null;
}

/** Lines that hold nothing but numbers which rise through the whole text as page numbers do. */
function findPageNumbers(lines: readonly string[]): Set<number> {
  const endings = new Map<number, Chain>();
  let longest: Chain | null = null;
  for (const [at, line] of lines.entries()) {
    const match = line.length <= LINE_END ? PAGE_LINE.exec(asciiDigits(line)) : null;
    if (!match) continue;
    const value = Number(match[1]);
    let before: Chain | null = null;
    for (let step = 0; step <= STEP_MAX; step += 1) {
      const candidate = endings.get(value - step);
      if (!candidate || (step > 0 && at - candidate.at < LINES_BETWEEN_MIN)) continue;
      if (!before || candidate.length > before.length) before = candidate;
    }
    const chain: Chain = { at, value, length: (before?.length ?? 0) + 1, before };
    if (chain.length >= (endings.get(value)?.length ?? 0)) endings.set(value, chain);
    if (!longest || chain.length > longest.length) longest = chain;
  }
  const found = new Set<number>();
  if (!longest || longest.length < CHAIN_MIN) return found;
  for (let chain: Chain | null = longest; chain; chain = chain.before) found.add(chain.at);
  return found;
}

/** The same short line beside three page numbers or more; it may carry the number of its page. */
function findRunningHeads(lines: readonly string[], pages: ReadonlySet<number>): Set<number> {
  const places = new Map<string, number[]>();
  for (const page of pages) {
    const number = PAGE_LINE.exec(asciiDigits(lines[page] ?? ''))?.[1] ?? '';
    for (const at of [page - 1, page + 1]) {
      const line = lines[at];
      if (line === undefined || pages.has(at) || line.length > RUNNING_HEAD_MAX) continue;
      // A label with the page's number in it is an article that happens to stand there.
      const isLabel = findLabel(line) !== null;
      const key = isLabel ? line : asciiDigits(line).replace(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'g'), '#');
      places.set(key, [...(places.get(key) ?? []), at]);
    }
  }
  return new Set([...places.values()].filter((at) => at.length >= CHAIN_MIN).flat());
}

export interface PageMarks {
  /** Indexes of lines that are page numbers or running heads. */
  marks: Set<number>;
  /** Indexes of lines that belong to a printed table of contents. */
  contents: Set<number>;
}

/** Looks through the lines of a text file, empty ones left out. */
export function findPageMarks(lines: readonly string[]): PageMarks {
  const pages = findPageNumbers(lines);
  const marks = new Set([...pages, ...findRunningHeads(lines, pages)]);
  const contents = [...lines.entries()]
    .filter(([, line]) => CONTENTS_LINE.test(asciiDigits(line.slice(-LINE_END))))
    .map(([at]) => at);
  return { marks, contents: new Set(contents.length >= CONTENTS_MIN ? contents : []) };
}
