// One paragraph of a Word file while it is read, and the blocks it becomes: its own words with number and heading
// level, then the notes it calls, then the boxes that hang on it.
import type { SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';
import type { WordNumbering } from './word-numbering.js';
import type { WordStyles } from './word-styles.js';

/** Words of each note, by "footnote/3". */
export type WordNotes = Map<string, string>;

export interface WordParagraph {
  text: string;
  styleId?: string;
  numberId?: string;
  numberLevel?: number;
  outlineLevel?: number;
  isCentred?: boolean;
  hasPlainRun: boolean;
  hasStrongRun: boolean;
  /** Its end was deleted: it goes on in the next paragraph. */
  isMarkDeleted: boolean;
  /** It stands in a table of contents. */
  isContents: boolean;
  notes: string[];
  boxes: SourceBlock[];
}

export interface WordContext {
  styles: WordStyles;
  numbering: WordNumbering;
  notes: WordNotes;
}

export function startParagraph(isContents: boolean): WordParagraph {
  return {
    text: '',
    hasPlainRun: false,
    hasStrongRun: false,
    isMarkDeleted: false,
    isContents,
    notes: [],
    boxes: [],
  };
}

/** A line of a table of contents that has words. */
export function isContentsLine(paragraph: WordParagraph, styles: WordStyles): boolean {
  return paragraph.text.trim() !== '' && (paragraph.isContents || styles.isContents(paragraph.styleId));
}

/** The paragraph's number as printed. Empty paragraphs are not asked: Word shows no number beside nothing. */
function printedNumber(paragraph: WordParagraph, level: number, { styles, numbering }: WordContext): string | null {
  const numberId = paragraph.numberId ?? styles.find(paragraph.styleId, 'numberId');
  if (numberId === undefined || numberId === '0') return null;
  const number = numbering.next(numberId, level, (id) => styles.find(id, 'numberId'));
  return number === null || number.trim() === '' ? null : number;
}

function describeParagraph(paragraph: WordParagraph, context: WordContext): SourceBlock {
  const { styleId } = paragraph;
  const { styles } = context;
  const block: SourceBlock = { text: paragraph.text };
  const at = paragraph.numberLevel ?? styles.find(styleId, 'numberLevel') ?? 0;
  const number = printedNumber(paragraph, at, context);
  if (number !== null) Object.assign(block, { number, depth: at });
  const level = paragraph.outlineLevel ?? styles.headingLevel(styleId);
  if (level !== undefined && level <= 9) block.level = level;
  if (styles.isTitle(styleId)) block.role = 'title';
  if (paragraph.hasStrongRun && !paragraph.hasPlainRun) block.isStrong = true;
  if (paragraph.isCentred ?? styles.find(styleId, 'isCentred')) block.isCentred = true;
  return block;
}

/** The blocks of a finished paragraph, in the order in which they are read. */
export function finishParagraph(paragraph: WordParagraph, context: WordContext): SourceBlock[] {
  if (paragraph.isContents || context.styles.isContents(paragraph.styleId)) return paragraph.boxes;
  const blocks = paragraph.text.trim() === '' ? [] : [describeParagraph(paragraph, context)];
  for (const id of paragraph.notes) {
    const text = context.notes.get(id);
    if (text) blocks.push({ text, role: 'note', number: id.slice(id.indexOf('/') + 1) });
  }
  return [...blocks, ...paragraph.boxes];
}
