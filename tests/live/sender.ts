// Somebody who speaks to the socket as no client of ours would: every frame as it is, or no frame at all.
import { once } from 'node:events';
import type { Audience, ServerFrame } from '../../shared/src/ground/events.js';
import { api } from '../../shared/src/ground/paths.js';
import { WebSocket } from 'ws';

const addressOf = (origin: string) => origin.replace('http', 'ws') + api.live();

export class Sender {
  readonly frames: ServerFrame[] = [];
  endedWith: number | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (bytes: Buffer) => this.frames.push(JSON.parse(bytes.toString()) as ServerFrame));
    socket.on('close', (code) => (this.endedWith = code));
    socket.on('error', () => undefined);
  }

  static async connect(origin: string): Promise<Sender> {
    const sender = new Sender(new WebSocket(addressOf(origin)));
    await once(sender.socket, 'open');
    return sender;
  }

  /** The status with which the server answers somebody who wants a socket. */
  static async knock(origin: string, headers: { origin: string; cookie?: string }): Promise<number> {
    const socket = new WebSocket(addressOf(origin), { headers: { ...headers } });
    socket.on('error', () => undefined);
    return new Promise((resolve) => {
      socket.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode));
      socket.on('open', () => {
        socket.terminate();
        resolve(101);
      });
    });
  }

  subscribe(topic: string, audience: Audience, after: number): void {
    this.say({ type: 'subscribe', topic, audience, after, epoch: '' });
  }

  say(frame: unknown): void {
    this.socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  codes(type: 'denied' | 'refused'): string[] {
    return this.frames.flatMap((frame) => (frame.type === type ? [frame.code] : []));
  }

  subjects(): string[] {
    return this.frames.flatMap((frame) => (frame.type === 'event' ? [frame.subject] : []));
  }
}
