// Texts of people in pages: in the reader's language, else in the other one, marked with its own.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Language } from '@sala/shared/texts/say.js';
import { type Html, html } from './html.js';

export function said(text: Bilingual, language: Language): Html {
  const found = inEither(text, language);
  if (!found) return html``;
  return found.language === language ? html`${found.text}` : html`<span lang="${found.language}">${found.text}</span>`;
}

/** As plain words, for titles and lists of choices. */
export function plain(text: Bilingual, language: Language): string {
  return inEither(text, language)?.text ?? '';
}

export function hasWords(text: Bilingual): boolean {
  return text.km !== undefined || text.en !== undefined;
}
