// Answers as everybody reads them without JavaScript: on the page of the draft and of the clause, in the list, on the
// receipt.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatReceiptSecret } from '../../shared/src/discussions/receipt-code.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { newSecret } from '../support/secret.js';
import { type Office, openOffice } from './office.js';

let office: Office;
let [accepted, refusedOne, open, answerId] = ['', '', '', ''];
let code = '';
const secret = newSecret();

beforeAll(async () => {
  office = await openOffice();
  const { body } = await office.post(office.comment({ secret, body: 'Three years, please.' }));
  [accepted, code] = [String(body.commentId), String(body.code)];
  refusedOne = await office.speak({ body: 'No fees at all.' });
  open = await office.speak({ body: 'And the fines?' });
  const versionId = await office.revise();
  const clauseId = String(office.clauseIds[1]);
  const taken = { disposition: 'accepted', reason: null, changes: [{ versionId, clauseId }] };
  answerId = await office.answer([accepted], taken);
  await office.answer([refusedOne], { reason: 'cost-to-state' });
});
afterAll(() => office.close());

const page = async (path: string) => (await office.sala.app.inject(path)).body;
const change = () => `/en/drafts/${office.slug}/compare/1/2#change-${office.clauseIds[1] ?? ''}`;

it('the head of the draft says how many are answered, and leads to the list', async () => {
  const html = await page(`/en/drafts/${office.slug}`);
  expect(html).toContain('Answered 2 of 3');
  expect(html).toContain(`href="/en/drafts/${office.slug}/answers"`);
  expect(await page(`/km/drafts/${office.slug}`)).toContain('បានឆ្លើយ ២ ក្នុងចំណោម ៣ មតិ');
});

it('after the close it says since when, and by when all is to be answered', async () => {
  const before = office.desk.now;
  office.desk.now = new Date(before.getTime() + 72 * DAY_MS);
  const html = await page(`/en/drafts/${office.slug}`);
  expect(html).toMatch(/12 days since closing · due by \w+ \d+ \w+ 2026/);
  office.desk.now = before;
});

describe('a card', () => {
  it.each([
    ['of the draft', () => `/en/drafts/${office.slug}`],
    ['of the clause', () => `/en/drafts/${office.slug}/clauses/article-1`],
  ])('%s shows what was decided, why, by whom, and leads to the change', async (_, path) => {
    const html = await page(path());
    const card = html.slice(html.indexOf(`id="a-${accepted}"`), html.indexOf(`id="a-${refusedOne}"`));
    expect(card).toContain('data-state="accepted"');
    expect(card).toContain('ការិយាល័យបានពិចារណា');
    expect(card).toContain('Fisheries Administration');
    expect(card).toContain(`href="${change()}"`);
    expect(card).toContain('Version 2, Article 2');
    expect(html.slice(html.indexOf(`id="a-${refusedOne}"`))).toContain('Reason: it would cost the state too much.');
  });
});

it('the list has every signed answer with the way to its comment', async () => {
  const html = await page(`/en/drafts/${office.slug}/answers`);
  expect(html).toContain(`id="answer-${answerId}"`);
  expect(html).toContain(`href="/en/drafts/${office.slug}/clauses/article-1?version=1#a-${accepted}"`);
  expect(html).not.toContain(`#a-${open}`);
  expect((await office.sala.app.inject('/en/drafts/none/answers')).statusCode).toBe(404);
});

describe('the receipt', () => {
  const hiddenOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  const send = (fields: Record<string, string>) =>
    office.sala.app.inject({
      method: 'POST',
      url: '/en/receipt',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });

  it('shows what became of the comment, and takes the author’s one reply by the secret', async () => {
    const html = await page(`/en/receipt?code=${code}`);
    expect(html).toContain('What became of it');
    expect(html).toContain(`href="${change()}"`);
    const wrong = await send({ ...hiddenOf(html), body: 'Thanks.', own: newSecret() });
    expect([wrong.statusCode, wrong.body.includes('>Thanks.</textarea>')]).toEqual([403, true]);
    const sent = await send({ ...hiddenOf(html), body: 'Thank you for it.', own: formatReceiptSecret(secret) });
    expect([sent.statusCode, sent.body.includes('Your reply has been received.')]).toEqual([200, true]);
    const clause = await page(`/en/drafts/${office.slug}/clauses/article-1`);
    expect(clause.slice(clause.indexOf('The author’s reply'))).toContain('Thank you for it.');
    expect(clause.split('Thank you for it.').length).toBe(2);
    const again = await send({ ...hiddenOf(await page(`/en/receipt?code=${code}`)), body: 'More.', own: secret });
    expect(again.statusCode).toBe(409);
  });
});
