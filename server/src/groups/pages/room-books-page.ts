// The books of a room as HTML: its people with their mandates, its meetings and decisions. Only markup.
import { formatReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import type { Group } from '@sala/shared/groups/contract.js';
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import { GROUP_ABOUT_UNITS_MAX, NAME_UNITS_MAX, STATEMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { adoptionWays, bands, paceNames } from '@sala/shared/texts/groups/lists.js';
import { groupLife, type GroupState } from '@sala/shared/lives/group-life.js';
import { movesFrom } from '@sala/shared/lives/machine.js';
import {
  directory,
  groupPage as groupWords,
  groupStates,
  lifeMoves,
  lifeWords,
} from '@sala/shared/texts/groups/directory.js';
import { meetings as meetingWords, people, voice } from '@sala/shared/texts/groups/room.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { act, field, form, type FormContext, refusedNotice, select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import { choicesOf, type Typed } from './door-page.js';
import { wordOf } from './directory-page.js';
import { actList, type ActShown } from './room-acts.js';
import { roomHead } from './room-page.js';

export interface InRoom {
  group: Group;
  member: RoomMember;
  typed: Typed;
  today: string;
  newId(): string;
}

export interface PeopleView extends InRoom {
  members: readonly RoomMember[];
  /** Just made; shown this once. */
  code: { code: string; expiresOn: string } | null;
}

export function roomPeoplePage(context: FormContext, view: PeopleView): Html {
  const { language } = context;
  const { members, member, code } = view;
  const path = pages.roomPeople(language);
  const speaks = member.speaksUntil !== null;
  const hasNone = members.every(({ speaksUntil }) => speaksUntil === null);
  const one = (
    person: RoomMember,
  ) => html`<li class="group-row"><span><strong>${person.name}</strong>${person.id === member.id && ` ${say(language, people.you)}`}
${person.speaksUntil !== null && html`<span class="meta">${say(language, people.speaks, { until: formatDay(language, person.speaksUntil) })}</span>`}</span>
${speaks && html`<span class="acts">${person.speaksUntil !== null && act(context, `${path}/${person.id}/end`, say(language, people.end))}${person.id !== member.id && act(context, `${path}/${person.id}/remove`, say(language, people.remove))}</span>`}</li>`;
  const giving = form(context, `${path}/mandate`, [
    html`<input type="hidden" name="id" value="${view.newId()}">`,
    select(
      language,
      'memberId',
      people.to,
      members.map(({ id, name }) => ({ value: id, name })),
    ),
    field(language, {
      name: 'givenBy',
      label: people.givenBy,
      value: view.typed.givenBy ?? '',
      lengthMax: NAME_UNITS_MAX,
    }),
    html`<button class="button">${say(language, people.give)}</button>`,
  ]);
  return html`<div class="page room-page">${roomHead(context, view)}${refusedNotice(context)}
<h2>${say(language, people.title)}</h2><p>${say(language, people.lead)}</p>
${code && html`<p class="notice room-key" role="status" translate="no">${say(language, people.codeIs, { code: formatReceiptSecret(code.code), until: formatDay(language, code.expiresOn) })}</p>`}
<ul class="group-list">${members.map(one)}</ul>
${speaks && html`<p>${act(context, `${path}/code`, say(language, people.invite), 'primary')}</p>`}
${(speaks || hasNone) && html`<details class="fold"><summary>${say(language, people.give)}</summary>${giving}</details>`}
<details class="fold"><summary>${say(language, people.leave)}</summary><p>${say(language, people.leaveLead)}</p>${act(context, `${path}/leave`, say(language, people.leave))}</details></div>`;
}

export interface MeetingsView extends InRoom {
  meetings: readonly { heldOn: string; venue: string; band: string; problems: string; notes: string }[];
  decisions: readonly { onDay: string; what: string; way: keyof typeof adoptionWays }[];
  quorum: number;
  /** What the group changes about itself, as far as it has come. */
  acts: readonly ActShown[];
}

export function roomMeetingsPage(context: FormContext, view: MeetingsView): Html {
  const { language } = context;
  const { typed, today } = view;
  const path = pages.roomMeetings(language);
  const held = view.meetings.map(
    (
      one,
    ) => html`<li class="room-message"><p class="meta">${formatDay(language, one.heldOn)} · ${say(language, bands[one.band as keyof typeof bands])} ${one.venue && `· ${one.venue}`}</p>
<p class="said">${one.problems}</p><p class="said">${one.notes}</p></li>`,
  );
  const decided = view.decisions.map(
    (one) =>
      html`<li class="room-message"><p class="said">${one.what}</p><p class="meta">${formatDay(language, one.onDay)} · ${say(language, adoptionWays[one.way])}</p></li>`,
  );
  const number = (name: string, label: Text, value = '') => field(language, { name, label, value, lengthMax: 6 });
  const recording = form(context, `${path}/record`, [
    html`<input type="hidden" name="id" value="${view.newId()}">`,
    field(language, { name: 'heldOn', type: 'date', label: meetingWords.heldOn, value: typed.heldOn ?? today }),
    select(language, 'band', meetingWords.band, choicesOf(language, bands, typed.band)),
    field(language, {
      ...{ name: 'venue', label: meetingWords.venue, value: typed.venue ?? '', lengthMax: NAME_UNITS_MAX },
      isOptional: true,
    }),
    area('problems', say(language, meetingWords.problems), typed.problems),
    area('notes', say(language, meetingWords.notes), typed.notes),
    html`<button class="button primary">${say(language, meetingWords.send)}</button>`,
  ]);
  const deciding = form(context, `${path}/decide`, [
    html`<input type="hidden" name="id" value="${view.newId()}">`,
    field(language, {
      name: 'what',
      label: meetingWords.what,
      value: typed.what ?? '',
      lengthMax: STATEMENT_UNITS_MAX,
    }),
    select(language, 'way', voice.way, choicesOf(language, adoptionWays, typed.way)),
    field(language, { name: 'onDay', type: 'date', label: voice.onDay, value: typed.onDay ?? today }),
    number('present', voice.present, typed.present),
    number('inFavour', voice.inFavour, typed.inFavour),
    number('against', voice.opposed, typed.against),
    html`<button class="button primary">${say(language, meetingWords.send)}</button>`,
  ]);
  const list = (rows: readonly Html[]) =>
    rows.length === 0
      ? html`<p class="empty">${say(language, meetingWords.none)}</p>`
      : html`<ol class="room-talk">${rows}</ol>`;
  return html`<div class="page room-page">${roomHead(context, view)}${refusedNotice(context)}${actList(context, view)}
<h2>${say(language, meetingWords.title)}</h2>
<details class="fold"><summary>${say(language, meetingWords.record)}</summary>${recording}</details>${list(held)}
<h2>${say(language, directory.state)}</h2><p><span class="chip">${say(language, groupStates[view.group.state as GroupState])}</span></p>
${view.member.speaksUntil !== null && html`<details class="fold"><summary>${say(language, lifeWords.ask)}</summary>${moving(context, view)}</details>`}
<h2>${say(language, meetingWords.decisions)}</h2>
${
  view.member.speaksUntil !== null &&
  html`<details class="fold"><summary>${say(language, meetingWords.what)}</summary>${deciding}</details>
<details class="fold"><summary>${say(language, meetingWords.setQuorum)}</summary>${ruling(context, view)}</details>
<details class="fold"><summary>${say(language, meetingWords.describe)}</summary>${describing(context, view)}</details>
<details class="fold"><summary>${say(language, meetingWords.outside)}</summary>${keying(context, view)}</details>`
}${list(decided)}</div>`;
}

/** The next steps of the group's life that a room may ask for, with the facts each needs. */
function moving(context: FormContext, { group, typed, newId }: MeetingsView): Html {
  const { language } = context;
  const next = movesFrom(groupLife, group.state as GroupState).filter(({ event }) => Object.hasOwn(lifeMoves, event));
  const choices = next.map(({ event }) => ({ value: event, name: wordOf(language, lifeMoves, event) }));
  const fact = (name: string, label: Text) =>
    field(language, { name, label, value: typed[name] ?? '', lengthMax: NAME_UNITS_MAX, isOptional: true });
  return form(context, `${pages.roomMeetings(language)}/move`, [
    html`<input type="hidden" name="id" value="${newId()}">`,
    select(language, 'event', lifeWords.event, choices),
    fact('schedule', lifeWords.schedule),
    html`<p class="field"><label><input type="checkbox" name="own" value="yes"> ${say(language, lifeWords.own)}</label></p>`,
    fact('form', lifeWords.form),
    fact('authority', lifeWords.authority),
    fact('number', lifeWords.number),
    fact('end', lifeWords.end),
    html`<button class="button">${say(language, lifeWords.send)}</button>`,
  ]);
}

/** How the group tells of itself on its page. */
function describing(context: FormContext, { group: { about }, typed }: MeetingsView): Html {
  const { language } = context;
  const words = (name: 'aboutKm' | 'aboutEn', label: Text, value = '') =>
    area(name, say(language, label), typed[name] ?? value, GROUP_ABOUT_UNITS_MAX);
  return form(context, `${pages.roomMeetings(language)}/about`, [
    html`<p>${say(language, meetingWords.describeLead)}</p>`,
    words('aboutKm', meetingWords.aboutKm, about.km),
    words('aboutEn', meetingWords.aboutEn, about.en),
    html`<button class="button">${say(language, meetingWords.describe)}</button>`,
  ]);
}

/** The public half of a key of the group's own, for handing in from outside. */
function keying(context: FormContext, { group, typed }: MeetingsView): Html {
  const { language } = context;
  return form(context, `${pages.roomMeetings(language)}/key`, [
    html`<p>${say(language, group.hasKey ? meetingWords.outsideHas : meetingWords.outsideLead)}</p>`,
    field(language, {
      ...{ name: 'publicKey', label: meetingWords.publicKey, value: typed.publicKey ?? '', lengthMax: 43 },
      isOptional: true,
    }),
    html`<button class="button">${say(language, meetingWords.putKey)}</button>`,
  ]);
}

function ruling(context: FormContext, { group: { rule }, quorum }: MeetingsView): Html {
  const { language } = context;
  return form(context, `${pages.roomMeetings(language)}/rule`, [
    select(language, 'way', groupWords.how, choicesOf(language, adoptionWays, rule.way), 'rule'),
    field(language, { name: 'quorum', label: meetingWords.quorum, value: String(quorum), lengthMax: 6 }),
    select(
      language,
      'hands',
      meetingWords.hands,
      [1, 2].map((n) => ({
        value: String(n),
        name: say(language, groupWords.hands, { n }),
        isChosen: n === rule.hands,
      })),
    ),
    select(language, 'pace', meetingWords.pace, choicesOf(language, paceNames, rule.pace)),
    html`<p class="small">${say(language, meetingWords.paceLead)}</p>`,
    html`<button class="button">${say(language, meetingWords.setQuorum)}</button>`,
  ]);
}

function area(name: string, label: string, value = '', max = STATEMENT_UNITS_MAX): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="3" maxlength="${max}">${value}</textarea></p>`;
}
