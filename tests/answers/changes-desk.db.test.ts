// The page on which the team says why a version changed what it changed, by its forms, as a browser sends them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../shared/src/ground/paths.js';
import { ORIGIN } from '../accounts/hall.js';
import { edit } from '../drafts/desk.js';
import { signInAs } from '../moderation/moderators.js';
import { type Office, openOffice } from './office.js';

const FIRST = 'ក្រុមអ្នកព្រាងកែពាក្យនេះ ដើម្បីឱ្យស្របនឹងអត្ថបទផ្សេងទៀតនៃច្បាប់។';
const SECOND = 'ក្រុមអ្នកព្រាងកែពាក្យនេះ ព្រោះច្បាប់ស្តីពីជលផលប្រើពាក្យដដែល។';

let office: Office;
const roles = { drafter: 'drafter', lead: 'drafting-lead', moderator: 'moderator' } as const;
let people: Awaited<ReturnType<typeof signInAs<keyof typeof roles>>>;
let [bare, promised, promise] = ['', '', ''];

beforeAll(async () => {
  office = await openOffice();
  people = await signInAs(office, roles);
  const { desk, draftId } = office;
  [bare = '', promised = ''] = office.clauseIds;
  const asked = await office.speak({ target: { clauseId: promised, language: 'km', segments: [] } });
  const later = { km: 'យើងនឹងកែក្នុងកំណែបន្ទាប់ បន្ទាប់ពីពិភាក្សាជាមួយក្រសួងដែលពាក់ព័ន្ធទាំងអស់។' };
  promise = await office.answer([asked], { disposition: 'accepted', reason: null, notYet: later, changes: [] });
  await edit(desk, draftId, { type: 'edit-text', clauseId: bare, language: 'en', text: 'A farmer shall apply.' });
  await office.revise();
});
afterAll(async () => {
  await people.close();
  await office.close();
});

const address = () => pages.changesDesk('en', office.slug);
const open = (cookie = '', url = address()) =>
  office.sala.app.inject({ url, headers: { cookie, accept: 'text/html' } });
const tokenIn = (html: string) => /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';

async function send(fields: Record<string, string>, cookie: string) {
  const token = tokenIn((await open(cookie)).body);
  return office.sala.app.inject({
    method: 'POST',
    url: address(),
    headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ token, ...fields }).toString(),
  });
}
const comparison = async () => (await open('', pages.compare('en', office.slug, 1, 2))).body;

it('is for the team: a visitor is asked to sign in, a moderator is refused', async () => {
  expect((await open()).statusCode).toBe(303);
  expect((await open(people.cookies.moderator)).statusCode).toBe(403);
});

it('lists first what nobody gave a source for', async () => {
  const { body } = await open(people.cookies.drafter);
  const [first = '', told = ''] = body.split('id="told"');
  expect(first).toContain(`id="c-${bare}"`);
  expect(told).not.toContain(`id="c-${bare}"`);
});

it('asks for a kind and a reason that is one, and keeps what was written', async () => {
  const none = await send({ clause: bare, 'reason-km': FIRST }, people.cookies.drafter);
  expect([none.statusCode, none.body.includes('Choose at least one kind of change.')]).toEqual([400, true]);
  expect(none.body).toContain(`${FIRST}</textarea>`);
  const short = await send({ clause: bare, 'type-wording-only': 'on', 'reason-km': 'ខ្លី' }, people.cookies.drafter);
  expect(short.statusCode).toBe(400);
});

it('puts a reason before the public, and a second one beside it without losing the first', async () => {
  const filled = { clause: bare, 'type-wording-only': 'on' };
  expect((await send({ ...filled, 'reason-km': FIRST }, people.cookies.drafter)).statusCode).toBe(303);
  expect(await comparison()).toContain(FIRST);
  expect((await send({ ...filled, 'reason-km': SECOND }, people.cookies.lead)).statusCode).toBe(303);
  const body = await comparison();
  expect(body.indexOf(SECOND)).toBeGreaterThan(0);
  expect(body.indexOf(FIRST)).toBeGreaterThan(body.indexOf(SECOND));
  expect(body).toContain('Reason given before');
});

it('ties a change to the signed answer that had promised it', async () => {
  const own = office.clauseIds[1] ?? '';
  expect(own).toBe(promised);
  const { body } = await open(people.cookies.drafter);
  expect(body).toContain(`<option value="${promise}"`);
  const tied = await send({ clause: promised, promise }, people.cookies.drafter);
  expect(tied.statusCode).toBe(303);
  expect((await open(people.cookies.drafter)).body).not.toContain(`<option value="${promise}"`);
  expect(await comparison()).toContain('Accepted');
});

it('refuses a form that another site made', async () => {
  const answer = await send({ clause: bare, 'type-moved': 'on', token: 'x' }, people.cookies.drafter);
  expect(answer.statusCode).toBe(403);
});
