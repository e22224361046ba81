// A clause becomes phrases one can tap: nothing lost, nothing cut, none too small to mean something.
import { countClusters, isClusterBorder } from '@sala/shared/language/clusters.js';
import { phrases } from '@sala/shared/language/phrases.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, khmerText } from './khmer-arbitrary.js';

const cutPhrases = (text: string, language: 'km' | 'en') =>
  phrases(text, language).map(({ start, end }) => text.slice(start, end));

describe('Khmer', () => {
  test('is cut at its blanks and sentence signs', () => {
    const exemption = 'អ្នកចិញ្ចឹមត្រីជាលក្ខណៈគ្រួសារ ត្រូវបានលើកលែងពីអាជ្ញាប័ណ្ណ។';
    const answer = 'ការិយាល័យត្រូវឆ្លើយតប ក្នុងរយៈពេល ៣០ ថ្ងៃ។';
    expect(cutPhrases(`${exemption} ${answer}`, 'km')).toEqual([
      'អ្នកចិញ្ចឹមត្រីជាលក្ខណៈគ្រួសារ',
      'ត្រូវបានលើកលែងពីអាជ្ញាប័ណ្ណ។',
      'ការិយាល័យត្រូវឆ្លើយតប',
      'ក្នុងរយៈពេល ៣០ ថ្ងៃ។',
    ]);
  });

  test('keeps a number with what it counts', () => {
    expect(cutPhrases('ខណ្ឌរដ្ឋបាលជលផលត្រូវសម្រេច ក្នុងរយៈពេល ៤៥ ថ្ងៃធ្វើការ គិតចាប់ពីថ្ងៃទទួលពាក្យសុំ។', 'km')).toEqual([
      'ខណ្ឌរដ្ឋបាលជលផលត្រូវសម្រេច',
      'ក្នុងរយៈពេល ៤៥ ថ្ងៃធ្វើការ',
      'គិតចាប់ពីថ្ងៃទទួលពាក្យសុំ។',
    ]);
  });

  test('keeps a joining word with what follows', () => {
    expect(cutPhrases('ពង្រឹងគុណភាពផលិតផលជលផល និង ការពារធនធានធម្មជាតិ', 'km')).toEqual([
      'ពង្រឹងគុណភាពផលិតផលជលផល',
      'និង ការពារធនធានធម្មជាតិ',
    ]);
  });

  test('is halved before a joining word when it is long', () => {
    const long = `${'ក្រសួងកសិកម្មរុក្ខាប្រមាញ់និងនេសាទ'.repeat(2)}ដែល${'មានសមត្ថកិច្ចអនុញ្ញាតអាជ្ញាប័ណ្ណ'.repeat(2)}`;
    const cut = cutPhrases(long, 'km');
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.join('')).toBe(long);
  });
});

describe('English', () => {
  test('is cut at sentences; short ones stay whole', () => {
    expect(cutPhrases('The farm shall be registered, free of charge. The office answers in writing.', 'en')).toEqual([
      'The farm shall be registered, free of charge.',
      'The office answers in writing.',
    ]);
  });

  test('is cut at commas when a sentence is long', () => {
    const text =
      'The application shall be made in writing to the provincial office of the Fisheries Administration, ' +
      'which shall enter it in the register on the day on which it is received.';
    expect(cutPhrases(text, 'en')).toEqual([
      'The application shall be made in writing to the provincial office of the Fisheries Administration,',
      'which shall enter it in the register on the day on which it is received.',
    ]);
  });

  test('keeps numbers whole', () => {
    expect(cutPhrases('A fee of 12,500 riel or 3.5 percent is due at the office.', 'en')).toHaveLength(1);
  });
});

test('a line never joins the next one', () => {
  expect(cutPhrases('ក-\nខ-', 'km')).toEqual(['ក-', 'ខ-']);
});

describe('for any text', () => {
  test('phrases are in order, at cluster borders, without blanks around them, and hold every word', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('km', 'en'), (text, language) => {
        let behind = 0;
        for (const { start, end } of phrases(text, language)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(behind, start)).toMatch(/^[\s\u200B\u2060\uFEFF]*$/);
          expect(isClusterBorder(text, start) && isClusterBorder(text, end)).toBe(true);
          behind = end;
        }
        expect(text.slice(behind)).toMatch(/^[\s\u200B\u2060\uFEFF]*$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a tiny Khmer phrase stands alone only where it cannot join another', () => {
    fc.assert(
      fc.property(khmerText, (text) => {
        const line = text.replaceAll('\n', ' ');
        const cut = phrases(line, 'km');
        cut.forEach((phrase, index) => {
          const next = cut[index + 1];
          if (!next) return;
          const isTiny = countClusters(line.slice(phrase.start, phrase.end)) < 8;
          expect(isTiny && countClusters(line.slice(phrase.start, next.end)) <= 60).toBe(false);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
