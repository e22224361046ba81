// Markdown: headings, lists, tables and notes are taken as marked; the words come without their marks. Front matter is
// about the text and not of it; comments of the source are left out and counted.
import { canonicalText } from '@sala/shared/drafts/structure/canonical-text.js';
import type { ParseWarning, SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';
import type { SourceLine } from '@sala/shared/drafts/structure/join-lines.js';
import { refuse } from '@sala/shared/ground/errors.js';
import MarkdownIt, { type Token } from 'markdown-it';
import { MARKDOWN_DEPTH_MAX } from './import-limits.js';
import type { ReadFile } from './read-file.js';
import { finishLines } from './read-text.js';

// Indented text is indented text in a law, never program code; "[1]: x" is a note and must not vanish.
const markdown = new MarkdownIt({ html: true, maxNesting: MARKDOWN_DEPTH_MAX }).disable([
  'code',
  'reference',
  'smartquotes',
]);
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const KNOWN_TAG =
  /^<\/?(?:sup|sub|b|i|u|em|strong|span|a|font|small|br|p|div|center|del|ins|s|mark|img|hr|code)\b[^>]*>$/iu;
const SHALLOW = new RegExp(`^\\s*(?:[>*+-]\\s*){${MARKDOWN_DEPTH_MAX},}\\S`, 'mu');
const NOTE = /^\[\^([^\]\s]{1,20})\]:\s*/u;

interface InlineLine {
  text: string;
  raised: string | null;
  /** All of its words are bold; null where it has none. */
  isStrong: boolean | null;
}

function startLine(): InlineLine {
  return { text: '', raised: null, isStrong: null };
}

/** The visible text of inline tokens, line by line; raised figures at the very start of a line are given apart. */
function inlineLines(tokens: readonly Token[]): InlineLine[] {
  const lines: InlineLine[] = [startLine()];
  let isRaising = false;
  let strong = 0;
  for (const token of tokens) {
    const line = lines.at(-1);
    if (!line) break;
    const isSup = token.type === 'html_inline' && /^<\/?sup\b/iu.test(token.content);
    if (isSup) isRaising = !token.content.startsWith('</');
    else if (token.type === 'strong_open') strong += 1;
    else if (token.type === 'strong_close') strong -= 1;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push(startLine());
    else if (token.type === 'html_inline' && /^<br/iu.test(token.content)) lines.push(startLine());
    else if (token.type === 'html_inline') line.text += inlineHtml(token.content);
    else if (
      isRaising &&
      line.raised === null &&
      line.text.trim() === '' &&
      /^\s*\d{1,3}[a-z]?\s*$/u.test(token.content)
    ) {
      line.raised = token.content.trim();
    } else {
      line.text += token.content;
      if (token.content.trim() !== '') line.isStrong = strong > 0 && line.isStrong !== false;
    }
  }
  return lines;
}

function inlineHtml(tag: string): string {
  if (tag.startsWith('<!--')) return '';
  return KNOWN_TAG.test(tag) ? '' : tag;
}

const TABLE_ROW = /(<tr\b[\s\S]*?(?:<\/tr>|$))/iu;

