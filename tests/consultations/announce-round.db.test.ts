// A round: what it needs, who signs a short one, what may be said when, and how it is extended.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Consultations } from '../../server/src/consultations/consultations.service.js';
import { listEventsAfter } from '../../server/src/topics/topics.service.js';
import type { RoundRequest } from '../../shared/src/consultations/contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { addArticle, type Desk, edit, openDesk, publish, START, startDraft } from '../drafts/desk.js';

let desk: Desk;
let consultations: Consultations;
let draftId: string;
let clauseId: string;
let versionId: string;

beforeAll(async () => {
  desk = await openDesk();
  consultations = new Consultations(desk.database, () => desk.now);
});
afterAll(() => desk.database.close());
beforeEach(async () => {
  desk.now = START;
  draftId = (await startDraft(desk)).id;
  clauseId = await addArticle(desk, draftId, '១', { km: 'ច្បាប់នេះកំណត់វិធាន។' });
  versionId = (await publish(desk, draftId)).id;
});

const refused = (code: string): unknown => expect.objectContaining({ code });
const inDays = (days: number) => new Date(desk.now.getTime() + days * DAY_MS).toISOString();
const said = { km: 'ពាក្យ', en: 'Words' };
const REASON = { km: 'ប្រទេសកំពុងប្រឈមនឹងជំងឺត្រីរាលដាល ដែលតម្រូវឱ្យវិធាននេះចូលជាធរមានមុនរដូវវស្សាខាងមុខ។' };

function plan(change: Partial<RoundRequest> = {}): RoundRequest {
  return {
    id: randomUUID(),
    versionId,
    opensAt: inDays(7),
    closesAt: inDays(67),
    notice: said,
    summary: said,
    purpose: said,
    affected: said,
    options: said,
    costs: said,
    interests: said,
    hearing: [{ does: 'fisher', ways: ['hall', 'radio'] }],
    openPoints: said,
    fixedPoints: said,
    contact: said,
    questions: [
      { id: randomUUID(), clauseId: null, text: said },
      { id: randomUUID(), clauseId, text: said },
    ],
    levels: ['A0', 'A5'],
    moderation: 'post',
    ...change,
  };
}

const announce = (change: Partial<RoundRequest> = {}, viewer = desk.lead) =>
  consultations.announceRound(desk.work(viewer), draftId, plan(change));

