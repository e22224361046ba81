// Rounds, and the periods that each kind of instrument asks for. Numbers of days are rows, not code.
import { integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { GuidingQuestion } from '@sala/shared/consultations/contract.js';
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { users } from '../accounts/accounts.tables.js';
import { drafts, versions } from '../drafts/drafts.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const instrumentKinds = pgTable('instrument_kinds', {
  kind: text().primaryKey(),
  name: jsonb().$type<Bilingual>().notNull(),
  /** Shortest open period in days; null where none is asked. */
  minimumDays: integer(),
  /** Days between announcement and opening; null where none are asked. */
  noticeDays: integer(),
});

export const rounds = pgTable(
  'rounds',
  {
    id: uuid().primaryKey(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    number: integer().notNull(),
    announcedAt: at('announced_at').notNull(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    notice: jsonb().$type<Bilingual>().notNull(),
    summary: jsonb().$type<Bilingual>().notNull(),
    purpose: jsonb().$type<Bilingual>().notNull(),
    affected: jsonb().$type<Bilingual>().notNull(),
    openPoints: jsonb().$type<Bilingual>().notNull(),
    fixedPoints: jsonb().$type<Bilingual>().notNull(),
    contact: jsonb().$type<Bilingual>().notNull(),
    questions: jsonb().$type<GuidingQuestion[]>().notNull(),
    levels: jsonb().$type<IdentityLevel[]>().notNull(),
    moderation: text().$type<'pre' | 'post'>().notNull(),
    shortenedReason: jsonb().$type<Bilingual>(),
    signedBy: text().references(() => users.id),
    signedOffice: jsonb().$type<Bilingual>(),
  },
  (table) => [unique().on(table.draftId, table.number)],
);
