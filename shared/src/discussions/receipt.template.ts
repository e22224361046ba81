// The receipt: what came of sending, the code that finds the comment again, large and readable aloud, and the secret
// that may change it. Prints on a page of its own (print.css).
//
// Hooks: `section.receipt[tabindex=-1]` takes the focus after sending; `[data-act]`: print, copy, another.
import { html, nothing, type TemplateResult } from 'lit';
import { formatDayTime } from '../language/dates.js';
import { carriedWords, carrying } from '../texts/carrying.js';
import { composing } from '../texts/reading/composing.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import type { Receipt } from './contract.js';
import { formatReceiptCode, formatReceiptSecret, speakReceiptCode } from './receipt-code.js';

export interface ReceiptView {
  language: Language;
  /** `newer`: what became of it in a version that has come out since the one it was made on. */
  receipt: Receipt & { newer?: { number: number; outcome: string } };
  /** The sender's own; absent where this browser does not hold it. */
  secret?: string;
  /** What was spoken of: "មាត្រា ១២ កថាខណ្ឌ ១". */
  clause: string;
  /** The page where the comment stands, or its status while it is held. */
  href: string;
}

export function receiptTemplate({ language, receipt, secret, clause, href }: ReceiptView): TemplateResult {
  const state = receipt.state === 'held' ? composing.thanksHeld : composing.thanksVisible;
  const outcome = carriedWords[receipt.newer?.outcome ?? ''];
  const what = outcome && say(language, outcome);
  return html`<section class="receipt" tabindex="-1" aria-labelledby="receipt-title">
    <h2 id="receipt-title">${icon('check')} ${say(language, composing.thanks)}</h2>
    <p class="meta">
      ${clause} · <time datetime=${receipt.receivedAt}>${formatDayTime(language, receipt.receivedAt)}</time>
    </p>
    <p>${say(language, state)}${receipt.late ? html` ${say(language, composing.thanksLate)}` : nothing}</p>
    ${what ? html`<p>${say(language, carrying.newerReceipt, { n: receipt.newer?.number ?? 0, what })}</p>` : nothing}
    <dl>
      <dt>${say(language, composing.code)}</dt>
      <dd class="receipt-code">
        <span aria-hidden="true">${formatReceiptCode(language, receipt.code)}</span>
        <span class="visually-hidden">${speakReceiptCode(language, receipt.code)}</span>
      </dd>
      <dd class="small">${say(language, composing.codeMore)}</dd>
      ${
        secret
          ? html`<dt>${say(language, composing.secret)}</dt>
            <dd class="receipt-secret" translate="no">${formatReceiptSecret(secret)}</dd>
            <dd class="small">${say(language, composing.secretMore)}</dd>`
          : nothing
      }
    </dl>
    <div class="acts">
      <button type="button" class="button primary needs-script" data-act="print">
        ${icon('print')}${say(language, composing.print)}
      </button>
      <button type="button" class="button needs-script" data-act="copy">${say(language, composing.copy)}</button>
      <a class="button" href=${href}>${say(language, composing.seeIt)}</a>
    </div>
  </section>`;
}
