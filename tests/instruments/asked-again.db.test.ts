// What changed after people were asked, on a real database: another round, the council and the coming into force look
// at it again, and what an official has signed for once is not asked twice.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeAsAnswered } from '../../server/src/consultations/consultations.answered.service.js';
import { readHeard, readOnTable } from '../../server/src/consultations/consultations.read.service.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import type { RoundRequest } from '../../shared/src/consultations/contract.js';
import { addArticle, edit, passerBy, publish, revisionOf, START, startDraft } from '../drafts/desk.js';
import { planRound } from '../support/round-plan.js';
import { openWay, REASON, type Way } from './way.js';

let way: Way;
let draftId: string;
let clauseId: string;
let first: string;

const refused = (code: string): unknown => expect.objectContaining({ code });
const bodies = [{ organisationId: null, name: { km: 'ក្រសួងសេដ្ឋកិច្ច' } }];
const on = '2026-03-02';

beforeAll(async () => {
  way = await openWay();
});
afterAll(() => way.desk.database.close());
beforeEach(async () => {
  way.desk.now = START;
  draftId = (await startDraft(way.desk)).id;
  clauseId = await addArticle(way.desk, draftId, '១', { km: 'ច្បាប់នេះកំណត់វិធាន។' });
  first = (await publish(way.desk, draftId)).id;
});

const inDays = (days: number) => new Date(way.desk.now.getTime() + days * 86_400_000).toISOString();
const announce = (versionId: string, said: Partial<RoundRequest> = {}, viewer = way.desk.lead) =>
  way.consultations.announceRound(
    way.desk.work(viewer),
    draftId,
    planRound({ versionId, opensAt: inDays(8), closesAt: inDays(70), ...said }),
  );
const nobodyWaits = () => Promise.resolve({ held: 0, reported: 0 });

async function change(text: string): Promise<string> {
  await edit(way.desk, draftId, { type: 'edit-text', clauseId, language: 'km', text });
  return (await publish(way.desk, draftId)).id;
}

describe('another round', () => {
  it('before the last one is answered is an exception that the official signs', async () => {
    await way.holdRound(draftId, first);
    const second = await change('ច្បាប់នេះកំណត់វិធានថ្មី។');
    await way.explain(second, clauseId);
    await expect(announce(second)).rejects.toEqual(refused('round-before-answers'));
    const signed = { shortenedReason: REASON };
    await expect(announce(second, signed)).rejects.toEqual(refused('short-period-needs-signature'));
    expect(await announce(second, signed, way.desk.official)).toMatchObject({ number: 2, shortenedReason: REASON });
  });

  it('asks what is behind every change since the text that people were asked about, not since the one before', async () => {
    const round = await way.holdRound(draftId, first);
    way.answered.add(round.id);
    await change('ច្បាប់នេះកំណត់វិធានថ្មី។');
    await addArticle(way.desk, draftId, '២', { km: 'មាត្រាថ្មី។' });
    const third = (await publish(way.desk, draftId)).id;
    await expect(announce(third)).rejects.toMatchObject({ code: 'round-before-sources', params: { changes: 2 } });
  });

  it('is not announced on a text for the team alone, which leaves the public one to be asked about', async () => {
    await edit(way.desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'សម្រាប់ក្រុមតែប៉ុណ្ណោះ។' });
    const revision = await revisionOf(way.desk, draftId);
    const asked = { id: randomUUID(), revision, note: {}, audience: 'team' as const };
    const inside = await publishVersion(way.desk.work(way.desk.lead), draftId, asked);
    await expect(announce(inside.id)).rejects.toMatchObject({ code: 'round-needs-latest-version', params: { n: 1 } });
    expect((await announce(first)).versionId).toBe(first);
  });

  it('is not held on a draft that was withdrawn', async () => {
    await way.enter(draftId, 'consultation');
    await way.enter(draftId, 'withdrawn', { reason: REASON }, way.desk.official);
    await expect(announce(first)).rejects.toEqual(refused('round-after-the-end'));
  });
});

