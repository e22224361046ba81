// The closing report of a round: what the record says (computed, never typed) and what the drafting team writes beside
// it. The record holds ids of comments and never their words or names, so that what is hidden later is hidden here too.
import { type Static, Type } from 'typebox';
import { changeTypes } from '../answers/change-types.js';
import { DispositionCode, RefusedBecauseCode } from '../discussions/answer-on-card.js';
import { CLOSING_NOTES_MAX, STATEMENT_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, bilingualOf, LanguageCode, oneOf } from '../texts/bilingual.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Statement = bilingualOf(STATEMENT_UNITS_MAX);
const strict = { additionalProperties: false };
const OrNull = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) =>
  // Null first: what is sent as null is not made into an empty word.
  Type.Union([Type.Null(), shape]);

/** What the drafting team writes: Markdown, in both languages or in the authoritative one. */
export const ClosingWords = Type.Object(
  {
    foreword: Statement,
    /** What was heard on an article, by its id; null for the draft as a whole. */
    notes: Type.Array(Type.Object({ clauseId: OrNull(Id), text: Statement }, strict), { maxItems: CLOSING_NOTES_MAX }),
    /** What happens next. */
    ahead: Statement,
  },
  strict,
);
export type ClosingWords = Static<typeof ClosingWords>;

/**
 * How many of a group spoke. Groups of people below five are `few` and carry no number; `more` is one of at least five
 * whose number would give away that of a small one.
 */
export const GroupCount = Type.Object(
  { code: Type.String(), figure: oneOf(['exact', 'few', 'more']), n: OrNull(Type.Integer()) },
  strict,
);
export type GroupCount = Static<typeof GroupCount>;
/** Null where there are too few to tell by group. */
const Groups = OrNull(Type.Array(GroupCount));

const Counted = Type.Object({ code: Type.String(), n: Type.Integer() }, strict);
const Outcome = Type.Object({ disposition: DispositionCode, n: Type.Integer() }, strict);

/** Where a comment stands: the number of the version it was made on and the path of its clause, '' where not known. */
export const CommentPlace = Type.Object({ id: Id, version: Type.Integer(), path: Type.String() }, strict);
export type CommentPlace = Static<typeof CommentPlace>;

/** An article, or (null) the draft as a whole. */
const ArticlePlace = Type.Object(
  { clauseId: OrNull(Id), path: Type.String(), label: Bilingual, heading: Bilingual },
  strict,
);
export type ArticlePlace = Static<typeof ArticlePlace>;

const Part = Type.Object({ kind: oneOf(['same', 'removed', 'added']), text: Type.String() }, strict);
/** Words of one clause before and after, by language. */
const Passage = Type.Object(
  { label: Bilingual, km: Type.Optional(Type.Array(Part)), en: Type.Optional(Type.Array(Part)) },
  strict,
);
export type Passage = Static<typeof Passage>;

export const ClosingChange = Type.Object(
  {
    /** Of its clause: its address in the comparison is `change-ID`. */
    id: Id,
    sign: oneOf(['added', 'removed', 'changed', 'moved']),
    label: Bilingual,
    types: Type.Array(oneOf(changeTypes)),
    reasons: Type.Array(Bilingual),
    passages: Type.Array(Passage),
    /** Passages that are in the comparison only. */
    morePassages: Type.Integer(),
    comments: Type.Array(CommentPlace),
    /** Of all comments behind it, those above included. */
    commentsTotal: Type.Integer(),
  },
  strict,
);
export type ClosingChange = Static<typeof ClosingChange>;

/** One article: what was said, answered and changed. */
export const ClosingSection = Type.Object(
  {
    place: ArticlePlace,
    n: Type.Integer(),
    kinds: Type.Array(Counted),
    /** How often somebody said "this concerns me too". */
    concerned: Type.Integer(),
    outcomes: Type.Array(Outcome),
    open: Type.Integer(),
    changes: Type.Array(ClosingChange),
  },
  strict,
);
export type ClosingSection = Static<typeof ClosingSection>;

/** A signed answer as the report lists it. */
const ListedAnswer = Type.Object(
  {
    id: Id,
    disposition: DispositionCode,
    reason: OrNull(RefusedBecauseCode),
    text: Bilingual,
    notYet: OrNull(Bilingual),
    place: ArticlePlace,
    first: CommentPlace,
    n: Type.Integer(),
  },
  strict,
);
export type ListedAnswer = Static<typeof ListedAnswer>;

