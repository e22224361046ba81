// What a browser asks of the server about single comments: sending one, changing or taking back one's own, reporting
// another's, what stood there before.
import type { AuthorReplyRequest } from '@sala/shared/answers/contract.js';
import type { AnnotateRequest, CommentReceipt } from '@sala/shared/annotations/contract.js';
import type { Attachment, Receipt, ReceiptStatus, ReplyRequest } from '@sala/shared/discussions/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import { getJson, sendJson } from '../infra/http.js';

export { Refused } from '../infra/http.js';

export interface Revision {
  body: string;
  replacedAt: string;
}

export const annotate = (draftId: string, request: AnnotateRequest) =>
  sendJson<CommentReceipt>('POST', api.annotations(draftId), request);

export const reply = (threadId: string, request: ReplyRequest) =>
  sendJson<Receipt>('POST', api.replies(threadId), request);

/** Sent again under its id, a file is the same file. */
export function sendEvidence({ id, name, blob }: { id: string; name: string; blob: Blob }): Promise<Attachment> {
  const form = new FormData();
  form.append('id', id);
  form.append('file', blob, name);
  return sendJson<Attachment>('POST', api.attachments(), form);
}

export const readOwnReceipt = (id: string, secret: string) =>
  sendJson<ReceiptStatus>('POST', api.ownReceipt(), { id, secret });

export const editComment = (id: string, secret: string, body: string) =>
  sendJson('PATCH', api.comment(id), { secret, body });

/** Once, as the author of the comment that was answered. */
export const replyToAnswer = (annotationId: string, request: AuthorReplyRequest) =>
  sendJson<Receipt>('POST', api.authorReply(annotationId), request);

export const withdrawComment = (id: string, secret: string) => sendJson('POST', api.withdraw(id), { secret });

/** `report` has an id of its own, so that sending it again reports once. */
export const reportComment = (commentId: string, report: { id: string; reason: string; note?: string }) =>
  sendJson('POST', api.report(commentId), report);

export const readHistory = (id: string) => getJson<Revision[]>(api.history(id));
