// What is said of an issue beside its moves, by forms of its page and through the interface: the one reply of somebody
// who raised it alone, which names nobody and can be taken out of sight, and that another body is asked than before.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listGroups } from '../../server/src/groups/groups.service.js';
import { redactReply, replyToRefusal } from '../../server/src/issues/issues.notes.service.js';
import { readIssue } from '../../server/src/issues/issues.service.js';
import { updateIssue } from '../../server/src/issues/issues.store.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { grantOf, ORIGIN } from '../accounts/hall.js';
import { Villager } from '../groups/village.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs<'first' | 'second' | 'secretariat'>>>;
beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, { first: 'moderator', second: 'moderator', secretariat: 'secretariat' });
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const refused = (code: string): unknown => expect.objectContaining({ code });
const get = (url: string, cookie = '', language = 'en') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': language } });

async function fill(page: string, marked: string, fields: Record<string, string>, cookie = '') {
  const { body } = await get(page, cookie);
  const form = body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes(marked)) ?? '';
  expect(form, marked).not.toBe('');
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\s*\/?>/g)];
  const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return floor.sala.app.inject({
    ...{ method: 'POST', url: /action="([^"]+)"/.exec(form)?.[1] ?? '' },
    headers: { cookie, accept: 'text/html', origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...values, ...fields }).toString(),
  });
}

/** Raised by somebody alone; declined by the ministry unless that is left out. */
async function raised(isDeclined = true) {
  const [id, secret] = [randomUUID(), newSecret()];
  const { number } = await floor.sala.problems.issues.reportIssue(floor.desk.work(visitor), {
    ...{ id, title: { en: 'The fee at the landing is taken twice.' }, secret },
    ...{ affected: 'fish-farmer', province: '03' },
  });
  const { moves } = floor.sala.problems;
  const secretariat = floor.desk.work({ ...floor.desk.moderator, grants: [grantOf('secretariat')] });
  await moves.moveIssue(secretariat, id, { event: 'first-read', from: 'raised', isSure: true });
  const place = { state: 'discussed' as const, bodyId: floor.desk.ministryId };
  await floor.desk.database.transaction((tx) => updateIssue(tx, id, place));
  if (isDeclined)
    await moves.moveIssue(floor.desk.work(floor.desk.official), id, {
      ...{ event: 'body-refused', from: 'discussed', because: 'no-means-yet' },
      words: { en: 'The budget of this year has no money for a second officer at the landing.' },
      change: { en: 'Money in the budget of the next year.' },
    });
  return { id, secret, number, page: pages.issue('en', number) };
}

const SAID = 'One officer could take the fee once and give a paper for the whole day.';
const read = (id: string) => readIssue(floor.desk.work(visitor), { id });
const reply = (id: string, secret: string, words: { en?: string; km?: string } = { en: SAID }) =>
  replyToRefusal(floor.desk.work(visitor), id, { words, secret });

it('replies once, by the secret of the receipt, and the reply stands beside the refusal for everybody', async () => {
  const { id, secret, page } = await raised();
  const { body } = await get(page);
  expect(body).toMatch(/Whoever raised it may reply once in public[^]*I raised it: reply to the refusal/);
  expect((await get(page.replace('/en/', '/km/'))).body).toContain('អាចឆ្លើយតបជាសាធារណៈបានម្តង');
  const wrong = await fill(page, `${page}/reply"`, { words: SAID, own: newSecret() });
  expect([wrong.statusCode, wrong.body.includes('does not belong to this issue')]).toEqual([403, true]);
  expect(wrong.body).toContain(SAID);
  const named = await fill(page, `${page}/reply"`, { words: 'Mr. Sok Dara takes the fee.', own: secret });
  expect([named.statusCode, named.body.includes('look like a name')]).toEqual([400, true]);
  const empty = await fill(page, `${page}/reply"`, { words: ' ', own: secret });
  expect([empty.statusCode, empty.body.includes('role="alert"')]).toEqual([400, true]);
  expect((await read(id)).steps.some(({ event }) => event === 'raiser-replied')).toBe(false);

  expect((await fill(page, `${page}/reply"`, { words: SAID, own: secret })).statusCode).toBe(303);
  const after = (await get(page)).body;
  expect(after).toMatch(new RegExp(`Reply to the refusal</h2>[^]*${SAID}`));
  expect(after).toMatch(new RegExp(`Reply to the refusal</b>[^]*${SAID}[^]*The body declines`));
  expect(after).not.toContain(`${page}/reply"`);
  expect((await get(page.replace('/en/', '/km/'))).body).toContain('ចម្លើយតបចំពោះការមិនទទួល');
  expect(after).not.toContain(secret);
  const issue = await read(id);
  expect(issue.state).toBe('declined');
  expect(issue.steps.at(-1)).toMatchObject({
    ...{ event: 'raiser-replied', from: 'declined', to: 'declined', by: ['receipt-holder'], bodyId: null },
    told: { words: { en: SAID } },
  });
});

