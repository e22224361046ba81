// What the drafting team reads at the answer desk: rows of like comments, the work on one of them, notes and claims.
// Nothing here is public. Speakers appear as the public sees them; colleagues by name.
import { type Static, Type } from 'typebox';
import { Annotation, AnnotationKindCode, Wording } from '../annotations/contract.js';
import { DispositionCode } from '../discussions/answer-on-card.js';
import { CommentStateCode, Speaker } from '../discussions/contract.js';
import { ANSWER_COMMENTS_MAX, NOTE_UNITS_MAX, THEME_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, LanguageCode, oneOf } from '../texts/bilingual.js';
import { Answer, Proposal } from './contract.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const OrNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) =>
  Type.Union([shape, Type.Null()]);
const strict = { additionalProperties: false };

/** What a list shows: without an answer, of those mine (claimed, assigned), waiting for a signature, answered, all. */
export const deskViews = ['to-answer', 'mine', 'waiting', 'answered', 'all'] as const;
export type DeskView = (typeof deskViews)[number];
/** Along the text, the longest waiting first, the most alike first. */
export const deskOrders = ['article', 'oldest', 'size'] as const;
export type DeskOrder = (typeof deskOrders)[number];

/** Filters are keys of the facets; the article `whole` is the draft as a whole. */
export const DeskQuery = Type.Object(
  {
    view: Type.Optional(oneOf(deskViews)),
    order: Type.Optional(oneOf(deskOrders)),
    /** Only comments of this round. */
    round: Type.Optional(Id),
    article: Type.Optional(Type.String({ maxLength: 40 })),
    kind: Type.Optional(AnnotationKindCode),
    from: Type.Optional(Type.String({ maxLength: 60 })),
    language: Type.Optional(LanguageCode),
    theme: Type.Optional(Type.String({ maxLength: THEME_UNITS_MAX })),
    /** `next` of the page before. */
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export type DeskQuery = Static<typeof DeskQuery>;

/** A colleague of the drafting team. */
export const Colleague = Type.Object({ userId: Type.String(), name: Type.String(), isMine: Type.Boolean() }, strict);
export type Colleague = Static<typeof Colleague>;
/** Somebody who may be given a comment to answer. */
export const TeamMember = Type.Object(
  {
    userId: Type.String(),
    name: Type.String(),
    isMine: Type.Boolean(),
    mayDraft: Type.Boolean(),
    maySign: Type.Boolean(),
  },
  strict,
);
export type TeamMember = Static<typeof TeamMember>;

/** One choice of a filter, with the number of comments in the present view. */
export const Facet = Type.Object({ key: Type.String(), label: Bilingual, n: Type.Integer() }, strict);
export type Facet = Static<typeof Facet>;

export const deskStates = ['to-answer', 'kept', 'waiting', 'answered'] as const;
export type DeskRowState = (typeof deskStates)[number];

/** Comments alike, in the present view, as one row: the oldest of them speaks for all. */
export const DeskRow = Type.Object(
  {
    foldId: Id,
    /** The comment shown. */
    annotationId: Id,
    versionId: Id,
    kind: AnnotationKindCode,
    state: CommentStateCode,
    /** Null for the whole draft. */
    clauseId: OrNull(Id),
    /** The article it stands in, by which lists are grouped; null as above. */
    articleId: OrNull(Id),
    label: Bilingual,
    language: LanguageCode,
    /** The beginning of its words, cut between clusters; whole where it fits. */
    excerpt: Type.String(),
    isCut: Type.Boolean(),
    wording: OrNull(Wording),
    speaker: Speaker,
    /** How many this row stands for in this view, and how many are alike in all. */
    n: Type.Integer(),
    alike: Type.Integer(),
    /** Of those alike: names and organisations once each; without a name nobody can be told apart, each counts. */
    distinctSpeakers: Type.Integer(),
    receivedAt: Instant,
    /** Whole days it has waited. */
    days: Type.Integer(),
    claimedBy: OrNull(Colleague),
    assignedTo: OrNull(Colleague),
    theme: OrNull(Type.String()),
    answering: oneOf(deskStates),
    /** The open proposal, else the answer that counts. */
    answer: OrNull(Type.Object({ id: Id, disposition: OrNull(DispositionCode), revision: Type.Integer() }, strict)),
  },
  strict,
);
export type DeskRow = Static<typeof DeskRow>;

/** The four numbers of the desk: the first three make the last. */
export const DeskCounts = Type.Object(
  {
    toAnswer: Type.Integer(),
    waiting: Type.Integer(),
    answered: Type.Integer(),
    total: Type.Integer(),
    /** Of `toAnswer`: claimed by or assigned to whoever asks. */
    mine: Type.Integer(),
    /** Comments answered already for which a correction waits. */
    corrections: Type.Integer(),
    /** Answers (not comments) that wait for a signature, corrections among them. */
    toSign: Type.Integer(),
  },
  strict,
);
export type DeskCounts = Static<typeof DeskCounts>;

export const AnswerDesk = Type.Object(
  {
    counts: DeskCounts,
    facets: Type.Object(
      {
        article: Type.Array(Facet),
        kind: Type.Array(Facet),
        from: Type.Array(Facet),
        language: Type.Array(Facet),
        theme: Type.Array(Facet),
      },
      strict,
    ),
    rows: Type.Array(DeskRow),
    /** How many rows there are in all, and comments in them. */
    matching: Type.Object({ rows: Type.Integer(), comments: Type.Integer() }, strict),
    next: OrNull(Type.String()),
    /** Comments that have not been compared with the others yet: they stand alone for the moment. */
    uncompared: Type.Integer(),
  },
  strict,
);
export type AnswerDesk = Static<typeof AnswerDesk>;

/** A note of the office, never exported. */
export const OfficeNote = Type.Object(
  { id: Id, annotationId: Id, body: Type.String(), by: Type.String(), at: Instant },
  strict,
);
export type OfficeNote = Static<typeof OfficeNote>;
export const NoteRequest = Type.Object(
  { id: Id, body: Type.String({ minLength: 1, maxLength: NOTE_UNITS_MAX }) },
  strict,
);
export type NoteRequest = Static<typeof NoteRequest>;

/** Takes a comment, and those of `annotationIds` with it; `takeOver` knowingly also what a colleague has claimed. */
export const ClaimRequest = Type.Object(
  {
    annotationIds: Type.Optional(Type.Array(Id, { maxItems: ANSWER_COMMENTS_MAX })),
    takeOver: Type.Optional(Type.Boolean()),
  },
  strict,
);
export type ClaimRequest = Static<typeof ClaimRequest>;
/** `annotationIds`: others that go along. */
export const AssignmentRequest = Type.Object(
  {
    userId: OrNull(Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$', examples: ['Zk3vQ9pT2mX7'] })),
    annotationIds: Type.Optional(Type.Array(Id, { maxItems: ANSWER_COMMENTS_MAX })),
  },
  strict,
);
export type AssignmentRequest = Static<typeof AssignmentRequest>;
export const ThemeRequest = Type.Object(
  {
    theme: OrNull(Type.String({ maxLength: THEME_UNITS_MAX })),
    annotationIds: Type.Optional(Type.Array(Id, { maxItems: ANSWER_COMMENTS_MAX })),
  },
  strict,
);
export type ThemeRequest = Static<typeof ThemeRequest>;

/** One comment of a group, as it is, with how like the shown one it is. */
export const Variant = Type.Object(
  {
    annotation: Annotation,
    label: Bilingual,
    similarity: Type.Number(),
    answering: oneOf(deskStates),
    claimedBy: OrNull(Colleague),
  },
  strict,
);
export type Variant = Static<typeof Variant>;
export const VariantPage = Type.Object({ variants: Type.Array(Variant), next: OrNull(Type.String()) }, strict);
export type VariantPage = Static<typeof VariantPage>;

/** All that one needs to answer one comment. */
export const AnswerWork = Type.Object(
  {
    annotation: Annotation,
    label: Bilingual,
    foldId: Id,
    alike: Type.Integer(),
    distinctSpeakers: Type.Integer(),
    /** Those alike which still need an answer: what an answer to the group covers. */
    openIds: Type.Array(Id),
    /** The first of those alike, the shown one not among them. */
    variants: VariantPage,
    /** Like it, but not near enough to stand with it: to be added by hand. */
    similar: Type.Array(Variant),
    notes: Type.Array(OfficeNote),
    claimedBy: OrNull(Colleague),
    assignedTo: OrNull(Colleague),
    theme: OrNull(Type.String()),
    proposal: OrNull(Proposal),
    /** What counts today, with what it corrected. */
    answer: OrNull(Answer),
  },
  strict,
);
export type AnswerWork = Static<typeof AnswerWork>;

/** What is missing before a round may be closed as answered. */
export const RoundProgress = Type.Object(
  {
    roundId: Id,
    closesAt: Instant,
    /** When every comment should have its answer. */
    dueAt: Instant,
    answered: Type.Integer(),
    total: Type.Integer(),
    /** Of those without an answer: sent for signature. */
    waiting: Type.Integer(),
    /** Comments that moderators have not read yet, and reports they have not settled. */
    held: Type.Integer(),
    reported: Type.Integer(),
    closedAsAnswered: OrNull(Type.Object({ at: Instant, office: Bilingual }, strict)),
  },
  strict,
);
export type RoundProgress = Static<typeof RoundProgress>;
