// Portraits: a province's by the secretariat, a group's own by its release; versions that stay, withdrawals that take
// the words, what is refused, and what the pages and the open data say.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  performPortraitAct,
  publishPortrait,
  readPortrait,
  withdrawPortrait,
} from '../../../server/src/groups/portraits/groups.portraits.service.js';
import { readProvince } from '../../../server/src/groups/portraits/groups.provinces.service.js';
import { knowIssues } from '../../../server/src/issues/issues.facts.service.js';
import { DAY_MS } from '../../../shared/src/ground/days.js';
import { api, pages } from '../../../shared/src/ground/paths.js';
import { groupAsViewer, type Role, type Viewer, visitor } from '../../../shared/src/ground/viewer.js';
import type { PortraitLine, PublishPortrait } from '../../../shared/src/groups/portrait-contract.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { newSecret } from '../../support/secret.js';
import { Villager } from '../village.js';

const TICK_MS = 900_000;
let floor: Floor;
let villager: Villager;
let groupId: string;
let verified: string;
let open: string;

beforeAll(async () => {
  floor = await openFloor();
  villager = new Villager(floor.sala, 'Sophal');
  await villager.found({ province: '04' });
  const [group] = (await floor.sala.app.inject(api.groups())).json<{ id: string }[]>();
  groupId = group?.id ?? '';
  open = await raise('The inspection is paid for three times.');
  verified = await raise('Ice is dear when it is bought alone.');
  await move(verified, groupAsViewer(groupId), { event: 'own-way-seen', from: 'triage', isSure: true });
  const words = { en: 'Twelve families buy it together.' };
  await move(verified, groupAsViewer(groupId), { event: 'solved-by-group', from: 'own-solution', words });
});
afterAll(() => floor.close());

const holding = (role: Role): Viewer => ({
  ...{ userId: floor.desk.moderator.userId, grants: [{ role, draftId: null, organisationId: null }] },
});
const at = (role: Role) => floor.desk.work(holding(role));
const asGroup = () => floor.desk.work(groupAsViewer(groupId));

type Move = Parameters<typeof floor.sala.problems.moves.moveIssue>[2];
async function move(id: string, viewer: Viewer, said: Move): Promise<void> {
  await floor.sala.problems.moves.moveIssue(floor.desk.work(viewer), id, said);
}

async function raise(title: string): Promise<string> {
  const id = randomUUID();
  const told = { title: { en: title }, affected: 'fish-farmer', province: '04', secret: newSecret() };
  await floor.sala.problems.issues.reportIssue(asGroup(), { id, ...told, groupId });
  await move(id, holding('secretariat'), { event: 'first-read', from: 'raised', isSure: true });
  return id;
}

function profile(change: Partial<PublishPortrait> = {}): PublishPortrait {
  return {
    ...{ id: randomUUID(), follows: 0, kind: 'investment-profile', province: '04', issueId: null, isAgreed: false },
    ...{ title: { km: 'កំពង់ឆ្នាំង', en: 'Kampong Chhnang' }, lead: {}, body: { en: 'Fish.\n\n- ponds\n- cages' } },
    figures: [{ label: { en: 'Fish, tonnes' }, value: '12 400', source: { en: 'Province, 2025' } }],
    ...change,
  };
}

const story = (change: Partial<PublishPortrait> = {}) =>
  profile({ kind: 'success-story', figures: [], issueId: verified, isAgreed: true, ...change });

