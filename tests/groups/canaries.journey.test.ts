// The same twenty members on a real server that logs all it can: no line of its log has a name of theirs, a key, or
// anything by which a room's address would tell a group.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../support/server-process.js';
import { demoKey } from '../../server/src/seed/fill/fill-groups.js';
import { liveAsCanaries, namesIn } from './canaries.js';
import { over, Villager } from './village.js';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ hall: 'demo', env: { SALA_LOG: 'trace', SALA_RELEASE_SECONDS: '1' } });
});
afterAll(() => server.stop());

it('a log at its finest level has nothing of anybody', async () => {
  const { origin } = server;
  const text = await (await fetch(`${origin}/en/drafts/sme-law`)).text();
  const clause = /data-clause="([^"]+)"/.exec(text)?.[1] ?? '';
  const slug = /drafts\/([a-z-]*sme[a-z-]*|[a-z-]*small[a-z-]*)/.exec(await (await fetch(`${origin}/en`)).text())?.[1];
  const tick = () => new Promise<void>((passed) => setTimeout(passed, 2_500));
  const { people } = await liveAsCanaries(over(origin), { slug: slug ?? 'sme-law', clause }, tick);
  const keyed = new Villager(over(origin), 'keyed');
  await keyed.send('/en/room', '/en/room/open', { key: demoKey('prek-ta-om') });
  const log = server.logs();
  expect(log).toContain('/en/room/statements/:id/vote');
  expect(namesIn(log)).toEqual([]);
  expect(log).not.toContain(demoKey('prek-ta-om'));
  for (const { cookie } of people) if (cookie !== '') expect(log).not.toContain(cookie.split('=')[1] ?? cookie);
  const addresses = [...log.matchAll(/"(?:route|url)":"([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses.filter((address) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(address))).toEqual([]);
});
