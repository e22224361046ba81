// Accounts begin with a link: an administrator makes it, hands it over, and whoever opens it chooses the password. The
// same kind of link gives a new password to somebody who lost theirs. A link works once, for seven days, and only while
// the one who made it is still an administrator.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AcceptRequest, Invitation, InvitationLink, InvitationRequest } from '@sala/shared/accounts/contract.js';
import { PASSWORD_UNITS_MAX, PASSWORD_UNITS_MIN } from '@sala/shared/ground/limits.js';
import { cleanEmail, cleanName, isEmail } from '@sala/shared/accounts/names.js';
import { canBePassword } from '@sala/shared/accounts/passwords.js';
import { canHoldAll, canInvite, canManagePeople } from '@sala/shared/accounts/policy.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import { inTransaction, type Work } from '../infra/work.js';
import type { Accounts } from './accounts.service.js';
import { deleteSessionsOf, getUserByEmail, insertPassword, updatePassword } from './accounts.sessions.store.js';
import { type Browser, openSession } from './accounts.sign-in.service.js';
import {
  findOpenInvitation,
  findUser,
  insertGrant,
  insertInvitation,
  insertUser,
  listGrantsOf,
  listOpenInvitations,
  type NewInvitation,
  toInvitation,
  updateUserName,
  useInvitation,
  withdrawInvitation as takeBack,
} from './accounts.store.js';
import { hashPassword } from './password-hash.js';

const OPEN_DAYS = 7;

/** Makes the link by which one person opens an account with these roles. */
export async function inviteSomebody(
  work: Work,
  accounts: Accounts,
  request: InvitationRequest,
  language: Language = 'km',
): Promise<InvitationLink> {
  demand(canInvite(work.viewer, request.grants));
  const { email, name } = cleanPerson(request);
  if (await getUserByEmail(work.tx, email)) refuse('email-taken', {}, 'email');
  return makeLink(work, accounts.parts.origin, { id: request.id, email, name, grants: request.grants }, language);
}

/** Makes the link by which somebody who has an account sets a new password. All their sessions end when it is used. */
export async function renewAccess(
  work: Work,
  accounts: Accounts,
  request: { id: string; userId: string },
  language: Language = 'km',
): Promise<InvitationLink> {
  demand(canManagePeople(work.viewer));
  const user = await findUser(work.tx, request.userId);
  if (!user) refuse('not-found');
  const { email, name, id: forUserId } = user;
  return makeLink(work, accounts.parts.origin, { id: request.id, email, name, grants: [], forUserId }, language);
}

/** An invitation from the command line, whose user holds the database and so needs no role here. */
export async function inviteFromCommandLine(
  work: Work,
  origin: string,
  request: InvitationRequest,
): Promise<InvitationLink> {
  // Open to the command line alone: no route leads here.
  demand(canHoldAll(request.grants));
  const { email, name } = cleanPerson(request);
  const user = await getUserByEmail(work.tx, email);
  const known = user ? { forUserId: user.id, name: user.name, grants: [] } : { name, grants: request.grants };
  return makeLink(work, origin, { id: request.id, email, ...known }, 'km');
}

type Wanted = Pick<NewInvitation, 'id' | 'email' | 'name' | 'grants' | 'forUserId'>;

async function makeLink(work: Work, origin: string, wanted: Wanted, language: Language): Promise<InvitationLink> {
  const token = randomBytes(32).toString('base64url');
  const row = await insertInvitation(work.tx, {
    ...wanted,
    tokenHash: hashToken(token),
    createdBy: work.viewer.userId,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + OPEN_DAYS * DAY_MS),
  });
  if (!row) refuse('id-taken');
  return { invitation: toInvitation(row), link: origin + pages.invitation(language, token) };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function cleanPerson(given: { email: string; name: string }): { email: string; name: string } {
  const email = cleanEmail(given.email);
  const name = cleanName(given.name);
  if (!isEmail(email)) refuse('email-malformed', {}, 'email');
  if (!name) refuse('name-needed', {}, 'name');
  return { email, name };
}

export function demandPassword(password: string, email: string): void {
  const verdict = canBePassword(password, email);
  const n = verdict === 'password-too-long' ? PASSWORD_UNITS_MAX : PASSWORD_UNITS_MIN;
  if (verdict !== true) refuse(verdict, { n }, 'password');
}

/** What a link offers, for the page behind it. Open to all: knowing the token is the right. */
export async function openInvitation(work: Work, token: string): Promise<Invitation> {
  const row = await findOpenInvitation(work.tx, hashToken(token), work.now);
  if (!row) refuse('invitation-not-valid');
  return toInvitation(row);
}

/**
 * Makes the account, or sets the new password, and signs in: gives the `Set-Cookie` lines. Of several at the same
 * moment one succeeds. Open to all: knowing the token is the right.
 */
export async function acceptInvitation(
  work: Work,
  accounts: Accounts,
  token: string,
  request: AcceptRequest,
  browser: Browser,
): Promise<string[]> {
  const { email } = await openInvitation(work, token);
  const { name } = cleanPerson({ email, name: request.name });
  demandPassword(request.password, email);
  // Before the transaction: it takes long, and on the embedded database everybody would wait for it.
  const hash = await hashPassword(request.password);
  const userId = await inTransaction(work, (inside) => useLink(inside, token, name, hash));
  accounts.authority.forget(userId);
  return openSession(accounts, email, request.password, browser);
}

async function useLink(work: Work, token: string, name: string, hash: string): Promise<string> {
  const row = await useInvitation(work.tx, hashToken(token), work.now);
  if (!row) refuse('invitation-not-valid');
  await demandMakerStillManages(work, row.createdBy);
  if (row.forUserId) {
    await updateUserName(work.tx, row.forUserId, name, work.now);
    await updatePassword(work.tx, row.forUserId, hash, work.now);
    await deleteSessionsOf(work.tx, row.forUserId);
    return row.forUserId;
  }
  demand(canHoldAll(row.grants));
  const userId = randomUUID();
  await createUser(work, { id: userId, name, email: row.email, hash });
  for (const grant of row.grants) {
    await insertGrant(work.tx, { ...grant, id: randomUUID(), userId, grantedBy: row.createdBy, at: work.now });
  }
  return userId;
}

/** What somebody handed out does not outlive their right to do so. */
async function demandMakerStillManages(work: Work, makerId: string | null): Promise<void> {
  if (makerId === null) return;
  const grants = await listGrantsOf(work.tx, makerId);
  if (canManagePeople({ userId: makerId, grants }) !== true) refuse('invitation-not-valid');
}

export interface NewAccount {
  id: string;
  name: string;
  email: string;
  /** PHC string of the password. */
  hash: string;
}

/** The rows of an account. Open to verbs of this domain that have asked their policy. */
export async function createUser(work: Work, { id, name, email, hash }: NewAccount): Promise<void> {
  if (!(await insertUser(work.tx, { id, name, email, at: work.now }))) refuse('email-taken', {}, 'email');
  await insertPassword(work.tx, { id: randomUUID(), userId: id, hash, at: work.now });
}

export async function listInvitations(work: Work): Promise<Invitation[]> {
  demand(canManagePeople(work.viewer));
  return listOpenInvitations(work.tx, work.now);
}

export async function withdrawInvitation(work: Work, id: string): Promise<void> {
  demand(canManagePeople(work.viewer));
  if (!(await takeBack(work.tx, id, work.now))) refuse('not-found');
}
