// Portraits as rows of a list: kind, title, whose it is and since when. Only markup.
import { provinces } from '@sala/shared/texts/provinces.js';
import type { PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { portraitKindNames, portraits as words } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../../pages/html.js';
import { plain, said } from '../../../pages/marked-texts.js';

/** Names of groups and of bodies by their ids. */
export type OwnerNames = ReadonlyMap<string, { name: Bilingual }>;

export const provinceName = (language: Language, code: string): string =>
  Object.hasOwn(provinces, code) ? provinces[code as keyof typeof provinces][language] : '';

export function portraitRows(language: Language, lines: readonly PortraitLine[], owners: OwnerNames): Html {
  return html`<ul class="group-list">${lines.map((line) => html`<li>${row(language, line, owners)}</li>`)}</ul>`;
}

function row(language: Language, line: PortraitLine, owners: OwnerNames): Html {
  const { kind, province, groupId, bodyId, title, lead, number, publishedOn, withdrawn } = line;
  const owner = owners.get(groupId ?? bodyId ?? '');
  const whose = [provinceName(language, province), ...(owner ? [plain(owner.name, language)] : [])];
  const name = withdrawn ? html`${say(language, words.withdrawnChip)}` : said(title, language);
  const day = formatDay(language, withdrawn?.on ?? publishedOn);
  return html`<a class="group-row portrait-row" href="${pages.portrait(language, number)}"><span><strong>${name}</strong>
<span class="small">${said(lead, language)}</span>
<span class="meta">${[...whose, day].join(' · ')}</span></span>
<span class="chip">${say(language, portraitKindNames[kind])}</span></a>`;
}
