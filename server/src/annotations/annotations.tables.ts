// Annotations: which words of which version a thread is about. Written once; a later version gets projections of its
// own.
import { index, integer, jsonb, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CarryOutcome } from '@sala/shared/annotations/carry/carry.js';
import type { AnnotationKind, Target, Wording } from '@sala/shared/annotations/contract.js';
import { users } from '../accounts/accounts.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import { versions } from '../drafts/drafts.tables.js';

export const annotations = pgTable(
  'annotations',
  {
    /** Also its thread's and its opening comment's id. */
    id: uuid()
      .primaryKey()
      .references(() => comments.id),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    /** The round it was made in; null when it arrived outside any. */
    roundId: uuid(),
    /** The first clause of the target; null for the whole draft. */
    clauseId: uuid(),
    kind: text().$type<AnnotationKind>().notNull(),
    target: jsonb().$type<Target>().notNull(),
    /** Context of the first segment, so that the words can be found again: at least 32 units on each side. */
    prefix: text().notNull(),
    suffix: text().notNull(),
    wording: jsonb().$type<Wording>(),
    concerned: integer().notNull().default(0),
  },
  (table) => [index().on(table.versionId, table.clauseId)],
);

/** Where an annotation stands in a later version: its target there. The annotation itself never changes. */
export const projections = pgTable(
  'projections',
  {
    annotationId: uuid()
      .notNull()
      .references(() => annotations.id),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    /** The clause of that version it is shown at; null for the draft as a whole. */
    clauseId: uuid(),
    outcome: text().$type<CarryOutcome>().notNull(),
    target: jsonb().$type<Target>().notNull(),
    /** Share of the marked characters that are still there, 0 to 1. */
    kept: real().notNull(),
    /** Which rule of carrying found it. */
    algorithm: integer().notNull(),
    decidedBy: text().references(() => users.id),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.annotationId, table.versionId] }),
    index().on(table.versionId, table.clauseId),
  ],
);

/** Who is concerned too, as a hash that is different for each annotation, so that nobody can be followed. */
export const concerns = pgTable(
  'concerns',
  {
    annotationId: uuid()
      .notNull()
      .references(() => annotations.id),
    keyHash: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.annotationId, table.keyHash] })],
);
