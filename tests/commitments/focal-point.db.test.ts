// The office at which a body is reached: told by whoever works for the body or by the secretariat, public, and never a
// person.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellFocalPoint } from '../../server/src/commitments/commitments.bodies.service.js';
import type { BodyRecord, FocalPointRequest } from '../../shared/src/commitments/agreement-contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { ORIGIN } from '../accounts/hall.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { openPromises, type Promises } from './promises.js';

let floor: Floor;
let hall: Promises;
let people: Awaited<ReturnType<typeof signInAs<'secretariat'>>>;
beforeAll(async () => {
  floor = await openFloor();
  hall = await openPromises(floor.desk);
  people = await signInAs(floor, { secretariat: 'secretariat' });
});
afterAll(async () => {
  await people.close();
  await floor.close();
});

const OFFICE = { office: { km: 'ការិយាល័យវារីវប្បកម្ម', en: 'Aquaculture Office' }, contact: 'office@fisheries.example' };
const tell = (viewer: Viewer, request: FocalPointRequest = OFFICE, bodyId = hall.desk.ministryId) =>
  tellFocalPoint(hall.desk.work(viewer), hall.neighbours, bodyId, request);

describe('the focal point of a body', () => {
  it('is told by whoever works for it or by the secretariat, and by nobody else', async () => {
    for (const viewer of [hall.desk.official, hall.focalPoint, hall.secretariat])
      expect((await tell(viewer)).focalPoint).toEqual({ ...OFFICE, sinceOn: hall.day(0) });
    await expect(tell(visitor)).rejects.toMatchObject({ code: 'sign-in-first' });
    await expect(tell(hall.desk.moderator)).rejects.toMatchObject({ code: 'commitment-not-yours' });
    await expect(tell(hall.focalPoint, OFFICE, randomUUID())).rejects.toMatchObject({ code: 'commitment-not-yours' });
    await expect(tell(hall.secretariat, OFFICE, randomUUID())).rejects.toMatchObject({ code: 'unknown-body' });
  });

  it('keeps its day while the same is told again, and has a new one for another office', async () => {
    hall.pass(3);
    expect((await tell(hall.focalPoint)).focalPoint?.sinceOn).toBe(hall.day(-3));
    const other = { ...OFFICE, office: { km: 'ការិយាល័យច្បាប់' } };
    expect((await tell(hall.focalPoint, other)).focalPoint).toEqual({ ...other, sinceOn: hall.day(0) });
  });

  it.each<[string, FocalPointRequest, string]>([
    ['a person', { ...OFFICE, office: { en: 'Mr. Sok Dara' } }, 'focal-point-names-person'],
    ['an office that nobody can reach', { ...OFFICE, contact: ' ' }, 'focal-point-incomplete'],
    ['a way to nobody', { ...OFFICE, office: {} }, 'focal-point-incomplete'],
  ])('is refused %s', async (_what, request, code) => {
    await expect(tell(hall.focalPoint, request)).rejects.toMatchObject({ code });
  });

  it('stands on the page of the body and in the open data, and is taken away by leaving both empty', async () => {
    await tell(hall.focalPoint);
    const id = hall.desk.ministryId;
    const page = async () => (await floor.sala.app.inject(pages.body('en', id))).body;
    expect(await page()).toContain('Aquaculture Office · office@fisheries.example');
    const open = (await floor.sala.app.inject(api.body(id))).json<BodyRecord>();
    expect(open.focalPoint).toMatchObject(OFFICE);
    expect((await tell(hall.focalPoint, { office: {}, contact: '' })).focalPoint).toBeNull();
    expect(await page()).toContain('It has not been told which office to turn to.');
  });

  it('is told by a form of the desk, where what was refused stands again', async () => {
    const desk = pages.commitmentsDesk('en');
    const headers = { cookie: people.cookies.secretariat, accept: 'text/html', origin: ORIGIN };
    const shown = (await floor.sala.app.inject({ url: desk, headers })).body;
    expect(shown).toContain(`action="${desk}/focal-point"`);
    const token = /name="token" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    const send = (fields: Record<string, string>) =>
      floor.sala.app.inject({
        method: 'POST',
        url: `${desk}/focal-point`,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ token, body: hall.desk.ministryId, ...fields }).toString(),
      });
    const refused = await send({ 'office-en': 'Dr. Chan Sophea', contact: '023 000 000' });
    expect(refused.body).toContain('look like the name of a person');
    expect(refused.body).toContain('Dr. Chan Sophea');
    expect((await send({ 'office-en': 'Legal Office', contact: '023 000 000' })).statusCode).toBe(303);
    const told = (await floor.sala.app.inject(api.body(hall.desk.ministryId))).json<BodyRecord>();
    expect(told.focalPoint).toMatchObject({ office: { en: 'Legal Office' }, contact: '023 000 000' });
  });
});
