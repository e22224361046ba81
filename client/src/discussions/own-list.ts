// "My comments": what was written in this browser, with its code and where it stands; receipts can be shown and
// printed.
import { formatReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { OwnComments } from './own-comments.js';

export function ownList(own: OwnComments, language: Language): TemplateResult {
  const receipts = own.list();
  const letters = own.letters.filter(({ id }) => !own.get(id));
  if (receipts.length + letters.length === 0) return html`<p class="empty">${say(language, liveReading.mineNone)}</p>`;
  return html`<ol class="own-list">
    ${letters.map(
      ({ id, content, state, problem }) => html`<li>
        <p>${content.place}</p>
        <p class="meta">
          ${say(language, state === 'failed' ? reading.stateFailed : reading.stateWaiting)}${problem ? html` · ${problem}` : nothing}
        </p>
        <blockquote class="quote" lang=${content.said.request.language}>${content.said.request.body}</blockquote>
        ${
          state === 'failed'
            ? html`<button type="button" class="button quiet" data-act="mend-letter" data-letter=${id}>
                ${say(language, liveReading.mend)}
              </button>`
            : nothing
        }
      </li>`,
    )}
    ${receipts.map(
      ({ commentId, code, receivedAt, speech }) => html`<li>
        <p><a href=${speech.href} data-act="see-own">${speech.place}</a></p>
        <p class="meta">
          ${say(language, composing.code)} <b>${formatReceiptCode(language, code)}</b> · ${formatDayTime(language, receivedAt)}
        </p>
        <p class="acts">
          <button type="button" class="button quiet" data-act="show-receipt" data-own=${commentId}>
            ${say(language, liveReading.showReceipt)}
          </button>
          <button type="button" class="button quiet" data-act="forget" data-own=${commentId}>
            ${say(language, liveReading.forget)}
          </button>
        </p>
      </li>`,
    )}
  </ol>
  <p class="meta">${say(language, liveReading.forgetMore)}</p>`;
}
