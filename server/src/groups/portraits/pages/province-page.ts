// A province as HTML: its issues in figures, its investment profile, its stories, its groups. Only markup.
import { pages } from '@sala/shared/ground/paths.js';
import { groupStates } from '@sala/shared/texts/groups/directory.js';
import type { GroupState } from '@sala/shared/lives/group-life.js';
import { portraits } from '@sala/shared/texts/groups/portraits.js';
import { provincePage as words } from '@sala/shared/texts/provinces.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../../pages/html.js';
import { plain, said } from '../../../pages/marked-texts.js';
import type { KnownIssue } from '../groups.portraits.service.js';
import type { ProvinceRecord } from '../groups.provinces.service.js';
import { type OwnerNames, portraitRows, provinceName } from './portrait-rows.js';

export function provincePage(language: Language, record: ProvinceRecord, owners: OwnerNames): Html {
  const { province, profile, ofGroups, stories, groups, open, verified } = record;
  const rows = (lines: typeof stories) => portraitRows(language, lines, owners);
  return html`<div class="page group-page province-page"><p class="acts"><a href="${pages.portraits(language)}">${say(language, portraits.list)}</a></p>
<h1>${provinceName(language, province)}</h1><p class="lead">${say(language, words.lead)}</p>
${figures(language, record)}
${section(language, words.profile, profile ? rows([profile]) : nothing(language, words.noProfile))}
${section(language, words.stories, stories.length > 0 ? rows(stories) : nothing(language, words.noStories))}
${ofGroups.length > 0 && section(language, words.groupPortraits, rows(ofGroups))}
${section(language, words.groups, groups.length > 0 ? html`<ul class="group-list">${groups.map((group) => html`<li>${groupRow(language, group)}</li>`)}</ul>` : nothing(language, words.noGroups))}
${section(language, words.openIssues, open.length > 0 ? issueList(language, open) : nothing(language, words.noIssues))}
${verified.length > 0 && section(language, words.solvedIssues, issueList(language, verified))}
<p><a href="${pages.issues(language)}?province=${province}">${say(language, words.allIssues)}</a></p></div>`;
}

const nothing = (language: Language, text: Text) => html`<p class="empty">${say(language, text)}</p>`;

function section(language: Language, title: Text, content: Html): Html {
  return html`<section><h2 class="section-head">${say(language, title)}</h2>${content}</section>`;
}

function figures(language: Language, { figures }: ProvinceRecord): Html {
  const pairs: [Text, number][] = [
    [words.raised, figures.raised],
    [words.open, figures.open],
    [words.verified, figures.verified],
    [words.byGroups, figures.byGroups],
    [words.ended, figures.ended],
  ];
  const one = ([name, n]: [Text, number]) =>
    html`<div><dt>${say(language, name)}</dt><dd>${say(language, { km: '{n}', en: '{n}' }, { n })}</dd></div>`;
  return section(language, words.figures, html`<dl class="province-figures">${pairs.map(one)}</dl>`);
}

function groupRow(language: Language, { slug, name, state }: ProvinceRecord['groups'][number]): Html {
  return html`<a class="group-row" href="${pages.group(language, slug)}"><strong>${plain(name, language)}</strong><span class="chip">${say(language, groupStates[state as GroupState])}</span></a>`;
}

function issueList(language: Language, issues: readonly KnownIssue[]): Html {
  const one = ({ number, title }: KnownIssue) =>
    html`<li><a class="group-row" href="${pages.issue(language, number)}"><strong>${title ? said(title, language) : say(language, words.unread, { n: number })}</strong></a></li>`;
  return html`<ul class="group-list">${issues.map(one)}</ul>`;
}
