// Bodies as everybody may know them: under which names and after whom, what they promised, and what they answered. All
// figures are counted from the logs.
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { cleanName, cleanNames } from '@sala/shared/accounts/names.js';
import { dayAtPhnomPenh, isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import type { Agreement, BodyRecord, FocalPointRequest } from '@sala/shared/commitments/agreement-contract.js';
import type { Commitment } from '@sala/shared/commitments/contract.js';
import { isOnList } from '@sala/shared/commitments/figures.js';
import { canTellFocalPoint } from '@sala/shared/commitments/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import { keepFocalPoint } from '../accounts/accounts.organisations.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { readAgreements } from './commitments.agreements.service.js';
import { type Bodies, readBodies, readCommitments } from './commitments.read.service.js';
import { countSignedAnswers } from './commitments.store.js';
import type { IssueFigures, Neighbours } from './rooms.js';

type Asked = Pick<Neighbours, 'issueFigures'>;

interface Known {
  bodies: Bodies;
  commitments: readonly Commitment[];
  agreements: readonly Agreement[];
  answers: ReadonlyMap<string, number>;
  issues: ReadonlyMap<string, IssueFigures>;
}

/** Public bodies, and others that have promised something; those of the state first. Open to all. */
export async function listBodies(work: Work, neighbours: Asked): Promise<BodyRecord[]> {
  const known = await readKnown(work, neighbours);
  const promised = new Set(known.commitments.flatMap(({ owner, madeBy }) => [owner.id, madeBy.id]));
  return [...known.bodies.values()]
    .filter(({ id, kind }) => isPublicBody(kind) || promised.has(id))
    .map((body) => present(body, known))
    .sort((one, other) => Number(other.isPublic) - Number(one.isPublic) || nameOf(one).localeCompare(nameOf(other)));
}

/** One body. Open to all. */
export async function readBody(work: Work, neighbours: Asked, id: string): Promise<BodyRecord> {
  const known = await readKnown(work, neighbours);
  return present(known.bodies.get(id) ?? refuse('unknown-body'), known);
}

/** Says at which office a body is reached. The same again changes nothing. */
export async function tellFocalPoint(
  work: Work,
  neighbours: Asked,
  bodyId: string,
  request: FocalPointRequest,
): Promise<BodyRecord> {
  demand(canTellFocalPoint(work.viewer, bodyId));
  const office = cleanNames(request.office);
  const contact = cleanName(request.contact);
  const offices = Object.values(office);
  for (const text of offices) {
    const words = findPersonNamed(text);
    if (words !== null) refuse('focal-point-names-person', { words }, 'office');
  }
  if ((offices.length === 0) !== (contact === '')) refuse('focal-point-incomplete', {}, 'office');
  await inTransaction(work, async (inside) => {
    const { focalPoint: before } = (await readBodies(inside)).get(bodyId) ?? refuse('unknown-body');
    if (before?.contact === contact && before.office.km === office.km && before.office.en === office.en) return;
    const told = { office, contact, sinceOn: dayAtPhnomPenh(inside.now) };
    await keepFocalPoint(inside, bodyId, offices.length === 0 ? null : told);
  });
  return readBody(work, neighbours, bodyId);
}

async function readKnown(work: Work, neighbours: Asked): Promise<Known> {
  return {
    bodies: await readBodies(work),
    commitments: await readCommitments(work),
    agreements: await readAgreements(work),
    answers: await countSignedAnswers(work.tx),
    issues: (await neighbours.issueFigures?.(work)) ?? new Map<string, IssueFigures>(),
  };
}

const nameOf = ({ name }: BodyRecord): string => name.km ?? name.en ?? '';

function present(body: Organisation, { bodies, commitments, agreements, answers, issues }: Known): BodyRecord {
  const { id, kind, name, names, focalPoint } = body;
  const own = commitments.filter(({ owner }) => owner.id === id);
  const made = commitments.filter(({ madeBy }) => madeBy.id === id);
  const asked = issues.get(id) ?? { waiting: 0, overdue: 0, answered: 0 };
  const named = (otherId: string, onDay: string) => ({ id: otherId, name: bodies.get(otherId)?.name ?? {}, onDay });
  const before = [...bodies.values()].flatMap((other) =>
    other.successors.filter((one) => one.id === id).map(({ onDay }) => named(other.id, onDay)),
  );
  const signed = agreements.flatMap(({ parties }) => parties.filter((party) => party.id === id));
  return {
    ...{ id, kind, name, names, focalPoint, isPublic: isPublicBody(kind) },
    predecessors: before,
    successors: body.successors.map((one) => named(one.id, one.onDay)),
    offices: distinct([...made, ...signed].map(({ office }) => office)),
    open: own.filter((one) => isOnList('waiting', one)).length,
    overdue: own.filter((one) => isOnList('overdue', one)).length + asked.overdue,
    ...{ issuesWaiting: asked.waiting, issuesOverdue: asked.overdue, issuesAnswered: asked.answered },
    answered: own.filter(({ state }) => state !== 'proposed').length,
    commentsAnswered: answers.get(id) ?? 0,
  };
}

function distinct(offices: readonly Bilingual[]): Bilingual[] {
  return [...new Map(offices.map((office) => [JSON.stringify(office), office])).values()];
}
