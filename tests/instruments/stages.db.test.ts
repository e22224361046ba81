// A way gone on a real database: each guard refuses in its own words, the whole way can be gone, what is written stays.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellPlan } from '../../server/src/instruments/instruments.plans.service.js';
import { listEventsAfter } from '../../server/src/topics/topics.service.js';
import { addArticle, edit, passerBy, publish, START, startDraft } from '../drafts/desk.js';
import { openWay, REASON, type Way } from './way.js';

let way: Way;
let draftId: string;
let clauseId: string;

beforeAll(async () => {
  way = await openWay();
});
afterAll(() => way.desk.database.close());
beforeEach(async () => {
  way.desk.now = START;
  draftId = (await startDraft(way.desk)).id;
  clauseId = await addArticle(way.desk, draftId, '១', { km: 'ច្បាប់នេះកំណត់វិធាន។' });
});

const refused = (code: string): unknown => expect.objectContaining({ code });
const bodies = [{ organisationId: null, name: { km: 'ក្រសួងសេដ្ឋកិច្ច' } }];
const on = '2026-03-02';
const words = { km: 'ពាក្យ' };

/** Up to the revision after a round that was held and answered. */
async function reachRevision(): Promise<string> {
  const { id: versionId } = await publish(way.desk, draftId);
  await way.enter(draftId, 'consultation');
  const round = await way.holdRound(draftId, versionId);
  way.answered.add(round.id);
  await way.enter(draftId, 'revision');
  return versionId;
}

/** Another version, whose one change has its reason. */
async function change(): Promise<string> {
  await edit(way.desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'ច្បាប់នេះកំណត់វិធានថ្មី។' });
  const { id } = await publish(way.desk, draftId);
  await way.explain(id, clauseId);
  return id;
}

async function tell(): Promise<void> {
  await tellPlan(way.desk.work(way.desk.lead), {
    id: randomUUID(),
    organisationId: way.desk.ministryId,
    instrumentKind: 'law',
    draftId,
    title: words,
    purpose: words,
    problem: words,
    affected: words,
    from: '2026-06-01',
    to: '2026-09-01',
  });
}

describe('the way of a law', () => {
  it('begins with what was told in the forward plan', async () => {
    await expect(way.enter(draftId, 'need')).rejects.toEqual(refused('stage-needs-plan'));
    await tell();
    const { stage, steps } = await way.enter(draftId, 'need');
    expect(stage).toBe('need');
    expect(steps).toMatchObject([{ from: 'start', to: 'need', enteredAs: 'drafting-lead', on: null }]);
    expect((await way.enter(draftId, 'drafting')).steps).toHaveLength(2);
  });

  it('can be gone to its end, and every step stays readable', async () => {
    const { official } = way.desk;
    const sec = way.secretariat;
    await way.enter(draftId, 'drafting');
    await way.enter(draftId, 'technical-group', { bodies });
    const { id: first } = await publish(way.desk, draftId);
    await way.enter(draftId, 'consultation');
    way.answered.add((await way.holdRound(draftId, first)).id);
    await way.enter(draftId, 'revision');
    await way.enter(draftId, 'ministry-final');
    await way.enter(draftId, 'inter-ministry', { on, bodies }, official);
    await way.enter(draftId, 'inter-ministry', { on, meeting: 'technical' }, sec);
    await way.enter(draftId, 'council-of-ministers', { versionId: first }, official);
    await way.enter(draftId, 'assembly', { on, number: '12' }, official);
    await way.enter(draftId, 'senate', { on }, sec);
    await way.enter(draftId, 'promulgated', { on }, sec);
    const inForce = { on, number: 'NS/RKM/0326/004', effectiveOn: '2026-10-01', versionId: first };
    await expect(way.enter(draftId, 'in-force', inForce, sec)).rejects.toEqual(refused('stage-needs-review'));
    await way.enter(draftId, 'in-force', { ...inForce, reviewOn: '2028-10-01' }, sec);
    const { stage, steps, next } = await way.enter(draftId, 'follow-up', { note: words }, sec);
    expect(stage).toBe('follow-up');
    expect(next).toEqual([]);
    expect(steps).toHaveLength(13);
    expect(steps[11]).toMatchObject({ number: 'NS/RKM/0326/004', effectiveOn: '2026-10-01', reviewOn: '2028-10-01' });
    const events = await listEventsAfter(way.desk.database, draftId, 'public', 0, 100);
    expect(events.filter(({ type }) => type === 'stage-entered')).toHaveLength(13);
  });

  it('does not skip: only what the template names may follow', async () => {
    await way.enter(draftId, 'drafting');
    for (const to of ['need', 'revision', 'assembly', 'in-force', 'returned'] as const)
      await expect(way.enter(draftId, to, { reason: REASON })).rejects.toEqual(refused('stage-not-next'));
  });

  it('is the shorter one for a prakas, which its ministry brings into force', async () => {
    const asPrakas = { name: 'as_prakas', text: "update drafts set instrument_kind = 'prakas' where id = $1" };
    await way.desk.database.query(asPrakas, [draftId]);
    await reachRevision();
    const { path, next } = await way.enter(draftId, 'ministry-final');
    expect(path.map(({ stage }) => stage)).not.toContain('assembly');
    expect(next.map(({ to }) => to)).toEqual(['inter-ministry', 'in-force', 'lapsed', 'withdrawn']);
  });
});

