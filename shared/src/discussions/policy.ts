// Who may change or withdraw what was said: whoever holds the receipt's secret, and nobody else, whatever the role.
import { EDIT_GRACE_MINUTES } from '../ground/limits.js';
import type { Verdict } from '../ground/errors.js';
import type { CommentState } from './contract.js';

export function canChangeComment(state: CommentState, holdsSecret: boolean): Verdict {
  if (!holdsSecret) return 'receipt-wrong';
  if (state === 'withdrawn') return 'comment-withdrawn';
  return state === 'hidden' ? 'comment-hidden' : true;
}

/** Withdrawing is possible in every state but withdrawn: also a hidden comment is its author's to take back. */
export function canWithdrawComment(state: CommentState, holdsSecret: boolean): Verdict {
  if (!holdsSecret) return 'receipt-wrong';
  return state === 'withdrawn' ? 'comment-withdrawn' : true;
}

/**
 * Whether an edit made now must keep the former words for everybody to see. Words that nobody has seen, or that were
 * taken back to be looked at, are not shown by being changed.
 */
export function keepsFormerWords(state: CommentState, receivedAt: Date, now: Date): boolean {
  return state === 'visible' && now.getTime() - receivedAt.getTime() > EDIT_GRACE_MINUTES * 60_000;
}
