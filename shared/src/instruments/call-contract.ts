// The wire shapes of an early call: what an office asks before there is a text, and what people answer.
import { type Static, Type } from 'typebox';
import { Comment, IdentityLevelCode, ReceiptSecret, SpeakerRequest } from '../discussions/contract.js';
import { COMMENT_UNITS_MAX, QUESTION_UNITS_MAX, STATEMENT_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, bilingualOf, LanguageCode, oneOf } from '../texts/bilingual.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Statement = bilingualOf(STATEMENT_UNITS_MAX);
const strict = { additionalProperties: false };

export const CallRequest = Type.Object(
  {
    id: Id,
    purpose: Statement,
    affected: Statement,
    contact: Statement,
    questions: Type.Array(Type.Object({ id: Id, text: bilingualOf(QUESTION_UNITS_MAX) }, strict), { maxItems: 20 }),
    opensAt: Instant,
    closesAt: Instant,
    levels: Type.Array(IdentityLevelCode, { minItems: 1, uniqueItems: true }),
    /** Pre: a moderator reads before publication. Post: published at once. */
    moderation: oneOf(['pre', 'post']),
  },
  strict,
);
export type CallRequest = Static<typeof CallRequest>;

export const Call = Type.Object(
  {
    id: Id,
    draftId: Id,
    purpose: Bilingual,
    affected: Bilingual,
    contact: Bilingual,
    /** The id of a question is also the thread of its answers. */
    questions: Type.Array(Type.Object({ id: Id, text: Bilingual }, strict)),
    opensAt: Instant,
    closesAt: Instant,
    announcedAt: Instant,
    levels: Type.Array(IdentityLevelCode),
    moderation: oneOf(['pre', 'post']),
  },
  strict,
);
export type Call = Static<typeof Call>;

/** An answer to one question. `id` is the idempotency key. */
export const CallAnswerRequest = Type.Object(
  {
    id: Id,
    questionId: Id,
    body: Type.String({ minLength: 1, maxLength: COMMENT_UNITS_MAX }),
    language: LanguageCode,
    speaker: SpeakerRequest,
    secret: ReceiptSecret,
  },
  strict,
);
export type CallAnswerRequest = Static<typeof CallAnswerRequest>;

/** A call with what the public sees of its answers, oldest first. */
export const CallWithAnswers = Type.Object({ call: Call, answers: Type.Array(Comment) }, strict);
export type CallWithAnswers = Static<typeof CallWithAnswers>;
