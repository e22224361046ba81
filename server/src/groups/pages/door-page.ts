// The pages before a room: writing down a first meeting, the door with its key and its code, and the key shown the one
// time it can be seen. Only markup.
import { provinces } from '@sala/shared/texts/provinces.js';
import { formatReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { beginning, directory } from '@sala/shared/texts/groups/directory.js';
import { adoptionWays, bands, groupKinds, paceNames, spoken, valueChains } from '@sala/shared/texts/groups/lists.js';
import { meetings as meetingWords, roomDoor } from '@sala/shared/texts/groups/room.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { field, form, type FormContext, refusedNotice, select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';

export type Typed = Readonly<Record<string, string>>;

export function choicesOf(language: Language, words: Record<string, Text>, chosen = '') {
  return Object.entries(words).map(([value, text]) => ({
    value,
    name: say(language, text),
    isChosen: value === chosen,
  }));
}

export function beginPage(context: FormContext, typed: Typed, given: { id: string; today: string }): Html {
  const { language } = context;
  const text = (name: string, label: Text, isOptional = false, hint?: string) =>
    field(language, {
      ...{ name, label, isOptional, value: typed[name] ?? '', lengthMax: NAME_UNITS_MAX },
      ...(hint === undefined ? {} : { hint }),
    });
  return html`<div class="page room-page"><h1>${say(language, beginning.title)}</h1>
<p class="lead">${say(language, beginning.lead)}</p>${refusedNotice(context)}
${form(context, pages.beginGroup(language), [
  html`<input type="hidden" name="id" value="${typed.id ?? given.id}">`,
  text('nameKm', beginning.nameKm, true),
  text('nameEn', beginning.nameEn, true),
  select(language, 'kind', beginning.kind, choicesOf(language, groupKinds, typed.kind)),
  select(language, 'province', directory.province, choicesOf(language, provinces, typed.province)),
  select(language, 'valueChain', directory.valueChain, choicesOf(language, valueChains, typed.valueChain)),
  field(language, {
    ...{ name: 'heldOn', type: 'date', label: beginning.heldOn, value: typed.heldOn ?? given.today },
    hint: say(language, beginning.heldOnHint),
  }),
  select(language, 'band', beginning.band, choicesOf(language, bands, typed.band)),
  select(language, 'language', beginning.language, choicesOf(language, spoken, typed.language ?? 'km')),
  select(language, 'way', beginning.way, choicesOf(language, adoptionWays, typed.way)),
  text('called', beginning.called, false, say(language, beginning.calledHint)),
  select(language, 'pace', meetingWords.pace, choicesOf(language, paceNames, typed.pace ?? 'day')),
  html`<p class="small">${say(language, meetingWords.paceLead)}</p>`,
  html`<p class="notice">${say(language, beginning.small)}</p>`,
  html`<button class="button primary">${say(language, beginning.send)}</button>`,
])}</div>`;
}

export function doorPage(context: FormContext, typed: Typed): Html {
  const { language } = context;
  return html`<div class="page room-page"><h1>${say(language, roomDoor.title)}</h1>
<p class="lead">${say(language, roomDoor.lead)}</p>${refusedNotice(context)}
<div class="two-ways"><section><h2>${say(language, roomDoor.key)}</h2>
${form(context, `${pages.room(language)}/open`, [
  field(language, { name: 'key', label: roomDoor.key, lengthMax: 60 }),
  html`<button class="button primary">${say(language, roomDoor.open)}</button>`,
])}</section>
<section><h2>${say(language, roomDoor.joinTitle)}</h2>
${form(context, `${pages.room(language)}/join`, [
  field(language, {
    ...{ name: 'code', label: roomDoor.code, value: typed.code ?? '', lengthMax: 60 },
    hint: say(language, roomDoor.codeHint),
  }),
  field(language, {
    ...{ name: 'called', label: roomDoor.called, value: typed.called ?? '', lengthMax: NAME_UNITS_MAX },
    hint: say(language, beginning.calledHint),
  }),
  html`<button class="button">${say(language, roomDoor.join)}</button>`,
])}</section></div>
<p><a href="${pages.beginGroup(language)}">${say(language, directory.begin)}</a></p></div>`;
}

export function keyPage(language: Language, key: string): Html {
  return html`<div class="page room-page"><h1>${say(language, roomDoor.keyTitle)}</h1>
<p class="lead">${say(language, roomDoor.keyLead)}</p>
<p class="room-key" translate="no">${formatReceiptSecret(key)}</p>
<p><a class="button primary" href="${pages.room(language)}">${say(language, roomDoor.keyKept)}</a></p></div>`;
}
