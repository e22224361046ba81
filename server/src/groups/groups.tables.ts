// What everybody may know of groups: their names, where they stand, how they relate, and what they said in public. No
// row here, and no time finer than a day or a release, tells of a person.
import { date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { GroupEvent, GroupState } from '@sala/shared/lives/group-life.js';
import type { About, Adoption, GroupKind, GroupRule, RelationKind } from '@sala/shared/groups/contract.js';
import type { PressureKind } from '@sala/shared/texts/groups/lists.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';

export const groups = pgTable('groups', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<Bilingual>().notNull(),
  kind: text().$type<GroupKind>().notNull(),
  /** Code of a province, from `provinces`. */
  province: text().notNull(),
  /** Code from `valueChains`. */
  valueChain: text().notNull(),
  language: text().$type<'km' | 'en'>().notNull(),
  state: text().$type<GroupState>().notNull(),
  /** While dormant: where it stood before. */
  stateBefore: text().$type<GroupState>(),
  rule: jsonb().$type<GroupRule>().notNull(),
  about: jsonb().$type<Bilingual>().notNull(),
  /** How many came to its latest meeting, as a band; it follows at the release of that meeting. */
  band: text().notNull(),
  /** The quarter of its first meeting, as its first day. */
  sinceQuarter: date().notNull(),
  mergedInto: uuid(),
  /** The quarter of its last meeting, as its first day. */
  lastQuarter: date().notNull(),
  /** Ed25519, base64url: what is signed with its other half is the group's word, wherever it was written. */
  publicKey: text(),
});

/** That a group was put under pressure, as it told: for moderators alone. By the day, once a day for each kind. */
export const groupPressures = pgTable(
  'group_pressures',
  {
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
    kind: text().$type<PressureKind>().notNull(),
    onDay: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.kind, table.onDay] })],
);

/** Each move of a group's life. Only ever added. */
export const groupSteps = pgTable(
  'group_steps',
  {
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
    number: integer().notNull(),
    event: text().notNull(),
    fromState: text().$type<GroupState>(),
    toState: text().$type<GroupState>().notNull(),
    onDay: date().notNull(),
    /** What the guards asked for and may be told to all: a legal form, an authority, a number. */
    told: jsonb().$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.number] })],
);

/** A move asked for that waits for another hand: the secretariat's, another group's, or the group's own word. */
export const groupMovesAsked = pgTable('group_moves_asked', {
  groupId: uuid()
    .primaryKey()
    .references(() => groups.id),
  event: text().$type<GroupEvent>().notNull(),
  told: jsonb().$type<Record<string, string>>().notNull(),
  askedOn: date().notNull(),
});

/** Which group belongs to which federation or alliance: asked for by the one, agreed to by the other. */
export const groupRelations = pgTable(
  'group_relations',
  {
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
    otherId: uuid()
      .notNull()
      .references(() => groups.id),
    kind: text().$type<RelationKind>().notNull(),
    askedOn: date().notNull(),
    /** Null until the other has agreed. */
    sinceOn: date(),
    untilOn: date(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.otherId, table.kind] })],
);

/** What a group said in public, and how it came to say it. Its words are a comment; withdrawn, that it spoke stays. */
export const statements = pgTable(
  'statements',
  {
    /** The comment's own id. */
    id: uuid().primaryKey(),
    groupId: uuid()
      .notNull()
      .references(() => groups.id),
    about: jsonb().$type<About>().notNull(),
    /** Of one about an issue; on a draft they are the comment's alone, which may be withdrawn or hidden. */
    title: text().notNull(),
    body: text().notNull(),
    language: text().$type<'km' | 'en'>().notNull(),
    adoption: jsonb().$type<Adoption>().notNull(),
    dissent: text().notNull(),
    /** The tick at which it came out. */
    releasedAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.groupId, table.releasedAt)],
);

/** What came signed from outside, by its digest, so that nothing is taken twice. */
export const signedTexts = pgTable('signed_texts', {
  digest: text().primaryKey(),
  groupId: uuid()
    .notNull()
    .references(() => groups.id),
  receivedOn: date().notNull(),
});
