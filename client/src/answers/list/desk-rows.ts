// The list of the answer desk: one row for each group of like comments, with its words whole, who speaks as the public
// sees them, how long it has waited, and who of the team has it.
import type { AnswerDesk, DeskOrder, DeskRow, DeskView } from '@sala/shared/answers/desk-contract.js';
import type { WordingMode } from '@sala/shared/annotations/contract.js';
import { kindWords } from '@sala/shared/annotations/kinds.js';
import { agreementLabel, speakerLabel } from '@sala/shared/discussions/labels.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { formatShortDay } from '@sala/shared/language/dates.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskSession } from '../desk-session.js';
import { dispositionChip } from '../disposition.js';

/** The due day is said from so many days before. */
const DUE_SOON_DAYS = 7;

const orderWords: Record<DeskOrder, Text> = {
  article: answering.byArticle,
  oldest: answering.byOldest,
  size: answering.bySize,
};
const modeWords: Record<WordingMode, Text> = {
  replace: answering.writeInstead,
  insert: answering.putIn,
  delete: answering.takeOut,
};

export function listHead(session: DeskSession): TemplateResult {
  const { page, desk, place } = session;
  const { language } = page;
  const folds = session.rows.filter(({ n }) => n > 1).length;
  const choose = (event: Event) =>
    session.go({ order: (event.target as HTMLSelectElement).value as DeskOrder, open: null }, 'replace');
  return html`<div class="answer-list-head">
    <h2 id="answer-list-title">${desk ? say(language, answering.nListed, { n: desk.matching.comments }) : say(language, answering.list)}</h2>
    ${folds > 0 ? html`<span class="small">${say(language, answering.nFolds, { n: folds })}</span>` : nothing}
    <div class="field">
      <label for="order">${say(language, answering.order)}</label>
      <select id="order" @change=${choose}>
        ${(Object.keys(orderWords) as DeskOrder[]).map(
          (order) =>
            html`<option value=${order} ?selected=${place.order === order}>${say(language, orderWords[order])}</option>`,
        )}
      </select>
    </div>
  </div>`;
}

export function deskRows(session: DeskSession): TemplateResult {
  const { rows, place } = session;
  const isGrouped = place.order === 'article';
  const here = session.openRow ?? rows[0];
  return html`<ol class="answer-rows" aria-labelledby="answer-list-title">
    ${repeat(
      rows,
      ({ foldId, annotationId }) => foldId + annotationId,
      (row, at) => {
        const before = rows[at - 1];
        const begins = isGrouped && (before === undefined || before.articleId !== row.articleId);
        return html`${begins ? groupHead(session, row) : nothing}
          <li>${oneRow(session, row, row === here)}</li>`;
      },
    )}
  </ol>`;
}

function groupHead({ page, desk }: DeskSession, { articleId, label }: DeskRow): TemplateResult {
  const { language } = page;
  const article = desk?.facets.article.find(({ key }) => key === (articleId ?? 'whole'));
  const name = inEither(article?.label ?? label, language);
  return html`<li class="answer-group">
    <h3 lang=${name?.language ?? language}>${name?.text ?? say(language, answering.wholeDraft)}</h3>
    ${article ? html`<span class="number">${say(language, answering.figure, { n: article.n })}</span>` : nothing}
  </li>`;
}

function oneRow(session: DeskSession, row: DeskRow, isHere: boolean): TemplateResult {
  const { language } = session.page;
  const { annotationId, kind, n, speaker, distinctSpeakers } = row;
  const isOpen = session.place.open === annotationId;
  const others = distinctSpeakers > 1 ? ` ${say(language, answering.andOthers, { n: distinctSpeakers - 1 })}` : '';
  return html`<a
    class="answer-row"
    data-row=${annotationId}
    data-kind=${kind}
    href=${session.address({ open: annotationId })}
    tabindex=${isHere ? 0 : -1}
    aria-current=${isOpen ? 'true' : nothing}
  >
    ${icon(kind)}
    <span class="answer-row-words">${wordsOf(row, language)}</span>
    ${n > 1 ? html`<span class="alike">${say(language, answering.nAlike, { n })}</span>` : nothing}
    <span class="answer-row-facts">
      <span class="kind">${say(language, kindWords[kind])}</span>
      <span>${placeOf(row, language)}</span>
      <span>${speakerLabel(language, speaker)}${others}</span>
      ${speaker.group ? html`<span>${agreementLabel(language, speaker)}</span>` : nothing}
      ${row.theme ? html`<span>${row.theme}</span>` : nothing}
      <span class="end">${waits(session, row)} ${standing(session, row)}</span>
    </span>
  </a>`;
}

