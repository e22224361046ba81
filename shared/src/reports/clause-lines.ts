// A version as lines on paper, in one language: each clause with the paragraphs that a word processor shows for it.
import { clauseLabel, hangingNumber, inEither, isInner } from '../drafts/clause-labels.js';
import type { Clause } from '../drafts/contract.js';
import type { Language } from '../texts/say.js';
import type { ParagraphStyle } from './tracked-paragraphs.js';

export interface ClauseLine {
  style: ParagraphStyle;
  level: number;
  language: Language;
  text: string;
  /** Label, number and heading stand on it, not the words. */
  isHead: boolean;
}

interface SpokenLine {
  language: Language;
  text: string;
}

export interface ClauseOnPaper {
  id: string;
  lines: ClauseLine[];
}

/** Word knows headings of nine levels. */
const LEVEL_MAX = 9;

/** Kinds that have a printed label only where they have a number. */
const UNNAMED: ReadonlySet<string> = new Set(['preface', 'preamble', 'table', 'signature', 'row', 'note']);

/** The lines of every clause. Words that exist only in the other language stand in that one. */
export function clauseLines(clauses: readonly Clause[], language: Language): ClauseOnPaper[] {
  const depths = new Map<string, { level: number; indent: number }>();
  return clauses.map((clause) => {
    const above = clause.parentId === null ? undefined : depths.get(clause.parentId);
    const inner = isInner(clause);
    const depth = inner
      ? { level: above?.level ?? 0, indent: (above?.indent ?? 0) + 1 }
      : { level: Math.min((above?.level ?? 0) + 1, LEVEL_MAX), indent: 0 };
    depths.set(clause.id, depth);
    return {
      id: clause.id,
      lines: inner ? innerLines(clause, language, depth.indent) : lines(clause, language, depth),
    };
  });
}

function lines(clause: Clause, language: Language, { level }: { level: number }): ClauseLine[] {
  const isFront = clause.kind === 'preface';
  const style = isFront ? 'title' : clause.kind === 'article' ? 'article' : 'heading';
  const heads = headsOf(clause, language).map(
    (line): ClauseLine => ({ ...line, style, level: isFront ? 1 : level, isHead: true }),
  );
  const words = wordsOf(clause, language).map(
    (line): ClauseLine => ({
      ...line,
      style: isFront ? 'title' : 'text',
      level: isFront ? 2 : 0,
      isHead: false,
    }),
  );
  return [...heads, ...words];
}

/** "Article 12. Purpose", "ជំពូកទី ១: …": label and heading on one line. */
function headsOf(clause: Clause, language: Language): SpokenLine[] {
  const heading = inEither(clause.heading, language);
  const hasNumber = inEither(clause.number, language) !== undefined;
  const name = clauseLabel(clause, language);
  if (!heading) return hasNumber || !UNNAMED.has(clause.kind) ? [{ language, text: name }] : [];
  if (hasNumber) return [{ language, text: `${name}${clause.kind === 'article' ? '. ' : ': '}${heading.text}` }];
  // An annex without a number is called one above its heading, unless the heading says so itself.
  const isNamed = clause.kind !== 'annex' || heading.text.startsWith(name);
  return [...(isNamed ? [] : [{ language, text: name }]), heading];
}

function innerLines(clause: Clause, language: Language, indent: number): ClauseLine[] {
  const isRow = clause.kind === 'row';
  const style = isRow ? 'row' : 'text';
  const number = isRow ? '' : hangingNumber(clause, language);
  const heading = inEither(clause.heading, language);
  const shape = { style, level: isRow ? 0 : indent } as const;
  const before = number === '' ? '' : `${number} `;
  const words = isRow ? rowOf(clause, language) : wordsOf(clause, language);
  if (heading)
    return [
      { ...shape, language: heading.language, text: `${before}${heading.text}`, isHead: true },
      ...words.map((line) => ({ ...shape, ...line, isHead: false })),
    ];
  if (words.length === 0 && number !== '') return [{ ...shape, language, text: number, isHead: false }];
  return words.map((line, at) => ({
    ...shape,
    language: line.language,
    text: at === 0 ? `${before}${line.text}` : line.text,
    isHead: false,
  }));
}

function wordsOf(clause: Clause, language: Language): SpokenLine[] {
  const words = inEither(clause.text, language);
  if (!words) return [];
  return words.text.split('\n').map((text) => ({ language: words.language, text }));
}

/** The cells of a row parted by tabs, whichever sign parted them in the text. */
function rowOf(clause: Clause, language: Language): SpokenLine[] {
  const words = inEither(clause.text, language);
  return words ? [{ language: words.language, text: words.text.replace(/ \| |\n/g, '\t') }] : [];
}
