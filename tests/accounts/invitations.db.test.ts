// Invitations, roles and organisations against a real database: once, in time, by right, and never two at a time.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAdministrator,
  grantRole,
  listPeople,
  revokeRole,
} from '../../server/src/accounts/accounts.grant.service.js';
import {
  acceptInvitation,
  inviteSomebody,
  listInvitations,
  openInvitation,
  renewAccess,
  withdrawInvitation,
} from '../../server/src/accounts/accounts.invite.service.js';
import { heirsOf } from '../../shared/src/commitments/guards.js';
import {
  createOrganisation,
  endOrganisation,
  getOrganisation,
  listOrganisations,
  renameOrganisation,
  succeedOrganisation,
} from '../../server/src/accounts/accounts.organisations.service.js';
import type { Grant } from '../../shared/src/accounts/contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { Role, Viewer } from '../../shared/src/ground/viewer.js';
import { addMember, cookiesFrom, grantOf, type Hall, openHall, PASSWORD, signInAgain, tokenOf } from './hall.js';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const refusal = (code: string): unknown => expect.objectContaining({ code });
const browser = { cookie: undefined, userAgent: undefined };

async function invite(grants: Grant[] = [], by: Viewer = hall.administrator) {
  const id = randomUUID();
  const request = { id, email: `${id}@example.org`, name: 'Sok Sreymom', grants };
  const { link } = await inviteSomebody(hall.work(by), hall.accounts, request);
  return { id, email: request.email, token: tokenOf(link) };
}

const accept = (token: string, password = PASSWORD) =>
  acceptInvitation(hall.work(), hall.accounts, token, { name: 'សុខ ស្រីមុំ', password }, browser);

