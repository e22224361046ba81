// An issue's life: from one sentence of somebody who is affected to the group's word that it is solved, or to a reason
// why not. Nothing closes as solved by itself, and nobody but those who raised it can say that it is.
import type { Machine } from './machine.js';
import {
  type IssueActor,
  type IssueEvent,
  type IssueGuard,
  type IssueState,
  issueStates,
  openStates,
} from './issue-words.js';

type IssueMove = Machine<IssueState, IssueEvent, IssueActor, IssueGuard>['moves'][number];

const SECRETARIAT = [['facilitator'], ['secretariat']] as const;
const BOTH_CHAIRS = [['public-chair', 'private-chair']] as const;

const found: IssueMove[] = [
  {
    from: [null],
    event: 'problem-reported',
    to: 'raised',
    by: [['contributor'], ['representative'], ['intake'], ['body']],
    guards: ['problem-told'],
  },
  { from: ['raised'], event: 'first-read', to: 'triage', by: SECRETARIAT, guards: ['twin-linked-or-none'] },
  {
    from: ['triage'],
    event: 'own-way-seen',
    to: 'own-solution',
    by: [['representative']],
    guards: ['not-for-government'],
  },
  {
    from: ['own-solution'],
    event: 'solved-by-group',
    to: 'verified',
    by: [['representative']],
    guards: ['attempt-told'],
  },
  {
    from: ['own-solution'],
    event: 'not-solved-by-group',
    to: 'evidence',
    by: [['representative']],
    guards: ['attempt-told'],
  },
  { from: ['triage'], event: 'single-case-found', to: 'referred', by: [['secretariat']], guards: ['no-general-rule'] },
  { from: ['triage'], event: 'person-accused', to: 'diverted', by: [['moderator']], guards: ['about-a-person'] },
  { from: ['triage'], event: 'twin-found', to: 'merged', by: SECRETARIAT, guards: ['likeness-shown', 'no-objection'] },
  { from: ['triage'], event: 'rule-or-practice-found', to: 'evidence', by: SECRETARIAT, guards: ['category-set'] },
  {
    from: ['evidence'],
    event: 'evidence-sufficient',
    to: 'validated',
    by: [['secretariat', 'representative']],
    guards: ['evidence-enough', 'basis-named'],
  },
];

const handedOver: IssueMove[] = [
  {
    from: ['validated'],
    event: 'solution-proposed',
    to: 'solution-ready',
    by: [['representative']],
    guards: ['solution-whole'],
  },
  {
    from: ['solution-ready'],
    event: 'ranked',
    to: 'prioritised',
    by: [['working-group'], ['private-chair']],
    guards: ['ranking-recorded'],
  },
  {
    from: ['prioritised'],
    event: 'agenda-asked',
    to: 'agenda-proposed',
    by: [['representative'], ['private-chair']],
    guards: ['brief-present', 'body-named'],
  },
  { from: ['agenda-proposed'], event: 'agenda-accepted', to: 'on-agenda', by: BOTH_CHAIRS, guards: [] },
  {
    from: ['agenda-proposed'],
    event: 'agenda-refused',
    to: 'deferred',
    by: BOTH_CHAIRS,
    guards: ['reason-chosen', 'reason-told', 'next-date-told'],
  },
  { from: ['deferred'], event: 'date-reached', to: 'agenda-proposed', by: [['system']], guards: ['date-come'] },
  { from: ['on-agenda'], event: 'meeting-held', to: 'discussed', by: [['system']], guards: ['outcome-in-minutes'] },
  {
    from: ['discussed'],
    event: 'more-evidence-asked',
    to: 'evidence',
    by: BOTH_CHAIRS,
    guards: ['missing-told'],
  },
  {
    from: ['discussed'],
    event: 'other-solution-asked',
    to: 'solution-ready',
    by: BOTH_CHAIRS,
    guards: ['missing-told'],
  },
];

