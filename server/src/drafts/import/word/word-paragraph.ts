// One paragraph of a Word file while it is read, and the blocks it becomes: its own words with number and heading
// level, then the notes it calls, then the boxes that hang on it.
import type { SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';
import type { NoteCall, WordNotes } from './word-notes.js';
import type { WordNumbering } from './word-numbering.js';
import type { WordStyles } from './word-styles.js';

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
  notes: NoteCall[];
  boxes: SourceBlock[];
}

export interface WordContext {
  styles: WordStyles;
  numbering: WordNumbering;
  notes: WordNotes;
}

/** Formatting of the run that is open. */
export interface WordRun {
  isStrong: boolean;
  /** Bold for scripts such as Khmer, which the format sets apart; null where nothing is said. */
  isStrongComplex: boolean | null;
  isHidden: boolean;
}

/** Letters of the scripts that the format calls complex. */
const COMPLEX = /[\u0590-\u08FF\u0900-\u0EFF\u1000-\u109F\u1780-\u17FF]/u;

export function isStrongRun({ isStrong, isStrongComplex }: WordRun, text: string): boolean {
  return COMPLEX.test(text) ? (isStrongComplex ?? isStrong) : isStrong;
}

/** Takes one property of a paragraph; the first word on it counts. */
export function setParagraphProperty(paragraph: WordParagraph | undefined, name: string, value?: string): void {
  if (!paragraph) return;
  if (name === 'pStyle' && value !== undefined) paragraph.styleId ??= value;
  else if (name === 'numId' && value !== undefined) paragraph.numberId ??= value;
  else if (name === 'ilvl') paragraph.numberLevel ??= Number(value);
  else if (name === 'outlineLvl') paragraph.outlineLevel ??= Number(value) + 1;
  else if (name === 'jc') paragraph.isCentred ??= value === 'center';
}

/** What stays of a paragraph whose end was deleted: its words. Its look is that of the paragraph it runs into. */
export function carryWords({
  text,
  hasPlainRun,
  hasStrongRun,
  isContents,
  notes,
  boxes,
}: WordParagraph): WordParagraph {
  return { text, hasPlainRun, hasStrongRun, isMarkDeleted: false, isContents, notes, boxes };
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

/** The paragraph's number as printed, and its level. Empty paragraphs count too, although their number goes. */
function printedNumber(paragraph: WordParagraph, { styles, numbering }: WordContext): Partial<SourceBlock> {
  const { styleId } = paragraph;
  const numberId = paragraph.numberId ?? styles.find(styleId, 'numberId');
  if (numberId === undefined || numberId === '0') return {};
  const listOf = (id: string): string | undefined => styles.find(id, 'numberId');
  const ofStyle = styleId === undefined ? undefined : numbering.levelOfStyle(numberId, styleId, listOf);
  const depth = paragraph.numberLevel ?? ofStyle ?? styles.find(styleId, 'numberLevel') ?? 0;
  const number = numbering.next(numberId, depth, listOf);
  return number === null || number.trim() === '' ? {} : { number, depth };
}

function describeParagraph(paragraph: WordParagraph, context: WordContext): SourceBlock {
  const { styleId } = paragraph;
  const { styles } = context;
  const block: SourceBlock = { text: paragraph.text, ...printedNumber(paragraph, context) };
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
  const described = describeParagraph(paragraph, context);
  const blocks = paragraph.text.trim() === '' ? [] : [described];
  for (const call of paragraph.notes) {
    const note = context.notes.answer(call);
    if (!note?.text) continue;
    blocks.push({ text: note.text, role: 'note', ...(note.number === undefined ? {} : { number: note.number }) });
  }
  return [...blocks, ...paragraph.boxes];
}
