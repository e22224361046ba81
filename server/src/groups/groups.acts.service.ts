// Acts of a group: confirming a delivery, raising an issue, changing its own rule, dissolving. Put down in the room,
// agreed by as many hands as the group's rule asks, and performed at the next tick by the domain they are for. Open to
// whoever holds a mandate (`asRepresentative`); reading what waits, to members.
import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@sala/shared/ground/errors.js';
import { groupAsViewer } from '@sala/shared/ground/viewer.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { listDecisions } from './groups.room.store.js';
import { tellRoom } from './groups.room.service.js';
import { listJoinedInto } from './groups.store.js';
import {
  countHands,
  deleteRefused,
  deleteRelease,
  findRelease,
  insertRelease,
  listCarrying,
  listLeft,
  listReleases,
  lockRelease,
  putHand,
  type ReleaseRow,
  updateRelease,
} from './groups.statements.store.js';
import { asRepresentative, handsAsked, inRoom, type RoomAsk, type SpeakingWork, stillRepresents } from './room-work.js';

/** An act as it is put down. */
export interface ActAsked {
  id: string;
  kind: string;
  request: unknown;
  /** Asks for a decision in the room's books, which carries this and nothing else. */
  isDecided?: boolean;
  decisionId?: string | undefined;
  /** Of a kind of which one alone waits: what is put down now takes the place of what was put down before. */
  isOne?: boolean;
  /** The form as it was filled in. */
  fields?: Record<string, string>;
  /** What was refused, and goes now that it is asked for anew. */
  mends?: string | undefined;
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
  { isDecided, decisionId, isOne, fields, mends, id, kind, request, judge }: ActAsked,
): Promise<void> {
  const { tx, member } = work;
  await judge?.(work);
  const { groupId } = member;
  // Two who press at once do so one after the other.
  await stillRepresents(work);
  const left = await listLeft(tx, groupId, kind);
  const kept: unknown = JSON.parse(JSON.stringify(request));
  const same = left.find((one) => isDeepStrictEqual(one.request, kept));
  if (same) return agree(work, same.id);
  if (isOne) for (const one of left) await deleteRelease(tx, groupId, one.id);
  const carriedBy = isDecided ? await demandFree(work, decisionId) : null;
  const asked = { groupId, dueAt: work.nextRelease(), state: 'asked' as const, decisionId: carriedBy };
  await insertRelease(tx, { id, kind, request, fields: fields ?? null, ...asked });
  if (mends !== undefined) await deleteRefused(tx, groupId, mends);
  await agree(work, id);
}

/** The decision that is to carry an act: one of the room's own, which carries nothing else. */
async function demandFree({ tx, member: { groupId } }: SpeakingWork, decisionId: string | undefined): Promise<string> {
  const found = (await listDecisions(tx, groupId)).find(({ id }) => id === decisionId);
  const { id } = found ?? refuse('group-decision-missing', {}, 'decisionId');
  if ((await listCarrying(tx, groupId)).has(id)) refuse('group-decision-used', {}, 'decisionId');
  return id;
}

/** Decisions of the room that may still carry an act. Open to members. */
export function listFreeDecisions(ask: RoomAsk): Promise<FreeDecision[]> {
  return inRoom(ask, async ({ tx, member: { groupId } }) => {
    const used = await listCarrying(tx, groupId);
    return (await listDecisions(tx, groupId)).filter(({ id }) => !used.has(id));
  });
}
export interface FreeDecision {
  id: string;
  what: string;
  onDay: string;
}

/** Puts a hand to an act that another has put down. Open to representatives. */
export function agreeToAct(ask: RoomAsk, id: string): Promise<void> {
  return asRepresentative(ask, (work) => agree(work, id));
}

async function agree(work: SpeakingWork, id: string): Promise<void> {
  const { tx, member, group } = work;
  // Members first, as wherever both are locked.
  const present = await stillRepresents(work);
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

/** What was asked for by a form and did not come out; null where there is none of that id. Open to representatives. */
export function readRefused(ask: RoomAsk, id: string): Promise<ReleaseRow | null> {
  return asRepresentative(ask, async ({ tx, member }) => {
    const release = await findRelease(tx, member.groupId, id);
    return release?.state === 'refused' && release.fields !== null ? release : null;
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
