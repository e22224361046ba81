// What a room forgets: who said, voted and agreed, once the agreed days have passed, whatever became of it.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetInRooms } from '../../server/src/groups/groups.room.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { ROOM_MEMORY_DAYS } from '../../shared/src/ground/limits.js';
import { pages } from '../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../support/floor.js';
import { AGREED, Villager } from './village.js';

const TICK_MS = 900_000;
const books = pages.roomMeetings('en');

let floor: Floor;
let first: Villager;

beforeAll(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  const second = new Villager(floor.sala, 'Second');
  await first.found();
  await second.join(await first.invite());
  await first.mandate('Second');
});
afterAll(() => floor.close());

async function tick(): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
  await sala.releases.playDue(desk.now);
}

async function count(table: 'hands' | 'votes'): Promise<number> {
  const { rows } = await floor.desk.database.room((tx) =>
    tx.execute(sql.raw(`select count(*)::int as n from room.${table}`)),
  );
  return (rows[0] as { n: number }).n;
}

it('forgets at once whose hands were put to what has come out, and after the agreed days all others', async () => {
  const { desk } = floor;
  const rule = { way: 'show-of-hands', quorum: '2', pace: 'tick' };
  await first.send(books, `${books}/rule`, { ...rule, hands: '2' });
  expect(await count('hands')).toBe(1);
  await tick();
  await forgetInRooms(desk.database, desk.now);
  expect(await count('hands')).toBe(0);
  // One act and one statement that wait for a second hand for ever, and a draft that was voted on and dropped.
  await first.send(books, `${books}/rule`, { ...rule, hands: '1' });
  const begin = (body: string) => first.begin(floor.slug, { clause: floor.clauseIds[0] ?? '' }, body);
  const agreed = await begin('Agreed, and never let out.');
  await first.act(agreed, 'adopt', { ...AGREED, dissent: '' });
  await first.act(agreed, 'release');
  const left = await begin('Voted on, and left.');
  await first.act(left, 'vote', { choice: 'for' });
  await forgetInRooms(desk.database, desk.now);
  expect([await count('hands'), await count('votes')]).toEqual([2, 1]);
  await forgetInRooms(desk.database, new Date(desk.now.getTime() + (ROOM_MEMORY_DAYS + 1) * DAY_MS));
  expect([await count('hands'), await count('votes')]).toEqual([0, 0]);
});

it('keeps no hand of what was taken back', async () => {
  await first.send(books, `${books}/about`, { id: randomUUID(), aboutKm: '', aboutEn: 'We raise catfish.' });
  expect(await count('hands')).toBe(1);
  const room = pages.room('en');
  for (const [, id = ''] of (await first.get(room)).body.matchAll(/room\/acts\/([0-9a-f-]{36})\/take-back/g))
    await first.send(room, `${room}/acts/${id}/take-back`, {});
  expect(await count('hands')).toBe(0);
});
