// The verb `users` of the command line: the first administrator, links, and the list.
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runUsers } from '../../server/src/accounts/accounts.cli.js';
import { acceptInvitation } from '../../server/src/accounts/accounts.invite.service.js';
import type { InvitationLink, Person } from '../../shared/src/accounts/contract.js';
import { holdsRole } from '../../shared/src/ground/viewer.js';
import { cookiesFrom, type Hall, openHall, ORIGIN, PASSWORD, signInAgain, tokenOf } from './hall.js';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
const users = (args: string[], typed = '') =>
  runUsers(
    { database: hall.database, origin: ORIGIN, now: hall.clock(), input: Readable.from([typed]), errors: silent },
    args,
  );
const browser = { cookie: undefined, userAgent: undefined };
const person = ['--email', 'Ly.Makara@example.gov.kh', '--name', 'Ly Makara'];

it('makes an administrator with the password that is piped in, who can then sign in', async () => {
  await users(['add-administrator', ...person], `${PASSWORD}\n`);
  const email = 'ly.makara@example.gov.kh';
  const cookie = await signInAgain(hall, { email, id: '', cookie: '', viewer: hall.administrator });
  expect(holdsRole((await hall.accounts.viewerOf(cookie)).viewer, ['administrator'])).toBe(true);
});

it('takes no password among its arguments, and refuses none, a short one and a second account', async () => {
  const another = ['--email', 'second@example.gov.kh', '--name', 'Second'];
  await expect(users(['add-administrator', ...another, '--password', PASSWORD])).rejects.toThrow(/password/);
  await expect(users(['add-administrator', ...another])).rejects.toThrow(/too short/);
  await expect(users(['add-administrator', ...another], 'short\n')).rejects.toThrow(/too short/);
  await expect(users(['add-administrator', ...person], `${PASSWORD}\n`)).rejects.toThrow(/already is an account/);
  await expect(users(['add-administrator'])).rejects.toThrow(/Say who/);
  await expect(users(['promote'])).rejects.toThrow(/add-administrator/);
});

it('makes a link for a new account with a role, and for a known address one for a new password', async () => {
  const invited = ['invite', '--email', 'chhim.bopha@example.gov.kh', '--name', 'Chhim Bopha', '--role', 'secretariat'];
  const { link } = (await users(invited)).document as InvitationLink;
  const accepted = { name: 'Chhim Bopha', password: PASSWORD };
  const lines = await acceptInvitation(hall.work(), hall.accounts, tokenOf(link), accepted, browser);
  const { viewer } = await hall.accounts.viewerOf(cookiesFrom(lines));
  expect(holdsRole(viewer, ['secretariat'])).toBe(true);
  const again = (await users(invited)).document as InvitationLink;
  expect(again.invitation).toMatchObject({ renews: true, grants: [] });
  await expect(users([...invited.slice(0, -1), 'king'])).rejects.toThrow(/no role "king"/);
});

it('lists everybody with their roles, without anything that opens an account', async () => {
  const { document, text } = await users(['list', '--json']);
  expect(text).toContain('Chan Dara <admin@example.gov.kh> administrator');
  expect((document as Person[]).map(({ email }) => email)).toContain('admin@example.gov.kh');
  expect(JSON.stringify(document)).not.toMatch(/argon2|token|password/);
});
