// When what a group lets out of its room is seen: at ticks, all that waits at once and in shuffled order, so that the
// time of a public act says nothing of when, and so by whom, it was done in the room.
import { DAY_MS } from './days.js';

/** How often a group lets things out: at each tick, each morning at seven, or each Monday at seven (Phnom Penh). */
export const paces = ['tick', 'day', 'week'] as const;
export type Pace = (typeof paces)[number];

/** Midnight UTC is seven in Phnom Penh. The epoch was a Thursday: Mondays come four days into each week of it. */
const MONDAY_MS = 4 * DAY_MS;

/**
 * When what is let out at a moment comes out. The slower the pace, the more habits it hides: hours, then days of the
 * week. Where that would be too late for `closesAt`, it is the last tick before, as for all who speak last.
 */
export function releaseAfter(moment: Date, pace: Pace, tickMs: number, closesAt: Date | null = null): Date {
  const inPace =
    pace === 'week'
      ? new Date(tickAfter(new Date(moment.getTime() - MONDAY_MS), 7 * DAY_MS).getTime() + MONDAY_MS)
      : tickAfter(moment, pace === 'day' ? DAY_MS : tickMs);
  if (closesAt === null || inPace < closesAt || moment >= closesAt) return inPace;
  const last = tickBefore(new Date(closesAt.getTime() - 1), tickMs);
  return last > moment ? last : tickAfter(moment, tickMs);
}

/** The next tick strictly after a moment. */
export function tickAfter(moment: Date, tickMs: number): Date {
  return new Date((Math.floor(moment.getTime() / tickMs) + 1) * tickMs);
}

/** The first day of the quarter of a day, both as ISO dates. */
export function quarterOf(day: string): string {
  const [year = '', month = '1'] = day.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The last tick at or before a moment. */
export function tickBefore(moment: Date, tickMs: number): Date {
  return new Date(Math.floor(moment.getTime() / tickMs) * tickMs);
}
