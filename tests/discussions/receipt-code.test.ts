// The receipt: a code that survives the telephone (K54, K32), a secret that survives print.
import {
  formatReceiptCode,
  formatReceiptSecret,
  makeReceiptCode,
  RECEIPT_NUMBERS,
  readReceiptCode,
  readReceiptSecret,
  speakReceiptCode,
  writeReceiptSecret,
} from '@sala/shared/discussions/receipt-code.js';
import { ReceiptSecret } from '@sala/shared/discussions/contract.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';

const number = fc.integer({ min: 0, max: RECEIPT_NUMBERS - 1 });
const key = fc.maxSafeNat();
const code = fc.tuple(number, key).map(([n, k]) => makeReceiptCode(n, k));

describe('a code', () => {
  test('has eight digits and reads back', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^\d{8}$/);
        expect(readReceiptCode(made)).toBe(made);
      }),
    );
  });

  test('with one wrong digit is refused, always', () => {
    fc.assert(
      fc.property(code, (made) => {
        for (let place = 0; place < 8; place += 1) {
          for (let digit = 0; digit < 10; digit += 1) {
            const wrong = made.slice(0, place) + String(digit) + made.slice(place + 1);
            expect(readReceiptCode(wrong)).toBe(wrong === made ? made : null);
          }
        }
      }),
    );
  });

  test('with two neighbours swapped is refused, always', () => {
    fc.assert(
      fc.property(code, fc.nat(6), (made, place) => {
        const [one = '', other = ''] = made.slice(place);
        const swapped = made.slice(0, place) + other + one + made.slice(place + 2);
        expect(readReceiptCode(swapped)).toBe(one === other ? made : null);
      }),
    );
  });

  test('is taken as people type it', () => {
    fc.assert(
      fc.property(code, (made) => {
        const spaced = `${made.slice(0, 4)} ${made.slice(4)}`;
        for (const typed of [
          spaced,
          ` ${made}\n`,
          toKhmerDigits(spaced),
          spaced.replace(' ', '-'),
          [...made].join('–'),
        ]) {
          expect(readReceiptCode(typed)).toBe(made);
        }
      }),
    );
  });

  test.each(['', '1234567', '123456789', 'abcdefgh', '4821/9037'])('%j is none', (typed) => {
    expect(readReceiptCode(typed)).toBeNull();
  });
});

test('no two numbers share a code, and codes do not follow the order of numbers', () => {
  fc.assert(
    fc.property(key, fc.integer({ min: 0, max: RECEIPT_NUMBERS - 5_000 }), (k, first) => {
      const codes = Array.from({ length: 5_000 }, (_, index) => makeReceiptCode(first + index, k));
      expect(new Set(codes).size).toBe(codes.length);
      const rising = codes.filter((made, index) => made > (codes[index - 1] ?? '')).length;
      expect(Math.abs(rising - 2_500)).toBeLessThan(300);
    }),
    { numRuns: 20 },
  );
});

test('a number outside the ten million is a fault', () => {
  for (const n of [-1, RECEIPT_NUMBERS, 0.5, Number.NaN]) expect(() => makeReceiptCode(n, 1)).toThrow(RangeError);
});

test('a code is shown in two groups and said digit by digit', () => {
  expect(formatReceiptCode('km', '48219037')).toBe('៤៨២១ ៩០៣៧');
  expect(formatReceiptCode('en', '48219037')).toBe('4821 9037');
  expect(speakReceiptCode('km', '48219037')).toBe('បួន, ប្រាំបី, ពីរ, មួយ; ប្រាំបួន, សូន្យ, បី, ប្រាំពីរ');
  expect(speakReceiptCode('en', '48219037')).toBe('four, eight, two, one; nine, zero, three, seven');
});

describe('a secret', () => {
  const secret = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(writeReceiptSecret);

  test('has the form the contract asks for, and holds all its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(15), fc.nat(7), (bytes, place, bit) => {
        const other = Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ (1 << bit) : byte));
        expect(Value.Check(ReceiptSecret, writeReceiptSecret(bytes))).toBe(true);
        expect(writeReceiptSecret(other)).not.toBe(writeReceiptSecret(bytes));
      }),
    );
  });

  test('reads back from print, small letters and look-alikes', () => {
    fc.assert(
      fc.property(secret, (made) => {
        expect(readReceiptSecret(formatReceiptSecret(made))).toBe(made);
        expect(readReceiptSecret(made.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(made);
        expect(readReceiptSecret(` ${made.replaceAll('1', 'I')} `)).toBe(made);
      }),
    );
  });

  test.each(['', '0123', 'U'.repeat(26), '0'.repeat(27)])('%j is none', (typed) => {
    expect(readReceiptSecret(typed)).toBeNull();
  });

  test('is printed in groups', () => {
    expect(formatReceiptSecret('0123456789ABCDEFGHJKMNPQRS')).toBe('01234-56789-ABCDE-FGHJK-MNPQRS');
  });
});
