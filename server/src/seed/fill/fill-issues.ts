// Brings the demo's issues in and along their ways, by the verbs that people use, each by somebody who may.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { Issue, MoveRequest } from '@sala/shared/issues/contract.js';
import type { IssueEvent } from '@sala/shared/lives/issue-words.js';
import { groupAsViewer, type Viewer, visitor } from '@sala/shared/ground/viewer.js';
import { addEvidence, linkIssue } from '../../issues/issues.record.service.js';
import { readIssue } from '../../issues/issues.service.js';
import {
  type DemoIssue,
  issueOnTable,
  issueSolvedByGroup,
  issueUnread,
  issueUrgent,
  issueWithEvidence,
  onTheWay,
} from '../aquaculture/issues.js';
import type { PersonKey } from '../cast.js';
import type { Hall } from './fill.js';
import { idFor, secretFor } from './fill-ids.js';
import { bodyId } from './fill-people.js';
import type { OpenRound } from './fill-round.js';

/** One of the demo's groups, in the province that its issues are about. */
const groupId = idFor('group/tonle-touch');
export const ownGroup = groupAsViewer(groupId);
export const issueId = ({ key }: DemoIssue) => idFor(`issue/${key}`);

/** The first round is the one whose article an issue is tied to. */
export async function fillIssues(hall: Hall, round: OpenRound, viewerOf: (key: PersonKey) => Viewer): Promise<void> {
  const [secretariat, official] = [viewerOf('chhim-bopha'), viewerOf('heng-vibol')];
  const all = [issueOnTable, issueSolvedByGroup, issueWithEvidence, issueUrgent, issueUnread];
  for (const issue of all) await raise(hall, issue);
  for (const issue of all.slice(0, -1)) {
    const isUrgent = issue === issueUrgent;
    await move(hall, secretariat, issue, issue.raisedDaysAgo - 2, 'raised', {
      event: 'first-read',
      isSure: true,
      isUrgent,
    });
  }
  const own = issueSolvedByGroup;
  await move(hall, ownGroup, own, 75, 'triage', { event: 'own-way-seen', isSure: true });
  await move(hall, ownGroup, own, 30, 'own-solution', { event: 'solved-by-group', words: onTheWay.tried });
  for (const issue of [issueOnTable, issueWithEvidence])
    await move(hall, secretariat, issue, issue.raisedDaysAgo - 5, 'triage', {
      ...{
        event: 'rule-or-practice-found',
        category: issue === issueOnTable ? 'practice' : 'rule',
        topics: issue.topics,
      },
    });
  for (const issue of all) await confirm(hall, issue);
  await tie(hall, round, secretariat);
  await bringToTable(hall, secretariat, official);
}

export async function raise(hall: Hall, issue: DemoIssue): Promise<void> {
  const { key, title, what, affected, province, isOfGroup, raisedDaysAgo } = issue;
  const work = hall.work(isOfGroup ? ownGroup : visitor, hall.daysAgo(raisedDaysAgo, 9));
  await hall.problems.issues.reportIssue(work, {
    ...{ id: issueId(issue), title, affected, province, valueChain: 'aquaculture', secret: secretFor(`issue/${key}`) },
    ...(what.en === '' ? {} : { what }),
    ...(isOfGroup ? { groupId } : {}),
  });
}

/** Where it stands there already; one that has gone on is left alone. */
export async function move(
  hall: Hall,
  viewer: Viewer,
  issue: DemoIssue,
  daysAgo: number,
  from: Issue['state'],
  said: Omit<MoveRequest, 'from'> & { event: IssueEvent },
): Promise<void> {
  const work = hall.work(viewer, hall.daysAgo(daysAgo, 10));
  const { state, waiting } = await readIssue(work, { id: issueId(issue) });
  const isFirst = !waiting.some(({ event }) => event === said.event);
  const waits = TWO_HANDS.includes(said.event) && said.words === undefined && said.nextOn === undefined;
  if (state !== from || waits === isFirst) return;
  await hall.problems.moves.moveIssue(work, issueId(issue), { ...said, from });
}

/** The second hand of these says nothing more. */
const TWO_HANDS: readonly IssueEvent[] = ['evidence-sufficient', 'agenda-accepted', 'all-delivered'];

export async function confirm(hall: Hall, issue: DemoIssue): Promise<void> {
  for (const [n, [province, district, words]] of issue.confirmedFrom.entries())
    await addEvidence(hall.work(visitor, hall.daysAgo(Math.max(1, issue.raisedDaysAgo - 8 - n), 15)), issueId(issue), {
      ...{ id: idFor(`issue/${issue.key}/${n}`), kind: 'confirmation', province, district, words },
      ...{ affected: 'fish-farmer', secret: secretFor(`issue/${issue.key}/${n}`) },
    });
}

/** The one about renewals to the article that it is about. */
async function tie(hall: Hall, { draftId, versionId, idAt }: OpenRound, secretariat: Viewer): Promise<void> {
  const work = hall.work(secretariat, hall.daysAgo(20, 11));
  const { links, id } = await readIssue(work, { id: issueId(issueWithEvidence) });
  if (links.length > 0) return;
  const clauseId = idAt({ article: 12 });
  await linkIssue(work, id, { id: idFor('issue/renewal/link'), draftId, versionId, clauseId });
}

async function bringToTable(hall: Hall, secretariat: Viewer, official: Viewer): Promise<void> {
  const issue = issueOnTable;
  const note = { id: idFor('issue/transport/visit'), secret: secretFor('issue/transport/visit') };
  const cost = { id: idFor('issue/transport/cost'), secret: secretFor('issue/transport/cost') };
  const isGathering = (await readIssue(hall.work(visitor, hall.clock()), { id: issueId(issue) })).state === 'evidence';
  if (isGathering) {
    const work = hall.work(secretariat, hall.daysAgo(95, 11));
    const place = { province: issue.province, district: 'Kampong Leaeng' };
    await addEvidence(work, issueId(issue), { ...note, ...place, kind: 'fieldwork', words: onTheWay.fieldwork });
    const sheet = { hours: 5, riel: 60_000, timesAYear: 48 };
    await addEvidence(work, issueId(issue), { ...cost, ...place, kind: 'cost', cost: sheet });
  }
  const solution = {
    ...{ id: idFor('issue/transport/solution'), bodyId: bodyId('fisheries-administration'), words: onTheWay.solution },
    ...{ effect: onTheWay.effect, objection: onTheWay.objection },
  };
  const step = (viewer: Viewer, daysAgo: number, from: Issue['state'], said: Parameters<typeof move>[5]) =>
    move(hall, viewer, issue, daysAgo, from, said);
  await step(secretariat, 90, 'evidence', { event: 'evidence-sufficient', words: onTheWay.basis });
  await step(ownGroup, 88, 'evidence', { event: 'evidence-sufficient' });
  await step(ownGroup, 70, 'validated', { event: 'solution-proposed', solution });
  await step(secretariat, 60, 'solution-ready', { event: 'ranked', reference: 'PWG-A 3/2026' });
  await step(ownGroup, 55, 'prioritised', { event: 'agenda-asked', words: onTheWay.ask });
  const meeting = dayAtPhnomPenh(hall.daysAgo(14, 9));
  await step(official, 50, 'agenda-proposed', { event: 'agenda-accepted', nextOn: meeting });
  await step(secretariat, 48, 'agenda-proposed', { event: 'agenda-accepted' });
  await step(secretariat, 13, 'on-agenda', {
    event: 'meeting-held',
    words: onTheWay.outcome,
    reference: 'PWG-A 4/2026',
  });
}