describe('announcing', () => {
  it('puts the latest version before the public and tells those who follow the draft', async () => {
    const round = await announce();
    expect(round).toMatchObject({ number: 1, versionId, announcedAt: START.toISOString(), extensions: [] });
    expect(round.signedOffice).toBeUndefined();
    const events = await listEventsAfter(desk.database, draftId, 'public', 1, 10);
    expect(events).toMatchObject([{ type: 'round-announced', subjectId: round.id }]);
  });

  it('tells how people without internet are reached, where the office says so, and what interests there are', async () => {
    const told = {
      questionsRead: true,
      offline: { km: 'កិច្ចប្រជុំនៅវត្ត', en: 'Meetings at pagodas' },
      interests: { km: 'គ្មាន' },
    };
    expect(await announce(told)).toMatchObject(told);
  });

  it('gives the same round when its request is sent again', async () => {
    const request = plan();
    const work = desk.work(desk.lead);
    const first = await consultations.announceRound(work, draftId, request);
    expect(await consultations.announceRound(work, draftId, request)).toEqual(first);
    expect(await consultations.listRounds(work, draftId)).toHaveLength(1);
  });

  it('needs every text and a question in the authoritative language, and dates that make sense', async () => {
    const texts = [
      ...(['notice', 'summary', 'purpose', 'affected', 'options', 'costs'] as const),
      ...(['openPoints', 'fixedPoints', 'interests', 'contact'] as const),
    ];
    for (const field of texts)
      await expect(announce({ [field]: { en: 'Only English' } })).rejects.toMatchObject({
        code: 'round-text-missing',
        field,
      });
    await expect(announce({ questions: [] })).rejects.toEqual(refused('round-question-needed'));
    const lost = { id: randomUUID(), clauseId: randomUUID(), text: said };
    await expect(announce({ questions: [...plan().questions, lost] })).rejects.toEqual(
      refused('question-clause-unknown'),
    );
    await expect(announce({ closesAt: inDays(6) })).rejects.toEqual(refused('round-dates-wrong'));
    await expect(announce({ opensAt: inDays(-1) })).rejects.toEqual(refused('round-opens-in-the-past'));
    await expect(announce({ closesAt: '9999-12-31T23:59:59Z' })).rejects.toEqual(refused('round-too-long'));
  });

  it('needs to know who must be heard, each once, and reaches the countryside outside the hall too', async () => {
    await expect(announce({ hearing: [] })).rejects.toMatchObject({ code: 'round-hearing-needed', field: 'hearing' });
    const twice = { does: 'trader', ways: ['hall'] } as const;
    await expect(announce({ hearing: [twice, twice].map(({ does }) => ({ does, ways: ['hall'] })) })).rejects.toEqual(
      refused('round-hearing-twice'),
    );
    for (const does of ['fish-farmer', 'fisher', 'farmer', 'cooperative'] as const)
      await expect(announce({ hearing: [{ does, ways: ['hall'] }] })).rejects.toEqual(refused('rural-needs-offline'));
    const hearing: RoundRequest['hearing'] = [
      { does: 'trader', ways: ['hall'] },
      { does: 'farmer', ways: ['notice-board'] },
    ];
    expect((await announce({ hearing })).hearing).toEqual(hearing);
  });

  it('is for the lead or the official; not for drafters, moderators or other ministries', async () => {
    await expect(announce({}, desk.drafter)).rejects.toEqual(refused('lead-or-official-needed'));
    await expect(announce({}, desk.moderator)).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(announce({}, desk.stranger)).rejects.toEqual(refused('lead-or-official-needed'));
    expect((await announce({}, desk.official)).number).toBe(1);
  });

  it('is refused on an earlier version', async () => {
    await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'ពាក្យថ្មី' });
    await publish(desk, draftId);
    await expect(announce()).rejects.toMatchObject({ code: 'round-needs-latest-version', params: { n: 2 } });
  });

  it('is refused while another round is planned or open', async () => {
    await announce();
    await expect(announce()).rejects.toEqual(refused('round-still-running'));
    desk.now = new Date(START.getTime() + 68 * DAY_MS);
    expect((await announce()).number).toBe(2);
  });

  it('takes exactly one of two rounds announced at the same time', async () => {
    const outcomes = await Promise.allSettled([announce(), announce({}, desk.official)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a period shorter than a law asks', () => {
  it('needs a reason and the official’s signature, and shows both to the public', async () => {
    const short = { closesAt: inDays(27) };
    await expect(announce(short, desk.official)).rejects.toEqual(refused('short-period-needs-reason'));
    await expect(announce({ ...short, shortenedReason: { km: 'ប្រញាប់' } }, desk.official)).rejects.toEqual(
      refused('short-period-needs-reason'),
    );
    await expect(announce({ ...short, shortenedReason: REASON })).rejects.toEqual(
      refused('short-period-needs-signature'),
    );
    const round = await announce({ ...short, shortenedReason: REASON }, desk.official);
    expect(round).toMatchObject({ shortenedReason: REASON, signedOffice: { en: 'Fisheries Administration' } });
  });

  it('is also one that is announced too late', async () => {
    await expect(announce({ opensAt: inDays(5) })).rejects.toMatchObject({
      code: 'short-period-needs-reason',
      params: { open: 62, notice: 5 },
    });
  });

  it('does not exist for a kind that asks for none', async () => {
    const circular = await startDraft(desk, { km: 'សារាចរ' });
    await desk.database.query(
      { name: 'as_circular', text: "update drafts set instrument_kind = 'circular' where id = $1" },
      [circular.id],
    );
    draftId = circular.id;
    clauseId = await addArticle(desk, draftId, '១', { km: 'ពាក្យ' });
    versionId = (await publish(desk, draftId)).id;
    const round = await announce({ opensAt: inDays(0), closesAt: inDays(1) });
    expect(round.shortenedReason).toBeUndefined();
  });
});

describe('a period of which feasts take more than a quarter', () => {
  it('needs a reason and the signature as a short one does', async () => {
    await desk.database.query(
      { name: 'as_circular_2', text: "update drafts set instrument_kind = 'circular' where id = $1" },
      [draftId],
    );
    // Khmer New Year, 14 to 16 April 2026, in five days.
    const feast = { opensAt: '2026-04-13T02:00:00.000Z', closesAt: '2026-04-18T02:00:00.000Z' };
    await expect(announce(feast, desk.official)).rejects.toMatchObject({
      code: 'days-off-need-reason',
      params: { open: 5, off: 3 },
    });
    await expect(announce({ ...feast, shortenedReason: REASON })).rejects.toEqual(
      refused('short-period-needs-signature'),
    );
    expect(await announce({ ...feast, shortenedReason: REASON }, desk.official)).toMatchObject({
      shortenedReason: REASON,
    });
  });
});

describe('the floor', () => {
  it('is nobody’s before a round is announced, and the round’s from then on, also after its close', async () => {
    expect(await consultations.floorOf(draftId)).toBeNull();
    const round = await announce();
    const floor = { draftId, versionId, roundId: round.id, levels: ['A0', 'A5'], moderation: 'post' };
    expect(await consultations.floorOf(draftId)).toMatchObject(floor);
    desk.now = new Date(START.getTime() + 100 * DAY_MS);
    expect(await consultations.floorOf(draftId)).toMatchObject({ ...floor, closesAt: round.closesAt });
  });

  it('stays with the last open round while the next is only announced', async () => {
    const first = await announce();
    desk.now = new Date(START.getTime() + 68 * DAY_MS);
    const second = await announce();
    expect(await consultations.floorOf(draftId)).toMatchObject({ roundId: first.id });
    desk.now = new Date(Date.parse(second.opensAt));
    expect(await consultations.floorOf(draftId)).toMatchObject({ roundId: second.id });
  });

  it('is known to another process two seconds later at the latest', async () => {
    const other = new Consultations(desk.database, () => desk.now);
    expect(await other.floorOf(draftId)).toBeNull();
    await announce();
    expect(await other.floorOf(draftId)).toBeNull();
    desk.now = new Date(START.getTime() + 2_000);
    expect(await other.floorOf(draftId)).not.toBeNull();
  });
});

describe('extending', () => {
  it('moves the close for everybody, keeps the date first promised, and is known at once', async () => {
    const round = await announce();
    const request = { id: randomUUID(), closesAt: inDays(80), reason: REASON };
    const extended = await consultations.extendRound(desk.work(desk.lead), round.id, request);
    expect(extended).toMatchObject({
      closesAt: request.closesAt,
      extensions: [{ from: round.closesAt, to: request.closesAt, reason: REASON }],
    });
    expect(await consultations.extendRound(desk.work(desk.lead), round.id, request)).toEqual(extended);
    expect(await consultations.floorOf(draftId)).toMatchObject({ closesAt: request.closesAt });
    const events = await listEventsAfter(desk.database, draftId, 'public', 2, 10);
    expect(events.map(({ type }) => type)).toEqual(['round-changed']);
  });

  it('is refused without a reason, to an earlier date, to drafters, and once the round has closed', async () => {
    const { id, closesAt } = await announce();
    const extend = (change = {}, viewer = desk.lead) =>
      consultations.extendRound(desk.work(viewer), id, {
        id: randomUUID(),
        closesAt: inDays(80),
        reason: REASON,
        ...change,
      });
    await expect(extend({ reason: {} })).rejects.toEqual(refused('reason-needed'));
    await expect(extend({ closesAt })).rejects.toEqual(refused('extension-not-later'));
    await expect(extend({}, desk.drafter)).rejects.toEqual(refused('lead-or-official-needed'));
    desk.now = new Date(Date.parse(closesAt));
    await expect(extend({ closesAt: inDays(10) })).rejects.toEqual(refused('round-closed'));
  });
});
