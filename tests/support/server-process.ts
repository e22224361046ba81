// The real built server as a process of its own, on a free port, with data of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readHalls } from './halls.js';
import { copyPlace, newPlace, type Place, removePlace } from './place.js';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
/** A busy machine takes its time to fill in the demo; less than a hook may take. */
const READY_MS = 150_000;

export interface ServerPlan {
  /** What has happened before, where the data is fresh: nothing yet, or all of the demo (halls-setup.ts). */
  hall?: 'empty' | 'demo';
  /** Data folder; by default a fresh one with the hall in it, removed by `stop`. */
  data?: string;
  /** PostgreSQL database to use; by default, and when the run has DATABASE_URL, a fresh one with the hall in it. */
  databaseUrl?: string;
  port?: number;
  env?: Record<string, string>;
}

export interface ServerProcess {
  origin: string;
  pid: number;
  /** What the server was started with: pass it to `startServer` to start it again on the same data. */
  plan: Required<Pick<ServerPlan, 'data' | 'port' | 'env'>> & Pick<ServerPlan, 'databaseUrl'>;
  /** Orderly: SIGTERM, then resolves to the exit code. Data stays. */
  end(): Promise<number | null>;
  /** As `end`, and removes what was made fresh. */
  stop(): Promise<number | null>;
  /** At once, as a crash; data stays for the next start. `stop` afterwards removes it. */
  kill(): Promise<void>;
  logs(): string;
}

/** Resolves when `/readyz` says yes; rejects with the server's own words when it ends before or takes a minute. */
export async function startServer(plan: ServerPlan = {}): Promise<ServerProcess> {
  const cleanUp: (() => Promise<void>)[] = [];
  const { data, databaseUrl } = await placeFor(plan, cleanUp);
  const port = plan.port ?? (await freePort());
  const env = plan.env ?? {};
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      SALA_DATA: data,
      SALA_DEMO: plan.hall === 'demo' ? 'on' : 'off',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += String(part)));
  const ended = once(child, 'exit');
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const end = async (): Promise<number | null> => {
    if (running()) child.kill('SIGTERM');
    await ended;
    return child.exitCode;
  };
  const removeFresh = async (): Promise<void> => {
    for (const clean of cleanUp) await clean();
  };
  await waitUntilReady(origin, child, () => text).catch(async (error: Error) => {
    await removeFresh();
    throw error;
  });
  return {
    origin,
    pid: child.pid ?? 0,
    plan: { data, port, env, databaseUrl },
    end,
    async stop() {
      await end();
      await removeFresh();
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    logs: () => text,
  };
}

async function waitUntilReady(origin: string, child: ChildProcess, logs: () => string): Promise<void> {
  const giveUp = Date.now() + READY_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended:\n${logs()}`);
    const ready = await fetch(`${origin}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > giveUp) {
      child.kill('SIGKILL');
      throw new Error(`The server was not ready in time:\n${logs()}`);
    }
    await pause(50);
  }
}

/** The environment without what would set the server up otherwise than the test says. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(SALA_|PORT$|HOST$|DATABASE_URL$|NODE_ENV$|NODE_OPTIONS$|VITEST)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}

async function placeFor(
  { hall = 'empty', data, databaseUrl }: ServerPlan,
  cleanUp: (() => Promise<void>)[],
): Promise<Place> {
  if (data !== undefined) return { data, databaseUrl };
  const made = readHalls()?.[hall];
  const place = await (made ? copyPlace(made) : newPlace());
  cleanUp.push(() => removePlace(place));
  return place;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