describe('an invitation', () => {
  it('opens an account with its roles and signs in', async () => {
    const { email, token } = await invite([grantOf('secretariat')]);
    const { viewer, name } = await hall.accounts.viewerOf(cookiesFrom(await accept(token)));
    expect(viewer.grants).toEqual([grantOf('secretariat')]);
    expect(name).toBe('សុខ ស្រីមុំ');
    const [person] = await listPeople(hall.work(hall.administrator), email);
    expect(person?.id).toBe(viewer.userId);
  });

  it('works once, also for fifty at the same moment', async () => {
    const { email, token } = await invite();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => accept(token)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(49);
    for (const { reason } of refused) expect(reason).toEqual(refusal('invitation-not-valid'));
    expect(await listPeople(hall.work(hall.administrator), email)).toHaveLength(1);
  });

  it('used, expired, taken back and unknown get one answer', async () => {
    const used = await invite();
    await accept(used.token);
    const withdrawn = await invite();
    await withdrawInvitation(hall.work(hall.administrator), withdrawn.id);
    const expired = await invite();
    const answers: unknown[] = [];
    for (const token of [used.token, withdrawn.token, 'nothing', '']) {
      answers.push(await openInvitation(hall.work(), token).catch((error: unknown) => error));
      answers.push(await accept(token).catch((error: unknown) => error));
    }
    hall.ahead = 7 * DAY_MS + 1000;
    answers.push(await accept(expired.token).catch((error: unknown) => error));
    hall.ahead = 0;
    for (const answer of answers) expect(JSON.stringify(answer)).toBe(JSON.stringify(answers[0]));
    expect(answers[0]).toEqual(refusal('invitation-not-valid'));
  });

  it('does not outlive the right of the one who made it', async () => {
    const former = await addMember(hall, [grantOf('administrator')]);
    const { token } = await invite([grantOf('moderator')], former.viewer);
    const [person] = await listPeople(hall.work(hall.administrator), former.email);
    await revokeRole(hall.work(hall.administrator), hall.accounts, person?.grants[0]?.id ?? '');
    await expect(accept(token)).rejects.toThrow(refusal('invitation-not-valid'));
  });

  it('stays good after a password that was refused', async () => {
    const { token } = await invite();
    await expect(accept(token, 'short')).rejects.toThrow(refusal('password-too-short'));
    expect(await accept(token)).toHaveLength(2);
  });

  it('cannot give roles that exclude one another', async () => {
    const both = invite([grantOf('moderator'), grantOf('drafter')]);
    await expect(both).rejects.toThrow(refusal('drafter-cannot-moderate'));
  });

  it('is made by administrators only, and not for an address that has an account', async () => {
    const member = await addMember(hall, [grantOf('secretariat')]);
    await expect(invite([], member.viewer)).rejects.toThrow(refusal('not-allowed'));
    const again = { id: randomUUID(), email: member.email.toUpperCase(), name: 'Twice', grants: [] };
    const twice = inviteSomebody(hall.work(hall.administrator), hall.accounts, again);
    await expect(twice).rejects.toThrow(refusal('email-taken'));
    await expect(listInvitations(hall.work(member.viewer))).rejects.toThrow(refusal('not-allowed'));
  });

  it('for one address sent twice makes one account', async () => {
    const first = await invite();
    const request = { id: randomUUID(), email: first.email, name: 'Again', grants: [] };
    const second = await inviteSomebody(hall.work(hall.administrator), hall.accounts, request);
    const outcomes = await Promise.allSettled([accept(first.token), accept(tokenOf(second.link))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves no token in the database', async () => {
    const { token } = await invite();
    const rows = await hall.database.db.execute(sql`select * from invitations`);
    expect(JSON.stringify(rows.rows)).not.toContain(token);
  });
});

describe('a link for a new password', () => {
  it('replaces the password and ends all sessions', async () => {
    const member = await addMember(hall);
    const request = { id: randomUUID(), userId: member.id };
    const { link } = await renewAccess(hall.work(hall.administrator), hall.accounts, request);
    const fresh = cookiesFrom(await accept(tokenOf(link), 'another row of words'));
    expect((await hall.accounts.viewerOf(member.cookie)).viewer.userId).toBeNull();
    expect((await hall.accounts.viewerOf(fresh)).viewer.userId).toBe(member.id);
    await expect(signInAgain(hall, member)).rejects.toThrow(refusal('wrong-sign-in'));
  });
});

describe('a role', () => {
  const give = (userId: string, role: Role) => {
    const request = { id: randomUUID(), userId, ...grantOf(role) };
    return grantRole(hall.work(hall.administrator), hall.accounts, request);
  };

  it('is refused when another one excludes it, also when both are given at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const member = await addMember(hall);
      const outcomes = await Promise.allSettled([
        give(member.id, 'moderator'),
        give(member.id, 'drafter'),
        give(member.id, 'moderator'),
        give(member.id, 'signing-official'),
      ]);
      const { viewer } = await hall.accounts.viewerOf(member.cookie);
      const held = viewer.grants.map(({ role }) => role).sort();
      expect([['moderator'], ['drafter', 'signing-official']]).toContainEqual(held);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(held.length);
    }
  });

  it('of the last administrator stays, also when both of two are taken away at once', async () => {
    const alone = await openHall();
    const admin = () => alone.work(alone.administrator);
    try {
      const other = { email: 'second@example.org', name: 'Second', password: PASSWORD };
      await createAdministrator(alone.work(), other);
      const grants = (await listPeople(admin())).flatMap((person) => person.grants);
      expect(grants).toHaveLength(2);
      const outcomes = await Promise.allSettled(grants.map(({ id }) => revokeRole(admin(), alone.accounts, id)));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await listPeople(admin())).flatMap((person) => person.grants)).toHaveLength(1);
    } finally {
      await alone.close();
    }
  });

  it('taken away stays on record with who took it', async () => {
    const member = await addMember(hall, [grantOf('drafter')]);
    const [person] = await listPeople(hall.work(hall.administrator), member.email);
    const id = person?.grants[0]?.id ?? '';
    await revokeRole(hall.work(hall.administrator), hall.accounts, id);
    await expect(revokeRole(hall.work(hall.administrator), hall.accounts, id)).rejects.toThrow(refusal('not-found'));
    const { rows } = await hall.database.db.execute(sql`select revoked_by as by from role_grants where id = ${id}`);
    expect(rows).toEqual([{ by: hall.administrator.userId }]);
  });
});

