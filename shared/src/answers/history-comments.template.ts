// What was said on a clause in one version, one line each, with what the office answered.
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { outcomeChip } from '../annotations/answer.template.js';
import { kindWords } from '../annotations/kinds.js';
import { speakerLine } from '../discussions/comment.template.js';
import { comparing } from '../texts/reading/comparing.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import type { CommentBehind } from './change-why.template.js';

/** Comments shown at once; all of them stand on the page of the clause. */
const SHOWN_MAX = 20;

export interface HistoryCommentsView {
  language: Language;
  version: number;
  comments: readonly CommentBehind[];
  all: string;
}

export function historyComments({ language, version, comments, all }: HistoryCommentsView): TemplateResult {
  if (comments.length === 0) return html`<p class="meta">${say(language, comparing.noneSaid, { n: version })}</p>`;
  const n = comments.length;
  return html`<details class="history-comments">
    <summary>${say(language, comparing.saidOn, { n: version })}: ${say(language, comparing.behind, { n })}</summary>
    <ul>
      ${comments.slice(0, SHOWN_MAX).map((one) => line(one, language))}
    </ul>
    ${n > SHOWN_MAX ? html`<p><a href=${all}>${say(language, reading.allComments)}</a></p>` : ''}
  </details>`;
}

function line({ annotation, href, version }: CommentBehind, language: Language): TemplateResult {
  const { kind, opening, answer } = annotation;
  const words = opening.state === 'visible' ? opening.html : '';
  return html`<li data-kind=${kind}>
    <p class="kind">${icon(kind)}${say(language, kindWords[kind])} ${
      answer ? outcomeChip(language, answer.disposition) : notAnswered(language)
    }</p>
    <div class="words" lang=${opening.language}>${unsafeHTML(words)}</div>
    <p class="meta">
      ${speakerLine(language, opening.speaker)} ·
      <a href=${href}>${say(language, comparing.openComment, { n: version })}</a>
    </p>
  </li>`;
}

function notAnswered(language: Language): TemplateResult {
  return html`<span class="chip" data-state="waiting">${icon('late', 'small')}${say(language, comparing.notAnswered)}</span>`;
}
