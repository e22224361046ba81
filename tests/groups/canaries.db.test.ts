// Twenty members with unlikely names live in a room; not one of the names, plain, encoded or split, is in anything that
// anybody outside it can obtain.
import WebSocket from 'ws';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerFrame } from '../../shared/src/ground/events.js';
import { api } from '../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../support/floor.js';
import { liveOnFloor } from './unseen/canary-floor.js';
import { canaryNames, namesIn, spellings } from './unseen/canaries.js';
import { type Outsider, Outside, outsideRoles } from './outside.js';
import { sql } from 'drizzle-orm';

let floor: Floor;
let outside: Outside;
/** What the sockets of those outside were sent while all of it happened, and what they are still sent. */
const frames = new Map<Outsider, string[]>();
const sockets: WebSocket[] = [];
let groupId: string;
let membersPage: string;

/** Listens as one of them: to the law, to the room itself, under every audience there is. */
async function listen(as: Outsider): Promise<void> {
  const { port } = floor.sala.app.server.address() as AddressInfo;
  const heard: string[] = [];
  frames.set(as, heard);
  const socket = new WebSocket(`ws://127.0.0.1:${port}${api.live()}`, { headers: { cookie: outside.cookieOf(as) } });
  sockets.push(socket);
  socket.on('message', (bytes: Buffer) => heard.push(bytes.toString()));
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  for (const topic of [floor.draftId, groupId])
    for (const audience of ['public', 'moderators', 'members'])
      socket.send(JSON.stringify({ type: 'subscribe', topic, audience, after: 0, epoch: '' }));
}

beforeAll(async () => {
  floor = await openFloor();
  outside = await Outside.open(floor);
  await floor.sala.app.listen({ host: '127.0.0.1', port: 0 });
  const { people } = await liveOnFloor(floor, {
    founded: async (id) => {
      groupId = id;
      for (const as of outsideRoles) await listen(as);
    },
  });
  membersPage = (await people[4]?.get('/en/room'))?.body ?? '';
  await new Promise((passed) => setTimeout(passed, 300));
});
afterAll(async () => {
  for (const socket of sockets) socket.terminate();
  await floor.close();
});

describe('the names of twenty members', () => {
  it('are in their room, for them', () => {
    expect(namesIn(membersPage).length).toBeGreaterThanOrEqual(19);
  });

  it.each(outsideRoles)('are in nothing that a %s is sent', async (as) => {
    const said = await outside.look(as, 'quiet-water', 'everywhere');
    const all = [...said.values()].join('\n');
    expect(all).toContain('Quiet Water');
    for (const [url, bytes] of said) expect(namesIn(bytes), url).toEqual([]);
    // The papers that the group gave are among it, whole.
    const files = [...said].filter(([url]) => url.includes('/api/issue-evidence/'));
    expect(files.map(([, bytes]) => bytes.slice(0, 3))).toEqual(['200', '200']);
    for (const [, bytes] of files) expect(bytes).toContain('PNG');
  });

  it.each(outsideRoles)('are in no frame that a socket of a %s is sent, and the room is not there for it', (as) => {
    const heard = frames.get(as) ?? [];
    expect(heard.join('\n')).toContain('annotation-added');
    for (const frame of heard) expect(namesIn(frame), frame).toEqual([]);
    const told = heard.map((frame) => JSON.parse(frame) as ServerFrame);
    const ofRoom = told.filter((frame) => 'topic' in frame && frame.topic === groupId);
    expect(ofRoom.map(({ type }) => type)).toEqual(['denied', 'denied', 'denied']);
    const ofModerators = told.some((frame) => frame.type === 'subscribed' && frame.audience === 'moderators');
    expect(ofModerators).toBe(as === 'moderator');
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

  it('are noticed wherever they leak: in every form of every name, five of them in Khmer', () => {
    expect(canaryNames.filter((name) => /\p{Script=Khmer}/u.test(name))).toHaveLength(5);
    expect(new Set(canaryNames.flatMap((name) => name.split(' '))).size).toBe(40);
    for (const name of canaryNames)
      for (const form of spellings(name)) expect(namesIn(`<p>before ${form} after</p>`)).toContain(name);
    expect(namesIn('nothing of anybody')).toEqual([]);
  });

  it('are noticed wherever they leak to: pages, open data, exports packed and plain, events, frames', async () => {
    const [name = ''] = canaryNames;
    await floor.post(floor.comment({ body: `Somebody was there: ${name}` }));
    // A paper that was not cleaned.
    await floor.desk.database.alone((db) =>
      db.execute(sql`update issue_evidence set bytes = bytes || convert_to(${name}, 'UTF8')`),
    );
    await floor.sala.parts.live.wakeAll();
    await new Promise((passed) => setTimeout(passed, 300));
    const said = await outside.look('visitor', 'quiet-water', 'everywhere');
    const leaking = [...said].flatMap(([url, bytes]) => (namesIn(bytes).includes(name) ? [url.split('?')[0]] : []));
    const kinds = [
      `/en/drafts/${floor.slug}`,
      '/annotations',
      '/web-annotations',
      '/events',
      '/matrix',
      '/history/',
      '/issue-evidence/',
    ];
    for (const address of kinds) expect(leaking.join(' ')).toContain(address);
    for (const form of ['json', 'csv', 'xlsx', 'docx'] as const) {
      const url = [...said.keys()].find((one) => one.includes(`form=${form}`)) ?? '';
      expect(namesIn(said.get(url) ?? ''), form).toContain(name);
    }
    for (const as of outsideRoles) expect(namesIn((frames.get(as) ?? []).join('\n')), as).toContain(name);
  });
});
