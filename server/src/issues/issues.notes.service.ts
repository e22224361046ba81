// What is said of an issue beside its moves and stands in its record like them: that another body is asked than before,
// and what whoever raised it alone replies to a refusal. Where the issue stands stays.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { AddressRequest, Issue, IssueStep, ReplyRequest } from '@sala/shared/issues/contract.js';
import { isReasonIn } from '@sala/shared/issues/guards.js';
import { canAddressAnew, canModerateIssues, canReplyAlone } from '@sala/shared/issues/policy.js';
import { holdsRole } from '@sala/shared/ground/viewer.js';
import { hashSecret } from '../discussions/discussions.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { demandAddressee, speakersFor } from './issues.effects.js';
import { isSameHash } from './issues.moves.service.js';
import { readIssue } from './issues.service.js';
import {
  deleteHands,
  eraseStep,
  insertStep,
  type IssueRow,
  listSteps,
  lockIssue,
  updateIssue,
} from './issues.store.js';
import { acceptIssueWords } from './issues.words.js';

/**
 * Asks another body: the register may not know that the one asked is no more, so that the reason is what counts, and
 * everybody reads it. The same again changes nothing.
 */
export async function addressAnew(work: Work, issueId: string, request: AddressRequest): Promise<Issue> {
  const words = acceptIssueWords(request.words, 'words');
  await inTransaction(work, async (inside) => {
    const { tx, viewer } = inside;
    const row = (await lockIssue(tx, issueId)) ?? refuse('unknown-issue');
    const heirIds = await speakersFor(inside, row.bodyId);
    demand(canAddressAnew(viewer, row, heirIds));
    const { bodyId } = request;
    if (isSaid((await listSteps(tx, issueId)).at(-1), 'addressed-anew', words) && row.bodyId === bodyId) return;
    if (row.state !== request.from) refuse('issue-moved-on');
    if (row.bodyId === bodyId) refuse('issue-body-same', {}, 'bodyId');
    // Where another took over, that one speaks: it is named, and nothing has to be addressed.
    if (row.bodyId !== null && heirIds.length > 0 && !heirIds.includes(row.bodyId))
      await demandAddressee(inside, row.bodyId);
    await demandAddressee(inside, bodyId);
    if (!isReasonIn(words)) refuse('issue-reason-needed', {}, 'words');
    const by = holdsRole(viewer, ['secretariat']) ? ('secretariat' as const) : ('representative' as const);
    const onDay = dayAtPhnomPenh(inside.now);
    await insertStep(tx, { ...notedOn(row, onDay), event: 'addressed-anew', by: [by], bodyId, told: { words } });
    // What a first hand said was said to or by a body that is not asked any more.
    await deleteHands(tx, issueId);
    await updateIssue(tx, issueId, { bodyId, sinceOn: onDay });
  });
  return readIssue(work, { id: issueId });
}

/** Open to whoever raised it alone, by the secret of the receipt: one reply to a refusal. The same again is that. */
export async function replyToRefusal(work: Work, issueId: string, request: ReplyRequest): Promise<Issue> {
  const words = acceptIssueWords(request.words, 'words');
  await inTransaction(work, async ({ tx, now }) => {
    const row = (await lockIssue(tx, issueId)) ?? refuse('unknown-issue');
    const holdsReceipt = isSameHash(hashSecret(request.secret), row.secretHash);
    const replied = (await listSteps(tx, issueId)).find(({ event }) => event === 'raiser-replied');
    if (holdsReceipt && isSaid(replied, 'raiser-replied', words)) return;
    demand(canReplyAlone(row, holdsReceipt, replied !== undefined));
    if (words.km === undefined && words.en === undefined) refuse('words-needed', {}, 'words');
    const note = notedOn(row, dayAtPhnomPenh(now));
    await insertStep(tx, { ...note, event: 'raiser-replied', by: ['receipt-holder'], bodyId: null, told: { words } });
  });
  return readIssue(work, { id: issueId });
}

/** Takes the words of the reply away; that there was one stays, and there is no other. */
export async function redactReply(work: Work, issueId: string): Promise<Issue> {
  demand(canModerateIssues(work.viewer));
  await inTransaction(work, async ({ tx }) => {
    await lockIssue(tx, issueId);
    const replied = (await listSteps(tx, issueId)).find(({ event }) => event === 'raiser-replied');
    await eraseStep(tx, issueId, replied?.number ?? refuse('not-found'));
  });
  return readIssue(work, { id: issueId });
}

function notedOn({ id, state }: IssueRow, onDay: string) {
  return { issueId: id, fromState: state, toState: state, onDay };
}

function isSaid(step: IssueStep | undefined, event: IssueStep['event'], words: { km?: string; en?: string }): boolean {
  return step?.event === event && step.told.words?.km === words.km && step.told.words?.en === words.en;
}
