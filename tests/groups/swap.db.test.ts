// Non-interference: two fresh instances live through the same story, but for who of the group acts. Whatever anybody
// outside can obtain is the same in both, to the byte, once random ids are told by the order in which they came.
import { hash, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../server/src/annotations/annotations.post.service.js';
import { type Floor, openFloor } from '../support/floor.js';
import { type Outsider, Outside, outsideRoles } from './outside.js';
import { AGREED, Villager } from './village.js';

const PAIRS = 50;
const TICK_MS = 900_000;
const NAMES = ['Sophal', 'Neang', 'Bopha', 'Dara', 'Vanna'];
/** Who acts in one story, and who in the other: representatives stand for representatives. */
const OTHERS = [2, 0, 1, 4, 3];
const SLUG = 'green-pond-farmers';

/** Words that are like those of no other story, so that nothing is folded together in the background. */
function wordsOf(story: number): string {
  const letters = hash('sha256', `story ${story}`).replace(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
  return letters.replace(/(.{7})/g, '$1 ').trim();
}

/** A group of five, three of whom may speak for it, on an instance of its own. */
class Village {
  readonly members: Villager[] = [];
  /** Who acts at this moment, for leaks that are planted. */
  acting = '';

  private constructor(
    readonly floor: Floor,
    readonly outside: Outside,
    private readonly cast: (index: number) => number,
  ) {}

  static async open(cast: (index: number) => number): Promise<Village> {
    const floor = await openFloor();
    // Chance is nobody's doing: the order within a tick falls the same way in both instances.
    const parts: { shuffle: unknown } = floor.sala.releases['parts'];
    parts.shuffle = (due: { kind: string }[]) => due.toSorted((a, b) => a.kind.localeCompare(b.kind));
    const village = new Village(floor, await Outside.open(floor), cast);
    const { members } = village;
    for (const name of NAMES) members.push(new Villager(floor.sala, name));
    const [first] = members;
    if (!first) throw new Error('a village without people');
    await first.found();
    for (const other of members.slice(1)) await other.join(await first.invite());
    for (const name of ['Neang', 'Bopha']) await first.mandate(name);
    return village;
  }

  private who(index: number): Villager {
    const member = this.members[this.cast(index)] as Villager;
    this.acting = member.name;
    return member;
  }

  /** One story: talk, a statement, remarks, votes, agreement, release; at times what was said is taken back. */
  async live(story: number): Promise<void> {
    const { floor } = this;
    // Seconds pass between acts, the same in both instances.
    const later = () => (floor.desk.now = new Date(floor.desk.now.getTime() + 7_000 + story * 13));
    const by = (step: number) => this.who((story * 3 + step) % 5);
    const speaking = (step: number) => this.who((story + step) % 3);
    await by(0).say(`What do we say in story ${story}?`);
    later();
    const clause = floor.clauseIds[story % 2] ?? '';
    const statement = await by(1).begin(floor.slug, { clause }, wordsOf(story));
    later();
    await by(2).act(statement, 'remark', { id: randomUUID(), note: 'Say why.', proposed: '' });
    for (let step = 0; step < 5; step += 1) await by(step).act(statement, 'vote', { choice: 'for' });
    later();
    await speaking(0).act(statement, 'adopt', { ...AGREED, dissent: story % 3 === 0 ? 'Some would wait.' : '' });
    later();
    await speaking(1).act(statement, 'release');
    if (story % 5 === 2) await speaking(2).portray(wordsOf(story));
    if (story % 5 === 3) await speaking(0).report(wordsOf(story));
    if (story % 5 === 4) {
      await speaking(2).act(statement, 'take-back');
      later();
      await speaking(0).act(statement, 'release');
    }
    await this.tick();
    if (story % 4 === 1) await speaking(2).act(statement, 'withdraw');
  }

  async tick(): Promise<void> {
    const { desk, sala } = this.floor;
    desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 20_000);
    await sala.releases.playDue(desk.now);
  }
}

let villages: Village[] = [];
afterEach(async () => {
  for (const { floor } of villages) await floor.close();
  villages = [];
});

async function openTwo(): Promise<[Village, Village]> {
  const one = await Village.open((index) => index);
  villages.push(one);
  const other = await Village.open((index) => OTHERS[index] ?? index);
  villages.push(other);
  return [one, other];
}

/** What the two show differently to one of those outside; [] when nothing. */
async function differences(
  [one, other]: [Village, Village],
  as: Outsider,
  breadth: 'lately' | 'everywhere' = 'lately',
): Promise<string[]> {
  const first = await one.outside.look(as, SLUG, breadth);
  const second = await other.outside.look(as, SLUG, breadth);
  expect([...second.keys()]).toEqual([...first.keys()]);
  return [...first].flatMap(([url, bytes]) => {
    const theirs = second.get(url) ?? '';
    if (bytes === theirs) return [];
    const at = [...bytes].findIndex((character, index) => character !== theirs[index]);
    return [`${url}: ${bytes.slice(Math.max(0, at - 60), at + 60)} ≠ ${theirs.slice(Math.max(0, at - 60), at + 60)}`];
  });
}

describe('another member acting', () => {
  it(`changes no byte for anybody outside, in ${PAIRS} pairs of stories`, async () => {
    const both = await openTwo();
    for (let story = 0; story < PAIRS; story += 1) {
      for (const village of both) await village.live(story);
      const others = outsideRoles.slice(1);
      const asked = ['visitor' as const, others[story % others.length] ?? 'drafter'];
      for (const as of asked) expect(await differences(both, as), `story ${story}, ${as}`).toEqual([]);
    }
    for (const as of outsideRoles) expect(await differences(both, as, 'everywhere'), as).toEqual([]);
  }, 900_000);

  const plants: Record<string, (village: Village, ...asked: Parameters<Posting['annotateClause']>) => typeof asked> = {
    'a name in what comes out': ({ acting }, work, draftId, request, group) => [
      ...([work, draftId, { ...request, body: `${request.body} (${acting})` }, group] as const),
    ],
    'the length of what comes out': ({ acting }, work, draftId, request, group) => [
      ...([work, draftId, { ...request, body: request.body + '.'.repeat(acting.length) }, group] as const),
    ],
    'a time that is the member’s': ({ acting }, work, draftId, request, group) => [
      ...([{ ...work, now: new Date(work.now.getTime() + acting.length * 1_000) }, draftId, request, group] as const),
    ],
    'a place that is the member’s': ({ acting }, work, draftId, request, group) => [
      ...([work, draftId, request, group && { ...group, province: acting.length > 5 ? '03' : '04' }] as const),
    ],
  };
  it.each(Object.keys(plants))('is noticed where it leaks as %s', async (name) => {
    const both = await openTwo();
    for (const village of both) {
      const { posting } = village.floor.sala;
      const annotate = posting.annotateClause.bind(posting);
      posting.annotateClause = (...asked) => annotate(...(plants[name]?.(village, ...asked) ?? asked));
      for (let story = 0; story < 3; story += 1) await village.live(story);
    }
    expect((await differences(both, 'visitor')).length).toBeGreaterThan(0);
  });
});
