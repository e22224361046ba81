// What is read of moderation: the queue, for those who judge, and the log of what was decided, for everybody.
import type { Segment, Target } from '@sala/shared/annotations/contract.js';
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import { demand } from '@sala/shared/ground/errors.js';
import { PAGE_SIZE } from '@sala/shared/ground/limits.js';
import type { DecisionLog, ModerationAct, Place, Queue, QueueEntry } from '@sala/shared/moderation/contract.js';
import { canModerate, canOpenQueue } from '@sala/shared/moderation/policy.js';
import { groupWithoutName } from '@sala/shared/moderation/unnamed-group.js';
import type { HideReason } from '@sala/shared/discussions/hide-reasons.js';
import { listAttachments } from '../discussions/discussions.service.js';
import { getVersion } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { listHeads } from '../topics/topics.service.js';
import { countIssueDecisions, listIssueMoves } from './moderation.issues.store.js';
import { actOf } from './moderation.service.js';
import {
  countDecisions,
  countStatementDecisions,
  type JudgedRow,
  listDraftIds,
  listHeld,
  listHidden,
  listHidings,
  listOpenReports,
  listRecentMoves,
  listStatementMoves,
  listToJudgeAgain,
  listUnnamed,
} from './moderation.store.js';

/** What waits for this moderator, in the drafts they moderate. Never inside a transaction: it reads kept versions. */
export async function listQueue(work: Work, limit = PAGE_SIZE): Promise<Queue> {
  demand(canOpenQueue(work.viewer));
  const { tx } = work;
  const draftIds = (await listDraftIds(tx)).filter((id) => canModerate(work.viewer, id) === true);
  const asOf = work.now.toISOString();
  if (draftIds.length === 0) return { asOf, heads: [], held: [], again: [], hidden: [] };
  // Read first: whatever is decided while the lists are read comes as news once more, which harms nobody.
  const heads = (await listHeads(tx, draftIds))
    .filter(({ audience }) => audience === 'moderators')
    .map(({ topicId, lastSeq }) => ({ draftId: topicId, seq: lastSeq }));
  const held = await listHeld(tx, draftIds, limit);
  const again = await listToJudgeAgain(tx, draftIds, limit);
  const hidden = await listHidden(tx, draftIds, limit);
  const entries = await describe(work, [...held, ...again, ...hidden]);
  const of = (rows: readonly JudgedRow[]) => rows.flatMap(({ commentId }) => entries.get(commentId) ?? []);
  return { asOf, heads, held: of(held), again: of(again), hidden: of(hidden) };
}

/** Adds to comments what a judgement needs: where they stand, their files, what was reported. */
async function describe(work: Work, rows: readonly JudgedRow[]): Promise<Map<string, QueueEntry>> {
  const entries = new Map<string, QueueEntry>();
  if (rows.length === 0) return entries;
  const ids = rows.map(({ commentId }) => commentId);
  const files = await listAttachments(work.tx, ids);
  const reports = await listOpenReports(work.tx, ids);
  const hidings = await listHidings(
    work.tx,
    rows.filter(({ state }) => state === 'hidden').map(({ commentId }) => commentId),
  );
  for (const { target, versionId, receivedAt, ...row } of rows) {
    entries.set(row.commentId, {
      ...row,
      receivedAt: receivedAt.toISOString(),
      place: await placeOf(work, versionId, target),
      quote: target?.segments.map(({ exact }: Segment) => exact).join(' … ') ?? '',
      quoteLanguage: target?.language ?? row.language,
      attachments: files.get(row.commentId) ?? [],
      hidden: hidings
        .filter(({ commentId }) => commentId === row.commentId)
        .map(({ reason, note, at, moderatorId }) => ({
          reason: reason as HideReason,
          note,
          at: at.toISOString(),
          byYou: moderatorId === work.viewer.userId,
        }))[0],
      reports: reports
        .filter(({ commentId }) => commentId === row.commentId)
        .map(({ reason, note, at }) => ({ reason: reason as HideReason, note, at: at.toISOString() })),
    });
  }
  return entries;
}

/** Where a thread stands; null for one on the whole draft, or on no text at all. */
async function placeOf(work: Work, versionId: string | null, target: Target | null): Promise<Place | null> {
  if (versionId === null || target === null || target.clauseId === null) return null;
  const { byId } = await clausesOf(work.database, versionId);
  const clause = byId.get(target.clauseId);
  if (!clause) return null;
  return {
    path: clause.path,
    version: (await getVersion(work, versionId)).number,
    label: { km: clausePlace(clause, byId, 'km'), en: clausePlace(clause, byId, 'en') },
  };
}

/** Open to all: the log names nobody. */
export async function listDecisions(work: Work, limit = PAGE_SIZE): Promise<DecisionLog> {
  const counts = await countDecisions(work.tx);
  const recent: DecisionLog['recent'] = [];
  for (const { at, reason, draft, versionId, target, ...move } of await listRecentMoves(work.tx, limit)) {
    recent.push({
      at: at.toISOString(),
      act: actOf(move),
      reason: reasonOf(reason),
      draft,
      group: null,
      place: await placeOf(work, versionId, target),
      answersCall: target === null,
    });
  }
  const unnamed = await listUnnamed(work.tx);
  for (const { at, act, reason, group, part } of await listStatementMoves(work.tx, limit)) {
    const id = unnamed.get(group.slug);
    recent.push({
      ...{ at: at.toISOString(), act, reason: reasonOf(reason) },
      group: { ...(id === undefined ? group : groupWithoutName(id)), part },
      ...{ draft: null, place: null, answersCall: false },
    });
  }
  for (const { at, act, reason, number } of await listIssueMoves(work.tx, limit))
    recent.push({
      ...{ at: at.toISOString(), act, reason: reasonOf(reason), issue: number },
      ...{ draft: null, group: null, place: null, answersCall: false },
    });
  recent.sort((one, other) => other.at.localeCompare(one.at));
  const acts = counts.map(({ n, reason, ...move }) => ({ n, reason, act: actOf(move) }));
  return {
    counts: addUp([...acts, ...(await countStatementDecisions(work.tx)), ...(await countIssueDecisions(work.tx))]),
    recent: recent.slice(0, limit),
  };
}

/** Held and public comments that were hidden for one reason are one line of the log. */
function addUp(counts: readonly { n: number; reason: string; act: ModerationAct }[]): DecisionLog['counts'] {
  const lines = new Map<string, DecisionLog['counts'][number]>();
  for (const { n, reason, act } of counts) {
    const line = lines.get(`${act}/${reason}`) ?? { act, reason: reasonOf(reason), n: 0 };
    lines.set(`${act}/${reason}`, { ...line, n: line.n + n });
  }
  return [...lines.values()].sort((one, other) => other.n - one.n);
}

/** Only hiding has a reason of the list. */
function reasonOf(reason: string): HideReason | null {
  return reason === '' ? null : (reason as HideReason);
}
