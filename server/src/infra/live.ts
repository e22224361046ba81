// The only code that writes to sockets. Knows topics, audiences and sequences, no domain. The truth is the events in
// the database; a socket, a notification and a wake-up are only hints to look there.
import type { WebSocket } from '@fastify/websocket';
import type { Verdict } from '@sala/shared/ground/errors.js';
import { type Audience, audiences, closeCodes, type EventPage, type ResetReason } from '@sala/shared/ground/events.js';
import { HEARTBEAT_SECONDS } from '@sala/shared/ground/limits.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { type CompleteReaderFrame, Following, LiveSocket } from './live-socket.js';
import { LiveStream, type StreamSource } from './live-stream.js';

export interface LiveHead {
  topicId: string;
  audience: Audience;
  lastSeq: number;
  trimmedSeq: number;
}

export interface LiveSource extends StreamSource {
  /** The same answer that a page or the programming interface would get. */
  canFollow(viewer: Viewer, topicId: string, audience: Audience): Promise<Verdict>;
  /** Whoever holds a key to this room, if it is one, is looked up anew from here on. */
  forgetKeys(roomId: string): void;
  heads(topicIds: readonly string[]): Promise<LiveHead[]>;
  /** Names the history that the sequences belong to. */
  epoch(): Promise<string>;
}

const POLL_MS = 5_000;
const LEASE_MS = 60_000;

export class Live {
  private readonly streams = new Map<string, LiveStream>();
  private readonly sockets = new Set<LiveSocket>();
  private readonly timers: NodeJS.Timeout[] = [];
  private epoch = '';
  private isDraining = false;

  constructor(
    private readonly source: LiveSource,
    private readonly clock: () => Date,
    private readonly socketsMax = 5_000,
  ) {}

  async start(): Promise<void> {
    this.epoch = await this.source.epoch();
    const every = (ms: number, act: () => void) => this.timers.push(setInterval(act, ms).unref());
    every(HEARTBEAT_SECONDS * 1000, () => this.beat());
    every(POLL_MS, () => void this.poll());
    every(LEASE_MS, () => void this.recheckAll());
  }

  /** Names the history that all sequences belong to. */
  get historyEpoch(): string {
    return this.epoch;
  }

  /** There may be news in this topic: after a commit here, or heard from another process. */
  wake(topicId: string): void {
    this.source.forgetKeys(topicId);
    for (const audience of audiences) this.streams.get(`${topicId}/${audience}`)?.wake();
  }

  /** The listening connection was lost: look at everything, and whether it is still the same history. */
  async wakeAll(): Promise<void> {
    await this.poll();
    for (const stream of this.streams.values()) stream.wake();
  }

  /** `cutOff` hears why a reader was sent away. */
  attach(
    socket: WebSocket,
    viewer: () => Promise<Viewer | null>,
    cutOff: (code: number, reason: string) => void = () => undefined,
  ): void {
    const reader = new LiveSocket(socket, viewer, this.clock, cutOff);
    if (this.isDraining || this.sockets.size >= this.socketsMax) {
      reader.close(closeCodes.restart, this.isDraining ? 'draining' : 'full');
      return;
    }
    this.sockets.add(reader);
    socket.on('close', () => this.forget(reader));
    socket.on('error', () => this.forget(reader));
    socket.on('message', (bytes: Buffer) => {
      const frame = reader.read(bytes);
      if (frame) reader.inTurn(() => this.answer(reader, frame));
    });
    reader.send({ type: 'hello', epoch: this.epoch, now: this.clock().toISOString() });
  }

  /** What a socket would have been sent, a page at a time: for readers whose network blocks sockets. */
  async page(topicId: string, audience: Audience, after: number, epoch: string): Promise<EventPage> {
    const [head] = (await this.source.heads([topicId])).filter((one) => one.audience === audience);
    const lastSeq = head?.lastSeq ?? 0;
    const reset = this.resetReason(after, epoch, lastSeq, head?.trimmedSeq ?? 0);
    if (reset) return { epoch: this.epoch, head: lastSeq, reset, events: [] };
    const pages = new LiveStream(topicId, audience, lastSeq, this.source).backlog(after);
    const { value } = await pages.next();
    return { epoch: this.epoch, head: lastSeq, events: value ?? [] };
  }

