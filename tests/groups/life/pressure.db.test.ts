// That a group was put under pressure: told in its room, heard by moderators alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, pages } from '../../../shared/src/ground/paths.js';
import { signInAs } from '../../moderation/moderators.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { Villager } from '../village.js';

const TICK_MS = 900_000;
const books = pages.roomMeetings('en');
const SAID = 'somebody asked who the members are';

let floor: Floor;
let founder: Villager;
let people: Awaited<ReturnType<typeof signInAs<'moderator' | 'lead' | 'official' | 'observer' | 'secretariat'>>>;

beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, {
    moderator: 'moderator',
    lead: 'drafting-lead',
    official: 'signing-official',
    observer: 'observer',
    secretariat: 'secretariat',
  });
  founder = new Villager(floor.sala, 'First');
  await founder.found();
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const get = (url: string, cookie = '') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } });

describe('pressure on a group', () => {
  it('is told in the room by a form that says who hears of it, and of what kind it was', async () => {
    expect((await founder.get(books)).body).toContain('Only the moderators of the hall learn of it');
    expect(await founder.refusal(founder.send(books, `${books}/pressed`, { kindOf: 'bad-weather' }))).not.toBe('');
    expect((await founder.send(books, `${books}/pressed`, { kindOf: 'asked-who' })).status).toBe(303);
    expect((await get(pages.moderation('en'), people.cookies.moderator)).body).not.toContain(SAID);
  });

  it('reaches the moderators at the release, with the day, and nobody else', async () => {
    const { desk, sala } = floor;
    desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
    await sala.releases.playDue(desk.now);
    const queue = (await get(pages.moderation('en'), people.cookies.moderator)).body;
    expect(queue).toMatch(new RegExp(`data-pressed[^]*${SAID}`));
    const [group] = (await sala.app.inject(api.groups())).json<{ slug: string }[]>();
    const addresses = [
      pages.group('en', group?.slug ?? ''),
      pages.groups('en'),
      pages.moderationLog('en'),
      api.groups(),
    ];
    for (const cookie of [
      '',
      people.cookies.lead,
      people.cookies.official,
      people.cookies.observer,
      people.cookies.secretariat,
    ])
      for (const address of addresses) expect((await get(address, cookie)).body).not.toMatch(/asked who|asked-who/);
    for (const cookie of [people.cookies.lead, people.cookies.official, people.cookies.secretariat])
      expect((await get(pages.moderation('en'), cookie)).body).not.toContain(SAID);
  });
});
