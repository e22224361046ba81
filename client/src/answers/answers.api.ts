// What the answer desk asks of the server.
import type {
  Answer,
  Proposal,
  ProposalChange,
  ProposalRequest,
  SignatureRequest,
} from '@sala/shared/answers/contract.js';
import type {
  AnswerDesk,
  AnswerWork,
  AssignmentRequest,
  ClaimRequest,
  NoteRequest,
  OfficeNote,
  RoundProgress,
  TeamMember,
  ThemeRequest,
  VariantPage,
} from '@sala/shared/answers/desk-contract.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { VersionText } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { api } from '@sala/shared/ground/paths.js';
import { getJson, sendJson } from '../infra/http.js';
import { type DeskPlace, queryOf } from './desk-place.js';

export { Refused } from '../infra/http.js';

/** A page of the list: its beginning, or what comes after the `next` of the page before. */
export function readDesk(draftId: string, place: DeskPlace, after?: string): Promise<AnswerDesk> {
  const asked = queryOf(place);
  if (after !== undefined) asked.set('after', after);
  return getJson<AnswerDesk>(`${api.answerDesk(draftId)}?${asked.toString()}`);
}

export const readTeam = (draftId: string) => getJson<TeamMember[]>(api.draftingTeam(draftId));

export const readWork = (annotationId: string) => getJson<AnswerWork>(api.answerWork(annotationId));

export const readVariants = (annotationId: string, after: string) =>
  getJson<VariantPage>(`${api.variants(annotationId)}?${new URLSearchParams({ after }).toString()}`);

export const claim = (annotationId: string, request: ClaimRequest) =>
  sendJson<unknown>('POST', api.claim(annotationId), request);

export const letGo = (annotationId: string, request: ClaimRequest) =>
  sendJson<unknown>('DELETE', api.claim(annotationId), request);

export const assign = (annotationId: string, request: AssignmentRequest) =>
  sendJson<unknown>('PUT', api.assignment(annotationId), request);

export const setTheme = (annotationId: string, request: ThemeRequest) =>
  sendJson<unknown>('PUT', api.theme(annotationId), request);

/** Gives back all notes on the comment, the new one among them. */
export const addNote = (annotationId: string, request: NoteRequest) =>
  sendJson<OfficeNote[]>('POST', api.notes(annotationId), request);

export const propose = (draftId: string, request: ProposalRequest) =>
  sendJson<Proposal>('POST', api.answers(draftId), request);

export const changeProposal = (answerId: string, request: ProposalChange) =>
  sendJson<Proposal>('PUT', api.answer(answerId), request);

export const discardProposal = (answerId: string, revision: number) =>
  sendJson<unknown>('DELETE', api.answer(answerId), { revision });

export const readWaiting = (draftId: string) => getJson<Proposal[]>(api.waitingAnswers(draftId));

export const signAnswers = (draftId: string, request: SignatureRequest) =>
  sendJson<Answer[]>('POST', api.signatures(draftId), request);

export const readProgress = (roundId: string) => getJson<RoundProgress>(api.roundAnswered(roundId));

export const closeAsAnswered = (roundId: string) => sendJson<Round>('POST', api.roundAnswered(roundId), {});

export const readVersionText = (versionId: string) => getJson<VersionText>(api.versionText(versionId));
