// The clause tree a law is read into: its kinds, its shape, and what the readers hand over to be read.
// Invariant: every word of the source stands once and in order in label, heading and text of the clauses.

/**
 * What a clause can be. The names follow Akoma Ntoso where it has one (`preface` is the heading block before the
 * preamble, `division` a level below the subsection, such as the French "Paragraphe").
 */
export const clauseKinds = [
  'preface',
  'preamble',
  'book',
  'part',
  'title',
  'subtitle',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'point',
  'subpoint',
  'table',
  'row',
  'note',
  'annex',
  'signature',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export interface ParsedClause {
  /** Path made from structure, the same for the same file every time: `chapter-2/article-12/point-a`. */
  id: string;
  kind: ClauseKind;
  /** As printed, without the word of the label: "12", "១២ ថ្មី", "L. 111-1", "a". Null where nothing is printed. */
  number: string | null;
  /** The label as printed, number included: "Article 12", "§ 3", "(a)". Null where nothing is printed. */
  label: string | null;
  heading: string | null;
  /** The clause's own words in canonical form; those of its children are not repeated. */
  text: string;
  /** Id of the clause it stands in; null at the top. Parents always precede their children. */
  parent: string | null;
}

export interface ParseWarning {
  code: WarningCode;
  /** How many times it happened, where that is counted. */
  n?: number;
  /** What it is about, in the source's own words. */
  about?: string;
  /** Id of the clause it is about, if it is about one. */
  clause: string | null;
}

export interface ParsedLaw {
  title: string;
  /** Two-letter code, or "und" where the words give no sure sign. */
  language: string;
  clauses: ParsedClause[];
  warnings: ParseWarning[];
  /** What the file said, paragraph by paragraph, page marks and all: to stand beside the tree. */
  lines: string[];
}

/** One paragraph, heading, row or note of a file, with whatever its format says about its place. */
export interface SourceBlock {
  /** The words; a line break inside is one that the author set. */
  text: string;
  role?: 'title' | 'row' | 'note';
  /** Heading level, 1 the highest, where the format marks headings. */
  level?: number;
  /** Automatic number as it appears in print: "1.", "(a)", "•", "Article 3". */
  number?: string;
  /** The automatic number carries no punctuation of its own (a raised figure before a paragraph). */
  isNumberBare?: boolean;
  /** Wholly bold, or centred, as headings are where no heading style is used. */
  isStrong?: boolean;
  isCentred?: boolean;
  /** Depth of a list in the source, 0 at the margin. */
  depth?: number;
  /** The row opens a new table. */
  opensTable?: boolean;
}

/** What a reader may have to warn about; the sentences are in warning-texts.ts. */
export type WarningCode =
  | 'no-articles'
  | 'number-repeated'
  | 'number-skipped'
  | 'label-not-marked'
  | 'page-marks-left-out'
  | 'front-matter-left-out'
  | 'comments-left-out'
  | 'contents-left-out'
  | 'hidden-text-left-out'
  | 'pictures-left-out'
  | 'lines-mended'
  | 'paragraphs-joined'
  | 'changes-accepted'
  | 'table-read-as-text'
  | 'embedded-left-out';
