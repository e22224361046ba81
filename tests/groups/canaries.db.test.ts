// Twenty members with unlikely names live in a room; not one of the names, plain, encoded or split, is in anything that
// anybody outside it can obtain.
import WebSocket from 'ws';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Floor, openFloor } from '../support/floor.js';
import { canaryNames, liveAsCanaries, namesIn, spellings } from './canaries.js';
import { Outside, outsideRoles } from './outside.js';
import { sql } from 'drizzle-orm';
import { within } from './village.js';

let floor: Floor;
let outside: Outside;
/** What a visitor's socket was sent while all of it happened. */
const frames: string[] = [];
let socket: WebSocket;
let membersPage: string;

beforeAll(async () => {
  floor = await openFloor();
  outside = await Outside.open(floor);
  const { sala, desk, draftId, slug, clauseIds } = floor;
  await sala.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = sala.app.server.address() as AddressInfo;
  socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`);
  socket.on('message', (bytes: Buffer) => frames.push(bytes.toString()));
  await new Promise((opened) => socket.once('open', opened));
  for (const audience of ['public', 'moderators', 'members'])
    socket.send(JSON.stringify({ type: 'subscribe', topic: draftId, audience, after: 0, epoch: '' }));
  const tick = async () => {
    desk.now = new Date((Math.floor(desk.now.getTime() / 900_000) + 1) * 900_000 + 5_000);
    await sala.releases.playDue(desk.now);
  };
  const { people } = await liveAsCanaries(within(sala), { slug, clause: clauseIds[0] ?? '' }, tick);
  membersPage = (await people[4]?.get('/en/room'))?.body ?? '';
  await new Promise((passed) => setTimeout(passed, 300));
});
afterAll(async () => {
  socket.close();
  await floor.close();
});

describe('the names of twenty members', () => {
  it('are in their room, for them', () => {
    expect(namesIn(membersPage).length).toBeGreaterThanOrEqual(19);
  });

  it.each(outsideRoles)('are in nothing that a %s is sent', async (as) => {
    const said = await outside.look(as, 'quiet-water', 'everywhere');
    expect([...said.values()].join('\n')).toContain('Quiet Water');
    for (const [url, bytes] of said) expect(namesIn(bytes), url).toEqual([]);
  });

  it('are in no frame of a socket that is none of a member’s', () => {
    expect(frames.join('\n')).toContain('annotation-added');
    expect(namesIn(frames.join('\n'))).toEqual([]);
  });

  it('are in no row of any public table', async () => {
    const tables = await floor.desk.database.alone(async (db) => {
      const { rows } = await db.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`);
      const dumps: string[] = [];
      for (const { name } of rows as { name: string }[])
        dumps.push(JSON.stringify((await db.execute(sql.raw(`select * from public.${name}`))).rows));
      return dumps;
    });
    expect(tables.length).toBeGreaterThan(40);
    expect(namesIn(tables.join('\n'))).toEqual([]);
  });

  it('are noticed wherever they leak: in every form of every name', () => {
    for (const name of canaryNames)
      for (const form of spellings(name)) expect(namesIn(`<p>before ${form} after</p>`)).toContain(name);
    expect(namesIn('nothing of anybody')).toEqual([]);
  });

  it('are noticed wherever they leak to: pages, open data, exports packed and plain, events, frames', async () => {
    const [name = ''] = canaryNames;
    await floor.post(floor.comment({ body: `Somebody was there: ${name}` }));
    await floor.sala.parts.live.wakeAll();
    await new Promise((passed) => setTimeout(passed, 300));
    const said = await outside.look('visitor', 'quiet-water', 'everywhere');
    const leaking = [...said].flatMap(([url, bytes]) => (namesIn(bytes).includes(name) ? [url.split('?')[0]] : []));
    const kinds = [`/en/drafts/${floor.slug}`, '/annotations', '/web-annotations', '/events', '/matrix', '/history/'];
    for (const address of kinds) expect(leaking.join(' ')).toContain(address);
    for (const form of ['json', 'csv', 'xlsx', 'docx'] as const) {
      const url = [...said.keys()].find((one) => one.includes(`form=${form}`)) ?? '';
      expect(namesIn(said.get(url) ?? ''), form).toContain(name);
    }
    expect(namesIn(frames.join('\n'))).toContain(name);
  });
});
