// The programming interface of accounts over HTTP: who may do what, and that nonsense is never a fault.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, cookiesFrom, grantOf, type Hall, type Member, openHall, ORIGIN, PASSWORD } from './hall.js';
import { type Served, serve } from './served.js';

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

const send = (method: 'POST' | 'DELETE', url: string, cookie: string, payload?: object) =>
  served.app.inject({ method, url, headers: { cookie, origin: ORIGIN }, ...(payload ? { payload } : {}) });

describe('the programming interface', () => {
  it('signs in, tells who one is, and out', async () => {
    const member = await addMember(hall, [grantOf('observer')]);
    const signedIn = await send('POST', '/api/session', '', { email: member.email, password: PASSWORD });
    expect(signedIn.json()).toMatchObject({ userId: member.id, grants: [grantOf('observer')] });
    const cookie = cookiesFrom([signedIn.headers['set-cookie'] ?? []].flat());
    expect((await send('DELETE', '/api/session', cookie)).statusCode).toBe(204);
    expect((await served.get('/api/session', cookie)).json()).toEqual({ userId: null, name: '', grants: [] });
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
        got.push((await served.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })).statusCode);
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
    const answer = await served.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    expect(answer.statusCode).toBeLessThan(500);
    if (answer.statusCode >= 400) expect(answer.json()).not.toMatchObject({ error: { code: 'fault' } });
  });
});