export const ClosingRecord = Type.Object(
  {
    /** The moment it was read at. */
    asOf: Instant,
    slug: Type.String(),
    title: Bilingual,
    office: Bilingual,
    authoritative: LanguageCode,
    round: Type.Object(
      {
        id: Id,
        number: Type.Integer(),
        version: Type.Integer(),
        announcedAt: Instant,
        opensAt: Instant,
        closesAt: Instant,
        extensions: Type.Array(Type.Object({ from: Instant, to: Instant, reason: Bilingual }, strict)),
        purpose: Bilingual,
        offline: OrNull(Bilingual),
        shortenedReason: OrNull(Bilingual),
        signedOffice: OrNull(Bilingual),
        questions: Type.Array(Type.Object({ place: ArticlePlace, text: Bilingual, n: Type.Integer() }, strict)),
      },
      strict,
    ),
    said: Type.Object(
      {
        /** Public ones; the others apart. */
        total: Type.Integer(),
        hidden: Type.Integer(),
        withdrawn: Type.Integer(),
        late: Type.Integer(),
        concerned: Type.Integer(),
        kinds: Type.Array(Counted),
        languages: Groups,
        speakers: Groups,
        provinces: Groups,
      },
      strict,
    ),
    answers: Type.Object(
      {
        /** Public and hidden comments: all that need an answer, and those that have one. */
        total: Type.Integer(),
        answered: Type.Integer(),
        outcomes: Type.Array(Outcome),
        reasons: Type.Array(Type.Object({ reason: RefusedBecauseCode, n: Type.Integer() }, strict)),
        /** Days from the close to the first signature. */
        days: OrNull(Type.Object({ median: Type.Integer(), longest: Type.Integer() }, strict)),
        refused: Type.Array(ListedAnswer),
        moreRefused: Type.Integer(),
      },
      strict,
    ),
    /** The versions whose difference the changes are; null before the next one is published. */
    compared: OrNull(Type.Object({ from: Type.Integer(), to: Type.Integer() }, strict)),
    sections: Type.Array(ClosingSection),
    /** Changes that no comment asked for: with the reason of the drafting team, and with none. */
    unasked: Type.Array(ClosingChange),
    unsourced: Type.Array(ClosingChange),
    next: Type.Object(
      {
        stage: OrNull(Type.Object({ code: Type.String(), since: OrNull(Instant) }, strict)),
        round: OrNull(Type.Object({ number: Type.Integer(), opensAt: Instant, closesAt: Instant }, strict)),
        promises: Type.Array(ListedAnswer),
        morePromises: Type.Integer(),
      },
      strict,
    ),
  },
  strict,
);
export type ClosingRecord = Static<typeof ClosingRecord>;

/** A published report. It never changes; a correction is a further edition. */
export const ClosingReport = Type.Object(
  {
    id: Id,
    draftId: Id,
    edition: Type.Integer(),
    publishedAt: Instant,
    office: Bilingual,
    /** What this edition corrects; null in the first. */
    correction: OrNull(Bilingual),
    words: ClosingWords,
    record: ClosingRecord,
  },
  strict,
);
export type ClosingReport = Static<typeof ClosingReport>;

/** All editions of one round, the newest first. */
export const ClosingReports = Type.Object({ editions: Type.Array(ClosingReport) }, strict);

/** Keeps the team's words. `revision` is the one that was read; 0 before anything was kept. */
export const ClosingSave = Type.Object({ revision: Type.Integer({ minimum: 0 }), words: ClosingWords }, strict);
export type ClosingSave = Static<typeof ClosingSave>;

/**
 * Publishes the kept words with the record of this moment. `id` is its idempotency key; `edition` the number that it is
 * to have, one more than there were when the words were read.
 */
export const ClosingPublication = Type.Object(
  {
    id: Id,
    revision: Type.Integer({ minimum: 1 }),
    edition: Type.Integer({ minimum: 1 }),
    correction: OrNull(Statement),
  },
  strict,
);
export type ClosingPublication = Static<typeof ClosingPublication>;

/** A published report as other pages name it. */
export interface ClosingLink {
  /** Of its round. */
  number: number;
  publishedAt: string;
}
