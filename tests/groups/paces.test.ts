// When what a room lets out comes out, and how much of its members' habits that gives away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { paces, releaseAfter } from '../../shared/src/ground/ticks.js';
import { actsOf, daysKept, guessByHabits, hoursKept, shareRight, TICK_MS } from './habits.js';

const START = new Date('2026-03-02T00:00:00Z');
const moment = fc.date({ min: START, max: new Date('2029-01-01T00:00:00Z'), noInvalidDate: true });

describe('a release', () => {
  it('comes out after it was let out, at a tick, and mornings and Mondays at seven in Phnom Penh', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...paces), (at, pace) => {
        const out = releaseAfter(at, pace, TICK_MS);
        const there = new Date(out.getTime() + 7 * 3_600_000);
        expect(out.getTime()).toBeGreaterThan(at.getTime());
        expect(out.getTime() % TICK_MS).toBe(0);
        if (pace !== 'tick') expect([there.getUTCHours(), there.getUTCMinutes()]).toEqual([7, 0]);
        if (pace === 'week') expect(there.getUTCDay()).toBe(1);
      }),
    );
  });

  it('comes out at the last tick before a round closes where its own would be too late', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...paces), fc.integer({ min: 1, max: 20 * DAY_MS }), (at, pace, left) => {
        const closesAt = new Date(at.getTime() + left);
        const out = releaseAfter(at, pace, TICK_MS, closesAt);
        const isLate = out >= closesAt;
        // Late only where not even a tick is left.
        if (isLate) expect(Math.floor((closesAt.getTime() - 1) / TICK_MS)).toBe(Math.floor(at.getTime() / TICK_MS));
        if (!isLate && out < releaseAfter(at, pace, TICK_MS))
          expect(closesAt.getTime() - out.getTime()).toBeLessThanOrEqual(TICK_MS);
      }),
    );
  });
});

describe('an attacker who knows the habits of all five members', () => {
  const right = (habits: typeof hoursKept, pace: (typeof paces)[number], seed: number) =>
    shareRight(actsOf(habits, 1_000, START, 364, seed), ({ at }) =>
      guessByHabits(habits, releaseAfter(at, pace, TICK_MS), pace),
    );

  it.each([1, 2, 3])('guesses hours where things come out by the quarter of an hour (%i)', (seed) => {
    expect(right(hoursKept, 'tick', seed)).toBeGreaterThan(0.6);
  });

  it.each([1, 2, 3])('is right at most 24 times in a hundred where things come out each morning (%i)', (seed) => {
    expect(right(hoursKept, 'day', seed)).toBeLessThanOrEqual(0.24);
  });

  it.each([1, 2, 3])('guesses more than that from the days on which members have time (%i)', (seed) => {
    expect(right(daysKept, 'day', seed)).toBeGreaterThan(0.24);
  });

  it.each([1, 2, 3])('is right at most 24 times in a hundred where things come out each Monday (%i)', (seed) => {
    expect(right(daysKept, 'week', seed)).toBeLessThanOrEqual(0.24);
  });
});
