// Migrations run once, in order, also when several processes start at the same moment.
import { sql } from 'drizzle-orm';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, migrate } from '../../server/src/infra/database.js';
import { freshDatabase } from '../support/database.js';

const steps = [
  'create table ponds (id int primary key)',
  'insert into ponds values (1)',
  'insert into ponds values (2)',
];
let database: Database;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  await database.alone((db) => db.execute(sql`drop schema if exists drizzle cascade`));
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-migrations-'));
  writeSteps(steps);
});
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

function writeSteps(texts: string[]): void {
  fs.mkdirSync(path.join(folder, 'meta'), { recursive: true });
  const entries = texts.map((_, idx) => ({ idx, version: '7', when: idx + 1, tag: `step-${idx}`, breakpoints: true }));
  fs.writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', entries }));
  texts.forEach((text, position) => fs.writeFileSync(path.join(folder, `step-${position}.sql`), text));
}

const countPonds = async () => (await database.db.execute(sql`select count(*) as count from ponds`)).rows;

it('applies each step once, whoever asks and however many at once', async () => {
  await Promise.all(Array.from({ length: 4 }, () => migrate(database, folder)));
  await migrate(database, folder);
  expect(await countPonds()).toEqual([{ count: 2 }]);
});

it('keeps what was there when a later step fails, and goes on when it has been mended', async () => {
  writeSteps([...steps, 'insert into ponds values (3); insert into lakes values (1)']);
  await expect(migrate(database, folder)).rejects.toThrow('lakes');
  expect(await countPonds()).toEqual([{ count: 2 }]);
  writeSteps([...steps, 'insert into ponds values (3)']);
  await migrate(database, folder);
  expect(await countPonds()).toEqual([{ count: 3 }]);
});
