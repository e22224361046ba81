// A group and its issue, from the phone of a representative to the public page: forms go to the room, wait there, and
// come out in the group's name at a release.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listIssues, readIssue } from '../../server/src/issues/issues.service.js';
import { updateIssue } from '../../server/src/issues/issues.store.js';
import { sql } from 'drizzle-orm';
import { getGroup, judgeSaid, listStatementsOf } from '../../server/src/groups/groups.service.js';
import type { HideReason } from '../../shared/src/discussions/hide-reasons.js';
import { grantOf } from '../accounts/hall.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { AGREED, Villager } from '../groups/village.js';
import { telltalePng } from '../discussions/evidence-files.js';
import { type Floor, openFloor } from '../support/floor.js';
import { newSecret } from '../support/secret.js';

let floor: Floor;
let sophal: Villager;

beforeAll(async () => {
  floor = await openFloor();
  sophal = new Villager(floor.sala, 'Sophal');
  await sophal.found();
});
afterAll(() => floor.close());

const TICK_MS = 16 * 60_000;

/** What waits in rooms comes out. */
async function release(): Promise<void> {
  floor.desk.now = new Date(floor.desk.now.getTime() + TICK_MS);
  await floor.sala.releases.playDue(floor.desk.now);
}

/** Fills in the form of a page that holds `marked`, as it stands there. */
async function fill(page: string, marked: string, fields: Record<string, string>) {
  const { body } = await sophal.get(page);
  const form = body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes(marked)) ?? '';
  expect(form, marked).toContain(`action="${pages.roomAct('en')}"`);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return sophal.send(page, pages.roomAct('en'), { ...values, ...fields });
}

const theIssue = async () => (await listIssues(floor.desk.work(visitor)))[0];
const secretariat = () => {
  const grants = [{ role: 'secretariat' as const, draftId: null, organisationId: null }];
  return floor.desk.work({ ...floor.desk.moderator, grants });
};

it('raises an issue in its own name, seen by nobody before the release', async () => {
  const told = { title: 'Boats are inspected twice.', affected: 'fish-farmer', province: '03' };
  const sent = await fill(pages.issueReport('en'), 'report-form', told);
  expect([sent.status, await theIssue()]).toEqual([303, undefined]);
  const room = await sophal.get(pages.room('en'));
  expect(room.body).toContain('Report a problem');
  await release();
  const issue = await theIssue();
  expect(issue).toMatchObject({ state: 'raised', title: null });
  expect(issue?.groupId).not.toBeNull();
  // The group reads its own words before anybody else does.
  expect((await sophal.get(pages.issue('en', issue?.number ?? 0))).body).toContain('Boats are inspected twice.');
});

it('refuses a report that is too long before it waits, and takes no number for it', async () => {
  const before = await theIssue();
  const title = 'The landing place floods. '.repeat(400);
  const told = { title, affected: 'fish-farmer', province: '03' };
  const { status, body } = await fill(pages.issueReport('en'), 'report-form', told);
  expect([status, body]).toEqual([400, expect.stringContaining('role="alert"')]);
  await release();
  expect((await theIssue())?.number).toBe(before?.number);
  expect((await sophal.get(pages.room('en'))).body).not.toContain('Did not come out');
});

it('moves it, and what could not come out is refused before it waits, with its reason', async () => {
  const issue = await theIssue();
  const id = issue?.id ?? '';
  const { moves } = floor.sala.problems;
  await moves.moveIssue(secretariat(), id, { event: 'first-read', from: 'raised', isSure: true });
  const page = pages.issue('en', issue?.number ?? 0);
  await fill(page, 'value="own-way-seen"', { isSure: 'yes' });
  await release();
  expect((await theIssue())?.state).toBe('own-solution');
  const { status, body } = await fill(page, 'value="solved-by-group"', { words: '' });
  expect([status, body]).toEqual([400, expect.stringMatching(/role="alert">[^<]*Write one line on what was tried/)]);
  await release();
  expect((await theIssue())?.state).toBe('own-solution');
  // Two ask at once for what can happen once.
  for (const words of ['We share one boat.', 'We share one boat by turns.'])
    expect((await fill(page, 'value="solved-by-group"', { words })).status).toBe(303);
  await release();
  const room = await sophal.get(pages.room('en'));
  expect(room.body).toMatch(/Did not come out[^]*What was written[^]*We share one boat/);
  const solved = await readIssue(floor.desk.work(visitor), { id });
  expect(solved.state).toBe('verified');
  expect(solved.steps.at(-1)).toMatchObject({
    by: ['representative'],
    told: { words: { en: expect.stringContaining('one boat') as string } },
  });
  expect((await sophal.get(page)).body).not.toContain('Sophal');
});

