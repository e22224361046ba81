// A reader who missed something learns that it did, and knows in the end what everybody knows.
import { expect } from 'vitest';
import { trimEvents } from '../../server/src/topics/topics.service.js';
import { heartbeatEachSecond, inServer, testCases } from './cases.js';
import type { World } from './world.js';

const ANNOTATIONS = 'annotations/annotations.service.js';
const LISTED = 'const heads = await listPublicHeads(this.database.db, versionId, { limit: SNAPSHOT_MAX + 1 });';
const slowSnapshot = inServer(
  ANNOTATIONS,
  LISTED,
  `await new Promise((go) => setTimeout(go, 200));\n        ${LISTED}`,
);

testCases([
  {
    number: 4,
    sentence: 'a message that is lost and is the last one before silence is found by the next heartbeat',
    conditions: [heartbeatEachSecond],
    async run(world: World) {
      await world.start();
      let lost: string | null = null;
      const reader = await world.reader({
        lose(frame) {
          if (frame.type !== 'event' || lost !== null) return false;
          lost = frame.subject;
          return true;
        },
      });
      const request = await world.post();
      await world.until('the network loses the event', () => lost === request.id);
      await world.until('the reader knows the lost comment', () =>
        reader.annotations.some(({ id }) => id === request.id),
      );
      await world.demandSame(reader);
    },
    faults: [
      {
        name: 'heartbeats name no heads',
        changes: [
          inServer(
            'infra/live.js',
            "reader.send({ type: 'heartbeat', now, heads: this.headsOf(reader) });",
            "reader.send({ type: 'heartbeat', now, heads: [] });",
          ),
        ],
        shows: /the reader knows the lost comment/,
      },
    ],
  },
  {
    number: 16,
    sentence: 'a reader who comes back after the log was trimmed is told to read everything anew',
    async run(world: World) {
      const server = await world.start();
      const reader = await world.reader();
      reader.leave();
      for (let n = 0; n < 5; n += 1) await world.post();
      await server.end();
      await world.withDatabase(async (database) => {
        await trimEvents(database, new Date(Date.now() + 60_000));
        if (world.isFaulty)
          await database.query({ name: 'forget_trimming', text: 'update topic_heads set trimmed_seq = 0' }, []);
      });
      await world.start();
      reader.comeBack();
      await world.until('the reader is told to begin anew', () => reader.resets.includes('trimmed'));
      await world.post();
      await world.demandSame(reader);
    },
    faults: [{ name: 'the log does not know that it was trimmed', shows: /told to begin anew/ }],
  },
  {
    number: 17,
    sentence: 'a reader of what was lost with a restored backup begins anew, also when the head has passed it since',
    async run(world: World) {
      await (await world.start()).end();
      const putBack = await world.backUp();
      const server = await world.start();
      const reader = await world.reader();
      for (let n = 0; n < 3; n += 1) await world.post(`Lost ${n}.`);
      await world.demandSame(reader);
      reader.leave();
      await server.end();
      await putBack();
      await world.start();
      for (let n = 0; n < 5; n += 1) await world.post(`Kept ${n}.`);
      reader.comeBack();
      await world.until('the reader is told that it is another history', () => reader.resets.includes('epoch'));
      await world.demandSame(reader);
    },
    faults: [
      {
        name: 'every history has the same name',
        changes: [inServer('topics/topics.service.js', '.slice(0, 16);', ".replace(/.*/, 'the only one');")],
        shows: /another history/,
      },
    ],
  },
  {
    number: 18,
    sentence: 'a reader misses nothing that is said before, while and after its snapshot is answered',
    conditions: [slowSnapshot],
    async run(world: World) {
      await world.start();
      const enough = new AbortController();
      const writing = (async () => {
        while (!enough.signal.aborted) await world.post();
      })();
      const readers = [];
      try {
        for (let n = 0; n < 8; n += 1) readers.push(await world.reader());
      } finally {
        enough.abort();
        await writing;
      }
      for (const reader of readers) await world.demandSame(reader);
    },
    faults: [
      {
        name: 'the snapshot’s place in the order is read after its content',
        changes: [
          inServer(ANNOTATIONS, 'const seq = head?.lastSeq ?? 0;', 'let seq = head?.lastSeq ?? 0;'),
          inServer(
            ANNOTATIONS,
            'const snapshot = {',
            `await new Promise((go) => setTimeout(go, 200));
        seq = (await listHeads(this.database.db, [draftId])).find(({ audience }) => audience === 'public').lastSeq;
        const snapshot = {`,
          ),
        ],
        shows: /knows what a fresh snapshot says/,
      },
    ],
  },
  {
    number: 26,
    sentence: 'an edit and a withdrawal that arrive in one batch leave the stub and never show the words',
    async run(world: World) {
      await world.start();
      const reader = await world.reader();
      reader.leave();
      const request = await world.post('Words to be taken back.');
      expect((await world.edit(request, 'Other words to be taken back.')).status).toBe(204);
      expect((await world.withdraw(request)).status).toBe(204);
      const before = reader.frames.length;
      reader.comeBack();
      await world.until('the reader has heard all three', () => reader.heard.length === 3);
      await world.demandSame(reader);
      expect(reader.annotations.find(({ id }) => id === request.id)?.opening.state).toBe('withdrawn');
      expect(JSON.stringify(reader.frames.slice(before))).not.toContain('taken back');
    },
    faults: [
      {
        name: 'a batch is read from its end',
        changes: [inServer('topics/topics.store.js', 'order by seq limit $4', 'order by seq desc limit $4')],
        shows: /has heard all three|was sent/,
      },
    ],
  },
]);
