// The plain form by which one speaks without JavaScript, sent as browsers send it and as nobody should.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../shared/src/ground/paths.js';
import { ENGLISH, type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let page: string;

beforeAll(async () => {
  floor = await openFloor();
  page = pages.clause('en', floor.slug, 'article-1');
});
afterAll(() => floor.close());

const show = () => floor.sala.app.inject({ url: page, headers: { accept: 'text/html' } });

/** The hidden fields of the form for a new comment. */
async function hidden(): Promise<Record<string, string>> {
  const form = /<form class="composer" [^]*?<\/form>/.exec((await show()).body)?.[0] ?? '';
  const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

const filled = { kind: 'concern', body: 'Two months are long.', level: 'A0' };

/** As a browser sends it without a file. */
const send = async (change: Record<string, string>) =>
  floor.sala.app.inject({
    method: 'POST',
    url: page,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...(await hidden()), ...filled, ...change }).toString(),
  });

/** As a browser sends it with files. */
async function sendFiles(change: Record<string, string>, files: Buffer[]) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...(await hidden()), ...filled, ...change })) form.append(name, value);
  for (const bytes of files) form.append('files', new File([new Uint8Array(bytes)], '<b>me</b>.png'));
  const sent = new Response(form);
  const headers = { accept: 'text/html', 'content-type': sent.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await sent.arrayBuffer());
  return floor.sala.app.inject({ method: 'POST', url: page, headers, payload });
}

it('stands below the words with what is asked of them', async () => {
  const whole = await floor.sala.app.inject(pages.clause('en', floor.slug, 'whole'));
  expect(whole.body).toMatch(/class="guiding guiding-whole"><b>[^<]+<\/b> Words</);
});

it('takes a change of wording on the whole clause', async () => {
  const answer = await send({ kind: 'wording', mode: 'replace', proposed: 'ពាក្យថ្មី', words: '' });
  expect(answer.statusCode).toBe(200);
  const { body } = await floor.sala.app.inject(`/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`);
  const { annotations } = JSON.parse(body) as { annotations: { kind: string; target: object; wording: object }[] };
  const change = annotations.find(({ kind }) => kind === 'wording');
  expect(change?.wording).toEqual({ mode: 'replace', proposed: 'ពាក្យថ្មី' });
  expect(change?.target).toMatchObject({ segments: [{ start: 0, end: ENGLISH.length, exact: ENGLISH }] });
});

it.each([
  ['an occupation that every object has', { does: 'constructor' }],
  ['a province that every object has', { province: '__proto__' }],
  ['a level that there is not', { level: 'A9' }],
  ['a name longer than its field', { level: 'A1', name: 'x'.repeat(81) }],
  ['new words longer than a comment', { kind: 'wording', proposed: 'x'.repeat(5_001) }],
  ['a comment that is too long', { body: 'x'.repeat(5_001) }],
  ['words outside the text', { words: '0-99999999999999999999' }],
  ['words the wrong way round', { words: '5-2' }],
  ['an answer to nothing', { threadId: 'constructor' }],
  ['an answer to what is not there', { threadId: '7d1cf2b0-6f5b-4a53-9a5e-0d1c2b3a4f5e' }],
  ['a form of another site', { token: 'x' }],
])('refuses %s with a sentence, and keeps what was written', async (_, change) => {
  const answer = await send({ body: 'Keep <these> words', ...change });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.body).toContain('role="alert"');
  if (!('body' in change)) expect(answer.body).toContain('Keep &lt;these&gt; words');
});

it('keeps what was written when its file is refused', async () => {
  for (const file of [Buffer.from('<svg onload="alert(1)">'), Buffer.alloc(5_242_881)]) {
    const answer = await sendFiles({ kind: 'evidence', body: 'See the picture' }, [file]);
    expect([413, 415]).toContain(answer.statusCode);
    expect(answer.body).toContain('See the picture');
  }
});

it('keeps no file of a form that this site did not make', async () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const answer = await sendFiles({ token: 'x' }, [png]);
  expect(answer.statusCode).toBe(403);
});

it('refuses what is no form: fields twice, JSON, half a form, characters that cannot be kept', async () => {
  const post = (type: string, payload: string) =>
    floor.sala.app.inject({
      method: 'POST',
      url: page,
      headers: { accept: 'text/html', 'content-type': type },
      payload,
    });
  const form = 'application/x-www-form-urlencoded';
  const statuses = [
    await post(form, 'kind=concern&body=a&body=b'),
    await post(form, 'kind=concern&body=%00'),
    await post('application/json', '{"kind":"concern","body":{"a":1}}'),
    await post('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'),
    await post('multipart/form-data', 'x'),
  ].map(({ statusCode }) => statusCode);
  expect(statuses).toEqual([400, 400, 415, 400, 400]);
});
