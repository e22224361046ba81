// Topics: what people watch. Makes them, and records what happened in them within the verb's own transaction.
import { createHash } from 'node:crypto';
import type { Verdict } from '@sala/shared/ground/errors.js';
import type { Audience } from '@sala/shared/ground/events.js';
import { holdsRole, isMemberOf, type Viewer } from '@sala/shared/ground/viewer.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import {
  deleteEventsBefore,
  eventPart,
  getTopicKind,
  insertEvent,
  insertTopic,
  isOtherEdition,
  listEventsAfter,
  listHeads,
  type NewEvent,
  lockHeads,
  readEpochParts,
  updateEdition,
} from './topics.store.js';

export { eventPart, isOtherEdition, listEventsAfter, listHeads };

/**
 * Opens a topic with a counter for each audience. Open to all services: the verb that calls it has asked its policy.
 */
export function openTopic(work: Work, id: string): Promise<void> {
  return insertTopic(work.tx, id, 'draft', ['public', 'moderators']);
}

/** Opens the topic of a group's room, which its members follow alone. Open to the verb that founds a group. */
export function openRoomTopic(work: Pick<Work, 'tx'>, groupId: string): Promise<void> {
  return insertTopic(work.tx, groupId, 'room', ['members']);
}

/**
 * Records that something happened. Call it last in the verb: it locks the topic's counter until the transaction ends,
 * and that lock is what makes sequence order equal commit order, without holes. Open to verbs that have asked.
 */
export function record(work: Pick<Work, 'tx' | 'now'>, event: NewEvent): Promise<number> {
  return insertEvent(work.tx, { ...event, at: work.now });
}

/**
 * Puts something new on the topic: until the transaction ends nobody adds to it, and whoever adds afterwards is told
 * what it shows. Call it before reading what has been added so far. Open to verbs that have asked.
 */
export async function showEdition(work: Work, topicId: string, edition: string): Promise<void> {
  await lockHeads(work.tx, topicId);
  await updateEdition(work.tx, topicId, edition);
}

/** What is on the topic now; null before there was anything. Open to all services. */
export async function readEdition(work: Pick<Work, 'tx'>, topicId: string): Promise<string | null> {
  const [head] = await listHeads(work.tx, [topicId]);
  return head?.edition ?? null;
}

/**
 * May she see it? The one answer for sockets and for polling: a topic's public events are open to all, those for
 * moderators to its moderators, those of a room to its members. To others a room is not there.
 */
export async function canFollow(
  work: Pick<Work, 'tx'>,
  viewer: Viewer,
  topicId: string,
  audience: Audience,
): Promise<Verdict> {
  const kind = await getTopicKind(work.tx, topicId);
  const isRoom = kind === 'room';
  if (kind === null || isRoom !== (audience === 'members')) return 'not-found';
  if (isRoom) return isMemberOf(viewer, topicId) ? true : 'not-found';
  if (audience === 'public' || holdsRole(viewer, ['moderator'], topicId)) return true;
  return viewer.userId === null ? 'sign-in-first' : 'not-allowed';
}

/** Forgets events older than the window. Housekeeping: open to the server itself only. */
export function trimEvents(database: Database, before: Date): Promise<number> {
  return database.transaction((tx) => deleteEventsBefore(tx, before));
}

/** A short name of the history that all sequences of this database belong to. Open to all. */
export async function epochOf(database: Database): Promise<string> {
  return createHash('sha256')
    .update(await readEpochParts(database))
    .digest('hex')
    .slice(0, 16);
}
