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

/** A group whose room somebody holds a key to. Which member it is stays behind the room's door. */
export interface Membership {
  groupId: string;
  /** Holds a mandate that has not run out. */
  isRepresentative: boolean;
  /** Groups that have joined it: it speaks for what they raised. */
  joined?: readonly string[];
}

export interface Viewer {
  /** Null for a visitor without an account. */
  userId: string | null;
  grants: readonly RoleGrant[];
  /** Left out for all who hold no key to a room. Never stored, and never beside `userId` in anything that is. */
  memberOf?: readonly Membership[];
}

export const visitor: Viewer = { userId: null, grants: [] };

/** True when the viewer holds one of the roles, everywhere or on this draft. */
export function holdsRole(viewer: Viewer, wanted: readonly Role[], draftId: string | null = null): boolean {
  return viewer.grants.some(
    (grant) => wanted.includes(grant.role) && (grant.draftId === null || grant.draftId === draftId),
  );
}

export function isMemberOf({ memberOf = [] }: Viewer, groupId: string): boolean {
  return memberOf.some((one) => one.groupId === groupId);
}

/** Whether the viewer may speak in the group's name: a representative in date, or the group itself at a release. */
export function speaksForGroup({ memberOf = [] }: Viewer, groupId: string): boolean {
  return memberOf.some((one) => one.isRepresentative && (one.groupId === groupId || one.joined?.includes(groupId)));
}

/** Who somebody is without the keys to rooms: whoever holds one does not act for its group by that alone. */
export function withoutRooms({ userId, grants }: Viewer): Viewer {
  return { userId, grants };
}

/** The group itself, when what it released comes out: whoever acted in the room is not here any more. */
export function groupAsViewer(groupId: string, joined: readonly string[] = []): Viewer {
  return { userId: null, grants: [], memberOf: [{ groupId, isRepresentative: true, joined }] };
}
