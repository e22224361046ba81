// Every move in the life of a commitment, and whose it is: the body accepts and reports, those who raised the matter
// say whether it was done, and the first date stays whatever happens.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createOrganisation,
  renameOrganisation,
  succeedOrganisation,
} from '../../server/src/accounts/accounts.organisations.service.js';
import { moveCommitment, performForGroup } from '../../server/src/commitments/commitments.service.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { asGroup, LOOK, openPromises, PROOF, type Promises, REASON } from './promises.js';

let hall: Promises;
beforeAll(async () => {
  hall = await openPromises();
});
afterAll(() => hall.desk.database.close());

const code = (code: string) => ({ code });
const ANSWER = { km: 'ក្រសួងទទួលយកការនេះ។' };

describe('a promise that is kept', () => {
  it('goes from its making to its verification, each step in its log, in the name of an office or a group', async () => {
    const { desk, focalPoint, group } = hall;
    const { id, state } = await hall.make();
    expect(state).toBe('proposed');
    expect((await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER })).state).toBe('accepted');
    await hall.move(id, focalPoint, 'work-started', { progress: { km: 'បានជួបមន្ត្រីខេត្ត' } });
    await hall.move(id, focalPoint, 'progress-told', { progress: { km: 'សាកល្បងនៅខេត្តពីរ' } });
    expect((await hall.move(id, focalPoint, 'delivery-claimed', { proof: PROOF })).state).toBe('delivered-claimed');
    const done = await hall.move(id, asGroup(group), 'delivery-confirmed', { check: LOOK });
    expect(done.state).toBe('verified');
    expect(done.log.map(({ event, by }) => [event, by])).toEqual([
      ['commitment-made', 'official'],
      ['commitment-accepted', 'official'],
      ['work-started', 'body'],
      ['progress-told', 'body'],
      ['delivery-claimed', 'body'],
      ['delivery-confirmed', 'representative'],
    ]);
    expect(done.log.at(-1)).toMatchObject({ groupId: group, body: null });
    expect(JSON.stringify(done)).not.toContain(String(focalPoint.userId));
    const { rows } = await desk.database.db.execute(
      sql`select entered_by from commitment_entries where event = 'delivery-confirmed'`,
    );
    expect(rows).toEqual([{ entered_by: null }]);
  });
});

describe('the first date', () => {
  it('is never overwritten: a later one stands beside it with its reason, and the days are counted from the first', async () => {
    const { desk } = hall;
    const { id, firstDue } = await hall.make({ firstDueFrom: hall.day(30) });
    await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER });
    const later = hall.day(100);
    const put = await hall.move(id, desk.official, 'date-revised', {
      newDue: later,
      because: 'no-means-yet',
      reason: REASON,
    });
    expect(put).toMatchObject({ firstDue, due: later, state: 'accepted' });
    await expect(
      hall.move(id, desk.official, 'date-revised', { newDue: hall.day(90), because: 'no-means-yet', reason: REASON }),
    ).rejects.toMatchObject(code('commitment-date-not-later'));
    await expect(
      hall.move(id, desk.official, 'date-revised', { newDue: hall.day(200), because: 'unforeseen' }),
    ).rejects.toMatchObject(code('commitment-reason-needed'));
    hall.pass(90);
    const late = await hall.read(id);
    expect([late.marks, late.slippedDays]).toEqual([['due-soon'], 30]);
    hall.pass(40);
    expect((await hall.read(id)).marks).toEqual(['overdue', 'stalled']);
    hall.pass(-130);
  });

  it('cannot be changed in the database either, nor any entry of the log', async () => {
    const { id } = await hall.make();
    const { db } = hall.desk.database;
    for (const change of [
      sql`update commitments set first_due = '2099-01-01' where id = ${id}`,
      sql`delete from commitments where id = ${id}`,
      sql`update commitment_entries set to_state = 'verified' where commitment_id = ${id}`,
      sql`delete from commitment_entries where commitment_id = ${id}`,
    ])
      await expect(db.execute(change)).rejects.toThrow();
  });
});

