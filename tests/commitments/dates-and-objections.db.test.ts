// Dates that are put off, reasons of the public list, and what was closed without confirmation: anybody may say that
// something remains of it, by a form and without an account.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepCommitments } from '../../server/src/commitments/commitments.upkeep.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { ORIGIN } from '../accounts/hall.js';
import { type Floor, openFloor } from '../support/floor.js';
import { openPromises, type Promises, REASON } from './promises.js';

let floor: Floor;
let hall: Promises;
beforeAll(async () => {
  floor = await openFloor();
  hall = await openPromises(floor.desk);
});
afterAll(() => floor.close());

const code = (code: string) => ({ code });
const ANSWER = { km: 'ក្រសួងទទួលយកការនេះ។' };
const get = (url: string) => floor.sala.app.inject({ url, headers: { accept: 'text/html', 'accept-language': 'en' } });

describe('a date', () => {
  it('may be put off to a time, as it may be named as one, and never one that ends before it begins', async () => {
    const { desk } = hall;
    const { id } = await hall.make();
    await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER });
    const why = { because: 'waits-for-another' as const, reason: REASON };
    await expect(
      hall.move(id, desk.official, 'date-revised', { newDueFrom: hall.day(130), newDue: hall.day(120), ...why }),
    ).rejects.toMatchObject(code('commitment-range-upside-down'));
    const time = { newDueFrom: hall.day(100), newDue: hall.day(130) };
    const put = await hall.move(id, desk.official, 'date-revised', { ...time, ...why });
    expect(put).toMatchObject({ dueFrom: time.newDueFrom, due: time.newDue, firstDueFrom: null });
    expect(put.log.at(-1)?.told).toMatchObject({ ...time, because: 'waits-for-another' });
    const again = await hall.move(id, desk.official, 'date-revised', { newDue: hall.day(150), ...why });
    expect(again).toMatchObject({ dueFrom: null, due: hall.day(150) });
  });

  it('is put off, and a promise is refused or cancelled, only with a reason of the public list', async () => {
    const { desk } = hall;
    const { id } = await hall.make();
    const asked = code('commitment-because-needed');
    const said = { answer: ANSWER, reason: REASON };
    await expect(hall.move(id, desk.official, 'commitment-rejected', said)).rejects.toMatchObject(asked);
    await expect(hall.move(id, desk.official, 'commitment-cancelled', said)).rejects.toMatchObject(asked);
    await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER });
    await expect(
      hall.move(id, desk.official, 'date-revised', { newDue: hall.day(200), reason: REASON }),
    ).rejects.toMatchObject(asked);
  });

  it('that is a time is shown as one, beside the reason that was chosen, in both languages', async () => {
    const { desk } = hall;
    const { id, number } = await hall.make();
    await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER });
    const time = { newDueFrom: hall.day(100), newDue: hall.day(130) };
    await hall.move(id, desk.official, 'date-revised', { ...time, because: 'no-means-yet', reason: REASON });
    const { body } = await get(`/en/commitments/${number}`);
    expect(body).toMatch(/Date that holds now<\/dt><dd>From [^<]* to /);
    expect(body).toContain('there is not the money or the staff for it yet');
    expect((await get(`/km/commitments/${number}`)).body).toContain('មិនទាន់មានថវិកា ឬមន្ត្រីគ្រប់គ្រាន់');
  });
});

describe('what was closed without confirmation', () => {
  const closed = async () => {
    const { id } = await hall.claimed();
    for (const days of [30, 20, 15]) {
      hall.pass(days);
      await keepCommitments(hall.desk.work(visitor), randomUUID);
    }
    const { state } = await hall.move(id, hall.secretariat, 'raisers-silent');
    expect(state).toBe('closed-unconfirmed');
    return id;
  };

  it('is open again when anybody says what remains, without an account; only the day of it is kept', async () => {
    const id = await closed();
    await expect(hall.move(id, visitor, 'raisers-objected')).rejects.toMatchObject(code('commitment-remains-needed'));
    await expect(
      hall.move(id, visitor, 'raisers-objected', { remains: { km: 'សូមទូរស័ព្ទមក 012 345 678' } }),
    ).rejects.toMatchObject(code('commitment-names-person'));
    hall.pass(1);
    const back = await hall.move(id, visitor, 'raisers-objected', { remains: { km: 'ស្រុកបាធាយនៅមិនទាន់មានអ្វីទេ' } });
    expect(back.state).toBe('not-verified');
    expect(back.log.at(-1)).toMatchObject({ by: 'contributor', groupId: null, body: null });
    expect(back.log.at(-1)?.at).toBe(new Date(`${hall.day(0)}T00:00:00+07:00`).toISOString());
    const { rows } = await hall.desk.database.db.execute(
      sql`select entered_by from commitment_entries where event = 'raisers-objected' and commitment_id = ${id}`,
    );
    expect(rows).toEqual([{ entered_by: null }]);
    await expect(hall.move(id, visitor, 'raisers-objected', { remains: { km: 'ស្រុកបាធាយ' } })).rejects.toMatchObject(
      code('commitment-not-now'),
    );
    hall.pass(-66);
  });

  it('has a form on its page by which anybody does so, and a refusal stands beside what was typed', async () => {
    const id = await closed();
    const { number } = await hall.read(id);
    const page = `/en/commitments/${number}`;
    expect((await get(page.replace('/en/', '/km/'))).body).toContain('ជំទាស់នឹងការបិទ');
    const send = async (remains: string) => {
      const { body } = await get(page);
      const form = body.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes('name="remains"')) ?? '';
      const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
      const values = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      return floor.sala.app.inject({
        ...{ method: 'POST', url: /action="([^"]+)"/.exec(form)?.[1] ?? '' },
        headers: { accept: 'text/html', origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...values, remains }).toString(),
      });
    };
    const named = await send('Mr Sok Dara still asks for the fee in Batheay.');
    expect(named.statusCode).toBe(400);
    expect(named.body).toMatch(/role="alert">[^<]*look like a name[^]*still asks for the fee in Batheay/);
    expect((await send('The fee is still asked for in Batheay.')).statusCode).toBe(303);
    const { body } = await get(page);
    expect(body).toMatch(/Somebody objected to the closing[^]*The fee is still asked for in Batheay/);
    expect(body).not.toContain('name="remains"');
    const { log } = await hall.read(id);
    expect(log.at(-1)).toMatchObject({ by: 'contributor', told: { remains: { en: expect.any(String) as string } } });
  });
});
