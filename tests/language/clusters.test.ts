// Text is cut only where a reader would cut it (K04, K05), and no engine is asked where that is.
import {
  clusterBorders,
  countClusters,
  isClusterBorder,
  snapToClusters,
  truncateClusters,
} from '@sala/shared/language/clusters.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, khmerText } from './khmer-arbitrary.js';

const startsWithMark = /^[\p{M}\u200D]/u;
const endsInCoeng = /\u17D2$/;

describe('clusters of known words', () => {
  test.each([
    ['ស្ត្រី', 1],
    ['ស្ត្រ៊ី', 1],
    ['ញ្ជុំ', 1],
    ['ក្តី', 1],
    ['កម្ពុជា', 3],
    ['ច្បាប់', 2],
    ['ត្រី\u200Bទឹក', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍🌾', 1],
    ['🇰🇭🇫🇷', 2],
    ['👍🏽', 1],
    ['\r\n', 1],
    ['한국', 2],
    ['น้ำ', 1],
    ['\u200B\u200B', 0],
    ['', 0],
  ])('%j has %i', (text, count) => {
    expect(countClusters(text)).toBe(count);
  });

  test('a subscript stays with its letter even across a stray invisible character', () => {
    expect(clusterBorders('ក្\u200Bតី')).toEqual([0, 5]);
  });
});

describe('for any text', () => {
  test('the borders cut it into pieces that join to the text again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = clusterBorders(text);
        expect(borders[0]).toBe(0);
        expect(borders.at(-1)).toBe(text.length);
        expect(borders).toEqual([...new Set(borders)].sort((a, b) => a - b));
      }),
    );
  });

  test('no border is one that the Unicode rule forbids', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    // Hangul made of loose jamo and signs that join to the following letter do not occur in normalised law.
    const known = anyText.filter(
      (text) => !/[\u1100-\u115F\uA960-\uA97C]|[\u0600-\u0605\u06DD\u070F\u{110BD}]/u.test(text),
    );
    fc.assert(
      fc.property(known, (text) => {
        const allowed = new Set([...segmenter.segment(text)].map((segment) => segment.index).concat(text.length));
        for (const border of clusterBorders(text)) expect(allowed).toContain(border);
      }),
    );
  });

  test('isClusterBorder says the same as the list, for every offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = new Set(clusterBorders(text));
        for (let offset = -1; offset <= text.length + 1; offset += 1) {
          expect(isClusterBorder(text, offset)).toBe(borders.has(offset));
        }
        expect(isClusterBorder(text, 0.5)).toBe(false);
      }),
    );
  });

  test('no slice of Khmer text starts with a mark or ends in a coeng, in 10,000 slices', () => {
    fc.assert(
      fc.property(khmerText, fc.nat(80), fc.nat(80), (text, a, b) => {
        const { start, end } = snapToClusters(text, a, b);
        const slice = text.slice(start, end);
        expect(slice).not.toMatch(startsWithMark);
        expect(slice).not.toMatch(endsInCoeng);
      }),
      { numRuns: 10_000 },
    );
  });

  test('snapping gives the smallest range of whole clusters that holds the given one', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const low = Math.min(a, b, text.length);
        const high = Math.min(Math.max(a, b), text.length);
        const borders = clusterBorders(text);
        const start = borders.filter((border) => border <= low).at(-1);
        const end = low === high ? start : borders.find((border) => border >= high);
        expect(snapToClusters(text, a, b)).toEqual({ start, end });
      }),
    );
  });

  test('a shortened text is at most so many clusters long and says that it was shortened', () => {
    fc.assert(
      fc.property(khmerText, fc.integer({ min: 1, max: 20 }), (text, max) => {
        const short = truncateClusters(text, max);
        expect(clusterBorders(short).length - 1).toBeLessThanOrEqual(max);
        expect(short).not.toMatch(/\u17D2…$/);
        if (short !== text) expect(short.endsWith('…')).toBe(true);
      }),
    );
  });
});

test('a text of 200,000 units without a blank is cut in linear time', () => {
  const once = clusterBorders('ស្ត្រី'.repeat(33_000)).length;
  expect(once).toBe(33_001);
  expect(clusterBorders('\u200B'.repeat(200_000)).length).toBe(200_001);
  expect(clusterBorders('\u200D'.repeat(200_000)).length).toBe(2);
  expect(countClusters('កា'.repeat(100_000))).toBe(100_000);
});
