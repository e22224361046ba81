// The form by which a problem is reported: four short fields, from a telephone, without an account; and what one keeps
// of it. What was typed stands in it again when it was refused.
import { valueChains } from '@sala/shared/texts/groups/lists.js';
import { formatReceiptCode, formatReceiptSecret, speakReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import type { IssueReceipt } from '@sala/shared/issues/contract.js';
import { ISSUE_TITLE_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { issueChannels, issueLevels } from '@sala/shared/texts/issues/lists.js';
import { issuePage, reporting } from '@sala/shared/texts/issues/page.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import { provinceChoices } from '../../pages/forms/province-choices.js';
import { affectedChoices, choice, choicesOf, hidden, textArea, tick, type Values } from './issue-fields.js';

export interface ReportView {
  language: Language;
  action: string;
  hidden: Record<string, string>;
  values: Values;
  refusal: string | null;
  /** Whoever writes for others says how it came. */
  asksChannel: boolean;
  /** Words of the comment that it is made from. */
  quoted: string | null;
}

export function reportPage(view: ReportView): Html {
  const { language, values } = view;
  return html`<div class="page issues-page"><p><a href="${pages.issues(language)}">${say(language, board.toList)}</a></p>
<h1>${say(language, reporting.title)}</h1><p>${say(language, reporting.lead)}</p>
${view.quoted ? html`<blockquote class="quoted"><p class="meta">${say(language, reporting.quoted)}</p><p class="as-told">${view.quoted}</p></blockquote>` : ''}
<form class="form report-form" method="post" action="${view.action}">${Object.entries(view.hidden).map(([name, value]) => hidden(name, value))}
${view.refusal ? html`<p class="notice" data-tone="error" role="alert">${view.refusal}</p>` : ''}${reportFields(language, values, view.asksChannel)}
<p class="small">${say(language, reporting.whatFollows)}</p><p><button class="button primary">${say(language, reporting.send)}</button></p></form></div>`;
}

export function reportFields(language: Language, values: Values, asksChannel: boolean): Html {
  const place = { language, at: 'report', values };
  const hint = `${say(language, reporting.sentenceHint)} ${say(language, reporting.hint)}`;
  const channels = choicesOf(language, issueChannels).filter(({ value }) => !['web', 'room', 'body'].includes(value));
  return html`${textArea(place, 'title', reporting.sentence, { hint, max: ISSUE_TITLE_UNITS_MAX })}
${choice(place, 'affected', reporting.affected, affectedChoices(language))}
${choice(place, 'province', reporting.province, provinceChoices(language))}
${choice(place, 'valueChain', reporting.valueChain, choicesOf(language, valueChains), { isOptional: true })}
${asksChannel ? choice(place, 'channel', reporting.channel, channels, { isOptional: true }) : ''}
${tick(place, 'isUrgent', reporting.isUrgent)}
<details ${values.what || values.level ? raw('open') : ''}><summary>${say(language, reporting.more)}</summary>${textArea(place, 'what', issuePage.what, { isOptional: true })}${choice(place, 'level', reporting.level, choicesOf(language, issueLevels), { isOptional: true })}</details>`;
}

/** The code to follow it by, and the secret that takes it back: shown once. */
export function reportThanks(language: Language, receipt: IssueReceipt, secret: string): Html {
  const { number, code } = receipt;
  return html`<div class="page issues-page"><section class="receipt" tabindex="-1" aria-labelledby="receipt-title"><h1 id="receipt-title">${raw(iconMarkup('check'))} ${say(language, reporting.thanks)}</h1>
<p>${say(language, reporting.thanksMore, { n: number })}</p>
<dl><dt>${say(language, composing.code)}</dt><dd class="receipt-code"><span aria-hidden="true">${formatReceiptCode(language, code)}</span><span class="visually-hidden">${speakReceiptCode(language, code)}</span></dd>
<dt>${say(language, composing.secret)}</dt><dd class="receipt-secret" translate="no">${formatReceiptSecret(secret)}</dd><dd class="small">${say(language, reporting.secretMore)}</dd></dl>
<p class="acts"><a class="button primary" href="${pages.issue(language, number)}">${say(language, reporting.see)}</a><a class="button" href="${pages.issueReport(language)}">${say(language, reporting.another)}</a></p></section></div>`;
}

/** After "Affects me too": the secret with which one may say later whether it is solved. */
export function confirmationThanks(language: Language, number: number, secret: string): Html {
  return html`<div class="page issues-page"><section class="receipt" tabindex="-1" aria-labelledby="receipt-title"><h1 id="receipt-title">${raw(iconMarkup('check'))} ${say(language, issuePage.thanksMeToo)}</h1>
<dl><dt>${say(language, composing.secret)}</dt><dd class="receipt-secret" translate="no">${formatReceiptSecret(secret)}</dd><dd class="small">${say(language, issuePage.keepSecret)}</dd></dl>
<p class="acts"><a class="button primary" href="${pages.issue(language, number)}">${say(language, issuePage.backToIssue)}</a></p></section></div>`;
}
