// The public log of moderation as HTML: how often what was decided, where and why, and the complete list of reasons.
// Nobody is named.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { formatDay } from '@sala/shared/language/dates.js';
import type { DecisionLog } from '@sala/shared/moderation/contract.js';
import { outcomeWords } from '@sala/shared/moderation/outcomes.js';
import { hideReasonCodes, type HideReason, hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { pages } from '@sala/shared/ground/paths.js';
import { moderation } from '@sala/shared/texts/moderation.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../pages/html.js';

export function logPage(language: Language, { counts, recent }: DecisionLog): Html {
  const head = (...titles: Text[]) =>
    html`<thead><tr>${titles.map((title) => html`<th scope="col">${say(language, title)}</th>`)}</tr></thead>`;
  const because = (reason: HideReason | null) => (reason ? say(language, hideReasons[reason]) : '');
  const count = ({ act, reason, n }: DecisionLog['counts'][number]) =>
    html`<tr><td>${say(language, outcomeWords[act])}</td><td>${because(reason)}</td><td class="number">${say(language, reading.plainNumber, { n })}</td></tr>`;
  const line = (one: DecisionLog['recent'][number]) =>
    html`<tr><td>${formatDay(language, one.at)}</td><td>${whereOf(language, one)}</td><td>${say(language, outcomeWords[one.act])}</td><td>${because(one.reason)}</td></tr>`;
  const none = html`<p class="empty">${say(language, moderation.logNone)}</p>`;
  const { decision, rule, count: number, day, where } = moderation;
  return html`<div class="page"><h1>${say(language, moderation.logTitle)}</h1><p>${say(language, moderation.logLead)}</p>
<h2>${say(language, moderation.logCounts)}</h2>
${counts.length === 0 ? none : html`<table class="table">${head(decision, rule, number)}<tbody>${counts.map(count)}</tbody></table>`}
${recent.length > 0 && html`<h2>${say(language, moderation.logRecent)}</h2><table class="table stacks">${head(day, where, decision, rule)}<tbody>${recent.map(line)}</tbody></table>`}
<h2>${say(language, moderation.logReasons)}</h2><p>${say(language, moderation.logReasonsMore)}</p>
<ul class="reasons">${hideReasonCodes.map((code) => html`<li>${say(language, hideReasons[code])}</li>`)}</ul></div>`;
}

const partWords = { statement: moderation.onIssue, name: moderation.onName, about: moderation.onAbout };

function whereOf(language: Language, one: DecisionLog['recent'][number]): Html {
  const { draft, group, issue, place, answersCall } = one;
  if (issue !== undefined)
    return html`<a href="${pages.issue(language, issue)}">${say(language, moderation.ofIssue, { n: issue })}</a>`;
  const name = inEither(draft?.title ?? group?.name ?? {}, language);
  const words = html`<span lang="${name?.language}">${name?.text}</span>`;
  if (group)
    return html`<a href="${pages.group(language, group.slug)}">${words}</a> · ${say(language, partWords[group.part])}`;
  if (!draft) return words;
  const label = place
    ? place.label[language]
    : say(language, answersCall ? moderation.onCall : moderation.onWholeDraft);
  const address = answersCall
    ? pages.call(language, draft.slug)
    : pages.clause(language, draft.slug, place?.path ?? 'whole', place?.version);
  return html`${words} · <a href="${address}">${label}</a>`;
}
