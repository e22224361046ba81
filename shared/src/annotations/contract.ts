// The wire shapes of an annotation: a thread anchored to words of one version. Its target is written once and never
// changes; a later version gets a projection of its own.
import { type Static, Type } from 'typebox';
import { Comment, ReceiptSecret, SpeakerRequest } from '../discussions/contract.js';
import { COMMENT_UNITS_MAX } from '../limits.js';
import { LanguageCode, oneOf } from '../texts/bilingual.js';
import { annotationKinds, wordingModes } from './kinds.js';

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

export const Annotation = Type.Object(
  {
    /** Also the id of its thread and of its opening comment. */
    id: Id,
    draftId: Id,
    versionId: Id,
    kind: AnnotationKindCode,
    target: Target,
    wording: Type.Union([Wording, Type.Null()]),
    /** The opening comment. */
    opening: Comment,
    replies: Type.Array(Comment),
    /** How many accounts or browsers said "this concerns me too". Not a vote. */
    concerned: Type.Integer(),
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
