// A promise whose body is no more, and that nobody took over from: the secretariat hands it to a body with a new
// mandate, with a reason that everybody reads. The dates that were named stay.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createOrganisation,
  endOrganisation,
  succeedOrganisation,
} from '../../server/src/accounts/accounts.organisations.service.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { ORIGIN } from '../accounts/hall.js';
import { signInAs } from '../moderation/moderators.js';
import { type Floor, openFloor } from '../support/floor.js';
import { openPromises, type Promises, REASON } from './promises.js';

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

const code = (code: string) => ({ code });
const ANSWER = { km: 'ក្រសួងទទួលយកការនេះ។' };

async function addBody(name: { km: string; en: string }) {
  const id = randomUUID();
  await createOrganisation(hall.desk.work(hall.secretariat), { id, kind: 'ministry', name, fromOn: '2020-01-01' });
  const grants: Viewer['grants'] = [{ role: 'signing-official', draftId: null, organisationId: id }];
  return { id, official: { ...hall.desk.official, grants } };
}
const dissolve = (id: string) => endOrganisation(hall.desk.work(hall.secretariat), id, { onDay: hall.day(0) });
const get = (url: string, cookie = '', language = 'en') =>
  floor.sala.app.inject({ url, headers: { cookie, accept: 'text/html', 'accept-language': language } });

describe('a promise of a body that was dissolved', () => {
  it('is handed to another body by the secretariat, which keeps its dates and answers for it from then on', async () => {
    const [old, next] = [
      await addBody({ km: 'ក្រសួងចាស់', en: 'Old Ministry' }),
      await addBody({ km: 'ក្រសួងទទួលបន្ត', en: 'Receiving Ministry' }),
    ];
    const { id, firstDue } = await hall.make({ ownerId: old.id }, old.official);
    await hall.move(id, old.official, 'commitment-accepted', { answer: ANSWER });
    await dissolve(old.id);
    hall.pass(1);
    const said = { successorId: next.id, reason: REASON };
    await expect(hall.move(id, next.official, 'handed-to-successor', said)).rejects.toMatchObject(
      code('commitment-no-successor'),
    );
    const handed = await hall.move(id, hall.secretariat, 'handed-to-new-mandate', said);
    expect(handed).toMatchObject({
      ...{ state: 'accepted', owner: { id: next.id }, madeBy: { id: old.id }, firstDue, due: firstDue },
      ...{ since: hall.day(0), lastToldOn: hall.day(0) },
    });
    expect(handed.log.at(-1)).toMatchObject({ by: 'secretariat', body: null, told: said });
    await expect(hall.move(id, old.official, 'work-started', { progress: { km: 'បន្តការងារ' } })).rejects.toMatchObject(
      code('commitment-body-tells'),
    );
    expect((await hall.move(id, next.official, 'work-started', { progress: { km: 'បន្តការងារ' } })).state).toBe(
      'in-progress',
    );
  });

  it('may be handed on while it waits to be accepted, and the new body says in writing whether it does', async () => {
    const [old, next] = [await addBody({ km: 'ក', en: 'Third' }), await addBody({ km: 'ខ', en: 'Fourth' })];
    const { id } = await hall.make({ ownerId: old.id }, old.official);
    await dissolve(old.id);
    const said = { successorId: next.id, reason: REASON };
    expect((await hall.move(id, hall.secretariat, 'handed-to-new-mandate', said)).state).toBe('proposed');
    const { state } = await hall.move(id, next.official, 'commitment-accepted', { answer: ANSWER });
    expect(state).toBe('accepted');
  });
});

describe('handing to a new mandate', () => {
  it('is refused with its reason: to anybody else, without a reason, to itself, to nobody, and where one took over', async () => {
    const [old, next] = [await addBody({ km: 'គ', en: 'Fifth' }), await addBody({ km: 'ឃ', en: 'Sixth' })];
    const { id } = await hall.make({ ownerId: old.id }, old.official);
    const said = { successorId: next.id, reason: REASON };
    for (const viewer of [old.official, next.official, hall.focalPoint])
      await expect(hall.move(id, viewer, 'handed-to-new-mandate', said)).rejects.toMatchObject(
        code('commitment-secretariat-hands'),
      );
    const bad: [object, string][] = [
      [{ successorId: next.id }, 'commitment-reason-needed'],
      [{ ...said, reason: { en: 'Gone.' } }, 'commitment-reason-needed'],
      [{ reason: REASON }, 'commitment-other-body-needed'],
      [{ ...said, successorId: old.id }, 'commitment-other-body-needed'],
      [{ ...said, successorId: randomUUID() }, 'unknown-body'],
    ];
    for (const [change, why] of bad)
      await expect(hall.move(id, hall.secretariat, 'handed-to-new-mandate', change)).rejects.toMatchObject(code(why));
    const third = await addBody({ km: 'ង', en: 'Seventh' });
    await dissolve(third.id);
    await expect(
      hall.move(id, hall.secretariat, 'handed-to-new-mandate', { ...said, successorId: third.id }),
    ).rejects.toMatchObject(code('body-dissolved'));
    const succession = { successorId: next.id, onDay: hall.day(0) };
    await succeedOrganisation(hall.desk.work(hall.secretariat), old.id, succession);
    await expect(
      hall.move(id, hall.secretariat, 'handed-to-new-mandate', { ...said, successorId: hall.desk.ministryId }),
    ).rejects.toMatchObject({ code: 'commitment-has-successor', params: { en: 'Sixth' } });
    expect((await hall.read(id)).owner.id).toBe(old.id);
  });

  it('has its form at the desk of the secretariat, and its page tells of it in both languages', async () => {
    const [old, next] = [await addBody({ km: 'ច', en: 'Eighth' }), await addBody({ km: 'ឆ', en: 'Ninth' })];
    const { id, number } = await hall.make({ ownerId: old.id }, old.official);
    await hall.move(id, old.official, 'commitment-accepted', { answer: ANSWER });
    await dissolve(old.id);
    expect((await get(`/en/commitments/${number}`)).body).toContain('the register names none that took over');
    const path = `/en/desk/commitments/${number}`;
    const { body } = await get(path, people.cookies.secretariat);
    const form = body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes('name="new-owner"')) ?? '';
    expect(form).toContain('Ninth');
    expect(form).not.toContain('Eighth');
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
    const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const send = (more: Record<string, string>) =>
      floor.sala.app.inject({
        ...{ method: 'POST', url: `${path}/move` },
        headers: {
          ...{ cookie: people.cookies.secretariat, accept: 'text/html', origin: ORIGIN },
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ ...values, 'new-owner': next.id, ...more }).toString(),
      });
    const without = await send({ 'reason-km': 'ខ្លី' });
    expect([without.statusCode, without.body.includes('role="alert"')]).toEqual([400, true]);
    expect((await send({ 'reason-km': REASON.km })).statusCode).toBe(303);
    const page = (await get(`/en/commitments/${number}`)).body;
    expect(page).toMatch(/Handed to a body with a new mandate[^]*Taken over by<\/dt><dd>[^]*Ninth/);
    expect((await get(`/km/commitments/${number}`)).body).toContain('បានផ្ទេរទៅស្ថាប័នដែលមានអាណត្តិថ្មី');
  });
});
