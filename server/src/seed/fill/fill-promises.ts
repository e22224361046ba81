// Enters what the bodies of the demo promised and what became of it, each by somebody who may and on its day.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { recordAgreement } from '../../commitments/commitments.agreements.service.js';
import { tellFocalPoint } from '../../commitments/commitments.bodies.service.js';
import { speakAsFirm } from '../../commitments/commitments.firms.service.js';
import { makeCommitment, moveCommitment } from '../../commitments/commitments.service.js';
import { focalPoint, type PersonKey } from '../cast.js';
import { type DemoPromise, memorandum, promises } from '../promises.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import { bodyId } from './fill-people.js';

type ViewerOf = (key: PersonKey) => Viewer;
const AGREEMENT = idFor('agreement/memorandum');
const neighbours = { knownGroups: () => Promise.resolve([]) };

export async function fillPromises(hall: Hall, viewerOf: ViewerOf): Promise<void> {
  const { recordedDaysAgo, signedDaysAgo, title, text, parties } = memorandum;
  await recordAgreement(hall.work(viewerOf('chhim-bopha'), hall.daysAgo(recordedDaysAgo, 10)), {
    ...{ id: AGREEMENT, title, text, signedOn: dayAtPhnomPenh(hall.daysAgo(signedDaysAgo, 9)) },
    parties: parties.map(({ body, office }) => ({ organisationId: bodyId(body), office })),
  });
  for (const promise of promises) await fillPromise(hall, promise, viewerOf);
  const { by, body, office, contact, daysAgo } = focalPoint;
  await tellFocalPoint(hall.work(viewerOf(by), hall.daysAgo(daysAgo, 9)), {}, bodyId(body), {
    office,
    contact,
  });
}

async function fillPromise(hall: Hall, promise: DemoPromise, viewerOf: ViewerOf): Promise<void> {
  const { key, by, body, madeDaysAgo, dueFromInDays, dueInDays, source, law, isInAgreement, province } = promise;
  const { kind, office, text, measure, moves, confirmed = [] } = promise;
  const id = idFor(`promise/${key}`);
  const inDays = (days: number) => dayAtPhnomPenh(hall.daysAgo(-days, 9));
  const draft = law ? { link: { kind: 'draft' as const, id: idFor(`draft/${law}`) } } : {};
  await makeCommitment(hall.work(viewerOf(by), hall.daysAgo(madeDaysAgo, 9)), neighbours, {
    ...{ id, kind, ownerId: bodyId(body), office, text, measure, firstDue: inDays(dueInDays), groupIds: [] },
    ...(dueFromInDays === undefined ? {} : { firstDueFrom: inDays(dueFromInDays) }),
    source: { kind: source.kind, on: inDays(-source.daysAgo), note: source.note },
    ...(isInAgreement ? { link: { kind: 'agreement' as const, id: AGREEMENT } } : draft),
    ...(province ? { province } : {}),
  });
  let from = 'proposed' as Parameters<typeof moveCommitment>[2]['from'];
  for (const { event, daysAgo, by: mover, told, newDueInDays } of moves) {
    const { log } = await moveCommitment(hall.work(viewerOf(mover), hall.daysAgo(daysAgo, 10)), id, {
      ...{ id: idFor(`promise/${key}/${event}`), event, from, ...told },
      ...(newDueInDays === undefined ? {} : { newDue: inDays(newDueInDays) }),
    });
    from = log.find((entry) => entry.event === event)?.to ?? from;
  }
  for (const [n, voice] of confirmed.entries())
    await speakAsFirm(
      hall.work(visitor, hall.daysAgo(voice.daysAgo, 11)),
      id,
      {
        ...{ id: idFor(`promise/${key}/firm/${n}`), verdict: 'delivery-confirmed', province: voice.province },
        on: inDays(-voice.daysAgo),
      },
      () => idFor(`promise/${key}/firm-key/${n}`),
    );
}
