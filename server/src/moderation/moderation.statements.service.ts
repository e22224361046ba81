// Moderation of what groups say on issues: words that are no comment, hidden for a reason of the same public list and
// shown again by another moderator. Decisions are only ever added, and stand in the same public log.
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { DecisionRequest } from '@sala/shared/moderation/contract.js';
import { canModerateStatements, hasItsReason, noteClustersMin } from '@sala/shared/moderation/policy.js';
import type { HideReason } from '@sala/shared/discussions/hide-reasons.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { insertStatementDecision, listStatementDecisions, lockStatementDecisions } from './moderation.store.js';

/** What is judged: a statement, and the group that said it, as the log names it. */
export interface StatementJudged {
  id: string;
  group: { slug: string; name: Bilingual };
}

export interface StatementHiding {
  reason: HideReason;
  note: string;
  at: Date;
}

/** Hides a statement, or shows it again by the word of a second moderator. The same one again changes nothing. */
export async function judgeStatement(
  work: Work,
  { id: statementId, group }: StatementJudged,
  { id, act, reason, note = '' }: Pick<DecisionRequest, 'id' | 'reason' | 'note'> & { act: 'hide' | 'restore' },
): Promise<void> {
  demand(canModerateStatements(work.viewer));
  demand(hasItsReason({ id, act, expectedRevision: 1, note, ...(reason ? { reason } : {}) }), {
    n: noteClustersMin(note),
  });
  await inTransaction(work, async ({ tx, viewer, now }) => {
    await lockStatementDecisions(tx, statementId);
    const [last] = await listStatementDecisions(tx, [statementId]);
    if (last?.id === id) return;
    if ((last?.act === 'hide') === (act === 'hide')) refuse('decided-meanwhile');
    const moderatorId = viewer.userId ?? refuse('sign-in-first');
    if (act === 'restore' && last?.moderatorId === moderatorId) refuse('second-moderator-needed');
    const words = note.normalize('NFC').trim();
    const decision = { id, statementId, act, reason: reason ?? '', note: words, moderatorId, group, at: now };
    await insertStatementDecision(tx, decision);
  });
}

/** Open to all: why statements are hidden is public. Those of them that are hidden now, each with why. */
export async function hidingsOfStatements(tx: Tx, ids: readonly string[]): Promise<Map<string, StatementHiding>> {
  const last = await listStatementDecisions(tx, ids);
  return new Map(
    last
      .filter(({ act }) => act === 'hide')
      .map(({ statementId, reason, note, at }) => [statementId, { reason: reason as HideReason, note, at }]),
  );
}
