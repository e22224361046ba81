// The one door to the database: the same port over the embedded engine and over PostgreSQL, so that nothing above it
// knows which one runs. Inside a transaction only its `tx` may be used: the outer `db` throws, on both engines, because
// on the embedded one it would wait for ever.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from './engines/embedded.js';
import { openPostgres } from './engines/postgres.js';
import type { Settings } from './settings.js';

interface Rows<Row> {
  rows: Row[];
}
interface RowsHKT extends PgQueryResultHKT {
  type: Rows<this['row']>;
}

/** Drizzle with `casing: 'snake_case'`. `execute` gives `{ rows }` with times as text; typed selects give Dates. */
export type Db = PgDatabase<RowsHKT>;
/** What the callback of a transaction gets; its own `transaction` is a savepoint. */
export type Tx = Db;

/** A statement written by hand for a hot path. The same name must always go with the same text. */
export interface Statement {
  name: string;
  text: string;
}

export interface Database {
  readonly engine: 'embedded' | 'postgres';
  /** Single statements outside a transaction. Its `transaction` is the one below. */
  readonly db: Db;
  /** Commits when `run` resolves, rolls back when it rejects. Not to be nested: `tx.transaction` makes a savepoint. */
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same in the role that serves the members of groups: the only door to what they keep to themselves. Everything
   * else here is refused those tables by the database.
   */
  room<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs one prepared statement in a transaction of its own. Rows come with times as Date, bigint as number where it is
   * safe (else bigint), json parsed, dates without time as text. Parameters: Date, Uint8Array, and arrays for array
   * types; an array meant as json must be given as JSON text.
   */
  query<Row>(statement: Statement, values: unknown[]): Promise<Row[]>;
  /**
   * Hears the notifications of a channel; resolves to what stops it. `again` is called when the listening connection
   * was lost and is back: whatever was notified in between is gone, so everything has to be read anew.
   */
  listen(channel: string, heard: (payload: string) => void, again: () => void): Promise<() => Promise<void>>;
  /** Runs as the owner, on one connection without a time limit while no other process does the same: for migrations. */
  alone<T>(run: (db: Db) => Promise<T>): Promise<T>;
  /** Resolves when the database answers within so many milliseconds, else throws. */
  ping(ms: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL when there is an address for it, else the embedded database in the data folder, which this process
 * then holds until it closes or dies. `isGuarded` false: on PostgreSQL nobody looks whether code goes around its
 * transaction, which tests have done. Throws CannotStart with a sentence for the operator.
 */
export function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'> & { poolSize?: number; isGuarded?: boolean },
): Promise<Database> {
  const { databaseUrl: url, poolSize, isGuarded } = settings;
  return url ? openPostgres({ url, poolSize, isGuarded }) : openEmbedded({ dataFolder: settings.dataFolder });
}

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** Brings the tables up to date; does nothing when they are. Where another process is at it, waits for it first. */
export async function migrate(database: Database, folder = MIGRATIONS): Promise<void> {
  // The migrator of either engine only asks the dialect to run the files on the session of its database.
  await database.alone((db) => applyMigrations(db as unknown as NodePgDatabase, { migrationsFolder: folder }));
}

const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  // Renamed, moved, its password changed while we run: the operator's to mend, nobody's fault who asks.
  ...['3D000', '28P01', '28000'],
  // Ended by the operator, crashed, starting, read-only after a fail-over; out of time, waiting for a lock too long.
  ...['57P01', '57P02', '57P03', '57P05', '25006', '25P03', '57014', '55P03'],
]);
const AWAY_MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'read timeout',
  'not queryable',
  'not currently accepting connections',
  'PGlite is clos',
];

/**
 * Whether an error means that the database cannot answer for the moment (gone, starting, full, locked), so that the
 * same request may succeed later: 503, not a fault. Looks through the causes that drizzle wraps around it.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && (AWAY.has(code) || /^(08|53)...$/.test(code))) return true;
    const { message } = cause;
    if (AWAY_MESSAGES.some((away) => message.includes(away))) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true;
  }
  return false;
}

/** The codes and constraints of an error and of what it wraps. */
function* causesOf(error: unknown): Generator<{ code?: string; constraint?: string }> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause as { code?: string };
}

/** Whether a row could not be written because one with the id that came with it was there already. */
export function isIdTaken(error: unknown): boolean {
  return [...causesOf(error)].some(({ code, constraint }) => code === '23505' && constraint?.endsWith('_pkey'));
}

/** Text that no encoding has, numbers and days out of range: what a sender made up and no schema caught. */
const REFUSED_DATA = new Set(['22021', '22P02', '22P05', '22003', '22007', '22008']);

/** Whether the database refused a value itself. */
export function isDataRefused(error: unknown): boolean {
  return [...causesOf(error)].some(({ code }) => code !== undefined && REFUSED_DATA.has(code));
}
