// Groups beside each other: belonging together, joining for good, falling silent and waking, and what is erased once a
// group is over. Each by the forms that stand on pages, each seen at a release.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listJoinedInto } from '../../../server/src/groups/groups.store.js';
import { newSecret } from '../../support/secret.js';
import { grantOf } from '../../accounts/hall.js';
import {
  askWhetherItMeets,
  callDormant,
  eraseRoomsLeft,
} from '../../../server/src/groups/life/groups.silence.service.js';
import { DAY_MS } from '../../../shared/src/ground/days.js';
import { pages } from '../../../shared/src/ground/paths.js';
import { groupAsViewer, visitor } from '../../../shared/src/ground/viewer.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { Villager } from '../village.js';

const TICK_MS = 900_000;

let floor: Floor;
let ponds: Villager;
let traders: Villager;
let pondsPage: string;
let tradersPage: string;

beforeEach(async () => {
  floor = await openFloor();
  ponds = new Villager(floor.sala, 'Sophal');
  traders = new Villager(floor.sala, 'Lin');
  pondsPage = await ponds.found();
  tradersPage = await traders.found({ nameEn: 'Feed Traders', kind: 'traders', province: '04' });
});
afterEach(() => floor.close());

async function tick(days = 0): Promise<void> {
  const { desk, sala } = floor;
  desk.now = new Date((Math.floor((desk.now.getTime() + days * DAY_MS) / TICK_MS) + 1) * TICK_MS + 20_000);
  await sala.releases.playDue(desk.now);
}

/** Presses a button of a group's page, as a representative of another one. */
async function press(who: Villager, page: string, act: string, relation?: string, decisionId?: string) {
  const { body } = await who.get(page);
  const otherId = /name="otherId" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const fields = {
    id: randomUUID(),
    kind: 'groups',
    act,
    otherId,
    ...(relation ? { relation } : {}),
    ...(decisionId ? { decisionId } : {}),
  };
  return who.send(page, pages.roomAct('en'), fields);
}

const decide = (who: Villager) => who.decide('We go on as one group.');

/** Presses a button that the members have to have decided, with a decision put down for it. */
const pressDecided = async (who: Villager, page: string, act: string) =>
  press(who, page, act, undefined, await decide(who));

async function idOf(page: string): Promise<string> {
  const own = page.split('/').at(-1) ?? '';
  const groups = (await floor.sala.app.inject('/api/groups')).json<{ id: string; slug: string }[]>();
  return groups.find(({ slug }) => slug === own)?.id ?? '';
}

async function meet(who: Villager): Promise<void> {
  const books = pages.roomMeetings('en');
  const told = { heldOn: floor.desk.now.toISOString().slice(0, 10), venue: '', band: '5-9', problems: '', notes: '' };
  await who.send(books, `${books}/record`, { id: randomUUID(), ...told });
}

const secretariat = { userId: 'convener', grants: [grantOf('secretariat')] };
const seen = async (page: string) => (await new Villager(floor.sala, 'Visitor').get(page)).body;

