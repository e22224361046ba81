// A body that was asked and is no more, and that nobody took over from: the secretariat, or the group that raised the
// issue, asks another one in public; where the issue stands stays, and the time of the new body begins anew.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation, succeedOrganisation } from '../../server/src/accounts/accounts.organisations.service.js';
import { addressAnew } from '../../server/src/issues/issues.notes.service.js';
import { issuesBelow } from '../../server/src/issues/issues.promises.service.js';
import type { AddressRequest, Issue } from '../../shared/src/issues/contract.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { bringTo, type IssueHall, openIssueHall, REASON } from './issue-hall.js';

let hall: IssueHall;
let heirId: string;
let heir: Viewer;
beforeAll(async () => {
  hall = await openIssueHall();
  heirId = randomUUID();
  const name = { km: 'ក្រសួងថ្មី', en: 'New Ministry' };
  await createOrganisation(hall.work(hall.secretariat), { id: heirId, kind: 'ministry', name, fromOn: hall.day() });
  heir = await hall.person('signing-official', heirId);
});
afterEach(() => endOn(null));
afterAll(() => hall.desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });

/** The last name of the ministry ends on a day, and no other begins; null: it goes on. */
const endOn = (day: string | null) =>
  hall.desk.database.transaction((tx) =>
    tx.execute(sql`update organisation_names set until_on = ${day} where organisation_id = ${hall.desk.ministryId}`),
  );
const dissolve = () => endOn(hall.day());

const address = (issue: Issue, viewer: Viewer, change: Partial<AddressRequest> = {}) =>
  addressAnew(hall.work(viewer), issue.id, { from: issue.state, bodyId: heirId, words: REASON, ...change });

describe('an issue whose body was dissolved', () => {
  it('is stuck with nobody until the secretariat asks another body, who then has all its hands and its whole time', async () => {
    const discussed = await bringTo(hall, 'discussed');
    await dissolve();
    hall.pass(25);
    const commitment = {
      ...{ id: randomUUID(), words: { en: 'A circular.' }, measure: { en: 'It is out.' } },
      ...{ office: { en: 'Minister' }, dueOn: hall.day(60) },
    };
    for (const viewer of [hall.desk.official, heir])
      await expect(hall.move(discussed, viewer, 'body-committed', { commitment })).rejects.toEqual(
        refused('issue-not-your-move'),
      );
    const moved = await address(discussed, hall.secretariat);
    expect(moved).toMatchObject({ state: 'discussed', bodyId: heirId, sinceOn: hall.day() });
    expect(moved.clock).toMatchObject({ owner: 'official', dueOn: hall.day(30), isOverdue: false });
    expect(moved.steps.at(-1)).toMatchObject({
      ...{ event: 'addressed-anew', from: 'discussed', to: 'discussed', by: ['secretariat'], bodyId: heirId },
      told: { words: REASON },
    });
    const asked = await issuesBelow.issuesAskedOf(hall.work(visitor), heirId);
    expect(asked.map(({ number }) => number)).toContain(discussed.number);
    expect((await hall.move(discussed, heir, 'body-committed', { commitment })).state).toBe('committed');
  });

  it('may be addressed anew wherever a body has to act, and nowhere else', async () => {
    const asked = ['agenda-proposed', 'on-agenda', 'committed', 'in-progress'] as const;
    const all = [];
    for (const state of asked) all.push(await bringTo(hall, state));
    const ready = await bringTo(hall, 'solution-ready');
    const claimed = await bringTo(hall, 'resolved-claimed');
    await dissolve();
    for (const issue of all) expect((await address(issue, hall.secretariat)).bodyId).toBe(heirId);
    for (const issue of [ready, claimed])
      await expect(address(issue, hall.secretariat)).rejects.toEqual(refused('issue-address-not-now'));
    const disputed = await hall.move(claimed, hall.group, 'group-disagreed', {
      ...{ words: { en: 'The fee is still asked.' }, place: 'Batheay' },
    });
    expect((await address(disputed, hall.secretariat)).clock?.dueOn).toBe(hall.day(30));
  });

  it('forgets a first hand of the body that is no more: the new one and the other chair agree anew', async () => {
    const proposed = await bringTo(hall, 'agenda-proposed');
    await hall.move(proposed, hall.desk.official, 'agenda-accepted', { nextOn: hall.day(20) });
    expect((await hall.read(proposed)).waiting).toHaveLength(1);
    await dissolve();
    expect((await address(proposed, hall.secretariat)).waiting).toEqual([]);
    await hall.move(proposed, hall.secretariat, 'agenda-accepted', { reference: 'Minutes 9' });
    const onAgenda = await hall.move(proposed, heir, 'agenda-accepted', { nextOn: hall.day(20) });
    expect(onAgenda.state).toBe('on-agenda');
  });

  it('may be addressed by the group that raised it, from its room, and by no other group', async () => {
    const discussed = await bringTo(hall, 'discussed');
    const request = { from: 'discussed' as const, bodyId: heirId, words: REASON };
    const act = { act: 'address', issueId: discussed.id, request };
    await expect(hall.acts.performForGroup(hall.work(hall.group), hall.groupId, act)).rejects.toEqual(
      refused('issue-body-is-there'),
    );
    await dissolve();
    await expect(hall.acts.performForGroup(hall.work(hall.otherGroup), hall.otherGroupId, act)).rejects.toEqual(
      refused('issue-address-not-yours'),
    );
    await hall.acts.performForGroup(hall.work(hall.group), hall.groupId, act);
    const moved = await hall.read(discussed);
    expect(moved.steps.at(-1)).toMatchObject({ event: 'addressed-anew', by: ['representative'] });
    expect(moved.bodyId).toBe(heirId);
  });
});

