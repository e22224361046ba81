// A hall with people in it, for the tests of accounts: a database, the domain opened on it, a clock that tests move.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Grant } from '../../shared/src/accounts/contract.js';
import { type Role, type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { createAdministrator } from '../../server/src/accounts/accounts.grant.service.js';
import { acceptInvitation, inviteSomebody } from '../../server/src/accounts/accounts.invite.service.js';
import { type Accounts, openAccounts } from '../../server/src/accounts/accounts.service.js';
import { signIn } from '../../server/src/accounts/accounts.sign-in.service.js';
import type { Database } from '../../server/src/infra/database.js';
import type { Work } from '../../server/src/infra/work.js';
import { freshDatabase } from '../support/database.js';

export const PASSWORD = 'green mango on the boat';
export const ORIGIN = 'http://127.0.0.1:3000';

export interface Hall {
  database: Database;
  accounts: Accounts;
  secret: string;
  /** Milliseconds by which the hall's clock is ahead. */
  ahead: number;
  clock(): Date;
  work(viewer?: Viewer): Work;
  administrator: Viewer;
  /** A second server process on the same database. */
  openAnother(): Promise<Accounts>;
  close(): Promise<void>;
}

export async function openHall(origin = ORIGIN): Promise<Hall> {
  const database = await freshDatabase();
  const secret = randomBytes(32).toString('base64url');
  const opened: Accounts[] = [];
  const openOne = async () => {
    const accounts = await openAccounts({ database, origin, secret, signInsPerHour: 10, clock: hall.clock });
    opened.push(accounts);
    return accounts;
  };
  const hall: Hall = {
    database,
    secret,
    accounts: undefined as unknown as Accounts,
    ahead: 0,
    clock: () => new Date(Date.now() + hall.ahead),
    work: (viewer = visitor) => ({ database, tx: database.db, viewer, now: hall.clock() }),
    administrator: visitor,
    openAnother: openOne,
    async close() {
      for (const accounts of opened) await accounts.close();
      await database.close();
    },
  };
  hall.accounts = await openOne();
  const admin = { email: 'admin@example.gov.kh', name: 'Chan Dara', password: PASSWORD };
  const userId = await createAdministrator(hall.work(), admin);
  hall.administrator = { userId, grants: [{ role: 'administrator', draftId: null, organisationId: null }] };
  return hall;
}

export interface Member {
  id: string;
  email: string;
  viewer: Viewer;
  cookie: string;
}

/** What a browser sends back of `Set-Cookie` lines. */
export function cookiesFrom(lines: readonly string[]): string {
  return lines
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

/** A role for the whole site. */
export const grantOf = (role: Role): Grant => ({ role, draftId: null, organisationId: null });

let count = 0;

/** Somebody with these roles, signed in, made as people are made: by a link. */
export async function addMember(hall: Hall, grants: Grant[] = []): Promise<Member> {
  count += 1;
  const email = `person-${count}@example.org`;
  const invitation = { id: randomUUID(), email, name: `Person ${count}`, grants };
  const { link } = await inviteSomebody(hall.work(hall.administrator), hall.accounts, invitation);
  const accepted = { name: `Person ${count}`, password: PASSWORD };
  const browser = { cookie: undefined, userAgent: undefined };
  const cookie = cookiesFrom(await acceptInvitation(hall.work(), hall.accounts, tokenOf(link), accepted, browser));
  const { viewer } = await hall.accounts.viewerOf(cookie);
  if (viewer.userId === null) throw new Error('the new member is not signed in');
  return { id: viewer.userId, email, viewer, cookie };
}

export function tokenOf(link: string): string {
  return link.split('/').at(-1) ?? '';
}

/** Another session of somebody; gives the cookies. */
export async function signInAgain(hall: Hall, member: Member, cookie?: string): Promise<string> {
  const browser = { cookie, userAgent: undefined };
  const request = { email: member.email, password: PASSWORD };
  return cookiesFrom(await signIn(hall.work(), hall.accounts, request, browser));
}
