// The office's signed answer as everybody sees it: what it decides as glyph and word, why, the words, the change it led
// to, who signed for it and when; what it corrected, and what the author replied.
//
// Hooks: `.answer[data-answer=ID][data-outcome]`; `[data-act=to-answer]` lets the author reply once.
import { html, nothing, type TemplateResult } from 'lit';
import { inEither } from '../drafts/clause-labels.js';
import { formatShortDay } from '../language/dates.js';
import { AUTHOR_REPLY_DAYS } from '../ground/limits.js';
import { pages } from '../ground/paths.js';
import { answerWords, dispositionWords, refusedBecause } from '../texts/answers.js';
import type { Bilingual } from '../texts/bilingual.js';
import { type Language, say } from '../texts/say.js';
import { icon, type IconName } from '../ui/icon.template.js';
import type { AnswerOnCard, AnswerPlace } from '../discussions/answer-on-card.js';
import { type CommentContext, replyTemplate } from '../discussions/comment.template.js';
import type { Comment } from '../discussions/contract.js';
import type { Disposition } from '../discussions/dispositions.js';
import { DAY_MS } from '../ground/days.js';

/** Filled, half filled, empty with a bar; all others are answered, which is the back arrow. */
const glyphs: Partial<Record<Disposition, IconName>> = {
  accepted: 'accepted',
  'partly-accepted': 'partly',
  'not-accepted': 'not-accepted',
};

export function outcomeGlyph(disposition: Disposition): IconName {
  return glyphs[disposition] ?? 'answered';
}

/** A chip at the end of a card's first line. */
export function outcomeChip(language: Language, disposition: Disposition): TemplateResult {
  const glyph = outcomeGlyph(disposition);
  return html`<span class="chip" data-state=${glyph}
    >${icon(glyph, 'small')}${say(language, dispositionWords[disposition])}</span
  >`;
}

export interface AnswerView extends CommentContext {
  /** The word of its draft in addresses. */
  slug: string;
  /** Replies of the thread: those of the author to the answer stand with it. */
  replies: readonly Comment[];
  /** The author reads this, and can reply. */
  isAuthor?: boolean;
  /** Comments of this browser. */
  mine?: ReadonlySet<string>;
}

type Said = Pick<AnswerOnCard, 'disposition' | 'reason' | 'text' | 'office' | 'signedAt'>;

export function answerBlock(answer: AnswerOnCard, view: AnswerView): TemplateResult {
  const { language } = view;
  const replies = view.replies.filter(({ id }) => answer.authorReplies.includes(id));
  return html`<div
    role="group"
    class="answer"
    data-answer=${answer.id}
    data-outcome=${outcomeGlyph(answer.disposition)}
    aria-label=${say(language, answerWords.title)}
  >
    ${saidTemplate(answer, language)}
    ${answer.notYet ? html`<p><b>${say(language, answerWords.notYet)}</b> ${words(answer.notYet, language)}</p>` : nothing}
    ${answer.places.length > 0 ? places(answer, view) : nothing} ${signature(answer, language)}
    ${answer.before.length > 0 ? before(answer, language) : nothing}
    ${
      replies.length > 0
        ? html`<p class="reason-label">${say(language, answerWords.authorsReply)}</p>
          <ol class="replies">
            ${replies.map((reply) =>
              replyTemplate(reply, { ...view, isMine: view.mine?.has(reply.id) ?? false, isNew: false }),
            )}
          </ol>`
        : nothing
    }
    ${view.isAuthor && replies.length === 0 && canStillReply(answer, view) ? replyButton(language) : nothing}
  </div>`;
}

function saidTemplate({ disposition, reason, text }: Said, language: Language): TemplateResult {
  return html`<p class="outcome">${icon(outcomeGlyph(disposition))}<b>${say(language, dispositionWords[disposition])}</b></p>
    ${
      reason
        ? html`<p>${say(language, answerWords.reason, { reason: say(language, refusedBecause[reason]) })}</p>`
        : nothing
    }
    <div class="words">${words(text, language)}</div>`;
}

/** Every line a paragraph of its own, in the reader's language or else in the other, marked so. */
function words(text: Bilingual, language: Language) {
  const found = inEither(text, language);
  if (!found) return nothing;
  const lines = found.text.split('\n').filter((line) => line !== '');
  const [line] = lines;
  if (lines.length === 1) return html`<span lang=${found.language}>${line}</span>`;
  return lines.map((one) => html`<p lang=${found.language}>${one}</p>`);
}

function places({ disposition, places: all }: AnswerOnCard, view: AnswerView): TemplateResult {
  const { language } = view;
  const label = disposition === 'already-in-text' ? answerWords.standsIn : answerWords.change;
  return html`<p class="answer-places">
    <b>${say(language, label)}</b> ${all.map((place, at) => html`${at > 0 ? ' · ' : ''}${placeLink(place, view)}`)}
  </p>`;
}

function placeLink(place: AnswerPlace, { language, slug }: AnswerView): TemplateResult {
  const { from, to, clauseId, path, removed } = place;
  const clause = inEither(place.label, language)?.text ?? '';
  const word = say(language, removed ? answerWords.placeRemoved : answerWords.place, { n: to, clause });
  const href = to > from ? pages.compare(language, slug, from, to, clauseId) : pages.clause(language, slug, path, to);
  return html`<a href=${href} data-act="place">${word}</a>`;
}

function signature({ office, signedAt, answers }: AnswerOnCard, language: Language): TemplateResult {
  const signed = say(language, answerWords.signed, {
    office: inEither(office, language)?.text ?? '',
    day: formatShortDay(language, signedAt),
  });
  return html`<p class="meta">
    <time datetime=${signedAt}>${signed}</time>${
      answers > 1 ? html` · ${say(language, answerWords.forAll, { n: answers })}` : nothing
    }
  </p>`;
}

/** What was signed before stays readable, the latest first. */
function before(answer: AnswerOnCard, language: Language): TemplateResult {
  return html`<details class="answer-before">
    <summary>${say(language, answerWords.corrects, { n: answer.before.length })}</summary>
    ${answer.before.map(
      (one) =>
        html`<div>${saidTemplate(one, language)} ${signature({ ...answer, ...one, answers: 1 }, language)}</div>`,
    )}
  </details>`;
}

/** Whether the fourteen days are not over. */
export function canStillReply(
  { signedAt }: Pick<AnswerOnCard, 'signedAt'>,
  { now }: Pick<CommentContext, 'now'>,
): boolean {
  return new Date(now).getTime() - Date.parse(signedAt) <= AUTHOR_REPLY_DAYS * DAY_MS;
}

function replyButton(language: Language): TemplateResult {
  return html`<p>
    <button type="button" class="button quiet needs-script" data-act="to-answer">
      ${icon('reply', 'small')}${say(language, answerWords.toAnswer)}
    </button>
  </p>`;
}
