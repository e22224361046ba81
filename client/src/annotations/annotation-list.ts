// All that was said at one article as a list of whole threads, with the way to add to it: what the sheet shows.
import { annotationCard } from '@sala/shared/annotations/annotation-card.template.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadingPage } from './reading-page.js';

export function annotationList(
  page: ReadingPage,
  clauseId: string,
  annotations: readonly Annotation[],
): TemplateResult {
  const { language } = page.state;
  const clause = page.placeOf(clauseId);
  const none = clauseId ? reading.noneYet : page.canWrite() ? reading.noneOnWhole : reading.noneBefore;
  return html`${
    page.canWrite()
      ? html`<p>
          <button type="button" class="button primary" data-act="write-on" data-about=${clauseId}>
            ${icon('wording')}${say(language, reading.write)}
          </button>
        </p>`
      : nothing
  }
  ${annotations.length === 0 ? html`<p class="empty">${say(language, none, { clause })}</p>` : nothing}
  <ol class="cards">
    ${repeat(
      annotations,
      ({ id }) => id,
      (annotation) =>
        html`<li data-card=${annotation.id}>
          ${annotationCard(annotation, { ...page.contextOf(annotation, true), place: 'list' })}
        </li>`,
    )}
  </ol>`;
}
