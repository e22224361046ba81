// Who is asking, as every policy sees it. Holds rights, never a name: policies must not need one.

/** Roles of people with an account; a visitor or contributor without one has none. */
export type Role =
  | 'contributor'
  | 'drafter'
  | 'drafting-lead'
  | 'moderator'
  | 'secretariat'
  | 'signing-official'
  | 'administrator'
  | 'observer';

export const roles: readonly Role[] = [
  'contributor',
  'drafter',
  'drafting-lead',
  'moderator',
  'secretariat',
  'signing-official',
  'administrator',
  'observer',
];

/** A role given to somebody: for one draft, for one organisation, or (both null) everywhere. */
export interface RoleGrant {
  role: Role;
  draftId: string | null;
  organisationId: string | null;
}

export interface Viewer {
  /** Null for a visitor without an account. */
  userId: string | null;
  grants: readonly RoleGrant[];
}

export const visitor: Viewer = { userId: null, grants: [] };

/** True when the viewer holds one of the roles, everywhere or on this draft. */
export function holdsRole(viewer: Viewer, wanted: readonly Role[], draftId: string | null = null): boolean {
  return viewer.grants.some(
    (grant) => wanted.includes(grant.role) && (grant.draftId === null || grant.draftId === draftId),
  );
}
