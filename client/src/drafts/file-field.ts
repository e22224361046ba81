// Choosing a draft file and its language, and how far its reading is. Shared by starting a draft and adding a language.
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';

/** What was sent of the file, 0 to 1; from 1 on the server reads it. */
export interface Reading {
  share: number;
}

export interface FileFieldView {
  /** Unique on the page, where it has several such fields. */
  id?: string;
  language: Language;
  fileLanguage: Language | '';
  chosen(file: File | null): void;
  told(fileLanguage: Language | ''): void;
}

export function fileField({ id = 'file', language, fileLanguage, chosen, told }: FileFieldView): TemplateResult {
  const choose = (event: Event) => chosen((event.target as HTMLInputElement).files?.[0] ?? null);
  const tell = (event: Event) => told((event.target as HTMLSelectElement).value as Language | '');
  const option = (value: Language | '', word: string) =>
    html`<option value=${value} ?selected=${value === fileLanguage}>${word}</option>`;
  return html`<div class="bilingual">
    <div class="field">
      <label for=${id}>${say(language, desk.file)}</label>
      <input type="file" id=${id} accept=".docx,.md,.markdown,.txt" @change=${choose} />
    </div>
    <div class="field">
      <label for=${`${id}-language`}>${say(language, desk.fileLanguage)}</label>
      <select id=${`${id}-language`} @change=${tell}>
        ${option('', say(language, desk.detect))} ${option('km', say(language, desk.khmer))}
        ${option('en', say(language, desk.english))}
      </select>
    </div>
  </div>`;
}

export function progressLine(language: Language, reading: Reading | null): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const isSent = reading.share >= 1;
  const n = Math.floor(reading.share * 100);
  const words = isSent ? say(language, desk.reading) : say(language, desk.sending, { n });
  return html`<div class="reading-file">
    <p role="status">${words}</p>
    <progress aria-label=${words} max="1" value=${isSent ? nothing : reading.share}></progress>
  </div>`;
}
