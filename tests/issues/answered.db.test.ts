// The later rows of the life of an issue, by the verbs that people use: from a promise to the word of the group, and
// what can happen anywhere on the way.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayItIsSolved } from '../../server/src/issues/issues.record.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { newSecret } from '../support/secret.js';
import { bringTo, type IssueHall, openIssueHall, REASON } from './issue-hall.js';

let hall: IssueHall;
beforeAll(async () => {
  hall = await openIssueHall();
});
afterAll(() => hall.desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });
const words = { en: 'Words.' };

describe('from a promise to the word of the group', () => {
  it('is promised by the official of the body with words, date and measure', async () => {
    const issue = await bringTo(hall, 'discussed');
    await expect(hall.move(issue, hall.desk.official, 'body-committed')).rejects.toEqual(
      refused('issue-commitment-needed'),
    );
    const office = { en: 'Director General' };
    const commitment = { id: randomUUID(), words, measure: words, office, dueOn: hall.day(60) };
    await expect(hall.move(issue, hall.secretariat, 'body-committed', { commitment })).rejects.toEqual(
      refused('issue-not-your-move'),
    );
    await expect(
      hall.move(issue, hall.desk.official, 'body-committed', { commitment: { ...commitment, dueOn: hall.day(-3) } }),
    ).rejects.toEqual(refused('issue-date-wrong'));
    await expect(
      hall.move(issue, hall.desk.official, 'body-committed', { commitment: { ...commitment, office: {} } }),
    ).rejects.toEqual(refused('issue-commitment-needed'));
    await expect(
      hall.move(issue, hall.desk.official, 'body-committed', {
        commitment: { ...commitment, dueFromOn: hall.day(70) },
      }),
    ).rejects.toEqual(refused('issue-date-wrong'));
    const range = { ...commitment, dueFromOn: hall.day(30) };
    expect((await hall.move(issue, hall.desk.official, 'body-committed', { commitment: range })).state).toBe(
      'committed',
    );
  });

  it('is declined with a reason and what would change the answer', async () => {
    const issue = await bringTo(hall, 'discussed');
    const said = { words: REASON, change: words };
    await expect(hall.move(issue, hall.desk.official, 'body-refused', said)).rejects.toEqual(
      refused('issue-because-needed'),
    );
    const because = 'evidence-insufficient' as const;
    await expect(hall.move(issue, hall.desk.official, 'body-refused', { because, words: REASON })).rejects.toEqual(
      refused('issue-change-needed'),
    );
    const declined = await hall.move(issue, hall.desk.official, 'body-refused', { because, ...said });
    expect(declined.state).toBe('declined');
    expect(declined.steps.at(-1)?.told).toMatchObject({ because });
  });

  it('is called solved once every promise is, by the body and its official', async () => {
    const issue = await bringTo(hall, 'in-progress');
    await expect(hall.move(issue, hall.focal, 'all-delivered', { reference: '12' })).rejects.toEqual(
      refused('issue-commitments-open'),
    );
    for (const one of hall.promises) one.state = 'delivered-claimed';
    await expect(hall.move(issue, hall.focal, 'all-delivered')).rejects.toEqual(refused('issue-proof-needed'));
    expect((await hall.move(issue, hall.focal, 'all-delivered', { reference: '12' })).state).toBe('in-progress');
    expect((await hall.move(issue, hall.desk.official, 'all-delivered')).state).toBe('resolved-claimed');
  });

  it('is solved by the word of the group alone, with a day and a place', async () => {
    const issue = await bringTo(hall, 'resolved-claimed');
    await expect(hall.move(issue, hall.desk.official, 'group-confirmed')).rejects.toEqual(
      refused('issue-not-your-move'),
    );
    await expect(hall.move(issue, hall.group, 'group-confirmed')).rejects.toEqual(refused('issue-check-needed'));
    expect((await hall.move(issue, hall.group, 'group-confirmed', { on: hall.day(), place: 'Batheay' })).state).toBe(
      'verified',
    );
  });

  it('or by three of those it touches, who said so before', async () => {
    const issue = await bringTo(hall, 'in-progress');
    const secrets = [newSecret(), newSecret(), newSecret()];
    for (const secret of secrets) await hall.evidence(issue, { secret });
    for (const one of hall.promises) one.state = 'delivered-claimed';
    await hall.move(issue, hall.focal, 'all-delivered', { reference: '12' });
    await hall.move(issue, hall.desk.official, 'all-delivered');
    const solved = (secret: string) =>
      sayItIsSolved(hall.work(visitor), hall.moves, issue.id, { secret, on: hall.day(), place: 'Batheay' });
    await expect(solved(newSecret())).rejects.toEqual(refused('issue-solved-by-affected'));
    for (const secret of secrets.slice(0, 2)) await solved(secret);
    expect((await solved(secrets[1] ?? '')).state).toBe('resolved-claimed');
    expect((await solved(secrets[2] ?? '')).steps.at(-1)).toMatchObject({ to: 'verified', by: ['affected-firms'] });
  });

  it('goes back to the body where the group says what still happens', async () => {
    const issue = await bringTo(hall, 'resolved-claimed');
    await expect(hall.move(issue, hall.group, 'group-disagreed', { words })).rejects.toEqual(
      refused('issue-remains-needed'),
    );
    expect((await hall.move(issue, hall.group, 'group-disagreed', { words, place: 'Batheay' })).state).toBe('disputed');
    expect((await hall.move(issue, hall.desk.official, 'body-acted', { words })).state).toBe('in-progress');
  });

  it('is never closed as solved by silence: two reminders, sixty days, and a hand of the secretariat', async () => {
    const issue = await bringTo(hall, 'resolved-claimed');
    await expect(hall.move(issue, hall.secretariat, 'group-silent')).rejects.toEqual(refused('issue-silence-short'));
    hall.reminded.length = 0;
    for (const days of [20, 20, 19]) {
      hall.pass(days);
      await hall.calendar();
    }
    expect(hall.reminded.filter((one) => one === hall.groupId).length).toBeGreaterThanOrEqual(2);
    expect((await hall.read(issue)).state).toBe('resolved-claimed');
    hall.pass(1);
    await hall.calendar();
    expect((await hall.read(issue)).state).toBe('resolved-claimed');
    expect((await hall.move(issue, hall.secretariat, 'group-silent')).state).toBe('closed-unconfirmed');
    const objected = await hall.move(issue, visitor, 'affected-objected', { words, place: 'Batheay' });
    expect(objected.state).toBe('disputed');
  });

  it('comes back within two years, as the same issue, by anybody', async () => {
    const issue = await bringTo(hall, 'verified');
    const { now } = hall.desk;
    hall.pass(740);
    await expect(hall.move(issue, visitor, 'problem-returned', { words })).rejects.toEqual(
      refused('issue-returned-late'),
    );
    hall.desk.now = now;
    hall.pass(600);
    const back = await hall.move(issue, visitor, 'problem-returned', { words });
    expect([back.state, back.relapsed]).toEqual(['evidence', 1]);
    const solved = await bringTo(hall, 'verified');
    const again = await hall.report();
    await hall.move(again, hall.secretariat, 'first-read', { twin: solved.number });
    expect((await hall.read(again)).links).toMatchObject([{ kind: 'relapse', otherNumber: solved.number }]);
    expect((await hall.read(solved)).relapsed).toBe(1);
    hall.desk.now = now;
  });
});

