// What a group keeps to itself: who is in it, what they say among themselves, and how they agreed. A schema of its own,
// which the role that serves everybody else is refused (`sala_room`, infra/engines/roles.ts). Nothing here is ever a
// foreign key of anything public.
import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Wording } from '@sala/shared/annotations/contract.js';
import type { About, Adoption, AdoptionWay } from '@sala/shared/groups/contract.js';
import type { StatementState } from '@sala/shared/lives/statement-life.js';
import type { Params } from '@sala/shared/texts/say.js';

const at = () => timestamp({ withTimezone: true });
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const groupId = () => uuid().notNull();

export const room = pgSchema('room');

/** What a group has set for itself. */
export const settings = room.table('settings', {
  groupId: uuid().primaryKey(),
  /** How many have to be there for the group to decide. */
  quorum: integer().notNull(),
});

/** Whoever holds a key to a room. Leaving erases the row; what was said stays without a name. */
export const members = room.table(
  'members',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    /** As the others in the room know them; any name will do. */
    name: text().notNull(),
    /** SHA-256 of the key, hexadecimal. The key itself is only ever in the member's hands. */
    keyHash: text().notNull().unique(),
    joinedOn: date().notNull(),
  },
  (table) => [index().on(table.groupId)],
);

/** Who may speak in the group's name, and until when. A mandate that ran out opens nothing. */
export const mandates = room.table(
  'mandates',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    memberId: uuid().notNull(),
    fromOn: date().notNull(),
    /** First day on which it no longer holds. */
    untilOn: date().notNull(),
    /** How the group gave it, in its own words. */
    givenBy: text().notNull(),
  },
  (table) => [index().on(table.groupId)],
);

/** Codes handed from hand to hand; each lets one person in, once. */
export const codes = room.table('codes', {
  /** SHA-256 of the code, hexadecimal. */
  hash: text().primaryKey(),
  groupId: groupId(),
  expiresOn: date().notNull(),
});

export const messages = room.table(
  'messages',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    /** Null once the agreed time has passed or the member has left. */
    memberId: uuid(),
    body: text().notNull(),
    saidAt: at().notNull(),
  },
  (table) => [index().on(table.groupId, table.saidAt)],
);

export const meetings = room.table(
  'meetings',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    heldOn: date().notNull(),
    /** Where, as the group says it: a house, a pagoda. Stays in the room. */
    venue: text().notNull(),
    band: text().notNull(),
    /** What weighs on them, a line each. */
    problems: text().notNull(),
    notes: text().notNull(),
  },
  (table) => [index().on(table.groupId, table.heldOn)],
);

/** What the group decided: the day, how many were there, how many in favour. */
export const decisions = room.table(
  'decisions',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    onDay: date().notNull(),
    what: text().notNull(),
    way: text().$type<AdoptionWay>().notNull(),
    present: integer().notNull(),
    inFavour: integer().notNull(),
    against: integer().notNull(),
  },
  (table) => [index().on(table.groupId, table.onDay)],
);

/** Papers of the group, cleaned of what programs write into files. */
export const documents = room.table(
  'documents',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: bytea().notNull(),
    addedOn: date().notNull(),
  },
  (table) => [index().on(table.groupId)],
);

/** A statement while it is the group's own: what it is about, its words, and how far the group has come with it. */
export const roomStatements = room.table(
  'statements',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    state: text().$type<StatementState>().notNull(),
    about: jsonb().$type<About>().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    language: text().$type<'km' | 'en'>().notNull(),
    /** Of its words: whoever changes them says which ones they saw. */
    revision: integer().notNull(),
    readAloudOn: date(),
    howRead: text().notNull(),
    adoption: jsonb().$type<Adoption>(),
    dissent: text().notNull(),
    /** Other words for those of the draft that it is about; null where it proposes none. */
    wording: jsonb().$type<Wording>(),
    /** With whom the paper lies on which hands or thumbs agreed, as an office of the group; told to nobody else. */
    keeper: text().notNull().default(''),
    /** Made when the release is asked for: nothing public is known by an id of the room. */
    publicId: uuid(),
    /** Shows that it is the group's; all members hold the same. */
    secret: text(),
    code: text(),
    /** Why it did not come out, as the code of a refusal, and what its sentence quotes. */
    refused: text(),
    refusedWith: jsonb().$type<Params>(),
    changedAt: at().notNull(),
  },
  (table) => [index().on(table.groupId)],
);

/** What members would change about the words, and what was said on them. */
export const wordings = room.table(
  'wordings',
  {
    id: uuid().primaryKey(),
    statementId: uuid()
      .notNull()
      .references(() => roomStatements.id, { onDelete: 'cascade' }),
    memberId: uuid(),
    note: text().notNull(),
    /** The whole text as it would read; null for a remark. */
    body: text(),
    isTaken: boolean(),
    saidAt: at().notNull(),
  },
  (table) => [index().on(table.statementId)],
);

export const votes = room.table(
  'votes',
  {
    statementId: uuid()
      .notNull()
      .references(() => roomStatements.id, { onDelete: 'cascade' }),
    memberId: uuid().notNull(),
    choice: text().$type<'for' | 'against' | 'abstain'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.memberId] })],
);

/** Which representatives have put their hand to an act of the group that leaves the room. */
export const hands = room.table(
  'hands',
  {
    actId: uuid().notNull(),
    memberId: uuid().notNull(),
  },
  (table) => [primaryKey({ columns: [table.actId, table.memberId] })],
);

/** What waits to leave the room in the group's name, until the next tick; played by the server in shuffled order. */
export const releases = room.table(
  'releases',
  {
    id: uuid().primaryKey(),
    groupId: groupId(),
    kind: text().notNull(),
    request: jsonb().notNull(),
    dueAt: at().notNull(),
    state: text().$type<'asked' | 'waiting' | 'taken' | 'done' | 'refused'>().notNull(),
    /** When a process began to play it; taken again by another where that one died. */
    takenAt: at(),
    /** The code of the refusal, and what its sentence quotes. */
    refused: text(),
    refusedWith: jsonb().$type<Params>(),
    /** The form as it was filled in, so that it can be changed and sent again; null where there was none. */
    fields: jsonb().$type<Record<string, string>>(),
    /** The decision in the books that carries it, and nothing else unless this is taken back or refused. */
    decisionId: uuid(),
  },
  (table) => [index().on(table.state, table.dueAt)],
);
