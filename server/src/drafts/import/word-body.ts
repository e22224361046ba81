// Reads the body of a Word file, and its notes, as a stream: the text as it stands once every tracked change is accepted.
// Only structure and words are taken; links, pictures, macros and comments are not, and what is left out is counted.
import type { SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';
import type { WordNumbering } from './word-numbering.js';
import { isOn, type WordStyles } from './word-styles.js';
import { symbolOf } from './word-symbols.js';
import type { Attributes, XmlListener } from './xml-events.js';

export interface WordCounts {
  changes: number;
  comments: number;
  pictures: number;
  hiddenRuns: number;
  contentsLines: number;
  flowedTables: number;
}

/** Paragraphs of one note, by its id. */
export type WordNotes = Map<string, string>;

interface Paragraph {
  text: string;
  styleId?: string;
  numberId?: string;
  numberLevel?: number;
  outlineLevel?: number;
  isCentred?: boolean;
  hasPlainRun: boolean;
  hasStrongRun: boolean;
  isMarkDeleted: boolean;
  isContents: boolean;
  notes: string[];
  boxes: SourceBlock[];
}

interface Table {
  rows: SourceBlock[][][];
  isRowDeleted: boolean;
  isCellDeleted: boolean;
}

interface Field {
  instruction: string;
  isResult: boolean;
}

/** Elements whose content is not part of the accepted text, or not part of the text at all. */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'delText',
  'delInstrText',
  'sectPr',
  'annotationRef',
  'rt',
]);

