// The directory of groups as HTML: filters, a count for each province, and the groups themselves. Only markup.
import { provinceShort, provinces, provincePage } from '@sala/shared/texts/provinces.js';
import type { Group } from '@sala/shared/groups/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { GroupState } from '@sala/shared/lives/group-life.js';
import { beginning, directory, groupStates } from '@sala/shared/texts/groups/directory.js';
import { groupKinds, valueChains } from '@sala/shared/texts/groups/lists.js';
import { portraits } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { select } from '../../pages/forms/fields.js';
import { countByProvince, provinceMap } from '../../pages/forms/province-map.js';
import { type Html, html } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';

export interface DirectoryView {
  language: Language;
  /** All of them; the filters choose. */
  groups: readonly Group[];
  chosen: { province: string; kind: string; chain: string; state: string };
  holdsKey: boolean;
}

export const wordOf = (language: Language, words: Record<string, Text>, code: string): string => {
  const text = words[code];
  return text ? say(language, text) : code;
};

/** "Quarter 3 of 2026", from its first day. */
export function quarterName(language: Language, firstDay: string): string {
  const [year = '', month = '1'] = firstDay.split('-');
  return say(language, directory.quarter, { n: Math.ceil(Number(month) / 3), year: Number(year) });
}

export function directoryPage(view: DirectoryView): Html {
  const { language, groups, chosen } = view;
  const shown = groups.filter(
    ({ province, kind, valueChain, state }) =>
      (!chosen.province || province === chosen.province) &&
      (!chosen.kind || kind === chosen.kind) &&
      (!chosen.chain || valueChain === chosen.chain) &&
      (!chosen.state || state === chosen.state),
  );
  const door = view.holdsKey
    ? html`<a class="button" href="${pages.room(language)}">${say(language, directory.openRoom)}</a>`
    : html`<a class="button quiet" href="${pages.room(language)}">${say(language, directory.openRoom)}</a>`;
  return html`<div class="page groups-page"><h1>${say(language, directory.title)}</h1>
<p class="lead">${say(language, directory.lead)}</p>
<p class="meta">${say(language, directory.equal)}</p>
<p class="acts"><a class="button" href="${pages.beginGroup(language)}">${say(language, directory.begin)}</a>${door}</p>
<div class="groups-where">${map(view)}<div>${filters(view)}
<p class="meta" role="status">${say(language, directory.found, { n: shown.length })}</p>
${shown.length === 0 ? html`<p class="empty">${say(language, directory.none)}</p>` : html`<ul class="group-list">${shown.map((group) => html`<li>${groupRow(language, group)}</li>`)}</ul>`}</div></div></div>`;
}

function filters({ language, chosen }: DirectoryView): Html {
  const choices = (words: Record<string, Text>, value: string) => [
    { value: '', name: say(language, directory.all), isChosen: value === '' },
    ...Object.entries(words).map(([code, text]) => ({
      value: code,
      name: say(language, text),
      isChosen: code === value,
    })),
  ];
  return html`<form class="group-filters" method="get" action="${pages.groups(language)}">
${select(language, 'province', directory.province, choices(provinces, chosen.province))}
${select(language, 'kind', beginning.kind, choices(groupKinds, chosen.kind))}
${select(language, 'chain', directory.valueChain, choices(valueChains, chosen.chain))}
${select(language, 'state', directory.state, choices(groupStates, chosen.state))}
<button class="button quiet">${say(language, directory.show)}</button></form>`;
}

function map({ language, groups, chosen }: DirectoryView): Html {
  const address = (code: string) => `${pages.groups(language)}?province=${code}`;
  const title = say(language, directory.mapTitle);
  const counts = countByProvince(groups);
  const tiles = { language, title, counted: say(language, directory.title), counts, chosen: chosen.province, address };
  const name = provinceShort(language, chosen.province);
  return html`<div>${provinceMap(tiles)}
${name && html`<p><a href="${pages.province(language, chosen.province)}">${say(language, provincePage.see, { province: name })}</a></p>`}
<p><a href="${pages.portraits(language)}">${say(language, portraits.title)}</a></p></div>`;
}

function groupRow(language: Language, group: Group): Html {
  const words = [
    wordOf(language, groupKinds, group.kind),
    wordOf(language, valueChains, group.valueChain),
    wordOf(language, provinces, group.province),
  ];
  const state = groupStates[group.state as GroupState];
  return html`<a class="group-row" href="${pages.group(language, group.slug)}"><strong>${plain(group.name, language)}</strong>
<span class="meta">${words.join(' · ')}</span> <span class="chip">${say(language, state)}</span></a>`;
}
