// The pages of commitments without scripts: what everybody reads of them, the desk by which bodies answer, the form by
// which a business concerned speaks, and the calendar.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeWork } from '../../server/src/infra/parts.js';
import { groupActForms, groupActOf, groupActWords } from '../../server/src/commitments/group-act-forms.js';
import type { CommitmentRecord } from '../../shared/src/commitments/contract.js';
import type { Register } from '../../shared/src/commitments/figures.js';
import { ORIGIN } from '../accounts/hall.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { asGroup, LOOK, openPromises, PROOF, type Promises, REASON } from './promises.js';

let floor: Floor;
let hall: Promises;
let people: Awaited<ReturnType<typeof signInAs<'official' | 'secretariat' | 'nobody'>>>;

beforeAll(async () => {
  floor = await openFloor();
  hall = await openPromises(floor.desk);
  people = await signInAs(floor, { official: 'signing-official', secretariat: 'secretariat', nobody: 'contributor' });
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const get = (url: string, cookie = '') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } });
const send = (url: string, fields: Record<string, string>, cookie = '', remoteAddress = '10.0.0.1') =>
  floor.sala.app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: {
      ...{ cookie, accept: 'text/html', origin: ORIGIN },
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  });

/** Loads a page, fills in the form that holds `holds` and is sent to `action`, and sends it. */
async function fill(
  page: string,
  { action, holds = '' }: { action: string; holds?: string },
  fields: Record<string, string>,
  sender: { cookie?: string; from?: string } = {},
) {
  const { body } = await get(page, sender.cookie);
  const forms = [...body.matchAll(/<form[^>]*action="([^"]+)"[^]*?<\/form>/g)];
  const form = forms.find(([whole, to]) => to === action && whole.includes(holds))?.[0] ?? '';
  expect(form, `${action} ${holds}`).not.toBe('');
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return send(action, { ...values, ...fields }, sender.cookie, sender.from);
}

describe('the desk', () => {
  const desk = '/en/desk/commitments';

  it('records, accepts and puts off a commitment by plain forms, and shows a refusal beside what was typed', async () => {
    const cookie = people.cookies.official;
    const said = {
      ...{ owner: floor.desk.ministryId, 'office-km': 'អគ្គនាយក', kind: 'training', due: hall.day(40) },
      ...{ 'text-km': 'បណ្តុះបណ្តាលកសិករ ៥០០ នាក់', 'text-en': 'Train 500 farmers', 'measure-km': 'បញ្ជីវត្តមាន' },
      ...{ source: 'meeting', 'source-on': hall.day(-1), link: `draft/${floor.draftId}`, province: '03' },
    };
    const wrong = await fill(desk, { action: `${desk}/make` }, { ...said, 'measure-km': '' }, { cookie });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toMatch(
      /role="alert">Write in Khmer how one will know[^]*<details class="panel" open>[^]*បណ្តុះបណ្តាលកសិករ/,
    );
    expect((await fill(desk, { action: `${desk}/make` }, said, { cookie })).statusCode).toBe(303);
    const { commitments } = (await get('/api/commitments')).json<Register>();
    const number = String(commitments[0]?.number);
    const page = `${desk}/${number}`;
    const move = (holds: string, fields: Record<string, string>) =>
      fill(page, { action: `${page}/move`, holds: `value="${holds}"` }, fields, { cookie });
    expect((await move('commitment-accepted', { 'answer-km': 'ទទួលយក' })).statusCode).toBe(303);
    expect(
      (await move('date-revised', { 'new-due': hall.day(80), because: 'unforeseen', 'reason-km': REASON.km }))
        .statusCode,
    ).toBe(303);
    const { body } = await get(`/en/commitments/${number}`);
    expect(body).toMatch(/First date<\/dt>[^]*Date that holds now<\/dt>/);
    expect(body).toContain(`/en/drafts/${floor.slug}`);
    expect(body).toContain('Kampong Cham');
    expect(body).toContain('The date was put off');
  });

  it('is nobody else’s: a visitor signs in, and an account that stands for no body is told so', async () => {
    expect((await get(desk)).statusCode).toBe(303);
    expect((await get(desk, people.cookies.nobody)).body).toContain('Your account stands for no body');
  });

  it('lets the secretariat record an agreement and both sides’ promises in it', async () => {
    const cookie = people.cookies.secretariat;
    const said = {
      ...{ 'title-km': 'អនុស្សរណៈយោគយល់', 'title-en': 'Memorandum of understanding', 'text-km': 'យល់ព្រម' },
      ...{ 'signed-on': hall.day(-2), 'party-1': floor.desk.ministryId, 'office-1': 'Minister' },
      ...{ 'party-2': floor.desk.otherMinistryId, 'office-2': 'President' },
    };
    const once = { ...said, 'party-2': floor.desk.ministryId };
    expect((await fill(desk, { action: `${desk}/agree` }, once, { cookie })).body).toContain('two different parties');
    expect((await fill(desk, { action: `${desk}/agree` }, said, { cookie })).statusCode).toBe(303);
    const [agreement] = (await get('/api/agreements')).json<{ id: string; number: number }[]>();
    const link = { kind: 'agreement' as const, id: String(agreement?.id) };
    await hall.make({ link, ownerId: floor.desk.otherMinistryId, groupIds: [] }, hall.secretariat);
    const { body } = await get(`/en/agreements/${String(agreement?.number)}`);
    expect(body).toMatch(/What Ministry of Industry promised[^]*Issue licences within 15 working days/);
    expect(body).toContain('signed by the President');
    expect((await get('/km/agreements')).body).toContain('អនុស្សរណៈយោគយល់');
  });
});

