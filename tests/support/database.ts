// A migrated database for one test file, on the engine of this run: in memory, or on the server of DATABASE_URL.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../server/src/infra/database.js';
import { openInMemory } from '../../server/src/infra/engines/embedded.js';
import { administer } from './postgres.js';

/** Close it in `afterAll`: that drops it. About half a second in memory, less on PostgreSQL. */
export async function freshDatabase(): Promise<Database> {
  const migrated = inject('migratedDatabase');
  const server = process.env.DATABASE_URL;
  return server ? copyTemplate(server, migrated) : (await openInMemory(await fs.openAsBlob(migrated))).database;
}

async function copyTemplate(server: string, template: string): Promise<Database> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await administer(server, (admin) => admin.query(`create database ${name} template ${template}`));
  const url = new URL(server);
  url.pathname = name;
  const database = await openDatabase({ databaseUrl: url.href, dataFolder: os.tmpdir() });
  return {
    ...database,
    async close() {
      await database.close();
      await administer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}
