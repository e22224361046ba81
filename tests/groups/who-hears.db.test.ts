// Who hears a room live: its members, each by their own key, and nobody who has left it or was asked to go.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerFrame } from '../../shared/src/ground/events.js';
import { pages } from '../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../support/floor.js';
import { Villager } from './village.js';

const people = pages.roomPeople('en');

let floor: Floor;
let first: Villager;
let second: Villager;
let roomId: string;
let sockets: { terminate(): void }[] = [];

beforeEach(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  second = new Villager(floor.sala, 'Second');
  await first.found();
  await second.join(await first.invite());
  const answer = await floor.sala.app.inject({ url: '/api/groups' });
  roomId = answer.json<{ id: string }[]>()[0]?.id ?? '';
});
afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  sockets = [];
  await floor.close();
});

/** Follows the room by a member's key; gives every frame that comes, as it comes. */
async function listens(who: Villager): Promise<ServerFrame[]> {
  const frames: ServerFrame[] = [];
  const onInit = (socket: { on(name: 'message', hear: (bytes: Buffer) => void): void }) =>
    socket.on('message', (bytes) => frames.push(JSON.parse(bytes.toString()) as ServerFrame));
  const socket = await floor.sala.app.injectWS('/api/live', { headers: { cookie: who.cookie } }, { onInit });
  sockets.push(socket);
  socket.send(JSON.stringify({ type: 'subscribe', topic: roomId, audience: 'members', after: 0, epoch: '' }));
  await expect.poll(() => frames.some(({ type }) => type === 'subscribed')).toBe(true);
  return frames;
}

const isRevoked = (frames: ServerFrame[]) => frames.some(({ type }) => type === 'revoked');
const hears = (frames: ServerFrame[], words: string) => JSON.stringify(frames).includes(words);

async function removeSecond(): Promise<void> {
  const id = /\/people\/([0-9a-f-]{36})\/remove/.exec((await first.get(people)).body)?.[1] ?? '';
  expect((await first.send(people, `${people}/${id}/remove`, {})).status).toBe(303);
}

describe('whoever was asked to go', () => {
  it.each(['first', 'second'])(
    'hears nothing more at once, and the others go on, where the %s came first',
    async (order) => {
      const heard = new Map<Villager, ServerFrame[]>();
      for (const who of order === 'first' ? [first, second] : [second, first]) heard.set(who, await listens(who));
      const of = (who: Villager) => heard.get(who) ?? [];
      await first.say('We meet on Sunday.');
      for (const who of [first, second]) await expect.poll(() => hears(of(who), 'on Sunday')).toBe(true);
      await removeSecond();
      await first.say('Now without them.');
      await expect.poll(() => hears(of(first), 'without them')).toBe(true);
      await expect.poll(() => isRevoked(of(second))).toBe(true);
      expect(hears(of(second), 'without them')).toBe(false);
      // Asked about all at once, as every minute: each is asked by their own key.
      await floor.sala.parts.live.recheckAll();
      await first.say('Still here.');
      await expect.poll(() => hears(of(first), 'Still here')).toBe(true);
      expect(isRevoked(of(first))).toBe(false);
    },
  );

  it.each(['first', 'second'])(
    'is found out when rights are looked at again, where the %s came first',
    async (order) => {
      const heard = new Map<Villager, ServerFrame[]>();
      for (const who of order === 'first' ? [first, second] : [second, first]) heard.set(who, await listens(who));
      // Removed without a word to this process, as where a notification was lost.
      await floor.desk.database.room((tx) => tx.execute("delete from room.members where name = 'Second'"));
      floor.desk.now = new Date(floor.desk.now.getTime() + 5_000);
      await floor.sala.parts.live.recheckAll();
      await expect.poll(() => isRevoked(heard.get(second) ?? [])).toBe(true);
      expect(isRevoked(heard.get(first) ?? [])).toBe(false);
    },
  );
});

describe('whoever leaves', () => {
  it('hears nothing more, and cannot ask for what was said afterwards', async () => {
    const frames = await listens(second);
    const { cookie } = second;
    expect((await second.send(people, `${people}/leave`, {})).status).toBe(303);
    await expect.poll(() => isRevoked(frames)).toBe(true);
    await first.say('Without them.');
    const url = `/api/topics/${roomId}/events?after=0&audience=members&epoch=`;
    expect((await floor.sala.app.inject({ url, headers: { cookie } })).statusCode).toBe(404);
    expect(hears(frames, 'Without them')).toBe(false);
  });
});
