// Whether a commitment may make a move: each guard of its life as a pure function that answers with the refusal, and
// the one that asks them all. What is so is gathered by the service; nothing here knows the database.
import type { Organisation } from '../accounts/contract.js';
import { isReason } from '../consultations/policy.js';
import type { RefusalCode, Verdict } from '../ground/errors.js';
import { COMMITMENT_OBJECTION_DAYS, RAISERS_REMINDED_DAYS, RAISERS_SILENT_DAYS } from '../ground/limits.js';
import {
  type CommitmentActor,
  type CommitmentEvent,
  type CommitmentGuard,
  commitmentLife,
  type CommitmentState,
} from '../lives/commitment-life.js';
import { type Move, step } from '../lives/machine.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { CommitmentNote } from '../texts/commitments/lists.js';
import type { MakeRequest, Told } from './contract.js';
import { daysBetween } from '../ground/days.js';
import { type Standing } from './standing.js';

type Event = CommitmentEvent | CommitmentNote;
type GuardCode = CommitmentGuard | 'reminder-due';

/** What the log holds beside the life: it moves nothing. */
const noteMoves: readonly Move<CommitmentState, Event, CommitmentActor, GuardCode>[] = [
  {
    from: ['in-progress', 'delivered-claimed'],
    event: 'progress-told',
    to: 'same',
    by: [['body']],
    guards: ['progress-told'],
  },
  { from: ['delivered-claimed'], event: 'raisers-reminded', to: 'same', by: [['system']], guards: ['reminder-due'] },
  {
    from: ['delivered-claimed'],
    event: 'closing-proposed',
    to: 'same',
    by: [['system']],
    guards: ['sixty-days-silent', 'reminded-twice'],
  },
];

export const commitmentMoves: readonly Move<CommitmentState, Event, CommitmentActor, GuardCode>[] = [
  ...commitmentLife.moves,
  ...noteMoves,
];

export interface MoveFacts {
  standing: Standing;
  /** The calendar day at Phnom Penh. */
  today: string;
  /** Bodies that have taken over from the owner. */
  successorIds: readonly string[];
}

type Guard = (facts: MoveFacts, told: Told) => Verdict;

export function hasText(text: Bilingual | undefined): boolean {
  return [text?.km, text?.en].some((words) => (words ?? '').trim() !== '');
}

/** A reason in either language. */
function isTold(reason: Bilingual | undefined): boolean {
  return isReason(reason, 'km') || isReason(reason, 'en');
}

const inWriting: Guard = (_facts, { answer }) => hasText(answer) || 'commitment-answer-needed';
const reasonTold: Guard = (_facts, { reason }) => isTold(reason) || 'commitment-reason-needed';
const reasonChosen: Guard = (_facts, { because }) => because !== undefined || 'commitment-because-needed';
const progressTold: Guard = (_facts, { progress }) => hasText(progress) || 'commitment-progress-needed';

const proofLinked: Guard = (_facts, { proof }) =>
  (proof !== undefined && isAddress(proof.address)) || 'commitment-proof-needed';

const fieldCheckTold: Guard = ({ today }, { check }) => {
  if (!check || !hasText(check.place)) return 'commitment-check-needed';
  return check.on <= today || 'commitment-check-in-future';
};

const remainsTold: Guard = (_facts, { remains }) => hasText(remains) || 'commitment-remains-needed';

const sixtyDaysSilent: Guard = ({ standing, today }) =>
  (standing.deliveredOn !== null && daysBetween(standing.deliveredOn, today) >= RAISERS_SILENT_DAYS) ||
  'commitment-not-silent-yet';

const remindedTwice: Guard = ({ standing }) => standing.reminders >= 2 || 'commitment-not-reminded';

/** The next of the two reminders has come due. */
const reminderDue: Guard = ({ standing, today }) => {
  const after = RAISERS_REMINDED_DAYS[standing.reminders];
  const since = standing.deliveredOn === null ? -1 : daysBetween(standing.deliveredOn, today);
  return (after !== undefined && since >= after) || 'commitment-not-now';
};

const newDateTold: Guard = ({ standing, today }, { newDue, newDueFrom }) => {
  if (newDue === undefined || newDue <= standing.due) return 'commitment-date-not-later';
  if (newDueFrom !== undefined && newDueFrom > newDue) return 'commitment-range-upside-down';
  return newDue >= today || 'commitment-date-past';
};

const successorNamed: Guard = ({ successorIds }, { successorId }) =>
  (successorId !== undefined && successorIds.includes(successorId)) || 'commitment-no-successor';

const otherBodyNamed: Guard = ({ standing }, { successorId }) =>
  (successorId !== undefined && successorId !== standing.ownerId) || 'commitment-other-body-needed';

