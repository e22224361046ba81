// An issue on one page, to print on A4 and hand over: the problem, whom it touches, what it costs, its evidence, what
// is asked of whom, and one objection with it.
import type { Issue } from '@sala/shared/issues/contract.js';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { bands, valueChains } from '@sala/shared/texts/groups/lists.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { evidenceKinds, stateNames } from '@sala/shared/texts/issues/lists.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { hasWords, said } from '../../pages/marked-texts.js';
import { costLines, solutionPart } from './issue-record.js';
import { groupName, type Named, nameIn } from './names.js';

export function briefPage(language: Language, issue: Issue, named: Named, now: Date): Html {
  const part = (title: Text, content: Html | '') =>
    html`<section><h2>${say(language, title)}</h2>${content === '' ? html`<p class="empty">${say(language, issuePage.briefMissing)}</p>` : content}</section>`;
  const costs = issue.evidence.flatMap(({ cost }) => (cost ? [costLines(language, cost)] : []));
  const group = groupName(named, language, issue.groupId);
  const [solution] = issue.solutions;
  const kinds = (['document', 'fieldwork'] as const).map((kind) => ({
    kind,
    n: issue.evidence.filter((one) => one.kind === kind).length,
  }));
  const shown = kinds.filter(({ n }) => n > 0).map(({ kind }) => say(language, evidenceKinds[kind]));
  return html`<article class="page brief"><p class="no-print"><a href="${pages.issue(language, issue.number)}">${say(language, issuePage.backToIssue)}</a> · <span class="small">${say(language, issuePage.printed)}</span></p>
<p class="meta">${say(language, issuePage.briefTitle)} · ${say(language, board.number, { n: issue.number })} · ${formatDay(language, now)} · ${say(language, stateNames[issue.state])}</p>
<h1>${said(issue.title ?? {}, language)}</h1>
${part(issuePage.briefProblem, hasWords(issue.what) ? html`<p class="as-told">${said(issue.what, language)}</p>` : html`<p class="as-told">${said(issue.title ?? {}, language)}</p>`)}
${part(issuePage.who, html`<p>${nameIn(speakerKinds, language, issue.affected)} · ${nameIn(provinces, language, issue.province)} · ${nameIn(valueChains, language, issue.valueChain)} · ${say(language, board.touches, { band: say(language, bands[issue.band]) })}</p>`)}
${part(issuePage.evidence, shown.length > 0 || hasWords(issue.basis) ? html`<p>${shown.join(' · ')}</p>${hasWords(issue.basis) ? html`<p><b>${say(language, issuePage.basis)}</b> ${said(issue.basis, language)}</p>` : ''}` : '')}
${part(issuePage.briefCost, costs.length > 0 ? html`${costs}` : '')}
${part(issuePage.briefAsk, solution ? solutionPart({ language, named }, solution) : '')}
<p class="meta">${say(language, issuePage.briefRaisedBy)} ${group || say(language, issuePage.briefSomebody)}</p></article>`;
}