describe('addressing an issue to another body', () => {
  it('is refused with its reason to whoever may not, and where something is missing', async () => {
    const discussed = await bringTo(hall, 'discussed');
    for (const viewer of [visitor, hall.desk.official, heir, hall.focal, await hall.person('moderator')])
      await expect(address(discussed, viewer)).rejects.toEqual(refused('issue-address-not-yours'));
    const bad: [Partial<AddressRequest>, string][] = [
      [{ words: {} }, 'issue-reason-needed'],
      [{ words: { en: 'No more.' } }, 'issue-reason-needed'],
      [{ words: { en: `${REASON.en} Ask Mr. Sok Dara.` } }, 'issue-names-person'],
      [{ bodyId: hall.desk.ministryId }, 'issue-body-same'],
      [{ bodyId: randomUUID() }, 'unknown-body'],
      [{ from: 'on-agenda' }, 'issue-moved-on'],
    ];
    for (const [change, code] of bad)
      await expect(address(discussed, hall.secretariat, change)).rejects.toEqual(refused(code));
    await expect(
      addressAnew(hall.work(hall.secretariat), randomUUID(), { from: 'discussed', bodyId: heirId, words: REASON }),
    ).rejects.toEqual(refused('unknown-issue'));
    expect((await hall.read(discussed)).steps).toHaveLength(discussed.steps.length);
  });

  it('is done by the secretariat with a reason where the register cannot tell that a body is no more, and once', async () => {
    const discussed = await bringTo(hall, 'discussed');
    const moved = await address(discussed, hall.secretariat);
    expect(moved.bodyId).toBe(heirId);
    expect((await address(discussed, hall.secretariat)).steps).toHaveLength(moved.steps.length);
  });

  it('goes to no body that is no more itself', async () => {
    const discussed = await bringTo(hall, 'discussed');
    const third = randomUUID();
    const name = { km: 'ស្ថាប័នទីបី', en: 'Third Body' };
    await createOrganisation(hall.work(hall.secretariat), { id: third, kind: 'ministry', name, fromOn: '2020-01-01' });
    await succeedOrganisation(hall.work(hall.secretariat), third, { successorId: heirId, onDay: hall.day() });
    await expect(address(discussed, hall.secretariat, { bodyId: third })).rejects.toEqual(refused('body-succeeded'));
  });

  it('is not needed where another body took over: the refusal names it', async () => {
    const discussed = await bringTo(hall, 'discussed');
    const succession = { successorId: heirId, onDay: hall.day() };
    await succeedOrganisation(hall.work(hall.secretariat), hall.desk.ministryId, succession);
    const other = { bodyId: hall.desk.otherMinistryId };
    await expect(address(discussed, hall.secretariat, other)).rejects.toMatchObject({
      ...{ code: 'body-succeeded', params: { en: 'New Ministry' } },
    });
  });
});
