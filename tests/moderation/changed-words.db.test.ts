// Words that their author changes in a round where moderators read first.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHistory } from '../../server/src/discussions/discussions.service.js';
import { listQueue } from '../../server/src/moderation/moderation.read.service.js';
import { publishComment } from '../../server/src/moderation/moderation.service.js';
import { listEventsAfter } from '../../server/src/topics/topics.service.js';
import type { AnnotateRequest } from '../../shared/src/annotations/contract.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor({ moderation: 'pre' });
});
afterAll(() => floor.close());

async function said(): Promise<AnnotateRequest> {
  const request = floor.comment();
  expect((await floor.post(request)).status).toBe(201);
  return request;
}

async function change({ id, secret }: AnnotateRequest, body: string): Promise<void> {
  const url = `/api/comments/${id}`;
  const answer = await floor.sala.app.inject({ method: 'PATCH', url, payload: { secret, body } });
  expect(answer.statusCode).toBe(204);
}

const publish = ({ id }: AnnotateRequest, expectedRevision: number) =>
  publishComment(floor.desk.work(floor.desk.moderator), id, { id: randomUUID(), expectedRevision });

async function isPublic({ id }: AnnotateRequest): Promise<boolean> {
  const url = `/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`;
  return (await floor.sala.app.inject(url)).body.includes(id);
}

it('wait for a moderator as the first words did, also within the ten minutes', async () => {
  const comment = await said();
  await publish(comment, 1);
  expect(await isPublic(comment)).toBe(true);
  await change(comment, 'Something a moderator never read.');
  expect(await isPublic(comment)).toBe(false);
  const events = await listEventsAfter(floor.desk.database, floor.draftId, 'public', 0, 1_000);
  const own = events.filter(({ subjectId }) => subjectId === comment.id).map(({ type }) => type);
  expect(own).toEqual(['comment-published', 'comment-held']);
  const { held } = await listQueue(floor.desk.work(floor.desk.moderator));
  const entry = held.find(({ commentId }) => commentId === comment.id);
  expect(entry).toMatchObject({ body: 'Something a moderator never read.', revision: 2 });
  await publish(comment, 2);
  expect(await isPublic(comment)).toBe(true);
});

it('are not published by a decision about the former ones', async () => {
  const comment = await said();
  await change(comment, 'Other words.');
  await expect(publish(comment, 1)).rejects.toMatchObject({ code: 'words-changed-meanwhile' });
  expect(await isPublic(comment)).toBe(false);
  await publish(comment, 2);
});

it('are not shown as former words unless they had been public', async () => {
  const comment = await said();
  floor.desk.now = new Date(floor.desk.now.getTime() + 11 * 60_000);
  await change(comment, 'Without the telephone number of my neighbour.');
  await publish(comment, 2);
  const history = async () => (await readHistory(floor.desk.work(visitor), comment.id)).map(({ body }) => body);
  expect(await history()).toEqual([]);
  await change(comment, 'Never read.');
  await change(comment, 'Read.');
  await publish(comment, 4);
  expect(await history()).toEqual(['Without the telephone number of my neighbour.']);
});