describe('two groups', () => {
  it('stand in an alliance once one has asked and the other agreed, each at a release', async () => {
    expect((await press(ponds, tradersPage, 'relate', 'alliance')).status).toBe(303);
    expect(await seen(tradersPage)).not.toContain('Asked for: in alliance with');
    await tick();
    expect(await seen(tradersPage)).toContain('Asked for: in alliance with');
    expect((await traders.get(pages.room('en'))).body).toContain('proposes an alliance with us');
    await press(traders, pondsPage, 'agree', 'alliance');
    await tick();
    for (const page of [pondsPage, tradersPage]) expect(await seen(page)).toContain('in alliance with <a');
    await press(ponds, tradersPage, 'end', 'alliance');
    await tick();
    for (const page of [pondsPage, tradersPage]) expect(await seen(page)).not.toContain('in alliance with');
  });

  it('are in alliance as well where both asked before they heard of each other', async () => {
    await press(ponds, tradersPage, 'relate', 'alliance');
    await press(traders, pondsPage, 'relate', 'alliance');
    await tick();
    expect(await seen(pondsPage)).toContain('in alliance with <a');
  });

  it('stand in a federation, told on both pages: who belongs to it, and who belongs', async () => {
    await press(ponds, tradersPage, 'relate', 'federation');
    await tick();
    expect(await seen(tradersPage)).toMatch(/Green Pond Farmers<\/a> asks to be a member of this federation/);
    expect(await seen(pondsPage)).toMatch(/Asked for: member of the federation <a[^>]+>Feed Traders</);
    expect((await traders.get(pages.room('en'))).body).toContain('asks to be a member of our federation');
    await press(traders, pondsPage, 'agree', 'federation');
    await tick();
    expect(await seen(pondsPage)).toMatch(/member of the federation <a[^>]+>Feed Traders<\/a>, since quarter/);
    expect(await seen(tradersPage)).toMatch(/Green Pond Farmers<\/a> is a member of this federation, since quarter/);
    const km = (page: string) => seen(page.replace('/en/', '/km/'));
    expect(await km(pondsPage)).toContain('សមាជិកសហព័ន្ធ <a');
    expect(await km(tradersPage)).toContain('ជាសមាជិកសហព័ន្ធនេះ');
    await press(ponds, tradersPage, 'end', 'federation');
    await tick();
    for (const page of [pondsPage, tradersPage]) expect(await seen(page)).not.toContain('member of th');
  });

  it('become one only with a decision in the books of both, and what was said stays', async () => {
    expect(await ponds.refusal(press(ponds, tradersPage, 'join'))).toContain('for the members to decide');
    const decision = await decide(ponds);
    expect((await ponds.get(tradersPage)).body).toContain(`<option value="${decision}"`);
    // Nobody else reads the books of a room on a public page.
    expect(await seen(tradersPage)).not.toContain('We go on as one group.');
    expect(await ponds.refusal(press(ponds, tradersPage, 'join'))).toContain('Choose that decision');
    await press(ponds, tradersPage, 'join', undefined, decision);
    await tick();
    expect(await seen(pondsPage)).toContain('asks to join');
    expect(await traders.refusal(press(traders, pondsPage, 'take-in'))).toContain('for the members to decide');
    const theirs = traders.refusal(press(traders, pondsPage, 'take-in', undefined, decision));
    expect(await theirs).toContain('for the members to decide');
    await pressDecided(traders, pondsPage, 'take-in');
    await tick();
    expect(await seen(pondsPage)).toContain('This group has joined <a');
    expect(await seen(tradersPage)).toContain('has joined this group.');
    const refused = ponds.refusal(press(ponds, tradersPage, 'relate', 'federation'));
    expect(await refused).toContain('does nothing new any more');
    // Its members can still read what was theirs, until they had time to follow.
    expect(await eraseRoomsLeft(floor.desk.database, floor.desk.now)).toBe(0);
    expect((await ponds.get(pages.roomMeetings('en'))).body).toContain('We go on as one group.');
    const later = new Date(floor.desk.now.getTime() + 130 * DAY_MS);
    expect(await eraseRoomsLeft(floor.desk.database, later)).toBe(1);
  });

  it('are one for what was raised before: whoever speaks for the joined one carries it on', async () => {
    const { desk, sala } = floor;
    const [pondsId, tradersId] = [await idOf(pondsPage), await idOf(tradersPage)];
    const request = { id: randomUUID(), title: { en: 'Ice is dear.' }, affected: 'fish-farmer', province: '03' };
    const told = { ...request, secret: newSecret(), groupId: pondsId };
    await sala.problems.issues.reportIssue(desk.work(groupAsViewer(pondsId)), told);
    const withdraw = (groupId: string) => {
      const act = { act: 'move', issueId: request.id, request: { event: 'raiser-withdrew', from: 'raised' } };
      const parts = sala.problems.acts;
      return listJoinedInto(desk.database.db, groupId).then((joined) =>
        parts.performForGroup(desk.work(groupAsViewer(groupId, joined)), groupId, act),
      );
    };
    await expect(withdraw(tradersId)).rejects.toMatchObject({ status: 403 });
    await pressDecided(ponds, tradersPage, 'join');
    await tick();
    await pressDecided(traders, pondsPage, 'take-in');
    await tick();
    await withdraw(tradersId);
    expect((await sala.app.inject(`/api/issues/${request.id}`)).json<{ state: string }>().state).toBe('withdrawn');
  });

  it('stay apart where the other says no, and nothing is left of the request', async () => {
    await pressDecided(ponds, tradersPage, 'join');
    await tick();
    await press(traders, pondsPage, 'stay-apart');
    await tick();
    expect(await seen(pondsPage)).not.toContain('asks to join');
    await pressDecided(traders, pondsPage, 'take-in');
    await tick();
    expect(await seen(pondsPage)).not.toContain('has joined');
  });

  it('are not the same group: none stands beside itself, and none answers what nobody asked', async () => {
    const act = {
      id: randomUUID(),
      kind: 'groups',
      act: 'relate',
      relation: 'federation',
      otherId: await idOf(pondsPage),
    };
    const asked = [await ponds.send(tradersPage, pages.roomAct('en'), act)];
    asked.push(await press(ponds, tradersPage, 'agree', 'federation'));
    for (const { status, body } of asked) expect([status >= 400, body.includes('role="alert"')]).toEqual([true, true]);
    expect((await ponds.get(pages.room('en'))).body).not.toContain('federation');
    await tick();
    expect(await seen(pondsPage)).not.toContain('federation');
  });
});

