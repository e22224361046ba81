// Who may speak, and when. The same functions disable a button with its reason and answer a request with its refusal.
// No rule here reads an organisation's size or registration or an account's age: all voices are equal.
import type { IdentityLevel, Speaker } from '../discussions/contract.js';
import { type DraftPlace, holdsOnDraft, isFreeToDraft } from '../drafts/policy.js';
import type { Verdict } from '../ground/errors.js';
import type { Viewer } from '../ground/viewer.js';

/** What may be said on a draft now: the round under way, if any. Stages say when, policies say who. */
export interface Floor {
  draftId: string;
  versionId: string;
  /** Every version that the public may read, the oldest first: a comment stays on the one it was made on. */
  versions: readonly string[];
  roundId: string;
  opensAt: string;
  closesAt: string;
  levels: readonly IdentityLevel[];
  moderation: 'pre' | 'post';
  /** The office has answered everything and closed the round for good. */
  isAnswered?: boolean;
  /** What all this was read of: whatever is written is refused when there is something newer by then. */
  edition: string | null;
}

/**
 * Anybody may annotate a version that is public once the round has opened: the one under consultation, one that came
 * out meanwhile, or an older one that somebody still reads. After the close it is still taken, and marked late, until
 * the office has answered everything: nothing is rejected silently. A group is heard whatever levels a round offers to
 * single speakers.
 */
export function canAnnotate(floor: Floor | null, versionId: string, level: Speaker['level'], now: Date): Verdict {
  if (!floor) return 'no-round';
  if (now.getTime() < Date.parse(floor.opensAt)) return 'round-not-open-yet';
  if (!floor.versions.includes(versionId)) return 'other-version';
  if (floor.isAnswered) return 'round-answered';
  return level === 'A2' || floor.levels.includes(level) ? true : 'level-not-offered';
}

/** A reply needs a public thread besides. */
export function canReply(
  floor: Floor | null,
  opening: { state: string; versionId: string },
  level: IdentityLevel,
  now: Date,
): Verdict {
  if (opening.state !== 'visible') return 'thread-not-public';
  return canAnnotate(floor, opening.versionId, level, now);
}

/** Where a comment stands in a later version, where the words do not tell: the drafting team says. */
export function canDecidePlace(viewer: Viewer, draft: DraftPlace): Verdict {
  const isFree = isFreeToDraft(viewer, draft);
  if (isFree !== true) return isFree;
  return holdsOnDraft(viewer, ['drafter', 'drafting-lead', 'signing-official'], draft) || 'not-on-the-team';
}

export function isLate(floor: Floor, now: Date): boolean {
  return now.getTime() >= Date.parse(floor.closesAt);
}
