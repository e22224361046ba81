// What a move has to say, as it is kept: words in canonical form and without persons, days that can be, and of all
// fields only those that its event asks for.
import { refuse } from '@sala/shared/ground/errors.js';
import type { CommitmentWish, MoveRequest, Told } from '@sala/shared/issues/contract.js';
import { isDayAfter, isDayBefore } from '@sala/shared/ground/days.js';
import type { Said } from '@sala/shared/issues/guards.js';
import { asksOf } from '@sala/shared/issues/standing.js';
import type { IssueEvent } from '@sala/shared/lives/issue-words.js';
import { acceptIssueWords, acceptLine } from './issues.words.js';

/** The fields that the event asks for; others are not looked at. */
export function acceptSaid(request: MoveRequest, today: string): Said {
  const { event, from: _, secret: __, ...rest } = request;
  const asks: readonly string[] = asksOf[event as keyof typeof asksOf];
  const said: Said = Object.fromEntries(Object.entries(rest).filter(([name]) => asks.includes(name)));
  if (said.on !== undefined && !isDayBefore(said.on, today)) refuse('issue-date-wrong', {}, 'on');
  if (said.nextOn !== undefined && !isDayAfter(said.nextOn, today)) refuse('issue-date-wrong', {}, 'nextOn');
  if (said.commitment) demandDates(said.commitment, today);
  const { solution, commitment } = said;
  return {
    ...said,
    ...(said.words ? { words: acceptIssueWords(said.words, 'words') } : {}),
    ...(said.change ? { change: acceptIssueWords(said.change, 'change') } : {}),
    ...(said.place === undefined ? {} : { place: acceptLine(said.place, 'place') }),
    ...(said.reference === undefined ? {} : { reference: acceptLine(said.reference, 'reference') }),
    ...(solution ? { solution: acceptWish(solution, ['words', 'effect', 'objection']) } : {}),
    ...(commitment ? { commitment: acceptWish(commitment, ['words', 'measure', 'office']) } : {}),
  };
}

function demandDates({ dueFromOn, dueOn }: CommitmentWish, today: string): void {
  const isRange = dueFromOn === undefined || isDayBefore(dueFromOn, dueOn);
  if (!isRange || !isDayAfter(dueOn, today)) refuse('issue-date-wrong', {}, 'commitment');
}

function acceptWish<Wish extends object>(wish: Wish, names: readonly (keyof Wish & string)[]): Wish {
  const words = names.map((name) => [name, acceptIssueWords(wish[name] as object, name)] as const);
  return { ...wish, ...Object.fromEntries(words) };
}

/** What the log of moves keeps. Of a report about a person nothing. */
export function toldOf(event: IssueEvent, said: Said): Told {
  if (event === 'person-accused') return {};
  const { words, because, change, on, nextOn, reference, place, twin, level } = said;
  const told = { words, because, change, on, nextOn, reference, place, twin, level };
  const isSaid = (value: unknown) => value !== undefined && value !== '' && JSON.stringify(value) !== '{}';
  return Object.fromEntries(Object.entries(told).filter(([, value]) => isSaid(value)));
}
