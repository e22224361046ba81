// The wire shapes of commitments: what a body promised, its log, the register with its counts, and what may be asked.
// No shape here has a place for a person: bodies, offices and groups speak.
import { type Static, Type } from 'typebox';
import { OrganisationKindCode } from '../accounts/contract.js';
import { provinces } from '../texts/provinces.js';
import {
  COMMITMENT_RAISERS_MAX,
  COMMITMENT_TEXT_UNITS_MAX,
  HEADING_UNITS_MAX,
  ORGANISATION_NAME_UNITS_MAX,
} from '../ground/limits.js';
import type { CommitmentActor } from '../lives/commitment-life.js';
import { heldBackBecause } from '../texts/commitments/because.js';
import { Bilingual, bilingualOf, oneOf } from '../texts/bilingual.js';
import {
  commitmentActors,
  commitmentEvents,
  commitmentKinds,
  commitmentMarkNames,
  commitmentSources,
  commitmentStates,
} from '../texts/commitments/lists.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
/** A calendar day at Phnom Penh, of the years 1900 to 2199. */
const Day = Type.String({ format: 'date', pattern: '^(?:19|2[01])' });
const Words = bilingualOf(COMMITMENT_TEXT_UNITS_MAX);
const strict = { additionalProperties: false };
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const codesOf = <Codes extends object>(codes: Codes) => oneOf(Object.keys(codes) as (keyof Codes & string)[]);

export const StateCode = codesOf(commitmentStates);
export const EventCode = codesOf(commitmentEvents);
export const MarkCode = codesOf(commitmentMarkNames);
export const ActorCode = codesOf<Record<CommitmentActor, unknown>>(commitmentActors);
export const KindCode = codesOf(commitmentKinds);
export const ProvinceCode = codesOf(provinces);

/** What it came out of: a draft, an issue, an agreement. */
export const CommitmentLink = Type.Object({ kind: oneOf(['draft', 'issue', 'agreement']), id: Id }, strict);
export type CommitmentLink = Static<typeof CommitmentLink>;

export const CommitmentSource = Type.Object({ kind: codesOf(commitmentSources), on: Day, note: Bilingual }, strict);
export type CommitmentSource = Static<typeof CommitmentSource>;

/** A look that was taken, and where. */
export const FieldCheck = Type.Object({ on: Day, place: Words }, strict);
export type FieldCheck = Static<typeof FieldCheck>;

/** Where everybody can see that it was done. */
export const Proof = Type.Object({ words: Words, address: Type.String({ maxLength: HEADING_UNITS_MAX }) }, strict);
export type Proof = Static<typeof Proof>;

/** What is said in an entry; which of it has to be said depends on the event. */
const toldFields = {
  answer: Type.Optional(Words),
  reason: Type.Optional(Words),
  /** Why not, not yet or not any more: of the public list of reasons. */
  because: Type.Optional(codesOf(heldBackBecause)),
  progress: Type.Optional(Words),
  proof: Type.Optional(Proof),
  check: Type.Optional(FieldCheck),
  remains: Type.Optional(Words),
  newDue: Type.Optional(Day),
  /** Where only a time is named, its first day; `newDue` is its last. */
  newDueFrom: Type.Optional(Day),
  successorId: Type.Optional(Id),
};
export const Told = Type.Object(toldFields, strict);
export type Told = Static<typeof Told>;

/** Events that somebody enters; the rest come of the calendar or of several hands. */
export const enteredEvents = [
  'commitment-accepted',
  'commitment-rejected',
  'work-started',
  'progress-told',
  'delivery-claimed',
  'delivery-confirmed',
  'delivery-partly-confirmed',
  'delivery-denied',
  'raisers-silent',
  'raisers-objected',
  'date-revised',
  'handed-to-successor',
  'handed-to-new-mandate',
  'commitment-cancelled',
  'let-rest',
] as const;
export type EnteredEvent = (typeof enteredEvents)[number];

