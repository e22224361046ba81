// Signing in and out, and how fast a right ends: sessions, and roles against a real database.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantRole, listPeople, revokeRole } from '../../server/src/accounts/accounts.grant.service.js';
import {
  endSession,
  listSessions,
  signIn,
  signOut,
  signOutEverywhere,
} from '../../server/src/accounts/accounts.sign-in.service.js';
import { openAccounts } from '../../server/src/accounts/accounts.service.js';
import type { Database } from '../../server/src/infra/database.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { holdsRole } from '../../shared/src/ground/viewer.js';
import { addMember, type Hall, openHall, ORIGIN, PASSWORD, signInAgain } from './hall.js';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const unknownBrowser = { cookie: undefined, userAgent: undefined };

/** A database that counts how often it is asked. */
function counted(database: Database): { database: Database; asked: () => number } {
  let asked = 0;
  const query: Database['query'] = (statement, values) => {
    asked += 1;
    return database.query(statement, values);
  };
  return { database: { ...database, query }, asked: () => asked };
}

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and belongs to the host alone where there is https', async () => {
    const safe = await openHall('https://hall.example');
    try {
      const member = await addMember(safe);
      const lines = await signIn(
        safe.work(),
        safe.accounts,
        { email: member.email, password: PASSWORD },
        unknownBrowser,
      );
      expect(lines.map((line) => line.split('=')[0])).toEqual(['__Host-sala_session', '__Host-sala_device']);
      for (const line of lines) {
        expect(line).toMatch(/; Secure/);
        expect(line).toMatch(/; HttpOnly/);
        expect(line).toMatch(/; SameSite=Lax/);
        expect(line).toMatch(/; Path=\/(;|$)/);
        expect(line).not.toMatch(/Domain/i);
      }
    } finally {
      await safe.close();
    }
  });

  it('is new at every sign-in, and the former session of the browser ends', async () => {
    const member = await addMember(hall);
    const again = await signInAgain(hall, member, member.cookie);
    expect(again).not.toBe(member.cookie);
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBeNull();
    expect((await hall.accounts.viewerOf(again)).viewer.userId).toBe(member.id);
  });

  it.each([
    ['no signature', (token: string) => token],
    ['the signature of another secret', (token: string) => `${token}.${sign(token, randomBytes(32))}`],
    ['an empty signature', (token: string) => `${token}.`],
    ['broken percent signs', (token: string) => `${token}%E0%A4%A`],
    ['a JWT without algorithm', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.'],
  ])('with %s stands for nobody and asks the database nothing', async (_, forge) => {
    const member = await addMember(hall);
    const token = decodeURIComponent(member.cookie.split(';')[0]?.split('=')[1] ?? '').split('.')[0] ?? '';
    const watched = counted(hall.database);
    const accounts = await openAccounts({ ...hall.accounts.parts, database: watched.database });
    const asking = await accounts.viewerOf(`sala_session=${encodeURIComponent(forge(token))}`);
    await accounts.viewerOf(`sala_session=${forge(token)}`);
    expect(asking.viewer.userId).toBeNull();
    expect(watched.asked()).toBe(0);
    await accounts.close();
  });

  it('ends after fourteen days, used or not', async () => {
    const member = await addMember(hall);
    hall.ahead = 14 * DAY_MS - 60_000;
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBe(member.id);
    hall.ahead = 14 * DAY_MS + 60_000;
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBeNull();
    hall.ahead = 0;
  });
});

function sign(token: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(token).digest('base64');
}

describe('asking who somebody is', () => {
  it('asks the database nothing without a cookie, and once in three seconds with one', async () => {
    const member = await addMember(hall);
    const watched = counted(hall.database);
    const accounts = await openAccounts({ ...hall.accounts.parts, database: watched.database });
    await accounts.viewerOf(undefined);
    await accounts.viewerOf('theme=dark');
    expect(watched.asked()).toBe(0);
    await Promise.all(Array.from({ length: 50 }, () => accounts.viewerOf(member.cookie)));
    expect(watched.asked()).toBe(1);
    hall.ahead = 3_001;
    await accounts.viewerOf(member.cookie);
    expect(watched.asked()).toBe(2);
    hall.ahead = 0;
    await accounts.close();
  });

  it('does not keep what was read while the right was ending', async () => {
    const member = await addMember(hall);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Database = {
      ...hall.database,
      async query(statement, values) {
        const rows = await hall.database.query(statement, values);
        await held;
        return rows as never;
      },
    };
    const accounts = await openAccounts({ ...hall.accounts.parts, database: slow });
    const early = accounts.viewerOf(member.cookie);
    await signOutEverywhere(hall.work(member.viewer), accounts, member.id);
    release();
    await early;
    expect((await accounts.viewerOf(member.cookie)).viewer.userId).toBeNull();
    await accounts.close();
  });
});

