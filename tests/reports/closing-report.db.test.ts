// The closing report of a round, over a hall with comments of every state: what it counts and what it never tells, who
// writes and who publishes, two drafters at once, and that what was published stays as it was.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { withdrawComment } from '../../server/src/discussions/discussions.service.js';
import { hideComment } from '../../server/src/moderation/moderation.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { ClosingReport, ClosingWords } from '../../shared/src/reports/closing-contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { type Office, openOffice } from '../answers/office.js';
import { ORIGIN } from '../accounts/hall.js';
import { edit, publish } from '../drafts/desk.js';
import { signInAs } from '../moderation/moderators.js';
import { newSecret } from '../support/secret.js';

const WITHHELD = 'Kong Veasna of Kampot';
const HIDDEN = 'The telephone number of my neighbour is 012 345 678.';
const NOTE = 'It gives the telephone number and address of a neighbour who did not agree to it.';
const words: ClosingWords = {
  foreword: { km: 'យើងសូមអរគុណ **ចំពោះមតិទាំងអស់**។', en: 'We thank **everybody** who spoke.\n\n- list' },
  notes: [{ clauseId: null, text: { km: 'មតិទូទៅ' } }],
  ahead: { km: 'កំណែទី ២ នឹងផ្ញើទៅគណៈរដ្ឋមន្ត្រី។' },
};

let office: Office;
let people: Awaited<ReturnType<typeof signInAs<'drafter' | 'lead' | 'official' | 'moderator'>>>;
let said: Record<'accepted' | 'refused' | 'promised' | 'open' | 'hidden' | 'withdrawn' | 'withheld', string>;
let unasked = '';
/** The moment at which the round has been over for two weeks. */
let after: Date;

beforeAll(async () => {
  office = await openOffice();
  const { desk, draftId } = office;
  unasked = String(office.clauseIds[0]);
  const farmers = [];
  for (let n = 0; n < 6; n += 1)
    farmers.push(await office.speak({ speaker: { level: 'A0', does: 'fish-farmer', province: '03' }, language: 'km' }));
  const secret = newSecret();
  said = {
    accepted: farmers[0] ?? '',
    refused: farmers[1] ?? '',
    promised: farmers[2] ?? '',
    open: farmers[3] ?? '',
    hidden: await office.speak({ body: HIDDEN, speaker: { level: 'A0', does: 'lawyer' } }),
    withdrawn: await office.speak({ body: 'I take it back.', secret }),
    withheld: await office.speak({ speaker: { level: 'A4', name: WITHHELD, does: 'worker' }, kind: 'question' }),
  };
  await office.speak({ speaker: { level: 'A0', does: 'trader', province: '07' }, target: whole() });
  await office.speak({ speaker: { level: 'A0', does: 'trader' } });
  await hideComment(desk.work(desk.moderator), said.hidden, {
    id: randomUUID(),
    reason: 'personal-details',
    note: NOTE,
    expectedRevision: 1,
  });
  await withdrawComment(desk.work(desk.lead), said.withdrawn, secret);
  const clauseId = String(office.clauseIds[1]);
  await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ។' });
  await edit(desk, draftId, {
    ...{ type: 'edit-text', clauseId: unasked, language: 'km' },
    text: 'អ្នកចិញ្ចឹមត្រីត្រូវដាក់ពាក្យសុំក្នុងរយៈពេល ១៥ ថ្ងៃធ្វើការ។',
  });
  const { id: versionId } = await publish(desk, draftId);
  desk.now = new Date(desk.now.getTime() + 74 * DAY_MS);
  after = desk.now;
  await explainChange(desk.work(desk.drafter), versionId, unasked, {
    types: ['term-changed'],
    reason: { km: 'រយៈពេលត្រូវស្របតាមច្បាប់ស្តីពីនីតិវិធីរដ្ឋបាល។', en: 'It follows the law on procedure.' },
  });
  await office.answer([said.accepted], {
    ...{ disposition: 'accepted', reason: null, changes: [{ versionId, clauseId }] },
  });
  await office.answer([said.refused], { reason: 'cost-to-state' });
  await office.answer([said.promised], { disposition: 'for-lower-instrument', reason: null });
  people = await signInAs(office, {
    ...{ drafter: 'drafter', lead: 'drafting-lead', official: 'signing-official', moderator: 'moderator' },
  } as const);
});
afterAll(async () => {
  await people.close();
  await office.close();
});

