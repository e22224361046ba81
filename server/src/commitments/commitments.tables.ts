// What bodies promised: each commitment as it was first recorded, the log of all that happened to it, what businesses
// concerned said, and the agreements it came out of. All of it is only ever added to: triggers refuse a change (see the
// migration). Where a commitment stands is read from its log.
import { date, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { CommitmentLink, CommitmentSource, FirmVoice, LogEntry, Told } from '@sala/shared/commitments/contract.js';
import type { Signatory } from '@sala/shared/commitments/agreement-contract.js';
import type { CommitmentState } from '@sala/shared/lives/commitment-life.js';
import type { CommitmentKind } from '@sala/shared/texts/commitments/lists.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { organisations, users } from '../accounts/accounts.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });
const bilingual = () => jsonb().$type<Bilingual>().notNull();
/** Who of a body or of the secretariat entered it; null for groups, businesses and the calendar. */
const byUser = () => text().references(() => users.id);

export const commitments = pgTable('commitments', {
  id: uuid().primaryKey(),
  number: integer().notNull().unique(),
  kind: text().$type<CommitmentKind>().notNull(),
  text: bilingual(),
  measure: bilingual(),
  /** The body that made it. Who owns it now stands in the log. */
  ownerId: uuid()
    .notNull()
    .references(() => organisations.id),
  office: bilingual(),
  firstDueFrom: date(),
  firstDue: date().notNull(),
  source: jsonb().$type<CommitmentSource>().notNull(),
  /** No foreign key: issues stand above. */
  link: jsonb().$type<CommitmentLink>(),
  province: text(),
  groupIds: jsonb().$type<string[]>().notNull(),
});

export const commitmentEntries = pgTable(
  'commitment_entries',
  {
    id: uuid().primaryKey(),
    commitmentId: uuid()
      .notNull()
      .references(() => commitments.id),
    number: integer().notNull(),
    event: text().$type<LogEntry['event']>().notNull(),
    fromState: text().$type<CommitmentState>(),
    toState: text().$type<CommitmentState>().notNull(),
    /** Of groups the tick of their release, of businesses the day alone. */
    at: at('at').notNull(),
    by: text().$type<LogEntry['by']>().notNull(),
    organisationId: uuid().references(() => organisations.id),
    groupId: uuid(),
    told: jsonb().$type<Told>().notNull(),
    enteredBy: byUser(),
  },
  (table) => [unique().on(table.commitmentId, table.number)],
);

/** What a business concerned said of a claim. The key tells a browser again for this claim alone, and nothing else. */
export const firmVoices = pgTable(
  'firm_voices',
  {
    id: uuid().primaryKey(),
    commitmentId: uuid()
      .notNull()
      .references(() => commitments.id),
    /** Number of the entry that holds the claim. */
    claim: integer().notNull(),
    key: text().notNull(),
    verdict: text().$type<FirmVoice['verdict']>().notNull(),
    province: text().$type<FirmVoice['province']>().notNull(),
    sawOn: date().notNull(),
    onDay: date().notNull(),
  },
  (table) => [unique().on(table.commitmentId, table.claim, table.key)],
);

export const agreements = pgTable(
  'agreements',
  {
    id: uuid().primaryKey(),
    number: integer().notNull().unique(),
    title: bilingual(),
    text: bilingual(),
    /** Each with the office that signed for it. */
    parties: jsonb().$type<Signatory[]>().notNull(),
    signedOn: date().notNull(),
    recordedAt: at('recorded_at').notNull(),
    enteredBy: byUser(),
  },
  (table) => [index().on(table.signedOn)],
);
