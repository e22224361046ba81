// The server dies or is stopped: what was acknowledged is heard by all once, and what is asked again is one thing.
import { expect } from 'vitest';
import { closeCodes } from '../../shared/src/ground/events.js';
import { clockJumps, inServer, testCases } from './cases.js';
import type { World } from './world.js';

const POSTING = 'annotations/annotations.post.service.js';

const diesAfterCommit = inServer(
  POSTING,
  'this.wake(topicId);',
  "if (post.comment.body === 'Last words.') process.kill(process.pid, 'SIGKILL');\n        this.wake(topicId);",
);

testCases([
  {
    number: 1,
    sentence: 'a comment whose server is killed between commit and notification is heard once after the restart',
    async run(world: World) {
      await world.start([diesAfterCommit]);
      const reader = await world.reader();
      const request = world.comment('Last words.');
      await expect(world.send(request)).rejects.toThrow();
      await world.start();
      const retried = await world.send(request);
      expect(retried).toMatchObject({ status: 201, body: { commentId: request.id } });
      await world.until('the reader hears the comment', () =>
        reader.heard.some(({ subject }) => subject === request.id),
      );
      await world.demandSame(reader);
    },
    faults: [
      {
        name: 'the event is not written in the transaction of the comment',
        changes: [
          inServer(
            'topics/topics.store.js',
            'from post join comment using (id), head)`',
            "from post join comment using (id), head where body <> 'Last words.')`",
          ),
        ],
        shows: /the reader hears the comment/,
      },
    ],
  },
  {
    number: 2,
    sentence: 'two hundred readers of a server that is stopped come back spread out, without loss and without doubles',
    async run(world: World) {
      const server = await world.start();
      const readers = await Promise.all(Array.from({ length: 200 }, () => world.reader()));
      const requests = Array.from({ length: 60 }, (_, index) => world.comment(`Comment ${index}`));
      const missed = world.comment('Said while everybody is away.');
      for (const request of requests.slice(0, 20)) await world.insist(request);
      const meanwhile = requests.slice(20).map((request) => world.insist(request));
      expect(await server.end(), server.logs().slice(-500)).toBe(0);
      // Asked before the new server is there: readers without a goodbye come back all at once, which may take any time.
      await Promise.all(readers.map(({ ended }) => ended));
      const goodbyes = readers.flatMap(({ endings }) => endings).filter(({ code }) => code === closeCodes.restart);
      expect(goodbyes.length, 'goodbyes').toBe(readers.length);
      const waits = goodbyes.map(({ waited }) => waited);
      expect(Math.max(...waits)).toBeLessThanOrEqual(5_000);
      expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(2_000);
      await world.apart(() => world.insist(missed));
      await world.start();
      await Promise.all(meanwhile);
      for (const reader of readers) await world.demandSame(reader);
      const heard = readers.map((reader) => reader.heard.map(({ seq }) => seq));
      expect(new Set(heard.map((seqs) => seqs.join())).size).toBe(1);
      expect(heard[0]).toHaveLength(requests.length + 1);
    },
    faults: [
      {
        name: 'a stopping server says no goodbye',
        changes: [inServer('infra/live.js', "reader.close(closeCodes.restart, 'restart');", 'reader.terminate();')],
        shows: /goodbyes/,
      },
      {
        name: 'who comes back hears only what is new',
        changes: [
          inServer('infra/live-stream.js', 'for (let from = after; from < this.cursor;)', 'for (; after < 0;)'),
        ],
        shows: /It did not come true|was sent/,
      },
    ],
  },
  {
    number: 5,
    sentence: 'a comment whose answer was lost is one comment when it is sent again later, after a restart',
    conditions: [clockJumps],
    async run(world: World) {
      const server = await world.start();
      const reader = await world.reader();
      const request = world.comment();
      const first = await world.send(request);
      await server.kill();
      const restarted = await world.start();
      await world.jumpYear(restarted);
      const again = await world.send(world.isFaulty ? { ...request, id: world.comment().id } : request);
      expect(again).toEqual(first);
      const { annotations } = await world.snapshot();
      expect(annotations.filter(({ opening }) => opening.id === request.id)).toHaveLength(1);
      await world.demandSame(reader);
    },
    faults: [{ name: 'the second attempt has a key of its own', shows: /to deeply equal|to equal/ }],
  },
]);
