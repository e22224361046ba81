// Words of an issue that moderators hold, and what is brought for an issue by whom: by forms, as people do it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeWords, releaseWords } from '../../server/src/issues/issues.held.service.js';
import { readIssue } from '../../server/src/issues/issues.service.js';
import { linkIssue } from '../../server/src/issues/issues.record.service.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { grantOf, ORIGIN } from '../accounts/hall.js';
import { telltalePng } from '../discussions/evidence-files.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs<'first' | 'second' | 'expert' | 'watcher' | 'secretariat'>>>;

beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, {
    ...{ first: 'moderator', second: 'moderator', watcher: 'observer', secretariat: 'secretariat' },
    expert: { role: 'contributor', draftId: null, organisationId: floor.desk.otherMinistryId },
  });
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const refused = (code: string): unknown => expect.objectContaining({ code });
const get = (url: string, cookie = '', language = 'en') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': language } });
const formOf = (body: string, marked: string) => {
  const form = body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes(marked)) ?? '';
  expect(form, marked).not.toBe('');
  const [, action = ''] = /action="([^"]+)"/.exec(form) ?? [];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\s*\/?>/g)];
  return { action, hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])) };
};
async function fill(page: string, marked: string, fields: Record<string, string>, cookie = '') {
  const { action, hidden } = formOf((await get(page, cookie)).body, marked);
  return floor.sala.app.inject({
    ...{ method: 'POST', url: action },
    headers: { cookie, accept: 'text/html', origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...hidden, ...fields }).toString(),
  });
}
/** With a file, as a browser sends it. */
async function bring(page: string, marked: string, fields: Record<string, string>, file?: Uint8Array, cookie = '') {
  const { action, hidden } = formOf((await get(page, cookie)).body, marked);
  const boundary = 'part-of-a-form';
  const part = (name: string, value: string) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const named = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="Sophal at the weir.png"\r\nContent-Type: image/png\r\n\r\n`;
  const parts = Object.entries({ ...hidden, ...fields }).map(([name, value]) => part(name, value));
  if (file) parts.push(Buffer.from(named), Buffer.from(file), Buffer.from('\r\n'));
  return floor.sala.app.inject({
    ...{ method: 'POST', url: action },
    headers: {
      cookie,
      accept: 'text/html',
      origin: ORIGIN,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  });
}

const viewer = (userId: string | null, role: 'moderator' | 'secretariat'): Viewer => ({
  userId,
  grants: [grantOf(role)],
});

/** Raised by somebody alone, and read by the secretariat. */
async function openIssue(title = 'The fee at the landing is taken twice.') {
  const [id, secret] = [randomUUID(), newSecret()];
  const told = { affected: 'fish-farmer', province: '03', what: { en: 'Boats pay in the morning and at noon.' } };
  const { number } = await floor.sala.problems.issues.reportIssue(floor.desk.work(visitor), {
    ...{ id, title: { en: title }, secret, ...told },
  });
  const by = floor.desk.work(viewer(floor.desk.moderator.userId, 'secretariat'));
  const { moves } = floor.sala.problems;
  await moves.moveIssue(by, id, { event: 'first-read', from: 'raised', isSure: true });
  const found = { category: 'practice' as const, topics: ['fees' as const] };
  await moves.moveIssue(by, id, { event: 'rule-or-practice-found', from: 'triage', ...found });
  return { id, secret, number, page: `/en/issues/${number}`, title };
}

const NOTE =
  'It tells the name of the village and the boat, by which everybody there knows who is meant by these words.';

describe('words of an issue', () => {
  it('are held by a moderator for a reason that everybody reads, and shown again by another one alone', async () => {
    const { id, page, title } = await openIssue();
    expect((await get(page)).body).toContain(title);
    expect((await get(page, people.cookies.secretariat)).body).not.toContain('Hold the words');
    const empty = await fill(
      page,
      `${page}/hold"`,
      { reason: 'personal-details', note: 'Short.' },
      people.cookies.first,
    );
    expect([empty.statusCode, empty.body.includes('role="alert"')]).toEqual([400, true]);
    const judged = { reason: 'personal-details', note: NOTE };
    expect((await fill(page, `${page}/hold"`, judged, people.cookies.first)).statusCode).toBe(303);

    const { body } = await get(page);
    expect(body).not.toContain(title);
    expect(body).not.toContain('in the morning and at noon');
    expect(body).toMatch(/A moderator has held the words of this issue since[^]*it tells private details of a person/);
    expect(body).toContain(NOTE);
    expect((await get(page.replace('/en/', '/km/'))).body).toMatch(/អ្នកពិនិត្យមតិបានលាក់ពាក្យនៃបញ្ហានេះ/);
    expect((await get('/en/issues')).body).not.toContain(title);
    expect((await get('/en/search?q=landing')).body).not.toContain(title);
    expect((await readIssue(floor.desk.work(visitor), { id })).heldFor).toMatchObject({ reason: 'personal-details' });

    const log = await get('/en/moderation/log');
    expect(log.body).toMatch(/the words of issue \d+<\/a>[^]*it tells private details of a person/);
    expect((await get('/km/moderation/log')).body).toContain('ពាក្យនៃបញ្ហាលេខ');

    expect((await get(page, people.cookies.first)).body).toContain(title);
    const own = await fill(page, `${page}/restore"`, { note: NOTE }, people.cookies.first);
    expect([own.statusCode, own.body.includes(title)]).toEqual([403, true]);
    expect((await fill(page, `${page}/restore"`, { note: NOTE }, people.cookies.second)).statusCode).toBe(303);
    expect((await get(page)).body).toContain(title);
  });

  it('are not let out by the button for sensitive ones, nor held where nobody reads them, and once by one decision', async () => {
    const { desk } = floor;
    const { id } = await openIssue();
    const moderator = desk.work(viewer(desk.moderator.userId, 'moderator'));
    const decision = { id: randomUUID(), act: 'hide' as const, reason: 'insult' as const, note: NOTE };
    await expect(judgeWords(desk.work(visitor), id, decision)).rejects.toEqual(refused('sign-in-first'));
    await expect(judgeWords(desk.work(desk.official), id, decision)).rejects.toEqual(
      refused('drafter-cannot-moderate'),
    );
    await expect(judgeWords(moderator, id, { ...decision, act: 'restore' })).rejects.toBeDefined();
    for (const _again of [1, 2]) expect((await judgeWords(moderator, id, decision)).isHeld).toBe(true);
    await expect(judgeWords(moderator, id, { ...decision, id: randomUUID() })).rejects.toEqual(
      refused('decided-meanwhile'),
    );
    await expect(releaseWords(moderator, id)).rejects.toEqual(refused('issue-words-held'));
    const unread = randomUUID();
    await floor.sala.problems.issues.reportIssue(desk.work(visitor), {
      ...{ id: unread, title: { en: 'Nobody has read this.' }, secret: newSecret() },
      ...{ affected: 'fish-farmer', province: '03' },
    });
    await expect(judgeWords(moderator, unread, { ...decision, id: randomUUID() })).rejects.toEqual(
      refused('issue-words-not-public'),
    );
  });
});

