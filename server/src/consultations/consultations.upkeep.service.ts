// What rounds forget by themselves: a name that only the reviewing body saw is erased once its comment was answered.
import { DAY_MS } from '@sala/shared/ground/days.js';
import { WITHHELD_NAME_DAYS } from '@sala/shared/ground/limits.js';
import { eraseWithheldNames } from '../discussions/discussions.service.js';
import type { Database } from '../infra/database.js';
import { listNamesToErase } from './consultations.read.store.js';

const AT_ONCE = 500;

/** Open to the hall itself, once an hour. Gives back how many names were erased. */
export async function forgetNames(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WITHHELD_NAME_DAYS * DAY_MS);
  let erased = 0;
  for (;;) {
    const ids = await listNamesToErase(database.db, before, AT_ONCE);
    if (ids.length === 0) return erased;
    await eraseWithheldNames(database.db, ids);
    erased += ids.length;
  }
}