describe('the secretariat', () => {
  it('publishes versions that stay, each at its own number', async () => {
    const first = profile();
    await publishPortrait(at('secretariat'), knowIssues, first, null);
    await publishPortrait(at('secretariat'), knowIssues, first, null);
    floor.desk.now = new Date(floor.desk.now.getTime() + DAY_MS);
    const next = { ...first, follows: 1, title: { en: 'Fish and clay' } };
    const now = await publishPortrait(at('secretariat'), knowIssues, next, null);
    expect(now).toMatchObject({ version: 2, shown: 2, title: { en: 'Fish and clay' }, groupId: null });
    expect(now.versions.map(({ number }) => number)).toEqual([2, 1]);
    const before = await readPortrait(floor.desk.work(visitor), { id: first.id }, 1);
    expect(before).toMatchObject({ version: 2, shown: 1, title: first.title });
    expect(before.shownOn < now.shownOn).toBe(true);
    const late = publishPortrait(at('secretariat'), knowIssues, { ...next, body: { en: 'Other.' } }, null);
    await expect(late).rejects.toMatchObject({ code: 'portrait-changed' });
    await expect(readPortrait(floor.desk.work(visitor), { id: first.id }, 3)).rejects.toMatchObject({
      code: 'unknown-portrait',
    });
  });

  it('two at once on the same version: one comes out, the other is told', async () => {
    const first = profile();
    await publishPortrait(at('secretariat'), knowIssues, first, null);
    const both = await Promise.allSettled(
      ['One', 'Two'].map((title) =>
        publishPortrait(at('secretariat'), knowIssues, { ...first, follows: 1, title: { en: title } }, null),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readPortrait(floor.desk.work(visitor), { id: first.id })).version).toBe(2);
  });

  it('publishes for every province, which those without a province do not, and never for a group', async () => {
    for (const role of ['moderator', 'administrator', 'observer'] as const)
      await expect(publishPortrait(at(role), knowIssues, profile(), null)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    await expect(publishPortrait(floor.desk.work(visitor), knowIssues, profile(), null)).rejects.toMatchObject({
      code: 'sign-in-first',
    });
    await expect(publishPortrait(at('secretariat'), knowIssues, profile(), groupId)).rejects.toMatchObject({
      code: 'portrait-not-yours',
    });
  });

  it.each<[string, Partial<PublishPortrait>, string]>([
    ['no title', { title: { km: '  ' } }, 'portrait-words-needed'],
    ['no text', { body: {} }, 'portrait-words-needed'],
    ['a title that is too long', { title: { en: 'x'.repeat(201) } }, 'portrait-too-long'],
    ['a text that is too long', { body: { en: 'x'.repeat(3_001) } }, 'portrait-too-long'],
    ['a province that is none', { province: 'toString' }, 'issue-unknown-place'],
    [
      'a figure without a source',
      { figures: [{ label: { en: 'Fish' }, value: '1', source: {} }] },
      'portrait-figure-incomplete',
    ],
    ['a number that follows nothing', { follows: 4 }, 'unknown-portrait'],
  ])('is refused %s', async (_what, change, code) => {
    await expect(publishPortrait(at('secretariat'), knowIssues, profile(change), null)).rejects.toMatchObject({ code });
  });

  it.each<[string, () => Partial<PublishPortrait>, string]>([
    ['of an unknown issue', () => ({ issueId: randomUUID() }), 'unknown-issue'],
    ['of an issue that is not verified', () => ({ issueId: open }), 'portrait-issue-not-verified'],
    ['to which those it tells of have not agreed', () => ({ isAgreed: false }), 'portrait-not-agreed'],
  ])('is refused a story %s', async (_what, change, code) => {
    const telling = publishPortrait(at('secretariat'), knowIssues, story(change()), null);
    await expect(telling).rejects.toMatchObject({ code });
  });
});

describe('a withdrawal', () => {
  it('takes the words of every version, says why, and is the end of it', async () => {
    const first = profile({ title: { en: 'To be taken back' } });
    await publishPortrait(at('secretariat'), knowIssues, first, null);
    await publishPortrait(at('secretariat'), knowIssues, { ...first, follows: 1, lead: { en: 'More.' } }, null);
    await expect(withdrawPortrait(at('secretariat'), first.id, {})).rejects.toMatchObject({
      code: 'portrait-why-needed',
    });
    const why = { en: 'The figures were wrong.' };
    const gone = await withdrawPortrait(at('secretariat'), first.id, why);
    expect(gone).toMatchObject({ title: {}, body: {}, figures: [], withdrawn: { by: 'publisher', why } });
    expect((await readPortrait(floor.desk.work(visitor), { id: first.id }, 1)).title).toEqual({});
    expect((await withdrawPortrait(at('secretariat'), first.id, { en: 'Other.' })).withdrawn?.why).toEqual(why);
    const again = publishPortrait(at('secretariat'), knowIssues, { ...first, follows: 2 }, null);
    await expect(again).rejects.toMatchObject({ code: 'portrait-withdrawn' });
    const { body } = await floor.sala.app.inject(pages.portrait('en', gone.number, 1));
    expect(body).toContain('This portrait was withdrawn on');
    expect(body).toContain('The figures were wrong.');
    expect(body).not.toContain('To be taken back');
    expect((await floor.sala.app.inject(api.portrait(first.id))).body).not.toContain('To be taken back');
  });

  it('is open to moderators, of a group too, and to nobody else besides the group', async () => {
    const told = story();
    await publishPortrait(asGroup(), knowIssues, told, groupId);
    for (const role of ['secretariat', 'administrator'] as const)
      await expect(withdrawPortrait(at(role), told.id, { en: 'No.' })).rejects.toMatchObject({
        code: 'portrait-not-yours',
      });
    const gone = await withdrawPortrait(at('moderator'), told.id, { en: 'It told where somebody lives.' });
    expect(gone.withdrawn?.by).toBe('moderators');
  });

  it('is the only change that the database lets through', async () => {
    const first = profile();
    await publishPortrait(at('secretariat'), knowIssues, first, null);
    const { db } = floor.desk.database;
    const changes = [
      sql`update portrait_versions set title = '{"en":"Other"}' where portrait_id = ${first.id}`,
      sql`delete from portrait_versions where portrait_id = ${first.id}`,
      sql`update portraits set province = '01' where id = ${first.id}`,
    ];
    for (const change of changes) await expect(db.execute(change)).rejects.toThrow();
  });
});

describe('a group', () => {
  const write = pages.roomPortraits('en');
  const fields = (change: Record<string, string> = {}) => ({
    ...{ id: randomUUID(), portraitId: randomUUID(), follows: '0', kind: 'success-story', province: '' },
    ...{ issueId: verified, 'title-en': 'Ice for less', 'body-en': 'We buy it together.', isAgreed: 'yes', ...change },
  });
  const lines = async () =>
    (await floor.sala.app.inject(`${api.portraits()}?groupId=${groupId}`)).json<PortraitLine[]>();
  async function tick(): Promise<void> {
    floor.desk.now = new Date((Math.floor(floor.desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
    await floor.sala.releases.playDue(floor.desk.now);
  }

  it('writes in its room, and it comes out at the tick as the group’s own act', async () => {
    const sent = await villager.send(write, write, fields());
    expect(sent).toMatchObject({ status: 303, location: '/en/room#acts' });
    expect((await villager.get(pages.room('en'))).body).toContain('Publish: Ice for less');
    const before = await lines();
    await tick();
    const [line, ...rest] = await lines();
    expect(rest).toHaveLength(before.length);
    expect(line).toMatchObject({ title: { en: 'Ice for less' }, groupId, issueId: verified, province: '04' });
    const { body } = await floor.sala.app.inject(pages.portrait('en', line?.number ?? 0));
    expect(body).toContain('the group solved it itself, without government');
    expect(body).not.toContain('Sophal');
  });

  it('its page and the page of the issue lead to it; the group is offered to write one, others are not', async () => {
    const [line] = await lines();
    const number = (await knowIssues(floor.desk.work(visitor), { ids: [verified] }))[0]?.number ?? 0;
    const href = `href="${pages.portrait('en', line?.number ?? 0)}"`;
    expect((await floor.sala.app.inject(pages.issue('en', number))).body).toContain(href);
    expect((await floor.sala.app.inject(pages.group('en', 'green-pond-farmers'))).body).toContain(href);
    const offer = `${write}?issue=${number}`;
    expect((await villager.get(pages.issue('en', number))).body).toContain(offer);
    expect((await floor.sala.app.inject(pages.issue('en', number))).body).not.toContain(offer);
    expect((await villager.get(offer)).body).toContain(`<option value="${verified}" selected>`);
  });

  it('what is refused stands in its form again, and nothing waits', async () => {
    const named = { 'body-en': 'Mr Sok helped us.', 'title-en': 'A title that stays' };
    const refused = await villager.send(write, write, fields(named));
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('“Mr Sok');
    expect(refused.body).toContain('A title that stays');
    expect(await villager.refusal(villager.send(write, write, fields({ issueId: open })))).toMatch(/not been verified/);
    expect(await villager.refusal(villager.send(write, write, fields({ isAgreed: '' })))).toMatch(/agreed/);
    expect((await villager.get(pages.room('en'))).body).not.toContain('A title that stays');
  });

  it('does not tell of issues of others', async () => {
    const other = new Villager(floor.sala, 'Other');
    await other.found({ nameEn: 'Another Group' });
    expect(await other.refusal(other.send(write, write, fields()))).toMatch(/did not raise or take up/);
    const waited = { act: 'publish', request: profile(), extra: 1 };
    await expect(performPortraitAct(asGroup(), knowIssues, groupId, waited)).rejects.toMatchObject({
      code: 'malformed-request',
    });
  });

  it('takes it back at a tick, by the form on its page', async () => {
    const [line] = await lines();
    const page = pages.portrait('en', line?.number ?? 0);
    const act = { id: randomUUID(), kind: 'portraits', act: 'withdraw', portraitId: line?.id ?? '', why: '' };
    expect((await villager.send(page, pages.roomAct('en'), act)).status).toBe(303);
    expect((await villager.get(page)).body).toContain('Ice for less');
    await tick();
    expect((await villager.get(page)).body).not.toContain('Ice for less');
    expect((await readPortrait(floor.desk.work(visitor), { id: line?.id ?? '' })).withdrawn?.by).toBe('publisher');
  });
});

describe('a province', () => {
  it('has its newest profile, its groups, and its issues in figures that are those of the lists', async () => {
    const newest = profile({ title: { en: 'The newest of all' } });
    await publishPortrait(at('secretariat'), knowIssues, newest, null);
    const record = await readProvince(floor.desk.work(visitor), knowIssues, '04');
    expect(record.profile?.id).toBe(newest.id);
    expect(record.figures).toEqual({ raised: 2, open: 1, verified: 1, byGroups: 1, ended: 0 });
    expect(record.groups.map(({ id }) => id)).toEqual([groupId]);
    const { body } = await floor.sala.app.inject(pages.province('en', '04'));
    for (const words of ['The newest of all', 'Green Pond Farmers', 'Ice is dear when it is bought alone.'])
      expect(body).toContain(words);
    expect((await floor.sala.app.inject(pages.province('km', '26'))).statusCode).toBe(404);
    expect((await floor.sala.app.inject(pages.province('km', 'constructor'))).statusCode).toBe(404);
  });

  it.each(['/en/portraits/0', '/en/portraits/x', '/km/portraits/4242', '/en/portraits/1?version=99'])(
    'what is not there is said so: %s',
    async (url) => {
      expect((await floor.sala.app.inject(url)).statusCode).toBe(404);
    },
  );

  it('counts in the list what is fresh and what is tied to a verified issue', async () => {
    const { body } = await floor.sala.app.inject(`${pages.portraits('en')}?kind=success-story&province=04`);
    expect(body).toContain('an investment profile of the last 24 months: 1 of 25');
    expect(body).toContain('tied to a verified issue: 0 of 0');
  });
});
