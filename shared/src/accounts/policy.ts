// Who may give, take and hold which role. Separation of duties lives here: nobody decides on comments about a draft and
// writes or signs that draft, and who keeps the accounts decides nothing about content.
import type { Verdict } from '../ground/errors.js';
import { holdsRole, type Role, type RoleGrant, type Viewer } from '../ground/viewer.js';

/** Those who write a draft or sign for it. */
export const drafterSide: readonly Role[] = ['drafter', 'drafting-lead', 'signing-official'];
/** Those who decide something about texts or comments. */
const contentRoles: readonly Role[] = [...drafterSide, 'moderator', 'secretariat'];
/** Roles about the whole site, which make no sense for one draft. */
const siteRoles: readonly Role[] = ['administrator', 'secretariat', 'observer'];

/** Whether one person may hold both: true, or the duty that keeps them apart. The same in either order. */
export function canHoldTogether(one: RoleGrant, other: RoleGrant): Verdict {
  const are = (first: readonly Role[], second: readonly Role[]) =>
    (first.includes(one.role) && second.includes(other.role)) ||
    (first.includes(other.role) && second.includes(one.role));
  if (are(drafterSide, ['moderator']) && reachesMeet(one, other)) return 'drafter-cannot-moderate';
  if (are(contentRoles, ['administrator'])) return 'administrator-decides-no-content';
  if (are(['observer'], [...contentRoles, 'administrator'])) return 'observer-only-reads';
  return true;
}

/** A role without a draft reaches every draft, also those still to come. */
function reachesMeet(one: RoleGrant, other: RoleGrant): boolean {
  return one.draftId === null || other.draftId === null || one.draftId === other.draftId;
}

/** Whether all of these may be held by one person. */
export function canHoldAll(grants: readonly RoleGrant[]): Verdict {
  for (const [index, grant] of grants.entries()) {
    if (siteRoles.includes(grant.role) && grant.draftId !== null) return 'role-is-for-the-site';
    for (const earlier of grants.slice(0, index)) {
      if (isSameGrant(earlier, grant)) return 'role-already-held';
      const verdict = canHoldTogether(earlier, grant);
      if (verdict !== true) return verdict;
    }
  }
  return true;
}

export function isSameGrant(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.draftId === other.draftId && one.organisationId === other.organisationId;
}

/** People, their addresses, roles and invitations. */
export function canManagePeople(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return holdsRole(viewer, ['administrator']) || 'not-allowed';
}

/** `held` are the roles of the one who is to get another. */
export function canGrantRole(viewer: Viewer, held: readonly RoleGrant[], wanted: RoleGrant): Verdict {
  const manages = canManagePeople(viewer);
  return manages === true ? canHoldAll([...held, wanted]) : manages;
}

/** `administrators` counts those who hold the role now. */
export function canRevokeRole(viewer: Viewer, grant: RoleGrant, administrators: number): Verdict {
  const manages = canManagePeople(viewer);
  if (manages !== true) return manages;
  return grant.role !== 'administrator' || administrators > 1 || 'last-administrator';
}

export function canInvite(viewer: Viewer, grants: readonly RoleGrant[]): Verdict {
  const manages = canManagePeople(viewer);
  return manages === true ? canHoldAll(grants) : manages;
}

/** One's own sessions; an administrator may end those of somebody who lost a device or left. */
export function canEndSessions(viewer: Viewer, ownerId: string): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return viewer.userId === ownerId || holdsRole(viewer, ['administrator']) || 'not-allowed';
}

/** The register of organisations: names, kinds, successors. */
export function canKeepOrganisations(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return holdsRole(viewer, ['administrator', 'secretariat']) || 'not-allowed';
}

/** Whether a comment may carry the name of this organisation as confirmed. */
export function canSpeakFor(viewer: Viewer, organisationId: string): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  const stands = (grant: RoleGrant) => grant.role === 'contributor' && grant.organisationId === organisationId;
  return viewer.grants.some(stands) || 'not-allowed';
}

/**
 * Whether the viewer may hold back, hide or release comments on this draft. Asks about both sides, so that a drafter
 * could not moderate even if the roles had been given by hand.
 */
export function canActAsModerator(viewer: Viewer, draftId: string): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  if (holdsRole(viewer, drafterSide, draftId)) return 'drafter-cannot-moderate';
  return holdsRole(viewer, ['moderator'], draftId) || 'not-allowed';
}
