// Why the words of a law changed, as one rail: what was said, the evidence, the signed answer, the text. A change that
// nobody gave a source for says so.
//
// Hooks: `details.why` under its change; `.why-rail` what is in it.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { redlineTemplate } from '../annotations/annotation-card.template.js';
import { outcomeChip } from '../annotations/answer.template.js';
import type { Annotation } from '../annotations/contract.js';
import { kindWords } from '../annotations/kinds.js';
import type { FormerReason } from './contract.js';
import type { AnswerOnCard } from '../discussions/answer-on-card.js';
import { speakerLine } from '../discussions/comment.template.js';
import { inEither } from '../drafts/clause-labels.js';
import { formatShortDay } from '../language/dates.js';
import { api } from '../ground/paths.js';
import { dispositionWords } from '../texts/answers.js';
import type { Bilingual } from '../texts/bilingual.js';
import { comparing } from '../texts/reading/comparing.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';

export interface CommentBehind {
  annotation: Annotation;
  /** The number of the version it was made on, and the address at which it stands there. */
  version: number;
  href: string;
}

export interface ChangeWhyView {
  language: Language;
  /** "Article 12, paragraph 2". */
  place: string;
  /** The newer version's number; `isGone`: the place is that of the older one. */
  version: number;
  isGone: boolean;
  /** Address of the change itself, and of the history of its article. */
  href: string;
  history: string;
  /** Words of the types of the change. */
  types: readonly string[];
  reasons: readonly Bilingual[];
  /** Reasons that were replaced since. */
  formerReasons: readonly FormerReason[];
  comments: readonly CommentBehind[];
}

/** Comments that are shown in full; the others stand in the answers' own list. */
const SHOWN_MAX = 5;

/** Unfolded by whoever wants to know, without a script. */
export function changeWhy(view: ChangeWhyView): TemplateResult {
  return html`<details class="why">
    <summary>${icon('reply', 'small')}<span><b>${say(view.language, comparing.why)}</b> · ${shortWhy(view)}</span></summary>
    <div class="why-rail">${rail(view)}</div>
  </details>`;
}

function shortWhy({ language, comments, reasons, types }: ChangeWhyView): string {
  const [first] = comments;
  if (!first && reasons.length === 0) return say(language, comparing.noSource);
  const answer = comments.find(({ annotation }) => annotation.answer)?.annotation.answer;
  return [
    ...types,
    ...(first ? [say(language, comparing.behind, { n: comments.length })] : [say(language, comparing.draftersReason)]),
    ...(answer ? [say(language, dispositionWords[answer.disposition])] : []),
  ].join(' · ');
}

function rail(view: ChangeWhyView): TemplateResult {
  const { language, comments, reasons, formerReasons } = view;
  const answers = new Map(
    comments.flatMap(({ annotation: { answer } }) => (answer ? [[answer.id, answer] as const] : [])),
  );
  const hasSource = comments.length > 0 || reasons.length > 0;
  return html`<ol class="why-steps">
    ${comments.slice(0, SHOWN_MAX).map((one) => commentSteps(one, language))}
    ${
      comments.length > SHOWN_MAX
        ? html`<li class="why-step">${say(language, comparing.moreBehind, { n: comments.length - SHOWN_MAX })}</li>`
        : nothing
    }
    ${[...answers.values()].map((answer) => answerStep(answer, language))}
    ${reasons.map((reason) => reasonStep(reason, language))}
    ${formerReasons.map((former) => formerStep(former, language))}
    ${hasSource ? nothing : html`<li class="why-step"><p>${say(language, comparing.noSource)}</p></li>`} ${textStep(view)}
  </ol>`;
}

function commentSteps({ annotation, version, href }: CommentBehind, language: Language): TemplateResult {
  const { kind, opening, concerned } = annotation;
  const files = opening.state === 'visible' ? opening.attachments : [];
  return html`<li class="why-step" data-kind=${kind}>
      <p class="kind">${icon(kind)}${say(language, kindWords[kind])}</p>
      ${substance(annotation, language)}
      <p class="meta">
        ${speakerLine(language, opening.speaker)}${
          concerned > 0 ? html` · ${say(language, comparing.concerned, { n: concerned })}` : nothing
        }
      </p>
      <p><a href=${href}>${say(language, comparing.openComment, { n: version })}</a></p>
    </li>
    ${
      files.length > 0
        ? html`<li class="why-step" data-kind="evidence">
            <p class="kind">${icon('evidence')}${say(language, comparing.evidence)}</p>
            ${files.map((file) => html`<p><a href=${api.attachment(file.id)}>${file.name}</a></p>`)}
          </li>`
        : nothing
    }`;
}

function substance({ opening, wording, target }: Annotation, language: Language) {
  if (opening.state === 'withdrawn') return html`<p class="stub">${say(language, reading.withdrawnMore)}</p>`;
  if (opening.state !== 'visible') return html`<p class="stub">${say(language, reading.stateHidden)}</p>`;
  const exact = target.segments.map((segment) => segment.exact).join(' ');
  return html`${wording ? redlineTemplate(language, target.language, exact, wording) : nothing}${
    opening.html ? html`<div class="words" lang=${opening.language}>${unsafeHTML(opening.html)}</div>` : nothing
  }`;
}

function answerStep({ disposition, text, office, signedAt }: AnswerOnCard, language: Language): TemplateResult {
  const said = inEither(text, language);
  const by = { office: inEither(office, language)?.text ?? '', day: formatShortDay(language, signedAt) };
  return html`<li class="why-step">
    <p class="kind">${icon('reply')}${say(language, comparing.answered)} ${outcomeChip(language, disposition)}</p>
    ${said ? html`<p class="words" lang=${said.language}>${said.text}</p>` : nothing}
    <p class="meta">${say(language, comparing.answeredBy, by)}</p>
  </li>`;
}

function reasonStep(reason: Bilingual, language: Language): TemplateResult | typeof nothing {
  const said = inEither(reason, language);
  if (!said) return nothing;
  return html`<li class="why-step">
    <p class="kind">${icon('wording')}${say(language, comparing.draftersReason)}</p>
    <p class="words" lang=${said.language}>${said.text}</p>
  </li>`;
}

/** What was said first stays to be read, struck out by nobody. */
function formerStep({ reason, at }: FormerReason, language: Language): TemplateResult | typeof nothing {
  const said = inEither(reason, language);
  if (!said) return nothing;
  return html`<li class="why-step">
    <p class="kind">${icon('late')}${say(language, comparing.formerReason, { day: formatShortDay(language, at) })}</p>
    <p class="words" lang=${said.language}>${said.text}</p>
  </li>`;
}

function textStep({ language, place, version, isGone, href, history }: ChangeWhyView): TemplateResult {
  const where = isGone ? comparing.wasInVersion : comparing.inVersion;
  return html`<li class="why-step">
    <p class="kind">${icon('check')}${say(language, comparing.inTheText)}</p>
    <p>
      ${say(language, where, { n: version, place })} <a href=${href}>${say(language, comparing.linkToChange)}</a> ·
      <a href=${history}>${say(language, comparing.historyOf, { place })}</a>
    </p>
  </li>`;
}
