// `users` on the command line: whoever runs it holds the database, so it is how the first administrator comes to be and
// how somebody who lost every way in gets back. A password never stands among the arguments, where others could see it.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Grant, Person } from '@sala/shared/accounts/contract.js';
import { type Role, roles, visitor } from '@sala/shared/ground/viewer.js';
import { CannotStart } from '../infra/faults/cannot-start.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { createAdministrator, listPeopleFromCommandLine } from './accounts.grant.service.js';
import { inviteFromCommandLine } from './accounts.invite.service.js';

export interface UsersParts {
  database: Database;
  /** Where people reach the site, for the links. */
  origin: string;
  now: Date;
  input: Readable & { isTTY?: boolean };
  /** For questions; not where the result goes. */
  errors: Writable;
}

export const usersHelp = `users add-administrator --email E --name N   asks for the password, or reads it from stdin
users invite --email E --name N [--role R]   prints a link; for a known address, for a new password
users list                                   everybody with an account and their roles`;

/** What a verb has to say: to people as text, with --json as one document. */
export interface Told {
  text: string;
  document: unknown;
  /** Some of what was asked for was refused: told in the result itself, and by the exit code. */
  isPartial?: boolean;
}

/** Runs `users …`. Throws CannotStart with a sentence for wrong arguments, a Refusal for what the verb refuses. */
export async function runUsers(parts: UsersParts, args: readonly string[]): Promise<Told> {
  const [verb, ...rest] = args;
  const work: Work = { database: parts.database, tx: parts.database.db, viewer: visitor, now: parts.now };
  if (verb === 'add-administrator') return addAdministrator(work, parts, rest);
  if (verb === 'invite') return invite(work, parts, rest);
  if (verb === 'list') return list(work, rest);
  throw new CannotStart(`users knows no verb "${verb ?? ''}". It knows:\n${usersHelp}`);
}

function readOptions(args: readonly string[], names: readonly string[]): Record<string, string | undefined> {
  try {
    const options = Object.fromEntries([...names, 'json'].map((name) => [name, optionOf(name)]));
    return parseArgs({ args: [...args], options, strict: true }).values as Record<string, string | undefined>;
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n${usersHelp}`);
  }
}

const optionOf = (name: string) => ({ type: name === 'json' ? ('boolean' as const) : ('string' as const) });

function demandPerson(options: Record<string, string | undefined>): { email: string; name: string } {
  const { email, name } = options;
  if (!email || !name) throw new CannotStart(`Say who: --email sokha@example.gov.kh --name "Chan Sokha"`);
  return { email, name };
}

async function addAdministrator(work: Work, parts: UsersParts, args: readonly string[]): Promise<Told> {
  const person = demandPerson(readOptions(args, ['email', 'name']));
  const id = await createAdministrator(work, { ...person, password: await readPassword(parts) });
  return { text: `${person.name} is an administrator and can sign in.`, document: { id, ...person } };
}

async function invite(work: Work, parts: UsersParts, args: readonly string[]): Promise<Told> {
  const options = readOptions(args, ['email', 'name', 'role']);
  const grants = options.role ? [everywhere(options.role)] : [];
  const request = { id: randomUUID(), ...demandPerson(options), grants };
  const made = await inviteFromCommandLine(work, parts.origin, request);
  const { renews, expiresAt } = made.invitation;
  const what = renews
    ? 'There is an account with this address; the link sets a new password.'
    : 'The link opens an account.';
  return { text: `${made.link}\n${what} It works once, until ${expiresAt}.`, document: made };
}

function everywhere(name: string): Grant {
  const role = roles.find((one) => one === name);
  if (!role) throw new CannotStart(`There is no role "${name}". The roles are ${roles.join(', ')}.`);
  return { role: role satisfies Role, draftId: null, organisationId: null };
}

async function list(work: Work, args: readonly string[]): Promise<Told> {
  readOptions(args, []);
  const people = await listPeopleFromCommandLine(work);
  const line = ({ name, email, grants }: Person) =>
    `${name} <${email}> ${grants.map(({ role, draftId }) => (draftId ? `${role} of ${draftId}` : role)).join(', ')}`;
  return { text: people.map(line).join('\n'), document: people };
}

/** Asks without showing what is typed, or takes the first line of what is piped in. */
async function readPassword({ input, errors }: UsersParts): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (input.isTTY) errors.write('Password (not shown while you type): ');
  const reader = createInterface({ input, output: silent, terminal: input.isTTY === true });
  try {
    for await (const line of reader) return line;
    return '';
  } finally {
    reader.close();
    if (input.isTTY) errors.write('\n');
  }
}
