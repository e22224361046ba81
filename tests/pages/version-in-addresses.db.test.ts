// Where a comment stands after the law was renumbered: every link to it names the version it was made on, and a form
// that was opened before speaks of the words it showed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../shared/src/ground/paths.js';
import { edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let [comment, code, form] = ['', '', ''];

const read = (url: string) => floor.sala.app.inject({ url, headers: { accept: 'text/html' } });

beforeAll(async () => {
  floor = await openFloor();
  const { body } = await floor.post(floor.comment());
  [comment, code] = [String(body.commentId), String(body.code)];
  form = (await read(pages.clause('en', floor.slug, 'article-1'))).body;
  const [first = '', second = ''] = floor.clauseIds;
  const { desk, draftId } = floor;
  await edit(desk, draftId, { type: 'remove', clauseId: first });
  await edit(desk, draftId, { type: 'renumber', clauseId: second, number: { km: '១', en: '1' } });
  await publish(desk, draftId);
  floor.sala.consultations.forget(draftId);
});
afterAll(() => floor.close());

/** The addresses of a page that lead to a comment. */
const linksIn = (html: string, id: string) =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.endsWith(`#a-${id}`));

it('a link to a comment leads to its own words, whatever stands at their number now', async () => {
  const receipt = await read(`${pages.receipt('en')}?code=${code}`);
  const links = linksIn(receipt.body, comment);
  const there = pages.version('en', floor.slug, 2, comment);
  expect(links).toEqual([there, `${pages.clause('en', floor.slug, 'article-1', 1)}#a-${comment}`]);
  for (const link of links) {
    const page = await read(link);
    expect([page.statusCode, page.body.includes(`id="a-${comment}"`)]).toEqual([200, true]);
  }
});

it('a form that was opened before the new version speaks of the words that it showed', async () => {
  const own = /<form class="composer" [^]*?<\/form>/.exec(form)?.[0] ?? '';
  const action = /action="([^"]+)"/.exec(own)?.[1]?.split('#')[0] ?? '';
  const hidden = [...own.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  const answer = await floor.sala.app.inject({
    method: 'POST',
    url: action,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, kind: 'concern', body: 'I was reading.', level: 'A0' }).toString(),
  });
  expect(answer.statusCode).toBe(200);
  const said = await floor.sala.app.inject(`/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`);
  const { annotations } = said.json<{ annotations: { opening: { body: string }; target: { clauseId: string } }[] }>();
  const mine = annotations.find(({ opening }) => opening.body === 'I was reading.');
  expect(mine?.target.clauseId).toBe(floor.clauseIds[0]);
});

it('an older version says on the page of a clause that there is a newer one', async () => {
  const { body } = await read(pages.clause('en', floor.slug, 'article-1', 1));
  expect(body).toContain('other-version');
});
