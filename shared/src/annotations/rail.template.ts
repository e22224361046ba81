// The comments beside the text: what is new, what kinds to show, the cards. On a wide screen a script sets each card
// level with its words; without one they stand in the order of the text, each with its quote.
//
// Hooks: `aside.rail#comments`; `[data-act=show-new]` the pill; `form[data-filter]` with the radio `kind`;
// `ol.cards[data-placed]` when a script sets `--top` on each `li[data-card=ID]` and the list's height.
import { html, nothing, type TemplateResult } from 'lit';
import { reading } from '../texts/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { annotationCard, type CardContext } from './annotation-card.template.js';
import { type Annotation, type AnnotationKind, annotationKinds } from './contract.js';
import { kindWords } from './kinds.js';

export interface RailView {
  language: Language;
  annotations: readonly Annotation[];
  /** How one card is shown; its place, fold and clause differ from card to card. */
  cardContext: (annotation: Annotation) => CardContext;
  /** What the list is of, where it is not the whole draft: "មាត្រា ១២". */
  clause?: string;
  /** Came in meanwhile and wait to be shown. */
  waiting: number;
  kind?: AnnotationKind;
}

export function rail(view: RailView): TemplateResult {
  const { language, annotations, clause } = view;
  const title = clause ? say(language, reading.commentsOn, { clause }) : say(language, reading.allComments);
  return html`<aside class="rail" id="comments" aria-labelledby="comments-title">
    <div class="rail-head">
      <h2 id="comments-title">${title}</h2>
      ${annotations.length > 1 ? kindFilter(view) : nothing}
    </div>
    <div class="rail-news" role="status">${view.waiting > 0 ? newCommentsPill(language, view.waiting) : nothing}</div>
    ${cards(view)}
  </aside>`;
}

/** Says that comments came in; nothing is put in before it is pressed. */
export function newCommentsPill(language: Language, n: number): TemplateResult {
  return html`<button type="button" class="pill" data-act="show-new">
    ${icon('new', 'small')}<span>${say(language, reading.newComments, { n })}</span><span>${say(language, reading.show)}</span>
  </button>`;
}

function cards(view: RailView): TemplateResult {
  const { language, annotations, kind, clause } = view;
  const shown = kind ? annotations.filter((annotation) => annotation.kind === kind) : annotations;
  if (shown.length === 0) {
    const why = kind ? reading.noneOfKind : clause ? reading.noneYet : reading.noneOnDraft;
    return html`<p class="empty">${say(language, why, { clause: clause ?? '' })}</p>`;
  }
  return html`<ol class="cards">
    ${shown.map((annotation) => html`<li data-card=${annotation.id}>${annotationCard(annotation, view.cardContext(annotation))}</li>`)}
  </ol>`;
}

function kindFilter({ language, annotations, kind: chosen }: RailView): TemplateResult {
  const amount = (kind: AnnotationKind) => annotations.filter((annotation) => annotation.kind === kind).length;
  const choice = (kind: AnnotationKind | '', word: string, n: number) =>
    html`<label data-kind=${kind}
      ><input type="radio" name="kind" value=${kind} ?checked=${(chosen ?? '') === kind} />${kind ? icon(kind, 'small') : nothing}<span>${word}</span>
      <span class="number">${say(language, reading.plainNumber, { n })}</span></label
    >`;
  return html`<details class="filter needs-script">
    <summary>${say(language, reading.filter)}</summary>
    <form data-filter>
      ${choice('', say(language, reading.filterAll), annotations.length)}
      ${annotationKinds.filter((kind) => amount(kind) > 0).map((kind) => choice(kind, say(language, kindWords[kind]), amount(kind)))}
    </form>
  </details>`;
}
