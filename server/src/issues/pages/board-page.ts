// The board of issues: five columns on a desk, one list by steps on a phone, the same markup. First what hurts now and
// what was solved, since a problem that others solved can be solved.
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { formatDay } from '@sala/shared/language/dates.js';
import type { IssueLine } from '@sala/shared/issues/contract.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { bands, valueChains } from '@sala/shared/texts/groups/lists.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { actorNames, issueLevels, issueSteps, issueTopics, stateNames } from '@sala/shared/texts/issues/lists.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type IconName, iconMarkup } from '@sala/shared/ui/icon.template.js';
import { select } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain, said } from '../../pages/marked-texts.js';
import { choicesOf } from './issue-fields.js';
import type { Board } from '../issues.lists.service.js';
import { type Named, nameIn } from './names.js';

/** What the reader chose; '' for all. */
export interface BoardFilter {
  province: string;
  valueChain: string;
  topic: string;
  level: string;
  group: string;
  state: string;
}

export interface BoardView {
  language: Language;
  board: Board;
  /** Over all issues, whatever was chosen. */
  urgent: readonly IssueLine[];
  isEmptyHall: boolean;
  filter: BoardFilter;
  named: Named;
}

export function boardPage(view: BoardView): Html {
  const { language, isEmptyHall } = view;
  const { running, solved, ended, totals } = view.board;
  const found = html`<p class="small" role="status">${say(language, board.found, { n: totals.found })}</p>`;
  return html`<div class="page issues-page"><h1>${say(language, board.title)}</h1><p>${say(language, board.lead)}</p>
<p class="acts"><a class="button primary" href="${pages.issueReport(language)}">${say(language, board.report)}</a>
<a class="button" href="${pages.issueMap(language)}">${say(language, board.map)}</a>
<a class="button" href="${pages.issueRanking(language)}">${say(language, board.ranking)}</a></p>
${urgentNotice(view)}${solvedSection(view, solved)}
${
  isEmptyHall
    ? html`<p class="empty">${say(language, board.nothingYet)}</p>`
    : html`${filterForm(view)}${found}${totals.found === 0 ? html`<p class="empty">${say(language, board.none)}</p>` : html`${columns(view, running)}${partLinks(view)}`}`
}
${ended.length > 0 ? html`<details><summary>${say(language, board.ended, { n: totals.ended })}</summary><ul class="issue-list">${ended.map((one) => card(view, one))}</ul></details>` : ''}
<p><a href="${api.issueFeed(language, view.filter.valueChain || undefined)}">${say(language, board.feed)}</a></p></div>`;
}

function urgentNotice({ language, urgent }: BoardView): Html | '' {
  if (urgent.length === 0) return '';
  return html`<section class="notice urgent" aria-labelledby="urgent"><h2 id="urgent">${raw(iconMarkup('concern'))} ${say(language, board.urgent)}</h2>
<ul>${urgent.map((one) => html`<li><a href="${pages.issue(language, one.number)}">${titleOf(language, one)}</a> <span class="meta">${nameIn(valueChains, language, one.valueChain)} · ${nameIn(provinces, language, one.province)}</span></li>`)}</ul>
<p class="small">${say(language, board.urgentMore)}</p></section>`;
}

function solvedSection(view: BoardView, solved: readonly IssueLine[]): Html | '' {
  const { language, filter } = view;
  if (solved.length === 0) return '';
  const province = nameIn(provinces, language, filter.province);
  const title = province ? say(language, board.solvedNearIn, { province }) : say(language, board.solvedNear);
  return html`<section aria-labelledby="solved"><h2 id="solved">${title}</h2><ul class="issue-list solved">${solved.map((one) => card(view, one))}</ul></section>`;
}

function filterForm({ language, filter, named }: BoardView): Html {
  const any = { value: '', name: say(language, board.any) };
  const pick = (
    name: keyof BoardFilter,
    label: (typeof board)[keyof typeof board],
    list: { value: string; name: string }[],
  ) =>
    select(
      language,
      name,
      label,
      [any, ...list].map((one) => ({ ...one, isChosen: one.value === filter[name] })),
    );
  const groups = [...named.groups.values()].map(({ id, name }) => ({ value: id, name: plain(name, language) }));
  const isOn = Object.values(filter).some(Boolean);
  return html`<details class="issue-filter" ${isOn ? raw('open') : ''}><summary>${say(language, board.filters)}</summary><form method="get" action="${pages.issues(language)}">
${pick('province', board.province, choicesOf(language, provinces))}${pick('valueChain', board.valueChain, choicesOf(language, valueChains))}
${pick('topic', board.topic, choicesOf(language, issueTopics))}${pick('level', board.level, choicesOf(language, issueLevels))}
${groups.length > 0 ? pick('group', board.group, groups) : ''}${pick(
  'state',
  board.state,
  choicesOf(language, stateNames).filter(({ value }) => value !== 'diverted'),
)}
<p class="acts"><button class="button">${say(language, board.show)}</button>${isOn ? html`<a class="button quiet" href="${pages.issues(language)}">${say(language, board.clear)}</a>` : ''}</p></form></details>`;
}

