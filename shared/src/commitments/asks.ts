// What each move has to say, and which moves are open to whoever looks at a commitment: forms are made from this, and
// the guards judge what comes back.
import type { CommitmentActor, CommitmentState } from '../lives/commitment-life.js';
import { type EnteredEvent, enteredEvents } from './contract.js';
import { commitmentMoves } from './guards.js';

export type CommitmentAsk =
  | 'answer'
  | 'because'
  | 'reason'
  | 'progress'
  | 'proof'
  | 'new-due'
  | 'successor'
  | 'new-owner'
  | 'check'
  | 'remains';

export const asksOf: Readonly<Record<EnteredEvent, readonly CommitmentAsk[]>> = {
  'commitment-accepted': ['answer'],
  'commitment-rejected': ['answer', 'because', 'reason'],
  'work-started': ['progress'],
  'progress-told': ['progress'],
  'delivery-claimed': ['proof'],
  'delivery-confirmed': ['check'],
  'delivery-partly-confirmed': ['check', 'remains'],
  'delivery-denied': ['remains'],
  'raisers-silent': [],
  'raisers-objected': ['remains'],
  'date-revised': ['new-due', 'because', 'reason'],
  'handed-to-successor': ['successor'],
  'handed-to-new-mandate': ['new-owner', 'reason'],
  'commitment-cancelled': ['because', 'reason'],
  'let-rest': [],
};

/** In the order in which they are most likely wanted. */
export function movesOpenTo(state: CommitmentState, hands: readonly CommitmentActor[]): EnteredEvent[] {
  return enteredEvents.filter((event) =>
    commitmentMoves.some(
      (move) =>
        move.event === event &&
        move.from.includes(state) &&
        move.by.some((list) => list.every((actor) => hands.includes(actor))),
    ),
  );
}
