// What the calendar does with issues: brings up again what was put off, reminds groups that a body calls their problem
// solved, proposes to close what stays without a word, joins what nobody objected to. Nothing closes as solved by it.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { DAY_MS, addDays, daysBetween } from '@sala/shared/ground/days.js';
import { MERGE_OBJECTION_DAYS, SILENCE_DAYS, SILENCE_REMINDER_DAYS } from '@sala/shared/ground/limits.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import type { IssueMoves, RemindGroup } from './issues.moves.service.js';
import {
  insertReminder,
  type IssueRow,
  listForCalendar,
  listReminders,
  listSteps,
  listWaiting,
} from './issues.store.js';

/** A server that stood still does not remind twice in a row. */
const REMINDER_REST_MS = 14 * DAY_MS;

/** Open to the server itself: housekeeping, once an hour. Gives how many issues moved or wait anew. */
export async function keepIssueCalendar(
  database: Database,
  now: Date,
  moves: IssueMoves,
  remind: RemindGroup,
): Promise<number> {
  const work: Work = { database, tx: database.db, viewer: visitor, now };
  const today = dayAtPhnomPenh(now);
  let moved = 0;
  for (const row of await listForCalendar(work.tx, today)) {
    if (row.state === 'deferred') moved += Number(await moves.moveByCalendar(work, row.id, 'date-reached', ['system']));
    else moved += await followClaim(work, row, today, { moves, remind });
  }
  const asked = addDays(today, -MERGE_OBJECTION_DAYS);
  for (const { hand, issue } of await listWaiting(work.tx, 'twin-found', 'secretariat', asked))
    moved += Number(await moves.moveByCalendar(work, issue.id, 'twin-found', ['secretariat'], hand.told));
  return moved;
}

/** Reminds twice; after sixty days it proposes, and the secretariat confirms. */
async function followClaim(
  work: Work,
  row: IssueRow,
  today: string,
  { moves, remind }: { moves: IssueMoves; remind: RemindGroup },
): Promise<number> {
  const days = daysBetween(row.sinceOn, today);
  const claim = (await listSteps(work.tx, row.id)).at(-1)?.number ?? 0;
  const reminded = await listReminders(work.tx, row.id, claim);
  const after = SILENCE_REMINDER_DAYS[reminded.length];
  const rested = reminded[0] === undefined || work.now.getTime() - reminded[0].getTime() >= REMINDER_REST_MS;
  if (after !== undefined && days >= after && rested) {
    const isNew = await insertReminder(work.tx, {
      issueId: row.id,
      step: claim,
      rank: reminded.length + 1,
      at: work.now,
    });
    if (isNew && row.groupId !== null) await remind(work, row.groupId, row.id);
  }
  if (days < SILENCE_DAYS) return 0;
  return Number(await moves.moveByCalendar(work, row.id, 'group-silent', ['system']));
}