export class WordBody implements XmlListener {
  readonly blocks: SourceBlock[] = [];
  readonly counts: WordCounts = {
    changes: 0,
    comments: 0,
    pictures: 0,
    hiddenRuns: 0,
    contentsLines: 0,
    flowedTables: 0,
  };
  private path: string[] = [];
  private skipping = 0;
  private paragraphs: Paragraph[] = [];
  private tables: Table[] = [];
  private fields: Field[] = [];
  private boxes = 0;
  private run = { isStrong: false, isHidden: false, text: '' };
  private carried: Paragraph | null = null;
  private placeholderDepth = 0;

  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: WordNumbering,
    private readonly notes: WordNotes,
    private readonly prefix: string,
  ) {}

  open(name: string, attributes: Attributes, prefix: string): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.skipping > 0 || this.isSkipped(name, parent, prefix)) {
      this.skipping += 1;
      return;
    }
    const isWord = prefix === this.prefix;
    if (isWord) this.openWord(name, attributes, parent);
    else if (name === 'blip' || name === 'imagedata') this.counts.pictures += 1;
  }

  private isSkipped(name: string, parent: string, prefix: string): boolean {
    if (name === 'Fallback') return true;
    if (prefix !== this.prefix) return false;
    if ((name === 'del' || name === 'moveFrom') && parent !== 'rPr' && parent !== 'trPr') {
      this.counts.changes += 1;
      return true;
    }
    if (name === 'del' || name === 'moveFrom') return false;
    return SKIPPED.has(name);
  }

  private openWord(name: string, attributes: Attributes, parent: string): void {
    const { val } = attributes;
    switch (name) {
      case 'p':
        return this.openParagraph();
      case 'tbl':
        this.tables.push({ rows: [], isRowDeleted: false, isCellDeleted: false });
        return;
      case 'tr':
        this.openRow();
        return;
      case 'tc':
        this.tables.at(-1)?.rows.at(-1)?.push([]);
        return;
      case 'cellDel':
        if (this.tables.at(-1)) (this.tables.at(-1) as Table).isCellDeleted = true;
        return;
      case 'ins':
      case 'moveTo':
        this.counts.changes += parent === 'rPr' ? 0 : 1;
        return;
      case 'del':
        return this.openDeletionMark(parent);
      case 'r':
        this.run = { isStrong: this.isParagraphStyleBold(), isHidden: false, text: '' };
        return;
      case 'txbxContent':
        this.boxes += 1;
        return;
      case 'commentReference':
        this.counts.comments += 1;
        return;
      case 'showingPlcHdr':
        this.placeholderDepth = this.path.length - 1;
        return;
      default:
        if (parent === 'pPr' || parent === 'numPr') this.openParagraphProperty(name, val);
        else if (parent === 'rPr') this.openRunProperty(name, val);
        else this.openRunContent(name, attributes);
    }
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.rows.push([]);
    table.isRowDeleted = false;
  }

  /** A deleted paragraph mark joins the paragraph to the next; a deleted row goes. */
  private openDeletionMark(parent: string): void {
    const paragraph = this.paragraphs.at(-1);
    this.counts.changes += 1;
    if (parent === 'rPr' && this.path.at(-3) === 'pPr' && paragraph) paragraph.isMarkDeleted = true;
    const table = this.tables.at(-1);
    if (parent === 'trPr' && table) table.isRowDeleted = true;
  }

  private openParagraph(): void {
    const isContents = this.fields.some(({ instruction }) => /^\s*TOC\b/u.test(instruction));
    const fresh: Paragraph = {
      text: '',
      hasPlainRun: false,
      hasStrongRun: false,
      isMarkDeleted: false,
      isContents,
      notes: [],
      boxes: [],
    };
    this.paragraphs.push(this.carried ? { ...this.carried, isMarkDeleted: false } : fresh);
    this.carried = null;
  }

  private openParagraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'pStyle' && value !== undefined) paragraph.styleId ??= value;
    else if (name === 'numId' && value !== undefined) paragraph.numberId ??= value;
    else if (name === 'ilvl') paragraph.numberLevel ??= Number(value);
    else if (name === 'outlineLvl') paragraph.outlineLevel ??= Number(value) + 1;
    else if (name === 'jc') paragraph.isCentred ??= value === 'center';
  }

  private isParagraphStyleBold(): boolean {
    return this.styles.find(this.paragraphs.at(-1)?.styleId, 'isBold') ?? false;
  }

  private openRunProperty(name: string, value: string | undefined): void {
    if (this.path.at(-3) !== 'r') return;
    if (name === 'b') this.run.isStrong = isOn(value);
    else if (name === 'vanish') this.run.isHidden = isOn(value);
    else if (name === 'rStyle') this.run.isStrong ||= this.styles.find(value, 'isBold') ?? false;
  }

  private openRunContent(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'tab' || name === 'ptab') this.addWords(' ');
    else if (name === 'br' || name === 'cr')
      this.addWords(attributes.type === undefined || attributes.type === 'textWrapping' ? '\n' : ' ');
    else if (name === 'noBreakHyphen') this.addWords('-');
    else if (name === 'sym') this.addWords(symbolOf(attributes.char ?? ''));
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      paragraph.notes.push(`${name.slice(0, -'Reference'.length)}/${attributes.id ?? ''}`);
    } else if (name === 'fldChar') this.openFieldMark(attributes.fldCharType ?? '');
    else if (name === 'fldSimple') this.fields.push({ instruction: attributes.instr ?? '', isResult: true });
  }

  private openFieldMark(type: string): void {
    if (type === 'begin') this.fields.push({ instruction: '', isResult: false });
    else if (type === 'separate' && this.fields.at(-1)) (this.fields.at(-1) as Field).isResult = true;
    else if (type === 'end') this.fields.pop();
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.fields.some(({ instruction }) => /^\s*TOC\b/u.test(instruction))) paragraph.isContents = true;
  }

  private addWords(text: string): void {
    if (this.placeholderDepth > 0) return;
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.fields.at(-1)?.isResult === false) return;
    if (this.run.isHidden) {
      if (text.trim() !== '') this.counts.hiddenRuns += 1;
      return;
    }
    paragraph.text += text;
    if (text.trim() === '') return;
    if (this.run.isStrong) paragraph.hasStrongRun = true;
    else paragraph.hasPlainRun = true;
  }

  words(text: string): void {
    if (this.skipping > 0) return;
    const name = this.path.at(-1);
    if (name === 't') this.addWords(text);
    else if (name === 'instrText' && this.fields.at(-1)) (this.fields.at(-1) as Field).instruction += text;
  }

  close(name: string, prefix: string): void {
    this.path.pop();
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (prefix !== this.prefix) return;
    if (name === 'p') this.closeParagraph();
    else if (name === 'tr') this.closeRow();
    else if (name === 'tc') this.closeCell();
    else if (name === 'tbl') this.closeTable();
    else if (name === 'txbxContent') this.boxes -= 1;
    else if (name === 'fldSimple') this.fields.pop();
    else if (name === 'sdt' && this.path.length < this.placeholderDepth) this.placeholderDepth = 0;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.isMarkDeleted) {
      this.carried = paragraph;
      return;
    }
    const blocks = this.finishParagraph(paragraph);
    // A text box stands inside a paragraph; its words follow that paragraph's own.
    if (this.boxes > 0 && this.paragraphs.length > 0) this.paragraphs.at(-1)?.boxes.push(...blocks);
    else this.emit(blocks);
  }

  private emit(blocks: readonly SourceBlock[]): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    (cell ?? this.blocks).push(...blocks);
  }

  private finishParagraph(paragraph: Paragraph): SourceBlock[] {
    const { styleId } = paragraph;
    const numberId = paragraph.numberId ?? this.styles.find(styleId, 'numberId');
    const at = paragraph.numberLevel ?? this.styles.find(styleId, 'numberLevel') ?? 0;
    const isEmpty = paragraph.text.trim() === '';
    const blocks: SourceBlock[] = [];
    if (paragraph.isContents || this.styles.isContents(styleId)) {
      if (!isEmpty) this.counts.contentsLines += 1;
      return paragraph.boxes;
    }
    const block: SourceBlock = { text: paragraph.text };
    if (!isEmpty) {
      // Word counts an empty numbered paragraph too, but prints its number beside nothing: it is not counted here.
      const number =
        numberId === undefined || numberId === '0'
          ? null
          : this.numbering.next(numberId, at, (id) => this.styles.find(id, 'numberId'));
      if (number !== null && number.trim() !== '') block.number = number;
      if (block.number !== undefined) block.depth = at;
      const outline = paragraph.outlineLevel ?? this.styles.headingLevel(styleId);
      if (outline !== undefined && outline <= 9) block.level = outline;
      if (this.styles.isTitle(styleId)) block.role = 'title';
      if (paragraph.hasStrongRun && !paragraph.hasPlainRun) block.isStrong = true;
      if (paragraph.isCentred ?? this.styles.find(styleId, 'isCentred')) block.isCentred = true;
      blocks.push(block);
    }
    for (const id of paragraph.notes) {
      const text = this.notes.get(id);
      if (text) blocks.push({ text, role: 'note', number: id.slice(id.indexOf('/') + 1) });
    }
    return [...blocks, ...paragraph.boxes];
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (table?.isCellDeleted) table.rows.at(-1)?.pop();
    if (table) table.isCellDeleted = false;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (table?.isRowDeleted) table.rows.pop();
    if (table) table.isRowDeleted = false;
  }

  /** A table becomes rows; one that only lays out text (a single column, or headings in its cells) becomes paragraphs. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const cells = table.rows.flat();
    const isLayout =
      table.rows.every((row) => row.length <= 1) || cells.some((cell) => cell.some(({ level }) => level !== undefined));
    if (isLayout) {
      if (cells.some((cell) => cell.length > 0)) this.counts.flowedTables += 1;
      this.emit(cells.flat());
      return;
    }
    let opensTable = true;
    const rows: SourceBlock[] = [];
    for (const row of table.rows) {
      const texts = row.map((cell) =>
        cell
          .filter(({ role }) => role !== 'note')
          .map(printedText)
          .join(' '),
      );
      if (texts.some((text) => text !== '')) rows.push({ text: texts.join(' | '), role: 'row', opensTable });
      rows.push(...row.flatMap((cell) => cell.filter(({ role }) => role === 'note')));
      opensTable = rows.length === 0;
    }
    this.emit(rows);
  }
}

function printedText(block: SourceBlock): string {
  return `${block.number ?? ''} ${block.text}`.replace(/\s+/gu, ' ').trim();
}
