// What is written down beside the steps: versions sent to bodies, what bodies answered, notes beside clauses. Only ever
// added to; a later note counts instead of an earlier one.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type {
  BodyPosition,
  DraftingNote,
  Handover,
  HandoverRequest,
  NoteRequest,
  PositionRequest,
} from '@sala/shared/instruments/contract.js';
import { canHandOver, canLogPosition, canWriteNote } from '@sala/shared/instruments/policy.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getDraft, getVersion, lockDraft, placeOfDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { readWorkingText } from '../drafts/drafts.working.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { acceptBodies, acceptBody } from './instruments.bodies.js';
import {
  findNote,
  insertHandover,
  insertNote,
  insertPosition,
  listHandovers,
  listNotes,
  listPositions,
  nextNoteNumber,
} from './instruments.record.store.js';

const isEmpty = (text: object) => Object.keys(text).length === 0;

/** Open to verbs that have asked who may know of the draft: what was sent to whom, and what came back. */
export async function listRecord(
  work: Work,
  draftId: string,
): Promise<{ handovers: Handover[]; positions: BodyPosition[] }> {
  return { handovers: await listHandovers(work.tx, draftId), positions: await listPositions(work.tx, draftId) };
}

/** Writes down that a version was sent to bodies. */
export async function handOver(work: Work, versionId: string, request: HandoverRequest): Promise<Handover> {
  const version = await getVersion(work, versionId);
  const draft = await getDraft(work, { id: version.draftId });
  demand(canHandOver(work.viewer, placeOfDraft(draft)));
  if (version.audience === 'team') refuse('handover-of-team-text', {}, 'versionId');
  const { id, sentOn, dueOn } = request;
  const bodies = acceptBodies(request.bodies, await listOrganisations(work));
  if (bodies.length === 0) refuse('step-bodies-needed', {}, 'bodies');
  if (sentOn > dayAtPhnomPenh(work.now)) refuse('step-date-in-future', {}, 'sentOn');
  if (dueOn !== undefined && dueOn < sentOn) refuse('handover-due-before-sent', {}, 'dueOn');
  const sentBy = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async (inside) => {
    const isNew = await insertHandover(inside.tx, {
      ...{ id, versionId, bodies, sentOn, sentBy },
      dueOn: dueOn ?? null,
      at: inside.now,
    });
    const written = (await listHandovers(inside.tx, draft.id)).find((one) => one.id === id) ?? refuse('id-taken');
    if (isNew) await record(inside, { topicId: draft.id, audience: 'public', type: 'record-grown', subjectId: id });
    return written;
  });
}

/** Writes down what a body answered. */
export async function logPosition(work: Work, draftId: string, request: PositionRequest): Promise<BodyPosition> {
  const draft = await getDraft(work, { id: draftId });
  const body = acceptBody(request.body, await listOrganisations(work)) ?? refuse('step-bodies-needed', {}, 'body');
  demand(canLogPosition(work.viewer, placeOfDraft(draft), body.organisationId));
  const { id, versionId, handoverId, on, position, clauseIds } = request;
  if ((await getVersion(work, versionId)).draftId !== draftId) refuse('version-of-other-draft', {}, 'versionId');
  const { byId } = await clausesOf(work.database, versionId);
  if (clauseIds.some((clauseId) => !byId.has(clauseId))) refuse('clause-gone', {}, 'clauseIds');
  if (on > dayAtPhnomPenh(work.now)) refuse('step-date-in-future', {}, 'on');
  const text = canonicalLinesOfBoth(request.text ?? {});
  const because = canonicalLinesOfBoth(request.notPublicBecause ?? {});
  if (isEmpty(text) && isEmpty(because)) refuse('position-needs-text', {}, 'text');
  const enteredBy = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async (inside) => {
    const known = (await listHandovers(inside.tx, draftId)).some((one) => one.id === handoverId);
    if (handoverId !== undefined && !known) refuse('unknown-handover', {}, 'handoverId');
    const isNew = await insertPosition(inside.tx, {
      ...{ id, versionId, position, clauseIds, text, enteredBy },
      ...{ organisationId: body.organisationId, name: body.name, answeredOn: on },
      handoverId: handoverId ?? null,
      notPublicBecause: isEmpty(because) ? null : because,
      at: inside.now,
    });
    const written = (await listPositions(inside.tx, draftId)).find((one) => one.id === id) ?? refuse('id-taken');
    if (isNew) await record(inside, { topicId: draftId, audience: 'public', type: 'record-grown', subjectId: id });
    return written;
  });
}

/** Writes a note beside a clause of the working text, unless somebody wrote one after that which was seen. */
export async function writeNote(work: Work, draftId: string, request: NoteRequest): Promise<DraftingNote> {
  const draft = await getDraft(work, { id: draftId });
  demand(canWriteNote(work.viewer, placeOfDraft(draft)));
  const { clauses } = await readWorkingText(work, draftId);
  const { id, clauseId, seen } = request;
  if (!clauses.some((clause) => clause.id === clauseId)) refuse('clause-gone', {}, 'clauseId');
  const purpose = canonicalLinesOfBoth(request.purpose);
  if (purpose[draft.authoritative] === undefined) refuse('note-empty', {}, 'purpose');
  const writtenBy = work.viewer.userId ?? refuse('sign-in-first');
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    await lockDraft(tx, draftId);
    const known = await findNote(tx, id);
    // A retry finds its own note; the id of another clause's note is taken.
    if (known && (known.draftId !== draftId || known.clauseId !== clauseId)) refuse('id-taken');
    const number = await nextNoteNumber(tx, draftId, clauseId);
    if (!known && number !== seen + 1) refuse('note-changed', {}, 'purpose');
    const note = {
      ...{ id, draftId, clauseId, number, purpose, writtenBy, at: now },
      reach: canonicalLinesOfBoth(request.reach),
      triedWhere: canonicalLinesOfBoth(request.triedWhere),
      triedWith: canonicalLinesOfBoth(request.triedWith),
    };
    if (!known) await insertNote(tx, note);
    const [written] = await listNotes(tx, draftId, [clauseId]);
    return written ?? refuse('clause-gone');
  });
}

/**
 * The notes of a draft: to its team all of them, to everybody those of clauses that are published. Open to all.
 */
export async function readNotes(work: Work, draftId: string): Promise<DraftingNote[]> {
  const draft = await getDraft(work, { id: draftId });
  if (canSeeWorkingText(work.viewer, placeOfDraft(draft)) === true) return listNotes(work.tx, draftId);
  return readPublicNotes(work, draftId);
}

/** The notes of clauses of the latest public version. Open to all. */
export async function readPublicNotes(work: Work, draftId: string): Promise<DraftingNote[]> {
  const published = (await listPublished(work)).find(({ draft }) => draft.id === draftId);
  const [latest] = published?.versions ?? [];
  if (!latest) return [];
  const { byId } = await clausesOf(work.database, latest.id);
  return (await listNotes(work.tx, draftId)).filter(({ clauseId }) => byId.has(clauseId));
}