describe('the page of a commitment', () => {
  it('shows what was heard beside what the body wrote, and no person', async () => {
    const source = { kind: 'speech' as const, on: hall.day(-1), note: {} };
    const { id, number } = await hall.make({ source }, hall.secretariat);
    expect((await get(`/en/commitments/${number}`)).body).toContain('has not answered in writing yet');
    await hall.move(id, floor.desk.official, 'commitment-accepted', { answer: { km: 'យើងទទួលយក', en: 'We do.' } });
    const { body } = await get(`/en/commitments/${number}`);
    expect(body).toMatch(/What was heard[^]*Issue licences[^]*answer in writing[^]*We do\./);
    expect(body).not.toContain(String(floor.desk.official.userId));
  });

  it('is not there under a number that nothing has', async () => {
    for (const part of ['999', '0', 'x', '1e3', '99999999999'])
      expect((await get(`/en/commitments/${part}`)).statusCode).toBe(404);
  });

  it('shows a representative of the raising group, and nobody else, the forms that are sent to the room', async () => {
    const record = await hall.claimed();
    const forms = (groupId: string, isRepresentative = true) =>
      groupActForms(
        {
          ...{ language: 'en' as const, token: 'x', today: hall.day(0), newId: randomUUID },
          viewer: { userId: null, grants: [], memberOf: [{ groupId, isRepresentative }] },
        },
        record,
        '/en/room/acts',
      ).toString();
    expect(forms(hall.group).match(/action="\/en\/room\/acts"/g)).toHaveLength(3);
    expect(forms(hall.group)).toMatch(/name="kind" value="commitments"[^]*name="event" value="delivery-confirmed"/);
    expect([forms(hall.otherGroup), forms(hall.group, false)]).toEqual(['', '']);
  });

  it('takes nothing from a group at once: the key to a room opens neither the desk nor the interface', async () => {
    const viewer = asGroup(hall.group);
    const parts = { workOf: () => Promise.resolve(floor.desk.work(viewer)) };
    const work = await officeWork(parts, {} as Parameters<typeof officeWork>[1]);
    expect(work.viewer).toEqual({ userId: null, grants: [] });
  });

  it('reads what a representative filled in as an act of the group', () => {
    const [id, commitmentId] = [randomUUID(), randomUUID()];
    const values = { id, commitmentId, from: 'delivered-claimed', event: 'delivery-confirmed' };
    const act = groupActOf({ ...values, 'check-on': '2026-03-02', 'check-km': 'ស្ទឹងត្រែង' });
    const check = { on: '2026-03-02', place: { km: 'ស្ទឹងត្រែង' } };
    expect(act).toEqual({
      act: 'move',
      commitmentId,
      request: { id, from: 'delivered-claimed', event: 'delivery-confirmed', check },
    });
    expect(groupActWords('en', act)).toBe('Confirm that it is done');
  });
});

