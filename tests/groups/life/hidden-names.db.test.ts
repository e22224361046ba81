// Names of groups and what they say of themselves, judged by moderators: hidden for a reason that everybody reads,
// shown again by a second moderator, and while hidden seen nowhere.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../../shared/src/groups/contract.js';
import { api, pages } from '../../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { officer } from './officer.js';
import { AGREED, Villager } from '../village.js';

const NOTE = 'It points at one family of the village, whom everybody there knows by these words.';
const NAME = /Pond of the Seng Family|pond-of-the-seng/;

let floor: Floor;
let first: Villager;
let page: string;
let moderator: Villager;
let another: Villager;

beforeAll(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  page = await first.found({ nameEn: 'Pond of the Seng Family' });
  const statement = await first.begin(floor.slug, { clause: floor.clauseIds[0] ?? '' }, 'Let it be shorter.');
  await first.act(statement, 'adopt', { ...AGREED, dissent: '' });
  await first.act(statement, 'release');
  const books = pages.roomMeetings('en');
  await first.send(books, `${books}/about`, { aboutKm: '', aboutEn: 'The house beside the old bridge.' });
  await tick();
  moderator = await officer(floor, 'moderator');
  another = await officer(floor, 'moderator');
});
afterAll(() => floor.close());

async function tick(): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor(desk.now.getTime() / 900_000) + 1) * 900_000 + 1_000);
  await sala.releases.playDue(desk.now);
}

async function judge(who: Villager, part: string, act: string, change: Record<string, string> = {}) {
  floor.desk.now = new Date(floor.desk.now.getTime() + 1_000);
  const reason: Record<string, string> = act === 'hide' ? { reason: 'personal-details' } : {};
  const [group] = await groups();
  const address = pages.group('en', group?.slug ?? '');
  return who.send(address, `${address}/judge`, { id: randomUUID(), part, act, note: NOTE, ...reason, ...change });
}

const groups = async () => (await floor.sala.app.inject(api.groups())).json<Group[]>();
const seen = async (url: string) => (await new Villager(floor.sala, 'Visitor').get(url)).body;

/** Wherever the group stands in public. */
function everywhere(slug: string, id: string): string[] {
  const { draftId, versionId, roundId } = floor;
  return [
    ...(['km', 'en'] as const).flatMap((language) => [
      ...[pages.groups(language), pages.group(language, slug), pages.version(language, floor.slug, 1)],
      ...[pages.draft(language, floor.slug), pages.matrix(language, floor.slug, 1), pages.moderationLog(language)],
      ...[pages.home(language), pages.portraits(language), pages.issues(language)],
    ]),
    ...[api.groups(), api.group(id), api.groupStatements(id), api.moderationLog(), api.matrix(roundId, 'json', 'en')],
    ...[`${api.annotations(draftId)}?version=${versionId}`, `${api.webAnnotations(versionId)}?page=0`],
  ];
}

describe('the name of a group', () => {
  it('is hidden by a moderator alone, with a reason', async () => {
    for (const role of ['drafter', 'secretariat', 'administrator', 'observer'] as const)
      expect((await judge(await officer(floor, role), 'name', 'hide')).status, role).toBe(403);
    expect((await judge(first, 'name', 'hide')).status).toBe(403);
    expect(await moderator.refusal(judge(moderator, 'name', 'hide', { note: 'short' }))).not.toBe('');
    expect(await seen(page)).toMatch(NAME);
  });

  it('is then seen nowhere, a number stands for it, and why is told to everybody', async () => {
    const [before] = await groups();
    const { id = '' } = before ?? {};
    expect((await judge(moderator, 'name', 'hide')).status).toBe(303);
    const [after] = await groups();
    expect(after).toMatchObject({ id, hidden: { name: { reason: 'personal-details', note: NOTE }, about: null } });
    const { slug = '', name } = after ?? {};
    expect(name?.en).toMatch(/^Group \d+$/);
    expect(name?.km).toMatch(/^ក្រុមលេខ /);
    for (const url of everywhere(slug, id)) expect(NAME.test(await seen(url)), url).toBe(false);
    expect(await seen(pages.group('en', slug))).toContain(`${name?.en}`);
    expect(await seen(pages.group('en', slug))).toContain('A number stands for it.');
    expect(await seen(pages.group('en', slug))).toContain(NOTE);
    expect(await seen(pages.moderationLog('en'))).toMatch(/Group \d+<[^]*name of the group/);
    expect(await seen(`${api.annotations(floor.draftId)}?version=${floor.versionId}`)).toContain(`"${name?.en}"`);
    const room = (await first.get(pages.room('en'))).body;
    expect([room.includes('Moderators have hidden the group’s name'), NAME.test(room)]).toEqual([true, false]);
    // Whoever has the old address still finds the group.
    expect(await seen(page)).toContain('A number stands for it.');
    expect(await seen(page)).not.toMatch(NAME);
    // What it says from now on is said under the number.
    const statement = await first.begin(floor.slug, { clause: floor.clauseIds[1] ?? '' }, 'Let it last longer.');
    await first.act(statement, 'adopt', { ...AGREED, dissent: '' });
    await first.act(statement, 'release');
    await tick();
    const said = await seen(`${api.annotations(floor.draftId)}?version=${floor.versionId}`);
    expect([said.includes('Let it last longer.'), NAME.test(said)]).toEqual([true, false]);
  });

  it('is shown again by a second moderator, wherever it stood', async () => {
    expect(await moderator.refusal(judge(moderator, 'name', 'hide'))).not.toBe('');
    expect(await moderator.refusal(judge(moderator, 'name', 'restore'))).toMatch(/[Aa]nother moderator|second/);
    expect((await judge(another, 'name', 'restore')).status).toBe(303);
    const said = await seen(`${api.annotations(floor.draftId)}?version=${floor.versionId}`);
    expect(said.match(/Pond of the Seng Family/g)).toHaveLength(2);
    expect(said).not.toMatch(/"Group \d+"/);
    expect(await seen(page)).toMatch(NAME);
    expect(await seen(pages.moderationLog('en'))).toMatch(NAME);
  });
});

describe('what a group says of itself', () => {
  it('is hidden and shown again in the same way', async () => {
    expect(await seen(page)).toContain('beside the old bridge');
    expect((await judge(moderator, 'about', 'hide')).status).toBe(303);
    expect(await seen(page)).not.toContain('beside the old bridge');
    expect(await seen(page)).toContain('What the group says of itself was hidden');
    expect(await seen(page.replace('/en/', '/km/'))).toContain('អ្វីដែលក្រុមនិយាយអំពីខ្លួន ត្រូវបានលាក់');
    expect(await seen(api.groups())).not.toContain('beside the old bridge');
    expect(await seen(page)).toMatch(NAME);
    expect(await seen(pages.moderationLog('en'))).toContain('what the group says of itself');
    expect((await judge(another, 'about', 'restore')).status).toBe(303);
    expect(await seen(page)).toContain('beside the old bridge');
  });
});
