// Where one server keeps its data: a folder and, in a run with DATABASE_URL, a database of its own there. Made, copied,
// put back as an operator puts back a backup, and removed.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { administer } from './postgres.js';

export interface Place {
  data: string;
  databaseUrl: string | undefined;
}

/** A fresh one: an empty folder and, on PostgreSQL, an empty database. */
export async function newPlace(): Promise<Place> {
  const server = process.env.DATABASE_URL;
  const place = { data: fs.mkdtempSync(path.join(os.tmpdir(), 'sala-place-')), databaseUrl: undefined };
  return server ? { ...place, databaseUrl: await createPostgres(server) } : place;
}

async function createPostgres(server: string, template?: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `sala_place_${randomBytes(4).toString('hex')}`;
  const from = template ? ` template ${nameOf(template)}` : '';
  await administer(server, (admin) => admin.query(`create database ${nameOf(url.href)}${from}`));
  return url.href;
}

const nameOf = (databaseUrl: string) => new URL(databaseUrl).pathname.slice(1);

/** Another place with the same data; nobody may be using the first. */
export async function copyPlace({ data, databaseUrl }: Place): Promise<Place> {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-place-'));
  fs.cpSync(data, copy, { recursive: true });
  return { data: copy, databaseUrl: databaseUrl && (await createPostgres(databaseUrl, databaseUrl)) };
}

export async function removePlace({ data, databaseUrl }: Place): Promise<void> {
  fs.rmSync(data, { recursive: true, force: true });
  if (databaseUrl)
    await administer(databaseUrl, (admin) => admin.query(`drop database ${nameOf(databaseUrl)} with (force)`));
}

/** The place is as the copy was, under its own name: what an operator does with a backup. */
export async function putBack(place: Place, copy: Place): Promise<void> {
  await removePlace(place);
  fs.cpSync(copy.data, place.data, { recursive: true, preserveTimestamps: true });
  const { databaseUrl } = place;
  if (databaseUrl && copy.databaseUrl) {
    const template = nameOf(copy.databaseUrl);
    await administer(databaseUrl, (admin) =>
      admin.query(`create database ${nameOf(databaseUrl)} template ${template}`),
    );
  }
}
