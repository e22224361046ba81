// Numbers as a page shows them and as people type them, in both digit sets; the letters and roman numbers of lists.
// Khmer digits group with a dot and take a decimal comma, ASCII digits the other way round (CLDR, locale km with the
// numbering systems khmr and latn); one number never mixes the two.
import type { Language } from '../texts/say.js';
import { toAsciiDigits, toKhmerDigits } from './digits.js';

/** The 33 consonants in dictionary order; ឝ and ឞ, kept for Sanskrit alone, number no list. */
const KHMER_LETTERS = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** 1234567.5 as "១.២៣៤.៥៦៧,៥" or "1,234,567.5". At most `decimals` places, no zeros at the end. */
export function formatNumber(language: Language, number: number, decimals = 2): string {
  const [whole = '', fraction = ''] = Math.abs(number).toFixed(decimals).split('.');
  const tail = fraction.replace(/0+$/, '');
  const [group, point] = language === 'km' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, `$&${group}`);
  const written = tail === '' ? grouped : grouped + point + tail;
  const signed = number < 0 && /[1-9]/.test(written) ? `-${written}` : written;
  return language === 'km' ? toKhmerDigits(signed) : signed;
}

/** An amount in riel, without decimals: "១២.៥០០៛" or "12,500៛". */
export function formatRiel(language: Language, riel: number): string {
  return `${formatNumber(language, riel, 0)}៛`;
}

/**
 * The number somebody typed in either digit set, grouped or not, by the conventions of its digits; null when it is
 * none. Mixed digits are taken as long as no separator makes them doubtful.
 */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/[\s\u200B\u00A0៛]/g, '');
  const isKhmer = /[០-៩]/.test(text);
  if (isKhmer && /[0-9]/.test(text) && /[.,]/.test(text)) return null;
  const ascii = toAsciiDigits(text);
  const usual = isKhmer ? ascii.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : ascii;
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(usual)) return null;
  return Number(usual.replaceAll(',', ''));
}

/** The n-th letter of a Khmer list (ក is the first); null beyond the 33rd. */
export function khmerLetter(n: number): string | null {
  return KHMER_LETTERS[n - 1] ?? null;
}

/** Which place in a list a Khmer letter marks; null when it marks none. */
export function readKhmerLetter(letter: string): number | null {
  const place = letter.length === 1 ? KHMER_LETTERS.indexOf(letter) : -1;
  return place < 0 ? null : place + 1;
}

/** 1 to 3999 as a roman number in capitals; null outside. */
export function toRoman(number: number): string | null {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return null;
  let rest = number;
  let roman = '';
  for (const [letters, value] of ROMAN) {
    for (; rest >= value; rest -= value) roman += letters;
  }
  return roman;
}

/** The value of a roman number in either case; null when it is not written as Romans are taught to write. */
export function readRoman(typed: string): number | null {
  const roman = typed.toUpperCase();
  let rest = roman;
  let number = 0;
  for (const [letters, value] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) number += value;
  }
  return number > 0 && toRoman(number) === roman ? number : null;
}
