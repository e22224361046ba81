// Non-interference: two fresh instances live through the same stories, but for who of the group acts, or for how many
// are in it. Whatever anybody outside can obtain is the same, to the byte, once random ids are told by the order in
// which they came.
import { afterEach, describe, expect, it } from 'vitest';
import { outsideRoles } from './outside.js';
import { byOthers, differences, NAMES, Village } from './unseen/swap-village.js';

const PAIRS = 50;

let villages: Village[] = [];
afterEach(async () => {
  for (const { floor } of villages) await floor.close();
  villages = [];
});

async function opened(...shapes: Parameters<typeof Village.open>[0][]): Promise<Village[]> {
  for (const shape of shapes) villages.push(await Village.open(shape));
  return villages;
}

describe('another member acting', () => {
  it(`changes no byte for anybody outside, in ${PAIRS} pairs of stories of all that groups do`, async () => {
    const both = await opened({}, { cast: byOthers });
    for (let story = 0; story < PAIRS; story += 1) {
      for (const village of both) await village.live(story);
      const others = outsideRoles.slice(1);
      const asked = ['visitor' as const, others[story % others.length] ?? 'drafter'];
      for (const as of asked) expect(await differences(both, as), `story ${story}, ${as}`).toEqual([]);
    }
    for (const as of outsideRoles) expect(await differences(both, as, 'everywhere'), as).toEqual([]);
    for (const { outside } of both) expect(outside.kinAmongIds()).toEqual([]);
  }, 900_000);
});

describe('one member more, and one silent member fewer', () => {
  it('changes no byte for anybody outside', async () => {
    const acting = 4;
    const roles = ['visitor', 'secretariat'] as const;
    const all = await opened(
      { acting, roles },
      { acting, roles, names: [...NAMES, 'Srey'] },
      { acting, roles, names: NAMES.slice(0, acting) },
    );
    for (let story = 0; story < 6; story += 1) for (const village of all) await village.live(story);
    for (const as of roles)
      expect(await differences(all, as, as === 'visitor' ? 'everywhere' : 'lately'), as).toEqual([]);
  }, 300_000);
});
