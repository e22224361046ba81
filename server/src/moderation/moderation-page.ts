// The moderators' queue as HTML: each comment with its words, where they stand and how long they wait, and the plain
// forms by which it is judged. Only markup; a script may send the forms without leaving the page.
//
// Hooks: `moderation-queue` around all; `[data-news]`, shown when the list has changed; `article[data-comment]`;
// `form[data-decision]` names where its fields are sent; `[data-refused]` takes the sentence of a refusal.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import { redlineOf } from '@sala/shared/annotations/redline.js';
import { speakerLabel } from '@sala/shared/discussions/labels.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { formatDayTime, formatRelative, formatShortDay } from '@sala/shared/language/dates.js';
import { DECISION_NOTE_UNITS_MAX, REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import type { ModerationAct, Pressure, Queue, QueueEntry } from '@sala/shared/moderation/contract.js';
import { outcomeWords } from '@sala/shared/moderation/outcomes.js';
import { hideReasonCodes, hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { pressureKinds } from '@sala/shared/texts/groups/lists.js';
import { moderation } from '@sala/shared/texts/moderation.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../pages/html.js';

/** What was typed into a form that came back with a refusal. */
export interface RefusedForm {
  commentId: string;
  act: string;
  sentence: string;
  reason: string;
  note: string;
}

export interface QueueView {
  language: Language;
  token: string;
  queue: Queue;
  /** What groups told of pressure put on them. */
  pressures: readonly Pressure[];
  now: Date;
  /** A fresh idempotency key for a form. */
  newId(): string;
  /** What was just decided. */
  done?: ModerationAct;
  refused?: RefusedForm;
}

export function queuePage(view: QueueView): Html {
  const { language, queue, done, refused } = view;
  const section = (title: Text, none: Text, entries: readonly QueueEntry[]) =>
    html`<section><h2 class="section-head">${say(language, title, { n: entries.length })}</h2>
${entries.length === 0 ? html`<p class="empty">${say(language, none)}</p>` : html`<ul class="cards">${entries.map((entry) => html`<li>${card(view, entry)}</li>`)}</ul>`}</section>`;
  const told =
    refused ?? (done && { sentence: say(language, moderation.decided, { what: say(language, outcomeWords[done]) }) });
  return html`<moderation-queue><div class="page"><h1>${say(language, moderation.title)}</h1>
<p>${say(language, moderation.lead)}</p>
<p class="meta">${say(language, moderation.target)} <a href="${pages.moderationLog(language)}">${say(language, moderation.seeLog)}</a></p>
${told && html`<p class="notice" ${raw(refused ? 'role="alert" data-tone="error"' : 'role="status"')}>${told.sentence}</p>`}
<div role="status"><a class="pill" data-news hidden href="${pages.moderation(language)}">${say(language, moderation.news)}</a></div>
${pressed(view)}${section(moderation.held, moderation.noneHeld, queue.held)}
${section(moderation.again, moderation.noneAgain, queue.again)}
${section(moderation.hidden, moderation.noneHidden, queue.hidden)}</div></moderation-queue>`;
}

/** Nothing where no group has told of any. */
function pressed({ language, pressures }: QueueView): Html | '' {
  if (pressures.length === 0) return '';
  const row = ({ kind, onDay, slug, name }: Pressure) =>
    html`<li><a href="${pages.group(language, slug)}">${inEither(name, language)?.text ?? slug}</a> · ${say(language, pressureKinds[kind])} · ${formatShortDay(language, onDay)}</li>`;
  return html`<section data-pressed><h2 class="section-head">${say(language, moderation.pressed, { n: pressures.length })}</h2>
<p class="small">${say(language, moderation.pressedMore)}</p><ul>${pressures.map(row)}</ul></section>`;
}

function card(view: QueueView, entry: QueueEntry): Html {
  const { language, now } = view;
  const { commentId, kind, receivedAt, state } = entry;
  const chip =
    state === 'visible'
      ? ''
      : raw(`<span class="chip" data-state="${state}">${iconMarkup(state === 'held' ? 'held' : 'hidden', 'small')}`);
  const chipWord = state === 'held' ? reading.stateHeld : reading.stateHidden;
  const when = html`<time datetime="${receivedAt}" title="${formatDayTime(language, receivedAt)}">${formatRelative(language, receivedAt, now)}</time>`;
  return html`<article class="card" id="m-${commentId}" data-kind="${kind ?? ''}" data-comment="${commentId}" tabindex="-1">
<div class="comment-head"><h3 class="kind">${raw(iconMarkup(kind ?? 'comment', 'small'))}${say(language, whatItIs(entry))}</h3>${chip && html`${chip}${say(language, chipWord)}</span>`}</div>
<p class="meta byline">${speakerLabel(language, entry.speaker)} · ${sayAround(language, moderation.waiting, when)}</p>
<p class="meta">${where(language, entry)}</p>
${aboutWords(entry)}
<div class="words" lang="${entry.language}">${paragraphs(language, entry.body)}</div>
${files(entry)}${notes(view, entry)}${forms(view, entry)}</article>`;
}

function whatItIs({ kind, isOpening }: QueueEntry): Text {
  if (kind === null) return moderation.isCallAnswer;
  return isOpening ? kindWords[kind] : moderation.isReply;
}

/** A sentence with markup in its hole `{when}`. */
function sayAround(language: Language, text: Text, when: Html): Html {
  const [before = '', after = ''] = text[language].split('{when}');
  return html`${before}${when}${after}`;
}

function titleOf(language: Language, title: Bilingual): Html {
  const said = inEither(title, language);
  return said?.language === language ? html`${said.text}` : html`<span lang="${said?.language}">${said?.text}</span>`;
}

function where(language: Language, { draft, place, kind }: QueueEntry): Html {
  if (kind === null)
    return html`${titleOf(language, draft.title)} · <a class="where" href="${pages.call(language, draft.slug)}">${say(language, moderation.onCall)}</a>`;
  const label = place ? place.label[language] : say(language, moderation.onWholeDraft);
  return html`${titleOf(language, draft.title)} · <a class="where" href="${pages.clause(language, draft.slug, place?.path ?? 'whole', place?.version)}">${label}</a>`;
}

/** The words of the law that were marked, or how they should change. */
function aboutWords({ quote, quoteLanguage, wording }: QueueEntry): Html | '' {
  if (!wording) return quote && html`<blockquote class="quote" lang="${quoteLanguage}">${quote}</blockquote>`;
  const { before, removed, added, after } = redlineOf(quote, wording);
  const gap = removed && added ? ' ' : '';
  return html`<p class="redline" lang="${quoteLanguage}">${before}${removed && html`<del>${removed}</del>`}${gap}${added && html`<ins>${added}</ins>`}${after}</p>`;
}

/** As typed: what is judged is the words, not what Markdown makes of them. */
function paragraphs(language: Language, body: string): Html {
  if (body === '') return html`<p class="meta" lang="${language}">${say(language, moderation.noWords)}</p>`;
  const lines = (text: string) => text.split('\n').map((line, index) => html`${index > 0 && raw('<br>')}${line}`);
  return html`${body.split(/\n{2,}/).map((text) => html`<p>${lines(text)}</p>`)}`;
}

function files({ attachments }: QueueEntry): Html | '' {
  if (attachments.length === 0) return '';
  return html`<ul class="files">${attachments.map(
    ({ id, name, bytes }) =>
      html`<li><a href="${api.attachment(id)}">${name}</a> <span class="meta">${Math.max(1, Math.round(bytes / 1024))} kB</span></li>`,
  )}</ul>`;
}

/** Why it stands in the queue again, or why it is hidden. */
function notes({ language, now }: QueueView, { reports, editedSinceJudged, state, hidden }: QueueEntry): Html {
  const explained = (reason: keyof typeof hideReasons, note: string) =>
    html`${say(language, hideReasons[reason])}${note && html` — ${note}`}`;
  const report = ({ reason, note, at }: QueueEntry['reports'][number]) =>
    html`<li>${explained(reason, note)} <span class="meta">${formatRelative(language, at, now)}</span></li>`;
  return html`${state === 'visible' && editedSinceJudged && html`<p class="notice">${say(language, moderation.changed)}</p>`}
${reports.length > 0 && html`<div class="notice"><b>${say(language, moderation.reported, { n: reports.length })}</b><ul>${reports.map(report)}</ul></div>`}
${hidden && html`<p class="stub"><b>${say(language, hideReasons[hidden.reason])}</b> · ${formatShortDay(language, hidden.at)}</p>${hidden.note && html`<p class="stub">${hidden.note}</p>`}`}`;
}

function forms(view: QueueView, entry: QueueEntry): Html {
  const { language } = view;
  const button = (act: ModerationAct, word: Text) =>
    decisionForm(view, entry, act, html`<button class="button">${say(language, word)}</button>`);
  if (entry.state === 'hidden') {
    if (entry.hidden?.byYou) return html`<p class="meta">${say(language, moderation.otherModerator)}</p>`;
    return explainedForm(view, entry, 'restore');
  }
  const yes = entry.state === 'held' ? button('publish', moderation.publish) : button('keep', moderation.keep);
  const hold = entry.state === 'visible' && button('hold', moderation.hold);
  return html`<div class="acts">${yes}${hold}${explainedForm(view, entry, 'hide')}</div>`;
}

/** The form of an act that needs a reason, folded away until it is wanted. */
function explainedForm(view: QueueView, entry: QueueEntry, act: 'hide' | 'restore'): Html {
  const { language, refused } = view;
  const typed = refused?.commentId === entry.commentId && refused.act === act ? refused : undefined;
  const at = `${act}-${entry.commentId}`;
  const option = (code: (typeof hideReasonCodes)[number]) =>
    html`<option value="${code}" ${code === typed?.reason ? raw('selected') : ''}>${say(language, hideReasons[code])}</option>`;
  const rule = html`<p class="field"><label for="rule-${at}">${say(language, moderation.rule)}</label>
<select id="rule-${at}" name="reason" required><option value="">${say(language, moderation.chooseRule)}</option>${hideReasonCodes.map(option)}</select></p>`;
  const content = html`${act === 'hide' && rule}
<p class="field"><label for="note-${at}">${say(language, moderation.note)}</label>
<textarea id="note-${at}" name="note" required maxlength="${DECISION_NOTE_UNITS_MAX}" aria-describedby="hint-${at}">${typed?.note}</textarea>
<span class="meta" id="hint-${at}">${say(language, moderation.noteHint, REASON_CLUSTERS_MIN)}</span></p>
<p class="acts"><button class="button">${say(language, act === 'hide' ? moderation.hide : moderation.restore)}</button></p>`;
  return html`<details ${typed ? raw('open') : ''}><summary>${say(language, act === 'hide' ? moderation.hideWith : moderation.restoreWith)}</summary>
${decisionForm(view, entry, act, content)}</details>`;
}

function decisionForm(view: QueueView, entry: QueueEntry, act: ModerationAct, content: Html): Html {
  const hidden: [string, string | number][] = [
    ['token', view.token],
    ['id', view.newId()],
    ['commentId', entry.commentId],
    ['act', act],
    ['expectedRevision', entry.revision],
    ...(act === 'keep' ? [['expectedReports', entry.reports.length] as [string, number]] : []),
  ];
  return html`<form class="form" method="post" action="${pages.moderation(view.language)}" data-decision="${api.moderationDecision(entry.commentId)}">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<p class="meta" role="alert" data-refused></p>${content}</form>`;
}
