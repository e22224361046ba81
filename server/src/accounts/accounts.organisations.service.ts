// The register of organisations. Names and successions are dated and only ever added: what a body was called when it
// signed stays readable.
import type {
  EndRequest,
  FocalPoint,
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
  endName,
  hasOrganisation,
  insertName,
  insertOrganisation,
  insertSuccession,
  leadsTo,
  listOrganisations as findOrganisations,
  lockKind,
  lockLastName,
  lockSuccessions,
  updateFocalPoint,
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
    const { fromOn, untilOn } = (await lockLastName(tx, id)) ?? refuse('not-found');
    if (request.fromOn <= fromOn) refuse('rename-too-early', { day: fromOn }, 'fromOn');
    if (untilOn !== null && request.fromOn < untilOn) refuse('organisation-is-over', { day: untilOn }, 'fromOn');
    await insertName(tx, id, name, request.fromOn);
  });
  return getOrganisation(work, id);
}

/** Says that it is no more from a day on, whether or not somebody took over. The same day again changes nothing. */
export async function endOrganisation(work: Work, id: string, { onDay }: EndRequest): Promise<Organisation> {
  demand(canKeepOrganisations(work.viewer));
  await inTransaction(work, async ({ tx }) => {
    const { fromOn, untilOn } = (await lockLastName(tx, id)) ?? refuse('not-found');
    if (untilOn === onDay) return;
    if (untilOn !== null) refuse('organisation-is-over', { day: untilOn }, 'onDay');
    if (onDay <= fromOn) refuse('rename-too-early', { day: fromOn }, 'onDay');
    await endName(tx, id, onDay);
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

/** Keeps at which office it is reached. Open to the verbs of bodies, which have asked who may say so. */
export function keepFocalPoint({ tx }: Pick<Work, 'tx'>, id: string, focalPoint: FocalPoint | null): Promise<void> {
  return updateFocalPoint(tx, id, focalPoint);
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
