// Who is working on which comment, to whom the lead gave it, what the office notes about it, and the team itself. All
// of it is the drafting team's alone.
import type {
  AssignmentRequest,
  ClaimRequest,
  Colleague,
  NoteRequest,
  OfficeNote,
  TeamMember,
  ThemeRequest,
} from '@sala/shared/answers/desk-contract.js';
import { canAnswer, canAssign, canTake, isClaimed } from '@sala/shared/answers/policy.js';
import { draftingTeam } from '@sala/shared/drafts/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { CLAIM_HOURS } from '@sala/shared/ground/limits.js';
import { listHolders } from '../accounts/accounts.grant.service.js';
import { getDraft, placeOfDraft } from '../drafts/drafts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import {
  type ClaimRow,
  deleteAssignments,
  deleteClaims,
  deleteThemes,
  insertNote,
  listClaims,
  listNotes,
  lockClaims,
  putAssignments,
  putClaims,
  putThemes,
  renewClaims,
} from './answers.claims.store.js';
import { listSubjects } from './answers.store.js';

const HOUR_MS = 3_600_000;

/** Those that go along with a comment, itself among them: all of one draft, whose team the viewer must be of. */
async function demandTogether(work: Work, annotationId: string, others: readonly string[] = []) {
  const ids = [...new Set([annotationId, ...others])];
  const subjects = await listSubjects(work.tx, ids);
  const own = subjects.find(({ id }) => id === annotationId) ?? refuse('unknown-comment');
  const draft = await getDraft(work, { id: own.draftId });
  demand(canAnswer(work.viewer, placeOfDraft(draft)));
  if (subjects.length < ids.length) refuse('unknown-comment');
  if (subjects.some(({ draftId }) => draftId !== draft.id)) refuse('answer-of-other-draft', {}, 'annotationIds');
  return { ids, draft, userId: work.viewer.userId ?? refuse('sign-in-first') };
}

/** Takes comments to work on; knowingly also a colleague's. */
export async function claimComments(work: Work, annotationId: string, request: ClaimRequest): Promise<void> {
  const { ids, userId } = await demandTogether(work, annotationId, request.annotationIds);
  await inTransaction(work, async (inside) => {
    const claims = await lockClaims(inside.tx, ids);
    if (!request.takeOver) demandFree(inside, claims, userId);
    const lapsed = new Date(inside.now.getTime() - CLAIM_HOURS * HOUR_MS);
    const claim = { userId, at: inside.now };
    const taken = await putClaims(inside.tx, ids, claim, request.takeOver ? 'all' : lapsed);
    // Somebody else was quicker by a moment.
    if (taken < ids.length) demandFree(inside, await listClaims(inside.tx, ids), userId);
  });
}

/** Gives comments back that one has claimed oneself. */
export async function releaseComments(work: Work, annotationId: string, request: ClaimRequest): Promise<void> {
  const { ids, userId } = await demandTogether(work, annotationId, request.annotationIds);
  await deleteClaims(work.tx, ids, userId);
}

/** The lead gives comments to somebody of the team, or to nobody in particular. A claim of another ends with it. */
export async function assignComments(work: Work, annotationId: string, request: AssignmentRequest): Promise<void> {
  const { ids, draft, userId: by } = await demandTogether(work, annotationId, request.annotationIds);
  demand(canAssign(work.viewer, placeOfDraft(draft)));
  const { userId } = request;
  if (userId !== null && !(await listTeam(work, draft.id)).some((member) => member.userId === userId))
    refuse('not-of-the-team', {}, 'userId');
  await inTransaction(work, async ({ tx, now }) => {
    if (userId === null) return deleteAssignments(tx, ids);
    await putAssignments(tx, ids, { userId, by, at: now });
    const others = (await lockClaims(tx, ids)).filter((claim) => claim.userId !== userId);
    await deleteClaims(
      tx,
      others.map((claim) => claim.annotationId),
      null,
    );
  });
}

/** A note for the office alone. The same id again writes nothing. */
export async function addNote(work: Work, annotationId: string, request: NoteRequest): Promise<OfficeNote[]> {
  const { userId } = await demandTogether(work, annotationId);
  const body = request.body.normalize('NFC').trim();
  if (body === '') refuse('words-needed', {}, 'body');
  await inTransaction(work, async ({ tx, now }) => {
    await insertNote(tx, { id: request.id, annotationId, body, userId, at: now });
    await renewClaims(tx, [annotationId], userId, now);
  });
  return listNotes(work.tx, [annotationId]);
}

/** Sorts comments under a label of the team's own, or takes the label away. */
export async function labelComments(work: Work, annotationId: string, request: ThemeRequest): Promise<void> {
  const { ids, userId } = await demandTogether(work, annotationId, request.annotationIds);
  const theme = (request.theme ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ');
  await inTransaction(work, ({ tx, now }) =>
    theme === '' ? deleteThemes(tx, ids) : putThemes(tx, ids, { theme, by: userId, at: now }),
  );
}

/** Everybody who may answer comments on a draft. */
export async function listTeam(work: Work, draftId: string): Promise<TeamMember[]> {
  const draft = await getDraft(work, { id: draftId });
  const place = placeOfDraft(draft);
  demand(canAnswer(work.viewer, place));
  const holders = await listHolders(work, draftingTeam, place);
  return holders.map(({ userId, name, roles }) => ({
    userId,
    name,
    isMine: userId === work.viewer.userId,
    mayDraft: roles.some((role) => role !== 'signing-official'),
    maySign: roles.includes('signing-official'),
  }));
}

/** Refuses what a colleague is working on; one's own claims do not lapse by it. Open to verbs that have asked. */
export async function demandUnclaimed(work: Work, annotationIds: readonly string[]): Promise<void> {
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  demandFree(work, await lockClaims(work.tx, annotationIds), userId);
  await renewClaims(work.tx, annotationIds, userId, work.now);
}

function demandFree(work: Work, claims: readonly ClaimRow[], userId: string): void {
  for (const { userId: by, at, name } of claims) demand(canTake({ by, at }, userId, work.now), { name });
}

/** A claim that has not lapsed, as colleagues see it. */
export function presentClaim(work: Work, claim: ClaimRow | undefined): Colleague | null {
  if (!claim || !isClaimed({ by: claim.userId, at: claim.at }, work.now)) return null;
  return { userId: claim.userId, name: claim.name, isMine: claim.userId === work.viewer.userId };
}