/** The words of a piece of HTML. */
function htmlText(html: string): string {
  const text = html.replace(/<\/?[a-z][^>]*>/giu, ' ');
  return text.replace(/&#?\w{1,20};/gu, (entity) => markdown.utils.unescapeAll(entity));
}

class LineCollector {
  readonly lines: SourceLine[] = [];
  comments = 0;
  private depth = 0;
  private pending = '';
  private isNewTable = false;
  private cells: string[] | null = null;
  private level: number | undefined;

  take(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.level = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.level = undefined;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.depth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.depth -= 1;
        break;
      case 'list_item_open':
        this.pending += ` ${token.info}${token.markup}`;
        break;
      case 'list_item_close':
        // "2013." alone on its line is an empty item to Markdown, and a year to its author.
        if (this.pending !== '') this.push('', {});
        break;
      case 'table_open':
        this.isNewTable = true;
        break;
      case 'tr_open':
        this.cells = [];
        break;
      case 'tr_close':
        this.closeRow();
        break;
      case 'inline':
        this.takeInline(token);
        break;
      case 'html_block':
        this.takeHtml(token.content);
        break;
      case 'fence':
        this.push(token.content, {});
        break;
    }
  }

  private takeInline(token: Token): void {
    const lines = inlineLines(token.children ?? []);
    this.comments += (token.children ?? []).filter(
      ({ content, type }) => type === 'html_inline' && content.startsWith('<!--'),
    ).length;
    if (this.cells) {
      this.cells.push(canonicalText(lines.map(({ text }) => text).join(' ')));
      return;
    }
    // "Text\n---" is a paragraph above a line, unless it is as short as headings are.
    const isRuled = this.level !== undefined && token.map !== null && token.map[1] - token.map[0] > 1;
    for (const [at, { text, raised, isStrong }] of lines.entries()) {
      const hints: Partial<SourceBlock> = {};
      if (this.level !== undefined && !isRuled && at === 0) hints.level = this.level;
      if (isStrong) hints.isStrong = true;
      if (raised !== null) Object.assign(hints, { number: raised, isNumberBare: true });
      this.push(text, hints, at === 0);
    }
  }

  private push(text: string, hints: Partial<SourceBlock>, hasGap = true): void {
    const bullet = `${this.pending} `;
    this.pending = '';
    const note = NOTE.exec(text);
    const block: SourceBlock = { ...hints, text: canonicalText(note ? text.slice(note[0].length) : bullet + text) };
    if (note) Object.assign(block, { role: 'note', number: note[1] });
    if (this.depth > 0) block.depth = this.depth - 1;
    if (block.text === '' && block.number === undefined) return;
    const isWhole = block.level !== undefined || block.role !== undefined;
    this.lines.push({ block, hasGap, isWhole });
  }

  private closeRow(): void {
    const text = (this.cells ?? []).join(' | ');
    this.cells = null;
    this.lines.push({ block: { text, role: 'row', opensTable: this.isNewTable }, hasGap: true, isWhole: true });
    this.isNewTable = false;
  }

  private takeHtml(html: string): void {
    this.comments += html.match(/<!--/gu)?.length ?? 0;
    const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
    for (const piece of bare.split(TABLE_ROW)) {
      if (/^<tr\b/iu.test(piece)) {
        this.cells = piece
          .split(/<t[dh]\b[^>]*>/iu)
          .slice(1)
          .map((cell) => canonicalText(htmlText(cell)));
        this.closeRow();
        continue;
      }
      if (/<table\b/iu.test(piece)) this.isNewTable = true;
      for (const [at, line] of htmlText(piece).split('\n').entries()) {
        if (line.trim() !== '') this.push(line, {}, at === 0);
      }
    }
  }
}

export function readMarkdown(source: string): ReadFile {
  const warnings: ParseWarning[] = [];
  const front = FRONT_MATTER.exec(source);
  const text = front ? source.slice(front[0].length) : source;
  if (front) warnings.push({ code: 'front-matter-left-out', clause: null });
  if (SHALLOW.test(text)) refuse('file-nested-too-deep');
  const collector = new LineCollector();
  // "#Article 3": many forget the space.
  const spaced = text.replace(/^(#{1,6})(?=\p{L})/gmu, '$1 ');
  for (const token of markdown.parse(spaced, {})) collector.take(token);
  const read = finishLines(collector.lines);
  if (collector.comments > 0) warnings.push({ code: 'comments-left-out', n: collector.comments, clause: null });
  const title = /^title:\s*["']?(.*?)["']?\s*$/mu.exec(front?.[1] ?? '')?.[1];
  return { blocks: read.blocks, warnings: [...warnings, ...read.warnings], ...(title ? { title } : {}) };
}
