// A hall that nobody has entered: a real server on data of its own, with an administrator whom the command line made
// before it started, since an embedded database belongs to one process at a time.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from 'playwright-core';
import type { Grant, InvitationLink } from '../../shared/src/accounts/contract.js';
import { readHalls } from '../support/halls.js';
import { copyPlace, newPlace, type Place, removePlace } from '../support/place.js';
import { type ServerProcess, startServer } from '../support/server-process.js';

const CLI = fileURLToPath(new URL('../../server/dist/cli/cli.js', import.meta.url));

export const administrator = {
  email: 'chan.dara@example.gov.kh',
  name: 'Chan Dara',
  password: 'tonle-sap-rises-in-june',
};

export interface EmptyHall {
  server: ServerProcess;
  /** Stops the server and removes everything. */
  close(): Promise<void>;
}

export async function openEmptyHall(): Promise<EmptyHall> {
  const halls = readHalls();
  const place = await (halls ? copyPlace(halls.empty) : newPlace());
  await addAdministrator(place);
  const server = await startServer(place);
  const close = async () => {
    await server.stop();
    await removePlace(place);
  };
  return { server, close };
}

async function addAdministrator({ data, databaseUrl }: Place): Promise<void> {
  const { email, name, password } = administrator;
  const child = spawn(process.execPath, [CLI, 'users', 'add-administrator', '--email', email, '--name', name], {
    env: { PATH: process.env.PATH, SALA_DATA: data, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => (said += String(part)));
  child.stdin.end(`${password}\n`);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`No administrator was made: ${said}`);
}

async function post(request: APIRequestContext, address: string, data: unknown): Promise<unknown> {
  const answer = await request.post(address, { data });
  if (!answer.ok()) throw new Error(`${address}: ${await answer.text()}`);
  return answer.json();
}

/** Signs the administrator in, in the browser that the requests belong to. */
export async function signInAdministrator(request: APIRequestContext): Promise<void> {
  const { email, password } = administrator;
  await post(request, '/api/session', { email, password });
}

export async function addOffice(request: APIRequestContext, name: { km: string; en: string }): Promise<string> {
  const id = randomUUID();
  await post(request, '/api/organisations', { id, kind: 'ministry', name, fromOn: '2020-01-01' });
  return id;
}

/** The link by which somebody opens an account with these roles. */
export async function invite(
  request: APIRequestContext,
  person: { email: string; name: string; grants: Grant[] },
): Promise<string> {
  const made = (await post(request, '/api/invitations', { id: randomUUID(), ...person })) as InvitationLink;
  return made.link;
}
