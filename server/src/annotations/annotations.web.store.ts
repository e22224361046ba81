// SQL of comments as Web Annotations: which comments of a version are public, in the order in which they arrived.
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { comments } from '../discussions/discussions.tables.js';
import type { Tx } from '../infra/database.js';
import { annotations } from './annotations.tables.js';

const opening = alias(comments, 'opening');

/** Openings and replies whose words are public, in threads that the public may know of. */
const shown = (version: { id: string; draftId: string }) =>
  and(
    eq(comments.topicId, version.draftId),
    eq(annotations.versionId, version.id),
    eq(comments.state, 'visible'),
    ne(opening.state, 'held'),
  );

export async function countShown(tx: Tx, version: { id: string; draftId: string }): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(comments)
    .innerJoin(opening, eq(opening.id, comments.threadId))
    .innerJoin(annotations, eq(annotations.id, comments.threadId))
    .where(shown(version));
  return row?.n ?? 0;
}

/** A page of their ids. What arrives later stands on a later page; a reply arrives after what it answers. */
export async function listShown(
  tx: Tx,
  version: { id: string; draftId: string },
  page: { from: number; limit: number },
): Promise<string[]> {
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(opening, eq(opening.id, comments.threadId))
    .innerJoin(annotations, eq(annotations.id, comments.threadId))
    .where(shown(version))
    .orderBy(asc(comments.receivedAt), asc(comments.id))
    .offset(page.from)
    .limit(page.limit);
  return rows.map(({ id }) => id);
}