describe('only those who raised it verify', () => {
  it.each(['delivery-confirmed', 'delivery-partly-confirmed', 'delivery-denied'] as const)(
    '%s is refused to the body, its official, the secretariat, another group and a visitor',
    async (event) => {
      const { desk, focalPoint, secretariat, otherGroup } = hall;
      const { id } = await hall.claimed();
      const said = { check: LOOK, remains: { km: 'នៅសល់ខេត្តបី' } };
      const others: Viewer[] = [focalPoint, desk.official, secretariat, asGroup(otherGroup), visitor];
      for (const viewer of others)
        await expect(hall.move(id, viewer, event, said)).rejects.toMatchObject(code('commitment-raisers-say'));
      expect((await hall.move(id, asGroup(hall.group), event, said)).log.at(-1)?.by).toBe('representative');
    },
  );

  it('asks where somebody looked, and what remains', async () => {
    const { id } = await hall.claimed();
    const group = asGroup(hall.group);
    await expect(hall.move(id, group, 'delivery-confirmed')).rejects.toMatchObject(code('commitment-check-needed'));
    const tomorrow = { ...LOOK, on: hall.day(1) };
    await expect(hall.move(id, group, 'delivery-confirmed', { check: tomorrow })).rejects.toMatchObject(
      code('commitment-check-in-future'),
    );
    await expect(hall.move(id, group, 'delivery-denied')).rejects.toMatchObject(code('commitment-remains-needed'));
    const denied = await hall.move(id, group, 'delivery-denied', { remains: { km: 'មិនទាន់មាននៅខេត្ត' } });
    expect([denied.state, denied.deliveredOn]).toEqual(['not-verified', null]);
    await hall.move(id, hall.focalPoint, 'work-started', { progress: { km: 'ចាប់ផ្តើមម្តងទៀត' } });
  });

  it('lets them, and nobody else, lay to rest what was not kept', async () => {
    const { id } = await hall.claimed();
    await hall.move(id, asGroup(hall.group), 'delivery-denied', { remains: { km: 'គ្មាន' } });
    await expect(hall.move(id, hall.desk.official, 'let-rest')).rejects.toMatchObject(code('commitment-raisers-say'));
    const rested = await hall.move(id, asGroup(hall.group), 'let-rest');
    expect([rested.state, rested.verifiedOn]).toEqual(['closed', null]);
  });

  it('performs what a group released in its name, and takes it once', async () => {
    const { desk, group, neighbours } = hall;
    const { id } = await hall.claimed();
    const request = { id: randomUUID(), from: 'delivered-claimed', event: 'delivery-confirmed', check: LOOK } as const;
    const act = { act: 'move', commitmentId: id, request } as const;
    const work = desk.work(asGroup(group));
    await expect(performForGroup(desk.work(visitor), neighbours, group, act)).rejects.toMatchObject(
      code('commitment-not-yours'),
    );
    for (const _again of [1, 2]) await performForGroup(work, neighbours, group, act);
    const { state, log } = await hall.read(id);
    expect([state, log.length]).toEqual(['verified', 5]);
    await expect(performForGroup(work, neighbours, group, { ...act, viewer: 'x' })).rejects.toMatchObject(
      code('malformed-request'),
    );
    await expect(
      performForGroup(desk.work(asGroup(hall.otherGroup)), neighbours, hall.otherGroup, {
        ...act,
        request: { ...request, id: randomUUID() },
      }),
    ).rejects.toMatchObject(code('commitment-moved-on'));
  });
});