describe('a round that is over', () => {
  it('leaves the newest version on the table, also once it is closed as answered', async () => {
    const round = await way.holdRound(draftId, first);
    const second = await change('ច្បាប់នេះកំណត់វិធានថ្មី។');
    const work = () => way.desk.work(passerBy);
    expect((await readOnTable(work(), { id: draftId }))?.version.id).toBe(second);
    await closeAsAnswered(way.desk.work(way.desk.official), round.id, nobodyWaits);
    expect((await readOnTable(work(), { id: draftId }))?.version.id).toBe(second);
  });

  it('still tells who was not heard', async () => {
    const round = await way.holdRound(draftId, first);
    expect(await readHeard(way.desk.work(passerBy), round)).toEqual({
      kinds: [{ does: 'fish-farmer', ways: ['hall', 'meeting'], band: 'none' }],
      provinces: 0,
    });
  });
});

describe('what changed after people were asked', () => {
  const council = (versionId: string, said: object = {}) =>
    way.enter(draftId, 'council-of-ministers', { versionId, ...said }, way.desk.official);

  /** As far as the other ministries, with a change that was signed for on the way. */
  async function reachMinistries(): Promise<string> {
    await way.enter(draftId, 'consultation');
    way.answered.add((await way.holdRound(draftId, first)).id);
    await way.enter(draftId, 'revision');
    const second = await change('ច្បាប់នេះកំណត់វិធានថ្មី។');
    await way.explain(second, clauseId);
    await way.enter(draftId, 'ministry-final', { reason: REASON }, way.desk.official);
    await way.enter(draftId, 'inter-ministry', { on, bodies }, way.desk.official);
    return second;
  }

  it('and was signed for is not asked about again while its words stay', async () => {
    const second = await reachMinistries();
    const { steps, stage } = await council(second);
    expect([stage, steps.at(-1)?.notConsulted]).toEqual(['council-of-ministers', []]);
  });

  it('once more, among the ministries, needs its source and another signature', async () => {
    await reachMinistries();
    const third = await change('ច្បាប់នេះកំណត់វិធានផ្សេងទៀត។');
    await expect(council(third)).rejects.toEqual(refused('stage-sources-missing'));
    await way.explain(third, clauseId);
    await expect(council(third)).rejects.toEqual(refused('stage-not-consulted'));
    const { steps } = await council(third, { reason: REASON });
    expect(steps.at(-1)?.notConsulted).toEqual([clauseId]);
  });

  it('is looked at again too where work resumes beyond the ministry', async () => {
    const second = await reachMinistries();
    await council(second);
    await way.enter(draftId, 'returned', { on, reason: REASON }, way.desk.official);
    const third = await change('ច្បាប់នេះកំណត់វិធានផ្សេងទៀត។');
    await way.explain(third, clauseId);
    const resume = (said: object, viewer = way.desk.lead) => way.enter(draftId, 'inter-ministry', said, viewer);
    await expect(resume({})).rejects.toEqual(refused('stage-not-consulted'));
    await expect(resume({ reason: REASON })).rejects.toEqual(refused('stage-not-consulted-signature'));
    expect((await resume({ reason: REASON }, way.desk.official)).stage).toBe('inter-ministry');
  });
});

describe('the text that comes into force', () => {
  it('is one that everybody can read', async () => {
    const asDecree = { name: 'as_prakas_2', text: "update drafts set instrument_kind = 'prakas' where id = $1" };
    await way.desk.database.query(asDecree, [draftId]);
    await way.enter(draftId, 'consultation');
    way.answered.add((await way.holdRound(draftId, first)).id);
    await way.enter(draftId, 'revision');
    await way.enter(draftId, 'ministry-final');
    const revision = await revisionOf(way.desk, draftId);
    const inside = { id: randomUUID(), revision, note: {}, audience: 'team' as const };
    await edit(way.desk, draftId, { type: 'edit-text', clauseId, language: 'en', text: 'This law sets rules.' });
    const { id } = await publishVersion(way.desk.work(way.desk.lead), draftId, {
      ...inside,
      revision: await revisionOf(way.desk, draftId),
    });
    await way.explain(id, clauseId);
    const said = { on, number: '1', effectiveOn: on, reviewOn: '2027-03-02', reason: REASON };
    const enter = (versionId: string) => way.enter(draftId, 'in-force', { ...said, versionId }, way.desk.official);
    await expect(enter(id)).rejects.toEqual(refused('stage-needs-public-final'));
    expect((await enter((await publish(way.desk, draftId)).id)).stage).toBe('in-force');
  });
});
