// Moderation of the words of issues: held for a reason of the same public list and shown again by another moderator.
// Decisions are only ever added, and stand in the same public log.
import type { HideReason } from '@sala/shared/discussions/hide-reasons.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { DecisionRequest } from '@sala/shared/moderation/contract.js';
import { canModerateStatements, hasItsReason, noteClustersMin } from '@sala/shared/moderation/policy.js';
import type { Tx } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import {
  hasIssueDecision,
  insertIssueDecision,
  listLastOnIssues,
  lockIssueDecisions,
} from './moderation.issues.store.js';

export interface IssueHiding {
  reason: HideReason;
  note: string;
  at: Date;
}

export type IssueJudgement = Pick<DecisionRequest, 'id' | 'reason' | 'note'> & { act: 'hide' | 'restore' };

/**
 * Holds the words of an issue, or shows them again by the word of a second moderator. False where this decision was
 * taken before. Within the transaction of the domain that keeps the words.
 */
export async function judgeIssue(
  work: Work,
  issue: { id: string; number: number },
  { id, act, reason, note = '' }: IssueJudgement,
): Promise<boolean> {
  const { tx, viewer, now } = work;
  demand(canModerateStatements(viewer));
  demand(hasItsReason({ id, act, expectedRevision: 1, note, ...(reason ? { reason } : {}) }), {
    n: noteClustersMin(note),
  });
  await lockIssueDecisions(tx, issue.id);
  if (await hasIssueDecision(tx, id)) return false;
  const [last] = await listLastOnIssues(tx, [issue.id]);
  if ((last?.act === 'hide') === (act === 'hide')) refuse('decided-meanwhile');
  const moderatorId = viewer.userId ?? refuse('sign-in-first');
  if (act === 'restore' && last?.moderatorId === moderatorId) refuse('second-moderator-needed');
  const words = note.normalize('NFC').trim();
  const { id: issueId, number } = issue;
  await insertIssueDecision(tx, { id, issueId, number, act, reason: reason ?? '', note: words, moderatorId, at: now });
  return true;
}

/** Open to all: why words are held is public. Those of these that are held by a decision, each with why. */
export async function hidingsOfIssues(tx: Tx, ids: readonly string[]): Promise<Map<string, IssueHiding>> {
  const last = (await listLastOnIssues(tx, ids)).filter(({ act }) => act === 'hide');
  return new Map(
    last.map(({ issueId, reason, note, at }) => [issueId, { reason: reason as HideReason, note, at }] as const),
  );
}
