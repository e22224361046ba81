// The number formats of Word files: digits and letters of several scripts, roman numerals, numbers in English words.
import { KHMER_LETTERS } from '@sala/shared/drafts/structure/number-slug.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';

const THAI_LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const RUSSIAN_LETTERS = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');
const ODD_ORDINALS: Record<string, string> = {
  One: 'First',
  Two: 'Second',
  Three: 'Third',
  Five: 'Fifth',
  Eight: 'Eighth',
  Nine: 'Ninth',
  Twelve: 'Twelfth',
};

function toRoman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

/** a … z, aa, bb: a letter repeats when its alphabet is through. */
function toLetters(value: number, alphabet = 'abcdefghijklmnopqrstuvwxyz'): string {
  if (value < 1) return String(value);
  const letter = alphabet[(value - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(Math.ceil(value / alphabet.length), 20));
}

function toWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 20) return ONES[value] ?? '';
  const tens = TENS[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${(ONES[value % 10] ?? '').toLowerCase()}`;
}

function toOrdinalWords(value: number): string {
  const words = toWords(value);
  const last = /[A-Za-z]+$/u.exec(words)?.[0] ?? '';
  const key = last.charAt(0).toUpperCase() + last.slice(1);
  const odd = ODD_ORDINALS[key];
  const isInner = last !== key;
  const ordinal = odd ?? `${key.replace(/y$/u, 'ie')}th`;
  return words.slice(0, words.length - last.length) + (isInner ? ordinal.toLowerCase() : ordinal);
}

function toOrdinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** Digits of a script whose zero has this code. */
function toDigits(value: number, zero: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** A number in a custom format is known by the first sign of its pattern, such as "១, ២, ៣, ...". */
function toCustom(value: number, pattern: string): string {
  const first = pattern.split(/[,\s]/u)[0] ?? '';
  if (/[០-៩]/u.test(first)) return toKhmerDigits(String(value).padStart(first.length, '0'));
  if (first === 'ក') return toLetters(value, KHMER_LETTERS);
  return String(value).padStart(/^0*1$/u.test(first) ? first.length : 0, '0');
}

const formats: Record<string, (value: number) => string> = {
  lowerRoman: toRoman,
  upperRoman: (value) => toRoman(value).toUpperCase(),
  lowerLetter: (value) => toLetters(value),
  upperLetter: (value) => toLetters(value).toUpperCase(),
  decimalZero: (value) => String(value).padStart(2, '0'),
  ordinal: toOrdinal,
  cardinalText: toWords,
  ordinalText: toOrdinalWords,
  numberInDash: (value) => `- ${value} -`,
  thaiNumbers: (value) => toDigits(value, 0x0e50),
  hindiNumbers: (value) => toDigits(value, 0x0966),
  thaiLetters: (value) => toLetters(value, THAI_LETTERS),
  russianLower: (value) => toLetters(value, RUSSIAN_LETTERS),
  russianUpper: (value) => toLetters(value, RUSSIAN_LETTERS).toUpperCase(),
  chicago: (value) => '*†‡§'.charAt((value - 1) % 4).repeat(Math.min(Math.ceil(value / 4), 20)),
  none: () => '',
};

/** A number as it is printed in a format; plain digits where the format is not known. */
export function formatNumber(value: number, format: string, customPattern = ''): string {
  if (format === 'custom') return toCustom(value, customPattern);
  return formats[format]?.(value) ?? String(value);
}
