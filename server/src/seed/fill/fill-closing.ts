// Writes and publishes the demo's report on a round that is over: the lead's words, the official's signature, and the
// record as it is computed.
import type { DemoClosing } from '../demo-revision.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import type { Hands } from './fill-revision.js';
import type { OpenRound } from './fill-round.js';

const PUBLISHED_DAYS_AGO = 1;

export async function fillClosing(
  hall: Hall,
  { key, number, idAt }: OpenRound,
  { foreword, notes, ahead }: DemoClosing,
  { lead, official }: Hands,
): Promise<void> {
  const roundId = idFor(`round/${key}/${number}`);
  const words = { foreword, notes: notes.map(({ at, text }) => ({ clauseId: idAt(at), text })), ahead };
  const revision = await hall.closings.saveWords(hall.work(lead, hall.daysAgo(PUBLISHED_DAYS_AGO, 14)), roundId, {
    revision: 0,
    words,
  });
  const publication = { id: idFor(`closing/${key}/${number}`), revision, edition: 1, correction: null };
  await hall.closings.publish(hall.work(official, hall.daysAgo(PUBLISHED_DAYS_AGO, 16)), roundId, publication);
}
