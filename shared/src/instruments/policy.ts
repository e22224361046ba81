// Who may do what on a law's way, besides entering a stage (guards.ts). Bodies speak for themselves or have their
// letters recorded; what an office plans is told by its lead or its signing official.
import { canSpeakFor } from '../accounts/policy.js';
import type { IdentityLevel } from '../discussions/contract.js';
import {
  canEditWorkingText,
  canPublishVersion,
  canSeeWorkingText,
  type DraftPlace,
  holdsOnDraft,
} from '../drafts/policy.js';
import type { Verdict } from '../ground/errors.js';
import { holdsRole, type Viewer } from '../ground/viewer.js';
import type { Call } from './call-contract.js';

/** Before the public knows of the draft: its team, and the secretariat. */
export function canReadRecord(viewer: Viewer, draft: DraftPlace): Verdict {
  return holdsRole(viewer, ['secretariat']) || canSeeWorkingText(viewer, draft);
}

/** Whoever may publish a text may send it to other bodies. */
export function canHandOver(viewer: Viewer, draft: DraftPlace): Verdict {
  return canPublishVersion(viewer, draft);
}

/** A text for others than the public: its team, those who keep the record, and whoever stands for a body it went to. */
export function canReadHanded(viewer: Viewer, draft: DraftPlace, bodyIds: readonly string[]): Verdict {
  const isSentTo = bodyIds.some((id) => canSpeakFor(viewer, id) === true);
  return isSentTo || canReadRecord(viewer, draft);
}

/** The body itself, by an account that stands for it; or those who keep the log. */
export function canLogPosition(viewer: Viewer, draft: DraftPlace, bodyId: string | null): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  if (holdsOnDraft(viewer, ['moderator'], draft)) return 'moderator-cannot-draft';
  if (holdsRole(viewer, ['secretariat'])) return true;
  if (bodyId !== null && canSpeakFor(viewer, bodyId) === true) return true;
  return canPublishVersion(viewer, draft);
}

/** Notes are part of the text's making: its drafters write them. */
export function canWriteNote(viewer: Viewer, draft: DraftPlace): Verdict {
  return canEditWorkingText(viewer, draft);
}

/** In the name of an office, before there is a draft. */
export function canTellPlan(viewer: Viewer, organisationId: string): Verdict {
  return canPublishVersion(viewer, { id: '', organisationId });
}

export function canOpenCall(viewer: Viewer, draft: DraftPlace): Verdict {
  return canPublishVersion(viewer, draft);
}

/** Anybody, from the opening on; after the close it is still taken and marked late: nothing is rejected silently. */
export function canAnswerCall(call: Pick<Call, 'opensAt' | 'levels'>, level: IdentityLevel, now: Date): Verdict {
  if (now.getTime() < Date.parse(call.opensAt)) return 'call-not-open-yet';
  return call.levels.includes(level) || 'level-not-offered';
}
