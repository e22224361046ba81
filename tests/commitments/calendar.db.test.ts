// What the calendar does to commitments by itself: two reminders, a closing that the secretariat has to agree to, and
// an end after two years in which nobody objected.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepCommitments } from '../../server/src/commitments/commitments.upkeep.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { START } from '../drafts/desk.js';
import { asGroup, LOOK, openPromises, type Promises } from './promises.js';

let hall: Promises;
beforeAll(async () => {
  hall = await openPromises();
});
afterAll(() => hall.desk.database.close());

const keep = () => keepCommitments(hall.desk.work(visitor), randomUUID);
const events = async (id: string) => (await hall.read(id)).log.map(({ event }) => event).slice(4);

it('reminds twice, proposes to close after sixty days, and closes only with the secretariat', async () => {
  const { id } = await hall.claimed();
  const { secretariat } = hall;
  const refused = (code: string) => ({ code });
  expect(await keep()).toBe(0);
  await expect(hall.move(id, secretariat, 'raisers-silent')).rejects.toMatchObject(
    refused('commitment-secretariat-closes'),
  );
  hall.pass(30);
  expect([await keep(), await keep()]).toEqual([1, 0]);
  hall.pass(20);
  expect([await keep(), await keep()]).toEqual([1, 0]);
  hall.pass(10);
  expect([await keep(), await keep()]).toEqual([1, 0]);
  expect(await events(id)).toEqual(['raisers-reminded', 'raisers-reminded', 'closing-proposed']);
  expect((await hall.read(id)).state).toBe('delivered-claimed');
  await expect(hall.move(id, hall.desk.official, 'raisers-silent')).rejects.toMatchObject(
    refused('commitment-secretariat-closes'),
  );
  const closed = await hall.move(id, secretariat, 'raisers-silent');
  expect([closed.state, closed.verifiedOn, closed.log.at(-1)?.by]).toEqual(['closed-unconfirmed', null, 'secretariat']);
});

it('lets the group, and anybody at all, object to such a closing', async () => {
  const [one, other, third] = [await hall.claimed(), await hall.claimed(), await hall.claimed()];
  for (const days of [30, 20, 10]) {
    hall.pass(days);
    await keep();
  }
  for (const { id } of [one, other, third]) await hall.move(id, hall.secretariat, 'raisers-silent');
  const remains = { remains: { km: 'មិនទាន់មាននៅខេត្ត' } };
  expect((await hall.move(one.id, asGroup(hall.group), 'raisers-objected', remains)).state).toBe('not-verified');
  expect((await hall.move(third.id, visitor, 'raisers-objected', remains)).log.at(-1)?.by).toBe('contributor');
  const by = (await hall.move(other.id, hall.desk.stranger, 'raisers-objected', remains)).log.at(-1);
  expect(by).toMatchObject({ by: 'contributor', body: null });
  expect(JSON.stringify(by)).not.toContain(String(hall.desk.stranger.userId));
});

it('closes what was verified two years later, and it stays counted as kept', async () => {
  hall.desk.now = START;
  const { id } = await hall.claimed();
  await hall.move(id, asGroup(hall.group), 'delivery-confirmed', { check: LOOK });
  hall.pass(729);
  await keep();
  expect((await hall.read(id)).state).toBe('verified');
  hall.pass(1);
  await keep();
  expect(await hall.read(id)).toMatchObject({ state: 'closed', verifiedOn: '2026-03-02', isClosingProposed: false });
});
