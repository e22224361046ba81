// Whose hands there are in an issue: which actors of its life somebody is, by roles, by the group they speak for, or by
// the receipt they hold. And who may do what stands beside the moves.
import { canSpeakFor } from '../accounts/policy.js';
import type { Verdict } from '../ground/errors.js';
import { holdsRole, type Role, speaksForGroup, type Viewer } from '../ground/viewer.js';
import { RANKING_GROUPS_MIN } from '../ground/limits.js';
import type { IssueActor, IssueEvent, IssueState } from '../lives/issue-words.js';

/** What it takes to know whose hands these are. */
export interface IssuePlace {
  groupId: string | null;
  bodyId: string | null;
  /** Groups that voted on its rank. */
  rankedBy: readonly string[];
}

/** Holds a role in the name of the office, wherever it reaches. */
function holdsFor(viewer: Viewer, wanted: readonly Role[], bodyId: string): boolean {
  return viewer.grants.some((grant) => wanted.includes(grant.role) && grant.organisationId === bodyId);
}

/**
 * The secretariat convenes, writes down for others and records what the private co-chair of a working group did, with
 * the minutes; it never stands for a body. What minutes say is the system's hand.
 */
export function handsOf(
  viewer: Viewer,
  { groupId, bodyId, rankedBy }: IssuePlace,
  event: IssueEvent,
  holdsReceipt: boolean,
): IssueActor[] {
  const hands: IssueActor[] = ['contributor'];
  if (holdsReceipt) hands.push('receipt-holder');
  if (groupId !== null && speaksForGroup(viewer, groupId)) hands.push('representative');
  const isRanker = rankedBy.some((one) => speaksForGroup(viewer, one));
  if (isRanker && rankedBy.length >= RANKING_GROUPS_MIN) hands.push('working-group');
  if (viewer.userId === null) return hands;
  if (holdsRole(viewer, ['secretariat'])) hands.push('secretariat', 'facilitator', 'private-chair', 'intake');
  if (holdsRole(viewer, ['secretariat']) && event === 'meeting-held') hands.push('system');
  if (canModerateIssues(viewer) === true) hands.push('moderator');
  if (bodyId === null) return hands;
  if (canSpeakFor(viewer, bodyId) === true || holdsFor(viewer, ['drafter', 'drafting-lead'], bodyId))
    hands.push('body');
  if (holdsFor(viewer, ['signing-official'], bodyId)) hands.push('official', 'public-chair');
  return hands;
}

/** Hands of people who act by their account: two of them have to be two people. Of all others nobody is kept. */
export function isOfficeHand(actor: IssueActor): boolean {
  return (officeHands as readonly IssueActor[]).includes(actor);
}

const officeHands = [
  'secretariat',
  'facilitator',
  'moderator',
  'private-chair',
  'public-chair',
  'body',
  'official',
] as const;

/** Moderators of everything, who neither draft nor sign. */
export function canModerateIssues(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  if (holdsRole(viewer, ['drafter', 'drafting-lead', 'signing-official'])) return 'drafter-cannot-moderate';
  return holdsRole(viewer, ['moderator']) || 'not-allowed';
}

/** The desk on which reports are sorted. */
export function canTriage(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return holdsRole(viewer, ['secretariat']) || canModerateIssues(viewer) === true || 'not-allowed';
}

/** The alert that a problem hurts at once. */
export function canMarkUrgent(viewer: Viewer): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return holdsRole(viewer, ['secretariat']) || 'not-allowed';
}

/** Words that were not read yet or are held: those who sort, and the group whose words they are. */
export function canReadUnread(viewer: Viewer, { groupId }: Pick<IssuePlace, 'groupId'>): boolean {
  return canTriage(viewer) === true || (groupId !== null && speaksForGroup(viewer, groupId));
}

/** In a group's name its representatives alone, in a body's name its people, else anybody. */
export function canReport(viewer: Viewer, asked: { groupId?: string; bodyId?: string }): Verdict {
  if (asked.groupId !== undefined && !speaksForGroup(viewer, asked.groupId)) return 'issue-not-your-group';
  if (asked.bodyId === undefined) return true;
  return (
    canSpeakFor(viewer, asked.bodyId) === true ||
    holdsFor(viewer, ['drafter', 'drafting-lead', 'signing-official'], asked.bodyId) ||
    'not-your-organisation'
  );
}

const gatheringStates: readonly IssueState[] = ['triage', 'own-solution', 'evidence', 'validated', 'solution-ready'];

/** Anybody may say that it touches them; papers and visits come from those who sort and from the group. */
export function canAddEvidence(
  viewer: Viewer,
  issue: { state: IssueState; groupId: string | null },
  kind: string,
  forGroup: string | undefined,
): Verdict {
  if (forGroup !== undefined && !speaksForGroup(viewer, forGroup)) return 'issue-not-your-group';
  if (kind === 'confirmation') return isOpenForWords(issue.state) || 'issue-closed-to-words';
  if (!gatheringStates.includes(issue.state)) return 'issue-closed-to-words';
  return canReadUnread(viewer, issue) || forGroup !== undefined || 'issue-evidence-by-group';
}

/** Until it has come to an end; "it touches me too" is also heard while it is being worked on. */
function isOpenForWords(state: IssueState): boolean {
  return !(['raised', 'declined', 'referred', 'merged', 'withdrawn', 'diverted'] as IssueState[]).includes(state);
}

/** A further option, by those who sort and by the group, while the order is being made. */
export function canAddSolution(viewer: Viewer, issue: { state: IssueState; groupId: string | null }): Verdict {
  if (!canReadUnread(viewer, issue)) return 'issue-not-your-group';
  return issue.state === 'solution-ready' || 'issue-no-such-move';
}

/** One group, one vote, while the order is being made. */
export function canRank(viewer: Viewer, groupId: string, state: IssueState): Verdict {
  if (!speaksForGroup(viewer, groupId)) return 'issue-not-your-group';
  return state === 'solution-ready' || state === 'validated' || 'issue-not-to-be-ranked';
}

/** A group that takes up what somebody alone has raised. */
export function canTakeUp(viewer: Viewer, groupId: string, issue: { groupId: string | null }): Verdict {
  if (!speaksForGroup(viewer, groupId)) return 'issue-not-your-group';
  return issue.groupId === null || 'issue-has-group';
}

/** An official who stands behind an issue, in the name of a body. */
export function canSponsor(viewer: Viewer, bodyId: string): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  return canReport(viewer, { bodyId });
}

/** Ties it to the words of a draft: those who sort, the group, and the body that is asked. */
export function canLink(viewer: Viewer, issue: { groupId: string | null; bodyId: string | null }): Verdict {
  if (canReadUnread(viewer, issue)) return true;
  if (viewer.userId === null) return 'sign-in-first';
  return (issue.bodyId !== null && canReport(viewer, { bodyId: issue.bodyId }) === true) || 'not-allowed';
}
