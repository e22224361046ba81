// The warning before somebody gives themselves away: what it finds in words, and what it leaves in peace.
import { findSelfExposure } from '@sala/shared/discussions/self-exposure.js';
import { describe, expect, it } from 'vitest';

describe('words that may give their writer away', () => {
  it.each([
    ['Call me at 012 345 678 please', '012 345 678'],
    ['+855 12 345 678', '+855 12 345 678'],
    ['សូមទូរស័ព្ទមក ០១២ ៣៤៥ ៦៧៨។', '០១២ ៣៤៥ ៦៧៨'],
    ['ខ្ញុំនៅភូមិព្រែកតាមាក់ ស្រុកខ្សាច់កណ្តាល', 'ភូមិព្រែកតាមាក់'],
    ['I live in Prek Tamak village.', 'Prek Tamak village'],
    ['the commune of Svay has one hatchery', 'commune of Svay'],
  ])('are found: %s', (text, found) => {
    expect(findSelfExposure(text)).toBe(found);
  });

  it.each([
    'Article 12 allows 45 working days, 500 square metres and 10,000,000 riel.',
    'The law of 2016-03-27, number 0316/004, page 128.',
    'ភូមិភាគខាងជើង និងភូមិសាស្ត្រ',
    'ឃុំនេះត្រូវការពេលវេលា ៤៥ ថ្ងៃធ្វើការ',
    'ភូមិខ្ញុំគ្មានភ្លើងពេលយប់ទេ ហើយឃុំយើងក៏ដូចគ្នា។',
    'Every village and commune should be told.',
  ])('are not seen where there are none: %s', (text) => {
    expect(findSelfExposure(text)).toBeNull();
  });
});
