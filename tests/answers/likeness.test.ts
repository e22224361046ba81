// How like two comments are, and that like ones are found among many.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  FOLD_LIKENESS,
  likeness,
  SIMILAR_LIKENESS,
  type Likened,
  sketchOf,
} from '../../shared/src/answers/likeness.js';
import { anyText } from '../language/khmer-arbitrary.js';

const words = (body: string, wording: Likened['wording'] = null) => sketchOf({ body, wording });

const CAMPAIGN =
  'យើងខ្ញុំជាអ្នកចិញ្ចឹមត្រីនៅក្នុងខេត្តកំពង់ចាម សូមស្នើឱ្យរដ្ឋបាលជលផលបន្ថយរយៈពេលពិនិត្យពាក្យសុំ ពី ៤៥ ថ្ងៃ មក ១៥ ថ្ងៃ ព្រោះរដូវដាក់ពូជមានតែមួយដងក្នុងមួយឆ្នាំ។';

describe('likeness', () => {
  it.each([
    ['ស្ត្រី', 'ស្រ្តី'],
    ['ឆ្នាំ ២០២៦', 'ឆ្នាំ 2026'],
    ['សហគ្រាស', 'សហ\u200bគ្រាស'],
    ['សេចក្តីព្រាង', 'សេចក្ដីព្រាង'],
    ['A   fish POND', 'a fish pond'],
  ])('is 1 for two spellings of one text: %s', (one, other) => {
    expect(likeness(words(one), words(other))).toBe(1);
  });

  it('is symmetric, between 0 and 1, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [a, b] = [words(one), words(other)];
        const like = likeness(a, b);
        expect(like).toBe(likeness(b, a));
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });

  it('stands a signature or a name apart, and not another argument', () => {
    const signed = words(`${CAMPAIGN} សុខ សុភា`);
    expect(likeness(words(CAMPAIGN), signed)).toBeGreaterThan(FOLD_LIKENESS);
    const other = words('សូមបន្ថែមការលើកលែងសម្រាប់គ្រួសារដែលមានស្រះតូចជាងមួយរយម៉ែត្រការ៉េ។');
    expect(likeness(words(CAMPAIGN), other)).toBeLessThan(SIMILAR_LIKENESS);
  });

  it('counts what is proposed, and whether it is put in or taken out', () => {
    const proposal = (proposed: string, mode = 'replace') => words('', { mode, proposed });
    expect(likeness(proposal('១៥ ថ្ងៃ'), proposal('15 ថ្ងៃ'))).toBe(1);
    expect(likeness(proposal('១៥ ថ្ងៃ'), proposal('១៥ ថ្ងៃ', 'insert'))).toBeLessThan(1);
  });

  it('tells short texts apart', () => {
    expect(likeness(words('គ'), words('ខ'))).toBe(0);
    expect(likeness(words(''), words('ខ'))).toBe(0);
  });
});

describe('bands', () => {
  const shares = (one: string, other: string, scopes: [string, string] = ['r', 'r']) => {
    const known = new Set(bandsOf(words(one), scopes[0]));
    return bandsOf(words(other), scopes[1]).some((band) => known.has(band));
  };

  it('find nearly all that stand together: one changed word in a long comment', () => {
    const texts = CAMPAIGN.split(' ');
    const changed = texts.map((_, at) => texts.map((word, place) => (place === at ? 'ពាក្យថ្មី' : word)).join(' '));
    const alike = changed.filter((text) => likeness(words(CAMPAIGN), words(text)) >= FOLD_LIKENESS);
    expect(alike.length).toBeGreaterThan(3);
    expect(alike.filter((text) => !shares(CAMPAIGN, text))).toEqual([]);
  });

  it('keep apart what must not stand together, whatever the words', () => {
    expect(shares(CAMPAIGN, CAMPAIGN)).toBe(true);
    expect(shares(CAMPAIGN, CAMPAIGN, ['round 1', 'round 2'])).toBe(false);
  });

  it('are numbers a database column of 32 bits holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bands = bandsOf(words(text), 'r');
        expect(bands).toHaveLength(16);
        expect(bands.every((band) => band === (band | 0))).toBe(true);
      }),
    );
  });
});