const NOTE = 'It names a person who has nothing to do with the question that is discussed here.';

/** Judges what the group said last, as a moderator of the whole hall. */
async function judged(
  groupId: string,
  decision: { act: 'hide' | 'restore'; reason?: HideReason },
  userId = floor.desk.moderator.userId,
): Promise<void> {
  const { slug } = await getGroup(floor.desk.work(visitor), { id: groupId });
  const [said] = await listStatementsOf(floor.desk.work(visitor), groupId);
  const moderator = { userId, grants: [grantOf('moderator')] };
  floor.desk.now = new Date(floor.desk.now.getTime() + 1_000);
  const asked = { slug, statementId: said?.id ?? '' };
  await judgeSaid(floor.desk.work(moderator), asked, { id: randomUUID(), note: NOTE, ...decision });
}

it('names nobody, neither in its words nor in its dissent', async () => {
  const issue = await theIssue();
  const begin = pages.roomStatement('en', 'begin');
  const onIssue = `${begin}?issue=${issue?.number}`;
  const asked = { id: randomUUID(), issue: String(issue?.number), title: '' };
  const named = await sophal.send(onIssue, begin, { ...asked, body: 'Mr. Sok Dara takes money for it.' });
  expect([named.status, named.body]).toEqual([400, expect.stringContaining('points at one person')]);
  await sophal.send(onIssue, begin, { ...asked, body: 'Money is taken for it.' });
  const statement = pages.roomStatement('en', asked.id);
  const dissent = 'Ask Mr. Sok Dara.';
  expect((await sophal.act(statement, 'adopt', { ...AGREED, dissent })).body).toContain('points at one person');
  await sophal.act(statement, 'withdraw');
});

it('says nothing about an issue that is over, neither in the room nor where it ends before the release', async () => {
  const issue = await theIssue();
  const begin = pages.roomStatement('en', 'begin');
  const onIssue = `${begin}?issue=${issue?.number}`;
  const id = randomUUID();
  await sophal.send(onIssue, begin, { id, issue: String(issue?.number), title: '', body: 'We wait for an answer.' });
  const statement = pages.roomStatement('en', id);
  await sophal.act(statement, 'adopt', { ...AGREED, dissent: '' });
  await sophal.act(statement, 'release');
  const state = (name: string) =>
    floor.desk.database.transaction((tx) => tx.execute(sql`update issues set state = ${name} where id = ${issue?.id}`));
  await state('merged');
  await release();
  expect((await sophal.get(statement)).body).toMatch(/It did not come out: This issue is over/);
  expect((await sophal.act(statement, 'release')).body).toMatch(/role="alert">This issue is over/);
  await state('verified');
  await sophal.act(statement, 'withdraw');
});

