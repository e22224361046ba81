// All SQL of comments. Gives wire shapes: what a state hides is left out here, at the source, for every reader alike.
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Attachment, Comment, CommentState, Receipt, Speaker } from '@sala/shared/discussions/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../infra/database.js';
import { attachments, commentRevisions, comments, receiptNumbers } from './discussions.tables.js';
import { renderMarkdown } from './markdown.js';

/** A comment about to be written. All values are decided: nothing is left to the database. */
export interface NewComment {
  id: string;
  topicId: string;
  threadId: string;
  isOpening: boolean;
  body: string;
  language: 'km' | 'en';
  state: CommentState;
  speaker: Speaker;
  withheldName: string | null;
  organisationId: string | null;
  code: string;
  secretHash: string;
  requestHash: string;
  receivedAt: string;
  isLate: boolean;
  /** Files uploaded before; those that belong to another comment stay there. */
  attachments: readonly string[];
}

export type CommentRow = typeof comments.$inferSelect;

/**
 * The part of a posting statement that writes comments: gives `comment(id)`, those that were new. It reads from `post`,
 * whose columns for it are named here.
 */
export const commentPart = {
  columns: `id uuid, "topicId" uuid, "threadId" uuid, "isOpening" boolean, body text, language text, state text,
    speaker jsonb, "withheldName" text, "organisationId" uuid, code text, "secretHash" text, "requestHash" text,
    "receivedAt" timestamptz, "isLate" boolean, attachments uuid[]`,
  sql: `comment as (
      insert into comments (id, topic_id, thread_id, is_opening, body, language, state, speaker, withheld_name,
                            organisation_id, code, secret_hash, request_hash, received_at, is_late)
      select id, "topicId", "threadId", "isOpening", body, language, state, speaker, "withheldName", "organisationId",
             code, "secretHash", "requestHash", "receivedAt", "isLate"
        from post order by id -- one order for all, so that two batches with the same retries never wait for each other
      on conflict (id) do nothing
      returning id),
    file as (
      update attachments set comment_id = post.id from post join comment using (id)
       where attachments.id = any(post.attachments) and attachments.comment_id is null)`,
};

/** Writes one comment that stands on no words. False when one with this id was there before. */
export async function insertComment(tx: Tx, { attachments: _, receivedAt, ...comment }: NewComment): Promise<boolean> {
  const written = await tx
    .insert(comments)
    .values({ ...comment, receivedAt: new Date(receivedAt) })
    .onConflictDoNothing({ target: comments.id })
    .returning({ id: comments.id });
  return written.length > 0;
}

