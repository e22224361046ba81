// Plain text, typed or scanned: lines of any width become paragraphs; page numbers and running heads are left out and
// reported.
import { canonicalText } from '@sala/shared/drafts/structure/canonical-text.js';
import { joinLines, type SourceLine } from '@sala/shared/drafts/structure/join-lines.js';
import { findPageMarks } from '@sala/shared/drafts/structure/page-marks.js';
import type { ReadFile } from './read-file.js';

/** Cuts a text into its lines; a line knows whether an empty one came before it. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let hasGap = true;
  for (const [page, words] of text.split('\f').entries()) {
    let opensPage = page > 0;
    for (const raw of words.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
      const line = canonicalText(raw);
      if (line === '') {
        hasGap ||= !opensPage;
        continue;
      }
      lines.push({ block: { text: line }, hasGap, isWhole: false, ...(opensPage ? { opensPage } : {}) });
      hasGap = false;
      opensPage = false;
    }
  }
  return lines;
}

export function readText(text: string): ReadFile {
  return finishLines(splitLines(text));
}

/** What plain text and Markdown share: marks of the page go, lines become paragraphs, both are counted. */
export function finishLines(lines: readonly SourceLine[]): ReadFile {
  const breaks = [...lines.entries()].filter(([, { opensPage }]) => opensPage === true).map(([at]) => at);
  const { marks, contents } = findPageMarks(
    lines.map(({ block }) => block.text),
    breaks,
  );
  const kept = lines.filter(({ isWhole }, at) => isWhole || (!marks.has(at) && !contents.has(at)));
  const joined = joinLines(kept);
  const read: ReadFile = { blocks: joined.blocks, warnings: [] };
  const warn = (code: ReadFile['warnings'][number]['code'], n: number): void => {
    if (n > 0) read.warnings.push({ code, n, clause: null });
  };
  const isDropped = (found: ReadonlySet<number>): number => [...found].filter((at) => !lines[at]?.isWhole).length;
  warn('page-marks-left-out', isDropped(marks));
  warn('contents-left-out', isDropped(contents));
  warn('lines-mended', joined.mendedWords);
  warn('paragraphs-joined', joined.joinedParagraphs);
  return read;
}
