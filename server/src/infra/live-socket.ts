// One reader's socket: what it follows, what it may still be sent, and when it must go. Bounded in every direction:
// frames in, topics followed, bytes waiting. Never written to again once it was cut off.
import type { WebSocket } from '@fastify/websocket';
import {
  type Audience,
  audiences,
  closeCodes,
  type ReaderFrame,
  type ServerFrame,
} from '@sala/shared/ground/events.js';
import { SOCKET_BACKLOG_BYTES_MAX, SOCKET_TOPICS_MAX } from '@sala/shared/ground/limits.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { UUID } from './api.js';
import type { EventFrame, Follower, LiveStream } from './live-stream.js';

const FRAMES_BURST = 40;
const FRAMES_PER_SECOND = 5;
const STRIKES_MAX = 3;

export type CompleteReaderFrame = ReaderFrame & { audience: Audience };

/** A place in one stream: holds live frames back until the reader has been given what came before. */
export class Following implements Follower {
  private held: { frames: readonly Buffer[]; first: number }[] | null = [];

  constructor(
    readonly socket: LiveSocket,
    readonly stream: LiveStream,
    private last: number,
  ) {}

  deliver(frames: readonly Buffer[], first: number): void {
    if (this.held) {
      this.held.push({ frames, first });
      return;
    }
    for (const [index, frame] of frames.entries()) {
      const seq = first + index;
      if (seq <= this.last) continue;
      this.last = seq;
      this.socket.sendBytes(frame);
    }
  }

  /** False once the reader left, asked anew, or lost the right. */
  isWanted(): boolean {
    return !this.socket.isGone && this.stream.followers.has(this);
  }

  /** A page of the past, as fast as the reader takes it. */
  async give(backlog: readonly EventFrame[]): Promise<void> {
    for (const frame of backlog) {
      if (!this.isWanted()) return;
      if (frame.seq <= this.last) continue;
      this.last = frame.seq;
      this.socket.send(frame);
      await this.socket.room();
    }
  }

  /** Gives what arrived while the past was read, then follows. */
  goLive(): void {
    const { held } = this;
    this.held = null;
    for (const { frames, first } of held ?? []) this.deliver(frames, first);
  }
}

export class LiveSocket {
  readonly followings = new Map<string, Following>();
  isAlive = true;
  private tokens = FRAMES_BURST;
  private tokensAt = 0;
  private strikes = 0;
  private turn = Promise.resolve();
  private lastWritten = Promise.resolve();
  isGone = false;

  constructor(
    private readonly socket: WebSocket,
    /** Asked again whenever rights may have changed; null when a session it began with has ended. */
    readonly viewer: () => Promise<Viewer | null>,
    private readonly clock: () => Date,
    private readonly cutOff: (code: number, reason: string) => void,
  ) {
    socket.on('pong', () => {
      this.isAlive = true;
    });
  }

  send(frame: ServerFrame): void {
    this.sendBytes(Buffer.from(JSON.stringify(frame)));
  }

  sendBytes(bytes: Buffer): void {
    if (this.isGone || this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > SOCKET_BACKLOG_BYTES_MAX) {
      this.close(closeCodes.slow, 'slow');
      return;
    }
    this.lastWritten = new Promise((resolve) => this.socket.send(bytes, { binary: false }, () => resolve()));
  }

  /** Resolves when there is room for more, or the socket is gone: at once while little waits for the reader. */
  async room(): Promise<void> {
    if (this.socket.bufferedAmount > SOCKET_BACKLOG_BYTES_MAX / 4) await this.lastWritten;
  }

  /** One frame is answered after the other, so that nothing overtakes a subscription that is being made. */
  inTurn(answer: () => Promise<void>): void {
    this.turn = this.turn.then(() => (this.isGone ? undefined : answer())).catch(() => this.terminate());
  }

  /** After this nothing is written any more. A peer that does not answer the goodbye is cut. */
  close(code: number, reason: string): void {
    if (this.isGone) return;
    this.isGone = true;
    this.cutOff(code, reason);
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), 2_000).unref();
  }

  terminate(): void {
    this.isGone = true;
    this.socket.terminate();
  }

  ping(): void {
    this.isAlive = false;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  /** Reads a frame of the reader; null when it is none. Flooding and nonsense end the connection. */
  read(bytes: Buffer): CompleteReaderFrame | null {
    if (this.isGone) return null;
    if (!this.spendToken()) {
      this.close(closeCodes.abuse, 'flooding');
      return null;
    }
    const frame = parseReaderFrame(bytes);
    if (frame) return frame;
    this.strikes += 1;
    this.send({ type: 'refused', code: 'malformed-request' });
    if (this.strikes >= STRIKES_MAX) this.close(closeCodes.abuse, 'malformed');
    return null;
  }

  /** Follows more than it may. */
  get isFull(): boolean {
    return this.followings.size > SOCKET_TOPICS_MAX;
  }

  private spendToken(): boolean {
    const now = this.clock().getTime();
    const earned = Math.max(0, now - this.tokensAt) * (FRAMES_PER_SECOND / 1000);
    this.tokens = Math.min(FRAMES_BURST, this.tokens + earned) - 1;
    this.tokensAt = now;
    return this.tokens >= 0;
  }
}

function parseReaderFrame(bytes: Buffer): CompleteReaderFrame | null {
  let frame: Partial<ReaderFrame & { after: unknown; epoch: unknown }> | null;
  try {
    frame = JSON.parse(bytes.toString('utf8')) as typeof frame;
  } catch {
    return null;
  }
  if (typeof frame !== 'object' || frame === null) return null;
  if (typeof frame.topic !== 'string' || !UUID.test(frame.topic)) return null;
  const audience = frame.audience ?? 'public';
  if (!audiences.includes(audience)) return null;
  if (frame.type === 'unsubscribe') return { type: 'unsubscribe', topic: frame.topic, audience };
  if (frame.type !== 'subscribe' || !Number.isSafeInteger(frame.after) || typeof frame.epoch !== 'string') return null;
  const after = frame.after as number;
  return after < 0 ? null : { type: 'subscribe', topic: frame.topic, audience, after, epoch: frame.epoch };
}
