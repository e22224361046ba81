// Any two versions of a draft beside each other: a form that works without scripts and leads to the pair's own address.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../shared/src/ground/paths.js';
import { edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;

beforeAll(async () => {
  floor = await openFloor();
  const { desk, draftId } = floor;
  const [clauseId = ''] = floor.clauseIds;
  for (const days of [40, 30, 20]) {
    const text = `A fish farmer shall apply within ${days} working days.`;
    await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'en', text });
    await publish(desk, draftId);
  }
});
afterAll(() => floor.close());

const open = async (url: string) => {
  const answer = await floor.sala.app.inject({ url, headers: { accept: 'text/html' } });
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location };
};
const chosen = (query: string, language: 'km' | 'en' = 'en') =>
  open(`${pages.comparePair(language, floor.slug)}?${query}`);

describe('a comparison', () => {
  it('offers every version to be compared with every other, in a form', async () => {
    const { body } = await open(pages.compare('en', floor.slug, 2, 3));
    const [form = ''] = /<form class="pair-form"[^]*?<\/form>/.exec(body) ?? [];
    expect(form).toContain(`method="get" action="${pages.comparePair('en', floor.slug)}"`);
    const options = (name: string) => {
      const [select = ''] = new RegExp(`<select id="pair-${name}"[^]*?</select>`).exec(form) ?? [];
      return [...select.matchAll(/<option value="(\d)"( selected)?/g)].map(([, number, isChosen]) => [
        number,
        !!isChosen,
      ]);
    };
    expect(options('from')).toEqual([
      ['4', false],
      ['3', false],
      ['2', true],
      ['1', false],
    ]);
    expect(options('to').filter(([, isChosen]) => isChosen)).toEqual([['3', true]]);
    expect((await open(pages.compare('km', floor.slug, 2, 3))).body).toContain('កំណែទីពីរ');
  });

  it('opens the pair that was chosen, in whatever order, as it was shown before', async () => {
    const pair = pages.compare('en', floor.slug, 1, 3);
    expect(await chosen('from=1&to=3')).toMatchObject({ status: 302, to: pair });
    expect((await chosen('from=3&to=1&text=en&view=redline')).to).toBe(pair);
    expect((await chosen('from=1&to=3&text=both&view=sides')).to).toBe(`${pair}?text=both&view=sides`);
    expect((await chosen('from=1&to=3', 'km')).to).toBe(pages.compare('km', floor.slug, 1, 3));
    const { status, body } = await open(pair);
    expect(status).toBe(200);
    expect(body).toMatch(/<del>[^]*?45[^]*?<\/del>[^]*?<ins>[^]*?30[^]*?<\/ins>/);
  });

  it('says what to do where one version was chosen twice, or none that there is', async () => {
    const twice = await chosen('from=2&to=2');
    expect([twice.status, twice.body]).toEqual([400, expect.stringContaining('Choose two different versions')]);
    expect((await chosen('from=2&to=2', 'km')).body).toContain('សូមជ្រើសរើសកំណែពីរផ្សេងគ្នា');
    for (const query of ['', 'from=1', 'from=a&to=2', 'from=1&from=2&to=3'])
      expect((await chosen(query)).status).toBe(404);
    expect((await open((await chosen('from=1&to=9')).to ?? '')).status).toBe(404);
  });
});
