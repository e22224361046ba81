// The pages of issues without scripts: a problem is reported from a telephone and followed by its code; what is refused
// stands in its form again; the secretariat sorts; a representative's forms go to the room and come out at a release.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertGroup } from '../../server/src/groups/groups.store.js';
import { groupActOf } from '../../server/src/issues/pages/group-act-forms.js';
import { countByProvince, readBoard } from '../../server/src/issues/issues.lists.service.js';
import { readIssue } from '../../server/src/issues/issues.service.js';
import { groupAsViewer, visitor } from '../../shared/src/ground/viewer.js';
import { ORIGIN } from '../accounts/hall.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs<'secretariat' | 'moderator'>>>;

beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, { secretariat: 'secretariat', moderator: 'moderator' });
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const get = (url: string, cookie = '') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } });
const send = (url: string, fields: Record<string, string>, cookie = '') =>
  floor.sala.app.inject({
    method: 'POST',
    url,
    headers: { cookie, accept: 'text/html', origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** Loads a page, fills in the form that holds `marked`, and sends it. */
async function fill(page: string, marked: string, fields: Record<string, string>, cookie = '') {
  const { body } = await get(page, cookie);
  const form = body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes(marked)) ?? '';
  expect(form, marked).not.toBe('');
  const [, action = ''] = /action="([^"]+)"/.exec(form) ?? [];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return send(action, { ...values, ...fields }, cookie);
}

const told = { title: 'The fee is taken twice.', affected: 'fish-farmer', province: '03', valueChain: 'aquaculture' };

async function report(fields: Record<string, string> = {}) {
  const { body } = await fill('/en/issues/report', 'report-form', { ...told, ...fields });
  const [, number = ''] = /\/en\/issues\/(\d+)"/.exec(body) ?? [];
  const [, code = ''] = /aria-hidden="true">(\d{4} \d{4})</.exec(body) ?? [];
  const [, secret = ''] = /receipt-secret"[^>]*>([^<]+)</.exec(body) ?? [];
  return { number, code, secret };
}

async function countOf(query: string): Promise<{ n: number }> {
  const { rows } = await floor.desk.database.db.execute<{ n: number }>(sql.raw(query));
  return rows[0] ?? { n: 0 };
}

