// The wire shapes of a revised file: what came of reading it, and what each clause is taken to come from, for a drafter
// to confirm or mend.
import { type Static, Type } from 'typebox';
import { Bilingual, LanguageCode, oneOf } from '../texts/bilingual.js';
import { WorkingWarning } from './working-text/working-text-contract.js';

const Id = Type.String({ format: 'uuid' });
const strict = { additionalProperties: false };

/** What can have become of a clause. */
export const changeOutcomes = [
  'same',
  'changed',
  'moved',
  'renumbered',
  'split',
  'merged',
  'added',
  'removed',
] as const;

export const RevisionReport = Type.Object(
  {
    revision: Type.Integer(),
    language: LanguageCode,
    clauses: Type.Integer(),
    warnings: Type.Array(WorkingWarning),
  },
  strict,
);
export type RevisionReport = Static<typeof RevisionReport>;

const ReviewedClause = Type.Object({ id: Id, label: Type.String(), heading: Bilingual, text: Bilingual }, strict);

/** Clauses of the last version and what they are taken to have become. */
export const ReviewedPair = Type.Object(
  {
    before: Type.Array(ReviewedClause),
    after: Type.Array(ReviewedClause),
    outcome: Type.Array(oneOf(changeOutcomes)),
    /** Share of the old characters that are still there, 0 to 1. */
    kept: Type.Number(),
    source: oneOf(['editor', 'inferred', 'confirmed'] as const),
    /** How sure the least sure of its links is, 0 to 1. */
    certainty: Type.Number(),
    /** A person has to look: it was inferred, and not surely. */
    isUnsure: Type.Boolean(),
    /** New clauses that what stood before may have become as well: nearly as like, and nothing else became them. */
    rivals: Type.Optional(Type.Array(Type.Object({ id: Id, label: Type.String() }, strict))),
    /** What changed in the words, where there were words before and are now. */
    redline: Type.Optional(
      Type.Array(Type.Object({ kind: oneOf(['same', 'removed', 'added'] as const), text: Type.String() }, strict)),
    ),
  },
  strict,
);
export type ReviewedPair = Static<typeof ReviewedPair>;

export const LineageReview = Type.Object(
  {
    revision: Type.Integer(),
    /** Number of the last version. */
    base: Type.Integer(),
    /** Whose words were compared: the authoritative ones. */
    language: LanguageCode,
    counts: Type.Record(Type.String(), Type.Integer()),
    /** The doubtful first. */
    pairs: Type.Array(ReviewedPair),
  },
  strict,
);
export type LineageReview = Static<typeof LineageReview>;
