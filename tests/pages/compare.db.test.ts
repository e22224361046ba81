// The public pages of a comparison and of an article's history: whole without a script, in both languages, kept ready.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addErratum } from '../../server/src/drafts/drafts.publish.service.js';
import { pages } from '../../shared/src/ground/paths.js';
import { addArticle, edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
/** Article 1 is changed in both languages, article 2 removed, article 3 new. */
let [changed, removed, added] = ['', '', ''];
let commentId: string;

beforeAll(async () => {
  floor = await openFloor();
  const { desk, draftId } = floor;
  [changed = '', removed = ''] = floor.clauseIds;
  const comment = floor.comment({ target: { clauseId: removed, language: 'km', segments: [] } });
  commentId = comment.id;
  await floor.post(comment);
  const text = {
    km: 'អ្នកចិញ្ចឹមត្រីត្រូវដាក់ពាក្យសុំក្នុងរយៈពេល ៣០ ថ្ងៃធ្វើការ។',
    en: 'A fish farmer shall apply within 30 working days.',
  };
  for (const language of ['km', 'en'] as const)
    await edit(desk, draftId, { type: 'edit-text', clauseId: changed, language, text: text[language] });
  await edit(desk, draftId, { type: 'remove', clauseId: removed });
  added = await addArticle(desk, draftId, '៣', { km: 'មាត្រាថ្មី។', en: 'A new <article>.' });
  const { id: versionId } = await publish(desk, draftId);
  const reason = { km: 'វាយខុស' };
  const slip = { id: randomUUID(), clauseId: changed, language: 'en' as const, before: 'shall', after: 'must', reason };
  await addErratum(desk.work(desk.official), versionId, slip);
});
afterAll(() => floor.close());

const open = async (url: string) => {
  const answer = await floor.sala.app.inject({ url, headers: { accept: 'text/html' } });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
};
const comparison = (language: 'km' | 'en', query = '') => open(pages.compare(language, floor.slug, 1, 2) + query);

describe('the comparison of two versions', () => {
  it('tells which versions, how many changes, and which have no source', async () => {
    const { status, body } = await comparison('en');
    expect(status).toBe(200);
    expect(body).toContain('3 changes');
    expect(body).toContain('<a href="#without-source">3 do not</a>');
    const listed = body.slice(body.indexOf('id="without-source"'));
    for (const id of [changed, removed, added]) expect(listed).toContain(`href="#change-${id}"`);
    expect(body).toContain('No source was given for this change.');
  });

  it('marks each change at an address of its own, and says its sign', async () => {
    const { body } = await comparison('en');
    const signs = [...body.matchAll(/data-change="([\w-]+)" data-sign="(\w+)"/g)].map(([, id, sign]) => [id, sign]);
    expect(signs).toEqual([
      [changed, 'changed'],
      [removed, 'removed'],
      [added, 'added'],
    ]);
    expect(body).toMatch(/<del>[^]*?45[^]*?<\/del>[^]*?<ins>[^]*?30[^]*?<\/ins>/);
    expect(body).toContain('A new &lt;article&gt;.');
  });

  it('keeps the comments of a passage that is gone, one click away', async () => {
    const { body } = await comparison('en');
    const [, href = ''] = /Removed passage, <a href="([^"]+)">1 comment kept/.exec(body) ?? [];
    expect(href).toContain('?version=1#');
    expect((await open(href)).body).toContain(`data-annotation="${commentId}"`);
  });

  it('stands in Khmer, in both, and side by side, each at its own address', async () => {
    const km = (await comparison('km')).body;
    expect(km).toContain('ការកែប្រែ ៣');
    expect(km).toMatch(/<del>[^]*?៤៥[^]*?<\/del>/);
    const both = (await comparison('en', '?text=both')).body;
    expect(both).toContain('data-languages="km en"');
    expect((await comparison('en', '?view=sides')).body).toContain('data-view="sides"');
    expect((await comparison('en', '?view=other&x=1')).body).toBe((await comparison('en')).body);
  });

  it('says what was corrected since', async () => {
    expect((await comparison('en')).body).toContain('Correction of version 2');
  });

  it('is told from the older to the newer, and refused where there is no such version', async () => {
    const turned = await open(`${pages.compare('en', floor.slug, 2, 1)}?text=both`);
    expect([turned.status, turned.headers.location]).toEqual([
      302,
      `${pages.compare('en', floor.slug, 1, 2)}?text=both`,
    ]);
    for (const [from, to] of [
      [1, 3],
      [2, 2],
      ['a', 'b'],
      [0, 1],
      [1, 99_999_999],
    ] as const) {
      const { status, body } = await open(`/en/drafts/${floor.slug}/compare/${from}/${to}`);
      expect([status, from, to]).toEqual([404, from, to]);
      expect(body).toContain('There is no such version.');
    }
    expect((await open('/en/drafts/nothing/compare/1/2')).status).toBe(404);
  });

  it('is kept ready: asked again it is not made again', async () => {
    const first = await comparison('km');
    const again = await floor.sala.app.inject({
      url: pages.compare('km', floor.slug, 1, 2),
      headers: { accept: 'text/html', 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  it('offers what changed as a Word file', async () => {
    expect((await comparison('km')).body).toMatch(
      /href="\/api\/versions\/[\w-]+\/tracked\?from=[\w-]+&amp;language=km"/,
    );
  });
});

describe('the page of the draft', () => {
  it('leads to what changed, and to every version', async () => {
    const { body } = await open(pages.draft('en', floor.slug));
    expect(body).toContain(`href="${pages.compare('en', floor.slug, 1, 2)}"`);
    for (const number of [1, 2]) expect(body).toContain(`href="${pages.version('en', floor.slug, number)}"`);
  });
});

describe('the history of an article', () => {
  const history = (path: string, language: 'km' | 'en' = 'en') => open(pages.history(language, floor.slug, path));

  it('shows its words in each version, and whether the public was asked about them', async () => {
    const { status, body } = await history('article-1');
    expect(status).toBe(200);
    expect(body).toContain('Changed since consultation');
    expect(body).toContain('The public was asked about this version');
    expect(body).toContain('within 45 working days');
    expect(body).toMatch(/<del>[^]*?45[^]*?<\/del>/);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('follows an article that is gone up to its end, with what was said on it', async () => {
    const { body } = await history('article-2');
    expect(body).toContain('Taken out in this version');
    expect(body).toContain(pages.version('en', floor.slug, 1, commentId).replace('&', '&amp;'));
  });

  it('leads to what was said however many spoke after it', async () => {
    const address = pages.version('en', floor.slug, 1, commentId);
    floor.desk.now = new Date(floor.desk.now.getTime() + 3_600_000);
    for (let n = 0; n < 61; n += 1) expect((await floor.post(floor.comment())).status).toBe(201);
    const isOn = async (url: string) => (await open(url)).body.includes(`id="a-${commentId}"`);
    expect(await isOn(pages.version('en', floor.slug, 1))).toBe(false);
    expect(await isOn(address)).toBe(true);
    // Ids of nothing, and what is no id, make no other page.
    expect(await isOn(address.replace(commentId, randomUUID()))).toBe(false);
    expect((await open(`${pages.version('en', floor.slug, 1)}&comment=x`)).headers.etag).toBeTruthy();
  });

  it('says of a new one that nobody was asked', async () => {
    expect((await history('article-3')).body).toContain('Never consulted');
    expect((await history('article-3', 'km')).body).toContain('មិនទាន់បានពិគ្រោះយោបល់');
  });

  it('is not there for what never was', async () => {
    expect((await history('article-9')).status).toBe(404);
  });

  it('is one click from the page of the clause', async () => {
    const { body } = await open(pages.clause('en', floor.slug, 'article-1'));
    expect(body).toContain(`href="${pages.history('en', floor.slug, 'article-1')}"`);
  });
});