describe('businesses concerned', () => {
  const tell = (number: number, verdict: string, from: string, cookie = '') =>
    fill(
      `/en/commitments/${number}`,
      { action: `/en/commitments/${number}`, holds: 'verdict' },
      { verdict, province: '19', on: LOOK.on },
      { cookie, from },
    );
  const read = async (id: string) => (await get(`/api/commitments/${id}`)).json<CommitmentRecord>();

  it('speak without an account, once for each browser, and three that agree move it', async () => {
    const { id, number } = await hall.claimed();
    const first = await tell(number, 'delivery-denied', '10.1.1.1');
    expect([first.statusCode, first.headers.location]).toEqual([303, `/en/commitments/${number}?told=1#firms`]);
    const cookie = String(first.headers['set-cookie']).split(';')[0];
    expect((await tell(number, 'delivery-denied', '10.1.2.1', cookie)).statusCode).toBe(409);
    const nearby = await tell(number, 'delivery-denied', '10.1.1.9');
    expect([nearby.statusCode, nearby.body.includes('on the same network')]).toEqual([429, true]);
    await tell(number, 'delivery-denied', '10.1.3.1');
    expect(await read(id)).toMatchObject({
      state: 'delivered-claimed',
      firms: [{ verdict: 'delivery-denied', band: 'under-5' }],
    });
    await tell(number, 'delivery-denied', '10.1.4.1');
    const { state, log } = await read(id);
    expect(state).toBe('not-verified');
    expect(log.at(-1)).toMatchObject({ by: 'affected-firms', groupId: null, body: null });
    expect(log.at(-1)?.told.remains?.en).toContain('Stung Treng');
  });

  it('do not move it while as many see it otherwise, nor when it is not claimed', async () => {
    const { id, number } = await hall.claimed();
    for (const [at, verdict] of ['confirmed', 'denied', 'denied', 'confirmed', 'confirmed'].entries())
      await tell(number, `delivery-${verdict}`, `10.2.${at}.1`);
    expect((await read(id)).state).toBe('verified');
    const other = await hall.claimed();
    for (const [at, verdict] of ['denied', 'denied', 'confirmed', 'partly-confirmed', 'denied'].entries())
      await tell(other.number, `delivery-${verdict}`, `10.3.${at}.1`);
    expect((await read(other.id)).state).toBe('not-verified');
    expect((await get(`/en/commitments/${other.number}`)).body).not.toContain('name="verdict"');
  });
});

describe('the register', () => {
  it('counts the same as its open export as of the same moment, whatever happens afterwards', async () => {
    const before = await get('/en/commitments');
    const [, address = ''] = /href="(\/api\/commitments\?[^"]+)"/.exec(before.body) ?? [];
    hall.pass(1);
    const { id } = await hall.make();
    await hall.move(id, floor.desk.official, 'commitment-cancelled', { because: 'no-longer-needed', reason: REASON });
    const exported = (await get(address.replaceAll('&amp;', '&'))).json<Register>();
    const counts = [...before.body.matchAll(/data-list="([\w-]+)"><a [^>]*><b class="number">(\d+)</g)];
    expect(counts).toHaveLength(9);
    for (const [, list = '', n] of counts)
      expect([list, exported.figures.counts[list as 'all']]).toEqual([list, Number(n)]);
    expect(exported.commitments).toHaveLength(exported.figures.counts.all);
    hall.pass(-1);
  });

  it('is narrowed to a list, a body, a kind and a place, and leaves out what it does not know', async () => {
    await hall.make({ kind: 'mentorship', province: '24', firstDue: hall.day(5) });
    const page = async (query: string) => (await get(`/en/commitments?${query}`)).body;
    expect(await page('kind=mentorship&province=24&list=due-soon')).toContain('One shown');
    expect(await page('kind=mentorship&list=overdue')).toContain('No commitment fits this choice.');
    expect(await page(`body=${randomUUID()}`)).toContain('No commitment fits');
    expect((await get('/en/commitments?list=nonsense&kind=__proto__&body=x')).statusCode).toBe(200);
    expect((await get('/km/commitments')).body).not.toMatch(/January|February|March|April/);
  });
});

describe('the page of a body', () => {
  it('tells its names, its figures and what it promised, each number with its list', async () => {
    const { body } = await get(`/en/bodies/${floor.desk.ministryId}`);
    expect(body).toMatch(/Names by date[^]*Fisheries Administration[^]*from Wednesday 1 January 2020/);
    expect(body).toContain('Offices that promised or signed');
    expect(body).toContain(`/en/commitments?body=${floor.desk.ministryId}&amp;list=waiting`);
    expect((await get('/km/bodies')).body).toContain('រដ្ឋបាលជលផល');
    expect((await get('/en/bodies/nothing')).statusCode).toBe(404);
  });

  it('counts what is open and overdue from the log alone', async () => {
    const api = `/api/bodies/${floor.desk.ministryId}`;
    const figures = async () => (await get(api)).json<{ open: number; overdue: number; answered: number }>();
    const before = await figures();
    const { id } = await hall.make({ firstDue: hall.day(1) });
    await hall.move(id, floor.desk.official, 'commitment-accepted', { answer: { km: 'ទទួលយក' } });
    expect(await figures()).toMatchObject({ open: before.open + 1, answered: before.answered + 1 });
    const { now } = floor.desk;
    hall.pass(2);
    expect((await figures()).overdue).toBe(before.overdue + 1);
    floor.desk.now = now;
    await hall.move(id, hall.focalPoint, 'delivery-claimed', { proof: PROOF });
    await hall.move(id, asGroup(hall.group), 'delivery-confirmed', { check: LOOK });
    expect(await figures()).toMatchObject({ open: before.open });
  });
});
