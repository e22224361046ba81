// Issues: a problem from one sentence to its solution, each move of it, what was brought for it. Absence: no account of
// whoever raised or confirmed one, no time finer than a day, no place finer than a district. Moves are only ever
// added; of a report about a person not a word is left (see the migration).
import {
  boolean,
  customType,
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
import type { IssueCategory, IssueChannel, IssueLevel, IssueTopic, Told } from '@sala/shared/issues/contract.js';
import type { CostSheet, EvidenceKind, FiledAs, IssueLink } from '@sala/shared/issues/record-contract.js';
import type { IssueActor, IssueEvent, IssueNote, IssueState } from '@sala/shared/lives/issue-words.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { organisations, users } from '../accounts/accounts.tables.js';
import { drafts, versions } from '../drafts/drafts.tables.js';
import { groups } from '../groups/groups.tables.js';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const bilingual = () => jsonb().$type<Bilingual>().notNull();
const groupId = () => uuid().references(() => groups.id);
const bodyId = () => uuid().references(() => organisations.id);

export const issues = pgTable(
  'issues',
  {
    /** Made by the sender; also the idempotency key. */
    id: uuid().primaryKey(),
    /** By which it is spoken of; told on the day it was raised, in no other order. */
    number: integer().notNull().unique().generatedAlwaysAsIdentity(),
    title: bilingual(),
    what: bilingual(),
    language: text().$type<'km' | 'en'>().notNull(),
    /** Code of `speakerKinds`. */
    affected: text().notNull(),
    province: text().notNull(),
    valueChain: text().notNull(),
    channel: text().$type<IssueChannel>().notNull(),
    category: text().$type<IssueCategory>(),
    topics: jsonb().$type<IssueTopic[]>().notNull(),
    level: text().$type<IssueLevel>().notNull(),
    state: text().$type<IssueState>().notNull(),
    stateBefore: text().$type<IssueState>(),
    raisedOn: date().notNull(),
    sinceOn: date().notNull(),
    /** Whose issue it is; null while somebody alone has raised it. */
    groupId: groupId(),
    /** Who is asked; of a question of its own, who asks. */
    bodyId: bodyId(),
    /** The rule it rests on, or that there is a practice without one. */
    basis: bilingual(),
    nextOn: date(),
    mergedInto: uuid(),
    /** How many statements there were of it when its body declined it: the next one is the raising group's reply. */
    saidBefore: integer(),
    code: text().notNull().unique(),
    /** SHA-256 of the receipt secret, hexadecimal. */
    secretHash: text().notNull(),
    /** SHA-256 of the request: tells a retry; '' once the words are gone. */
    requestHash: text().notNull(),
    isSensitive: boolean().notNull(),
    /** A moderator has to look at the words before anybody reads them. */
    isHeld: boolean().notNull(),
    /** It hurts now: told at once to all who work in the same sector. */
    isUrgent: boolean().notNull(),
  },
  (table) => [index().on(table.state, table.sinceOn), index().on(table.groupId)],
);

/** Each move. The database refuses a change, but for taking words away. */
export const issueSteps = pgTable(
  'issue_steps',
  {
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    number: integer().notNull(),
    event: text().$type<IssueEvent | IssueNote>().notNull(),
    fromState: text().$type<IssueState>(),
    toState: text().$type<IssueState>().notNull(),
    onDay: date().notNull(),
    by: jsonb().$type<IssueActor[]>().notNull(),
    bodyId: bodyId(),
    told: jsonb().$type<Told>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.number] })],
);

/** A hand that waits for another: both co-chairs, the body and its official, the calendar and the secretariat. */
export const issueHands = pgTable(
  'issue_hands',
  {
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    event: text().$type<IssueEvent>().notNull(),
    actor: text().$type<IssueActor>().notNull(),
    onDay: date().notNull(),
    bodyId: bodyId(),
    told: jsonb().$type<Told>().notNull(),
    /** So that two hands are two people; null for groups and the calendar. Gone with the move. */
    byUser: text().references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.event, table.actor] })],
);

/** What shows that a problem is real. */
export const issueEvidence = pgTable(
  'issue_evidence',
  {
    id: uuid().primaryKey(),
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    kind: text().$type<EvidenceKind>().notNull(),
    words: bilingual(),
    affected: text().notNull(),
    province: text().notNull(),
    /** As it was written; no finer than a district. */
    district: text().notNull(),
    groupId: groupId(),
    /** As whom it was filed, where no group did and it is no confirmation; '' where that says nothing. */
    filedAs: text().$type<FiledAs | ''>().notNull().default(''),
    /** The organisation that an account filed it for. */
    organisationId: bodyId(),
    onDay: date().notNull(),
    cost: jsonb().$type<CostSheet>(),
    secretHash: text().notNull(),
    /** The day on which whoever confirmed it says that it is solved where they are. */
    solvedOn: date(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    /** Cleaned of what programs write into files. */
    bytes: bytea(),
  },
  (table) => [index().on(table.issueId), index().on(table.secretHash)],
);

export const issueSolutions = pgTable(
  'issue_solutions',
  {
    id: uuid().primaryKey(),
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    words: bilingual(),
    bodyId: bodyId(),
    effect: bilingual(),
    objection: bilingual(),
    groupId: groupId(),
    onDay: date().notNull(),
  },
  (table) => [index().on(table.issueId)],
);

/** One group, one vote. How large the group is is shown as a band, and counts for nothing. */
export const issueRankings = pgTable(
  'issue_rankings',
  {
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    groupId: groupId().notNull(),
    band: text().notNull(),
    onDay: date().notNull(),
    breadth: integer().notNull(),
    severity: integer().notNull(),
    smallFirms: integer().notNull(),
    feasibility: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.groupId] })],
);

/** To words of a draft, to a comment, to another issue. */
export const issueLinks = pgTable(
  'issue_links',
  {
    id: uuid().primaryKey(),
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    kind: text().$type<IssueLink['kind']>().notNull(),
    draftId: uuid().references(() => drafts.id),
    versionId: uuid().references(() => versions.id),
    clauseId: uuid(),
    annotationId: uuid(),
    otherId: uuid().references(() => issues.id),
    onDay: date().notNull(),
  },
  (table) => [index().on(table.issueId), index().on(table.draftId), index().on(table.otherId)],
);

/** Groups that stand behind an issue; where issues are joined, the credit of each is kept. */
export const issueGroups = pgTable(
  'issue_groups',
  {
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    groupId: groupId().notNull(),
    part: text().$type<'raised' | 'took-up' | 'joined'>().notNull(),
    onDay: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.groupId] })],
);

/** Bodies whose officials stand behind an issue. */
export const issueSponsors = pgTable(
  'issue_sponsors',
  {
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    bodyId: bodyId().notNull(),
    onDay: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.bodyId] })],
);

/** That a group was asked again whether it is solved. */
export const issueReminders = pgTable(
  'issue_reminders',
  {
    issueId: uuid()
      .notNull()
      .references(() => issues.id),
    /** Of the claim it is about. */
    step: integer().notNull(),
    rank: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [unique().on(table.issueId, table.step, table.rank)],
);
