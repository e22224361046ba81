// What people watch: a topic, one counter for each audience of it, and its events as ids only.
import { bigint, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Audience, EventType } from '@sala/shared/ground/events.js';

export const topics = pgTable('topics', {
  id: uuid().primaryKey(),
  kind: text().$type<'draft' | 'room'>().notNull(),
});

/** The gapless counter. Its row is locked last in the verb's own transaction, so sequence order is commit order. */
export const topicHeads = pgTable(
  'topic_heads',
  {
    topicId: uuid()
      .notNull()
      .references(() => topics.id),
    audience: text().$type<Audience>().notNull(),
    lastSeq: bigint({ mode: 'number' }).notNull().default(0),
    /** Sequence below which events have been trimmed. */
    trimmedSeq: bigint({ mode: 'number' }).notNull().default(0),
    /** What the topic shows now, a version: told with each number, so that a post knows what came out meanwhile. */
    edition: uuid(),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.audience] })],
);

export const events = pgTable(
  'events',
  {
    topicId: uuid().notNull(),
    audience: text().$type<Audience>().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    type: text().$type<EventType>().notNull(),
    subjectId: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.audience, table.seq] })],
);
