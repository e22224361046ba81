// What was brought for an issue, as sections of its page: evidence, the solution, what it is tied to.
import type { IssueStep } from '@sala/shared/issues/contract.js';
import type { Evidence, IssueLink, Solution } from '@sala/shared/issues/record-contract.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import type { Statement } from '@sala/shared/groups/contract.js';
import { formatDay, formatDayTime } from '@sala/shared/language/dates.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { isEvidenceEnough } from '@sala/shared/issues/guards.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { groupPage } from '@sala/shared/texts/groups/directory.js';
import { adoptionWays } from '@sala/shared/texts/groups/lists.js';
import { actorNames, evidenceKinds, filedAsNames } from '@sala/shared/texts/issues/lists.js';
import { room } from '@sala/shared/texts/groups/room.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type HideReason, hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { hasWords, said } from '../../pages/marked-texts.js';
import type { IssueView } from './issue-page.js';
import { bodyName, groupName, nameIn } from './names.js';

/** "1 250 000", in the reader's digits. */
export function amount(language: Language, n: number): string {
  const grouped = String(n).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'km' ? '.' : ',');
  return language === 'km' ? toKhmerDigits(grouped) : grouped;
}

export function costLines(language: Language, { hours, riel, timesAYear }: NonNullable<Evidence['cost']>): Html {
  const each = { hours: amount(language, hours), riel: amount(language, riel), times: amount(language, timesAYear) };
  const year = { hours: amount(language, hours * timesAYear), riel: amount(language, riel * timesAYear) };
  return html`<p>${say(language, issuePage.costLine, each)}</p>${timesAYear > 0 ? html`<p><b>${say(language, issuePage.costYear, year)}</b></p>` : ''}`;
}

export function evidenceSection(view: IssueView): Html {
  const { language, issue } = view;
  const { evidence } = issue;
  const isEnough = isEvidenceEnough(evidence);
  const told = evidence.filter((one) => one.kind !== 'confirmation' || hasWords(one.words));
  return html`<section aria-labelledby="evidence-list"><h2 id="evidence-list">${say(language, issuePage.evidence)}</h2>
${evidence.length === 0 ? html`<p class="empty">${say(language, issuePage.evidenceNone)}</p>` : ''}${isEnough ? '' : html`<p class="small">${say(language, issuePage.evidenceNeed)}</p>`}
${told.length > 0 ? html`<ul class="issue-list">${told.map((one) => evidenceRow(view, one))}</ul>` : ''}</section>`;
}

function evidenceRow(view: IssueView, one: Evidence): Html {
  const { language, named, redactForm } = view;
  const place = [nameIn(provinces, language, one.province), one.district].filter(Boolean).join(' · ');
  const group = groupName(named, language, one.groupId);
  const filed = one.filedAs === '' ? '' : say(language, filedAsNames[one.filedAs]);
  const by = [group, filed, bodyName(named, language, one.organisationId)];
  return html`<li class="issue-card" id="evidence-${one.id}"><p><b>${say(language, evidenceKinds[one.kind])}</b></p>
${hasWords(one.words) ? html`<p class="as-told">${said(one.words, language)}</p>` : ''}${one.cost ? costLines(language, one.cost) : ''}
${one.fileName ? html`<p><a href="${api.issueEvidenceFile(one.id)}">${say(language, issuePage.file)}: ${one.fileName}</a></p>` : ''}
<p class="meta">${[...by, place].filter(Boolean).join(' · ')} · ${formatDay(language, one.on)}</p>${redactForm ? redactForm(one.id) : ''}</li>`;
}

export function solutionSection(view: IssueView): Html {
  const { language, issue } = view;
  const brief = html`<p><a href="${pages.issueBrief(language, issue.number)}">${say(language, issuePage.brief)}</a></p>`;
  return html`<section aria-labelledby="solution"><h2 id="solution">${say(language, issuePage.solution)}</h2>
${issue.solutions.length === 0 ? html`<p class="empty">${say(language, issuePage.solutionNone)}</p>` : issue.solutions.map((one) => solutionPart(view, one))}${brief}</section>`;
}

export function solutionPart({ language, named }: Pick<IssueView, 'language' | 'named'>, solution: Solution): Html {
  return html`<div class="solution"><p class="as-told">${said(solution.words, language)}</p>
<dl class="issue-facts"><div><dt>${say(language, issuePage.addressee)}</dt><dd>${bodyName(named, language, solution.bodyId)}</dd></div>
<div><dt>${say(language, issuePage.effect)}</dt><dd>${said(solution.effect, language)}</dd></div>
<div><dt>${say(language, issuePage.objection)}</dt><dd>${said(solution.objection, language)}</dd></div></dl></div>`;
}

