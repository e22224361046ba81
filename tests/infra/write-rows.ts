// The process that is killed in the embedded database's tests: prints a line for each row after its commit. With
// `full`, the disk takes no new file of the log after the first row.
import { sql } from 'drizzle-orm';
import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openDatabase } from '../../server/src/infra/database.js';

const [folder = '', disk] = process.argv.slice(2);
const LOG_FILE_BYTES = 8_192;
const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
await database.alone((db) => db.execute(sql`create table if not exists written (id uuid primary key, body text)`));

async function writeRow(): Promise<void> {
  await database.query({ name: 'write', text: 'insert into written values (gen_random_uuid(), repeat($1, 500))' }, [
    'ក',
  ]);
  process.stdout.write('row\n');
}

await writeRow();
if (disk === 'full') fillDisk();
for (;;) {
  if (disk === 'full') await fillLog();
  else await writeRow();
}

async function fillLog(): Promise<void> {
  // Goes on after a failure, as the next request to a server would.
  await database.db
    .execute(sql`select pg_logical_emit_message(true, 'log', repeat('y', 100000))`)
    .catch(() => undefined);
  await setImmediate();
}

/** New files of the log are made by writing zeros; only those fail. */
function fillDisk(): void {
  const write = fs.writeSync as (...args: unknown[]) => number;
  const writeUnlessNew = (
    file: unknown,
    bytes: Uint8Array,
    offset: number,
    length: number,
    ...rest: unknown[]
  ): number => {
    const isNew = length >= LOG_FILE_BYTES && bytes.subarray(offset, offset + length).every((byte) => byte === 0);
    if (isNew) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return write(file, bytes, offset, length, ...rest);
  };
  Object.assign(fs, { writeSync: writeUnlessNew });
}
