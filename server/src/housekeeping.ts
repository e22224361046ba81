// What the server tidies up by itself: events older than the window in which readers catch up, and uploaded files that
// were never sent with a comment. Failing is no harm: it is tried again an hour later.
import { EVENT_WINDOW_DAYS } from '@sala/shared/limits.js';
import { purgeUnassigned } from './discussions/evidence.service.js';
import type { Database } from './infra/database.js';
import { trimEvents } from './topics/topics.service.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Tidies once an hour. Gives back what ends it. */
export function keepHouse(database: Database, clock: () => Date, failed: (error: unknown) => void): () => void {
  const tidy = async () => {
    const now = clock().getTime();
    await trimEvents(database, new Date(now - EVENT_WINDOW_DAYS * DAY_MS));
    await purgeUnassigned(database, new Date(now - DAY_MS));
  };
  const timer = setInterval(() => void tidy().catch(failed), HOUR_MS).unref();
  return () => clearInterval(timer);
}