describe('an organisation', () => {
  const admin = () => hall.work(hall.administrator);
  const create = (en: string) =>
    createOrganisation(admin(), { id: randomUUID(), kind: 'ministry', name: { en }, fromOn: '2000-01-01' });

  it('keeps its former names with their days', async () => {
    const { id } = await create('Ministry of Industry, Mines and Energy');
    await renameOrganisation(admin(), id, { name: { en: 'Ministry of Industry' }, fromOn: '2013-12-26' });
    const early = renameOrganisation(admin(), id, { name: { en: 'Too early' }, fromOn: '2013-12-26' });
    await expect(early).rejects.toThrow(refusal('rename-too-early'));
    const { name, names } = await getOrganisation(hall.work(), id);
    expect(name).toEqual({ en: 'Ministry of Industry' });
    expect(names.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2000-01-01', '2013-12-26'],
      ['2013-12-26', null],
    ]);
  });

  it('renamed twice at the same moment bears one name at a time', async () => {
    const { id } = await create('Before');
    await Promise.allSettled(
      ['2020-01-01', '2020-01-01', '2021-01-01'].map((fromOn, n) =>
        renameOrganisation(admin(), id, { name: { en: `Name ${n}` }, fromOn }),
      ),
    );
    const { names } = await getOrganisation(hall.work(), id);
    for (const [n, { untilOn }] of names.entries()) expect(untilOn).toBe(names[n + 1]?.fromOn ?? null);
  });

  it('ends on a day, answers with nobody from then on, and lives again under a name from that day', async () => {
    const { id } = await create('Board of Ponds');
    const end = (onDay: string) => endOrganisation(admin(), id, { onDay });
    await expect(end('2000-01-01')).rejects.toThrow(refusal('rename-too-early'));
    await end('2020-01-01');
    expect((await end('2020-01-01')).names).toEqual([
      { name: { en: 'Board of Ponds' }, fromOn: '2000-01-01', untilOn: '2020-01-01' },
    ]);
    await expect(end('2021-01-01')).rejects.toThrow(refusal('organisation-is-over'));
    const bodies = new Map((await listOrganisations(hall.work())).map((one) => [one.id, one] as const));
    expect(heirsOf(bodies, id, '2019-12-31')).toEqual([id]);
    expect(heirsOf(bodies, id, '2020-01-01')).toEqual([]);
    const rename = (fromOn: string) => renameOrganisation(admin(), id, { name: { en: 'Board of Ponds' }, fromOn });
    await expect(rename('2019-06-01')).rejects.toThrow(refusal('organisation-is-over'));
    expect((await rename('2020-01-01')).names.at(-1)?.untilOn).toBeNull();
    const outsider = await addMember(hall, [grantOf('drafter')]);
    const byOther = endOrganisation(hall.work(outsider.viewer), id, { onDay: '2022-01-01' });
    await expect(byOther).rejects.toThrow(refusal('not-allowed'));
  });

  it('is never its own successor, not even by way of others or at the same moment', async () => {
    const [one, two, three] = await Promise.all(['One', 'Two', 'Three'].map(create));
    const succeed = (from = one, to = two) =>
      succeedOrganisation(admin(), from?.id ?? '', { successorId: to?.id ?? '', onDay: '2020-03-20' });
    await expect(succeed(one, one)).rejects.toThrow(refusal('succession-in-a-circle'));
    await succeed(one, two);
    const outcomes = await Promise.allSettled([succeed(two, three), succeed(three, one)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('needs a name that can be seen, and is kept by administrators and the secretariat', async () => {
    await expect(create('\u200B ')).rejects.toThrow(refusal('organisation-name-needed'));
    const drafter = await addMember(hall, [grantOf('drafter')]);
    const secretariat = await addMember(hall, [grantOf('secretariat')]);
    const request = { id: randomUUID(), kind: 'cooperative', name: { km: 'សហគមន៍' }, fromOn: '2020-01-01' } as const;
    await expect(createOrganisation(hall.work(drafter.viewer), request)).rejects.toThrow(refusal('not-allowed'));
    expect((await createOrganisation(hall.work(secretariat.viewer), request)).name).toEqual({ km: 'សហគមន៍' });
  });
});
