// An answer while it is being written: what of it is missing, and the request it becomes. Made with its id, so that
// whatever happens on the way it is proposed once.
import type { Answer, Proposal, ProposalRequest } from '@sala/shared/answers/contract.js';
import type { AnswerWork } from '@sala/shared/answers/desk-contract.js';
import { isWhole } from '@sala/shared/answers/policy.js';
import { answerRefusals } from '@sala/shared/answers/refusals.js';
import {
  type Disposition,
  promisesChange,
  reasonOf,
  type RefusedBecause,
} from '@sala/shared/discussions/dispositions.js';
import { ANSWER_CLUSTERS_MIN, ANSWER_COMMENTS_MAX } from '@sala/shared/ground/limits.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';

/** A clause that the answer names, with what is shown of it. */
export interface ChosenPlace {
  versionId: string;
  clauseId: string;
  /** Number of the version. */
  to: number;
  label: Bilingual;
  removed: boolean;
}

export interface AnswerDraft {
  id: string;
  /** Of the proposal as it was read; null before there is one. */
  revision: number | null;
  corrects: string | null;
  annotationIds: string[];
  disposition: Disposition | null;
  reason: RefusedBecause | null;
  text: Bilingual;
  /** Accepted, and the text is still to change. */
  isNotYet: boolean;
  notYet: Bilingual;
  changes: ChosenPlace[];
}

/** Nothing written yet: for the comment and those alike that are still without an answer. */
export function newDraft(id: string, { annotation, openIds }: Pick<AnswerWork, 'annotation' | 'openIds'>): AnswerDraft {
  const annotationIds = [...new Set([annotation.id, ...openIds])].slice(0, ANSWER_COMMENTS_MAX);
  return { ...empty, id, annotationIds };
}

const empty = {
  revision: null,
  corrects: null,
  disposition: null,
  reason: null,
  text: {},
  isNotYet: false,
  notYet: {},
  changes: [],
};

export function draftOfProposal(proposal: Proposal): AnswerDraft {
  const { id, revision, corrects, annotationIds, disposition, reason, text, notYet, places } = proposal;
  const isNotYet = notYet !== null && places.length === 0;
  return {
    id,
    revision,
    corrects,
    annotationIds,
    disposition,
    reason,
    text,
    isNotYet,
    notYet: notYet ?? {},
    changes: places,
  };
}

/** A correction begins with what was signed. */
export function correctionOf(id: string, answer: Answer): AnswerDraft {
  const { annotationIds, disposition, reason, text, notYet, places } = answer;
  const isNotYet = notYet !== null && places.length === 0;
  return {
    ...empty,
    id,
    corrects: answer.id,
    annotationIds,
    disposition,
    reason,
    text,
    isNotYet,
    notYet: notYet ?? {},
    changes: places,
  };
}

/** Whether somebody has written or chosen anything that would be a loss. */
export function isBegun({ disposition, text, notYet, changes }: AnswerDraft): boolean {
  return disposition !== null || changes.length > 0 || [text, notYet].some((one) => Object.keys(tidy(one)).length > 0);
}

/** What the answer asks for, given its outcome. */
export function asksFor(disposition: Disposition | null): { change: boolean; place: boolean; reason: boolean } {
  return {
    change: disposition !== null && promisesChange.has(disposition),
    place: disposition === 'already-in-text',
    reason: disposition !== null && reasonOf[disposition] !== undefined,
  };
}

/** Only what its outcome asks for leaves the form; what else was filled in stays, should one change one's mind. */
export function requestOf(draft: AnswerDraft, send: boolean): ProposalRequest {
  const { id, corrects, annotationIds, disposition, reason, text, isNotYet, notYet, changes } = draft;
  const asked = asksFor(disposition);
  const names = asked.place || (asked.change && !isNotYet);
  return {
    id,
    corrects,
    annotationIds,
    disposition,
    reason: asked.reason ? reason : null,
    text: tidy(text),
    notYet: asked.change && isNotYet ? tidy(notYet) : null,
    changes: names ? changes.map(({ versionId, clauseId }) => ({ versionId, clauseId })) : [],
    send,
  };
}

/** What is still missing before it may be sent, as the server would say it; null when nothing is. */
export function whatIsMissing(draft: AnswerDraft, authoritative: Language, language: Language): string | null {
  const verdict = isWhole(requestOf(draft, true), authoritative);
  if (verdict === true) return null;
  const sentences: Partial<Record<string, { km: string; en: string }>> = answerRefusals;
  const sentence = sentences[verdict];
  return sentence ? say(language, sentence, { n: ANSWER_CLUSTERS_MIN }) : null;
}

/** Without empty tongues and outer space. */
function tidy(text: Bilingual): Bilingual {
  const written = languages.flatMap((one) => {
    const words = text[one]?.trim();
    return words ? [[one, words]] : [];
  });
  return Object.fromEntries(written) as Bilingual;
}
