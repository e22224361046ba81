// The wire shapes of a round: the period in which a published version is open for comments.
import { type Static, Type } from 'typebox';
import { DispositionCode } from '../discussions/answer-on-card.js';
import { IdentityLevelCode } from '../discussions/contract.js';
import { QUESTION_UNITS_MAX, STATEMENT_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, bilingualOf, oneOf } from '../texts/bilingual.js';
import { hearingKinds, hearingWays } from './hearing.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Statement = bilingualOf(STATEMENT_UNITS_MAX);
const strict = { additionalProperties: false };

/** Asked of the whole draft (no clause) or at one clause. */
export const GuidingQuestion = Type.Object(
  { id: Id, clauseId: Type.Union([Id, Type.Null()]), text: bilingualOf(QUESTION_UNITS_MAX) },
  strict,
);
export type GuidingQuestion = Static<typeof GuidingQuestion>;

/** One kind of people that has to be heard, and by which ways the office reaches it. */
const HearingLine = Type.Object(
  { does: oneOf(hearingKinds), ways: Type.Array(oneOf(hearingWays), { minItems: 1, uniqueItems: true }) },
  strict,
);

export const RoundRequest = Type.Object(
  {
    id: Id,
    versionId: Id,
    opensAt: Instant,
    closesAt: Instant,
    notice: Statement,
    /** What the draft does, in plain words. */
    summary: Statement,
    purpose: Statement,
    affected: Statement,
    /** What else was considered, and what the draft is expected to cost those who live under it. */
    options: Statement,
    costs: Statement,
    /** What can still change, and what is already decided. */
    openPoints: Statement,
    fixedPoints: Statement,
    contact: Statement,
    /** How people without internet are reached: meetings, radio, a notice board. */
    offline: Type.Optional(Statement),
    /** What the office and those who wrote the draft have to do with its matter; that there is nothing is said too. */
    interests: Statement,
    /** Who must be heard, and by which ways. */
    hearing: Type.Array(HearingLine, { maxItems: hearingKinds.length }),
    questions: Type.Array(GuidingQuestion, { maxItems: 50 }),
    /** Somebody other than who wrote the questions found that none suggests its answer; told also where not. */
    questionsRead: Type.Optional(Type.Boolean()),
    levels: Type.Array(IdentityLevelCode, { minItems: 1, uniqueItems: true }),
    /** Pre: a moderator reads before publication. Post: published at once. */
    moderation: oneOf(['pre', 'post']),
    /** Needed where the period or the notice is shorter than the kind of instrument asks. */
    shortenedReason: Type.Optional(Statement),
  },
  strict,
);
export type RoundRequest = Static<typeof RoundRequest>;

/** A later close for everybody. What was first promised stays known. */
export const RoundExtension = Type.Object({ from: Instant, to: Instant, at: Instant, reason: Bilingual }, strict);
export type RoundExtension = Static<typeof RoundExtension>;

export const ExtensionRequest = Type.Object({ id: Id, closesAt: Instant, reason: Statement }, strict);
export type ExtensionRequest = Static<typeof ExtensionRequest>;

/** The figures when a round was closed as answered: how many comments, and how many answers of each outcome. */
export const RoundReport = Type.Object(
  {
    total: Type.Integer(),
    outcomes: Type.Array(Type.Object({ disposition: DispositionCode, n: Type.Integer() }, strict)),
  },
  strict,
);
export type RoundReport = Static<typeof RoundReport>;

export const Round = Type.Object(
  {
    ...RoundRequest.properties,
    draftId: Id,
    number: Type.Integer(),
    announcedAt: Instant,
    /** The office of the official who signed a shortened period. */
    signedOffice: Type.Optional(Bilingual),
    /** Oldest first. */
    extensions: Type.Array(RoundExtension),
    /** Every comment has its signed answer, and the office has closed the round for good. */
    answered: Type.Optional(Type.Object({ at: Instant, office: Bilingual, report: RoundReport }, strict)),
  },
  strict,
);
export type Round = Static<typeof Round>;
