// A search for one spelling finds the others (K03).
import { normalKey } from '@sala/shared/language/normal-key.js';
import { spellingKeys } from '@sala/shared/language/spelling-variants.js';
import { expect, test } from 'vitest';

test.each([
  ['ចំនុច', 'ចំណុច'],
  ['ចំណុច', 'ចំនុច'],
  ['អាជ្ញាបណ្ណ', 'អាជ្ញាប័ណ្ណ'],
  ['ឲ្យ', 'អោយ'],
  ['អោយ', 'ឱ្យ'],
  ['លក្ខខ័ណ្ឌ', 'លក្ខខណ្ឌ'],
  ['ការអនុញ្ញាតិ', 'ការអនុញ្ញាត'],
  ['ពត៌មាន', 'ព័ត៌មាន'],
])('a search for %s finds %s', (query, written) => {
  const text = normalKey(`តាម${written}នេះ`);
  expect(spellingKeys(query).some((key) => text.includes(key))).toBe(true);
});

test('the spelling that was typed comes first, and a word with one spelling stays alone', () => {
  expect(spellingKeys('ចំនុច')[0]).toBe(normalKey('ចំនុច'));
  expect(spellingKeys('វារីវប្បកម្ម')).toEqual([normalKey('វារីវប្បកម្ម')]);
});

test('a query of many such words does not ask for endless spellings', () => {
  expect(spellingKeys('ចំនុច បណ្ណ អោយ សំរាប់ សំរេច សំរួល គំរោង តំលៃ').length).toBeLessThanOrEqual(16);
});
