// The order of priority: criteria first, then the issues that are being ranked, with the mean of each criterion and the
// votes it comes from. One group, one vote; its size stands there as a band and adds nothing.
import type { IssueLine } from '@sala/shared/issues/contract.js';
import type { Ranking } from '@sala/shared/issues/record-contract.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { meanOf, orderOf } from '@sala/shared/issues/ranking.js';
import { bands } from '@sala/shared/texts/groups/lists.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { type RankingCriterion, rankingCriteria } from '@sala/shared/texts/issues/lists.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { titleOf } from './board-page.js';
import { groupName, type Named } from './names.js';

type Ranked = IssueLine & { rankings: readonly Ranking[] };

export interface RankingView {
  language: Language;
  issues: readonly Ranked[];
  named: Named;
  /** The form of the reader's own group. */
  formOf: (issue: Ranked) => Html | '';
}

const criteria = Object.keys(rankingCriteria) as RankingCriterion[];

export function rankingPage(view: RankingView): Html {
  const { language, issues } = view;
  return html`<div class="page issues-page"><p><a href="${pages.issues(language)}">${say(language, board.toList)}</a></p>
<h1>${say(language, board.ranking)}</h1><p>${say(language, board.rankingLead)}</p>
<section class="panel" aria-labelledby="criteria"><h2 id="criteria">${say(language, board.criteria)}</h2><ol class="criteria">${criteria.map((one) => html`<li>${say(language, rankingCriteria[one])}</li>`)}</ol><p class="small">${say(language, board.criterionScale)}</p></section>
${issues.length === 0 ? html`<p class="empty">${say(language, board.rankingNone)}</p>` : html`<ol class="ranked">${orderOf(issues).map((issue) => ranked(view, issue))}</ol>`}</div>`;
}

function ranked(view: RankingView, issue: Ranked): Html {
  const { language } = view;
  const { rankings } = issue;
  const last = rankings
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return html`<li class="panel"><h2><a href="${pages.issue(language, issue.number)}">${titleOf(language, issue)}</a></h2>
<p class="small">${say(language, board.votes, { n: rankings.length })}${last ? html` · ${say(language, board.rankedOn, { day: formatDay(language, last) })}` : ''}</p>
${rankings.length > 0 ? votes(view, rankings) : ''}${view.formOf(issue)}</li>`;
}

function votes({ language, named }: RankingView, rankings: readonly Ranking[]): Html {
  const n = (value: number) => {
    const written = Number.isInteger(value) ? String(value) : value.toFixed(1);
    return language === 'km' ? toKhmerDigits(written.replace('.', ',')) : written;
  };
  const head = criteria.map((one) => html`<th scope="col">${say(language, rankingCriteria[one])}</th>`);
  const row = (vote: Ranking) =>
    html`<tr><th scope="row">${groupName(named, language, vote.groupId)} <span class="meta">${say(language, bands[vote.band])}</span></th>${criteria.map((one) => html`<td class="number">${n(vote[one])}</td>`)}</tr>`;
  const means = criteria.map((one) => html`<td class="number"><b>${n(meanOf(rankings, one))}</b></td>`);
  return html`<div class="wide"><table class="table"><thead><tr><th scope="col">${say(language, board.group)}</th>${head}</tr></thead><tbody>${rankings.map(row)}<tr><th scope="row">${say(language, board.mean)}</th>${means}</tr></tbody></table></div>`;
}
