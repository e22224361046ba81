// Whose hands there are in an issue: which actors of its life somebody is, by roles, by the group they speak for, or by
// the receipt they hold. And who may do what stands beside the moves.
import { canSpeakFor } from '../accounts/policy.js';
import type { Verdict } from '../ground/errors.js';
import { holdsRole, type Role, speaksForGroup, type Viewer } from '../ground/viewer.js';
import { RANKING_GROUPS_MIN } from '../ground/limits.js';
import { issueLife } from '../lives/issue-life.js';
import type { IssueActor, IssueEvent, IssueState } from '../lives/issue-words.js';
import { addressedStates } from './standing.js';

/** What it takes to know whose hands these are. */
export interface IssuePlace {
  groupId: string | null;
  bodyId: string | null;
  /** Who speaks for the body that was asked on the day of the act: itself, or those that took over from it. */
  heirIds?: readonly string[];
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
  { groupId, bodyId, heirIds, rankedBy }: IssuePlace,
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
  const asked = heirIds ?? (bodyId === null ? [] : [bodyId]);
  return [...hands, ...new Set(asked.flatMap((one) => bodyHands(viewer, one)))];
}

function bodyHands(viewer: Viewer, bodyId: string): IssueActor[] {
  const speaks = canSpeakFor(viewer, bodyId) === true || holdsFor(viewer, ['drafter', 'drafting-lead'], bodyId);
  const signs = holdsFor(viewer, ['signing-official'], bodyId);
  return [...(speaks ? (['body'] as const) : []), ...(signs ? (['official', 'public-chair'] as const) : [])];
}

/** Of those that speak for the body that was asked, the one that the viewer acts for; who signs comes first. */
export function actsForBody(viewer: Viewer, heirIds: readonly string[]): string | null {
  const ofHands = (wanted: IssueActor) => heirIds.find((one) => bodyHands(viewer, one).includes(wanted));
  return viewer.userId === null ? null : (ofHands('official') ?? ofHands('body') ?? null);
}

const ofBodies: readonly IssueActor[] = ['body', 'official', 'public-chair'];

/** Whether a move is one that bodies make, and these are hands of one. */
export function isBodysMove(event: IssueEvent, hands: readonly IssueActor[]): boolean {
  return issueLife.moves.some(
    (move) => move.event === event && move.by.flat().some((one) => ofBodies.includes(one) && hands.includes(one)),
  );
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

/** Organisations that somebody with an account stands for: experts and bodies bring papers in their name. */
export function organisationsOf({ userId, grants }: Viewer): string[] {
  if (userId === null) return [];
  const ids = grants.flatMap(({ role, organisationId }) =>
    organisationId !== null && filingRoles.includes(role) ? [organisationId] : [],
  );
  return [...new Set(ids)];
}

/** Whoever only watches, or keeps accounts, brings nothing. */
const filingRoles: readonly Role[] = ['contributor', 'drafter', 'drafting-lead', 'signing-official'];

/**
 * Anybody may say that it touches them. Papers, pictures and costs come from those who sort, from the group, from
 * whoever raised it alone and shows the receipt, and from accounts that stand for a body or another organisation;
 * visits not by a receipt.
 */
export function canAddEvidence(
  viewer: Viewer,
  issue: { state: IssueState; groupId: string | null; isHeld?: boolean },
  kind: string,
  forGroup: string | undefined,
  holdsReceipt = false,
): Verdict {
  if (forGroup !== undefined && !speaksForGroup(viewer, forGroup)) return 'issue-not-your-group';
  if (kind === 'confirmation') return isOpenForWords(issue.state) || 'issue-closed-to-words';
  if (!gatheringStates.includes(issue.state)) return 'issue-closed-to-words';
  if (canReadUnread(viewer, issue) || forGroup !== undefined) return true;
  if (holdsReceipt) return kind !== 'fieldwork' || 'issue-visit-by-others';
  return (organisationsOf(viewer).length > 0 && issue.isHeld !== true) || 'issue-evidence-by-group';
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

/**
 * Asks another body than the one that was asked. The secretariat, which keeps the register, says in public why; the
 * group that raised it may as well, where the register names nobody who could still act.
 */
export function canAddressAnew(
  viewer: Viewer,
  issue: { groupId: string | null; bodyId: string | null; state: IssueState },
  heirIds: readonly string[],
): Verdict {
  const keeps = viewer.userId !== null && holdsRole(viewer, ['secretariat']);
  const isRaiser = issue.groupId !== null && speaksForGroup(viewer, issue.groupId);
  if (!keeps && !isRaiser) return 'issue-address-not-yours';
  if (issue.bodyId === null || !addressedStates.includes(issue.state)) return 'issue-address-not-now';
  return keeps || heirIds.length === 0 || 'issue-body-is-there';
}

/** Replies once to the refusal of a body: whoever raised it alone and shows the receipt. A group has its own way. */
export function canReplyAlone(
  { state, groupId }: { state: IssueState; groupId: string | null },
  holdsReceipt: boolean,
  hasReplied: boolean,
): Verdict {
  if (state !== 'declined') return 'issue-nothing-to-reply';
  if (groupId !== null) return 'issue-group-replies';
  if (!holdsReceipt) return 'issue-receipt-wrong';
  return !hasReplied || 'issue-replied-already';
}
