// What lies ahead: the forward plan, whose first dates stay, and early calls, answered by whoever wants to.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Comments, ReceiptCodes } from '../../server/src/discussions/discussions.service.js';
import { Calls } from '../../server/src/instruments/instruments.calls.service.js';
import { listComing, readPlans, revisePlan, tellPlan } from '../../server/src/instruments/instruments.plans.service.js';
import { listQueue } from '../../server/src/moderation/moderation.read.service.js';
import { decisionsOf, publishComment } from '../../server/src/moderation/moderation.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { CallAnswerRequest, CallRequest } from '../../shared/src/instruments/call-contract.js';
import type { PlanRequest, PlanRevisionRequest } from '../../shared/src/instruments/contract.js';
import { addArticle, passerBy, publish, START, startDraft } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';
import { openWay, REASON, type Way } from './way.js';

let way: Way;
let calls: Calls;
let draftId: string;

beforeAll(async () => {
  way = await openWay();
  calls = new Calls(new Comments(decisionsOf), new ReceiptCodes(way.desk.database));
});
afterAll(() => way.desk.database.close());
beforeEach(async () => {
  way.desk.now = START;
  draftId = (await startDraft(way.desk)).id;
});

const refused = (code: string): unknown => expect.objectContaining({ code });
const words = { km: 'ពាក្យ', en: 'Words' };

describe('the forward plan', () => {
  const tell = (change: Partial<PlanRequest> = {}, viewer = way.desk.lead) =>
    tellPlan(way.desk.work(viewer), {
      ...{ id: randomUUID(), organisationId: way.desk.ministryId, instrumentKind: 'law', title: words },
      ...{ purpose: words, problem: words, affected: words, from: '2026-06-01', to: '2026-09-01' },
      ...change,
    });
  const revise = (planId: string, change: Partial<PlanRevisionRequest> = {}, viewer = way.desk.lead) =>
    revisePlan(way.desk.work(viewer), planId, {
      ...{ id: randomUUID(), from: '2026-06-01', to: '2026-12-01', isDropped: false, reason: REASON },
      ...change,
    });

  it('is told by the lead or the official of an office, with everything people need to know', async () => {
    expect(await tell()).toMatchObject({ office: { id: way.desk.ministryId }, isDropped: false, draft: null });
    expect((await tell({}, way.desk.official)).toldAt).toBe(START.toISOString());
    await expect(tell({}, way.desk.drafter)).rejects.toEqual(refused('lead-or-official-needed'));
    await expect(tell({ organisationId: way.desk.otherMinistryId })).rejects.toEqual(
      refused('lead-or-official-needed'),
    );
    await expect(tell({ problem: { en: 'Only English' } })).rejects.toMatchObject({
      ...{ code: 'plan-text-missing', field: 'problem' },
    });
    await expect(tell({ to: '2026-05-01' })).rejects.toEqual(refused('plan-dates-wrong'));
    await expect(tell({ instrumentKind: 'poem' })).rejects.toEqual(refused('unknown-instrument'));
  });

  it('keeps the dates that were told first whatever is said later, each time with a reason', async () => {
    const { id } = await tell();
    await expect(revise(id, { reason: {} })).rejects.toEqual(refused('reason-needed'));
    await revise(id);
    way.pass(10);
    const plan = await revise(id, { to: '2027-03-01' });
    expect(plan).toMatchObject({ firstTo: '2026-09-01', to: '2027-03-01', toldAt: START.toISOString() });
    expect(plan.revisions.map(({ to }) => to)).toEqual(['2026-12-01', '2027-03-01']);
    expect(plan.changedAt).toBe(way.desk.now.toISOString());
  });

  it('says of a draft that it was begun without a reason, and only of its own office’s', async () => {
    const { id } = await tell();
    const same = { from: '2026-06-01', to: '2026-09-01', reason: {} };
    expect((await revise(id, { ...same, draftId })).draft).toMatchObject({ id: draftId });
    const lead = {
      ...way.desk.lead,
      grants: [{ ...way.desk.lead.grants[0], organisationId: way.desk.otherMinistryId }],
    };
    const other = await tell({ organisationId: way.desk.otherMinistryId }, lead as typeof way.desk.lead);
    await expect(revise(other.id, { ...same, draftId }, lead as typeof way.desk.lead)).rejects.toEqual(
      refused('plan-other-office'),
    );
  });

  it('is dropped for good, and stays readable', async () => {
    const { id } = await tell();
    expect((await revise(id, { isDropped: true })).isDropped).toBe(true);
    await expect(revise(id)).rejects.toEqual(refused('plan-dropped'));
    expect((await readPlans(way.desk.work(passerBy))).some((one) => one.id === id)).toBe(true);
    expect((await listComing(way.desk.work(passerBy))).some((one) => one.id === id)).toBe(false);
  });

  it('stops naming a draft as coming once its text is public', async () => {
    const { id } = await tell({ draftId, from: '2025-01-01' });
    const isComing = async () => (await listComing(way.desk.work(passerBy))).some((one) => one.id === id);
    expect(await isComing()).toBe(true);
    await addArticle(way.desk, draftId, '១', { km: 'ពាក្យ' });
    await publish(way.desk, draftId);
    expect(await isComing()).toBe(false);
  });
});

