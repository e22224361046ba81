// Answers what was said in the first round of a law: written by the lead, signed in batches by the official, replied to
// by two authors; and says of every change what kind it is, once the answers tell which comments caused it.
import { listChanges, explainChange, sourcesOf } from '../../answers/answers.changes.service.js';
import { proposeAnswer } from '../../answers/answers.propose.service.js';
import { replyToAnswer } from '../../answers/answers.reply.service.js';
import { signAnswers } from '../../answers/answers.sign.service.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import type { DemoAnswer, DemoSecondVersion } from '../demo-revision.js';
import type { Hall } from './fill.js';
import { commentLabel } from './fill-comments.js';
import { idFor, secretFor } from './fill-ids.js';
import type { Hands } from './fill-revision.js';
import type { OpenRound } from './fill-round.js';

/** How many comments the office gets through before each signature, and the days of the signatures. */
const COMMENTS_A_BATCH = 12;
const SIGNED_DAYS_AGO = [5, 4, 3];
const EXPLAINED_DAYS_AGO = 2;
const REPLIED_DAYS_AGO = 2;

/** What was said, and where it led. */
export interface AnsweredRounds {
  first: OpenRound;
  second: OpenRound;
}

export async function fillAnswers(
  hall: Hall,
  rounds: AnsweredRounds,
  second: DemoSecondVersion,
  hands: Hands,
  viewerOf: (place: number) => Viewer,
): Promise<void> {
  for (const [batch, day] of SIGNED_DAYS_AGO.entries()) {
    const ofDay = second.answers.filter(({ comments }) => batchOf(comments) === batch);
    await signBatch(hall, rounds, ofDay, day, hands);
  }
  await explainChanges(hall, rounds, second, hands);
  for (const { comment, language, text } of second.authorReplies) {
    const label = commentLabel(rounds.first, comment);
    const request = { id: idFor(`${label}/answered`), body: text, language, secret: secretFor(label) };
    const moderationOf = (roundId: string | null) => hall.consultations.moderationOf(roundId);
    const work = hall.work(viewerOf(comment), hall.daysAgo(REPLIED_DAYS_AGO, 18));
    await replyToAnswer(work, idFor(label), request, { posting: hall.posting, moderationOf });
  }
}

function batchOf(comments: readonly number[]): number {
  return Math.min(Math.floor(Math.min(...comments) / COMMENTS_A_BATCH), SIGNED_DAYS_AGO.length - 1);
}

async function signBatch(
  hall: Hall,
  { first, second }: AnsweredRounds,
  answers: readonly DemoAnswer[],
  day: number,
  { lead, official }: Hands,
): Promise<void> {
  const signed = [];
  for (const { comments, disposition, reason = null, text, changes } of answers) {
    const { id, revision } = await proposeAnswer(hall.work(lead, hall.daysAgo(day, 9)), first.draftId, {
      id: idFor(`answer/${first.key}/${comments.join('-')}`),
      annotationIds: comments.map((place) => idFor(commentLabel(first, place))),
      ...{ disposition, reason, text, notYet: null, corrects: null, send: true },
      changes: changes.map((at) => ({ versionId: second.versionId, clauseId: first.idAt(at) })),
    });
    signed.push({ id, revision });
  }
  await signAnswers(hall.work(official, hall.daysAgo(day, 15)), first.draftId, { answers: signed });
}

/** A change that nobody asked for and for which there is no reason stays without one: the hall says so in public. */
async function explainChanges(
  hall: Hall,
  { first, second }: AnsweredRounds,
  { revision }: DemoSecondVersion,
  { lead }: Hands,
): Promise<void> {
  const work = hall.work(lead, hall.daysAgo(EXPLAINED_DAYS_AGO, 11));
  const said = new Set((await listChanges(work, second.versionId)).map(({ clauseId }) => clauseId));
  const sources = await sourcesOf(work, second.versionId);
  const caused = new Set(sources.filter(({ answers }) => answers.length > 0).map(({ clauseId }) => clauseId));
  for (const { at, types, reason } of revision.changes) {
    const clauseId = first.idAt(at);
    if (said.has(clauseId) || (!reason && !caused.has(clauseId))) continue;
    await explainChange(work, second.versionId, clauseId, { types, ...(reason ? { reason } : {}) });
  }
}
