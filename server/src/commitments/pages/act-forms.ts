// The forms of a commitment's moves: each asks what its move has to say. The same fields at the desk of a body and on
// the page of a representative; and what was filled in read back as a request.
import { asksOf, type CommitmentAsk } from '@sala/shared/commitments/asks.js';
import { type EnteredEvent, enteredEvents, type MoveRequest } from '@sala/shared/commitments/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { CommitmentState } from '@sala/shared/lives/commitment-life.js';
import { type HeldBackBecause, heldBackBecause } from '@sala/shared/texts/commitments/because.js';
import { commitmentStates } from '@sala/shared/texts/commitments/lists.js';
import { commitmentsDesk, moveNames } from '@sala/shared/texts/commitments/desk.js';
import { say } from '@sala/shared/texts/say.js';
import { UUID } from '../../infra/api.js';
import {
  choice,
  day,
  dayOf,
  type FormPlace,
  hidden,
  line,
  statement,
  statementOf,
  type Values,
  valueOf,
} from '../../pages/forms/desk-fields.js';
import type { Choice } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';

export interface MoveForm {
  place: FormPlace;
  event: EnteredEvent;
  from: CommitmentState;
  /** A fresh id, so that sending it twice enters one move. */
  id: string;
  today: string;
  successors: readonly Choice[];
  /** Bodies that are there, for whom a new mandate may have been given. */
  others?: readonly Choice[];
}

/** Everything between the tags of the form but its token. */
export function moveFields(form: MoveForm): Html[] {
  const { place, event, from, id } = form;
  return [
    hidden('id', id),
    hidden('from', from),
    hidden('event', event),
    ...asksOf[event].map((ask) => askField(form, ask)),
    html`<p class="acts"><button class="button primary">${say(place.language, moveNames[event])}</button></p>`,
  ];
}

function askField({ place, today, successors, others = [] }: MoveForm, ask: CommitmentAsk): Html {
  const words = commitmentsDesk;
  switch (ask) {
    case 'answer':
      return statement(place, ask, words.answer);
    case 'because': {
      const none = { value: '', name: say(place.language, words.chooseReason) };
      const reasons = Object.entries(heldBackBecause).map(([value, text]) => ({
        value,
        name: say(place.language, text),
      }));
      return choice(place, ask, words.because, [none, ...reasons]);
    }
    case 'reason':
      return html`${statement(place, ask, words.reason)}<p class="meta">${say(place.language, words.reasonHint)}</p>`;
    case 'progress':
      return statement(place, ask, words.progress);
    case 'remains':
      return statement(place, ask, words.remains);
    case 'proof':
      return html`${statement(place, 'proof', words.proofWords)}${line(place, 'address', words.proofAddress)}`;
    case 'check':
      return html`${day(place, 'check-on', words.checkOn, { value: today })}${statement(place, 'check', words.checkPlace)}`;
    case 'new-due':
      return html`${day(place, 'new-due-from', words.newDueFrom, { isOptional: true })}${day(place, ask, words.newDue)}`;
    case 'successor':
      return choice(place, ask, words.successor, successors);
    case 'new-owner':
      return html`<p class="meta">${say(place.language, words.newOwnerMore)}</p>${choice(place, ask, words.newOwner, others)}`;
  }
}

export function idIn(values: Values, name: string): string {
  const id = valueOf(values, name) ?? '';
  return UUID.test(id) ? id : refuse('malformed-request', { field: name, problem: 'not an id' }, name);
}

const reasonCodes = Object.keys(heldBackBecause) as HeldBackBecause[];

/** What a form of a move asks for. */
export function moveRequestOf(values: Values): MoveRequest {
  const event = enteredEvents.find((one) => one === values.event) ?? refuse('commitment-not-now');
  const states = Object.keys(commitmentStates) as CommitmentState[];
  const from = states.find((one) => one === values.from) ?? refuse('commitment-moved-on');
  const asks = asksOf[event];
  const words = (['answer', 'reason', 'progress', 'remains'] as const).flatMap((name) =>
    asks.includes(name) ? [[name, statementOf(values, name)] as const] : [],
  );
  const checkOn = dayOf(values, 'check-on');
  const newDue = dayOf(values, 'new-due');
  const newDueFrom = dayOf(values, 'new-due-from');
  const because = reasonCodes.find((one) => one === values.because);
  const taker = (['successor', 'new-owner'] as const).find((name) => asks.includes(name) && valueOf(values, name));
  return {
    ...{ id: idIn(values, 'id'), event, from },
    ...Object.fromEntries(words),
    ...(asks.includes('proof')
      ? { proof: { words: statementOf(values, 'proof'), address: valueOf(values, 'address') ?? '' } }
      : {}),
    ...(asks.includes('check') && checkOn ? { check: { on: checkOn, place: statementOf(values, 'check') } } : {}),
    ...(asks.includes('because') && because ? { because } : {}),
    ...(asks.includes('new-due') && newDue ? { newDue, ...(newDueFrom ? { newDueFrom } : {}) } : {}),
    ...(taker ? { successorId: idIn(values, taker) } : {}),
  };
}
