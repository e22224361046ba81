// Bodies for everybody: the list with their figures, and the page of one with its names by date, what came before and
// after it, and what it promised. Only markup.
import type { BodyRecord } from '@sala/shared/commitments/agreement-contract.js';
import type { Commitment } from '@sala/shared/commitments/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { organisationKindNames } from '@sala/shared/texts/accounts.js';
import { bodies as words } from '@sala/shared/texts/commitments/register.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { stateNames } from '@sala/shared/texts/issues/lists.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { commitmentCalendar } from '@sala/shared/texts/commitments/record.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain, said } from '../../pages/marked-texts.js';
import type { AskedIssue } from '../rooms.js';
import { registerAddress } from './register-page.js';
import { commitmentRow } from './signs.js';

const count: Text = { km: '{n}', en: '{n}' };

export function bodiesPage(language: Language, all: readonly BodyRecord[]): Html {
  const part = (isPublic: boolean, title: Text, at: string) => {
    const own = all.filter((one) => one.isPublic === isPublic);
    if (own.length === 0) return '';
    return html`<section aria-labelledby="${at}"><h2 class="section-head" id="${at}">${say(language, title)}</h2>
<ul class="commitment-list">${own.map((body) => bodyRow(language, body))}</ul></section>`;
  };
  return html`<div class="page bodies-page"><h1>${say(language, words.title)}</h1><p>${say(language, words.lead)}</p>
${all.length === 0 ? html`<p class="empty">${say(language, words.none)}</p>` : ''}
${part(true, words.public, 'public-bodies')}${part(false, words.private, 'other-bodies')}</div>`;
}

function bodyRow(language: Language, body: BodyRecord): Html {
  return html`<li class="panel"><h3><a href="${pages.body(language, body.id)}">${said(body.name, language)}</a></h3>
<p class="meta">${say(language, organisationKindNames[body.kind])}</p>${figures(language, body)}</li>`;
}

function figures(language: Language, body: BodyRecord): Html {
  const { id, open, overdue, answered, commentsAnswered, issuesOverdue, issuesWaiting, issuesAnswered } = body;
  const list = (name: 'waiting' | 'overdue') => registerAddress(language, { body: id, list: name });
  const number = (n: number, href: string | null) => {
    const words = say(language, count, { n });
    return href === null || n === 0 ? words : html`<a href="${href}">${words}</a>`;
  };
  const asked = `${pages.body(language, id)}#asked`;
  const ofIssues =
    issuesOverdue > 0 &&
    html`<p class="small"><a href="${asked}">${raw(iconMarkup('late', 'small'))}${say(language, words.overdueIssues, { n: issuesOverdue })}</a></p>`;
  const rows: [Text, number, string | null, Html | false][] = [
    [words.open, open, list('waiting'), false],
    [words.overdue, overdue, overdue > issuesOverdue ? list('overdue') : asked, ofIssues],
    [words.issuesWaiting, issuesWaiting, asked, false],
    [words.answered, answered, registerAddress(language, { body: id }), false],
    [words.issuesAnswered, issuesAnswered, null, false],
    [words.comments, commentsAnswered, null, false],
  ];
  return html`<dl class="body-figures">${rows.map(
    ([label, n, href, more]) =>
      html`<div><dt>${say(language, label)}</dt><dd class="number">${number(n, href)}</dd>${more && html`<dd>${more}</dd>`}</div>`,
  )}</dl>`;
}

export interface BodyView {
  language: Language;
  today: string;
  body: BodyRecord;
  /** Those it owns and those it made, the last recorded first. */
  commitments: readonly Commitment[];
  /** Problems addressed to it that wait or that it declined, the newest first. */
  asked: readonly AskedIssue[];
}