const whole = () => ({ clauseId: null, language: 'km' as const, segments: [] });
const call = (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object, cookie = '') =>
  office.sala.app.inject({ method, url, headers: { cookie, origin: ORIGIN, 'accept-language': 'en' }, payload });
const save = (revision: number, own: ClosingWords = words, cookie = people.cookies.drafter) =>
  call('PUT', api.closing(office.roundId), { revision, words: own }, cookie);
const publishReport = (request: object, cookie = people.cookies.official) =>
  call(
    'POST',
    api.closingEditions(office.roundId),
    { id: randomUUID(), edition: 1, correction: null, ...request },
    cookie,
  );
const codeOf = ({ body }: { body: string }) => (JSON.parse(body) as { error: { code: string } }).error.code;
const page = async (path: string, cookie = '') => (await call('GET', path, undefined, cookie)).body;
const publicAddress = (language: 'km' | 'en', edition?: number) => pages.closing(language, office.slug, 1, edition);
const deskAddress = () => pages.closingDesk('en', office.slug, 1);
const send = (act: string, fields: Record<string, string>, cookie: string) =>
  office.sala.app.inject({
    method: 'POST',
    url: `${deskAddress()}/${act}`,
    headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const hiddenOf = (html: string, act: string) => {
  const [form = ''] = new RegExp(`action="[^"]*/${act}"[^]*?</form>`).exec(html) ?? [];
  const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
};

describe('before it is published', () => {
  it('nobody reads it, not even that it is being written', async () => {
    expect((await save(0)).json()).toEqual({ revision: 1 });
    const answer = await call('GET', publicAddress('en'));
    expect(answer.statusCode).toBe(404);
    expect((await call('GET', api.closing(office.roundId))).json()).toEqual({ editions: [] });
  });

  it('the drafting side alone opens the desk: others are refused, a visitor is asked to sign in', async () => {
    expect((await call('GET', deskAddress(), undefined, people.cookies.moderator)).statusCode).toBe(403);
    expect((await call('GET', deskAddress())).statusCode).toBe(303);
    expect(codeOf(await save(1, words, people.cookies.moderator))).toBe('moderator-cannot-draft');
    expect(await page(deskAddress(), people.cookies.drafter)).toContain('We thank **everybody** who spoke.');
  });

  it('the desk says how many comments have no answer', async () => {
    expect(await page(deskAddress(), people.cookies.lead)).toContain('7 comments have no answer yet');
  });

  it('a second drafter’s later save is refused, and both texts stand on the page that comes back', async () => {
    const form = hiddenOf(await page(deskAddress(), people.cookies.lead), 'save');
    expect((await save(1, { ...words, foreword: { km: 'ពាក្យរបស់អ្នកទីមួយ' } })).json()).toEqual({ revision: 2 });
    const late = await send('save', { ...form, 'foreword-km': 'ពាក្យរបស់អ្នកទីពីរ' }, people.cookies.lead);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('A colleague has saved this report since you opened it.');
    expect(late.body).toContain('ពាក្យរបស់អ្នកទីពីរ</textarea>');
    expect(late.body).toContain('>ពាក្យរបស់អ្នកទីមួយ</blockquote>');
    const again = { ...hiddenOf(late.body, 'save'), 'foreword-km': 'ពាក្យរបស់អ្នកទាំងពីរ' };
    expect((await send('save', again, people.cookies.lead)).statusCode).toBe(303);
    const { rows } = await office.desk.database.db.execute(sql`select revision from closing_drafts order by revision`);
    expect(rows).toEqual([{ revision: 1 }, { revision: 2 }, { revision: 3 }]);
  });

  it('words that the interface would not take come by no form either, and stay in it', async () => {
    const form = hiddenOf(await page(deskAddress(), people.cookies.lead), 'save');
    const long = await send('save', { ...form, 'foreword-km': 'ក'.repeat(20_001) }, people.cookies.lead);
    expect(long.statusCode).toBe(400);
    expect(long.body).toContain('longer than 20000 signs');
    expect(long.body).toContain('ក'.repeat(20_001));
  });

  it('a note on an article that is in no published version is refused', async () => {
    const notes = [{ clauseId: randomUUID(), text: { km: 'ពាក្យ' } }];
    expect(codeOf(await save(3, { ...words, notes }))).toBe('unknown-clause');
  });

  it('the same sent twice is kept once', async () => {
    expect((await save(3)).json()).toEqual({ revision: 4 });
    expect((await save(3)).json()).toEqual({ revision: 4 });
  });

  it('it comes out once the round is over, by the signing official, whole, on the words that were read', async () => {
    office.desk.now = new Date(after.getTime() - 30 * DAY_MS);
    expect(codeOf(await publishReport({ revision: 4 }))).toBe('closing-round-not-over');
    office.desk.now = after;
    expect(codeOf(await publishReport({ revision: 4 }, people.cookies.lead))).toBe('official-must-sign');
    expect(codeOf(await publishReport({ revision: 3 }))).toBe('closing-changed-meanwhile');
    await save(4, { ...words, ahead: { en: 'Only in English.' } });
    expect(codeOf(await publishReport({ revision: 5 }))).toBe('closing-ahead-needed');
    await save(5);
  });
});

describe('a published report', () => {
  let first: ClosingReport;
  beforeAll(async () => {
    const id = randomUUID();
    const answer = await publishReport({ id, revision: 6 });
    expect(answer.statusCode, answer.body).toBe(201);
    expect((await publishReport({ id, revision: 6 })).json()).toEqual(answer.json());
    first = answer.json<ClosingReport>();
  });

  it('counts what was said: public ones, and hidden and withdrawn ones apart', () => {
    const { said: counts, answers } = first.record;
    expect(counts).toMatchObject({ total: 9, hidden: 1, withdrawn: 1, late: 0 });
    expect(counts.kinds).toEqual([
      { code: 'concern', n: 8 },
      { code: 'question', n: 1 },
    ]);
    expect(answers).toMatchObject({ total: 10, answered: 3 });
    expect(answers.outcomes.map(({ n }) => n)).toEqual([1, 1, 1]);
    expect(answers.reasons).toEqual([{ reason: 'cost-to-state', n: 1 }]);
    expect(answers.days).toEqual({ median: 14, longest: 14 });
  });

  it('tells no group of fewer than five in numbers', () => {
    const { speakers, provinces, languages } = first.record.said;
    expect(speakers).toEqual([
      { code: 'fish-farmer', figure: 'exact', n: 6 },
      { code: 'trader', figure: 'few', n: null },
      { code: 'worker', figure: 'few', n: null },
    ]);
    expect(provinces?.find(({ code }) => code === '07')).toMatchObject({ figure: 'few', n: null });
    expect(languages?.find(({ code }) => code === 'en')).toMatchObject({ figure: 'few', n: null });
  });

  it('shows each change with its words before and after, its comments or the reason of the team', async () => {
    const [section] = first.record.sections.filter(({ changes }) => changes.some((one) => one.commentsTotal > 0));
    expect(section?.changes[0]).toMatchObject({ sign: 'changed', commentsTotal: 1, comments: [{ id: said.accepted }] });
    expect(first.record.unasked.map(({ id, types }) => [id, types])).toEqual([[unasked, ['term-changed']]]);
    expect(first.record.unsourced).toEqual([]);
    const html = await page(publicAddress('en'));
    expect(html).toMatch(/<del>.*១.*<\/del>/);
    expect(html).toContain(`/clauses/article-1?version=1#a-${said.accepted}`);
    expect(html).toContain(`/compare/1/2#change-${office.clauseIds[1] ?? ''}`);
    expect(html).toContain('It follows the law on procedure.');
  });

  it('names what was not accepted and what was promised, each with the way to its comment', async () => {
    expect(first.record.answers.refused.map(({ first: { id } }) => id)).toEqual([said.refused]);
    expect(first.record.next.promises.map(({ first: { id } }) => id)).toEqual([said.promised]);
    expect(await page(publicAddress('en'))).toContain('it would cost the state too much');
  });

  it.each(['km', 'en'] as const)('is whole in %s, and holds no hidden words and no withheld name', async (language) => {
    const html = await page(publicAddress(language));
    for (const id of ['foreword', 'asked', 'part', 'answered', 'articles', 'unasked', 'refused', 'ahead', 'about'])
      expect(html, id).toContain(`<h2 id="${id}">`);
    const json = JSON.stringify((await call('GET', api.closing(office.roundId))).json());
    for (const secret of [WITHHELD, HIDDEN, '012 345 678', 'I take it back', 'Keo Bopha', 'Meas Vuthy', 'undefined'])
      for (const text of [html, json]) expect(text).not.toContain(secret);
    expect(html).toContain(language === 'km' ? '<strong>ចំពោះមតិទាំងអស់</strong>' : '<strong>everybody</strong>');
    expect(html.includes('<li>list</li>')).toBe(language === 'en');
    // The official wrote what happens next in Khmer alone: it stands there in Khmer, and says so.
    expect(html).toContain('គណៈរដ្ឋមន្ត្រី');
    expect(html.includes('This part is written in Khmer.')).toBe(language === 'en');
  });

  it('is led to from the draft, its answers and its way', async () => {
    for (const path of [
      pages.draft('en', office.slug),
      pages.answers('en', office.slug),
      pages.stages('en', office.slug),
    ])
      expect(await page(path), path).toContain(`href="${publicAddress('en')}"`);
    for (const path of [pages.round('en', office.slug), deskAddress()])
      expect(await page(path, people.cookies.lead), path).toContain('/rounds/1/report');
  });

  it('does not change with what comes later', async () => {
    await office.answer([said.open], { reason: 'not-clear' });
    await office.post(office.comment({ body: 'Late.' }));
    await save(6, { ...words, foreword: { km: 'ពាក្យថ្មី' } });
    const { editions } = (await call('GET', api.closing(office.roundId))).json<{ editions: ClosingReport[] }>();
    expect(editions).toEqual([first]);
  });

  it('is kept by the database itself', async () => {
    const { db } = office.desk.database;
    await expect(db.execute(sql`update closing_reports set edition = 9`)).rejects.toThrow();
    await expect(db.execute(sql`delete from closing_reports`)).rejects.toThrow();
  });

  it('is corrected by a further edition that says what it corrects; the earlier one stays readable', async () => {
    expect(codeOf(await publishReport({ revision: 7, edition: 2 }))).toBe('closing-correction-needed');
    const correction = { km: 'អារម្ភកថាត្រូវបានកែតម្រូវ ព្រោះមានកំហុសក្នុងចំនួនមតិ។' };
    const both = await Promise.all([1, 2].map(() => publishReport({ revision: 7, edition: 2, correction })));
    const [second, late] = both.sort((one, other) => one.statusCode - other.statusCode);
    if (!second || !late) throw new Error('Nobody published.');
    expect(codeOf(late)).toBe('closing-published-meanwhile');
    expect(second.json()).toMatchObject({ edition: 2, correction, record: { answers: { answered: 4, total: 11 } } });
    expect(await page(publicAddress('km'))).toContain(correction.km);
    const older = await page(publicAddress('km', 1));
    expect(older).toContain('<strong>ចំពោះមតិទាំងអស់</strong>');
    expect(older).toContain('អានការបោះពុម្ពចុងក្រោយ');
    expect((await call('GET', publicAddress('km', 3))).statusCode).toBe(404);
    expect((await call('GET', `${publicAddress('km', 1)}&edition=2`)).statusCode).toBe(404);
  });
});
