// What names, addresses, passwords and browser families become before they are kept or shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserFamily } from '../../shared/src/accounts/browser-family.js';
import { cleanEmail, cleanName, isEmail } from '../../shared/src/accounts/names.js';
import { dayAtPhnomPenh, nameOn } from '../../shared/src/accounts/organisation-names.js';
import { canBePassword } from '../../shared/src/accounts/passwords.js';

describe('a name', () => {
  it('keeps its Khmer letters and loses marks that are not seen or turn the direction of text', () => {
    expect(cleanName(' ចាន់\u200B \u202Eដារ៉ា\n ')).toBe('ចាន់ ដារ៉ា');
  });
  it('that consists of nothing to be seen is empty', () => {
    expect(cleanName('\u200B\u2066\u3164 \u{E0041}')).toBe('');
  });
  it('is the same when cleaned again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => cleanName(cleanName(name)) === cleanName(name)));
  });
});

describe('an address', () => {
  it.each(['sokha@example.gov.kh', "o'neil+law@mail.example.org", 'សុខា@example.kh'])('%s is one', (email) => {
    expect(isEmail(cleanEmail(email))).toBe(true);
  });
  it.each([
    'sokha',
    'a@b',
    'a b@example.kh',
    'a@@example.kh',
    'a@example.kh\nbcc:x@y.z',
    '<a@example.kh>',
    'a,b@example.kh',
  ])('%j is none', (email) => {
    expect(isEmail(cleanEmail(email))).toBe(false);
  });
  it('is one account, however it is capitalised', () => {
    expect(cleanEmail(' Sokha@Example.GOV.kh ')).toBe('sokha@example.gov.kh');
  });
});

describe('a password', () => {
  it('may be a row of words in Khmer or English', () => {
    expect(canBePassword('ស្វាយ ខ្ចី លើ ទូក', 'sokha@example.kh')).toBe(true);
    expect(canBePassword('green mango on the boat', 'sokha@example.kh')).toBe(true);
  });
  it('is refused when short, endless, monotonous or made of the address', () => {
    expect(canBePassword('mango boat', 'sokha@example.kh')).toBe('password-too-short');
    expect(canBePassword('x'.repeat(257), 'sokha@example.kh')).toBe('password-too-long');
    expect(canBePassword('121212121212', 'sokha@example.kh')).toBe('password-too-easy');
    expect(canBePassword('sokhasokha123', 'sokha@example.kh')).toBe('password-too-easy');
  });
});

describe('a browser', () => {
  it('is known by its family alone', () => {
    const line = 'Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36';
    expect(browserFamily(line)).toBe('Chrome, Android');
    expect(browserFamily('curl/8.4.0')).toBe('');
  });
});

describe('an organisation', () => {
  const names = [
    { name: { en: 'Ministry of Industry' }, fromOn: '1993-11-01', untilOn: '2020-03-20' },
    { name: { en: 'Ministry of Industry, Science' }, fromOn: '2020-03-20', untilOn: null },
  ];
  it('bears on each day the name of that day', () => {
    expect(nameOn(names, '2020-03-19')).toEqual({ en: 'Ministry of Industry' });
    expect(nameOn(names, '2020-03-20')).toEqual({ en: 'Ministry of Industry, Science' });
    expect(nameOn(names, '1950-01-01')).toEqual({ en: 'Ministry of Industry' });
  });
  it('changes its name at midnight in Phnom Penh', () => {
    expect(dayAtPhnomPenh(new Date('2026-03-26T16:59:59Z'))).toBe('2026-03-26');
    expect(dayAtPhnomPenh(new Date('2026-03-26T17:00:00Z'))).toBe('2026-03-27');
  });
});
