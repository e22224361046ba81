// Rounds, how they were extended, and when all in them was answered: each adds a row, so that what was first promised
// stays known.
import { boolean, date, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Hearing } from '@sala/shared/consultations/hearing.js';
import type { GuidingQuestion, RoundReport } from '@sala/shared/consultations/contract.js';
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
    /** Rounds that were announced before it was asked have none of these three: `{}`. */
    options: jsonb().$type<Bilingual>().notNull().default({}),
    costs: jsonb().$type<Bilingual>().notNull().default({}),
    /** What those who wrote the draft have to do with its matter. */
    interests: jsonb().$type<Bilingual>().notNull().default({}),
    /** How people without internet are reached. */
    offline: jsonb().$type<Bilingual>(),
    /** Who must be heard, and by which ways. */
    hearing: jsonb().$type<Hearing[]>().notNull().default([]),
    questions: jsonb().$type<GuidingQuestion[]>().notNull(),
    questionsRead: boolean().notNull().default(false),
    levels: jsonb().$type<IdentityLevel[]>().notNull(),
    moderation: text().$type<'pre' | 'post'>().notNull(),
    shortenedReason: jsonb().$type<Bilingual>(),
    signedBy: text().references(() => users.id),
    signedOffice: jsonb().$type<Bilingual>(),
  },
  (table) => [unique().on(table.draftId, table.number)],
);

/** Days that do not count in a round; a ministry adds its own as rows. */
export const daysOff = pgTable('days_off', {
  fromOn: date().primaryKey(),
  toOn: date().notNull(),
  name: jsonb().$type<Bilingual>().notNull(),
});

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

/** A round in which every comment has its signed answer, closed for good by the office. */
export const roundAnswers = pgTable('round_answers', {
  roundId: uuid()
    .primaryKey()
    .references(() => rounds.id),
  at: at('at').notNull(),
  signedBy: text()
    .notNull()
    .references(() => users.id),
  office: jsonb().$type<Bilingual>().notNull(),
  /** The figures at that moment. */
  report: jsonb().$type<RoundReport>().notNull(),
});
