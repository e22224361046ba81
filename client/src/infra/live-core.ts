// How a page stays in touch: one socket for all topics, joined again for ever, polling where sockets do not get
// through. A machine without DOM and clock: what it hears comes in as calls, what it wants goes out through
// `LiveWorld`. The server's log is the truth; this only decides when to look at it (shared/events.ts;
// topic-follower.ts).
import {
  type Audience,
  closeCodes,
  type EventPage,
  type ReaderFrame,
  type ServerFrame,
} from '@sala/shared/ground/events.js';
import { type Place, TopicFollower } from './topic-follower.js';

export type EventFrame = Extract<ServerFrame, { type: 'event' }>;

/** live: hears at once. polling: hears within seconds. joining: was cut off, or has not begun to hear yet. */
export type Contact = 'joining' | 'live' | 'polling';

/** `join`: when to open the next socket. `dead`: nothing was heard for too long. `poll`: when to ask next. */
export type LiveTimer = 'join' | 'dead' | 'poll';

export interface LiveWorld {
  openSocket(): void;
  /** Ends the socket; nothing more is heard from it. */
  dropSocket(): void;
  send(frame: ReaderFrame): void;
  /** Asks for a page of events; answered by `polled`. */
  poll(topic: string, audience: Audience, place: Place): void;
  setTimer(timer: LiveTimer, ms: number): void;
  clearTimer(timer: LiveTimer): void;
  /** From 0 up to 1. */
  random(): number;
}

export interface TopicOwner {
  apply(frame: EventFrame): void;
  /** Fetch the snapshot again, keeping everything that is the reader's own; then `place` says where it stands. */
  reset(): void;
  /** May not, or may no longer, follow. */
  denied(code: string): void;
}

/**
 * Longest silence: two heartbeats and some; and until the first word, which a proxy that only buffers never lets
 * through.
 */
const DEAD_MS = 45_000;
const FIRST_WORD_MS = 10_000;
const GOODBYE_SPREAD_MS = 5_000;
const BACKOFF_FIRST_MS = 1_000;
const BACKOFF_LAST_MS = 30_000;
const FAILURES_BEFORE_POLLING = 3;
const POLL_MS = 5_000;

interface Followed {
  follower: TopicFollower;
  owner: TopicOwner;
}

export class LiveCore {
  private readonly topics = new Map<string, Followed>();
  private isOpen = false;
  /** A socket is being opened or waited for; a page that follows nothing has none. */
  private isTrying = false;
  private failures = 0;
  contact: Contact = 'joining';

  constructor(
    private readonly world: LiveWorld,
    private readonly contactChanged: (contact: Contact) => void,
  ) {}

  follow(topic: string, audience: Audience, place: Place, owner: TopicOwner): void {
    const followed = { follower: new TopicFollower(topic, audience, place), owner };
    this.topics.set(`${topic}/${audience}`, followed);
    if (this.isOpen) this.ask(followed.follower);
    else if (!this.isTrying) this.join();
  }

  /** Where the snapshot stands that was fetched after a reset. */
  place(topic: string, audience: Audience, place: Place): void {
    const followed = this.topics.get(`${topic}/${audience}`);
    if (!followed) return;
    followed.follower.put(place);
    if (this.isOpen) this.ask(followed.follower);
  }

  opened(): void {
    this.isOpen = true;
    for (const { follower } of this.topics.values()) if (follower.mayAsk) this.ask(follower);
  }

  frame(frame: ServerFrame): void {
    this.world.setTimer('dead', DEAD_MS);
    if (frame.type === 'heartbeat') this.checkHeads(frame.heads);
    if (!('topic' in frame)) return;
    const followed = this.topics.get(`${frame.topic}/${frame.audience}`);
    if (!followed) return;
    if (frame.type === 'event') this.take(followed, frame);
    else if (frame.type === 'subscribed') this.joined(followed, frame.epoch);
    else if (frame.type === 'reset') this.reset(followed);
    else this.deny(followed, frame.type === 'denied' ? frame.code : 'not-allowed');
  }

