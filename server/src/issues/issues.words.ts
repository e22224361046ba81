// Words of an issue as they are kept: canonical, and refused where they point at one person. And what a move has to
// say: days that can be, and of all fields only those that its event asks for.
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { ISSUE_TITLE_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { valueChains } from '@sala/shared/texts/groups/lists.js';
import type { ValueChain } from '@sala/shared/groups/contract.js';
import { isDayAfter, isDayBefore } from '@sala/shared/ground/days.js';
import type { CommitmentWish, MoveRequest, Told } from '@sala/shared/issues/contract.js';
import type { Said } from '@sala/shared/issues/guards.js';
import { asksOf } from '@sala/shared/issues/standing.js';
import type { IssueEvent } from '@sala/shared/lives/issue-words.js';

/** Refuses what points at a person, with the words that do. Nothing of it is kept anywhere. */
export function demandNobodyNamed(text: string, field: string): void {
  const words = findPersonNamed(text);
  if (words !== null) refuse('issue-names-person', { words }, field);
}

export function acceptIssueWords(text: Bilingual | undefined, field: string): Bilingual {
  const words = canonicalLinesOfBoth(text ?? {});
  for (const one of Object.values(words)) demandNobodyNamed(one, field);
  return words;
}

/** The sentence by which an issue is known. */
export function acceptTitle(text: Bilingual): Bilingual {
  const isLong = Object.values(text).some((one) => one.trim().length > ISSUE_TITLE_UNITS_MAX);
  if (isLong) refuse('issue-title-long', { n: ISSUE_TITLE_UNITS_MAX }, 'title');
  return acceptIssueWords(text, 'title');
}

/** One line: a place, a reference. */
export function acceptLine(text: string | undefined, field: string): string {
  const line = (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  demandNobodyNamed(line, field);
  return line;
}

/** A code of a list; own keys only, since every object has a `constructor`. */
export function demandProvince(code: string): string {
  return Object.hasOwn(provinces, code) ? code : refuse('issue-unknown-place', {}, 'province');
}

export function demandAffected(code: string): string {
  return Object.hasOwn(speakerKinds, code) ? code : refuse('issue-unknown-choice', {}, 'affected');
}

export function demandValueChain(code: string): ValueChain {
  const isKnown = (one: string): one is ValueChain => Object.hasOwn(valueChains, one);
  return isKnown(code) ? code : refuse('issue-unknown-choice', {}, 'valueChain');
}

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
