// Posting: 50 writers on one draft, each post durable and with an idempotency key of its own, beside a bare Fastify
// with one INSERT for each request.
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { newSecret } from '../support/secret.js';
import { startBaseline } from './child.js';
import { type Figure, printFigures } from './ratio.js';
import { raiseStage } from './stage.js';

const WRITERS = 50;
const SECONDS = 5;
const BODY = 'Small farmers cannot keep the term of paragraph two; we propose six months and ask for a clear rule. '
  .repeat(6)
  .slice(0, 560);

interface Outcome {
  perSecond: number;
  p99: number;
  failed: number;
}

async function load(url: string, makeBody: () => string): Promise<Outcome> {
  const result = await autocannon({
    url,
    connections: WRITERS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: makeBody() }),
      },
    ],
  });
  const failed = result.non2xx + result.errors;
  return { perSecond: result.requests.average, p99: result.latency.p99, failed };
}

export async function benchPost(rounds: number, postgres: string | undefined): Promise<void> {
  const stage = await raiseStage(300, postgres);
  const bare = await startBaseline('post', `${stage.data}-bare`, stage.databaseUrl);
  const target = { clauseId: stage.clauseId, language: 'en', segments: [] };
  const secret = newSecret();
  const comment = () =>
    JSON.stringify({
      id: randomUUID(),
      versionId: stage.versionId,
      kind: 'concern',
      target,
      body: BODY,
      language: 'en',
      speaker: { level: 'A0' },
      secret,
    });
  // The bare server is asked with as much work of the writer: a body of its own for each post.
  const plain = () => JSON.stringify({ clause: 12, body: `${randomUUID()} ${BODY}` });
  const perSecond: Figure = { name: 'posts a second', sala: [], bare: [], goal: { least: 1 } };
  const p99: Figure = { name: 'p99, ms', sala: [], bare: [] };
  try {
    for (let round = 0; round < rounds + 1; round += 1) {
      const sala = await load(`${stage.server.origin}/api/drafts/${stage.draftId}/annotations`, comment);
      const other = await load(`${bare.origin}/comments`, plain);
      if (sala.failed + other.failed > 0) throw new Error(`posts failed: Sala ${sala.failed}, bare ${other.failed}`);
      if (round === 0) continue; // The first round warms both up.
      perSecond.sala.push(sala.perSecond);
      perSecond.bare.push(other.perSecond);
      p99.sala.push(sala.p99);
      p99.bare.push(other.p99);
    }
    printFigures([perSecond, p99]);
  } finally {
    await bare.stop();
    await stage.tearDown();
  }
}
