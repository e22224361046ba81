// What becomes of a table of a Word file: rows with their cells side by side, or plain paragraphs where the table only
// lays out text.
import type { SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';

/** Paragraphs by row and cell, while the table is read. */
export interface WordTable {
  rows: SourceBlock[][][];
  isRowDeleted: boolean;
  isCellDeleted: boolean;
}

/** A table of one column, or with headings in its cells, is a page layout and no table. */
export function isLayout({ rows }: WordTable): boolean {
  return (
    rows.every((row) => row.length <= 1) ||
    rows
      .flat()
      .flat()
      .some(({ level }) => level !== undefined)
  );
}

function printedText(block: SourceBlock): string {
  return `${block.number ?? ''} ${block.text}`.replace(/\s+/gu, ' ').trim();
}

/** One block for each row, cells parted by " | "; notes called in a row follow it. Empty rows are left out. */
export function layRows({ rows }: WordTable): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const row of rows) {
    const texts = row.map((cell) => {
      return cell
        .filter(({ role }) => role !== 'note')
        .map(printedText)
        .join(' ');
    });
    if (texts.some((text) => text !== '')) {
      blocks.push({ text: texts.join(' | '), role: 'row', opensTable: blocks.length === 0 });
    }
    blocks.push(...row.flat().filter(({ role }) => role === 'note'));
  }
  return blocks;
}
