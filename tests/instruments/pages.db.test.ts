// The pages of a law's way without scripts: what everybody reads of it, and the forms by which it is entered and by
// which questions before drafting are answered.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { Instrument, Plan } from '../../shared/src/instruments/contract.js';
import { ORIGIN } from '../accounts/hall.js';
import { tokenIn } from '../accounts/served.js';
import { startDraft } from '../drafts/desk.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { REASON } from './way.js';

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs<'lead' | 'official' | 'secretariat'>>>;

beforeAll(async () => {
  floor = await openFloor();
  people = await signInAs(floor, { lead: 'drafting-lead', official: 'signing-official', secretariat: 'secretariat' });
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const get = (url: string, cookie = '') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } });
const send = (url: string, fields: Record<string, string>, cookie = '') =>
  floor.sala.app.inject({
    method: 'POST',
    url,
    headers: {
      ...{ cookie, accept: 'text/html', origin: ORIGIN },
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  });
const call = (url: string, payload: object, cookie: string) =>
  floor.sala.app.inject({ method: 'POST', url, headers: { cookie, origin: ORIGIN }, payload });
const day = (days: number) => new Date(floor.desk.now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** Loads a page, fills in the form that is sent to `action`, and sends it. */
async function fill(page: string, action: string, fields: Record<string, string>, cookie: string) {
  const { body } = await get(page, cookie);
  const [form = ''] = new RegExp(`<form[^>]*action="${action}"[^]*?</form>`).exec(body) ?? [];
  expect(form, action).not.toBe('');
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return send(action, { ...values, ...fields }, cookie);
}

describe('the page of the stages', () => {
  it('tells where a draft stands, how long its round is open, and until when answers are due', async () => {
    const address = `/en/drafts/${floor.slug}/stages`;
    expect((await get(address)).body).toContain('No step has been recorded yet');
    const desk = `/en/desk/drafts/${floor.slug}/stages`;
    expect((await fill(desk, `${desk}/step`, { to: 'consultation' }, people.cookies.lead)).statusCode).toBe(303);
    const { body } = await get(address);
    expect(body).toContain('aria-current="step"');
    expect(body).toContain('Everybody may speak now');
    expect(body).toMatch(/Round 1<\/b>[^]*\(62 days\)/);
    expect(body).not.toContain('Answers are due by');
    const { now } = floor.desk;
    floor.desk.now = new Date(now.getTime() + 70 * DAY_MS);
    expect((await get(address)).body).toContain('Answers are due by');
    floor.desk.now = new Date(now.getTime() + 200 * DAY_MS);
    expect((await get(address)).body).toContain('Answers were due by');
    floor.desk.now = new Date(now.getTime() + 400 * DAY_MS);
    expect((await get(address)).body).toContain('No public movement since');
    floor.desk.now = now;
  });

  it('counts the articles that were consulted on, each number with its list, in both languages', async () => {
    const { body } = await get(`/en/drafts/${floor.slug}/stages`);
    expect(body).toMatch(/data-mark="consulted">[^]*2 articles[^]*Article 1[^]*Article 2/);
    const khmer = await get(`/km/drafts/${floor.slug}/stages`);
    expect(khmer.body).toContain('២ មាត្រា');
    expect(khmer.body).not.toMatch(/January|February|March|April|May |June|July/);
  });

  it('is not there for a draft that nobody knows of', async () => {
    const { slug } = await startDraft(floor.desk, { km: 'ច្បាប់លាក់', en: 'Hidden law' });
    expect((await get(`/en/drafts/${slug}/stages`)).statusCode).toBe(404);
    expect((await get(`/en/drafts/${slug}/call`)).statusCode).toBe(404);
  });
});

describe('the page of a draft', () => {
  it('tells what its round is: how long, how people are reached, whose interests, and that counts are no votes', async () => {
    const { body } = await get(`/en/drafts/${floor.slug}`);
    expect(body).toContain('(62 days)');
    expect(body).toMatch(/How people without internet are reached<\/dt>\s*<dd>The office has not said/);
    expect(body).toMatch(/Interests of those who wrote the draft<\/dt>\s*<dd>Words/);
    expect(body).toMatch(/Who must be heard<\/dt>\s*<dd>A fish farmer · this hall, a meeting/);
    expect(body).toContain('No second person read the questions');
    expect(body).toContain('promises that nobody will be treated worse for what they say here');
    expect(body).toContain('is not a vote');
    expect(body).toContain(`/en/drafts/${floor.slug}/stages`);
  });
});

describe('the desk of the stages', () => {
  const desk = () => `/en/desk/drafts/${floor.slug}/stages`;

  it('shows a refusal beside its form, with what was typed still there', async () => {
    const typed = { 'note-km': 'ពាក្យដែលបានសរសេរ' };
    const answer = await fill(desk(), `${desk()}/step`, { to: 'revision', ...typed }, people.cookies.lead);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('No round has closed yet');
    expect(answer.body).toMatch(/<details class="panel" open><summary>Revision[^]*ពាក្យដែលបានសរសេរ/);
  });

  it('offers a step only to those who may enter it, and is nobody else’s', async () => {
    const withdrawing = /name="to" value="withdrawn"/;
    expect((await get(desk(), people.cookies.lead)).body).not.toMatch(withdrawing);
    expect((await get(desk(), people.cookies.official)).body).toMatch(withdrawing);
    expect((await get(desk(), people.cookies.secretariat)).body).toMatch(/name="to" value="lapsed"/);
    expect((await get(desk())).statusCode).toBe(303);
    const forged = await send(`${desk()}/step`, { token: 'x', id: randomUUID() }, people.cookies.lead);
    expect(forged.statusCode).toBe(403);
  });

  it('takes a hand-over and a position, which everybody then reads', async () => {
    const at = { 'sent-on': day(-2), bodies: 'Ministry of Industry\nក្រសួងយុត្តិធម៌' };
    expect(
      (await fill(desk(), `${desk()}/handover`, { version: floor.versionId, ...at }, people.cookies.lead)).statusCode,
    ).toBe(303);
    const said = { body: 'ក្រសួងយុត្តិធម៌', position: 'object', on: day(-1), articles: '1 ២', 'text-km': 'មិនយល់ព្រម។' };
    expect(
      (await fill(desk(), `${desk()}/position`, { version: floor.versionId, ...said }, people.cookies.lead)).statusCode,
    ).toBe(303);
    const { positions, handovers } = (await get(`/api/drafts/${floor.draftId}/stages`)).json<Instrument>();
    expect(handovers[0]?.bodies.map(({ organisationId }) => organisationId !== null)).toEqual([true, false]);
    expect(positions[0]?.clauseIds).toEqual(floor.clauseIds);
    expect((await get(`/en/drafts/${floor.slug}/stages`)).body).toMatch(/Objects<\/b>[^]*មិនយល់ព្រម។/);
  });

  it('takes a note beside an article, which stands on the page of the article', async () => {
    const page = `${desk()}?note=${floor.clauseIds[0]}`;
    const said = { 'purpose-km': 'ឱ្យដឹងច្បាស់', 'triedWhere-en': 'Stung Treng' };
    expect((await fill(page, `${desk()}/note`, said, people.cookies.lead)).statusCode).toBe(303);
    const { body } = await get(`/en/drafts/${floor.slug}/clauses/article-1`);
    expect(body).toMatch(/<details class="drafting-note">[^]*ឱ្យដឹងច្បាស់[^]*Stung Treng/);
    expect((await get(page, people.cookies.lead)).body).toContain('ឱ្យដឹងច្បាស់');
  });

  it('keeps what was typed into a note that somebody else wrote meanwhile, and shows theirs beside it', async () => {
    const page = `${desk()}?note=${floor.clauseIds[1]}`;
    const write = (words: string, more = {}) =>
      fill(page, `${desk()}/note`, { 'purpose-km': words, ...more }, people.cookies.lead);
    expect((await write('របស់មិត្តរួមការងារ')).statusCode).toBe(303);
    const refused = await write('របស់ខ្ញុំ', { seen: '0' });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('Somebody wrote this note before you.');
    expect(refused.body).toMatch(/The note as it is now:[^]*របស់មិត្តរួមការងារ[^]*<textarea[^>]*>\s*របស់ខ្ញុំ/);
    expect(refused.body).toContain('name="seen" value="1"');
    expect((await write('របស់ខ្ញុំ', { seen: '1' })).statusCode).toBe(303);
    expect((await get(page, people.cookies.lead)).body).toContain('name="seen" value="2"');
  });
});

describe('the forward plan', () => {
  it('is told from the desk, read by everybody with its age and its first dates, and stands on the home page', async () => {
    const desk = '/en/desk/plan';
    const said = {
      ...{ office: floor.desk.ministryId, kind: 'law', 'title-km': 'ច្បាប់ថ្មី', 'title-en': 'A coming law' },
      ...{ 'purpose-km': 'គោលបំណង', 'problem-km': 'បញ្ហា', 'affected-km': 'អ្នកនេសាទ', from: day(30), to: day(90) },
    };
    expect((await fill(desk, `${desk}/plan`, said, people.cookies.lead)).statusCode).toBe(303);
    const [plan] = (await get('/api/plans')).json<Plan[]>();
    expect((await get('/en/plan')).body).toMatch(/A coming law[^]*Told today/);
    expect((await get('/en')).body).toContain(`/en/plan#plan-${plan?.id ?? ''}`);
    const later = { plan: plan?.id ?? '', from: day(60), to: day(190), fate: 'keep', 'reason-km': REASON.km };
    const refused = await fill(desk, `${desk}/revise`, { ...later, 'reason-km': '' }, people.cookies.lead);
    expect([refused.statusCode, refused.body.includes('Give the reason')]).toEqual([400, true]);
    expect((await fill(desk, `${desk}/revise`, later, people.cookies.lead)).statusCode).toBe(303);
    const { now } = floor.desk;
    floor.desk.now = new Date(now.getTime() + 125 * DAY_MS);
    const { body } = await get('/en/plan');
    expect(body).toContain('Told 4 months ago');
    expect(body).toContain('100 days later than first told');
    expect(body).toContain('more than a quarter ago');
    floor.desk.now = now;
  });
});

describe('questions before drafting', () => {
  it('are answered by a plain form without an account, with a receipt that finds the answer again', async () => {
    const draft = await startDraft(floor.desk, { km: 'ច្បាប់សហគមន៍', en: 'Law on communities' });
    const words = { km: 'ពាក្យ', en: 'Words' };
    const question = randomUUID();
    const opened = await call(
      `/api/drafts/${draft.id}/calls`,
      {
        ...{ id: randomUUID(), purpose: words, affected: words, contact: words, levels: ['A0'], moderation: 'post' },
        questions: [{ id: question, text: { km: 'តើមានបញ្ហាអ្វី?', en: 'What hinders you?' } }],
        opensAt: floor.desk.now.toISOString(),
        closesAt: `${day(30)}T16:59:00.000Z`,
      },
      people.cookies.lead,
    );
    expect(opened.statusCode).toBe(201);
    const address = `/en/drafts/${draft.slug}/call`;
    const before = (await get(address)).body;
    expect(before).toContain('What hinders you?');
    expect(before).toContain('is not a vote');
    const [form = ''] = /<form class="composer reply"[^]*?<\/form>/.exec(before) ?? [];
    const fields = Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="?(\w+)"? value="?([^"\s>]*)"?/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    expect(tokenIn(before)).not.toBe('');
    const empty = await send(address, { ...fields, body: '' });
    expect([empty.statusCode, empty.body.includes('role="alert"')]).toEqual([400, true]);
    const sent = await send(address, { ...fields, body: 'គ្មានលិខិតបញ្ជាក់សិទ្ធិ។' });
    expect(sent.statusCode).toBe(200);
    const [, code = ''] = /<span aria-hidden="true">([\d -]+)<\/span>/.exec(sent.body) ?? [];
    expect((await get(address)).body).toContain('គ្មានលិខិតបញ្ជាក់សិទ្ធិ។');
    const receipt = await get(`/en/receipt?code=${encodeURIComponent(code)}`);
    expect(receipt.body).toContain(`${address}#c-${fields.id}`);
    const unknown = await send(address, { ...fields, callId: 'x', body: 'ពាក្យ' });
    expect(unknown.statusCode).toBe(404);
  });
});
