// A comparison as a Word file with real tracked changes: rejecting all of them leaves the version before, accepting all
// the version after, paragraph by paragraph and character by character. What moved is deleted here and inserted there.
import { buffer } from 'node:stream/consumers';
import type { ParagraphStyle, TrackedParagraph, TrackedRun } from '@sala/shared/reports/tracked-paragraphs.js';
import type { Language } from '@sala/shared/texts/say.js';
import { packArchive } from '../office/pack-archive.js';
import { instant, UPRIGHT_WIDTH, wordParts } from '../office/word-parts.js';
import { indent, runLanguage } from '../office/word-styles.js';
import { escapeXml } from '../office/xml-text.js';

export interface TrackedDocument {
  title: string;
  language: Language;
  /** The office, as the author of every change. */
  author: string;
  at: Date;
  paragraphs: readonly TrackedParagraph[];
}

export function writeTrackedWord(document: TrackedDocument): Promise<Buffer> {
  const writer = new TrackedBody(document);
  const { title, language, author, at } = document;
  const hasComments = document.paragraphs.some(({ comment }) => comment);
  const common = { title, language, author: () => author, at, page: 'upright' } as const;
  const file = { ...common, body: writer.write(), tracksChanges: true };
  return buffer(packArchive(wordParts(hasComments ? { ...file, comments: () => writer.comments.join('') } : file)));
}

const HEADINGS: ReadonlySet<ParagraphStyle> = new Set(['title', 'heading', 'article']);
/** Signs that part the words of a row into cells. */
const CELLS = /\t| \| |\n/;

class TrackedBody {
  /** Written by the way, for their own part of the file. */
  readonly comments: string[] = [];
  private changes = 0;

  constructor(private readonly document: TrackedDocument) {}

  *write(): Generator<string, void, undefined> {
    const { paragraphs } = this.document;
    for (let at = 0; at < paragraphs.length; ) {
      const rows = rowsFrom(paragraphs, at);
      const paragraph = paragraphs[at];
      if (rows.length > 0) yield this.table(rows.flatMap(wholeRows));
      else if (paragraph) yield this.paragraph(paragraph);
      at += Math.max(rows.length, 1);
    }
    // The last end of a text can neither come nor go, and no text ends with a table: then an empty line stays.
    const last = paragraphs.at(-1);
    if (last?.style === 'row' || last?.kind !== 'same') yield '<w:p/>';
  }

  private paragraph(paragraph: TrackedParagraph): string {
    const { kind, comment } = paragraph;
    const mark = kind === 'same' ? '' : `<w:rPr>${this.empty(kind)}</w:rPr>`;
    const words = paragraph.runs
      .map((run) => this.run(paragraph, kind === 'same' ? run.kind : kind, run.text))
      .join('');
    return `<w:p><w:pPr>${properties(paragraph)}${mark}</w:pPr>${comment ? this.commented(paragraph, comment, words) : words}</w:p>`;
  }

  private run({ language, style }: TrackedParagraph, kind: TrackedRun['kind'], text: string): string {
    const look = `<w:rPr>${runLanguage(language, HEADINGS.has(style))}</w:rPr>`;
    return this.tracked(kind, `<w:r>${look}${wordsOf(text, kind === 'removed' ? 'w:delText' : 'w:t')}</w:r>`);
  }

  /** The opening of a change, with a number of its own. */
  private change(kind: 'added' | 'removed'): string {
    const { author, at } = this.document;
    this.changes += 1;
    const name = kind === 'added' ? 'w:ins' : 'w:del';
    return `<${name} w:id="${this.changes}" w:author="${escapeXml(author)}" w:date="${instant(at)}"`;
  }

  private empty(kind: 'added' | 'removed'): string {
    return `${this.change(kind)}/>`;
  }

  private tracked(kind: TrackedRun['kind'], xml: string): string {
    if (kind === 'same' || xml === '') return xml;
    return `${this.change(kind)}>${xml}</${kind === 'added' ? 'w:ins' : 'w:del'}>`;
  }

