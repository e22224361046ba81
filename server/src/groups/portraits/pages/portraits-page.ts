// The list of portraits as HTML: what there is, by kind and province, on a map, and how far along it is in figures.
import { provinces } from '@sala/shared/texts/provinces.js';
import { type PortraitLine, portraitKinds } from '@sala/shared/groups/portrait-contract.js';
import { PROFILE_FRESH_MONTHS } from '@sala/shared/ground/limits.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { portraitKindNames, portraits as words } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { select } from '../../../pages/forms/fields.js';
import { countByProvince, provinceMap } from '../../../pages/forms/province-map.js';
import { type Html, html } from '../../../pages/html.js';
import { type OwnerNames, portraitRows } from './portrait-rows.js';

export interface PortraitsView {
  language: Language;
  /** All of them; the filters choose. */
  lines: readonly PortraitLine[];
  owners: OwnerNames;
  chosen: { kind: string; province: string };
  figures: { fresh: number; tied: number; stories: number };
  mayPublish: boolean;
}

export function portraitsPage(view: PortraitsView): Html {
  const { language, lines, chosen, owners, figures } = view;
  const standing = lines.filter(({ withdrawn }) => withdrawn === null);
  const shown = lines.filter(
    ({ kind, province }) =>
      (!chosen.kind || kind === chosen.kind) && (!chosen.province || province === chosen.province),
  );
  const title = say(language, words.mapTitle);
  const map = provinceMap({
    ...{ language, title, counted: say(language, words.mapScale), counts: countByProvince(standing) },
    ...{ chosen: chosen.province, address: (code: string) => pages.province(language, code) },
  });
  const fresh = { months: PROFILE_FRESH_MONTHS, n: figures.fresh, of: Object.keys(provinces).length };
  const tied = { n: figures.tied, of: figures.stories };
  return html`<div class="page groups-page portraits-page"><h1>${say(language, words.title)}</h1>
<p class="lead">${say(language, words.lead)}</p>
<p class="meta">${say(language, words.fresh, fresh)}<br>${say(language, words.tied, tied)}</p>
${view.mayPublish && html`<p class="acts"><a class="button" href="${pages.portraitDesk(language)}">${say(language, words.write)}</a></p>`}
<div class="groups-where">${map}<div>${filters(view)}
<p class="meta" role="status">${say(language, words.found, { n: shown.length })}</p>
${shown.length === 0 ? html`<p class="empty">${say(language, words.none)}</p>` : portraitRows(language, shown, owners)}
<p><a href="${api.portraits()}">${say(language, words.openData)}</a></p></div></div></div>`;
}

const byCode = ([a]: readonly [string, Text], [b]: readonly [string, Text]) => a.localeCompare(b);

function filters({ language, chosen }: PortraitsView): Html {
  const choices = (names: readonly (readonly [string, Text])[], value: string) => [
    { value: '', name: say(language, words.all), isChosen: value === '' },
    ...names.map(([code, text]) => ({ value: code, name: say(language, text), isChosen: code === value })),
  ];
  const kinds = portraitKinds.map((kind) => [kind, portraitKindNames[kind]] as const);
  return html`<form class="group-filters" method="get" action="${pages.portraits(language)}">
${select(language, 'kind', words.kind, choices(kinds, chosen.kind))}
${select(language, 'province', words.province, choices(Object.entries(provinces).sort(byCode), chosen.province))}
<button class="button quiet">${say(language, words.show)}</button></form>`;
}
