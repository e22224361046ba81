// Which line of a file became which clause, so that tree and source can point at each other. Found once, when the file
// is read: the tree holds the file's letters in their order, so each line is looked for behind the one before it. What
// was left out of the tree (page marks, contents) belongs nowhere.
import type { ParsedClause } from '../structure/clause-tree.js';

/** How far behind the last line a short one may stand: "2" would be found anywhere. */
const SHORT_LINE_AHEAD = 2_000;
const LONG_LINE = 30;

/** For each line the id of the clause in which it begins, null for what was left out. */
export function placeLines(lines: readonly string[], clauses: readonly ParsedClause[]): (string | null)[] {
  const starts: number[] = [];
  let stream = '';
  for (const { label, number, heading, text } of clauses) {
    starts.push(stream.length);
    stream += lettersOf([label ?? number, heading, text].join(''));
  }
  let cursor = 0;
  let at = 0;
  return lines.map((line) => {
    const letters = lettersOf(line);
    const found = letters === '' ? -1 : stream.indexOf(letters, cursor);
    if (found < 0 || (letters.length < LONG_LINE && found > cursor + SHORT_LINE_AHEAD)) return null;
    cursor = found + letters.length;
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= found) at += 1;
    return clauses[at]?.id ?? null;
  });
}

/** Only what is read aloud: marks between words may differ between file and tree. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
