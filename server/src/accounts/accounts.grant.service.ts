// Giving and taking roles, and the list of people. A role given or taken works everywhere within five seconds.
import { randomUUID } from 'node:crypto';
import type { GrantRequest, HeldGrant, Person } from '@sala/shared/accounts/contract.js';
import { cleanName } from '@sala/shared/accounts/names.js';
import { canGrantRole, canManagePeople, canRevokeRole } from '@sala/shared/accounts/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { PAGE_SIZE } from '@sala/shared/ground/limits.js';
import type { Role } from '@sala/shared/ground/viewer.js';
import { inTransaction, type Work } from '../infra/work.js';
import { cleanPerson, createUser, demandPassword } from './accounts.invite.service.js';
import { hasOrganisation } from './accounts.organisations.store.js';
import type { Accounts } from './accounts.service.js';
import { notifyAuthority } from './accounts.sessions.store.js';
import {
  findGrant,
  insertGrant,
  listGrantsOf,
  listHoldersOf,
  listPeople as findPeople,
  lockHoldersOf,
  lockUser,
  updateGrantRevoked,
} from './accounts.store.js';
import { hashPassword } from './password-hash.js';

/** Gives a role. Refuses what separation of duties forbids, also when two are given at the same moment. */
export async function grantRole(work: Work, accounts: Accounts, request: GrantRequest): Promise<HeldGrant> {
  const { id, userId, role, draftId, organisationId } = request;
  demand(canManagePeople(work.viewer));
  await inTransaction(work, async (inside) => {
    const { tx } = inside;
    if (!(await lockUser(tx, userId))) refuse('not-found');
    if (organisationId && !(await hasOrganisation(tx, organisationId))) refuse('not-found');
    demand(canGrantRole(work.viewer, await listGrantsOf(tx, userId), { role, draftId, organisationId }));
    const grant = { id, userId, role, draftId, organisationId };
    await insertGrant(tx, { ...grant, grantedBy: work.viewer.userId, at: work.now });
    await notifyAuthority(tx, userId);
  });
  accounts.authority.forget(userId);
  return { id, role, draftId, organisationId, grantedAt: work.now.toISOString() };
}

/** Takes a role away. The last administrator stays. */
export async function revokeRole(work: Work, accounts: Accounts, grantId: string): Promise<void> {
  demand(canManagePeople(work.viewer));
  const userId = await inTransaction(work, async ({ tx }) => {
    const administrators = await lockHoldersOf(tx, 'administrator');
    const grant = await findGrant(tx, grantId);
    if (!grant) refuse('not-found');
    demand(canRevokeRole(work.viewer, grant, administrators));
    await updateGrantRevoked(tx, grantId, work.viewer.userId, work.now);
    await notifyAuthority(tx, grant.userId);
    return grant.userId;
  });
  accounts.authority.forget(userId);
}

/** People with their roles, by name; at most one page. `words` are looked for in names and addresses. */
export async function listPeople(work: Work, words = ''): Promise<Person[]> {
  demand(canManagePeople(work.viewer));
  return findPeople(work.tx, cleanName(words), PAGE_SIZE);
}

/** Everybody with an account. Open to the command line alone, whose user holds the database: no route leads here. */
export async function listPeopleFromCommandLine(work: Work): Promise<Person[]> {
  return findPeople(work.tx, '', Number.MAX_SAFE_INTEGER);
}

/**
 * Makes an account that is an administrator; gives its id. Open to the command line alone, whose user holds the
 * database: it is how the first one comes to be.
 */
export async function createAdministrator(
  work: Work,
  request: { email: string; name: string; password: string },
): Promise<string> {
  const { email, name } = cleanPerson(request);
  demandPassword(request.password, email);
  const hash = await hashPassword(request.password);
  const userId = randomUUID();
  await inTransaction(work, async (inside) => {
    await createUser(inside, { id: userId, name, email, hash });
    const everywhere = { role: 'administrator', draftId: null, organisationId: null } as const;
    await insertGrant(inside.tx, { ...everywhere, id: randomUUID(), userId, grantedBy: null, at: work.now });
  });
  return userId;
}

export interface Holder {
  userId: string;
  name: string;
  roles: Role[];
}

/** People with one of the roles for a draft, its office, or everywhere, by name. Open to verbs that have asked. */
export async function listHolders(
  work: Pick<Work, 'tx'>,
  wanted: readonly Role[],
  draft: { id: string; organisationId: string },
): Promise<Holder[]> {
  const holders = new Map<string, Holder>();
  for (const { userId, name, role } of await listHoldersOf(work.tx, wanted, draft)) {
    const holder = holders.get(userId) ?? { userId, name, roles: [] };
    holder.roles.push(role);
    holders.set(userId, holder);
  }
  return [...holders.values()];
}
