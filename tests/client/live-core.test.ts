// How a page stays in touch, against a world that can lose, repeat and delay.
import { LiveCore, type EventFrame, type LiveTimer } from '../../client/src/infra/live-core.js';
import type { Place } from '../../client/src/infra/topic-follower.js';
import type { ReaderFrame, ServerFrame } from '@sala/shared/ground/events.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

const TOPIC = 'a0000000-0000-4000-8000-000000000000';

class World {
  sockets = 0;
  dropped = 0;
  polls: Place[] = [];
  sent: ReaderFrame[] = [];
  timers = new Map<LiveTimer, number>();
  luck = 0.5;
  openSocket = () => void (this.sockets += 1);
  dropSocket = () => void (this.dropped += 1);
  send = (frame: ReaderFrame) => void this.sent.push(frame);
  poll = (_topic: string, _audience: string, place: Place) => void this.polls.push(place);
  setTimer = (timer: LiveTimer, ms: number) => void this.timers.set(timer, ms);
  clearTimer = (timer: LiveTimer) => void this.timers.delete(timer);
  random = () => this.luck;
}

class Owner {
  applied: number[] = [];
  resets = 0;
  deniedWith: string | null = null;
  apply = (frame: EventFrame) => void this.applied.push(frame.seq);
  reset = () => void (this.resets += 1);
  denied = (code: string) => void (this.deniedWith = code);
}

const stream = { topic: TOPIC, audience: 'public' } as const;
const event = (seq: number): EventFrame => ({
  type: 'event',
  ...stream,
  seq,
  event: 'annotation-added',
  subject: TOPIC,
});
const subscribed = (head: number, epoch = 'first') => ({ type: 'subscribed', ...stream, head, epoch }) as const;
const heartbeat = (head: number): ServerFrame => ({
  type: 'heartbeat',
  now: '2026-03-01T00:00:00Z',
  heads: [{ ...stream, head }],
});
const subscribe = (after: number) => ({ type: 'subscribe', ...stream, after, epoch: 'first' });

let world: World;
let owner: Owner;
let core: LiveCore;
beforeEach(() => {
  world = new World();
  owner = new Owner();
  core = new LiveCore(world, () => undefined);
  core.follow(TOPIC, 'public', { seq: 3, epoch: 'first' }, owner);
});
function join(head = 3): void {
  core.opened();
  core.frame(subscribed(head));
}

describe('joining', () => {
  it('asks for everything after the snapshot as soon as the socket is open', () => {
    core.opened();
    expect(world.sent).toEqual([subscribe(3)]);
    core.frame(subscribed(3));
    expect(core.contact).toBe('live');
  });

  it('comes back with its last sequence after every end, spread over five seconds after a goodbye', () => {
    join();
    core.frame(event(4));
    for (const [luck, wait] of [
      [0, 0],
      [0.999, 4995],
    ] as const) {
      world.luck = luck;
      core.closed(1012);
      expect(world.timers.get('join')).toBe(wait);
      core.timer('join');
      core.opened();
      expect(world.sent.at(-1)).toEqual(subscribe(4));
      core.frame(subscribed(4));
    }
  });

  it('never gives up, and never waits longer than half a minute', () => {
    world.luck = 0.999;
    for (let failure = 0; failure < 50; failure += 1) {
      core.closed(1006);
      expect(world.timers.get('join')).toBeLessThanOrEqual(30_000);
      core.timer('join');
    }
    expect(world.sockets).toBe(51);
  });

  it('treats a socket that is silent as gone', () => {
    join();
    expect(world.timers.get('dead')).toBe(45_000);
    core.timer('dead');
    expect(world.dropped).toBe(1);
    expect(world.timers.has('join')).toBe(true);
  });

  it('does not wait when the network says that it is back', () => {
    core.closed(1006);
    core.nudge();
    expect(world.sockets).toBe(2);
    expect(world.timers.has('join')).toBe(false);
  });
});

