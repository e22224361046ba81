// The directory of groups: narrowed by place, kind, line of work and stage, each alone and together.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../../shared/src/ground/paths.js';
import { type Floor, openFloor } from '../../support/floor.js';
import { Villager } from '../village.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
  await new Villager(floor.sala, 'Sophal').found({ nameEn: 'River Cooperative', kind: 'cooperative', province: '04' });
  await new Villager(floor.sala, 'Neang').found({ nameEn: 'Pond Association', kind: 'association', province: '03' });
});
afterAll(() => floor.close());

async function shown(query: string): Promise<string[]> {
  const { body } = await floor.sala.app.inject(`${pages.groups('en')}${query}`);
  return ['River Cooperative', 'Pond Association'].filter((name) => body.includes(name));
}

it.each([
  ['', ['River Cooperative', 'Pond Association']],
  ['?kind=cooperative', ['River Cooperative']],
  ['?kind=association&province=03', ['Pond Association']],
  ['?kind=association&province=04', []],
  ['?state=starting&kind=cooperative', ['River Cooperative']],
  ['?kind=toString', []],
])('narrowed by “%s” it shows %j', async (query, names) => {
  expect(await shown(query)).toEqual(names);
});
