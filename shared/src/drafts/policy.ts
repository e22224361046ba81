// Who may see, mend and publish the text of a draft. Separation of duties: whoever moderates comments on a draft
// neither writes nor signs it; the administrator decides nothing about content; what stands in the office's name is
// signed by an official of it.
import { drafterSide } from '../accounts/policy.js';
import type { Verdict } from '../ground/errors.js';
import type { Role, Viewer } from '../ground/viewer.js';

/** What a policy needs to know of a draft: itself and the office it belongs to. */
export interface DraftPlace {
  id: string;
  organisationId: string;
}

/** Those who see a draft before it is published: the side that may not moderate. */
export const draftingTeam: readonly Role[] = drafterSide;

/** Whether the viewer holds one of the roles for this draft, for its office, or everywhere. */
export function holdsOnDraft(viewer: Viewer, wanted: readonly Role[], draft: DraftPlace): boolean {
  return viewer.grants.some(
    (grant) =>
      wanted.includes(grant.role) &&
      (grant.draftId === null || grant.draftId === draft.id) &&
      (grant.organisationId === null || grant.organisationId === draft.organisationId),
  );
}

/** Common to all that follows: signed in, and not on the moderators' side of this draft. */
export function isFreeToDraft(viewer: Viewer, draft: DraftPlace): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return holdsOnDraft(viewer, ['moderator'], draft) ? 'moderator-cannot-draft' : true;
}

function demandRoleOn(viewer: Viewer, wanted: readonly Role[], draft: DraftPlace, otherwise: Verdict): Verdict {
  const isFree = isFreeToDraft(viewer, draft);
  if (isFree !== true) return isFree;
  return holdsOnDraft(viewer, wanted, draft) || otherwise;
}

/** A draft in the name of this office; a role for one other draft is not enough. */
export function canStartDraft(viewer: Viewer, organisationId: string): Verdict {
  return demandRoleOn(viewer, ['drafter', 'drafting-lead'], { id: '', organisationId }, 'not-of-this-office');
}

/** Unpublished text is the drafting team's and its signing official's alone. */
export function canSeeWorkingText(viewer: Viewer, draft: DraftPlace): Verdict {
  return demandRoleOn(viewer, draftingTeam, draft, 'not-on-the-team');
}

export function canEditWorkingText(viewer: Viewer, draft: DraftPlace): Verdict {
  return demandRoleOn(viewer, ['drafter', 'drafting-lead'], draft, 'not-on-the-team');
}

export function canPublishVersion(viewer: Viewer, draft: DraftPlace): Verdict {
  return demandRoleOn(viewer, ['drafting-lead', 'signing-official'], draft, 'lead-or-official-needed');
}

/** A correction speaks for the office, so an official signs it. */
export function canAddErratum(viewer: Viewer, draft: DraftPlace): Verdict {
  return demandRoleOn(viewer, ['signing-official'], draft, 'official-must-sign');
}
