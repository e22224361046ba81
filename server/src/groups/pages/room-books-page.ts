// The books of a room as HTML: its people with their mandates, its meetings and decisions. Only markup.
import { formatReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import type { AdoptionWay, Group } from '@sala/shared/groups/contract.js';
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import { NAME_UNITS_MAX, STATEMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { adoptionWays, bands, memoryNames } from '@sala/shared/texts/groups/lists.js';
import type { GroupState } from '@sala/shared/lives/group-life.js';
import { directory, groupStates, lifeWords } from '@sala/shared/texts/groups/directory.js';
import { meetings as meetingWords, ownActWords, people, voice } from '@sala/shared/texts/groups/room.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { act, field, form, type FormContext, refusedNotice, select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import { choicesOf, type Typed } from './door-page.js';
import { actList, type ActShown } from './room-acts.js';
import { describing, keying, moving, pressing, ruling } from './room-own-forms.js';
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
<p class="small">${say(language, people.codesEnd)} ${say(language, people.mandatesEnd, { when: say(language, memoryNames[view.group.rule.memory]) })}</p>
${speaks && html`<p>${act(context, `${path}/code`, say(language, people.invite), 'primary')}</p>`}
${(speaks || hasNone) && html`<details class="fold"><summary>${say(language, people.give)}</summary>${giving}</details>`}
<details class="fold"><summary>${say(language, people.leave)}</summary><p>${say(language, people.leaveLead)}</p>${act(context, `${path}/leave`, say(language, people.leave))}</details></div>`;
}

export interface MeetingsView extends InRoom {
  papers: readonly { id: string; name: string }[];
  meetings: readonly { heldOn: string; venue: string; band: string; problems: string; notes: string }[];
  decisions: readonly { id: string; onDay: string; what: string; way: keyof typeof adoptionWays }[];
  /** Those that have carried an act of the group. */
  carrying: ReadonlySet<string>;
  quorum: number;
  /** What the group changes about itself, as far as it has come. */
  acts: readonly ActShown[];
}

/** The one way there is, as the group's rule has it, and where that is changed. */
export function wayOfRule(language: Language, way: AdoptionWay): Html {
  return html`<p class="field"><input type="hidden" name="way" value="${way}">${say(language, voice.wayIsRule, { way: say(language, adoptionWays[way]) })} <a href="${pages.roomMeetings(language)}#rule">${say(language, voice.changeRule)}</a></p>`;
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
      html`<li class="room-message"><p class="said">${one.what}</p><p class="meta">${formatDay(language, one.onDay)} · ${say(language, adoptionWays[one.way])}${view.carrying.has(one.id) && html` · <span class="chip">${say(language, meetingWords.hasCarried)}</span>`}</p></li>`,
  );
  const own = { ...view, decisions: view.decisions.filter(({ id }) => !view.carrying.has(id)) };
  const { way } = view.group.rule;
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
    wayOfRule(language, way),
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
${view.member.speaksUntil !== null && html`<details class="fold"><summary>${say(language, lifeWords.ask)}</summary>${moving(context, own)}</details>`}
<h2>${say(language, meetingWords.decisions)}</h2>
${
  view.member.speaksUntil !== null &&
  html`<details class="fold"><summary>${say(language, meetingWords.what)}</summary>${deciding}</details>
<details class="fold"><summary id="rule">${say(language, meetingWords.setQuorum)}</summary>${ruling(context, own)}</details>
<details class="fold"><summary>${say(language, meetingWords.describe)}</summary>${describing(context, own)}</details>
<details class="fold"><summary>${say(language, meetingWords.outside)}</summary>${keying(context, own)}</details>
<details class="fold"><summary>${say(language, ownActWords.pressedTitle)}</summary>${pressing(context)}</details>`
}${list(decided)}</div>`;
}

function area(name: string, label: string, value = ''): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="3" maxlength="${STATEMENT_UNITS_MAX}">${value}</textarea></p>`;
}