  /** The socket ended or could not be opened. Whatever the reason, it is opened again. */
  closed(code: number): void {
    const saidGoodbye = this.isOpen && (code === closeCodes.restart || code === 1001);
    this.isOpen = false;
    this.isTrying = true;
    for (const { follower } of this.topics.values()) follower.parted();
    this.world.clearTimer('dead');
    this.failures = saidGoodbye ? 0 : this.failures + 1;
    if (this.failures >= FAILURES_BEFORE_POLLING) this.beginPolling();
    else if (this.contact === 'live') this.setContact('joining');
    const bound = saidGoodbye
      ? GOODBYE_SPREAD_MS
      : Math.min(BACKOFF_LAST_MS, BACKOFF_FIRST_MS * 2 ** Math.min(this.failures, 10));
    this.world.setTimer('join', Math.round(bound * this.world.random()));
  }

  timer(timer: LiveTimer): void {
    if (timer === 'join') this.join();
    if (timer === 'dead') this.abandon();
    if (timer === 'poll') this.pollAll();
  }

  /** The network or the page came back: do not wait for the next attempt, and do not trust an old socket long. */
  nudge(): void {
    if (this.isOpen || !this.isTrying) return;
    this.world.clearTimer('join');
    this.join();
  }

  /** Ends a socket that is silent, or that slept with the machine, and joins again. */
  abandon(): void {
    this.world.dropSocket();
    this.closed(0);
  }

  /** The answer of a poll; null when there was none. */
  polled(topic: string, audience: Audience, page: EventPage | null): void {
    const followed = this.topics.get(`${topic}/${audience}`);
    if (!followed || !page || this.contact === 'live') return;
    this.setContact('polling');
    if (page.reset || !followed.follower.joined(page.epoch)) this.reset(followed);
    else for (const frame of page.events) this.take(followed, frame);
  }

  private join(): void {
    this.isTrying = true;
    this.world.setTimer('dead', FIRST_WORD_MS);
    this.world.openSocket();
  }

  private ask(follower: TopicFollower): void {
    const { topic, audience } = follower;
    const { seq, epoch } = follower.last;
    follower.asked();
    this.world.send({ type: 'subscribe', topic, audience, after: seq, epoch });
  }

  private joined(followed: Followed, epoch: string): void {
    this.failures = 0;
    this.world.clearTimer('poll');
    this.setContact('live');
    if (!followed.follower.joined(epoch)) this.reset(followed);
  }

  private take({ follower, owner }: Followed, frame: EventFrame): void {
    const judgement = follower.judge(frame.seq);
    if (judgement === 'apply') owner.apply(frame);
    // While polling the next poll asks after the last one anyway.
    if (judgement === 'gap' && this.isOpen) this.ask(follower);
  }

  private checkHeads(heads: readonly { topic: string; audience: Audience; head: number }[]): void {
    for (const { topic, audience, head } of heads) {
      const followed = this.topics.get(`${topic}/${audience}`);
      if (followed?.follower.misses(head)) this.ask(followed.follower);
    }
  }

  private reset({ follower, owner }: Followed): void {
    follower.lose();
    owner.reset();
  }

  private deny({ follower, owner }: Followed, code: string): void {
    this.topics.delete(`${follower.topic}/${follower.audience}`);
    owner.denied(code);
  }

  private beginPolling(): void {
    if (this.contact === 'live') this.setContact('joining');
    this.world.setTimer('poll', Math.round(POLL_MS * this.world.random()));
  }

  private pollAll(): void {
    if (this.contact === 'live') return;
    for (const { follower } of this.topics.values())
      if (follower.mayAsk) this.world.poll(follower.topic, follower.audience, follower.last);
    this.world.setTimer('poll', Math.round(POLL_MS * (0.75 + this.world.random() / 2)));
  }

  private setContact(contact: Contact): void {
    if (contact === this.contact) return;
    this.contact = contact;
    this.contactChanged(contact);
  }
}
