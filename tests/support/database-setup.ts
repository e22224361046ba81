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

/** Of tar files, bytes. */
const BLOCK = 512;

export default async function prepareDatabase(project: TestProject): Promise<() => Promise<void>> {
  return process.env.DATABASE_URL ? prepareTemplate(project, process.env.DATABASE_URL) : prepareDump(project);
}

async function prepareDump(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-tests-'));
  const file = path.join(folder, 'migrated.tar');
  const { database, dump } = await openInMemory();
  await migrate(database);
  // What is on the disk then is whole, and a copy has nothing to recover.
  await database.db.execute('reset role');
  await database.db.execute('checkpoint');
  fs.writeFileSync(file, withoutTemplates(Buffer.from(await (await dump()).arrayBuffer())));
  await database.close();
  project.provide('migratedDatabase', file);
  return async () => fs.rmSync(folder, { recursive: true, force: true });
}

/** A dump without the engine's own template databases, which nothing is made from: a copy is made sooner. */
function withoutTemplates(tar: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at < tar.length; ) {
    const [name = ''] = tar.toString('latin1', at, at + 100).split('\0');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const end = at + BLOCK * (1 + Math.ceil(size / BLOCK));
    if (!/^\/?base\/[14]\/\d/.test(name)) kept.push(tar.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
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