describe('what a minister said in a speech', () => {
  const heard = () => ({ source: { kind: 'speech' as const, on: hall.day(-1), note: { km: 'វេទិកាថ្នាក់ខេត្ត' } } });

  it('waits as it was heard until the body has answered in writing, and both are shown', async () => {
    const { desk, secretariat } = hall;
    const { id, state } = await hall.make(heard(), secretariat);
    expect(state).toBe('proposed');
    await expect(
      hall.move(id, desk.official, 'commitment-rejected', { because: 'no-means-yet', reason: REASON }),
    ).rejects.toMatchObject(code('commitment-answer-needed'));
    await expect(
      hall.move(id, desk.official, 'commitment-rejected', { answer: ANSWER, because: 'policy-choice' }),
    ).rejects.toMatchObject(code('commitment-reason-needed'));
    const said = { answer: { km: 'យើងមិនបាននិយាយដូច្នេះទេ។' }, because: 'other-body' as const, reason: REASON };
    const rejected = await hall.move(id, desk.official, 'commitment-rejected', said);
    expect(rejected).toMatchObject({ state: 'rejected', text: hall.promise().text });
    expect(rejected.log.at(-1)?.told.answer).toEqual(said.answer);
  });

  it('may be recorded by a group, for itself to verify, and is accepted by the body alone', async () => {
    const { desk, group, otherGroup, focalPoint } = hall;
    await expect(hall.make({ ...heard(), groupIds: [group, otherGroup] }, asGroup(group))).rejects.toMatchObject(
      code('commitment-not-yours'),
    );
    const { id, log } = await hall.make(heard(), asGroup(group));
    expect(log[0]).toMatchObject({ by: 'representative', groupId: group, body: null });
    for (const viewer of [focalPoint, asGroup(group), hall.secretariat])
      await expect(hall.move(id, viewer, 'commitment-accepted', { answer: ANSWER })).rejects.toMatchObject(
        code('commitment-official-signs'),
      );
    expect((await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER })).state).toBe('accepted');
  });
});

describe('what cannot be recorded', () => {
  it.each([
    ['no Khmer text', { text: { en: 'Only English' } }, 'commitment-text-missing'],
    ['no measure', { measure: { km: '  ' } }, 'commitment-measure-missing'],
    ['no office', { office: {} }, 'commitment-office-missing'],
    ['a date that has passed', { firstDue: '2026-03-01' }, 'commitment-date-past'],
    ['a range upside down', { firstDueFrom: '2026-06-02', firstDue: '2026-06-01' }, 'commitment-range-upside-down'],
    ['a speech of tomorrow', { source: { kind: 'speech', on: '2026-03-03', note: {} } }, 'commitment-source-in-future'],
    ['a group that is not there', { groupIds: [randomUUID()] }, 'unknown-group'],
    ['a draft that is not public', { link: { kind: 'draft', id: randomUUID() } }, 'link-not-there'],
    ['an agreement that is not there', { link: { kind: 'agreement', id: randomUUID() } }, 'link-not-there'],
  ] as const)('%s', async (_, change, refusal) => {
    await expect(hall.make(change as object)).rejects.toMatchObject(code(refusal));
  });

  it('a promise of another body, or by a visitor', async () => {
    const { desk } = hall;
    await expect(hall.make({ ownerId: desk.otherMinistryId })).rejects.toMatchObject(code('commitment-not-yours'));
    await expect(hall.make({}, visitor)).rejects.toMatchObject(code('sign-in-first'));
    await expect(hall.make({}, hall.focalPoint)).rejects.toMatchObject(code('commitment-not-yours'));
  });

  it('a move from where it no longer stands, and an id that another has', async () => {
    const { desk } = hall;
    const { id } = await hall.make();
    const request = { id: randomUUID(), event: 'commitment-accepted' as const, answer: ANSWER };
    await expect(moveCommitment(desk.work(desk.official), id, { ...request, from: 'accepted' })).rejects.toMatchObject(
      code('commitment-moved-on'),
    );
    await moveCommitment(desk.work(desk.official), id, { ...request, from: 'proposed' });
    const other = await hall.make();
    await expect(
      moveCommitment(desk.work(desk.official), other.id, { ...request, from: 'proposed' }),
    ).rejects.toMatchObject(code('id-taken'));
    await expect(hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER })).rejects.toMatchObject(
      code('commitment-not-now'),
    );
  });
});

