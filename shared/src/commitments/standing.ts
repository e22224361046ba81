// Where a commitment stands, read from its log and from nothing else: its state, its owner, the day that holds now, and
// when something was last told of it. Nothing of this is stored, so a total can always be traced to entries.
import type { CommitmentState } from '../lives/commitment-life.js';
import { type CommitmentDates, type CommitmentMark, marksOf, slippage } from '../lives/commitment-marks.js';
import { dayAtPhnomPenh } from '../accounts/organisation-names.js';
import type { LogEntry } from './contract.js';

/** What was named first. */
export interface FirstNamed {
  ownerId: string;
  firstDue: string;
  firstDueFrom?: string | null;
}

export type Logged = Pick<LogEntry, 'event' | 'from' | 'to' | 'at' | 'told' | 'number'>;

export interface Standing {
  state: CommitmentState;
  ownerId: string;
  /** Where only a time was named for the day that holds now, its first day. */
  dueFrom: string | null;
  due: string;
  madeOn: string;
  /** The day on which it came to where it stands. */
  since: string;
  lastToldOn: string;
  /** When its body last claimed that it was done; null also once that was denied, in part or whole. */
  deliveredOn: string | null;
  verifiedOn: string | null;
  /** Of the entry that holds the present claim; 0 while nothing is claimed. */
  claim: number;
  reminders: number;
  isClosingProposed: boolean;
}

const TOLD: readonly string[] = [
  'commitment-made',
  'work-started',
  'progress-told',
  'delivery-claimed',
  'handed-to-new-mandate',
];
const DENIED: readonly string[] = ['delivery-partly-confirmed', 'delivery-denied', 'raisers-objected'];
const UNDONE: readonly CommitmentState[] = ['rejected', 'cancelled'];

/** Oldest first; the first entry is the one that made it. */
export function standingOf({ ownerId, firstDue, firstDueFrom }: FirstNamed, log: readonly Logged[]): Standing {
  const made = dayOf(log[0]);
  const standing: Standing = {
    ...{ state: log[0]?.to ?? 'proposed', ownerId, due: firstDue, madeOn: made, since: made, lastToldOn: made },
    ...{
      dueFrom: firstDueFrom ?? null,
      deliveredOn: null,
      verifiedOn: null,
      claim: 0,
      reminders: 0,
      isClosingProposed: false,
    },
  };
  for (const entry of log) apply(standing, entry);
  return standing;
}

function apply(standing: Standing, entry: Logged): void {
  const { event, to, told, number } = entry;
  const on = dayOf(entry);
  if (to !== standing.state) standing.since = on;
  standing.state = to;
  if (TOLD.includes(event)) standing.lastToldOn = on;
  if (event === 'date-revised' && told.newDue !== undefined)
    Object.assign(standing, { due: told.newDue, dueFrom: told.newDueFrom ?? null });
  if (event === 'handed-to-successor' || event === 'handed-to-new-mandate')
    standing.ownerId = told.successorId ?? standing.ownerId;
  // Whoever is handed what was another's has the time that its state gives; the dates that were named stay.
  if (event === 'handed-to-new-mandate') standing.since = on;
  if (event === 'raisers-reminded') standing.reminders += 1;
  if (event === 'closing-proposed') standing.isClosingProposed = true;
  if (event === 'delivery-confirmed') standing.verifiedOn = on;
  if (event === 'delivery-claimed')
    Object.assign(standing, { deliveredOn: on, claim: number, reminders: 0, isClosingProposed: false });
  if (DENIED.includes(event)) Object.assign(standing, { deliveredOn: null, claim: 0 });
}

function dayOf(entry: Pick<Logged, 'at'> | undefined): string {
  return dayAtPhnomPenh(new Date(entry?.at ?? 0));
}

export interface Derived {
  marks: CommitmentMark[];
  slippedDays: number;
}

/** What the calendar adds on a day. What ended undone slips no further. */
export function derivedOn({ firstDue }: FirstNamed, standing: Standing, today: string): Derived {
  const { state, due, lastToldOn, deliveredOn, since } = standing;
  const dates: CommitmentDates = { state, firstDue, due, lastToldOn, deliveredOn };
  const hasEnded = UNDONE.includes(state) || (state === 'closed' && deliveredOn === null);
  return { marks: marksOf(dates, today), slippedDays: slippage(dates, hasEnded ? since : today) };
}
