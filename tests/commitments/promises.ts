// A ministry that promises, for the tests of commitments: its signing official and focal point, a secretariat, and the
// groups that raised the matter. The clock stands still until a test moves it.
import { randomUUID } from 'node:crypto';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { recordAgreement } from '../../server/src/commitments/commitments.agreements.service.js';
import { readCommitment } from '../../server/src/commitments/commitments.read.service.js';
import { makeCommitment, moveCommitment } from '../../server/src/commitments/commitments.service.js';
import type { Neighbours } from '../../server/src/commitments/rooms.js';
import type {
  CommitmentRecord,
  EnteredEvent,
  MakeRequest,
  MoveRequest,
} from '../../shared/src/commitments/contract.js';
import type { AgreementRecord, AgreementRequest } from '../../shared/src/commitments/agreement-contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { groupAsViewer, type Viewer } from '../../shared/src/ground/viewer.js';
import { type Desk, openDesk, START } from '../drafts/desk.js';

export const REASON = {
  km: 'ថវិកាសម្រាប់ឆ្នាំនេះមិនទាន់បានអនុម័តនៅឡើយទេ ដូច្នេះការងារត្រូវរង់ចាំដល់ត្រីមាសក្រោយ។',
};
export const LOOK = { on: '2026-03-02', place: { km: 'ខេត្តស្ទឹងត្រែង' } };
export const PROOF = { words: { km: 'ប្រកាសលេខ ១២' }, address: 'https://fisheries.example.gov.kh/prakas/12' };

export interface Promises {
  desk: Desk;
  focalPoint: Viewer;
  secretariat: Viewer;
  group: string;
  otherGroup: string;
  neighbours: Neighbours;
  day(days: number): string;
  pass(days: number): void;
  /** A request that is right; change what a test is about. */
  promise(change?: Partial<MakeRequest>): MakeRequest;
  make(change?: Partial<MakeRequest>, viewer?: Viewer): Promise<CommitmentRecord>;
  move(id: string, viewer: Viewer, event: EnteredEvent, said?: Partial<MoveRequest>): Promise<CommitmentRecord>;
  /** Between the ministry and the other one, recorded by the secretariat. */
  makeAgreement(change?: Partial<AgreementRequest>): Promise<AgreementRecord>;
  /** Recorded, accepted, begun, and said to be done. */
  claimed(change?: Partial<MakeRequest>): Promise<CommitmentRecord>;
  read(id: string): Promise<CommitmentRecord>;
}

export async function openPromises(existing?: Desk): Promise<Promises> {
  const desk = existing ?? (await openDesk());
  const person = async (grants: Viewer['grants']): Promise<Viewer> => {
    const userId = randomUUID();
    await insertUser(desk.database.db, { id: userId, name: 'Nou Sreymom', email: `${userId}@example.org`, at: START });
    return { userId, grants };
  };
  const [group, otherGroup] = [randomUUID(), randomUUID()];
  const neighbours: Neighbours = {
    knownGroups: (_work, ids) => {
      const all = [group, otherGroup].map((id) => ({ id, slug: id, name: { km: 'ក្រុម', en: 'Group' } }));
      return Promise.resolve(all.filter(({ id }) => ids?.includes(id) ?? true));
    },
  };
  const at = (days: number) => new Date(desk.now.getTime() + days * DAY_MS);
  const all: Promises = {
    desk,
    focalPoint: await person([{ role: 'contributor', draftId: null, organisationId: desk.ministryId }]),
    secretariat: await person([{ role: 'secretariat', draftId: null, organisationId: null }]),
    ...{ group, otherGroup, neighbours },
    day: (days) => at(days).toISOString().slice(0, 10),
    pass: (days) => {
      desk.now = at(days);
    },
    promise: (change = {}) => ({
      ...{ id: randomUUID(), kind: 'procedure', ownerId: desk.ministryId, groupIds: [group] },
      text: { km: 'ចេញអាជ្ញាប័ណ្ណក្នុង ១៥ ថ្ងៃធ្វើការ', en: 'Issue licences within 15 working days' },
      measure: { km: 'ពាក្យសុំ ១០ ក្នុងចំណោម ១០ ទទួលចម្លើយទាន់ពេល', en: 'Ten of ten applications answered in time' },
      office: { km: 'អគ្គនាយក', en: 'Director General' },
      firstDue: all.day(60),
      source: { kind: 'meeting', on: all.day(0), note: { km: 'កិច្ចប្រជុំខេត្ត' } },
      ...change,
    }),
    make: (change = {}, viewer = desk.official) => makeCommitment(desk.work(viewer), neighbours, all.promise(change)),
    async move(id, viewer, event, said = {}) {
      const { state } = await all.read(id);
      return moveCommitment(desk.work(viewer), id, { id: randomUUID(), from: state, event, ...said });
    },
    makeAgreement: (change = {}) =>
      recordAgreement(desk.work(all.secretariat), {
        ...{ id: randomUUID(), signedOn: all.day(-3), title: { km: 'អនុស្សរណៈ', en: 'Memorandum' } },
        text: { km: 'ភាគីទាំងពីរយល់ព្រមសហការ។' },
        parties: [
          { organisationId: desk.ministryId, office: { km: 'អគ្គនាយក' } },
          { organisationId: desk.otherMinistryId, office: { en: 'Minister' } },
        ],
        ...change,
      }),
    async claimed(change = {}) {
      const { id } = await all.make(change);
      await all.move(id, desk.official, 'commitment-accepted', { answer: { km: 'យើងទទួលយក។' } });
      await all.move(id, all.focalPoint, 'work-started', { progress: { km: 'បានចាប់ផ្តើម' } });
      return all.move(id, all.focalPoint, 'delivery-claimed', { proof: PROOF });
    },
    read: (id) => readCommitment(desk.work(desk.stranger), { id }),
  };
  return all;
}

/** The group itself, when what it released comes out. */
export const asGroup = groupAsViewer;
