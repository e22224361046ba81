// Who may open, shorten and extend a round. A shorter period than the instrument asks is a decision of the office, so
// only its signing official may take it; longer is open to the drafting lead as well, but only before the close.
import { canAddErratum, canPublishVersion, type DraftPlace } from '../drafts/policy.js';
import type { Verdict } from '../ground/errors.js';
import { countClusters } from '../language/clusters.js';
import { REASON_CLUSTERS_MIN } from '../ground/limits.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language } from '../texts/say.js';
import type { Viewer } from '../ground/viewer.js';
import type { Round } from './contract.js';
import { isOver, stageOf } from '../ground/stages.js';

/** Whoever may publish the text may put it before the public. */
export function canOpenRound(viewer: Viewer, draft: DraftPlace): Verdict {
  return canPublishVersion(viewer, draft);
}

/** The same signature that corrects a published text. */
export function canSignShortPeriod(viewer: Viewer, draft: DraftPlace): Verdict {
  return canAddErratum(viewer, draft);
}

export function canExtendRound(
  viewer: Viewer,
  draft: DraftPlace,
  round: Pick<Round, 'opensAt' | 'closesAt' | 'answered'>,
  now: Date,
): Verdict {
  const may = canOpenRound(viewer, draft);
  if (may !== true) return may;
  return !isOver(stageOf(round, now)) || 'round-closed';
}

/** Everything is answered: the office says so by its signing official, when no comment and no moderator is waiting. */
export function canCloseAsAnswered(viewer: Viewer, draft: DraftPlace): Verdict {
  return canAddErratum(viewer, draft);
}

/** What stands in the way of closing a round as answered, the first thing first. */
export function isAllAnswered(
  round: Pick<Round, 'opensAt' | 'closesAt' | 'answered'>,
  counted: { answered: number; total: number; held: number; reported: number },
  now: Date,
): Verdict {
  if (!isOver(stageOf(round, now))) return 'round-not-closed-yet';
  if (counted.held > 0 || counted.reported > 0) return 'round-waits-for-moderators';
  return counted.answered >= counted.total || 'round-not-all-answered';
}

/** A reason long enough to be one, in the language the draft is authoritative in. */
export function isReason(reason: Bilingual | undefined, authoritative: Language): boolean {
  return countClusters((reason?.[authoritative] ?? '').trim()) >= REASON_CLUSTERS_MIN[authoritative];
}
