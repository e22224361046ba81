// Fills an empty hall with the demo, by the verbs that people use, each by somebody who may and at its moment in the
// past. Every id follows from a label and what is there already is left alone: a filling that was cut short is
// finished by another. The observer comes last, since nobody waits for her: where she is, the demo is whole.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { type Viewer, visitor } from '@sala/shared/ground/viewer.js';
import type { Accounts } from '../../accounts/accounts.service.js';
import type { Posting } from '../../annotations/annotations.post.service.js';
import type { Consultations } from '../../consultations/consultations.service.js';
import type { Releases } from '../../groups/groups.release.service.js';
import type { Database } from '../../infra/database.js';
import type { Work } from '../../infra/work.js';
import type { OpenIssues } from '../../issues/issues.group.service.js';
import type { ClosingReports } from '../../reports/reports.closing.service.js';
import { type LawKey, people, type PersonKey } from '../cast.js';
import type { DemoSecondVersion } from '../demo-revision.js';
import { fillAnsweredIssue } from './fill-answered.js';
import { fillDisputedIssue } from './fill-disputed.js';
import { fillAnswers } from './fill-answers.js';
import { fillClosing } from './fill-closing.js';
import { fillComments } from './fill-comments.js';
import { fillGroups } from './fill-groups.js';
import { fillIssues } from './fill-issues.js';
import { fillLaw, laws } from './fill-law.js';
import { fillAdministrator, fillBodies, fillPerson, personKeys, readViewers } from './fill-people.js';
import { fillPortraits } from './fill-portraits.js';
import { fillPromises } from './fill-promises.js';
import { fillRevision } from './fill-revision.js';
import type { OpenRound } from './fill-round.js';
import { fillNotes, fillPlans, fillWay } from './fill-way.js';
import { rounds } from '../rounds.js';

const LAST: PersonKey = 'um-sreypov';

/** What filling needs of the server. */
export interface HallParts {
  database: Database;
  clock: () => Date;
  accounts: Accounts;
  posting: Posting;
  consultations: Consultations;
  closings: ClosingReports;
  releases: Releases;
  /** Milliseconds from one release of groups to the next. */
  tickMs: number;
  problems: OpenIssues;
}

export interface Hall extends HallParts {
  work(viewer: Viewer, now: Date): Work;
  /** An hour at Phnom Penh, so many days before the day of the filling; days below zero lie ahead. */
  daysAgo(days: number, hour: number): Date;
}

export type HallState = 'empty' | 'begun' | 'whole' | 'of-others';

function hallOf(parts: HallParts): Hall {
  const midnight = Date.parse(`${dayAtPhnomPenh(parts.clock())}T00:00:00+07:00`);
  return {
    ...parts,
    work: (viewer, now) => ({ database: parts.database, tx: parts.database.db, viewer, now }),
    daysAgo: (days, hour) => new Date(midnight - days * DAY_MS + hour * 3_600_000),
  };
}

/** Whether nobody is here, the demo in part or whole, or people of their own. */
export async function readHallState(parts: HallParts): Promise<HallState> {
  const viewers = await readViewers(hallOf(parts));
  if (viewers.size === 0) return 'empty';
  if (!viewers.has(people['ly-makara'].email)) return 'of-others';
  return viewers.get(people[LAST].email)?.grants.length ? 'whole' : 'begun';
}

/** Fills the hall, or what is missing in it. `say` hears what is being done. */
export async function fillHall(parts: HallParts, say: (line: string) => void): Promise<void> {
  const hall = hallOf(parts);
  const before = Math.max(...Object.values(rounds).map(({ announcedDaysAgo }) => announcedDaysAgo)) + 7;
  const at = hall.daysAgo(before, 9);
  say('Filling in the demo: people and organisations …');
  const keeper = await fillAdministrator(hall, at);
  await fillBodies(hall, keeper, at);
  for (const key of personKeys) if (key !== LAST) await fillPerson(hall, keeper, key, at);
  const viewers = await readViewers(hall);
  const viewerOf = (key: PersonKey) => viewers.get(people[key].email) ?? keeper;
  const secretariat = viewerOf(personKeys.find((key) => people[key].role === 'secretariat') ?? LAST);
  for (const key of Object.keys(laws) as LawKey[]) {
    const { law, lead, comments, second } = laws[key];
    say(`Filling in the demo: ${law.title.en} and what people say about it …`);
    const first = await fillLaw(hall, key, viewerOf(lead));
    await fillWay(hall, first, viewerOf(lead));
    await fillComments(hall, first, comments, viewers);
    if (!second) continue;
    const round = await fillSecondVersion(hall, first, second, viewers);
    say('Filling in the demo: groups and what they say with one voice …');
    await fillGroups(hall, round, secretariat);
    if (key === 'aquaculture') await fillIssues(hall, first, viewerOf);
  }
  await fillPlans(hall, (key) => viewerOf(laws[key].lead));
  await fillPromises(hall, viewerOf);
  await fillAnsweredIssue(hall, viewerOf);
  await fillDisputedIssue(hall, viewerOf);
  await fillPortraits(hall, viewerOf);
  await fillPerson(hall, keeper, LAST, at);
}

async function fillSecondVersion(
  hall: Hall,
  first: OpenRound,
  second: DemoSecondVersion,
  viewers: ReadonlyMap<string, Viewer>,
): Promise<OpenRound> {
  const viewerOf = (key: PersonKey) => viewers.get(people[key].email) ?? visitor;
  const { lead, comments } = laws[first.key];
  const hands = { lead: viewerOf(lead), official: viewerOf(second.official) };
  await fillNotes(hall, first, second.notes, hands.lead);
  const round = await fillRevision(hall, first, second, hands);
  await fillAnswers(hall, { first, second: round }, second, hands, (place) => {
    const speaker = comments[place]?.speaker;
    return speaker?.level === 'A5' ? viewerOf(speaker.person) : visitor;
  });
  await fillComments(hall, round, second.comments, viewers);
  await fillClosing(hall, first, second.closing, hands);
  return round;
}
