// What the embedded database promises about its files: commits survive, a start that cannot succeed changes nothing.
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CannotStart } from '../../server/src/infra/faults/cannot-start.js';
import { type Database, isDatabaseAway, openDatabase } from '../../server/src/infra/database.js';
import { keepUp } from '../../server/src/infra/engines/embedded-upkeep.js';

const WRITER = fileURLToPath(new URL('./write-rows.ts', import.meta.url));
let folder: string;
let database: Database | undefined;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-embedded-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database?.close();
  database = undefined;
  fs.rmSync(folder, { recursive: true });
});

async function open(): Promise<Database> {
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
  return database;
}

function fingerprint(place: string): string[] {
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${createHash('sha256').update(fs.readFileSync(file)).digest('hex')}`);
}

it('syncs the disk exactly once for each commit, and not at all for reading or for what is rolled back', async () => {
  const { db, query, transaction, alone } = await open();
  await alone((owner) => owner.execute(sql`create table acts (id int, body text)`));
  const insert = { name: 'insert-act', text: 'insert into acts values ($1, $2)' };
  await query(insert, [0, 'first']);
  const syncs = vi.spyOn(fs, 'fdatasyncSync');
  for (let commit = 1; commit <= 250; commit++) await query(insert, [commit, 'by a statement']);
  for (let commit = 1; commit <= 250; commit++) {
    await transaction(async (tx) => {
      await tx.execute(sql`insert into acts values (${commit}, 'one')`);
      await tx.execute(sql`insert into acts values (${commit}, 'two')`);
    });
  }
  expect(syncs).toHaveBeenCalledTimes(500);
  await db.execute(sql`select count(*) from acts`);
  await transaction(async (tx) => {
    await tx.execute(sql`delete from acts`);
    throw new Error('no');
  }).catch(() => undefined);
  expect(syncs).toHaveBeenCalledTimes(500);
});

it('keeps every commit it has reported when the process is killed', async () => {
  let reported = 0;
  for (let round = 0; round < 2; round++) {
    const writer = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', WRITER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 150_000,
      killSignal: 'SIGKILL',
    });
    let text = '';
    for await (const part of writer.stdout) {
      text += String(part);
      if (text.length > 200) writer.kill('SIGKILL');
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    reported += text.split('\n').length - 1;
  }
  const rows = await (await open()).query<{ count: number }>(
    { name: 'count', text: 'select count(*) as count from written' },
    [],
  );
  // One more for each round may have been written without having been reported.
  expect(rows[0]?.count).toBeGreaterThanOrEqual(reported);
  expect(rows[0]?.count).toBeLessThanOrEqual(reported + 2);
});

it('starts after a first start that was cut short', async () => {
  fs.mkdirSync(path.join(folder, 'database.unfinished/base'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'database.unfinished/PG_VERSION'), '18');
  await (await open()).ping(5_000);
  expect(fs.readdirSync(folder).sort()).toEqual(['database', 'lock']);
});

it('leaves a database that it cannot open as it is, says what to do, and holds the folder no longer', async () => {
  await (await open()).close();
  const control = path.join(folder, 'database/global/pg_control');
  const whole = fs.readFileSync(control);
  fs.writeFileSync(control, whole.subarray(0, 100));
  const before = fingerprint(path.join(folder, 'database'));
  const refusal: unknown = await open().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotStart);
  expect((refusal as Error).message).toMatch(/could not be opened.*Nothing was deleted.*Check that/s);
  expect(fingerprint(path.join(folder, 'database'))).toEqual(before);
  fs.writeFileSync(control, whole);
  await (await open()).ping(5_000);
});

it('does not start with less than 64 MB free, and says how much is missing', async () => {
  const disk = fs.statfsSync(folder);
  vi.spyOn(fs, 'statfsSync').mockReturnValue(Object.assign(disk, { bsize: 4096, bavail: 10_240 }));
  await expect(open()).rejects.toThrow('Free 24 MB and start again; nothing is lost, and nothing was changed.');
  expect(fs.existsSync(path.join(folder, 'database'))).toBe(false);
});

it('turns to reading only before the disk is full, says so, and turns back by itself', async () => {
  const { db, ping, alone } = await open();
  await alone((owner) => owner.execute(sql`create table notes (body text)`));
  const free = { bytes: 20 };
  const disk = fs.statfsSync(folder);
  const megabytes = (count: number) => Object.assign(disk, { bsize: 1_048_576, bavail: count });
  vi.spyOn(fs, 'statfsSync').mockImplementation(() => megabytes(free.bytes));
  await vi.waitFor(() => expect(ping(5_000)).rejects.toThrow('free 12 MB. Until then, reading only'), 10_000);
  const write = () => db.execute(sql`insert into notes values ('one')`);
  expect(isDatabaseAway(await write().catch((error: unknown) => error))).toBe(true);
  expect((await db.execute(sql`select count(*) as count from notes`)).rows).toEqual([{ count: 0 }]);
  free.bytes = 500;
  await vi.waitFor(() => ping(5_000), 10_000);
  await write();
});

it('ends its process, instead of hanging, when its log cannot be written', async () => {
  const full = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', WRITER, folder, 'full'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 150_000,
    killSignal: 'SIGKILL',
  });
  let words = '';
  full.stderr.on('data', (part) => (words += String(part)));
  const [code] = (await once(full, 'close')) as [number];
  expect(words).toMatch(/gave up \(could not write to file "pg_wal.*See that the disk has room/);
  expect(code).toBe(1);
  const { rows } = await (await open()).db.execute(sql`select count(*) as count from written`);
  expect(rows).toEqual([{ count: 1 }]);
});

it('does the upkeep that a server does in the background: short log, fresh statistics', async () => {
  const engine = await PGlite.create();
  await engine.exec('create table pages as select repeat(md5(n::text), 60) as body from generate_series(1, 30000) n');
  const look = async () =>
    (
      await engine.query<{ checkpoint: string; rows: number }>(
        `select (select redo_lsn::text from pg_control_checkpoint()) as checkpoint,
          (select reltuples from pg_class where relname = 'pages') as rows`,
      )
    ).rows[0];
  const before = await look();
  await engine.query('select pg_stat_force_next_flush()');
  await keepUp(engine);
  const after = await look();
  expect(before?.rows).toBe(-1);
  expect(after?.rows).toBe(30_000);
  expect(after?.checkpoint).not.toBe(before?.checkpoint);
  await engine.close();
});
