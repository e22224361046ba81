// What is told to all of a step of a group's life, as HTML: the facts of a registration, each in a line. Only markup.
import { formatDay } from '@sala/shared/language/dates.js';
import { toldWords } from '@sala/shared/texts/groups/directory.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';

/** Nothing where nothing of it is for all. */
export function toldFacts(language: Language, told: Readonly<Record<string, string>>): Html | null {
  const lines = Object.entries(toldWords).flatMap(([name, text]) => {
    const value = told[name];
    if (value === undefined || value === '') return [];
    return [say(language, text, { value: name === 'day' ? formatDay(language, value) : value })];
  });
  if (lines.length === 0) return null;
  return html`<ul class="told-facts">${lines.map((line) => html`<li class="meta">${line}</li>`)}</ul>`;
}
