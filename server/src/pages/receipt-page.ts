// Looking a comment up by the code of its receipt: where it stands and what happens next. Shows nothing that is not
// public.
import type { ReceiptStatus } from '@sala/shared/discussions/contract.js';
import { formatReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/paths.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { searching } from '@sala/shared/texts/searching.js';
import { type Html, html } from './html.js';

const states = {
  visible: searching.stateVisible,
  held: searching.stateHeld,
  hidden: searching.stateHidden,
  withdrawn: searching.stateWithdrawn,
} as const;

function standing(language: Language, status: ReceiptStatus): Html {
  const { code, state, draftSlug, clausePath, hidden, receivedAt, late, threadId } = status;
  const place = `${pages.clause(language, draftSlug, clausePath ?? 'whole')}#a-${threadId}`;
  const next = state === 'visible' ? searching.nextVisible : state === 'held' ? searching.nextHeld : null;
  return html`<section class="receipt">
<p class="receipt-code">${formatReceiptCode(language, code)}</p>
<dl><dt>${say(language, searching.receivedAt)}</dt><dd>${formatDayTime(language, receivedAt)}${late ? html` · ${say(language, searching.late)}` : ''}</dd>
<dt>${say(language, searching.standsAt)}</dt><dd>${say(language, states[state])}${hidden ? html`: ${hidden.note}` : ''}</dd>
${next ? html`<dt>${say(language, searching.next)}</dt><dd>${say(language, next)}</dd>` : ''}</dl>
${state === 'held' ? '' : html`<p><a class="button" href="${place}">${say(language, searching.seeIt)}</a></p>`}
</section>`;
}

export function receiptPage(
  language: Language,
  found: { typed: string; status: ReceiptStatus | null; refusal: string | null },
): Html {
  return html`<div class="page">
<h1>${say(language, searching.receiptTitle)}</h1>
<form class="find" action="${pages.receipt(language)}"><label for="code">${say(language, searching.receiptLabel)}</label><div class="find-row"><input id="code" name="code" inputmode="numeric" autocomplete="off" value="${found.typed}" aria-describedby="code-more"><button class="button primary">${say(language, searching.receiptGo)}</button></div><p class="meta" id="code-more">${say(language, searching.receiptHint)}</p></form>
${found.refusal ? html`<p class="notice" data-tone="error" role="alert">${found.refusal}</p>` : ''}
${found.status ? standing(language, found.status) : ''}
</div>`;
}
