// What follows a signature, on a real server: everybody hears of it, the author replies once, the change leads back to
// the comment, and a round is closed when nothing is left.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChange, listChanges, sourcesOf } from '../../server/src/answers/answers.changes.service.js';
import { countAnswered } from '../../server/src/answers/answers.read.service.js';
import { replyToAnswer } from '../../server/src/answers/answers.reply.service.js';
import { closeAsAnswered } from '../../server/src/consultations/consultations.answered.service.js';
import { withdrawComment } from '../../server/src/discussions/discussions.service.js';
import {
  countPending,
  publishComment,
  reportComment,
  settleReports,
} from '../../server/src/moderation/moderation.service.js';
import type { Annotation, AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { EventPage } from '../../shared/src/ground/events.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { passerBy } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';
import { type Office, openOffice, TEXT } from './office.js';

const refused = (code: string) => expect.objectContaining({ name: Refusal.name, code }) as Refusal;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const work = (viewer: Viewer = passerBy) => office.desk.work(viewer);
const get = async <Body>(url: string): Promise<Body> => (await office.sala.app.inject(url)).json<Body>();
const snapshot = () => get<AnnotationSnapshot>(`/api/drafts/${office.draftId}/annotations?version=${office.versionId}`);
const onCard = async (id: string): Promise<Annotation | undefined> =>
  (await snapshot()).annotations.find((annotation) => annotation.id === id);

function reply(id: string, secret: string, viewer: Viewer = passerBy, replyId: string = randomUUID()) {
  const { posting, consultations } = office.sala;
  const request = { id: replyId, body: 'Thank you. Three years are enough.', language: 'en' as const, secret };
  const moderationOf = (roundId: string | null) => consultations.moderationOf(roundId);
  return replyToAnswer(work(viewer), id, request, { posting, moderationOf });
}

describe('a signed answer', () => {
  it('is in the next snapshot, and comes as one event with the cards of all it serves', async () => {
    const [one, other] = [await office.speak(), await office.speak()];
    const { seq, epoch } = await snapshot();
    const id = await office.answer([one, other]);
    const page = await get<EventPage>(`/api/topics/${office.draftId}/events?after=${seq}&epoch=${epoch}`);
    expect(page.events).toMatchObject([
      { event: 'answer-signed', subject: id, answered: { answer: { id, answers: 2 } } },
    ]);
    expect(page.events[0]?.answered?.annotationIds.sort()).toEqual([one, other].sort());
    expect((await onCard(other))?.answer).toEqual(page.events[0]?.answered?.answer);
  });

  it('names no person anywhere in public', async () => {
    const answers = JSON.stringify(await get(`/api/drafts/${office.draftId}/answers`));
    const all = answers + JSON.stringify(await snapshot());
    for (const { userId } of [office.desk.drafter, office.desk.official]) expect(all).not.toContain(userId);
    expect(all).not.toMatch(/Sok Sophea|Meas Vuthy/);
  });

  it('is on the receipt of the comment', async () => {
    const secret = newSecret();
    const { body } = await office.post(office.comment({ secret }));
    const id = String(body.commentId);
    const answerId = await office.answer([id]);
    const status = await get<{ answer: { id: string } }>(`/api/receipts/${String(body.code)}`);
    expect(status.answer.id).toBe(answerId);
  });
});

describe('the author', () => {
  it('replies once, in the name of the comment, and the reply is marked', async () => {
    const secret = newSecret();
    const comment = await office.speak({ secret, speaker: { level: 'A1', name: 'Pond owner' } });
    await expect(reply(comment, secret)).rejects.toEqual(refused('no-answer-yet'));
    await office.answer([comment]);
    const id = randomUUID();
    const { receipt } = await reply(comment, secret, passerBy, id);
    expect((await reply(comment, secret, passerBy, id)).receipt).toEqual(receipt);
    const card = await onCard(comment);
    expect(card?.replies).toMatchObject([{ id, speaker: { name: 'Pond owner' }, late: false }]);
    expect(card?.answer?.authorReplies).toEqual([id]);
    await expect(reply(comment, secret)).rejects.toEqual(refused('author-replied-already'));
  });

  it('is known by the secret, or by an account of the organisation that spoke', async () => {
    const { ministryId } = office.desk;
    const delegate = {
      userId: String(office.desk.stranger.userId),
      grants: [{ role: 'contributor' as const, draftId: null, organisationId: ministryId }],
    };
    const request = office.comment({ speaker: { level: 'A5', organisationId: ministryId } });
    const { commentId } = await office.sala.posting.annotateClause(work(delegate), office.draftId, request);
    await office.answer([commentId]);
    await expect(reply(commentId, newSecret())).rejects.toEqual(refused('receipt-wrong'));
    await reply(commentId, newSecret(), delegate);
  });

  it('cannot pass off another’s comment as the reply', async () => {
    const secret = newSecret();
    const [comment, another] = [await office.speak({ secret }), await office.speak()];
    await office.answer([comment]);
    await expect(reply(comment, secret, passerBy, another)).rejects.toEqual(refused('key-used-otherwise'));
    expect((await onCard(comment))?.answer?.authorReplies).toEqual([]);
  });

  it('has fourteen days for it', async () => {
    const secret = newSecret();
    const comment = await office.speak({ secret });
    await office.answer([comment]);
    const before = office.desk.now;
    office.desk.now = new Date(before.getTime() + 15 * DAY_MS);
    await expect(reply(comment, secret)).rejects.toMatchObject({ code: 'author-reply-too-late', params: { n: 14 } });
    office.desk.now = before;
  });

  it('may still withdraw; the answer stays beside the stub', async () => {
    const secret = newSecret();
    const comment = await office.speak({ secret });
    await office.answer([comment]);
    await withdrawComment(work(), comment, secret);
    expect(await onCard(comment)).toMatchObject({ opening: { state: 'withdrawn' }, answer: { answers: 1 } });
  });
});

describe('a change', () => {
  it('leads to the comments that caused it, and from each comment the answer leads to the change', async () => {
    const [clauseId = '', other = ''] = [office.clauseIds[1], office.clauseIds[0]];
    const versionId = await office.revise();
    const comment = await office.speak();
    const accepted = { disposition: 'accepted', reason: null, changes: [{ versionId, clauseId }] };
    const id = await office.answer([comment], accepted);
    const types = ['term-changed' as const];
    await expect(explainChange(work(office.desk.drafter), versionId, other, { types })).rejects.toEqual(
      refused('change-reason-needed'),
    );
    await explainChange(work(office.desk.drafter), versionId, clauseId, { types });
    await explainChange(work(office.desk.drafter), versionId, other, { types: ['wording-only'], reason: TEXT });
    await explainChange(work(office.desk.drafter), versionId, other, { types: ['moved'], reason: TEXT });
    const sources = await sourcesOf(work(), versionId);
    expect(sources.find((source) => source.clauseId === clauseId)).toMatchObject({
      types,
      reason: null,
      annotationIds: [comment],
      answers: [{ id, disposition: 'accepted', annotationIds: [comment] }],
    });
    expect(sources.find((source) => source.clauseId === other)).toMatchObject({
      types: ['moved'],
      reason: TEXT,
      annotationIds: [],
    });
    expect((await listChanges(work(), versionId)).length).toBe(2);
    expect((await onCard(comment))?.answer?.places).toMatchObject([{ versionId, clauseId }]);
    const corrected = { ...accepted, disposition: 'out-of-scope', changes: [], corrects: id };
    await office.answer([comment], corrected);
    expect((await sourcesOf(work(), versionId)).find((source) => source.clauseId === clauseId)?.answers).toEqual([]);
  });

  it('is explained by the drafting team alone', async () => {
    const request = { types: ['moved' as const], reason: TEXT };
    for (const viewer of [passerBy, office.desk.stranger, office.desk.moderator])
      await expect(
        explainChange(work(viewer), office.versionId, String(office.clauseIds[0]), request),
      ).rejects.toBeInstanceOf(Refusal);
  });
});

describe('a round', () => {
  it('is closed as answered when it is over, all is answered and moderators have nothing left', async () => {
    const own = await openOffice({ moderation: 'pre' });
    const secret = newSecret();
    const [one, two] = [await own.speak({ secret }), await own.speak()];
    const publish = (id: string) =>
      publishComment(own.desk.work(own.desk.moderator), id, { id: randomUUID(), expectedRevision: 1 });
    const close = (viewer = own.desk.official) => closeAsAnswered(own.desk.work(viewer), own.roundId, countPending);
    await expect(own.propose([one])).rejects.toEqual(refused('answer-comment-held'));
    await expect(close()).rejects.toEqual(refused('round-not-closed-yet'));
    await publish(one);
    own.desk.now = new Date(own.desk.now.getTime() + 80 * DAY_MS);
    await expect(close(own.desk.lead)).rejects.toEqual(refused('official-must-sign'));
    await expect(close()).rejects.toMatchObject({ code: 'round-waits-for-moderators', params: { held: 1 } });
    await publish(two);
    await own.answer([one]);
    await expect(close()).rejects.toMatchObject({ code: 'round-not-all-answered', params: { left: 1, total: 2 } });
    await own.answer([two], { disposition: 'out-of-scope', reason: null });
    await reportComment(own.desk.work(passerBy), two, { id: randomUUID(), reason: 'insult' });
    await expect(close()).rejects.toMatchObject({ code: 'round-waits-for-moderators', params: { reported: 1 } });
    const settled = { id: randomUUID(), expectedRevision: 1, expectedReports: 1 };
    await settleReports(own.desk.work(own.desk.moderator), two, settled);
    // This process still takes the round for open, as another one may for two seconds.
    await own.sala.consultations.floorOf(own.draftId);
    const round = await close();
    expect(round.answered).toMatchObject({ office: { en: 'Fisheries Administration' }, report: { total: 2 } });
    expect(await close()).toEqual(round);
    const late = await own.post(own.comment());
    expect([late.status, late.body.error]).toMatchObject([409, { code: 'round-answered' }]);
    const withdrawn = await countAnswered(own.desk.work(passerBy), own.draftId);
    expect(withdrawn).toEqual({ answered: 2, total: 2 });
    await own.close();
  });
});
