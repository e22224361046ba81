// Papers of a room: members alone read them, and what cameras and programs wrote into a file does not come along.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../shared/src/ground/paths.js';
import { png, telltalePng } from '../discussions/evidence-files.js';
import { type Floor, openFloor } from '../support/floor.js';
import { Villager } from './village.js';

let floor: Floor;
let first: Villager;
let second: Villager;

beforeAll(async () => {
  floor = await openFloor();
  [first, second] = [new Villager(floor.sala, 'First'), new Villager(floor.sala, 'Second')];
  await first.found();
  await second.join(await first.invite());
});
afterAll(() => floor.close());

const addressIn = (body: string) => /href="(\/en\/room\/papers\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? '';

it('a member puts one in, the others read it, cleaned and under the name the room gave it', async () => {
  const file = { name: 'First of Prek Ta Om.png', bytes: telltalePng() };
  expect((await first.upload('The map of the ponds', file)).status).toBe(303);
  const { body } = await second.get(pages.roomPapers('en'));
  expect(body).toContain('The map of the ponds');
  expect(body).not.toContain('Prek Ta Om');
  const paper = await second.get(addressIn(body));
  expect(paper.status).toBe(200);
  expect(paper.body).toContain('PNG');
  expect(paper.body.length).toBeLessThan(telltalePng().length);
});

it('without a key it is not there', async () => {
  const address = addressIn((await first.get(pages.roomPapers('en'))).body);
  const stranger = await new Villager(floor.sala, 'Stranger').get(address);
  expect(stranger.status).toBe(401);
  expect(stranger.body).not.toContain('PNG');
  const other = new Villager(floor.sala, 'Other');
  await other.found({ nameEn: 'Another Group' });
  expect((await other.get(address)).status).toBe(404);
});

it('what is no picture and no PDF is refused with a sentence, and a paper without a name too', async () => {
  const wrong = await first.refusal(first.upload('Notes', { name: 'a.docx', bytes: Buffer.from('PK not a picture') }));
  expect(wrong).not.toBe('');
  expect(await first.refusal(first.upload('  ', { name: 'a.png', bytes: png() }))).toMatch(/Give the paper a name/);
});

it('only a representative takes one away', async () => {
  const address = addressIn((await first.get(pages.roomPapers('en'))).body);
  const remove = (who: Villager) => who.send(pages.roomPapers('en'), `${address}/remove`, {});
  expect(await second.refusal(remove(second))).toMatch(/representative/);
  expect((await remove(first)).status).toBe(303);
  expect((await first.get(pages.roomPapers('en'))).body).toContain('There are no papers yet.');
});
