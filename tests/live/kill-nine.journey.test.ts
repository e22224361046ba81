// The server is killed again and again while twenty people write: what was acknowledged is there once, numbered without
// a hole, and everybody knows the same order.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EventPage } from '../../shared/src/ground/events.js';
import { api } from '../../shared/src/ground/paths.js';
import { inServer } from './cases.js';
import { fillHall, type Hall } from './hall.js';
import type { Reader } from './reader.js';
import { World } from './world.js';

const ROUNDS = 25;
const WRITERS = 20;
const READERS = 3;
/** So that all comments fit in one snapshot. */
const WRITING_MS = 150;
const LIFE_MS = { min: 30, max: 400 };

let hall: Hall;
beforeAll(async () => {
  hall = await fillHall();
});
afterAll(() => hall.close());

it(`loses and doubles nothing that was acknowledged, over ${ROUNDS} kills under ${WRITERS} writers`, async () => {
  await killAndCheck(await World.open(hall), ROUNDS);
}, 600_000);

it('notices that comments are acknowledged before they are durable', async () => {
  const hasty = inServer(
    'annotations/annotations.post.service.js',
    'const receipt = await this.add(',
    `const receipt = receiptOf(post.comment);
     setTimeout((...row) => void this.add(...row).catch(() => undefined), 100, `,
  );
  const world = await World.open(hall, [hasty], true);
  await expect(killAndCheck(world, 3)).rejects.toThrow(/not there exactly once/);
});

async function killAndCheck(world: World, rounds: number): Promise<void> {
  try {
    await world.start();
    const start = (await world.snapshot()).seq;
    const readers = await Promise.all(Array.from({ length: READERS }, () => world.reader()));
    const enough = new AbortController();
    const isOver = () => enough.signal.aborted;
    const acknowledged = Array.from({ length: WRITERS }, async (_, writer) => {
      const ids: string[] = [];
      while (!isOver()) {
        // Sent until it is acknowledged, across any number of kills; what is not at the end may be there or not.
        const receipt = await world.insist(world.comment(`Writer ${writer}, comment ${ids.length}.`), isOver);
        if (receipt) ids.push(receipt.commentId);
        await pause(WRITING_MS);
      }
      return ids;
    });
    for (let round = 0; round < rounds; round += 1) {
      await pause(LIFE_MS.min + Math.random() * (LIFE_MS.max - LIFE_MS.min));
      await world.server.kill();
      await world.start();
    }
    enough.abort();
    await demandAll(world, start, readers, await Promise.all(acknowledged));
  } finally {
    await world.close();
  }
}

/** Every acknowledged comment once; numbers from `start` without a hole; one order for all, and for who comes now. */
async function demandAll(world: World, start: number, readers: readonly Reader[], lists: string[][]): Promise<void> {
  const log = await readLog(world, start);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => start + 1 + index));
  const subjects = log.map(({ subject }) => subject);
  const times = new Map<string, number>();
  for (const subject of subjects) times.set(subject, (times.get(subject) ?? 0) + 1);
  const wrong = lists.flat().filter((id) => times.get(id) !== 1);
  expect(wrong, 'acknowledged comments that are not there exactly once').toEqual([]);
  expect(lists.flat().length).toBeGreaterThan(WRITERS);
  for (const ids of lists) {
    // Who waits for each answer before sending the next is read in the order of sending.
    const places = ids.map((id) => subjects.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  for (const reader of readers) {
    await world.demandSame(reader);
    expect(reader.heard.map(({ subject }) => subject)).toEqual(subjects);
  }
  const { annotations, partial } = await world.snapshot();
  expect(partial).toBe(false);
  expect(annotations.map(({ id }) => id).sort()).toEqual([...subjects].sort());
}

/** What a reader without sockets is told, page by page. */
async function readLog(world: World, after: number) {
  const events = [];
  for (let place = after; ; ) {
    const path = `${api.events(world.draft.id)}?after=${place}&epoch=`;
    const { body } = await world.ask<EventPage>('GET', path);
    events.push(...body.events);
    const last = body.events.at(-1)?.seq ?? body.head;
    if (last >= body.head) return events;
    place = last;
  }
}
