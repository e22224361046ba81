// A room's first page as HTML: what the group is working on, and what its members say. The talk is taken over by
// `<group-room>`, which sends without leaving the page and hears the others at once; without a script it is a form.
//
// Hooks: `[data-messages]` holds the talk; `[data-say]` is its form; `[data-news]` is shown when something else
// changed.
import type { Group } from '@sala/shared/groups/contract.js';
import type { RoomMember, RoomMessage, RoomStatement } from '@sala/shared/groups/room-contract.js';
import { ROOM_MESSAGE_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { waitsForYou } from '@sala/shared/texts/groups/beside.js';
import { portraitForm } from '@sala/shared/texts/groups/portraits.js';
import { room, roomDoor, voice } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { act, form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import type { Typed } from './door-page.js';
import { actList, type ActShown, writtenWords } from './room-acts.js';

export interface Waiting {
  words: string;
  href: string;
}

export interface RoomView {
  /** What is asked of the group from outside. */
  waiting: readonly Waiting[];
  group: Group;
  member: RoomMember;
  messages: readonly RoomMessage[];
  statements: readonly RoomStatement[];
  /** What the group does elsewhere, with how people say it, and why it did not come out. */
  acts: readonly ActShown[];
  /** What a form of another page held that was refused here. */
  typed: Typed;
  /** An idempotency key for the next message. */
  newId(): string;
}

export function roomHead({ language }: FormContext, { group, member }: Pick<RoomView, 'group' | 'member'>): Html {
  const name = plain(group.name, language);
  return html`<header class="room-head"><p class="meta">${say(language, room.only)}</p>
<h1><a href="${pages.room(language)}">${name}</a></h1>
<nav class="acts"><a href="${pages.roomMeetings(language)}">${say(language, room.meetings)}</a>
<a href="${pages.roomPeople(language)}">${say(language, room.people)}</a>
<a href="${pages.roomPapers(language)}">${say(language, room.papers)}</a>
<a href="${pages.roomPortraits(language)}">${say(language, portraitForm.roomTitle)}</a>
<a href="${pages.group(language, group.slug)}">${say(language, room.publicPage)}</a>
<span class="meta">${member.name}</span></nav></header>`;
}

export function roomPage(context: FormContext, view: RoomView): Html {
  const { language } = context;
  const { messages, statements } = view;
  const talk = messages.map((message) => html`<li>${messageRow(language, message)}</li>`);
  return html`<group-room><div class="page room-page">${roomHead(context, view)}${refusedNotice(context)}${writtenWords(language, view.typed)}
${waitingList(language, view.waiting)}<div class="room-columns"><section aria-labelledby="statements"><h2 class="section-head" id="statements">${say(language, room.statements)}</h2>
<p><a class="button primary" href="${pages.roomStatement(language, 'begin')}">${say(language, room.begin)}</a></p>
${statements.length === 0 ? html`<p class="empty">${say(language, room.noStatements)}</p>` : html`<ul class="group-list">${statements.map((one) => html`<li>${statementRow(language, one)}</li>`)}</ul>`}</section>
${actList(context, view)}
<section aria-labelledby="talk"><h2 class="section-head" id="talk">${say(language, room.talk)}</h2>
<div role="status"><a class="pill" data-news hidden href="${pages.room(language)}">${say(language, room.news)}</a></div>
<ol class="room-talk" data-messages aria-live="polite">${talk}</ol>
${messages.length === 0 && html`<p class="empty" data-silent>${say(language, room.silent)}</p>`}
<div data-say>${form(context, `${pages.room(language)}/say`, [
    html`<input type="hidden" name="id" value="${view.newId()}">`,
    html`<p class="field"><label for="body">${say(language, room.say)}</label>
<textarea id="body" name="body" rows="3" required maxlength="${ROOM_MESSAGE_UNITS_MAX}"></textarea></p>`,
    html`<p role="alert" data-refused hidden></p><button class="button primary">${say(language, room.send)}</button>`,
  ])}</div></section></div>
<p class="acts">${act(context, `${pages.room(language)}/forget`, say(language, roomDoor.forget))}</p></div></group-room>`;
}

function waitingList(language: Language, waiting: readonly Waiting[]): Html | null {
  if (waiting.length === 0) return null;
  return html`<section class="notice" aria-labelledby="waits"><h2 id="waits">${say(language, waitsForYou.title)}</h2>
<ul>${waiting.map(({ words, href }) => html`<li><a href="${href}">${words}</a></li>`)}</ul></section>`;
}

export function messageRow(language: Language, { id, name, body, saidAt }: RoomMessage): Html {
  return html`<article class="room-message" id="m-${id}"><p class="meta"><b>${name ?? say(language, room.somebody)}</b> · <time datetime="${saidAt}">${formatDayTime(language, saidAt)}</time></p>
<p class="said">${body}</p></article>`;
}

function statementRow(language: Language, { id, state, title, body }: RoomStatement): Html {
  const words = title || body.slice(0, 80);
  return html`<a class="group-row" href="${pages.roomStatement(language, id)}"><strong>${words}</strong>
<span class="chip">${say(language, voice.states[state])}</span></a>`;
}
