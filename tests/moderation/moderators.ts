// People who can sign in to the server of a floor: their cookies, as browsers send them.
import type { Grant } from '../../shared/src/accounts/contract.js';
import type { Role } from '../../shared/src/ground/viewer.js';
import { createAdministrator } from '../../server/src/accounts/accounts.grant.service.js';
import { openAccounts } from '../../server/src/accounts/accounts.service.js';
import { addMember, grantOf, ORIGIN, PASSWORD } from '../accounts/hall.js';
import type { Floor } from '../support/floor.js';

/** The administrator's cookie is not among them: nobody needs it. `close` before the floor. */
export async function signInAs<Name extends string>(
  { desk, sala }: Floor,
  people: Record<Name, Role | Grant>,
): Promise<{ cookies: Record<Name, string>; close(): Promise<void> }> {
  const { database } = desk;
  const clock = () => desk.now;
  const { secret } = sala.parts;
  const accounts = await openAccounts({ database, origin: ORIGIN, secret, signInsPerHour: 10, clock });
  const work = desk.work;
  const admin = { email: 'admin@example.gov.kh', name: 'Chan Dara', password: PASSWORD };
  const userId = await createAdministrator(work({ userId: null, grants: [] }), admin);
  const administrator = { userId, grants: [grantOf('administrator')] };
  const hall = {
    ...{ database, accounts, secret, ahead: 0, clock, administrator },
    work: (viewer = { userId: null, grants: [] } as Parameters<typeof work>[0]) => work(viewer),
    openAnother: () => Promise.resolve(accounts),
    close: () => accounts.close(),
  };
  const cookies = {} as Record<Name, string>;
  for (const [name, role] of Object.entries(people) as [Name, Role | Grant][]) {
    const grant = typeof role === 'string' ? grantOf(role) : role;
    cookies[name] = (await addMember(hall, [grant])).cookie;
  }
  return { cookies, close: hall.close };
}
