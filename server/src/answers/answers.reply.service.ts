// The author's one reply to an answer: an ordinary comment of the thread, in the name the author spoke in, read by
// moderators where they read the comment itself, and marked as the author's own.
import type { AuthorReplyRequest } from '@sala/shared/answers/contract.js';
import { canReplyToAnswer } from '@sala/shared/answers/policy.js';
import type { Receipt } from '@sala/shared/discussions/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { AUTHOR_REPLY_DAYS } from '@sala/shared/ground/limits.js';
import type { Posting } from '../annotations/annotations.post.service.js';
import { acceptWords, findAsAuthor, findReceipts } from '../discussions/discussions.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { findAuthorReply, insertAuthorReply, isReplyTold, listSignedOf } from './answers.read.store.js';
import { listSubjects } from './answers.store.js';

/** Whether moderators read first in a round; the domain above that keeps rounds hands it in. */
export type ModerationOf = (roundId: string | null) => Promise<'pre' | 'post'>;

/** Replies as the author of a comment to the answer that counts. The same request again gives the first receipt. */
export async function replyToAnswer(
  work: Work,
  annotationId: string,
  request: AuthorReplyRequest,
  { posting, moderationOf }: { posting: Posting; moderationOf: ModerationOf },
): Promise<{ receipt: Receipt; draftId: string }> {
  const author = await findAsAuthor(work, annotationId, request.secret);
  const [subject] = await listSubjects(work.tx, [annotationId]);
  if (!subject) refuse('unknown-comment');
  const [answer] = await listSignedOf(work.tx, [annotationId]);
  if (!answer) refuse(author ? 'no-answer-yet' : 'receipt-wrong');
  const before = await findAuthorReply(work.tx, answer.id, annotationId);
  const isRetry = before?.commentId === request.id;
  const hasReplied = before !== null && !isRetry;
  demand(canReplyToAnswer(author !== null, answer.signedAt, hasReplied, work.now), { n: AUTHOR_REPLY_DAYS });
  if (!author) refuse('receipt-wrong');
  if (subject.state !== 'visible') refuse('thread-not-public');
  acceptWords(request.body);
  if (!isRetry && (await findReceipts(work.tx, [request.id])).size > 0) refuse('key-used-otherwise', {}, 'id');
  // First the right to reply, which one has once; a reply that was not written after it is written by the retry.
  const row = { commentId: request.id, answerId: answer.id, annotationId, at: work.now };
  if (!isRetry && !(await insertAuthorReply(work.tx, row))) refuse('author-replied-already');
  const receipt = await posting.replyAsAuthor(work, author, request, await moderationOf(subject.roundId));
  const { draftId: topicId } = subject;
  await inTransaction(work, async (inside) => {
    // A reply that was written while its writer was cut off is told by the retry.
    if (isRetry && (await isReplyTold(inside.tx, topicId, answer.id, before.at))) return;
    await record(inside, { topicId, audience: 'public', type: 'answer-replied', subjectId: answer.id });
  });
  return { receipt, draftId: subject.draftId };
}
