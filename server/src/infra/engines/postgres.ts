// PostgreSQL through a pool. A lost or restarted server never ends this process: broken connections leave the pool,
// their requests fail with an error that `isDatabaseAway` knows, and the next ones work when the server is back.
import { drizzle } from 'drizzle-orm/node-postgres';
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres/session';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../faults/cannot-start.js';
import { type Database, type Db, isDatabaseAway, type Tx } from '../database.js';
import { TransactionGuard } from './transaction-guard.js';
import { makeRoles, ROOM_ROLE, WEB_ROLE } from './roles.js';
import { PostgresListener } from './postgres-listener.js';
import { within } from './within.js';

const VERSION_MIN = 15;
/** A request is answered within this, also when a table is locked. */
const STATEMENT_MS = 8_000;
const CONNECT_MS = 5_000;
/** How long a start waits for a server that is still starting itself. */
const START_MS = 10_000;
/** Any number, the same in every process: who holds it migrates. */
const MIGRATION_LOCK = 1_396_788_289;

interface Address {
  url: string;
  poolSize?: number;
  /** Whether using the outer database inside a transaction throws. */
  isGuarded?: boolean;
}

const INT8 = 20;
// The typings list no array types.
const INT8_ARRAY = 1016 as typeof INT8;
const toNumber = (text: string): number | bigint => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
};
const asText = (text: string): string => text;

// For every query of this process, drizzle's too: a count is a number on both engines.
pg.types.setTypeParser(INT8, toNumber);
pg.types.setTypeParser(INT8_ARRAY, (text: string) =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((one) => (one === 'NULL' ? null : toNumber(one))),
);
// date, interval: a day has no time zone, and must not get the server's.
pg.types.setTypeParser(1082, asText);
pg.types.setTypeParser(1186, asText);

/** Opens a pool on a server of version 15 or newer, waiting a little for one that is still starting. */
export async function openPostgres({ url, poolSize = 10, isGuarded = true }: Address): Promise<Database> {
  const connection = {
    connectionString: url,
    application_name: 'sala',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
  await checkServer(connection, url);
  const pools = {
    web: openPool(connection, WEB_ROLE, poolSize),
    // Few speak in a room at once, and none of them waits for the crowd.
    room: openPool(connection, ROOM_ROLE, Math.max(2, Math.floor(poolSize / 3))),
  };
  return wrapPools(pools, new PostgresListener(connection), connection, new TransactionGuard(isGuarded));
}

/** Connections of one role from their first statement on: `reset role` leads back to it, not to the owner. */
function openPool(connection: pg.ClientConfig, role: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    options: `-c role=${role}`,
    max,
    statement_timeout: STATEMENT_MS,
    // Behind the server's own limit: for a server that is gone without a word.
    query_timeout: STATEMENT_MS + 1_500,
    idle_in_transaction_session_timeout: 30_000,
  });
  // Connections that break while nobody uses them: the pool has already dropped them.
  pool.on('error', () => undefined);
  return pool;
}

/** Whether a server answers that is new enough; makes the roles on it. */
async function checkServer(connection: pg.ClientConfig, url: string): Promise<void> {
  const giveUp = Date.now() + START_MS;
  for (;;) {
    const client = new pg.Client({ ...connection, query_timeout: START_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ version: number }>(
        "select current_setting('server_version_num')::int / 10000 as version",
      );
      const version = rows[0]?.version ?? 0;
      if (version < VERSION_MIN)
        throw new CannotStart(`PostgreSQL ${version} is too old. Use version ${VERSION_MIN} or newer.`);
      await makeRoles((statement) => client.query(statement));
      return;
    } catch (error) {
      if (error instanceof CannotStart) throw error;
      if (!isDatabaseAway(error) || Date.now() > giveUp) throw new CannotStart(noServer(url, error), { cause: error });
      await pause(250);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function noServer(url: string, error: unknown): string {
  const { host, pathname } = new URL(url);
  const reason = error instanceof Error ? error.message || (error as { code?: string }).code : String(error);
  return (
    `The PostgreSQL database at ${host}${pathname} does not let us in (${reason}). Check that it runs and that ` +
    'DATABASE_URL names it rightly, or leave DATABASE_URL out to use the embedded database.'
  );
}

function wrapPools(
  { web: pool, room }: { web: pg.Pool; room: pg.Pool },
  listener: PostgresListener,
  connection: pg.ClientConfig,
  guard: TransactionGuard,
): Database {
  const dialect = new PgDialect({ casing: 'snake_case' });
  const transactionOf = async <T>(of: pg.Pool, run: (tx: Tx) => Promise<T>): Promise<T> => {
    guard.refuseInside('A second transaction');
    const client = await of.connect();
    const tx = new NodePgTransaction(dialect, new NodePgSession(client, dialect, undefined), undefined);
    // A connection that breaks between two statements says so by an event; the next statement fails with the reason.
    const broke = (): void => undefined;
    client.on('error', broke);
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await guard.inside(() => run(tx as unknown as Tx));
      await client.query('commit');
      return result;
    } catch (error) {
      // A connection in doubt is not used again, which rolls back as well and does not wait for an answer.
      broken = isDatabaseAway(error)
        ? (error as Error)
        : await client.query('rollback').then(
            () => undefined,
            (reason: Error) => reason,
          );
      throw error;
    } finally {
      client.off('error', broke);
      client.release(broken);
    }
  };
  const transaction = <T>(run: (tx: Tx) => Promise<T>) => transactionOf(pool, run);
  const db = drizzle(guard.around(pool), { casing: 'snake_case' }) as unknown as Db;
  db.transaction = transaction as Db['transaction'];

  return {
    engine: 'postgres',
    db,
    transaction,
    room: (run) => transactionOf(room, run),
    async query<Row>(...[statement, values]: Parameters<Database['query']>): Promise<Row[]> {
      guard.refuseInside(`Statement ${statement.name}`);
      return (await pool.query({ ...statement, values })).rows as Row[];
    },
    listen: (channel, heard, again) => listener.listen(channel, heard, again),
    async alone(run) {
      const client = new pg.Client(connection);
      client.on('error', () => undefined);
      await client.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
        return await run(drizzle(client, { casing: 'snake_case' }));
      } finally {
        await client.end();
      }
    },
    async ping(ms) {
      await within(ms, pool.query('select 1'));
    },
    async close() {
      await listener.close();
      for (const one of [pool, room]) if (!one.ended) await one.end();
    },
  };
}
