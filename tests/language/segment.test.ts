// Khmer words on the server: line ends that cut no term (K22, K23), and search inside an unspaced sentence (K09, K12).
import { countClusters, isClusterBorder } from '@sala/shared/language/clusters.js';
import { legalTerms } from '@sala/shared/language/legal-terms.js';
import { spellingKeys } from '@sala/shared/language/spelling-variants.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchText, withBreaks, words, wordsOf } from '../../server/src/infra/segment.js';
import { anyText } from './khmer-arbitrary.js';

const sentence = 'អ្នកចិញ្ចឹមត្រីជាលក្ខណៈគ្រួសារត្រូវបានលើកលែងពីអាជ្ញាប័ណ្ណ។';
const lines = (text: string) => withBreaks(text).map((run) => (run.isBreakable ? '|' : '') + run.text);

describe('line ends', () => {
  test('are welcome between Khmer words', () => {
    expect(lines(sentence).join('')).toContain('|ត្រូវ|បាន|លើកលែង|ពី|អាជ្ញាប័ណ្ណ។');
  });

  test('never cut a legal term, and none is wider than a narrow telephone', () => {
    for (const term of legalTerms) {
      const run = withBreaks(`តាម${term}នេះ`).find((one) => one.text.includes(term));
      expect(run).toEqual({ text: term, isTerm: true, isBreakable: true });
      expect(countClusters(term)).toBeLessThanOrEqual(12);
    }
  });

  test('know a term in any encoding', () => {
    expect(withBreaks('តាមសេចក្ដី\u200Bព្រាងច្បាប់នេះ').filter((run) => run.isTerm)).toEqual([
      { text: 'សេចក្ដី\u200Bព្រាងច្បាប់', isTerm: true, isBreakable: true },
    ]);
  });

  test('are not welcome before signs, digits, brackets and other scripts', () => {
    expect(lines('មាត្រា១២').join('')).toBe('មាត្រា១២');
    expect(lines('ធនធានជលផល។ ផ្សេងៗ ៖').join('')).not.toMatch(/\|[។៕៖ៗ]/);
    expect(lines('(សហគ្រាស)').join('')).toBe('(សហគ្រាស)');
    expect(lines('Article 12 of the Law')).toEqual(['Article 12 of the Law']);
  });

  test('leave the text as it is, and stand at cluster borders between Khmer letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const runs = withBreaks(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        let at = 0;
        for (const run of runs) {
          expect(isClusterBorder(text, at)).toBe(true);
          if (run.isBreakable) expect(text.slice(at)).toMatch(/^[\u1780-\u17B3]/);
          at += run.text.length;
        }
      }),
    );
  });
});

describe('search', () => {
  test.each(['គ្រួសារ', 'ត្រី', 'អាជ្ញាបណ្ណ', 'គ្រួ\u200Bសារ'])('finds %j inside the sentence', (query) => {
    expect(spellingKeys(query).some((key) => searchText(sentence).includes(key))).toBe(true);
  });

  test.each([
    ['សេចក្តីព្រាង', 'សេចក្ដីព្រាង'],
    ['ស\u17D2ត\u17D2រី', 'ស\u17D2រ\u17D2តី'],
    ['មាត្រា ១២', 'មាត្រា 12'],
    ['វារីវប្បកម្ម', 'វារី\u200Bវប្បកម្ម'],
  ])('finds %s and %s in each other', (one, other) => {
    expect(searchText(`តាម${one}នេះ`)).toContain(searchText(other));
    expect(searchText(`តាម${other}នេះ`)).toContain(searchText(one));
  });
});

describe('words', () => {
  test('join to the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          words(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('of long lines without a blank are found without giving the segmenter the whole line', () => {
    const longest = (text: string) => Math.max(...words(text).map(({ start, end }) => end - start));
    for (const sign of ['ក', 'a', 'ស្ត្រី', '😀', '\u200B']) {
      const text = sign.repeat(Math.floor(140_000 / sign.length));
      expect(words(text).at(-1)?.end).toBe(text.length);
    }
    expect(longest('a'.repeat(140_000))).toBeLessThanOrEqual(400);
  });
});

describe('words to compare', () => {
  const joined = (text: string) => {
    const parts: string[] = [];
    for (const { start, end } of words(text)) {
      if (isClusterBorder(text, start)) parts.push(text.slice(start, end));
      else parts.push((parts.pop() ?? '') + text.slice(start, end));
    }
    return parts;
  };

  test('are the words of the text, none of which begins inside a cluster, asked once or again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', ' ', '\u200B', ' \u17D2'), anyText, (one, between, other) => {
        const text = one + between + other;
        expect(wordsOf(text)).toEqual(joined(text));
        expect(wordsOf(text)).toEqual(joined(text));
        expect(wordsOf(text).join('')).toBe(text);
      }),
    );
  });
});
