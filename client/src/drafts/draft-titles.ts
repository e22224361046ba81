// What the draft is called, in both languages: the heading of the mending screen, and the form that changes it.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { Refused, retitleDraft } from './drafts.api.js';
import type { WorkingSession } from './working-session.js';

@customElement('draft-titles')
export class DraftTitles extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  /** The session's draft, so that a new title shows. */
  @property({ attribute: false }) draft!: Draft;
  @state() private typed: Bilingual | null = null;

  protected override render(): TemplateResult {
    const { draft } = this;
    const { language, rights } = this.session;
    const title = inEither(draft.title, language);
    return html`<h1 lang=${title?.language ?? language}>${title?.text ?? draft.slug}</h1>
      ${
        rights.canEdit
          ? html`<details>
              <summary>${say(language, mending.draftTitle)}</summary>
              <form class="form" @submit=${this.save}>
                ${bilingualField({
                  id: 'draft-title',
                  language,
                  labels: { km: desk.titleKm, en: desk.titleEn },
                  value: this.typed ?? draft.title,
                  maxLength: 2_000,
                  required: draft.authoritative,
                  input: (one, words) => (this.typed = { ...(this.typed ?? draft.title), [one]: words }),
                })}
                <p class="acts"><button class="button">${say(language, mending.saveTitle)}</button></p>
              </form>
            </details>`
          : nothing
      }`;
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this;
    try {
      session.draft = await retitleDraft(session.draft.id, this.typed ?? session.draft.title);
      this.typed = null;
      session.notice = null;
      session.show();
    } catch (error) {
      session.say(
        error instanceof Refused && error.message ? error.message : say(session.language, desk.noAnswer),
        'error',
      );
    }
  };
}
