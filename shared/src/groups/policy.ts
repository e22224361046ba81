// Who may do what in a room. A member is whoever holds a key to it; a representative, whoever the group gave a mandate
// that still holds. Nothing here asks for a group's stage, size or registration.
import type { Verdict } from '../ground/errors.js';
import { holdsRole, speaksForGroup, type Viewer } from '../ground/viewer.js';
import type { RoomMember } from './room-contract.js';

/** Reading and talking, writing on statements, voting, putting down meetings. */
export function canTakePart(member: RoomMember | null): Verdict {
  return member === null ? 'no-key-to-room' : true;
}

/** Whatever is done in the group's name: adopting, releasing, taking back, letting people in and asking them to go. */
export function canRepresent(member: RoomMember | null): Verdict {
  if (member === null) return 'no-key-to-room';
  return member.speaksUntil === null ? 'no-mandate' : true;
}

/** Where nobody holds a mandate any more, any member may put down what the group decided. */
export function canGiveMandate(member: RoomMember | null, hasRepresentative: boolean): Verdict {
  return hasRepresentative ? canRepresent(member) : canTakePart(member);
}

/** The second hand that a group's life may ask for: whoever convenes and records, never decides. */
export function canConfirmMoves(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return holdsRole(viewer, ['secretariat']) || 'not-allowed';
}

/** A room without anybody who may speak for it cannot answer, withdraw or dissolve itself, unless the group is over. */
export function canLeave(member: RoomMember, others: readonly RoomMember[], isOver: boolean): Verdict {
  if (isOver) return true;
  if (others.length === 0) return 'last-member';
  const isLastToSpeak = member.speaksUntil !== null && !others.some(({ speaksUntil }) => speaksUntil !== null);
  return isLastToSpeak ? 'last-representative' : true;
}

/** Whose a portrait is: a group's, a body's, or where both are null the secretariat's. */
export interface PortraitOwner {
  groupId: string | null;
  bodyId: string | null;
}

/**
 * A portrait of a group comes from the group itself, at a release; one of a province from whoever signs for the
 * province's own authority, or from the secretariat.
 */
export function canPublishPortrait(viewer: Viewer, { groupId, bodyId }: PortraitOwner): Verdict {
  if (groupId !== null) return speaksForGroup(viewer, groupId) || 'portrait-not-yours';
  if (viewer.userId === null) return 'sign-in-first';
  if (bodyId === null) return holdsRole(viewer, ['secretariat']) || 'not-allowed';
  return (
    viewer.grants.some(({ role, organisationId }) => role === 'signing-official' && organisationId === bodyId) ||
    'not-allowed'
  );
}

/** Whoever published it takes it back; moderators may where its words harm somebody. */
export function canWithdrawPortrait(viewer: Viewer, owner: PortraitOwner): Verdict {
  return holdsRole(viewer, ['moderator']) || canPublishPortrait(viewer, owner);
}