  /** Somebody's rights may have changed: every socket is asked about again. */
  async recheckAll(): Promise<void> {
    // Most are visitors of the same few topics: one question for all of them.
    const asked = new Map<string, Promise<Verdict>>();
    for (const reader of this.sockets) await this.recheck(reader, asked).catch(() => undefined);
  }

  /** Says goodbye to everybody; they come back after a spread of seconds, to this process or another. */
  async drain(): Promise<void> {
    this.isDraining = true;
    for (const timer of this.timers) clearInterval(timer);
    const now = this.clock().toISOString();
    for (const reader of this.sockets) {
      reader.send({ type: 'heartbeat', now, heads: this.headsOf(reader), draining: true });
      reader.close(closeCodes.restart, 'restart');
    }
    for (let waited = 0; this.sockets.size > 0 && waited < 40; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    for (const reader of this.sockets) reader.terminate();
  }

  private async answer(reader: LiveSocket, frame: CompleteReaderFrame): Promise<void> {
    if (frame.type === 'subscribe') await this.subscribe(reader, frame);
    else this.unsubscribe(reader, `${frame.topic}/${frame.audience}`);
  }

  private async subscribe(
    reader: LiveSocket,
    wanted: { topic: string; audience: Audience; after: number; epoch: string },
  ): Promise<void> {
    const { topic, audience, after } = wanted;
    const key = `${topic}/${audience}`;
    this.unsubscribe(reader, key);
    const [head] = (await this.source.heads([topic])).filter((one) => one.audience === audience);
    if (reader.isGone) return;
    const stream = this.streamOf(topic, audience, head?.lastSeq ?? 0);
    const following = new Following(reader, stream, after);
    // First a place in the stream, then the right to it and the past: in another order what is committed, or taken
    // away, between them would be lost.
    stream.followers.add(following);
    reader.followings.set(key, following);
    const refusal = await this.refusal(reader, topic, audience);
    const reset = this.resetReason(after, wanted.epoch, head?.lastSeq ?? 0, head?.trimmedSeq ?? 0);
    if (!following.isWanted()) return;
    if (refusal !== null) {
      this.unsubscribe(reader, key);
      reader.send({ type: 'denied', topic, audience, code: refusal });
      return;
    }
    if (reset !== null) {
      this.unsubscribe(reader, key);
      reader.send({ type: 'reset', topic, audience, reason: reset, epoch: this.epoch });
      return;
    }
    reader.send({ type: 'subscribed', topic, audience, head: stream.cursor, epoch: this.epoch });
    for await (const page of stream.backlog(after)) await following.give(page);
    if (!following.isWanted()) return;
    following.goLive();
    stream.wake();
  }

  private async refusal(reader: LiveSocket, topic: string, audience: Audience): Promise<string | null> {
    if (reader.isFull) return 'too-many-requests';
    const viewer = await reader.viewer();
    const verdict = viewer ? await this.source.canFollow(viewer, topic, audience) : 'sign-in-first';
    return verdict === true ? null : verdict;
  }

  private streamOf(topic: string, audience: Audience, head: number): LiveStream {
    const key = `${topic}/${audience}`;
    let stream = this.streams.get(key);
    if (!stream) {
      const sift = audience === 'members' ? { sift: (room: LiveStream) => this.sift(room) } : {};
      stream = new LiveStream(topic, audience, head, { ...this.source, ...sift });
      this.streams.set(key, stream);
    }
    return stream;
  }

  private resetReason(after: number, epoch: string, head: number, trimmed: number): ResetReason | null {
    if (epoch !== '' && epoch !== this.epoch) return 'epoch';
    if (after > head) return 'ahead';
    return after < trimmed ? 'trimmed' : null;
  }

  private unsubscribe(reader: LiveSocket, key: string): void {
    const following = reader.followings.get(key);
    if (!following) return;
    reader.followings.delete(key);
    following.stream.followers.delete(following);
    if (following.stream.followers.size === 0 && this.streams.get(key) === following.stream) this.streams.delete(key);
  }

  private forget(reader: LiveSocket): void {
    reader.terminate();
    this.sockets.delete(reader);
    for (const key of [...reader.followings.keys()]) this.unsubscribe(reader, key);
  }

  private async recheck(reader: LiveSocket, asked = new Map<string, Promise<Verdict>>()): Promise<void> {
    const viewer = await reader.viewer();
    if (!viewer) {
      reader.close(closeCodes.signedOut, 'signed out');
      return;
    }
    for (const [key, following] of reader.followings) {
      const { topicId: topic, audience } = following.stream;
      // Keys to a room are without accounts: what holds for one visitor says nothing of another.
      const question = audience === 'members' ? null : `${viewer.userId ?? ''}/${key}`;
      const answer = asked.get(question ?? '') ?? this.source.canFollow(viewer, topic, audience);
      if (question !== null) asked.set(question, answer);
      if ((await answer) !== true) this.revoke(reader, following);
    }
  }

  private revoke(reader: LiveSocket, following: Following): void {
    if (!following.isWanted()) return;
    const { topicId: topic, audience } = following.stream;
    this.unsubscribe(reader, `${topic}/${audience}`);
    reader.send({ type: 'revoked', topic, audience });
  }

  /** What is said in a room is heard by nobody who had left, or was asked to go, before it was said. */
  private async sift(room: LiveStream): Promise<void> {
    this.source.forgetKeys(room.topicId);
    for (const following of [...room.followers].filter((one) => one instanceof Following)) {
      const viewer = await following.socket.viewer();
      const mayHear = viewer !== null && (await this.source.canFollow(viewer, room.topicId, room.audience)) === true;
      if (!mayHear) this.revoke(following.socket, following);
    }
  }

  private headsOf(reader: LiveSocket) {
    return [...reader.followings.values()].map(({ stream }) => ({
      topic: stream.topicId,
      audience: stream.audience,
      head: stream.cursor,
    }));
  }

  private beat(): void {
    const now = this.clock().toISOString();
    for (const reader of this.sockets) {
      if (!reader.isAlive) {
        reader.terminate();
        continue;
      }
      reader.ping();
      reader.send({ type: 'heartbeat', now, heads: this.headsOf(reader) });
    }
  }

  /** The net under lost notifications, and the look-out for a history that was replaced by a backup. */
  private async poll(): Promise<void> {
    try {
      const epoch = await this.source.epoch();
      // Where they stood before asking: a stream that moves on meanwhile is not ahead of the database.
      const cursors = new Map([...this.streams.values()].map((stream) => [stream, stream.cursor]));
      const heads = await this.source.heads([...new Set([...cursors.keys()].map(({ topicId }) => topicId))]);
      const hasNewHistory = epoch !== this.epoch;
      this.epoch = epoch;
      for (const [stream, cursor] of cursors) {
        const head = heads.find((one) => one.topicId === stream.topicId && one.audience === stream.audience);
        if (hasNewHistory || (head?.lastSeq ?? 0) < cursor) this.startAnew(stream, hasNewHistory ? 'epoch' : 'ahead');
        else if (head && head.lastSeq > stream.cursor) stream.wake();
      }
    } catch {
      // The database is away; the next poll looks again.
    }
  }

  private startAnew(stream: LiveStream, reason: ResetReason): void {
    const { topicId: topic, audience } = stream;
    for (const reader of [...this.sockets]) {
      if (!reader.followings.has(`${topic}/${audience}`)) continue;
      this.unsubscribe(reader, `${topic}/${audience}`);
      reader.send({ type: 'reset', topic, audience, reason, epoch: this.epoch });
    }
  }
}
