// Agreements: what two or more bodies signed, by which office, and what each side promised in it.
import { dayAtPhnomPenh, nameOn } from '@sala/shared/accounts/organisation-names.js';
import type { Agreement, AgreementRecord, AgreementRequest } from '@sala/shared/commitments/agreement-contract.js';
import { hasText } from '@sala/shared/commitments/guards.js';
import { canRecordAgreement } from '@sala/shared/commitments/policy.js';
import { canonicalBoth, canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { inTransaction, type Work } from '../infra/work.js';
import {
  type AgreementRow,
  findAgreement,
  insertAgreement,
  listAgreementRows,
} from './commitments.agreements.store.js';
import { type Bodies, readBodies, readCommitments } from './commitments.read.service.js';

/** Records an agreement that was signed. The same id again gives the same agreement. */
export async function recordAgreement(work: Work, request: AgreementRequest): Promise<AgreementRecord> {
  const { id, parties, signedOn } = request;
  demand(
    canRecordAgreement(
      work.viewer,
      parties.map(({ organisationId }) => organisationId),
    ),
  );
  if (await findAgreement(work.tx, { id })) return readAgreement(work, { id });
  const bodies = await readBodies(work);
  if (parties.some(({ organisationId }) => !bodies.has(organisationId))) refuse('unknown-body', {}, 'parties');
  const distinct = new Set(parties.map(({ organisationId }) => organisationId));
  if (distinct.size < 2 || distinct.size < parties.length || parties.some(({ office }) => !hasText(office)))
    refuse('agreement-parties-missing', {}, 'parties');
  const [title, text] = [canonicalBoth(request.title), canonicalLinesOfBoth(request.text)];
  if (title.km === undefined || text.km === undefined) refuse('agreement-text-missing', {}, 'text');
  if (signedOn > dayAtPhnomPenh(work.now)) refuse('agreement-day-to-come', {}, 'signedOn');
  const isNew = await inTransaction(work, ({ tx, now, viewer }) =>
    insertAgreement(tx, {
      ...{ id, title, text, signedOn, recordedAt: now, enteredBy: viewer.userId },
      parties: parties.map(({ organisationId, office }) => ({ organisationId, office: canonicalBoth(office) })),
    }),
  );
  if (!isNew) refuse('id-taken');
  return readAgreement(work, { id });
}

/** The last signed first. Open to all. */
export async function readAgreements(work: Work): Promise<Agreement[]> {
  const bodies = await readBodies(work);
  return (await listAgreementRows(work.tx)).map((row) => present(row, bodies));
}

/** One agreement, with what was promised in it. Open to all. */
export async function readAgreement(work: Work, by: { id: string } | { number: number }): Promise<AgreementRecord> {
  const row = (await findAgreement(work.tx, by)) ?? refuse('unknown-agreement');
  const commitments = (await readCommitments(work)).filter(({ link }) => link?.id === row.id);
  return { ...present(row, await readBodies(work)), commitments: commitments.reverse() };
}

function present({ id, number, title, text, parties, signedOn }: AgreementRow, bodies: Bodies): Agreement {
  return {
    ...{ id, number, title, text, signedOn },
    parties: parties.map(({ organisationId, office }) => ({
      ...{ id: organisationId, office },
      name: nameOn(bodies.get(organisationId)?.names ?? [], signedOn),
    })),
  };
}
