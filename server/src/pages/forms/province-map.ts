// A map of the provinces as tiles, by which one is chosen: each stands about where it lies, all are of one size, so
// that a small province is as easy to see and to touch as a large one. Drawn by us; a list for whoever hears the page,
// links for whoever uses keys. Depth of tint and number say the same.
import { provinceShort, mapDepths } from '@sala/shared/texts/provinces.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../html.js';

/** Column and row of each province on a grid of six by six, from the north-west. */
const TILES: Record<string, readonly [number, number]> = {
  '22': [2, 1],
  '13': [4, 1],
  '19': [5, 1],
  '16': [6, 1],
  '01': [1, 2],
  '17': [2, 2],
  '06': [4, 2],
  '10': [5, 3],
  '11': [6, 3],
  '24': [1, 3],
  '02': [2, 3],
  '04': [3, 3],
  '03': [4, 3],
  '15': [2, 4],
  '12': [4, 4],
  '25': [5, 4],
  '09': [1, 5],
  '05': [3, 4],
  '08': [4, 5],
  '14': [5, 5],
  '20': [6, 5],
  '18': [2, 6],
  '07': [3, 6],
  '23': [4, 6],
  '21': [3, 5],
};

/** From which count on a tile is one step deeper; the words of the scale say the same. */
const DEPTHS = [1, 3, 6] as const;
const depthOf = (n: number): number => DEPTHS.filter((from) => n >= from).length;

export interface MapView {
  language: Language;
  title: string;
  /** What is counted, for the scale below. */
  counted: string;
  /** By the code of a province; left out where there is none. */
  counts: ReadonlyMap<string, number>;
  chosen?: string;
  address(code: string): string;
}

export function provinceMap({ language, title, counted, counts, chosen, address }: MapView): Html {
  const tile = ([code, [column, row]]: [string, readonly [number, number]]) => {
    const n = counts.get(code) ?? 0;
    const name = provinceShort(language, code);
    return html`<li class="tile tile-c${column} tile-r${row}" data-depth="${depthOf(n)}"><a href="${address(code)}" ${
      code === chosen ? raw('aria-current="true"') : ''
    }><span>${name}</span> <b>${say(language, { km: '{n}', en: '{n}' }, { n })}</b></a></li>`;
  };
  const inOrder = Object.entries(TILES).sort(([, a], [, b]) => a[1] - b[1] || a[0] - b[0]);
  const scale = mapDepths.map(
    (words, depth) => html`<li class="map-scale" data-depth="${depth}">${say(language, words)}</li>`,
  );
  return html`<div class="province-map"><nav aria-label="${title}"><ol class="tiles">${inOrder.map(tile)}</ol></nav>
<div class="map-scales meta"><span>${counted}</span><ul>${scale}</ul></div></div>`;
}

/** How many there are in each province. */
export function countByProvince(all: readonly { province: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { province } of all) counts.set(province, (counts.get(province) ?? 0) + 1);
  return counts;
}
