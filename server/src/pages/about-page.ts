// How it works, who sees what, and what cannot be promised: said before anybody speaks.
import { aboutSections, aboutTitle } from '@sala/shared/texts/about.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from './html.js';

export function aboutPage(language: Language): Html {
  return html`<div class="page prose"><h1>${say(language, aboutTitle)}</h1>
${aboutSections.map(({ id, title, paragraphs }) => html`<section id="${id}"><h2>${say(language, title)}</h2>${paragraphs.map((text) => html`<p>${say(language, text)}</p>`)}</section>`)}
</div>`;
}
