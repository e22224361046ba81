// A ministry whose drafts go their way, for the tests of stages: the desk of drafts with a secretariat, rounds that can
// be held and answered, and the templates as the database has them.
import { randomUUID } from 'node:crypto';
import { Consultations } from '../../server/src/consultations/consultations.service.js';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { Instruments } from '../../server/src/instruments/instruments.service.js';
import type { Round } from '../../shared/src/consultations/contract.js';
import type { Instrument, StepRequest } from '../../shared/src/instruments/contract.js';
import type { Stage } from '../../shared/src/instruments/stages.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { type Desk, openDesk, START } from '../drafts/desk.js';
import { planRound } from '../support/round-plan.js';

export const REASON = {
  km: 'ប្រទេសកំពុងប្រឈមនឹងជំងឺត្រីរាលដាល ដែលតម្រូវឱ្យវិធាននេះចូលជាធរមានមុនរដូវវស្សាខាងមុខ។',
};

export interface Way {
  desk: Desk;
  instruments: Instruments;
  consultations: Consultations;
  secretariat: Viewer;
  /** Rounds that count as answered. */
  answered: Set<string>;
  /** Gives the drafting team’s own reason for the change of a clause. */
  explain(versionId: string, clauseId: string): Promise<void>;
  enter(draftId: string, to: Stage, said?: Partial<StepRequest>, viewer?: Viewer): Promise<Instrument>;
  read(draftId: string, viewer?: Viewer): Promise<Instrument>;
  /** A round on a version that is over; the clock stands after its close. */
  holdRound(draftId: string, versionId: string): Promise<Round>;
  pass(days: number): void;
}

export async function openWay(): Promise<Way> {
  const desk = await openDesk();
  const userId = randomUUID();
  await insertUser(desk.database.db, { id: userId, name: 'Nou Sreymom', email: `${userId}@example.org`, at: START });
  const consultations: Consultations = new Consultations(
    desk.database,
    () => desk.now,
    (work, draftId) => instruments.readBeforeRound(work, draftId),
  );
  const answered = new Set<string>();
  const signed = (round: Round): Round =>
    answered.has(round.id)
      ? { ...round, answered: { at: round.closesAt, office: {}, report: { total: 0, outcomes: [] } } }
      : round;
  const instruments: Instruments = new Instruments({
    listRounds: async (work, draftId) => (await consultations.listRounds(work, draftId)).map(signed),
  });
  const inDays = (days: number) => new Date(desk.now.getTime() + days * DAY_MS).toISOString();
  const way: Way = {
    desk,
    instruments,
    consultations,
    secretariat: { userId, grants: [{ role: 'secretariat', draftId: null, organisationId: null }] },
    answered,
    explain: async (versionId, clauseId) => {
      const asked = { types: ['wording-only' as const], reason: REASON };
      await explainChange(desk.work(desk.lead), versionId, clauseId, asked);
    },
    async enter(draftId, to, said = {}, viewer = desk.lead) {
      const { stage } = await way.read(draftId);
      return instruments.enterStage(desk.work(viewer), draftId, { id: randomUUID(), from: stage, to, ...said });
    },
    read: (draftId, viewer = desk.lead) => instruments.readInstrument(desk.work(viewer), { id: draftId }),
    async holdRound(draftId, versionId) {
      const plan = planRound({ versionId, opensAt: inDays(8), closesAt: inDays(70) });
      const round = await consultations.announceRound(desk.work(desk.lead), draftId, plan);
      way.pass(71);
      return round;
    },
    pass: (days) => {
      desk.now = new Date(desk.now.getTime() + days * DAY_MS);
    },
  };
  return way;
}
