// The wire shapes of issues: how one is reported, what can be said in a move, what stands on its page. No shape here
// has a place for a person; places are told no finer than a district, numbers of people as bands.
import { type Static, Type } from 'typebox';
import { ReceiptSecret } from '../discussions/contract.js';
import { hideReasonCodes } from '../discussions/hide-reasons.js';
import {
  ISSUE_TEXT_UNITS_MAX,
  ISSUE_TITLE_UNITS_MAX,
  ORGANISATION_NAME_UNITS_MAX,
  PLACE_UNITS_MAX,
  REFERENCE_UNITS_MAX,
} from '../ground/limits.js';
import { Evidence, EvidenceRequest, IssueLink, Ranking, RankingRequest, Solution } from './record-contract.js';
import { issueActors, issueEvents, issueNotes, issueStates } from '../lives/issue-words.js';
import { Bilingual, bilingualOf, LanguageCode, oneOf } from '../texts/bilingual.js';
import { heldBackBecause } from '../texts/commitments/because.js';
import { bands } from '../texts/groups/lists.js';
import { issueCategories, issueChannels, issueLevels, issueTopics } from '../texts/issues/lists.js';

const Id = Type.String({ format: 'uuid' });
/** A calendar day at Phnom Penh: no act is told by a finer time. */
const Day = Type.String({ format: 'date' });
const strict = { additionalProperties: false };
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const codesOf = <Codes extends Record<string, unknown>>(codes: Codes) =>
  oneOf(Object.keys(codes) as (keyof Codes & string)[]);
const words = () => bilingualOf(ISSUE_TEXT_UNITS_MAX);
const line = (maxLength: number) => Type.String({ maxLength });

export type IssueCategory = keyof typeof issueCategories;
export type IssueTopic = keyof typeof issueTopics;
export type IssueChannel = keyof typeof issueChannels;
export type IssueLevel = keyof typeof issueLevels;

/** A problem, told in one sentence: who it touches and where; everything else may come later. */
export const ReportRequest = Type.Object(
  {
    id: Id,
    title: bilingualOf(ISSUE_TITLE_UNITS_MAX),
    what: Type.Optional(words()),
    /** Code of `speakerKinds`: who it touches. */
    affected: line(40),
    province: line(10),
    valueChain: Type.Optional(line(40)),
    channel: Type.Optional(codesOf(issueChannels)),
    /** The group that raises it: its representatives alone may. */
    groupId: Type.Optional(Id),
    /** A public body that asks a question of its own. */
    bodyId: Type.Optional(Id),
    /** Where an answer is looked for first; by what is told of the place where it is left out. */
    level: Type.Optional(codesOf(issueLevels)),
    /** It hurts now: whoever works in the same sector should hear of it at once. */
    isUrgent: Type.Optional(Type.Boolean()),
    /** The comment it was made from. */
    annotationId: Type.Optional(Id),
    secret: ReceiptSecret,
  },
  strict,
);
export type ReportRequest = Static<typeof ReportRequest>;

export const SolutionWish = Type.Object(
  {
    id: Id,
    words: words(),
    /** The body that it is addressed to, from the register. */
    bodyId: Type.Optional(Id),
    effect: words(),
    objection: words(),
  },
  strict,
);
export type SolutionWish = Static<typeof SolutionWish>;

/** What a body promises in a move; kept by the domain of commitments. */
export const CommitmentWish = Type.Object(
  {
    id: Id,
    words: words(),
    measure: words(),
    /** The office that promises, never a person. */
    office: bilingualOf(ORGANISATION_NAME_UNITS_MAX),
    /** Where only a time was named, its first day. */
    dueFromOn: Type.Optional(Day),
    /** The day, or the last day of that time. */
    dueOn: Day,
  },
  strict,
);
export type CommitmentWish = Static<typeof CommitmentWish>;

/** A move. What has to be said in it depends on the event (`asksOf`); what is too much is not kept. */
export const MoveRequest = Type.Object(
  {
    event: oneOf(issueEvents),
    /** Where the sender saw it: refused when somebody moved it meanwhile. */
    from: oneOf(issueStates),
    /** Shows that it is one's own, where there is no group. */
    secret: Type.Optional(ReceiptSecret),
    /** What the move has to say, in words; which words is told by `asksOf`. */
    words: Type.Optional(words()),
    /** Why not, or not yet: of the public list of reasons. */
    because: Type.Optional(codesOf(heldBackBecause)),
    /** What would change the answer. */
    change: Type.Optional(words()),
    category: Type.Optional(codesOf(issueCategories)),
    topics: Type.Optional(Type.Array(codesOf(issueTopics), { maxItems: 14, uniqueItems: true })),
    level: Type.Optional(codesOf(issueLevels)),
    isSensitive: Type.Optional(Type.Boolean()),
    isUrgent: Type.Optional(Type.Boolean()),
    /** Number of the other issue. */
    twin: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    /** That no general rule is behind it, or that it is about a person, was looked at. */
    isSure: Type.Optional(Type.Boolean()),
    /** The day it happened. */
    on: Type.Optional(Day),
    /** Earliest next date, or until when. */
    nextOn: Type.Optional(Day),
    /** Minutes, letter, circular: how to find the paper again. */
    reference: Type.Optional(line(REFERENCE_UNITS_MAX)),
    /** Province and district of a visit, or of what still happens. */
    place: Type.Optional(line(PLACE_UNITS_MAX)),
    /** Who is asked. */
    bodyId: Type.Optional(Id),
    solution: Type.Optional(SolutionWish),
    commitment: Type.Optional(CommitmentWish),
    /** With taking it back: its words go as well. */
    hidesWords: Type.Optional(Type.Boolean()),
  },
  strict,
);
export type MoveRequest = Static<typeof MoveRequest>;

