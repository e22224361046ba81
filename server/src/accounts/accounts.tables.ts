// People with an account, their sessions and roles, and the organisations they stand for.
// Absence: nothing here says who wrote which comment, and no address of a network or device is kept.
// The first four tables are better-auth's, under our names; their columns are the ones it asks for.
import { sql } from 'drizzle-orm';
import { boolean, date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { FocalPoint, OrganisationKind } from '@sala/shared/accounts/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Role, RoleGrant } from '@sala/shared/ground/viewer.js';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Lower case: better-auth looks it up so. */
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Of no use without the signature in the cookie, which needs the secret of this site. */
    token: text().notNull().unique(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
    /** Asked for by better-auth, always null. */
    ipAddress: text(),
    /** Family of browser and system ("Firefox, Android"), so that somebody knows their own sessions; never more. */
    userAgent: text(),
  },
  (table) => [index().on(table.userId)],
);

/** The ways somebody can prove who they are; today only a password (provider `credential`). */
export const credentials = pgTable(
  'credentials',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text(),
    /** argon2id, in the PHC string format. */
    password: text(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (table) => [index().on(table.userId)],
);

export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (table) => [index().on(table.identifier)],
);

export const organisations = pgTable('organisations', {
  id: uuid().primaryKey(),
  kind: text().$type<OrganisationKind>().notNull(),
  /** Code of the province whose own authority it is; null for every other body. */
  province: text(),
  /** The office at which it is reached. */
  focalPoint: jsonb().$type<FocalPoint>(),
  createdAt: at('created_at').notNull(),
});

/** What an organisation was called, and when: never two names on one day, the open one is today's. */
export const organisationNames = pgTable(
  'organisation_names',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    name: jsonb().$type<Bilingual>().notNull(),
    /** First day under this name. */
    fromOn: date().notNull(),
    /** First day no longer under it; null while it lasts. */
    untilOn: date(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.fromOn] })],
);

/** Which organisation took over from which, and on what day. A ministry may be split or merged. */
export const organisationSuccessions = pgTable(
  'organisation_successions',
  {
    predecessorId: uuid()
      .notNull()
      .references(() => organisations.id),
    successorId: uuid()
      .notNull()
      .references(() => organisations.id),
    onDay: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.predecessorId, table.successorId] })],
);

/** Roles given and taken away. Rows are never deleted: who could do what on a day stays known. */
export const roleGrants = pgTable(
  'role_grants',
  {
    id: uuid().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text().$type<Role>().notNull(),
    /** A draft's id; no foreign key, because drafts stand above accounts. Null: every draft. */
    draftId: uuid(),
    organisationId: uuid().references(() => organisations.id),
    /** Null: given on the command line. */
    grantedBy: text().references(() => users.id),
    grantedAt: at('granted_at').notNull(),
    revokedAt: at('revoked_at'),
    revokedBy: text().references(() => users.id),
  },
  (table) => [index().on(table.userId).where(sql`${table.revokedAt} is null`)],
);

/** Links that make an account, or give an existing one a new password; each works once. */
export const invitations = pgTable('invitations', {
  id: uuid().primaryKey(),
  /** SHA-256 of the token, hexadecimal: the table cannot be used to enter. */
  tokenHash: text().notNull().unique(),
  email: text().notNull(),
  name: text().notNull(),
  grants: jsonb().$type<RoleGrant[]>().notNull(),
  /** Set: the link gives this account a new password. Null: it makes a new one. */
  forUserId: text().references(() => users.id),
  createdBy: text().references(() => users.id),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
  withdrawnAt: at('withdrawn_at'),
});

/** When an account or a known browser may try to sign in again. The key is a keyed hash: no list of addresses grows. */
export const signInTries = pgTable(
  'sign_in_tries',
  {
    key: text().primaryKey(),
    /** The moment until which its tries are used up at the allowed rate (the "theoretical arrival" of GCRA). */
    freeAt: at('free_at').notNull(),
  },
  (table) => [index().on(table.freeAt)],
);
