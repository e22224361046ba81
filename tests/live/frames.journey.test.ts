// Readers who do not read, and senders who send what no reader would: bounded, logged, cut off; nobody else notices.
import { expect } from 'vitest';
import { closeCodes } from '../../shared/src/ground/events.js';
import { SOCKET_FRAME_BYTES_MAX } from '../../shared/src/ground/limits.js';
import { inServer, testCases } from './cases.js';
import { Sender } from './sender.js';
import type { World } from './world.js';

/** One grapheme cluster of four units: the longest comment allowed is 60 kB of these, and as much again rendered. */
const LONG = 'ក្រុ'.repeat(5_000);
/** More than what the kernel's buffers of both ends and the server's own bound hold. */
const COMMENTS = 150;

testCases([
  {
    number: 15,
    sentence:
      'a reader who does not read is cut off at a bound, others hear everything, and it comes back to all of it',
    async run(world: World) {
      const server = await world.start();
      const quick = await world.reader();
      const slow = await Sender.connect(server.origin);
      const { seq } = await world.snapshot();
      slow.subscribe(world.draft.id, 'public', seq);
      await world.until('the slow reader follows', () => slow.frames.some(({ type }) => type === 'subscribed'));
      slow.socket.pause();
      for (let posted = 0; posted < COMMENTS; posted += 10)
        await Promise.all(Array.from({ length: 10 }, () => world.post(LONG)));
      await world.until('the quick reader has heard all', () => quick.heard.length === COMMENTS);
      await world.until('the slow reader is cut off', () => server.logs().includes(`"code":${closeCodes.slow}`));
      slow.socket.resume();
      await world.until('the slow reader’s socket has ended', () => slow.endedWith !== null);
      expect(slow.subjects().length).toBeLessThan(COMMENTS);
      const again = await Sender.connect(server.origin);
      again.subscribe(world.draft.id, 'public', seq + slow.subjects().length);
      const both = () => [...slow.subjects(), ...again.subjects()];
      await world.until('it has everything', () => both().length === COMMENTS);
      expect(both()).toEqual(quick.heard.map(({ subject }) => subject));
    },
    faults: [
      {
        name: 'nobody counts the bytes that wait for a reader',
        changes: [
          inServer('infra/live-socket.js', 'if (this.socket.bufferedAmount > SOCKET_BACKLOG_BYTES_MAX)', 'if (false)'),
        ],
        shows: /the slow reader is cut off/,
      },
    ],
  },
  {
    number: 30,
    sentence:
      'malformed, oversized and flooding frames are answered or end their socket, are logged, and harm nobody else',
    async run(world: World) {
      const server = await world.start();
      const reader = await world.reader();
      const { id } = world.draft;
      const subscribe = { type: 'subscribe', topic: id, after: 0, epoch: '' };
      const nonsense = [
        'not JSON',
        'null',
        '[[[[[[[[[[]]]]]]]]]]',
        Buffer.from([0xff, 0xfe, 0x00]),
        { ...subscribe, topic: 'nobody' },
        { ...subscribe, after: -1 },
        { ...subscribe, after: 1e300 },
        { ...subscribe, audience: '__proto__' },
        { ...subscribe, epoch: 7 },
        { type: 'constructor', topic: id },
      ];
      for (const frame of nonsense) {
        const sender = await Sender.connect(server.origin);
        for (let times = 0; times < 3; times += 1) sender.say(frame);
        await world.until('nonsense ends its socket', () => sender.endedWith !== null);
        expect(sender.endedWith).toBe(closeCodes.abuse);
        expect(sender.codes('refused')).toContain('malformed-request');
      }
      const large = await Sender.connect(server.origin);
      large.say('x'.repeat(SOCKET_FRAME_BYTES_MAX + 1));
      await world.until('a frame that is too large ends its socket', () => large.endedWith === 1009);
      const flood = await Sender.connect(server.origin);
      for (let times = 0; times < 500; times += 1) flood.say(subscribe);
      await world.until('flooding ends its socket', () => flood.endedWith === closeCodes.abuse);
      expect(server.logs()).toContain(`"code":${closeCodes.abuse},"reason":"flooding"`);
      await world.post();
      await world.demandSame(reader);
      expect(reader.endings).toEqual([]);
    },
    faults: [
      {
        name: 'nonsense is answered for ever',
        changes: [inServer('infra/live-socket.js', 'STRIKES_MAX = 3', 'STRIKES_MAX = 1_000_000')],
        shows: /nonsense ends its socket/,
      },
      {
        name: 'frames are not counted',
        changes: [inServer('infra/live-socket.js', 'return this.tokens >= 0;', 'return true;')],
        shows: /flooding ends its socket/,
      },
    ],
  },
]);