describe('a right that ends', () => {
  it('stops at once in this process and, told by the database, in the others', async () => {
    const member = await addMember(hall, [{ role: 'moderator', draftId: null, organisationId: null }]);
    const other = await hall.openAnother();
    expect(holdsRole((await other.viewerOf(member.cookie)).viewer, ['moderator'])).toBe(true);
    const told = new Promise<string | null>((resolve) => other.onAuthorityChange(resolve));
    const [person] = await listPeople(hall.work(hall.administrator), member.email);
    await revokeRole(hall.work(hall.administrator), hall.accounts, person?.grants[0]?.id ?? '');
    expect((await hall.accounts.viewerOf(member.cookie)).viewer).toEqual({ userId: member.id, grants: [] });
    expect(await told).toBe(member.id);
    expect((await other.viewerOf(member.cookie)).viewer.grants).toEqual([]);
  });

  it('stops within three seconds where the word of it was lost', async () => {
    const member = await addMember(hall);
    const deaf: Database = { ...hall.database, listen: async () => async () => {} };
    const accounts = await openAccounts({ ...hall.accounts.parts, database: deaf });
    expect((await accounts.viewerOf(member.cookie)).viewer.userId).toBe(member.id);
    await signOutEverywhere(hall.work(member.viewer), hall.accounts, member.id);
    hall.ahead = 3_000;
    expect((await accounts.viewerOf(member.cookie)).viewer.userId).toBeNull();
    hall.ahead = 0;
    await accounts.close();
  });

  it('is asked anew by sockets: listeners hear the person or the session', async () => {
    const member = await addMember(hall);
    const heard: (string | null)[] = [];
    const stop = hall.accounts.onAuthorityChange((id) => heard.push(id));
    const { sessionId } = await hall.accounts.viewerOf(member.cookie);
    await endSession(hall.work(member.viewer), hall.accounts, sessionId ?? '');
    await grantRole(hall.work(hall.administrator), hall.accounts, {
      id: randomUUID(),
      userId: member.id,
      role: 'observer',
      draftId: null,
      organisationId: null,
    });
    stop();
    expect(heard).toContain(sessionId);
    expect(heard).toContain(member.id);
  });
});

describe('signing out', () => {
  it('ends this session and no other', async () => {
    const member = await addMember(hall);
    const phone = await signInAgain(hall, member);
    const lines = await signOut(hall.work(), hall.accounts, phone);
    expect(lines.join()).toMatch(/sala_session=; Max-Age=0/);
    expect((await hall.accounts.viewerOf(phone)).viewer.userId).toBeNull();
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBe(member.id);
  });

  it('everywhere ends all hundred sessions, and nobody else’s', async () => {
    const member = await addMember(hall);
    const bystander = await addMember(hall);
    await hall.database.db.execute(sql`
      insert into sessions (id, user_id, token, expires_at, created_at, updated_at)
      select gen_random_uuid()::text, ${member.id}, 'many-' || n, now() + interval '1 day', now(), now()
        from generate_series(1, 99) n`);
    const cookies = Array.from({ length: 99 }, (_, n) => cookieOf(`many-${n + 1}`));
    const viewers = () => Promise.all([member.cookie, ...cookies].map((cookie) => hall.accounts.viewerOf(cookie)));
    expect((await viewers()).every(({ viewer }) => viewer.userId === member.id)).toBe(true);
    await signOutEverywhere(hall.work(member.viewer), hall.accounts, member.id);
    expect((await viewers()).every(({ viewer }) => viewer.userId === null)).toBe(true);
    expect((await hall.accounts.viewerOf(bystander.cookie)).viewer.userId).toBe(bystander.id);
  });

  it('of others is for administrators; a foreign session looks like none', async () => {
    const member = await addMember(hall);
    const stranger = await addMember(hall);
    const { sessionId } = await hall.accounts.viewerOf(member.cookie);
    await expect(endSession(hall.work(stranger.viewer), hall.accounts, sessionId ?? '')).rejects.toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    await expect(signOutEverywhere(hall.work(stranger.viewer), hall.accounts, member.id)).rejects.toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    await signOutEverywhere(hall.work(hall.administrator), hall.accounts, member.id);
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBeNull();
  });

  it('shows one’s own sessions by browser, without an address', async () => {
    const member = await addMember(hall);
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:126.0) Gecko/20100101 Firefox/126.0';
    await signIn(
      hall.work(),
      hall.accounts,
      { email: member.email, password: PASSWORD },
      { cookie: undefined, userAgent },
    );
    const { sessionId } = await hall.accounts.viewerOf(member.cookie);
    const sessions = await listSessions(hall.work(member.viewer), sessionId);
    expect(sessions.map(({ browser, isCurrent }) => ({ browser, isCurrent }))).toEqual([
      { browser: 'Firefox, Windows', isCurrent: false },
      { browser: '', isCurrent: true },
    ]);
    const stored = await hall.database.db.execute(sql`select * from sessions where user_id = ${member.id}`);
    expect(JSON.stringify(stored.rows)).not.toMatch(/Gecko|127\.0\.0\.1/);
  });
});

function cookieOf(token: string): string {
  const signature = createHmac('sha256', hall.secret).update(token).digest('base64');
  return `sala_session=${encodeURIComponent(`${token}.${signature}`)}`;
}

it('trusts the origin it was opened with', () => {
  expect(hall.accounts.auth.options.trustedOrigins).toEqual([ORIGIN]);
  expect(hall.accounts.auth.options.telemetry).toEqual({ enabled: false });
});
