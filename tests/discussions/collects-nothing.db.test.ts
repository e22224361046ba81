// What speaking leaves behind: the words and what was chosen to be told, and nothing of the device, the network or the
// person. And what one is told before sending.
import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concerns } from '../../server/src/annotations/annotations.tables.js';
import { identityLevels } from '../../shared/src/discussions/identity-levels.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { composing } from '../../shared/src/texts/reading/composing.js';
import { languages } from '../../shared/src/texts/say.js';
import { type Floor, openFloor, openSala } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

const ADDRESS = '203.0.113.77';
const DEVICE = 'CANARY-Telephone/7 (Kampong Cham)';
const headers = { 'user-agent': DEVICE, 'x-forwarded-for': ADDRESS, 'accept-language': 'km-CANARY' };

/** Every row of every table, as text. */
async function everythingKept(): Promise<string> {
  const { database } = floor.desk;
  const ask = (name: string, text: string) => database.query<{ kept: string }>({ name, text }, []);
  const tables = await ask('tables', "select tablename as kept from pg_tables where schemaname = 'public'");
  const rows = [];
  for (const { kept: table } of tables)
    rows.push(...(await ask(`all_${table}`, `select row_to_json(one)::text as kept from "${table}" one`)));
  return rows.map(({ kept }) => kept).join('\n');
}

describe('who speaks or says "this concerns me too"', () => {
  it('leaves no address, no device and no language of the browser in any table', async () => {
    const payload = floor.comment({ body: 'Words that are kept.' });
    const send = (method: 'POST' | 'PUT', url: string, what: object) =>
      floor.sala.app.inject({ method, url, payload: what, headers, remoteAddress: ADDRESS });
    expect((await send('POST', api.annotations(floor.draftId), payload)).statusCode).toBe(201);
    expect((await send('PUT', api.concern(payload.id), { key: newSecret() })).statusCode).toBeLessThan(300);
    const kept = await everythingKept();
    expect(kept).toContain('Words that are kept.');
    for (const trace of [ADDRESS, 'CANARY']) expect(kept).not.toContain(trace);
  });

  it.each(['telephone', 'email', 'device', 'latitude', 'village'])(
    'cannot leave a %s: there is no field',
    async (name) => {
      const { speaker, ...said } = floor.comment();
      const beside = { ...said, speaker, [name]: 'CANARY' } as never;
      const within = { ...said, speaker: { ...speaker, [name]: 'CANARY' } } as never;
      for (const request of [beside, within])
        expect(await floor.post(request)).toMatchObject({
          status: 400,
          body: { error: { code: 'malformed-request' } },
        });
    },
  );

  it('is a number to everybody: what a browser is counted by is its own secret, kept as a hash without a person', async () => {
    const { id } = floor.comment();
    const request = floor.comment({ id });
    const key = newSecret();
    await floor.post(request);
    await floor.sala.app.inject({ method: 'PUT', url: api.concern(id), payload: { key } });
    expect(Object.keys(getTableColumns(concerns)).sort()).toEqual(['annotationId', 'at', 'keyHash']);
    expect(await everythingKept()).not.toContain(key);
  });
});

describe('before sending', () => {
  it.each(languages)(
    'it is said in %s who will see what, at each way to speak that the round offers',
    async (language) => {
      const { body } = await floor.sala.app.inject(pages.clause(language, floor.slug, 'article-1'));
      const said = body.replaceAll('&#39;', "'").replaceAll('\u200b', '');
      const more = { A0: composing.levelA0More, A1: composing.levelA1More, A4: composing.levelA4More };
      expect(identityLevels.filter((level) => !(level in more))).toEqual(['A5']);
      for (const [level, text] of Object.entries(more)) expect(said, level).toContain(text[language]);
    },
  );
});

describe('a flood of comments', () => {
  it('from one network is asked to wait, without a puzzle, while others speak on', async () => {
    const sala = await openSala(floor.desk, { SALA_POSTS_PER_MINUTE: '3' });
    const url = api.annotations(floor.draftId);
    const say = async (remoteAddress: string) =>
      (await sala.app.inject({ method: 'POST', url, payload: floor.comment(), remoteAddress })).statusCode;
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push(await say(ADDRESS));
    expect(statuses).toEqual([201, 201, 201, 429, 429]);
    expect(await say('198.51.100.9')).toBe(201);
    await sala.close();
  });
});