describe('a guard', () => {
  it('asks for a published version before a consultation, and for an answered round after it', async () => {
    await expect(way.enter(draftId, 'consultation')).rejects.toEqual(refused('stage-needs-version'));
    const { id: versionId } = await publish(way.desk, draftId);
    await way.enter(draftId, 'consultation');
    await expect(way.enter(draftId, 'revision')).rejects.toEqual(refused('stage-round-not-closed'));
    const round = await way.holdRound(draftId, versionId);
    await expect(way.enter(draftId, 'revision')).rejects.toEqual(refused('stage-round-not-answered'));
    way.answered.add(round.id);
    expect((await way.enter(draftId, 'revision')).stage).toBe('revision');
  });

  it('asks for another text before another round', async () => {
    await reachRevision();
    await expect(way.enter(draftId, 'consultation')).rejects.toEqual(refused('stage-needs-new-version'));
    await change();
    expect((await way.enter(draftId, 'consultation')).stage).toBe('consultation');
  });

  it('asks for the source of every change', async () => {
    await reachRevision();
    await edit(way.desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'ច្បាប់នេះកំណត់វិធានថ្មី។' });
    const { id } = await publish(way.desk, draftId);
    await expect(way.enter(draftId, 'consultation')).rejects.toMatchObject({
      code: 'stage-sources-missing',
      params: { n: 1 },
    });
    await way.explain(id, clauseId);
    expect((await way.enter(draftId, 'consultation')).stage).toBe('consultation');
  });

  it('lets what changed go on without a round only with a reason that an official signs, and shows which it is', async () => {
    await reachRevision();
    await change();
    const final = 'ministry-final';
    await expect(way.enter(draftId, final)).rejects.toMatchObject({ code: 'stage-not-consulted', params: { n: 1 } });
    await expect(way.enter(draftId, final, { reason: REASON })).rejects.toEqual(
      refused('stage-not-consulted-signature'),
    );
    const { steps } = await way.enter(draftId, final, { reason: REASON }, way.desk.official);
    expect(steps.at(-1)).toMatchObject({ enteredAs: 'signing-official', notConsulted: [clauseId], reason: REASON });
  });

  it('asks for the latest version as the final text, and for something to compare it with', async () => {
    const asDecree = { name: 'as_decree', text: "update drafts set instrument_kind = 'sub-decree' where id = $1" };
    await way.desk.database.query(asDecree, [draftId]);
    const first = await reachRevision();
    await way.enter(draftId, 'ministry-final');
    await way.enter(draftId, 'inter-ministry', { on, bodies }, way.desk.official);
    const latest = await change();
    const council = (versionId?: string) =>
      way.enter(draftId, 'council-of-ministers', versionId ? { versionId } : {}, way.desk.official);
    await expect(council()).rejects.toEqual(refused('stage-needs-final-version'));
    await expect(council(first)).rejects.toEqual(refused('stage-needs-final-version'));
    await expect(council(latest)).rejects.toEqual(refused('stage-not-consulted'));
    const signed = { versionId: latest, reason: REASON };
    const { stage } = await way.enter(draftId, 'council-of-ministers', signed, way.desk.official);
    expect(stage).toBe('council-of-ministers');
  });

  it('asks whoever enters for what the move has to say', async () => {
    await reachRevision();
    await way.enter(draftId, 'ministry-final');
    const send = (said: object) => way.enter(draftId, 'inter-ministry', said, way.desk.official);
    await expect(send({ bodies })).rejects.toEqual(refused('step-date-needed'));
    await expect(send({ on })).rejects.toEqual(refused('step-bodies-needed'));
    await expect(send({ on, bodies: [{ organisationId: null, name: { km: ' \u200b' } }] })).rejects.toEqual(
      refused('step-bodies-needed'),
    );
    await expect(send({ on: '2099-01-01', bodies })).rejects.toEqual(refused('step-date-in-future'));
    const { steps } = await send({ on, bodies: [{ organisationId: null, name: { en: 'Ministry of Industry' } }] });
    expect(steps.at(-1)?.bodies).toMatchObject([{ organisationId: way.desk.otherMinistryId }]);
  });
});

