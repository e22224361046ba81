// Every address of the product on one page: pages people open and the programming interface. Routes and clients both
// take them from here.
import type { Language } from './texts/say.js';

const part = encodeURIComponent;

/** Pages. The language is the first part, so that each page caches and is found in both. */
export const pages = {
  home: (language: Language) => `/${language}`,
  draft: (language: Language, slug: string) => `/${language}/drafts/${part(slug)}`,
  /** Text, comments and the plain form of one clause: the way without JavaScript. */
  clause: (language: Language, slug: string, clausePath: string) =>
    `/${language}/drafts/${part(slug)}/clauses/${clausePath}`,
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
  moderation: (language: Language) => `/${language}/moderation`,
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
  versions: (draftId: string) => `/api/drafts/${draftId}/versions`,
  errata: (versionId: string) => `/api/versions/${versionId}/errata`,
  rounds: (draftId: string) => `/api/drafts/${draftId}/rounds`,
  round: (roundId: string) => `/api/rounds/${roundId}`,
  extensions: (roundId: string) => `/api/rounds/${roundId}/extensions`,
  moderationQueue: () => '/api/moderation/queue',
  moderationLog: () => '/api/moderation/log',
  moderationDecision: (commentId: string) => `/api/moderation/comments/${commentId}/decisions`,
} as const;
