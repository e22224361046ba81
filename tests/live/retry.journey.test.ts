// The same thing sent twice, and things sent about what has changed meanwhile.
import { expect } from 'vitest';
import { inServer, inShared, testCases } from './cases.js';
import type { World } from './world.js';

testCases([
  {
    number: 6,
    sentence: 'a key that was used for other words is refused with 409, and the first words stand',
    async run(world: World) {
      await world.start();
      const request = await world.post('First words.');
      const other = await world.send({ ...request, body: 'Other words.' });
      expect(other).toMatchObject({ status: 409, body: { error: { code: 'key-used-otherwise' } } });
      const both = await Promise.all([world.send(request), world.send({ ...request, kind: 'support' })]);
      expect(both.map(({ status }) => status)).toEqual([201, 409]);
      const { annotations } = await world.snapshot();
      expect(annotations.map(({ kind, opening }) => [kind, opening.body])).toEqual([['concern', 'First words.']]);
    },
    faults: [
      {
        name: 'requests are told apart by their key alone',
        changes: [
          inServer(
            'annotations/annotations.post.service.js',
            'JSON.stringify([threadId, hashSecret(secret), rest])',
            'threadId',
          ),
        ],
        shows: /to match object/,
      },
    ],
  },
  {
    number: 27,
    sentence: 'a reply to a comment that was taken back meanwhile is refused with a sentence, or stands below the stub',
    async run(world: World) {
      await world.start();
      const reader = await world.reader();
      const taken = await world.post();
      expect((await world.withdraw(taken)).status).toBe(204);
      const refused = await world.reply(taken.id);
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'thread-not-public' } } });
      expect(refused.body.error.message.length).toBeGreaterThan(20);
      const request = await world.post();
      const replies = Array.from({ length: 30 }, () => world.reply(request.id));
      const [withdrawal, ...answers] = await Promise.all([world.withdraw(request), ...replies]);
      expect(withdrawal.status).toBe(204);
      for (const { status } of answers) expect([201, 409]).toContain(status);
      await world.demandSame(reader);
      const thread = reader.annotations.find(({ id }) => id === request.id);
      expect(thread?.opening.state).toBe('withdrawn');
      expect(thread?.replies).toHaveLength(answers.filter(({ status }) => status === 201).length);
    },
    faults: [
      {
        name: 'nobody asks whether the thread still stands',
        changes: [inShared('annotations/policy.js', "if (opening.state !== 'visible')", 'if (false)')],
        shows: /to match object/,
      },
    ],
  },
]);
