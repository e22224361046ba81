// What several people of a group let out before one tick comes out in the order in which chance has put it, not in that
// in which it was asked for.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shuffle } from '../../../server/src/infra/pace/shuffle.js';
import { api } from '../../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { AGREED, Villager } from '../village.js';

const TICK_MS = 900_000;
const WORDS = ['The first point.', 'A second matter.', 'Thirdly, fish.', 'Number four here.', 'Last, the ponds.'];

let floor: Floor;
beforeEach(async () => {
  floor = await openFloor();
});
afterEach(() => floor.close());

/** Two speak by turns, `begun` hears of each statement; gives what was said, in the order of the law's events. */
async function comeOut(begun: (id: string) => void): Promise<string[]> {
  const { sala, desk, slug, clauseIds, draftId, versionId } = floor;
  const [first, second] = [new Villager(sala, 'First'), new Villager(sala, 'Second')];
  await first.found();
  await second.join(await first.invite());
  await first.mandate('Second');
  for (const [n, words] of WORDS.entries()) {
    const speaking = n % 2 === 0 ? first : second;
    const statement = await speaking.begin(slug, { clause: clauseIds[0] ?? '' }, words);
    begun(statement.split('/').at(-1) ?? '');
    await speaking.act(statement, 'adopt', { ...AGREED, dissent: '' });
    await speaking.act(statement, 'release');
    desk.now = new Date(desk.now.getTime() + 20_000);
  }
  desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS);
  await sala.releases.playDue(desk.now);
  const ask = async <Answer>(url: string) => (await sala.app.inject(url)).json<Answer>();
  const { events } = await ask<{ events: { subject: string; event: string }[] }>(
    `${api.events(draftId)}?after=0&epoch=${sala.parts.live.historyEpoch}&audience=public`,
  );
  type Said = { annotations: { id: string; opening: { body: string } }[] };
  const { annotations } = await ask<Said>(`${api.annotations(draftId)}?version=${versionId}`);
  const bodies = new Map(annotations.map(({ id, opening }) => [id, opening.body] as const));
  return events.flatMap(({ subject, event }) => (event === 'annotation-added' ? (bodies.get(subject) ?? []) : []));
}

it('is played in the order that it is shuffled into', async () => {
  const parts: { shuffle: unknown } = floor.sala.releases['parts'];
  expect(parts.shuffle).toBe(shuffle);
  const order = [3, 0, 4, 2, 1];
  let asked: string[] = [];
  const places: string[] = [];
  // By the words, which are known beforehand; what is due is handed over whole, once.
  parts.shuffle = (due: { id: string; kind: string }[]) => {
    asked = [...asked, ...due.map(({ kind }) => kind)];
    const byAge = due.toSorted((one, other) => places.indexOf(one.id) - places.indexOf(other.id));
    return order.map((place) => byAge[place] as (typeof due)[number]);
  };
  const said = await comeOut((id) => places.push(id));
  expect(asked).toEqual(WORDS.map(() => 'statement'));
  expect(said).toEqual(order.map((place) => WORDS[place]));
});
