// The verbs of moderation: publish, hide, restore, keep; report. A decision is about the words that were on the screen,
// is added to all earlier ones, and is told to the public and to the other moderators in the same transaction.
import type { Decision, DecisionRequest, ModerationAct, ReportRequest } from '@sala/shared/moderation/contract.js';
import { moderationActs } from '@sala/shared/moderation/contract.js';
import { canDecide, canModerate, canOpenQueue, canReport, noteClustersMin } from '@sala/shared/moderation/policy.js';
import type { EventType } from '@sala/shared/ground/events.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { CommentState } from '@sala/shared/discussions/contract.js';
import { changeState, type Decision as Hiding } from '../discussions/discussions.service.js';
import type { Tx } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import {
  countPending as readPending,
  type DecisionRow,
  findDecision,
  findJudged,
  hasReport,
  insertDecision,
  insertReport,
  listHidings,
  lockComment,
  settleReportsOf,
} from './moderation.store.js';

type Judgement = Omit<DecisionRequest, 'act'>;

/** A held comment becomes public. */
export function publishComment(work: Work, commentId: string, judgement: Judgement): Promise<Decision> {
  return decide(work, commentId, { ...judgement, act: 'publish' });
}

/** A public comment is taken back until it has been looked at with care; its author is told so. */
export function holdComment(work: Work, commentId: string, judgement: Judgement): Promise<Decision> {
  return decide(work, commentId, { ...judgement, act: 'hold' });
}

/** A public or held comment becomes a stub that tells the reason. Its words are kept. */
export function hideComment(work: Work, commentId: string, judgement: Judgement): Promise<Decision> {
  return decide(work, commentId, { ...judgement, act: 'hide' });
}

/** A hidden comment becomes public, by the word of a second moderator. */
export function restoreComment(work: Work, commentId: string, judgement: Judgement): Promise<Decision> {
  return decide(work, commentId, { ...judgement, act: 'restore' });
}

/** A public comment stays as it is: its reports were looked at, and its words as they are now. */
export function settleReports(work: Work, commentId: string, judgement: Judgement): Promise<Decision> {
  return decide(work, commentId, { ...judgement, act: 'keep' });
}

async function decide(work: Work, commentId: string, request: DecisionRequest): Promise<Decision> {
  // Before anything is looked up, so that who moderates nothing cannot learn which comments are held.
  demand(canOpenQueue(work.viewer));
  return inTransaction(work, async (inside) => {
    const { tx, viewer, now } = inside;
    const judged = (await lockComment(tx, commentId)) && (await findJudged(tx, commentId));
    if (!judged || canModerate(viewer, judged.draftId) === 'not-allowed') refuse('unknown-comment');
    const first = await findDecision(tx, request.id);
    if (first) return sameDecision(first, commentId, request, work);
    demand(canDecide(viewer, judged, request), { n: noteClustersMin(request.note ?? '') });
    const { act, id, reason = '', note = '' } = request;
    const { from, to } = moderationActs[act];
    await changeState(inside, commentId, from, to);
    const decision: DecisionRow = {
      id,
      commentId,
      commentRevision: judged.revision,
      fromState: judged.state,
      toState: to,
      reason,
      note: note.normalize('NFC').trim(),
      moderatorId: viewer.userId ?? refuse('sign-in-first'),
      at: now,
    };
    await insertDecision(tx, decision);
    // What is held is still to be decided, and so are its reports.
    if (act !== 'hold') await settleReportsOf(tx, commentId, now);
    await tell(inside, judged.draftId, commentId, act);
    return wire(decision);
  });
}

const eventOf = {
  publish: 'comment-published',
  hold: 'comment-held',
  hide: 'comment-hidden',
  restore: 'comment-published',
  keep: 'comment-published',
} as const satisfies Record<ModerationAct, EventType>;

/**
 * Tells everybody whose view changed, always in the same order, so that two decisions never wait for each other. Hiding
 * a held comment is public too: its stub is.
 */
async function tell(work: Work, topicId: string, subjectId: string, act: ModerationAct): Promise<void> {
  const type = eventOf[act];
  if (act !== 'keep') await record(work, { topicId, audience: 'public', type, subjectId });
  await record(work, { topicId, audience: 'moderators', type, subjectId });
}

/** A retry gets the first answer; the same id for something else is refused. */
function sameDecision(first: DecisionRow, commentId: string, request: DecisionRequest, work: Work): Decision {
  const isSame =
    first.commentId === commentId &&
    first.moderatorId === work.viewer.userId &&
    actOf(first) === request.act &&
    first.reason === (request.reason ?? '') &&
    first.note === (request.note ?? '').normalize('NFC').trim();
  return isSame ? wire(first) : refuse('key-used-otherwise', {}, 'id');
}

function wire(decision: DecisionRow): Decision {
  const { id, commentId, toState, at } = decision;
  return { id, commentId, act: actOf(decision), state: toState, at: at.toISOString() };
}

/** Which act a move was. */
export function actOf({ fromState, toState }: { fromState: CommentState; toState: CommentState }): ModerationAct {
  if (toState === 'hidden') return 'hide';
  if (toState === 'held') return 'hold';
  if (fromState === 'hidden') return 'restore';
  return fromState === 'held' ? 'publish' : 'keep';
}

/** Open to all: anybody may ask moderators to look at what is public. Nothing is hidden by being reported. */
export async function reportComment(work: Work, commentId: string, request: ReportRequest): Promise<void> {
  await inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    const judged = (await lockComment(tx, commentId)) && (await findJudged(tx, commentId));
    if (!judged) refuse('unknown-comment');
    const { id, reason, note = '' } = request;
    // A retry is answered as the first time, also where the comment was held because of it.
    if (await hasReport(tx, id, commentId)) return;
    demand(canReport(judged.state));
    const isNew = await insertReport(tx, { id, commentId, reason, note: note.normalize('NFC').trim(), at: now });
    if (!isNew) return;
    await record(inside, {
      topicId: judged.draftId,
      audience: 'moderators',
      type: 'comment-reported',
      subjectId: commentId,
    });
  });
}

/** What waits for moderators in a round, in numbers. Open to the closing of rounds, which has asked. */
export function countPending(tx: Tx, roundId: string): Promise<{ held: number; reported: number }> {
  return readPending(tx, roundId);
}

/** Open to all: why comments were hidden is public. The latest decision that hid each of them, by comment. */
export async function decisionsOf(tx: Tx, commentIds: readonly string[]): Promise<Map<string, Hiding>> {
  const rows = await listHidings(tx, commentIds);
  return new Map(rows.map(({ commentId, reason, note, at }) => [commentId, { reason, note, at }]));
}
