// Issues by province: the map of tiles, each of which narrows the board, and the same figures as a table whose names
// lead to the pages of provinces; on a phone the table comes first.
import { provinces, type ProvinceCode } from '@sala/shared/texts/provinces.js';
import { pages } from '@sala/shared/ground/paths.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { provinceMap } from '../../pages/forms/province-map.js';
import { type Html, html } from '../../pages/html.js';

interface Figures {
  open: number;
  solved: number;
}

export function mapPage(language: Language, figures: ReadonlyMap<string, Figures>): Html {
  const counts = new Map([...figures].map(([code, { open }]) => [code, open] as const));
  const tiles = { language, title: say(language, board.map), counted: say(language, board.scale), counts };
  return html`<div class="page issues-page map-page"><p><a href="${pages.issues(language)}">${say(language, board.toList)}</a></p>
<h1>${say(language, board.map)}</h1><p>${say(language, board.mapLead)}</p>
<div class="map-and-table">${provinceMap({ ...tiles, address: (code) => addressOf(language, code) })}${table(language, figures)}</div></div>`;
}

const addressOf = (language: Language, code: string) => `${pages.issues(language)}?province=${code}`;

function table(language: Language, figures: ReadonlyMap<string, Figures>): Html {
  const codes = Object.keys(provinces) as ProvinceCode[];
  const rows = codes.sort().map((code) => {
    const { open, solved } = figures.get(code) ?? { open: 0, solved: 0 };
    const n = (value: number) => (language === 'km' ? toKhmerDigits(String(value)) : String(value));
    return html`<tr><th scope="row"><a href="${pages.province(language, code)}">${provinces[code][language]}</a></th><td class="number">${n(open)}</td><td class="number">${n(solved)}</td></tr>`;
  });
  return html`<table class="table map-table"><caption>${say(language, board.mapTable)}</caption><thead><tr><th scope="col">${say(language, board.province)}</th><th scope="col">${say(language, board.mapOpen)}</th><th scope="col">${say(language, board.mapSolved)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
