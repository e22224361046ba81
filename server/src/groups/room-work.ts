// A piece of work in a room: one member, one moment, one transaction in the role of rooms. Who the member is comes from
// the key alone, and is looked up anew inside the transaction: whoever was asked to go a moment ago does nothing more.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { releaseAfter } from '@sala/shared/ground/ticks.js';
import { canRepresent } from '@sala/shared/groups/policy.js';
import { isGroupOver } from '@sala/shared/lives/group-life.js';
import type { Database, Tx } from '../infra/database.js';
import { findMemberByKey, lockMembers } from './groups.room.store.js';
import { findGroup, type GroupRow } from './groups.store.js';

/** Somebody at the door: nothing but a key. */
export interface RoomAsk {
  readonly database: Database;
  readonly now: Date;
  /** SHA-256 of the key, hexadecimal. */
  readonly keyHash: string;
  /** Milliseconds from one release to the next. */
  readonly tickMs: number;
}

export interface RoomWork {
  readonly tx: Tx;
  readonly now: Date;
  /** At Phnom Penh, as an ISO date. */
  readonly today: string;
  readonly member: RoomMember;
}

/** The same of whoever may act in the group's name. */
export interface SpeakingWork extends RoomWork {
  readonly group: GroupRow;
  /** When what is let out now comes out, by the group's own pace; no later than the last tick before `closesAt`. */
  nextRelease(closesAt?: Date | null): Date;
}

/** How many hands an act of the group needs: as its rule says; whoever is alone in a room has all there are. */
export function handsAsked({ rule }: Pick<GroupRow, 'rule'>, present: readonly RoomMember[]): number {
  return Math.min(rule.hands, present.length);
}

/** Runs a verb for whoever holds the key; refused where it opens nothing. */
export function inRoom<T>(ask: RoomAsk, run: (work: RoomWork) => Promise<T>): Promise<T> {
  return ask.database.room(async (tx) => {
    const today = dayAtPhnomPenh(ask.now);
    const member = (await findMemberByKey(tx, ask.keyHash, today)) ?? refuse('no-key-to-room');
    return run({ tx, now: ask.now, today, member });
  });
}

/** The same for what is done in the group's name. */
export function asRepresentative<T>(ask: RoomAsk, run: (work: SpeakingWork) => Promise<T>): Promise<T> {
  return inRoom(ask, async (work) => {
    demand(canRepresent(work.member));
    const group = (await findGroup(work.tx, { id: work.member.groupId })) ?? refuse('unknown-group');
    if (isGroupOver(group.state)) refuse('group-is-over');
    const { now, tickMs } = ask;
    return run({ ...work, group, nextRelease: (closesAt) => releaseAfter(now, group.rule.pace, tickMs, closesAt) });
  });
}

/**
 * The members as they are until the transaction ends. Whoever was asked to go, or lost the mandate, while this waited
 * for its turn does nothing more, and leaves no hand behind.
 */
export async function stillRepresents({ tx, today, member }: RoomWork): Promise<RoomMember[]> {
  const present = await lockMembers(tx, member.groupId, today);
  const self = present.find(({ id }) => id === member.id) ?? null;
  demand(canRepresent(self));
  return present;
}
