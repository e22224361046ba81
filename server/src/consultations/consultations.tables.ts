// Rounds and how they were extended: an extension adds a row, so that the first closing date stays known.
import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { GuidingQuestion } from '@sala/shared/consultations/contract.js';
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { users } from '../accounts/accounts.tables.js';
import { drafts, versions } from '../drafts/drafts.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });

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

export const roundExtensions = pgTable(
  'round_extensions',
  {
    id: uuid().primaryKey(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id),
    fromClosesAt: at('from_closes_at').notNull(),
    toClosesAt: at('to_closes_at').notNull(),
    reason: jsonb().$type<Bilingual>().notNull(),
    extendedAt: at('extended_at').notNull(),
    extendedBy: text()
      .notNull()
      .references(() => users.id),
  },
  (table) => [index().on(table.roundId)],
);
