// Who may decide about comments, and what a decision needs. Whoever writes or signs a draft, and whoever keeps the
// accounts, decides nothing here (separation of duties); nobody at all may change another's words.
import { canActAsModerator, drafterSide } from '../accounts/policy.js';
import type { CommentState } from '../discussions/contract.js';
import type { Verdict } from '../ground/errors.js';
import { countClusters } from '../language/clusters.js';
import { REASON_CLUSTERS_MIN } from '../ground/limits.js';
import { holdsRole, type Viewer } from '../ground/viewer.js';
import { type DecisionRequest, moderationActs } from './contract.js';

/** Whether the viewer moderates anything at all: asked before anything is looked up, so that nothing can be learnt. */
export function canOpenQueue(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  const has = (roles: readonly string[]) => viewer.grants.some(({ role }) => roles.includes(role));
  if (has(['administrator'])) return 'administrator-decides-no-content';
  if (has(['moderator'])) return true;
  return has(drafterSide) ? 'drafter-cannot-moderate' : 'not-allowed';
}

/** Whether the viewer may decide about comments on this draft. */
export function canModerate(viewer: Viewer, draftId: string): Verdict {
  if (holdsRole(viewer, ['administrator'], draftId)) return 'administrator-decides-no-content';
  return canActAsModerator(viewer, draftId);
}

/** Whether the viewer may decide about what groups say on issues, which no draft has: a moderator of the hall. */
export function canModerateStatements(viewer: Viewer): Verdict {
  const may = canOpenQueue(viewer);
  if (may !== true) return may;
  return holdsRole(viewer, ['moderator']) || 'not-allowed';
}

/** A comment as a decision finds it. */
export interface Judged {
  draftId: string;
  state: CommentState;
  revision: number;
  openReports: number;
  /** The account of the moderator who hid it last; null when nobody did. */
  hiddenBy: string | null;
}

/**
 * Whether this decision may be taken now: by this moderator, on the words that were judged, with its reason. A hidden
 * comment is shown again only by another moderator than the one who hid it.
 */
export function canDecide(viewer: Viewer, judged: Judged, decision: DecisionRequest): Verdict {
  const may = canModerate(viewer, judged.draftId);
  if (may !== true) return may;
  const from: readonly CommentState[] = moderationActs[decision.act].from;
  if (!from.includes(judged.state)) return 'decided-meanwhile';
  if (judged.revision !== decision.expectedRevision) return 'words-changed-meanwhile';
  if (decision.act === 'keep' && judged.openReports !== (decision.expectedReports ?? 0)) return 'reported-meanwhile';
  if (decision.act === 'restore' && judged.hiddenBy === viewer.userId) return 'second-moderator-needed';
  return hasItsReason(decision);
}

/** Taking words away, or giving back what another took away, is explained to everybody; publishing needs no reason. */
export function hasItsReason({ act, reason, note = '' }: DecisionRequest): Verdict {
  if (act === 'hide' && reason === undefined) return 'rule-needed';
  if (act !== 'hide' && reason !== undefined) return 'rule-only-to-hide';
  if (act === 'hide' || act === 'restore') return isLongEnough(note) || 'note-too-short';
  return note.trim() === '' || 'rule-only-to-hide';
}

/** Counted in grapheme clusters: a Khmer cluster says more than a Latin letter, so fewer are asked for. */
export function isLongEnough(note: string): boolean {
  return countClusters(note.trim().replace(/\s+/gu, ' ')) >= noteClustersMin(note);
}

export function noteClustersMin(note: string): number {
  return REASON_CLUSTERS_MIN[/\p{Script=Khmer}/u.test(note) ? 'km' : 'en'];
}

/** Only what is public can be reported; for everything else there is one answer, so that nothing can be learnt. */
export function canReport(state: CommentState): Verdict {
  return state === 'visible' || 'unknown-comment';
}
