// Moderation against a real database: what becomes of comments, who hears of it and in which order, what the queue and
// the public log show, and two moderators at once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { editComment } from '../../server/src/discussions/discussions.service.js';
import { listDecisions, listQueue } from '../../server/src/moderation/moderation.read.service.js';
import {
  decisionsOf,
  hideComment,
  holdComment,
  publishComment,
  reportComment,
  restoreComment,
  settleReports,
} from '../../server/src/moderation/moderation.service.js';
import { listEventsAfter } from '../../server/src/topics/topics.service.js';
import type { AnnotateRequest, AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import type { Audience } from '../../shared/src/ground/events.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { type Floor, openFloor } from '../support/floor.js';

const NOTE = 'It gives the telephone number and address of a neighbour who did not agree to it.';

let pre: Floor;
let post: Floor;
let second: Viewer;
beforeAll(async () => {
  pre = await openFloor({ moderation: 'pre' });
  post = await openFloor();
  second = { ...pre.desk.moderator, userId: randomUUID() };
  for (const { desk } of [pre, post]) {
    const id = second.userId ?? '';
    await insertUser(desk.database.db, { id, name: 'Tep Sovann', email: `${id}@example.org`, at: desk.now });
  }
});
afterAll(async () => {
  await pre.close();
  await post.close();
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

async function said(floor: Floor, change: Partial<AnnotateRequest> = {}): Promise<AnnotateRequest> {
  const request = floor.comment(change);
  expect((await floor.post(request)).status).toBe(201);
  return request;
}

/** The author changes the words. */
const mend = (floor: Floor, id: string, secret: string, body: string) =>
  editComment(floor.desk.work(visitor), id, { secret, body }, async () => false);

const judgement = (change: object = {}) => ({ id: randomUUID(), expectedRevision: 1, ...change });
const reasoned = (change: object = {}) => judgement({ reason: 'personal-details', note: NOTE, ...change });
const first = (floor: Floor) => floor.desk.work(floor.desk.moderator);
const other = (floor: Floor) => floor.desk.work(second);

/** What an audience heard about one comment, in order. */
async function heard(floor: Floor, audience: Audience, subjectId: string): Promise<string[]> {
  const events = await listEventsAfter(floor.desk.database, floor.draftId, audience, 0, 10_000);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  return events.filter((event) => event.subjectId === subjectId).map(({ type }) => type);
}

async function shown(floor: Floor, id: string) {
  const answer = await floor.sala.app.inject(`/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`);
  return answer.json<AnnotationSnapshot>().annotations.find((annotation) => annotation.id === id)?.opening;
}

describe('a held comment', () => {
  it('is unknown to the public until it is published, and then stands in its place', async () => {
    const { id } = await said(pre);
    expect(await shown(pre, id)).toBeUndefined();
    expect(await heard(pre, 'public', id)).toEqual([]);
    const decision = await publishComment(first(pre), id, judgement());
    expect(decision).toMatchObject({ commentId: id, act: 'publish', state: 'visible' });
    expect(await shown(pre, id)).toMatchObject({ state: 'visible', body: 'Forty-five working days is two months.' });
    expect(await heard(pre, 'public', id)).toEqual(['comment-published']);
    expect(await heard(pre, 'moderators', id)).toEqual(['comment-held', 'comment-published']);
  });

  it('that is hidden leaves a stub with the reason and none of its words', async () => {
    const { id } = await said(pre, { body: 'CANARY my neighbour Sok, telephone 012' });
    await hideComment(first(pre), id, reasoned());
    const stub = await shown(pre, id);
    expect(stub).toMatchObject({ state: 'hidden', body: '', html: '', speaker: { level: 'A0' } });
    expect(stub?.hidden).toEqual({ reason: 'personal-details', note: NOTE, at: pre.desk.now.toISOString() });
    expect(await heard(pre, 'public', id)).toEqual(['comment-hidden']);
  });
});

describe('a public comment', () => {
  it('that is held leaves the page with its thread, and comes back whole when it is published', async () => {
    const { id } = await said(post);
    await holdComment(first(post), id, judgement());
    expect(await shown(post, id)).toBeUndefined();
    await publishComment(other(post), id, judgement());
    expect(await shown(post, id)).toMatchObject({ state: 'visible' });
    expect(await heard(post, 'public', id)).toEqual(['annotation-added', 'comment-held', 'comment-published']);
  });

  it('is hidden, shown again by a second moderator only, and every reader hears each step', async () => {
    const { id } = await said(post);
    await hideComment(first(post), id, reasoned());
    expect(await codeOf(restoreComment(first(post), id, judgement({ note: NOTE })))).toBe('second-moderator-needed');
    await restoreComment(other(post), id, judgement({ note: NOTE }));
    expect(await shown(post, id)).toMatchObject({ state: 'visible', body: 'Forty-five working days is two months.' });
    expect(await heard(post, 'public', id)).toEqual(['annotation-added', 'comment-hidden', 'comment-published']);
    expect(await heard(post, 'moderators', id)).toEqual(['comment-hidden', 'comment-published']);
  });

  it('is explained by the latest decision that hid it', async () => {
    const { id } = await said(post);
    await hideComment(first(post), id, reasoned());
    await restoreComment(other(post), id, judgement({ note: NOTE }));
    post.desk.now = new Date(post.desk.now.getTime() + 60_000);
    const note = `${NOTE} A second look has found the same in another place.`;
    await hideComment(other(post), id, reasoned({ note, reason: 'threat' }));
    const reasons = await decisionsOf(post.desk.database.db, [id, randomUUID()]);
    expect([...reasons]).toEqual([[id, { reason: 'threat', note, at: post.desk.now }]]);
  });

  it('is decided by one of two moderators who act at once; the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await said(post);
      const codes = await Promise.all([
        codeOf(hideComment(first(post), id, reasoned())),
        codeOf(hideComment(other(post), id, reasoned({ reason: 'insult' }))),
        codeOf(settleReports(other(post), id, judgement())),
      ]);
      expect(codes.slice(0, 2).sort()).toEqual(['decided-meanwhile', 'done']);
      expect(await heard(post, 'public', id)).toEqual(['annotation-added', 'comment-hidden']);
    }
  });

  it('gets the first answer to a decision that is sent again, and a refusal for another under the same id', async () => {
    const { id } = await said(post);
    const hiding = reasoned();
    const answers = await Promise.all([1, 2, 3].map(() => hideComment(first(post), id, hiding)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await heard(post, 'moderators', id)).toEqual(['comment-hidden']);
    expect(await codeOf(hideComment(first(post), id, { ...hiding, reason: 'insult' }))).toBe('key-used-otherwise');
    expect(await codeOf(hideComment(other(post), id, hiding))).toBe('key-used-otherwise');
  });
});

describe('those who may not', () => {
  it('change nothing, whoever they are, and learn nothing about what is held', async () => {
    const { id } = await said(pre);
    const { drafter, lead, official } = pre.desk;
    const elsewhere = { ...second, grants: second.grants.map((grant) => ({ ...grant, draftId: randomUUID() })) };
    const administrator: Viewer = {
      ...second,
      grants: [{ role: 'administrator', draftId: null, organisationId: null }],
    };
    const refused: [Viewer, string][] = [
      [drafter, 'drafter-cannot-moderate'],
      [lead, 'drafter-cannot-moderate'],
      [official, 'drafter-cannot-moderate'],
      [administrator, 'administrator-decides-no-content'],
      [elsewhere, 'unknown-comment'],
      [visitor, 'sign-in-first'],
    ];
    for (const [viewer, code] of refused)
      for (const commentId of [id, randomUUID()]) {
        const work = pre.desk.work(viewer);
        expect(await codeOf(publishComment(work, commentId, judgement()))).toBe(code);
        expect(await codeOf(hideComment(work, commentId, reasoned()))).toBe(code);
      }
    expect(await shown(pre, id)).toBeUndefined();
    expect(await heard(pre, 'moderators', id)).toEqual(['comment-held']);
  });
});

describe('a report', () => {
  it('hides nothing; it stands in the queue until a moderator has looked', async () => {
    const { id } = await said(post);
    const report = { id: randomUUID(), reason: 'insult' as const, note: 'Line two.' };
    await reportComment(post.desk.work(visitor), id, report);
    await reportComment(post.desk.work(visitor), id, report);
    expect(await shown(post, id)).toMatchObject({ state: 'visible' });
    expect(await heard(post, 'moderators', id)).toEqual(['comment-reported']);
    const entry = (await listQueue(first(post))).again.find(({ commentId }) => commentId === id);
    expect(entry?.reports).toEqual([{ reason: 'insult', note: 'Line two.', at: post.desk.now.toISOString() }]);

    const another = { ...report, id: randomUUID(), reason: 'threat' as const };
    await reportComment(post.desk.work(visitor), id, another);
    const settle = (expectedReports: number) => settleReports(first(post), id, judgement({ expectedReports }));
    expect(await codeOf(settle(1))).toBe('reported-meanwhile');
    expect(await codeOf(settle(2))).toBe('done');
    expect((await listQueue(first(post))).again.map(({ commentId }) => commentId)).not.toContain(id);
  });

  it('that is sent again after the comment was held because of it is answered as the first time', async () => {
    const { id } = await said(post);
    const report = { id: randomUUID(), reason: 'insult' as const };
    await reportComment(post.desk.work(visitor), id, report);
    await holdComment(first(post), id, judgement());
    expect(await codeOf(reportComment(post.desk.work(visitor), id, report))).toBe('done');
    expect(await heard(post, 'moderators', id)).toEqual(['comment-reported', 'comment-held']);
  });

  it('about a held, hidden or unknown comment gets one and the same answer', async () => {
    const { id: held } = await said(pre);
    const { id: hidden } = await said(pre);
    await hideComment(first(pre), hidden, reasoned());
    for (const id of [held, hidden, randomUUID()]) {
      const report = { id: randomUUID(), reason: 'insult' as const };
      expect(await codeOf(reportComment(pre.desk.work(visitor), id, report))).toBe('unknown-comment');
    }
  });
});

describe('the queue', () => {
  it('shows held comments, the longest waiting first, with their words, their place and how the public will see them', async () => {
    const floor = pre;
    const { id: early } = await said(floor, {
      body: 'First <b>of</b> two',
      speaker: { level: 'A4', name: 'Secret Name' },
    });
    floor.desk.now = new Date(floor.desk.now.getTime() + 3_600_000);
    const { id: late } = await said(floor, { target: { clauseId: null, language: 'km', segments: [] } });
    const { held, heads } = await listQueue(first(floor));
    const ids = held.map(({ commentId }) => commentId);
    expect(ids.indexOf(early)).toBeLessThan(ids.indexOf(late));
    expect(held.find(({ commentId }) => commentId === early)).toMatchObject({
      body: 'First <b>of</b> two',
      revision: 1,
      draft: { slug: floor.slug },
      place: { path: 'article-1', version: 1, label: { km: 'មាត្រា ១', en: 'Article 1' } },
    });
    expect(held.find(({ commentId }) => commentId === late)?.place).toBeNull();
    expect(JSON.stringify(held)).not.toContain('Secret Name');
    const events = await listEventsAfter(floor.desk.database, floor.draftId, 'moderators', 0, 10_000);
    expect(heads).toEqual([{ draftId: floor.draftId, seq: events.length }]);
  });

  it('shows a published comment again when its author has changed it since', async () => {
    const { id, secret } = await said(post);
    await holdComment(first(post), id, judgement());
    await publishComment(other(post), id, judgement());
    const again = async () => (await listQueue(first(post))).again.find(({ commentId }) => commentId === id);
    expect(await again()).toBeUndefined();
    await mend(post, id, secret, 'Something a moderator never read.');
    expect(await again()).toMatchObject({ editedSinceJudged: true, body: 'Something a moderator never read.' });
    await settleReports(first(post), id, judgement({ expectedRevision: 2 }));
    expect(await again()).toBeUndefined();
  });

  it('shows why a comment is hidden, and to whom hid it that another must show it again', async () => {
    const { id } = await said(post);
    await hideComment(first(post), id, reasoned());
    const entry = async (work: ReturnType<typeof first>) =>
      (await listQueue(work)).hidden.find(({ commentId }) => commentId === id)?.hidden;
    expect(await entry(first(post))).toMatchObject({ reason: 'personal-details', note: NOTE, byYou: true });
    expect(await entry(other(post))).toMatchObject({ byYou: false });
  });

  it('is empty for the moderator of another draft and closed to everybody else', async () => {
    const elsewhere = { ...second, grants: second.grants.map((grant) => ({ ...grant, draftId: randomUUID() })) };
    expect(await listQueue(pre.desk.work(elsewhere))).toMatchObject({ heads: [], held: [], again: [], hidden: [] });
    expect(await codeOf(listQueue(pre.desk.work(pre.desk.lead)))).toBe('drafter-cannot-moderate');
    expect(await codeOf(listQueue(pre.desk.work(visitor)))).toBe('sign-in-first');
  });
});

describe('the public log', () => {
  it('adds up to the decisions that were taken and names nobody', async () => {
    const { desk } = post;
    const before = await listDecisions(desk.work(visitor));
    const { id } = await said(post, { body: 'CANARY-WORDS', speaker: { level: 'A5', name: 'CANARY-NAME' } });
    desk.now = new Date(desk.now.getTime() + 60_000);
    await hideComment(first(post), id, reasoned({ reason: 'impersonation', note: `${NOTE} CANARY-NOTE` }));
    const log = await listDecisions(desk.work(visitor));
    const count = ({ counts }: typeof log) => counts.find(({ reason }) => reason === 'impersonation')?.n ?? 0;
    expect(count(log)).toBe(count(before) + 1);
    expect(log.recent[0]).toEqual({
      at: desk.now.toISOString(),
      answersCall: false,
      group: null,
      act: 'hide',
      reason: 'impersonation',
      draft: { slug: post.slug, title: { km: 'ច្បាប់ស្តីពីវារីវប្បកម្ម', en: 'Aquaculture' } },
      place: { path: 'article-1', version: 1, label: { km: 'មាត្រា ១', en: 'Article 1' } },
    });
    expect(JSON.stringify(log)).not.toContain('CANARY');
    expect(JSON.stringify(log)).not.toContain(desk.moderator.userId);
  });
});
