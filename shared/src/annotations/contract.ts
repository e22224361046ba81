// The wire shapes of an annotation: a thread anchored to words of one version. Its target is written once and never
// changes; a later version gets a projection of its own.
import { type Static, Type } from 'typebox';
import { AnswerOnCard } from '../discussions/answer-on-card.js';
import { Comment, Receipt, ReceiptSecret, SpeakerRequest } from '../discussions/contract.js';
import { COMMENT_UNITS_MAX } from '../ground/limits.js';
import { LanguageCode, oneOf } from '../texts/bilingual.js';
import { annotationKinds, carryOutcomes, wordingModes } from './kinds.js';

const Id = Type.String({ format: 'uuid' });
const strict = { additionalProperties: false };

export type AnnotationKind = (typeof annotationKinds)[number];
export const AnnotationKindCode = oneOf(annotationKinds);

/** A piece of one clause's text in the target's language: UTF-16 offsets on grapheme borders. */
export const Segment = Type.Object(
  { clauseId: Id, start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }), exact: Type.String() },
  strict,
);
export type Segment = Static<typeof Segment>;

/** What an annotation is about: the whole draft (no clause), a whole clause (no segments), or words. */
export const Target = Type.Object(
  {
    clauseId: Type.Union([Id, Type.Null()]),
    /** Which of the two texts was marked. */
    language: LanguageCode,
    segments: Type.Array(Segment, { maxItems: 20 }),
  },
  strict,
);
export type Target = Static<typeof Target>;

export type WordingMode = (typeof wordingModes)[number];
/** A proposed change of the marked words. `insert` puts `proposed` behind them; `delete` has no `proposed`. */
export const Wording = Type.Object(
  {
    mode: oneOf(wordingModes),
    proposed: Type.String({ maxLength: COMMENT_UNITS_MAX }),
  },
  strict,
);
export type Wording = Static<typeof Wording>;

/** What became of the marked words in a later version. */
export const CarryOutcomeCode = oneOf(carryOutcomes);

/** Where an annotation stands in one version later than its own. Its own target never changes. */
export const AnnotationPlace = Type.Object(
  {
    versionId: Id,
    outcome: CarryOutcomeCode,
    /** In that version; without segments where the words are gone or the whole clause is meant. */
    target: Target,
    /** Share of the marked characters that are still there, 0 to 1. */
    kept: Type.Number(),
    /** A drafter said so, where it could not be found for certain. */
    isDecided: Type.Boolean(),
  },
  strict,
);
export type AnnotationPlace = Static<typeof AnnotationPlace>;

export const Annotation = Type.Object(
  {
    /** Also the id of its thread and of its opening comment. */
    id: Id,
    draftId: Id,
    versionId: Id,
    /** Number of that version. */
    madeOn: Type.Optional(Type.Integer()),
    kind: AnnotationKindCode,
    target: Target,
    /** In later versions, the oldest first; absent before there is one. */
    places: Type.Optional(Type.Array(AnnotationPlace)),
    wording: Type.Union([Wording, Type.Null()]),
    /** The opening comment. */
    opening: Comment,
    replies: Type.Array(Comment),
    /** How many accounts or browsers said "this concerns me too". Not a vote. */
    concerned: Type.Integer(),
    /** The office's signed answer that counts. */
    answer: Type.Union([AnswerOnCard, Type.Null()]),
  },
  strict,
);
export type Annotation = Static<typeof Annotation>;

/** A new annotation. `id` is the idempotency key: the same id and body give the first answer again. */
export const AnnotateRequest = Type.Object(
  {
    id: Id,
    versionId: Id,
    kind: AnnotationKindCode,
    target: Target,
    wording: Type.Optional(Wording),
    body: Type.String({ maxLength: COMMENT_UNITS_MAX }),
    language: LanguageCode,
    speaker: SpeakerRequest,
    secret: ReceiptSecret,
    /** Files uploaded before, by their ids. */
    attachments: Type.Optional(Type.Array(Id, { maxItems: 5 })),
  },
  strict,
);
export type AnnotateRequest = Static<typeof AnnotateRequest>;

/** The receipt of a comment; with where it stands in the newest version, where that is later than its own. */
export const CommentReceipt = Type.Object(
  {
    ...Receipt.properties,
    newer: Type.Optional(Type.Object({ number: Type.Integer(), outcome: CarryOutcomeCode }, strict)),
  },
  strict,
);
export type CommentReceipt = Static<typeof CommentReceipt>;

/** Where a drafter says that a comment stands in a version; null where its words are gone. */
export const CarryDecision = Type.Object({ annotationId: Id, target: Type.Union([Target, Type.Null()]) }, strict);
export type CarryDecision = Static<typeof CarryDecision>;

/** The same after publishing, for the comment of the address. */
export const PlaceRequest = Type.Object(
  {
    versionId: Id,
    target: Type.Union([Target, Type.Null()]),
    /** When the place that the drafter saw was decided; null where nobody had. Another one is not overwritten. */
    decidedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  },
  strict,
);
export type PlaceRequest = Static<typeof PlaceRequest>;

/** Words that may be the ones a comment was about. Never taken without a person. */
export const PlaceSuggestion = Type.Object({ ...Segment.properties, likeness: Type.Number() }, strict);
export type PlaceSuggestion = Static<typeof PlaceSuggestion>;

/** "This concerns me too": `key` is a secret of this browser for this annotation only. */
export const ConcernRequest = Type.Object({ key: ReceiptSecret }, strict);

/** Everything said on one version, with its place in the live order, read in one moment. */
export const AnnotationSnapshot = Type.Object(
  {
    draftId: Id,
    versionId: Id,
    epoch: Type.String(),
    seq: Type.Integer(),
    annotations: Type.Array(Annotation),
    /** True when there are more than fit; ask clause by clause. */
    partial: Type.Boolean(),
  },
  strict,
);
export type AnnotationSnapshot = Static<typeof AnnotationSnapshot>;
