// The wire shapes of a law's way: its steps, hand-overs and the positions of bodies, drafting notes.
import { type Static, Type } from 'typebox';
import { HEADING_UNITS_MAX, ORGANISATION_NAME_UNITS_MAX, STATEMENT_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, bilingualOf, oneOf } from '../texts/bilingual.js';
import { asks, meetings, pathStages, positions, stages, START } from './stages.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
/** A calendar day at Phnom Penh. */
const Day = Type.String({ format: 'date' });
const Statement = bilingualOf(STATEMENT_UNITS_MAX);
const strict = { additionalProperties: false };
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const StageCode = oneOf(stages);
/** Also where no step is known yet. */
export const StandingCode = oneOf([...stages, START]);

/** A body that something is sent to, or that takes a position: from the register, or only by its name. */
export const Body = Type.Object({ organisationId: orNull(Id), name: Bilingual }, strict);
export type Body = Static<typeof Body>;

const BodyWish = Type.Object({ organisationId: orNull(Id), name: bilingualOf(ORGANISATION_NAME_UNITS_MAX) }, strict);

/** The next step. What has to be said in it depends on the move (`asks` of the template). */
export const StepRequest = Type.Object(
  {
    id: Id,
    /** Where the sender saw it standing: refused when somebody moved it meanwhile. */
    from: StandingCode,
    to: StageCode,
    reason: Type.Optional(Statement),
    note: Type.Optional(Statement),
    /** The day it happened. */
    on: Type.Optional(Day),
    number: Type.Optional(Type.String({ maxLength: 100 })),
    /** Members of the technical group, or to whom it was sent. */
    bodies: Type.Optional(Type.Array(BodyWish, { maxItems: 100 })),
    meeting: Type.Optional(oneOf(meetings)),
    versionId: Type.Optional(Id),
    effectiveOn: Type.Optional(Day),
    reviewOn: Type.Optional(Day),
    /** The draft that replaces this one. */
    successorId: Type.Optional(Id),
  },
  strict,
);
export type StepRequest = Static<typeof StepRequest>;

export const Step = Type.Object(
  {
    id: Id,
    from: StandingCode,
    to: StageCode,
    at: Instant,
    /** The office in whose name it was entered, and in which capacity. */
    office: Bilingual,
    enteredAs: oneOf(['drafting-lead', 'signing-official', 'secretariat']),
    reason: Bilingual,
    note: Bilingual,
    on: orNull(Day),
    number: Type.String(),
    bodies: Type.Array(Body),
    meeting: orNull(oneOf(meetings)),
    versionId: orNull(Id),
    effectiveOn: orNull(Day),
    reviewOn: orNull(Day),
    successor: orNull(Type.Object({ slug: Type.String(), title: Bilingual }, strict)),
    /** Articles of the version that nobody was consulted on in this form, where that was signed for. */
    notConsulted: Type.Array(Id),
  },
  strict,
);
export type Step = Static<typeof Step>;

/** A version sent to bodies. */
export const HandoverRequest = Type.Object(
  { id: Id, bodies: Type.Array(BodyWish, { minItems: 1, maxItems: 100 }), sentOn: Day, dueOn: Type.Optional(Day) },
  strict,
);
export type HandoverRequest = Static<typeof HandoverRequest>;

export const Handover = Type.Object(
  {
    id: Id,
    versionId: Id,
    versionNumber: Type.Integer(),
    bodies: Type.Array(Body),
    sentOn: Day,
    dueOn: orNull(Day),
    at: Instant,
  },
  strict,
);
export type Handover = Static<typeof Handover>;

/** What a body answered. Its text is public, or there is a reason why not. */
export const PositionRequest = Type.Object(
  {
    id: Id,
    versionId: Id,
    handoverId: Type.Optional(Id),
    body: BodyWish,
    on: Day,
    position: oneOf(positions),
    /** Clauses of the version that it is about. */
    clauseIds: Type.Array(Id, { maxItems: 1_000, uniqueItems: true }),
    text: Type.Optional(Statement),
    notPublicBecause: Type.Optional(Statement),
  },
  strict,
);
export type PositionRequest = Static<typeof PositionRequest>;

