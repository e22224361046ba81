// A group's public page as HTML: what it is, how it decides, what it has said and what became of it, and who can know
// who is in it. Only markup.
import { beside } from '@sala/shared/texts/groups/beside.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import type { Comment } from '@sala/shared/discussions/contract.js';
import type { Group, Statement } from '@sala/shared/groups/contract.js';
import type { PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { type HideReason, hideReasonCodes, hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { DECISION_NOTE_UNITS_MAX, REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { moderation } from '@sala/shared/texts/moderation.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { formatDay, formatDayTime } from '@sala/shared/language/dates.js';
import type { GroupState } from '@sala/shared/lives/group-life.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { directory, groupPage as words, groupStates } from '@sala/shared/texts/groups/directory.js';
import {
  adoptionWays,
  bands,
  groupKinds,
  memoryNames,
  paceNames,
  spoken,
  valueChains,
} from '@sala/shared/texts/groups/lists.js';
import { portraits } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { form, type FormContext, select } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { hasWords, plain, said } from '../../pages/marked-texts.js';
import { portraitRows } from '../portraits/pages/portrait-rows.js';
import { quarterName, wordOf } from './directory-page.js';
import { toldFacts } from './told-facts.js';

/** A statement with where it stands. Its words are the comment's: hidden or withdrawn ones are not here. */
export interface SaidByGroup {
  statement: Statement;
  comment: Comment | null;
  draft: { slug: string; title: Bilingual; number: number } | null;
  issue: { number: number; title: string } | null;
}

export interface GroupView {
  language: Language;
  group: Group;
  said: readonly SaidByGroup[];
  steps: readonly { toState: GroupState; onDay: string; told: Record<string, string> }[];
  portraits: readonly PortraitLine[];
  isEmbedded: boolean;
  /** How it stands beside other groups, and what waits. */
  beside: Html;
  /** For a moderator of the hall: what their forms need, and an explanation that was refused. */
  moderates: (FormContext & { newId(): string; note: string }) | null;
}

export function groupPage(view: GroupView): Html {
  const { language, group } = view;
  const facts = [
    wordOf(language, groupKinds, group.kind),
    wordOf(language, valueChains, group.valueChain),
    html`<a href="${pages.province(language, group.province)}">${wordOf(language, provinces, group.province)}</a>`,
    say(language, words.speaks, { language: say(language, spoken[group.language]) }),
    say(language, directory.since, { quarter: quarterName(language, group.sinceQuarter) }),
    say(language, beside.lastMet, { quarter: quarterName(language, group.lastQuarter) }),
    say(language, bands[group.band]),
  ];
  const state = groupStates[group.state as GroupState];
  return html`<div class="page group-page"><p class="acts"><a href="${pages.groups(language)}">${say(language, directory.title)}</a></p>
<h1>${said(group.name, language)}</h1>${ownHidden(view, 'name')}
<p class="meta">${facts.map((fact, at) => html`${at > 0 && ' · '}${fact}`)} <span class="chip">${say(language, state)}</span></p>
${hasWords(group.about) && html`<section><h2 class="section-head">${say(language, words.about)}</h2><p>${said(group.about, language)}</p></section>`}${ownHidden(view, 'about')}
<section><h2 class="section-head">${say(language, words.said)}</h2>
${view.said.length === 0 ? html`<p class="empty">${say(language, words.saidNothing)}</p>` : html`<ul class="cards">${view.said.map((one) => html`<li>${statementCard(view, one)}</li>`)}</ul>`}</section>
${view.portraits.length > 0 && html`<section><h2 class="section-head">${say(language, portraits.ofThisGroup)}</h2>${portraitRows(language, view.portraits, new Map())}</section>`}
<section><h2 class="section-head">${say(language, words.how)}</h2>
<p>${say(language, adoptionWays[group.rule.way])}</p><p>${say(language, words.hands, { n: group.rule.hands })}</p>
<p>${say(language, beside.pace, { pace: say(language, paceNames[group.rule.pace]) })}</p></section>
${view.beside}${life(view)}
<section class="notice" aria-labelledby="unseen"><h2 id="unseen">${say(language, words.unseenTitle)}</h2>
<p>${say(language, words.unseen)}</p><p>${say(language, words.forgets, { when: say(language, memoryNames[group.rule.memory]) })}</p><p>${say(language, words.hostKnows)}</p>
<p class="meta">${say(language, view.isEmbedded ? words.levelEmbedded : words.levelPostgres)}</p></section></div>`;
}

/** Of words that are not shown: why, and since when. */
function hiddenStub(view: GroupView, { statement, comment }: SaidByGroup, why: Statement['hidden']): Html {
  const { language } = view;
  const reason = why && hideReasons[why.reason as HideReason];
  const told = reason
    ? say(language, reading.hiddenMore, { reason: say(language, reason), day: formatDay(language, why.at) })
    : say(language, comment?.state === 'held' ? reading.stateHeld : reading.stateHidden);
  return html`<article class="card stub" id="s-${statement.id}"><p>${told}</p>${why?.note && html`<p>${why.note}</p>`}${statement.hidden && judging(view, statement, 'restore')}</article>`;
}

function statementCard(view: GroupView, one: SaidByGroup): Html {
  const { language } = view;
  const { statement, comment, draft, issue } = one;
  const { id, adoption, dissent, releasedAt, withdrawnAt } = statement;
  const way = say(language, words.agreed, { way: say(language, adoptionWays[adoption.way]) });
  // In a small group nothing is told but the way.
  const counted =
    adoption.inFavour === 'under-5'
      ? []
      : [say(language, words.inFavour, { band: say(language, bands[adoption.inFavour]) })];
  const agreed = [way, ...counted, ...(adoption.isUnanimous ? [say(language, words.unanimous)] : [])].join(' · ');
  const when = say(language, words.released, { when: formatDayTime(language, releasedAt) });
  if (withdrawnAt !== null)
    return html`<article class="card stub" id="s-${id}"><p>${say(language, words.withdrawn)}</p><p class="meta">${when}</p></article>`;
  const isHeldBack = comment?.state === 'hidden' || comment?.state === 'held';
  if (statement.hidden ?? isHeldBack) return hiddenStub(view, one, statement.hidden ?? comment?.hidden ?? null);
  const where =
    draft &&
    html`<p><a class="button quiet" href="${pages.version(language, draft.slug, draft.number, id)}">${say(language, words.seeThere)}</a></p>`;
  return html`<article class="card" id="s-${id}">
${draft && html`<p class="meta">${say(language, words.onDraft, { draft: plain(draft.title, language) })}</p>`}${issue && html`<p class="meta">${say(language, words.onIssue)} <a href="${pages.issue(language, issue.number)}">${issue.title}</a></p>`}
${comment && comment.html !== '' ? html`<div class="prose" lang="${comment.language}">${raw(comment.html)}</div>` : issueWords(statement)}
${dissent && html`<blockquote class="dissent"><p class="meta">${say(language, words.dissent)}</p><p>${dissent}</p></blockquote>`}
<p class="meta">${agreed}</p><p class="meta">${when}</p>${where}${issue && judging(view, statement, 'hide')}</article>`;
}

/** For moderators: hiding what was said on an issue, or showing it again, each with its explanation. */
function judging(view: GroupView, { id }: Statement, what: 'hide' | 'restore'): Html | null {
  const title = what === 'hide' ? moderation.hideWith : moderation.restoreWith;
  return judgeForm(view, { what, title, at: id, hidden: html`<input type="hidden" name="statementId" value="${id}">` });
}

const ownTexts = {
  name: { told: moderation.nameHidden, hide: moderation.judgeName, restore: moderation.restoreName },
  about: { told: moderation.aboutHidden, hide: moderation.judgeAbout, restore: moderation.restoreAbout },
};

/** Why the group's name or its own words are not shown; for moderators with the form that judges them. */
function ownHidden(view: GroupView, part: 'name' | 'about'): Html | null {
  const { language, group } = view;
  const { told, ...titles } = ownTexts[part];
  const hidden = group.hidden[part];
  const what = hidden ? 'restore' : 'hide';
  const given = {
    what,
    title: titles[what],
    at: part,
    hidden: html`<input type="hidden" name="part" value="${part}">`,
  } as const;
  if (!hidden) return part === 'name' || hasWords(group.about) ? judgeForm(view, given) : null;
  const why = { reason: say(language, hideReasons[hidden.reason as HideReason]), day: formatDay(language, hidden.at) };
  return html`<section class="card stub"><p>${say(language, told, why)}</p><p>${hidden.note}</p>${judgeForm(view, given)}</section>`;
}

function judgeForm(
  { language, moderates, group }: GroupView,
  { what, title, at, hidden }: { what: 'hide' | 'restore'; title: Text; at: string; hidden: Html },
): Html | null {
  if (!moderates) return null;
  const reasons = hideReasonCodes.map((code) => ({ value: code, name: say(language, hideReasons[code]) }));
  return html`<details class="fold"><summary>${say(language, title)}</summary>${form(
    moderates,
    `${pages.group(language, group.slug)}/judge`,
    [
      html`<input type="hidden" name="id" value="${moderates.newId()}">${hidden}<input type="hidden" name="act" value="${what}">`,
      ...(what === 'hide' ? [select(language, 'reason', moderation.rule, reasons, at)] : []),
      html`<p class="field"><label for="note-${at}">${say(language, moderation.note)}</label>
<textarea id="note-${at}" name="note" rows="3" required maxlength="${DECISION_NOTE_UNITS_MAX}" aria-describedby="hint-${at}">${moderates.note}</textarea>
<span class="meta" id="hint-${at}">${say(language, moderation.noteHint, REASON_CLUSTERS_MIN)}</span></p>`,
      html`<button class="button">${say(language, what === 'hide' ? moderation.hide : moderation.restore)}</button>`,
    ],
  )}</details>`;
}

function issueWords({ title, body, language }: Statement): Html | null {
  return body === '' ? null : html`<div lang="${language}"><p><strong>${title}</strong></p><p>${body}</p></div>`;
}

function life({ language, steps }: GroupView): Html {
  const one = ({ toState, onDay, told }: GroupView['steps'][number]) =>
    html`<li>${say(language, groupStates[toState])} <span class="meta">${quarterName(language, onDay)}</span>${toldFacts(language, told)}</li>`;
  return html`<section><h2 class="section-head">${say(language, words.steps)}</h2><ul>${steps.map(one)}</ul></section>`;
}
