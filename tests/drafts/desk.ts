// A ministry with its drafting team, for the tests of drafts and rounds: two drafters, a lead, a signing official, a
// moderator, and a drafter of another ministry. The clock stands still until a test moves it.
import { randomUUID } from 'node:crypto';
import { createOrganisation } from '../../server/src/accounts/accounts.organisations.service.js';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { createDraft } from '../../server/src/drafts/drafts.start.service.js';
import { applyWorkingEdit, readWorkingHead } from '../../server/src/drafts/drafts.working.service.js';
import type { Database } from '../../server/src/infra/database.js';
import type { Work } from '../../server/src/infra/work.js';
import type { Draft, Version } from '../../shared/src/drafts/contract.js';
import type { WorkingEdit } from '../../shared/src/drafts/working-text/working-text-contract.js';
import type { Bilingual } from '../../shared/src/texts/bilingual.js';
import { type Role, type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { freshDatabase } from '../support/database.js';

export const START = new Date('2026-03-02T02:00:00.000Z');

export interface Desk {
  database: Database;
  /** Moved by tests. */
  now: Date;
  ministryId: string;
  otherMinistryId: string;
  work(viewer: Viewer): Work;
  drafter: Viewer;
  colleague: Viewer;
  lead: Viewer;
  official: Viewer;
  moderator: Viewer;
  stranger: Viewer;
}

export async function openDesk(): Promise<Desk> {
  const database = await freshDatabase();
  const person = async (name: string, role: Role, organisationId: string | null): Promise<Viewer> => {
    const userId = randomUUID();
    await insertUser(database.db, { id: userId, name, email: `${userId}@example.org`, at: START });
    return { userId, grants: [{ role, draftId: null, organisationId }] };
  };
  const [ministryId, otherMinistryId] = [randomUUID(), randomUUID()];
  const secretariat: Viewer = { userId: 'x', grants: [{ role: 'secretariat', draftId: null, organisationId: null }] };
  const keeper = { database, tx: database.db, viewer: secretariat, now: START };
  const names = [
    [ministryId, { km: 'រដ្ឋបាលជលផល', en: 'Fisheries Administration' }],
    [otherMinistryId, { km: 'ក្រសួងឧស្សាហកម្ម', en: 'Ministry of Industry' }],
  ] as const;
  for (const [id, name] of names)
    await createOrganisation(keeper, { id, kind: 'ministry', name, fromOn: '2020-01-01' });
  const desk: Desk = {
    database,
    now: START,
    ministryId,
    otherMinistryId,
    work: (viewer) => ({ database, tx: database.db, viewer, now: desk.now }),
    drafter: await person('Sok Sophea', 'drafter', ministryId),
    colleague: await person('Chan Dara', 'drafter', ministryId),
    lead: await person('Keo Bopha', 'drafting-lead', ministryId),
    official: await person('Meas Vuthy', 'signing-official', ministryId),
    moderator: await person('Ly Chenda', 'moderator', null),
    stranger: await person('Pich Rithy', 'drafter', otherMinistryId),
  };
  return desk;
}

export const passerBy = visitor;

/** A draft begun on an empty page by the ministry's drafter. */
export function startDraft(desk: Desk, title: Bilingual = { km: 'ច្បាប់ស្តីពីជលផល' }): Promise<Draft> {
  return createDraft(desk.work(desk.drafter), {
    id: randomUUID(),
    organisationId: desk.ministryId,
    instrumentKind: 'law',
    authoritative: 'km',
    title,
  });
}

export async function revisionOf(desk: Desk, draftId: string): Promise<number> {
  return (await readWorkingHead(desk.work(desk.drafter), draftId)).revision;
}

/** Does something to the text as the drafter, on the present revision. */
export async function edit(desk: Desk, draftId: string, what: WorkingEdit): Promise<number> {
  const revision = await revisionOf(desk, draftId);
  return (await applyWorkingEdit(desk.work(desk.drafter), draftId, { id: randomUUID(), revision, edit: what }))
    .revision;
}

/** Adds an article at the end and gives its id. */
export async function addArticle(desk: Desk, draftId: string, number: string, text: Bilingual): Promise<string> {
  const clauseId = randomUUID();
  await edit(desk, draftId, {
    type: 'add',
    clauseId,
    parentId: null,
    before: null,
    kind: 'article',
    number: { km: number },
    heading: {},
    text,
  });
  return clauseId;
}

export async function publish(desk: Desk, draftId: string): Promise<Version> {
  const revision = await revisionOf(desk, draftId);
  return publishVersion(desk.work(desk.lead), draftId, { id: randomUUID(), revision, note: {} });
}
