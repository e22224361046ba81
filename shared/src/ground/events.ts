// The live contract: what a reader and the server say to each other over a socket (or by polling), whatever the topic
// is. Source of the rules: one durable log per topic and audience, gapless, in commit order; sockets are only a hint.
import type { Annotation } from '../annotations/contract.js';
import type { AnswerOnCard } from '../discussions/answer-on-card.js';
import type { Comment } from '../discussions/contract.js';
import type { RoomMessage } from '../groups/room-contract.js';

/** Who an event is for. Each audience has an order of its own, so that what one may not see leaves no hole. */
export const audiences = ['public', 'moderators', 'members'] as const;
export type Audience = (typeof audiences)[number];

export const eventTypes = [
  'annotation-added',
  'annotation-carried',
  'reply-added',
  'comment-edited',
  'comment-withdrawn',
  'comment-held',
  'comment-hidden',
  'comment-published',
  'comment-reported',
  'concern-added',
  'version-published',
  'erratum-added',
  'round-announced',
  'round-changed',
  'stage-entered',
  'record-grown',
  'call-answered',
  'round-answered',
  'answer-signed',
  'answer-replied',
  'change-explained',
  'room-said',
  'room-changed',
] as const;
export type EventType = (typeof eventTypes)[number];

/** An event as it is kept: ids only. What is sent is read in its present state. */
export interface TopicEvent {
  topicId: string;
  audience: Audience;
  seq: number;
  type: EventType;
  subjectId: string;
}

/** The present state of what an event is about. Empty when it is no longer to be seen. */
export interface EventContent {
  annotation?: Annotation;
  comment?: Comment;
  /** How many are concerned by the annotation `subjectId`. */
  concerned?: number;
  /** The signed answer `subjectId`, for the cards of all it serves. */
  answered?: { annotationIds: string[]; answer: AnswerOnCard };
  /** Said in a group's room; its members alone follow it. */
  message?: RoomMessage;
}

/** Server to reader. */
export type ServerFrame =
  | { type: 'hello'; epoch: string; now: string }
  | { type: 'subscribed'; topic: string; audience: Audience; head: number; epoch: string }
  | ({
      type: 'event';
      topic: string;
      audience: Audience;
      seq: number;
      event: EventType;
      subject: string;
    } & EventContent)
  | { type: 'reset'; topic: string; audience: Audience; reason: ResetReason; epoch: string }
  | { type: 'denied'; topic: string; audience: Audience; code: string }
  | { type: 'revoked'; topic: string; audience: Audience }
  | { type: 'heartbeat'; now: string; heads: { topic: string; audience: Audience; head: number }[]; draining?: true }
  | { type: 'refused'; code: string };

/** Why a reader must fetch the snapshot again: trimmed log, other history, or too slow. */
export type ResetReason = 'trimmed' | 'epoch' | 'ahead' | 'slow';

/** Reader to server. `after` is the last sequence the reader has. */
export type ReaderFrame =
  | { type: 'subscribe'; topic: string; audience?: Audience; after: number; epoch: string }
  | { type: 'unsubscribe'; topic: string; audience?: Audience };

/** Close codes of our own: 4008 too slow, 4009 flooding or malformed, 4001 signed out, 1012 the server restarts. */
export const closeCodes = { slow: 4008, abuse: 4009, signedOut: 4001, restart: 1012 } as const;

/** The answer to `GET …/events?after=`: what a socket would have sent. */
export interface EventPage {
  epoch: string;
  head: number;
  reset?: ResetReason;
  events: Extract<ServerFrame, { type: 'event' }>[];
}
