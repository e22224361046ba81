// The small signs of a commitment in markup: where it stands and what the calendar says, each as glyph and word, its
// dates, and a row of a list.
import type { Commitment } from '@sala/shared/commitments/contract.js';
import { daysBetween } from '@sala/shared/ground/days.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import type { CommitmentState } from '@sala/shared/lives/commitment-life.js';
import type { CommitmentMark } from '@sala/shared/lives/commitment-marks.js';
import { commitmentMarkNames, commitmentStates } from '@sala/shared/texts/commitments/lists.js';
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type IconName, iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import { said } from '../../pages/marked-texts.js';

const stateSigns: Record<CommitmentState, { icon: IconName; look: string }> = {
  proposed: { icon: 'held', look: 'held' },
  accepted: { icon: 'check', look: 'new' },
  'in-progress': { icon: 'forward', look: 'new' },
  'delivered-claimed': { icon: 'person', look: 'waiting' },
  verified: { icon: 'accepted', look: 'accepted' },
  'partly-verified': { icon: 'partly', look: 'partly' },
  'not-verified': { icon: 'not-accepted', look: 'not-accepted' },
  'closed-unconfirmed': { icon: 'question', look: 'withdrawn' },
  closed: { icon: 'lock', look: 'not-accepted' },
  rejected: { icon: 'close', look: 'withdrawn' },
  cancelled: { icon: 'removed', look: 'withdrawn' },
};

const markSigns: Record<CommitmentMark, { icon: IconName; look: string }> = {
  overdue: { icon: 'late', look: 'failed' },
  'due-soon': { icon: 'late', look: 'waiting' },
  stalled: { icon: 'held', look: 'held' },
};

/** Over and done with, so that days count no more. */
const ended: readonly CommitmentState[] = ['verified', 'closed-unconfirmed', 'closed', 'rejected', 'cancelled'];

export function chips(language: Language, { state, marks }: Pick<Commitment, 'state' | 'marks'>): Html {
  const { icon, look } = stateSigns[state];
  const chip = (name: IconName, kind: string, word: string) =>
    html`<span class="chip" data-state="${kind}">${raw(iconMarkup(name, 'small'))}${word}</span>`;
  return html`<p class="chips">${chip(icon, look, say(language, commitmentStates[state]))}${marks.map((mark) =>
    chip(markSigns[mark].icon, markSigns[mark].look, say(language, commitmentMarkNames[mark])),
  )}</p>`;
}

/** A day, or the time within which it lies. */
export function dateOrTime(language: Language, from: string | null, to: string): string {
  const day = (value: string) => formatDay(language, value);
  return from === null ? day(to) : say(language, words.range, { from: day(from), to: day(to) });
}

/** The day that holds now, how many are left, and by how many it is behind the first. */
export function dueLine(language: Language, one: Commitment, today: string): Html {
  const { due, dueFrom, slippedDays, state } = one;
  const left = daysBetween(today, due);
  const isRunning = !ended.includes(state) && state !== 'delivered-claimed';
  const ahead =
    !isRunning || left < 0
      ? ''
      : left === 0
        ? say(language, words.dueToday)
        : say(language, words.daysLeft, { n: left });
  const parts = [
    `${say(language, words.due)} ${dateOrTime(language, dueFrom, due)}`,
    ahead,
    slippedDays > 0 ? say(language, words.slipped, { n: slippedDays }) : '',
  ].filter(Boolean);
  return html`<p class="small">${parts.join(' · ')}</p>`;
}

export function commitmentRow(
  language: Language,
  one: Commitment,
  today: string,
  isOwnerShown = true,
  address = pages.commitment(language, one.number),
): Html {
  const owner = html`<a href="${pages.body(language, one.owner.id)}">${said(one.owner.name, language)}</a>`;
  return html`<li class="panel commitment-row"><h3><a href="${address}">${said(one.text, language)}</a></h3>
${isOwnerShown ? html`<p class="small">${owner}</p>` : ''}${chips(language, one)}${dueLine(language, one, today)}</li>`;
}
