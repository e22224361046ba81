// The shape of the demo's draft laws and the few words they are written with. A clause carries both languages side by
// side; its number stands as printed, without the label word (មាត្រា, Article), which the product makes from the kind.
import type { ClauseKind } from '@sala/shared/drafts/structure/clause-tree.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';

/** The demo's own texts are complete in both languages. */
export type BothLanguages = Required<Bilingual>;

export interface DemoClause {
  kind: ClauseKind;
  /** Absent where nothing is printed: preface, preamble and its recitals, signature, a sole annex, tables and rows. */
  number?: BothLanguages;
  heading?: BothLanguages;
  /** The clause's own words, its children's not repeated. */
  text?: BothLanguages;
  children?: DemoClause[];
}

export interface DemoLaw {
  title: BothLanguages;
  clauses: DemoClause[];
}

/** A line of a row is a cell. */
const CELL_BREAK = '\n';

const KHMER_LETTERS = Array.from('កខគឃងចឆជឈញ');
const LATIN_LETTERS = Array.from('abcdefghij');

/** A text broken over several source lines, as the one line it is. Khmer is broken only where a space stands. */
export function flow(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

export function both(km: string, en: string): BothLanguages {
  return { km: flow(km), en: flow(en) };
}

/** A number as printed in each language. */
export function digits(number: number): BothLanguages {
  return { km: toKhmerDigits(String(number)), en: String(number) };
}

/** The letter of the nth point, counted from 1. */
function letter(position: number): BothLanguages {
  const km = KHMER_LETTERS[position - 1];
  const en = LATIN_LETTERS[position - 1];
  if (km === undefined || en === undefined) throw new RangeError(`No letter for point ${position}`);
  return { km, en };
}

/** The heading block before the preamble, line by line. */
export function preface(km: string[], en: string[]): DemoClause {
  return { kind: 'preface', text: { km: km.join('\n'), en: en.join('\n') } };
}

export function preamble(recitals: DemoClause[]): DemoClause {
  return { kind: 'preamble', children: recitals };
}

export function recital(km: string, en: string): DemoClause {
  return { kind: 'paragraph', text: both(km, en) };
}

export function chapter(number: number, km: string, en: string, children: DemoClause[]): DemoClause {
  return { kind: 'chapter', number: digits(number), heading: both(km, en), children };
}

export function article(
  number: number,
  km: string,
  en: string,
  body: Pick<DemoClause, 'text' | 'children'>,
): DemoClause {
  return { kind: 'article', number: digits(number), heading: both(km, en), ...body };
}

export function paragraph(number: number, km: string, en: string, children: DemoClause[] = []): DemoClause {
  return { kind: 'paragraph', number: digits(number), text: both(km, en), children };
}

export function point(position: number, km: string, en: string): DemoClause {
  return { kind: 'point', number: letter(position), text: both(km, en) };
}

export function signature(km: string, en: string): DemoClause {
  return { kind: 'signature', text: both(km, en) };
}

export function annex(km: string, en: string, body: Pick<DemoClause, 'text' | 'children'>): DemoClause {
  return { kind: 'annex', heading: both(km, en), ...body };
}

export function table(km: string, en: string, rows: DemoClause[]): DemoClause {
  return { kind: 'table', heading: both(km, en), children: rows };
}

export function row(km: string[], en: string[]): DemoClause {
  return { kind: 'row', text: { km: km.join(CELL_BREAK), en: en.join(CELL_BREAK) } };
}
