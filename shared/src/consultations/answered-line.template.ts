// How far the office is with its answers: the words first, then the bar, then the way to the list; and while something
// is left, how long ago the round closed and by when all is to be answered. The same figure everywhere.
import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredCount } from '../answers/contract.js';
import { DAY_MS } from '../ground/days.js';
import { formatDay, type Instant } from '../language/dates.js';
import { ANSWER_DUE_DAYS } from '../ground/limits.js';
import { pages } from '../ground/paths.js';
import { isOver, stageOf } from '../ground/stages.js';
import { answerWords } from '../texts/answers.js';
import { type Language, say } from '../texts/say.js';
import { shareBar } from '../ui/meter.template.js';
import type { Round } from './contract.js';

export interface AnsweredLineView {
  language: Language;
  now: Instant;
  slug: string;
  round: Round | null;
  count: AnsweredCount;
  /** Whether people speak in a later round already, so that it has to be said which one is meant. */
  isEarlier: boolean;
}

/** Nothing while people still speak and nothing is answered, and where there is nothing to answer. */
export function answeredLine(view: AnsweredLineView): TemplateResult | typeof nothing {
  const { language, now, slug, round, count, isEarlier } = view;
  const { answered, total } = count;
  const isWaiting = round !== null && isOver(stageOf(round, new Date(now)));
  if (total === 0 || (answered === 0 && !isWaiting)) return nothing;
  const words =
    answered === 0
      ? say(language, answerWords.noneAnswered, { total, n: total })
      : say(language, answerWords.answeredOf, { n: answered, total });
  return html`<p class="answered-of" data-answered=${answered} data-of=${total}>
    ${round && isEarlier ? say(language, answerWords.ofRound, { n: round.number }) : nothing} <b>${words}</b> ${shareBar(answered / total)}
    <a href=${pages.answers(language, slug)}>${say(language, answerWords.readAll)}</a>${
      round && isWaiting && answered < total
        ? html`<span class="meta">${sinceClose(language, round, now)}</span>`
        : nothing
    }
  </p>`;
}

/** "12 days since closing; due by Friday 12 June 2026". */
export function sinceClose(language: Language, round: Pick<Round, 'closesAt'>, now: Instant): string {
  const closed = Date.parse(round.closesAt);
  const due = new Date(closed + ANSWER_DUE_DAYS * DAY_MS);
  const at = new Date(now).getTime();
  const n = Math.max(0, Math.floor((at - closed) / DAY_MS));
  const word = at > due.getTime() ? answerWords.overdue : answerWords.due;
  return `${say(language, answerWords.sinceClose, { n })} · ${say(language, word, { day: formatDay(language, due) })}`;
}