/** To what was raised before and after this part, with what was chosen. */
function partLinks({ language, filter, board: { page, pages: all } }: BoardView): Html | '' {
  if (all === 1) return '';
  const chosen = Object.entries(filter).filter(([, value]) => value !== '');
  const to = (part: number) =>
    `${pages.issues(language)}?${new URLSearchParams([...chosen, ['part', String(part)]]).toString()}`;
  return html`<p class="acts">${page > 1 ? html`<a class="button" rel="prev" href="${to(page - 1)}">${say(language, board.newer)}</a>` : ''}<span class="small">${say(language, board.part, { n: page, of: all })}</span>${
    page < all ? html`<a class="button" rel="next" href="${to(page + 1)}">${say(language, board.older)}</a>` : ''
  }</p>`;
}

function columns(view: BoardView, lines: readonly IssueLine[]): Html {
  const { language } = view;
  const steps = [1, 2, 3, 4, 5] as const;
  return html`<div class="issue-board">${steps.map((step) => {
    const own = lines.filter((one) => one.step === step);
    return html`<section aria-labelledby="step-${step}"><h2 id="step-${step}"><span class="meta">${say(language, board.step, { n: step })}</span> ${say(language, issueSteps[step])} <span class="meta">${say(language, { km: '{n}', en: '{n}' }, { n: view.board.totals.steps[step] })}</span></h2>
${own.length > 0 ? html`<ul class="issue-list">${own.map((one) => card(view, one))}</ul>` : html`<p class="empty">${say(language, board.emptyStep)}</p>`}</section>`;
  })}</div>`;
}

export function titleOf(language: Language, { number, title, state }: IssueLine): Html {
  if (title) return html`${say(language, board.number, { n: number })}: ${said(title, language)}`;
  const why = state === 'raised' ? board.notReadYet : state === 'withdrawn' ? board.noWords : board.heldWords;
  return html`${say(language, board.number, { n: number })}: ${say(language, why)}`;
}

const icons: Partial<Record<IssueLine['state'], IconName>> = {
  raised: 'new',
  verified: 'accepted',
  declined: 'not-accepted',
  disputed: 'failed',
  deferred: 'late',
  withdrawn: 'hidden',
  merged: 'merged',
  'in-progress': 'partly',
  'resolved-claimed': 'held',
  'closed-unconfirmed': 'removed',
};

export function stateChip(language: Language, { state }: Pick<IssueLine, 'state'>): Html {
  const tone = state === 'verified' ? 'accepted' : state === 'resolved-claimed' ? 'held' : 'plain';
  return html`<span class="chip" data-state="${tone}">${raw(iconMarkup(icons[state] ?? 'forward', 'small'))}${say(language, stateNames[state])}</span>`;
}

/** Whose turn it is and until when, in words. */
export function clockLine(language: Language, { clock, groupId }: Pick<IssueLine, 'clock' | 'groupId'>): string {
  if (clock === null) return '';
  const isNobodys = clock.owner === 'representative' && groupId === null;
  const turn = isNobodys
    ? say(language, issuePage.turnGroup)
    : say(language, issuePage.turn, { who: say(language, actorNames[clock.owner]) });
  const words = clock.isOverdue ? issuePage.overdue : issuePage.until;
  const glue = language === 'km' ? ' ' : ', ';
  return `${turn}${glue}${say(language, words, { day: formatDay(language, clock.dueOn) })}`;
}

export function card({ language }: Pick<BoardView, 'language'>, line: IssueLine): Html {
  const place = nameIn(provinces, language, line.province);
  const band = say(language, bands[line.band]);
  const isSolved = line.state === 'verified';
  return html`<li class="issue-card"><p><a href="${pages.issue(language, line.number)}">${titleOf(language, line)}</a></p>
<p>${stateChip(language, line)}${line.isUrgent ? html` <span class="chip" data-state="urgent">${raw(iconMarkup('concern', 'small'))}${say(language, board.urgentWord)}</span>` : ''}</p>
<p class="meta">${nameIn(speakerKinds, language, line.affected)} · ${place}${line.title ? html` · ${say(language, board.touches, { band })}` : ''}</p>
${line.relapsed > 0 ? html`<p class="meta">${say(language, issuePage.relapsed, { n: line.relapsed })}</p>` : ''}${line.clock && !isSolved ? html`<p class="meta" ${line.clock.isOverdue ? raw('data-overdue') : ''}>${clockLine(language, line)}</p>` : ''}</li>`;
}
