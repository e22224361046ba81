// Finds the label at the start of a line: "ជំពូកទី ២", "Article 12 bis", "§ 7a", "PRVÁ ČASŤ", "2. Abschnitt:".
// It only says what stands there; whether a line is a heading or a sentence is judged in judge-label.ts.
import type { ClauseKind } from './clause-tree.js';
import { annexConnectors, ARTICLE_RANK, labelWords } from './words/label-words.js';
import { numberSuffixes, numberWords, soleWords } from './words/number-words.js';

export interface FoundLabel {
  kind: ClauseKind;
  rank: number;
  /** The label as printed, number included, without the punctuation after it. */
  label: string;
  number: string | null;
  /** What follows label and punctuation. */
  rest: string;
  /** Punctuation stands between label and rest. */
  isSeparated: boolean;
  /** The label begins with a capital, or its script has none. */
  isCapital: boolean;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Longest first, so that "sous-section" is not read as "sous" nor "art." as "art". */
function alternation(words: Iterable<string>): string {
  return [...new Set(words)]
    .map((word) => word.normalize('NFC'))
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
}

const DIGIT = '[0-9០-៩๐-๙໐-໙]';
const SOLE = alternation(soleWords);
const WORD_NUMBERS = alternation(numberWords.flat());
const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** "12", "12A", "111-1", "L. 111-1", "R*111-1-2", "3/1", "24^1", "1º", "2º-A", "១២", "៣.០". */
const ARABIC =
  `(?:[LRDA]\\s?[.*]{0,3}\\s?)?${DIGIT}+(?:[-.‑–/]${DIGIT}+)*(?:\\^\\d+|[¹²³⁰-⁹]+)?` +
  `(?:\\.?[º°ª](?:-[A-Z]{1,2}${END})?|-?[A-Za-z]{1,3}${END}|(?:\\s[A-Z]${END}))?`;
const ROMAN = `[IVXLCDM]+(?:er|re|ère)?(?:-[0-9A-Z]+)?${END}`;
const LETTER = `[A-Z]${END}`;
const NUMBER = `(?:${ARABIC}|${ROMAN}|(?:${WORD_NUMBERS})${END}|(?:${SOLE})${END}|${LETTER})`;
const SUFFIX_WORDS = alternation(numberSuffixes.map(({ word }) => word));
const CERTAIN_SUFFIXES = alternation(numberSuffixes.filter(({ isLoose }) => !isLoose).map(({ word }) => word));
const ROUND =
  `(?:\\s*\\((?:${WORD_NUMBERS}|${DIGIT}+)\\)` + `|\\s(?:${WORD_NUMBERS}|${DIGIT}{1,2})${END}(?=\\s*[.:៖–—-]|\\s*$))?`;
const LOOSE_SUFFIX = `(?:${SUFFIX_WORDS})${END}(?=\\s*(?:[.:៖]|-|[–—]))`;
const SUFFIX = `(?:[.\\s]*(?:\\((?:${SUFFIX_WORDS})\\)|(?:${CERTAIN_SUFFIXES})${END}|${LOOSE_SUFFIX})${ROUND})`;
const SUFFIX_ONLY = new RegExp(`^\\(?(?:${SUFFIX_WORDS})\\)?${ROUND}$`, 'iu');
const WORDS = alternation(labelWords.flatMap(({ words }) => words));

const KHMER_START = /^[\u1780-\u17B3]/u;
const AFTER_WORD = `(?:\\s*(?:ទី|ที่|ທີ)|\\s*N[°ºo]\\.?|\\s*№)?\\s*`;
const LABEL_FIRST = new RegExp(`^(${WORDS})(${AFTER_WORD})(${NUMBER})(${SUFFIX}*)`, 'iu');
const NUMBER_FIRST = new RegExp(`^((?:${WORD_NUMBERS})|${DIGIT}{1,3}\\.|[IVXL]+\\.)\\s+(${WORDS})${END}`, 'iu');
/** Where the sign follows its number: "12 a §", "2 kap." */
const SIGN_LAST = /^(\d{1,4}(?:\s?[a-z])?)\s(§|kap\.|luku)(?=\s|$)/iu;
const LABEL_ALONE = new RegExp(`^(${WORDS})\\s*[.:៖]?$`, 'iu');
const TITLED_ALONE = new RegExp(`^(${WORDS})\\s*[:៖–—-]\\s+(.+)$`, 'iu');
const SEPARATOR = /^\s*(?:[.:៖៕)…]+\s*[-–—]*|\s[-–—]+|[–—]+|-+(?=\s|$|[\u1780-\u17B3]))\s*/u;

const byWord = new Map(labelWords.flatMap((row) => row.words.map((word) => [word.normalize('NFC'), row] as const)));

function wordRow(word: string) {
  return byWord.get(word.toLowerCase().normalize('NFC'));
}

