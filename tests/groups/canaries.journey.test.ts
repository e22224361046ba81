// The same twenty members on a real server that logs all it can: no line of its log has a name of theirs, a key, or
// anything by which a room's address would tell a group. One that is made to say more is found out.
import { afterEach, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../support/server-process.js';
import { demoKey } from '../../server/src/seed/fill/fill-groups.js';
import { canaryNames, liveAsCanaries, namesIn } from './unseen/canaries.js';
import { over, Villager } from './village.js';

let server: ServerProcess;
afterEach(() => server.stop());

/**
 * What careless lines would look like at the finest level: a module loaded before the server that says with each
 * request its address and its cookies, and what came in it.
 */
const CARELESS = `
import { subscribe } from 'node:diagnostics_channel';
const say = (line) => process.stdout.write(JSON.stringify({ level: 10, ...line }) + '\\n');
subscribe('http.server.request.start', ({ request }) => {
  say({ url: request.url, cookie: request.headers.cookie });
  const push = request.push;
  request.push = (chunk, ...more) => {
    if (chunk) say({ body: chunk.toString() });
    return push.call(request, chunk, ...more);
  };
});`;

const start = async (env: Record<string, string> = {}) => {
  server = await startServer({ hall: 'demo', env: { SALA_LOG: 'trace', SALA_RELEASE_SECONDS: '1', ...env } });
  return over(server.origin);
};

/** What of people a log tells: names, keys as they were typed or kept, addresses that name one thing. */
function toldIn(log: string, people: readonly Villager[], keys: readonly string[]) {
  const kept = people.flatMap(({ cookie }) => cookie.split('; ').map((one) => one.split('=')[1] ?? ''));
  const secrets = [...keys, ...kept].filter((one) => one.length >= 16);
  const addresses = [...log.matchAll(/"(?:route|url)":"([^"]+)"/g)].map(([, address = '']) => address);
  return {
    names: namesIn(log),
    keys: secrets.filter((one) => log.includes(one)),
    addresses: addresses.filter((address) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(address)),
  };
}

it('a log at its finest level has nothing of anybody', async () => {
  const reach = await start();
  const { origin } = server;
  const text = await (await fetch(`${origin}/en/drafts/sme-law`)).text();
  const clause = /data-clause="([^"]+)"/.exec(text)?.[1] ?? '';
  const slug = /drafts\/([a-z-]*sme[a-z-]*|[a-z-]*small[a-z-]*)/.exec(await (await fetch(`${origin}/en`)).text())?.[1];
  const tick = () => new Promise<void>((passed) => setTimeout(passed, 2_500));
  const { people } = await liveAsCanaries(reach, { slug: slug ?? 'sme-law', clause }, { tick });
  const keyed = new Villager(reach, 'keyed');
  await keyed.send('/en/room', '/en/room/open', { key: demoKey('prek-ta-om') });
  const log = server.logs();
  expect(log).toContain('/en/room/statements/:id/vote');
  const told = toldIn(log, [...people, keyed], [demoKey('prek-ta-om')]);
  expect(told).toEqual({ names: [], keys: [], addresses: [] });
});

it('a log that says more is found out: names, keys, addresses', async () => {
  const reach = await start({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(CARELESS)}` });
  // One whose name is in Latin letters, one in Khmer: a form brings both percent-encoded.
  const [first = '', , third = ''] = canaryNames;
  const [sophal, neang] = [first, third].map((name) => new Villager(reach, name));
  if (!sophal || !neang) throw new Error('nobody is here');
  await sophal.found({ nameEn: 'Quiet Water' });
  await neang.join(await sophal.invite());
  // Her key comes back with the next page she asks for.
  await neang.get('/en/room');
  await sophal.mandate(third);
  const keyed = new Villager(reach, 'keyed');
  await keyed.send('/en/room', '/en/room/open', { key: demoKey('prek-ta-om') });
  await sophal.get('/en/room/statements/00000000-0000-0000-0000-000000000000');
  const told = toldIn(server.logs(), [sophal, neang], [demoKey('prek-ta-om')]);
  expect(told.names).toEqual([first, third]);
  expect(told.keys.length).toBeGreaterThanOrEqual(3);
  expect(told.addresses).toContain('/en/room/statements/00000000-0000-0000-0000-000000000000');
});
