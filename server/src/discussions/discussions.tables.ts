// Comments: what people said, how they wish to appear, and nothing else about them. No account id stands here except
// where somebody speaks in the name of an organisation; no address, no device.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CommentState, Speaker } from '@sala/shared/discussions/contract.js';
import { topics } from '../topics/topics.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const comments = pgTable(
  'comments',
  {
    /** Made by the sender; also the idempotency key, kept for ever. */
    id: uuid().primaryKey(),
    topicId: uuid()
      .notNull()
      .references(() => topics.id),
    /** The annotation it opens or answers. */
    threadId: uuid().notNull(),
    isOpening: boolean().notNull(),
    body: text().notNull(),
    language: text().$type<'km' | 'en'>().notNull(),
    state: text().$type<CommentState>().notNull(),
    speaker: jsonb().$type<Speaker>().notNull(),
    /** A4: the name that only the reviewing body sees. */
    withheldName: text(),
    /** A5 of an organisation: set only when an account of it spoke. */
    organisationId: uuid(),
    code: text().notNull().unique(),
    /** SHA-256 of the receipt secret, hexadecimal. */
    secretHash: text().notNull(),
    /** SHA-256 of the request, hexadecimal: tells a retry from another use of the same key. */
    requestHash: text().notNull(),
    receivedAt: at('received_at').notNull(),
    isLate: boolean().notNull(),
    editedAt: at('edited_at'),
    revision: integer().notNull().default(1),
  },
  (table) => [
    index().on(table.topicId, table.receivedAt),
    // An opening is found by its own id: each index less is time of every post.
    index('comments_replies').on(table.threadId).where(sql`not ${table.isOpening}`),
    // What has to be answered is counted without reading any words. In the order of time, so that a post goes to the
    // page where the last one went.
    index('comments_openings')
      .on(table.topicId, table.state, table.receivedAt, table.id)
      .where(sql`${table.isOpening}`),
  ],
);

/** Former words of comments that were edited after the grace minutes. */
export const commentRevisions = pgTable(
  'comment_revisions',
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id),
    revision: integer().notNull(),
    body: text().notNull(),
    replacedAt: at('replaced_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.revision] })],
);

/** Files given as evidence, already stripped of metadata. Without a comment until it is sent. */
export const attachments = pgTable(
  'attachments',
  {
    id: uuid().primaryKey(),
    commentId: uuid().references(() => comments.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: bytea().notNull(),
    receivedAt: at('received_at').notNull(),
  },
  (table) => [index().on(table.commentId)],
);

/** Blocks of receipt numbers: a process takes a block at a time, a permutation turns numbers into codes. */
export const receiptNumbers = pgTable('receipt_numbers', {
  /** Always 1: the one row. */
  id: integer().primaryKey(),
  next: bigint({ mode: 'number' }).notNull(),
  /** Key of the permutation, drawn once. */
  key: bigint({ mode: 'number' }).notNull(),
});
