// Where a group's rule asks two representatives, one of them alone changes nothing that is seen outside, and nothing is
// seen before the tick: its rule, its key, its life, what it says of itself, what it takes back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKeys } from '../../server/src/groups/outside/groups.signed.service.js';
import type { Group, Statement } from '../../shared/src/groups/contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../support/floor.js';
import { AGREED, Villager } from './village.js';

const TICK_MS = 900_000;
const books = pages.roomMeetings('en');
const room = pages.room('en');
const RULE = { way: 'show-of-hands', quorum: '2', hands: '2', pace: 'tick' };

let floor: Floor;
let first: Villager;
let second: Villager;

beforeEach(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  second = new Villager(floor.sala, 'Second');
  await first.found();
  await second.join(await first.invite());
  await first.mandate('Second');
});
afterEach(() => floor.close());

async function tick(): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
  await sala.releases.playDue(desk.now);
}

/** What everybody may know of the group, byte for byte. */
async function outside(): Promise<{ group: Group; statements: Statement[] }> {
  const [group] = (await floor.sala.app.inject(api.groups())).json<Group[]>();
  const statements = (await floor.sala.app.inject(api.groupStatements(group?.id ?? ''))).json<Statement[]>();
  return { group: group as Group, statements };
}

const askedOf = async (who: Villager) =>
  [...(await who.get(room)).body.matchAll(/room\/acts\/([0-9a-f-]{36})\/take-back/g)].map(([, id]) => id ?? '');

async function agree(who: Villager): Promise<void> {
  const id = /room\/acts\/([0-9a-f-]{36})\/agree/.exec((await who.get(room)).body)?.[1] ?? '';
  expect((await who.send(room, `${room}/acts/${id}/agree`, {})).status).toBe(303);
}

async function twoHands(): Promise<void> {
  expect((await first.send(books, `${books}/rule`, RULE)).status).toBe(303);
  await tick();
  expect((await outside()).group.rule.hands).toBe(2);
}

describe('a group with one hand', () => {
  it('sees its new rule wait, with when it comes out; outside nothing moves before', async () => {
    const before = await outside();
    await first.send(books, `${books}/rule`, RULE);
    const { body } = await first.get(books);
    expect(body).toContain('The group’s rule: A show of hands · let out by 2 representatives');
    expect(body).toMatch(/Comes out at [^<]+/);
    expect(await outside()).toEqual(before);
    await tick();
    expect((await outside()).group.rule).toMatchObject({ way: 'show-of-hands', hands: 2 });
  });

  it('tells of itself what it likes, at a tick, and names nobody', async () => {
    const describe = (aboutEn: string) => first.send(books, `${books}/about`, { aboutKm: '', aboutEn });
    expect(await first.refusal(describe('Led by Mr. Sok Dara.'))).toMatch(/points at one person/);
    expect((await describe('We raise catfish in small ponds.')).status).toBe(303);
    expect((await outside()).group.about).toEqual({});
    await tick();
    expect((await outside()).group.about).toEqual({ en: 'We raise catfish in small ponds.' });
  });

  it('asks once however often it presses, and what it asks for later takes the place of the first', async () => {
    for (let times = 0; times < 3; times += 1) await first.send(books, `${books}/rule`, RULE);
    expect(await askedOf(first)).toHaveLength(1);
    await first.send(books, `${books}/rule`, { ...RULE, hands: '1', way: 'vote' });
    expect(await askedOf(first)).toHaveLength(1);
    await tick();
    expect((await outside()).group.rule).toMatchObject({ way: 'vote', hands: 1 });
  });
});

describe('where two representatives are asked', () => {
  it('one alone lowers no rule, and the same asked by the second is the second hand', async () => {
    await twoHands();
    const before = await outside();
    const lower = (who: Villager) => who.send(books, `${books}/rule`, { ...RULE, hands: '1' });
    await lower(first);
    await lower(first);
    await tick();
    expect(await outside()).toEqual(before);
    expect((await second.get(books)).body).toContain('Waits for another representative');
    await lower(second);
    expect(await outside()).toEqual(before);
    await tick();
    expect((await outside()).group.rule.hands).toBe(1);
  });

  it('one alone puts no key, and takes nothing back in public', async () => {
    const statement = await first.begin(floor.slug, { clause: floor.clauseIds[0] ?? '' }, 'Let it be shorter.');
    await first.act(statement, 'adopt', { ...AGREED, dissent: '' });
    await first.act(statement, 'release');
    await twoHands();
    const before = await outside();
    expect(before.statements).toHaveLength(1);
    await first.send(books, `${books}/key`, { publicKey: makeKeys().publicLine });
    for (let times = 0; times < 2; times += 1) await first.act(statement, 'withdraw');
    expect((await first.get(statement)).body).toContain('Taken back: “Let it be shorter.”');
    await tick();
    expect(await outside()).toEqual(before);
    const asked = await askedOf(first);
    expect(asked).toHaveLength(2);
    for (const _ of asked) await agree(second);
    expect(await outside()).toEqual(before);
    await tick();
    const after = await outside();
    expect(after.group.hasKey).toBe(true);
    expect(after.statements[0]?.withdrawnAt).not.toBeNull();
  });

  it('one alone does not dissolve the group, nor take any step of its life', async () => {
    await twoHands();
    const decisionId = await first.decide('We end here.');
    const before = await outside();
    await first.move('group-dissolved', { decisionId });
    await tick();
    expect(await outside()).toEqual(before);
    const [id = ''] = await askedOf(second);
    await second.send(room, `${room}/acts/${id}/take-back`, {});
    // Taken back, it leaves the decision free for another asking.
    await second.move('group-dissolved', { decisionId });
    await tick();
    expect(await outside()).toEqual(before);
    await agree(first);
    await tick();
    expect((await outside()).group.state).toBe('dissolved');
  });
});

describe('what did not come out', () => {
  it('is told in the room with its reason, for whatever a group does to itself', async () => {
    await first.move('group-dissolved', { decisionId: await first.decide('We end here.') });
    await floor.desk.database.transaction((tx) => tx.execute("update groups set state = 'merged'"));
    await tick();
    const { body } = await first.get(room);
    expect(body).toContain('Did not come out');
    expect(body).toMatch(/act-why">[^<]{20,}/);
  });
});
