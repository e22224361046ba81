// What must be so before an issue moves: one pure function for each guard of its life, over what is known of the issue
// and what the move has to say. None of them asks how large a group is, how old, or whether it is registered.
import type { CommitmentState } from '../lives/commitment-life.js';
import type { IssueGuard, IssueState } from '../lives/issue-words.js';
import { countClusters } from '../language/clusters.js';
import {
  AFFECTED_FIRMS_MIN,
  CONFIRMATION_PLACES_MIN,
  CONFIRMATIONS_MIN,
  MERGE_OBJECTION_DAYS,
  REASON_CLUSTERS_MIN,
  RELAPSE_MONTHS,
  SILENCE_DAYS,
} from '../ground/limits.js';
import type { RefusalCode } from '../ground/errors.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { IssueCategory, IssueLevel, MoveRequest, SolutionWish } from './contract.js';
import type { EvidenceKind } from './record-contract.js';
import { addDays, addMonths, isDayAfter } from '../ground/days.js';

/** What is known of an issue when somebody tries to move it. */
export interface IssueFacts {
  state: IssueState | null;
  today: string;
  sinceOn: string;
  title: Bilingual;
  isAffectedKnown: boolean;
  isProvinceKnown: boolean;
  isChannelKnown: boolean;
  category: IssueCategory | null;
  level: IssueLevel;
  hasGroup: boolean;
  bodyId: string | null;
  nextOn: string | null;
  evidence: readonly { kind: EvidenceKind; groupId: string | null; province: string; district: string }[];
  /** Those touched who say that it is solved. */
  solved: number;
  solutions: readonly Omit<SolutionWish, 'id'>[];
  rankings: number;
  commitments: readonly { state: CommitmentState }[];
  /** Of the other issue: null where there is none of that number. */
  twin: { isOpen: boolean } | null;
  /** Since when it has been known that it is to be joined with another. */
  mergeAskedOn: string | null;
  isMergeObjected: boolean;
  /** The group that raised it said so itself. */
  isMergeAgreed: boolean;
  reminders: number;
  /** Whether those who try are those touched, together. */
  isByAffected: boolean;
}

/** What a move has to say, in canonical form. */
export type Said = Omit<MoveRequest, 'event' | 'from' | 'secret'>;

const hasWords = (text: Bilingual | undefined) => (text?.km ?? text?.en ?? '').trim() !== '';

/** Long enough to be a reason, in either language. */
export function isReasonIn(text: Bilingual | undefined): boolean {
  const long = (language: 'km' | 'en') =>
    countClusters((text?.[language] ?? '').trim()) >= REASON_CLUSTERS_MIN[language];
  return long('km') || long('en');
}

/** Confirmations from more than one place or group, or a paper, or a visit. What a group says counts once. */
export function isEvidenceEnough(evidence: IssueFacts['evidence']): boolean {
  if (evidence.some(({ kind }) => kind === 'document' || kind === 'fieldwork')) return true;
  const own = evidence.filter(({ kind }) => kind === 'confirmation');
  const groups = new Set(own.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])));
  const singles = own.filter(({ groupId }) => groupId === null);
  const places = new Set(singles.map(({ province, district }) => `${province}/${district.trim().toLowerCase()}`));
  const isWide = groups.size + places.size >= CONFIRMATION_PLACES_MIN;
  return groups.size + singles.length >= CONFIRMATIONS_MIN && isWide;
}

export function isSolutionWhole(solution: Omit<SolutionWish, 'id'>): boolean {
  const { words, effect, objection, bodyId } = solution;
  return hasWords(words) && hasWords(effect) && hasWords(objection) && bodyId !== undefined;
}

/** The day from which an issue may be joined with the other, if nobody objects. */
export const mergeableOn = (askedOn: string) => addDays(askedOn, MERGE_OBJECTION_DAYS);

/** Before that day the same problem is the same issue. */
const returnableUntil = (solvedOn: string) => addMonths(solvedOn, RELAPSE_MONTHS);

const claimed: readonly CommitmentState[] = ['delivered-claimed', 'verified', 'closed-unconfirmed', 'closed'];
const gone: readonly CommitmentState[] = ['rejected', 'cancelled'];

type Guard = (facts: IssueFacts, said: Said) => boolean;

