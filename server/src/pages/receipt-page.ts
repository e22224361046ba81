// Looking a comment up by the code of its receipt: where it stands, what the office answered and what changed by it, or
// what happens next. Shows nothing that is not public. By the secret its author may reply once to the answer.
import { answerBlock, canStillReply } from '@sala/shared/annotations/answer.template.js';
import type { ReceiptStatus } from '@sala/shared/discussions/contract.js';
import { formatReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { AUTHOR_REPLY_DAYS, COMMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { answerWords } from '@sala/shared/texts/answers.js';
import { carriedWords, carrying } from '@sala/shared/texts/carrying.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { searching } from '@sala/shared/texts/reading/searching.js';
import { type Html, html } from './html.js';
import { renderTemplate } from './ssr.js';

const states = {
  visible: searching.stateVisible,
  held: searching.stateHeld,
  hidden: searching.stateHidden,
  withdrawn: searching.stateWithdrawn,
} as const;

function standing(language: Language, status: ReceiptStatus): Html {
  const { code, state, draftSlug, clausePath, version, hidden, receivedAt, late, threadId, commentId } = status;
  const inText = `${pages.clause(language, draftSlug, clausePath ?? 'whole', version ?? undefined)}#a-${threadId}`;
  const place = status.answersCall ? `${pages.call(language, draftSlug)}#c-${commentId}` : inText;
  const waits = state === 'visible' ? searching.nextVisible : state === 'held' ? searching.nextHeld : null;
  const next = status.answer ? null : waits;
  return html`<section class="receipt">
<p class="receipt-code">${formatReceiptCode(language, code)}</p>
<dl><dt>${say(language, searching.receivedAt)}</dt><dd>${formatDayTime(language, receivedAt)}${late ? html` · ${say(language, searching.late)}` : ''}</dd>
<dt>${say(language, searching.standsAt)}</dt><dd>${say(language, states[state])}${hidden ? html`: ${hidden.note}` : ''}</dd>
${next ? html`<dt>${say(language, searching.next)}</dt><dd>${say(language, next)}</dd>` : ''}</dl>
${became(language, status)}
${state === 'held' ? '' : html`<p><a class="button" href="${place}">${say(language, searching.seeIt)}</a></p>`}
</section>`;
}

/** What became of the words in the newest version, with the way there. */
function became(language: Language, { newer, draftSlug, threadId, state }: ReceiptStatus): Html | '' {
  const outcome = carriedWords[newer?.outcome ?? ''];
  if (!newer || !outcome) return '';
  const told = say(language, carrying.newerReceipt, { n: newer.number, what: say(language, outcome) });
  const there = pages.version(language, draftSlug, newer.number, state === 'visible' ? threadId : undefined);
  return html`<p>${told} <a href="${there}">${say(language, carrying.readNew)}</a></p>`;
}

export interface ReceiptPageView {
  typed: string;
  status: ReceiptStatus | null;
  refusal: string | null;
  now: string;
  /** The form for the author's reply: its hidden fields, and what was typed when it came back. */
  form: { hidden: Record<string, string>; values: Record<string, string>; problem: string | null; done: boolean };
}

/** What became of the comment: the signed answer, with the change it led to. */
async function answered(language: Language, view: ReceiptPageView): Promise<Html | ''> {
  const { status, now } = view;
  if (!status?.answer) return '';
  const { answer, draftSlug } = status;
  const block = answerBlock(answer, { language, now, slug: draftSlug, replies: [] });
  return html`<section class="panel"><h2>${say(language, answerWords.whatBecame)}</h2>${await renderTemplate(block)}</section>
${replyForm(language, view)}`;
}

/** Only whoever holds the secret can send it, so it is offered to all who look while there is time. */
function replyForm(language: Language, { status, now, form }: ReceiptPageView): Html | '' {
  if (form.done) return html`<p class="notice" role="status">${say(language, answerWords.toAnswerSent)}</p>`;
  if (!status?.answer || status.commentId !== status.threadId || status.state !== 'visible') return '';
  if (!canStillReply(status.answer, { now })) return '';
  const hidden = Object.entries({ ...form.hidden, code: status.code });
  return html`<section id="to-answer"><h2>${say(language, answerWords.toAnswer)}</h2>
<form class="form" method="post" action="${pages.receipt(language)}#to-answer">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p>${say(language, answerWords.toAnswerMore, { n: AUTHOR_REPLY_DAYS })}</p>
${form.problem ? html`<p class="notice" data-tone="error" role="alert">${form.problem}</p>` : ''}
<div class="field"><label for="reply-body">${say(language, answerWords.toAnswerWords)}</label><textarea id="reply-body" name="body" required maxlength="${COMMENT_UNITS_MAX}">${form.values.body ?? ''}</textarea></div>
<div class="field"><label for="reply-own">${say(language, answerWords.toAnswerSecret)}</label><input id="reply-own" name="own" required autocomplete="off" maxlength="60" value="${form.values.own ?? ''}"></div>
<p><button class="button primary">${say(language, answerWords.toAnswerSend)}</button></p></form></section>`;
}

export async function receiptPage(language: Language, view: ReceiptPageView): Promise<Html> {
  return html`<div class="page">
<h1>${say(language, searching.receiptTitle)}</h1>
<form class="find" action="${pages.receipt(language)}"><label for="code">${say(language, searching.receiptLabel)}</label><div class="find-row"><input id="code" name="code" inputmode="numeric" autocomplete="off" value="${view.typed}" aria-describedby="code-more"><button class="button primary">${say(language, searching.receiptGo)}</button></div><p class="meta" id="code-more">${say(language, searching.receiptHint)}</p></form>
${view.refusal ? html`<p class="notice" data-tone="error" role="alert">${view.refusal}</p>` : ''}
${view.status ? standing(language, view.status) : ''}
${await answered(language, view)}
</div>`;
}
