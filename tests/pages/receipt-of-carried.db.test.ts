// Whoever holds the code of a receipt is told what became of the words they spoke of, in the newest version that the
// public may read and in no other.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import type { ReceiptStatus } from '../../shared/src/discussions/contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { edit, revisionOf } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let [comment, code] = ['', ''];

beforeAll(async () => {
  floor = await openFloor();
  const { body } = await floor.post(floor.comment());
  [comment, code] = [String(body.commentId), String(body.code)];
});
afterAll(() => floor.close());

async function publish(audience?: 'team'): Promise<void> {
  const { desk, draftId, sala } = floor;
  const revision = await revisionOf(desk, draftId);
  await publishVersion(desk.work(desk.lead), draftId, {
    ...{ id: randomUUID(), revision, note: {} },
    ...(audience && { audience }),
  });
  sala.consultations.forget(draftId);
}

const told = async () => (await floor.sala.app.inject(api.receipt(code))).json<ReceiptStatus>().newer;
const page = async () =>
  (await floor.sala.app.inject({ url: `${pages.receipt('en')}?code=${code}`, headers: { accept: 'text/html' } })).body;

it('says nothing of a newer version while there is none, or only one for the team', async () => {
  expect(await told()).toBeUndefined();
  const { desk, draftId, clauseIds } = floor;
  await edit(desk, draftId, { type: 'renumber', clauseId: clauseIds[1] ?? '', number: { km: '៣', en: '3' } });
  await publish('team');
  expect(await told()).toBeUndefined();
  expect(await page()).not.toContain('has come out since');
});

it('says that the words were removed, with the way to the version where they are struck through', async () => {
  const { desk, draftId, clauseIds } = floor;
  await edit(desk, draftId, { type: 'remove', clauseId: clauseIds[0] ?? '' });
  await publish();
  expect(await told()).toEqual({ number: 3, outcome: 'removed' });
  const html = await page();
  expect(html).toContain('went with it to version 3: the words were removed.');
  expect(html).toContain(`href="${pages.version('en', floor.slug, 3, comment).replace('&', '&amp;')}"`);
});
