// The response matrix of a round as anybody fetches it: every comment once and in the order of the text, with what was
// answered and changed, in every form; and nothing in it that is not public.
import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versions } from '../../server/src/drafts/drafts.tables.js';
import { readMatrixById } from '../../server/src/reports/reports.matrix.service.js';
import type { MatrixHead, MatrixRow } from '../../shared/src/reports/matrix.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { type MatrixHall, openMatrixHall } from './matrix-hall.js';
import { partNames } from './part-names.js';

let hall: MatrixHall;
beforeAll(async () => {
  hall = await openMatrixHall();
});
afterAll(() => hall.close());

interface Written {
  head: MatrixHead;
  rows: MatrixRow[];
}
const readJson = async (language: 'km' | 'en' = 'en') => (await hall.fetch('json', language)).json<Written>();
const page = (language: 'km' | 'en') => hall.sala.app.inject(`/${language}/drafts/${hall.slug}/rounds/1/matrix`);

/** All that can be read in a file: its bytes, or those of all its parts. */
async function wordsOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  return (await partNames(bytes)).map((name) => unpackPart(bytes, name)).join('\n');
}

const forms = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['csv', 'text/csv; charset=utf-8; header=present'],
  ['json', 'application/json; charset=utf-8'],
] as const;

describe.each(['km', 'en'] as const)('in %s', (language) => {
  it.each(forms)('as %s has each comment once, and nothing that is not public', async (form, type) => {
    const answer = await hall.fetch(form, language);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type]);
    const name = `${hall.slug}-round-1-${language}.${form}`;
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    const words = await wordsOf(answer.rawPayload);
    expect(words).not.toContain('CANARY');
    for (const { code } of (await readJson()).rows) expect(words.split(code).length - 1, code).toBe(1);
  });

  it('as a page to print, too', async () => {
    const { statusCode, body } = await page(language);
    expect(statusCode).toBe(200);
    expect(body).not.toContain('CANARY');
    expect(body.match(/<tr data-code=/g)).toHaveLength(8);
    expect(body).toMatch(/<\/html>\s*$/);
  });
});