/** "១១. ថ្មី" is printed with a full stop inside; the number is "១១ ថ្មី". */
function tidyNumber(number: string): string {
  return number
    .replace(/(?<=\p{N})\.(?=\s)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A capital starts it, or a letter of a script without capitals, or a sign. */
function beginsWithCapital(text: string): boolean {
  return !/^\p{Ll}/u.test(text);
}

function labelFirst(text: string): FoundLabel | null {
  const match = LABEL_FIRST.exec(text);
  if (!match) return null;
  const [whole, word = '', between = '', base = '', suffix = ''] = match;
  const row = wordRow(word);
  if (!row) return null;
  // A word must not run into its number unless digits or Khmer follow: "Partie" is no "Part ie".
  if (between === '' && !/^[0-9០-៩๐-๙໐-໙]/u.test(base) && !KHMER_START.test(word) && word !== '§') return null;
  if (/^\p{Ll}/u.test(base) && /^[a-z]+$/u.test(base) && romanOrLetter(base)) return null;
  const after = text.slice(whole.length);
  const separator = SEPARATOR.exec(after)?.[0] ?? '';
  // "5.2" cut after "5", or "12-month": the number went on, so this is no label.
  if (separator === '' && after !== '' && !/^[\s,;(«“"]/u.test(after) && !KHMER_START.test(after)) return null;
  const behind = after.slice(separator.length).trim();
  const isSuffix = SUFFIX_ONLY.test(behind);
  const number = tidyNumber(base + suffix + (isSuffix ? ` ${behind}` : ''));
  return {
    kind: row.kind,
    rank: row.rank,
    label: `${word}${between}${number}`.replace(/\s+/gu, ' '),
    number: word === '§' ? `§ ${number}` : number,
    rest: isSuffix ? '' : behind,
    isSeparated: separator.trim() !== '',
    isCapital: beginsWithCapital(word),
  };
}

/** Lower-case roman numerals and letters do not number what carries a label word ("part i", "section a"). */
function romanOrLetter(base: string): boolean {
  return /^[ivxlcdm]+$/u.test(base) || base.length === 1;
}

function numberFirst(text: string): FoundLabel | null {
  const isSignLast = SIGN_LAST.test(text);
  const match = SIGN_LAST.exec(text) ?? NUMBER_FIRST.exec(text);
  const row = match && wordRow(match[2] ?? '');
  if (!match || !row) return null;
  const after = text.slice(match[0].length);
  const separator = SEPARATOR.exec(after)?.[0] ?? '';
  return {
    kind: row.kind,
    rank: row.rank,
    label: match[0],
    number: (match[1] ?? '').replace(/\.$/u, ''),
    rest: after.slice(separator.length).trim(),
    isSeparated: isSignLast || separator.trim() !== '',
    isCapital: beginsWithCapital(text),
  };
}

function standingAlone(text: string): FoundLabel | null {
  const match = LABEL_ALONE.exec(text) ?? TITLED_ALONE.exec(text);
  const row = match && wordRow(match[1] ?? '');
  if (!match || !row?.mayStandAlone) return null;
  return {
    kind: row.kind,
    rank: row.rank,
    label: match[1] ?? '',
    number: null,
    rest: match[2] ?? '',
    isSeparated: match[2] !== undefined,
    isCapital: beginsWithCapital(text),
  };
}

const annexWords = labelWords.filter(({ kind }) => kind === 'annex').flatMap(({ words }) => words);
const ALONE_WORDS = alternation(labelWords.filter(({ mayStandAlone }) => mayStandAlone).flatMap(({ words }) => words));
const ALONE_FIRST = new RegExp(`^(${ALONE_WORDS})${END}`, 'iu');

/** The label of a marked heading that only begins with such a word: "Príloha k zákonu", "Annexe à la loi". */
export function findMarkedLabel(text: string): FoundLabel | null {
  const match = ALONE_FIRST.exec(text);
  const row = match && wordRow(match[1] ?? '');
  if (!match || !row) return null;
  const label = match[1] ?? '';
  const rest = text.slice(label.length).trim();
  const { kind, rank } = row;
  return { kind, rank, label, number: null, rest, isSeparated: false, isCapital: beginsWithCapital(label) };
}

const CONNECTORS = alternation(annexConnectors);
const ANNEX_OF = new RegExp(`^(?:${alternation(annexWords)})\\s+(?:${CONNECTORS})\\s.{3,90}$`, 'iu');

/** An annex that is named by what it belongs to, and by no mark: "Príloha k zákonu č. 311/2001 Z. z." */
export function findAnnexName(text: string): FoundLabel | null {
  // A full stop after a word of some length ends a sentence; after "z." or "No." it does not.
  if (!ANNEX_OF.test(text) || /[,;:!?។៕៖]$|[\p{L}\p{N}]{4,}[.)]$/u.test(text)) return null;
  return findMarkedLabel(text);
}

const WORD_ONLY = new RegExp(`^(${WORDS})(?=\\s)`, 'iu');

/** The row of a level's word that a heading begins with although no number follows ("Partie législative"). */
export function findLabelWord(text: string): { kind: ClauseKind; rank: number } | null {
  const row = wordRow(WORD_ONLY.exec(text)?.[1] ?? '');
  return row && row.rank > 0 && row.rank < ARTICLE_RANK ? row : null;
}

/** The label a line begins with, or null. The line must be canonical text. */
export function findLabel(text: string): FoundLabel | null {
  return labelFirst(text) ?? numberFirst(text) ?? standingAlone(text);
}
