// Acts of a group: confirming a delivery, raising an issue, changing its own rule, dissolving. Put down in the room,
// agreed by as many hands as the group's rule asks, and performed at the next tick by the domain they are for. Open to
// whoever holds a mandate (`asRepresentative`); reading what waits, to members.
import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@sala/shared/ground/errors.js';
import { groupAsViewer } from '@sala/shared/ground/viewer.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { listDecisions, lockMembers } from './groups.room.store.js';
import { tellRoom } from './groups.room.service.js';
import { listJoinedInto } from './groups.store.js';
import {
  countHands,
  deleteRelease,
  insertRelease,
  listLeft,
  listReleases,
  lockRelease,
  putHand,
  type ReleaseRow,
  updateRelease,
} from './groups.statements.store.js';
import { asRepresentative, handsAsked, inRoom, type RoomAsk, type SpeakingWork } from './room-work.js';

/** An act as it is put down. */
export interface ActAsked {
  id: string;
  kind: string;
  request: unknown;
  /** Asks for a decision in the room's books. */
  isDecided?: boolean;
  /** Of a kind of which one alone waits: what is put down now takes the place of what was put down before. */
  isOne?: boolean;
  /** The form as it was filled in. */
  fields?: Record<string, string>;
  /** What the room alone knows that stands against it. */
  judge?(work: SpeakingWork): Promise<void>;
}

/** Puts an act down and a hand to it. The same asked again is a hand to the first. Open to representatives. */
export function askForAct(ask: RoomAsk, act: ActAsked): Promise<void> {
  return asRepresentative(ask, (work) => putDown(work, act));
}

/** The same inside a verb that has looked at the room itself. Open to those verbs. */
export async function putDown(
  work: SpeakingWork,
  { isDecided, isOne, fields, id, kind, request, judge }: ActAsked,
): Promise<void> {
  const { tx, member } = work;
  await judge?.(work);
  const { groupId } = member;
  if (isDecided && (await listDecisions(tx, groupId)).length === 0) refuse('group-decision-missing');
  // Two who press at once do so one after the other.
  await lockMembers(tx, groupId, work.today);
  const left = await listLeft(tx, groupId, kind);
  const kept: unknown = JSON.parse(JSON.stringify(request));
  const same = left.find((one) => isDeepStrictEqual(one.request, kept));
  if (same) return agree(work, same.id);
  if (isOne) for (const one of left) await deleteRelease(tx, groupId, one.id);
  const asked = { groupId, dueAt: work.nextRelease(), state: 'asked' as const };
  await insertRelease(tx, { id, kind, request, fields: fields ?? null, ...asked });
  await agree(work, id);
}

/** Puts a hand to an act that another has put down. Open to representatives. */
export function agreeToAct(ask: RoomAsk, id: string): Promise<void> {
  return asRepresentative(ask, (work) => agree(work, id));
}

async function agree(work: SpeakingWork, id: string): Promise<void> {
  const { tx, member, today, group } = work;
  // Members first, as wherever both are locked.
  const present = await lockMembers(tx, member.groupId, today);
  const release = (await lockRelease(tx, member.groupId, id)) ?? refuse('unknown-release');
  if (release.state !== 'asked') return;
  await putHand(tx, id, member.id);
  if ((await countHands(tx, id, present)) >= handsAsked(group, present))
    await updateRelease(tx, id, { state: 'waiting', dueAt: work.nextRelease() });
  await tellRoom(work, 'room-changed', member.groupId);
}

/** Takes back what has not come out yet. Open to representatives. */
export function takeBackAct(ask: RoomAsk, id: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    if (!(await deleteRelease(work.tx, work.member.groupId, id))) refuse('unknown-release');
    await tellRoom(work, 'room-changed', work.member.groupId);
  });
}

/** What waits, what came out, and what was refused; statements apart, which say so themselves. Open to members. */
export function listActs(ask: RoomAsk): Promise<ReleaseRow[]> {
  return inRoom(ask, async ({ tx, member }) => {
    const all = await listReleases(tx, member.groupId);
    return all.filter(({ kind }) => kind !== 'statement');
  });
}

/** Thrown when all went well, so that nothing of it stays. */
const takenBack = new Error('rehearsed');

/**
 * Does as the group what would be done at the tick, and takes it back: what is refused then is refused now, with its
 * reason. Open to the forms of rooms, before they put an act down.
 */
export async function rehearse(
  { database, now }: Pick<Work, 'database' | 'now'>,
  groupId: string,
  perform: (work: Work) => Promise<void>,
): Promise<void> {
  const joined = await listJoinedInto(database.db, groupId);
  const all = database.transaction(async (tx) => {
    const within = Object.create(database, {
      db: { value: tx },
      transaction: { value: <T>(run: (inside: typeof tx) => Promise<T>) => run(tx) },
    }) as Database;
    await perform({ database: within, tx, viewer: groupAsViewer(groupId, joined), now });
    throw takenBack;
  });
  await all.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}
