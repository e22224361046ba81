// The label words of clauses: "មាត្រា ១២", "Article 12"; short, "ម. ១២", "Art. 12"; and the sign that hangs in front of
// a numbered paragraph or point. Numbers are kept as printed, in their own digits.
import { toAsciiDigits, toKhmerDigits } from '../language/digits.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language, Text } from '../texts/say.js';
import type { Clause } from './contract.js';

interface ClauseWords {
  word: Text;
  /** Where a list or a link has little room. */
  short?: Text;
  /** Khmer puts ទី before the ordinal of a part: ជំពូកទី ៣; not before an article's. */
  isOrdinal?: boolean;
}

export const clauseWords: Record<string, ClauseWords> = {
  preface: { word: { km: 'ក្បាលឯកសារ', en: 'Heading' } },
  preamble: { word: { km: 'បុព្វកថា', en: 'Preamble' } },
  book: { word: { km: 'គន្ថី', en: 'Book' }, isOrdinal: true },
  part: { word: { km: 'ភាគ', en: 'Part' }, isOrdinal: true },
  title: { word: { km: 'មាតិកា', en: 'Title' }, isOrdinal: true },
  subtitle: { word: { km: 'អនុមាតិកា', en: 'Subtitle' }, isOrdinal: true },
  chapter: { word: { km: 'ជំពូក', en: 'Chapter' }, short: { km: 'ជំពូក', en: 'Ch.' }, isOrdinal: true },
  section: { word: { km: 'ផ្នែក', en: 'Section' }, short: { km: 'ផ្នែក', en: 'Sec.' }, isOrdinal: true },
  subsection: { word: { km: 'កថាភាគ', en: 'Subsection' }, isOrdinal: true },
  division: { word: { km: 'អនុកថាភាគ', en: 'Division' }, isOrdinal: true },
  article: { word: { km: 'មាត្រា', en: 'Article' }, short: { km: 'ម.', en: 'Art.' } },
  paragraph: { word: { km: 'កថាខណ្ឌ', en: 'Paragraph' }, short: { km: 'កថាខណ្ឌ', en: 'Para.' } },
  point: { word: { km: 'ចំណុច', en: 'Point' } },
  subpoint: { word: { km: 'អនុចំណុច', en: 'Subpoint' } },
  table: { word: { km: 'តារាង', en: 'Table' } },
  row: { word: { km: 'ជួរ', en: 'Row' } },
  note: { word: { km: 'កំណត់ចំណាំ', en: 'Note' } },
  annex: { word: { km: 'ឧបសម្ព័ន្ធ', en: 'Annex' } },
  signature: { word: { km: 'ហត្ថលេខា', en: 'Signature' } },
};

/** Clauses whose words run on inside an article: they hang on their number and have no heading line of their own. */
const innerKinds: ReadonlySet<string> = new Set(['paragraph', 'point', 'subpoint', 'row', 'note']);

export function isInner(clause: Pick<Clause, 'kind'>): boolean {
  return innerKinds.has(clause.kind);
}

/** A text in the wanted language, else in the other one; undefined when there is neither. */
export function inEither(text: Bilingual, language: Language): { language: Language; text: string } | undefined {
  const other: Language = language === 'km' ? 'en' : 'km';
  const own = text[language];
  if (own !== undefined) return { language, text: own };
  const foreign = text[other];
  return foreign === undefined ? undefined : { language: other, text: foreign };
}

/** The number as printed; one that is only printed in the other language comes with this language's digits. */
export function clauseNumber(clause: Pick<Clause, 'number'>, language: Language): string {
  const number = inEither(clause.number, language);
  if (number === undefined) return '';
  if (number.language === language) return number.text;
  return language === 'km' ? toKhmerDigits(number.text) : toAsciiDigits(number.text);
}

/** "មាត្រា ១២", "ជំពូកទី ៣", "Article 12"; the word alone where there is no number; '' for text that has neither. */
export function clauseLabel(
  clause: Pick<Clause, 'kind' | 'number'>,
  language: Language,
  form: 'full' | 'short' = 'full',
): string {
  const words = clauseWords[clause.kind];
  const number = clauseNumber(clause, language);
  if (words === undefined) return number;
  if (number === '') return words.word[language];
  const word = (form === 'short' ? (words.short ?? words.word) : words.word)[language];
  const isCounted = language === 'km' && form === 'full' && words.isOrdinal && /^[0-9០-៩IVXLC]/.test(number);
  return `${word}${isCounted ? 'ទី' : ''} ${number}`;
}

/** What hangs before the words of a paragraph or point: "១-", "ក-", "1.", "(a)". */
export function hangingNumber(clause: Pick<Clause, 'number' | 'kind'>, language: Language): string {
  const number = clauseNumber(clause, language);
  if (number === '' || /[^\p{L}\p{M}\p{N}]$/u.test(number)) return number;
  if (language === 'km') return `${number}-`;
  return /^\p{Nd}+$/u.test(number) ? `${number}.` : `(${number})`;
}

/** Where a clause stands, outermost first, from the article on: "មាត្រា ១២ កថាខណ្ឌ ២", "Article 12, paragraph 2". */
export function clausePlace(clause: Clause, byId: ReadonlyMap<string, Clause>, language: Language): string {
  const labels: string[] = [];
  for (let at: Clause | undefined = clause; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    labels.unshift(clauseLabel(at, language));
    if (!isInner(at)) break;
  }
  return labels
    .map((label, depth) => (depth > 0 && language === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label))
    .join(language === 'km' ? ' ' : ', ');
}
