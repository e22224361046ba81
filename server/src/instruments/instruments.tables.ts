// A law's way: templates of stages for each kind of instrument, the steps that were taken, what was sent to whom and
// what came back, notes beside clauses, plans and early calls. All but the templates are only ever added to: triggers
// refuse a change (see the migration).
import {
  boolean,
  date,
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
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import type { Body } from '@sala/shared/instruments/contract.js';
import type { Ask, GuardCode, Meeting, MoveFrom, PathStage, Position, Stage } from '@sala/shared/instruments/stages.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Role } from '@sala/shared/ground/viewer.js';
import { organisations, users } from '../accounts/accounts.tables.js';
import { drafts, instrumentKinds, versions } from '../drafts/drafts.tables.js';

const at = (name: string) => timestamp(name, { withTimezone: true });
const draftId = () =>
  uuid()
    .notNull()
    .references(() => drafts.id);
const versionId = () => uuid().references(() => versions.id);
const byUser = () =>
  text()
    .notNull()
    .references(() => users.id);
const bilingual = () => jsonb().$type<Bilingual>().notNull();

/** The stages a kind of instrument goes through, in order. */
export const stagePlaces = pgTable(
  'stage_places',
  {
    instrumentKind: text()
      .notNull()
      .references(() => instrumentKinds.kind),
    ordinal: integer().notNull(),
    stage: text().$type<PathStage>().notNull(),
    isOptional: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instrumentKind, table.stage] })],
);

/** The moves of a kind: who, under which guards, saying what. */
export const stageMoves = pgTable(
  'stage_moves',
  {
    instrumentKind: text()
      .notNull()
      .references(() => instrumentKinds.kind),
    fromStage: text().$type<MoveFrom>().notNull(),
    toStage: text().$type<Stage>().notNull(),
    roles: jsonb().$type<Role[]>().notNull(),
    guards: jsonb().$type<GuardCode[]>().notNull(),
    asks: jsonb().$type<Ask[]>().notNull(),
    offers: jsonb().$type<Ask[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instrumentKind, table.fromStage, table.toStage] })],
);

/** What happened. Where a draft stands is its last step. */
export const instrumentSteps = pgTable(
  'instrument_steps',
  {
    id: uuid().primaryKey(),
    draftId: draftId(),
    number: integer().notNull(),
    fromStage: text().$type<Exclude<MoveFrom, 'paused'>>().notNull(),
    toStage: text().$type<Stage>().notNull(),
    at: at('at').notNull(),
    enteredBy: byUser(),
    enteredAs: text().$type<'drafting-lead' | 'signing-official' | 'secretariat'>().notNull(),
    office: bilingual(),
    reason: bilingual(),
    note: bilingual(),
    dateOn: date(),
    documentNumber: text().notNull(),
    bodies: jsonb().$type<Body[]>().notNull(),
    meeting: text().$type<Meeting>(),
    versionId: versionId(),
    effectiveOn: date(),
    reviewOn: date(),
    successorId: uuid().references(() => drafts.id),
    notConsulted: jsonb().$type<string[]>().notNull(),
  },
  (table) => [unique().on(table.draftId, table.number)],
);

export const handovers = pgTable(
  'handovers',
  {
    id: uuid().primaryKey(),
    versionId: versionId().notNull(),
    bodies: jsonb().$type<Body[]>().notNull(),
    sentOn: date().notNull(),
    dueOn: date(),
    sentBy: byUser(),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.versionId)],
);

export const bodyPositions = pgTable(
  'body_positions',
  {
    id: uuid().primaryKey(),
    versionId: versionId().notNull(),
    handoverId: uuid().references(() => handovers.id),
    organisationId: uuid().references(() => organisations.id),
    name: bilingual(),
    answeredOn: date().notNull(),
    position: text().$type<Position>().notNull(),
    clauseIds: jsonb().$type<string[]>().notNull(),
    /** Kept also where it is not public. */
    text: bilingual(),
    notPublicBecause: jsonb().$type<Bilingual>(),
    enteredBy: byUser(),
    at: at('at').notNull(),
  },
  (table) => [index().on(table.versionId)],
);

/** The latest for a clause counts; earlier ones stay. */
export const draftingNotes = pgTable(
  'drafting_notes',
  {
    id: uuid().primaryKey(),
    draftId: draftId(),
    clauseId: uuid().notNull(),
    number: integer().notNull(),
    purpose: bilingual(),
    reach: bilingual(),
    triedWhere: bilingual(),
    triedWith: bilingual(),
    writtenBy: byUser(),
    at: at('at').notNull(),
  },
  (table) => [unique().on(table.draftId, table.clauseId, table.number)],
);

/** A coming draft as it was first told; what was said later are its revisions. */
export const plans = pgTable(
  'plans',
  {
    id: uuid().primaryKey(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    instrumentKind: text()
      .notNull()
      .references(() => instrumentKinds.kind),
    draftId: uuid().references(() => drafts.id),
    title: bilingual(),
    purpose: bilingual(),
    problem: bilingual(),
    affected: bilingual(),
    fromOn: date().notNull(),
    toOn: date().notNull(),
    toldAt: at('told_at').notNull(),
    toldBy: byUser(),
  },
  (table) => [index().on(table.draftId)],
);

export const planRevisions = pgTable(
  'plan_revisions',
  {
    id: uuid().primaryKey(),
    planId: uuid()
      .notNull()
      .references(() => plans.id),
    number: integer().notNull(),
    draftId: uuid().references(() => drafts.id),
    fromOn: date().notNull(),
    toOn: date().notNull(),
    isDropped: boolean().notNull(),
    reason: bilingual(),
    at: at('at').notNull(),
    saidBy: byUser(),
  },
  (table) => [unique().on(table.planId, table.number), index().on(table.draftId)],
);

/** What is asked before there is a text. The id of a question is the thread of its answers. */
export const calls = pgTable(
  'calls',
  {
    id: uuid().primaryKey(),
    draftId: draftId(),
    purpose: bilingual(),
    affected: bilingual(),
    contact: bilingual(),
    questions: jsonb().$type<{ id: string; text: Bilingual }[]>().notNull(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    levels: jsonb().$type<IdentityLevel[]>().notNull(),
    moderation: text().$type<'pre' | 'post'>().notNull(),
    announcedAt: at('announced_at').notNull(),
    announcedBy: byUser(),
  },
  (table) => [index().on(table.draftId)],
);
