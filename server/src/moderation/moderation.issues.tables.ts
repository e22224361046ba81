// What moderators decided on the words of issues, which are no comments. Only ever added.
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.tables.js';

export const issueDecisions = pgTable(
  'issue_decisions',
  {
    id: uuid().primaryKey(),
    /** Of a domain above this one, so without a key to it; the log names the issue by its number. */
    issueId: uuid().notNull(),
    number: integer().notNull(),
    act: text().$type<'hide' | 'restore'>().notNull(),
    reason: text().notNull(),
    note: text().notNull(),
    moderatorId: text()
      .notNull()
      .references(() => users.id),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.issueId)],
);
