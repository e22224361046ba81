// The forms by which a representative lets a group speak on a commitment, and what they send read back. They are sent
// to the room, which queues the act; nothing here happens at once.
import { CommitmentGroupAct, type CommitmentRecord } from '@sala/shared/commitments/contract.js';
import { movesOpenTo } from '@sala/shared/commitments/asks.js';
import { raisingGroupOf } from '@sala/shared/commitments/policy.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { commitmentsDesk, moveNames } from '@sala/shared/texts/commitments/desk.js';
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { room } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { Value } from 'typebox/value';
import { hidden, type Values } from '../pages/forms/desk-fields.js';
import { form, type FormContext, type Mended, mendedValues, mendsField } from '../pages/forms/fields.js';
import { type Html, html, raw } from '../pages/html.js';
import { idIn, moveFields, moveRequestOf } from './pages/act-forms.js';

export interface GroupForms extends FormContext {
  viewer: Viewer;
  today: string;
  newId(): string;
  /** One that did not come out and is filled in again. */
  mended?: Mended | null;
}

/** Nothing for whoever does not speak for a group that raised this. `action` is the room's address. */
export function groupActForms(view: GroupForms, record: CommitmentRecord, action: string): Html | '' {
  const { language, viewer, today, mended } = view;
  const groupId = raisingGroupOf(viewer, record.groupIds);
  if (groupId === null || !viewer.memberOf) return '';
  const open = movesOpenTo(record.state, ['representative']);
  const folded = open.map((event) => {
    const own = mended?.fields.event === event ? mended : null;
    const place = { language, at: `group-${event}`, values: own ? mendedValues(own) : {} };
    const fields = moveFields({ place, event, from: record.state, id: view.newId(), today, successors: [] });
    const named = [hidden('kind', 'commitments'), hidden('groupId', groupId), hidden('commitmentId', record.id)];
    if (own)
      named.push(
        html`<p class="notice" data-tone="error" role="alert" id="mended">${own.why}</p>${mendsField(place.values)}`,
      );
    return html`<details class="panel" ${own ? raw('open') : ''}><summary>${say(language, moveNames[event])}</summary>${form(view, action, [...named, ...fields])}</details>`;
  });
  if (mended && !open.some((event) => event === mended.fields.event))
    folded.unshift(html`<p class="notice" role="status" id="mended">${say(language, room.mendGone)}</p>`);
  if (folded.length === 0) return '';
  return html`<section aria-labelledby="group-acts"><h2 id="group-acts">${say(language, words.groupActs)}</h2>
<p class="small">${say(language, words.groupActsLead)}</p><div class="desk-list">${folded}</div></section>`;
}

/** What such a form asks for. */
export function groupActOf(values: Values): CommitmentGroupAct {
  return { act: 'move', commitmentId: idIn(values, 'commitmentId'), request: moveRequestOf(values) };
}

/** What waits in the room, in a word: for the list of what will come out. */
export function groupActWords(language: Language, act: unknown): string {
  if (!Value.Check(CommitmentGroupAct, act)) return say(language, words.groupActs);
  return act.act === 'make' ? say(language, commitmentsDesk.make) : say(language, moveNames[act.request.event]);
}