it('says nothing a second time; what was sent twice is the first', async () => {
  const { id, secret } = await raised();
  const first = await reply(id, secret);
  expect((await reply(id, secret)).steps).toHaveLength(first.steps.length);
  await expect(reply(id, secret, { en: 'And a second word.' })).rejects.toEqual(refused('issue-replied-already'));
});

it('has nothing to reply to before it was declined, and leaves it to the group where one has taken the issue up', async () => {
  const waiting = await raised(false);
  await expect(reply(waiting.id, waiting.secret)).rejects.toEqual(refused('issue-nothing-to-reply'));
  expect((await get(waiting.page)).body).not.toContain('reply to the refusal');
  const taken = await raised();
  await new Villager(floor.sala, 'Sophal').found();
  const [group] = await listGroups(floor.desk.work(visitor));
  await floor.desk.database.transaction((tx) => updateIssue(tx, taken.id, { groupId: group?.id ?? null }));
  await expect(reply(taken.id, taken.secret)).rejects.toEqual(refused('issue-group-replies'));
  expect((await get(taken.page)).body).not.toContain(`${taken.page}/reply"`);
  const alone = await raised();
  await expect(reply(randomUUID(), alone.secret)).rejects.toEqual(refused('unknown-issue'));
  await expect(reply(alone.id, newSecret())).rejects.toEqual(refused('issue-receipt-wrong'));
});

it('is heard through the interface under the same rules, and what is no reply is refused by its shape', async () => {
  const { id, secret } = await raised();
  const send = (payload: object) => floor.sala.app.inject({ method: 'POST', url: api.issueReply(id), payload });
  const bad = [{}, { words: { en: SAID } }, { words: { en: 'x'.repeat(8_001) }, secret }, { words: SAID, secret }];
  for (const payload of bad) expect((await send(payload)).statusCode).toBe(400);
  expect((await send({ words: { en: SAID }, secret: newSecret() })).statusCode).toBe(403);
  const named = await send({ words: { en: 'Call 012 345 678.' }, secret });
  expect([named.statusCode, named.json<{ error: { code: string } }>().error.code]).toEqual([400, 'issue-names-person']);
  const sent = await send({ words: { en: SAID }, secret });
  expect([sent.statusCode, sent.body.includes(SAID), sent.body.includes(secret)]).toEqual([200, true, false]);
  expect((await send({ words: { en: 'Again.' }, secret })).statusCode).toBe(409);
});

const NOTE =
  'It tells the name of the village and the boat, by which everybody there knows who is meant by these words.';

it('goes out of sight with the words of its issue, or alone, by a moderator and by nobody else', async () => {
  const { id, secret, page } = await raised();
  await reply(id, secret);
  const judged = { reason: 'personal-details', note: NOTE };
  expect((await fill(page, `${page}/hold"`, judged, people.cookies.first)).statusCode).toBe(303);
  expect((await get(page)).body).not.toContain(SAID);
  expect((await floor.sala.app.inject({ url: api.issue(id) })).body).not.toContain(SAID);
  expect((await fill(page, `${page}/restore"`, { note: NOTE }, people.cookies.second)).statusCode).toBe(303);
  expect((await get(page)).body).toContain(SAID);

  for (const viewer of [visitor, floor.desk.official])
    await expect(redactReply(floor.desk.work(viewer), id)).rejects.toBeDefined();
  expect((await get(page)).body).not.toContain(`${page}/redact"`);
  expect((await fill(page, 'value="reply"', {}, people.cookies.first)).statusCode).toBe(303);
  const { body } = await get(page);
  expect([body.includes(SAID), body.includes('A moderator took these words away.')]).toEqual([false, true]);
  await expect(reply(id, secret)).rejects.toEqual(refused('issue-replied-already'));
});

