// Two spellings of one Khmer text have one key (K02, K06, K12), and a hit in the key leads back to the text (K13).
import { clusterBorders } from '@sala/shared/language/clusters.js';
import { differsOnlyInEncoding, normalKey, normalKeyWithMap, originalRange } from '@sala/shared/language/normal-key.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, khmerText } from './khmer-arbitrary.js';

describe('spellings that look the same have one key', () => {
  test.each([
    ['subscripts in either order', 'ស\u17D2ត\u17D2រី', 'ស\u17D2រ\u17D2តី'],
    ['ើ in two halves', 'ទ\u17BE', 'ទ\u17C1\u17B8'],
    ['ើ in two halves, the other way round', 'ទ\u17BE', 'ទ\u17B8\u17C1'],
    ['ោ in two halves', 'ក\u17C4', 'ក\u17C1\u17B6'],
    ['ែ as two េ', 'ក\u17C2', 'ក\u17C1\u17C1'],
    ['subscript ត or ដ', 'សេចក\u17D2តីព្រាង', 'សេចក\u17D2ដីព្រាង'],
    ['invisible characters', 'វារី\u200Bវប្ប\u2060កម្ម', 'វារីវប្បកម្ម'],
    ['ឲ and ឱ', 'ឲ្យ', 'ឱ្យ'],
    ['register shifter before or after the subscript', 'ស\u17CA\u17D2រី', 'ស\u17D2រ\u17CAី'],
    ['register shifter drawn as ុ', 'ស\u17CAីវិល', 'ស\u17BBីវិល'],
    ['vowel before the subscript', 'អាជ\u17B6\u17D2ញ', 'អាជ\u17D2ញ\u17B6'],
    ['sign before the vowel', 'ក\u17C6\u17BB', 'ក\u17BB\u17C6'],
    ['Khmer and ASCII digits', 'មាត្រា ១២', 'មាត្រា 12'],
    ['inherent vowels that are not to be typed', 'ក\u17B4ក', 'កក'],
    ['the old nikahit', 'ក\u17D3', 'ក\u17C6'],
    ['capital letters', 'SME Law', 'sme law'],
    ['composed and loose accents', 'é', 'e\u0301'],
    ['blanks', ' ក  ខ\n', 'ក ខ'],
  ])('%s', (_, one, other) => {
    expect(normalKey(one)).toBe(normalKey(other));
  });

  test.each([
    ['ការ', 'កា'],
    ['ត', 'ដ'],
    ['ចំណុច', 'ចំនុច'],
    ['ក ខ', 'កខ'],
    ['ក្រ', 'ក្ល'],
  ])('%s and %s stay two', (one, other) => {
    expect(normalKey(one)).not.toBe(normalKey(other));
  });
});

describe('encoding only', () => {
  test.each([
    ['ជំពូក\u200Bទី១', 'ជំពូកទី១'],
    ['មាត្រា ១២', 'មាត្រា 12'],
    ['ស\u17D2ត\u17D2រី', 'ស\u17D2រ\u17D2តី'],
  ])('%j and %j are no change of text', (one, other) => {
    expect(differsOnlyInEncoding(one, other)).toBe(true);
  });

  test.each([
    ['shall', 'Shall'],
    ['ត្រូវ', 'ត្រូវ '],
    ['១២', '១៣'],
  ])('%j and %j are one', (one, other) => {
    expect(differsOnlyInEncoding(one, other)).toBe(false);
  });
});

describe('for any text', () => {
  test('the key of a key is itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalKey(normalKey(text))).toBe(normalKey(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test('every hit in the key leads to whole clusters of the text, in order', () => {
    fc.assert(
      fc.property(khmerText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const mapped = normalKeyWithMap(text);
        expect(mapped.starts.length).toBe(mapped.key.length);
        expect(mapped.ends.length).toBe(mapped.key.length);
        const start = Math.min(a, b, mapped.key.length);
        const end = Math.min(Math.max(a, b), mapped.key.length);
        if (start === end) return;
        const range = originalRange(mapped, start, end);
        const borders = clusterBorders(text);
        expect(borders).toContain(range.start);
        expect(borders).toContain(range.end);
        expect(normalKey(text.slice(range.start, range.end))).toContain(mapped.key.slice(start, end).trim());
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a hit is marked in the text as it was typed', () => {
  const text = 'អ្នក\u200Bចិញ្ចឹម\u200Bត្រី ជាលក្ខណៈ\u200Bគ្រួសារ ត្រូវ';
  const mapped = normalKeyWithMap(text);
  const query = normalKey('ចិញ្ចឹមត្រី');
  const at = mapped.key.indexOf(query);
  const { start, end } = originalRange(mapped, at, at + query.length);
  expect(text.slice(start, end)).toBe('ចិញ្ចឹម\u200Bត្រី');
});