/** Another body is asked than before, and why; `from` is where the sender saw the issue. */
export const AddressRequest = Type.Object({ from: oneOf(issueStates), bodyId: Id, words: words() }, strict);
export type AddressRequest = Static<typeof AddressRequest>;

/** What whoever raised it alone says to the refusal of a body, once. */
export const ReplyRequest = Type.Object({ words: words(), secret: ReceiptSecret }, strict);
export type ReplyRequest = Static<typeof ReplyRequest>;

/** What a representative may have queued in the room; played at the next release by `performForGroup`. */
export const IssueGroupAct = Type.Union([
  Type.Object({ act: Type.Literal('report'), request: ReportRequest }, strict),
  Type.Object({ act: Type.Literal('move'), issueId: Id, request: MoveRequest }, strict),
  Type.Object(
    /** A paper of the group's room, copied out at the release. */
    { act: Type.Literal('evidence'), issueId: Id, request: EvidenceRequest, paperId: Type.Optional(Id) },
    strict,
  ),
  Type.Object({ act: Type.Literal('ranking'), issueId: Id, request: RankingRequest }, strict),
  Type.Object({ act: Type.Literal('solution'), issueId: Id, request: SolutionWish }, strict),
  Type.Object({ act: Type.Literal('address'), issueId: Id, request: AddressRequest }, strict),
  Type.Object({ act: Type.Literal('take-up'), issueId: Id }, strict),
  Type.Object({ act: Type.Literal('object'), issueId: Id }, strict),
  Type.Object({ act: Type.Literal('agree'), issueId: Id }, strict),
]);
export type IssueGroupAct = Static<typeof IssueGroupAct>;

export const IssueReceipt = Type.Object({ id: Id, number: Type.Integer(), code: Type.String() }, strict);
export type IssueReceipt = Static<typeof IssueReceipt>;

/** What can be kept of a move besides its event. */
export const Told = Type.Object(
  {
    words: Type.Optional(Bilingual),
    because: Type.Optional(codesOf(heldBackBecause)),
    change: Type.Optional(Bilingual),
    on: Type.Optional(Day),
    nextOn: Type.Optional(Day),
    reference: Type.Optional(Type.String()),
    place: Type.Optional(Type.String()),
    twin: Type.Optional(Type.Integer()),
    level: Type.Optional(codesOf(issueLevels)),
  },
  strict,
);
export type Told = Static<typeof Told>;

export const IssueStep = Type.Object(
  {
    number: Type.Integer(),
    /** A move, or what was said beside them. */
    event: oneOf([...issueEvents, ...issueNotes]),
    from: orNull(oneOf(issueStates)),
    to: oneOf(issueStates),
    on: Day,
    by: Type.Array(oneOf(issueActors)),
    /** In whose name; of an issue that was addressed anew, who is asked from then on. */
    bodyId: orNull(Id),
    told: Told,
  },
  strict,
);
export type IssueStep = Static<typeof IssueStep>;

/** Whose turn it is and until when; null where it has come to an end. */
export const IssueClock = Type.Object(
  { owner: oneOf(issueActors), dueOn: Day, isOverdue: Type.Boolean(), next: oneOf(issueEvents) },
  strict,
);
export type IssueClock = Static<typeof IssueClock>;

/** As it stands in a list. Without words while it is not read yet, is held, or is not kept. */
export const IssueLine = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    title: orNull(Bilingual),
    state: oneOf(issueStates),
    step: Type.Integer({ minimum: 1, maximum: 5 }),
    affected: Type.String(),
    province: Type.String(),
    valueChain: Type.String(),
    category: orNull(codesOf(issueCategories)),
    topics: Type.Array(codesOf(issueTopics)),
    level: codesOf(issueLevels),
    groupId: orNull(Id),
    bodyId: orNull(Id),
    isUrgent: Type.Boolean(),
    isSensitive: Type.Boolean(),
    /** Its words wait for a moderator. */
    isHeld: Type.Boolean(),
    raisedOn: Day,
    sinceOn: Day,
    clock: orNull(IssueClock),
    /** Of those whom it touches too, as a band. */
    band: codesOf(bands),
    solvedByGroup: Type.Boolean(),
    /** How often it came back after it was solved. */
    relapsed: Type.Integer(),
  },
  strict,
);
export type IssueLine = Static<typeof IssueLine>;

export const Issue = Type.Object(
  {
    ...IssueLine.properties,
    what: Bilingual,
    channel: codesOf(issueChannels),
    basis: Bilingual,
    nextOn: orNull(Day),
    /** Why a moderator holds its words, and since when; null where nobody decided that. */
    heldFor: orNull(Type.Object({ reason: oneOf(hideReasonCodes), note: Type.String(), on: Day }, strict)),
    mergedInto: orNull(Type.Integer()),
    steps: Type.Array(IssueStep),
    /** Hands that wait for others: who has already said so. */
    waiting: Type.Array(Type.Object({ event: oneOf(issueEvents), by: oneOf(issueActors), on: Day }, strict)),
    /** The other issue that it is to be joined with, and from which day, unless the group that raised it objects. */
    joining: orNull(Type.Object({ twin: Type.Integer(), on: Day, isObjected: Type.Boolean() }, strict)),
    evidence: Type.Array(Evidence),
    solutions: Type.Array(Solution),
    rankings: Type.Array(Ranking),
    links: Type.Array(IssueLink),
    /** Bodies whose officials stand behind it. */
    sponsors: Type.Array(Id),
    /** The language in which it was raised. */
    language: LanguageCode,
  },
  strict,
);
export type Issue = Static<typeof Issue>;
