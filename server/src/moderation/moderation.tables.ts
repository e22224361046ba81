// What moderators decided and what readers reported. Decisions are only ever added.
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CommentState } from '@sala/shared/discussions/contract.js';
import type { GroupPart } from '@sala/shared/moderation/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
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

/** What was decided on words of groups that are no comments: on issues, and of themselves. Only ever added. */
export const statementDecisions = pgTable(
  'statement_decisions',
  {
    id: uuid().primaryKey(),
    /** A statement, or the group whose own words are judged: of a domain above this one, so without a key to it. */
    statementId: uuid().notNull(),
    part: text().$type<GroupPart>().notNull().default('statement'),
    act: text().$type<'hide' | 'restore'>().notNull(),
    reason: text().notNull(),
    note: text().notNull(),
    moderatorId: text()
      .notNull()
      .references(() => users.id),
    /** Who had said it, as the log names it. */
    group: jsonb('said_by').$type<{ slug: string; name: Bilingual }>().notNull(),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.statementId)],
);