const answered: IssueMove[] = [
  {
    from: ['discussed'],
    event: 'body-committed',
    to: 'committed',
    by: [['official']],
    guards: ['commitment-whole'],
  },
  {
    from: ['discussed', 'disputed'],
    event: 'body-refused',
    to: 'declined',
    by: [['official']],
    guards: ['reason-chosen', 'reason-told', 'change-of-mind-told'],
  },
  { from: ['committed'], event: 'work-started', to: 'in-progress', by: [['body']], guards: ['progress-told'] },
  {
    from: ['committed', 'in-progress'],
    event: 'all-delivered',
    to: 'resolved-claimed',
    by: [['body', 'official']],
    guards: ['all-claimed', 'proof-linked'],
  },
  {
    from: ['resolved-claimed'],
    event: 'group-confirmed',
    to: 'verified',
    by: [['representative'], ['affected-firms']],
    guards: ['field-check-told'],
  },
  {
    from: ['resolved-claimed'],
    event: 'group-disagreed',
    to: 'disputed',
    by: [['representative']],
    guards: ['remains-told'],
  },
  {
    from: ['resolved-claimed'],
    event: 'group-silent',
    to: 'closed-unconfirmed',
    by: [['system', 'secretariat']],
    guards: ['sixty-days-silent', 'reminded-twice'],
  },
  {
    from: ['closed-unconfirmed'],
    event: 'affected-objected',
    to: 'disputed',
    by: [['representative'], ['contributor'], ['intake']],
    guards: ['remains-told'],
  },
  { from: ['disputed'], event: 'body-acted', to: 'in-progress', by: [['official']], guards: ['progress-told'] },
  {
    from: ['verified'],
    event: 'problem-returned',
    to: 'evidence',
    by: [['contributor'], ['representative'], ['intake'], ['facilitator'], ['body']],
    guards: ['returned-in-time'],
  },
];

const anywhere: IssueMove[] = [
  {
    from: openStates,
    event: 'higher-level-asked',
    to: 'same',
    by: [['representative'], ['body'], ['public-chair']],
    guards: ['reason-told', 'higher-level-left'],
  },
  {
    from: openStates,
    event: 'raiser-withdrew',
    to: 'withdrawn',
    by: [['representative'], ['receipt-holder']],
    guards: [],
  },
];

export const issueLife: Machine<IssueState, IssueEvent, IssueActor, IssueGuard> = {
  states: issueStates,
  moves: [...found, ...handedOver, ...answered, ...anywhere],
  duties: {
    raised: { owner: 'secretariat', days: 7, next: 'first-read' },
    triage: { owner: 'secretariat', days: 7, next: 'rule-or-practice-found' },
    'own-solution': { owner: 'representative', days: 90, next: 'solved-by-group' },
    evidence: { owner: 'representative', days: 90, next: 'evidence-sufficient' },
    validated: { owner: 'representative', days: 60, next: 'solution-proposed' },
    'solution-ready': { owner: 'private-chair', days: 90, next: 'ranked' },
    prioritised: { owner: 'representative', days: 30, next: 'agenda-asked' },
    'agenda-proposed': { owner: 'public-chair', days: 14, next: 'agenda-accepted' },
    'on-agenda': { owner: 'system', days: 90, next: 'meeting-held' },
    discussed: { owner: 'official', days: 30, next: 'body-committed' },
    committed: { owner: 'body', days: 90, next: 'work-started' },
    'in-progress': { owner: 'body', days: 90, next: 'all-delivered' },
    'resolved-claimed': { owner: 'representative', days: 60, next: 'group-confirmed' },
    disputed: { owner: 'official', days: 30, next: 'body-acted' },
    deferred: { owner: 'system', days: 90, next: 'date-reached' },
    // Solved or nearly so, and yet not an end: the problem may come back.
    verified: { owner: 'contributor', days: 730, next: 'problem-returned' },
    'closed-unconfirmed': { owner: 'representative', days: 730, next: 'affected-objected' },
  },
};
