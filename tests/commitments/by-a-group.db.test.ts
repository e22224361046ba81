// A group says whether a commitment was kept: a representative fills in the form on its public page, nothing happens at
// once, and at the tick it stands there in the group's name.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listGroups } from '../../server/src/groups/groups.service.js';
import { tickAfter } from '../../shared/src/ground/ticks.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { Villager } from '../groups/village.js';
import { type Floor, openFloor } from '../support/floor.js';
import { openPromises, type Promises } from './promises.js';

let floor: Floor;
let hall: Promises;
beforeAll(async () => {
  floor = await openFloor();
  hall = await openPromises(floor.desk);
});
afterAll(() => floor.close());

it('waits in the room, comes out at the tick, and tells of no member', async () => {
  const { desk, sala } = floor;
  const sophal = new Villager(sala, 'Sophal');
  await sophal.found();
  const [group] = await listGroups(desk.work(visitor));
  hall.neighbours.knownGroups = (work, ids) => listGroups(work, ids);
  const { id, number } = await hall.claimed({ groupIds: [String(group?.id)] });
  const page = `/en/commitments/${number}`;
  const { body } = await sophal.get(page);
  const forms = [...body.matchAll(/<form[^>]*action="\/en\/room\/acts"[^]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((one) => one.includes('value="delivery-confirmed"')) ?? '';
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  const said = { 'check-on': hall.day(0), 'check-km': 'ភូមិកំពង់ល្ពៅ' };
  const answer = await sophal.send(page, '/en/room/acts', { ...fields, ...said });
  expect([answer.status, answer.location]).toEqual([303, '/en/room#acts']);
  expect((await sophal.get('/en/room')).body).toContain('Confirm that it is done');
  expect((await hall.read(id)).state).toBe('delivered-claimed');
  desk.now = tickAfter(desk.now, sala.parts.settings.releaseTickMs);
  await sala.releases.playDue(desk.now);
  const { state, log } = await hall.read(id);
  expect(state).toBe('verified');
  expect(log.at(-1)).toMatchObject({ by: 'representative', groupId: group?.id, at: desk.now.toISOString() });
  const shown = (await new Villager(sala, 'Stranger').get(page)).body;
  expect(shown).toContain('The representative of Green Pond Farmers');
  expect(shown).not.toContain('Sophal');
  expect(shown).not.toContain('/en/room/acts');
});
