// The pages of accounts as somebody without script meets them: forms, tokens, origins, the desk of people.
import { randomUUID } from 'node:crypto';
import type { Organisation } from '../../shared/src/accounts/contract.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { addMember, cookiesFrom, grantOf, type Hall, type Member, openHall, ORIGIN, PASSWORD } from './hall.js';
import { type Served, serve, tokenIn } from './served.js';

let hall: Hall;
let served: Served;
let admin: Member;

beforeAll(async () => {
  hall = await openHall();
  served = await serve(hall);
  admin = await addMember(hall, [grantOf('administrator')]);
});
afterAll(async () => {
  await served.close();
  await hall.close();
});

describe('signing in without script', () => {
  it('leads on to the page one came from, signed in', async () => {
    const member = await addMember(hall);
    const next = '/en/drafts/aquaculture-law';
    const signedIn = await served.fill('/en/sign-in', { email: member.email, password: PASSWORD, next });
    expect(signedIn.statusCode).toBe(303);
    expect(signedIn.headers.location).toBe(next);
    const cookie = cookiesFrom([signedIn.headers['set-cookie'] ?? []].flat());
    const account = await served.get('/en/account', cookie);
    expect(account.body).toContain('This session');
    expect(account.headers['cache-control']).toBe('no-store');
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/en//evil.example',
    '/\\evil.example',
    '/api/session',
    'javascript:1',
  ])('never leads on to %s', async (next) => {
    const member = await addMember(hall);
    const signedIn = await served.fill('/en/sign-in', { email: member.email, password: PASSWORD, next });
    expect(signedIn.headers.location).toBe('/en/account');
  });

  it('shows the same page for an unknown address and a wrong password, with the address still there', async () => {
    const member = await addMember(hall);
    const wrong = await served.fill('/km/sign-in', { email: member.email, password: 'not the password', next: '' });
    const unknown = await served.fill('/km/sign-in', {
      email: 'nobody@example.org',
      password: 'not the password',
      next: '',
    });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain(member.email);
    expect(wrong.body).toContain('ពាក្យសម្ងាត់មិនត្រឹមត្រូវទេ');
    expect(wrong.body).not.toContain('not the password');
    expect(wrong.headers['set-cookie']).toBeUndefined();
    expect(unknown.body.replace('nobody@example.org', member.email)).toBe(wrong.body);
  });

  it('shows what was typed as it was typed', async () => {
    const script = '"><script>alert(1)</script>';
    const { body } = await served.fill('/en/sign-in', { email: script, password: 'not the password', next: '' });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;alert');
  });
});

describe('a form', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['an unnamed origin', { origin: 'null' }],
  ])('sent from %s is refused', async (_, headers) => {
    const { body } = await served.get('/en/account', admin.cookie);
    const sent = await served.post('/en/account/sign-out-everywhere', { token: tokenIn(body) }, admin.cookie, headers);
    expect(sent.statusCode).toBe(403);
    expect((await served.asking(admin.cookie)).viewer.userId).toBe(admin.id);
  });

  it('without its token, with that of a visitor or of somebody else does nothing', async () => {
    const member = await addMember(hall);
    const others = tokenIn((await served.get('/en/account', admin.cookie)).body);
    const visitors = tokenIn((await served.get('/en/sign-in')).body);
    for (const token of ['', others, visitors]) {
      const sent = await served.post('/en/account/sign-out-everywhere', { token }, member.cookie);
      expect(sent.statusCode).toBe(403);
    }
    expect((await served.asking(member.cookie)).viewer.userId).toBe(member.id);
  });

  it('two days old has expired, and comes back with a new token', async () => {
    const member = await addMember(hall);
    const { body } = await served.get('/en/account', member.cookie);
    hall.ahead = 2 * DAY_MS;
    const sent = await served.post('/en/account/sign-out-everywhere', { token: tokenIn(body) }, member.cookie);
    expect(sent.statusCode).toBe(403);
    expect(sent.body).toContain('expired');
    const again = await served.post('/en/account/sign-out-everywhere', { token: tokenIn(sent.body) }, member.cookie);
    expect(again.statusCode).toBe(303);
    hall.ahead = 0;
  });

  it('with unknown, doubled or endless fields is refused, never a fault', async () => {
    const token = tokenIn((await served.get('/en/sign-in')).body);
    for (const payload of [
      `token=${token}&email=a&password=b&next=&role=administrator`,
      `token=${token}&email=a&email=b&password=c`,
      `token=${token}&email=${'a'.repeat(5000)}&password=c`,
      `token=${token}&__proto__=x`,
      `token=${token}&email=%00&password=%00`,
    ]) {
      const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
      const { statusCode } = await served.app.inject({ method: 'POST', url: '/en/sign-in', headers, payload });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    }
  });
});