describe('who may enter a stage', () => {
  it('is the lead for drafting, the official for sending on, the secretariat for parliament', async () => {
    const { drafter, moderator, stranger, official, lead } = way.desk;
    await expect(way.enter(draftId, 'drafting', {}, drafter)).rejects.toEqual(refused('lead-or-official-needed'));
    await expect(way.enter(draftId, 'drafting', {}, moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(way.enter(draftId, 'drafting', {}, stranger)).rejects.toEqual(refused('lead-or-official-needed'));
    await expect(way.enter(draftId, 'drafting', {}, passerBy)).rejects.toEqual(refused('sign-in-first'));
    await reachRevision();
    await way.enter(draftId, 'ministry-final');
    await expect(way.enter(draftId, 'inter-ministry', { on, bodies }, lead)).rejects.toEqual(
      refused('official-must-sign'),
    );
    await expect(way.enter(draftId, 'withdrawn', { reason: REASON }, lead)).rejects.toEqual(
      refused('official-must-sign'),
    );
    await expect(way.enter(draftId, 'lapsed', { reason: REASON }, official)).rejects.toEqual(
      refused('secretariat-records'),
    );
  });

  it('is one of two at the same moment; the other is told, and the same request twice is one step', async () => {
    const step = { id: randomUUID(), from: 'start', to: 'drafting' } as const;
    const enter = (request: typeof step) =>
      way.instruments.enterStage(way.desk.work(way.desk.lead), draftId, { ...request });
    const outcomes = await Promise.allSettled([enter(step), enter({ ...step, id: randomUUID() })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toEqual(refused('stage-moved-on'));
    if (won === 0) expect((await enter(step)).steps).toHaveLength(1);
    await expect(enter({ ...step, id: randomUUID() })).rejects.toEqual(refused('stage-moved-on'));
  });
});

describe('what leaves the way', () => {
  it('says why, and comes back to a stage it had reached, no further', async () => {
    await reachRevision();
    const { official, lead } = way.desk;
    await way.enter(draftId, 'ministry-final');
    await way.enter(draftId, 'inter-ministry', { on, bodies }, official);
    const latest = (await way.read(draftId)).steps.length;
    const versionId = (await way.instruments.readMarks(way.desk.work(lead), draftId)).versionId ?? '';
    await way.enter(draftId, 'council-of-ministers', { versionId }, official);
    await expect(way.enter(draftId, 'returned', { on }, official)).rejects.toEqual(refused('reason-needed'));
    const { next } = await way.enter(draftId, 'returned', { on, reason: REASON }, official);
    expect(next.map(({ to }) => to)).toContain('assembly');
    await expect(way.enter(draftId, 'assembly')).rejects.toEqual(refused('stage-ahead'));
    const { stage, steps } = await way.enter(draftId, 'drafting');
    expect(stage).toBe('drafting');
    expect(steps).toHaveLength(latest + 3);
  });

  it('ends when it is withdrawn', async () => {
    await way.enter(draftId, 'drafting');
    const { stage, next } = await way.enter(draftId, 'withdrawn', { reason: REASON }, way.desk.official);
    expect([stage, next]).toEqual(['withdrawn', []]);
  });

  it('names its successor when it lapses', async () => {
    const other = await startDraft(way.desk, { km: 'ច្បាប់ថ្មី' });
    await addArticle(way.desk, other.id, '១', { km: 'ពាក្យ' });
    await publish(way.desk, other.id);
    await way.enter(draftId, 'drafting');
    const said = { reason: REASON, successorId: other.id };
    const { steps } = await way.enter(draftId, 'lapsed', said, way.secretariat);
    expect(steps.at(-1)?.successor).toEqual({ slug: other.slug, title: other.title });
  });
});

describe('a rest of twelve months', () => {
  it('is told to the public without anybody saying so, and ends with the next step', async () => {
    await way.enter(draftId, 'drafting');
    way.pass(300);
    expect((await way.read(draftId)).isPaused).toBe(false);
    way.pass(100);
    const { isPaused, since, next } = await way.read(draftId);
    expect([isPaused, since]).toEqual([true, START.toISOString()]);
    expect(next.map(({ to }) => to)).toContain('need');
    expect(await way.enter(draftId, 'drafting')).toMatchObject({ isPaused: false, stage: 'drafting' });
  });
});

describe('who may know', () => {
  it('is the team alone until there is a text, a plan or a call', async () => {
    await way.enter(draftId, 'drafting');
    await expect(way.read(draftId, passerBy)).rejects.toEqual(refused('unknown-draft'));
    await tell();
    expect((await way.read(draftId, passerBy)).stage).toBe('drafting');
  });
});

it('the database refuses to change or take away a step', async () => {
  await way.enter(draftId, 'drafting');
  const run = (text: string) => way.desk.database.query({ name: text.slice(0, 12), text }, []);
  await expect(run("update instrument_steps set to_stage = 'need'")).rejects.toThrow();
  await expect(run('delete from instrument_steps')).rejects.toThrow();
});
