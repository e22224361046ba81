// Drafts, their published versions with every clause's words, and the working text that is still being mended.
// Published rows are never changed: a trigger refuses it (see the migration), corrections are errata.
import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Clause, VersionAudience } from '@sala/shared/drafts/contract.js';
import type { LineageSource } from '@sala/shared/drafts/lineage/lineage.js';
import type {
  DescentLink,
  SourceTexts,
  TakeRevision,
  WorkingEdit,
  WorkingWarning,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import type { Splice } from '@sala/shared/drafts/working-text/working-text.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { organisations, users } from '../accounts/accounts.tables.js';
import { topics } from '../topics/topics.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Law, sub-decree, prakas …; what each asks of a round are numbers in rows, not in code. */
export const instrumentKinds = pgTable('instrument_kinds', {
  kind: text().primaryKey(),
  name: jsonb().$type<Bilingual>().notNull(),
  /** Place in lists, from the highest instrument down. */
  rank: integer().notNull().unique(),
  /** Shortest open period in days; null where none is asked. */
  minimumDays: integer(),
  /** Days between announcement and opening; null where none are asked. */
  noticeDays: integer(),
});

export const drafts = pgTable('drafts', {
  /** Also the id of its topic. */
  id: uuid()
    .primaryKey()
    .references(() => topics.id),
  slug: text().notNull().unique(),
  instrumentKind: text()
    .notNull()
    .references(() => instrumentKinds.kind),
  title: jsonb().$type<Bilingual>().notNull(),
  authoritative: text().$type<'km' | 'en'>().notNull(),
  organisationId: uuid()
    .notNull()
    .references(() => organisations.id),
  createdAt: at('created_at').notNull(),
});

export const versions = pgTable(
  'versions',
  {
    id: uuid().primaryKey(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    number: integer().notNull(),
    hash: text().notNull(),
    /** Who it was handed to. Only what is for the public is shown to the public. */
    audience: text().$type<VersionAudience>().notNull().default('public'),
    /** The revision of the working text that it was made of: what was edited before can no longer be undone. */
    workingRevision: integer().notNull().default(0),
    title: jsonb().$type<Bilingual>().notNull(),
    note: jsonb().$type<Bilingual>().notNull(),
    publishedAt: at('published_at').notNull(),
    publishedBy: text()
      .notNull()
      .references(() => users.id),
  },
  (table) => [unique().on(table.draftId, table.number)],
);

export const clauseVersions = pgTable(
  'clause_versions',
  {
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    clauseId: uuid().notNull(),
    parentId: uuid(),
    ordinal: integer().notNull(),
    kind: text().notNull(),
    path: text().notNull(),
    number: jsonb().$type<Bilingual>().notNull(),
    heading: jsonb().$type<Bilingual>().notNull(),
    text: jsonb().$type<Bilingual>().notNull(),
    /** Normal key of heading and text in both languages: what search looks into. */
    searchKey: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.clauseId] }),
    unique().on(table.versionId, table.ordinal),
    unique().on(table.versionId, table.path),
    index('clause_versions_search').using('gin', sql`${table.searchKey} gin_trgm_ops`),
  ],
);

/** The text that becomes the next version. One row a draft; `revision` lets two drafters not overwrite each other. */
export const workingTexts = pgTable('working_texts', {
  draftId: uuid()
    .primaryKey()
    .references(() => drafts.id),
  revision: integer().notNull(),
  clauses: jsonb().$type<Clause[]>().notNull(),
  /** What the uploaded files said, line by line, to stand beside the tree; empty for a text written here. */
  sources: jsonb().$type<SourceTexts>().notNull(),
  warnings: jsonb().$type<WorkingWarning[]>().notNull(),
  /** What its clauses come from in the last version, where their identity alone does not tell. */
  descent: jsonb().$type<DescentLink[]>().notNull().default([]),
  updatedAt: at('updated_at').notNull(),
  updatedBy: text()
    .notNull()
    .references(() => users.id),
});

/**
 * What undoes an edit. For one that came from a file also what stood beside the text on its other side: what its files
 * said and their reading warned of. The two change places at each undo and redo.
 */
export interface KeptUndo extends Splice {
  files?: { sources: SourceTexts; warnings: WorkingWarning[] };
}

/** The edits of the working text with what it takes to undo them. Those undone last are the ones to make again. */
export const workingEdits = pgTable(
  'working_edits',
  {
    id: uuid().primaryKey(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    revision: integer().notNull(),
    edit: jsonb().$type<WorkingEdit | TakeRevision>().notNull(),
    undo: jsonb().$type<KeptUndo>().notNull(),
    /** The descent as it was before; null where the edit left it alone. */
    undoDescent: jsonb().$type<DescentLink[]>(),
    isUndone: boolean().notNull().default(false),
    userId: text()
      .notNull()
      .references(() => users.id),
    at: at('at').notNull(),
  },
  (table) => [unique().on(table.draftId, table.revision)],
);

/** Which clause each drafter has open: soft, told again every few seconds, and forgotten when that ends. */
export const deskPresence = pgTable(
  'desk_presence',
  {
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    clauseId: uuid().notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.userId] })],
);

/** Which clause of a version each clause of the one before it went into, and who says so. */
export const versionLineage = pgTable(
  'version_lineage',
  {
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    fromVersionId: uuid()
      .notNull()
      .references(() => versions.id),
    fromClauseId: uuid().notNull(),
    toClauseId: uuid().notNull(),
    source: text().$type<LineageSource>().notNull(),
    /** Inferred only: another clause of this version that it may have become as well. */
    rivalClauseId: uuid(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.fromClauseId, table.toClauseId] })],
);

export const errata = pgTable(
  'errata',
  {
    id: uuid().primaryKey(),
    versionId: uuid()
      .notNull()
      .references(() => versions.id),
    clauseId: uuid().notNull(),
    language: text().$type<'km' | 'en'>().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    reason: jsonb().$type<Bilingual>().notNull(),
    signedBy: text()
      .notNull()
      .references(() => users.id),
    office: jsonb().$type<Bilingual>().notNull(),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.versionId)],
);
