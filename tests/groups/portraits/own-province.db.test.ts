// Portraits of a province by the province's own authority: who says which body that is, who publishes for it, and what
// everybody else may not do with what it published.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation, setProvince } from '../../../server/src/accounts/accounts.organisations.service.js';
import { publishPortrait, withdrawPortrait } from '../../../server/src/groups/portraits/groups.portraits.service.js';
import { readProvince } from '../../../server/src/groups/portraits/groups.provinces.service.js';
import { knowIssues } from '../../../server/src/issues/issues.facts.service.js';
import { pages } from '../../../shared/src/ground/paths.js';
import { type Role, type Viewer, visitor } from '../../../shared/src/ground/viewer.js';
import type { PublishPortrait } from '../../../shared/src/groups/portrait-contract.js';
import { type Floor, openFloor } from '../../support/floor.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

const at = (role: Role) =>
  floor.desk.work({
    ...{ userId: floor.desk.moderator.userId, grants: [{ role, draftId: null, organisationId: null }] },
  });

function profile(change: Partial<PublishPortrait> = {}): PublishPortrait {
  return {
    ...{ id: randomUUID(), follows: 0, kind: 'investment-profile', province: '04', issueId: null, isAgreed: false },
    ...{ title: { en: 'Kampong Chhnang' }, lead: {}, body: { en: 'Fish.' }, figures: [] },
    ...change,
  };
}

describe('the authority of a province', () => {
  const bodyId = randomUUID();
  const official = (of = bodyId): Viewer => ({
    ...{
      userId: floor.desk.moderator.userId,
      grants: [{ role: 'signing-official', draftId: null, organisationId: of }],
    },
  });
  const publish = (change: Partial<PublishPortrait> = {}, viewer = official()) =>
    publishPortrait(floor.desk.work(viewer), knowIssues, profile(change), null);

  beforeAll(async () => {
    const body = { id: bodyId, kind: 'local-authority' as const, name: { en: 'Provincial Administration' } };
    await createOrganisation(at('secretariat'), { ...body, fromOn: '2008-05-24' });
  });

  it('is none before the secretariat has said of which province', async () => {
    await expect(publish()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(setProvince(floor.desk.work(official()), bodyId, { province: '04' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const firm = { id: randomUUID(), kind: 'firm' as const, name: { en: 'A firm' }, fromOn: '2020-01-01' };
    await expect(createOrganisation(at('secretariat'), { ...firm, province: '04' })).rejects.toMatchObject({
      code: 'province-of-public-body',
    });
    expect(await setProvince(at('secretariat'), bodyId, { province: '04' })).toMatchObject({ province: '04' });
  });

  it('publishes for its own province alone, by whoever signs for it', async () => {
    const mine = await publish();
    expect(mine).toMatchObject({ bodyId, groupId: null, province: '04' });
    await expect(publish({ province: '03' })).rejects.toMatchObject({ code: 'portrait-of-other-province' });
    await expect(publish({}, official(randomUUID()))).rejects.toMatchObject({ code: 'not-allowed' });
    const { body } = await floor.sala.app.inject(pages.portrait('en', mine.number));
    expect(body).toContain('Published by Provincial Administration');
    expect(body).toContain(`href="${pages.body('en', bodyId)}"`);
    expect((await readProvince(floor.desk.work(visitor), knowIssues, '04')).profile?.id).toBe(mine.id);
  });

  it('goes on with its own and leaves the secretariat’s alone, as does the secretariat with it', async () => {
    const ofBody = profile();
    await publishPortrait(floor.desk.work(official()), knowIssues, ofBody, null);
    const ofSecretariat = profile();
    await publishPortrait(at('secretariat'), knowIssues, ofSecretariat, null);
    const next = { follows: 1, title: { en: 'Newer' } };
    await expect(publish({ ...ofSecretariat, ...next })).rejects.toMatchObject({ code: 'not-allowed' });
    const byOther = publishPortrait(at('secretariat'), knowIssues, { ...ofBody, ...next }, null);
    await expect(byOther).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await publish({ ...ofBody, ...next })).toMatchObject({ version: 2, bodyId });
    await expect(withdrawPortrait(at('secretariat'), ofBody.id, { en: 'No.' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const gone = await withdrawPortrait(floor.desk.work(official()), ofBody.id, { en: 'The figures were wrong.' });
    expect(gone.withdrawn?.by).toBe('publisher');
  });
});