/** Where it stands, in the reader's language where it has that. */
export function placeOf({ label, clauseId }: DeskRow, language: Language) {
  const place = inEither(label, language);
  if (!place || clauseId === null) return say(language, answering.wholeDraft);
  return place.language === language ? place.text : html`<span lang=${place.language}>${place.text}</span>`;
}

/** What it proposes and the beginning of what it says. */
export function wordsOf({ wording, excerpt, isCut, language: spoken }: DeskRow, language: Language): TemplateResult {
  const said = excerpt ? html`<span lang=${spoken}>${excerpt}${isCut ? '…' : ''}</span>` : nothing;
  if (!wording) return said === nothing ? html`${say(language, answering.noWords)}` : html`${said}`;
  const proposed = wording.proposed ? html` <ins lang=${spoken}>${wording.proposed}</ins>` : nothing;
  return html`<span class="answer-row-wording">${say(language, modeWords[wording.mode])}${proposed}</span> ${said}`;
}

/** How long it has waited; when it is due once that is near. */
function waits(session: DeskSession, { days, answering: stands }: DeskRow): TemplateResult | typeof nothing {
  const { progress, page } = session;
  const { language } = page;
  if (stands === 'answered') return nothing;
  const waited = html`<span class="term">${days > 0 ? say(language, answering.nDays, { n: days }) : say(language, answering.today)}</span>`;
  if (!progress || progress.closedAsAnswered) return waited;
  const left = (Date.parse(progress.dueAt) - session.now().getTime()) / DAY_MS;
  if (left > DUE_SOON_DAYS) return waited;
  const when = formatShortDay(language, progress.dueAt);
  const due = say(language, left < 0 ? answering.overdue : answering.due, { when });
  return html`${waited}<span data-due=${left < 0 ? 'over' : 'soon'}>${icon('late', 'small')} ${due}</span>`;
}

/** The answer where there is one, else who has it. */
function standing({ page }: DeskSession, row: DeskRow): TemplateResult {
  const { language } = page;
  const { claimedBy, assignedTo, answering: stands, answer, state } = row;
  if (state === 'held') return html`<span>${say(language, answering.held)}</span>`;
  if (stands === 'answered' && answer?.disposition)
    return html`${state === 'hidden' ? html`<span>${say(language, answering.hidden)}</span>` : nothing}
    ${dispositionChip(language, answer.disposition)}`;
  if (stands === 'answered') return html`<b>${say(language, answering.viewAnswered)}</b>`;
  if (stands === 'waiting') return html`<b>${say(language, answering.proposed)}</b>`;
  const who = claimedBy
    ? claimedBy.isMine
      ? say(language, answering.iAnswer)
      : say(language, answering.answers, { who: claimedBy.name })
    : assignedTo
      ? assignedTo.isMine
        ? say(language, answering.assignedToMe)
        : say(language, answering.assigned, { who: assignedTo.name })
      : '';
  const kept = stands === 'kept' ? html`<span>${say(language, answering.drafted)}</span>` : nothing;
  return html`${state === 'hidden' ? html`<span>${say(language, answering.hidden)}</span>` : nothing}${kept}${
    who ? html`<b>${who}</b>` : html`<span>${say(language, answering.nobody)}</span>`
  }`;
}

const emptyWords: Record<DeskView, Text> = {
  'to-answer': answering.noneToAnswer,
  mine: answering.noneMine,
  waiting: answering.noneWaiting,
  answered: answering.noneAnswered,
  all: answering.noneAtAll,
};

/** What an empty list means, and who acts next. */
export function emptySentence({ page, place }: DeskSession, { counts }: AnswerDesk): string {
  const { language } = page;
  if (Object.keys(place.filters).length > 0) return say(language, answering.noneHere);
  if (counts.total === 0) return say(language, answering.noneAtAll);
  return say(language, emptyWords[place.view], { n: counts.waiting });
}
