// From a number as printed to the piece of an id it becomes: "១២ ថ្មី" is "12-new", "Ier" is "1", "L. 111-1" "l-111-1".
// Also gives the plain value where there is one, so that repeats, gaps and successors can be seen.
import { toAsciiDigits } from '../../language/digits.js';
import { numberSuffixes, numberWords, soleWords } from './words/number-words.js';

const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
/** The Khmer consonants in the order in which they count. */
export const KHMER_LETTERS = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';
/** Letters of other alphabets in the order in which lists use them. */
const OTHER_LETTERS = ['กขคงจฉชซฌญ', 'ກຂຄງຈ', 'абвгдежзиклмнопрстуфхцчшщэюя'];
/** The Khmer letters in Latin ones, for ids that go into addresses. */
const KHMER_NAMES = [
  'ka',
  'kha',
  'ko',
  'kho',
  'ngo',
  'cha',
  'chha',
  'cho',
  'chho',
  'nho',
  'da',
  'ttha',
  'do',
  'ttho',
  'na',
  'ta',
  'tha',
  'to',
  'tho',
  'no',
  'ba',
  'pha',
  'po',
  'pho',
  'mo',
  'yo',
  'ro',
  'lo',
  'vo',
  'sa',
  'ha',
  'la',
  'qa',
];

/** Value of a well-formed roman numeral (any case), or null. */
export function romanValue(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(lower) || lower === '') return null;
  let value = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const here = ROMAN_VALUES[lower[at] ?? ''] ?? 0;
    value += here < (ROMAN_VALUES[lower[at + 1] ?? ''] ?? 0) ? -here : here;
  }
  return value;
}

/** Place of a letter in its alphabet, 1 the first; "aa" follows "z". Null where no alphabet
 * here has the letter. */
export function letterValue(text: string): number | null {
  const lower = text.toLowerCase();
  if (/^([a-z])\1*$/.test(lower)) return (lower.length - 1) * 26 + lower.charCodeAt(0) - 96;
  if (text.length !== 1) return null;
  for (const letters of [KHMER_LETTERS, ...OTHER_LETTERS]) {
    const at = letters.indexOf(lower);
    if (at >= 0) return at + 1;
  }
  return null;
}

/** Every Khmer, Thai and Lao digit as an ASCII digit. */
export function asciiDigits(text: string): string {
  return toAsciiDigits(text).replace(/[๐-๙໐-໙]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

export interface NumberReading {
  slug: string;
  /** Whole number it stands for, where it is one; a suffix ("bis", "A") is left out of it. */
  value: number | null;
}

const SUFFIX_SLUGS = new Map(numberSuffixes.map(({ word, slug }) => [word, slug]));

function readWordNumber(word: string): number | null {
  for (const row of numberWords) {
    const at = row.indexOf(word);
    if (at >= 0) return at + 1;
  }
  return null;
}

/** Latin letters, digits and hyphens only; Khmer letters by their names, other scripts left out. Never empty. */
function toSlug(text: string): string {
  const slug = asciiDigits(text)
    .toLowerCase()
    .replaceAll('đ', 'dd')
    .replace(/[ក-អ]/gu, (letter) => KHMER_NAMES[KHMER_LETTERS.indexOf(letter)] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'x' : slug;
}

/** The slug of a paragraph's or point's number: letters stay letters, "iv" stays "iv". */
export function slugOfEnumerator(printed: string): string {
  const plain = asciiDigits(printed).replace(/(?<=\d)(?:er|[º°ª])$/u, '');
  if (soleWords.includes(plain.toLowerCase())) return 'sole';
  const isSpelt = /[a-z0-9đក-អ]/iu.test(plain.normalize('NFKD'));
  return isSpelt ? toSlug(plain) : String(letterValue(plain) ?? toSlug(plain));
}

/** Reads a number as printed after a label. Never fails: what it cannot read becomes a slug of its own letters. */
export function readNumber(printed: string): NumberReading {
  const lower = asciiDigits(printed)
    .toLowerCase()
    .replace(/(?<=\d\.?)[º°ª]/gu, '')
    .trim();
  if (soleWords.includes(lower)) return { slug: 'sole', value: null };
  const wordValue = readWordNumber(lower);
  if (wordValue !== null) return { slug: String(wordValue), value: wordValue };
  const [first = '', ...rest] = lower.replace(/[().]/g, ' ').trim().split(/\s+/);
  const suffixes = rest.map((word) => SUFFIX_SLUGS.get(word) ?? readWordNumber(word)?.toString() ?? word);
  // A single C, D, L or M is a letter: no law has a chapter 100 before its chapter 50.
  const roman = /^[cdlm]$/.test(first) ? null : romanValue(first.replace(/(er|re|ère)$/u, ''));
  const head = roman === null ? first.replace(/(?<=\d)(?:er|re|ère)(?![a-z])/gu, '') : String(roman);
  const slug = toSlug([head, ...suffixes].join('-'));
  const whole = /^\D{0,2}(\d{1,6})\D{0,2}$/u.exec(head);
  return { slug, value: whole ? Number(whole[1]) : letterValue(head) };
}
