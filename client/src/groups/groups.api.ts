// What a room's page asks of the server.
import type { RoomMessage } from '@sala/shared/groups/room-contract.js';
import { api } from '@sala/shared/ground/paths.js';
import { sendJson } from '../infra/http.js';
import { Live } from '../infra/live.js';
import type { Place } from '../infra/topic-follower.js';

/** The same id again says it once. Rejects with the sentence of a refusal. */
export function sayInRoom(id: string, body: string): Promise<RoomMessage> {
  return sendJson<RoomMessage>('POST', api.roomMessages(), { id, body });
}

export interface RoomState {
  now: string;
  topic: string;
  place: Place;
}

/** Calls `said` with each message, `changed` when something else in the room did. */
export function followRoom(
  { now, topic, place }: RoomState,
  said: (message: RoomMessage) => void,
  changed: () => void,
): void {
  const live = new Live(now, () => undefined);
  live.follow(topic, 'members', place, {
    apply: ({ message }) => (message ? said(message) : changed()),
    reset: changed,
    denied: changed,
  });
}
