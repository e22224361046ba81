// The pages and the programming interface of accounts over HTTP: forms without script, tokens, origins, who may see what.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsRoutes } from '../../server/src/accounts/accounts.routes.js';
import { FloodGates } from '../../server/src/infra/flood.js';
import { buildHttp, handleErrors } from '../../server/src/infra/http.js';
import type { Live } from '../../server/src/infra/live.js';
import { readSettings } from '../../server/src/infra/settings.js';
import type { Role } from '../../shared/src/viewer.js';
import { addMember, cookiesFrom, type Hall, type Member, openHall, ORIGIN, PASSWORD } from './hall.js';

let hall: Hall;
let app: FastifyInstance;
let admin: Member;

beforeAll(async () => {
  hall = await openHall();
  app = serve(hall);
  admin = await addMember(hall, [grantOf('administrator')]);
});
afterAll(async () => {
  await app.close();
  await hall.close();
});

const grantOf = (role: Role) => ({ role, draftId: null, organisationId: null });

/** The routes of this domain on a real server; nothing of theirs goes live. */
function serve({ accounts, database, secret, clock }: Hall): FastifyInstance {
  const settings = readSettings({ SALA_LOG: 'silent', SALA_ORIGIN: ORIGIN });
  const languageOf = ({ url }: { url: string }) => (url.startsWith('/km') ? 'km' : 'en') as 'km' | 'en';
  const askingOf = (request: { headers: { cookie?: string } }) => accounts.viewerOf(request.headers.cookie);
  const built = buildHttp(settings, clock);
  handleErrors(built, languageOf, (_, status, sentence) => `<h1>${status}</h1><p>${sentence}</p>`);
  accountsRoutes(built, {
    ...{ settings, secret, database, clock, accounts, languageOf, askingOf },
    flood: new FloodGates(clock),
    live: undefined as unknown as Live,
    listDrafts: async () => [{ id: '11111111-1111-4111-8111-111111111111', title: { km: 'ច្បាប់', en: 'A law' } }],
    workOf: async (request) => {
      const { viewer } = await accounts.viewerOf(request.headers.cookie);
      return { database, tx: database.db, viewer, now: clock() };
    },
  });
  return built;
}

const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie, accept: 'text/html' } });

const post = (url: string, fields: Record<string, string>, cookie = '', headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: {
      cookie,
      accept: 'text/html',
      origin: ORIGIN,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(fields).toString(),
  });

const send = (method: 'POST' | 'DELETE', url: string, cookie: string, payload?: object) =>
  app.inject({ method, url, headers: { cookie, origin: ORIGIN }, ...(payload ? { payload } : {}) });

/** The hidden token of the first form that posts to this address. */
function tokenIn(page: string, action = ''): string {
  const from = page.indexOf(`action="${action}`);
  return /name="token" value="([^"]+)"/.exec(page.slice(from))?.[1] ?? '';
}

async function fill(url: string, fields: Record<string, string>, cookie = '', from = url) {
  const { body } = await get(from, cookie);
  return post(url, { token: tokenIn(body), ...fields }, cookie);
}

describe('signing in without script', () => {
  it('leads on to the page one came from, signed in', async () => {
    const member = await addMember(hall);
    const next = '/en/drafts/aquaculture-law';
    const signedIn = await fill('/en/sign-in', { email: member.email, password: PASSWORD, next });
    expect(signedIn.statusCode).toBe(303);
    expect(signedIn.headers.location).toBe(next);
    const cookie = cookiesFrom([signedIn.headers['set-cookie'] ?? []].flat());
    const account = await get('/en/account', cookie);
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
    const signedIn = await fill('/en/sign-in', { email: member.email, password: PASSWORD, next });
    expect(signedIn.headers.location).toBe('/en/account');
  });

  it('shows the same page for an unknown address and a wrong password, with the address still there', async () => {
    const member = await addMember(hall);
    const wrong = await fill('/km/sign-in', { email: member.email, password: 'not the password', next: '' });
    const unknown = await fill('/km/sign-in', { email: 'nobody@example.org', password: 'not the password', next: '' });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain(member.email);
    expect(wrong.body).toContain('ពាក្យសម្ងាត់មិនត្រឹមត្រូវទេ');
    expect(wrong.body).not.toContain('not the password');
    expect(wrong.headers['set-cookie']).toBeUndefined();
    expect(unknown.body.replace('nobody@example.org', member.email)).toBe(wrong.body);
  });

  it('shows what was typed as it was typed', async () => {
    const script = '"><script>alert(1)</script>';
    const { body } = await fill('/en/sign-in', { email: script, password: 'not the password', next: '' });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&#60;script&#62;alert');
  });
});

