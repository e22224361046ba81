// Speaking: one comment becomes one row and one event, whatever is sent twice, at once or wrongly.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEventsAfter } from '../../server/src/topics/topics.service.js';
import type { AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { type Floor, KHMER, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

const events = () => listEventsAfter(floor.desk.database, floor.draftId, 'public', 0, 10_000);

async function snapshot(): Promise<AnnotationSnapshot> {
  const answer = await floor.sala.app.inject(`/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

describe('a comment', () => {
  it('is answered with a receipt and stands in the snapshot with its place in the order', async () => {
    const request = floor.comment({ body: 'Too **long**.' });
    const { status, body } = await floor.post(request);
    expect(status).toBe(201);
    expect(body).toMatchObject({ commentId: request.id, threadId: request.id, state: 'visible', late: false });
    expect(body.code).toMatch(/^\d{8}$/);
    expect(Object.keys(body)).not.toContain('secret');
    const { annotations, seq } = await snapshot();
    const mine = annotations.find(({ id }) => id === request.id);
    expect(mine).toMatchObject({ kind: 'concern', opening: { html: '<p>Too <strong>long</strong>.</p>\n' } });
    expect(seq).toBe((await events()).at(-1)?.seq);
  });

  it('is written once when fifty copies of its request arrive together, and each gets the same answer', async () => {
    const request = floor.comment();
    const before = (await events()).length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => floor.post(request)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await events()).toHaveLength(before + 1);
  });

  it('gets its first answer again after the round has closed and after other versions', async () => {
    const request = floor.comment();
    const first = await floor.post(request);
    const { now } = floor.desk;
    floor.desk.now = new Date('2027-01-01T00:00:00Z');
    expect(await floor.post(request)).toEqual(first);
    floor.desk.now = now;
  });

  it('is refused with 409 when its key was used for other words', async () => {
    const request = floor.comment();
    await floor.post(request);
    const other = await floor.post({ ...request, body: 'Something else.' });
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'key-used-otherwise' } } });
    const stranger = await floor.post({ ...request, secret: newSecret() });
    expect(stranger.status).toBe(409);
  });

  it('keeps every other comment of its batch when one of them is wrong for the database', async () => {
    const good = Array.from({ length: 20 }, () => floor.comment());
    const bad = floor.comment({ attachments: [randomUUID()], body: `half ${String.fromCharCode(0xd800)} a pair` });
    const answers = await Promise.all([...good, bad].map((request) => floor.post(request)));
    expect(answers.slice(0, 20).every(({ status }) => status === 201)).toBe(true);
    expect(answers[20]?.status).toBeLessThan(500);
  });

  it('numbers many comments without a hole, in the order in which they were committed', async () => {
    await Promise.all(Array.from({ length: 200 }, () => floor.post(floor.comment())));
    const seqs = (await events()).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});

describe('words', () => {
  const start = KHMER.indexOf('៤៥');
  const target = (from: number, to: number, exact = KHMER.slice(from, to)) => ({
    clauseId: floor.clauseIds[0] ?? null,
    language: 'km' as const,
    segments: [{ clauseId: floor.clauseIds[0] ?? '', start: from, end: to, exact }],
  });

  it('are marked where they stand', async () => {
    const { status } = await floor.post(floor.comment({ target: target(start, start + 2) }));
    expect(status).toBe(201);
  });

  it('are refused where other words stand, beyond the end, inside a character, or at an unknown clause', async () => {
    const inside = KHMER.indexOf('្') + 1;
    const cases: [object, string][] = [
      [target(start, start + 2, 'xx'), 'words-not-there'],
      [target(0, 100_000), 'words-not-there'],
      [target(inside, inside + 1), 'inside-a-character'],
      [{ ...target(start, start + 2), clauseId: randomUUID() }, 'unknown-clause'],
    ];
    for (const [wrong, code] of cases) {
      const answer = await floor.post(floor.comment({ target: wrong as never }));
      expect(answer, code).toMatchObject({ status: 400, body: { error: { code } } });
    }
  });

  it('of a change come with new words and a reason, and no other kind brings any', async () => {
    const words = target(start, start + 2);
    const wording = { mode: 'replace' as const, proposed: '៣០' };
    const cases: [object, string | null][] = [
      [{ kind: 'wording', target: words, wording }, null],
      [{ kind: 'wording', target: words, wording: { mode: 'delete', proposed: '' } }, null],
      [{ kind: 'wording', target: words }, 'wording-incomplete'],
      [{ kind: 'wording', target: words, wording: { mode: 'replace', proposed: ' ' } }, 'wording-incomplete'],
      [{ kind: 'wording', target: words, wording, body: '' }, 'wording-incomplete'],
      [{ kind: 'support', target: words, wording }, 'wording-not-expected'],
    ];
    for (const [change, code] of cases) {
      const { status, body } = await floor.post(floor.comment(change));
      if (code) expect(body, code).toMatchObject({ error: { code } });
      else expect(status).toBe(201);
    }
  });
});

describe('who speaks', () => {
  it('appears as asked, and a withheld name is nowhere in public', async () => {
    const request = floor.comment({ speaker: { level: 'A4', name: 'Chenda Unlikely', province: '03' } });
    await floor.post(request);
    const text = JSON.stringify(await snapshot());
    expect(text).not.toContain('Unlikely');
    const shown = (await snapshot()).annotations.find(({ id }) => id === request.id);
    expect(shown?.opening.speaker).toEqual({ level: 'A4', province: '03' });
  });

  it('may not claim an organisation, bring a name unnamed, or leave one out', async () => {
    const cases: [object, string][] = [
      [{ level: 'A5', name: 'Fisheries', organisationId: floor.desk.ministryId }, 'not-your-organisation'],
      [{ level: 'A0', name: 'Sok' }, 'name-not-needed'],
      [{ level: 'A1' }, 'name-needed'],
      [{ level: 'A0', province: 'XX' }, 'unknown-speaker-kind'],
    ];
    for (const [speaker, code] of cases) {
      const { body } = await floor.post(floor.comment({ speaker: speaker as never }));
      expect(body, code).toMatchObject({ error: { code } });
    }
  });
});

describe('an organisation', () => {
  it('is spoken for under its own name by accounts that stand for it, whatever was typed', async () => {
    const { desk } = floor;
    const grants = [{ role: 'contributor' as const, draftId: null, organisationId: desk.otherMinistryId }];
    const work = { ...desk.work({ userId: 'somebody', grants }) };
    const speaker = { level: 'A5' as const, name: 'Fisheries Administration', organisationId: desk.otherMinistryId };
    const request = floor.comment({ speaker });
    await floor.sala.posting.annotateClause(work, floor.draftId, request);
    const shown = (await snapshot()).annotations.find(({ id }) => id === request.id);
    expect(shown?.opening.speaker).toEqual({ level: 'A5', name: 'Ministry of Industry', confirmed: true });
  });
});

describe('the round', () => {
  it('takes what comes after closing and marks it late', async () => {
    const { now } = floor.desk;
    floor.desk.now = new Date('2026-12-31T00:00:00Z');
    const request = floor.comment();
    expect((await floor.post(request)).body).toMatchObject({ late: true, state: 'visible' });
    floor.desk.now = now;
    expect((await snapshot()).annotations.find(({ id }) => id === request.id)?.opening.late).toBe(true);
  });

  it('refuses what comes before opening, and words on another version', async () => {
    const { now } = floor.desk;
    floor.desk.now = new Date('2026-03-05T00:00:00Z');
    expect((await floor.post(floor.comment())).body).toMatchObject({ error: { code: 'round-not-open-yet' } });
    floor.desk.now = now;
    const other = await floor.post(floor.comment({ versionId: randomUUID() }));
    expect(other.body).toMatchObject({ error: { code: 'other-version' } });
  });
});

describe('the author', () => {
  const call = (method: 'PATCH' | 'POST', url: string, payload: object) =>
    floor.sala.app.inject({ method, url, payload });

  it('changes words without a trace for ten minutes, then with their history', async () => {
    const request = floor.comment({ body: 'First.' });
    await floor.post(request);
    const edit = (body: string) => call('PATCH', `/api/comments/${request.id}`, { secret: request.secret, body });
    const history = async () => (await floor.sala.app.inject(`/api/comments/${request.id}/history`)).json<unknown[]>();
    expect((await edit('Second.')).statusCode).toBe(204);
    expect(await history()).toEqual([]);
    const { now } = floor.desk;
    floor.desk.now = new Date(now.getTime() + 11 * 60_000);
    expect((await edit('Third.')).statusCode).toBe(204);
    floor.desk.now = now;
    expect(await history()).toMatchObject([{ body: 'Second.' }]);
  });

  it('withdraws with the secret and nobody without it; the stub and its receipt stay', async () => {
    const request = floor.comment({ body: 'Take me back.' });
    const { body } = await floor.post(request);
    const url = `/api/comments/${request.id}/withdrawal`;
    expect((await call('POST', url, { secret: newSecret() })).statusCode).toBe(403);
    expect((await call('POST', url, { secret: request.secret })).statusCode).toBe(204);
    const stub = (await snapshot()).annotations.find(({ id }) => id === request.id);
    expect(stub?.opening).toMatchObject({ state: 'withdrawn', body: '', html: '' });
    const status = await floor.sala.app.inject(`/api/receipts/${String(body.code)}`);
    expect(status.json()).toMatchObject({ state: 'withdrawn', comment: null });
    expect((await call('PATCH', `/api/comments/${request.id}`, { secret: request.secret, body: 'x' })).statusCode).toBe(
      409,
    );
  });
});

describe('what concerns others too', () => {
  it('counts each browser once and can be taken back', async () => {
    const request = floor.comment();
    await floor.post(request);
    const key = newSecret();
    const say = (method: 'PUT' | 'DELETE', by: string) =>
      floor.sala.app.inject({ method, url: `/api/annotations/${request.id}/concern`, payload: { key: by } });
    await Promise.all([say('PUT', key), say('PUT', key), say('PUT', newSecret())]);
    const concerned = async () => (await snapshot()).annotations.find(({ id }) => id === request.id)?.concerned;
    expect(await concerned()).toBe(2);
    await say('DELETE', key);
    expect(await concerned()).toBe(1);
  });
});
