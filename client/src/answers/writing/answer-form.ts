// The answer being written: outcome, ground, words in the authoritative language and the other, the change it made, and
// what happens with it. What is missing is said when one sends it.
import { asksFor, type AnswerDraft } from './answer-draft.js';
import {
  type Disposition,
  dispositions,
  reasonOf,
  type RefusedBecause,
  refusalReasons,
} from '@sala/shared/discussions/dispositions.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { countClusters } from '@sala/shared/language/clusters.js';
import { ANSWER_CLUSTERS_MIN, STATEMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { dispositionWords, refusedBecause } from '@sala/shared/texts/answers.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { formatClock } from '@sala/shared/language/dates.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnswerSession } from './answer-session.js';
import './change-picker.js';
import { dispositionGlyphs } from '../disposition.js';

/** The outcomes that are always shown; the others are one step away. */
const USUAL = 5;

export function answerForm(answer: AnswerSession, draft: AnswerDraft, told: unknown): TemplateResult {
  const { language, wasFound } = answer;
  const send = (event: Event) => {
    event.preventDefault();
    void answer.save(true);
  };
  return html`<form class="answer-form" @submit=${send}>
    ${
      wasFound
        ? html`<p class="notice">
            ${say(language, answerWriting.found)}
            <button type="button" class="button quiet" @click=${() => void answer.discard(false)}>
              ${say(language, answerWriting.dropFound)}
            </button>
          </p>`
        : nothing
    }
    ${draft.corrects ? html`<p class="notice">${say(language, answerWriting.correcting)}</p>` : nothing}
    ${outcomes(answer, draft)} ${ground(answer, draft)} ${words(answer, draft)} ${change(answer, draft)}
    ${told} ${sending(answer, draft)}
  </form>`;
}

function outcomes(answer: AnswerSession, draft: AnswerDraft): TemplateResult {
  const { language } = answer;
  const usual = usualFirst();
  const choice = (one: Disposition) =>
    html`<label>
      <input
        type="radio"
        name="disposition"
        value=${one}
        .checked=${live(draft.disposition === one)}
        @change=${() => answer.change({ disposition: one })}
      />
      ${icon(dispositionGlyphs[one], 'small')}<span>${say(language, dispositionWords[one])}</span>
    </label>`;
  const rest = usual.slice(USUAL);
  return html`<fieldset>
    <legend>${say(language, answerWriting.outcome)}</legend>
    <div class="outcomes">${usual.slice(0, USUAL).map(choice)}</div>
    <details ?open=${draft.disposition !== null && rest.includes(draft.disposition)}>
      <summary>${say(language, answerWriting.moreOutcomes, { n: rest.length })}</summary>
      <div class="outcomes">${rest.map(choice)}</div>
    </details>
  </fieldset>`;
}

/** Taken, taken in part, not taken; then what the text has already, and what a rule below it will have. */
function usualFirst(): Disposition[] {
  const first: Disposition[] = ['accepted', 'partly-accepted', 'not-accepted'];
  return [...first, ...dispositions.filter((one) => !first.includes(one))];
}

function ground(answer: AnswerSession, draft: AnswerDraft): TemplateResult | typeof nothing {
  const { language } = answer;
  const { disposition, reason } = draft;
  if (disposition === null || !asksFor(disposition).reason) return nothing;
  const isNeeded = reasonOf[disposition] === 'needed';
  const choose = (event: Event) =>
    answer.change({ reason: ((event.target as HTMLSelectElement).value || null) as RefusedBecause | null });
  return html`<div class="field">
    <label for="ground">${say(language, isNeeded ? answerWriting.reason : answerWriting.reasonOptional)}</label>
    <select id="ground" @change=${choose}>
      <option value="" ?selected=${reason === null}>
        ${say(language, isNeeded ? answerWriting.chooseReason : answerWriting.noReason)}
      </option>
      ${refusalReasons.map(
        (one) => html`<option value=${one} ?selected=${one === reason}>${say(language, refusedBecause[one])}</option>`,
      )}
    </select>
  </div>`;
}

const textWords = {
  km: { label: answerWriting.textKm, add: answerWriting.addKm },
  en: { label: answerWriting.textEn, add: answerWriting.addEn },
};

