// Enters how far a law of the demo has come, the notes its drafters keep, and what the offices plan.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { START } from '@sala/shared/instruments/stages.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { tellPlan } from '../../instruments/instruments.plans.service.js';
import { writeNote } from '../../instruments/instruments.record.service.js';
import { Instruments } from '../../instruments/instruments.service.js';
import { bodies, type LawKey } from '../cast.js';
import type { DemoDraftingNote } from '../demo-revision.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import { laws } from './fill-law.js';
import { bodyId } from './fill-people.js';
import type { OpenRound } from './fill-round.js';
import { rounds } from '../rounds.js';
import { plans, ways } from '../ways.js';

const NOTED_DAYS_AGO = 11;

/** The steps of a law up to its first round, each on its own day. */
export async function fillWay(hall: Hall, { key, draftId }: OpenRound, lead: Viewer): Promise<void> {
  const instruments = new Instruments(hall.consultations);
  const knownSince = rounds[key].announcedDaysAgo;
  let from: Parameters<Instruments['enterStage']>[2]['from'] = START;
  for (const [n, { to, daysAgo, note, bodies: keys = [] }] of ways[key].entries()) {
    await instruments.enterStage(hall.work(lead, hall.daysAgo(Math.min(daysAgo, knownSince), 10 + n)), draftId, {
      id: idFor(`step/${key}/${n}`),
      ...{ from, to, note },
      on: dayAtPhnomPenh(hall.daysAgo(daysAgo, 9)),
      bodies: keys.map((body) => ({ organisationId: bodyId(body), name: bodies[body].names.at(-1)?.name ?? {} })),
    });
    from = to;
  }
}

export async function fillNotes(
  hall: Hall,
  { key, draftId, idAt }: OpenRound,
  notes: readonly DemoDraftingNote[],
  lead: Viewer,
): Promise<void> {
  const work = hall.work(lead, hall.daysAgo(NOTED_DAYS_AGO, 14));
  for (const [n, { at, ...said }] of notes.entries())
    await writeNote(work, draftId, { id: idFor(`note/${key}/${n}`), clauseId: idAt(at), seen: 0, ...said });
}

/** What the offices plan; `leadOf` gives who tells it. */
export async function fillPlans(hall: Hall, leadOf: (key: LawKey) => Viewer): Promise<void> {
  for (const [n, { law, toldDaysAgo, fromInDays, toInDays, ...said }] of plans.entries())
    await tellPlan(hall.work(leadOf(law), hall.daysAgo(toldDaysAgo, 10)), {
      ...said,
      id: idFor(`plan/${n}`),
      organisationId: bodyId(laws[law].office),
      from: dayAtPhnomPenh(hall.daysAgo(-fromInDays, 9)),
      to: dayAtPhnomPenh(hall.daysAgo(-toInDays, 9)),
    });
}
