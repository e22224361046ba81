// The wire shapes of the preview of a publication: what would become of every comment, and which ones a person has to
// decide before the version may come out.
import { type Static, Type } from 'typebox';
import { Annotation, CarryDecision, CarryOutcomeCode, PlaceSuggestion, Target } from '../annotations/contract.js';
import { Clause } from '../drafts/contract.js';
import { VersionRequest } from '../drafts/working-text/working-text-contract.js';
import { Bilingual } from '../texts/bilingual.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const strict = { additionalProperties: false };
const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(shape: T) => Type.Union([shape, Type.Null()]);

/** A clause as it is shown beside another: what it is called, and its words. */
const ShownClause = Type.Object({ label: Type.String(), text: Bilingual }, strict);

export const DoubtfulComment = Type.Object(
  {
    annotation: Annotation,
    /** Number of the version it was made on. */
    madeOn: Type.Integer(),
    /** Its clause then; null for the draft as a whole. */
    before: OrNull(ShownClause),
    /** Where it would stand; without segments at the clause as a whole. */
    proposal: Target,
    after: OrNull(ShownClause),
    /** Other words it may be about, the likeliest first. */
    suggestions: Type.Array(
      Type.Object({ ...PlaceSuggestion.properties, label: Type.String(), text: Bilingual }, strict),
    ),
  },
  strict,
);
export type DoubtfulComment = Static<typeof DoubtfulComment>;

/** Comments of the newest public version whose place a person has to say, or has said. */
export const PlacesToDecide = Type.Object(
  {
    versionId: Id,
    number: Type.Integer(),
    /** Of that version, to choose among. */
    clauses: Type.Array(Clause),
    comments: Type.Array(
      Type.Object(
        {
          doubtful: DoubtfulComment,
          /** When its place was decided; null while it waits. */
          decidedAt: OrNull(Instant),
          isGone: Type.Boolean(),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type PlacesToDecide = Static<typeof PlacesToDecide>;

/** One comment in the list of its outcome. */
export const ForetoldComment = Type.Object(
  {
    annotationId: Id,
    outcome: CarryOutcomeCode,
    /** Where it was made. */
    label: Type.String(),
    madeOn: Type.Integer(),
  },
  strict,
);
export type ForetoldComment = Static<typeof ForetoldComment>;

export const PublishPreview = Type.Object(
  {
    /** Of the working text; publishing names it. */
    revision: Type.Integer(),
    /** What comes in later is carried when it comes. */
    seenAt: Instant,
    /** Of the version that it would be. */
    number: Type.Integer(),
    /** Comments by outcome; outcomes that none has are left out. */
    counts: Type.Record(Type.String(), Type.Integer()),
    /** Every comment, in the order of the clauses that they were made on. */
    comments: Type.Array(ForetoldComment),
    /** Clauses of which was inferred, but not surely, what they come from, and nobody has looked. */
    unsure: Type.Integer(),
    doubtful: Type.Array(DoubtfulComment),
  },
  strict,
);
export type PublishPreview = Static<typeof PublishPreview>;

/** The working text to become a version, with what was decided about its comments. */
export const PublishRequest = Type.Object(
  {
    ...VersionRequest.properties,
    /** When the preview was made: comments that came in later do not keep the version from coming out. */
    seenAt: Type.Optional(Instant),
    /** For the comments that could not be placed for certain. */
    decisions: Type.Optional(Type.Array(CarryDecision, { maxItems: 10_000 })),
  },
  strict,
);
export type PublishRequest = Static<typeof PublishRequest>;