function words(answer: AnswerSession, draft: AnswerDraft): TemplateResult {
  const { language, desk } = answer;
  const { authoritative } = desk.page.draft;
  const other: Language = authoritative === 'km' ? 'en' : 'km';
  const hasOther = draft.text[other] !== undefined;
  const write = (one: Language) => (event: Event) =>
    answer.change({ text: { ...draft.text, [one]: (event.target as HTMLTextAreaElement).value } });
  const add = () => answer.change({ text: { ...draft.text, [other]: '' } });
  const field = (one: Language) =>
    html`<div class="field">
      <label for=${`answer-${one}`}>${say(language, textWords[one].label)}</label>
      <textarea
        id=${`answer-${one}`}
        lang=${one}
        rows="4"
        maxlength=${STATEMENT_UNITS_MAX}
        aria-describedby=${one === authoritative ? 'answer-length' : nothing}
        .value=${live(draft.text[one] ?? '')}
        @input=${write(one)}
      ></textarea>
    </div>`;
  return html`${field(authoritative)}
    <p class="answer-text-foot meta">
      <span id="answer-length">${howLong(draft.text[authoritative] ?? '', language)}</span>
      ${
        hasOther
          ? nothing
          : html`<button type="button" class="button quiet" @click=${add}>${say(language, textWords[other].add)}</button>`
      }
    </p>
    ${hasOther ? field(other) : nothing}`;
}

function howLong(text: string, language: Language): TemplateResult {
  const left = ANSWER_CLUSTERS_MIN - countClusters(text.trim());
  return left > 0
    ? html`${say(language, answerWriting.tooShort, { n: left })}`
    : html`${icon('check', 'small')} ${say(language, answerWriting.longEnough)}`;
}

function change(answer: AnswerSession, draft: AnswerDraft): TemplateResult | typeof nothing {
  const { language, work, desk } = answer;
  const asked = asksFor(draft.disposition);
  if (!work || (!asked.change && !asked.place)) return nothing;
  return html`<fieldset>
    <legend>${say(language, asked.place ? answerWriting.whereItStands : answerWriting.change)}</legend>
    ${
      draft.isNotYet && asked.change
        ? nothing
        : html`<change-picker
            .page=${desk.page}
            .since=${work.annotation.versionId}
            .isPlace=${asked.place}
            .chosen=${draft.changes}
            @places-chosen=${(event: CustomEvent<AnswerDraft['changes']>) => answer.change({ changes: event.detail })}
          ></change-picker>`
    }
    ${asked.change ? notYet(answer, draft) : nothing}
  </fieldset>`;
}

function notYet(answer: AnswerSession, draft: AnswerDraft): TemplateResult {
  const { language, desk } = answer;
  const { authoritative } = desk.page.draft;
  const label = authoritative === 'km' ? answerWriting.notYetKm : answerWriting.notYetEn;
  const write = (event: Event) =>
    answer.change({ notYet: { ...draft.notYet, [authoritative]: (event.target as HTMLTextAreaElement).value } });
  const toggle = (event: Event) => answer.change({ isNotYet: (event.target as HTMLInputElement).checked });
  return html`<label class="choice">
      <input type="checkbox" id="not-yet" .checked=${live(draft.isNotYet)} @change=${toggle} />
      <span>${say(language, answerWriting.notYet)}</span>
    </label>
    ${
      draft.isNotYet
        ? html`<div class="field">
            <label for="not-yet-words">${say(language, label)}</label>
            <textarea
              id="not-yet-words"
              lang=${authoritative}
              rows="2"
              maxlength=${STATEMENT_UNITS_MAX}
              aria-describedby="not-yet-length"
              .value=${live(draft.notYet[authoritative] ?? '')}
              @input=${write}
            ></textarea>
            <p class="meta" id="not-yet-length">${howLong(draft.notYet[authoritative] ?? '', language)}</p>
          </div>`
        : nothing
    }`;
}

function sending(answer: AnswerSession, draft: AnswerDraft): TemplateResult {
  const { language, desk, savedAt, isBusy, theirs } = answer;
  const n = draft.annotationIds.length;
  const office = inEither(desk.page.draft.office.name, language)?.text ?? '';
  const saved = savedAt
    ? say(language, answerWriting.savedAt, { when: formatClock(language, savedAt) })
    : say(language, answerWriting.keptHere);
  return html`<p class="small">${say(language, n > 1 ? answerWriting.toldMany : answerWriting.toldOne, { n })}</p>
    <div class="answer-send">
      <button class="button primary" ?disabled=${isBusy}>${say(language, answerWriting.send)}</button>
      <button type="button" class="button" ?disabled=${isBusy} @click=${() => void answer.save(false)}>
        ${say(language, answerWriting.keep)}
      </button>
      ${
        draft.revision !== null && theirs === null
          ? html`<button type="button" class="button quiet" @click=${() => void answer.discard(true)}>
              ${say(language, answerWriting.discard)}
            </button>`
          : nothing
      }
    </div>
    <p class="meta">${saved} ${say(language, answerWriting.howSigned, { office })}</p>`;
}