it('is addressed to another body by the secretariat, by a form that nobody else is shown, and tells everybody why', async () => {
  const { id, page } = await raised(false);
  const { cookies } = people;
  for (const cookie of ['', cookies.first]) expect((await get(page, cookie)).body).not.toContain(`${page}/address"`);
  const own = await get(page, cookies.secretariat);
  expect(own.body).toMatch(new RegExp(`${page}/address"[^]*Ministry of Industry`));
  const words = 'The administration was closed by a sub-decree, and its licences went to this ministry.';
  const asked = { bodyId: floor.desk.otherMinistryId, words };
  const short = await fill(page, `${page}/address"`, { ...asked, words: 'It moved.' }, cookies.secretariat);
  expect([
    short.statusCode,
    short.body.includes('Give a reason of at least'),
    short.body.includes('It moved.'),
  ]).toEqual([400, true, true]);
  const none = await fill(page, `${page}/address"`, { ...asked, bodyId: '' }, cookies.secretariat);
  expect([none.statusCode, none.body.includes('Choose the body that is asked')]).toEqual([400, true]);
  expect((await fill(page, `${page}/address"`, asked, cookies.secretariat)).statusCode).toBe(303);
  const { body } = await get(page);
  expect(body).toMatch(
    /Addressed to another body<\/b>[^]*Asked from now on: Ministry of Industry[^]*closed by a sub-decree/,
  );
  const inKhmer = (await get(page.replace('/en/', '/km/'))).body;
  expect(inKhmer).toContain('ស្នើទៅស្ថាប័នផ្សេងវិញ');
  const { bodyId, state } = await read(id);
  expect([bodyId, state]).toEqual([floor.desk.otherMinistryId, 'discussed']);

  const send = (payload: object, cookie = '') =>
    floor.sala.app.inject({
      method: 'POST',
      url: api.issueAddressee(id),
      payload,
      headers: { cookie, origin: ORIGIN },
    });
  const back = { from: 'discussed', bodyId: floor.desk.ministryId, words: { en: words } };
  for (const payload of [{}, { ...back, from: 'nowhere' }, { ...back, bodyId: 'x' }, { ...back, more: 1 }])
    expect((await send(payload, cookies.secretariat)).statusCode).toBe(400);
  expect((await send(back)).statusCode).toBe(403);
  expect((await send(back, cookies.secretariat)).statusCode).toBe(200);
});

it('is addressed by the group that raised it, from its room, where the body that was asked is no more', async () => {
  const { id, page } = await raised(false);
  const { ministryId, otherMinistryId: bodyId, database } = floor.desk;
  const sophal = new Villager(floor.sala, 'Sophal');
  await sophal.found({ nameEn: 'Scale Farmers' });
  const group = (await listGroups(floor.desk.work(visitor))).find(({ name }) => name.en === 'Scale Farmers');
  await database.transaction((tx) => updateIssue(tx, id, { groupId: group?.id ?? null }));
  expect((await sophal.get(page)).body).not.toContain('value="address"');
  const until = (day: string | null) =>
    database.transaction((tx) =>
      tx.execute(sql`update organisation_names set until_on = ${day} where organisation_id = ${ministryId}`),
    );
  await until(floor.desk.now.toISOString().slice(0, 10));
  expect((await sophal.get(page)).body).toContain('the register names none that took over');
  const words = 'The administration was closed, and nobody was named to answer for its landings.';
  await expect(sophal.actOn(page, 'value="address"', { bodyId, words: 'It is gone.' })).rejects.toThrow(/reason/);
  await sophal.actOn(page, 'value="address"', { bodyId, words });
  expect((await sophal.get(pages.room('en'))).body).toContain('Address it to another body');
  expect((await read(id)).bodyId).toBe(ministryId);
  floor.desk.now = new Date(floor.desk.now.getTime() + 16 * 60_000);
  await floor.sala.releases.playDue(floor.desk.now);
  await until(null);
  const { body } = await get(page);
  expect(body).toMatch(
    /Asked from now on: Ministry of Industry[^]*nobody was named to answer[^]*the group that raised it/,
  );
  expect(await read(id)).toMatchObject({ state: 'discussed', bodyId });
});
