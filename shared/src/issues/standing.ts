// Where an issue stands, as its page tells it: whose turn it is and until when, which of the five steps it is at, and
// which words of it may be read.
import { issueLife } from '../lives/issue-life.js';
import { type IssueEvent, type IssueState, type IssueStep, stepOfIssue } from '../lives/issue-words.js';
import { issueLevels } from '../texts/issues/lists.js';
import type { IssueClock, IssueLevel, MoveRequest } from './contract.js';
import { addDays } from '../ground/days.js';

/** The day on which what it waits for is due; null where it has come to an end. */
export function clockOf(state: IssueState, sinceOn: string, nextOn: string | null, today: string): IssueClock | null {
  const duty = issueLife.duties[state];
  if (!duty) return null;
  const hasDate = nextOn !== null && (state === 'deferred' || state === 'on-agenda');
  const dueOn = hasDate ? nextOn : addDays(sinceOn, duty.days);
  return { owner: duty.owner, dueOn, isOverdue: dueOn < today, next: duty.next };
}

/** What is off the way counts with the step it was left at. */
export function stepOf(state: IssueState, before: IssueState | null): IssueStep {
  return stepOfIssue[state] ?? (before === null ? undefined : stepOfIssue[before]) ?? 1;
}

export const levelsUpward = Object.keys(issueLevels) as IssueLevel[];

export function nextLevel(level: IssueLevel): IssueLevel | null {
  return levelsUpward[levelsUpward.indexOf(level) + 1] ?? null;
}

/** Nobody but those who sort and the group reads the words before somebody has read them, or while they are held. */
export function areWordsPublic({ state, isHeld }: { state: IssueState; isHeld: boolean }): boolean {
  return state !== 'raised' && state !== 'diverted' && !isHeld;
}

/** From here on a body is bound. */
const boundStates: readonly IssueState[] = ['committed', 'in-progress', 'resolved-claimed', 'disputed'];

/** What a group has taken up or a body works on is not only theirs who raised it alone. */
export function isOthersToo({ groupId, state }: { groupId: string | null; state: IssueState }): boolean {
  return groupId !== null || boundStates.includes(state);
}

/** Where a body has to act, so that another can be asked in its place. */
export const addressedStates: readonly IssueState[] = [
  ...(['agenda-proposed', 'deferred', 'on-agenda', 'discussed'] as const),
  ...(['committed', 'in-progress', 'disputed'] as const),
];

type Ask = Exclude<keyof MoveRequest, 'event' | 'from'>;

/** What each event has to say, and may say besides: fields of its form, in their order. */
export const asksOf: Record<Exclude<IssueEvent, 'problem-reported' | 'date-reached'>, readonly Ask[]> = {
  'first-read': ['isSure', 'twin', 'category', 'topics', 'level', 'isUrgent', 'isSensitive'],
  'own-way-seen': ['isSure', 'words'],
  'solved-by-group': ['words'],
  'not-solved-by-group': ['words'],
  'single-case-found': ['isSure', 'words'],
  'person-accused': ['isSure'],
  'twin-found': ['twin', 'words'],
  'rule-or-practice-found': ['category', 'topics', 'level', 'words'],
  'evidence-sufficient': ['words'],
  'solution-proposed': ['solution'],
  ranked: ['reference', 'words'],
  'agenda-asked': ['bodyId', 'words'],
  'agenda-accepted': ['nextOn', 'reference'],
  'agenda-refused': ['because', 'words', 'nextOn', 'reference'],
  'meeting-held': ['words', 'reference', 'on'],
  'body-committed': ['commitment'],
  'body-refused': ['because', 'words', 'change'],
  'more-evidence-asked': ['words', 'nextOn', 'reference'],
  'other-solution-asked': ['words', 'nextOn', 'reference'],
  'work-started': ['words', 'on'],
  'all-delivered': ['reference', 'words'],
  'group-confirmed': ['on', 'place', 'words'],
  'group-disagreed': ['words', 'place'],
  'group-silent': [],
  'affected-objected': ['words', 'place'],
  'body-acted': ['words', 'on'],
  'higher-level-asked': ['words'],
  'raiser-withdrew': ['secret', 'hidesWords'],
  'problem-returned': ['words', 'place'],
};

/** Whether what stands in an address can be the number of an issue. */
export function isReadableNumber(typed: string): boolean {
  return /^[1-9]\d{0,6}$/.test(typed);
}
