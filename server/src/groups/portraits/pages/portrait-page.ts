// A portrait as HTML, on one sheet where it is printed: title, figures with their sources, text, the issue that a story
// tells of, its versions. A withdrawn one says so and has no words. Only markup.
import type { Portrait } from '@sala/shared/groups/portrait-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { portraitKindNames, portraits as words } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../../../pages/html.js';
import { hasWords, plain, said } from '../../../pages/marked-texts.js';
import { renderMarkdown } from '../../../discussions/discussions.service.js';
import type { KnownIssue } from '../groups.portraits.service.js';
import { provinceName } from './portrait-rows.js';

export interface PortraitView {
  language: Language;
  portrait: Portrait;
  group: { slug: string; name: Bilingual } | null;
  /** The province's own authority, where it published it. */
  body: { id: string; name: Bilingual } | null;
  /** The issue it tells of, as it stands today. */
  issue: KnownIssue | null;
  /** What this reader may do, ready made. */
  acts: Html | '';
}

export function portraitPage(view: PortraitView): Html {
  const { language, portrait } = view;
  const { kind, province, withdrawn, shown, shownOn, version } = portrait;
  const place = html`<a href="${pages.province(language, province)}">${provinceName(language, province)}</a>`;
  const back = html`<p class="acts"><a href="${pages.portraits(language)}">${say(language, words.list)}</a></p>`;
  const chip = html`<span class="chip">${say(language, portraitKindNames[kind])}</span>`;
  if (withdrawn)
    return html`<div class="page portrait-page">${back}<p>${chip} ${place}</p><h1>${say(language, words.withdrawnChip)}</h1>
${withdrawnNotice(language, withdrawn)}${versionList(view)}</div>`;
  const day = formatDay(language, shownOn);
  return html`<div class="page portrait-page">${back}${
    shown !== version &&
    html`<p class="notice">${say(language, words.older, { n: version })} <a href="${pages.portrait(language, portrait.number)}">${say(language, words.toLatest)}</a></p>`
  }<article><p>${chip} ${place}</p><h1>${said(portrait.title, language)}</h1>
${hasWords(portrait.lead) && html`<p class="lead">${said(portrait.lead, language)}</p>`}
<p class="meta">${whose(view)} · ${say(language, words.versionOn, { n: shown, day })}</p>
<div class="portrait-columns">${figures(view)}<div class="portrait-text">${body(language, portrait.body)}</div></div>${story(view)}</article>
${view.acts}${versionList(view)}</div>`;
}

function whose({ language, group, body }: PortraitView): Html | string {
  if (!group && !body) return say(language, words.ofProvince);
  const href = group ? pages.group(language, group.slug) : pages.body(language, body?.id ?? '');
  const name = plain((group ?? body)?.name ?? {}, language);
  return html`<a href="${href}">${say(language, words.ofGroup, { group: name })}</a>`;
}

function withdrawnNotice(language: Language, { on, by, why }: NonNullable<Portrait['withdrawn']>): Html {
  const text = by === 'publisher' ? words.withdrawn : words.withdrawnByModerators;
  return html`<div class="notice"><p>${say(language, text, { day: formatDay(language, on) })} ${say(language, words.wordsGone)}</p>
${hasWords(why) && html`<p>${say(language, words.why)}: ${said(why, language)}</p>`}</div>`;
}

function body(language: Language, text: Bilingual): Html {
  const found = inEither(text, language);
  return found ? html`<div class="prose" lang="${found.language}">${raw(renderMarkdown(found.text))}</div>` : html``;
}

function figures({ language, portrait }: PortraitView): Html | null {
  if (portrait.figures.length === 0) return null;
  // The parts of a number stay together.
  const whole = (value: string) => value.replace(/(\d) (?=\d)/g, '$1\u00A0');
  const digits = (value: string) => (language === 'km' ? toKhmerDigits(whole(value)) : whole(value));
  const rows = portrait.figures.map(
    ({ label, value, source }) =>
      html`<tr><th scope="row">${said(label, language)}<span class="meta">${say(language, words.source)}: ${said(source, language)}</span></th><td class="number">${digits(value)}</td></tr>`,
  );
  return html`<table class="table portrait-figures"><caption>${say(language, words.figures)}</caption><thead class="visually-hidden"><tr><th scope="col">${say(language, words.figure)}</th><th scope="col">${say(language, words.value)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What a story rests on: the issue as it stands today, and consent. */
function story({ language, portrait, issue }: PortraitView): Html | null {
  if (portrait.kind !== 'success-story') return null;
  const standing =
    issue?.standing !== 'verified' ? words.openAgain : issue.isOwnWork ? words.byGroupItself : words.verified;
  const told = issue
    ? html`<p><a href="${pages.issue(language, issue.number)}">${say(language, words.tells, { n: issue.number })}</a>${issue.title && html`: ${said(issue.title, language)}`}</p><p>${say(language, standing)}</p>`
    : html`<p>${say(language, words.untied)}</p>`;
  return html`<aside class="notice portrait-rests">${told}<p class="meta">${portrait.isAgreed && say(language, words.agreed)}</p></aside>`;
}

function versionList({ language, portrait }: PortraitView): Html {
  const one = ({ number, on }: Portrait['versions'][number]) => {
    const line = say(language, words.versionOn, { n: number, day: formatDay(language, on) });
    const isThis = number === portrait.shown || portrait.withdrawn !== null;
    return html`<li>${isThis ? line : html`<a href="${pages.portrait(language, portrait.number, number)}">${line}</a>`}</li>`;
  };
  return html`<section class="portrait-versions"><h2 class="section-head">${say(language, words.versions)}</h2><ul>${portrait.versions.map(one)}</ul></section>`;
}
