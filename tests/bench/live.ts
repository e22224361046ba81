// Live: 1,000 readers of one draft, from the post being sent to the last reader having it, and deliveries a second with
// several posts under way; beside a bare ws server that does the same INSERT first.
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newSecret } from '../support/secret.js';
import { startBaseline } from './child.js';
import { type Figure, percentile, printFigures } from './ratio.js';
import { type Audience, seatReaders } from './readers.js';
import { raiseStage } from './stage.js';

const READERS = 1_000;
const PACED_POSTS = 60;
const PACED_MS = 100;
const BURST_MS = 4_000;
const IN_FLIGHT = 4;
const PAD = 'Small farmers cannot keep the term of paragraph two; we propose six months. '.repeat(6).slice(0, 380);

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

interface Hall {
  audience: Audience;
  url: string;
  makeBody: (marker: string) => string;
}

function send(url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 201 ? resolve() : reject(new Error(`${response.statusCode}`))));
    });
    request.on('error', reject);
    request.end(body);
  });
}

let count = 0;

/** Milliseconds from sending to the last reader having it. */
async function deliver({ audience, url, makeBody }: Hall): Promise<number> {
  count += 1;
  const marker = `zq${count}qz`;
  const body = makeBody(marker);
  const arrived = audience.awaitMarker(marker);
  const start = performance.now();
  await send(url, body);
  return (await arrived) - start;
}

async function measure(hall: Hall) {
  for (let warm = 0; warm < 10; warm += 1) await deliver(hall);
  const paced: Promise<number>[] = [];
  for (let post = 0; post < PACED_POSTS; post += 1) {
    paced.push(deliver(hall));
    await pause(PACED_MS);
  }
  const times = await Promise.all(paced);
  const start = performance.now();
  let posts = 0;
  const writer = async () => {
    while (performance.now() - start < BURST_MS) {
      await deliver(hall);
      posts += 1;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, writer));
  const perSecond = (posts * READERS) / ((performance.now() - start) / 1000);
  return { p50: percentile(times, 50), p99: percentile(times, 99), perSecond };
}

export async function benchLive(rounds: number, postgres: string | undefined): Promise<void> {
  const stage = await raiseStage(300, postgres);
  const bare = await startBaseline('live', `${stage.data}-bare`, stage.databaseUrl);
  const { origin } = stage.server;
  const page = await fetch(`${origin}/api/drafts/${stage.draftId}/annotations?version=${stage.versionId}`);
  const figures: Record<'p50' | 'p99' | 'perSecond', Figure> = {
    p50: { name: 'last reader, p50 ms', sala: [], bare: [], goal: { most: 2 } },
    p99: { name: 'last reader, p99 ms', sala: [], bare: [], goal: { most: 2 } },
    perSecond: { name: 'deliveries a second', sala: [], bare: [], goal: { least: 0.7 } },
  };
  const { epoch } = (await page.json()) as { epoch: string };
  const secret = newSecret();
  const makeBody = (marker: string) =>
    JSON.stringify({
      id: randomUUID(),
      versionId: stage.versionId,
      kind: 'concern',
      target: { clauseId: stage.clauseId, language: 'en', segments: [] },
      body: `${marker} ${PAD}`,
      language: 'en',
      speaker: { level: 'A0' },
      secret,
    });
  try {
    for (let round = 0; round < rounds; round += 1) {
      const now = await fetch(`${origin}/api/topics/${stage.draftId}/events?after=0&epoch=${epoch}`);
      const { head } = (await now.json()) as { head: number };
      const hello = JSON.stringify({ type: 'subscribe', topic: stage.draftId, after: head, epoch });
      const halls = {
        sala: async () => seatReaders(`${origin}/api/live`, READERS, hello),
        bare: async () => seatReaders(bare.origin, READERS, undefined),
      };
      for (const who of ['sala', 'bare'] as const) {
        const audience = await halls[who]();
        await pause(2_000);
        const url = who === 'sala' ? `${origin}/api/drafts/${stage.draftId}/annotations` : `${bare.origin}/comments`;
        const plain = (marker: string) => JSON.stringify({ clause: 12, body: `${marker} ${PAD}` });
        const result = await measure({ audience, url, makeBody: who === 'sala' ? makeBody : plain });
        for (const name of ['p50', 'p99', 'perSecond'] as const) figures[name][who].push(result[name]);
        audience.leave();
        await pause(500);
      }
    }
    printFigures(Object.values(figures));
  } finally {
    agent.destroy();
    await bare.stop();
    await stage.tearDown();
  }
}
