// Writing answers until they are signed: begin, change, take back. Two who write at once are told of each other: a
// comment has one open proposal, and a proposal has a revision.
import type { ChangeRef, Proposal, ProposalChange, ProposalRequest } from '@sala/shared/answers/contract.js';
import { canAnswer, canBeAnswered, hasKnownCodes, isWhole } from '@sala/shared/answers/policy.js';
import { type Disposition, promisesChange, type RefusedBecause } from '@sala/shared/discussions/dispositions.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { ANSWER_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { getDraft, listVersions, placeOfDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { demandUnclaimed } from './answers.claims.service.js';
import { isPlace, type PlacedVersion, placesOf } from './answers.places.js';
import {
  type AnswerRow,
  deleteAnswer,
  fillOpen,
  findAnswer,
  insertAnswer,
  isCorrected,
  listChangesOf,
  listComments,
  listSubjects,
  listWaiting,
  lockAnswers,
  lockSlots,
  replaceChanges,
  replaceComments,
  type Subject,
  updateAnswer,
} from './answers.store.js';

/** Open to all: every public version of a draft with its clauses. An answer is for everybody and names no other. */
export async function listPlacedVersions(work: Work, draftId: string): Promise<PlacedVersion[]> {
  return withClauses(
    work,
    (await listVersions(work, draftId)).filter(({ audience }) => audience === 'public'),
  );
}

/** Open to verbs that have asked: versions as places need them. */
export function withClauses(work: Work, versions: readonly { id: string; number: number }[]): Promise<PlacedVersion[]> {
  return Promise.all(
    versions.map(async ({ id, number }) => ({ id, number, byId: (await clausesOf(work.database, id)).byId })),
  );
}

/** A proposal as it is kept, with the name of who wrote it last. */
type ProposalRow = AnswerRow & { name: string };

/** Begins an answer. The same id again gives the same proposal. */
export async function proposeAnswer(work: Work, draftId: string, request: ProposalRequest): Promise<Proposal> {
  const draft = await getDraft(work, { id: draftId });
  demand(canAnswer(work.viewer, placeOfDraft(draft)));
  const known = await findAnswer(work.tx, request.id);
  if (known) {
    if (known.draftId !== draftId || known.writtenBy !== work.viewer.userId) refuse('id-taken');
    return presentProposal(work, known);
  }
  const said = acceptWords(draft, request);
  const subjects = await acceptSubjects(work, draftId, request.annotationIds);
  await acceptChanges(work, draftId, request, subjects);
  await inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    await demandUnclaimed(inside, request.annotationIds);
    const correction = request.corrects === null ? null : await acceptCorrection(inside, request.corrects, request);
    await demandFreeSlots(inside, draftId, request.annotationIds, { own: null, corrects: request.corrects });
    const roundId = subjects[0]?.roundId ?? null;
    const writtenBy = work.viewer.userId ?? refuse('sign-in-first');
    const row = { ...said, id: request.id, draftId, roundId, corrects: correction, writtenBy, writtenAt: now };
    if (!(await insertAnswer(tx, row))) refuse('id-taken');
    await replaceComments(tx, request.id, request.annotationIds);
    await replaceChanges(tx, request.id, request.changes, { addedBy: writtenBy, addedAt: now });
    await fillOpen(tx, request.id, request.annotationIds);
  });
  return readProposal(work, request.id);
}

/** Changes what is not signed. Who read an older revision is told who changed it. */
export async function changeProposal(work: Work, answerId: string, request: ProposalChange): Promise<Proposal> {
  const before = await demandUnsigned(work, answerId);
  const draft = await getDraft(work, { id: before.draftId });
  demand(canAnswer(work.viewer, placeOfDraft(draft)));
  const said = acceptWords(draft, request);
  const subjects = await acceptSubjects(work, draft.id, request.annotationIds);
  await acceptChanges(work, draft.id, request, subjects);
  await inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    await demandUnclaimed(inside, request.annotationIds);
    await demandRevision(inside, answerId, request.revision);
    if (before.corrects !== null) await acceptCorrection(inside, before.corrects, request);
    await demandFreeSlots(inside, draft.id, request.annotationIds, { own: answerId, corrects: before.corrects });
    const writtenBy = work.viewer.userId ?? refuse('sign-in-first');
    await updateAnswer(tx, answerId, { ...said, writtenBy, writtenAt: now });
    await replaceComments(tx, answerId, request.annotationIds);
    await replaceChanges(tx, answerId, request.changes, { addedBy: writtenBy, addedAt: now });
    await fillOpen(tx, answerId, request.annotationIds);
  });
  return readProposal(work, answerId);
}

/** Takes back what is not signed: the comments are free again. */
export async function removeProposal(work: Work, answerId: string, revision: number): Promise<void> {
  const before = await demandUnsigned(work, answerId);
  demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: before.draftId }))));
  await inTransaction(work, async (inside) => {
    await demandRevision(inside, answerId, revision);
    await deleteAnswer(inside.tx, answerId);
  });
}

/** A proposal, for the drafting team. */
export async function readProposal(work: Work, answerId: string): Promise<Proposal> {
  const row = await demandUnsigned(work, answerId);
  demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: row.draftId }))));
  return presentProposal(work, row);
}

/** All that waits for a signature, for the drafting team. */
export async function listWaitingProposals(work: Work, draftId: string): Promise<Proposal[]> {
  demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: draftId }))));
  const rows = await listWaiting(work.tx, draftId);
  return presentProposals(work, rows);
}

async function demandUnsigned(work: Work, answerId: string) {
  const row = (await findAnswer(work.tx, answerId)) ?? refuse('unknown-answer');
  return row.state === 'signed' ? refuse('answer-signed-already') : row;
}

