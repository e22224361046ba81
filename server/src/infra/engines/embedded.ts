// The embedded database: PostgreSQL inside this process, for trying out and for a small office. One process, one
// connection; the folder is locked, commits are durable, and a start that cannot succeed changes nothing on disk.
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { PgliteSession, PgliteTransaction } from 'drizzle-orm/pglite/session';
import fs from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../faults/cannot-start.js';
import type { Database, Db, Tx } from '../database.js';
import { TransactionGuard } from './transaction-guard.js';
import { DiskWatch, refuseFullDisk } from './embedded-disk.js';
import { EmbeddedEngine } from './embedded-engine.js';
import { DURABLE_START, DurableFiles, syncFolder } from './durable-files.js';
import { EmbeddedListener } from './embedded-listener.js';
import { EmbeddedStatements } from './embedded-statements.js';
import { startUpkeep } from './embedded-upkeep.js';
import { parsers } from './embedded-values.js';
import { makeRoles, ROOM_ROLE, WEB_ROLE } from './roles.js';
import { holdFolder } from './folder-lock.js';
import { within } from './within.js';

const ENGINE = { extensions: { pg_trgm }, parsers };

/** Opens the database in `<dataFolder>/database`, making it where there is none, and holds the folder. */
export async function openEmbedded({ dataFolder }: { dataFolder: string }): Promise<Database> {
  const root = path.resolve(dataFolder);
  fs.mkdirSync(root, { recursive: true, mode: 0o700 });
  const release = await holdFolder(root);
  try {
    refuseFullDisk(root);
    const folder = path.join(root, 'database');
    if (!fs.existsSync(folder)) await makeDatabase(folder);
    const engine = await openFolder(folder);
    engine.onPanic = endProcess;
    await takeRole(engine);
    const disk = new DiskWatch(engine, root);
    const stopUpkeep = startUpkeep(engine);
    const database = wrapEngine(engine);
    return {
      ...database,
      async ping(ms) {
        disk.refuseWhenFull();
        await database.ping(ms);
      },
      async close() {
        disk.stop();
        stopUpkeep();
        await database.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** A database in memory that is gone when it closes: for tests. It can start as a copy of what `dump` gave. */
export async function openInMemory(copy?: Blob): Promise<{ database: Database; dump: () => Promise<Blob> }> {
  const engine = await PGlite.create({ ...ENGINE, loadDataDir: copy });
  await takeRole(engine);
  return { database: wrapEngine(engine), dump: () => engine.dumpDataDir('none') };
}

/**
 * The one connection serves everybody, so it is `sala_web` except where a transaction says otherwise. The engine knows
 * a single user, who may take any role again: this holds back mistakes of ours, not somebody who runs SQL of his own.
 */
async function takeRole(engine: PGlite): Promise<void> {
  await makeRoles((statement) => engine.exec(statement));
  await engine.exec(`grant pg_maintain, pg_checkpoint to ${WEB_ROLE}; set role ${WEB_ROLE}`);
}

/** Made beside its place and renamed when whole, so that a start cut short leaves no half-made database behind. */
async function makeDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const engine = await openFolder(unfinished);
  await engine.close();
  for (const entry of fs.readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) syncFile(place);
    else if (entry.isDirectory()) syncFolder(place);
  }
  syncFolder(unfinished);
  fs.renameSync(unfinished, folder);
  syncFolder(path.dirname(folder));
}

function syncFile(place: string): void {
  const file = fs.openSync(place, 'r+');
  fs.fdatasyncSync(file);
  fs.closeSync(file);
}

async function openFolder(folder: string): Promise<EmbeddedEngine> {
  try {
    return await EmbeddedEngine.open({ ...ENGINE, fs: new DurableFiles(folder), startParams: DURABLE_START });
  } catch (error) {
    // The engine's own mark of a running process; the folder's lock is what counts.
    fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true });
    throw new CannotStart(
      `The database in ${folder} could not be opened (${error instanceof Error ? error.message : String(error)}). ` +
        'Nothing was deleted. Check that the disk has room and that the folder belongs to this user, then start ' +
        'again. If that does not help, keep the folder and put back your last copy of it.',
      { cause: error },
    );
  }
}

/** As the processes of a PostgreSQL server do: what was confirmed is on the disk, and the next start recovers it. */
function endProcess(panic: Error): void {
  setImmediate(() => {
    const advice = 'Whatever was confirmed is safe. See that the disk has room, then start again.';
    process.stderr.write(`The embedded database gave up (${panic.message}). ${advice}\n`);
    process.exit(1);
  });
}

function wrapEngine(engine: PGlite): Database {
  const guard = new TransactionGuard();
  const statements = new EmbeddedStatements(engine);
  const listener = new EmbeddedListener(engine);
  let lastAlone: Promise<unknown> = Promise.resolve();
  const dialect = new PgDialect({ casing: 'snake_case' });
  const transactionAs = async <T>(role: string | null, run: (tx: Tx) => Promise<T>): Promise<T> => {
    guard.refuseInside('A second transaction');
    return engine.transaction<T>(async (session) => {
      if (role !== null) await session.exec(`set local role ${role}`);
      const asked = new PgliteSession(statements.asClient(session) as PGlite, dialect, undefined);
      const tx = new PgliteTransaction(dialect, asked, undefined);
      return guard.inside(() => run(tx as unknown as Tx));
    });
  };
  const transaction = <T>(run: (tx: Tx) => Promise<T>) => transactionAs(null, run);
  const db = drizzle(guard.around(statements.asClient()) as PGlite, { casing: 'snake_case' }) as unknown as Db;
  db.transaction = transaction as Db['transaction'];

  return {
    engine: 'embedded',
    db,
    transaction,
    room: (run) => transactionAs(ROOM_ROLE, run),
    async query<Row>(...[statement, values]: Parameters<Database['query']>): Promise<Row[]> {
      guard.refuseInside(`Statement ${statement.name}`);
      return (await statements.run(statement, values)) as Row[];
    },
    listen: (channel, heard) => listener.listen(channel, heard),
    // One after another; the folder's lock keeps other processes away.
    alone(run) {
      const turn = lastAlone.then(async () => {
        await engine.exec('reset role');
        try {
          return await run(drizzle(engine, { casing: 'snake_case' }));
        } finally {
          await engine.exec(`set role ${WEB_ROLE}`);
        }
      });
      lastAlone = turn.catch(() => undefined);
      return turn;
    },
    async ping(ms) {
      await within(ms, engine.query('select 1'));
    },
    async close() {
      if (!engine.closed) await engine.close();
    },
  };
}
