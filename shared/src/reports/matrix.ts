// The response matrix: one row for each comment with what was answered and what it changed. Columns and cells are the
// same for every form in which it is handed out, and words that are not public are never among them.
import { kindWords } from '../annotations/kinds.js';
import { sortableDay } from '../language/dates.js';
import { reports } from '../texts/reports/reports.js';
import { type Language, say, type Text } from '../texts/say.js';

export interface MatrixRow {
  n: number;
  /** The receipt code, by which its author finds it. */
  code: string;
  /** "Article 12, paragraph 2", in the language of the matrix. */
  clause: string;
  clauseUrl: string;
  comment: string;
  /** A code of `annotationKinds`. */
  kind: string;
  /** Of the comment. */
  language: Language;
  /** The public label, in the form its author chose. */
  from: string;
  receivedAt: string;
  late: boolean;
  /** Hidden and withdrawn comments are rows too, with a stub in the place of their words. */
  state: 'visible' | 'hidden' | 'withdrawn';
  /** How many comments say the same and are answered together; 1 is this one alone. */
  alike: number;
  /** In words of the language of the matrix; null while there is no signed answer. */
  disposition: string | null;
  /** The sentence of the reason code and the text of the answer. */
  reason: string;
  office: string;
  answeredAt: string | null;
  /** The words that the comment changed, '' where it changed none. */
  before: string;
  after: string;
  changeUrl: string;
}

export interface MatrixHead {
  /** What stands above it all. */
  title: string;
  draft: string;
  /** As printed, without the word for it: "2". */
  version: string;
  round: string;
  /** The moment it was read at. */
  asOf: string;
  answered: number;
  total: number;
  url: string;
}

export interface MatrixColumn {
  key: keyof MatrixRow;
  title: Text;
  /** In letters. */
  width: number;
}

const column = (key: keyof MatrixRow, width: number): MatrixColumn => ({ key, title: reports[key], width });

/** Addresses stand last, where they do not part what is read. */
export const matrixColumns: readonly MatrixColumn[] = [
  column('n', 7),
  column('code', 12),
  column('clause', 20),
  column('comment', 50),
  column('kind', 12),
  column('language', 10),
  column('from', 22),
  column('receivedAt', 12),
  column('late', 9),
  column('state', 14),
  column('alike', 9),
  column('disposition', 18),
  column('reason', 42),
  column('office', 20),
  column('answeredAt', 12),
  column('before', 28),
  column('after', 28),
  column('clauseUrl', 30),
  column('changeUrl', 30),
];

/** A row as it may leave: nothing that its author wrote where it is hidden or withdrawn, the name included. */
export function publicRow(row: MatrixRow): MatrixRow {
  return row.state === 'visible' ? row : { ...row, comment: '', from: '' };
}

/** What stands in the place of the words, or the words. */
export function commentOf(language: Language, { state, comment }: MatrixRow): string {
  if (state === 'visible') return comment;
  return say(language, state === 'hidden' ? reports.hiddenStub : reports.withdrawnStub);
}

export function kindOf(language: Language, { kind }: MatrixRow): string {
  const words: Record<string, Text> = kindWords;
  return Object.hasOwn(words, kind) ? (words[kind]?.[language] ?? kind) : kind;
}

/** The cells of a row in the order of the columns: numbers to count with, everything else as words. */
export function matrixCells(language: Language, given: MatrixRow): (string | number)[] {
  const row = publicRow(given);
  const written: MatrixWords = {
    comment: commentOf(language, row),
    kind: kindOf(language, row),
    language: say(language, row.language === 'km' ? reports.inKhmer : reports.inEnglish),
    receivedAt: sortableDay(row.receivedAt),
    late: row.late ? say(language, reports.yes) : '',
    state: say(language, reports[row.state]),
    disposition: row.disposition ?? say(language, reports.notAnswered),
    answeredAt: row.answeredAt === null ? '' : sortableDay(row.answeredAt),
  };
  return matrixColumns.map(({ key }) => written[key] ?? cellOf(row[key]));
}

type MatrixWords = Partial<Record<keyof MatrixRow, string>>;

function cellOf(value: MatrixRow[keyof MatrixRow]): string | number {
  return typeof value === 'number' ? value : String(value ?? '');
}

/** What the head says, line by line: name and words. */
export function headLines(language: Language, head: MatrixHead, moment: string): [name: string, words: string][] {
  const { answered: n, total } = head;
  return [
    [say(language, reports.draft), head.draft],
    [say(language, reports.version), head.version],
    [say(language, reports.round), head.round],
    [say(language, reports.answered), say(language, reports.answeredOf, { n, total })],
    [say(language, reports.asOf), moment],
    [say(language, reports.address), head.url],
  ];
}
