// How long a round is, and how early it is announced, beside what its kind of instrument asks.
import { checkPeriod } from '@sala/shared/consultations/instrument-periods.js';
import { isReason } from '@sala/shared/consultations/policy.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';

const HOUR = 3_600_000;

describe('a period', () => {
  it('counts a begun day, so that from a morning to the evening of the thirtieth day is thirty days', () => {
    const opens = Date.parse('2026-03-01T01:00:00Z');
    const closes = Date.parse('2026-03-30T16:59:00Z');
    const asked = { minimumDays: 30, noticeDays: 7 };
    expect(checkPeriod(asked, opens - 6 * DAY_MS - HOUR, opens, closes)).toEqual({
      openDays: 30,
      noticeDays: 7,
      isPeriodShort: false,
      isNoticeShort: false,
      daysOff: 0,
      hasManyDaysOff: false,
    });
  });

  it('is never short where nothing is asked, and never long enough for more days than it has', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 * DAY_MS }), fc.nat({ max: 200 * DAY_MS }), (notice, open) => {
        const none = checkPeriod({ minimumDays: null, noticeDays: null }, 0, notice, notice + open);
        expect([none.isPeriodShort, none.isNoticeShort]).toEqual([false, false]);
        const asked = { minimumDays: Math.ceil(open / DAY_MS) + 1, noticeDays: Math.ceil(notice / DAY_MS) + 1 };
        const more = checkPeriod(asked, 0, notice, notice + open);
        expect([more.isPeriodShort, more.isNoticeShort]).toEqual([true, true]);
      }),
    );
  });

  it('counts the days off in it, one that two feasts share once, and tells when they are more than a quarter', () => {
    const none = { minimumDays: null, noticeDays: null };
    const feasts = [
      { from: '2026-04-14', to: '2026-04-16', name: {} },
      { from: '2026-04-16', to: '2026-04-17', name: {} },
    ];
    const opens = Date.parse('2026-04-12T17:00:00Z');
    const of = (days: number) => checkPeriod(none, 0, opens, opens + days * DAY_MS, feasts);
    expect([of(1).daysOff, of(16).daysOff, of(60).daysOff]).toEqual([0, 4, 4]);
    expect([of(15).hasManyDaysOff, of(16).hasManyDaysOff]).toEqual([true, false]);
  });

  it('asks for a reason that a reader can weigh, counted in signs and not in code units', () => {
    expect(isReason({ km: 'ក្រ'.repeat(39) }, 'km')).toBe(false);
    expect(isReason({ km: 'ក្រ'.repeat(40) }, 'km')).toBe(true);
    expect(isReason({ en: 'x'.repeat(60) }, 'km')).toBe(false);
    expect(isReason(undefined, 'en')).toBe(false);
  });
});