  private commented({ kind, language }: TrackedParagraph, comment: string, words: string): string {
    const { author, at } = this.document;
    const id = this.comments.length;
    const lines = comment
      .split('\n')
      .map((line) => `<w:r><w:rPr>${runLanguage(language, false)}</w:rPr>${wordsOf(line, 'w:t')}</w:r>`);
    const inside = lines.map((line) => `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${line}</w:p>`).join('');
    const name = escapeXml(author);
    this.comments.push(
      `<w:comment w:id="${id}" w:author="${name}" w:date="${instant(at)}" w:initials="${escapeXml(author.slice(0, 1))}">` +
        `${inside}</w:comment>`,
    );
    // Its sign comes and goes with the paragraph: left behind it would hold an empty one open.
    const sign = this.tracked(kind, `<w:r><w:commentReference w:id="${id}"/></w:r>`);
    return `<w:commentRangeStart w:id="${id}"/>${words}<w:commentRangeEnd w:id="${id}"/>${sign}`;
  }

  private table(rows: readonly TrackedParagraph[]): string {
    const columns = Math.max(...rows.map((row) => textOf(row).split(CELLS).length));
    const width = Math.floor(UPRIGHT_WIDTH / columns);
    const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
    const look = '<w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
    return `<w:tbl>${look}${grid}${rows.map((row) => this.row(row, width)).join('')}</w:tbl>`;
  }

  private row(row: TrackedParagraph, width: number): string {
    const { kind } = row;
    const mark = kind === 'same' ? '' : `<w:trPr>${this.empty(kind)}</w:trPr>`;
    const cells = textOf(row)
      .split(CELLS)
      .map((text, at) => {
        const { comment, ...words } = row;
        const own = { ...words, runs: [{ kind, text }], ...(comment && at === 0 ? { comment } : {}) };
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${this.paragraph(own)}</w:tc>`;
      });
    return `<w:tr>${mark}${cells.join('')}</w:tr>`;
  }
}

/** The rows that stand next to each other from here on, as one table. */
function rowsFrom(paragraphs: readonly TrackedParagraph[], from: number): readonly TrackedParagraph[] {
  let to = from;
  while (paragraphs[to]?.style === 'row') to += 1;
  return paragraphs.slice(from, to);
}

/** A row that is half changed goes and comes whole. */
function wholeRows(row: TrackedParagraph): TrackedParagraph[] {
  if (row.kind !== 'same' || row.runs.every(({ kind }) => kind === 'same')) return [row];
  const { comment, ...plain } = row;
  const side = (kind: 'added' | 'removed'): TrackedParagraph => ({
    ...plain,
    kind,
    runs: row.runs.filter((run) => run.kind === 'same' || run.kind === kind),
  });
  return [{ ...side('removed'), ...(comment ? { comment } : {}) }, side('added')];
}

function textOf({ runs }: TrackedParagraph): string {
  return runs.map(({ text }) => text).join('');
}

function properties({ style, level }: TrackedParagraph): string {
  const name = (id: string) => `<w:pStyle w:val="${id}"/>`;
  if (style === 'title') return name(level > 1 ? 'FrontLine' : 'Title');
  if (style === 'heading') return name(`Heading${Math.min(Math.max(level, 1), 9)}`);
  if (style === 'article') return `${name('Article')}<w:outlineLvl w:val="${Math.min(Math.max(level, 1), 9) - 1}"/>`;
  return indent(style === 'row' ? 0 : level);
}

/** Words with the signs that Word writes as elements. */
function wordsOf(text: string, name: 'w:t' | 'w:delText'): string {
  return text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (part === '\n') return '<w:br/>';
      return part === '' ? '' : `<${name} xml:space="preserve">${escapeXml(part)}</${name}>`;
    })
    .join('');
}
