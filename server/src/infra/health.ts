// Whether the process lives, and whether it can serve: for whoever watches it. Answers without looking at who asks.
import type { FastifyInstance } from 'fastify';
import type { Database } from './database.js';

const PING_MS = 2_000;

export function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/livez', { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'alive' };
  });
  app.get('/readyz', { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await database.ping(PING_MS);
      return { status: 'ready', database: database.engine };
    } catch {
      return reply.code(503).send({ status: 'not ready', why: `The ${database.engine} database does not answer.` });
    }
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
