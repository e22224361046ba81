// A reader as a browser is one: the client's own live machine and its rule for events, over a real socket of a real
// server. Notes what the server sends on the way, and that it sends each event once, in order.
import type { Said } from '../../shared/src/annotations/reduce.js';
import { applyEvent, listSaid, saidOf } from '../../shared/src/annotations/reduce.js';
import type { AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import type { Audience, EventPage, ReaderFrame, ServerFrame } from '../../shared/src/ground/events.js';
import { api } from '../../shared/src/ground/paths.js';
import { WebSocket } from 'ws';
import { type EventFrame, LiveCore, type LiveTimer, type LiveWorld } from '../../client/src/infra/live-core.js';
import type { Draft } from './hall.js';

export interface ReaderPlan {
  origin: string;
  draft: Draft;
  audience?: Audience;
  cookie?: string;
  /** True for a frame that the network loses. */
  lose?: (frame: ServerFrame) => boolean;
}

/** Waiting for the next attempt is a tenth of what it would be; how long it would be is noted. */
const JOIN_PACE = 0.1;

export async function readSnapshot(origin: string, { id, versionId }: Draft): Promise<AnnotationSnapshot> {
  const answer = await fetch(`${origin}${api.annotations(id)}?version=${versionId}`);
  if (!answer.ok) throw new Error(`The snapshot was answered with ${answer.status}.`);
  return (await answer.json()) as AnnotationSnapshot;
}

export class Reader implements LiveWorld {
  said: Said | null = null;
  readonly heard: EventFrame[] = [];
  readonly frames: ServerFrame[] = [];
  /** How each socket ended, and how long the reader would then have waited. */
  readonly endings: { code: number; waited: number }[] = [];
  readonly resets: string[] = [];
  /** What the server sent twice, out of order or with a hole before it. */
  readonly disorder: string[] = [];
  deniedWith: string | null = null;
  private tellEnded: () => void = () => undefined;
  /** The first socket has ended. */
  readonly ended = new Promise<void>((resolve) => (this.tellEnded = resolve));
  private readonly core = new LiveCore(this, () => undefined);
  private readonly timers = new Map<LiveTimer, NodeJS.Timeout>();
  private socket: WebSocket | null = null;
  private asked = 0;
  private due: number | null = null;
  private isAway = false;

  constructor(private readonly plan: ReaderPlan) {}

  /** Begins as a page does: with a snapshot and its place. */
  async begin(): Promise<this> {
    const { draft, audience = 'public' } = this.plan;
    this.said = saidOf(await readSnapshot(this.plan.origin, draft));
    const place = audience === 'public' ? this.said : { seq: 0, epoch: '' };
    this.core.follow(draft.id, audience, place, {
      apply: (frame) => this.apply(frame),
      reset: () => void this.startAnew(),
      denied: (code) => (this.deniedWith = code),
    });
    return this;
  }

  get isLive(): boolean {
    return this.core.contact === 'live' && this.socket !== null;
  }

  get annotations() {
    return this.said ? listSaid(this.said) : [];
  }

  /** The network is gone, without a goodbye, until `comeBack`. */
  leave(): void {
    this.isAway = true;
    this.socket?.terminate();
  }

  comeBack(): void {
    this.isAway = false;
    this.core.nudge();
  }

  close(): void {
    this.isAway = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.dropSocket();
  }

  openSocket(): void {
    if (this.isAway) return;
    const { origin, cookie } = this.plan;
    const headers = { origin, ...(cookie ? { cookie } : {}) };
    const socket = new WebSocket(origin.replace('http', 'ws') + api.live(), { headers });
    this.socket = socket;
    this.due = null;
    socket.on('open', () => this.socket === socket && this.core.opened());
    socket.on('message', (bytes: Buffer) => {
      if (this.socket === socket) this.hear(JSON.parse(bytes.toString()) as ServerFrame);
    });
    // Always followed by the end, which says what is to be known.
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.endings.push({ code, waited: 0 });
      this.tellEnded();
      this.core.closed(code);
    });
  }

  dropSocket(): void {
    const { socket } = this;
    this.socket = null;
    socket?.terminate();
  }

  send(frame: ReaderFrame): void {
    if (frame.type === 'subscribe') this.asked = frame.after;
    this.socket?.send(JSON.stringify(frame));
  }

  poll(topic: string, audience: Audience, { seq, epoch }: { seq: number; epoch: string }): void {
    const query = new URLSearchParams({ after: String(seq), epoch, audience });
    void fetch(`${this.plan.origin}${api.events(topic)}?${query.toString()}`)
      .then((answer) => (answer.ok ? (answer.json() as Promise<EventPage>) : null))
      .catch(() => null)
      .then((page) => this.core.polled(topic, audience, page));
  }

  setTimer(timer: LiveTimer, ms: number): void {
    this.clearTimer(timer);
    const ending = this.endings.at(-1);
    if (timer === 'join' && ending) ending.waited = ms;
    const after = timer === 'join' ? ms * JOIN_PACE : ms;
    this.timers.set(
      timer,
      setTimeout(() => !this.isAway && this.core.timer(timer), after),
    );
  }

  clearTimer(timer: LiveTimer): void {
    clearTimeout(this.timers.get(timer));
  }

  random(): number {
    return Math.random();
  }

  private hear(frame: ServerFrame): void {
    this.frames.push(frame);
    if (frame.type === 'subscribed') this.due = this.asked + 1;
    if (frame.type === 'reset') this.resets.push(frame.reason);
    if (frame.type === 'event') {
      if (this.due !== frame.seq) this.disorder.push(`sent ${frame.seq} where ${this.due ?? 'nothing'} was due`);
      this.due = frame.seq + 1;
    }
    if (!this.plan.lose?.(frame)) this.core.frame(frame);
  }

  private apply(frame: EventFrame): void {
    this.heard.push(frame);
    if (this.said && frame.audience === 'public') this.said = applyEvent(this.said, frame);
  }

  private async startAnew(): Promise<void> {
    const { origin, draft, audience = 'public' } = this.plan;
    this.said = saidOf(await readSnapshot(origin, draft));
    this.core.place(draft.id, audience, this.said);
  }
}
