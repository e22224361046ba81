// The wire shapes of what is brought for an issue: evidence, what the problem costs, votes on its rank, ties to the
// words of drafts. Places are no finer than a district.
import { type Static, Type } from 'typebox';
import { ReceiptSecret } from '../discussions/contract.js';
import { ISSUE_TEXT_UNITS_MAX, PLACE_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, bilingualOf, oneOf } from '../texts/bilingual.js';
import { bands } from '../texts/groups/lists.js';
import { evidenceKinds, type FiledAs, filedAsNames } from '../texts/issues/lists.js';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const strict = { additionalProperties: false };
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const codesOf = <Codes extends Record<string, unknown>>(codes: Codes) =>
  oneOf(Object.keys(codes) as (keyof Codes & string)[]);
const words = () => bilingualOf(ISSUE_TEXT_UNITS_MAX);
const line = (maxLength: number) => Type.String({ maxLength });

export type EvidenceKind = keyof typeof evidenceKinds;
export type { FiledAs };

const count = () => Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
/** Hours and money that the problem takes from one business, and how often it comes. */
export const CostSheet = Type.Object({ hours: count(), riel: count(), timesAYear: count() }, strict);
export type CostSheet = Static<typeof CostSheet>;

/** Something that shows the problem is real. */
export const EvidenceRequest = Type.Object(
  {
    id: Id,
    kind: codesOf(evidenceKinds),
    words: Type.Optional(words()),
    affected: Type.Optional(line(40)),
    province: line(10),
    district: Type.Optional(line(PLACE_UNITS_MAX)),
    groupId: Type.Optional(Id),
    on: Type.Optional(Day),
    cost: Type.Optional(CostSheet),
    secret: ReceiptSecret,
    /** The secret of the receipt of whoever raised it alone: shows that what is brought is theirs. */
    receipt: Type.Optional(ReceiptSecret),
    /** In the name of which organisation, where an account stands for several. */
    organisationId: Type.Optional(Id),
  },
  strict,
);
export type EvidenceRequest = Static<typeof EvidenceRequest>;

/** By whoever confirmed the problem before: that it is solved where they are. */
export const SolvedRequest = Type.Object({ secret: ReceiptSecret, on: Day, place: line(PLACE_UNITS_MAX) }, strict);
export type SolvedRequest = Static<typeof SolvedRequest>;

const point = () => Type.Integer({ minimum: 1, maximum: 5 });
/** One group, one vote: a later one of the same group replaces it. */
export const RankingRequest = Type.Object(
  { groupId: Id, breadth: point(), severity: point(), smallFirms: point(), feasibility: point() },
  strict,
);
export type RankingRequest = Static<typeof RankingRequest>;

export const LinkRequest = Type.Object(
  { id: Id, draftId: Id, versionId: Id, clauseId: orNull(Id), annotationId: Type.Optional(Id) },
  strict,
);
export type LinkRequest = Static<typeof LinkRequest>;

export const Evidence = Type.Object(
  {
    id: Id,
    kind: codesOf(evidenceKinds),
    words: Bilingual,
    affected: Type.String(),
    province: Type.String(),
    district: Type.String(),
    groupId: orNull(Id),
    /** As whom it was brought, where no group did; '' for those it touches too. */
    filedAs: Type.Union([codesOf(filedAsNames), Type.Literal('')]),
    /** The organisation in whose name an account brought it. */
    organisationId: orNull(Id),
    on: Day,
    cost: orNull(CostSheet),
    /** A cleaned file that belongs to it. */
    fileName: Type.String(),
  },
  strict,
);
export type Evidence = Static<typeof Evidence>;

export const Solution = Type.Object(
  {
    id: Id,
    words: Bilingual,
    bodyId: orNull(Id),
    effect: Bilingual,
    objection: Bilingual,
    groupId: orNull(Id),
    on: Day,
  },
  strict,
);
export type Solution = Static<typeof Solution>;

export const Ranking = Type.Object(
  {
    groupId: Id,
    band: codesOf(bands),
    on: Day,
    breadth: Type.Integer(),
    severity: Type.Integer(),
    smallFirms: Type.Integer(),
    feasibility: Type.Integer(),
  },
  strict,
);
export type Ranking = Static<typeof Ranking>;

export const IssueLink = Type.Object(
  {
    id: Id,
    /** `comment`: it was made from one; `said`: it was said as one. */
    kind: oneOf(['clause', 'comment', 'said', 'merged', 'similar', 'relapse']),
    draftId: orNull(Id),
    versionId: orNull(Id),
    clauseId: orNull(Id),
    annotationId: orNull(Id),
    otherNumber: orNull(Type.Integer()),
    on: Day,
  },
  strict,
);
export type IssueLink = Static<typeof IssueLink>;
