// A proposed change shown as taken out and put in: nothing is lost, nothing invented, no word is cut.
import { redlineOf } from '@sala/shared/annotations/redline.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { khmerText } from '../language/khmer-arbitrary.js';

const text = fc.oneof(
  khmerText,
  fc.array(fc.constantFrom('a', 'b', ' ', '30 ', '៣០ ថ្ងៃ')).map((parts) => parts.join('')),
);

describe('a redline', () => {
  test('holds the old words and the proposed ones, whole', () => {
    fc.assert(
      fc.property(text, text, (exact, proposed) => {
        const { before, removed, added, after } = redlineOf(exact, { mode: 'replace', proposed });
        expect(before + removed + after).toBe(exact);
        expect(before + added + after).toBe(proposed);
      }),
    );
  });

  test('of a text with itself changes nothing', () => {
    fc.assert(
      fc.property(text, (exact) => {
        expect(redlineOf(exact, { mode: 'replace', proposed: exact })).toMatchObject({ removed: '', added: '' });
      }),
    );
  });

  test('keeps a figure together with its unit', () => {
    const exact = 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ';
    const proposed = 'អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ';
    expect(redlineOf(exact, { mode: 'replace', proposed })).toEqual({
      before: 'អាជ្ញាប័ណ្ណមានសុពលភាព ',
      removed: '១ ឆ្នាំ',
      added: '៣ ឆ្នាំ',
      after: '',
    });
  });

  test('of an insertion keeps the words it follows; of a deletion puts nothing in', () => {
    expect(redlineOf('at once', { mode: 'insert', proposed: ' or later' })).toMatchObject({
      before: 'at once',
      removed: '',
      added: ' or later',
    });
    expect(redlineOf('at once', { mode: 'delete', proposed: '' })).toMatchObject({ removed: 'at once', added: '' });
  });
});
