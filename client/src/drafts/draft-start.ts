// Starting a draft: whose it is, what kind of instrument, and from a file or an empty page.
import type { StartState } from '@sala/shared/screens/desk-state.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { randomId } from '../infra/random-id.js';
import { readPageState } from '../infra/page-state.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { fileField, progressLine, type Reading } from './file-field.js';
import { Refused, startDraft, startFromFile } from './drafts.api.js';

@customElement('draft-start')
export class DraftStart extends LightElement {
  private readonly page = readPageState() as StartState;
  private readonly language = this.page.language;
  /** Kept through retries, so that a lost answer makes no second draft. */
  private readonly draftId = randomId();

  @state() private way: 'file' | 'empty' = 'file';
  @state() private organisationId = this.page.offices[0]?.id ?? '';
  @state() private instrumentKind = this.page.kinds[0]?.kind ?? '';
  @state() private authoritative: Language = 'km';
  @state() private titles: Bilingual = {};
  @state() private file: File | null = null;
  @state() private fileLanguage: Language | '' = '';
  @state() private reading: Reading | null = null;
  @state() private refused = '';

  protected override render(): TemplateResult {
    const { language } = this;
    const isBusy = this.reading !== null;
    return html`<form class="form" novalidate @submit=${this.submit}>
      ${this.officeField()} ${this.kindField()} ${this.authoritativeField()}
      <fieldset class="field">
        <legend>${say(language, desk.from)}</legend>
        ${this.wayChoice('file', desk.fromFile, desk.fromFileMore)} ${this.wayChoice('empty', desk.fromEmpty)}
      </fieldset>
      ${this.way === 'file' ? this.fileFields() : this.titleFields()}
      ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
      ${progressLine(language, this.reading)}
      <p class="acts">
        <button class="button primary" aria-disabled=${isBusy}>
          ${say(language, this.way === 'file' ? desk.startFromFile : desk.startEmpty)}
        </button>
      </p>
    </form>`;
  }

  private officeField(): TemplateResult {
    const { language, page } = this;
    return html`<div class="field">
      <label for="office">${say(language, desk.office)}</label>
      <select id="office" @change=${(event: Event) => (this.organisationId = valueOf(event))}>
        ${page.offices.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === this.organisationId}>${inEither(name, language)?.text}</option>`,
        )}
      </select>
    </div>`;
  }

  private kindField(): TemplateResult {
    const { language, page } = this;
    return html`<div class="field">
      <label for="kind">${say(language, desk.kind)}</label>
      <select id="kind" @change=${(event: Event) => (this.instrumentKind = valueOf(event))}>
        ${page.kinds.map(
          ({ kind, name }) =>
            html`<option value=${kind} ?selected=${kind === this.instrumentKind}>
              ${inEither(name, language)?.text}
            </option>`,
        )}
      </select>
    </div>`;
  }

  private authoritativeField(): TemplateResult {
    const { language } = this;
    return html`<fieldset class="field">
      <legend>${say(language, desk.authoritative)}</legend>
      ${languages.map(
        (one) =>
          html`<div class="choice">
            <input
              type="radio"
              name="authoritative"
              id=${`authoritative-${one}`}
              .checked=${this.authoritative === one}
              @change=${() => (this.authoritative = one)}
            />
            <label for=${`authoritative-${one}`}>${say(language, one === 'km' ? desk.khmer : desk.english)}</label>
          </div>`,
      )}
      <p class="meta">${say(language, desk.authoritativeMore)}</p>
    </fieldset>`;
  }

  private wayChoice(way: 'file' | 'empty', word: Text, more?: Text): TemplateResult {
    return html`<div class="choice">
      <input
        type="radio"
        name="way"
        id=${`way-${way}`}
        .checked=${this.way === way}
        @change=${() => (this.way = way)}
      />
      <label for=${`way-${way}`}>${say(this.language, word)}</label>
      ${more ? html`<p class="meta">${say(this.language, more)}</p>` : nothing}
    </div>`;
  }

  private fileFields(): TemplateResult {
    return fileField({
      language: this.language,
      fileLanguage: this.fileLanguage,
      chosen: (file) => (this.file = file),
      told: (fileLanguage) => (this.fileLanguage = fileLanguage),
    });
  }

  private titleFields(): TemplateResult {
    return bilingualField({
      id: 'title',
      language: this.language,
      labels: { km: desk.titleKm, en: desk.titleEn },
      value: this.titles,
      maxLength: 2_000,
      required: this.authoritative,
      input: (language, words) => (this.titles = { ...this.titles, [language]: words }),
    });
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.reading) return;
    this.refused = '';
    this.reading = { share: this.way === 'file' ? 0 : 1 };
    try {
      const slug = await this.start();
      if (slug) location.assign(pages.working(this.language, slug));
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(this.language, desk.noAnswer);
    }
    this.reading = null;
  };

  /** The address of the new draft; null, with a sentence, while something is missing. */
  private async start(): Promise<string | null> {
    const { draftId, organisationId, instrumentKind, authoritative } = this;
    const common = { id: draftId, organisationId, instrumentKind, authoritative };
    if (this.way === 'empty') return (await startDraft({ ...common, title: this.titles })).slug;
    if (!this.file) {
      this.refused = say(this.language, desk.fileFirst);
      return null;
    }
    const language = this.fileLanguage || undefined;
    const report = await startFromFile({ ...common, language }, this.file, (share) => (this.reading = { share }));
    return report.draft.slug;
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
