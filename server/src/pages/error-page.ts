// What a reader sees when something was refused or failed: what happened, what is safe, where to go.
import { pages } from '@sala/shared/ground/paths.js';
import { frame } from '@sala/shared/texts/frame.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { html } from './html.js';
import { renderPage } from './layout.js';

export function errorPage(language: Language, path: string, status: number, sentence: string): string {
  const title = say(language, status === 404 ? frame.notFoundTitle : frame.refusedTitle);
  const main = html`<div class="page"><h1>${title}</h1>
<p>${sentence}</p><p><a class="button" href="${pages.home(language)}">${say(language, frame.home)}</a></p></div>`;
  return renderPage({ language, title, path, viewer: visitor, main });
}
