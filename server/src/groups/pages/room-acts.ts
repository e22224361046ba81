// What waits to leave a room besides statements, as HTML: each act in words, whether it waits for another hand, when it
// comes out or why it did not, and the buttons to agree and to take it back. Only markup.
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { actStates, room, voice } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { act, type FormContext } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';

export interface ActShown {
  id: string;
  state: keyof typeof actStates;
  /** As people say it. */
  words: string;
  /** Why it did not come out. */
  why: string | null;
  /** When it comes out, written; null while it waits for a hand, or is over. */
  comesOut: string | null;
  /** The form it was asked for with, where it did not come out. */
  fields: Readonly<Record<string, string>>;
  /** Where that form can be filled in again; null where it has no page. */
  mendAt: string | null;
}

/** What people wrote into a form that was refused: it stays to be read and to be written again. */
export function writtenWords(language: Language, fields: Readonly<Record<string, string>>): Html | null {
  const words = Object.values(fields).filter((value) => WRITTEN.test(value.trim()));
  if (words.length === 0) return null;
  return html`<details class="written"><summary>${say(language, room.written)}</summary>${words.map((one) => html`<p class="said">${one}</p>`)}</details>`;
}

/** Words, not codes, days or ids: with a blank between them, or in Khmer, which needs none. */
const WRITTEN = /\p{L}\S*\s+\S|\p{Script=Khmer}/u;

/** The list; a second hand is put to what waits for one here. Nothing where nothing waits. */
export function actList(
  context: FormContext,
  { acts, member }: { acts: readonly ActShown[]; member: RoomMember },
): Html | null {
  const { language } = context;
  if (acts.length === 0) return null;
  const speaks = member.speaksUntil !== null;
  const one = ({ id, state, words, why, comesOut, fields, mendAt }: ActShown) => {
    const isLeft = state === 'asked' || state === 'waiting';
    const to = (what: string) => `${pages.roomAct(language)}/${id}/${what}`;
    const buttons = html`<div class="acts">${state === 'asked' && act(context, to('agree'), say(language, room.agree))}${act(context, to('take-back'), say(language, voice.takeBack))}</div>`;
    return html`<li class="group-row"><span>${words}</span><span class="chip">${say(language, actStates[state])}</span>${comesOut && html`<span class="small">${say(language, voice.comesOut, { when: comesOut })}</span>`}${speaks && isLeft && buttons}${why && html`<span class="small act-why">${why}</span>`}${why && writtenWords(language, fields)}${speaks && mendAt && html`<a href="${mendAt}">${say(language, room.mend)}</a>`}</li>`;
  };
  return html`<section aria-labelledby="acts"><h2 class="section-head" id="acts">${say(language, room.waiting)}</h2>
<ul class="group-list">${acts.map(one)}</ul></section>`;
}