export const BodyPosition = Type.Object(
  {
    id: Id,
    versionId: Id,
    versionNumber: Type.Integer(),
    handoverId: orNull(Id),
    body: Body,
    on: Day,
    position: oneOf(positions),
    clauseIds: Type.Array(Id),
    /** Null where it is not public. */
    text: orNull(Bilingual),
    notPublicBecause: orNull(Bilingual),
    at: Instant,
  },
  strict,
);
export type BodyPosition = Static<typeof BodyPosition>;

/** Where an instrument stands, and how it came there. */
export const Instrument = Type.Object(
  {
    draftId: Id,
    slug: Type.String(),
    title: Bilingual,
    instrumentKind: Type.String(),
    office: Bilingual,
    stage: StandingCode,
    /** When that stage was entered. */
    since: orNull(Instant),
    /** No public movement for twelve months. */
    isPaused: Type.Boolean(),
    path: Type.Array(Type.Object({ stage: oneOf(pathStages), isOptional: Type.Boolean() }, strict)),
    /** What may follow, by whom, and what it has to say. */
    next: Type.Array(
      Type.Object(
        {
          to: StageCode,
          roles: Type.Array(Type.String()),
          asks: Type.Array(oneOf(asks)),
          offers: Type.Array(oneOf(asks)),
        },
        strict,
      ),
    ),
    /** Oldest first. */
    steps: Type.Array(Step),
    handovers: Type.Array(Handover),
    positions: Type.Array(BodyPosition),
  },
  strict,
);
export type Instrument = Static<typeof Instrument>;

/**
 * What a clause is for, and how it was tried. A later note replaces an earlier one, which stays. `seen` is the number
 * of the one that its writer had before her, 0 for none: where there is a later one, it is refused.
 */
export const NoteRequest = Type.Object(
  {
    ...{ id: Id, clauseId: Id, seen: Type.Integer({ minimum: 0 }) },
    ...{ purpose: Statement, reach: Statement, triedWhere: Statement, triedWith: Statement },
  },
  strict,
);
export type NoteRequest = Static<typeof NoteRequest>;

export const DraftingNote = Type.Object(
  {
    clauseId: Id,
    /** How many there have been beside the clause, this one included. */
    number: Type.Integer(),
    purpose: Bilingual,
    reach: Bilingual,
    triedWhere: Bilingual,
    triedWith: Bilingual,
    at: Instant,
  },
  strict,
);
export type DraftingNote = Static<typeof DraftingNote>;

/** A coming draft, as an office tells it before there is a text. */
export const PlanRequest = Type.Object(
  {
    id: Id,
    organisationId: Id,
    instrumentKind: Type.String({ maxLength: 40 }),
    draftId: Type.Optional(Id),
    title: bilingualOf(HEADING_UNITS_MAX),
    purpose: Statement,
    problem: Statement,
    affected: Statement,
    from: Day,
    to: Day,
  },
  strict,
);
export type PlanRequest = Static<typeof PlanRequest>;

/** What is said of it later: other dates with a reason, a draft that was begun, or that it is dropped. */
export const PlanRevisionRequest = Type.Object(
  {
    id: Id,
    draftId: Type.Optional(Id),
    from: Day,
    to: Day,
    isDropped: Type.Boolean(),
    reason: Statement,
  },
  strict,
);
export type PlanRevisionRequest = Static<typeof PlanRevisionRequest>;

export const Plan = Type.Object(
  {
    id: Id,
    office: Type.Object({ id: Id, name: Bilingual }, strict),
    instrumentKind: Type.String(),
    title: Bilingual,
    purpose: Bilingual,
    problem: Bilingual,
    affected: Bilingual,
    from: Day,
    to: Day,
    /** The window that was told first. */
    firstFrom: Day,
    firstTo: Day,
    toldAt: Instant,
    changedAt: Instant,
    isDropped: Type.Boolean(),
    draft: orNull(Type.Object({ id: Id, slug: Type.String() }, strict)),
    /** Oldest first, the first telling not among them. */
    revisions: Type.Array(
      Type.Object({ at: Instant, from: Day, to: Day, isDropped: Type.Boolean(), reason: Bilingual }, strict),
    ),
  },
  strict,
);
export type Plan = Static<typeof Plan>;
