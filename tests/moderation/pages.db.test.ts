// The moderators' page and the public log as a browser without scripts meets them, and the same over the interface.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenIn } from '../accounts/served.js';
import { ORIGIN } from '../accounts/hall.js';
import type { DecisionLog, Queue } from '../../shared/src/moderation/contract.js';
import { type Floor, openFloor } from '../support/floor.js';
import { signInAs } from './moderators.js';

const NOTE = 'It gives the telephone number and address of a neighbour who did not agree to it.';

let floor: Floor;
let cookies: Record<'moderator' | 'second' | 'drafter' | 'administrator', string>;
let closeAccounts: () => Promise<void>;
beforeAll(async () => {
  floor = await openFloor({ moderation: 'pre' });
  const people = {
    moderator: 'moderator',
    second: 'moderator',
    drafter: 'drafter',
    administrator: 'administrator',
  } as const;
  ({ cookies, close: closeAccounts } = await signInAs(floor, people));
});
afterAll(async () => {
  await closeAccounts();
  await floor.close();
});

const get = (url: string, cookie = '') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } });

const form = (fields: Record<string, string>, cookie: string) =>
  floor.sala.app.inject({
    method: 'POST',
    url: '/en/moderation',
    headers: { cookie, origin: ORIGIN, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

async function held(body = 'Words to judge.'): Promise<string> {
  const request = floor.comment({ body });
  expect((await floor.post(request)).status).toBe(201);
  return request.id;
}

/** The fields of the form on the page by which this act is done to this comment, as a browser would send them. */
async function fieldsOf(commentId: string, act: string, cookie: string): Promise<Record<string, string>> {
  const { body } = await get('/en/moderation', cookie);
  const forms = body.split('<form ').filter((piece) => piece.includes(`value="${commentId}"`));
  const one = forms.find((piece) => piece.includes(`name="act" value="${act}"`)) ?? '';
  const inputs = [...one.split('</form>')[0]!.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, value!]));
}

const isPublic = async (id: string) => (await get(`/en/drafts/${floor.slug}/clauses/article-1`)).body.includes(id);

describe('the moderators’ page', () => {
  it('shows the words as typed, where they stand and how long they wait, in both languages', async () => {
    const id = await held('One <script>alert(1)</script>\nTwo');
    floor.desk.now = new Date(floor.desk.now.getTime() + 3 * 3_600_000);
    const { statusCode, body, headers } = await get('/en/moderation', cookies.moderator);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const card = body.split('<article ').find((piece) => piece.includes(`data-comment="${id}"`)) ?? '';
    expect(card).toContain('One &lt;script&gt;alert(1)&lt;/script&gt;<br>Two');
    expect(card).toContain('Article 1');
    expect(card).toContain('3 hours ago');
    const khmer = (await get('/km/moderation', cookies.moderator)).body;
    expect(khmer).toContain('<html lang="km"');
    expect(khmer).toContain('មាត្រា ១');
    expect(khmer).toContain('៣ ម៉ោង');
  });

  it('publishes by a plain form, once, however often it is sent', async () => {
    const id = await held();
    const fields = await fieldsOf(id, 'publish', cookies.moderator);
    expect(await isPublic(id)).toBe(false);
    for (let time = 0; time < 2; time += 1) {
      const answer = await form(fields, cookies.moderator);
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toBe('/en/moderation?done=publish');
    }
    expect((await get('/en/moderation?done=publish', cookies.moderator)).body).toContain(
      'Your decision is recorded: Published.',
    );
    expect(await isPublic(id)).toBe(true);
  });

  it('hides with a reason and an explanation, and keeps what was typed when it is refused', async () => {
    const id = await held();
    const fields = await fieldsOf(id, 'hide', cookies.moderator);
    const short = await form({ ...fields, reason: 'insult', note: 'Too <short>.' }, cookies.moderator);
    expect(short.statusCode).toBe(400);
    expect(short.body).toContain('Explain it in at least 60 characters.');
    expect(short.body).toContain('Too &lt;short&gt;.</textarea>');
    expect(short.body).toContain('<option value="insult" selected>');
    const without = await form({ ...fields, reason: '', note: NOTE }, cookies.moderator);
    expect(without.body).toContain('Choose the reason from the public list');
    const done = await form({ ...fields, reason: 'insult', note: `${NOTE}\r\nTwice.` }, cookies.moderator);
    expect(done.statusCode).toBe(303);
    const mine = await get('/en/moderation', cookies.moderator);
    expect(mine.body).toContain('Another moderator can show it again.');
    expect(await fieldsOf(id, 'restore', cookies.moderator)).toEqual({});
    const restore = await fieldsOf(id, 'restore', cookies.second);
    expect((await form({ ...restore, note: NOTE }, cookies.second)).statusCode).toBe(303);
    expect(await isPublic(id)).toBe(true);
  });

  it('tells the second of two moderators that the first has decided', async () => {
    const id = await held();
    const [mine, theirs] = [
      await fieldsOf(id, 'publish', cookies.moderator),
      await fieldsOf(id, 'publish', cookies.second),
    ];
    expect((await form(mine, cookies.moderator)).statusCode).toBe(303);
    const late = await form(theirs, cookies.second);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Another moderator has decided');
  });

  it('opens for nobody else, and takes no form without the token of its session', async () => {
    const id = await held();
    const fields = await fieldsOf(id, 'publish', cookies.moderator);
    expect((await get('/en/moderation')).headers.location).toBe('/en/sign-in?next=/en/moderation');
    for (const who of ['drafter', 'administrator'] as const) {
      expect((await get('/en/moderation', cookies[who])).statusCode).toBe(409);
      expect((await form(fields, cookies[who])).statusCode).toBeGreaterThanOrEqual(400);
    }
    const foreign = tokenIn((await get('/en/moderation', cookies.second)).body);
    for (const token of ['', foreign]) {
      const answer = await form({ ...fields, token }, cookies.moderator);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('This form has expired.');
    }
    expect(await isPublic(id)).toBe(false);
  });
});

describe('the public log', () => {
  it('is open to everybody in both languages, lists every reason and shows no words of comments', async () => {
    const { statusCode, body } = await get('/en/moderation/log');
    expect(statusCode).toBe(200);
    expect(body).toContain('it tells private details of a person');
    expect(body).not.toContain('Words to judge.');
    const khmer = await get('/km/moderation/log');
    expect(khmer.body).toContain('បង្ហាញព័ត៌មានផ្ទាល់ខ្លួនរបស់បុគ្គល');
    expect(khmer.body).not.toMatch(/January|February|March|April|May |June|July/);
  });
});

describe('over the interface', () => {
  const call = (url: string, payload: object, cookie = '', remoteAddress = '192.0.2.1') =>
    floor.sala.app.inject({
      method: 'POST',
      url,
      headers: { cookie, origin: ORIGIN, 'accept-language': 'en' },
      payload,
      remoteAddress,
    });

  const errorOf = (answer: Awaited<ReturnType<typeof call>>) => answer.json<{ error: { code: string } }>().error;

  it('a decision names the words it is about, and nothing the interface does not know', async () => {
    const id = await held();
    const url = `/api/moderation/comments/${id}/decisions`;
    const publish = { id: randomUUID(), act: 'publish', expectedRevision: 1 };
    expect(errorOf(await call(url, { ...publish, expectedRevision: 9 }, cookies.moderator)).code).toBe(
      'words-changed-meanwhile',
    );
    expect((await call(url, { ...publish, moderatorId: 'me' }, cookies.moderator)).statusCode).toBe(400);
    expect((await call(url, { ...publish, reason: 'off-topic' }, cookies.moderator)).statusCode).toBe(400);
    expect(errorOf(await call(url, publish, cookies.drafter)).code).toBe('drafter-cannot-moderate');
    expect(errorOf(await call(url, publish)).code).toBe('sign-in-first');
    expect((await call(url, publish, cookies.moderator)).json()).toMatchObject({ act: 'publish', state: 'visible' });
  });

  it('the queue and the log answer in the described shape', async () => {
    const queue = (await get('/api/moderation/queue', cookies.moderator)).json<Queue>();
    expect(Object.keys(queue).sort()).toEqual(['again', 'asOf', 'heads', 'held', 'hidden']);
    expect(queue.held[0]?.place?.label.km).toBe('មាត្រា ១');
    expect((await get('/api/moderation/queue')).statusCode).toBe(401);
    const log = (await get('/api/moderation/log')).json<DecisionLog>();
    const n = (act: string) => log.counts.reduce((sum, line) => sum + (line.act === act ? line.n : 0), 0);
    expect(log.recent).toHaveLength(n('hide') + n('restore'));
  });

  it('anybody may report what is public, a few times a minute', async () => {
    const id = await held();
    const url = `/api/comments/${id}/reports`;
    const report = () => ({ id: randomUUID(), reason: 'insult' });
    expect(errorOf(await call(url, report())).code).toBe('unknown-comment');
    await form(await fieldsOf(id, 'publish', cookies.moderator), cookies.moderator);
    expect((await call(url, report(), '', '198.51.100.1')).statusCode).toBe(204);
    const statuses: number[] = [];
    for (let time = 0; time < 8; time += 1) statuses.push((await call(url, report(), '', '203.0.113.9')).statusCode);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429, 429, 429]);
    expect((await get('/en/moderation', cookies.moderator)).body).toContain('6 reports');
  });
});
