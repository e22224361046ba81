// Drafts and rounds over HTTP: what is sent wrongly is refused with a sentence and a stable code, never with a fault,
// and nothing of a refused file stays behind.
import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation } from '../../server/src/accounts/accounts.organisations.service.js';
import type { ReadingReport, WorkingText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { addMember, grantOf, type Hall, type Member, openHall, ORIGIN } from '../accounts/hall.js';
import { serve, type Served } from '../accounts/served.js';

let hall: Hall;
let served: Served;
let drafter: Member;
let lead: Member;
let observer: Member;
const ministryId = randomUUID();

beforeAll(async () => {
  hall = await openHall();
  served = await serve(hall);
  [drafter, lead, observer] = [
    await addMember(hall, [grantOf('drafter')]),
    await addMember(hall, [grantOf('drafting-lead')]),
    await addMember(hall, [grantOf('observer')]),
  ];
  const request = {
    id: ministryId,
    kind: 'ministry',
    name: { km: 'ក្រសួង', en: 'Ministry' },
    fromOn: '2020-01-01',
  } as const;
  await createOrganisation(hall.work(hall.administrator), request);
});
afterAll(async () => {
  await served.close();
  await hall.close();
});

function send(
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object | string,
  { cookie = drafter.cookie, type = 'application/json' } = {},
): Promise<LightMyRequestResponse> {
  const headers = { cookie, origin: ORIGIN, 'accept-language': 'en', ...(payload ? { 'content-type': type } : {}) };
  return served.app.inject({ method, url, headers, payload });
}

const start = (change = {}) => ({
  id: randomUUID(),
  organisationId: ministryId,
  instrumentKind: 'law',
  authoritative: 'km',
  title: { km: 'ច្បាប់' },
  ...change,
});

function upload(url: string, request: unknown, file: { name: string; bytes: Buffer | string } | null, cookie?: string) {
  const border = 'border-of-the-form';
  const part = (head: string, body: Buffer | string) => [
    Buffer.from(`--${border}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ];
  const payload = Buffer.concat([
    ...part('name="request"', typeof request === 'string' ? request : JSON.stringify(request)),
    ...(file ? part(`name="file"; filename="${file.name}"`, file.bytes) : []),
    Buffer.from(`--${border}--\r\n`),
  ]);
  const headers = {
    cookie: cookie ?? drafter.cookie,
    origin: ORIGIN,
    'accept-language': 'en',
    'content-type': `multipart/form-data; boundary=${border}`,
  };
  return served.app.inject({ method: 'POST', url, headers, payload });
}

const LAW = { name: 'law.txt', bytes: 'មាត្រា ១\n\nច្បាប់នេះកំណត់វិធាន។\n\nមាត្រា ២\n\nច្បាប់នេះអនុវត្តទូទាំងប្រទេស។\n' };
const withFile = (change = {}) => {
  const { title: _, ...request } = start();
  return { ...request, ...change };
};

const codeOf = (response: LightMyRequestResponse) =>
  `${response.statusCode} ${response.json<{ error: { code: string } }>().error.code}`;

describe('starting over HTTP', () => {
  it('answers with the draft, in the shape of the contract and no more', async () => {
    const response = await send('POST', api.drafts(), start());
    expect(response.statusCode).toBe(201);
    expect(Object.keys(response.json<object>()).sort()).toEqual(
      ['authoritative', 'id', 'instrumentKind', 'office', 'slug', 'title'].sort(),
    );
  });

  it('refuses what is not in the form asked for', async () => {
    expect(codeOf(await send('POST', api.drafts(), start({ extra: 1 })))).toBe('400 malformed-request');
    expect(codeOf(await send('POST', api.drafts(), start({ id: 'x' })))).toBe('400 malformed-request');
    expect(codeOf(await send('POST', api.drafts(), start({ title: { km: 'x'.repeat(3_000) } })))).toBe(
      '400 malformed-request',
    );
    expect(codeOf(await send('POST', api.drafts(), '<title/>', { type: 'application/xml' }))).toBe(
      '415 wrong-content-type',
    );
    expect(codeOf(await send('POST', api.drafts(), '{"id":', {}))).toBe('400 malformed-request');
    expect(codeOf(await send('POST', api.drafts(), start({ organisationId: randomUUID() })))).toBe('404 not-found');
    expect(codeOf(await send('POST', api.drafts(), start(), { cookie: '' }))).toBe('401 sign-in-first');
    expect(codeOf(await send('POST', api.drafts(), start(), { cookie: observer.cookie }))).toBe(
      '403 not-of-this-office',
    );
  });
});

describe('a file over HTTP', () => {
  it('becomes a draft', async () => {
    const response = await upload(api.sourceFile(), withFile(), LAW);
    expect(response.statusCode).toBe(201);
    expect(response.json<ReadingReport>()).toMatchObject({ articles: 2, language: 'km' });
  });

  it('is refused with a reason, and leaves no draft behind', async () => {
    const count = async () => (await send('GET', pages.desk('en'))).body.split('desk-row').length;
    const before = await count();
    const cases = [
      [withFile(), null, '400 file-needed'],
      [withFile(), { name: 'law.txt', bytes: '' }, '400 file-needed'],
      ['not json', LAW, '400 malformed-request'],
      [withFile({ title: {} }), LAW, '400 malformed-request'],
      [withFile(), { name: 'law.docx', bytes: 'PK\u0003\u0004 no archive' }, '4'],
      [withFile(), { name: 'law.txt', bytes: Buffer.from([0, 159, 146, 150, 1, 2, 3]) }, '4'],
      [withFile(), { name: 'law.txt', bytes: '12 34 -- 56' }, '400 language-not-told'],
      [withFile({ instrumentKind: 'song' }), LAW, '400 unknown-instrument'],
    ] as const;
    for (const [request, file, told] of cases)
      expect(codeOf(await upload(api.sourceFile(), request, file))).toMatch(told);
    expect(await count()).toBe(before);
  });

  it('is refused when it is too large, before it is read', async () => {
    const file = { name: 'law.txt', bytes: Buffer.alloc(20_971_521, 'a') };
    expect(codeOf(await upload(api.sourceFile(), withFile(), file))).toBe('413 file-too-large');
  });

  it('is refused as anything but a form', async () => {
    expect(codeOf(await send('POST', api.sourceFile(), withFile()))).toBe('415 wrong-content-type');
  });
});

describe('mending over HTTP', () => {
  let draftId: string;
  let text: WorkingText;
  const edit = (what: object, revision = text.revision) =>
    send('POST', api.workingEdits(draftId), { id: randomUUID(), revision, edit: what });

  beforeAll(async () => {
    draftId = (await upload(api.sourceFile(), withFile(), LAW)).json<ReadingReport>().draft.id;
    text = (await send('GET', api.working(draftId))).json<WorkingText>();
  });

  it('is for the team alone, and no cache keeps what it says', async () => {
    const own = await send('GET', api.working(draftId));
    expect(own.headers['cache-control']).toBe('no-store');
    expect(codeOf(await send('GET', api.working(draftId), undefined, { cookie: '' }))).toBe('401 sign-in-first');
    expect(codeOf(await send('GET', api.working(draftId), undefined, { cookie: observer.cookie }))).toBe(
      '403 not-on-the-team',
    );
    expect(codeOf(await send('GET', api.draft(draftId), undefined, { cookie: '' }))).toBe('404 not-found');
  });

  it('refuses edits of what is not there, inside a sign, or of a text that moved on', async () => {
    const clauseId = text.clauses[0]?.id ?? '';
    const gone = { type: 'remove', clauseId: randomUUID() };
    expect(codeOf(await edit(gone))).toBe('409 clause-gone');
    expect(codeOf(await edit({ type: 'sing', clauseId }))).toBe('400 malformed-request');
    expect(codeOf(await edit({ type: 'split', clauseId, newId: randomUUID(), at: { km: -1 } }))).toBe(
      '400 malformed-request',
    );
    expect(codeOf(await edit({ type: 'split', clauseId, newId: randomUUID(), at: { km: 1_000_000 } }))).toBe(
      '400 split-inside-sign',
    );
    expect(codeOf(await edit({ type: 'set-kind', clauseId, kind: '<script>' }))).toBe('400 kind-unknown');
    expect(codeOf(await edit({ type: 'remove', clauseId }, 99))).toBe('409 working-text-changed');
    expect(codeOf(await edit({ type: 'edit-text', clauseId, language: 'km', text: 'x'.repeat(200_001) }))).toBe(
      '400 malformed-request',
    );
    const unknown = api.workingEdits(randomUUID());
    expect(codeOf(await send('POST', unknown, { id: randomUUID(), revision: 1, edit: gone }))).toBe(
      '404 unknown-draft',
    );
    expect((await send('GET', api.working(draftId))).json<WorkingText>()).toEqual(text);
  });

  it('shows script as it was typed, in the preview and on the public page', async () => {
    const typed = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    const clauseId = text.clauses[0]?.id ?? '';
    const { revision } = (await edit({ type: 'edit-text', clauseId, language: 'km', text: typed })).json<WorkingText>();
    const preview = await send('GET', pages.preview('km', text.draft.slug));
    expect(preview.body).toContain('&lt;script&gt;alert');
    expect(preview.body).not.toContain('<script>alert');
    const publish = { id: randomUUID(), revision, note: { km: typed } };
    const published = await send('POST', api.versions(draftId), publish, { cookie: lead.cookie });
    expect(published.statusCode).toBe(201);
    for (const page of [pages.draft('km', text.draft.slug), pages.round('km', text.draft.slug)])
      expect((await send('GET', page)).body).not.toMatch(/<script>alert|<img src=x/);
  });
});

describe('the pages of the desk', () => {
  it('send a visitor to sign in, and back', async () => {
    const response = await send('GET', pages.desk('en'), undefined, { cookie: '' });
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/en/sign-in?next=%2Fen%2Fdesk');
  });

  it('tell an observer no more of an unpublished draft than of one that there is not', async () => {
    const draft = (await send('POST', api.drafts(), start())).json<{ slug: string }>();
    const { cookie } = observer;
    const told = async (slug: string) => {
      const answer = await send('GET', pages.working('en', slug), undefined, { cookie });
      return [answer.statusCode, answer.json<{ error: { message: string } }>().error.message];
    };
    expect(await told(draft.slug)).toEqual(await told('no-such-draft'));
    expect((await told(draft.slug))[0]).toBe(404);
  });
});
