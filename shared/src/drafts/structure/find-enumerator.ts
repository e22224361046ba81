// Finds what numbers a paragraph or a point: "(1)", "a)", "១-", "ក.", "1°", "iv)", "•". Says in which style and with
// which possible values, because "(i)" may be the ninth letter or the first roman numeral: its list decides.
import type { ClauseKind, SourceBlock } from './clause-tree.js';
import { asciiDigits, letterValue, romanValue } from './number-slug.js';
import { partWords } from './words/label-words.js';
import { soleWords } from './words/number-words.js';

export type EnumeratorScript = 'digit' | 'letter' | 'roman' | 'khmer' | 'bullet';

export interface EnumeratorReading {
  script: EnumeratorScript;
  /** 1 is the first; 0 for a bullet, which has no order. */
  value: number;
}

export interface Enumerator {
  /** As printed: "(a)", "1°", "•". */
  label: string;
  /** Without its punctuation; null for a bullet. */
  number: string | null;
  /** What surrounds the number, so that "(1)" and "1." are different lists: "(n)", "n.", "n°", or the bullet. */
  style: string;
  readings: EnumeratorReading[];
  rest: string;
  /** What its word says it is: "កថាខណ្ឌទី ២", "Point (a)", "§ 2" inside an article. */
  kind?: ClauseKind;
}

const BULLET = /^(o(?=\s+\p{Lu})|[-–—•·●○◦▪■□◆➢➤✓✔*‐‑−\u2043\uF0B7\uF0A7\uF0D8\uF02D])\s*(?=\S)/u;
const NUMBER_BODY =
  '[0-9០-៩๐-๙໐-໙]{1,3}(?:[a-z]{1,2})?|[ក-អกขคฆงจฉชซฌญກຂຄງຈа-яґєіїđ]|[a-z]{1,2}|[A-Z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6}';
const MULTI = '(?:[0-9០-៩]{1,3}|[ក-អA-Z])(?:\\.(?:[0-9០-៩]{1,3}|[ក-អ])){1,4}';
const BRACKETED = new RegExp(`^\\((${NUMBER_BODY})\\)[.:]?[-–—]*\\s*`, 'u');
const CLOSED = new RegExp(
  `^(${NUMBER_BODY})(\\)|\\.-|\\.[-–—]|\\. ?[-–—](?=\\s)|°\\)?|/|[-–—]|\\.|៖|\\s[-–—](?=\\s[\\p{L}«“"'(]))\\s*`,
  'u',
);
const DOTTED = new RegExp(`^(${MULTI})(\\.?[-–—]?|[៖)])(?=\\s)\\s*`, 'u');
const BARE = new RegExp(`^(${NUMBER_BODY})\\s+`, 'u');

function readingsOf(number: string): EnumeratorReading[] {
  const ascii = asciiDigits(number);
  const digits = /^(\d+)[a-z]{0,2}$/.exec(ascii);
  if (digits) return [{ script: 'digit', value: Number(digits[1]) }];
  const found: EnumeratorReading[] = [];
  const letter = letterValue(number);
  if (letter !== null) found.push({ script: /[ក-អ]/u.test(number) ? 'khmer' : 'letter', value: letter });
  // Some alphabets count with a letter that others do not have.
  if (number === 'đ') found.push({ script: 'letter', value: 5 });
  const roman = romanValue(number);
  if (roman !== null) found.push({ script: 'roman', value: roman });
  return found;
}

/** A dot or dash after a number may be part of a figure, a date or a word: "1.5", "2-month", "A.B.", "e-mail". */
function isCutShort(number: string, closing: string, after: string, hadSpace: boolean): boolean {
  if (hadSpace || after === '' || closing === ')' || closing.startsWith('°')) return false;
  if (/^[0-9០-៩]/u.test(after)) return true;
  if (closing === '/' || /^[A-Za-z]+$/u.test(number)) return true;
  if (/^[-–—]$/u.test(closing) && /^\p{Script=Latin}/u.test(after)) return true;
  return !/^[\p{L}"“«(]/u.test(after);
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function styleCase(number: string): string {
  return /^[A-Z]/.test(number) ? 'N' : /^[0-9០-៩๐-๙໐-໙]/u.test(number) ? 'n' : 'a';
}

function numbered(text: string): Enumerator | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const number = bracketed[1] ?? '';
    const readings = readingsOf(number);
    if (readings.length === 0) return null;
    return enumerator(text, bracketed[0], number, `(${styleCase(number)})`, readings);
  }
  const dotted = DOTTED.exec(text);
  // "1.1 Scope" numbers a paragraph, "1.5 million" does not.
  const isFigure =
    dotted?.[2] === '' &&
    /^\d/u.test(text) &&
    !dotted[1]?.includes('.', 3) &&
    startsSmall(text.slice(dotted[0].length));
  if (dotted && !isFigure) {
    const parts = (dotted[1] ?? '').split('.');
    const style = parts.map((part) => (/^\p{L}/u.test(part) ? 'a' : 'n')).join('.');
    return enumerator(text, dotted[0], dotted[1] ?? '', style, readingsOf(parts.at(-1) ?? ''));
  }
  const closed = CLOSED.exec(text);
  if (!closed) return null;
  const [whole, number = '', closing = ''] = closed;
  const readings = readingsOf(number);
  if (readings.length === 0 || isCutShort(number, closing, text.slice(whole.length), /\s$/u.test(whole))) return null;
  return enumerator(text, whole, number, `${styleCase(number)}${closing.replace(/\s/g, '')}`, readings);
}

