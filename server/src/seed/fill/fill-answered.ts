// Takes one issue of the demo the whole way, by the verbs that people use: to a body's promise, past a day that was
// missed, to the word of the group that it is solved. And lets another wait to be joined with one that is like it.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { MoveRequest as CommitmentMove } from '@sala/shared/commitments/contract.js';
import { groupAsViewer, type Viewer, visitor } from '@sala/shared/ground/viewer.js';
import { moveCommitment } from '../../commitments/commitments.service.js';
import { addEvidence } from '../../issues/issues.record.service.js';
import { readIssue } from '../../issues/issues.service.js';
import { issueAlike, issueAnswered, wayOfAnswered as told, type WayToTable } from '../answered-issue.js';
import { type DemoIssue, issueOnTable } from '../aquaculture/issues.js';
import type { PersonKey } from '../cast.js';
import type { Hall } from './fill.js';
import { idFor, secretFor } from './fill-ids.js';
import { confirm, issueId, move, ownGroup, raise } from './fill-issues.js';
import { bodyId } from './fill-people.js';

type Step = (
  viewer: Viewer,
  daysAgo: number,
  from: Parameters<typeof move>[4],
  said: Parameters<typeof move>[5],
) => Promise<void>;

const promiseId = idFor('promise/health-paper');

export async function fillAnsweredIssue(hall: Hall, viewerOf: (key: PersonKey) => Viewer): Promise<void> {
  const [secretariat, official, focal] = (['chhim-bopha', 'heng-vibol', 'bun-sovann'] as const).map(viewerOf);
  if (!secretariat || !official || !focal) return;
  const step = stepsOf(hall, issueAnswered);
  await raise(hall, issueAnswered);
  await toTheTable(hall, issueAnswered, told, { secretariat, official });
  await promised(hall, step, official, focal);
  await waitToBeJoined(hall, secretariat);
}

export const stepsOf =
  (hall: Hall, issue: DemoIssue): Step =>
  (viewer, daysAgo, from, said) =>
    move(hall, viewer, issue, daysAgo, from, said);

/** From the first reading to the minutes of the meeting, seventy days after it was raised. */
export async function toTheTable(
  hall: Hall,
  issue: DemoIssue,
  words: WayToTable,
  { secretariat, official }: { secretariat: Viewer; official: Viewer },
): Promise<void> {
  const id = issueId(issue);
  const { key, topics, province, raisedDaysAgo: raised } = issue;
  const district = issue.confirmedFrom[0]?.[1] ?? '';
  const step = stepsOf(hall, issue);
  await step(secretariat, raised - 2, 'raised', { event: 'first-read', isSure: true });
  await step(secretariat, raised - 5, 'triage', { event: 'rule-or-practice-found', category: 'practice', topics });
  await confirm(hall, issue);
  const state = async () => (await readIssue(hall.work(visitor, hall.clock()), { id })).state;
  if ((await state()) === 'evidence')
    await addEvidence(hall.work(secretariat, hall.daysAgo(raised - 15, 11)), id, {
      ...{ id: idFor(`issue/${key}/visit`), secret: secretFor(`issue/${key}/visit`) },
      ...{ kind: 'fieldwork', province, district, words: words.fieldwork },
    });
  const solution = {
    ...{ id: idFor(`issue/${key}/solution`), bodyId: bodyId('fisheries-administration') },
    ...{ words: words.solution, effect: words.effect, objection: words.objection },
  };
  await step(secretariat, raised - 20, 'evidence', { event: 'evidence-sufficient', words: words.basis });
  await step(ownGroup, raised - 22, 'evidence', { event: 'evidence-sufficient' });
  await step(ownGroup, raised - 30, 'validated', { event: 'solution-proposed', solution });
  await step(secretariat, raised - 40, 'solution-ready', { event: 'ranked', reference: 'PWG-A 1/2025' });
  await step(ownGroup, raised - 45, 'prioritised', { event: 'agenda-asked', words: words.ask });
  const nextOn = dayAtPhnomPenh(hall.daysAgo(raised - 70, 9));
  await step(official, raised - 50, 'agenda-proposed', { event: 'agenda-accepted', nextOn });
  await step(secretariat, raised - 51, 'agenda-proposed', { event: 'agenda-accepted' });
  const minutes = { words: words.outcome, reference: 'PWG-A 2/2025' };
  await step(secretariat, raised - 71, 'on-agenda', { event: 'meeting-held', ...minutes });
}

/** The first day was missed by ten days; then a later one was named, and kept. */
async function promised(hall: Hall, step: Step, official: Viewer, focal: Viewer): Promise<void> {
  const day = (daysAgo: number) => dayAtPhnomPenh(hall.daysAgo(daysAgo, 9));
  const keep = (viewer: Viewer, daysAgo: number, said: Omit<CommitmentMove, 'id'>) =>
    moveCommitment(hall.work(viewer, hall.daysAgo(daysAgo, 10)), promiseId, {
      ...said,
      id: idFor(`promise/health-paper/${said.event}`),
    });
  await step(official, 250, 'discussed', {
    event: 'body-committed',
    commitment: {
      ...{ id: promiseId, words: told.promised, measure: told.measure, office: told.office },
      dueOn: day(150),
    },
  });
  await step(focal, 230, 'committed', { event: 'work-started', words: told.begun });
  await keep(focal, 230, { event: 'work-started', from: 'accepted', progress: told.begun });
  const later = { because: 'unforeseen' as const, reason: told.whyLater, newDue: day(100) };
  await keep(official, 140, { event: 'date-revised', from: 'in-progress', ...later });
  const proof = { words: told.proof, address: told.address };
  await keep(focal, 105, { event: 'delivery-claimed', from: 'in-progress', proof });
  await step(focal, 104, 'in-progress', { event: 'all-delivered', reference: told.address, words: told.done });
  await step(official, 103, 'in-progress', { event: 'all-delivered' });
  const check = { on: day(82), place: told.place };
  await keep(ownGroup, 80, { event: 'delivery-confirmed', from: 'delivered-claimed', check });
  await step(ownGroup, 80, 'resolved-claimed', {
    ...{ event: 'group-confirmed', on: day(82), place: told.place.km, words: told.checked },
  });
}

async function waitToBeJoined(hall: Hall, secretariat: Viewer): Promise<void> {
  const { key, raisedDaysAgo, title, province, likeness } = issueAlike;
  const [id, groupId] = [idFor(`issue/${key}`), idFor('group/prek-ta-om')];
  const at = (viewer: Viewer, daysAgo: number) => hall.work(viewer, hall.daysAgo(daysAgo, 10));
  await hall.problems.issues.reportIssue(at(groupAsViewer(groupId), raisedDaysAgo), {
    ...{ id, title, province, groupId, affected: 'fish-farmer', secret: secretFor(`issue/${key}`) },
  });
  const { number: twin } = await readIssue(at(visitor, 0), { id: issueId(issueOnTable) });
  const { moves } = hall.problems;
  const now = () => readIssue(at(secretariat, 0), { id });
  if ((await now()).state === 'raised')
    await moves.moveIssue(at(secretariat, 10), id, { event: 'first-read', from: 'raised', twin, isSure: true });
  if ((await now()).joining === null)
    await moves.moveIssue(at(secretariat, 6), id, { event: 'twin-found', from: 'triage', twin, words: likeness });
}
