// Groups that no longer meet: after a year without a meeting whoever convenes asks the group first; where nobody puts a
// meeting down within the time for an answer, it is called dormant, and the next meeting wakes it. What a group left
// behind when it joined another or dissolved is erased here as well.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { addDays, addMonths } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { DORMANCY_ANSWER_DAYS, MERGED_ROOM_DAYS } from '@sala/shared/ground/limits.js';
import { quarterOf } from '@sala/shared/ground/ticks.js';
import { canConfirmMoves } from '@sala/shared/groups/policy.js';
import { isGroupOver } from '@sala/shared/lives/group-life.js';
import type { Database } from '../../infra/database.js';
import { inTransaction, type Work } from '../../infra/work.js';
import { eraseRoom } from '../groups.room.store.js';
import {
  deleteMoveAsked,
  findGroup,
  findMoveAsked,
  type GroupRow,
  listOver,
  putMoveAsked,
  updateGroup,
} from '../groups.store.js';
import { enterStep } from './groups.life.service.js';

/** A year after the end of the quarter in which it met last: no sooner than a year after any day of it. */
export function isSilent({ lastQuarter }: Pick<GroupRow, 'lastQuarter'>, today: string): boolean {
  return addMonths(lastQuarter, 3 + 12) <= today;
}

/** Asks a group whether it still meets. It is told in its room. Open to whoever convenes (`canConfirmMoves`). */
export async function askWhetherItMeets(work: Work, groupId: string): Promise<void> {
  demand(canConfirmMoves(work.viewer));
  const today = dayAtPhnomPenh(work.now);
  await inTransaction(work, async (inside) => {
    const group = (await findGroup(inside.tx, { id: groupId })) ?? refuse('unknown-group');
    if (isGroupOver(group.state) || group.state === 'dormant') refuse('group-move-unknown');
    if (!isSilent(group, today)) refuse('group-still-meets');
    const asked = await findMoveAsked(inside.tx, groupId);
    if (asked?.event !== 'silent-for-a-year')
      await putMoveAsked(inside.tx, { groupId, event: 'silent-for-a-year', told: {}, askedOn: today });
  });
}

/** Calls a group dormant that was asked and did not answer. Open to whoever convenes. */
export async function callDormant(work: Work, groupId: string): Promise<void> {
  demand(canConfirmMoves(work.viewer));
  const today = dayAtPhnomPenh(work.now);
  await inTransaction(work, async (inside) => {
    const group = (await findGroup(inside.tx, { id: groupId })) ?? refuse('unknown-group');
    const asked = await findMoveAsked(inside.tx, groupId);
    if (asked?.event !== 'silent-for-a-year' || !isSilent(group, today)) return refuse('group-still-meets');
    if (addDays(asked.askedOn, DORMANCY_ANSWER_DAYS) > today)
      refuse('group-was-just-asked', { n: DORMANCY_ANSWER_DAYS });
    await enterStep(inside, group, 'silent-for-a-year', {}, ['system', 'facilitator']);
    await deleteMoveAsked(inside.tx, groupId);
  });
}

/** Enters that a group has met: it is not asked any more, and wakes where it slept. Open to the release of groups. */
export async function enterMeeting(
  work: Work,
  groupId: string,
  { heldOn, band }: { heldOn: string; band?: string },
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const { tx } = inside;
    const group = (await findGroup(tx, { id: groupId })) ?? refuse('unknown-group');
    if (isGroupOver(group.state)) return;
    const quarter = quarterOf(heldOn);
    const lastQuarter = quarter > group.lastQuarter ? quarter : group.lastQuarter;
    // What was put down before bands travelled has none.
    await updateGroup(tx, groupId, { lastQuarter, ...(band === undefined ? {} : { band }) });
    if (isSilent({ lastQuarter }, dayAtPhnomPenh(work.now))) return;
    if ((await findMoveAsked(tx, groupId))?.event === 'silent-for-a-year') await deleteMoveAsked(tx, groupId);
    if (group.state === 'dormant') await enterStep(inside, group, 'meeting-recorded', {}, ['representative']);
  });
}

/**
 * Erases the rooms of groups that dissolved, and of those that joined another once their members had time to follow.
 * Gives how many. Open to the server itself: housekeeping.
 */
export async function eraseRoomsLeft(database: Database, now: Date): Promise<number> {
  const merged = quarterOf(addDays(dayAtPhnomPenh(now), -MERGED_ROOM_DAYS));
  const over = await listOver(database.db, merged);
  let erased = 0;
  for (const groupId of over) erased += Number(await database.room((tx) => eraseRoom(tx, groupId)));
  return erased;
}
