// A hall with two groups, a secretariat, a body that is asked and its people, for the tests of issues. Promises are
// kept in a list, since the domain that keeps them is handed in.
import { randomUUID } from 'node:crypto';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { ReceiptCodes } from '../../server/src/discussions/discussions.service.js';
import { insertGroup } from '../../server/src/groups/groups.store.js';
import type { Work } from '../../server/src/infra/work.js';
import { keepIssueCalendar } from '../../server/src/issues/issues.calendar.service.js';
import { IssueGroupActs } from '../../server/src/issues/issues.group.service.js';
import { type Commitments, IssueMoves } from '../../server/src/issues/issues.moves.service.js';
import { addEvidence } from '../../server/src/issues/issues.record.service.js';
import { Issues, readIssue } from '../../server/src/issues/issues.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { Issue, MoveRequest, ReportRequest } from '../../shared/src/issues/contract.js';
import type { EvidenceRequest } from '../../shared/src/issues/record-contract.js';
import type { CommitmentState } from '../../shared/src/lives/commitment-life.js';
import { groupAsViewer, type Role, type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { type Desk, openDesk } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';

export const REASON = {
  en: 'This is a reason of the length that is asked for, written so that everybody can follow it.',
};

export interface IssueHall {
  desk: Desk;
  issues: Issues;
  moves: IssueMoves;
  acts: IssueGroupActs;
  promises: { id: string; issueId: string; state: CommitmentState }[];
  reminded: string[];
  groupId: string;
  otherGroupId: string;
  group: Viewer;
  otherGroup: Viewer;
  secretariat: Viewer;
  focal: Viewer;
  person(role: Role, organisationId?: string | null): Promise<Viewer>;
  work(viewer: Viewer): Work;
  addGroup(): Promise<string>;
  pass(days: number): void;
  day(days?: number): string;
  report(change?: Partial<ReportRequest>, viewer?: Viewer): Promise<Issue>;
  move(issue: Issue, viewer: Viewer, event: MoveRequest['event'], said?: Partial<MoveRequest>): Promise<Issue>;
  evidence(issue: Issue, change?: Partial<EvidenceRequest>, viewer?: Viewer): Promise<Issue>;
  calendar(): Promise<number>;
  read(issue: Pick<Issue, 'id'>, viewer?: Viewer): Promise<Issue>;
}

export async function openIssueHall(): Promise<IssueHall> {
  const desk = await openDesk();
  const promises: IssueHall['promises'] = [];
  const reminded: string[] = [];
  const commitments: Commitments = {
    commitmentsOf: (_work, issueId) => Promise.resolve(promises.filter((one) => one.issueId === issueId)),
    makeCommitment: (_work, { id, issueId }) => {
      promises.push({ id, issueId, state: 'accepted' });
      return Promise.resolve();
    },
  };
  const issues = new Issues(new ReceiptCodes(desk.database), () => Promise.resolve(null));
  const remind = (_work: unknown, group: string) => {
    reminded.push(group);
    return Promise.resolve();
  };
  const moves = new IssueMoves(commitments, remind);
  const addGroup = async () => {
    const id = randomUUID();
    await insertGroup(desk.database.db, {
      ...{ id, slug: `group-${id.slice(0, 8)}`, name: { km: 'ក្រុម', en: 'A group' }, kind: 'producers' },
      ...{ province: '03', valueChain: 'aquaculture', language: 'km', state: 'working-group', about: {} },
      ...{ rule: { way: 'consent', hands: 1, pace: 'tick', memory: 30 }, band: '10-29' },
      ...{ sinceQuarter: '2026-01-01', lastQuarter: '2026-01-01' },
    });
    return id;
  };
  const person = async (role: Role, organisationId: string | null = null): Promise<Viewer> => {
    const userId = randomUUID();
    await insertUser(desk.database.db, { id: userId, name: role, email: `${userId}@example.org`, at: desk.now });
    return { userId, grants: [{ role, draftId: null, organisationId }] };
  };
  const [groupId, otherGroupId] = [await addGroup(), await addGroup()];
  const work = (viewer: Viewer) => desk.work(viewer);
  const read = (issue: Pick<Issue, 'id'>, viewer: Viewer = visitor) => readIssue(work(viewer), { id: issue.id });
  const secretariat = await person('secretariat');
  return {
    ...{ desk, issues, moves, promises, reminded, groupId, otherGroupId, secretariat, person, work, addGroup, read },
    acts: new IssueGroupActs(issues, moves),
    group: groupAsViewer(groupId),
    otherGroup: groupAsViewer(otherGroupId),
    focal: await person('contributor', desk.ministryId),
    pass: (days) => {
      desk.now = new Date(desk.now.getTime() + days * DAY_MS);
    },
    day: (days = 0) => new Date(desk.now.getTime() + days * DAY_MS).toISOString().slice(0, 10),
    async report(change = {}, viewer = groupAsViewer(groupId)) {
      const id = randomUUID();
      const own = viewer.memberOf ? { groupId } : {};
      await issues.reportIssue(work(viewer), {
        ...{ id, title: { en: 'The licence is asked for again at each district border.' }, affected: 'fish-farmer' },
        ...{ province: '03', valueChain: 'aquaculture', secret: newSecret(), ...own },
        ...change,
      });
      return read({ id: change.id ?? id });
    },
    move: async (issue, viewer, event, said = {}) => {
      const { state } = await read(issue);
      return moves.moveIssue(work(viewer), issue.id, { event, from: state, ...said });
    },
    evidence: (issue, change = {}, viewer = visitor) =>
      addEvidence(work(viewer), issue.id, {
        ...{ id: randomUUID(), kind: 'confirmation', province: '03', district: 'Batheay', secret: newSecret() },
        ...change,
      }),
    calendar: () => keepIssueCalendar(desk.database, desk.now, moves, remind),
  };
}

/** Takes an issue to a state by the shortest way there is. */
export async function bringTo(
  hall: IssueHall,
  state: Issue['state'],
  change: Partial<ReportRequest> = {},
): Promise<Issue> {
  const { group, secretariat, desk, day, move } = hall;
  const official = desk.official;
  const solution = {
    ...{ id: randomUUID(), words: { en: 'One licence counts in all districts.' }, bodyId: desk.ministryId },
    ...{ effect: { en: 'Half a day saved on each journey.' }, objection: { en: 'Districts lose a fee.' } },
  };
  let issue = await hall.report(change);
  const way: [Issue['state'], () => Promise<Issue>][] = [
    ['triage', () => move(issue, secretariat, 'first-read', { isSure: true, category: 'practice' })],
    [
      'evidence',
      () => move(issue, secretariat, 'rule-or-practice-found', { category: 'practice', topics: ['permits'] }),
    ],
    [
      'validated',
      async () => {
        await hall.evidence(
          issue,
          { kind: 'document', words: { en: 'The receipt of one journey.' }, groupId: hall.groupId },
          group,
        );
        await move(issue, secretariat, 'evidence-sufficient', { words: { en: 'Practice, no legal basis found.' } });
        return move(issue, group, 'evidence-sufficient');
      },
    ],
    ['solution-ready', () => move(issue, group, 'solution-proposed', { solution })],
    ['prioritised', () => move(issue, secretariat, 'ranked', { reference: 'Minutes 3/2026' })],
    ['agenda-proposed', () => move(issue, group, 'agenda-asked', { words: { en: 'Please take it.' } })],
    [
      'on-agenda',
      async () => {
        await move(issue, official, 'agenda-accepted', { nextOn: day(20) });
        return move(issue, secretariat, 'agenda-accepted', { reference: 'Minutes 4/2026' });
      },
    ],
    [
      'discussed',
      () => move(issue, secretariat, 'meeting-held', { words: { en: 'Taken up.' }, reference: 'Minutes 5' }),
    ],
    [
      'committed',
      () =>
        move(issue, official, 'body-committed', {
          commitment: {
            ...{ id: randomUUID(), words: { en: 'A circular.' }, measure: { en: 'It is out.' } },
            ...{ office: { en: 'Director General' }, dueOn: day(60) },
          },
        }),
    ],
    ['in-progress', () => move(issue, hall.focal, 'work-started', { words: { en: 'Drafted.' } })],
    [
      'resolved-claimed',
      async () => {
        for (const one of hall.promises) if (one.issueId === issue.id) one.state = 'delivered-claimed';
        await move(issue, hall.focal, 'all-delivered', { reference: 'Circular 12' });
        return move(issue, official, 'all-delivered');
      },
    ],
    ['verified', () => move(issue, group, 'group-confirmed', { on: day(), place: 'Kampong Cham, Batheay' })],
  ];
  for (const [to, run] of way) {
    if (issue.state === state) break;
    issue = await run();
    if (issue.state !== to) throw new Error(`stands at ${issue.state}, not ${to}`);
  }
  return issue;
}
