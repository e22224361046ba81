// Reads the body of a Word file, and its notes, as a stream: the text as it stands once every tracked change is
// accepted. Only structure and words are taken; links, pictures, macros and comments are not, and what is left out is
// counted.
import type { SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';
import { WordFields } from './word-fields.js';
import type { WordNumbering } from './word-numbering.js';
import type { WordNotes } from './word-notes.js';
import {
  carryWords,
  finishParagraph,
  isContentsLine,
  startParagraph,
  isStrongRun,
  setParagraphProperty,
  type WordParagraph,
  type WordRun,
} from './word-paragraph.js';
import { isOn, type WordStyles } from './word-styles.js';
import { SKIPPED } from './word-skipped.js';
import { symbolOf } from './word-symbols.js';
import { isLayout, layRows, type WordTable } from './word-table.js';
import type { Attributes, XmlListener } from '../xml-events.js';

export interface WordCounts {
  changes: number;
  comments: number;
  pictures: number;
  hiddenRuns: number;
  contentsLines: number;
  flowedTables: number;
  /** Whole documents of another kind inside this one. */
  embedded: number;
}

export class WordBody implements XmlListener {
  readonly blocks: SourceBlock[] = [];
  readonly counts: WordCounts = {
    changes: 0,
    comments: 0,
    pictures: 0,
    hiddenRuns: 0,
    contentsLines: 0,
    flowedTables: 0,
    embedded: 0,
  };
  private path: string[] = [];
  private skipping = 0;
  private paragraphs: WordParagraph[] = [];
  private tables: WordTable[] = [];
  private fields = new WordFields();
  private boxes = 0;
  private run: WordRun = { isStrong: false, isStrongComplex: null, isHidden: false };
  private carried: WordParagraph | null = null;
  private placeholderDepth = 0;
  private contentsDepth = 0;

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
        this.endCarried();
        this.tables.push({ rows: [], isRowDeleted: false, isCellDeleted: false });
        return;
      case 'tr':
        this.openRow();
        return;
      case 'tc':
        this.tables.at(-1)?.rows.at(-1)?.push([]);
        return;
      case 'cellDel':
        this.deleteCell();
        return;
      case 'ins':
      case 'moveTo':
        this.counts.changes += parent === 'rPr' ? 0 : 1;
        return;
      case 'del':
        return this.openDeletionMark(parent);
      case 'r':
        this.run = { isStrong: this.isParagraphStyleBold(), isStrongComplex: null, isHidden: false };
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
      case 'docPartGallery':
        if (/^table of contents/iu.test(val ?? '')) this.contentsDepth = this.path.length - 2;
        return;
      case 'altChunk':
        this.counts.embedded += 1;
        return;
      default:
        if (parent === 'pPr' || parent === 'numPr') setParagraphProperty(this.paragraphs.at(-1), name, val);
        else if (parent === 'rPr') this.openRunProperty(name, val);
        else this.openRunContent(name, attributes);
    }
  }

  private deleteCell(): void {
    const table = this.tables.at(-1);
    if (table) table.isCellDeleted = true;
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
    const fresh = startParagraph(this.fields.isContents || this.contentsDepth > 0);
    this.paragraphs.push(this.carried ? carryWords(this.carried) : fresh);
    this.carried = null;
  }

  private isParagraphStyleBold(): boolean {
    return this.styles.find(this.paragraphs.at(-1)?.styleId, 'isBold') ?? false;
  }

  private openRunProperty(name: string, value: string | undefined): void {
    if (this.path.at(-3) !== 'r') return;
    if (name === 'b') this.run.isStrong = isOn(value);
    else if (name === 'bCs') this.run.isStrongComplex = isOn(value);
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
      const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
      paragraph.notes.push({ kind, id: attributes.id ?? '', isCustom: isOn(attributes.customMarkFollows ?? 'off') });
    } else if (name === 'fldChar') this.openFieldMark(attributes.fldCharType ?? '');
    else if (name === 'fldSimple') this.fields.begin(attributes.instr, true);
  }

  private openFieldMark(type: string): void {
    this.fields.mark(type);
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.fields.isContents) paragraph.isContents = true;
  }

  private addWords(text: string): void {
    if (this.placeholderDepth > 0) return;
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.fields.isHidden) return;
    if (this.run.isHidden) {
      if (text.trim() !== '') this.counts.hiddenRuns += 1;
      return;
    }
    paragraph.text += text;
    if (text.trim() === '') return;
    if (isStrongRun(this.run, text)) paragraph.hasStrongRun = true;
    else paragraph.hasPlainRun = true;
  }

  words(text: string): void {
    if (this.skipping > 0) return;
    const name = this.path.at(-1);
    if (name === 't') this.addWords(text);
    else if (name === 'instrText') this.fields.instruct(text);
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
    else if (name === 'body') this.endCarried();
    else if (name === 'tbl') this.closeTable();
    else if (name === 'txbxContent') this.boxes -= 1;
    else if (name === 'fldSimple') this.fields.end();
    else if (name === 'sdt') {
      if (this.path.length < this.placeholderDepth) this.placeholderDepth = 0;
      if (this.path.length < this.contentsDepth) this.contentsDepth = 0;
    }
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.isMarkDeleted) {
      this.carried = paragraph;
      return;
    }
    this.finish(paragraph);
  }

  /** A paragraph that was to run into the next one, and there is none. */
  private endCarried(): void {
    const { carried } = this;
    this.carried = null;
    if (carried) this.finish(carried);
  }

  private finish(paragraph: WordParagraph): void {
    const { styles, numbering, notes } = this;
    const blocks = finishParagraph(paragraph, { styles, numbering, notes });
    if (isContentsLine(paragraph, styles)) this.counts.contentsLines += 1;
    // A text box stands inside a paragraph; its words follow that paragraph's own.
    if (this.boxes > 0 && this.paragraphs.length > 0) this.paragraphs.at(-1)?.boxes.push(...blocks);
    else this.emit(blocks);
  }

  private emit(blocks: readonly SourceBlock[]): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    (cell ?? this.blocks).push(...blocks);
  }

  private closeCell(): void {
    this.endCarried();
    const table = this.tables.at(-1);
    if (table?.isCellDeleted) table.rows.at(-1)?.pop();
    if (table) table.isCellDeleted = false;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (table?.isRowDeleted) table.rows.pop();
    if (table) table.isRowDeleted = false;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const paragraphs = table.rows.flat().flat();
    if (!isLayout(table)) return this.emit(layRows(table));
    this.counts.flowedTables += paragraphs.length > 0 ? 1 : 0;
    this.emit(paragraphs);
  }
}
