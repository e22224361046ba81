// Choosing a place by hand: a clause of the new text and, for words, the words in it, marked by mouse, finger or
// keyboard in a field that shows them.
import type { Target } from '@sala/shared/annotations/contract.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { snapToClusters, truncateClusters } from '@sala/shared/language/clusters.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../ui/light-element.js';

const QUOTE_CLUSTERS = 80;

@customElement('place-picker')
export class PlacePicker extends LightElement {
  @property({ attribute: false }) language!: Language;
  /** The language of the comment's words. */
  @property({ attribute: false }) of!: Language;
  @property({ attribute: false }) what: 'words' | 'clause' = 'words';
  /** Unique on the page, for labels. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) clauses!: readonly Clause[];
  @property({ attribute: false }) clauseId: string | null = null;
  @state() private range: { start: number; end: number } | null = null;
  @state() private problem = '';

  protected override render(): TemplateResult {
    const { language, name, what } = this;
    const id = `place-${name}`;
    const byId = new Map(this.clauses.map((clause) => [clause.id, clause]));
    const option = (clause: Clause) => {
      const heading = inEither(clause.heading, language)?.text;
      const label = [clausePlace(clause, byId, language), heading].filter(Boolean).join(' · ');
      return html`<option value=${clause.id} ?selected=${clause.id === this.clauseId}>${label}</option>`;
    };
    return html`<div class="picker">
      <div class="field">
        <label for=${id}>${say(language, publishing.inClause)}</label>
        <select id=${id} @change=${this.moved}>${this.clauses.map(option)}</select>
      </div>
      ${what === 'words' ? this.marking() : this.wholeClause()}
      ${this.problem ? html`<p class="notice" role="alert">${this.problem}</p>` : nothing}
    </div>`;
  }

  private get clause(): Clause | undefined {
    return this.clauses.find(({ id }) => id === this.clauseId) ?? this.clauses[0];
  }

  private wholeClause(): TemplateResult {
    return html`<p class="acts">
      <button type="button" class="button" @click=${this.takeClause}>${say(this.language, publishing.wholeClause)}</button>
    </p>`;
  }

  private marking(): TemplateResult {
    const { language, of, name, range } = this;
    const words = this.clause?.text[of] ?? '';
    if (words === '') return html`<p class="small">${say(language, publishing.noWordsThere)}</p>`;
    const marked = range ? words.slice(range.start, range.end) : '';
    return html`<div class="field">
        <label for=${`mark-${name}`}>${say(language, publishing.markHere)}</label>
        <textarea
          id=${`mark-${name}`}
          class="markable"
          lang=${of}
          inputmode="none"
          aria-readonly="true"
          rows="5"
          .value=${words}
          @beforeinput=${this.keepWords}
          @select=${this.noted}
          @keyup=${this.noted}
          @pointerup=${this.noted}
        ></textarea>
      </div>
      <p class="small" role="status">
        ${
          marked
            ? say(language, publishing.markedNow, { words: truncateClusters(marked, QUOTE_CLUSTERS) })
            : say(language, publishing.markedNone)
        }
      </p>
      <p class="acts">
        <button type="button" class="button" @click=${this.takeWords}>${say(language, publishing.takeMarked)}</button>
      </p>`;
  }

  private readonly moved = (event: Event): void => {
    this.clauseId = (event.target as HTMLSelectElement).value;
    this.range = null;
    this.problem = '';
  };

  /** The words are only marked here. A field that is merely read has no cursor, and so no marking by keyboard. */
  private readonly keepWords = (event: Event): void => event.preventDefault();

  private readonly noted = (event: Event): void => {
    const { selectionStart, selectionEnd, value } = event.target as HTMLTextAreaElement;
    this.range = selectionStart < selectionEnd ? snapToClusters(value, selectionStart, selectionEnd) : null;
    if (this.range) this.problem = '';
  };

  private readonly takeWords = (): void => {
    const { clause, range, of, language } = this;
    const words = clause?.text[of] ?? '';
    if (!clause || !range) {
      this.problem = say(language, publishing.markedNone);
      return;
    }
    const { id: clauseId } = clause;
    const exact = words.slice(range.start, range.end);
    this.pick({ clauseId, language: of, segments: [{ clauseId, ...range, exact }] });
  };

  private readonly takeClause = (): void => {
    const { clause, of } = this;
    if (clause) this.pick({ clauseId: clause.id, language: of, segments: [] });
  };

  private pick(detail: Target): void {
    this.dispatchEvent(new CustomEvent<Target>('place-picked', { detail, bubbles: true }));
  }
}
