// The wire shapes of a draft, its versions and its clauses. A published version never changes, so its shape can be
// cached for ever under its hash.
import { type Static, Type } from 'typebox';
import { Bilingual, LanguageCode, oneOf } from '../texts/bilingual.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });

/** One clause of one version: its own words only, never those of its children. Offsets are UTF-16 into a text. */
export const Clause = Type.Object(
  {
    /** The identity that stays when the number, the place or the words change. */
    id: Id,
    parentId: Type.Union([Id, Type.Null()]),
    /** English singular, from `clauseKinds`. */
    kind: Type.String(),
    /** Structural path, for addresses: `chapter-2/article-12/point-a`. Unique within a version. */
    path: Type.String(),
    /** As printed, without the label word: "12", "១២ ថ្មី". */
    number: Bilingual,
    heading: Bilingual,
    text: Bilingual,
  },
  { additionalProperties: false },
);
export type Clause = Static<typeof Clause>;

export const Draft = Type.Object(
  {
    id: Id,
    slug: Type.String(),
    instrumentKind: Type.String(),
    title: Bilingual,
    authoritative: LanguageCode,
    /** The public body whose draft it is, under its present name. */
    office: Type.Object({ id: Id, name: Bilingual }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
export type Draft = Static<typeof Draft>;

/** Whom a version is for: it is handed over within the drafting, to the public, or to other ministries. */
export const versionAudiences = ['team', 'technical-group', 'public', 'ministries'] as const;
export const VersionAudienceCode = oneOf(versionAudiences);
export type VersionAudience = (typeof versionAudiences)[number];

export const Version = Type.Object(
  {
    id: Id,
    draftId: Id,
    number: Type.Integer(),
    /** SHA-256 of the canonical form of all clauses, in hexadecimal. */
    hash: Type.String(),
    audience: VersionAudienceCode,
    publishedAt: Instant,
    note: Bilingual,
  },
  { additionalProperties: false },
);
export type Version = Static<typeof Version>;

/** A correction of a slip in a published version: the version stays as it was, the erratum stands beside it. */
export const Erratum = Type.Object(
  {
    id: Id,
    clauseId: Id,
    language: LanguageCode,
    before: Type.String(),
    after: Type.String(),
    reason: Bilingual,
    office: Bilingual,
    at: Instant,
  },
  { additionalProperties: false },
);
export type Erratum = Static<typeof Erratum>;