/** What was answered when comments were first written, with the hash of the request that wrote them. */
export async function findReceipts(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { requestHash: string; receipt: Receipt }>> {
  const rows = await listCommentRows(tx, ids);
  return new Map(
    rows.map(({ id, requestHash, threadId, code, state, isLate, receivedAt }) => [
      id,
      {
        requestHash,
        receipt: { commentId: id, threadId, code, state, late: isLate, receivedAt: receivedAt.toISOString() },
      },
    ]),
  );
}

export async function findComment(tx: Tx, id: string): Promise<CommentRow | null> {
  const [row] = await tx.select().from(comments).where(eq(comments.id, id));
  return row ?? null;
}

/** As `findComment`, but nobody else may change the comment until the transaction ends. */
export async function findCommentForChange(tx: Tx, id: string): Promise<CommentRow | null> {
  const [row] = await tx.select().from(comments).where(eq(comments.id, id)).for('update');
  return row ?? null;
}

export async function listCommentRows(tx: Tx, ids: readonly string[]): Promise<CommentRow[]> {
  return ids.length === 0
    ? []
    : tx
        .select()
        .from(comments)
        .where(inArray(comments.id, [...ids]));
}

export async function findCommentByCode(tx: Tx, code: string): Promise<CommentRow | null> {
  const [row] = await tx.select().from(comments).where(eq(comments.code, code));
  return row ?? null;
}

/** All comments of some threads that the public may know of, oldest first. Held ones are not among them. */
export async function listThreadComments(tx: Tx, threadIds: readonly string[]): Promise<CommentRow[]> {
  if (threadIds.length === 0) return [];
  return tx
    .select()
    .from(comments)
    .where(and(inThreads(threadIds), inArray(comments.state, ['visible', 'hidden', 'withdrawn'])))
    .orderBy(asc(comments.receivedAt), asc(comments.id));
}

/** Openings are found by their own ids, which are those of their threads; an index has only the replies. */
function inThreads(threadIds: readonly string[]) {
  const ids = sql`any(${sql.param([...threadIds])}::uuid[])`;
  return or(sql`${comments.id} = ${ids}`, sql`(${comments.threadId} = ${ids} and not ${comments.isOpening})`);
}

export async function listAttachments(tx: Tx, commentIds: readonly string[]): Promise<Map<string, Attachment[]>> {
  const found = new Map<string, Attachment[]>();
  if (commentIds.length === 0) return found;
  const rows = await tx
    .select({
      commentId: attachments.commentId,
      id: attachments.id,
      name: attachments.name,
      mediaType: attachments.mediaType,
      bytes: sql<number>`length(${attachments.bytes})::int`,
    })
    .from(attachments)
    .where(sql`${attachments.commentId} = any(${sql.param([...commentIds])}::uuid[])`)
    .orderBy(asc(attachments.name));
  for (const { commentId, ...attachment } of rows)
    if (commentId) found.set(commentId, [...(found.get(commentId) ?? []), attachment]);
  return found;
}

export async function updateBody(
  tx: Tx,
  comment: CommentRow,
  body: string,
  edit: { at: Date; keepsFormer: boolean },
): Promise<void> {
  if (edit.keepsFormer)
    await tx
      .insert(commentRevisions)
      .values({ commentId: comment.id, revision: comment.revision, body: comment.body, replacedAt: edit.at });
  await tx
    .update(comments)
    .set({ body, editedAt: edit.keepsFormer ? edit.at : comment.editedAt, revision: comment.revision + 1 })
    .where(eq(comments.id, comment.id));
}

/** Takes the words, their history and the files away; the stub, its time and its receipt stay. */
export async function eraseComment(tx: Tx, id: string): Promise<void> {
  await tx.delete(commentRevisions).where(eq(commentRevisions.commentId, id));
  await tx.delete(attachments).where(eq(attachments.commentId, id));
  await tx
    .update(comments)
    .set({
      state: 'withdrawn',
      body: '',
      withheldName: null,
      speaker: { level: 'A0' },
      revision: sql`${comments.revision} + 1`,
    })
    .where(eq(comments.id, id));
}

/** Names a group otherwise wherever it has spoken under one of these addresses; gives what of it is seen. */
export async function renameGroupSpeakers(
  tx: Tx,
  slugs: readonly string[],
  group: { slug: string; name: Bilingual },
): Promise<{ id: string; topicId: string }[]> {
  const changed = await tx
    .update(comments)
    .set({
      speaker: sql`jsonb_set(${comments.speaker}, '{group}', ${comments.speaker} -> 'group' || ${JSON.stringify(group)}::jsonb)`,
    })
    .where(inArray(sql`${comments.speaker} -> 'group' ->> 'slug'`, [...slugs]))
    .returning({ id: comments.id, topicId: comments.topicId, state: comments.state });
  return changed.flatMap(({ state, ...one }) => (state === 'visible' ? [one] : []));
}

/** Takes out names that only the reviewing body saw. */
export async function eraseWithheldNames(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(comments)
      .set({ withheldName: null })
      .where(inArray(comments.id, [...ids]));
}

export async function updateState(tx: Tx, id: string, state: CommentState): Promise<void> {
  await tx.update(comments).set({ state }).where(eq(comments.id, id));
}

export function listRevisions(tx: Tx, commentId: string) {
  return tx
    .select({ body: commentRevisions.body, replacedAt: commentRevisions.replacedAt })
    .from(commentRevisions)
    .where(eq(commentRevisions.commentId, commentId))
    .orderBy(asc(commentRevisions.revision));
}

/** Reserves receipt numbers for this process: a block costs one update, whatever the number of comments. */
export async function takeReceiptNumbers(tx: Tx, count: number): Promise<{ first: number; key: number }> {
  const [row] = await tx
    .update(receiptNumbers)
    .set({ next: sql`${receiptNumbers.next} + ${count}` })
    .where(eq(receiptNumbers.id, 1))
    .returning();
  if (!row) throw new Error('receipt numbers were not set up');
  return { first: row.next - count, key: row.key };
}

/** What the public may know of a comment in its state. `decision` explains a hidden one. */
export function presentComment(
  row: CommentRow,
  files: readonly Attachment[] = [],
  decision?: { reason: string; note: string; at: Date },
): Comment {
  const isVisible = row.state === 'visible';
  return {
    id: row.id,
    threadId: row.threadId,
    body: isVisible ? row.body : '',
    html: isVisible ? renderMarkdown(row.body) : '',
    language: row.language,
    state: row.state,
    speaker: isVisible ? row.speaker : { level: 'A0' },
    receivedAt: row.receivedAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    late: row.isLate,
    ...(row.state === 'hidden' && decision
      ? { hidden: { reason: decision.reason, note: decision.note, at: decision.at.toISOString() } }
      : {}),
    attachments: isVisible ? [...files] : [],
  };
}
