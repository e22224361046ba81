// Reading a further file into the draft: the other language of a text that is there, or the first text of an empty
// page.
import { desk } from '@sala/shared/texts/desk.js';
import { mending } from '@sala/shared/texts/mending.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { randomId } from '../infra/random-id.js';
import { LightElement } from '../ui/light-element.js';
import { addFile, Refused } from './drafts.api.js';
import { fileField, progressLine, type Reading } from './file-field.js';
import type { WorkingSession } from './working-session.js';

@customElement('language-dialog')
export class LanguageDialog extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  @state() private file: File | null = null;
  @state() private fileLanguage: Language | '' = '';
  @state() private reading: Reading | null = null;
  @state() private refused = '';

  open(): void {
    this.refused = '';
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const { language } = this.session;
    return html`<dialog class="sheet-dialog" aria-labelledby="language-title">
      <form class="form" @submit=${this.send}>
        <h2 id="language-title">${say(language, mending.languageTitle)}</h2>
        <p>${say(language, mending.languageMore)}</p>
        ${fileField({
          language,
          fileLanguage: this.fileLanguage,
          chosen: (file) => (this.file = file),
          told: (fileLanguage) => (this.fileLanguage = fileLanguage),
        })}
        ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
        ${progressLine(language, this.reading)}
        <p class="acts">
          <button class="button primary" ?disabled=${this.reading !== null}>${say(language, desk.startFromFile)}</button>
          <button type="button" class="button" @click=${this.close}>${say(language, desk.cancel)}</button>
        </p>
      </form>
    </dialog>`;
  }

  private readonly close = (): void => this.querySelector('dialog')?.close();

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, file } = this;
    const { language } = session;
    this.refused = file ? '' : say(language, desk.fileFirst);
    if (!file) return;
    this.reading = { share: 0 };
    try {
      const request = { id: randomId(), revision: session.head.revision, language: this.fileLanguage || undefined };
      const wasEmpty = session.clauses.length === 0;
      const report = await addFile(session.draft.id, request, file, (share) => (this.reading = { share }));
      await session.refresh();
      const name = say(language, report.language === 'km' ? desk.khmer : desk.english);
      session.say(
        wasEmpty
          ? say(language, mending.textDone, { n: report.clauses })
          : say(language, mending.languageDone, { language: name, n: report.unmatched }),
      );
      this.close();
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(language, desk.noAnswer);
    }
    this.reading = null;
  };
}
