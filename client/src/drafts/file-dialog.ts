// What dialogs that take a file into a draft have in common: the field, the progress, the refusal in a sentence. What
// is said, where the file goes and what comes afterwards is each dialog's own.
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { randomId } from '../infra/random-id.js';
import { LightElement } from '../ui/light-element.js';
import { Refused } from './drafts.api.js';
import { fileField, progressLine, type Reading } from './file-field.js';
import type { WorkingSession } from './working-session.js';

/** What goes with a file: the edit's id, the revision seen, and its language where the words do not tell. */
export interface FileRequest {
  id: string;
  revision: number;
  language: Language | undefined;
}

export abstract class FileDialog extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  @state() private file: File | null = null;
  @state() private fileLanguage: Language | '' = '';
  @state() private reading: Reading | null = null;
  @state() private refused = '';

  /** The ids of its heading and its field, and what it says. */
  protected abstract words(): { titleId: string; fieldId?: string; title: string; more: string; take: string };

  /** Sends the file and does what follows; what it throws is told in the dialog. */
  protected abstract take(request: FileRequest, file: File, progress: (share: number) => void): Promise<void>;

  open(): void {
    this.refused = '';
    this.querySelector('dialog')?.showModal();
  }

  protected readonly close = (): void => this.querySelector('dialog')?.close();

  protected override render(): TemplateResult {
    const { language } = this.session;
    const { titleId, fieldId, title, more, take } = this.words();
    return html`<dialog class="sheet-dialog" aria-labelledby=${titleId}>
      <form class="form" @submit=${this.send}>
        <h2 id=${titleId}>${title}</h2>
        <p>${more}</p>
        ${fileField({
          ...(fieldId ? { id: fieldId } : {}),
          language,
          fileLanguage: this.fileLanguage,
          chosen: (file) => (this.file = file),
          told: (fileLanguage) => (this.fileLanguage = fileLanguage),
        })}
        ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
        ${progressLine(language, this.reading)}
        <p class="acts">
          <button class="button primary" ?disabled=${this.reading !== null}>${take}</button>
          <button type="button" class="button" @click=${this.close}>${say(language, desk.cancel)}</button>
        </p>
      </form>
    </dialog>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, file } = this;
    this.refused = file ? '' : say(session.language, desk.fileFirst);
    if (!file) return;
    this.reading = { share: 0 };
    try {
      const request = { id: randomId(), revision: session.head.revision, language: this.fileLanguage || undefined };
      await this.take(request, file, (share) => (this.reading = { share }));
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(session.language, desk.noAnswer);
    }
    this.reading = null;
  };
}
