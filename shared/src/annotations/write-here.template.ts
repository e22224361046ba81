// The small button in the margin beside the paragraph under the mouse or the words that are selected.
//
// Hook: `button.write-here[data-act=write]`; a script sets its place.
import { html, type TemplateResult } from 'lit';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';

export function writeHereButton(language: Language, clause: string): TemplateResult {
  const word = say(language, reading.writeOnClause, { clause });
  return html`<button type="button" class="write-here" data-act="write" title=${word}>
    ${icon('plus', 'small')}<span class="visually-hidden">${word}</span>
  </button>`;
}
