// A text that went to other ministries, over the pages: read by the bodies it was sent to and by nobody else, with what
// changed, and answered by such a body for itself.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { handOver } from '../../server/src/instruments/instruments.record.service.js';
import type { Instrument } from '../../shared/src/instruments/contract.js';
import { ORIGIN } from '../accounts/hall.js';
import { edit, revisionOf } from '../drafts/desk.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
let people: Awaited<ReturnType<typeof signInAs<'lead' | 'industry' | 'other' | 'secretariat'>>>;
let page: string;
const today = () => floor.desk.now.toISOString().slice(0, 10);

const get = (url: string, cookie = '') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } });

async function store(audience: 'team' | 'ministries', text: string) {
  const { desk, draftId, clauseIds } = floor;
  await edit(desk, draftId, { type: 'edit-text', clauseId: clauseIds[1] ?? '', language: 'km', text });
  const asked = { id: randomUUID(), revision: await revisionOf(desk, draftId), note: {}, audience };
  return publishVersion(desk.work(desk.lead), draftId, asked);
}

const sendTo = (versionId: string) =>
  handOver(floor.desk.work(floor.desk.lead), versionId, {
    id: randomUUID(),
    bodies: [{ organisationId: floor.desk.otherMinistryId, name: { en: 'Ministry of Industry' } }],
    sentOn: today(),
  });

beforeAll(async () => {
  floor = await openFloor();
  const { desk } = floor;
  const standsFor = (organisationId: string) => ({ role: 'contributor' as const, draftId: null, organisationId });
  people = await signInAs(floor, {
    lead: 'drafting-lead',
    industry: standsFor(desk.otherMinistryId),
    other: standsFor(desk.ministryId),
    secretariat: 'secretariat',
  });
  const version = await store('ministries', 'អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ។');
  await sendTo(version.id);
  page = `/en/desk/drafts/${floor.slug}/handed/${version.number}`;
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

describe('a text that was sent to another ministry', () => {
  it('is read by who stands for that ministry, with the words that changed', async () => {
    const { statusCode, body } = await get(page, people.cookies.industry);
    expect(statusCode).toBe(200);
    expect(body.replaceAll(/<[^>]*>/g, '')).toContain('អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ។');
    expect(body).toMatch(/What changed since version 1[^]*<del[^>]*>[^]*?១[^]*?<\/del>[^]*?<ins[^>]*>[^]*?៣/);
    expect((await get('/en/desk/handed', people.cookies.industry)).body).toContain(`href="${page}"`);
    expect((await get('/en', people.cookies.industry)).body).toContain('/en/desk/handed');
  });

  it('is read by the team and by the secretariat, and is not there for anybody else', async () => {
    for (const cookie of [people.cookies.lead, people.cookies.secretariat])
      expect((await get(page, cookie)).statusCode).toBe(200);
    expect((await get(page, people.cookies.other)).statusCode).toBe(404);
    expect((await get(page)).statusCode).toBe(303);
    expect((await get('/en/desk/handed', people.cookies.other)).body).toContain('Nothing has been sent');
    expect((await get(`/en/drafts/${floor.slug}?version=2`, people.cookies.industry)).statusCode).toBe(404);
  });

  it('is answered by that ministry itself, and everybody reads its position without the words of the text', async () => {
    const form = /<form[^>]*\/position"[^]*?<\/form>/;
    expect((await get(page, people.cookies.lead)).body).not.toMatch(form);
    const { body } = await get(page, people.cookies.industry);
    const hidden = [...(form.exec(body)?.[0] ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const own = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const said = { position: 'amend', on: today(), articles: '២', 'text-km': 'សូមបន្ថែមថ្លៃសេវា។' };
    const send = (fields: Record<string, string>) =>
      floor.sala.app.inject({
        method: 'POST',
        url: `${page}/position`,
        headers: {
          ...{ cookie: people.cookies.industry, accept: 'text/html', origin: ORIGIN, 'accept-language': 'en' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ ...own, ...said, ...fields }).toString(),
      });
    expect((await send({ organisation: floor.desk.ministryId })).statusCode).toBe(403);
    const empty = await send({ organisation: floor.desk.otherMinistryId, 'text-km': '', articles: '២' });
    expect([empty.statusCode, empty.body.includes('role="alert"')]).toEqual([400, true]);
    expect((await send({ organisation: floor.desk.otherMinistryId })).statusCode).toBe(303);
    const { positions } = (await get(`/api/drafts/${floor.draftId}/stages`)).json<Instrument>();
    expect(positions).toMatchObject([{ position: 'amend', body: { organisationId: floor.desk.otherMinistryId } }]);
    expect(positions[0]?.handoverId).not.toBeNull();
    const stages = (await get(`/en/drafts/${floor.slug}/stages`)).body;
    expect(stages).toContain('សូមបន្ថែមថ្លៃសេវា។');
    expect(stages).not.toContain('៣ ឆ្នាំ');
  });
});

describe('a text for the drafting team alone', () => {
  it('has a page for the team, and is sent to nobody', async () => {
    const version = await store('team', 'អាជ្ញាប័ណ្ណមានសុពលភាព ៥ ឆ្នាំ។');
    await expect(sendTo(version.id)).rejects.toMatchObject({ code: 'handover-of-team-text' });
    const own = `/en/desk/drafts/${floor.slug}/handed/${version.number}`;
    expect((await get(own, people.cookies.lead)).statusCode).toBe(200);
    expect((await get(own, people.cookies.industry)).statusCode).toBe(404);
    expect((await get(`/en/desk/drafts/${floor.slug}/round`, people.cookies.lead)).body).toContain(`href="${own}"`);
  });
});
