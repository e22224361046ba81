// The wire shapes of a room: what its members say and decide among themselves. None of them leaves to anybody else, and
// what members see of each other is a name each of them chose.
import { type Static, Type } from 'typebox';
import { Wording } from '../annotations/contract.js';
import { COMMENT_UNITS_MAX, GROUP_TEXT_UNITS_MAX, NAME_UNITS_MAX, ROOM_MESSAGE_UNITS_MAX } from '../ground/limits.js';
import { LanguageCode, oneOf } from '../texts/bilingual.js';
import { adoptionWays, bands } from '../texts/groups/lists.js';
import type { Params } from '../texts/say.js';
import { About, type Adoption, type AdoptionWay } from './contract.js';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Instant = Type.String({ format: 'date-time' });
const strict = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ maxLength });

/** A member as the others see them. */
export interface RoomMember {
  id: string;
  groupId: string;
  name: string;
  /** Last day of the mandate that holds today; null for who has none. */
  speaksUntil: string | null;
}

export const RoomMessage = Type.Object(
  {
    id: Id,
    /** Null once the room has forgotten, or the member has left. */
    name: Type.Union([Type.String(), Type.Null()]),
    body: Type.String(),
    saidAt: Instant,
  },
  strict,
);
export type RoomMessage = Static<typeof RoomMessage>;

export const MessageRequest = Type.Object(
  { id: Id, body: Type.String({ minLength: 1, maxLength: ROOM_MESSAGE_UNITS_MAX }) },
  strict,
);
export type MessageRequest = Static<typeof MessageRequest>;

export const MeetingRequest = Type.Object(
  {
    id: Id,
    heldOn: Day,
    venue: text(NAME_UNITS_MAX),
    band: oneOf(Object.keys(bands) as (keyof typeof bands)[]),
    problems: text(GROUP_TEXT_UNITS_MAX),
    notes: text(GROUP_TEXT_UNITS_MAX),
  },
  strict,
);
export type MeetingRequest = Static<typeof MeetingRequest>;

const Count = Type.Integer({ minimum: 0, maximum: 100_000 });

/** How members agreed, as counted in the room: numbers stay there, outside only a band is told. */
export const AgreementRequest = Type.Object(
  {
    way: oneOf<AdoptionWay>(Object.keys(adoptionWays) as AdoptionWay[]),
    onDay: Day,
    present: Count,
    inFavour: Count,
    against: Count,
    /** What those who see it otherwise wish to have beside it; '' for nothing. */
    dissent: text(GROUP_TEXT_UNITS_MAX),
    /** With whom the paper of it lies, as an office of the group; only of ways that leave one (`paperOfWay`). */
    keeper: Type.Optional(text(NAME_UNITS_MAX)),
  },
  strict,
);
export type AgreementRequest = Static<typeof AgreementRequest>;

export const StatementDraft = Type.Object(
  {
    id: Id,
    about: About,
    title: text(NAME_UNITS_MAX),
    body: Type.String({ minLength: 1, maxLength: COMMENT_UNITS_MAX }),
    language: LanguageCode,
    /** Other words for those of the draft that are quoted. */
    wording: Type.Optional(Wording),
  },
  strict,
);
export type StatementDraft = Static<typeof StatementDraft>;

export const voteChoices = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** A statement as the room has it. */
export interface RoomStatement {
  id: string;
  groupId: string;
  state: 'drafting' | 'read-aloud' | 'adopted' | 'releasing' | 'published' | 'withdrawn';
  about: About;
  title: string;
  body: string;
  language: 'km' | 'en';
  revision: number;
  readAloudOn: string | null;
  adoption: Static<typeof Adoption> | null;
  dissent: string;
  /** Other words for those of the draft that it quotes; null where it proposes none. */
  wording: Wording | null;
  /** With whom the paper lies on which hands or thumbs agreed; '' where nobody said. Told in the room alone. */
  keeper: string;
  /** Of the comment it became. */
  publicId: string | null;
  /** The receipt code, the same for all members. */
  code: string | null;
  /** Why its release was refused: the code of a refusal, and what its sentence quotes. */
  refused: string | null;
  refusedWith: Params | null;
}
