// One thing said, on its way to the server: the request as it was made once, the files that go before it, and where it
// belongs, so that it can be sent and shown without the page it was written on.
import type { AnnotateRequest, CommentReceipt } from '@sala/shared/annotations/contract.js';
import type { ReplyRequest } from '@sala/shared/discussions/contract.js';
import type { Letter, Outcome } from '../infra/outbox.js';
import { annotate, Refused, reply, sendEvidence } from './discussions.api.js';

export interface EvidenceFile {
  /** Made here, so that sending the file again is the same file. */
  id: string;
  name: string;
  blob: Blob;
}

export interface Speech {
  draftId: string;
  /** Where it belongs, in words: "មាត្រា ១២ កថាខណ្ឌ ១". */
  place: string;
  /** The address at which it can be seen. */
  href: string;
  files: EvidenceFile[];
  said: { threadId: null; request: AnnotateRequest } | { threadId: string; request: ReplyRequest };
}

/**
 * A receipt with the secret that belongs to it and what was said: all that this browser knows of a comment of its own.
 */
export interface KeptReceipt extends CommentReceipt {
  secret: string;
  speech: Speech;
}

/** Sends a letter: its files, then the words. */
export async function postSpeech({ content }: Letter<Speech>): Promise<Outcome<CommentReceipt>> {
  const { draftId, files, said } = content;
  try {
    for (const file of files) await sendEvidence(file);
    const answer = said.threadId === null ? annotate(draftId, said.request) : reply(said.threadId, said.request);
    return { kind: 'taken', answer: await answer };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Too many at once and faults of the server pass by themselves; the rest needs somebody. */
function outcomeOf(error: unknown): Outcome<CommentReceipt> {
  if (!(error instanceof Refused)) return { kind: 'later' };
  if (error.status === 401) return { kind: 'held' };
  if (error.status === 429 || error.status >= 500)
    return { kind: 'later', ...(error.retryAfter === null ? {} : { seconds: error.retryAfter }) };
  return { kind: 'failed', problem: error.message };
}
