// What somebody said, as everybody reads it, and those who say the same: with their exact number, each one readable,
// and each one to be taken into the answer or left out of it.
import { markedWords, redlineTemplate } from '@sala/shared/annotations/annotation-card.template.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { canBeAnswered } from '@sala/shared/answers/policy.js';
import type { AnswerWork, Variant } from '@sala/shared/answers/desk-contract.js';
import { commentBody, commentMeta } from '@sala/shared/discussions/comment.template.js';
import { hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerSession } from './answer-session.js';

export function commentView({ work, desk, language }: AnswerSession): TemplateResult {
  if (!work) return html``;
  const { annotation } = work;
  const { replies, opening } = annotation;
  const context = { language, now: desk.now(), hiddenBecause: (code: string) => hiddenBecause(code, language) };
  const cannot = { held: answerWriting.cannotAnswerHeld, withdrawn: answerWriting.cannotAnswerWithdrawn };
  const isClosed = canBeAnswered(opening.state) !== true;
  return html`<div class="answer-comment" data-comment=${annotation.id}>
      ${commentMeta(opening, context)} ${said(annotation, context)}
      ${
        replies.length > 0
          ? html`<details>
              <summary>${say(language, answerWriting.replies, { n: replies.length })}</summary>
              <ul>
                ${replies.map((reply) => html`<li class="comment">${commentMeta(reply, context)} ${commentBody(reply, context)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
    </div>
    ${isClosed ? html`<p class="notice">${say(language, cannot[opening.state as 'held' | 'withdrawn'])}</p>` : nothing}`;
}

interface Context {
  language: Language;
  now: Date;
  hiddenBecause: (code: string) => string;
}

/** The words it is about, or the change it proposes, and what was said. */
function said({ target, wording, opening }: Annotation, context: Context): TemplateResult {
  const isShown = opening.state === 'visible' || opening.state === 'held';
  const words = markedWords({ target });
  const exact = target.segments.map((segment) => segment.exact).join(' ');
  if (wording && isShown)
    return html`${redlineTemplate(context.language, target.language, exact, wording)}
    ${commentBody(opening, context)}`;
  return html`${words ? html`<blockquote class="quote" lang=${target.language}>${words}</blockquote>` : nothing}
  ${commentBody(opening, context)}`;
}

function hiddenBecause(code: string, language: Language): string {
  const reasons: Record<string, Text | undefined> = hideReasons;
  const reason = reasons[code];
  return reason ? say(language, reason) : code;
}

/** "4 comments alike from 3 senders", and each of them. */
export function alikePanel(answer: AnswerSession, isUnfolded: boolean, unfold: () => void) {
  const { work, language, draft } = answer;
  if (!work || work.alike < 2) return nothing;
  const { alike: n, distinctSpeakers: m, variants } = work;
  const word = isUnfolded ? say(language, answerWriting.hideAll) : say(language, answerWriting.readAll, { n });
  return html`<section class="answer-alike" aria-label=${say(language, answering.nAlike, { n })}>
    <p class="small">
      <b>${say(language, m === 1 ? answerWriting.alikeFromOne : answerWriting.alike, { n, m })}</b>
      <button type="button" class="button quiet" aria-expanded=${isUnfolded} @click=${unfold}>${word}</button>
    </p>
    ${
      isUnfolded
        ? html`<ul class="answer-comments">${variants.variants.map((one) => variant(answer, work, one, answerWriting.answersThis))}</ul>
            ${
              variants.next === null
                ? nothing
                : html`<p>
                    <button type="button" class="button" @click=${() => void answer.moreVariants()}>
                      ${say(language, answerWriting.moreVariants)}
                    </button>
                  </p>`
            }
            ${draft ? html`<p class="small">${say(language, answerWriting.leavesOut)}</p>` : nothing}`
        : nothing
    }
  </section>`;
}

/** Like it, but not alike: to be read, and added by hand. */
export function similarPanel(answer: AnswerSession) {
  const { work, language, draft } = answer;
  if (!work || !draft || work.similar.length === 0) return nothing;
  const n = work.similar.length;
  const added = work.similar.filter(({ annotation }) => draft.annotationIds.includes(annotation.id)).length;
  return html`<details class="answer-alike" ?open=${added > 0}>
    <summary>${say(language, answerWriting.similar, { n })}</summary>
    <p class="small">${say(language, answerWriting.similarMore)}</p>
    <ul class="answer-comments">${work.similar.map((one) => variant(answer, work, one, answerWriting.addSimilar))}</ul>
  </details>`;
}

function variant(answer: AnswerSession, { annotation: shown }: AnswerWork, one: Variant, word: Text): TemplateResult {
  const { language, draft, desk } = answer;
  const { annotation, similarity, answering: stands, claimedBy } = one;
  const { id, kind, opening } = annotation;
  const context = { language, now: desk.now(), hiddenBecause: (code: string) => hiddenBecause(code, language) };
  const isIn = draft?.annotationIds.includes(id) ?? false;
  const isFree = stands === 'to-answer' || isIn;
  const choose = (event: Event) => answer.include(id, (event.target as HTMLInputElement).checked);
  return html`<li class="answer-comment" data-kind=${kind} data-comment=${id}>
    ${commentMeta(opening, context)} ${said(annotation, context)}
    <p class="meta">
      ${say(language, answerWriting.likeness, { n: Math.round(similarity * 100) })}
      ${claimedBy && !claimedBy.isMine ? ` · ${say(language, answering.answers, { who: claimedBy.name })}` : nothing}
      ${stands === 'waiting' ? ` · ${say(language, answering.proposed)}` : nothing}
      ${stands === 'answered' ? ` · ${say(language, answering.viewAnswered)}` : nothing}
    </p>
    ${
      draft && isFree && id !== shown.id
        ? html`<label class="choice">
            <input type="checkbox" name="answers" value=${id} .checked=${isIn} @change=${choose} />
            <span>${say(language, word)}</span>
          </label>`
        : nothing
    }
  </li>`;
}
