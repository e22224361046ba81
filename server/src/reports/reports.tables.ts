// Closing reports of rounds: every state of the team's words, each a row of its own so that nobody's work is written
// over, and the published editions, which the database refuses to change (see the migration).
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { ClosingRecord, ClosingWords } from '@sala/shared/reports/closing-contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { users } from '../accounts/accounts.tables.js';
import { rounds } from '../consultations/consultations.tables.js';
import { drafts } from '../drafts/drafts.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });
const roundId = () =>
  uuid()
    .notNull()
    .references(() => rounds.id);
const by = () =>
  text()
    .notNull()
    .references(() => users.id);

/** Work in progress. The key refuses a second save on the same revision. */
export const closingDrafts = pgTable(
  'closing_drafts',
  {
    roundId: roundId(),
    revision: integer().notNull(),
    words: jsonb().$type<ClosingWords>().notNull(),
    by: by(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.revision] })],
);

export const closingReports = pgTable(
  'closing_reports',
  {
    id: uuid().primaryKey(),
    roundId: roundId(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    edition: integer().notNull(),
    /** What this edition corrects; null in the first. */
    correction: jsonb().$type<Bilingual>(),
    words: jsonb().$type<ClosingWords>().notNull(),
    /** What the record said at the moment of publishing. */
    record: jsonb().$type<ClosingRecord>().notNull(),
    office: jsonb().$type<Bilingual>().notNull(),
    publishedAt: at('published_at').notNull(),
    publishedBy: by(),
  },
  (table) => [unique().on(table.roundId, table.edition), index().on(table.draftId)],
);
