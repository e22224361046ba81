// What moderators decided and what readers reported. Decisions are only ever added.
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CommentState } from '@sala/shared/discussions/contract.js';
import { users } from '../accounts/accounts.tables.js';
import { comments } from '../discussions/discussions.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const moderationDecisions = pgTable(
  'moderation_decisions',
  {
    id: uuid().primaryKey(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id),
    /** The words judged, by their revision: a later edit opens the question again. */
    commentRevision: integer().notNull(),
    fromState: text().$type<CommentState>().notNull(),
    toState: text().$type<CommentState>().notNull(),
    reason: text().notNull(),
    note: text().notNull(),
    moderatorId: text()
      .notNull()
      .references(() => users.id),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.commentId)],
);

export const commentReports = pgTable(
  'comment_reports',
  {
    id: uuid().primaryKey(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id),
    reason: text().notNull(),
    note: text().notNull(),
    at: at('at').notNull(),
    settledAt: at('settled_at'),
  },
  (table) => [index().on(table.commentId)],
);