describe('the order of events', () => {
  it('is kept without holes and doubles, whatever is lost or repeated on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 4 }), { maxLength: 60 }), (steps) => {
        world = new World();
        owner = new Owner();
        core = new LiveCore(world, () => undefined);
        core.follow(TOPIC, 'public', { seq: 0, epoch: 'first' }, owner);
        join(0);
        const HEAD = 20;
        let at = 0;
        for (const step of steps) {
          at = Math.min(HEAD, Math.max(1, at + step));
          core.frame(event(at));
          answer(HEAD);
        }
        core.frame(heartbeat(HEAD));
        answer(HEAD);
        expect(owner.applied).toEqual(Array.from({ length: HEAD }, (_, index) => index + 1));
      }),
    );
  });

  it('notices from a heartbeat that the last word was lost', () => {
    join();
    core.frame(heartbeat(4));
    expect(world.sent.at(-1)).toEqual(subscribe(3));
    expect(world.sent).toHaveLength(2);
  });

  it('asks once about a hole, not for each event behind it', () => {
    join();
    for (const seq of [6, 7, 8]) core.frame(event(seq));
    expect(world.sent).toHaveLength(2);
    expect(owner.applied).toEqual([]);
  });
});

/** The server's side: what was asked last is answered in order. */
function answer(head: number): void {
  const [asked] = world.sent.splice(0).slice(-1);
  if (asked?.type !== 'subscribe') return;
  core.frame(subscribed(head));
  for (let seq = asked.after + 1; seq <= head; seq += 1) core.frame(event(seq));
}

describe('another history', () => {
  it('is met by asking for the snapshot, and nothing is applied until it is there', () => {
    join();
    core.frame({ type: 'reset', ...stream, reason: 'trimmed', epoch: 'first' });
    core.frame(event(4));
    core.frame(heartbeat(9));
    expect(owner.resets).toBe(1);
    expect(owner.applied).toEqual([]);
    core.place(TOPIC, 'public', { seq: 9, epoch: 'second' });
    expect(world.sent.at(-1)).toEqual({ ...subscribe(9), epoch: 'second' });
    core.frame(subscribed(9, 'second'));
    core.frame(event(10));
    expect(owner.applied).toEqual([10]);
  });

  it('is noticed by its epoch when a backup was put back', () => {
    join();
    core.closed(1006);
    core.timer('join');
    core.opened();
    core.frame(subscribed(3, 'second'));
    expect(owner.resets).toBe(1);
  });
});

describe('where sockets do not get through', () => {
  it('polls after three failures, and applies what it finds by the same rule', () => {
    for (let failure = 0; failure < 3; failure += 1) {
      core.closed(1006);
      core.timer('join');
    }
    core.timer('poll');
    expect(world.polls).toEqual([{ seq: 3, epoch: 'first' }]);
    core.polled(TOPIC, 'public', { epoch: 'first', head: 5, events: [event(4), event(5), event(5)] });
    expect(owner.applied).toEqual([4, 5]);
    expect(core.contact).toBe('polling');
    expect(world.timers.get('poll')).toBe(5_000);
  });

  it('also behind a proxy that opens sockets and lets nothing through', () => {
    for (let failure = 0; failure < 3; failure += 1) {
      core.opened();
      expect(world.timers.get('dead')).toBe(10_000);
      core.timer('dead');
      core.timer('join');
    }
    core.opened();
    core.timer('poll');
    expect(world.polls).toHaveLength(1);
  });

  it('stops polling once a socket gets through', () => {
    for (let failure = 0; failure < 3; failure += 1) core.closed(1006);
    core.timer('join');
    join();
    core.timer('poll');
    expect(world.polls).toEqual([]);
    expect(core.contact).toBe('live');
  });

  it('asks for the snapshot when a poll says that the past was trimmed', () => {
    core.polled(TOPIC, 'public', { epoch: 'first', head: 9, reset: 'trimmed', events: [] });
    expect(owner.resets).toBe(1);
  });
});

describe('rights', () => {
  it('one refused topic does not disturb the others', () => {
    const other = new Owner();
    const topic = TOPIC.replace('a', 'b');
    core.follow(topic, 'moderators', { seq: 0, epoch: '' }, other);
    join();
    core.frame({ type: 'denied', topic, audience: 'moderators', code: 'not-allowed' });
    core.frame(event(4));
    expect(other.deniedWith).toBe('not-allowed');
    expect(owner.applied).toEqual([4]);
  });
});
