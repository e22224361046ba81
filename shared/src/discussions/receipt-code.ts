// What a speaker keeps. The code: eight digits that can be said on the telephone and look a comment up; the last one
// tells a slip of the tongue. The secret: 128 bits that may edit or withdraw. Codes are numbers shuffled under a key:
// two never meet, and none tells how many came before. That is no secrecy; what a code opens is public anyway.
import { toAsciiDigits, toKhmerDigits } from '../language/digits.js';
import type { Language } from '../texts/say.js';

/** How many codes there are. */
export const RECEIPT_NUMBERS = 10_000_000;

/** A totally anti-symmetric quasigroup of order ten: every wrong digit and every swap of neighbours is caught
 * (H. M. Damm, doctoral thesis, Marburg 2004). Row: the check so far; column: the next digit. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const digitWords = {
  km: ['សូន្យ', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** Crockford's base 32: no I, L, O or U, so that a printed secret can be read back. */
const SECRET_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 16;
const SECRET_PATTERN = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** What people put between groups when they type or dictate. */
const SEPARATORS = /[\s\u200B-\u200D\u2060\uFEFF.\-\u2010-\u2015·]/g;

const HALF_BITS = 12;
const HALF_MASK = (1 << HALF_BITS) - 1;
const ROUNDS = 8;

/**
 * The code of the n-th comment.
 * @param number 0 to 9,999,999; each once.
 * @param key of this instance: an integer of 0 to 2^53 - 1, drawn once.
 */
export function makeReceiptCode(number: number, key: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= RECEIPT_NUMBERS) {
    throw new RangeError(`receipt numbers run from 0 to ${RECEIPT_NUMBERS - 1}: ${number}`);
  }
  // Cycle walking: the permutation is of 24 bits; what falls outside is shuffled again until it is inside.
  let shuffled = permute(number, key);
  while (shuffled >= RECEIPT_NUMBERS) shuffled = permute(shuffled, key);
  const digits = String(shuffled).padStart(7, '0');
  return digits + checkDigit(digits);
}

/** The code somebody typed, as eight ASCII digits; null when it cannot be one. Takes blanks, dashes, Khmer digits. */
export function readReceiptCode(typed: string): string | null {
  const code = toAsciiDigits(typed).replace(SEPARATORS, '');
  return /^[0-9]{8}$/.test(code) && checkDigit(code) === '0' ? code : null;
}

/** "៤៨២១ ៩០៣៧" or "4821 9037". */
export function formatReceiptCode(language: Language, code: string): string {
  const grouped = `${code.slice(0, 4)} ${code.slice(4)}`;
  return language === 'km' ? toKhmerDigits(grouped) : grouped;
}

/** The code in words. A pause after each: in Khmer "five, one" and "six" differ by nothing else. */
export function speakReceiptCode(language: Language, code: string): string {
  const words = [...code].map((digit) => digitWords[language][Number(digit)]);
  return `${words.slice(0, 4).join(', ')}; ${words.slice(4).join(', ')}`;
}

/** Sixteen random bytes as a secret of 26 letters. */
export function writeReceiptSecret(bytes: Uint8Array): string {
  if (bytes.length !== SECRET_BYTES) throw new RangeError(`a secret has ${SECRET_BYTES} bytes`);
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let secret = '';
  for (let letter = 0; letter < 26; letter += 1) {
    secret = SECRET_LETTERS.charAt(Number(value & 31n)) + secret;
    value >>= 5n;
  }
  return secret;
}

/** The secret somebody typed, in its one form; null when it cannot be one. O is read as 0, I and L as 1. */
export function readReceiptSecret(typed: string): string | null {
  const letters = toAsciiDigits(typed).toUpperCase().replace(SEPARATORS, '');
  const secret = letters.replaceAll('O', '0').replace(/[IL]/g, '1');
  return SECRET_PATTERN.test(secret) ? secret : null;
}

/** A secret in groups, for print. */
export function formatReceiptSecret(secret: string): string {
  return secret.replace(/(.{5})(?=.{5})/g, '$1-');
}

/** The digit that brings the check to 0; over a whole code, 0 when it is right. */
function checkDigit(digits: string): string {
  return [...digits].reduce((check, digit) => DAMM[Number(check)]?.charAt(Number(digit)) ?? '', '0');
}

/** A Feistel network: a permutation of 24 bits whatever the round function is. */
function permute(value: number, key: number): number {
  let left = value >>> HALF_BITS;
  let right = value & HALF_MASK;
  for (let round = 0; round < ROUNDS; round += 1) {
    [left, right] = [right, left ^ (mix(right, key, round) & HALF_MASK)];
  }
  return left * 2 ** HALF_BITS + right;
}

/** 32 well-mixed bits (the finaliser of MurmurHash3, after each half of the key). */
function mix(value: number, key: number, round: number): number {
  const halves = [key % 2 ** 32, Math.floor(key / 2 ** 32) + round * 2 ** 21];
  return halves.reduce((hash, half) => finalise(Math.imul(hash, 31) ^ half), finalise(value + round + 1));
}

function finalise(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