describe('a problem', () => {
  it('is reported without an account, and found again by its code', async () => {
    const { number, code } = await report();
    expect((await get(`/en/issues/${number}`)).body).not.toContain(told.title);
    const found = await get(`/en/receipt?code=${encodeURIComponent(code)}`);
    expect([found.statusCode, found.headers.location]).toEqual([303, `/en/issues/${number}`]);
    expect((await get('/en/issues')).body).toContain('waits for its first reading');
  });

  it('that names a person comes back with a sentence and all that was typed', async () => {
    const fields = { ...told, title: 'Mr Sok Dara takes it twice.' };
    const { statusCode, body } = await fill('/en/issues/report', 'report-form', fields);
    expect([statusCode, body.includes('look like a name')]).toEqual([400, true]);
    expect(body).toContain('Mr Sok Dara takes it twice.');
    expect(body).toMatch(/value="03" selected/);
    expect((await fill('/en/issues/report', 'report-form', { ...told, province: '99' })).body).toContain(
      'There is no such province',
    );
  });

  it('is taken back by the secret of its receipt', async () => {
    const { number, secret } = await report();
    const wrong = await fill(`/en/issues/${number}`, 'raiser-withdrew', { own: newSecret() });
    expect([wrong.statusCode, wrong.body.includes('does not belong to this issue')]).toEqual([403, true]);
    const right = await fill(`/en/issues/${number}`, 'raiser-withdrew', { own: secret, hidesWords: 'yes' });
    expect(right.statusCode).toBe(303);
    expect((await get(`/en/issues/${number}`)).body).toContain('Its words were taken away');
  });

  it('is sorted on the desk, shown on the board, the map and in the feed, and confirmed by others', async () => {
    const { number } = await report({ title: 'The gate is closed at noon.' });
    expect((await get('/en/desk/issues')).statusCode).toBe(303);
    expect((await get('/en/desk/issues', people.cookies.moderator)).statusCode).toBe(200);
    expect((await get('/en/desk/issues', people.cookies.secretariat)).body).toContain('The gate is closed at noon.');
    const page = `/en/issues/${number}`;
    const search = '/en/search?q=closed+at+noon';
    expect((await get(search)).body).not.toContain(page);
    const read = { isSure: 'yes', isUrgent: 'yes', category: 'practice' };
    const moved = await fill(page, 'value="first-read"', read, people.cookies.secretariat);
    expect(moved.statusCode).toBe(303);
    const { body } = await get(page);
    expect(body).toMatch(/The gate is closed at noon[^]*Hurting now[^]*Next: the secretariat/);
    expect((await get(search)).body).toMatch(new RegExp(`${page}"[^]*<mark>closed at noon</mark>`));
    expect((await get('/en/issues?province=03')).body).toContain('The gate is closed at noon.');
    expect((await get('/en/issues?province=04')).body).toContain('No issue matches');
    expect((await get('/en/issues?province=__proto__')).statusCode).toBe(200);
    expect((await get('/en/issues/map')).body).toMatch(/<span>Kampong Cham<\/span> <b>[1-9]\d*<\/b>/);
    const feed = await get('/api/issues/feed?language=en&valueChain=aquaculture');
    expect(feed.body).toMatch(/<entry><title>Issue \d+: The gate is closed at noon.[^]*term="urgent"/);
    const said = await fill(page, 'How is it where you are', {
      province: '04',
      district: 'Stoung',
      words: 'Here too.',
    });
    expect(said.body).toContain('Keep this secret');
    expect((await get(page)).body).toMatch(/Here too\.[^]*Kampong Chhnang · Stoung/);
    expect((await get(`${page}/brief`)).body).toContain('Issue brief');
  });

  it('is tied to an article, which leads back to it and offers its words as a comment', async () => {
    const { number } = await report({ title: 'Forty-five days are too long.' });
    const page = `/en/issues/${number}`;
    await fill(page, 'value="first-read"', { isSure: 'yes' }, people.cookies.secretariat);
    const tied = await fill(page, 'name="article"', { draft: floor.draftId, article: '1' }, people.cookies.secretariat);
    expect(tied.statusCode).toBe(303);
    const clause = `/en/drafts/${floor.slug}/clauses/article-1`;
    expect((await get(page)).body).toContain(`${clause}?issue=${number}#write`);
    expect((await get(clause)).body).toContain(`/en/issues/${number}"`);
    expect((await get(`${clause}?issue=${number}`)).body).toContain(`Issue ${number}: Forty-five days are too long.`);
    expect((await get(`${clause}?issue=9999`)).statusCode).toBe(200);
  });

  it('is made from a comment by whoever reads it, with its words in the form and a link to it', async () => {
    const { body } = await floor.post(floor.comment({ body: 'Two months without income.' }));
    const id = String(body.commentId);
    const clause = `/en/drafts/${floor.slug}/clauses/article-1`;
    expect((await get(clause)).body).toContain(`/en/issues/report?comment=${id}`);
    const form = `/en/issues/report?comment=${id}`;
    expect((await get(form)).body).toMatch(/<textarea[^>]*name="title"[^>]*>\nTwo months without income\./);
    const made = await fill(form, 'report-form', told);
    const [, number = ''] = /\/en\/issues\/(\d+)"/.exec(made.body) ?? [];
    const issue = await readIssue(floor.desk.work(floor.desk.moderator), { number: Number(number) });
    expect(issue).toMatchObject({ channel: 'comment', links: [{ kind: 'comment', annotationId: id }] });
  });

  it('that hurts at once is said so by its reporter, told to all when it was read, and ended by the secretariat', async () => {
    const title = 'The cages have to move today.';
    const { number } = await report({ title, isUrgent: 'yes' });
    const page = `/en/issues/${number}`;
    const isOnHome = async () => {
      // A page that is kept ready is held against what changed every two seconds.
      floor.desk.now = new Date(floor.desk.now.getTime() + 3_000);
      return (await get('/en')).body.includes(title);
    };
    expect(await isOnHome()).toBe(false);
    await fill(page, 'value="first-read"', { isSure: 'yes' }, people.cookies.secretariat);
    expect([await isOnHome(), (await get('/en/issues')).body.includes('Hurting now')]).toEqual([true, true]);
    const calm = await fill(page, `${page}/urgent`, {}, people.cookies.secretariat);
    expect([calm.statusCode, await isOnHome()]).toEqual([303, false]);
    await fill(page, `${page}/urgent`, {}, people.cookies.secretariat);
    expect(await isOnHome()).toBe(true);
    expect((await get(page, people.cookies.moderator)).body).not.toContain(`${page}/urgent`);
  });

  it('is in a list whose figures count all of them, part by part', async () => {
    const read = await readBoard(floor.desk.work(visitor), {}, 1);
    const { n } = await countOf(`select count(*)::int as n from issues where state <> 'diverted'`);
    expect([read.totals.found, read.pages]).toEqual([n, 1]);
    const before = read.running[0]?.number ?? 0;
    const rest = await floor.sala.app.inject({ url: `/api/issues?before=${before}` });
    expect(rest.json<{ number: number }[]>().every(({ number }) => number < before)).toBe(true);
    const byProvince = [...(await countByProvince(floor.desk.work(visitor))).values()];
    expect(byProvince.reduce((sum, { open }) => sum + open, 0)).toBe(read.totals.running);
  });

  it.each(['/en/issues/0', '/en/issues/x', '/en/issues/99999999', '/en/issues/4242', '/en/issues/5/nothing'])(
    'that is not there is said so: %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});

describe('a group', () => {
  it('raises, moves and confirms by forms that wait in its room and come out in its name', async () => {
    const groupId = randomUUID();
    await insertGroup(floor.desk.database.db, {
      ...{ id: groupId, slug: 'a-group', name: { en: 'A group' }, kind: 'producers', province: '03', about: {} },
      ...{
        valueChain: 'aquaculture',
        language: 'en',
        state: 'working-group',
        rule: { way: 'consent', hands: 1, pace: 'tick', memory: 30 },
      },
      ...{ band: '10-29', sinceQuarter: '2026-01-01', lastQuarter: '2026-01-01' },
    });
    const play = async (fields: Record<string, string>) => {
      const act = groupActOf({ groupId, ...fields }, 'en');
      await floor.sala.problems.acts.performForGroup(floor.desk.work(groupAsViewer(groupId)), groupId, act);
    };
    const id = randomUUID();
    await play({ act: 'report', id, secret: newSecret(), ...told });
    const issue = () => readIssue(floor.desk.work(visitor), { id });
    expect(await issue()).toMatchObject({ groupId, channel: 'room', state: 'raised' });
    const { number } = await issue();
    await fill(`/en/issues/${number}`, 'value="first-read"', { isSure: 'yes' }, people.cookies.secretariat);
    await play({ act: 'move', issue: id, event: 'own-way-seen', from: 'triage', isSure: 'yes' });
    await play({ act: 'move', issue: id, event: 'not-solved-by-group', from: 'own-solution', words: 'We tried.' });
    await play({
      act: 'evidence',
      issue: id,
      evidenceKind: 'document',
      words: 'A bill.',
      province: '03',
      secret: newSecret(),
    });
    expect(await issue()).toMatchObject({ state: 'evidence', evidence: [{ kind: 'document', groupId }] });
    expect((await issue()).steps.at(-1)?.by).toEqual(['representative']);
    expect((await get(`/en/issues/${number}`)).body).toContain('A group');
    await expect(play({ act: 'take-up', issue: id })).rejects.toMatchObject({ code: 'issue-has-group' });
    await expect(play({ act: 'ranking', issue: id, breadth: '9' })).rejects.toMatchObject({
      code: 'issue-not-to-be-ranked',
    });
    const acts = floor.sala.problems.acts;
    const work = floor.desk.work(groupAsViewer(groupId));
    await expect(acts.performForGroup(work, groupId, { act: 'nothing' })).rejects.toMatchObject({
      code: 'malformed-request',
    });
    await expect(
      acts.performForGroup(floor.desk.work(visitor), groupId, { act: 'object', issueId: id }),
    ).rejects.toMatchObject({
      code: 'issue-not-your-group',
    });
  });
});