describe('the desk of people', () => {
  it('invites somebody with a link that is shown once, who then opens the account on a page', async () => {
    const { body } = await served.get('/en/people', admin.cookie);
    const id = randomUUID();
    const fields = { id, name: 'Neang Kunthea', email: 'kunthea@example.org', role: 'moderator', draftId: '' };
    const made = await served.post(
      '/en/people/invitations',
      { ...fields, organisationId: '', token: tokenIn(body) },
      admin.cookie,
    );
    const path = new URL(/value="(http[^"]+)"/.exec(made.body)?.[1] ?? '').pathname;
    const offered = await served.get(path);
    expect(offered.body).toContain('kunthea@example.org');
    expect(offered.body).toContain('Moderator');
    const short = await served.fill(path, { name: 'Neang Kunthea', password: 'short', email: '' });
    expect(short.statusCode).toBe(400);
    expect(short.body).toContain('at least 12 characters');
    const opened = await served.fill(path, { name: 'Neang Kunthea', password: PASSWORD, email: '' });
    expect(opened.headers.location).toBe('/en/account');
    expect((await served.get(path)).statusCode).toBe(410);
    expect((await served.get('/en/people?q=kunthea', admin.cookie)).body).toContain(
      'Take away<span class="visually-hidden"> Moderator',
    );
  });

  it('gives and takes roles, and says why one is refused', async () => {
    const member = await addMember(hall, [grantOf('moderator')]);
    const page = await served.get(`/en/people?q=${member.email}`, admin.cookie);
    const wanted = { id: randomUUID(), userId: member.id, role: 'drafter', draftId: '', organisationId: '' };
    const refused = await served.post('/en/people/grants', { ...wanted, token: tokenIn(page.body) }, admin.cookie);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('cannot moderate comments on it');
    const revoke = /action="(\/en\/people\/grants\/[^"]+\/revoke)"/.exec(page.body)?.[1] ?? '';
    await served.post(revoke, { token: tokenIn(page.body) }, admin.cookie);
    expect((await served.asking(member.cookie)).viewer.grants).toEqual([]);
    const given = await served.post('/en/people/grants', { ...wanted, token: tokenIn(page.body) }, admin.cookie);
    expect(given.statusCode).toBe(303);
    expect((await served.asking(member.cookie)).viewer.grants).toEqual([grantOf('drafter')]);
  });

  it('keeps organisations, for the secretariat too, which sees no addresses', async () => {
    const secretariat = await addMember(hall, [grantOf('secretariat')]);
    const id = randomUUID();
    const named = { km: 'រដ្ឋបាលជលផល', en: 'Fisheries Administration', fromOn: '2006-05-21' };
    const fields = { id, kind: 'administration', ...named };
    expect((await served.fill('/km/people/organisations', fields, secretariat.cookie, '/km/people')).statusCode).toBe(
      303,
    );
    const desk = await served.get('/km/people', secretariat.cookie);
    expect(desk.body).toContain('រដ្ឋបាលជលផល');
    expect(desk.body).not.toContain('@example');
    const renamed = { km: '', en: 'Fisheries Office', fromOn: '2020-01-01' };
    await served.fill(`/km/people/organisations/${id}/names`, renamed, secretariat.cookie, '/km/people');
    const { name, names } = (await served.get(`/api/organisations/${id}`)).json<Organisation>();
    expect(name).toEqual({ en: 'Fisheries Office' });
    expect(names).toHaveLength(2);
  });

  it('is not for others', async () => {
    const drafter = await addMember(hall, [grantOf('drafter')]);
    expect((await served.get('/en/people', drafter.cookie)).statusCode).toBe(403);
    expect((await served.get('/en/people')).headers.location).toBe('/en/sign-in?next=/en/people');
  });
});
