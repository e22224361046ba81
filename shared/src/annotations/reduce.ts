// What was said on a version, and how it changes by what is heard live. Pure: the same events on the same snapshot give
// what a fresh snapshot would, whatever part of them the snapshot already held, and however often one comes.
import type { Comment } from '../discussions/contract.js';
import type { ServerFrame } from '../ground/events.js';
import type { Annotation, AnnotationSnapshot } from './contract.js';
import { allOnVersion, onVersion, type ShownAnnotation } from './on-version.js';

export type EventFrame = Extract<ServerFrame, { type: 'event' }>;

/** Everything said on one version as it stands at a place in the live order. */
export interface Said {
  versionId: string;
  epoch: string;
  seq: number;
  byId: ReadonlyMap<string, ShownAnnotation>;
  /** Ids as a snapshot lists them: by time of receipt, then by id. */
  order: readonly string[];
}

export function saidOf(snapshot: AnnotationSnapshot): Said {
  const { versionId, epoch, seq } = snapshot;
  const annotations = allOnVersion(snapshot.annotations, versionId);
  return {
    versionId,
    epoch,
    seq,
    byId: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    order: annotations.map(({ id }) => id),
  };
}

/** Annotations in the order of the snapshot. */
export function listSaid({ byId, order }: Said): ShownAnnotation[] {
  return order.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The state after an event. An event of the past changes nothing: what it carries may be older than what is known. The
 * caller keeps the order (no holes); what is about another version, or about nothing that is known, only moves the
 * place.
 */
export function applyEvent(said: Said, frame: EventFrame): Said {
  if (frame.seq <= said.seq) return said;
  const moved = { ...said, seq: frame.seq };
  if (frame.event === 'comment-held') return withoutComment(moved, frame.subject);
  const { annotation, comment, concerned, answered } = frame;
  if (answered) return withAnswer(moved, answered);
  if (annotation) {
    const here = onVersion(annotation, said.versionId);
    return here ? withAnnotation(moved, here) : moved;
  }
  if (comment) return withComment(moved, comment);
  const known = said.byId.get(frame.subject);
  return known && concerned !== undefined ? replace(moved, { ...known, concerned }) : moved;
}

/** The state with annotations that were fetched apart, because the snapshot had no room for them. */
export function includeFetched(said: Said, fetched: readonly Annotation[]): Said {
  const here = allOnVersion(fetched, said.versionId);
  return here.reduce((known, annotation) => replace(withAnnotation(known, annotation), annotation), said);
}

/** The annotation of an event mostly comes without its replies: those already known stay. */
function withAnnotation(said: Said, annotation: ShownAnnotation): Said {
  const known = said.byId.get(annotation.id);
  if (known) {
    const replies = annotation.replies.length > 0 ? annotation.replies : known.replies;
    return replace(said, { ...annotation, replies });
  }
  const openings = said.order.flatMap((id) => said.byId.get(id)?.opening ?? []);
  const order = [...said.order];
  order.splice(placeOf(annotation.opening, openings), 0, annotation.id);
  return { ...replace(said, annotation), order };
}

/** A signed answer stands on the cards of all it serves. */
function withAnswer(said: Said, { annotationIds, answer }: NonNullable<EventFrame['answered']>): Said {
  const known = annotationIds.flatMap((id) => said.byId.get(id) ?? []);
  return known.reduce((so, annotation) => replace(so, { ...annotation, answer }), said);
}

function withComment(said: Said, comment: Comment): Said {
  const annotation = said.byId.get(comment.threadId);
  if (!annotation) return said;
  if (comment.id === annotation.id) return replace(said, { ...annotation, opening: comment });
  const others = annotation.replies.filter(({ id }) => id !== comment.id);
  others.splice(placeOf(comment, others), 0, comment);
  return replace(said, { ...annotation, replies: others });
}

/** What is held leaves the page, with its thread when it opened one. */
function withoutComment(said: Said, id: string): Said {
  if (said.byId.has(id)) {
    const byId = new Map(said.byId);
    byId.delete(id);
    return { ...said, byId, order: said.order.filter((known) => known !== id) };
  }
  const annotation = listSaid(said).find(({ replies }) => replies.some((reply) => reply.id === id));
  if (!annotation) return said;
  return replace(said, { ...annotation, replies: annotation.replies.filter((reply) => reply.id !== id) });
}

function replace(said: Said, annotation: ShownAnnotation): Said {
  return { ...said, byId: new Map(said.byId).set(annotation.id, annotation) };
}

/** Before which of the ordered comments it belongs. Most come last. */
function placeOf(comment: Comment, ordered: readonly Comment[]): number {
  const key = ({ receivedAt, id }: Comment) => `${receivedAt} ${id}`;
  let place = ordered.length;
  for (let before = ordered[place - 1]; before && key(before) > key(comment); before = ordered[place - 1]) place -= 1;
  return place;
}
