// Whether a planned round is as long, and announced as early, as its kind of instrument asks. Begun days count, so that
// a round from a morning to an evening is not one day short.
import type { InstrumentKind } from '../drafts/instrument-kinds.js';

const DAY = 86_400_000;

export interface PeriodCheck {
  /** Days between opening and close, a begun one counted. */
  openDays: number;
  /** Days between announcement and opening, a begun one counted. */
  noticeDays: number;
  isPeriodShort: boolean;
  isNoticeShort: boolean;
}

type Asked = Pick<InstrumentKind, 'minimumDays' | 'noticeDays'>;

/** Instants in milliseconds. A kind that asks for nothing is never short. */
export function checkPeriod(asked: Asked, announcedAt: number, opensAt: number, closesAt: number): PeriodCheck {
  const openDays = Math.max(0, Math.ceil((closesAt - opensAt) / DAY));
  const noticeDays = Math.max(0, Math.ceil((opensAt - announcedAt) / DAY));
  return {
    openDays,
    noticeDays,
    isPeriodShort: asked.minimumDays !== null && openDays < asked.minimumDays,
    isNoticeShort: asked.noticeDays !== null && noticeDays < asked.noticeDays,
  };
}
