// Many readers as light as Node can make them: raw sockets with the least of a WebSocket client, in one process. They
// look for a marker in what arrives and say when it did.
import { randomBytes } from 'node:crypto';
import net from 'node:net';

const SHARED = Buffer.allocUnsafeSlow(256 * 1024);

/** A masked text frame. */
function clientFrame(text: string, opcode = 1): Buffer {
  const body = Buffer.from(text);
  const mask = randomBytes(4);
  const head =
    body.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | body.length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, body.length >> 8, body.length & 255]);
  for (let index = 0; index < body.length; index += 1) body[index] = (body[index] ?? 0) ^ (mask[index & 3] ?? 0);
  return Buffer.concat([head, mask, body]);
}

/** Connects one reader. `heard` gets every text frame as bytes that are only valid during the call. */
function connect(url: URL, hello: string | undefined, heard: (bytes: Buffer) => void): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    let head = '';
    let isOpen = false;
    let rest: Buffer | null = null;
    const take = (bytes: Buffer) => {
      let at = 0;
      for (;;) {
        if (bytes.length - at < 2) break;
        const opcode = (bytes[at] ?? 0) & 15;
        let length = (bytes[at + 1] ?? 0) & 127;
        let start = at + 2;
        if (length === 126) {
          if (bytes.length - at < 4) break;
          length = bytes.readUInt16BE(at + 2);
          start = at + 4;
        } else if (length === 127) {
          if (bytes.length - at < 10) break;
          length = Number(bytes.readBigUInt64BE(at + 2));
          start = at + 10;
        }
        if (bytes.length - start < length) break;
        if (opcode === 1) heard(bytes.subarray(start, start + length));
        else if (opcode === 9) socket.write(clientFrame('', 10));
        at = start + length;
      }
      rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : null;
    };
    const onread = {
      buffer: SHARED,
      callback: (count: number, buffer: Uint8Array) => {
        const bytes = Buffer.from(buffer.buffer, buffer.byteOffset, count);
        if (isOpen) {
          take(rest ? Buffer.concat([rest, bytes]) : bytes);
          return true;
        }
        head += bytes.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return true;
        if (!head.startsWith('HTTP/1.1 101')) {
          reject(new Error(head.slice(0, 200)));
          return false;
        }
        isOpen = true;
        if (hello !== undefined) socket.write(clientFrame(hello));
        const first = Buffer.from(head.slice(end + 4), 'latin1');
        if (first.length > 0) take(first);
        resolve(socket);
        return true;
      },
    };
    const socket = net.connect({ host: url.hostname, port: Number(url.port), onread } as net.NetConnectOpts, () => {
      socket.write(
        `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
          `Origin: http://${url.host}\r\n\r\n`,
      );
    });
    socket.setNoDelay(true);
    socket.on('error', reject);
  });
}

export interface Audience {
  /** Resolves, with the moment, when the last reader has the frame that holds the marker. */
  awaitMarker(marker: string): Promise<number>;
  leave(): void;
}

/** `count` readers of one address; each says `hello` after the handshake. */
export async function seatReaders(address: string, count: number, hello: string | undefined): Promise<Audience> {
  const waiting = new Map<string, { left: number; resolve: (at: number) => void }>();
  const heard = (bytes: Buffer) => {
    const at = bytes.indexOf('zq');
    if (at < 0) return;
    const marker = bytes.toString('latin1', at, bytes.indexOf('qz', at) + 2);
    const wanted = waiting.get(marker);
    if (!wanted) return;
    wanted.left -= 1;
    if (wanted.left > 0) return;
    waiting.delete(marker);
    wanted.resolve(performance.now());
  };
  const url = new URL(address);
  const sockets: net.Socket[] = [];
  while (sockets.length < count) {
    const some = Array.from({ length: Math.min(100, count - sockets.length) }, () => connect(url, hello, heard));
    sockets.push(...(await Promise.all(some)));
  }
  return {
    awaitMarker: (marker) => new Promise((resolve) => waiting.set(marker, { left: count, resolve })),
    leave: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