describe('taking back', () => {
  it('cancels with a reason, signed by the official alone', async () => {
    const { desk, focalPoint } = hall;
    const { id } = await hall.make();
    await expect(
      hall.move(id, focalPoint, 'commitment-cancelled', { because: 'no-means-yet', reason: REASON }),
    ).rejects.toMatchObject(code('commitment-official-signs'));
    await expect(
      hall.move(id, desk.official, 'commitment-cancelled', { because: 'no-longer-needed' }),
    ).rejects.toMatchObject(code('commitment-reason-needed'));
    const gone = await hall.move(id, desk.official, 'commitment-cancelled', {
      because: 'no-means-yet',
      reason: REASON,
    });
    expect([gone.state, gone.marks]).toEqual(['cancelled', []]);
  });

  it('claims nothing without an address that everybody can open', async () => {
    const { id } = await hall.make();
    await hall.move(id, hall.desk.official, 'commitment-accepted', { answer: ANSWER });
    for (const address of ['', 'javascript:alert(1)', 'ftp://x.y', '//evil.example', 'https://user@x.y'])
      await expect(
        hall.move(id, hall.focalPoint, 'delivery-claimed', { proof: { ...PROOF, address } }),
      ).rejects.toMatchObject(code('commitment-proof-needed'));
  });
});

describe('bodies that change', () => {
  it('a renamed body keeps one history, each entry under the name of its day', async () => {
    const { desk, secretariat } = hall;
    const { id } = await hall.make();
    hall.pass(1);
    const name = { km: 'រដ្ឋបាលជលផល និងវារីវប្បកម្ម', en: 'Fisheries and Aquaculture Administration' };
    await renameOrganisation(desk.work(secretariat), desk.ministryId, { name, fromOn: hall.day(0) });
    const after = await hall.move(id, desk.official, 'commitment-accepted', { answer: ANSWER });
    expect(after.owner).toMatchObject({ id: desk.ministryId, name });
    expect(after.madeBy.name.en).toBe('Fisheries Administration');
    expect(after.log.map(({ body }) => body?.name.en)).toEqual(['Fisheries Administration', name.en]);
  });

  it('hands over to the successor that the register names, and to no other', async () => {
    const { desk, secretariat } = hall;
    const successorId = randomUUID();
    const keeper = desk.work(secretariat);
    const name = { km: 'ក្រសួងថ្មី', en: 'New Ministry' };
    const oldId = randomUUID();
    const old = { km: 'ក្រសួងចាស់', en: 'Old Ministry' };
    await createOrganisation(keeper, { id: oldId, kind: 'ministry', name: old, fromOn: '2020-01-01' });
    await createOrganisation(keeper, { id: successorId, kind: 'ministry', name, fromOn: hall.day(0) });
    const signs = (organisationId: string): Viewer => ({
      ...desk.official,
      grants: [{ role: 'signing-official', draftId: null, organisationId }],
    });
    const { id } = await hall.make({ ownerId: oldId }, signs(oldId));
    await hall.move(id, signs(oldId), 'commitment-accepted', { answer: ANSWER });
    await expect(hall.move(id, signs(oldId), 'handed-to-successor', { successorId })).rejects.toMatchObject(
      code('commitment-no-successor'),
    );
    await succeedOrganisation(keeper, oldId, { successorId, onDay: hall.day(0) });
    const refused = hall.make({ ownerId: oldId }, signs(oldId));
    await expect(refused).rejects.toMatchObject({ code: 'body-succeeded', params: { en: 'New Ministry' } });
    const handed = await hall.move(id, signs(successorId), 'handed-to-successor', { successorId });
    expect(handed).toMatchObject({ state: 'accepted', owner: { id: successorId }, madeBy: { id: oldId } });
    await expect(
      hall.move(id, signs(oldId), 'commitment-cancelled', { because: 'no-means-yet', reason: REASON }),
    ).rejects.toMatchObject(code('commitment-official-signs'));
    await hall.move(id, signs(successorId), 'work-started', { progress: { km: 'បន្តការងារ' } });
  });
});
