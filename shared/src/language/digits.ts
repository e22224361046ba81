// Khmer and ASCII digits, both ways. Nothing else: separators and dates are in numerals.ts and dates.ts.

const KHMER_ZERO = 0x17e0;

/** Every ASCII digit as a Khmer digit; all other characters stay. */
export function toKhmerDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(KHMER_ZERO + digit.charCodeAt(0) - 48));
}

/** Every Khmer digit as an ASCII digit; all other characters stay. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[០-៩]/g, (digit) => String.fromCharCode(48 + digit.charCodeAt(0) - KHMER_ZERO));
}
