// Anchors hold whole clusters and find their words again; highlights are disjoint and lose no comment.
import { checkAnchor, locateQuote, makeAnchor, segmentHighlights } from '@sala/shared/annotations/anchor.js';
import { isClusterBorder } from '@sala/shared/language/clusters.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { khmerText } from '../language/khmer-arbitrary.js';

const clause = 'អ្នកចិញ្ចឹមត្រីជាលក្ខណៈគ្រួសារ ត្រូវបានលើកលែងពីអាជ្ញាប័ណ្ណ។';

describe('an anchor', () => {
  test('holds the whole syllable when the selection cuts it', () => {
    const at = clause.indexOf('ត្រី');
    expect(makeAnchor(clause, at + 2, at + 3)).toMatchObject({ start: at, end: at + 4, exact: 'ត្រី' });
  });

  test('of no words, or of blanks only, is none', () => {
    expect(makeAnchor(clause, 3, 3)).toBeNull();
    expect(makeAnchor(clause, clause.indexOf(' '), clause.indexOf(' ') + 1)).toBeNull();
  });

  test('keeps at least 32 units of context where there are as many', () => {
    const long = `${clause} `.repeat(4);
    const anchor = makeAnchor(long, 100, 104);
    expect(anchor?.prefix.length).toBeGreaterThanOrEqual(32);
    expect(anchor?.suffix.length).toBeGreaterThanOrEqual(32);
  });

  test('is accepted by the text it was made on, cuts no cluster, and finds its words in it again', () => {
    fc.assert(
      fc.property(khmerText, fc.integer({ min: 1, max: 6 }), fc.nat(200), fc.nat(40), (piece, times, from, length) => {
        const text = piece.repeat(times);
        const anchor = makeAnchor(text, from % (text.length + 1), from + length);
        if (!anchor) return;
        expect(checkAnchor(text, anchor)).toBe(true);
        const { start, end, exact, prefix, suffix } = anchor;
        expect(isClusterBorder(text, start - prefix.length)).toBe(true);
        expect(isClusterBorder(text, end + suffix.length)).toBe(true);
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
        expect(locateQuote(text, exact, prefix, suffix)).toEqual({ start, end });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an anchor is refused', () => {
  test.each([
    ['outside-text', { start: -1, end: 2, exact: '' }],
    ['outside-text', { start: 0, end: clause.length + 1, exact: clause }],
    ['outside-text', { start: 4, end: 4, exact: '' }],
    ['outside-text', { start: 0.5, end: 4, exact: '' }],
    ['inside-cluster', { start: 1, end: 4, exact: clause.slice(1, 4) }],
    ['inside-cluster', { start: 0, end: 2, exact: clause.slice(0, 2) }],
    ['words-differ', { start: 0, end: 4, exact: 'ច្បាប់' }],
  ])('as %s: %j', (fault, anchor) => {
    expect(checkAnchor(clause, anchor)).toBe(fault);
  });

  test('when it cuts a surrogate pair', () => {
    expect(checkAnchor('a🙂b', { start: 0, end: 2, exact: 'a\ud83d' })).toBe('inside-cluster');
  });
});

describe('a quote', () => {
  const text = 'The permit is free. The permit is valid for one year.';

  test('that stands there once is found, whatever its context', () => {
    expect(locateQuote(text, 'one year', 'changed ')).toEqual({ start: 44, end: 52 });
  });

  test('that stands there twice is told apart by its context', () => {
    expect(locateQuote(text, 'The permit is', 'free. ')).toEqual({ start: 20, end: 33 });
    expect(locateQuote(text, 'The permit is', '', ' free')).toEqual({ start: 0, end: 13 });
  });

  test('that stands there twice is told apart by its former offset when the context is gone', () => {
    expect(locateQuote(text, 'permit', 'old ', ' old', 24)).toEqual({ start: 24, end: 30 });
  });

  test('that is not certain is not guessed', () => {
    expect(locateQuote(text, 'permit')).toBeNull();
    expect(locateQuote(text, 'permit', '', '', 23)).toBeNull();
    expect(locateQuote(text, 'licence')).toBeNull();
    expect(locateQuote(text, '')).toBeNull();
  });

  test('is not found in the middle of a syllable', () => {
    expect(locateQuote('ស្ត្រី', 'ស')).toBeNull();
  });
});

describe('highlights', () => {
  test('step up where comments overlap', () => {
    const one = { weight: 1 };
    expect(
      segmentHighlights([
        { start: 0, end: 10, ...one },
        { start: 4, end: 8, ...one },
        { start: 6, end: 8, weight: 3 },
      ]),
    ).toEqual([
      { start: 0, end: 4, weight: 1, step: 'few' },
      { start: 4, end: 6, weight: 2, step: 'some' },
      { start: 6, end: 8, weight: 5, step: 'many' },
      { start: 8, end: 10, weight: 1, step: 'few' },
    ]);
  });

  test('show mine above the number, and the open one above mine', () => {
    const steps = segmentHighlights([
      { start: 0, end: 9, weight: 7 },
      { start: 3, end: 9, weight: 1, mine: true },
      { start: 6, end: 9, weight: 1, open: true },
    ]).map((segment) => segment.step);
    expect(steps).toEqual(['many', 'mine', 'open']);
  });

  const range = fc.record({
    start: fc.nat(40),
    end: fc.nat(40),
    weight: fc.nat(6),
    mine: fc.boolean(),
    open: fc.boolean(),
  });

  test('say of every place how many comments it carries, and nothing of others', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const segments = segmentHighlights(ranges);
        for (let at = 0; at < 40; at += 1) {
          const carried = ranges.filter((one) => one.start <= at && at < one.end && one.weight > 0);
          const here = segments.filter((one) => one.start <= at && at < one.end);
          expect(here.length).toBe(carried.length > 0 ? 1 : 0);
          expect(here[0]?.weight ?? 0).toBe(carried.reduce((sum, one) => sum + one.weight, 0));
          expect(here[0]?.step === 'open').toBe(carried.some((one) => one.open));
        }
      }),
    );
  });

  test('are in order, disjoint and as few as can be', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const segments = segmentHighlights(ranges);
        segments.forEach((segment, index) => {
          const before = segments[index - 1];
          expect(segment.start).toBeLessThan(segment.end);
          if (!before) return;
          expect(before.end).toBeLessThanOrEqual(segment.start);
          const isSame = before.weight === segment.weight && before.step === segment.step;
          expect(isSame && before.end === segment.start).toBe(false);
        });
      }),
    );
  });
});
