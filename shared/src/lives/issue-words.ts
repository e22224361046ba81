// The words of an issue's life: where it can stand, what can happen to it, whose hands there are, what is asked for.

/** The five steps of a reform: found, solved on paper, handed over, decided, put into practice. */
export type IssueStep = 1 | 2 | 3 | 4 | 5;

export const openStates = [
  'raised',
  'triage',
  'own-solution',
  'evidence',
  'validated',
  'solution-ready',
  'prioritised',
  'agenda-proposed',
  'on-agenda',
  'discussed',
  'committed',
  'in-progress',
  'resolved-claimed',
  'disputed',
  'deferred',
] as const;
export const issueStates = [
  ...openStates,
  'verified',
  'closed-unconfirmed',
  'declined',
  'referred',
  'merged',
  'withdrawn',
  'diverted',
] as const;
export type IssueState = (typeof issueStates)[number];

export const issueEvents = [
  'problem-reported',
  'first-read',
  'own-way-seen',
  'solved-by-group',
  'not-solved-by-group',
  'single-case-found',
  'person-accused',
  'twin-found',
  'rule-or-practice-found',
  'evidence-sufficient',
  'solution-proposed',
  'ranked',
  'agenda-asked',
  'agenda-accepted',
  'agenda-refused',
  'meeting-held',
  'body-committed',
  'body-refused',
  'more-evidence-asked',
  'other-solution-asked',
  'work-started',
  'all-delivered',
  'group-confirmed',
  'group-disagreed',
  'group-silent',
  'affected-objected',
  'body-acted',
  'higher-level-asked',
  'raiser-withdrew',
  'date-reached',
  'problem-returned',
] as const;
export type IssueEvent = (typeof issueEvents)[number];

/** What the record of an issue holds beside its moves. They leave it where it stands. */
export const issueNotes = ['addressed-anew', 'raiser-replied'] as const;
export type IssueNote = (typeof issueNotes)[number];

/** `body` is the focal point of the body asked, `official` whoever signs in its name; chairs are those of the forum. */
export const issueActors = [
  'contributor',
  'intake',
  'receipt-holder',
  'facilitator',
  'representative',
  'affected-firms',
  'working-group',
  'secretariat',
  'moderator',
  'private-chair',
  'public-chair',
  'body',
  'official',
  'system',
] as const;
export type IssueActor = (typeof issueActors)[number];

export type IssueGuard =
  /** One sentence, who is affected (kind and province), and by which channel it came. */
  | 'problem-told'
  | 'twin-linked-or-none'
  /** A technology, a market or a rule? */
  | 'category-set'
  | 'not-for-government'
  /** One line on what was tried. */
  | 'attempt-told'
  | 'no-general-rule'
  | 'about-a-person'
  | 'likeness-shown'
  /** The raising group agreed, or did not object for fourteen days. */
  | 'no-objection'
  /** Five confirmations from two places or groups, or a document, or a note of fieldwork. */
  | 'evidence-enough'
  /** The rule it rests on, or that there is a practice without one. */
  | 'basis-named'
  /** Whom it addresses, what it would bring, one possible objection. */
  | 'solution-whole'
  /** By criteria that were published; one group, one vote. */
  | 'ranking-recorded'
  | 'brief-present'
  | 'body-named'
  | 'reason-told'
  /** One of the public list of reasons. */
  | 'reason-chosen'
  | 'next-date-told'
  | 'outcome-in-minutes'
  | 'commitment-whole'
  /** What would change the answer. */
  | 'change-of-mind-told'
  /** What is missing, and by when. */
  | 'missing-told'
  | 'progress-told'
  | 'all-claimed'
  | 'proof-linked'
  | 'field-check-told'
  /** What still happens, and where. */
  | 'remains-told'
  | 'sixty-days-silent'
  | 'reminded-twice'
  | 'higher-level-left'
  | 'date-come'
  /** Within two years, with a new confirmation. */
  | 'returned-in-time';

/** The step a state belongs to; what is off the way counts with the step it was left at. */
export const stepOfIssue: Readonly<Partial<Record<IssueState, IssueStep>>> = {
  ...{ raised: 1, triage: 1, 'own-solution': 1, evidence: 1, validated: 1, prioritised: 1, 'solution-ready': 2 },
  ...{ 'agenda-proposed': 3, 'on-agenda': 3, discussed: 3, committed: 4, 'in-progress': 4 },
  ...{ 'resolved-claimed': 5, verified: 5, 'closed-unconfirmed': 5, disputed: 5 },
};
