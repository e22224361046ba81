// The card of one annotation: a bar, glyph and word for its kind at the start, a chip for its state at the end; the
// words it is about where it does not stand beside them; what is proposed, why, the replies. Folded it keeps two
// lines.
//
// Hooks: `article.card[data-annotation=ID][data-about=CLAUSE-ID]`, with `data-folded` or, for the one whose words are
// lit, `data-current`; `[data-comment=ID]` around the opening and each reply; `[data-act]`: open, words (show them in
// the text), concern (`aria-pressed`), reply, and those of a comment; `[data-reply-form]` takes the form of a reply.
// Without scripts every card is unfolded and `reply` is a link to the clause's page.
import { html, nothing, type TemplateResult } from 'lit';
import { answerBlock, outcomeChip } from './answer.template.js';
import {
  type CommentContext,
  commentBody,
  commentEnd,
  commentMeta,
  replyTemplate,
} from '../discussions/comment.template.js';
import { hideReasons } from '../discussions/hide-reasons.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say, type Text } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { carriedLine, madeTarget } from './carried.template.js';
import type { Annotation, AnnotationKind, Wording } from './contract.js';
import { kindWords } from './kinds.js';
import type { ShownAnnotation } from './on-version.js';
import { redlineOf } from './redline.js';

export interface CardContext extends CommentContext {
  /** Beside its words in the text, or in a list that has to quote them. */
  place: 'beside' | 'list';
  /** Its words are lit in the text and it stands level with them. */
  isCurrent?: boolean;
  /** Where it stands, for the quote: "មាត្រា ១២ កថាខណ្ឌ ១". */
  clause: string;
  /** The page of the draft, for the version a comment was made on. */
  draftPage?: string;
  /** The page of its clause: text, thread and the plain form. */
  clausePage: string;
  /** The word of its draft in addresses. */
  slug: string;
  /** This browser has said "this concerns me too". */
  isConcerned?: boolean;
  /** Whether one can still answer: false once the thread is closed. */
  canReply?: boolean;
  /** The form in which somebody is just answering. */
  replyForm?: unknown;
  /** Comments of this browser, and those that came while the page was open, by id. */
  mine?: ReadonlySet<string>;
  fresh?: ReadonlySet<string>;
}

/** A change of wording: taken out and put in, each with a word for those who do not see the line. */
export function redlineTemplate(
  language: Language,
  textLanguage: Language,
  exact: string,
  wording: Wording,
): TemplateResult {
  const { before, removed, added, after } = redlineOf(exact, wording);
  const spoken = (text: Text) => html`<span class="visually-hidden" lang=${language}>${say(language, text)} </span>`;
  const out = removed ? html`<del>${spoken(reading.removed)}${removed}</del>` : nothing;
  const put = added ? html`<ins>${spoken(reading.added)}${added}</ins>` : nothing;
  const gap = removed && added ? ' ' : nothing;
  return html`<p class="redline" lang=${textLanguage}>${before}${out}${gap}${put}${after}</p>`;
}

/** The marked words as one string; '' where the whole clause or draft is meant. */
export function markedWords(annotation: Pick<ShownAnnotation, 'target'>): string {
  return annotation.target.segments.map((segment) => segment.exact).join(' … ');
}

export function annotationCard(annotation: ShownAnnotation, context: CardContext): TemplateResult {
  const { language, isFolded, isCurrent, mine, fresh } = context;
  const { opening, kind, answer } = annotation;
  const hiddenBecause = (code: string) => reasonWord(code, language);
  const own = {
    ...context,
    hiddenBecause,
    isMine: mine?.has(opening.id) ?? false,
    isNew: fresh?.has(opening.id) ?? false,
  };
  return html`<article
    class="card"
    id=${`a-${annotation.id}`}
    data-annotation=${annotation.id}
    data-about=${annotation.target.clauseId ?? ''}
    data-kind=${kind}
    ?data-folded=${isFolded}
    ?data-current=${isCurrent}
    tabindex="-1"
  >
    <div data-comment=${opening.id}>
      <div class="comment-head">
        <h3 class="kind">${isFolded ? unfoldButton(annotation, context) : kindLabel(kind, language)}</h3>
        ${commentEnd(opening, own, answer ? outcomeChip(language, answer.disposition) : undefined)}
      </div>
      ${commentMeta(opening, own)} ${isFolded ? nothing : whatWasSaid(annotation, own)}
    </div>
    ${isFolded ? nothing : thread(annotation, own)}
  </article>`;
}

