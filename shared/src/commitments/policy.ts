// Who may do what with commitments: with which hands a viewer comes to one, who may record one, and who keeps
// agreements. Bodies speak by their signing official and their focal point, groups by their representatives.
import { canSpeakFor } from '../accounts/policy.js';
import { holdsOnDraft } from '../drafts/policy.js';
import type { Verdict } from '../ground/errors.js';
import { holdsRole, speaksForGroup, type Viewer } from '../ground/viewer.js';
import type { CommitmentActor } from '../lives/commitment-life.js';
import type { EnteredEvent } from './contract.js';

export interface CommitmentPlace {
  ownerId: string;
  groupIds: readonly string[];
}

/** Whether the viewer signs in the name of a body: a role for one draft alone is not enough. */
export function signsFor(viewer: Viewer, organisationId: string): boolean {
  return viewer.userId !== null && holdsOnDraft(viewer, ['signing-official'], { id: '', organisationId });
}

/** The group, of those that raised the matter, in whose name the viewer speaks. */
export function raisingGroupOf(viewer: Viewer, groupIds: readonly string[]): string | null {
  return groupIds.find((id) => speaksForGroup(viewer, id)) ?? null;
}

/** The hands a viewer comes with. Who signs for a body may report for it; letters and calls reach the secretariat. */
export function handsOf(
  viewer: Viewer,
  { ownerId, groupIds }: CommitmentPlace,
  successorId?: string,
): CommitmentActor[] {
  // Anybody may say that a closed matter is still open: what remains is told, never by whom.
  const hands: CommitmentActor[] = ['contributor'];
  // A body that is no more has no official: its successor takes over what it promised.
  const signs = signsFor(viewer, ownerId) || (successorId !== undefined && signsFor(viewer, successorId));
  if (signs) hands.push('official');
  if (signs || canSpeakFor(viewer, ownerId) === true) hands.push('body');
  if (raisingGroupOf(viewer, groupIds) !== null) hands.push('representative');
  if (holdsRole(viewer, ['secretariat'])) hands.push('secretariat', 'intake');
  return hands;
}

const needsNoAccount: readonly EnteredEvent[] = [
  'delivery-confirmed',
  'delivery-partly-confirmed',
  'delivery-denied',
  'raisers-objected',
  'let-rest',
];

/** A visitor is told to sign in where an account is what is missing. */
export function canComeTo(viewer: Viewer, event: EnteredEvent): Verdict {
  const isVisitor = viewer.userId === null && (viewer.memberOf ?? []).length === 0;
  return !isVisitor || needsNoAccount.includes(event) || 'sign-in-first';
}

/** A body records its own, the secretariat any, and a group what it heard, when it is to verify it itself. */
export function canMake(viewer: Viewer, { ownerId, groupIds }: CommitmentPlace): Verdict {
  if (makingHandOf(viewer, { ownerId, groupIds }) !== null) return true;
  return viewer.userId === null && (viewer.memberOf ?? []).length === 0 ? 'sign-in-first' : 'commitment-not-yours';
}

export function makingHandOf(viewer: Viewer, { ownerId, groupIds }: CommitmentPlace): CommitmentActor | null {
  if (signsFor(viewer, ownerId)) return 'official';
  if (holdsRole(viewer, ['secretariat'])) return 'secretariat';
  const isRaiser = groupIds.length > 0 && groupIds.every((id) => speaksForGroup(viewer, id));
  return isRaiser ? 'representative' : null;
}

/** An agreement is recorded by one of its parties or by the secretariat. */
export function canRecordAgreement(viewer: Viewer, partyIds: readonly string[]): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  if (holdsRole(viewer, ['secretariat'])) return true;
  return partyIds.some((id) => signsFor(viewer, id)) || 'commitment-not-yours';
}

/** Says at which office a body is reached: whoever works for it here, or the secretariat. */
export function canTellFocalPoint(viewer: Viewer, bodyId: string): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return keepsCommitmentsOf(viewer, bodyId) || 'commitment-not-yours';
}

/** Whether the viewer works with commitments at all: the bodies for which, or all. */
export function keepsCommitmentsOf(viewer: Viewer, organisationId: string): boolean {
  if (viewer.userId === null) return false;
  if (holdsRole(viewer, ['secretariat'])) return true;
  return signsFor(viewer, organisationId) || canSpeakFor(viewer, organisationId) === true;
}