it('says something about it in its own name, with who sees it otherwise, until it takes that back', async () => {
  const issue = await theIssue();
  const begin = pages.roomStatement('en', 'begin');
  const id = randomUUID();
  const words = { title: 'One boat is enough.', body: 'We share it by turns.' };
  const asked = `${begin}?issue=${issue?.number}`;
  expect((await sophal.get(asked)).body).toContain('Boats are inspected twice.');
  await sophal.send(asked, begin, { id, issue: String(issue?.number), ...words });
  const statement = pages.roomStatement('en', id);
  await sophal.act(statement, 'adopt', { ...AGREED, dissent: 'Two would like their own.' });
  await sophal.act(statement, 'release');
  await release();
  const page = pages.issue('en', issue?.number ?? 0);
  const { body } = await new Villager(floor.sala, 'Stranger').get(page);
  expect(body).toMatch(/What groups say about it[^]*Green Pond[^]*One boat is enough[^]*Two would like their own/);
  const ofGroup = (await sophal.get(statement)).body.match(/href="(\/en\/issues\/[^"]+)"/)?.[1];
  expect(ofGroup).toBe(page);
  const groupId = (await theIssue())?.groupId ?? '';
  const wire = async () =>
    (await floor.sala.app.inject(api.groupStatements(groupId))).json<{ body: string; dissent: string }[]>()[0];
  await judged(groupId, { act: 'hide', reason: 'personal-details' });
  const hidden = (await new Villager(floor.sala, 'Stranger').get(page)).body;
  expect(hidden).not.toMatch(/One boat is enough|Two would like their own/);
  expect(hidden).toContain('This comment was hidden');
  expect(await wire()).toMatchObject({ title: '', body: '', dissent: '', hidden: { note: NOTE } });
  const log = await floor.sala.app.inject({ url: api.moderationLog() });
  expect(log.json<{ recent: unknown[] }>().recent[0]).toMatchObject({
    act: 'hide',
    group: { slug: expect.stringContaining('green') as string },
  });
  await expect(judged(groupId, { act: 'restore' })).rejects.toMatchObject({ code: 'second-moderator-needed' });
  await judged(groupId, { act: 'restore' }, floor.desk.official.userId);
  expect(await wire()).toMatchObject({ dissent: 'Two would like their own.', hidden: null });
  await sophal.act(statement, 'withdraw');
  await release();
  const after = (await sophal.get(page)).body;
  expect([after.includes('What groups say'), after.includes('One boat is enough')]).toEqual([true, false]);
});

it('is called where a rule hurts at once, and gives a paper of its room, cleaned, as evidence', async () => {
  const told = {
    title: 'The weir is closed at spawning time.',
    affected: 'fish-farmer',
    province: '03',
    valueChain: 'aquaculture',
  };
  await fill(pages.issueReport('en'), 'report-form', told);
  await release();
  const issue = await theIssue();
  const id = issue?.id ?? '';
  const { moves } = floor.sala.problems;
  await moves.moveIssue(secretariat(), id, { event: 'first-read', from: 'raised', isSure: true, isUrgent: true });
  const found = { category: 'rule' as const, topics: ['permits' as const] };
  await moves.moveIssue(secretariat(), id, { event: 'rule-or-practice-found', from: 'triage', isSure: true, ...found });
  expect((await sophal.get(pages.room('en'))).body).toContain('Hurts at once: “The weir is closed');
  await sophal.upload('Photograph of the weir', { name: 'Sophal at the weir.png', bytes: telltalePng() });
  await fill(pages.roomPapers('en'), 'name="paperId"', { issue: id });
  expect((await readIssue(floor.desk.work(visitor), { id })).evidence).toEqual([]);
  await release();
  const [evidence] = (await readIssue(floor.desk.work(visitor), { id })).evidence;
  expect(evidence).toMatchObject({ kind: 'document', groupId: issue?.groupId });
  const page = (await new Villager(floor.sala, 'Stranger').get(pages.issue('en', issue?.number ?? 0))).body;
  const file = /href="([^"]*evidence[^"]*)"/.exec(page)?.[1] ?? '';
  const sent = await new Villager(floor.sala, 'Stranger').get(file);
  expect([sent.status, sent.body.includes('PNG'), sent.body.includes('Sophal')]).toEqual([200, true, false]);
});