/** What whoever raised it alone said to the refusal, or may still say. */
export function replySection({ language, issue, reply, forms, redactForm }: IssueView): Html | '' {
  if (!reply?.isAlone) return '';
  const step = issue.steps.find(({ event }) => event === 'raiser-replied');
  const open = html`<p class="notice">${say(language, issuePage.replyAloneOpen)}</p>${forms.reply}`;
  return html`<section aria-labelledby="reply-said"><h2 id="reply-said">${say(language, issuePage.replySaid)}</h2>${step ? replyRow(language, step, redactForm) : open}</section>`;
}

function replyRow(language: Language, { told, on }: IssueStep, redactForm: IssueView['redactForm']): Html {
  const who = say(language, actorNames['receipt-holder']);
  const meta = html`<p class="meta">${say(language, issuePage.stepBy, { who })} · ${formatDay(language, on)}</p>`;
  if (!told.words) return html`<p>${say(language, issuePage.wordsGone)}</p>${meta}`;
  return html`<div class="issue-card"><p class="as-told">${said(told.words, language)}</p>${meta}${redactForm ? redactForm('reply') : ''}</div>`;
}

/** What groups let out of their rooms about it: how they agreed, and what those say who see it otherwise. */
export function saidSection({ language, named, statements, issue, maySpeak, reply: given }: IssueView): Html | '' {
  const reply = given?.isAlone ? null : given;
  if (statements.length === 0 && !maySpeak && !reply) return '';
  const begin = `${pages.roomStatement(language, 'begin')}?issue=${issue.number}`;
  return html`<section aria-labelledby="said"><h2 id="said">${say(language, issuePage.groupsSaid)}</h2>
${reply?.isOpen ? html`<p class="notice">${say(language, issuePage.replyOpen)}</p>` : ''}${maySpeak && html`<p><a class="button quiet" href="${begin}">${say(language, reply?.isOpen ? issuePage.replyBegin : room.begin)}</a></p>`}<ul class="issue-list">${statements.map(
    (one) =>
      html`<li class="issue-card" id="s-${one.id}">${reply?.statementId === one.id ? html`<p><b>${say(language, issuePage.replySaid)}</b></p>` : ''}${saidRow(language, named, one)}</li>`,
  )}</ul></section>`;
}

function saidRow(language: Language, named: IssueView['named'], statement: Statement): Html {
  const { groupId, title, body, dissent, adoption, releasedAt, withdrawnAt } = statement;
  const group = named.groups.get(groupId);
  const who =
    group && html`<p><b><a href="${pages.group(language, group.slug)}">${said(group.name, language)}</a></b></p>`;
  const when = say(language, groupPage.released, { when: formatDayTime(language, releasedAt) });
  if (withdrawnAt !== null) return html`${who}<p>${say(language, groupPage.withdrawn)}</p><p class="meta">${when}</p>`;
  if (statement.hidden !== null) {
    const { reason, at } = statement.hidden;
    const why = say(language, hideReasons[reason as HideReason]);
    return html`${who}<p>${say(language, reading.hiddenMore, { reason: why, day: formatDay(language, at) })}</p>`;
  }
  const agreed = say(language, groupPage.agreed, { way: say(language, adoptionWays[adoption.way]) });
  return html`${who}<div lang="${statement.language}">${title && html`<p><b>${title}</b></p>`}<p class="as-told">${body}</p></div>
${dissent && html`<blockquote class="dissent"><p class="meta">${say(language, groupPage.dissent)}</p><p class="as-told">${dissent}</p></blockquote>`}
<p class="meta">${agreed} · ${when}</p>`;
}

export function linksSection(view: IssueView): Html | '' {
  const { language, issue } = view;
  if (issue.links.length === 0) return '';
  return html`<section aria-labelledby="links"><h2 id="links">${say(language, issuePage.links)}</h2><ul class="issue-list">${issue.links.map((one) => linkRow(view, one))}</ul></section>`;
}

function linkRow({ language, linked, issue }: IssueView, link: IssueLink): Html {
  if (link.otherNumber !== null) {
    const kinds = { merged: issuePage.linkMerged, relapse: issuePage.linkRelapse };
    const words = link.kind === 'merged' || link.kind === 'relapse' ? kinds[link.kind] : issuePage.linkSimilar;
    return html`<li><a href="${pages.issue(language, link.otherNumber)}">${say(language, words, { n: link.otherNumber })}</a></li>`;
  }
  const place = linked.get(link.id);
  const names = { comment: issuePage.linkComment, said: issuePage.linkSaid };
  const isSaid = link.kind === 'comment' || link.kind === 'said';
  const name = say(language, isSaid ? names[link.kind as keyof typeof names] : issuePage.linkClause);
  if (!place) return html`<li>${name}</li>`;
  const write = place.writeHref ? html` · <a href="${place.writeHref}">${say(language, issuePage.sayOnDraft)}</a>` : '';
  return html`<li data-issue="${issue.number}">${name}: <a href="${place.href}">${place.words}</a>${write}</li>`;
}
