// Early calls: what an office asks before there is a text, and the answers of whoever wants to give one. An answer is a
// comment like any other: with a receipt, open to change by its author, moderated, marked when it comes late.
import { hash } from 'node:crypto';
import type { Receipt } from '@sala/shared/discussions/contract.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Call, CallAnswerRequest, CallRequest, CallWithAnswers } from '@sala/shared/instruments/call-contract.js';
import { canAnswerCall, canOpenCall } from '@sala/shared/instruments/policy.js';
import { ROUND_DAYS_MAX } from '@sala/shared/ground/limits.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import {
  acceptDelegate,
  acceptSpeaker,
  acceptWords,
  addComment,
  type Comments,
  findReceipts,
  hashSecret,
  type ReceiptCodes,
} from '../discussions/discussions.service.js';
import { getDraft, listVersions, lockDraft, placeOfDraft } from '../drafts/drafts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { findCall, findSlugOfQuestion, insertCall, listCallsOf } from './instruments.calls.store.js';

/** Open to all: whether something was asked about a draft before drafting. */
export async function hasCall(work: Work, draftId: string): Promise<boolean> {
  return (await listCallsOf(work.tx, draftId)).length > 0;
}

/** Open to verbs that have asked who may know of the draft: what was asked about it, newest first. */
export async function listCalls(work: Work, draftId: string): Promise<Call[]> {
  return listCallsOf(work.tx, draftId);
}

/** Open to all: how answers are read now, where a draft has a call but no round yet; null where it has none. */
export async function callModeration(work: Pick<Work, 'tx'>, draftId: string): Promise<'pre' | 'post' | null> {
  return (await listCallsOf(work.tx, draftId))[0]?.moderation ?? null;
}

/** Where an answer stands: the address of the draft it was asked about. Open to all. */
export async function placeOfCallAnswer(work: Work, threadId: string) {
  const draftSlug = await findSlugOfQuestion(work.tx, threadId);
  return draftSlug === null ? null : { draftSlug, version: null, clausePath: null, answersCall: true };
}

export class Calls {
  constructor(
    private readonly comments: Comments,
    private readonly codes: ReceiptCodes,
  ) {}

  /** Asks the public, before there is a text. The same id again gives the same call. */
  async openCall(work: Work, draftId: string, request: CallRequest): Promise<Call> {
    const draft = await getDraft(work, { id: draftId });
    demand(canOpenCall(work.viewer, placeOfDraft(draft)));
    const known = await findCall(work.tx, request.id);
    if (known) return known.draftId === draftId ? known : refuse('id-taken');
    const said = cleanCall(request, (text) => text[draft.authoritative] !== undefined);
    demandDates(work, request);
    const announcedBy = work.viewer.userId ?? refuse('sign-in-first');
    return inTransaction(work, async (inside) => {
      const { tx, now } = inside;
      await lockDraft(tx, draftId);
      if ((await listVersions(inside, draftId)).length > 0) refuse('call-too-late');
      const [last] = await listCallsOf(tx, draftId);
      if (last && last.id !== request.id && stageOf(last, now) !== 'closed') refuse('call-still-running');
      const { id, levels, moderation } = request;
      const dates = { opensAt: new Date(request.opensAt), closesAt: new Date(request.closesAt), announcedAt: now };
      const isNew = await insertCall(tx, { id, draftId, levels, moderation, ...said, ...dates, announcedBy });
      if (isNew) await record(inside, { topicId: draftId, audience: 'public', type: 'record-grown', subjectId: id });
      return (await findCall(tx, id)) ?? refuse('unknown-call');
    });
  }

  /** Open to all: the calls of a draft, newest first, each with its public answers. */
  async readCalls(work: Work, draftId: string): Promise<CallWithAnswers[]> {
    const asked = await listCallsOf(work.tx, draftId);
    const questions = asked.flatMap((call) => call.questions.map(({ id }) => id));
    const threads = await this.comments.readThreads(work.tx, questions);
    return asked.map((call) => ({ call, answers: call.questions.flatMap(({ id }) => threads.get(id) ?? []) }));
  }

  /** Says something to a question. The same request again gets the first receipt. */
  async answerCall(work: Work, callId: string, request: CallAnswerRequest): Promise<Receipt> {
    const call = (await findCall(work.tx, callId)) ?? refuse('unknown-call');
    if (!call.questions.some(({ id }) => id === request.questionId)) refuse('unknown-call', {}, 'questionId');
    const requestHash = hashAnswer(request);
    const first = await this.firstReceipt(work, request.id, requestHash);
    if (first) return first;
    demand(canAnswerCall(call, request.speaker.level, work.now), { opens: call.opensAt });
    const { level, organisationId } = request.speaker;
    const speaks =
      level === 'A5' && organisationId
        ? await acceptDelegate(work, { ...request.speaker, organisationId }, request.language)
        : acceptSpeaker(request.speaker);
    const isHeld = call.moderation === 'pre';
    const answer = {
      ...speaks,
      id: request.id,
      topicId: call.draftId,
      threadId: request.questionId,
      isOpening: false,
      body: acceptWords(request.body),
      language: request.language,
      state: isHeld ? ('held' as const) : ('visible' as const),
      code: await this.codes.take(),
      secretHash: hashSecret(request.secret),
      requestHash,
      receivedAt: work.now.toISOString(),
      isLate: stageOf(call, work.now) === 'closed',
      attachments: [],
    };
    await inTransaction(work, async (inside) => {
      if (!(await addComment(inside, answer))) return;
      const audience = isHeld ? 'moderators' : 'public';
      const type = isHeld ? 'comment-held' : 'call-answered';
      await record(inside, { topicId: call.draftId, audience, type, subjectId: answer.id });
    });
    return (await this.firstReceipt(work, request.id, requestHash)) ?? refuse('unknown-comment');
  }

  /** The receipt that the same request got before; refuses an id that something else has. */
  private async firstReceipt(work: Work, id: string, requestHash: string): Promise<Receipt | null> {
    const first = (await findReceipts(work.tx, [id])).get(id);
    if (!first) return null;
    return first.requestHash === requestHash ? first.receipt : refuse('key-used-otherwise', {}, 'id');
  }
}

function hashAnswer({ questionId, secret, language, body, speaker }: CallAnswerRequest): string {
  return hash('sha256', JSON.stringify(['call', questionId, hashSecret(secret), language, body, speaker]));
}

/** What is said in a call, in canonical form; refused where a text is missing. */
function cleanCall(request: CallRequest, isSaid: (text: Bilingual) => boolean) {
  const said = {
    purpose: canonicalLinesOfBoth(request.purpose),
    affected: canonicalLinesOfBoth(request.affected),
    contact: canonicalLinesOfBoth(request.contact),
  };
  for (const [field, text] of Object.entries(said)) if (!isSaid(text)) refuse('call-text-missing', {}, field);
  const questions = request.questions
    .map(({ id, text }) => ({ id, text: canonicalLinesOfBoth(text) }))
    .filter(({ text }) => isSaid(text));
  if (questions.length === 0) refuse('call-text-missing', {}, 'questions');
  return { ...said, questions };
}

function demandDates({ now }: Work, { opensAt, closesAt }: CallRequest): void {
  if (Date.parse(closesAt) <= Math.max(Date.parse(opensAt), now.getTime())) refuse('round-dates-wrong', {}, 'closesAt');
  if (Date.parse(closesAt) - now.getTime() > ROUND_DAYS_MAX * DAY_MS)
    refuse('round-too-long', { n: ROUND_DAYS_MAX }, 'closesAt');
}
