// What is derived of a commitment by the calendar and never set by hand: due soon, overdue, stalled, and by how many
// days it has slipped from the first date anybody named.
import { daysBetween } from '../ground/days.js';
import { COMMITMENT_DUE_SOON_DAYS, COMMITMENT_STALLED_DAYS } from '../ground/limits.js';
import type { CommitmentState } from './commitment-life.js';

/** Days as YYYY-MM-DD at Phnom Penh; of a range the last one counts. */
export interface CommitmentDates {
  state: CommitmentState;
  /** The day that was named first; never overwritten. */
  firstDue: string;
  /** The day that holds now: the first, or the last to which it was put off. */
  due: string;
  /** Of the last note on its progress, or of the day it was made. */
  lastToldOn: string;
  /** When its body last claimed that it was done; null while it did not. */
  deliveredOn: string | null;
}

export type CommitmentMark = 'due-soon' | 'overdue' | 'stalled';

const waiting: ReadonlySet<CommitmentState> = new Set([
  'proposed',
  'accepted',
  'in-progress',
  'partly-verified',
  'not-verified',
]);

/** What stands beside it today. What was rejected, cancelled, claimed or closed waits for nobody's work. */
export function marksOf(dates: CommitmentDates, today: string): CommitmentMark[] {
  const { state, due, lastToldOn } = dates;
  if (!waiting.has(state)) return [];
  const left = daysBetween(today, due);
  const marks: CommitmentMark[] = [];
  if (left < 0) marks.push('overdue');
  else if (left <= COMMITMENT_DUE_SOON_DAYS) marks.push('due-soon');
  if (daysBetween(lastToldOn, today) > COMMITMENT_STALLED_DAYS) marks.push('stalled');
  return marks;
}

/** Days after the first date: until it was claimed as done, else until today. 0 while there are none. */
export function slippage({ firstDue, deliveredOn }: CommitmentDates, today: string): number {
  return Math.max(0, daysBetween(firstDue, deliveredOn ?? today));
}
