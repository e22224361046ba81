// The earlier rows of the life of an issue, by the verbs that people use: from a sentence to the table at which it is
// discussed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupAsViewer, visitor } from '../../shared/src/ground/viewer.js';
import type { Issue, MoveRequest } from '../../shared/src/issues/contract.js';
import { readBody } from '../../server/src/commitments/commitments.bodies.service.js';
import { bodyPage } from '../../server/src/commitments/pages/bodies-page.js';
import { issuesBelow } from '../../server/src/issues/issues.promises.service.js';
import { linkIssue, rankIssue, sponsorIssue } from '../../server/src/issues/issues.record.service.js';
import { addArticle, publish, startDraft } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';
import { bringTo, type IssueHall, openIssueHall, REASON } from './issue-hall.js';

let hall: IssueHall;
beforeAll(async () => {
  hall = await openIssueHall();
});
afterAll(() => hall.desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });
const words = { en: 'Words.' };
const because = 'no-time-in-meeting' as const;
const stateOf = async (issue: Issue) => (await hall.read(issue)).state;

describe('from a sentence to evidence', () => {
  it('is raised by anybody, a group or a body, with whom it touches and where', async () => {
    const one = await hall.report({}, visitor);
    expect(one).toMatchObject({ state: 'raised', groupId: null, channel: 'web', title: null });
    expect(await hall.report()).toMatchObject({ state: 'raised', groupId: hall.groupId, channel: 'room' });
    const asked = await hall.report({ groupId: undefined, bodyId: hall.desk.ministryId }, hall.focal);
    expect(asked).toMatchObject({ bodyId: hall.desk.ministryId, channel: 'body' });
    expect(asked.steps[0]?.by).toEqual(['body']);
    await expect(hall.report({ title: {} }, visitor)).rejects.toEqual(refused('issue-words-needed'));
    await expect(hall.report({ province: '99' }, visitor)).rejects.toEqual(refused('issue-unknown-place'));
    await expect(hall.report({ affected: 'constructor' }, visitor)).rejects.toEqual(refused('issue-unknown-choice'));
    await expect(hall.report({ groupId: hall.groupId }, visitor)).rejects.toEqual(refused('issue-not-your-group'));
    const nowhere = randomUUID();
    await expect(hall.report({ groupId: nowhere }, groupAsViewer(nowhere))).rejects.toEqual(refused('unknown-group'));
  });

  it('is read by the secretariat, who looked for others like it', async () => {
    const issue = await hall.report();
    await expect(hall.move(issue, hall.group, 'first-read', { isSure: true })).rejects.toEqual(
      refused('issue-not-your-move'),
    );
    await expect(hall.move(issue, hall.secretariat, 'first-read')).rejects.toEqual(refused('issue-twin-question'));
    await expect(hall.move(issue, hall.secretariat, 'first-read', { twin: issue.number })).rejects.toEqual(
      refused('issue-unknown-twin'),
    );
    const read = await hall.move(issue, hall.secretariat, 'first-read', { isSure: true });
    expect(read.state).toBe('triage');
    expect((await hall.read(issue)).title).not.toBeNull();
  });

  it('is solved by the group itself, or comes back from that as evidence', async () => {
    const issue = await bringTo(hall, 'triage');
    await hall.move(issue, hall.group, 'own-way-seen', { isSure: true });
    await expect(hall.move(issue, hall.group, 'solved-by-group')).rejects.toEqual(refused('issue-attempt-needed'));
    expect(await hall.move(issue, hall.group, 'solved-by-group', { words })).toMatchObject({
      state: 'verified',
      solvedByGroup: true,
    });
    const other = await bringTo(hall, 'triage');
    await hall.move(other, hall.group, 'own-way-seen', { isSure: true });
    expect((await hall.move(other, hall.group, 'not-solved-by-group', { words })).state).toBe('evidence');
  });

  it('is shown another way where it is one case alone', async () => {
    const issue = await bringTo(hall, 'triage');
    await expect(hall.move(issue, hall.secretariat, 'single-case-found', { isSure: true })).rejects.toEqual(
      refused('issue-referral-needed'),
    );
    expect((await hall.move(issue, hall.secretariat, 'single-case-found', { isSure: true, words })).state).toBe(
      'referred',
    );
  });

  it('is joined with another after the group did not object for fourteen days, its credit kept', async () => {
    const [one, other] = [await bringTo(hall, 'triage'), await bringTo(hall, 'evidence')];
    await hall.evidence(one);
    const asked = await hall.move(one, hall.secretariat, 'twin-found', { twin: other.number, words });
    expect(asked.state).toBe('triage');
    expect(asked.joining).toEqual({ twin: other.number, on: hall.day(14), isObjected: false });
    expect(hall.reminded).toContain(hall.groupId);
    await expect(hall.move(one, hall.secretariat, 'twin-found', { twin: other.number, words })).rejects.toEqual(
      refused('issue-merge-waits'),
    );
    hall.pass(14);
    await hall.calendar();
    expect(await hall.read(one)).toMatchObject({ state: 'merged', mergedInto: other.number });
    expect((await hall.read(other)).evidence).toHaveLength(1);
    await expect(hall.move(one, hall.secretariat, 'first-read', { isSure: true })).rejects.toEqual(
      refused('issue-no-such-move'),
    );
  });

  it('takes along what it is tied to and the bodies behind it, and whoever raised it alone counts; a group counts once', async () => {
    const { desk } = hall;
    const other = await bringTo(hall, 'evidence');
    const secret = newSecret();
    const one = await hall.report({ secret }, visitor);
    await hall.move(one, hall.secretariat, 'first-read', { isSure: true });
    const draft = await startDraft(desk);
    await addArticle(desk, draft.id, '១', { km: 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ។' });
    const { id: versionId } = await publish(desk, draft.id);
    const link = { draftId: draft.id, versionId, clauseId: null };
    for (const issue of [one, other])
      await linkIssue(hall.work(hall.secretariat), issue.id, { ...link, id: randomUUID() });
    await linkIssue(hall.work(hall.secretariat), one.id, { ...link, id: randomUUID(), annotationId: randomUUID() });
    await sponsorIssue(hall.work(hall.focal), one.id, desk.ministryId);
    for (const _ of [1, 2, 3, 4, 5]) await hall.evidence(other, { groupId: hall.groupId }, hall.group);
    expect((await hall.read(other)).band).toBe('under-5');
    for (const district of ['Batheay', 'Prey Chhor', 'Cheung Prey']) await hall.evidence(one, { district });
    await hall.move(one, hall.secretariat, 'twin-found', { twin: other.number, words });
    const joined = await hall.read(other);
    // Three, the group once, and whoever raised it.
    expect([joined.evidence.length, joined.band]).toEqual([9, '5-9']);
    expect(joined.sponsors).toEqual([desk.ministryId]);
    expect(joined.links.map(({ kind }) => kind).sort()).toEqual(['clause', 'clause', 'merged']);
    const left = await hall.read(one);
    expect([left.state, left.sponsors, left.links.map(({ kind }) => kind)]).toEqual(['merged', [], ['merged']]);
    const own = joined.evidence.find(({ affected }) => affected === 'fish-farmer');
    expect(own).toMatchObject({ kind: 'confirmation', groupId: null, province: '03', on: one.raisedOn });
  });

  it('is joined at once where the group that raised it agrees, and by nobody else’s word', async () => {
    const [one, other] = [await bringTo(hall, 'triage'), await bringTo(hall, 'evidence')];
    const agree = (viewer: typeof hall.group) => hall.moves.agreeToMerge(hall.work(viewer), one.id);
    await expect(agree(hall.group)).rejects.toEqual(refused('issue-no-such-move'));
    await hall.move(one, hall.secretariat, 'twin-found', { twin: other.number, words });
    for (const viewer of [hall.secretariat, hall.otherGroup])
      await expect(agree(viewer)).rejects.toEqual(refused('issue-not-your-group'));
    expect((await agree(hall.group)).state).toBe('merged');
  });

  it('stays alone where the group objects', async () => {
    const [one, other] = [await bringTo(hall, 'triage'), await bringTo(hall, 'evidence')];
    await hall.move(one, hall.secretariat, 'twin-found', { twin: other.number, words });
    await hall.moves.objectToMerge(hall.work(hall.group), one.id);
    hall.pass(20);
    await hall.calendar();
    expect(await hall.read(one)).toMatchObject({ state: 'triage', joining: { isObjected: true } });
    await expect(hall.move(one, hall.secretariat, 'twin-found', { twin: other.number, words })).rejects.toEqual(
      refused('issue-merge-objected'),
    );
  });

  it('has evidence enough by the word of the secretariat and of the group, each alone too little', async () => {
    const issue = await bringTo(hall, 'evidence');
    const enough = (viewer = hall.secretariat, said: Partial<MoveRequest> = { words }) =>
      hall.move(issue, viewer, 'evidence-sufficient', said);
    await expect(enough()).rejects.toEqual(refused('issue-evidence-thin'));
    for (const _ of [1, 2, 3, 4, 5]) await hall.evidence(issue);
    await expect(enough()).rejects.toEqual(refused('issue-evidence-thin'));
    await hall.evidence(issue, { district: 'Cheung Prey' });
    await expect(enough(hall.secretariat, {})).rejects.toEqual(refused('issue-basis-needed'));
    const waiting = await enough();
    expect([waiting.state, waiting.waiting.map(({ by }) => by)]).toEqual(['evidence', ['secretariat']]);
    const done = await enough(hall.group, {});
    expect([done.state, done.basis]).toEqual(['validated', words]);
    expect(done.steps.at(-1)?.by).toEqual(['secretariat', 'representative']);
  });
});

describe('from a solution to the table', () => {
  it('needs a solution with a body, what it would bring and one objection', async () => {
    const issue = await bringTo(hall, 'validated');
    const solution = { id: randomUUID(), words, effect: words, objection: {}, bodyId: hall.desk.ministryId };
    await expect(hall.move(issue, hall.group, 'solution-proposed', { solution })).rejects.toEqual(
      refused('issue-solution-unfinished'),
    );
    const done = await hall.move(issue, hall.group, 'solution-proposed', {
      solution: { ...solution, objection: words },
    });
    expect(done).toMatchObject({ state: 'solution-ready', step: 2, bodyId: hall.desk.ministryId });
  });

  it('is ranked by groups, one vote each, or by the private chair with minutes', async () => {
    const issue = await bringTo(hall, 'solution-ready');
    await expect(hall.move(issue, hall.secretariat, 'ranked')).rejects.toEqual(refused('issue-ranking-needed'));
    const vote = (groupId: string, severity: number) =>
      rankIssue(hall.work(groupAsViewer(groupId)), issue.id, {
        ...{ groupId, breadth: 3, severity, smallFirms: 5, feasibility: 2 },
      });
    await vote(hall.groupId, 1);
    await vote(hall.groupId, 4);
    expect((await vote(hall.otherGroupId, 2)).rankings.map(({ severity }) => severity).sort()).toEqual([2, 4]);
    await expect(hall.move(issue, hall.otherGroup, 'ranked')).rejects.toEqual(refused('issue-not-your-move'));
    await vote(await hall.addGroup(), 3);
    expect((await hall.move(issue, hall.otherGroup, 'ranked')).steps.at(-1)?.by).toEqual(['working-group']);
    expect((await bringTo(hall, 'prioritised')).steps.at(-1)?.by).toEqual(['private-chair']);
  });

  it('comes onto the agenda by both chairs, who are two people', async () => {
    const issue = await bringTo(hall, 'agenda-proposed');
    expect((await hall.move(issue, hall.desk.official, 'agenda-accepted', { nextOn: hall.day(20) })).state).toBe(
      'agenda-proposed',
    );
    const both = {
      ...hall.desk.official,
      grants: [...hall.secretariat.grants],
    };
    await expect(hall.move(issue, both, 'agenda-accepted')).rejects.toEqual(refused('issue-two-people'));
    expect((await hall.move(issue, hall.secretariat, 'agenda-accepted')).state).toBe('on-agenda');
    expect((await hall.read(issue)).nextOn).toBe(hall.day(20));
  });

  it('is put off with a reason and a next day, and comes up by itself on that day', async () => {
    const issue = await bringTo(hall, 'agenda-proposed');
    await expect(
      hall.move(issue, hall.desk.official, 'agenda-refused', { words: REASON, nextOn: hall.day(9) }),
    ).rejects.toEqual(refused('issue-because-needed'));
    await expect(
      hall.move(issue, hall.desk.official, 'agenda-refused', { because, words, nextOn: hall.day(9) }),
    ).rejects.toEqual(refused('issue-reason-needed'));
    await expect(hall.move(issue, hall.desk.official, 'agenda-refused', { because, words: REASON })).rejects.toEqual(
      refused('issue-next-date-needed'),
    );
    await expect(
      hall.move(issue, hall.desk.official, 'agenda-refused', { because, words: REASON, nextOn: hall.day(-1) }),
    ).rejects.toEqual(refused('issue-date-wrong'));
    await hall.move(issue, hall.desk.official, 'agenda-refused', { because, words: REASON, nextOn: hall.day(9) });
    expect((await hall.move(issue, hall.secretariat, 'agenda-refused')).state).toBe('deferred');
    hall.pass(8);
    await hall.calendar();
    expect(await stateOf(issue)).toBe('deferred');
    hall.pass(1);
    await hall.calendar();
    expect(await stateOf(issue)).toBe('agenda-proposed');
  });

  it('is discussed when minutes have an outcome, and can be sent back for evidence or another solution', async () => {
    const issue = await bringTo(hall, 'on-agenda');
    await expect(hall.move(issue, hall.secretariat, 'meeting-held', { words })).rejects.toEqual(
      refused('issue-minutes-needed'),
    );
    await expect(hall.move(issue, hall.group, 'meeting-held', { words, reference: '5' })).rejects.toEqual(
      refused('issue-not-your-move'),
    );
    for (const [event, to] of [
      ['more-evidence-asked', 'evidence'],
      ['other-solution-asked', 'solution-ready'],
    ] as const) {
      const discussed = await bringTo(hall, 'discussed');
      await expect(hall.move(discussed, hall.secretariat, event, { words })).rejects.toEqual(
        refused('issue-missing-needed'),
      );
      await hall.move(discussed, hall.secretariat, event, { words, nextOn: hall.day(30) });
      expect((await hall.move(discussed, hall.desk.official, event)).state).toBe(to);
    }
  });
});

describe('the body that is asked', () => {
  it('has on its page what waits for its answer and what it declined, and nothing that it promised', async () => {
    const waiting = await bringTo(hall, 'agenda-proposed');
    const discussed = await bringTo(hall, 'discussed');
    const said = { because, words: REASON, change: words };
    const declined = await hall.move(discussed, hall.desk.official, 'body-refused', said);
    const promised = await bringTo(hall, 'committed');
    const asked = await issuesBelow.issuesAskedOf(hall.work(visitor), hall.desk.ministryId);
    const numbers = asked.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([waiting.number, declined.number]));
    expect(numbers).not.toContain(promised.number);
    const page = bodyPage({
      ...{ language: 'en', today: hall.day(), body: await readBody(hall.work(visitor), {}, hall.desk.ministryId) },
      ...{ commitments: [], asked },
    }).toString();
    expect(page).toMatch(/Waiting for its answer[^]*Declined, with a reason/);
  });
});
