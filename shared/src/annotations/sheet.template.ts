// The sheet that comes up from the bottom of a phone: first which words and what kind, with the clause still visible
// above; once a kind is chosen it fills the screen for writing. It also holds a thread, or a receipt. While the words
// are chosen its title is that step's question, which the form then does not repeat.
//
// Hooks: `dialog.sheet`: `show()` while the text shall stay readable, `showModal()` for writing; `[data-act=close]`.
import { html, type TemplateResult } from 'lit';
import { composing } from '../texts/reading/composing.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';

export function sheet(language: Language, title: string, content: unknown, isOpen = false): TemplateResult {
  return html`<dialog class="sheet" aria-labelledby="sheet-title" ?open=${isOpen}>
    <div class="sheet-head">
      <h2 id="sheet-title">${title}</h2>
      <button type="button" class="button quiet" data-act="close">
        ${icon('close')}${say(language, composing.close)}
      </button>
    </div>
    ${content}
  </dialog>`;
}