/** The words it is about, what became of them since, and what was said. */
function whatWasSaid(annotation: ShownAnnotation, own: CardContext) {
  return [quote(annotation, own), carriedLine(annotation, own), substance(annotation, own)];
}

function quote(annotation: ShownAnnotation, { place, clause, clausePage }: CardContext) {
  if (place === 'beside') return nothing;
  const words = annotation.wording ? '' : markedWords(annotation);
  const where = html`<a class="where" href=${clausePage} data-act="words">${clause}</a>`;
  if (!words) return html`<p class="quote-of">${where}</p>`;
  return html`<p class="quote-of">${where}</p>
    <blockquote class="quote" lang=${annotation.target.language}>${words}</blockquote>`;
}

/** What was said. The words of a withdrawn or hidden proposal go with its stub. */
function substance(annotation: ShownAnnotation, own: CommentContext) {
  const { opening, wording } = annotation;
  const target = madeTarget(annotation);
  const isShown = opening.state === 'visible' || opening.state === 'held';
  if (!wording || !isShown) return commentBody(opening, own);
  const exact = target.segments.map((segment) => segment.exact).join(' ');
  return html`${redlineTemplate(own.language, target.language, exact, wording)}${
    opening.html ? html`<p class="reason-label">${say(own.language, reading.wordingReason)}</p>` : nothing
  }${commentBody(opening, own)}`;
}

function kindLabel(kind: AnnotationKind, language: Language): TemplateResult {
  return html`${icon(kind)}${say(language, kindWords[kind])}`;
}

/** Codes that this version does not know stay as they are. */
function reasonWord(code: string, language: Language): string {
  const known: Record<string, Text> = hideReasons;
  return known[code]?.[language] ?? code;
}

/** The whole folded card is its button. */
function unfoldButton({ kind, replies }: Annotation, { language }: CardContext): TemplateResult {
  return html`<button type="button" class="unfold" data-act="open" aria-expanded="false">
    ${kindLabel(kind, language)}${
      replies.length > 0
        ? html`<span class="meta">${say(language, reading.replies, { n: replies.length })}</span>`
        : nothing
    }
  </button>`;
}

function thread(annotation: Annotation, own: CardContext): TemplateResult {
  const { language, mine, fresh } = own;
  const { answer } = annotation;
  const replies = annotation.replies.filter(({ id }) => !answer?.authorReplies.includes(id));
  return html`${answer ? answerBlock(answer, { ...own, replies: annotation.replies, isAuthor: own.isMine }) : nothing}
    <div class="card-foot">${concernButton(annotation, own)}${replyLink(annotation, own)}
    </div>
    ${
      replies.length > 0
        ? html`<ol class="replies" aria-label=${say(language, reading.replies, { n: replies.length })}>
          ${replies.map((reply) =>
            replyTemplate(reply, {
              ...own,
              isMine: mine?.has(reply.id) ?? false,
              isNew: fresh?.has(reply.id) ?? false,
            }),
          )}
        </ol>`
        : nothing
    }
    <div data-reply-form>${own.replyForm ?? nothing}</div>`;
}

function concernButton({ opening, concerned }: Annotation, { language, isConcerned }: CardContext) {
  if (opening.state !== 'visible') return nothing;
  const pressed = isConcerned ? 'true' : 'false';
  return html`<button type="button" class="button quiet needs-script" data-act="concern" aria-pressed=${pressed}>
    ${isConcerned ? icon('check', 'small') : nothing}${say(language, reading.concernsMe)}${
      concerned > 0
        ? html` <span class="number">${say(language, reading.inBrackets, { n: concerned })}</span>`
        : nothing
    }
  </button>`;
}

function replyLink({ id, opening }: Annotation, { language, clausePage, canReply }: CardContext) {
  if (canReply === false || opening.state !== 'visible') return nothing;
  return html`<a class="button quiet" href=${`${clausePage}#reply-${id}`} data-act="reply"
    >${icon('reply', 'small')}${say(language, reading.reply)}</a
  >`;
}
