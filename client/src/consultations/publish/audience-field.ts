// Whom a version is for, each with what that means.
import type { VersionAudience } from '@sala/shared/drafts/contract.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, type TemplateResult } from 'lit';

/** The widest first, as it is what is meant most often. */
const audiences: readonly VersionAudience[] = ['public', 'ministries', 'technical-group', 'team'];

export function audienceField(
  language: Language,
  chosen: VersionAudience,
  choose: (audience: VersionAudience) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${say(language, publishing.audience)}</legend>
    ${audiences.map(
      (audience) => html`<label class="choice">
        <input type="radio" name="audience" value=${audience} .checked=${audience === chosen} @change=${() => choose(audience)} />
        <span>${say(language, publishing[audience])}</span>
        <span class="meta">${say(language, publishing[`${audience}More`])}</span>
      </label>`,
    )}
  </fieldset>`;
}