describe('a form', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['an unnamed origin', { origin: 'null' }],
  ])('sent from %s is refused', async (_, headers) => {
    const { body } = await get('/en/account', admin.cookie);
    const sent = await post('/en/account/sign-out-everywhere', { token: tokenIn(body) }, admin.cookie, headers);
    expect(sent.statusCode).toBe(403);
    expect((await hall.accounts.viewerOf(admin.cookie)).viewer.userId).toBe(admin.id);
  });

  it('without its token, with that of a visitor or of somebody else does nothing', async () => {
    const member = await addMember(hall);
    const others = tokenIn((await get('/en/account', admin.cookie)).body);
    const visitors = tokenIn((await get('/en/sign-in')).body);
    for (const token of ['', others, visitors]) {
      const sent = await post('/en/account/sign-out-everywhere', { token }, member.cookie);
      expect(sent.statusCode).toBe(403);
    }
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBe(member.id);
  });

  it('two days old has expired, and comes back with a new token', async () => {
    const member = await addMember(hall);
    const { body } = await get('/en/account', member.cookie);
    hall.ahead = 2 * 86_400_000;
    const sent = await post('/en/account/sign-out-everywhere', { token: tokenIn(body) }, member.cookie);
    expect(sent.statusCode).toBe(403);
    expect(sent.body).toContain('expired');
    const again = await post('/en/account/sign-out-everywhere', { token: tokenIn(sent.body) }, member.cookie);
    expect(again.statusCode).toBe(303);
    hall.ahead = 0;
  });

  it('with unknown, doubled or endless fields is refused, never a fault', async () => {
    const token = tokenIn((await get('/en/sign-in')).body);
    for (const payload of [
      `token=${token}&email=a&password=b&next=&role=administrator`,
      `token=${token}&email=a&email=b&password=c`,
      `token=${token}&email=${'a'.repeat(5000)}&password=c`,
      `token=${token}&__proto__=x`,
      `token=${token}&email=%00&password=%00`,
    ]) {
      const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
      const { statusCode } = await app.inject({ method: 'POST', url: '/en/sign-in', headers, payload });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    }
  });
});

describe('the desk of people', () => {
  it('invites somebody with a link that is shown once, who then opens the account on a page', async () => {
    const { body } = await get('/en/people', admin.cookie);
    const id = randomUUID();
    const fields = { id, name: 'Neang Kunthea', email: 'kunthea@example.org', role: 'moderator', draftId: '' };
    const made = await post(
      '/en/people/invitations',
      { ...fields, organisationId: '', token: tokenIn(body) },
      admin.cookie,
    );
    const path = new URL(/value="(http[^"]+)"/.exec(made.body)?.[1] ?? '').pathname;
    const offered = await get(path);
    expect(offered.body).toContain('kunthea@example.org');
    expect(offered.body).toContain('Moderator');
    const short = await fill(path, { name: 'Neang Kunthea', password: 'short', email: '' });
    expect(short.statusCode).toBe(400);
    expect(short.body).toContain('at least 12 characters');
    const opened = await fill(path, { name: 'Neang Kunthea', password: PASSWORD, email: '' });
    expect(opened.headers.location).toBe('/en/account');
    expect((await get(path)).statusCode).toBe(410);
    expect((await get('/en/people?q=kunthea', admin.cookie)).body).toContain('Take away Moderator');
  });

  it('gives and takes roles, and says why one is refused', async () => {
    const member = await addMember(hall, [grantOf('moderator')]);
    const page = await get(`/en/people?q=${member.email}`, admin.cookie);
    const wanted = { id: randomUUID(), userId: member.id, role: 'drafter', draftId: '', organisationId: '' };
    const refused = await post('/en/people/grants', { ...wanted, token: tokenIn(page.body) }, admin.cookie);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('cannot moderate comments on it');
    const revoke = /action="(\/en\/people\/grants\/[^"]+\/revoke)"/.exec(page.body)?.[1] ?? '';
    await post(revoke, { token: tokenIn(page.body) }, admin.cookie);
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.grants).toEqual([]);
    const given = await post('/en/people/grants', { ...wanted, token: tokenIn(page.body) }, admin.cookie);
    expect(given.statusCode).toBe(303);
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.grants).toEqual([grantOf('drafter')]);
  });

  it('keeps organisations, for the secretariat too, which sees no addresses', async () => {
    const secretariat = await addMember(hall, [grantOf('secretariat')]);
    const id = randomUUID();
    const named = { km: 'រដ្ឋបាលជលផល', en: 'Fisheries Administration', fromOn: '2006-05-21' };
    const fields = { id, kind: 'administration', ...named };
    expect((await fill('/km/people/organisations', fields, secretariat.cookie, '/km/people')).statusCode).toBe(303);
    const desk = await get('/km/people', secretariat.cookie);
    expect(desk.body).toContain('រដ្ឋបាលជលផល');
    expect(desk.body).not.toContain('@example');
    const renamed = { km: '', en: 'Fisheries Office', fromOn: '2020-01-01' };
    await fill(`/km/people/organisations/${id}/names`, renamed, secretariat.cookie, '/km/people');
    const { name, names } = (await get(`/api/organisations/${id}`)).json();
    expect(name).toEqual({ en: 'Fisheries Office' });
    expect(names).toHaveLength(2);
  });

  it('is not for others', async () => {
    const drafter = await addMember(hall, [grantOf('drafter')]);
    expect((await get('/en/people', drafter.cookie)).statusCode).toBe(403);
    expect((await get('/en/people')).headers.location).toBe('/en/sign-in?next=/en/people');
  });
});