function enumerator(
  text: string,
  whole: string,
  number: string,
  style: string,
  readings: EnumeratorReading[],
): Enumerator {
  return { label: whole.trim(), number, style, readings, rest: text.slice(whole.length).trim() };
}

const PART_NUMBER = `(?:\\((?:${NUMBER_BODY})\\)|(?:${NUMBER_BODY})(?:er|[º°ª])?|${soleWords.join('|')})`;
const partPatterns = partWords.map(({ kind, words }) => {
  const source = `^((${words.join('|')})(?:\\s*ទី)?\\s*(${PART_NUMBER}))(?:\\s*[.:៖)]\\s*[-–—]*|\\s*[-–—](?=\\s)|$)\\s*`;
  return { kind, pattern: new RegExp(source.normalize('NFC'), 'iu') };
});
const PARAGRAPH_SIGN = /^§\s?(\d{1,3}(?:er|[º°ª]|[a-z]{1,2})?)(?:\.[-–—]?|\s?[:–—])?(?:\s+(?=[\p{Lu}«“"(\d])|$)/u;

/** "កថាខណ្ឌទី ១៖ …", "Point (a): …", "§ 2. …": a part of an article that says what it is. */
function findPart(text: string): Enumerator | null {
  for (const { kind, pattern } of partPatterns) {
    const match = pattern.exec(text);
    if (!match || /^\p{Ll}/u.test(text)) continue;
    const [whole, label = '', word = '', printed = ''] = match;
    const number = printed.replace(/[()]/gu, '');
    const base = number.replace(/(?<=\d)(?:er|[º°ª])$/u, '');
    const readings = soleWords.includes(number.toLowerCase()) ? [] : readingsOf(base);
    const rest = text.slice(whole.length).trim();
    return { label, number, style: word.toLowerCase(), readings, rest, kind };
  }
  const sign = PARAGRAPH_SIGN.exec(text);
  if (!sign) return null;
  const number = sign[1] ?? '';
  const readings = readingsOf(number.replace(/(?:er|[º°ª])$/u, ''));
  return { ...enumerator(text, sign[0], `§ ${number}`, '§', readings), label: `§ ${number}`, kind: 'paragraph' };
}

/** The enumerator a paragraph begins with, or null. A bullet before a number belongs to the number's label. */
export function findEnumerator(text: string): Enumerator | null {
  const part = findPart(text);
  if (part) return part;
  const plain = numbered(text);
  if (plain) return plain;
  const bullet = BULLET.exec(text);
  if (!bullet) return null;
  const rest = text.slice(bullet[0].length).trim();
  const behind = numbered(rest);
  if (behind) return { ...behind, label: `${bullet[1]} ${behind.label}` };
  const sign = /[-–—‐‑−]/u.test(bullet[1] ?? '') ? '-' : (bullet[1] ?? '');
  return { label: bullet[1] ?? '', number: null, style: sign, readings: [{ script: 'bullet', value: 0 }], rest };
}

/**
 * The enumerator of a block: where its number was counted by the file and not typed, it is one whatever it looks like
 * ("1.1 the minister", "3 text", "No. 4:").
 */
export function enumeratorOf({ number, text }: Pick<SourceBlock, 'number' | 'text'>): Enumerator | null {
  if (number === undefined || !text.startsWith(number)) return findEnumerator(text);
  const rest = text.slice(number.length).trim();
  const probe = `${number} X`;
  const found = findEnumerator(probe) ?? findBareEnumerator(probe);
  if (found?.rest === 'X') return { ...found, rest };
  const printed = number.replace(/^[\s([–—-]+|[\s)\].:;–—-]+$/gu, '');
  const digits = /\d+(?=\D*$)/u.exec(asciiDigits(printed));
  const reading: EnumeratorReading = digits
    ? { script: 'digit', value: Number(digits[0]) }
    : { script: 'bullet', value: 0 };
  const style = asciiDigits(number).replace(/\d+|\p{L}+(?:-\p{L}+)*/gu, 'n');
  return { label: number, number: printed === '' ? null : printed, style, readings: [reading], rest };
}

/** A number without any punctuation before a paragraph ("1 This Act may be cited"): only where a document does so. */
export function findBareEnumerator(text: string): Enumerator | null {
  const match = BARE.exec(text);
  const number = match?.[1] ?? '';
  const readings = readingsOf(number);
  if (!match || readings.length === 0) return null;
  // "A person may ask.": a word of one letter begins a sentence; an item of a list ends otherwise.
  if (/^[AI]$/u.test(number) && startsSmall(text.slice(match[0].length)) && text.endsWith('.')) return null;
  return enumerator(text, match[0], number, styleCase(number), readings);
}
