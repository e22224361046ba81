// The comments beside the text: what is new, what kinds to show, the cards. On a wide screen a script sets each card
// level with its words; without one they stand in the order of the text, each with its quote.
//
// Hooks: `aside.rail#comments`; `[data-act=show-new]` the pill; `form[data-filter]` with the radio `kind`;
// `ol.cards[data-placed]` when a script sets `--top` on each `li[data-card=ID]` and the list's height; `writing` is the
// card of the form in which one writes; `[data-act=read-clause][data-about=CLAUSE-ID]` reads all of a clause.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { annotationCard, type CardContext } from './annotation-card.template.js';
import type { Annotation, AnnotationKind } from './contract.js';
import { annotationKinds, kindWords } from './kinds.js';

export interface RailView {
  language: Language;
  annotations: readonly Annotation[];
  /** All there are, where the list is a choice of them: what the filter counts. */
  all?: readonly Annotation[];
  /** How one card is shown; its place, fold and clause differ from card to card. */
  cardContext: (annotation: Annotation) => CardContext;
  /** What the list is of, where it is not the whole draft: "មាត្រា ១២". */
  clause?: string;
  /** Came in meanwhile and wait to be shown. */
  waiting: number;
  kind?: AnnotationKind;
  /** Nobody can speak yet. */
  isSilent?: boolean;
  /** What only a script adds: beside the title, to the filter, above the cards, and the form in which one writes. */
  tools?: unknown;
  filters?: unknown;
  news?: unknown;
  writing?: unknown;
  /** What does not fit beside an article, and how it is called. */
  more?: readonly { clauseId: string; label: string }[];
}

export function rail(view: RailView): TemplateResult {
  const { language, annotations, clause } = view;
  const title = clause ? say(language, reading.commentsOn, { clause }) : say(language, reading.allComments);
  return html`<aside class="rail" id="comments" aria-labelledby="comments-title">
    <div class="rail-head">
      <h2 id="comments-title">${title}</h2>
      ${view.tools ?? nothing} ${(view.all ?? annotations).length > 1 ? kindFilter(view) : nothing}
    </div>
    <div class="rail-news">
      ${view.waiting > 0 ? newCommentsPill(language, view.waiting) : nothing}${view.news ?? nothing}
    </div>
    ${cards(view)}
  </aside>`;
}

/** Says that comments came in; nothing is put in before it is pressed. */
export function newCommentsPill(language: Language, n: number): TemplateResult {
  return html`<button type="button" class="pill" data-act="show-new">
    ${icon('new', 'small')}<span>${say(language, reading.newComments, { n })}</span>
    <span>${say(language, reading.show)}</span>
  </button>`;
}

function cards(view: RailView): TemplateResult {
  const { language, annotations, kind, clause, writing, more = [] } = view;
  if (annotations.length === 0 && !writing) {
    const none = view.isSilent ? reading.noneBefore : reading.noneOnDraft;
    const why = kind ? reading.noneOfKind : clause ? reading.noneYet : none;
    return html`<p class="empty">${say(language, why, { clause: clause ?? '' })}</p>`;
  }
  return html`<ol class="cards">
    ${writing ? html`<li data-card="writing">${writing}</li>` : nothing}
    ${repeat(
      annotations,
      ({ id }) => id,
      (annotation) =>
        html`<li data-card=${annotation.id}>${annotationCard(annotation, view.cardContext(annotation))}</li>`,
    )}
    ${more.map(
      ({ clauseId, label }) => html`<li data-card=${`more-${clauseId}`}>
        <button type="button" class="button quiet" data-act="read-clause" data-about=${clauseId}>${label}</button>
      </li>`,
    )}
  </ol>`;
}

function kindFilter(view: RailView): TemplateResult {
  const { language, kind: chosen, all: annotations = view.annotations } = view;
  const amount = (kind: AnnotationKind) => annotations.filter((annotation) => annotation.kind === kind).length;
  const choice = (kind: AnnotationKind | '', word: string, n: number) =>
    html`<label data-kind=${kind}
      ><input type="radio" name="kind" value=${kind} ?checked=${(chosen ?? '') === kind} />
      ${kind ? icon(kind, 'small') : nothing}<span>${word}</span>
      <span class="number">${say(language, reading.plainNumber, { n })}</span></label
    >`;
  return html`<details class="filter needs-script">
    <summary>${say(language, reading.filter)}</summary>
    <form data-filter>
      ${choice('', say(language, reading.filterAll), annotations.length)}
      ${annotationKinds
        .filter((kind) => amount(kind) > 0)
        .map((kind) => choice(kind, say(language, kindWords[kind]), amount(kind)))}
      ${view.filters ?? nothing}
    </form>
  </details>`;
}
