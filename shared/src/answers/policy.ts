// Who may answer comments, sign and correct, and what an answer needs. Those who write the draft propose, an official
// signs in the office's name; whoever moderates comments on a draft, or keeps the accounts, answers none. An official
// may sign what the same official wrote: it is the office that answers, and a second official is not always there.
import type { CommentState } from '../discussions/contract.js';
import {
  type Disposition,
  dispositions,
  promisesChange,
  reasonOf,
  refusalReasons,
} from '../discussions/dispositions.js';
import { canAddErratum, canSeeWorkingText, type DraftPlace, holdsOnDraft } from '../drafts/policy.js';
import { DAY_MS } from '../ground/days.js';
import type { Verdict } from '../ground/errors.js';
import { countClusters } from '../language/clusters.js';
import { ANSWER_CLUSTERS_MIN, AUTHOR_REPLY_DAYS, CLAIM_HOURS } from '../ground/limits.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language } from '../texts/say.js';
import type { Viewer } from '../ground/viewer.js';

const HOUR_MS = 3_600_000;

/** Drafters, their lead and the signing official: reads the desk, claims, writes, keeps notes. */
export function canAnswer(viewer: Viewer, draft: DraftPlace): Verdict {
  return canSeeWorkingText(viewer, draft);
}

/** In the office's name: only its signing official. */
export function canSignAnswers(viewer: Viewer, draft: DraftPlace): Verdict {
  return canAddErratum(viewer, draft);
}

/** Gives a comment to somebody of the team. */
export function canAssign(viewer: Viewer, draft: DraftPlace): Verdict {
  const may = canAnswer(viewer, draft);
  if (may !== true) return may;
  return holdsOnDraft(viewer, ['drafting-lead', 'signing-official'], draft) || 'lead-or-official-needed';
}

/** A withdrawn comment needs no answer; a held one waits for its moderator first. Hidden ones are answered too. */
export function canBeAnswered(state: CommentState): Verdict {
  if (state === 'withdrawn') return 'answer-comment-withdrawn';
  return state === 'held' ? 'answer-comment-held' : true;
}

/** What a claim or assignment says of a comment; a lapsed claim says nothing. */
export interface Claimed {
  by: string;
  at: Date;
}

export function isClaimed(claim: Claimed | null, now: Date): claim is Claimed {
  return claim !== null && now.getTime() - claim.at.getTime() < CLAIM_HOURS * HOUR_MS;
}

/** Two people never answer the same comment unknowingly. */
export function canTake(claim: Claimed | null, userId: string, now: Date): Verdict {
  return !isClaimed(claim, now) || claim.by === userId || 'claimed-by-other';
}

/** What is judged of an answer before it may be signed. */
export interface Judged {
  disposition: string | null;
  reason: string | null;
  text: Bilingual;
  notYet: Bilingual | null;
  changes: readonly unknown[];
}

/** Codes that exist: asked of every proposal, also of one that is only kept. */
export function hasKnownCodes({ disposition, reason }: Pick<Judged, 'disposition' | 'reason'>): Verdict {
  if (disposition !== null && !(dispositions as readonly string[]).includes(disposition)) return 'unknown-disposition';
  return reason === null || (refusalReasons as readonly string[]).includes(reason) || 'unknown-refusal-reason';
}

/** Whether it is whole: its code, its reason where one is asked for, its words, and the change it promises. */
export function isWhole(answer: Judged, authoritative: Language): Verdict {
  const known = hasKnownCodes(answer);
  if (known !== true) return known;
  if (answer.disposition === null) return 'disposition-needed';
  const disposition = answer.disposition as Disposition;
  if (answer.reason === null && reasonOf[disposition] === 'needed') return 'refusal-reason-needed';
  if (answer.reason !== null && reasonOf[disposition] === undefined) return 'refusal-reason-not-expected';
  if (!isLongEnough(answer.text, authoritative)) return 'answer-text-too-short';
  if (promisesChange.has(disposition) && answer.changes.length === 0 && !isLongEnough(answer.notYet, authoritative))
    return 'change-needed';
  return disposition !== 'already-in-text' || answer.changes.length > 0 || 'place-needed';
}

function isLongEnough(text: Bilingual | null, authoritative: Language): boolean {
  return countClusters((text?.[authoritative] ?? '').trim().replace(/\s+/gu, ' ')) >= ANSWER_CLUSTERS_MIN;
}

/** The author replies once, within fourteen days of the signature. `isAuthor`: by secret or by organisation. */
export function canReplyToAnswer(isAuthor: boolean, signedAt: Date, hasReplied: boolean, now: Date): Verdict {
  if (!isAuthor) return 'receipt-wrong';
  if (hasReplied) return 'author-replied-already';
  return now.getTime() - signedAt.getTime() <= AUTHOR_REPLY_DAYS * DAY_MS || 'author-reply-too-late';
}
