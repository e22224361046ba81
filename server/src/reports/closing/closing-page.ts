// The closing report as everybody reads it: in brief, what was asked, who took part, article by article what was said
// and done, what was not accepted, what is still to come. Whole without scripts, and on paper.
import { formatDay, formatDayTime } from '@sala/shared/language/dates.js';
import { stageNames } from '@sala/shared/texts/instruments/way.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { ClosingRecord, ClosingReport, ClosingWords } from '@sala/shared/reports/closing-contract.js';
import { daysOpen } from '@sala/shared/ground/stages.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { instruments } from '@sala/shared/texts/instruments/way.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { answeredSection, partSection } from './closing-figures-page.js';
import { hasWords, plain, said } from '../../pages/marked-texts.js';
import { asWritten, digits, marked, placeName, section } from './closing-marks.js';
import { articleSections, otherChanges, promisesList, refusedSection } from './closing-sections.js';

export interface ClosingView {
  language: Language;
  words: ClosingWords;
  record: ClosingRecord;
  /** Null in a preview. */
  published: Pick<ClosingReport, 'edition' | 'publishedAt' | 'office' | 'correction'> | null;
  /** All editions, the newest first. */
  editions: readonly Pick<ClosingReport, 'edition' | 'publishedAt'>[];
}

export function closingPage(view: ClosingView): Html {
  const { language, record, words } = view;
  return html`<article class="page closing-page">${head(view)}
${brief(view)}
${hasWords(words.foreword) ? section('foreword', language, closing.foreword, html`${marked(words.foreword, language)}`) : ''}
${section('asked', language, closing.asked, askedPart(record.round, language))}
${section('part', language, closing.tookPart, partSection(record, language))}
${section('answered', language, closing.answered, answeredSection(record, language))}
${section('articles', language, closing.articles, articleSections(view))}
${otherChanges(view)}
${section('refused', language, closing.refused, refusedSection(record, language))}
${section('ahead', language, closing.ahead, aheadPart(view))}
${section('about', language, closing.aboutReport, aboutPart(view))}</article>`;
}

function head({ language, record, published, editions }: ClosingView): Html {
  const { slug, round } = record;
  const newest = editions[0];
  const isOld = published !== null && newest !== undefined && newest.edition > published.edition;
  const office = plain(record.office, language);
  return html`<p class="acts"><a href="${pages.draft(language, slug)}">${say(language, instruments.backToDraft)}</a></p>
<h1>${say(language, closing.title)}</h1>
<p class="closing-of"><b>${said(record.title, language)}</b><br><span class="small">${say(language, closing.roundOf, { n: round.number, version: round.version })}</span></p>
${published ? html`<p class="small">${say(language, closing.publishedBy, { office, day: formatDay(language, published.publishedAt) })}${editions.length > 1 ? html` · ${say(language, closing.edition, { n: published.edition })}` : ''}</p>` : html`<p class="notice" role="status">${say(language, closing.isPreview)} <a href="${pages.closingDesk(language, slug, round.number)}">${say(language, closing.backToWriting)}</a></p>`}
${isOld ? html`<p class="notice">${say(language, closing.olderEdition, { n: published.edition })} <a href="${pages.closing(language, slug, round.number)}">${say(language, closing.readNewest)}</a></p>` : ''}
${published?.correction ? html`<div class="notice"><p><b>${say(language, closing.corrects)}</b></p>${asWritten(published.correction, language)}</div>` : ''}`;
}

