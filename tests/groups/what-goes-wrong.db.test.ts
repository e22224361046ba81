// What goes wrong in a room: each is told by a sentence, nothing is lost, and nobody is exposed.
import { randomUUID } from 'node:crypto';
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
const stateOf = async () => /class="chip">([^<]+)</.exec((await first.get(statement)).body)?.[1];

describe('in a room', () => {
  it('a group of two gets no figures of a vote, nor can it agree by one', async () => {
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
    const books = pages.roomMeetings('en');
    const decided = { way: 'consent', onDay: '2026-03-01', present: '5', inFavour: '5', against: '0' };
    await first.send(books, `${books}/decide`, { id: randomUUID(), what: 'We end here.', ...decided });
    await first.send(books, `${books}/move`, { event: 'group-dissolved' });
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
    const books = pages.roomMeetings('en');
    await first.send(books, `${books}/rule`, { way: 'show-of-hands', quorum: '2', hands: '2', pace: 'tick' });
    await tick();
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

  it('days to come, more votes than people, and a wrong choice are refused, and what was typed stays', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ onDay: '2030-01-01' }, /has not come yet/],
      [{ present: '3', inFavour: '9' }, /more votes than people/],
      [{ way: 'magic' }, /not one of the choices/],
      [{ present: 'many' }, /not one of the choices/],
      [{ way: 'consent' }, /nobody objects/],
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
