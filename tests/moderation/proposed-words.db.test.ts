// The words that a comment proposes for the text go with the comment: hidden or withdrawn, they are in nothing that
// anybody can ask for, and come back with it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawComment } from '../../server/src/discussions/discussions.service.js';
import { hideComment } from '../../server/src/moderation/moderation.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { type Floor, KHMER, openFloor } from '../support/floor.js';

const NOTE = 'It gives the telephone number and address of a neighbour who did not agree to it.';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

async function propose(proposed: string) {
  const [clauseId = ''] = floor.clauseIds;
  const start = KHMER.indexOf('៤៥');
  const segments = [{ clauseId, start, end: start + 2, exact: '៤៥' }];
  const target = { clauseId, language: 'km' as const, segments };
  const request = floor.comment({ kind: 'wording', target, wording: { mode: 'replace', proposed } });
  expect((await floor.post(request)).status).toBe(201);
  return request;
}

/** Everything said, the clause alone, and what happened since the beginning. */
async function shown(): Promise<string> {
  const list = `/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`;
  const addresses = [list, `${list}&clause=${floor.clauseIds[0] ?? ''}`, `/api/topics/${floor.draftId}/events?after=0`];
  const answers = await Promise.all(addresses.map((url) => floor.sala.app.inject(url)));
  return answers.map(({ body }) => body).join('\n');
}

it('leave with a comment that is hidden', async () => {
  const { id } = await propose('call 012 345 678');
  expect(await shown()).toContain('call 012 345 678');
  const judgement = { id: randomUUID(), expectedRevision: 1, reason: 'personal-details' as const, note: NOTE };
  await hideComment(floor.desk.work(floor.desk.moderator), id, judgement);
  expect(await shown()).toContain(id);
  expect(await shown()).not.toContain('call 012 345 678');
});

it('leave with a comment that is withdrawn', async () => {
  const { id, secret } = await propose('thirty, said Sok');
  expect(await shown()).toContain('thirty, said Sok');
  await withdrawComment(floor.desk.work(visitor), id, secret);
  expect(await shown()).not.toContain('thirty, said Sok');
});
