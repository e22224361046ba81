// Words of an issue that nobody else reads: of a sensitive one until they were looked at, and of any that a moderator
// holds for a reason of the public list, until a second one shows them again.
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Issue } from '@sala/shared/issues/contract.js';
import { canModerateIssues } from '@sala/shared/issues/policy.js';
import { areWordsPublic } from '@sala/shared/issues/standing.js';
import { inTransaction, type Work } from '../infra/work.js';
import { hidingsOfIssues, type IssueJudgement, judgeIssue } from '../moderation/moderation.issues.service.js';
import { readIssue } from './issues.service.js';
import { lockIssue, updateIssue } from './issues.store.js';

/** Lets the words of a sensitive issue be read, once they were looked at. What a decision holds needs another one. */
export async function releaseWords(work: Work, issueId: string): Promise<Issue> {
  demand(canModerateIssues(work.viewer));
  await inTransaction(work, async ({ tx }) => {
    await lockIssue(tx, issueId);
    if ((await hidingsOfIssues(tx, [issueId])).size > 0) refuse('issue-words-held');
    await updateIssue(tx, issueId, { isHeld: false });
  });
  return readIssue(work, { id: issueId });
}

/** Holds the words of any issue that everybody reads, or shows them again by the word of a second moderator. */
export async function judgeWords(work: Work, issueId: string, judgement: IssueJudgement): Promise<Issue> {
  demand(canModerateIssues(work.viewer));
  await inTransaction(work, async (inside) => {
    const row = (await lockIssue(inside.tx, issueId)) ?? refuse('unknown-issue');
    const isKnown = await judgeIssueOnce(inside, row, judgement);
    if (!isKnown) await updateIssue(inside.tx, issueId, { isHeld: judgement.act === 'hide' });
  });
  return readIssue(work, { id: issueId });
}

/** True where this decision was taken before: then nothing changes. */
async function judgeIssueOnce(
  work: Work,
  row: { id: string; number: number; state: Issue['state']; isHeld: boolean },
  judgement: IssueJudgement,
): Promise<boolean> {
  const isNew = await judgeIssue(work, row, judgement);
  if (isNew && judgement.act === 'hide' && !areWordsPublic(row)) refuse('issue-words-not-public');
  return !isNew;
}
