// The page of one issue: what happens and whom it touches, where it stands and whose turn it is, its evidence, its
// solution, what was promised, what it is tied to, and how it came here. Whole without scripts.
import type { Statement } from '@sala/shared/groups/contract.js';
import type { Issue, IssueStep } from '@sala/shared/issues/contract.js';
import { hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { addDays } from '@sala/shared/ground/days.js';
import type { IssueActor } from '@sala/shared/lives/issue-words.js';
import { PAPERS_DUE_DAYS } from '@sala/shared/ground/limits.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { bands, valueChains } from '@sala/shared/texts/groups/lists.js';
import { board } from '@sala/shared/texts/issues/board.js';
import {
  actorNames,
  eventNames,
  issueCategories,
  issueChannels,
  issueLevels,
  issueNoteNames,
  issueSteps,
  issueTopics,
} from '@sala/shared/texts/issues/lists.js';
import { heldBackBecause } from '@sala/shared/texts/commitments/because.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import { hasWords, said } from '../../pages/marked-texts.js';
import { clockLine, stateChip } from './board-page.js';
import { evidenceSection, linksSection, replySection, saidSection, solutionSection } from './issue-record.js';
import type { Reply } from '../issues.facts.service.js';
import { bodyName, groupName, type Named, nameIn } from './names.js';

export interface IssueView {
  language: Language;
  issue: Issue;
  named: Named;
  /** Who speaks today for the body that is asked: another, where it is no more. */
  heirIds: readonly string[];
  /** Groups behind it that are not the one it belongs to. */
  alsoBehind: readonly string[];
  /** What groups said about it in public. */
  statements: readonly Statement[];
  /** What those who raised it said, or may say, to the refusal of a body; null where there was none. */
  reply: Reply | null;
  /** Whether the reader holds a key to a room, where a statement can be begun. */
  maySpeak: boolean;
  promises: readonly { words: string; href: string; state: string }[];
  /** Drafts that links lead to, by id: their address and name, and places of clauses. */
  linked: ReadonlyMap<string, { href: string; words: string; writeHref: string | null }>;
  isKept: boolean;
  /** Whether the reader may take words away. */
  redactForm: ((part: string) => Html) | null;
  /** What this reader can do, ready made. */
  forms: { own: Html; group: Html | ''; meToo: Html | ''; reply: Html | '' };
  /** Success stories that tell of it, and the offer to write one. */
  stories: Html | '';
}

export function issueView(view: IssueView): Html {
  const { language, issue, isKept } = view;
  const title = issue.title;
  const back = html`<p><a href="${pages.issues(language)}">${say(language, board.toList)}</a></p>`;
  if (!title) return html`<div class="page issue-page">${back}${withoutWords(view)}${stepsSection(view)}</div>`;
  return html`<div class="page issue-page">${back}<p class="meta">${say(language, board.number, { n: issue.number })}</p><h1>${said(title, language)}</h1>
${heldNotice(view)}${isKept ? html`<p class="notice" role="status">${say(language, issuePage.kept)}</p>` : ''}${
  issue.isUrgent ? html`<p class="notice urgent">${raw(iconMarkup('concern'))} ${say(language, board.urgent)}</p>` : ''
}${nowSection(view)}
${hasWords(issue.what) ? html`<section aria-labelledby="what"><h2 id="what">${say(language, issuePage.what)}</h2><p class="as-told">${said(issue.what, language)}</p></section>` : ''}
${facts(view)}${view.forms.meToo}
${evidenceSection(view)}${solutionSection(view)}
${replySection(view)}${saidSection(view)}${promisesSection(view)}${linksSection(view)}
${view.stories}${view.forms.group}${view.forms.own}${stepsSection(view)}</div>`;
}

function withoutWords(view: IssueView): Html {
  const { language, issue, forms } = view;
  const [title, words] =
    issue.state === 'diverted'
      ? [issuePage.divertedTitle, issuePage.diverted]
      : issue.state === 'raised'
        ? [issuePage.unreadTitle, issuePage.unread]
        : issue.state === 'withdrawn'
          ? [board.noWords, issuePage.ended]
          : [board.heldWords, issuePage.held];
  return html`<p class="meta">${say(language, board.number, { n: issue.number })}</p><h1>${say(language, title)}</h1>${issue.heldFor ? heldNotice(view) : html`<p class="notice">${say(language, words)}</p>`}
${issue.state === 'diverted' ? '' : html`<p class="small">${nameIn(speakerKinds, language, issue.affected)} · ${nameIn(provinces, language, issue.province)}</p>`}
${issue.state === 'diverted' ? '' : forms.own}`;
}

/** Why a moderator holds the words: for everybody, and for those too who may still read them. */
function heldNotice({ language, issue: { heldFor } }: IssueView): Html | '' {
  if (heldFor === null) return '';
  const { reason, note, on } = heldFor;
  const why = say(language, issuePage.heldFor, {
    day: formatDay(language, on),
    reason: say(language, hideReasons[reason]),
  });
  return html`<div class="notice"><p>${raw(iconMarkup('held', 'small'))} ${why}</p><p>${say(language, issuePage.heldNote, { note })}</p><p><a href="${pages.moderationLog(language)}">${say(language, issuePage.heldLog)}</a></p></div>`;
}

function nowSection({ language, issue }: IssueView): Html {
  const { clock, step, waiting, nextOn, state } = issue;
  const rows = [...waiting].map(
    ({ event, by }) =>
      html`<p class="small">${raw(iconMarkup('held', 'small'))} ${say(language, issuePage.waits, { what: say(language, eventNames[event]), who: say(language, actorNames[by]) })}</p>`,
  );
  const papers =
    state === 'on-agenda' && nextOn !== null
      ? html`<p><b>${say(language, issuePage.agenda)}</b> ${say(language, issuePage.papersDue, { day: formatDay(language, nextOn), due: formatDay(language, addDays(nextOn, -PAPERS_DUE_DAYS)) })}</p>`
      : '';
  return html`<section class="panel issue-now" aria-labelledby="now"><h2 id="now">${say(language, issuePage.now)}</h2>
<ol class="issue-steps" aria-label="${say(language, issuePage.steps)}">${([1, 2, 3, 4, 5] as const).map(
    (one) =>
      html`<li data-standing="${one < step ? 'done' : one === step ? 'now' : 'ahead'}" ${one === step ? raw('aria-current="step"') : ''}>${say(language, issueSteps[one])}</li>`,
  )}</ol>
<p>${stateChip(language, issue)} <span class="small">${say(language, issuePage.since, { day: formatDay(language, issue.sinceOn) })}</span></p>
${clock ? html`<p ${clock.isOverdue ? raw('data-overdue') : ''}><b>${clockLine(language, issue)}</b></p><p class="small">${say(language, issuePage.nextStep, { what: say(language, eventNames[clock.next]) })}</p>` : html`<p>${say(language, issuePage.ended)}</p>`}
${issue.relapsed > 0 ? html`<p>${say(language, issuePage.relapsed, { n: issue.relapsed })}</p>` : ''}${papers}${rows}${joiningNotice(language, issue)}${issue.mergedInto === null ? '' : html`<p>${say(language, issuePage.mergedInto)} <a href="${pages.issue(language, issue.mergedInto)}">${say(language, board.number, { n: issue.mergedInto })}</a></p>`}</section>`;
}

/** The other issue is named with its address, so that both can be read before the day has come. */
function joiningNotice(language: Language, { joining }: Issue): Html | '' {
  if (joining === null) return '';
  const { twin, on, isObjected } = joining;
  const words = isObjected ? issuePage.joiningObjected : issuePage.joining;
  return html`<p class="notice" id="joining">${raw(iconMarkup('merged', 'small'))} ${say(language, words, { n: twin, day: formatDay(language, on) })} <a href="${pages.issue(language, twin)}">${say(language, board.number, { n: twin })}</a></p>`;
}

function facts(view: IssueView): Html {
  const { language, issue, named, alsoBehind } = view;
  const group = groupName(named, language, issue.groupId);
  const row = (name: Text, value: Html | string) =>
    value === '' ? '' : html`<div><dt>${say(language, name)}</dt><dd>${value}</dd></div>`;
  const topics = issue.topics.map((topic) => say(language, issueTopics[topic])).join(' · ');
  const category = issue.category ? say(language, issueCategories[issue.category]) : '';
  const touched = `${nameIn(speakerKinds, language, issue.affected)} · ${say(language, bands[issue.band])}`;
  const day = say(language, issuePage.raisedOn, { day: formatDay(language, issue.raisedOn) });
  const sponsors = issue.sponsors.map((id) => bodyName(named, language, id));
  const rows = [
    row(issuePage.who, touched),
    row(issuePage.where, nameIn(provinces, language, issue.province)),
    row(board.valueChain, nameIn(valueChains, language, issue.valueChain)),
    row(issuePage.category, [category, topics].filter(Boolean).join(' · ')),
    row(board.level, say(language, issueLevels[issue.level])),
    row(issuePage.byGroup, group || say(language, issuePage.byNobody)),
    row(issuePage.alsoBehind, alsoBehind.map((id) => groupName(named, language, id)).join(' · ')),
    row(issuePage.addressee, addressee(view)),
    row(issuePage.sponsors, sponsors.join(' · ')),
    row(issuePage.basis, hasWords(issue.basis) ? said(issue.basis, language) : ''),
    row(issuePage.came, `${say(language, issueChannels[issue.channel])} · ${day}`),
  ];
  return html`<dl class="issue-facts">${rows}</dl>`;
}

/** The body that is asked; where it is no more, who has taken over, or that nobody has. */
function addressee({ language, named, issue: { bodyId }, heirIds }: IssueView): Html | string {
  if (bodyId === null) return '';
  const link = (id: string) => html`<a href="${pages.body(language, id)}">${bodyName(named, language, id)}</a>`;
  if (heirIds.includes(bodyId)) return link(bodyId);
  const taken = heirIds.map((id) => html`<br>${say(language, issuePage.takenOverBy)} ${link(id)}`);
  return html`${link(bodyId)}${taken.length > 0 ? taken : html`<br>${say(language, issuePage.bodyGone)}`}`;
}

function promisesSection({ language, promises }: IssueView): Html | '' {
  if (promises.length === 0) return '';
  return html`<section aria-labelledby="promises"><h2 id="promises">${say(language, issuePage.commitments)}</h2><ul class="issue-list">${promises.map(
    ({ words, href, state }) =>
      html`<li class="issue-card"><a href="${href}">${words}</a> <span class="chip">${state}</span></li>`,
  )}</ul></section>`;
}

function stepsSection(view: IssueView): Html {
  const { language, issue } = view;
  return html`<section aria-labelledby="steps"><h2 id="steps">${say(language, issuePage.steps)}</h2><ol class="step-log">${[...issue.steps].reverse().map((one) => stepRow(view, one))}</ol></section>`;
}

const stepNames = { ...eventNames, ...issueNoteNames };

function stepRow({ language, named, issue }: IssueView, step: IssueStep): Html {
  const { told, event, by, bodyId, on } = step;
  const body = bodyName(named, language, bodyId);
  const isAddress = event === 'addressed-anew';
  const hand = (actor: IssueActor) =>
    say(language, actor === 'contributor' ? issuePage.briefSomebody : actorNames[actor]);
  const who = [...by.map(hand), isAddress ? '' : body].filter(Boolean).join(' · ');
  const shows = (text: Text, key: string, value: string | undefined) =>
    value === undefined ? '' : html`<p class="small">${say(language, text, { [key]: value })}</p>`;
  const isPublic = issue.title !== null;
  return html`<li id="step-${step.number}"><p><b>${say(language, stepNames[event])}</b></p>${isAddress ? html`<p>${say(language, issuePage.askedNow, { body })}</p>` : ''}
${told.because ? html`<p><b>${say(language, issuePage.because, { reason: say(language, heldBackBecause[told.because]) })}</b></p>` : ''}${isPublic && told.words ? html`<p class="as-told">${said(told.words, language)}</p>` : ''}${
  isPublic && told.change
    ? html`<p class="small">${say(language, issuePage.changeOfMind)} ${said(told.change, language)}</p>`
    : ''
}${isPublic ? shows(issuePage.reference, 'reference', told.reference) : ''}${isPublic ? shows(issuePage.place, 'place', told.place) : ''}${told.level ? html`<p class="small">${say(language, board.level)}: ${say(language, issueLevels[told.level])}</p>` : ''}${
  told.nextOn
    ? html`<p class="small">${say(language, issuePage.nextOn, { day: formatDay(language, told.nextOn) })}</p>`
    : ''
}<p class="meta">${say(language, issuePage.stepBy, { who })} · <time datetime="${on}">${formatDay(language, on)}</time></p></li>`;
}
