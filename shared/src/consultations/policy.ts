// Who may open, shorten and extend a round. A shorter period than the instrument asks is a decision of the office, so
// only its signing official may take it; longer is open to the drafting lead as well, but only before the close.
import { canAddErratum, canPublishVersion, type DraftPlace } from '../drafts/policy.js';
import type { Verdict } from '../errors.js';
import { countClusters } from '../language/clusters.js';
import { REASON_CLUSTERS_MIN } from '../limits.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language } from '../texts/say.js';
import type { Viewer } from '../viewer.js';
import type { Round } from './contract.js';
import { stageOf } from '../stages.js';

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
  round: Pick<Round, 'opensAt' | 'closesAt'>,
  now: Date,
): Verdict {
  const may = canOpenRound(viewer, draft);
  if (may !== true) return may;
  return stageOf(round, now) !== 'closed' || 'round-closed';
}

/** A reason long enough to be one, in the language the draft is authoritative in. */
export function isReason(reason: Bilingual | undefined, authoritative: Language): boolean {
  return countClusters((reason?.[authoritative] ?? '').trim()) >= REASON_CLUSTERS_MIN[authoritative];
}
