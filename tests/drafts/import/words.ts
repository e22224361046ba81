// The words of a source and the words of a tree, found in two unrelated ways, so that they can be compared. Khmer sets
// no spaces between words, and lines are cut inside them: there the letters are compared, white space left aside.
import { createHash } from 'node:crypto';
import type { ParsedClause } from '@sala/shared/drafts/structure/clause-tree.js';
import { unpackPart } from './packed-file.js';

/** Letters, marks and digits in a row; between Khmer letters nothing counts, not even a hyphen at the end of a line. */
export function wordsOf(text: string): string[] {
  const visible = text.normalize('NFC').replace(/[\u200B\u00AD\u2060\uFEFF]/gu, '');
  const khmerJoined = visible.replace(/(?<=[\u1780-\u17D3])[\s\p{P}\p{S}]+(?=[\u1780-\u17D3])/gu, '');
  return khmerJoined.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Everything that stands in a tree, in document order. */
export function treeText(clauses: readonly ParsedClause[]): string {
  return clauses.map(({ label, heading, text }) => [label, heading, text].filter(Boolean).join(' ')).join('\n');
}

export function hashOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex');
}

/** Markdown stripped of its marks by plain replacement. */
export function stripMarkdown(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/<\/?(?:sup|sub|b|i|em|strong)>/giu, '')
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^)]*\))*\)/gu, '$1')
    .replace(/\\(?=[-*_[\]().#])/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_]{1,3}|[*]{1,3}(?![\p{L}\p{N}])/gu, '');
}

/** Lines that hold nothing but a number: the pages of a printed source. */
export function stripPageNumbers(text: string): string {
  return text.replace(/^\s*(?:<!-- page \d+ -->|[0-9០-៩]{1,4})\s*$/gmu, '');
}

function plainXml(xml: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '');
}

/** The visible words of a Word file by cutting its XML at the ends of paragraphs; deleted text left out. */
export function stripWord(file: Buffer): string {
  const xml = unpackPart(file, 'word/document.xml')
    .replace(/<w:(del|moveFrom)\b[^>]*>[\s\S]*?<\/w:\1>/gu, '')
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, '');
  const paragraphs = xml.split(/<\/w:p>/u).map((paragraph) => {
    const pieces = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)(?: [^>]*)?\/>/gu)];
    return pieces.map(([, text]) => (text === undefined ? ' ' : text)).join('');
  });
  return plainXml(paragraphs.join('\n'));
}
