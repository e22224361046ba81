// Addresses and requests that no page of ours makes: each is told what to do, in its language, with a stable code.
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let port: number;

beforeAll(async () => {
  floor = await openFloor();
  await floor.sala.app.listen({ host: '127.0.0.1', port: 0 });
  port = (floor.sala.app.server.address() as net.AddressInfo).port;
});
afterAll(() => floor.close());

/** What the server answers to these bytes. */
function exchange(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (part: Buffer) => {
      answer += part.toString();
      if (answer.includes('}}') || answer.includes('</html>')) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const get = (address: string, more = '') => exchange(`GET ${address} HTTP/1.1\r\nHost: x\r\n${more}\r\n`);

it.each([
  ['a character that cannot be kept', '/en/search?q=%00', 400, 'malformed-request'],
  ['the same in a path', '/api/receipts/%00', 400, 'malformed-request'],
  ['half an escape', '/api/drafts/%E0%A4%A', 404, 'not-found'],
  ['a part longer than any', `/api/receipts/${'1'.repeat(400)}`, 404, 'not-found'],
  ['more than is read', `/en/search?q=${'1'.repeat(20_000)}`, 431, 'too-large'],
  ['a way out of the folder of assets', '/assets/..%2f..%2f..%2fpackage.json', 404, 'not-found'],
])('answers %s in an address', async (_, address, status, code) => {
  const answer = await get(address, 'accept-language: en\r\n');
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  expect(answer).toContain(`"code":"${code}"`);
  expect(answer).toContain('nosniff');
});

it('answers what is no HTTP', async () => {
  expect(await exchange('\0\0\0 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"code":"malformed-request"/);
});

it('takes JSON alone at the programming interface, whatever form a page of another site could send', async () => {
  const payload = 'email=a%40b.c&password=x';
  const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/x-www-form-urlencoded; charset=utf-8'];
  for (const type of types) {
    const headers = { 'content-type': type };
    const answer = await floor.sala.app.inject({ method: 'POST', url: '/api/session', headers, payload });
    expect([answer.statusCode, answer.json<{ error: object }>().error]).toMatchObject([
      415,
      { code: 'wrong-content-type' },
    ]);
  }
});

it('writes days and instants of a refusal out in the language of the reader', async () => {
  const { now } = floor.desk;
  floor.desk.now = new Date(now.getTime() - 5 * DAY_MS);
  const headers = { 'accept-language': 'en' };
  const url = `/api/drafts/${floor.draftId}/annotations`;
  const early = await floor.sala.app.inject({ method: 'POST', url, headers, payload: floor.comment() });
  floor.desk.now = now;
  expect(early.json<{ error: { message: string } }>().error.message).toMatch(/open on \w+day \d+ \w+ 2026/);
});

it('gives what was said on a version under its own draft alone', async () => {
  const at = (draftId: string, more = '') =>
    floor.sala.app.inject(`/api/drafts/${draftId}/annotations?version=${floor.versionId}${more}`);
  expect((await at(randomUUID())).statusCode).toBe(404);
  expect((await at(floor.draftId)).statusCode).toBe(200);
  // Also once it is kept ready.
  expect((await at(randomUUID())).statusCode).toBe(404);
  expect((await at(randomUUID(), `&clause=${String(floor.clauseIds[0])}`)).statusCode).toBe(404);
});

it('refuses words that are marked twice or in another order than they stand', async () => {
  const [clauseId = '', next = ''] = floor.clauseIds;
  const first = { clauseId, start: 0, end: 3, exact: 'អ្ន' };
  const second = { clauseId: next, start: 0, end: 2, exact: 'អា' };
  const post = (segments: (typeof first)[], target = clauseId) =>
    floor.post(floor.comment({ target: { clauseId: target, language: 'km', segments } }));
  expect((await post([first, second])).status).toBe(201);
  expect((await post([first, first])).status).toBe(400);
  expect((await post([second, first], next)).status).toBe(400);
});