describe('a group that no longer meets', () => {
  const YEAR_AND_QUARTER = 480;

  it('is asked first, has thirty days to answer, is called dormant, and wakes with its next meeting', async () => {
    const { desk } = floor;
    const id = await idOf(pondsPage);
    const convene = (verb: typeof callDormant) => verb(desk.work(secretariat), id);
    await expect(convene(askWhetherItMeets)).rejects.toMatchObject({ code: 'group-still-meets' });
    await tick(YEAR_AND_QUARTER);
    await expect(convene(callDormant)).rejects.toMatchObject({ code: 'group-still-meets' });
    await convene(askWhetherItMeets);
    expect(await seen(pondsPage)).toContain('asked whether this group still meets');
    expect((await ponds.get(pages.room('en'))).body).toContain('Does the group still meet?');
    await expect(convene(callDormant)).rejects.toMatchObject({ code: 'group-was-just-asked' });
    await tick(31);
    await convene(callDormant);
    expect(await seen(pondsPage)).toContain('class="chip">Dormant');

    await meet(ponds);
    expect(await seen(pondsPage)).toContain('Dormant');
    await tick();
    expect(await seen(pondsPage)).not.toMatch(/class="chip">Dormant/);
  });

  it('is left alone when it puts down a meeting after it was asked', async () => {
    await tick(YEAR_AND_QUARTER);
    await askWhetherItMeets(floor.desk.work(secretariat), await idOf(pondsPage));
    expect(await seen(pondsPage)).toContain('asked whether this group still meets');
    await meet(ponds);
    await tick();
    expect(await seen(pondsPage)).not.toContain('asked whether this group still meets');
  });

  it('is asked by whoever convenes and by nobody else', async () => {
    await tick(YEAR_AND_QUARTER);
    const id = await idOf(pondsPage);
    for (const role of ['drafter', 'signing-official', 'moderator', 'observer'] as const) {
      const viewer = { userId: 'somebody', grants: [grantOf(role)] };
      const asking = askWhetherItMeets(floor.desk.work(viewer), id);
      await expect(asking, role).rejects.toMatchObject({ code: 'not-allowed' });
    }
    await expect(askWhetherItMeets(floor.desk.work(visitor), id)).rejects.toMatchObject({ code: 'sign-in-first' });
    expect(await seen(pondsPage)).not.toContain('asked whether this group still meets');
  });
});

describe('a group that dissolves', () => {
  it('leaves its published words, and nothing of its members', async () => {
    const { desk } = floor;
    await ponds.say('It was good to be one.');
    await ponds.move('group-dissolved', { decisionId: await decide(ponds) });
    await tick();
    expect(await seen(pondsPage)).toContain('Dissolved');
    expect(await eraseRoomsLeft(desk.database, desk.now)).toBe(1);
    const left = await desk.database.room((tx) => tx.execute('select count(*)::int as n from room.members'));
    expect(JSON.stringify(left)).toContain('"n":1');
    const talk = await desk.database.room((tx) => tx.execute('select count(*)::int as n from room.messages'));
    expect(JSON.stringify(talk)).toContain('"n":0');
  });
});