describe('the rows', () => {
  it('stand in the order of the text, then of arrival, and the head counts them as everywhere', async () => {
    const { head, rows } = await readJson();
    const places = [
      'The whole draft',
      ...Array.from({ length: 4 }, () => 'Article 1'),
      ...Array.from({ length: 3 }, () => 'Article 2'),
    ];
    expect(rows.map(({ clause }) => clause)).toEqual(places);
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const ids = [hall.ids.whole, hall.ids.withheld, hall.ids.hidden, hall.ids.withdrawn, hall.ids.open];
    expect(rows.map(({ clauseUrl }) => clauseUrl.split('#a-')[1])).toEqual([
      ...ids,
      hall.ids.taken,
      hall.ids.same,
      hall.ids.late,
    ]);
    expect(head).toMatchObject({ version: '1', round: '1', answered: 3, total: 7, asOf: hall.desk.now.toISOString() });
    expect(head.url).toMatch(/^http.*\/rounds\/1\/matrix$/);
    expect((await readJson('km')).head).toMatchObject({ version: '១', round: '១' });
  });

  it('tell what was answered to several at once, with the words before and after and the way to both', async () => {
    const { rows } = await readJson();
    const [taken, same] = rows.filter(({ clauseUrl }) =>
      [hall.ids.taken, hall.ids.same].some((id) => clauseUrl.endsWith(id)),
    );
    for (const row of [taken, same])
      expect(row).toMatchObject({
        alike: 2,
        disposition: 'Accepted',
        reason: 'Article 2 says three years now.',
        office: 'Fisheries Administration',
        before: 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ។',
        after: 'អាជ្ញាប័ណ្ណមានសុពលភាព 3 ឆ្នាំ។',
      });
    expect([taken?.from, same?.from]).toEqual(['A farmer', '“Mekong”']);
    const origin = new URL(taken?.changeUrl ?? '').origin;
    for (const url of [taken?.changeUrl, taken?.clauseUrl]) {
      const { statusCode } = await hall.sala.app.inject(String(url).slice(origin.length).split('#')[0] ?? '');
      expect(statusCode, url).toBe(200);
    }
  });

  it('tell why something was not taken up, and what stood there before it was set right', async () => {
    const [whole] = (await readJson()).rows;
    expect(whole?.disposition).toBe('Not accepted');
    const [reason = '', text, earlier = '', former = '', slip] = (whole?.reason ?? '').split('\n');
    expect([reason, text, former, slip]).toEqual([
      'Reason: it goes against a higher law.',
      'An answer set right.',
      'Reason: it would cost the state too much.',
      'An answer with a slip.',
    ]);
    expect(earlier).toMatch(/^An earlier answer \(.+\), corrected since: Not accepted$/);
    expect([whole?.before, whole?.after, whole?.changeUrl]).toEqual(['', '', '']);
  });

  it('keep a stub where words are hidden or withdrawn, the label of a withheld name, and what came late', async () => {
    const { rows } = await readJson();
    const row = (id: string) => rows.find(({ clauseUrl }) => clauseUrl.endsWith(id));
    expect(row(hall.ids.hidden)).toMatchObject({ state: 'hidden', comment: '', from: '', disposition: null });
    expect(row(hall.ids.withdrawn)).toMatchObject({ state: 'withdrawn', comment: '', from: '' });
    expect(row(hall.ids.withheld)).toMatchObject({ from: 'Name withheld', state: 'visible' });
    expect(row(hall.ids.withheld)?.comment).toBe('Instead of “45 working days”: “15 working days”\nFry dies.');
    expect(rows.filter(({ late }) => late)).toMatchObject([{ comment: 'Sorry to be late.' }]);
    expect(row(hall.ids.open)).toMatchObject({ disposition: null, reason: '', comment: 'ហេតុអ្វី?' });
    expect(row(hall.ids.held)).toBeUndefined();
  });

  it('are run by no program', async () => {
    expect((await hall.fetch('csv')).body).toContain(
      `"'=HYPERLINK(""http://example.org"",""x""),""quoted""\n'@SUM(A1)"`,
    );
    const { rawPayload } = await hall.fetch('xlsx');
    expect(unpackPart(rawPayload, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

it('is refused for a round that is not there, in a form there is none of, and for a version that is not public', async () => {
  const refusal = async (url: string) => {
    const answer = await hall.sala.app.inject(url);
    return [answer.statusCode, answer.json<{ error: { code: string } }>().error.code];
  };
  const address = `/api/rounds/${hall.roundId}/matrix`;
  const absent = `/api/rounds/${hall.draftId}/matrix?form=csv&language=en`;
  expect(await refusal(absent)).toEqual([404, 'unknown-round']);
  expect(await refusal(`${address}?form=exe&language=en`)).toEqual([400, 'malformed-request']);
  const { database } = hall.desk;
  const handTo = (audience: 'public' | 'ministries') =>
    database.alone(async (owner) => {
      await owner.execute('alter table versions disable trigger user');
      await owner.update(versions).set({ audience }).where(eq(versions.id, hall.versionId));
      await owner.execute('alter table versions enable trigger user');
    });
  await handTo('ministries');
  expect(await refusal(`${address}?form=csv&language=en`)).toEqual([404, 'unknown-round']);
  expect((await page('en')).statusCode).toBe(404);
  await handTo('public');
  expect((await page('en')).statusCode).toBe(200);
  expect((await hall.sala.app.inject(`/en/drafts/${hall.slug}/rounds/2/matrix`)).statusCode).toBe(404);
});

it('stops reading when whoever asked has left', async () => {
  const work = hall.desk.work(visitor);
  const asked = { language: 'en' as const, origin: 'https://hall.example' };
  const { rows } = await readMatrixById(work, hall.sala.consultations, hall.roundId, asked);
  const ended: string[] = [];
  async function* watched() {
    try {
      for await (const row of rows) yield row.code;
    } finally {
      ended.push('reading');
    }
  }
  const stream = Readable.from(watched(), { objectMode: false, highWaterMark: 1 });
  await new Promise((resolve) => stream.once('readable', resolve));
  stream.destroy();
  for (let turn = 0; ended.length === 0 && turn < 100; turn += 1) await wait(5);
  expect(ended).toEqual(['reading']);
});
