// A text in both languages: two labelled fields side by side, each marked with its language so that it is set and
// spoken rightly. Knows no domain.
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface BilingualFieldView {
  /** Unique on the page; the fields are `id-km` and `id-en`. */
  id: string;
  language: Language;
  labels: Record<Language, Text>;
  value: Bilingual;
  /** Several lines. */
  isLong?: boolean;
  maxLength?: number;
  /** The language that must be filled in. */
  required?: Language;
  isDisabled?: boolean;
  /** A sentence below both. */
  hint?: string;
  input?: (language: Language, words: string) => void;
  change?: (language: Language, words: string) => void;
}

export function bilingualField(view: BilingualFieldView): TemplateResult {
  const { id, language, hint } = view;
  return html`<div class="bilingual">
    ${languages.map((one) => field(view, one))}
    ${hint ? html`<p class="meta" id=${`${id}-hint`} lang=${language}>${hint}</p>` : nothing}
  </div>`;
}

function field(view: BilingualFieldView, one: Language): TemplateResult {
  const { id, language, labels, value, isLong, maxLength = 20_000, required, isDisabled = false, hint } = view;
  const name = `${id}-${one}`;
  const words = value[one] ?? '';
  const heard = (act?: (language: Language, words: string) => void) => (event: Event) =>
    act?.(one, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const described = hint ? `${id}-hint` : nothing;
  return html`<div class="field">
    <label for=${name}>${say(language, labels[one])}</label>
    ${
      isLong
        ? html`<textarea
            id=${name}
            name=${name}
            lang=${one}
            rows="3"
            maxlength=${maxLength}
            aria-describedby=${described}
            ?required=${required === one}
            ?disabled=${isDisabled}
            .value=${live(words)}
            @input=${heard(view.input)}
            @change=${heard(view.change)}
          ></textarea>`
        : html`<input
            id=${name}
            name=${name}
            lang=${one}
            maxlength=${maxLength}
            autocomplete="off"
            aria-describedby=${described}
            ?required=${required === one}
            ?disabled=${isDisabled}
            .value=${live(words)}
            @input=${heard(view.input)}
            @change=${heard(view.change)}
          />`
    }
  </div>`;
}