describe('an early call', () => {
  const questionId = () => randomUUID();
  const inDays = (days: number) => new Date(way.desk.now.getTime() + days * DAY_MS).toISOString();
  const open = (change: Partial<CallRequest> = {}, viewer = way.desk.lead) =>
    calls.openCall(way.desk.work(viewer), draftId, {
      ...{ id: randomUUID(), purpose: words, affected: words, contact: words, levels: ['A0', 'A5'] },
      ...{ questions: [{ id: questionId(), text: words }], opensAt: inDays(1), closesAt: inDays(30) },
      moderation: 'post',
      ...change,
    });
  const answerTo = (asked: { id: string; questions: { id: string }[] }, change: Partial<CallAnswerRequest> = {}) =>
    calls.answerCall(way.desk.work(passerBy), asked.id, {
      ...{ id: randomUUID(), questionId: asked.questions[0]?.id ?? '', body: 'ត្រីកំពុងថយចុះ។', language: 'km' },
      ...{ speaker: { level: 'A0' }, secret: newSecret() },
      ...change,
    });
  const bodies = async () => {
    const [asked] = await calls.readCalls(way.desk.work(passerBy), draftId);
    return asked?.answers.map(({ body }) => body);
  };

  it('is answered by anybody from its opening on, with a receipt, once for one request', async () => {
    const call = await open();
    await expect(answerTo(call)).rejects.toMatchObject({ code: 'call-not-open-yet', params: { opens: call.opensAt } });
    way.pass(2);
    const request = { id: randomUUID(), secret: newSecret() };
    const receipt = await answerTo(call, request);
    expect(receipt).toMatchObject({ state: 'visible', late: false, threadId: call.questions[0]?.id });
    expect(receipt.code).toMatch(/^\d{8}$/);
    expect(await answerTo(call, request)).toEqual(receipt);
    await expect(answerTo(call, { ...request, body: 'Other words' })).rejects.toEqual(refused('key-used-otherwise'));
    expect(await bodies()).toEqual(['ត្រីកំពុងថយចុះ។']);
  });

  it('takes late answers and marks them', async () => {
    const call = await open();
    way.pass(31);
    expect((await answerTo(call)).late).toBe(true);
  });

  it('whose answers are read first shows none before a moderator has let it pass', async () => {
    const call = await open({ moderation: 'pre' });
    way.pass(2);
    const { commentId, state } = await answerTo(call);
    expect([state, await bodies()]).toEqual(['held', []]);
    const moderator = way.desk.work(way.desk.moderator);
    const entry = (await listQueue(moderator)).held.find((one) => one.commentId === commentId);
    expect(entry).toMatchObject({ kind: null, place: null, body: 'ត្រីកំពុងថយចុះ។', draft: { id: draftId } });
    await publishComment(moderator, commentId, { id: randomUUID(), expectedRevision: 1 });
    expect(await bodies()).toHaveLength(1);
  });

  it('is refused for levels it does not offer and questions it does not ask', async () => {
    const call = await open();
    way.pass(2);
    await expect(answerTo(call, { speaker: { level: 'A1', name: 'Sok' } })).rejects.toEqual(
      refused('level-not-offered'),
    );
    await expect(answerTo(call, { questionId: randomUUID() })).rejects.toEqual(refused('unknown-call'));
    await expect(answerTo(call, { body: '  ' })).rejects.toEqual(refused('words-needed'));
    await expect(answerTo({ ...call, id: randomUUID() })).rejects.toEqual(refused('unknown-call'));
  });

  it('is opened while there is no text, by who may publish, with a question and dates', async () => {
    await expect(open({ questions: [] })).rejects.toEqual(refused('call-text-missing'));
    await expect(open({ contact: { en: 'Only English' } })).rejects.toEqual(refused('call-text-missing'));
    await expect(open({ closesAt: inDays(-1) })).rejects.toEqual(refused('round-dates-wrong'));
    await expect(open({}, way.desk.drafter)).rejects.toEqual(refused('lead-or-official-needed'));
    await open();
    await expect(open()).rejects.toEqual(refused('call-still-running'));
    await addArticle(way.desk, draftId, '១', { km: 'ពាក្យ' });
    await publish(way.desk, draftId);
    way.pass(40);
    await expect(open()).rejects.toEqual(refused('call-too-late'));
  });

  it('makes the draft known, and lets it stand at the early call while nothing is written', async () => {
    await expect(way.read(draftId, passerBy)).rejects.toEqual(refused('unknown-draft'));
    await open();
    expect((await way.read(draftId, passerBy)).stage).toBe('start');
  });
});
