// The signature: an official answers in the office's name, one comment or many in one go. After it nothing of an answer
// changes; only more places of the change it promised may be added.
import type { ChangeRef, SignatureRequest } from '@sala/shared/answers/contract.js';
import { canAnswer, canBeAnswered, canSignAnswers, isWhole } from '@sala/shared/answers/policy.js';
import { type Disposition, promisesChange } from '@sala/shared/discussions/dispositions.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { demand, Refusal, refuse } from '@sala/shared/ground/errors.js';
import { ANSWER_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { getDraft, placeOfDraft } from '../drafts/drafts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { isPlace } from './answers.places.js';
import { deleteClaims } from './answers.claims.store.js';
import { listPlacedVersions } from './answers.propose.service.js';
import {
  type AnswerRow,
  fillStanding,
  findAnswer,
  insertChanges,
  isCorrected,
  listChangesOf,
  listComments,
  listSubjects,
  lockAnswers,
  lockSubjects,
  removeComments,
  signAnswer,
} from './answers.store.js';

/**
 * Signs some answers in one go, all or none: whatever stops one of them is told with its place in the list. Gives the
 * draft. What one has read is what one signs, so a proposal that was changed meanwhile is refused.
 */
export async function signAnswers(work: Work, draftId: string, request: SignatureRequest): Promise<void> {
  const draft = await getDraft(work, { id: draftId });
  demand(canSignAnswers(work.viewer, placeOfDraft(draft)));
  const ids = request.answers.map(({ id }) => id);
  await inTransaction(work, async (inside) => {
    const rows = new Map((await lockAnswers(inside.tx, ids)).map((row) => [row.id, row]));
    const signed: string[] = [];
    for (const [at, { id, revision }] of request.answers.entries()) {
      const row = rows.get(id);
      if (!row || row.draftId !== draftId) refuse('unknown-answer', {}, `answers/${at}/id`);
      try {
        if (await signOne(inside, draft, row, revision)) signed.push(id);
      } catch (error) {
        if (error instanceof Refusal) throw new Refusal(error.code, error.params, `answers/${at}`);
        throw error;
      }
    }
    for (const subjectId of signed)
      await record(inside, { topicId: draftId, audience: 'public', type: 'answer-signed', subjectId });
  });
}

/** False when the same official had signed it before as it is: a retry. */
async function signOne(work: Work, draft: Draft, row: AnswerRow, revision: number): Promise<boolean> {
  const { tx, now, viewer } = work;
  if (row.state === 'signed') {
    if (row.signedBy === viewer.userId && row.revision === revision) return false;
    refuse('answer-signed-already');
  }
  if (row.revision !== revision) {
    const present = await findAnswer(tx, row.id);
    refuse('answer-changed-meanwhile', { name: present?.name ?? '' });
  }
  if (row.state !== 'waiting') refuse('answer-not-sent');
  const changes = (await listChangesOf(tx, [row.id])).get(row.id) ?? [];
  demand(isWhole({ ...row, changes }, draft.authoritative), { n: ANSWER_CLUSTERS_MIN });
  if (row.corrects !== null && (await isCorrected(tx, row.corrects))) refuse('answer-corrected-already');
  const served = await keepServed(work, row.id);
  const signedBy = viewer.userId ?? refuse('sign-in-first');
  await signAnswer(tx, row.id, { signedBy, signedAt: now, office: draft.office.name });
  await fillStanding(tx, row.id, served);
  await deleteClaims(tx, served, null);
  return true;
}

/** What was withdrawn since is answered no more; what a moderator has yet to read waits. Somebody must be left. */
async function keepServed(work: Work, answerId: string): Promise<string[]> {
  const all = (await listComments(work.tx, [answerId])).get(answerId) ?? [];
  const subjects = await lockSubjects(work.tx, all);
  const withdrawn = subjects.filter(({ state }) => state === 'withdrawn').map(({ id }) => id);
  const served = subjects.filter(({ state }) => state !== 'withdrawn');
  if (served.length === 0) refuse('answer-comment-withdrawn');
  for (const { state } of served) demand(canBeAnswered(state));
  await removeComments(work.tx, answerId, withdrawn);
  return served.map(({ id }) => id);
}

/** Names more changes for a signed answer that promised one: added beside it, the answer stays as it was signed. */
export async function addPlaces(work: Work, answerId: string, changes: readonly ChangeRef[]): Promise<string> {
  const row = (await findAnswer(work.tx, answerId)) ?? refuse('unknown-answer');
  const draft = await getDraft(work, { id: row.draftId });
  demand(canAnswer(work.viewer, placeOfDraft(draft)));
  if (row.state !== 'signed') refuse('answer-not-signed');
  if (await isCorrected(work.tx, answerId)) refuse('answer-corrected-already');
  const addedBy = work.viewer.userId ?? refuse('sign-in-first');
  const versions = await listPlacedVersions(work, draft.id);
  const served = (await listComments(work.tx, [answerId])).get(answerId) ?? [];
  const subjects = await listSubjects(work.tx, served);
  const isPromise = promisesChange.has(row.disposition as Disposition);
  const after = isPromise ? Math.max(...subjects.map(({ version }) => version)) : null;
  if (!changes.every((ref) => isPlace(ref, versions, after))) refuse('unknown-change', {}, 'changes');
  await inTransaction(work, async (inside) => {
    await insertChanges(inside.tx, answerId, changes, { addedBy, addedAt: inside.now });
    await record(inside, { topicId: draft.id, audience: 'public', type: 'answer-signed', subjectId: answerId });
  });
  return draft.id;
}