/** A commitment as it is first recorded. What was named here first is never changed. */
export const MakeRequest = Type.Object(
  {
    id: Id,
    kind: KindCode,
    text: Words,
    measure: Words,
    ownerId: Id,
    /** The office that promised, never a person: "the Minister", "the Director General". */
    office: bilingualOf(ORGANISATION_NAME_UNITS_MAX),
    /** Where only a time was named, its first day. */
    firstDueFrom: Type.Optional(Day),
    /** The day, or the last day of that time. */
    firstDue: Day,
    source: Type.Object({ kind: codesOf(commitmentSources), on: Day, note: Words }, strict),
    link: Type.Optional(CommitmentLink),
    province: Type.Optional(ProvinceCode),
    /** Groups that raised the matter and say afterwards whether it was done. */
    groupIds: Type.Array(Id, { maxItems: COMMITMENT_RAISERS_MAX, uniqueItems: true }),
  },
  strict,
);
export type MakeRequest = Static<typeof MakeRequest>;

export const MoveRequest = Type.Object(
  {
    id: Id,
    /** Where the sender saw it standing: refused when somebody moved it meanwhile. */
    from: StateCode,
    event: oneOf(enteredEvents),
    ...toldFields,
  },
  strict,
);
export type MoveRequest = Static<typeof MoveRequest>;

/** What a representative lets a group say, to be performed at the next release. */
export const CommitmentGroupAct = Type.Union([
  Type.Object({ act: Type.Literal('make'), request: MakeRequest }, strict),
  Type.Object({ act: Type.Literal('move'), commitmentId: Id, request: MoveRequest }, strict),
]);
export type CommitmentGroupAct = Static<typeof CommitmentGroupAct>;

export const NamedBody = Type.Object({ id: Id, name: Bilingual }, strict);
export type NamedBody = Static<typeof NamedBody>;

export const LogEntry = Type.Object(
  {
    number: Type.Integer(),
    event: EventCode,
    from: orNull(StateCode),
    to: StateCode,
    at: Instant,
    by: ActorCode,
    /** The body in whose name it was entered, as it was called on that day. */
    body: orNull(NamedBody),
    groupId: orNull(Id),
    told: Told,
  },
  strict,
);
export type LogEntry = Static<typeof LogEntry>;

export const Commitment = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    kind: KindCode,
    text: Bilingual,
    measure: Bilingual,
    owner: Type.Object({ id: Id, name: Bilingual, kind: OrganisationKindCode, isPublic: Type.Boolean() }, strict),
    /** The body that made it, by the name it bore on that day. */
    madeBy: NamedBody,
    madeOn: Day,
    /** Of the last entry in its log. */
    changedAt: Instant,
    office: Bilingual,
    firstDueFrom: orNull(Day),
    firstDue: Day,
    /** The date that holds now is a time, and this its first day. */
    dueFrom: orNull(Day),
    due: Day,
    state: StateCode,
    /** Of the last move that changed where it stands. */
    since: Day,
    marks: Type.Array(MarkCode),
    slippedDays: Type.Integer(),
    lastToldOn: Day,
    deliveredOn: orNull(Day),
    verifiedOn: orNull(Day),
    /** The system has seen the silence; the secretariat may close it without confirmation. */
    isClosingProposed: Type.Boolean(),
    waitsFor: orNull(Type.Object({ who: ActorCode, until: Day }, strict)),
    source: CommitmentSource,
    link: orNull(CommitmentLink),
    province: orNull(ProvinceCode),
    groupIds: Type.Array(Id),
  },
  strict,
);
export type Commitment = Static<typeof Commitment>;

/** What businesses concerned have said of the present claim, without a number below five. */
export const FirmVoices = Type.Object(
  { verdict: oneOf(['delivery-confirmed', 'delivery-partly-confirmed', 'delivery-denied']), band: Type.String() },
  strict,
);
export type FirmVoices = Static<typeof FirmVoices>;

export const CommitmentRecord = Type.Object(
  { ...Commitment.properties, log: Type.Array(LogEntry), firms: Type.Array(FirmVoices) },
  strict,
);
export type CommitmentRecord = Static<typeof CommitmentRecord>;

/**
 * What a business concerned says, once after each claim. It chooses and writes nothing, so that nobody needs to read it
 * before it counts.
 */
export const FirmVoice = Type.Object(
  {
    id: Id,
    verdict: oneOf(['delivery-confirmed', 'delivery-partly-confirmed', 'delivery-denied']),
    /** The day on which it last saw for itself, and where. */
    on: Day,
    province: ProvinceCode,
  },
  strict,
);
export type FirmVoice = Static<typeof FirmVoice>;
