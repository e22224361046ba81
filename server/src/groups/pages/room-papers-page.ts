// The papers of a room as HTML. Only markup.
import type { Group } from '@sala/shared/groups/contract.js';
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import { NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { papers as words } from '@sala/shared/texts/groups/room.js';
import { say } from '@sala/shared/texts/say.js';
import { act, field, form, type FormContext, refusedNotice, select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import { roomHead } from './room-page.js';

export interface PapersView {
  group: Group;
  member: RoomMember;
  papers: readonly { id: string; name: string; addedOn: string }[];
  /** Issues that one may be given to as evidence. */
  issues: readonly { id: string; number: number; title: string }[];
  newId(): string;
  newKey(): string;
}

/** A paper as evidence: an act of the group, which waits in the room like any other. */
function giving(context: FormContext, { group, issues, newId, newKey }: PapersView, paperId: string): Html | '' {
  const { language } = context;
  if (issues.length === 0) return '';
  const told = {
    id: newId(),
    kind: 'issues',
    act: 'evidence',
    groupId: group.id,
    paperId,
    newId: newId(),
    secret: newKey(),
  };
  const given = { ...told, evidenceKind: 'document', province: group.province };
  const fields = Object.entries(given).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const choices = issues.map(({ id, title }) => ({ value: id, name: title }));
  return html`<details class="fold"><summary>${say(language, words.give)}</summary><p>${say(language, words.giveLead)}</p>${form(
    context,
    pages.roomAct(language),
    [
      ...fields,
      select(language, 'issue', words.issue, choices, paperId),
      html`<button class="button">${say(language, words.give)}</button>`,
    ],
  )}</details>`;
}

export function roomPapersPage(context: FormContext, view: PapersView): Html {
  const { language } = context;
  const { papers, member } = view;
  const path = pages.roomPapers(language);
  const one = ({
    id,
    name,
    addedOn,
  }: PapersView['papers'][number]) => html`<li class="group-row"><span><a href="${path}/${id}" download>${name}</a>
<span class="meta">${formatDay(language, addedOn)}</span></span>${member.speaksUntil !== null && act(context, `${path}/${id}/remove`, say(language, words.remove))}${member.speaksUntil !== null && giving(context, view, id)}</li>`;
  return html`<div class="page room-page">${roomHead(context, view)}${refusedNotice(context)}
<h2>${say(language, words.title)}</h2><p>${say(language, words.lead)}</p>
${papers.length === 0 ? html`<p class="empty">${say(language, words.none)}</p>` : html`<ul class="group-list">${papers.map(one)}</ul>`}
<form class="form" method="post" enctype="multipart/form-data" action="${path}">
<input type="hidden" name="token" value="${context.token}"><input type="hidden" name="id" value="${view.newId()}">
${field(language, { name: 'name', label: words.name, lengthMax: NAME_UNITS_MAX })}
<p class="field"><label for="file">${say(language, words.file)}</label>
<input id="file" name="file" type="file" accept=".jpg,.jpeg,.png,.pdf" required aria-describedby="file-hint">
<span class="meta" id="file-hint">${say(language, words.cleaned)}</span></p>
<button class="button primary">${say(language, words.add)}</button></form></div>`;
}