const noObjection: Guard = ({ standing, today }) =>
  daysBetween(standing.since, today) >= COMMITMENT_OBJECTION_DAYS || 'commitment-not-now';

const guards: Readonly<Record<GuardCode, Guard>> = {
  // What is whole was judged before there was anything to move.
  'commitment-whole': () => true,
  'in-writing': inWriting,
  'reason-told': reasonTold,
  'reason-chosen': reasonChosen,
  'progress-told': progressTold,
  'proof-linked': proofLinked,
  'field-check-told': fieldCheckTold,
  'remains-told': remainsTold,
  'sixty-days-silent': sixtyDaysSilent,
  'reminded-twice': remindedTwice,
  'new-date-told': newDateTold,
  'successor-named': successorNamed,
  'other-body-named': otherBodyNamed,
  'no-objection': noObjection,
  'reminder-due': reminderDue,
};

/** Whose turn it would have been, in words that say what to do. */
const notYours: Readonly<Record<CommitmentActor, RefusalCode>> = {
  official: 'commitment-official-signs',
  body: 'commitment-body-tells',
  representative: 'commitment-raisers-say',
  'affected-firms': 'commitment-raisers-say',
  secretariat: 'commitment-secretariat-closes',
  contributor: 'commitment-raisers-say',
  intake: 'commitment-raisers-say',
  system: 'commitment-not-now',
};

/** Where it stands after the move, with the hand that made it; or the refusal. */
export function judgeMove(
  facts: MoveFacts,
  event: Event,
  hands: readonly CommitmentActor[],
  told: Told,
): { to: CommitmentState; by: CommitmentActor } | RefusalCode {
  const { state } = facts.standing;
  const result = step<CommitmentState, Event, CommitmentActor, GuardCode>({ moves: commitmentMoves }, state, {
    event,
    by: hands,
    holds: (guard) => guards[guard](facts, told) === true,
  });
  if ('to' in result) {
    const { by = [] } = commitmentMoves.find((move) => move.event === event && move.from.includes(state)) ?? {};
    const used = by.find((list) => list.every((actor) => hands.includes(actor))) ?? [];
    return { to: result.to, by: used.find((actor) => actor !== 'system') ?? 'system' };
  }
  if (result.stop === 'no-such-move') return 'commitment-not-now';
  if (result.stop === 'not-yours' && event === 'handed-to-new-mandate') return 'commitment-secretariat-hands';
  if (result.stop === 'not-yours') return notYours[result.by[0]?.find((actor) => actor !== 'system') ?? 'system'];
  const verdict = guards[result.guard](facts, told);
  return verdict === true ? 'commitment-not-now' : verdict;
}

/** Whether what is to be recorded is whole: its words, its day or time, how one will know, and where it was said. */
export function judgeWhole(asked: Omit<MakeRequest, 'id'>, today: string): Verdict {
  const { text, measure, office, firstDueFrom, firstDue, source } = asked;
  // It speaks to everybody, and the state's language is Khmer.
  if ((text.km ?? '').trim() === '') return 'commitment-text-missing';
  if ((measure.km ?? '').trim() === '') return 'commitment-measure-missing';
  if (!hasText(office)) return 'commitment-office-missing';
  if (firstDueFrom !== undefined && firstDueFrom > firstDue) return 'commitment-range-upside-down';
  if (firstDue < today) return 'commitment-date-past';
  return source.on <= today || 'commitment-source-in-future';
}

/** Whether a body is there to promise anything on a day, or who took over from it. */
export function bodyOn({ names, successors }: Organisation, day: string): 'here' | 'dissolved' | { successor: string } {
  const taken = successors.filter(({ onDay }) => onDay <= day).at(-1);
  if (taken) return { successor: taken.id };
  const isNamed = names.some(({ untilOn }) => untilOn === null || untilOn > day);
  return isNamed ? 'here' : 'dissolved';
}

/** Who speaks for a body on a day: itself while it is there, else those that have taken over, one after the other. */
export function heirsOf(bodies: ReadonlyMap<string, Organisation>, id: string, day: string): string[] {
  const passed = new Set<string>();
  const heirs = (one: string): string[] => {
    const body = bodies.get(one);
    if (!body || passed.has(one)) return [];
    passed.add(one);
    const taken = body.successors.filter(({ onDay }) => onDay <= day);
    if (taken.length > 0) return taken.flatMap((next) => heirs(next.id));
    return bodyOn(body, day) === 'here' ? [one] : [];
  };
  return heirs(id);
}

/** An address that anybody can open: on the web, or a page of this hall. */
function isAddress(address: string): boolean {
  if (/^\/(?:km|en)(?:\/[\w\-./%?=&#]*)?$/.test(address)) return true;
  return /^https?:\/\/[^\s/@]+\.[^\s/@]+(?:\/\S*)?$/.test(address);
}
