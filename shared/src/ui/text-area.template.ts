// A field for several lines with its first words in it. Written as a string because a Lit template can put words into a
// textarea only where scripts run, and a form that came back with a refusal must show them without.
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { escapeText } from './escape.js';

export interface TextAreaView {
  id: string;
  name: string;
  label: unknown;
  /** Language of what is typed. */
  lang: string;
  value: string;
  maxLength: number;
  /** A sentence below the field. */
  hint?: string;
}

export function textArea({ id, name, label, lang, value, maxLength, hint }: TextAreaView): TemplateResult {
  const named = `id="${escapeText(id)}" name="${escapeText(name)}" lang="${escapeText(lang)}"`;
  const described = hint ? ` aria-describedby="${escapeText(id)}-hint"` : '';
  // The browser drops a line break right after the opening tag: one is given to it, so that none of the author's goes.
  const opening = `<textarea ${named} rows="3" maxlength="${maxLength}"${described}>`;
  const field = `${opening}\n${escapeText(value)}</textarea>`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${unsafeHTML(field)} ${hint ? html`<p class="meta" id=${`${id}-hint`}>${hint}</p>` : ''}
  </div>`;
}
