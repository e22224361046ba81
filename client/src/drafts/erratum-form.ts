// Correcting a slip in the newest published version: the version stays, the erratum stands beside it.
import type { RoundState } from '@sala/shared/screens/desk-state.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { randomId } from '../infra/random-id.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { addErratum, Refused } from './drafts.api.js';

@customElement('erratum-form')
export class ErratumForm extends LightElement {
  @property({ attribute: false }) page!: RoundState;
  @state() private clauseId = '';
  @state() private of: Language = 'km';
  @state() private wrong = '';
  @state() private right = '';
  @state() private reason: Bilingual = {};
  @state() private refused = '';
  private readonly erratumId = randomId();

  override connectedCallback(): void {
    super.connectedCallback();
    this.clauseId = this.page.clauses[0]?.id ?? '';
    this.of = this.page.draft.authoritative;
  }

  protected override render(): TemplateResult {
    const { language, versions, clauses, draft } = this.page;
    const option = (value: string, word: string, isChosen: boolean) =>
      html`<option value=${value} ?selected=${isChosen}>${word}</option>`;
    const word = (one: Language) => say(language, one === 'km' ? desk.khmer : desk.english);
    return html`<details class="panel">
      <summary>${say(language, desk.addErratum)} · ${say(language, desk.version, { n: versions[0]?.number ?? 0 })}</summary>
      <form class="form" novalidate @submit=${this.sign}>
        <p class="small">${say(language, desk.erratumMore)}</p>
        <div class="field">
          <label for="erratum-clause">${say(language, desk.erratumClause)}</label>
          <select id="erratum-clause" @change=${(event: Event) => (this.clauseId = valueOf(event))}>
            ${clauses.map(({ id, label }) => option(id, label, id === this.clauseId))}
          </select>
        </div>
        <div class="field">
          <label for="erratum-language">${say(language, desk.erratumLanguage)}</label>
          <select id="erratum-language" @change=${(event: Event) => (this.of = valueOf(event) as Language)}>
            ${languages.map((one) => option(one, word(one), one === this.of))}
          </select>
        </div>
        <div class="bilingual">
          ${this.words('erratum-before', desk.before, this.wrong, (words) => (this.wrong = words))}
          ${this.words('erratum-after', desk.after, this.right, (words) => (this.right = words))}
        </div>
        ${bilingualField({
          id: 'erratum-reason',
          language,
          labels: { km: desk.reasonKm, en: desk.reasonEn },
          value: this.reason,
          isLong: true,
          required: draft.authoritative,
          input: (one, words) => (this.reason = { ...this.reason, [one]: words }),
        })}
        ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
        <p class="acts"><button class="button primary">${say(language, desk.signErratum)}</button></p>
      </form>
    </details>`;
  }

  private words(id: string, label: Text, value: string, put: (words: string) => void): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${say(this.page.language, label)}</label>
      <input id=${id} lang=${this.of} autocomplete="off" .value=${value} @input=${(event: Event) => put(valueOf(event))} />
    </div>`;
  }

  private readonly sign = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { clauseId, of: language, wrong: before, right: after, reason, erratumId: id, page } = this;
    try {
      await addErratum(page.versions[0]?.id ?? '', { id, clauseId, language, before, after, reason });
      location.reload();
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(page.language, desk.noAnswer);
    }
  };
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
