// Moderation of words of groups that are no comments: what they say on issues, their names, what they say of
// themselves. Hidden for a reason of the same public list and shown again by another moderator. Decisions are only ever
// added, and stand in the same public log.
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { DecisionRequest, GroupPart } from '@sala/shared/moderation/contract.js';
import { canModerateStatements, hasItsReason, noteClustersMin } from '@sala/shared/moderation/policy.js';
import type { HideReason } from '@sala/shared/discussions/hide-reasons.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import {
  insertStatementDecision,
  hasStatementDecision,
  listStatementDecisions,
  lockStatementDecisions,
} from './moderation.store.js';

/** What is judged: a statement or a part of what a group says of itself, and the group as the log names it. */
export interface StatementJudged {
  /** Of the statement; of the group where its own words are judged. */
  id: string;
  part: GroupPart;
  group: { slug: string; name: Bilingual };
}

export interface StatementHiding {
  reason: HideReason;
  note: string;
  at: Date;
}

/**
 * Hides it, or shows it again by the word of a second moderator. False where the same was decided before. Call it
 * inside a transaction, which it locks for.
 */
export async function judgeStatement(
  work: Work,
  { id: statementId, part, group }: StatementJudged,
  { id, act, reason, note = '' }: Pick<DecisionRequest, 'id' | 'reason' | 'note'> & { act: 'hide' | 'restore' },
): Promise<boolean> {
  demand(canModerateStatements(work.viewer));
  demand(hasItsReason({ id, act, expectedRevision: 1, note, ...(reason ? { reason } : {}) }), {
    n: noteClustersMin(note),
  });
  const { tx, viewer, now } = work;
  await lockStatementDecisions(tx, statementId);
  if (await hasStatementDecision(tx, id)) return false;
  const last = (await listStatementDecisions(tx, [statementId])).find((one) => one.part === part);
  if ((last?.act === 'hide') === (act === 'hide')) refuse('decided-meanwhile');
  const moderatorId = viewer.userId ?? refuse('sign-in-first');
  if (act === 'restore' && last?.moderatorId === moderatorId) refuse('second-moderator-needed');
  const words = note.normalize('NFC').trim();
  const decision = { id, statementId, part, act, reason: reason ?? '', note: words, moderatorId, group, at: now };
  await insertStatementDecision(tx, decision);
  return true;
}

/** Open to all: why words are hidden is public. Those parts of these that are hidden now, each with why. */
export async function hidingsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, Partial<Record<GroupPart, StatementHiding>>>> {
  const found = new Map<string, Partial<Record<GroupPart, StatementHiding>>>();
  for (const { statementId, part, act, reason, note, at } of await listStatementDecisions(tx, ids)) {
    if (act !== 'hide') continue;
    const hiding = { reason: reason as HideReason, note, at };
    found.set(statementId, { ...found.get(statementId), [part]: hiding });
  }
  return found;
}
