// The register of organisations. Names and successions are dated and only ever added: what a body was called when it
// signed stays readable.
import type {
  Organisation,
  OrganisationKind,
  OrganisationRequest,
  ProvinceRequest,
  RenameRequest,
  SuccessionRequest,
} from '@sala/shared/accounts/contract.js';
import { cleanNames } from '@sala/shared/accounts/names.js';
import { dayAtPhnomPenh, isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { canKeepOrganisations } from '@sala/shared/accounts/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { inTransaction, type Work } from '../infra/work.js';
import {
  hasOrganisation,
  insertName,
  insertOrganisation,
  insertSuccession,
  leadsTo,
  listOrganisations as findOrganisations,
  lockKind,
  lockPresentName,
  lockSuccessions,
  updateProvince,
} from './accounts.organisations.store.js';

function demandName(given: Bilingual): Bilingual {
  const name = cleanNames(given);
  if (!name.km && !name.en) refuse('organisation-name-needed', {}, 'name');
  return name;
}

function demandPublicFor(province: string | null, kind: OrganisationKind): void {
  if (province !== null && !isPublicBody(kind)) refuse('province-of-public-body', {}, 'province');
}

export async function createOrganisation(work: Work, request: OrganisationRequest): Promise<Organisation> {
  demand(canKeepOrganisations(work.viewer));
  const { id, kind, fromOn, province = null } = request;
  demandPublicFor(province, kind);
  const name = demandName(request.name);
  const row = { id, kind, province, name, fromOn };
  const isNew = await inTransaction(work, ({ tx, now }) => insertOrganisation(tx, { ...row, createdAt: now }));
  if (!isNew) refuse('id-taken');
  return getOrganisation(work, id);
}

/** Gives a new name from a day on, which lies after the first day of the present one. */
export async function renameOrganisation(work: Work, id: string, request: RenameRequest): Promise<Organisation> {
  demand(canKeepOrganisations(work.viewer));
  const name = demandName(request.name);
  await inTransaction(work, async ({ tx }) => {
    const since = await lockPresentName(tx, id);
    if (since === null) refuse('not-found');
    if (request.fromOn <= since) refuse('rename-too-early', { day: since }, 'fromOn');
    await insertName(tx, id, name, request.fromOn);
  });
  return getOrganisation(work, id);
}

/** Says of which province it is the own authority. What it published before stays under its name. */
export async function setProvince(work: Work, id: string, { province }: ProvinceRequest): Promise<Organisation> {
  demand(canKeepOrganisations(work.viewer));
  await inTransaction(work, async ({ tx }) => {
    demandPublicFor(province, (await lockKind(tx, id)) ?? refuse('not-found'));
    await updateProvince(tx, id, province);
  });
  return getOrganisation(work, id);
}

/** Records that another organisation took over. Several may take over from one, and one from several. */
export async function succeedOrganisation(work: Work, id: string, request: SuccessionRequest): Promise<Organisation> {
  demand(canKeepOrganisations(work.viewer));
  const { successorId, onDay } = request;
  await inTransaction(work, async ({ tx }) => {
    await lockSuccessions(tx);
    if (!(await hasOrganisation(tx, id)) || !(await hasOrganisation(tx, successorId))) refuse('not-found');
    if (await leadsTo(tx, successorId, id)) refuse('succession-in-a-circle', {}, 'successorId');
    await insertSuccession(tx, { predecessorId: id, successorId, onDay });
  });
  return getOrganisation(work, id);
}

/** Open to all: who may put drafts before the public is public. */
export async function getOrganisation(work: Work, id: string): Promise<Organisation> {
  const [organisation] = await findOrganisations(work.tx, dayAtPhnomPenh(work.now), [id]);
  return organisation ?? refuse('not-found');
}

/** Open to all, as above. */
export function listOrganisations(work: Work): Promise<Organisation[]> {
  return findOrganisations(work.tx, dayAtPhnomPenh(work.now));
}
