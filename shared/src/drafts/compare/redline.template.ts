// Words with what was put in and taken out, as HTML text: shape, then word, then colour. Each piece says its word for
// those who do not see the line.
import { comparing } from '../../texts/reading/comparing.js';
import { reading } from '../../texts/reading/reading.js';
import { type Language, say, type Text } from '../../texts/say.js';
import type { DiffPart } from './word-diff.js';

export interface RedlineView {
  /** The language of the page, in which the pieces are named, and that of the words. */
  page: Language;
  language: Language;
  writeWords: (text: string, language: Language) => string;
  /** The words moved: what stayed of them is marked too. */
  isMoved?: boolean;
}

/** What a clause says in one text: taken out and put in where they stand. */
export function redlineHtml(parts: readonly DiffPart[], view: RedlineView): string {
  return parts.map((part) => pieceHtml(part, view)).join('');
}

/** One side only: what it was (`removed`), or what it is (`added`), with what differs marked. */
export function sideHtml(parts: readonly DiffPart[], side: 'removed' | 'added', view: RedlineView): string {
  return redlineHtml(
    parts.filter(({ kind }) => kind === 'same' || kind === side),
    view,
  );
}

function pieceHtml({ kind, text }: DiffPart, view: RedlineView): string {
  const words = view.writeWords(readable(text), view.language);
  if (kind === 'removed') return `<del>${spoken(reading.removed, view)}${words}</del>`;
  if (kind === 'added') return `<ins>${spoken(reading.added, view)}${words}</ins>`;
  if (!view.isMoved || text.trim() === '') return words;
  return `<span class="moved">${spoken(comparing.signMoved, view)}${words}</span>`;
}

/** Cells of a row are parted by a line here: no table is drawn. */
function readable(text: string): string {
  return text.replaceAll('\t', ' | ');
}

function spoken(text: Text, { page }: RedlineView): string {
  return `<span class="visually-hidden" lang="${page}">${say(page, text)} </span>`;
}
