// The wire shapes of a comment and of the one who speaks. A public comment never carries an account, an address or a
// time finer than the reader needs; what is not listed here cannot leave the server.
import { type Static, Type } from 'typebox';
import { AnswerOnCard } from './answer-on-card.js';
import { COMMENT_UNITS_MAX, NAME_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, LanguageCode, oneOf } from '../texts/bilingual.js';
import { adoptionWays } from '../texts/groups/lists.js';
import { identityLevels } from './identity-levels.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const strict = { additionalProperties: false };
type AdoptionWay = keyof typeof adoptionWays;

export type IdentityLevel = (typeof identityLevels)[number];
export const IdentityLevelCode = oneOf(identityLevels);

/** How somebody asks to appear. */
export const SpeakerRequest = Type.Object(
  {
    level: IdentityLevelCode,
    /** From `speakerKinds`: what the speaker does. Optional at every level. */
    does: Type.Optional(Type.String({ maxLength: 40 })),
    /** Code of a province, from `provinces`. Optional at every level. */
    province: Type.Optional(Type.String({ maxLength: 10 })),
    /** A1: the pseudonym. A4: the name only the reviewing body sees. A5: the public name. */
    name: Type.Optional(Type.String({ maxLength: NAME_UNITS_MAX })),
    /** A5 of somebody signed in: speaks for this organisation. */
    organisationId: Type.Optional(Id),
  },
  strict,
);
export type SpeakerRequest = Static<typeof SpeakerRequest>;

/** Also A2, which nobody can ask for: a group whose room let the words out; who of it wrote them is not recorded. */
export const SpeakerLevelCode = oneOf([...identityLevels, 'A2'] as const);

/** Of a group only: how it came to say this, by its own rule, and whether a dissent stands beside it on its page. */
const SpeakingGroup = Type.Object(
  {
    slug: Type.String(),
    name: Bilingual,
    agreed: Type.Optional(
      Type.Object({ way: oneOf(Object.keys(adoptionWays) as AdoptionWay[]), hasDissent: Type.Boolean() }, strict),
    ),
  },
  strict,
);

/** How the public sees the speaker. */
export const Speaker = Type.Object(
  {
    level: SpeakerLevelCode,
    does: Type.Optional(Type.String()),
    province: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    /** True where an account of that organisation spoke; a bare name is only what somebody typed. */
    confirmed: Type.Optional(Type.Boolean()),
    /** A2: the group, as it was called when it spoke. */
    group: Type.Optional(SpeakingGroup),
  },
  strict,
);
export type Speaker = Static<typeof Speaker>;

/** Where a comment stands. Only `visible` shows its words; the others show a stub that says why. */
export const commentStates = ['visible', 'held', 'hidden', 'withdrawn'] as const;
export type CommentState = (typeof commentStates)[number];
export const CommentStateCode = oneOf(commentStates);

export const Attachment = Type.Object(
  { id: Id, name: Type.String(), mediaType: Type.String(), bytes: Type.Integer() },
  strict,
);
export type Attachment = Static<typeof Attachment>;

export const Comment = Type.Object(
  {
    id: Id,
    /** The thread it stands in: the id of the annotation it opens or answers. */
    threadId: Id,
    /** The words as Markdown source; '' unless visible. */
    body: Type.String(),
    /** The words as safe HTML made by the server; '' unless visible. */
    html: Type.String(),
    language: LanguageCode,
    state: CommentStateCode,
    speaker: Speaker,
    receivedAt: Instant,
    editedAt: Type.Union([Instant, Type.Null()]),
    /** Reached the server after the round had closed. */
    late: Type.Boolean(),
    /** Reason of a hidden comment. */
    hidden: Type.Optional(Type.Object({ reason: Type.String(), note: Type.String(), at: Instant }, strict)),
    attachments: Type.Array(Attachment),
  },
  strict,
);
export type Comment = Static<typeof Comment>;

/** 128 bits in Crockford's base 32, made by the sender: who shows it again may edit or withdraw. */
export const ReceiptSecret = Type.String({
  pattern: '^[0-9A-HJKMNP-TV-Z]{26}$',
  examples: ['21XVKMXX782WBG3JAKBDF04CT7'],
});

/** A reply in a thread. `id` is the idempotency key. */
export const ReplyRequest = Type.Object(
  {
    id: Id,
    body: Type.String({ minLength: 1, maxLength: COMMENT_UNITS_MAX }),
    language: LanguageCode,
    speaker: SpeakerRequest,
    secret: ReceiptSecret,
  },
  strict,
);
export type ReplyRequest = Static<typeof ReplyRequest>;

/** The answer to everything that was said: what to keep. The secret is the sender's own and never comes back. */
export const Receipt = Type.Object(
  {
    commentId: Id,
    threadId: Id,
    /** Eight digits, the last one a check digit: looks the comment up, nothing more. */
    code: Type.String(),
    state: CommentStateCode,
    late: Type.Boolean(),
    receivedAt: Instant,
  },
  strict,
);
export type Receipt = Static<typeof Receipt>;

/** Proof of having sent a comment, for changing or withdrawing it. */
export const WithdrawRequest = Type.Object({ secret: ReceiptSecret }, strict);
export const EditRequest = Type.Object(
  { secret: ReceiptSecret, body: Type.String({ minLength: 1, maxLength: COMMENT_UNITS_MAX }) },
  strict,
);
export type EditRequest = Static<typeof EditRequest>;

/** What a receipt code tells anybody; the words only while they are public. */
export const ReceiptStatus = Type.Object(
  {
    code: Type.String(),
    state: CommentStateCode,
    late: Type.Boolean(),
    receivedAt: Instant,
    draftSlug: Type.String(),
    threadId: Id,
    commentId: Id,
    /** Number of the version it was made on; null to an early call. */
    version: Type.Union([Type.Integer(), Type.Null()]),
    /** Where the clause stands in that version; null for the draft as a whole. */
    clausePath: Type.Union([Type.String(), Type.Null()]),
    /** The newest public version since, and what became there of the words it is about. */
    newer: Type.Optional(Type.Object({ number: Type.Integer(), outcome: Type.String() }, strict)),
    /** Said to a question that was asked before there was a text. */
    answersCall: Type.Optional(Type.Boolean()),
    hidden: Type.Optional(Type.Object({ reason: Type.String(), note: Type.String(), at: Instant }, strict)),
    /** The comment itself: when it is public, or when the secret was shown. */
    comment: Type.Union([Comment, Type.Null()]),
    /** What the office answered to its thread. */
    answer: Type.Union([AnswerOnCard, Type.Null()]),
  },
  strict,
);
export type ReceiptStatus = Static<typeof ReceiptStatus>;