describe('evidence', () => {
  it('comes from whoever raised it alone, with the secret of the receipt: a photograph, cleaned, and what it costs', async () => {
    const { id, secret, page } = await openIssue('The scale at the landing is wrong.');
    const asked = { evidenceKind: 'document', province: '03', words: 'The scale, in the morning.' };
    const wrong = await bring(page, `${page}/evidence"`, { ...asked, own: newSecret() }, telltalePng());
    expect([wrong.statusCode, wrong.body.includes('does not belong to this issue')]).toEqual([403, true]);
    expect(wrong.body).toContain('The scale, in the morning.');
    expect((await bring(page, `${page}/evidence"`, asked, telltalePng())).statusCode).toBe(403);
    const visit = await bring(page, `${page}/evidence"`, { ...asked, evidenceKind: 'fieldwork', own: secret });
    expect(visit.body).toContain('A note of a visit comes from those who went to look');
    expect((await bring(page, `${page}/evidence"`, { ...asked, own: secret }, telltalePng())).statusCode).toBe(303);
    const cost = { evidenceKind: 'cost', province: '03', hours: '3', riel: '20000', timesAYear: '50', own: secret };
    expect((await bring(page, `${page}/evidence"`, cost)).statusCode).toBe(303);
    const { evidence } = await readIssue(floor.desk.work(visitor), { id });
    expect(evidence.map(({ kind, filedAs }) => [kind, filedAs]).sort()).toEqual([
      ['cost', 'raiser'],
      ['document', 'raiser'],
    ]);
    const { body } = await get(page);
    expect(body).toContain('Whoever raised it');
    expect((await get(page.replace('/en/', '/km/'))).body).toContain('អ្នកដែលលើកបញ្ហានេះ');
    const file = /href="([^"]*issue-evidence[^"]*)"/.exec(body)?.[1] ?? '';
    const sent = await get(file);
    expect([sent.statusCode, sent.body.includes('PNG'), sent.body.includes('Sophal')]).toEqual([200, true, false]);
  });

  it('comes from an account under what it stands for, and from nobody who only watches', async () => {
    const { id, page } = await openIssue('The register is closed at noon.');
    const asked = { evidenceKind: 'document', province: '03', words: 'The hours of the register, as they are posted.' };
    expect((await bring(page, `${page}/evidence"`, asked, undefined, people.cookies.expert)).statusCode).toBe(303);
    const [paper] = (await readIssue(floor.desk.work(visitor), { id })).evidence;
    expect(paper).toMatchObject({ filedAs: 'body', organisationId: floor.desk.otherMinistryId });
    expect((await get(page)).body).toMatch(/A public body · Ministry of Industry/);
    const watching = await bring(page, `${page}/evidence"`, { ...asked, own: '' }, undefined, people.cookies.watcher);
    expect([watching.statusCode, watching.body.includes('an account of a body or an expert')]).toEqual([403, true]);
  });
});

describe('an issue that is said as a comment', () => {
  it('leads to the comment, and the comment to the issue', async () => {
    const { id, number, page } = await openIssue('The licence has no end.');
    const { draftId, versionId } = floor;
    const secretariat = floor.desk.work(viewer(floor.desk.moderator.userId, 'secretariat'));
    await linkIssue(secretariat, id, { id: randomUUID(), draftId, versionId, clauseId: null });
    const { body } = await get(page);
    const [, write = ''] = /href="([^"]*\?issue=\d+#write)"/.exec(body) ?? [];
    expect(write).toContain(`issue=${number}`);
    const address = write.replace(/#.*/, '').replaceAll('&amp;', '&');
    const { statusCode, body: thanks } = await fill(address, 'name="body"', {
      body: 'It should end after five years.',
      kind: 'concern',
      level: 'A0',
    });
    expect([statusCode, /role="alert"[^]{0,200}/.exec(thanks)?.[0]]).toEqual([200, undefined]);
    expect((await get(page)).body).toContain('A comment written from this issue');
    expect((await get(address)).body).toMatch(new RegExp(`From issue ${number}`));
    expect((await get(address.replace('/en/', '/km/'))).body).toContain('មតិនេះមកពីបញ្ហាលេខ');
    const { links } = await readIssue(floor.desk.work(visitor), { id });
    expect(links.map(({ kind }) => kind).sort()).toEqual(['clause', 'said']);
  });
});
