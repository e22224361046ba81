// An early call, for everybody: what is asked before there is a text, what was answered, and a plain form for each
// question. Needs no account and no script.
import { replyComposer } from '@sala/shared/annotations/composer.template.js';
import { replyTemplate } from '@sala/shared/discussions/comment.template.js';
import { hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import type { Call, CallWithAnswers } from '@sala/shared/instruments/call-contract.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { forwardPlan } from '@sala/shared/texts/instruments/ahead.js';
import { instruments } from '@sala/shared/texts/instruments/way.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../../pages/html.js';
import { renderTemplate } from '../../pages/ssr.js';
import { said } from '../../pages/marked-texts.js';

/** What was typed into a form that came back with a refusal. */
export interface TypedAnswer {
  questionId: string;
  values: Record<string, string>;
  refusal: string;
}

export interface CallView {
  language: Language;
  now: Date;
  draft: Draft;
  /** Newest first. */
  calls: readonly CallWithAnswers[];
  /** Makes the hidden fields of a form: id, secret, token. */
  issue: () => Record<string, string>;
  typed?: TypedAnswer;
}

export async function callPage(view: CallView): Promise<Html> {
  const { language, draft, calls } = view;
  const sections = await Promise.all(calls.map((one) => callSection(view, one)));
  return html`<div class="page call-page"><p><a href="${pages.stages(language, draft.slug)}">${say(language, instruments.title)}</a></p>
<h1>${say(language, forwardPlan.callTitle)}</h1><p><b>${said(draft.title, language)}</b><br><span class="small">${said(draft.office.name, language)}</span></p>
${sections.length > 0 ? sections : html`<p class="empty">${say(language, forwardPlan.noCall)}</p>`}</div>`;
}

async function callSection(view: CallView, { call, answers }: CallWithAnswers): Promise<Html> {
  const { language, now } = view;
  const stage = stageOf(call, now);
  const words = {
    announced: [forwardPlan.callAnnounced, call.opensAt],
    open: [forwardPlan.callOpen, call.closesAt],
    closed: [forwardPlan.callClosed, call.closesAt],
  } as const;
  const [line, when] = words[stage === 'answered' ? 'closed' : stage];
  const facts = [
    [forwardPlan.purpose, call.purpose],
    [forwardPlan.affected, call.affected],
    [forwardPlan.contact, call.contact],
  ] as const;
  const n = answers.filter(({ state }) => state === 'visible').length;
  const questions = await Promise.all(call.questions.map((question) => questionPart(view, call, question, answers)));
  return html`<section aria-label="${say(language, line, { when: formatDayTime(language, when) })}">
${stage === 'closed' ? '' : html`<p>${say(language, forwardPlan.callLead)}</p>`}
<p class="notice">${say(language, line, { when: formatDayTime(language, when) })}</p>
<dl>${facts.map(([name, text]) => html`<dt>${say(language, name)}</dt><dd>${said(text, language)}</dd>`)}</dl>
<p class="small">${say(language, forwardPlan.answersN, { n })} · ${say(language, forwardPlan.notVotes)}</p>${questions}</section>`;
}

async function questionPart(
  view: CallView,
  call: Call,
  question: Call['questions'][number],
  answers: CallWithAnswers['answers'],
): Promise<Html> {
  const { language, now, typed } = view;
  const own = answers.filter(({ threadId }) => threadId === question.id);
  const hiddenBecause = (code: string) => {
    const words = Object.entries(hideReasons).find(([one]) => one === code)?.[1];
    return words ? say(language, words) : code;
  };
  const context = { language, now: now.toISOString(), hiddenBecause };
  const shown = await Promise.all(own.map((comment) => renderTemplate(replyTemplate(comment, context))));
  const isOpen = typed?.questionId === question.id;
  const form =
    stageOf(call, now) === 'announced'
      ? ''
      : html`<details class="call-form" ${isOpen ? raw('open') : ''}><summary>${say(language, forwardPlan.answer)}</summary>${await answerForm(view, call, question.id)}</details>`;
  return html`<section class="call-question" id="q-${question.id}"><h2>${said(question.text, language)}</h2>
${shown.length > 0 ? html`<ul class="call-answers">${shown}</ul>` : html`<p class="empty">${say(language, forwardPlan.noAnswers)}</p>`}${form}</section>`;
}

function answerForm(view: CallView, call: Call, questionId: string): Promise<Html> {
  const { language, draft, now, typed } = view;
  const own = typed?.questionId === questionId ? typed : undefined;
  const { body = '', level, does, province, name } = own?.values ?? {};
  return renderTemplate(
    replyComposer({
      language,
      action: `${pages.call(language, draft.slug)}#q-${questionId}`,
      hidden: { ...view.issue(), callId: call.id, questionId },
      clause: '',
      body,
      levels: call.levels,
      speaker: {
        level: call.levels.find((one) => one === level) ?? 'A0',
        ...(does ? { does } : {}),
        ...(province ? { province } : {}),
        ...(name ? { name } : {}),
      },
      prefix: `q-${questionId.slice(0, 8)}`,
      fate: stageOf(call, now) === 'closed' ? 'late' : call.moderation === 'pre' ? 'after-reading' : 'at-once',
      ...(own ? { refusal: own.refusal } : {}),
    }),
  );
}
