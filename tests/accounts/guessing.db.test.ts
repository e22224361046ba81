// Guessing passwords: what it learns, how often it may, and that it keeps nobody out.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, signIn } from '../../server/src/accounts/accounts.sign-in.service.js';
import { addMember, cookiesFrom, type Hall, openHall, PASSWORD, signInAgain } from './hall.js';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const unknownBrowser = { cookie: undefined, userAgent: undefined };
const tryPassword = (email: string, password: string, browser: Browser = unknownBrowser) =>
  signIn(hall.work(), hall.accounts, { email, password }, browser);

describe('guessing', () => {
  it('learns nothing from the answer: unknown address and wrong password are refused alike', async () => {
    const member = await addMember(hall);
    const answers = await Promise.all(
      [member.email, 'nobody@example.org', 'not an address'].map((email) =>
        tryPassword(email, 'not the password').catch((error: unknown) => error),
      ),
    );
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual(Array(3).fill(JSON.stringify(answers[0])));
    expect(answers[0]).toMatchObject({ code: 'wrong-sign-in', status: 401 });
  });

  it('gets ten tries for an account in any hour, also when they come at once', async () => {
    const member = await addMember(hall);
    const codes: string[] = [];
    const guess = () =>
      tryPassword(member.email, 'not the password').catch(({ code }: { code: string }) => codes.push(code));
    const wrongAfter = async (minutes: number, guesses: number) => {
      hall.ahead = minutes * 60_000;
      codes.length = 0;
      await Promise.all(Array.from({ length: guesses }, guess));
      return codes.filter((code) => code === 'wrong-sign-in').length;
    };
    let wrong = await wrongAfter(0, 20);
    expect(wrong).toBe(5);
    for (let minutes = 3; minutes < 60; minutes += 3) wrong += await wrongAfter(minutes, 2);
    expect(wrong).toBeLessThanOrEqual(10);
    hall.ahead = 0;
  });

  it('by others keeps nobody out who signed in on this browser before', async () => {
    const member = await addMember(hall);
    await Promise.allSettled(Array.from({ length: 10 }, () => tryPassword(member.email, 'not the password')));
    const attacked = tryPassword(member.email, PASSWORD);
    await expect(attacked).rejects.toThrow(expect.objectContaining({ code: 'sign-in-too-often', status: 429 }));
    expect(await signInAgain(hall, member, member.cookie)).toContain('sala_session=');
  });

  it('gains nothing from devices of another account or from made-up ones', async () => {
    const member = await addMember(hall);
    const guesser = await addMember(hall);
    const devices = await Promise.all(Array.from({ length: 4 }, () => signInAgain(hall, guesser)));
    devices.push(...Array.from({ length: 4 }, () => `sala_device=${randomUUID()}.${randomUUID()}`));
    const codes = await Promise.all(
      devices.map((cookie) =>
        tryPassword(member.email, 'not it', { cookie, userAgent: undefined }).catch(
          ({ code }: { code: string }) => code,
        ),
      ),
    );
    expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(5);
  });

  it('is not what a right password is counted as', async () => {
    const member = await addMember(hall);
    for (let n = 0; n < 12; n += 1) expect(cookiesFrom(await tryPassword(member.email, PASSWORD))).toContain('sala');
  });

  it('leaves no address behind in the table of tries', async () => {
    await tryPassword('somebody.secret@example.org', 'not the password').catch(() => {});
    const rows = await hall.database.db.execute(sql`select * from sign_in_tries`);
    expect(rows.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.rows)).not.toMatch(/secret|example/);
  });
});
