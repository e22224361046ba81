// What stands above the cards: the way to one's own comments, and a comment that was left unfinished.
import { liveReading } from '@sala/shared/texts/live-reading.js';
import { say } from '@sala/shared/texts/say.js';
import { html, nothing } from 'lit';
import type { ReadingPage } from './reading-page.js';

export function railTools(page: ReadingPage) {
  const { comments } = page.store;
  const n = comments.list().length + comments.letters.filter(({ id }) => !comments.get(id)).length;
  if (n === 0) return nothing;
  return html`<button type="button" class="button quiet" data-act="mine">
    ${say(page.state.language, liveReading.mine, { n })}
  </button>`;
}

export function railNews(page: ReadingPage) {
  const { unfinished, panel } = page;
  if (!unfinished || panel) return nothing;
  const { language } = page.state;
  const clause = page.placeOf(unfinished.target.clauseId);
  return html`<div class="notice unfinished">
    <p>${say(language, liveReading.unfinished, { clause })}</p>
    <p>
      <button type="button" class="button quiet" data-act="go-on">${say(language, liveReading.goOn)}</button>
      <button type="button" class="button quiet" data-act="throw-away">${say(language, liveReading.throwAway)}</button>
    </p>
  </div>`;
}
