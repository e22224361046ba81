// Brings the demo's bodies and people into the hall: the administrator first, by whose right the others get their
// roles, and whoever marks the demo as whole in a step of its own.
import { createAdministrator, grantRole, listPeopleFromCommandLine } from '../../accounts/accounts.grant.service.js';
import { createUser } from '../../accounts/accounts.invite.service.js';
import {
  createOrganisation,
  listOrganisations,
  renameOrganisation,
} from '../../accounts/accounts.organisations.service.js';
import { hashPassword } from '../../accounts/password-hash.js';
import type { Person } from '@sala/shared/accounts/contract.js';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { drafterSide, isSameGrant } from '@sala/shared/accounts/policy.js';
import { type RoleGrant, type Viewer, visitor } from '@sala/shared/ground/viewer.js';
import { inTransaction } from '../../infra/work.js';
import { bodies, type BodyKey, demoPassword, type DemoBody, type DemoPerson, people, type PersonKey } from '../cast.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';

export const bodyId = (key: BodyKey): string => idFor(`body/${key}`);

/** In both scripts, since an account has one name. */
export const fullName = ({ name }: DemoPerson): string => `${name.km} (${name.en})`;

export const personKeys = Object.keys(people) as PersonKey[];
const administrator = people['ly-makara'];

/** Everybody with an account, as a viewer, by their address. */
export async function readViewers(hall: Hall): Promise<Map<string, Viewer>> {
  const everybody = await listPeopleFromCommandLine(hall.work(visitor, hall.clock()));
  return new Map(everybody.map(({ email, id, grants }) => [email, viewerOf(id, grants)]));
}

function viewerOf(userId: string, grants: Person['grants']): Viewer {
  const reach = ({ role, draftId, organisationId }: RoleGrant) => ({ role, draftId, organisationId });
  return { userId, grants: grants.map(reach) };
}

/** The administrator, made by the right of whoever starts the server, as on the command line. */
export async function fillAdministrator(hall: Hall, at: Date): Promise<Viewer> {
  const known = (await readViewers(hall)).get(administrator.email);
  if (known) return known;
  const account = { email: administrator.email, name: fullName(administrator), password: demoPassword };
  const userId = await createAdministrator(hall.work(visitor, at), account);
  return { userId, grants: [{ role: 'administrator', draftId: null, organisationId: null }] };
}

export async function fillBodies(hall: Hall, keeper: Viewer, at: Date): Promise<void> {
  const work = hall.work(keeper, at);
  const known = new Map((await listOrganisations(work)).map(({ id, names }) => [id, names.length]));
  for (const [key, { kind, names, province }] of Object.entries(bodies) as [BodyKey, DemoBody][]) {
    const id = bodyId(key);
    for (const [place, name] of names.entries()) {
      if (place < (known.get(id) ?? 0)) continue;
      const own = isPublicBody(kind) ? { province } : {};
      if (place === 0) await createOrganisation(work, { id, kind, ...name, ...own });
      else await renameOrganisation(work, id, name);
    }
  }
}

/** One person with all their roles. What is there already stays as it is. */
export async function fillPerson(hall: Hall, keeper: Viewer, key: PersonKey, at: Date): Promise<void> {
  const person: DemoPerson = people[key];
  const viewer = (await readViewers(hall)).get(person.email);
  const userId = viewer?.userId ?? idFor(`person/${key}`);
  if (!viewer) {
    const hash = await hashPassword(demoPassword);
    const account = { id: userId, name: fullName(person), email: person.email, hash };
    await inTransaction(hall.work(keeper, at), (work) => createUser(work, account));
  }
  for (const grant of grantsOf(person)) {
    if (viewer?.grants.some((held) => isSameGrant(held, grant))) continue;
    const id = idFor(`grant/${key}/${grant.role}`);
    await grantRole(hall.work(keeper, at), hall.accounts, { id, userId, ...grant });
  }
}

/** Who drafts or signs does so for their office, which lets them start further drafts; site roles reach everywhere. */
function grantsOf({ role, body, speaksForBody = false }: DemoPerson): RoleGrant[] {
  const forBody = (given: RoleGrant['role']) => ({ role: given, draftId: null, organisationId: bodyId(body) });
  const speaks = speaksForBody ? [forBody('contributor')] : [];
  if (role === 'contributor') return speaks;
  return [drafterSide.includes(role) ? forBody(role) : { role, draftId: null, organisationId: null }, ...speaks];
}
