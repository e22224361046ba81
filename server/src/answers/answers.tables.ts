// Answers, from the first words a drafter keeps to the signature; what each covers and which changes it names; and what
// only the office keeps beside comments: claims, notes, themes, groups of like ones. A trigger of the database refuses
// to change what is signed (see the migration); a correction is another answer.
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ChangeType } from '@sala/shared/answers/change-types.js';
import type { Disposition, RefusedBecause } from '@sala/shared/discussions/dispositions.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { users } from '../accounts/accounts.tables.js';
import { annotations } from '../annotations/annotations.tables.js';
import { drafts, versions } from '../drafts/drafts.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });
const userId = () =>
  text()
    .notNull()
    .references(() => users.id);
const annotationId = () =>
  uuid()
    .notNull()
    .references(() => annotations.id);

export const answers = pgTable(
  'answers',
  {
    /** Made by the sender; also the idempotency key of the proposal. */
    id: uuid().primaryKey(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    /** The round its comments were made in; no foreign key, because rounds stand above. */
    roundId: uuid(),
    state: text().$type<'kept' | 'waiting' | 'signed'>().notNull(),
    revision: integer().notNull().default(1),
    disposition: text().$type<Disposition>(),
    reason: text().$type<RefusedBecause>(),
    text: jsonb().$type<Bilingual>().notNull(),
    notYet: jsonb().$type<Bilingual>(),
    /** The signed answer that this one corrects. */
    corrects: uuid(),
    writtenBy: userId(),
    writtenAt: at('written_at').notNull(),
    signedBy: text().references(() => users.id),
    signedAt: at('signed_at'),
    office: jsonb().$type<Bilingual>(),
  },
  (table) => [
    index().on(table.draftId, table.state),
    index('answers_signed').on(table.draftId, table.signedAt, table.id).where(sql`${table.state} = 'signed'`),
    uniqueIndex('answers_corrects').on(table.corrects).where(sql`${table.state} = 'signed'`),
  ],
);

/** Which comments an answer is about. */
export const answerComments = pgTable(
  'answer_comments',
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id),
    annotationId: annotationId(),
  },
  (table) => [primaryKey({ columns: [table.answerId, table.annotationId] }), index().on(table.annotationId)],
);

/** Which changes an answer names. After the signature more may come, none goes. */
export const answerChanges = pgTable(
  'answer_changes',
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    clauseId: uuid().notNull(),
    addedBy: userId(),
    addedAt: at('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.answerId, table.versionId, table.clauseId] }),
    index().on(table.versionId, table.clauseId),
  ],
);

/** One open proposal and one answer that counts for each comment: the row that two who answer at once wait for. */
export const answerSlots = pgTable(
  'answer_slots',
  {
    annotationId: annotationId().primaryKey(),
    draftId: uuid().notNull(),
    openId: uuid(),
    standingId: uuid(),
  },
  (table) => [
    index('answer_slots_standing').on(table.draftId, table.annotationId).where(sql`${table.standingId} is not null`),
  ],
);

/** Who is working on a comment now. */
export const answerClaims = pgTable('answer_claims', {
  annotationId: annotationId().primaryKey(),
  userId: userId(),
  at: at('at').notNull(),
});

/** To whom the lead gave a comment. */
export const answerAssignments = pgTable('answer_assignments', {
  annotationId: annotationId().primaryKey(),
  userId: userId(),
  by: userId(),
  at: at('at').notNull(),
});

/** What the office writes for itself. Read at the desk alone, never exported. */
export const answerNotes = pgTable(
  'answer_notes',
  {
    id: uuid().primaryKey(),
    annotationId: annotationId(),
    body: text().notNull(),
    userId: userId(),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.annotationId)],
);

/** A free label by which the team sorts comments. */
export const annotationThemes = pgTable('annotation_themes', {
  annotationId: annotationId().primaryKey(),
  theme: text().notNull(),
  by: userId(),
  at: at('at').notNull(),
});

/** Near-identical comments: each with the first one of its group. No words stand here, only hashes of them. */
export const answerFolds = pgTable(
  'answer_folds',
  {
    annotationId: annotationId().primaryKey(),
    draftId: uuid().notNull(),
    foldId: uuid().notNull(),
    /** Of the comment's words when they were compared: other words are compared anew. */
    revision: integer().notNull(),
    /** What must be the same besides the words: round, and for short texts clause and kind. */
    scope: text().notNull(),
    /** SHA-256 of scope and normal key; null once the words are withdrawn. */
    keyHash: text(),
    similarity: real().notNull(),
    isFirst: boolean().notNull(),
  },
  (table) => [index().on(table.draftId, table.foldId), index().on(table.keyHash)],
);

/** Hashes by which a like text is found: of the first of each group. */
export const answerFoldBands = pgTable(
  'answer_fold_bands',
  {
    band: integer().notNull(),
    annotationId: annotationId(),
  },
  (table) => [primaryKey({ columns: [table.band, table.annotationId] }), index().on(table.annotationId)],
);

/** The author's one reply to an answer. The reply itself is a comment of the thread. */
export const authorReplies = pgTable(
  'author_replies',
  {
    /** No foreign key: the comment is written in a batch of its own, with the same id, after this row. */
    commentId: uuid().primaryKey(),
    answerId: uuid()
      .notNull()
      .references(() => answers.id),
    annotationId: annotationId(),
    at: at('at').notNull(),
  },
  (table) => [unique().on(table.answerId, table.annotationId)],
);

/** What the drafting team says of the change of a clause. Only ever added; the latest counts. */
export const clauseChanges = pgTable(
  'clause_changes',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    clauseId: uuid().notNull(),
    types: jsonb().$type<ChangeType[]>().notNull(),
    reason: jsonb().$type<Bilingual>(),
    office: jsonb().$type<Bilingual>().notNull(),
    by: userId(),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.versionId, table.clauseId)],
);
