// The wire shapes of groups that everybody may have; what a room holds is listed in room-contract.ts and leaves to its
// members alone. No shape here has a place for a person, nor for a number of people below five.
import { type Static, Type } from 'typebox';
import { Target } from '../annotations/contract.js';
import { Bilingual, LanguageCode, oneOf } from '../texts/bilingual.js';
import { NAME_UNITS_MAX } from '../ground/limits.js';
import { paces } from '../ground/ticks.js';
import { adoptionWays, type Band, bands, groupKinds, type relationKinds, valueChains } from '../texts/groups/lists.js';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const strict = { additionalProperties: false };
const codesOf = <Codes extends Record<string, unknown>>(codes: Codes) =>
  oneOf(Object.keys(codes) as (keyof Codes & string)[]);

export type GroupKind = keyof typeof groupKinds;
export type ValueChain = keyof typeof valueChains;
export type AdoptionWay = keyof typeof adoptionWays;
export type RelationKind = keyof typeof relationKinds;

/**
 * How a group comes to one voice, how many representatives let it out of the room, how often things come out, and after
 * how many days its room forgets who said what and who spoke for it.
 */
export const GroupRule = Type.Object(
  {
    ...{ way: codesOf(adoptionWays), hands: Type.Union([Type.Literal(1), Type.Literal(2)]), pace: oneOf(paces) },
    memory: Type.Union([Type.Literal(0), Type.Literal(7), Type.Literal(30)]),
  },
  strict,
);
export type GroupRule = Static<typeof GroupRule>;

/** Where a group stands to what it speaks about. */
export const stances = ['support', 'concern', 'question', 'evidence'] as const;

/** What a statement is about: words or a clause of a version, its whole text (no clause), or an issue. */
export const About = Type.Union([
  Type.Object(
    { kind: Type.Literal('draft'), draftId: Id, versionId: Id, target: Target, stance: oneOf(stances) },
    strict,
  ),
  Type.Object({ kind: Type.Literal('issue'), issueId: Id }, strict),
]);
export type About = Static<typeof About>;

/** How a group came to say something, as told outside: never a count, only the band of those who were for it. */
export const Adoption = Type.Object(
  { way: codesOf(adoptionWays), inFavour: codesOf(bands), isUnanimous: Type.Boolean() },
  strict,
);
export type Adoption = Static<typeof Adoption>;

/** Why words are not shown; null where they are. */
const Hiding = Type.Union([
  Type.Object({ reason: Type.String(), note: Type.String(), at: Type.String({ format: 'date-time' }) }, strict),
  Type.Null(),
]);
export type Hiding = Static<typeof Hiding>;

export const Statement = Type.Object(
  {
    /** Also the id of its comment. */
    id: Id,
    groupId: Id,
    about: About,
    /** Of one about an issue; on a draft the words are the comment's, and '' here. */
    title: Type.String(),
    body: Type.String(),
    language: LanguageCode,
    adoption: Adoption,
    /** What those who saw it otherwise wished to have beside it; '' where there is none. */
    dissent: Type.String(),
    releasedAt: Type.String({ format: 'date-time' }),
    withdrawnAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    /** Why its words, and the dissent with them, are not shown; of one on a draft the comment says why. */
    hidden: Hiding,
  },
  strict,
);
export type Statement = Static<typeof Statement>;

export const Group = Type.Object(
  {
    id: Id,
    slug: Type.String(),
    name: Bilingual,
    kind: codesOf(groupKinds),
    province: Type.String(),
    valueChain: codesOf(valueChains),
    language: LanguageCode,
    state: Type.String(),
    rule: GroupRule,
    about: Bilingual,
    band: codesOf(bands),
    /** First day of the quarter of its first meeting. */
    sinceQuarter: Day,
    mergedInto: Type.Union([Id, Type.Null()]),
    /** First day of the quarter of its last meeting. */
    lastQuarter: Day,
    /** Whether it hands in from outside, signed with a key of its own. */
    hasKey: Type.Boolean(),
    /** Where moderators hid its name, a number stands for it; where they hid what it says of itself, nothing does. */
    hidden: Type.Object({ name: Hiding, about: Hiding }, strict),
  },
  strict,
);
export type Group = Static<typeof Group>;

/** A first meeting. No names: where, what they do, when, and how many came, as a band. */
export const FirstMeeting = Type.Object(
  {
    id: Id,
    name: Bilingual,
    kind: codesOf(groupKinds),
    province: Type.String({ maxLength: 10 }),
    valueChain: codesOf(valueChains),
    heldOn: Day,
    band: codesOf(bands),
    /** How the others in the room will know whoever writes this down. */
    called: Type.String({ minLength: 1, maxLength: NAME_UNITS_MAX }),
    /** How often what it lets out is seen; each morning where nothing is said. */
    pace: Type.Optional(oneOf(paces)),
    /** How it agrees; by consent where nothing is said. */
    way: Type.Optional(codesOf(adoptionWays)),
    /** What it talks and writes in; where nothing is said, the language of its name. */
    language: Type.Optional(LanguageCode),
  },
  strict,
);
export type FirstMeeting = Static<typeof FirstMeeting>;
export type { Band };