/** The whole of it in five numbers, and the way to each part. */
function brief({ language, record, words }: ClosingView): Html {
  const { said: counts, answers, compared, sections, unasked, unsourced } = record;
  const taken = answers.outcomes
    .filter(({ disposition }) => disposition === 'accepted' || disposition === 'partly-accepted')
    .reduce((sum, { n }) => sum + n, 0);
  const changed = new Map(
    [...sections.flatMap(({ changes }) => changes), ...unasked, ...unsourced].map((change) => [change.id, change]),
  );
  const asked = [...changed.values()].filter(({ commentsTotal }) => commentsTotal > 0).length;
  const figure = (n: number, text: Text, params = {}) =>
    html`<div><dt>${say(language, text, { ...params, n })}</dt><dd>${digits(language, n)}</dd></div>`;
  const open = answers.total - answers.answered;
  const places: [id: string, text: Text, isThere: boolean][] = [
    ['foreword', closing.foreword, hasWords(words.foreword)],
    ['asked', closing.asked, true],
    ['part', closing.tookPart, true],
    ['answered', closing.answered, true],
    ['articles', closing.articles, true],
    ['unasked', closing.unasked, unasked.length > 0],
    ['unsourced', closing.unsourced, unsourced.length > 0],
    ['refused', closing.refused, true],
    ['ahead', closing.ahead, true],
  ];
  return html`<section class="closing-brief" aria-label="${say(language, closing.brief)}"><dl class="closing-figures">
${figure(counts.total, closing.briefComments)}
${figure(answers.answered, closing.briefAnswered, { total: answers.total })}
${figure(taken, closing.briefTaken)}
${compared ? figure(changed.size, closing.briefChanges, { to: compared.to }) : ''}
${compared ? figure(asked, closing.briefAsked) : ''}</dl>
${open > 0 ? html`<p>${say(language, closing.openStill, { n: open })}</p>` : ''}
<nav class="closing-contents" aria-label="${say(language, closing.contents)}"><ol>${places
    .filter(([, , isThere]) => isThere)
    .map(([id, text]) => html`<li><a href="#${id}">${say(language, text)}</a></li>`)}</ol></nav></section>`;
}

function askedPart(round: ClosingRecord['round'], language: Language): Html {
  const { announcedAt, opensAt, closesAt, extensions, purpose, offline, shortenedReason, signedOffice } = round;
  const day = (at: string) => formatDay(language, at);
  const office = plain(signedOffice ?? {}, language);
  return html`<p>${say(language, closing.announced, { day: day(announcedAt) })}<br>
${say(language, closing.period, { from: day(opensAt), to: day(closesAt), n: daysOpen(round) })}</p>
${extensions.map(({ from, to, reason }) => html`<p>${say(language, closing.extended, { from: day(from), to: day(to) })} ${said(reason, language)}</p>`)}
${shortenedReason ? html`<p>${say(language, closing.shortened, { office })} ${said(shortenedReason, language)}</p>` : ''}
<h3>${say(language, closing.purpose)}</h3>${asWritten(purpose, language)}
${offline ? html`<h3>${say(language, closing.offline)}</h3>${asWritten(offline, language)}` : ''}
<h3>${say(language, closing.questions)}</h3>
<ul class="closing-questions">${round.questions.map(
    ({ place, text, n }) =>
      html`<li><p>${said(text, language)}</p><p class="meta">${placeName(place, language)}${n > 0 ? ` · ${say(language, closing.saidThere, { n })}` : ''}</p></li>`,
  )}</ul>`;
}

function aheadPart(view: ClosingView): Html {
  const { language, words, record } = view;
  const { stage, round } = record.next;
  const names: Record<string, Text> = stageNames;
  const name = stage ? names[stage.code] : undefined;
  const day = (at: string) => formatDay(language, at);
  return html`${marked(words.ahead, language)}
<ul class="closing-next">${name && stage?.code !== 'start' ? html`<li>${say(language, closing.stageNow, { stage: say(language, name) })} · <a href="${pages.stages(language, record.slug)}">${say(language, closing.theWay)}</a></li>` : ''}
<li>${round ? say(language, closing.nextRound, { from: day(round.opensAt), to: day(round.closesAt) }) : say(language, closing.noNextRound)}</li></ul>
${promisesList(record, language)}`;
}

function aboutPart({ language, record, editions }: ClosingView): Html {
  const office = plain(record.office, language);
  const when = formatDayTime(language, record.asOf);
  const list = editions.map(
    ({ edition, publishedAt }) =>
      html`<li><a href="${pages.closing(language, record.slug, record.round.number, edition)}">${say(language, closing.edition, { n: edition })}</a> · ${formatDay(language, publishedAt)}</li>`,
  );
  return html`<p class="small">${say(language, closing.computed, { when, office })}</p>
<p class="small">${say(language, closing.unchanging)}</p>
${editions.length > 1 ? html`<h3>${say(language, closing.editions)}</h3><ul>${list}</ul>` : ''}`;
}
