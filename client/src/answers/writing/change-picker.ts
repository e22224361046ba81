// Which clauses of the newest version an answer names: those that changed since the comment first, all of them to be
// searched by number or by words. The texts are fetched only when somebody wants to choose.
import type { AnswerDeskState } from '@sala/shared/screens/desk-state.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ChosenPlace } from './answer-draft.js';
import { readVersionText } from '../answers.api.js';
import { LightElement } from '../../ui/light-element.js';
import { type ClauseFate, offeredPlaces, type OfferedPlace } from './offered-places.js';

/** More than these are not shown; a search finds the others. */
const SHOWN_MAX = 40;

const fateWords: Partial<Record<ClauseFate, Text>> = {
  changed: answerWriting.clauseChanged,
  added: answerWriting.clauseAdded,
  removed: answerWriting.clauseRemoved,
};

/** Enter in the search sends no answer. */
function staysHere(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}

@customElement('change-picker')
export class ChangePicker extends LightElement {
  @property({ attribute: false }) page!: AnswerDeskState;
  /** The version on which the comment was made. */
  @property({ attribute: false }) since = '';
  /** Says where words stand, not what changed. */
  @property({ type: Boolean }) isPlace = false;
  @property({ attribute: false }) chosen: readonly ChosenPlace[] = [];
  @state() private isOpen = false;
  @state() private offered: OfferedPlace[] | null = null;
  @state() private wanted = '';
  @state() private failed = '';

  protected override render(): TemplateResult {
    const { language, versions } = this.page;
    const [newest] = versions;
    if (!this.isPlace && newest?.id === this.since)
      return html`<p class="small">${say(language, answerWriting.noNewerVersion, { n: newest.number })}</p>`;
    const word = this.isOpen
      ? answerWriting.clausesDone
      : this.chosen.length > 0
        ? answerWriting.changeClauses
        : answerWriting.chooseClauses;
    return html`${
      this.chosen.length > 0
        ? html`<ul class="change-chosen">${this.chosen.map((place) => this.chosenRow(place))}</ul>`
        : nothing
    }
    <p>
      <button type="button" class="button" aria-expanded=${this.isOpen} @click=${this.toggle}>${say(language, word)}</button>
    </p>
    ${this.isOpen ? this.choices() : nothing}`;
  }

  private chosenRow(place: ChosenPlace): TemplateResult {
    const { language } = this.page;
    const clause = inEither(place.label, language)?.text ?? '';
    const words = say(language, place.removed ? answerWriting.removedAt : answerWriting.changeAt, {
      n: place.to,
      clause,
    });
    return html`<li>
      ${icon('link', 'small')}<span>${words}</span>
      <button
        type="button"
        class="button quiet"
        aria-label=${say(language, answerWriting.removeClause, { clause })}
        @click=${() => this.choose(place, false)}
      >
        ${icon('close', 'small')}${say(language, answerWriting.takeOut)}
      </button>
    </li>`;
  }

  private choices(): TemplateResult {
    const { offered, page, wanted, failed } = this;
    const { language, versions } = page;
    if (failed) return html`<p class="notice" role="alert">${failed}</p>`;
    if (!offered) return html`<p role="status">${say(language, answerWriting.loading)}</p>`;
    const key = normalKey(wanted);
    const found = key === '' ? offered : offered.filter(({ searched }) => searched.includes(key));
    return html`<div class="field">
        <label for="clause-search">${say(language, answerWriting.searchClauses)}</label>
        <input
          id="clause-search"
          type="search"
          autocomplete="off"
          .value=${wanted}
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
          @keydown=${staysHere}
        />
      </div>
      <fieldset class="change-list">
        <legend class="visually-hidden">${say(language, answerWriting.clausesOf, { n: versions[0]?.number ?? 0 })}</legend>
        ${found.length === 0 ? html`<p>${say(language, answerWriting.noClauses)}</p>` : found.slice(0, SHOWN_MAX).map((one) => this.choice(one))}
      </fieldset>
      ${found.length > SHOWN_MAX ? html`<p class="meta">${say(language, answerWriting.moreClauses, { n: SHOWN_MAX })}</p>` : nothing}`;
  }

  private choice(one: OfferedPlace): TemplateResult {
    const { language } = this.page;
    const { place, fate, excerpt } = one;
    const said = inEither(place.label, language);
    const words = inEither(excerpt, language);
    const fateWord = fateWords[fate];
    const isChosen = this.chosen.some(({ clauseId }) => clauseId === place.clauseId);
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${isChosen}
        @change=${(event: Event) => this.choose(place, (event.target as HTMLInputElement).checked)}
      />
      <span
        ><b lang=${said?.language ?? language}>${said?.text}</b>${fateWord ? html` <span class="alike">${say(language, fateWord)}</span>` : nothing}</span
      >
      ${words ? html`<span class="meta" lang=${words.language}>${words.text}</span>` : nothing}
    </label>`;
  }

  private choose(place: ChosenPlace, isIn: boolean): void {
    const others = this.chosen.filter(({ clauseId }) => clauseId !== place.clauseId);
    const detail = isIn ? [...others, place] : others;
    this.dispatchEvent(new CustomEvent<ChosenPlace[]>('places-chosen', { detail }));
  }

  private readonly toggle = (): void => {
    this.isOpen = !this.isOpen;
    if (this.isOpen && !this.offered) void this.read();
  };

  private async read(): Promise<void> {
    const { versions, language } = this.page;
    const [newest] = versions;
    if (!newest) return;
    this.failed = '';
    try {
      const [after, before] = await Promise.all([
        readVersionText(newest.id),
        newest.id === this.since ? null : readVersionText(this.since),
      ]);
      this.offered = offeredPlaces(newest, after.clauses, before?.clauses ?? null);
    } catch {
      this.failed = say(language, desk.noAnswer);
    }
  }
}
