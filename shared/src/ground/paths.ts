// Every address of the product on one page: pages people open and the programming interface. Routes and clients both
// take them from here.
import type { Language } from '../texts/say.js';

const part = encodeURIComponent;

/**
 * Behind the address of a version: the server puts this comment on the page however many newer ones there are, and the
 * browser goes to it.
 */
export const onPage = (annotationId: string) => `&comment=${annotationId}#a-${annotationId}`;

/** Pages. The language is the first part, so that each page caches and is found in both. */
export const pages = {
  home: (language: Language) => `/${language}`,
  draft: (language: Language, slug: string) => `/${language}/drafts/${part(slug)}`,
  /**
   * Text, comments and the plain form of one clause: the way without JavaScript. By the number of the version where the
   * path was read: another version may have another clause there, or none.
   */
  clause: (language: Language, slug: string, clausePath: string, version?: number) =>
    `/${language}/drafts/${part(slug)}/clauses/${clausePath}${version === undefined ? '' : `?version=${version}`}`,
  search: (language: Language) => `/${language}/search`,
  receipt: (language: Language) => `/${language}/receipt`,
  about: (language: Language) => `/${language}/about`,
  signIn: (language: Language) => `/${language}/sign-in`,
  invitation: (language: Language, token: string) => `/${language}/invitation/${part(token)}`,
  account: (language: Language) => `/${language}/account`,
  people: (language: Language) => `/${language}/people`,
  desk: (language: Language) => `/${language}/desk`,
  working: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}`,
  preview: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}/preview`,
  round: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}/round`,
  /** What each clause of the working text comes from. */
  lineage: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}/lineage`,
  /** Publishing the next version, with what becomes of every comment. */
  publish: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}/publish`,
  /** Where an instrument stands on its way from need to follow-up. */
  stages: (language: Language, slug: string) => `/${language}/drafts/${part(slug)}/stages`,
  /** What was asked before there was a text. */
  call: (language: Language, slug: string) => `/${language}/drafts/${part(slug)}/call`,
  plan: (language: Language) => `/${language}/plan`,
  stagesDesk: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}/stages`,
  /** A version for others than the public, for those it was handed to; and all that was handed to one's body. */
  handed: (language: Language, slug: string, number: number | string) =>
    `/${language}/desk/drafts/${part(slug)}/handed/${number}`,
  handedToUs: (language: Language) => `/${language}/desk/handed`,
  planDesk: (language: Language) => `/${language}/desk/plan`,
  moderation: (language: Language) => `/${language}/moderation`,
  /** Two versions side by side, by their numbers; with a clause, its change. */
  compare: (language: Language, slug: string, from: number, to: number, clauseId?: string) =>
    `/${language}/drafts/${part(slug)}/compare/${from}/${to}${clauseId === undefined ? '' : `#change-${clauseId}`}`,
  /** Where a form with two versions to compare goes: on to the pair. */
  comparePair: (language: Language, slug: string) => `/${language}/drafts/${part(slug)}/compare`,
  /** A clause from the first version to the newest. */
  history: (language: Language, slug: string, clausePath: string) =>
    `/${language}/drafts/${part(slug)}/history/${clausePath}`,
  /** A version by its number; with a comment, where that stands. */
  version: (language: Language, slug: string, number: number, annotationId?: string) =>
    `/${language}/drafts/${part(slug)}?version=${number}${annotationId === undefined ? '' : onPage(annotationId)}`,
  /** The office's signed answers, for everybody. */
  answers: (language: Language, slug: string) => `/${language}/drafts/${part(slug)}/answers`,
  /** Where the team says why a version changed what it changed; the newest, or one by its number. */
  changesDesk: (language: Language, slug: string, version?: number) =>
    `/${language}/desk/drafts/${part(slug)}/changes${version === undefined ? '' : `?version=${version}`}`,
  answerDesk: (language: Language, slug: string) => `/${language}/desk/drafts/${part(slug)}/answers`,
  /** What was said in a round and what came of it; an edition by its number, else the newest. */
  closing: (language: Language, slug: string, round: number | string, edition?: number) =>
    `/${language}/drafts/${part(slug)}/rounds/${part(String(round))}/report${edition === undefined ? '' : `?edition=${edition}`}`,
  closingDesk: (language: Language, slug: string, round: number | string) =>
    `/${language}/desk/drafts/${part(slug)}/rounds/${part(String(round))}/report`,
  /** Every comment of a round with what was answered and changed, to read and to print. */
  matrix: (language: Language, slug: string, round: number | string) =>
    `/${language}/drafts/${part(slug)}/rounds/${part(round)}/matrix`,
  groups: (language: Language) => `/${language}/groups`,
  /** Writing down a first meeting. */
  beginGroup: (language: Language) => `/${language}/groups/begin`,
  group: (language: Language, slug: string) => `/${language}/groups/${part(slug)}`,
  /** What a group keeps to itself. The key of whoever asks says which group: no address names one. */
  room: (language: Language) => `/${language}/room`,
  roomStatement: (language: Language, id: string) => `/${language}/room/statements/${part(id)}`,
  roomMeetings: (language: Language) => `/${language}/room/meetings`,
  roomPapers: (language: Language) => `/${language}/room/papers`,
  roomPeople: (language: Language) => `/${language}/room/people`,
  /** Where what a representative does on a public page waits for the next release. */
  roomAct: (language: Language) => `/${language}/room/acts`,
  /** Investment profiles and success stories, of provinces and of groups. */
  portraits: (language: Language) => `/${language}/portraits`,
  /** The newest version, or an older one by its number. */
  portrait: (language: Language, number: number | string, version?: number) =>
    `/${language}/portraits/${part(String(number))}${version === undefined ? '' : `?version=${version}`}`,
  /** A province by its code: its profile, its stories, its groups and issues. */
  province: (language: Language, code: string) => `/${language}/provinces/${part(code)}`,
  /** Where the secretariat publishes for a province. */
  portraitDesk: (language: Language) => `/${language}/desk/portraits`,
  /** Where a group writes its own. */
  roomPortraits: (language: Language) => `/${language}/room/portraits`,
  /** What bodies promised, and what became of it. */
  commitments: (language: Language) => `/${language}/commitments`,
  commitment: (language: Language, number: number | string) => `/${language}/commitments/${part(String(number))}`,
  /** Calendars that programs subscribe to. */
  calendar: (language: Language) => `/${language}/commitments.ics`,
  bodyCalendar: (language: Language, id: string) => `/${language}/bodies/${part(id)}/commitments.ics`,
  bodies: (language: Language) => `/${language}/bodies`,
  body: (language: Language, id: string) => `/${language}/bodies/${part(id)}`,
  agreements: (language: Language) => `/${language}/agreements`,
  agreement: (language: Language, number: number | string) => `/${language}/agreements/${part(String(number))}`,
  commitmentsDesk: (language: Language) => `/${language}/desk/commitments`,
  commitmentDesk: (language: Language, number: number | string) =>
    `/${language}/desk/commitments/${part(String(number))}`,
  /** Problems on their way to a solution: the board, for everybody. */
  issues: (language: Language) => `/${language}/issues`,
  issueReport: (language: Language) => `/${language}/issues/report`,
  issueMap: (language: Language) => `/${language}/issues/map`,
  issueRanking: (language: Language) => `/${language}/issues/ranking`,
  issue: (language: Language, number: number | string) => `/${language}/issues/${part(String(number))}`,
  /** One page, to print. */
  issueBrief: (language: Language, number: number | string) => `/${language}/issues/${part(String(number))}/brief`,
  issueDesk: (language: Language) => `/${language}/desk/issues`,
  /** What moderators decided, for everybody. */
  moderationLog: (language: Language) => `/${language}/moderation/log`,
} as const;

