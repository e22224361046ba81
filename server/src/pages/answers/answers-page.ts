// The office's signed answers on one draft, the latest first: each with what it decides, the change it led to, and the
// way to the comments it answers. Whole without JavaScript.
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { answerBlock } from '@sala/shared/annotations/answer.template.js';
import { matrixLinks } from '@sala/shared/answers/matrix-links.template.js';
import type { Answer, AnsweredCount, AnswerPage } from '@sala/shared/answers/contract.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import { answeredLine } from '@sala/shared/consultations/answered-line.template.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { ClosingLink } from '@sala/shared/reports/closing-contract.js';
import { closingLinks } from '@sala/shared/reports/closing-link.template.js';
import { answerWords } from '@sala/shared/texts/answers.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import type { OnTable } from '../../consultations/consultations.read.service.js';
import type { ClausesOfVersion } from '../../drafts/drafts.texts.service.js';
import { type Html, html } from '../html.js';
import { renderTemplate } from '../ssr.js';

/** Comments that are linked below one answer; all of them are in the open data. */
export const LINKED_MAX = 20;

export interface AnswersPage {
  language: Language;
  now: Date;
  table: OnTable;
  /** Of which there is a matrix, the latest first. */
  rounds: readonly Round[];
  count: AnsweredCount;
  reports: readonly ClosingLink[];
  page: AnswerPage;
  /** The first comments of each answer. */
  comments: ReadonlyMap<string, Annotation>;
  texts: ReadonlyMap<string, ClausesOfVersion>;
}

export async function renderAnswersPage(view: AnswersPage): Promise<Html> {
  const { language, now, table, rounds, count, page } = view;
  const { draft, round, answering } = table;
  const isEarlier = answering?.id !== round?.id;
  const line = answeredLine({
    ...{ language, now: now.toISOString(), slug: draft.slug, count, isEarlier },
    round: answering,
  });
  const listed = await Promise.all(page.answers.map((answer) => answerRow(answer, view)));
  const more = page.next ? `${pages.answers(language, draft.slug)}?after=${encodeURIComponent(page.next)}` : null;
  return html`<div class="page answers-page">
<p><a href="${pages.draft(language, draft.slug)}">${say(language, reading.backToText)} · ${inEither(draft.title, language)?.text ?? ''}</a></p>
<h1>${say(language, answerWords.list)}</h1>
${await renderTemplate([line, closingLinks(language, draft.slug, view.reports)])}
${await renderTemplate(rounds.map((one) => matrixLinks(language, draft.slug, one)))}
${listed.length > 0 ? html`<ol class="cards">${listed}</ol>` : html`<p class="empty">${say(language, answerWords.noneSigned)}</p>`}
${more ? html`<p><a class="button" href="${more}">${say(language, answerWords.more)}</a></p>` : ''}
</div>`;
}

async function answerRow(answer: Answer, view: AnswersPage): Promise<Html> {
  const { language, now, table } = view;
  const card = {
    ...answer,
    answers: answer.annotationIds.length,
    before: [],
    authorReplies: answer.authorReplies.map(({ id }) => id),
  };
  const known: Record<string, Text> = hideReasons;
  const block = answerBlock(card, {
    language,
    now: now.toISOString(),
    slug: table.draft.slug,
    replies: answer.authorReplies,
    hiddenBecause: (code) => known[code]?.[language] ?? code,
  });
  const corrected = answer.correctedBy
    ? html`<p class="notice">${say(language, answerWords.correctedSince)} <a href="#answer-${answer.correctedBy}">${say(language, answerWords.readCorrection)}</a></p>`
    : '';
  return html`<li class="panel" id="answer-${answer.id}">${corrected}${await renderTemplate(block)}
<p class="acts answer-comments">${answer.annotationIds.slice(0, LINKED_MAX).map((id, at) => commentLink(id, at, answer, view))}</p></li>`;
}

/** Where a comment stands, by the article it is on; of several each with its number. */
function commentLink(id: string, at: number, answer: Answer, view: AnswersPage): Html | '' {
  const { language, table, comments, texts } = view;
  const annotation = comments.get(id);
  if (!annotation) return '';
  const byId = texts.get(annotation.versionId)?.byId;
  const clause = byId?.get(annotation.target.clauseId ?? '');
  const place = clause && byId ? clausePlace(clause, byId, language) : say(language, reading.wholeDraft);
  const word =
    answer.annotationIds.length > 1
      ? say(language, answerWords.toComments, { n: at + 1 })
      : say(language, answerWords.toComment);
  const version = table.versions.find((one) => one.id === annotation.versionId)?.number;
  const page = pages.clause(language, table.draft.slug, clause?.path ?? 'whole', version);
  return html`<a href="${page}#a-${id}">${word} · ${place}</a>`;
}
