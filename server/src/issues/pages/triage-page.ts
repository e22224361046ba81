// The desk on which issues are sorted: what waits for the secretariat first, and of that what is overdue; words that
// wait for a moderator; hands that wait for another; then all that is open.
import type { IssueLine } from '@sala/shared/issues/contract.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { pages } from '@sala/shared/ground/paths.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { card } from './board-page.js';

export interface TriageView {
  language: Language;
  lines: readonly IssueLine[];
  /** Ids of those of which the words are held. */
  held: ReadonlySet<string>;
  /** Ids of those where a hand waits. */
  handsWait: ReadonlySet<string>;
}

export function triagePage({ language, lines, held, handsWait }: TriageView): Html {
  const urgentFirst = (a: IssueLine, b: IssueLine) =>
    Number(b.isUrgent) - Number(a.isUrgent) || (a.clock?.dueOn ?? '').localeCompare(b.clock?.dueOn ?? '');
  const open = lines.filter(({ clock, state }) => clock !== null && state !== 'verified').sort(urgentFirst);
  const waits = open.filter(({ clock }) => clock?.owner === 'secretariat' || clock?.owner === 'private-chair');
  const ofHeld = open.filter(({ id }) => held.has(id));
  const ofHands = open.filter(({ id }) => handsWait.has(id));
  const rest = open.filter((one) => !waits.includes(one) && !ofHands.includes(one));
  const part = (title: Text, list: readonly IssueLine[]) =>
    list.length === 0
      ? ''
      : html`<section><h2>${say(language, title)}</h2><ul class="issue-list">${list.map((one) => card({ language }, one))}</ul></section>`;
  return html`<div class="page issues-page"><h1>${say(language, issueDesk.title)}</h1><p>${say(language, issueDesk.lead)}</p>
<p class="acts"><a class="button" href="${pages.issueReport(language)}">${say(language, board.report)}</a><a class="button" href="${pages.issues(language)}">${say(language, board.toList)}</a></p>
${open.length === 0 ? html`<p class="empty">${say(language, issueDesk.nothing)}</p>` : ''}
${part(issueDesk.waiting, waits)}${part(issueDesk.held, ofHeld)}${part(issueDesk.handsWait, ofHands)}${part(issueDesk.rest, rest)}</div>`;
}