describe('the programming interface', () => {
  it('signs in, tells who one is, and out', async () => {
    const member = await addMember(hall, [grantOf('observer')]);
    const signedIn = await send('POST', '/api/session', '', { email: member.email, password: PASSWORD });
    expect(signedIn.json()).toMatchObject({ userId: member.id, grants: [grantOf('observer')] });
    const cookie = cookiesFrom([signedIn.headers['set-cookie'] ?? []].flat());
    expect((await send('DELETE', '/api/session', cookie)).statusCode).toBe(204);
    expect((await get('/api/session', cookie)).json()).toEqual({ userId: null, name: '', grants: [] });
  });

  it('answers every role as the table says', async () => {
    const everybody = {
      visitor: '',
      contributor: (await addMember(hall)).cookie,
      drafter: (await addMember(hall, [grantOf('drafter')])).cookie,
      moderator: (await addMember(hall, [grantOf('moderator')])).cookie,
      secretariat: (await addMember(hall, [grantOf('secretariat')])).cookie,
      observer: (await addMember(hall, [grantOf('observer')])).cookie,
      administrator: admin.cookie,
    };
    const day = { name: { en: 'Name' }, fromOn: '2020-01-01' };
    const person = { id: randomUUID(), email: 'new@example.org', name: 'New', grants: [] };
    const unknown = randomUUID();
    const table: ['GET' | 'POST' | 'DELETE', string, object | undefined, number[]][] = [
      // visitor, contributor, drafter, moderator, secretariat, observer, administrator
      ['GET', '/api/people', undefined, [401, 403, 403, 403, 403, 403, 200]],
      ['GET', '/api/invitations', undefined, [401, 403, 403, 403, 403, 403, 200]],
      ['GET', '/api/sessions', undefined, [401, 200, 200, 200, 200, 200, 200]],
      ['GET', '/api/organisations', undefined, [200, 200, 200, 200, 200, 200, 200]],
      ['POST', '/api/invitations', person, [401, 403, 403, 403, 403, 403, 201]],
      [
        'POST',
        '/api/grants',
        { id: unknown, userId: unknown, ...grantOf('drafter') },
        [401, 403, 403, 403, 403, 403, 404],
      ],
      ['DELETE', `/api/grants/${unknown}`, undefined, [401, 403, 403, 403, 403, 403, 404]],
      ['DELETE', `/api/invitations/${unknown}`, undefined, [401, 403, 403, 403, 403, 403, 404]],
      ['POST', `/api/people/${unknown}/password-links`, { id: unknown }, [401, 403, 403, 403, 403, 403, 404]],
      ['DELETE', `/api/people/${unknown}/sessions`, undefined, [401, 403, 403, 403, 403, 403, 204]],
      ['DELETE', `/api/sessions/${unknown}`, undefined, [404, 404, 404, 404, 404, 404, 404]],
      ['POST', `/api/organisations/${unknown}/names`, day, [401, 403, 403, 403, 404, 403, 404]],
    ];
    for (const [method, url, payload, expected] of table) {
      const got: number[] = [];
      for (const cookie of Object.values(everybody)) {
        const headers = { cookie, origin: ORIGIN };
        got.push((await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })).statusCode);
      }
      expect({ [`${method} ${url}`]: got }).toEqual({ [`${method} ${url}`]: expected });
    }
  });

  it.each([
    ['POST', '/api/session', { email: 'a@example.org', password: 'x', extra: 1 }],
    ['POST', '/api/session', { email: ['a'], password: { $ne: '' } }],
    ['POST', '/api/session', { email: 'a\u0000@example.org', password: '\u0000' }],
    ['POST', '/api/grants', { id: 'x', userId: '../..', role: 'king', draftId: 1, organisationId: '' }],
    ['POST', '/api/invitations/acceptance', { token: '\u0000', name: '\u0000', password: 'long enough to pass' }],
    ['DELETE', '/api/people/%00/sessions', undefined],
    ['DELETE', '/api/sessions/%00', undefined],
    ['GET', '/api/people?q=%00', undefined],
    ['GET', '/api/organisations/none', undefined],
  ] as const)('meets nonsense with a refusal or an answer, never a fault: %s %s %j', async (method, url, payload) => {
    const headers = { cookie: admin.cookie, origin: ORIGIN };
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    expect(answer.statusCode).toBeLessThan(500);
    if (answer.statusCode >= 400) expect(answer.json().error.code).not.toBe('fault');
  });
});
