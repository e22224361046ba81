// What goes wrong in a room: each is told by a sentence, nothing is lost, and nobody is exposed.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { pages } from '../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../support/floor.js';
import { AGREED, Villager } from './village.js';

let floor: Floor;
let first: Villager;
let second: Villager;
let statement: string;

beforeEach(async () => {
  floor = await openFloor();
  first = new Villager(floor.sala, 'First');
  second = new Villager(floor.sala, 'Second');
  await first.found();
  await second.join(await first.invite());
  statement = await first.begin(floor.slug, { clause: floor.clauseIds[0] ?? '' }, 'Let it be shorter.');
});
afterEach(() => floor.close());

const people = pages.roomPeople('en');
/** Also where the page offers no button for it any more. */
const release = (who: Villager) => who.send(people, `${statement}/release`, {});
async function idOf(name: string): Promise<string> {
  const { body } = await first.get(people);
  return new RegExp(`<option value="([^"]+)"[^>]*>${name}<`).exec(body)?.[1] ?? '';
}
const adopt = () => first.act(statement, 'adopt', { ...AGREED, dissent: '' });
async function tick(): Promise<void> {
  floor.desk.now = new Date(floor.desk.now.getTime() + 900_000);
  await floor.sala.releases.playDue(floor.desk.now);
}
async function rule(change: Record<string, string>): Promise<void> {
  const books = pages.roomMeetings('en');
  const kept = { way: 'show-of-hands', quorum: '2', hands: '1', pace: 'tick', memory: '30' };
  expect((await first.send(books, `${books}/rule`, { ...kept, ...change })).status).toBe(303);
  await tick();
}
/** All that a room keeps of who agreed to what, by the names it knows. */
async function handsOf(name: string): Promise<number> {
  const { rows } = await floor.desk.database.room((tx) =>
    tx.execute(sql`select count(*)::int as n from room.hands where member_id in
      (select id from room.members where name = ${name}) or member_id not in (select id from room.members)`),
  );
  return (rows[0] as { n: number }).n;
}
const remove = async (name: string) => first.send(people, `${people}/${await idOf(name)}/remove`, {});
const stateOf = async () => /class="chip">([^<]+)</.exec((await first.get(statement)).body)?.[1];