describe('anywhere on the way', () => {
  it('starts at the level of the place it tells, or at one that is chosen, and is moved by the first reading', async () => {
    expect((await hall.report()).level).toBe('province');
    const chosen = await hall.report({ level: 'commune' });
    expect(chosen.level).toBe('commune');
    const read = await hall.move(chosen, hall.secretariat, 'first-read', { isSure: true, level: 'ministry' });
    expect(read.level).toBe('ministry');
  });

  it('goes up one level at a time, with a reason, until the plenary', async () => {
    const issue = await bringTo(hall, 'solution-ready', { level: 'district' });
    await expect(hall.move(issue, hall.group, 'higher-level-asked', { words })).rejects.toEqual(
      refused('issue-reason-needed'),
    );
    for (const [viewer, level] of [
      [hall.group, 'province'],
      [hall.focal, 'ministry'],
      [hall.desk.official, 'plenary'],
    ] as const)
      expect(await hall.move(issue, viewer, 'higher-level-asked', { words: REASON })).toMatchObject({
        level,
        state: 'solution-ready',
      });
    await expect(hall.move(issue, hall.group, 'higher-level-asked', { words: REASON })).rejects.toEqual(
      refused('issue-highest-level'),
    );
  });

  it('is taken back by its group or by the receipt, without a reason', async () => {
    const secret = newSecret();
    const issue = await hall.report({ secret }, visitor);
    await expect(hall.move(issue, visitor, 'raiser-withdrew', { secret: newSecret() })).rejects.toEqual(
      refused('issue-receipt-wrong'),
    );
    await expect(hall.move(issue, visitor, 'raiser-withdrew')).rejects.toEqual(refused('issue-not-your-move'));
    const gone = await hall.move(issue, visitor, 'raiser-withdrew', { secret, hidesWords: true });
    expect([gone.state, gone.title]).toEqual(['withdrawn', null]);
    expect((await hall.read(issue, hall.secretariat)).title).toBeNull();
    const own = await bringTo(hall, 'evidence');
    const kept = await hall.move(own, hall.group, 'raiser-withdrew');
    expect([kept.state, kept.title === null]).toEqual(['withdrawn', false]);
  });

  it('keeps what others brought when whoever raised it takes it back', async () => {
    const secret = newSecret();
    const issue = await hall.report({ secret, what: words }, visitor);
    await hall.move(issue, hall.secretariat, 'first-read', { isSure: true });
    for (const _ of [1, 2, 3, 4, 5]) await hall.evidence(issue, { words });
    const gone = await hall.move(issue, visitor, 'raiser-withdrew', { secret, hidesWords: true });
    expect([gone.state, gone.title, gone.what, gone.band]).toEqual(['withdrawn', null, {}, '5-9']);
  });

  it('stays with the group that took it up when whoever raised it leaves, and their account goes', async () => {
    const secret = newSecret();
    const issue = await hall.report({ secret, what: words }, visitor);
    await hall.move(issue, hall.secretariat, 'first-read', { isSure: true });
    await hall.moves.takeUp(hall.work(hall.group), issue.id, hall.groupId);
    const left = await hall.move(issue, visitor, 'raiser-withdrew', { secret, hidesWords: true });
    expect(left).toMatchObject({ state: 'triage', groupId: hall.groupId, what: {} });
    expect(left.title).not.toBeNull();
    await expect(hall.move(issue, visitor, 'raiser-withdrew', { secret })).rejects.toEqual(
      refused('issue-receipt-wrong'),
    );
  });

  it('is moved by nobody who saw it standing elsewhere', async () => {
    const issue = await bringTo(hall, 'triage');
    await expect(
      hall.moves.moveIssue(hall.work(hall.secretariat), issue.id, {
        event: 'first-read',
        from: 'raised',
        isSure: true,
      }),
    ).rejects.toEqual(refused('issue-moved-on'));
  });
});
