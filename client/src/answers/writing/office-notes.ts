// What the office notes about a comment for itself. Looks like nothing that leaves the office: dashed, with a lock and
// a sentence.
import type { OfficeNote } from '@sala/shared/answers/desk-contract.js';
import { formatRelative } from '@sala/shared/language/dates.js';
import { NOTE_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { randomId } from '../../infra/random-id.js';
import { LightElement } from '../../ui/light-element.js';
import type { AnswerSession } from './answer-session.js';

@customElement('office-notes')
export class OfficeNotes extends LightElement {
  @property({ attribute: false }) answer!: AnswerSession;
  @property({ attribute: false }) notes: readonly OfficeNote[] = [];
  @state() private body = '';
  private noteId = randomId();

  protected override render(): TemplateResult {
    const { language, desk } = this.answer;
    const now = desk.now();
    return html`<section class="office-only" aria-labelledby="office-only">
      <p>
        ${icon('lock', 'small')} <b id="office-only">${say(language, answerWriting.onlyOffice)}</b>
        ${this.notes.length === 0 ? say(language, answerWriting.notesNone) : nothing}
      </p>
      <ul>
        ${this.notes.map(
          ({ body, by, at }) =>
            html`<li>${body} <span class="meta">${by} · ${formatRelative(language, at, now)}</span></li>`,
        )}
      </ul>
      <details>
        <summary>${say(language, answerWriting.addNote)}</summary>
        <form class="form" @submit=${this.add}>
          <div class="field">
            <label for="note">${say(language, answerWriting.note)}</label>
            <textarea
              id="note"
              rows="2"
              maxlength=${NOTE_UNITS_MAX}
              .value=${live(this.body)}
              @input=${(event: Event) => (this.body = (event.target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>
          <p><button class="button">${say(language, answerWriting.saveNote)}</button></p>
        </form>
      </details>
    </section>`;
  }

  private readonly add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.body.trim() === '') return this.querySelector('textarea')?.focus();
    if (!(await this.answer.addNote(this.noteId, this.body.trim()))) return;
    this.body = '';
    this.noteId = randomId();
  };
}