describe('in a room', () => {
  it('a group of two gets no figures of a vote, nor can it agree by one', async () => {
    await rule({ way: 'vote' });
    for (const one of [first, second]) await one.act(statement, 'vote', { choice: 'for' });
    const { body } = await second.get(statement);
    expect(body).toContain('Counts show once five have voted');
    expect(body).not.toMatch(/\d+ for, \d+ against/);
    const asked = first.act(statement, 'adopt', { ...AGREED, way: 'vote', dissent: '' });
    expect(await first.refusal(asked)).toMatch(/Fewer than five voted/);
    expect(await stateOf()).toBe('Being written');
  });

  it('the last who may speak for it cannot leave before somebody else may', async () => {
    const leave = () => first.send(people, `${people}/leave`, {});
    expect(await first.refusal(leave())).toMatch(/You are the last/);
    await first.mandate('Second');
    expect((await leave()).status).toBe(303);
    expect((await second.get(people)).body).not.toContain('First');
  });

  it('the last of all cannot leave a group that goes on: it is dissolved first, by the one hand there is', async () => {
    await first.send(people, `${people}/${await idOf('Second')}/remove`, {});
    const leave = () => first.send(people, `${people}/leave`, {});
    expect(await first.refusal(leave())).toMatch(/Ask to dissolve the group first/);
    await first.move('group-dissolved', { decisionId: await first.decide('We end here.') });
    await tick();
    expect((await leave()).status).toBe(303);
  });

  it('a mandate that ran out opens nothing, until the group gives another', async () => {
    await adopt();
    floor.desk.now = new Date(floor.desk.now.getTime() + 366 * DAY_MS);
    expect(await first.refusal(release(first))).toMatch(/whose mandate holds/);
    // Nobody holds one any more: any member puts down what the group decided.
    await second.mandate('Second');
    expect(await first.refusal(release(first))).toMatch(/whose mandate holds/);
    expect((await second.act(statement, 'release')).status).toBe(303);
  });

  it('two representatives who release at once let it out once', async () => {
    await adopt();
    await first.mandate('Second');
    const both = await Promise.all([first.act(statement, 'release'), second.act(statement, 'release')]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    floor.desk.now = new Date(floor.desk.now.getTime() + 900_000);
    expect(await floor.sala.releases.playDue(floor.desk.now)).toBe(1);
    expect(await stateOf()).toBe('In public');
  });

  it('with two hands asked for, one is not enough, and a hand that has left does not count', async () => {
    await rule({ hands: '2' });
    await first.mandate('Second');
    await adopt();
    await first.act(statement, 'release');
    expect(await stateOf()).toBe('Agreed');
    expect((await second.get(statement)).body).toContain('1 more representative has to agree');
    await first.send(people, `${people}/leave`, {});
    const third = new Villager(floor.sala, 'Third');
    await third.join(await second.invite());
    await second.mandate('Third');
    await second.act(statement, 'release');
    expect((await second.get(statement)).body).toContain('1 more representative has to agree');
    await third.act(statement, 'release');
    expect((await third.get(statement)).body).toContain('Coming out');
  });

  it('whoever was asked to go does nothing more, not even what they began', async () => {
    await first.send(people, `${people}/${await idOf('Second')}/remove`, {});
    const said = await second.say('Am I still here?');
    expect(said.body).toContain('A key opens a room');
    expect((await first.get(pages.room('en'))).body).not.toContain('Am I still here?');
  });

  it('nobody agrees in another way than the group’s rule has it, and the form offers no other', async () => {
    expect((await first.get(statement)).body).not.toMatch(/<select[^>]+name="way"/);
    expect((await first.get(statement)).body).toContain(
      'How it was agreed: A show of hands. That is the group’s rule.',
    );
    const asked = first.act(statement, 'adopt', { ...AGREED, way: 'thumbs', dissent: '' });
    expect(await first.refusal(asked)).toMatch(/Change the group’s rule/);
    const books = pages.roomMeetings('en');
    const decided = { id: randomUUID(), what: 'We go on.', ...AGREED, way: 'thumbs' };
    expect(await first.refusal(first.send(books, `${books}/decide`, decided))).toMatch(/agrees in another way/);
    await rule({ way: 'consent' });
    expect(await first.refusal(adopt())).toMatch(/agrees in another way/);
    const consent = { ...AGREED, way: 'consent', dissent: '' };
    expect(await first.refusal(first.act(statement, 'adopt', consent))).toMatch(/nobody objects/);
    expect((await first.act(statement, 'adopt', { ...consent, inFavour: '12', against: '0' })).status).toBe(303);
  });

  it('a code that was handed out lets nobody in once somebody has been asked to go, or has left', async () => {
    const code = await first.invite();
    await remove('Second');
    expect((await first.get(people)).body).toContain('every code that was handed out and not used yet stops working');
    expect(await second.refusal(second.join(code))).toMatch(/opens nothing/);
    expect((await first.get(people)).body).not.toContain('<strong>Second</strong>');
    // One that is made afterwards does.
    expect((await second.join(await first.invite())).body).toContain('This is your key');
    const another = await first.invite();
    await second.send(people, `${people}/leave`, {});
    expect(await second.refusal(second.join(another))).toMatch(/opens nothing/);
  });

  it('what waits to come out does so, as the group’s, when whoever let it out is asked to go', async () => {
    await rule({ hands: '2' });
    await first.mandate('Second');
    await adopt();
    for (const one of [first, second]) await one.act(statement, 'release');
    // Another act has the hand of the one who goes, and waits for a second.
    const books = pages.roomMeetings('en');
    await second.send(books, `${books}/about`, { id: randomUUID(), aboutKm: '', aboutEn: 'We raise catfish.' });
    expect(await stateOf()).toBe('Coming out');
    expect((await remove('Second')).status).toBe(303);
    expect(await handsOf('Second')).toBe(0);
    const third = new Villager(floor.sala, 'Third');
    await third.join(await first.invite());
    await first.mandate('Third');
    expect((await third.get(books)).body).toContain('Waits for another representative');
    await tick();
    expect(await stateOf()).toBe('In public');
    const group = (await first.get(pages.group('en', 'green-pond-farmers'))).body;
    expect(group).toContain('Let it be shorter.');
    expect(group).not.toContain('We raise catfish.');
  });

  it('whoever is asked to go at the moment they agree has either agreed before, or not at all', async () => {
    await rule({ hands: '2' });
    await first.mandate('Second');
    const third = new Villager(floor.sala, 'Third');
    await third.join(await first.invite());
    await first.mandate('Third');
    const books = pages.roomMeetings('en');
    await first.send(books, `${books}/about`, { id: randomUUID(), aboutKm: '', aboutEn: 'We raise catfish.' });
    const room = pages.room('en');
    const id = /room\/acts\/([0-9a-f-]{36})\/agree/.exec((await second.get(room)).body)?.[1] ?? '';
    const [gone, consent] = await Promise.all([remove('Second'), second.send(room, `${room}/acts/${id}/agree`, {})]);
    expect(gone.status).toBe(303);
    expect(await handsOf('Second')).toBe(0);
    const waits = (await first.get(books)).body;
    expect(waits.includes('Waits to come out'), waits).toBe(consent.status === 303);
    expect(waits.includes('Waits for another representative')).toBe(consent.status !== 303);
    await tick();
    const shown = (await first.get(pages.group('en', 'green-pond-farmers'))).body.includes('We raise catfish.');
    expect(shown).toBe(consent.status === 303);
  });

  it('days to come, more votes than people, and a wrong choice are refused, and what was typed stays', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ onDay: '2030-01-01' }, /has not come yet/],
      [{ present: '3', inFavour: '9' }, /more votes than people/],
      [{ way: 'magic' }, /not one of the choices/],
      [{ present: 'many' }, /not one of the choices/],
      [{ way: 'consent' }, /agrees in another way/],
    ];
    for (const [fields, sentence] of wrong) {
      const answer = await first.act(statement, 'adopt', { ...AGREED, dissent: 'Keep me.', ...fields });
      expect(answer.body).toMatch(sentence);
      expect(answer.body).toContain('Keep me.');
    }
    expect(await stateOf()).toBe('Being written');
  });

  it('words copied wrongly from the draft are not put anywhere else', async () => {
    const begin = pages.roomStatement('en', 'begin');
    const fields = { id: randomUUID(), draft: floor.slug, stance: 'concern', title: '', body: 'Too long.' };
    const asked = { ...fields, clause: floor.clauseIds[0] ?? '', quote: 'words that are not there' };
    expect(await first.refusal(first.send(`${begin}?draft=${floor.slug}`, begin, asked))).toMatch(/not in that clause/);
  });
});
