// The wire shapes of answers: proposed by a drafter, signed by an official in the office's name, never changed after.
// Public shapes name the office only; names of colleagues stand in what the drafting team reads (desk-contract.ts).
import { type Static, Type } from 'typebox';
import { Comment, ReceiptSecret } from '../discussions/contract.js';
import { AnswerPlace, DispositionCode, RefusedBecauseCode } from '../discussions/answer-on-card.js';
import { ANSWER_COMMENTS_MAX, COMMENT_UNITS_MAX, STATEMENT_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, bilingualOf, LanguageCode, oneOf } from '../texts/bilingual.js';
import { changeTypes } from './change-types.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Statement = bilingualOf(STATEMENT_UNITS_MAX);
const OrNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) =>
  // Null first: what is sent as null is not made into an empty word.
  Type.Union([Type.Null(), shape]);
const strict = { additionalProperties: false };

/**
 * A change an answer names: the newer version and the clause in it; for a clause that was removed, its id in the older
 * version. For `already-in-text`: where the words stand.
 */
export const ChangeRef = Type.Object({ versionId: Id, clauseId: Id }, strict);
export type ChangeRef = Static<typeof ChangeRef>;

/** A signed answer, for everybody. */
export const Answer = Type.Object(
  {
    id: Id,
    draftId: Id,
    roundId: OrNull(Id),
    annotationIds: Type.Array(Id),
    disposition: DispositionCode,
    reason: OrNull(RefusedBecauseCode),
    text: Bilingual,
    notYet: OrNull(Bilingual),
    changes: Type.Array(ChangeRef),
    /** The same with their labels, for showing. */
    places: Type.Array(AnswerPlace),
    office: Bilingual,
    signedAt: Instant,
    corrects: OrNull(Id),
    correctedBy: OrNull(Id),
    /** The authors' replies that are public, or stubs of those that are not any more. */
    authorReplies: Type.Array(Comment),
  },
  strict,
);
export type Answer = Static<typeof Answer>;

export const AnswerPage = Type.Object({ answers: Type.Array(Answer), next: OrNull(Type.String()) }, strict);
export type AnswerPage = Static<typeof AnswerPage>;

/** What a drafter writes. Codes are checked by the policy, so that an unknown one gets its sentence. */
const proposed = {
  annotationIds: Type.Array(Id, { minItems: 1, maxItems: ANSWER_COMMENTS_MAX, uniqueItems: true }),
  disposition: OrNull(Type.String({ maxLength: 40, examples: ['not-accepted'] })),
  reason: OrNull(Type.String({ maxLength: 40, examples: ['policy-choice'] })),
  text: Statement,
  notYet: OrNull(Statement),
  changes: Type.Array(ChangeRef, { maxItems: 50 }),
  /** True: sent for signature, and checked in full. False: kept, in whatever state it is. */
  send: Type.Boolean(),
};

/** A new proposal. `id` is its idempotency key. `corrects` names the signed answer it replaces. */
export const ProposalRequest = Type.Object({ id: Id, ...proposed, corrects: OrNull(Id) }, strict);
export type ProposalRequest = Static<typeof ProposalRequest>;

/** Changes a proposal that is not signed. `revision` is the one that was read. */
export const ProposalChange = Type.Object({ revision: Type.Integer({ minimum: 1 }), ...proposed }, strict);
export type ProposalChange = Static<typeof ProposalChange>;

export const ProposalRemoval = Type.Object({ revision: Type.Integer({ minimum: 1 }) }, strict);

/** A proposal as the drafting team reads it. */
export const Proposal = Type.Object(
  {
    id: Id,
    draftId: Id,
    revision: Type.Integer(),
    /** Kept by a drafter, or waiting for a signature. */
    state: oneOf(['kept', 'waiting']),
    annotationIds: Type.Array(Id),
    disposition: OrNull(DispositionCode),
    reason: OrNull(RefusedBecauseCode),
    text: Bilingual,
    notYet: OrNull(Bilingual),
    changes: Type.Array(ChangeRef),
    places: Type.Array(AnswerPlace),
    corrects: OrNull(Id),
    /** Who wrote it last. */
    by: Type.Object({ name: Type.String(), isMine: Type.Boolean() }, strict),
    at: Instant,
  },
  strict,
);
export type Proposal = Static<typeof Proposal>;

/** Signs some in one go: all or none. `revision` is the one that was read: nobody signs what changed meanwhile. */
export const SignatureRequest = Type.Object(
  {
    answers: Type.Array(Type.Object({ id: Id, revision: Type.Integer({ minimum: 1 }) }, strict), {
      minItems: 1,
      maxItems: 200,
    }),
  },
  strict,
);
export type SignatureRequest = Static<typeof SignatureRequest>;

/** More places for a signed answer that promised a change: only ever added, the answer stays as it was signed. */
export const PlacesRequest = Type.Object({ changes: Type.Array(ChangeRef, { minItems: 1, maxItems: 50 }) }, strict);

/** The author's one reply to an answer: by the receipt's secret, or by an account of the organisation that spoke. */
export const AuthorReplyRequest = Type.Object(
  {
    id: Id,
    body: Type.String({ minLength: 1, maxLength: COMMENT_UNITS_MAX }),
    language: LanguageCode,
    /** Of the comment that was answered; the reply is changed and withdrawn with it too. */
    secret: ReceiptSecret,
  },
  strict,
);
export type AuthorReplyRequest = Static<typeof AuthorReplyRequest>;

/** What a change of a clause is, said by the drafting team; the reason where no comment caused it. */
export const ChangeRequest = Type.Object(
  {
    types: Type.Array(oneOf(changeTypes), { minItems: 1, maxItems: 12, uniqueItems: true }),
    reason: Type.Optional(Statement),
  },
  strict,
);
export type ChangeRequest = Static<typeof ChangeRequest>;

/** What the team said last of one clause of a version. */
export const ClauseChange = Type.Object(
  {
    clauseId: Id,
    types: Type.Array(oneOf(changeTypes)),
    reason: OrNull(Bilingual),
    office: Bilingual,
    at: Instant,
  },
  strict,
);
export type ClauseChange = Static<typeof ClauseChange>;

/** An answer that names a clause, as short as the comparison needs it. */
export const SourceAnswer = Type.Object(
  { id: Id, disposition: DispositionCode, annotationIds: Type.Array(Id), signedAt: Instant },
  strict,
);
export type SourceAnswer = Static<typeof SourceAnswer>;

/** A reason that the team gave and has replaced since, with the time it was given. */
export const FormerReason = Type.Object({ reason: Bilingual, at: Instant }, strict);
export type FormerReason = Static<typeof FormerReason>;

/** All that caused the change of one clause. */
export const ClauseSources = Type.Object(
  {
    clauseId: Id,
    types: Type.Array(oneOf(changeTypes)),
    reason: OrNull(Bilingual),
    /** What was said before, the latest first: nothing that was public is lost. */
    formerReasons: Type.Array(FormerReason),
    annotationIds: Type.Array(Id),
    answers: Type.Array(SourceAnswer),
  },
  strict,
);
export type ClauseSources = Static<typeof ClauseSources>;

/** The same figure everywhere: openings that are public or hidden, and those of them with a signed answer. */
export const AnsweredCount = Type.Object({ answered: Type.Integer(), total: Type.Integer() }, strict);
export type AnsweredCount = Static<typeof AnsweredCount>;
