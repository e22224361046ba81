// How it works, who sees what, and what cannot be promised: said before anybody speaks.
import { formatDay } from '@sala/shared/language/dates.js';
import { aboutSections, aboutTitle, hostingWords } from '@sala/shared/texts/about.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from './html.js';

export interface Hosting {
  by: string;
  answersTo: string;
  /** A calendar day, '' where nobody has looked. */
  reviewedOn: string;
}

/** Who runs the hall: what nobody has said is told as not said. */
function hostingSection(language: Language, { by, answersTo, reviewedOn }: Hosting): Html {
  const line = (name: Text, said: string) =>
    html`<dt>${say(language, name)}</dt><dd>${said === '' ? say(language, hostingWords.notSaid) : said}</dd>`;
  const reviewed = reviewedOn === '' ? '' : formatDay(language, reviewedOn);
  return html`<section id="hosting"><h2>${say(language, hostingWords.title)}</h2><p>${say(language, hostingWords.more)}</p>
<dl>${line(hostingWords.by, by)}${line(hostingWords.answersTo, answersTo)}${line(hostingWords.reviewedOn, reviewed)}</dl></section>`;
}

export function aboutPage(language: Language, hosting: Hosting): Html {
  return html`<div class="page prose"><h1>${say(language, aboutTitle)}</h1>
${aboutSections.map(({ id, title, paragraphs }) => html`<section id="${id}"><h2>${say(language, title)}</h2>${paragraphs.map((text) => html`<p>${say(language, text)}</p>`)}</section>`)}
${hostingSection(language, hosting)}</div>`;
}
