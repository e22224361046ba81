// The one statement that writes whatever waits for a topic and audience: comments, their anchors and files, then the
// counter and the events. Put together from the parts of the domains that own the tables, so that a batch of any size
// costs one round trip and one commit.
import type { Audience, EventType } from '@sala/shared/events.js';
import { commentPart, type NewComment } from '../discussions/discussions.service.js';
import type { Database } from '../infra/database.js';
import { eventPart } from '../topics/topics.service.js';
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
}

const POST_ALL = {
  name: 'post_all',
  text: `with post as (
      select * from json_to_recordset($3::json) as row(${eventPart.columns}, ${commentPart.columns})),
    anchored as (
      select * from json_to_recordset($4::json) as row(${annotationPart.columns})),
    ${commentPart.sql},
    ${annotationPart.sql},
    ${eventPart.sql}
    select id, ${eventPart.notify} from comment`,
};

/** Writes all posts in one transaction. Gives the ids that were new; the others had been there before. */
export async function insertPosts(
  database: Database,
  stream: { topicId: string; audience: Audience },
  posts: readonly Post[],
): Promise<Set<string>> {
  for (const [place, { comment }] of posts.entries()) comment.place = place;
  const written = await database.query<{ id: string }>(POST_ALL, [
    stream.topicId,
    stream.audience,
    JSON.stringify(posts.map(({ comment }) => comment)),
    JSON.stringify(posts.flatMap(({ anchored }) => anchored ?? [])),
  ]);
  return new Set(written.map(({ id }) => id));
}
