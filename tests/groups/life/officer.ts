// Somebody with an account before the pages of groups: a browser that is signed in, made as people are made.
import { randomUUID } from 'node:crypto';
import { createAdministrator } from '../../../server/src/accounts/accounts.grant.service.js';
import { type Role, visitor } from '../../../shared/src/ground/viewer.js';
import { addMember, grantOf, type Hall, PASSWORD } from '../../accounts/hall.js';
import type { Floor } from '../../support/floor.js';
import { Villager, within } from '../village.js';

export async function officer({ desk, sala }: Floor, role: Role): Promise<Villager> {
  const email = `${randomUUID()}@example.gov.kh`;
  const userId = await createAdministrator(desk.work(visitor), { email, name: 'Administrator', password: PASSWORD });
  const hall = {
    work: (viewer = visitor) => desk.work(viewer),
    ...{ accounts: sala.accounts, administrator: { userId, grants: [grantOf('administrator')] } },
  };
  const { cookie } = await addMember(hall as unknown as Hall, [grantOf(role)]);
  const reach = within(sala);
  return new Villager(
    (request) => reach({ ...request, headers: { ...request.headers, cookie: `${cookie}; ${request.headers.cookie}` } }),
    role,
  );
}
