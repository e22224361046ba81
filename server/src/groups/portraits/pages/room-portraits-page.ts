// A group's own portraits in its room as HTML: what came out, and the form for the next. Only markup.
import type { Group } from '@sala/shared/groups/contract.js';
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import { portraitForm as words } from '@sala/shared/texts/groups/portraits.js';
import { say } from '@sala/shared/texts/say.js';
import { type FormContext, refusedNotice } from '../../../pages/forms/fields.js';
import { type Html, html } from '../../../pages/html.js';
import { roomHead } from '../../pages/room-page.js';
import { ownList, portraitFields, type WritePageView } from './portrait-form.js';

export interface RoomPortraitsView extends WritePageView {
  group: Group;
  member: RoomMember;
}

export function roomPortraitsPage(context: FormContext, view: RoomPortraitsView): Html {
  const { language } = context;
  const writing =
    view.member.speaksUntil === null
      ? html`<p class="empty">${say(language, words.onlyRepresentatives)}</p>`
      : portraitFields(context, view, 'room');
  return html`<div class="page room-page portrait-write">${roomHead(context, view)}${refusedNotice(context)}
<h2>${say(language, words.roomTitle)}</h2><p>${say(language, words.roomLead)}</p>
${ownList(language, view)}${writing}</div>`;
}
