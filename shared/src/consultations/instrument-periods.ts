// Whether a planned round is as long, and announced as early, as its kind of instrument asks. Begun days count, so that
// a round from a morning to an evening is not one day short.
import { dayAtPhnomPenh } from '../accounts/organisation-names.js';
import type { InstrumentKind } from '../drafts/instrument-kinds.js';
import { DAY_MS } from '../ground/days.js';
import type { Bilingual } from '../texts/bilingual.js';

export interface PeriodCheck {
  /** Days between opening and close, a begun one counted. */
  openDays: number;
  /** Days between announcement and opening, a begun one counted. */
  noticeDays: number;
  isPeriodShort: boolean;
  isNoticeShort: boolean;
  /** Days of the open period on which people are not at their desks or fields. */
  daysOff: number;
  /** More than a quarter of the period. */
  hasManyDaysOff: boolean;
}

/** Days that do not count, as calendar days at Phnom Penh, both included: a feast, weeks of an election campaign. */
export interface DaysOff {
  from: string;
  to: string;
  name: Bilingual;
}

const DAYS_OFF_SHARE_MAX = 0.25;

type Asked = Pick<InstrumentKind, 'minimumDays' | 'noticeDays'>;

/** Instants in milliseconds. A kind that asks for nothing is never short. */
export function checkPeriod(
  asked: Asked,
  announcedAt: number,
  opensAt: number,
  closesAt: number,
  listed: readonly DaysOff[] = [],
): PeriodCheck {
  const openDays = Math.max(0, Math.ceil((closesAt - opensAt) / DAY_MS));
  const noticeDays = Math.max(0, Math.ceil((opensAt - announcedAt) / DAY_MS));
  const daysOff = countDaysOff(opensAt, closesAt, listed);
  return {
    daysOff,
    hasManyDaysOff: daysOff > openDays * DAYS_OFF_SHARE_MAX,
    openDays,
    noticeDays,
    isPeriodShort: asked.minimumDays !== null && openDays < asked.minimumDays,
    isNoticeShort: asked.noticeDays !== null && noticeDays < asked.noticeDays,
  };
}

/** A day that two feasts share is one. */
function countDaysOff(opensAt: number, closesAt: number, listed: readonly DaysOff[]): number {
  let days = 0;
  for (let at = opensAt; at < closesAt; at += DAY_MS) {
    const day = dayAtPhnomPenh(new Date(at));
    if (listed.some(({ from, to }) => from <= day && day <= to)) days += 1;
  }
  return days;
}
