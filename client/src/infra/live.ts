// The socket of the page, its timers and its polling: what `LiveCore` decides, done in a browser. Also keeps the
// server's clock, by which all times are told, and when it was last heard.
import type { Audience, EventPage, ServerFrame } from '@sala/shared/ground/events.js';
import { api } from '@sala/shared/ground/paths.js';
import { getJson } from './http.js';
import { type Contact, LiveCore, type LiveTimer, type LiveWorld, type TopicOwner } from './live-core.js';
import type { Place } from './topic-follower.js';

export type { Contact, EventFrame, TopicOwner } from './live-core.js';

const SLEPT_MS = 25_000;

export class Live implements LiveWorld {
  private readonly core: LiveCore;
  private readonly timers = new Map<LiveTimer, number>();
  private socket: WebSocket | null = null;
  /** The server's clock minus this machine's, in milliseconds. */
  private offset: number;
  /** By the server's clock; null before anything was heard. */
  lastHeardAt: Date | null = null;

  constructor(serverNow: string, contactChanged: (contact: Contact) => void) {
    this.offset = Date.parse(serverNow) - Date.now();
    this.core = new LiveCore(this, contactChanged);
    addEventListener('online', () => this.core.nudge());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      const silence = this.now().getTime() - (this.lastHeardAt?.getTime() ?? 0);
      // Timers sleep with the machine: a socket that looks open may long be gone.
      if (this.socket?.readyState === WebSocket.OPEN && silence > SLEPT_MS) this.core.abandon();
      this.core.nudge();
    });
  }

  get contact(): Contact {
    return this.core.contact;
  }

  /** The time by the server's clock. */
  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  follow(topic: string, audience: Audience, place: Place, owner: TopicOwner): void {
    this.core.follow(topic, audience, place, owner);
  }

  place(topic: string, audience: Audience, place: Place): void {
    this.core.place(topic, audience, place);
  }

  openSocket(): void {
    const socket = new WebSocket(new URL(api.live(), location.href.replace(/^http/, 'ws')));
    this.socket = socket;
    const whileOurs = (act: () => void) => () => {
      if (this.socket === socket) act();
    };
    socket.onopen = whileOurs(() => this.core.opened());
    socket.onmessage = (message: MessageEvent<string>) => {
      if (this.socket === socket) this.hear(JSON.parse(message.data) as ServerFrame);
    };
    socket.onclose = ({ code }) => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.core.closed(code);
    };
  }

  dropSocket(): void {
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  send(frame: Parameters<LiveWorld['send']>[0]): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  poll(topic: string, audience: Audience, { seq, epoch }: Place): void {
    const query = new URLSearchParams({ after: String(seq), epoch, audience });
    void getJson<EventPage>(`${api.events(topic)}?${query.toString()}`).then(
      (page) => {
        this.lastHeardAt = this.now();
        this.core.polled(topic, audience, page);
      },
      () => this.core.polled(topic, audience, null),
    );
  }

  setTimer(timer: LiveTimer, ms: number): void {
    this.clearTimer(timer);
    this.timers.set(
      timer,
      window.setTimeout(() => this.core.timer(timer), ms),
    );
  }

  clearTimer(timer: LiveTimer): void {
    clearTimeout(this.timers.get(timer));
  }

  random(): number {
    return Math.random();
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === 'hello' || frame.type === 'heartbeat') this.offset = Date.parse(frame.now) - Date.now();
    this.lastHeardAt = this.now();
    this.core.frame(frame);
  }
}