it('replies once in public to a body that declined its issue, and nobody else does', async () => {
  await fill(pages.issueReport('en'), 'report-form', {
    ...{ title: 'The ice house is shut in March.', affected: 'fish-farmer', province: '03' },
  });
  await release();
  const issue = await theIssue();
  const id = issue?.id ?? '';
  const { moves } = floor.sala.problems;
  await moves.moveIssue(secretariat(), id, { event: 'first-read', from: 'raised', isSure: true });
  const place = { state: 'discussed' as const, bodyId: floor.desk.ministryId };
  await floor.desk.database.transaction((tx) => updateIssue(tx, id, place));
  const reason = { en: 'The budget of this year has no money for a second ice house in the district.' };
  const change = { en: 'Money in the budget of the next year.' };
  await moves.moveIssue(floor.desk.work(floor.desk.official), id, {
    ...{ event: 'body-refused', from: 'discussed', because: 'no-means-yet', words: reason, change },
  });
  const page = pages.issue('en', issue?.number ?? 0);
  expect((await sophal.get(page)).body).toMatch(/may reply once in public[^]*Write the group’s reply/);
  const refusedPage = (await new Villager(floor.sala, 'Stranger').get(page)).body;
  expect(refusedPage).toMatch(/may reply once in public/);
  expect(refusedPage).toContain('Reason: there is not the money or the staff for it yet');
  expect(refusedPage).not.toContain('Write the group’s reply');

  const other = new Villager(floor.sala, 'Dara');
  await other.found({ nameEn: 'Other Pond Farmers' });
  const begin = pages.roomStatement('en', 'begin');
  const onIssue = `${begin}?issue=${issue?.number}`;
  const say = async (who: Villager, body: string) => {
    const statementId = randomUUID();
    await who.send(onIssue, begin, { id: statementId, issue: String(issue?.number), title: '', body });
    const statement = pages.roomStatement('en', statementId);
    await who.act(statement, 'adopt', { ...AGREED, dissent: '' });
    return { statement, sent: await who.act(statement, 'release') };
  };
  expect((await say(other, 'We see it so too.')).sent.body).toMatch(/role="alert">This issue is over/);
  const reply = await say(sophal, 'The old house could be opened earlier.');
  expect(reply.sent.body).not.toContain('role="alert"');
  await release();
  const after = (await new Villager(floor.sala, 'Stranger').get(page)).body;
  expect(after).toMatch(/Reply to the refusal[^]*The old house could be opened earlier/);
  expect(after).not.toContain('may reply once in public');
  const again = await say(sophal, 'And a second word.');
  expect(again.sent.body).toMatch(/role="alert">This issue is over/);
});

it('hears that its issue is to be joined with another, and agrees from its room', async () => {
  const { issues, moves } = floor.sala.problems;
  const told = { affected: 'fish-farmer', province: '03', secret: newSecret() };
  const title = 'The landing is closed on market days.';
  await fill(pages.issueReport('en'), 'report-form', { ...told, title });
  await release();
  const issue = await theIssue();
  const id = issue?.id ?? '';
  const first = { event: 'first-read' as const, from: 'raised' as const, isSure: true };
  await moves.moveIssue(secretariat(), id, first);
  const other = { id: randomUUID(), title: { en: 'Nobody can land on market days.' } };
  const { number: twin } = await issues.reportIssue(floor.desk.work(visitor), { ...told, ...other });
  await moves.moveIssue(secretariat(), other.id, first);
  const alike = { event: 'twin-found' as const, from: 'triage' as const, twin, words: { en: 'The same landing.' } };
  await moves.moveIssue(secretariat(), id, alike);
  const page = pages.issue('en', issue?.number ?? 0);
  expect((await new Villager(floor.sala, 'Stranger').get(page)).body).toContain(`To be joined with issue ${twin} on`);
  expect((await sophal.get(pages.room('en'))).body).toMatch(
    new RegExp(`To be joined with issue ${twin} on[^]*market days`),
  );
  await fill(page, 'name="act" value="agree"', {});
  expect((await readIssue(floor.desk.work(visitor), { id })).state).toBe('triage');
  await release();
  expect(await readIssue(floor.desk.work(visitor), { id })).toMatchObject({ state: 'merged', mergedInto: twin });
});
