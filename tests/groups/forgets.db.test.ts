// What a room forgets: who said, voted and agreed, once the agreed days have passed, whatever became of it.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
let second: Villager;

beforeAll(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  second = new Villager(floor.sala, 'Second');
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

describe('the time after which a room forgets', () => {
  const people = pages.roomPeople('en');
  const said = async () => /<b>([^<]+)<\/b>/.exec((await first.get(pages.room('en'))).body)?.[1];
  const later = (days: number) => new Date(floor.desk.now.getTime() + days * DAY_MS);
  async function mandates(): Promise<number> {
    const { rows } = await floor.desk.database.room((tx) => tx.execute('select count(*)::int as n from room.mandates'));
    return (rows[0] as { n: number }).n;
  }
  async function choose(memory: string) {
    const rule = { way: 'show-of-hands', quorum: '2', pace: 'tick', hands: '1', memory };
    const answer = await first.send(books, `${books}/rule`, rule);
    if (answer.status !== 303) return answer;
    for (const who of [second, first]) {
      const id = /room\/acts\/([0-9a-f-]{36})\/agree/.exec((await who.get(pages.room('en'))).body)?.[1];
      if (id) await who.send(pages.room('en'), `${pages.room('en')}/acts/${id}/agree`, {});
    }
    await tick();
    return answer;
  }

  it('is the group’s to choose among three, stands in its room and on its public page, in both languages', async () => {
    expect((await choose('400')).body).toContain('not one of the choices');
    const [group] = (await floor.sala.app.inject('/api/groups')).json<{ slug: string }[]>();
    const { slug = '' } = group ?? {};
    expect((await first.get(people)).body).toContain('A mandate that has ended is erased after 30 days.');
    expect((await first.get(pages.group('en', slug))).body).toContain('are erased after 30 days.');
    await choose('7');
    expect((await first.get(people)).body).toContain('A mandate that has ended is erased after 7 days.');
    expect((await first.get(pages.group('en', slug))).body).toContain('are erased after 7 days.');
    expect((await first.get(pages.group('km', slug))).body).toContain('ក្រោយ ៧ ថ្ងៃ');
    await choose('0');
    expect((await first.get(pages.group('en', slug))).body).toContain('are erased at once, within the hour.');
  });

  it('ends the memory of ended mandates and of who said what; those that hold stay', async () => {
    const { desk } = floor;
    await choose('7');
    await first.say('Shall we meet on Sunday?');
    const before = await mandates();
    const id = /people\/([0-9a-f-]{36})\/remove/.exec((await first.get(people)).body)?.[1] ?? '';
    expect((await first.send(people, `${people}/${id}/end`, {})).status).toBe(303);
    await forgetInRooms(desk.database, later(6));
    expect([await mandates(), await said()]).toEqual([before, 'First']);
    await forgetInRooms(desk.database, later(8));
    expect([await mandates(), await said()]).toEqual([1, 'A member']);
  });

  it('is at once where the group wishes it, and a vote that goes on is not lost by it', async () => {
    const { desk } = floor;
    await first.mandate('Second');
    await choose('0');
    const open = await first.begin(floor.slug, { clause: floor.clauseIds[0] ?? '' }, 'Still being voted on.');
    await first.act(open, 'vote', { choice: 'for' });
    await first.say('Said a moment ago.');
    await first.mandate('Second');
    desk.now = new Date(desk.now.getTime() + 60_000);
    await forgetInRooms(desk.database, desk.now);
    expect([await mandates(), await count('votes')]).toEqual([2, 1]);
    expect((await first.get(pages.room('en'))).body).not.toContain('<b>First</b>');
  });
});
