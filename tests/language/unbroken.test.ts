// Where a sentence with a date in it may break at the end of a line.
import { describe, expect, it } from 'vitest';
import { unbrokenPieces } from '../../shared/src/language/unbroken.js';

describe('a sentence with a date in it', () => {
  it('breaks in Khmer at its blanks, the hour staying with its word', () => {
    expect(unbrokenPieces('រហូតដល់ថ្ងៃអាទិត្យ ទី១៣ ខែធ្នូ ឆ្នាំ២០២៦ ម៉ោង ១៧:០០ នៅភ្នំពេញ')).toEqual([
      'រហូតដល់ថ្ងៃអាទិត្យ',
      'ទី១៣',
      'ខែធ្នូ',
      'ឆ្នាំ២០២៦',
      'ម៉ោង ១៧:០០',
      'នៅភ្នំពេញ',
    ]);
  });

  it('keeps the day with its month in English', () => {
    expect(unbrokenPieces('until Sunday 13 December 2026')).toEqual(['until', 'Sunday', '13 December', '2026']);
  });

  it('loses nothing where a number ends it', () => {
    for (const sentence of ['', 'Article 12', 'ម៉ោង 12']) expect(unbrokenPieces(sentence).join(' ')).toBe(sentence);
  });
});
