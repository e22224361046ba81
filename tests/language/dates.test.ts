// Dates in both languages at Phnom Penh, without the engine's locale data (K30, K35).
import { daysLeft, formatDay, formatDayTime, formatRelative, formatShortDay } from '@sala/shared/language/dates.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const closing = '2026-03-27T16:59:00Z';

test('a day is written out in full', () => {
  expect(formatDay('km', closing)).toBe('ថ្ងៃសុក្រ ទី២៧ ខែមីនា ឆ្នាំ២០២៦');
  expect(formatDay('en', closing)).toBe('Friday 27 March 2026');
  expect(formatShortDay('km', closing)).toBe('២៧ មីនា');
  expect(formatShortDay('en', closing)).toBe('27 March');
});

test('a time says whose clock it is', () => {
  expect(formatDayTime('km', new Date(closing))).toBe('ថ្ងៃសុក្រ ទី២៧ ខែមីនា ឆ្នាំ២០២៦ ម៉ោង ២៣:៥៩ នៅភ្នំពេញ');
  expect(formatDayTime('en', new Date(closing))).toBe('Friday 27 March 2026, 23:59 Phnom Penh time');
});

test('the day changes at midnight in Phnom Penh', () => {
  expect(formatDay('en', '2026-03-27T16:59:59Z')).toBe('Friday 27 March 2026');
  expect(formatDay('en', '2026-03-27T17:00:00Z')).toBe('Saturday 28 March 2026');
});

test('any day agrees with what an engine with full locale data says', () => {
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Asia/Phnom_Penh' });
  const khmer = new Intl.DateTimeFormat('km', { weekday: 'long', month: 'long', timeZone: 'Asia/Phnom_Penh' });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-02'), max: new Date('2200-01-01'), noInvalidDate: true }),
      (instant) => {
        expect(formatDay('en', instant)).toBe(english.format(instant).replace(',', ''));
        for (const part of khmer.formatToParts(instant)) {
          if (part.type === 'month' || part.type === 'weekday') expect(formatDay('km', instant)).toContain(part.value);
        }
      },
    ),
  );
});

describe('how long ago', () => {
  test.each([
    ['2026-03-27T11:59:30Z', 'មុននេះបន្តិច', 'just now'],
    ['2026-03-27T12:00:05Z', 'មុននេះបន្តិច', 'just now'],
    ['2026-03-27T11:57:00Z', '៣ នាទីមុន', '3 minutes ago'],
    ['2026-03-27T11:00:00Z', '១ ម៉ោងមុន', '1 hour ago'],
    ['2026-03-21T12:00:00Z', '៦ ថ្ងៃមុន', '6 days ago'],
    ['2026-03-01T12:00:00Z', '១ មីនា', '1 March'],
    ['2025-12-31T12:00:00Z', '៣១ ធ្នូ ២០២៥', '31 December 2025'],
  ])('%s', (then, khmer, english) => {
    expect(formatRelative('km', then, '2026-03-27T12:00:00Z')).toBe(khmer);
    expect(formatRelative('en', then, '2026-03-27T12:00:00Z')).toBe(english);
  });
});

test('days left are counted on the calendar of Phnom Penh', () => {
  expect(daysLeft(closing, '2026-03-13T02:00:00Z')).toBe(14);
  expect(daysLeft(closing, '2026-03-26T16:59:00Z')).toBe(1);
  expect(daysLeft(closing, '2026-03-26T17:01:00Z')).toBe(0);
  expect(daysLeft(closing, closing)).toBeNull();
});

test('what is no moment is refused', () => {
  expect(() => formatDay('km', 'soon')).toThrow(RangeError);
});
