// One process for each data folder. Who wants the folder puts a claim into `<folder>/lock/`: a Unix socket of its own
// name, listening before it can be seen. The system closes it with its process, so a claim that refuses connections is
// dead and may be removed; names are never used twice, so removing a dead claim can never remove a living one.
//
// Why two can never both hold: each makes its claim visible before it looks around, so of any two at least one sees the
// other. It works between containers that share the folder, where a pid would mean nothing.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../faults/cannot-start.js';

/** What a claim answers to whoever connects. */
interface Claimant {
  pid: number;
  since: string;
  command: string;
  holds: boolean;
}

const ANSWER_MS = 1_500;
const SOCKET_PATH_BYTES_MAX = 100;

/** Holds the folder until the returned function is called or the process ends. Throws CannotStart naming the holder. */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const claims = new ClaimFolder(path.join(folder, 'lock'));
  const name = `${randomUUID()}.claim`;
  const self: Claimant = {
    pid: process.pid,
    since: new Date().toISOString(),
    command: [path.basename(process.argv[0] ?? 'node'), ...process.argv.slice(1)].join(' '),
    holds: false,
  };
  const withdraw = await claims.publish(name, self);
  try {
    for (;;) {
      const others = await claims.othersAlive(name);
      // Of several that came at once the first by name stays; the others see it and leave.
      const winner = others.find((other) => other.claimant?.holds !== false || other.name < name);
      if (winner) throw new CannotStart(refusalNaming(folder, winner.claimant));
      if (others.length === 0) break;
      await pause(20);
    }
  } catch (error) {
    await withdraw();
    throw error;
  }
  self.holds = true;
  return withdraw;
}

function refusalNaming(folder: string, holder: Claimant | undefined): string {
  const who = holder
    ? `process ${holder.pid} (since ${holder.since}, command: ${holder.command})`
    : 'a process that does not say its name';
  return (
    `The data folder ${folder} is in use by ${who}. Stop that process first, or set SALA_DATA to another folder. ` +
    'Two processes on one folder would destroy the database.'
  );
}

class ClaimFolder {
  readonly #place: string;
  /** The same folder by a name short enough for a socket, whatever the length of its path. */
  readonly #short: string;
  readonly #descriptor: number | undefined;

  constructor(place: string) {
    fs.mkdirSync(place, { recursive: true, mode: 0o700 });
    this.#place = place;
    if (process.platform === 'linux') {
      this.#descriptor = fs.openSync(place, 'r');
      this.#short = `/proc/self/fd/${this.#descriptor}`;
    } else {
      this.#short = place;
      if (Buffer.byteLength(place) + 50 > SOCKET_PATH_BYTES_MAX) {
        throw new CannotStart(`The path ${place} is too long for this system. Set SALA_DATA to a shorter one.`);
      }
    }
  }

  /** Resolves to what takes the claim back. */
  async publish(name: string, claimant: Claimant): Promise<() => Promise<void>> {
    const server = net.createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(JSON.stringify(claimant));
    });
    const hidden = `${name}.new`;
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen({ path: path.join(this.#short, hidden), exclusive: true }, listening);
    });
    server.unref();
    fs.renameSync(path.join(this.#place, hidden), path.join(this.#place, name));
    return async () => {
      if (!server.listening) return;
      fs.rmSync(path.join(this.#place, name), { force: true });
      await new Promise((closed) => server.close(closed));
      if (this.#descriptor !== undefined) fs.closeSync(this.#descriptor);
    };
  }

  /**
   * The claims of other living processes, by name; dead ones are removed. A claimant that gives no answer is unknown.
   */
  async othersAlive(own: string): Promise<{ name: string; claimant?: Claimant }[]> {
    const names = fs.readdirSync(this.#place).filter((name) => name.endsWith('.claim') && name !== own);
    const asked = await Promise.all(names.sort().map(async (name) => ({ name, ...(await this.#ask(name)) })));
    for (const { name, alive } of asked) if (!alive) fs.rmSync(path.join(this.#place, name), { force: true });
    return asked.filter(({ alive }) => alive);
  }

  #ask(name: string): Promise<{ alive: boolean; claimant?: Claimant }> {
    return new Promise((answered) => {
      let text = '';
      const socket = net.connect({ path: path.join(this.#short, name) });
      const finish = (answer: { alive: boolean; claimant?: Claimant }): void => {
        socket.destroy();
        answered(answer);
      };
      socket.setTimeout(ANSWER_MS, () => finish({ alive: true }));
      socket.on('data', (part) => (text += part.toString()));
      socket.on('end', () => finish({ alive: true, claimant: readClaimant(text) }));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        finish({ alive: error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT' }),
      );
    });
  }
}

function readClaimant(text: string): Claimant | undefined {
  try {
    return JSON.parse(text) as Claimant;
  } catch {
    return undefined;
  }
}
