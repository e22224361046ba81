// Takes one issue of the demo to where a body calls it solved and those who raised it do not, by the verbs that people
// use: on the issue and on the promise that was made for it.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { MoveRequest as CommitmentMove } from '@sala/shared/commitments/contract.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { moveCommitment } from '../../commitments/commitments.service.js';
import type { PersonKey } from '../cast.js';
import { issueDisputed, wayOfDisputed as told, wayToTable } from '../disputed-issue.js';
import type { Hall } from './fill.js';
import { stepsOf, toTheTable } from './fill-answered.js';
import { idFor } from './fill-ids.js';
import { ownGroup, raise } from './fill-issues.js';

const promiseId = idFor('promise/landing-receipt');

export async function fillDisputedIssue(hall: Hall, viewerOf: (key: PersonKey) => Viewer): Promise<void> {
  const [secretariat, official, focal] = (['chhim-bopha', 'heng-vibol', 'bun-sovann'] as const).map(viewerOf);
  if (!secretariat || !official || !focal) return;
  await raise(hall, issueDisputed);
  await toTheTable(hall, issueDisputed, wayToTable, { secretariat, official });
  const step = stepsOf(hall, issueDisputed);
  const day = (daysAgo: number) => dayAtPhnomPenh(hall.daysAgo(daysAgo, 9));
  const keep = (viewer: Viewer, daysAgo: number, said: Omit<CommitmentMove, 'id'>) =>
    moveCommitment(hall.work(viewer, hall.daysAgo(daysAgo, 10)), promiseId, {
      ...said,
      id: idFor(`promise/landing-receipt/${said.event}`),
    });
  const commitment = { id: promiseId, words: told.promised, measure: told.measure, office: told.office };
  await step(official, 160, 'discussed', {
    event: 'body-committed',
    commitment: { ...commitment, dueFromOn: day(75), dueOn: day(45) },
  });
  await step(focal, 120, 'committed', { event: 'work-started', words: told.begun });
  await keep(focal, 120, { event: 'work-started', from: 'accepted', progress: told.begun });
  const proof = { words: told.proof, address: told.address };
  await keep(focal, 46, { event: 'delivery-claimed', from: 'in-progress', proof });
  await step(focal, 45, 'in-progress', { event: 'all-delivered', reference: told.address, words: told.done });
  await step(official, 44, 'in-progress', { event: 'all-delivered' });
  await keep(ownGroup, 14, { event: 'delivery-denied', from: 'delivered-claimed', remains: told.remains });
  await step(ownGroup, 14, 'resolved-claimed', {
    ...{ event: 'group-disagreed', words: told.remains, place: told.place },
  });
}