async function presentProposal(work: Work, row: ProposalRow): Promise<Proposal> {
  const [shown] = await presentProposals(work, [row]);
  return shown ?? refuse('unknown-answer');
}

/** Of one draft, with the same few statements however many there are. */
async function presentProposals(work: Work, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const ids = rows.map(({ id }) => id);
  const [changes, served] = [await listChangesOf(work.tx, ids), await listComments(work.tx, ids)];
  const [draftId] = rows.flatMap((row) => ((changes.get(row.id) ?? []).length > 0 ? [row.draftId] : []));
  const versions = draftId === undefined ? [] : await listPlacedVersions(work, draftId);
  const firsts = [...served.values()].flatMap((annotationIds) => annotationIds.slice(0, 1));
  const madeOn = new Map((await listSubjects(work.tx, firsts)).map(({ id, version }) => [id, version]));
  return rows.map((row) => {
    const annotationIds = served.get(row.id) ?? [];
    const named = changes.get(row.id) ?? [];
    return {
      id: row.id,
      draftId: row.draftId,
      revision: row.revision,
      state: row.state === 'waiting' ? 'waiting' : 'kept',
      annotationIds,
      disposition: row.disposition,
      reason: row.reason,
      text: row.text,
      notYet: row.notYet,
      changes: named,
      places: placesOf(named, versions, madeOn.get(annotationIds[0] ?? '') ?? 1),
      corrects: row.corrects,
      by: { name: row.name, isMine: row.writtenBy === work.viewer.userId },
      at: row.writtenAt.toISOString(),
    };
  });
}

/** The words in canonical form; in full, when they are sent for signature. */
function acceptWords(draft: Draft, request: Omit<ProposalChange, 'revision'>) {
  const text = canonicalLinesOfBoth(request.text);
  const notYet = request.notYet ? canonicalLinesOfBoth(request.notYet) : null;
  const said = { ...request, text, notYet };
  const verdict = request.send ? isWhole(said, draft.authoritative) : hasKnownCodes(said);
  demand(verdict, { n: ANSWER_CLUSTERS_MIN });
  return {
    text,
    notYet: notYet && Object.keys(notYet).length > 0 ? notYet : null,
    disposition: request.disposition as Disposition | null,
    reason: request.reason as RefusedBecause | null,
    state: request.send ? ('waiting' as const) : ('kept' as const),
  };
}

/** Comments of this draft and of one round, each to be answered. */
async function acceptSubjects(work: Work, draftId: string, ids: readonly string[]): Promise<Subject[]> {
  const subjects = await listSubjects(work.tx, ids);
  if (subjects.length < ids.length) refuse('unknown-comment');
  if (subjects.some((subject) => subject.draftId !== draftId)) refuse('answer-of-other-draft', {}, 'annotationIds');
  if (new Set(subjects.map(({ roundId }) => roundId)).size > 1) refuse('answer-of-other-round', {}, 'annotationIds');
  for (const { state } of subjects) demand(canBeAnswered(state));
  return subjects;
}

async function acceptChanges(
  work: Work,
  draftId: string,
  request: { changes: readonly ChangeRef[]; disposition: string | null },
  subjects: readonly Subject[],
): Promise<void> {
  if (request.changes.length === 0) return;
  const versions = await listPlacedVersions(work, draftId);
  const isPromise = promisesChange.has(request.disposition as Disposition);
  const after = isPromise ? Math.max(...subjects.map(({ version }) => version)) : null;
  if (!request.changes.every((ref) => isPlace(ref, versions, after))) refuse('unknown-change', {}, 'changes');
}

/** A correction names a signed answer that counts, and serves the same comments, but for those withdrawn since. */
async function acceptCorrection(
  work: Work,
  corrects: string,
  { annotationIds }: { annotationIds: readonly string[] },
): Promise<string> {
  const [signed] = await lockAnswers(work.tx, [corrects]);
  if (!signed) refuse('unknown-answer', {}, 'corrects');
  if (signed.state !== 'signed') refuse('answer-not-signed');
  if (await isCorrected(work.tx, corrects)) refuse('answer-corrected-already');
  const served = (await listComments(work.tx, [corrects])).get(corrects) ?? [];
  const left = (await listSubjects(work.tx, served)).filter(({ state }) => canBeAnswered(state) === true);
  const isSame = left.length === annotationIds.length && left.every(({ id }) => annotationIds.includes(id));
  if (!isSame) refuse('correction-serves-others', {}, 'annotationIds');
  return corrects;
}

/** Nobody else's proposal stands for these comments, and no answer but the one to be corrected. */
async function demandFreeSlots(
  work: Work,
  draftId: string,
  annotationIds: readonly string[],
  allowed: { own: string | null; corrects: string | null },
): Promise<void> {
  for (const { openId, standingId } of await lockSlots(work.tx, draftId, annotationIds)) {
    if (openId !== null && openId !== allowed.own) {
      const other = await findAnswer(work.tx, openId);
      refuse('proposed-by-other', { name: other?.name ?? '' });
    }
    if (standingId !== null && standingId !== allowed.corrects) refuse('answered-already');
  }
}

async function demandRevision(work: Work, answerId: string, revision: number): Promise<void> {
  const [locked] = await lockAnswers(work.tx, [answerId]);
  if (!locked) refuse('unknown-answer');
  if (locked.state === 'signed') refuse('answer-signed-already');
  if (locked.revision === revision) return;
  const present = await findAnswer(work.tx, answerId);
  refuse('answer-changed-meanwhile', { name: present?.name ?? '' });
}
