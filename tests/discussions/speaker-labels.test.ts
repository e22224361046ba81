// How a speaker appears: exactly what was chosen, and never a name that was to stay unknown.
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import { speakerKinds, speakerLabel } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('the public label of a speaker', () => {
  test('says what somebody does and where', () => {
    const speaker = { level: 'A0', does: 'fish-farmer', province: '03' } as const;
    expect(speakerLabel('km', speaker)).toBe('អ្នកចិញ្ចឹមត្រី ខេត្តកំពង់ចាម');
    expect(speakerLabel('en', speaker)).toBe('A fish farmer, Kampong Cham');
  });

  test('never shows the name of somebody unknown or known to the reviewing body only', () => {
    fc.assert(
      fc.property(fc.constantFrom('A0', 'A4'), fc.constantFrom('km', 'en'), (level, language) => {
        expect(speakerLabel(language, { level, name: 'Sok Dara' })).not.toContain('Dara');
      }),
    );
  });

  test('marks a chosen name as chosen, and shows a public one', () => {
    expect(speakerLabel('en', { level: 'A1', name: 'Catfish', does: 'fisher' })).toBe('“Catfish”, a fisher');
    expect(speakerLabel('km', { level: 'A1', name: 'ត្រី' })).toBe('«ត្រី»');
    expect(speakerLabel('en', { level: 'A5', name: 'Sok Dara' })).toBe('Sok Dara');
  });

  test('is never empty, whatever codes come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identityLevels), fc.string(), fc.string(), (level, does, province) => {
        expect(speakerLabel('km', { level, does, province })).not.toBe('');
      }),
    );
  });

  test('knows the capital and 24 provinces, and every word in both languages', () => {
    expect(Object.keys(provinces)).toHaveLength(25);
    for (const { km, en } of [...Object.values(provinces), ...Object.values(speakerKinds)]) {
      expect(km).toMatch(/[\u1780-\u17FF]/);
      expect(en).toMatch(/^[A-Z]/);
    }
  });
});
