// All SQL of evidence files: kept as they are given out, without a comment until one is sent with them.
import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import type { CommentState } from '@sala/shared/discussions/contract.js';
import type { Tx } from '../infra/database.js';
import { attachments, comments } from './discussions.tables.js';

export type AttachmentRow = typeof attachments.$inferSelect;

/** False when a file with this id was there before. */
export async function insertAttachment(tx: Tx, row: Omit<AttachmentRow, 'commentId'>): Promise<boolean> {
  const written = await tx.insert(attachments).values(row).onConflictDoNothing().returning({ id: attachments.id });
  return written.length > 0;
}

export async function findAttachment(
  tx: Tx,
  id: string,
): Promise<{ file: AttachmentRow; state: CommentState | null; draftId: string | null } | null> {
  const [row] = await tx
    .select({ file: attachments, state: comments.state, draftId: comments.topicId })
    .from(attachments)
    .leftJoin(comments, eq(comments.id, attachments.commentId))
    .where(eq(attachments.id, id));
  return row ?? null;
}

/** How many of these files belong to this comment or to none yet. Without their bytes: a file may have megabytes. */
export function countFree(tx: Tx, commentId: string, ids: readonly string[]): Promise<number> {
  const isFree = or(isNull(attachments.commentId), eq(attachments.commentId, commentId));
  return tx.$count(attachments, and(inArray(attachments.id, [...ids]), isFree));
}

/** Deletes files that came before this moment and whose comment was never sent. */
export async function deleteUnassigned(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .delete(attachments)
    .where(and(isNull(attachments.commentId), lt(attachments.receivedAt, before)))
    .returning({ id: attachments.id });
  return gone.length;
}
