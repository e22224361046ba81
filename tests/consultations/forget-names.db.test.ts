// A name that only the reviewing body saw does not outlive what it was given for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetNames } from '../../server/src/consultations/consultations.upkeep.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { type Floor, openFloor } from '../support/floor.js';

const NAME = 'Kem Sotheavy';
let floor: Floor;

beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

const namesKept = async () =>
  (
    await floor.desk.database.query<{ name: string }>(
      { name: 'names_kept', text: 'select withheld_name as name from comments where withheld_name is not null' },
      [],
    )
  ).map(({ name }) => name);

const speak = () => floor.post(floor.comment({ speaker: { level: 'A4', name: NAME } }));

describe('a withheld name', () => {
  it('is kept while the round is open and answers are still due', async () => {
    await speak();
    expect(await forgetNames(floor.desk.database, floor.desk.now)).toBe(0);
    expect(await namesKept()).toEqual([NAME]);
  });

  it('is erased ninety days after the close, whether anybody answered or not, and the comment stays', async () => {
    const later = new Date(floor.desk.now.getTime() + (61 + 91) * DAY_MS);
    expect(await forgetNames(floor.desk.database, later)).toBe(1);
    expect(await namesKept()).toEqual([]);
    const counting = { name: 'comments_kept', text: 'select count(*)::int as n from comments' };
    const [kept] = await floor.desk.database.query<{ n: number }>(counting, []);
    expect(kept?.n).toBe(1);
  });

  it('is erased at once when its round is closed as answered', async () => {
    await speak();
    await floor.desk.database.query(
      {
        name: 'close_round',
        text: `insert into round_answers (round_id, at, signed_by, office, report)
          select id, now(), $1, '{}', '{"total": 1, "outcomes": []}' from rounds`,
      },
      [floor.desk.official.userId],
    );
    expect(await forgetNames(floor.desk.database, floor.desk.now)).toBe(1);
    expect(await namesKept()).toEqual([]);
  });
});
