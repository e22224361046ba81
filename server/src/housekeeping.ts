// What the server does by itself: it tidies up events older than the window in which readers catch up, uploaded files
// that were never sent with a comment, names that were withheld until the answer, and who said what in rooms; it enters
// what the calendar asks of commitments and of issues. Failing is no harm: it is tried again an hour later.
import { randomUUID } from 'node:crypto';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { EVENT_WINDOW_DAYS } from '@sala/shared/ground/limits.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { forgetNames } from './consultations/consultations.upkeep.service.js';
import { keepCommitments } from './commitments/commitments.upkeep.service.js';
import { purgeUnassigned } from './discussions/evidence.service.js';
import { forgetInRooms } from './groups/groups.room.service.js';
import { eraseRoomsLeft } from './groups/life/groups.silence.service.js';
import type { Database } from './infra/database.js';
import { keepIssueCalendar } from './issues/issues.calendar.service.js';
import type { IssueMoves, RemindGroup } from './issues/issues.moves.service.js';
import { trimEvents } from './topics/topics.service.js';

const HOUR_MS = 3_600_000;

/** What the chores need of domains. */
interface Chores {
  issueMoves: IssueMoves;
  remindGroup: RemindGroup;
}

/** Tidies once an hour. Gives back what ends it. */
export function keepHouse(
  database: Database,
  clock: () => Date,
  { issueMoves, remindGroup }: Chores,
  failed: (error: unknown) => void,
): () => void {
  const tidy = async () => {
    const now = clock().getTime();
    await trimEvents(database, new Date(now - EVENT_WINDOW_DAYS * DAY_MS));
    await purgeUnassigned(database, new Date(now - DAY_MS));
    await forgetNames(database, new Date(now));
    await forgetInRooms(database, new Date(now));
    await eraseRoomsLeft(database, new Date(now));
    await keepCommitments({ database, tx: database.db, viewer: visitor, now: new Date(now) }, randomUUID);
    await keepIssueCalendar(database, new Date(now), issueMoves, remindGroup);
  };
  const timer = setInterval(() => void tidy().catch(failed), HOUR_MS).unref();
  return () => clearInterval(timer);
}
