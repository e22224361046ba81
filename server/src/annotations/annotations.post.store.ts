// The one statement that writes whatever waits for a topic and audience: comments, their anchors and files, then the
// counter and the events. Put together from the parts of the domains that own the tables, so that a batch of any size
// costs one round trip and one commit.
import type { Audience, EventType } from '@sala/shared/ground/events.js';
import { commentPart, type NewComment } from '../discussions/discussions.service.js';
import type { Database } from '../infra/database.js';
import { eventPart, isOtherEdition } from '../topics/topics.service.js';
import type { Projection } from './annotations.carrier.js';
import { projectionPart } from './annotations.carry.store.js';
import { annotationPart, type NewAnnotation } from './annotations.store.js';

/** The event that tells of a comment, and its place among those written with it. */
export interface EventOfPost {
  place: number;
  eventType: EventType;
}

/** A comment with what anchors it, when it opens a thread. */
export interface Post {
  comment: NewComment & EventOfPost;
  anchored: NewAnnotation | null;
  /** Where it stands in versions later than its own. */
  projections: readonly Projection[];
  /** Number of the version of the last of them. */
  newestNumber: number | null;
  /** The newest version that was known when it was made, and what was on the topic. */
  newest: string | null;
  edition: string | null;
}

const POST_ALL = {
  name: 'post_all',
  text: `with post as (
      select * from json_to_recordset($3::json) as row(${eventPart.columns}, ${commentPart.columns})),
    anchored as (
      select * from json_to_recordset($4::json) as row(${annotationPart.columns})),
    projected as (
      select * from json_to_recordset($5::json) as row(${projectionPart.columns})),
    ${commentPart.sql},
    ${annotationPart.sql},
    ${projectionPart.sql},
    ${eventPart.sql}
    select id, ${eventPart.notify}, ${eventPart.edition('$6::uuid')} from comment`,
};

/** Thrown when a version came out or a round was closed while posts were under way: nothing of them was written. */
export class OtherEdition extends Error {}

/**
 * Writes all posts in one transaction. Gives the ids that were new; the others had been there before. Throws
 * OtherEdition when there is something on the topic that the posts did not know.
 */
export async function insertPosts(
  database: Database,
  stream: { topicId: string; audience: Audience },
  posts: readonly Post[],
): Promise<Set<string>> {
  for (const [place, { comment }] of posts.entries()) comment.place = place;
  const [edition = null, ...others] = new Set(posts.map((post) => post.edition));
  if (others.length > 0) throw new OtherEdition();
  const values = [
    stream.topicId,
    stream.audience,
    JSON.stringify(posts.map(({ comment }) => comment)),
    JSON.stringify(posts.flatMap(({ anchored }) => anchored ?? [])),
    JSON.stringify(posts.flatMap(({ projections }) => projections)),
    edition,
  ];
  try {
    const written = await database.query<{ id: string }>(POST_ALL, values);
    return new Set(written.map(({ id }) => id));
  } catch (error) {
    throw isOtherEdition(error) ? new OtherEdition() : error;
  }
}
