// Portraits of provinces and groups. A version is only ever added; when the portrait is withdrawn its words are taken
// away, and nothing else of it can change (see the migration). Absence: nobody who wrote or agreed, no time but a day.
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { PortraitFigure, PortraitKind, PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { organisations } from '../../accounts/accounts.tables.js';
import { groups } from '../groups.tables.js';

const bilingual = () => jsonb().$type<Bilingual>().notNull();

export const portraits = pgTable(
  'portraits',
  {
    id: uuid().primaryKey(),
    number: integer().notNull().unique().generatedAlwaysAsIdentity(),
    kind: text().$type<PortraitKind>().notNull(),
    /** Code of a province, from `provinces`. */
    province: text().notNull(),
    /** Whose it is; where both are null, the secretariat published it for the province. */
    groupId: uuid().references(() => groups.id),
    /** The province's own authority. */
    bodyId: uuid().references(() => organisations.id),
    /** The issue a story tells of; issues stand above groups, so it is looked up and not referred to. */
    issueId: uuid(),
    withdrawn: jsonb().$type<PortraitLine['withdrawn']>(),
  },
  (table) => [index().on(table.province), index().on(table.groupId), index().on(table.issueId)],
);

export const portraitVersions = pgTable(
  'portrait_versions',
  {
    portraitId: uuid()
      .notNull()
      .references(() => portraits.id),
    number: integer().notNull(),
    title: bilingual(),
    lead: bilingual(),
    body: bilingual(),
    figures: jsonb().$type<PortraitFigure[]>().notNull(),
    /** Of a success story: that those it tells of agreed. */
    isAgreed: boolean().notNull(),
    onDay: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.portraitId, table.number] })],
);
