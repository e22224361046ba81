// What the draft is called, in both languages: the heading of the mending screen, and the form that changes it.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { readWorkingText, Refused, retitleDraft } from './drafts.api.js';
import type { WorkingSession } from './working-session.js';

@customElement('draft-titles')
export class DraftTitles extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  /** The session's draft, so that a new title shows. */
  @property({ attribute: false }) draft!: Draft;
  @state() private typed: Bilingual | null = null;
  /** The title that stood there when typing began, or that a refusal told of since. */
  private seen: Bilingual | null = null;

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
                  input: (one, words) => this.type(one, words),
                })}
                <p class="acts"><button class="button">${say(language, mending.saveTitle)}</button></p>
              </form>
            </details>`
          : nothing
      }`;
  }

  private type(one: Language, words: string): void {
    this.seen ??= this.draft.title;
    this.typed = { ...(this.typed ?? this.draft.title), [one]: words };
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this;
    try {
      const { id, title } = session.draft;
      session.draft = await retitleDraft(id, { title: this.typed ?? title, seen: this.seen ?? title });
      this.typed = null;
      this.seen = null;
      session.notice = null;
      session.show();
    } catch (error) {
      // The title as it is now stands above the form, in which what was typed stays.
      if (error instanceof Refused && error.code === 'title-changed') await this.seePresent();
      session.say(
        error instanceof Refused && error.message ? error.message : say(session.language, desk.noAnswer),
        'error',
      );
    }
  };

  private async seePresent(): Promise<void> {
    const { session } = this;
    const present = await readWorkingText(session.draft.id).catch(() => null);
    if (!present) return;
    session.draft = present.draft;
    this.seen = present.draft.title;
  }
}