/** The programming interface, under /api. */
export const api = {
  drafts: () => '/api/drafts',
  draft: (id: string) => `/api/drafts/${id}`,
  versionText: (versionId: string) => `/api/versions/${versionId}`,
  annotations: (draftId: string) => `/api/drafts/${draftId}/annotations`,
  events: (topicId: string) => `/api/topics/${topicId}/events`,
  live: () => '/api/live',
  groups: () => '/api/groups',
  group: (id: string) => `/api/groups/${id}`,
  groupStatements: (id: string) => `/api/groups/${id}/statements`,
  /** Where a group hands in from outside what it has signed; with an id, what became of it. */
  groupSigned: (id: string, statementId?: string) =>
    `/api/groups/${id}/signed${statementId === undefined ? '' : `/${statementId}`}`,
  roomMessages: () => '/api/room/messages',
  portraits: () => '/api/portraits',
  portrait: (id: string) => `/api/portraits/${id}`,
  /** Who I am to the page I read. */
  own: () => '/api/own',
  ownReceipt: () => '/api/receipts/own',
  replies: (annotationId: string) => `/api/annotations/${annotationId}/replies`,
  concern: (annotationId: string) => `/api/annotations/${annotationId}/concern`,
  comment: (commentId: string) => `/api/comments/${commentId}`,
  withdraw: (commentId: string) => `/api/comments/${commentId}/withdrawal`,
  history: (commentId: string) => `/api/comments/${commentId}/history`,
  report: (commentId: string) => `/api/comments/${commentId}/reports`,
  attachments: () => '/api/attachments',
  attachment: (id: string) => `/api/attachments/${id}`,
  receipt: (code: string) => `/api/receipts/${code}`,
  search: () => '/api/search',
  sourceFile: () => '/api/drafts/source',
  working: (draftId: string) => `/api/drafts/${draftId}/working`,
  workingEdits: (draftId: string) => `/api/drafts/${draftId}/working/edits`,
  workingHead: (draftId: string) => `/api/drafts/${draftId}/working/head`,
  workingUndo: (draftId: string) => `/api/drafts/${draftId}/working/undo`,
  workingRedo: (draftId: string) => `/api/drafts/${draftId}/working/redo`,
  workingSource: (draftId: string) => `/api/drafts/${draftId}/working/source`,
  /** A version as a Word file in which what changed since an older one is tracked. */
  trackedWord: (versionId: string, fromVersionId: string, language: Language) =>
    `/api/versions/${versionId}/tracked?from=${fromVersionId}&language=${language}`,
  /** The response matrix of a round, as a file. */
  matrix: (roundId: string, form: 'docx' | 'xlsx' | 'csv' | 'json', language: Language) =>
    `/api/rounds/${roundId}/matrix?form=${form}&language=${language}`,
  /** What was said on a version as Web Annotations; what was said elsewhere is brought to the same address. */
  webAnnotations: (versionId: string) => `/api/versions/${versionId}/web-annotations`,
  webAnnotation: (commentId: string) => `/api/annotations/${commentId}/web-annotation`,
  publishPreview: (draftId: string) => `/api/drafts/${draftId}/versions/preview`,
  workingRevision: (draftId: string) => `/api/drafts/${draftId}/working/revision`,
  workingLineage: (draftId: string) => `/api/drafts/${draftId}/working/lineage`,
  /** Of comments on the newest version: those that wait for a person, and those that were decided. */
  places: (draftId: string) => `/api/drafts/${draftId}/places`,
  place: (annotationId: string) => `/api/annotations/${annotationId}/place`,
  versions: (draftId: string) => `/api/drafts/${draftId}/versions`,
  errata: (versionId: string) => `/api/versions/${versionId}/errata`,
  rounds: (draftId: string) => `/api/drafts/${draftId}/rounds`,
  round: (roundId: string) => `/api/rounds/${roundId}`,
  extensions: (roundId: string) => `/api/rounds/${roundId}/extensions`,
  stages: (draftId: string) => `/api/drafts/${draftId}/stages`,
  steps: (draftId: string) => `/api/drafts/${draftId}/steps`,
  handovers: (versionId: string) => `/api/versions/${versionId}/handovers`,
  positions: (draftId: string) => `/api/drafts/${draftId}/positions`,
  consultationMarks: (draftId: string) => `/api/drafts/${draftId}/marks`,
  draftingNotes: (draftId: string) => `/api/drafts/${draftId}/notes`,
  plans: () => '/api/plans',
  planRevisions: (planId: string) => `/api/plans/${planId}/revisions`,
  calls: (draftId: string) => `/api/drafts/${draftId}/calls`,
  callAnswers: (callId: string) => `/api/calls/${callId}/answers`,
  answers: (draftId: string) => `/api/drafts/${draftId}/answers`,
  answer: (answerId: string) => `/api/answers/${answerId}`,
  /** What waits for a signature. */
  waitingAnswers: (draftId: string) => `/api/drafts/${draftId}/answers/waiting`,
  signatures: (draftId: string) => `/api/drafts/${draftId}/answers/signatures`,
  answerPlaces: (answerId: string) => `/api/answers/${answerId}/changes`,
  answeredCount: (draftId: string) => `/api/drafts/${draftId}/answered`,
  answerDesk: (draftId: string) => `/api/drafts/${draftId}/answer-desk`,
  draftingTeam: (draftId: string) => `/api/drafts/${draftId}/team`,
  answerWork: (annotationId: string) => `/api/annotations/${annotationId}/answer-work`,
  variants: (annotationId: string) => `/api/annotations/${annotationId}/variants`,
  claim: (annotationId: string) => `/api/annotations/${annotationId}/claim`,
  assignment: (annotationId: string) => `/api/annotations/${annotationId}/assignment`,
  notes: (annotationId: string) => `/api/annotations/${annotationId}/notes`,
  theme: (annotationId: string) => `/api/annotations/${annotationId}/theme`,
  authorReply: (annotationId: string) => `/api/annotations/${annotationId}/author-reply`,
  changes: (versionId: string) => `/api/versions/${versionId}/changes`,
  change: (versionId: string, clauseId: string) => `/api/versions/${versionId}/changes/${clauseId}`,
  closing: (roundId: string) => `/api/rounds/${roundId}/report`,
  closingEditions: (roundId: string) => `/api/rounds/${roundId}/report/editions`,
  roundAnswered: (roundId: string) => `/api/rounds/${roundId}/answered`,
  commitments: () => '/api/commitments',
  commitment: (id: string) => `/api/commitments/${id}`,
  commitmentMoves: (id: string) => `/api/commitments/${id}/moves`,
  bodies: () => '/api/bodies',
  body: (id: string) => `/api/bodies/${id}`,
  focalPoint: (bodyId: string) => `/api/bodies/${bodyId}/focal-point`,
  agreements: () => '/api/agreements',
  agreement: (id: string) => `/api/agreements/${id}`,
  issues: () => '/api/issues',
  issue: (issueId: string) => `/api/issues/${issueId}`,
  issueMoves: (issueId: string) => `/api/issues/${issueId}/moves`,
  issueEvidence: (issueId: string) => `/api/issues/${issueId}/evidence`,
  issueEvidenceFile: (evidenceId: string) => `/api/issue-evidence/${evidenceId}/file`,
  issueSolutions: (issueId: string) => `/api/issues/${issueId}/solutions`,
  issueSolved: (issueId: string) => `/api/issues/${issueId}/solved`,
  issueAddressee: (issueId: string) => `/api/issues/${issueId}/addressee`,
  issueReply: (issueId: string) => `/api/issues/${issueId}/reply`,
  issueLinks: (issueId: string) => `/api/issues/${issueId}/links`,
  /** New issues as a feed, of one sector or of all. */
  issueFeed: (language: Language, valueChain?: string) =>
    `/api/issues/feed?language=${language}${valueChain === undefined ? '' : `&valueChain=${valueChain}`}`,
  moderationQueue: () => '/api/moderation/queue',
  moderationLog: () => '/api/moderation/log',
  moderationDecision: (commentId: string) => `/api/moderation/comments/${commentId}/decisions`,
} as const;
