// Topics: what people watch. Makes them, and records what happened in them within the verb's own transaction.
import { createHash } from 'node:crypto';
import type { Verdict } from '@sala/shared/errors.js';
import type { Audience, EventType } from '@sala/shared/events.js';
import { audiences } from '@sala/shared/events.js';
import { holdsRole, type Viewer } from '@sala/shared/viewer.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import {
  deleteEventsBefore,
  eventPart,
  getTopicKind,
  insertEvent,
  insertTopic,
  listEventsAfter,
  listHeads,
  readEpochParts,
} from './topics.store.js';

export { eventPart, listEventsAfter, listHeads };

/**
 * Opens a topic with a counter for each audience. Open to all services: the verb that calls it has asked its policy.
 */
export function openTopic(work: Work, id: string): Promise<void> {
  return insertTopic(work.tx, id, 'draft', audiences);
}

/**
 * Records that something happened. Call it last in the verb: it locks the topic's counter until the transaction ends,
 * and that lock is what makes sequence order equal commit order, without holes. Open to verbs that have asked.
 */
export function record(
  work: Work,
  event: { topicId: string; audience: Audience; type: EventType; subjectId: string },
): Promise<number> {
  return insertEvent(work.tx, { ...event, at: work.now });
}

/**
 * May she see it? The one answer for sockets and for polling: a topic's public events are open to all, those for
 * moderators to its moderators.
 */
export async function canFollow(
  work: Pick<Work, 'tx'>,
  viewer: Viewer,
  topicId: string,
  audience: Audience,
): Promise<Verdict> {
  if ((await getTopicKind(work.tx, topicId)) === null) return 'not-found';
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