export const guards: Record<IssueGuard, Guard> = {
  'problem-told': (facts) =>
    hasWords(facts.title) && facts.isAffectedKnown && facts.isProvinceKnown && facts.isChannelKnown,
  'twin-linked-or-none': ({ twin }, { isSure }) => twin !== null || isSure === true,
  'category-set': ({ category }, said) => (said.category ?? category) !== null,
  'not-for-government': (_facts, { isSure }) => isSure === true,
  'attempt-told': (_facts, { words }) => hasWords(words),
  'no-general-rule': (_facts, { isSure, words }) => isSure === true && hasWords(words),
  'about-a-person': (_facts, { isSure }) => isSure === true,
  'likeness-shown': ({ twin }, { words }) => twin?.isOpen === true && hasWords(words),
  'no-objection': ({ hasGroup, mergeAskedOn, isMergeObjected, isMergeAgreed, today }) =>
    !isMergeObjected && (!hasGroup || isMergeAgreed || (mergeAskedOn !== null && mergeableOn(mergeAskedOn) <= today)),
  'evidence-enough': ({ evidence }) => isEvidenceEnough(evidence),
  'basis-named': (_facts, { words }) => hasWords(words),
  'solution-whole': ({ solutions }, { solution }) =>
    solution ? isSolutionWhole(solution) : solutions.some(isSolutionWhole),
  'ranking-recorded': ({ rankings }, { reference }) => rankings > 0 || (reference ?? '') !== '',
  'brief-present': ({ solutions }) => solutions.some(isSolutionWhole),
  'body-named': ({ bodyId }, said) => (said.bodyId ?? bodyId) !== null,
  'reason-told': (_facts, { words }) => isReasonIn(words),
  'reason-chosen': (_facts, { because }) => because !== undefined,
  'next-date-told': ({ today }, { nextOn }) => nextOn !== undefined && isDayAfter(nextOn, today),
  'outcome-in-minutes': (_facts, { words, reference }) => hasWords(words) && (reference ?? '') !== '',
  'commitment-whole': ({ commitments, today }, { commitment }) =>
    commitment
      ? [commitment.words, commitment.measure, commitment.office].every(hasWords) && isDayAfter(commitment.dueOn, today)
      : commitments.some(({ state }) => !gone.includes(state)),
  'change-of-mind-told': (_facts, { change }) => hasWords(change),
  'missing-told': ({ today }, { words, nextOn }) =>
    hasWords(words) && nextOn !== undefined && isDayAfter(nextOn, today),
  'progress-told': (_facts, { words }) => hasWords(words),
  'all-claimed': ({ commitments }) => {
    const kept = commitments.filter(({ state }) => !gone.includes(state));
    return kept.length > 0 && kept.every(({ state }) => claimed.includes(state));
  },
  'proof-linked': (_facts, { reference }) => (reference ?? '') !== '',
  'field-check-told': ({ isByAffected, solved, today }, { on, place }) =>
    isByAffected ? solved >= AFFECTED_FIRMS_MIN : on !== undefined && on <= today && (place ?? '') !== '',
  'remains-told': (_facts, { words, place }) => hasWords(words) && (place ?? '') !== '',
  'sixty-days-silent': ({ sinceOn, today }) => addDays(sinceOn, SILENCE_DAYS) <= today,
  'reminded-twice': ({ reminders }) => reminders >= 2,
  'higher-level-left': ({ level }) => level !== 'plenary',
  'date-come': ({ nextOn, today }) => nextOn !== null && nextOn <= today,
  'returned-in-time': ({ sinceOn, today }, { words }) => hasWords(words) && today <= returnableUntil(sinceOn),
};

/** What to say when a guard does not let it pass. */
export const guardRefusals: Record<IssueGuard, RefusalCode> = {
  'problem-told': 'issue-words-needed',
  'twin-linked-or-none': 'issue-twin-question',
  'category-set': 'issue-category-needed',
  'not-for-government': 'issue-sure-needed',
  'attempt-told': 'issue-attempt-needed',
  'no-general-rule': 'issue-referral-needed',
  'about-a-person': 'issue-sure-needed',
  'likeness-shown': 'issue-likeness-needed',
  'no-objection': 'issue-merge-waits',
  'evidence-enough': 'issue-evidence-thin',
  'basis-named': 'issue-basis-needed',
  'solution-whole': 'issue-solution-unfinished',
  'ranking-recorded': 'issue-ranking-needed',
  'brief-present': 'issue-solution-unfinished',
  'body-named': 'issue-body-needed',
  'reason-told': 'issue-reason-needed',
  'reason-chosen': 'issue-because-needed',
  'next-date-told': 'issue-next-date-needed',
  'outcome-in-minutes': 'issue-minutes-needed',
  'commitment-whole': 'issue-commitment-needed',
  'change-of-mind-told': 'issue-change-needed',
  'missing-told': 'issue-missing-needed',
  'progress-told': 'issue-progress-needed',
  'all-claimed': 'issue-commitments-open',
  'proof-linked': 'issue-proof-needed',
  'field-check-told': 'issue-check-needed',
  'remains-told': 'issue-remains-needed',
  'sixty-days-silent': 'issue-silence-short',
  'reminded-twice': 'issue-reminders-needed',
  'higher-level-left': 'issue-highest-level',
  'date-come': 'issue-date-ahead',
  'returned-in-time': 'issue-returned-late',
};
