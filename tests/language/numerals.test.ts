// Numbers in both digit sets: shown one way, read both ways (K31, K32, K33); letters and roman numbers of lists.
import {
  formatNumber,
  formatRiel,
  khmerLetter,
  readKhmerLetter,
  readNumber,
  readRoman,
  toRoman,
} from '@sala/shared/language/numerals.js';
import { toAsciiDigits, toKhmerDigits } from '@sala/shared/language/digits.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

test('each language groups in its own way', () => {
  expect(formatNumber('km', 1_234_567.89)).toBe('១.២៣៤.៥៦៧,៨៩');
  expect(formatNumber('en', 1_234_567.89)).toBe('1,234,567.89');
  expect(formatNumber('km', 12)).toBe('១២');
  expect(formatNumber('en', -0.001)).toBe('0');
  expect(formatRiel('km', 12_500)).toBe('១២.៥០០៛');
  expect(formatRiel('en', 12_500)).toBe('12,500៛');
});

test('a number agrees with what an engine with full locale data writes', () => {
  const engines = { km: new Intl.NumberFormat('km-u-nu-khmr'), en: new Intl.NumberFormat('en') };
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('km', 'en'), (number, language) => {
      expect(formatNumber(language, number)).toBe(engines[language].format(number));
    }),
  );
});

test('what is written is read back, in either language', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(99), fc.constantFrom('km', 'en'), (whole, hundredths, language) => {
      const number = (whole * 100 + hundredths) / 100;
      expect(readNumber(formatNumber(language, number))).toBe(number);
    }),
  );
});

describe('what people type', () => {
  test.each([
    ['១២៣៤', 1234],
    ['1234', 1234],
    ['១២.៥០០ ៛', 12_500],
    ['12,500៛', 12_500],
    ['12 500', 12_500],
    ['៣,៥', 3.5],
    ['3.5', 3.5],
    ['-៧', -7],
    ['1២', 12],
  ])('%j is %d', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  test.each(['', 'ដប់', '1.2.3', '12,50', '១២,៥០០.០', '1,២៣៤', '--1', '.', '1e3', 'Infinity'])(
    '%j is no number',
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );
});

test('digits go over and come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789.ក ')) }), (text) => {
      expect(toAsciiDigits(toKhmerDigits(text))).toBe(text);
      expect(toKhmerDigits(text)).not.toMatch(/[0-9]/);
    }),
  );
});

test('Khmer lists run from ក to អ', () => {
  expect([1, 2, 3, 4, 5, 33, 34, 0].map(khmerLetter)).toEqual(['ក', 'ខ', 'គ', 'ឃ', 'ង', 'អ', null, null]);
  for (let place = 1; place <= 33; place += 1) expect(readKhmerLetter(khmerLetter(place) ?? '')).toBe(place);
  expect(['ា', '', 'កខ', 'ឝ', 'a'].map(readKhmerLetter)).toEqual([null, null, null, null, null]);
});

test('roman numbers read back, and only as they are written', () => {
  for (let number = 1; number <= 3999; number += 1) expect(readRoman(toRoman(number) ?? '')).toBe(number);
  expect(toRoman(1994)).toBe('MCMXCIV');
  expect(readRoman('xiv')).toBe(14);
  expect(['', 'IIII', 'VX', 'IC', 'abc', 'iM'].map(readRoman)).toEqual([null, null, null, null, null, null]);
  expect([0, 4000, 1.5, -1].map(toRoman)).toEqual([null, null, null, null]);
});
