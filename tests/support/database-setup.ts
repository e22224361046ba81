// Once for a whole run: a migrated database to copy from. Embedded: a dump in a file; PostgreSQL: a template database.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '../../server/src/infra/database.js';
import { openInMemory } from '../../server/src/infra/engines/embedded.js';
import { administer } from './postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** File of the dump to copy, or the name of the template, which is also the prefix of its copies. */
    migratedDatabase: string;
  }
}

export default async function prepareDatabase(project: TestProject): Promise<() => Promise<void>> {
  return process.env.DATABASE_URL ? prepareTemplate(project, process.env.DATABASE_URL) : prepareDump(project);
}

async function prepareDump(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-tests-'));
  const file = path.join(folder, 'migrated.tar');
  const { database, dump } = await openInMemory();
  await migrate(database);
  fs.writeFileSync(file, Buffer.from(await (await dump()).arrayBuffer()));
  await database.close();
  project.provide('migratedDatabase', file);
  return async () => fs.rmSync(folder, { recursive: true, force: true });
}

async function prepareTemplate(project: TestProject, server: string): Promise<() => Promise<void>> {
  const template = `sala_test_${randomBytes(4).toString('hex')}`;
  const url = new URL(server);
  url.pathname = template;
  await administer(server, (admin) => admin.query(`create database ${template}`));
  const database = await openDatabase({ databaseUrl: url.href, dataFolder: os.tmpdir() });
  await migrate(database);
  await database.close();
  project.provide('migratedDatabase', template);
  return () =>
    administer(server, async (admin) => {
      const copies = await admin.query<{ datname: string }>('select datname from pg_database where datname like $1', [
        `${template}%`,
      ]);
      for (const { datname } of copies.rows) await admin.query(`drop database if exists ${datname} with (force)`);
    });
}
