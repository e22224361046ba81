// Due soon, overdue and stalled come from the calendar alone, and the first date decides by how much one slipped.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitmentLife } from '../../shared/src/lives/commitment-life.js';
import { type CommitmentDates, marksOf, slippage } from '../../shared/src/lives/commitment-marks.js';

const day = fc
  .integer({ min: 0, max: 2_000 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const dates: fc.Arbitrary<CommitmentDates> = fc.record({
  state: fc.constantFrom(...commitmentLife.states),
  firstDue: day,
  due: day,
  lastToldOn: day,
  deliveredOn: fc.option(day),
});
const base: CommitmentDates = {
  ...{ state: 'in-progress', firstDue: '2026-06-30', due: '2026-06-30', lastToldOn: '2026-06-01', deliveredOn: null },
};

it('it is due soon in the last fourteen days, and overdue from the day after', () => {
  expect(marksOf(base, '2026-06-15')).toEqual([]);
  expect(marksOf(base, '2026-06-16')).toEqual(['due-soon']);
  expect(marksOf(base, '2026-06-30')).toEqual(['due-soon']);
  expect(marksOf(base, '2026-07-01')).toEqual(['overdue']);
});

it('it is stalled when nobody said a word on it for more than ninety days', () => {
  const long = { ...base, due: '2027-01-31' };
  expect(marksOf(long, '2026-08-30')).toEqual([]);
  expect(marksOf(long, '2026-08-31')).toEqual(['stalled']);
});

it('putting a date off takes the mark away and not the days', () => {
  const late = { ...base, due: '2026-12-31' };
  expect(marksOf(late, '2026-08-01')).toEqual([]);
  expect(slippage(late, '2026-08-01')).toBe(32);
  expect(slippage({ ...late, deliveredOn: '2026-07-10' }, '2027-01-01')).toBe(10);
});

it('never both due soon and overdue, and nothing beside what waits for nobody', () => {
  const over = ['delivered-claimed', 'verified', 'closed-unconfirmed', 'closed', 'rejected', 'cancelled'];
  fc.assert(
    fc.property(dates, day, (own, today) => {
      const marks = marksOf(own, today);
      expect(marks.includes('due-soon') && marks.includes('overdue')).toBe(false);
      if (over.includes(own.state)) expect(marks).toEqual([]);
      expect(marks.includes('overdue')).toBe(!over.includes(own.state) && today > own.due);
      expect(slippage(own, today)).toBeGreaterThanOrEqual(0);
    }),
  );
});
