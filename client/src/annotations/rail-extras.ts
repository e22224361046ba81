// What stands in the column besides the cards: the way to one's own comments, a comment that was left unfinished, and
// the form in which one writes.
import { composing } from '@sala/shared/texts/reading/composing.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing } from 'lit';
import type { ComposerPanel } from './composer-panel.js';
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
    <p class="acts">
      <button type="button" class="button quiet" data-act="go-on">${say(language, liveReading.goOn)}</button>
      <button type="button" class="button quiet" data-act="throw-away">${say(language, liveReading.throwAway)}</button>
    </p>
  </div>`;
}

export function writingCard(language: Language, panel: ComposerPanel) {
  return html`<div class="writing-card">
    <div class="sheet-head">
      <h3>${say(language, composing.title)}</h3>
      <button type="button" class="button quiet" data-act="close">${icon('close')}${say(language, composing.close)}</button>
    </div>
    ${panel.template()}
  </div>`;
}
