// The barest program that could do the same work, to stand beside Sala in the same run: `post` (Fastify, one INSERT for
// each request), `live` (ws, the same INSERT first, then a send to each reader), `read` (Fastify with ready buffers).
// Prints "ready PORT". Writes to DATABASE_URL, or to an embedded database as Sala's own, durable in the same way.
import Fastify from 'fastify';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import zlib from 'node:zlib';
import pg from 'pg';

const [mode, dataFolder] = process.argv.slice(2);
const port = (server) => process.stdout.write(`ready ${server.address().port}\n`);
const TABLE = `create table if not exists bare_comments (id bigint generated always as identity primary key,
  draft int not null, clause int not null, author int not null, body text not null,
  at timestamptz not null default now())`;
const INSERT = 'insert into bare_comments (draft, clause, author, body) values ($1, $2, $3, $4) returning id, at';

/** One INSERT in a transaction of its own, on the engine that Sala uses in this run. */
async function openInsert() {
  if (process.env.DATABASE_URL) {
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
    await pool.query(TABLE);
    await pool.query('create index if not exists bare_comments_of_clause on bare_comments (draft, clause, id)');
    return async (body) => (await pool.query({ name: 'insert', text: INSERT, values: [1, 12, 17, body] })).rows[0];
  }
  const { openDatabase } = await import('../../server/dist/infra/database.js');
  const database = await openDatabase({ dataFolder, databaseUrl: undefined });
  await database.transaction((tx) => tx.execute(TABLE));
  return async (body) => (await database.query({ name: 'insert', text: INSERT }, [1, 12, 17, body]))[0];
}

async function post() {
  const insert = await openInsert();
  const app = Fastify();
  const body = {
    type: 'object',
    required: ['clause', 'body'],
    properties: { clause: { type: 'integer' }, body: { type: 'string', maxLength: 20_000 } },
  };
  app.post('/comments', { schema: { body } }, async (request, reply) => {
    reply.code(201);
    return insert(request.body.body);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port(app.server);
}

async function live() {
  const insert = await openInsert();
  const { WebSocketServer } = await import('ws');
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', async () => {
      const { body } = JSON.parse(text);
      const row = await insert(body);
      const frame = JSON.stringify({ type: 'event', ...row, body });
      for (const socket of sockets.clients) socket.send(frame);
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(row));
    });
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  server.listen(0, '127.0.0.1', () => port(server));
}

/** Serves the very bytes that Sala served, ready made. */
async function read() {
  const plain = fs.readFileSync(dataFolder);
  const br = zlib.brotliCompressSync(plain);
  const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`;
  const app = Fastify();
  app.get('/page', (request, reply) => {
    if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send();
    reply.header('etag', etag).header('vary', 'accept-encoding').type('text/html; charset=utf-8');
    if (request.headers['accept-encoding']?.includes('br')) return reply.header('content-encoding', 'br').send(br);
    return reply.send(plain);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port(app.server);
}

await { post, live, read }[mode]();
process.on('SIGTERM', () => process.exit(0));