export function bodyPage({ language, today, body, commitments, asked }: BodyView): Html {
  const rows = commitments.map((one) => commitmentRow(language, one, today, one.owner.id !== body.id));
  const none = html`<p class="empty">${say(language, words.noCommitments)}</p>`;
  return html`<div class="page body-page"><p><a href="${pages.bodies(language)}">${say(language, words.title)}</a></p>
<h1>${said(body.name, language)}</h1><p class="meta">${say(language, organisationKindNames[body.kind])}</p>${figures(language, body)}
${focalPoint(language, body)}${history(language, body)}
${askedSection(language, asked)}
<section aria-labelledby="promised"><h2 class="section-head" id="promised">${say(language, words.commitments)}</h2>
${rows.length > 0 ? html`<ul class="commitment-list">${rows}</ul>` : none}
<p class="acts"><a href="${pages.bodyCalendar(language, body.id)}">${say(language, commitmentCalendar.subscribe)}</a></p></section></div>`;
}

const lateChip = (language: Language, since: string) =>
  html`<p class="chips"><span class="chip" data-state="failed">${raw(iconMarkup('late', 'small'))}${say(language, issuePage.overdue, { day: formatDay(language, since) })}</span></p>`;

function askedSection(language: Language, asked: readonly AskedIssue[]): Html | '' {
  const part = (title: Text, list: readonly AskedIssue[]) =>
    list.length === 0
      ? ''
      : html`<h3>${say(language, title)}</h3><ul class="issue-list">${list.map(
          ({ number, title: name, state, sinceOn, overdueSince }) =>
            html`<li class="issue-card"><p><a href="${pages.issue(language, number)}">${say(language, board.number, { n: number })}: ${said(name, language)}</a></p><p class="meta">${say(language, stateNames[state])} · ${say(language, issuePage.since, { day: formatDay(language, sinceOn) })}</p>${overdueSince !== null && lateChip(language, overdueSince)}</li>`,
        )}</ul>`;
  const declined = asked.filter(({ state }) => state === 'declined');
  const waiting = asked.filter((one) => !declined.includes(one));
  if (asked.length === 0) return '';
  return html`<section aria-labelledby="asked"><h2 class="section-head" id="asked">${say(language, words.asked)}</h2>
${part(words.askedWaiting, waiting)}${part(words.askedDeclined, declined)}</section>`;
}

function focalPoint(language: Language, { focalPoint: told, isPublic }: BodyRecord): Html | '' {
  if (!isPublic && told === null) return '';
  const parts = told && {
    office: plain(told.office, language),
    contact: told.contact,
    day: formatDay(language, told.sinceOn),
  };
  return html`<p><b>${say(language, words.focalPoint)}:</b> ${parts ? say(language, words.focalPointIs, parts) : say(language, words.noFocalPoint)}</p>`;
}

function history(language: Language, { names, predecessors, successors, offices }: BodyRecord): Html {
  const day = (value: string) => formatDay(language, value);
  const dated = names.map(({ name, fromOn, untilOn }) => {
    const when =
      untilOn === null
        ? say(language, words.named, { from: day(fromOn) })
        : say(language, words.namedUntil, { from: day(fromOn), until: day(untilOn) });
    return html`<li>${said(name, language)} <span class="small">${when}</span></li>`;
  });
  const line = (label: Text) => (one: BodyRecord['successors'][number]) =>
    html`<p><a href="${pages.body(language, one.id)}">${say(language, label, { name: plain(one.name, language), day: day(one.onDay) })}</a></p>`;
  return html`${successors.map(line(words.successor))}${predecessors.map(line(words.predecessor))}
<section aria-labelledby="names"><h2 class="section-head" id="names">${say(language, words.names)}</h2><ol class="documents">${dated}</ol></section>
${
  offices.length > 0
    ? html`<section aria-labelledby="offices"><h2 class="section-head" id="offices">${say(language, words.offices)}</h2><ul class="documents">${offices.map((office) => html`<li>${said(office, language)}</li>`)}</ul></section>`
    : ''
}`;
}
