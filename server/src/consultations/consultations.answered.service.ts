// Closing a round as answered: every comment has its signed answer and no moderator has anything left to read. What is
// missing is told in numbers, to the drafting team at any time and to the official who tries too early.
import type { RoundProgress } from '@sala/shared/answers/desk-contract.js';
import { canAnswer } from '@sala/shared/answers/policy.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import { canCloseAsAnswered, isAllAnswered } from '@sala/shared/consultations/policy.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { ANSWER_DUE_DAYS } from '@sala/shared/ground/limits.js';
import { countProgress } from '../answers/answers.read.service.js';
import { getDraft, lockDraft, placeOfDraft } from '../drafts/drafts.service.js';
import type { Tx } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record, showEdition } from '../topics/topics.service.js';
import { findRound } from './consultations.read.store.js';
import { insertRoundAnswer } from './consultations.store.js';

/** What waits for moderators in a round; moderation stands beside this domain and hands it in. */
export type PendingOf = (tx: Tx, roundId: string) => Promise<{ held: number; reported: number }>;

/** What is missing before a round may be closed as answered, for the drafting team. */
export async function readProgress(work: Work, roundId: string, pendingOf: PendingOf): Promise<RoundProgress> {
  const round = (await findRound(work.tx, roundId)) ?? refuse('unknown-round');
  demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: round.draftId }))));
  const { answered, total, waiting } = await countProgress(work, round.draftId, roundId);
  const { held, reported } = await pendingOf(work.tx, roundId);
  const closed = round.answered;
  return {
    roundId,
    closesAt: round.closesAt,
    dueAt: new Date(Date.parse(round.closesAt) + ANSWER_DUE_DAYS * DAY_MS).toISOString(),
    ...{ answered, total, waiting, held, reported },
    closedAsAnswered: closed ? { at: closed.at, office: closed.office } : null,
  };
}

/** Closes a round for good. Doing it twice gives the first closing again. */
export async function closeAsAnswered(work: Work, roundId: string, pendingOf: PendingOf): Promise<Round> {
  const round = (await findRound(work.tx, roundId)) ?? refuse('unknown-round');
  const draft = await getDraft(work, { id: round.draftId });
  demand(canCloseAsAnswered(work.viewer, placeOfDraft(draft)));
  return inTransaction(work, async (inside) => {
    const { tx, now, viewer } = inside;
    await lockDraft(tx, draft.id);
    const present = (await findRound(tx, roundId)) ?? refuse('unknown-round');
    if (present.answered) return present;
    // Nobody adds to what is counted, and who took the round for open is told when this is done.
    await showEdition(inside, draft.id, roundId);
    const { answered, total, outcomes } = await countProgress(inside, draft.id, roundId);
    const { held, reported } = await pendingOf(tx, roundId);
    demand(isAllAnswered(present, { answered, total, held, reported }, now), {
      ...{ held, reported, total, closes: present.closesAt },
      left: total - answered,
    });
    const signedBy = viewer.userId ?? refuse('sign-in-first');
    await insertRoundAnswer(tx, { roundId, at: now, signedBy, office: draft.office.name, report: { total, outcomes } });
    await record(inside, { topicId: draft.id, audience: 'public', type: 'round-answered', subjectId: roundId });
    return (await findRound(tx, roundId)) ?? refuse('unknown-round');
  });
}
