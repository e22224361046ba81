// The key under which two spellings of one Khmer text compare equal: for search, comparison and similarity. The stored
// text is never changed by it. Signs of a Khmer syllable may be typed in several orders and in split forms that look
// the same; Unicode normalisation does not unite them, so this does (order after the Unicode Standard, chapter 16.4).
import { clusters, snapToClusters } from './clusters.js';
import { toAsciiDigits } from './digits.js';

/** A key, the text it was made from and, for each UTF-16 unit of the key, the range of the text that it stands for. */
export interface MappedKey {
  key: string;
  text: string;
  starts: number[];
  ends: number[];
}

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD\u17B4\u17B5]/;
/** What stands on and around a letter: subscripts (coeng and letter), vowels, other marks. */
const SIGNS = /(?:\u17D2[\u1780-\u17B3]?|\p{M})+/gu;
const SIGN = /\u17D2[\u1780-\u17B3]?|\p{M}/gu;
const COENG = '\u17D2';
const SUBSCRIPT_RO = '\u17D2\u179A';
const ABOVE_VOWEL = /[\u17B7-\u17BA\u17BE\u17D0]/;

/** Letters and signs with a second code or a look-alike spelling: deprecated ones, ឲ for ឱ, subscript ដ for ត. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/\u17D2\u178A/g, '\u17D2\u178F'],
  [/\u17B2/g, '\u17B1'],
  [/\u17A3/g, '\u17A2'],
  [/\u17A4/g, '\u17A2\u17B6'],
  [/\u17D3/g, '\u17C6'],
];

/** Vowels typed as their two visible halves. */
const splitVowels: readonly (readonly [string, string, string])[] = [
  ['\u17C1', '\u17B8', '\u17BE'],
  ['\u17C1', '\u17B6', '\u17C4'],
  ['\u17C1', '\u17C1', '\u17C2'],
];

/**
 * The normalised key: invisible characters out, digits ASCII, Latin letters small, blanks single and none at the ends,
 * Khmer syllables in one order. `normalKey(normalKey(x)) === normalKey(x)`.
 */
export function normalKey(text: string): string {
  return normalKeyWithMap(text).key;
}

/** The key with the way back: `originalRange` turns a hit in it into offsets of the text. */
export function normalKeyWithMap(text: string): MappedKey {
  const { visible, offsets } = stripInvisible(text);
  const mapped: MappedKey = { key: '', text, starts: [], ends: [] };
  const parts: string[] = [];
  let afterBlank = true;
  for (const cluster of clusters(visible)) {
    const part = normaliseCluster(cluster.text);
    const isBlank = part === ' ';
    if (part === '' || (isBlank && afterBlank)) continue;
    afterBlank = part.endsWith(' ');
    parts.push(part);
    const start = offsets[cluster.start] ?? text.length;
    const end = (offsets[cluster.end - 1] ?? text.length) + 1;
    for (let unit = 0; unit < part.length; unit += 1) {
      mapped.starts.push(start);
      mapped.ends.push(end);
    }
  }
  if (parts.at(-1) === ' ') {
    parts.pop();
    mapped.starts.pop();
    mapped.ends.pop();
  }
  mapped.key = parts.join('');
  return mapped;
}

/** The range of the original text, at cluster borders, that a hit [start, end) in the key came from. */
export function originalRange(mapped: MappedKey, start: number, end: number): { start: number; end: number } {
  const from = mapped.starts[start] ?? mapped.text.length;
  return snapToClusters(mapped.text, from, mapped.ends[end - 1] ?? from);
}

/** Whether two texts say the same words, differing at most in how they are encoded: invisible characters, digit set,
 * order of signs. Unlike the key it keeps capital letters and blanks apart. */
export function differsOnlyInEncoding(a: string, b: string): boolean {
  return a === b || encodingKey(a) === encodingKey(b);
}

/** The key under which texts that differ only in encoding are equal. */
export function encodingKey(text: string): string {
  return [...clusters(stripInvisible(text).visible)].map((cluster) => normaliseSpelling(cluster.text)).join('');
}

function normaliseCluster(cluster: string): string {
  return normaliseSpelling(cluster.toLowerCase()).replace(/\s+/g, ' ');
}

function normaliseSpelling(cluster: string): string {
  const composed = toAsciiDigits(cluster.normalize('NFC'));
  if (!/[\u1780-\u17DD]/.test(composed)) return composed;
  const folded = folds.reduce((text, [from, to]) => text.replace(from, to), composed);
  return folded.replace(SIGNS, (signs) => orderSigns(signs.match(SIGN) ?? []).join('')).normalize('NFC');
}

/** Subscripts (ro last), register shifter, vowels, other signs; split vowels joined first. A coeng without its letter
 * says nothing and goes. */
function orderSigns(signs: string[]): string[] {
  const joined = joinVowels(signs.filter((sign) => sign !== COENG));
  // A shifter under a vowel that stands above is drawn as ុ, and very often typed as ុ.
  const isShifterLow = joined.some((sign) => ABOVE_VOWEL.test(sign));
  const settled = isShifterLow ? joined.map((sign) => (/[\u17C9\u17CA]/.test(sign) ? '\u17BB' : sign)) : joined;
  return settled.sort((a, b) => signRank(a) - signRank(b) || (a < b ? -1 : Number(a > b)));
}

function joinVowels(signs: string[]): string[] {
  const joined = [...signs];
  for (const [first, second, whole] of splitVowels) {
    for (;;) {
      const at = joined.indexOf(first);
      const other = joined.findIndex((sign, index) => sign === second && index !== at);
      if (at < 0 || other < 0) break;
      joined[at] = whole;
      joined.splice(other, 1);
    }
  }
  return joined;
}

function signRank(sign: string): number {
  if (sign === '\u17CC') return 0;
  if (sign === SUBSCRIPT_RO) return 2;
  if (sign.length === 2) return 1;
  if (/[\u17C9\u17CA]/.test(sign)) return 3;
  return /[\u17B6-\u17C5]/.test(sign) ? 4 : 5;
}

/** The text without invisible characters, and where each of its units stood. */
function stripInvisible(text: string): { visible: string; offsets: number[] } {
  const offsets: number[] = [];
  let visible = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (INVISIBLE.test(unit)) continue;
    visible += unit;
    offsets.push(at);
  }
  return { visible, offsets };
}
