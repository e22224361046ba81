// The articles of a closing report, each with what was said, what the team heard, what was answered and how the words
// changed; changes nobody asked for; what was not accepted; what was promised.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import { redlineHtml } from '@sala/shared/drafts/compare/redline.template.js';
import { signMarkup } from '@sala/shared/drafts/compare/comparison.template.js';
import { pages } from '@sala/shared/ground/paths.js';
import type {
  ClosingChange,
  ClosingRecord,
  ClosingSection,
  ListedAnswer,
  Passage,
} from '@sala/shared/reports/closing-contract.js';
import { changeTypeWords, dispositionWords, refusedBecause } from '@sala/shared/texts/answers.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../../pages/html.js';
import { writeWords } from '../../pages/words.js';
import { hasWords, plain, said } from '../../pages/marked-texts.js';
import { asWritten, bars, commentAddress, digits, marked, placeName, section } from './closing-marks.js';
import type { ClosingView } from './closing-page.js';

/** Articles in the list of those most spoken about. */
const SPOKEN_MAX = 10;

type Shown = Pick<ClosingView, 'language' | 'record' | 'words'>;

export function articleSections(view: Shown): Html {
  const { language, record } = view;
  const { sections, compared, slug } = record;
  if (sections.length === 0) return html`<p class="empty">${say(language, closing.nobody)}</p>`;
  const most = sections.filter(({ n }) => n > 0).slice(0, SPOKEN_MAX);
  const list = bars(
    language,
    say(language, closing.mostSpoken),
    most.map(({ place, n }) => ({
      label: html`<a href="#article-${place.clauseId ?? 'whole'}">${placeName(place, language)}${hasWords(place.heading) ? html` <span class="small">${said(place.heading, language)}</span>` : ''}</a>`,
      figure: digits(language, n),
      n,
    })),
  );
  const link = compared
    ? html`<p class="acts"><a href="${pages.compare(language, slug, compared.from, compared.to)}">${say(language, closing.compare, compared)}</a></p>`
    : html`<p class="notice">${say(language, closing.noVersionYet)}</p>`;
  return html`${most.length > 1 ? list : ''}${link}${sections.map((one) => articleSection(one, view))}`;
}

function articleSection({ place, n, kinds, concerned, outcomes, open, changes }: ClosingSection, view: Shown): Html {
  const { language, record, words } = view;
  const { slug, round, compared } = record;
  const note = words.notes.find(({ clauseId }) => clauseId === place.clauseId)?.text ?? {};
  const kindOf: Record<string, Text> = kindWords;
  const name = placeName(place, language);
  const about = [
    say(language, closing.commentsHere, { n }),
    ...kinds.map(({ code, n: count }) => `${kindOf[code]?.[language] ?? code} ${digits(language, count)}`),
    ...(concerned > 0 ? [say(language, closing.concernedHere, { n: concerned })] : []),
  ];
  const decided = [
    ...outcomes.map(
      ({ disposition, n: count }) => `${say(language, dispositionWords[disposition])} ${digits(language, count)}`,
    ),
    ...(open > 0 ? [`${say(language, closing.notAnswered)} ${digits(language, open)}`] : []),
  ];
  const id = `article-${place.clauseId ?? 'whole'}`;
  return html`<section class="closing-article" aria-labelledby="${id}"><h3 id="${id}">${name}${hasWords(place.heading) ? html` <span class="small">${said(place.heading, language)}</span>` : ''}</h3>
<p class="small">${about.join(' · ')}${decided.length > 0 ? html`<br>${decided.join(' · ')}` : ''}</p>
${n > 0 ? html`<p class="acts"><a href="${pages.clause(language, slug, place.path, round.version)}">${say(language, closing.readComments, { place: name })}</a></p>` : ''}
${hasWords(note) ? html`<h4>${say(language, closing.heard)}</h4>${marked(note, language)}` : ''}
${changes.length > 0 ? html`<h4>${say(language, closing.changed)}</h4>${changes.map((change) => changeBlock(change, view))}` : ''}
${changes.length === 0 && compared && place.clauseId !== null ? html`<p>${say(language, closing.notChanged, compared)}</p>` : ''}</section>`;
}

function changeBlock(change: ClosingChange, view: Shown): Html {
  const { language, record } = view;
  const { sign, label, types, reasons, passages, morePassages, comments, commentsTotal, id } = change;
  const { slug, compared } = record;
  const kinds = types.map((type) => say(language, changeTypeWords[type])).join(' · ');
  const href = compared ? pages.compare(language, slug, compared.from, compared.to, id) : pages.draft(language, slug);
  const links = comments.map(
    (one, at) =>
      html`${at > 0 ? ' · ' : ''}<a href="${commentAddress(language, slug, one)}">${say(language, closing.comment, { n: at + 1 })}</a>`,
  );
  const left = commentsTotal - comments.length;
  return html`<div class="closing-change" data-sign="${sign}"><p>${raw(signMarkup(sign, language))} <b>${plain(label, language)}</b>${kinds ? html` · ${kinds}` : ''}</p>
${passages.map((passage) => passageBlock(passage, language))}
${passages.length === 0 ? html`<p>${say(language, closing.movedOnly)}</p>` : ''}
${morePassages > 0 ? html`<p class="meta">${say(language, closing.morePassages, { n: morePassages })}</p>` : ''}
${reasons.map((reason) => html`<p><b>${say(language, closing.because)}</b> ${said(reason, language)}</p>`)}
${commentsTotal > 0 ? html`<p class="small">${say(language, closing.behind)} ${links}${left > 0 ? html` ${say(language, closing.moreComments, { n: left })}` : ''}</p>` : ''}
<p class="acts small"><a href="${href}">${say(language, closing.seeChange, { place: plain(label, language) })}</a></p></div>`;
}

function passageBlock(passage: Passage, page: Language): Html {
  const own = passage[page] ? page : page === 'km' ? 'en' : 'km';
  const parts = passage[own] ?? [];
  const words = raw(redlineHtml(parts, { page, language: own, writeWords }));
  return html`<blockquote class="closing-words" lang="${own}">${words}</blockquote>`;
}

/** Changes that no comment asked for; what stands with its article already is only named. */
export function otherChanges(view: Shown): Html {
  const { language, record } = view;
  const told = new Map(record.sections.flatMap(({ place, changes }) => changes.map(({ id }) => [id, place] as const)));
  const list = (changes: readonly ClosingChange[]) =>
    changes.map((change) => {
      const place = told.get(change.id);
      if (!place) return changeBlock(change, view);
      return html`<p>${plain(change.label, language)} · <a href="#article-${place.clauseId ?? 'whole'}">${say(language, closing.toldAbove)}</a></p>`;
    });
  const part = (id: string, title: Text, more: Text, changes: readonly ClosingChange[]) =>
    changes.length === 0 ? '' : section(id, language, title, html`<p>${say(language, more)}</p>${list(changes)}`);
  return html`${part('unasked', closing.unasked, closing.unaskedMore, record.unasked)}
${part('unsourced', closing.unsourced, closing.unsourcedMore, record.unsourced)}`;
}

export function refusedSection({ answers, slug }: ClosingRecord, language: Language): Html {
  if (answers.refused.length === 0) return html`<p>${say(language, closing.refusedNone)}</p>`;
  return html`<ul class="closing-listed">${answers.refused.map((answer) => listed(answer, slug, language))}</ul>${moreListed(answers.moreRefused, slug, language)}`;
}

export function promisesList({ next, slug }: ClosingRecord, language: Language): Html | '' {
  if (next.promises.length === 0) return '';
  return html`<h3>${say(language, closing.promises)}</h3><ul class="closing-listed">${next.promises.map((answer) => listed(answer, slug, language))}</ul>${moreListed(next.morePromises, slug, language)}`;
}

function moreListed(n: number, slug: string, language: Language): Html | '' {
  return n > 0
    ? html`<p><a href="${pages.answers(language, slug)}">${say(language, closing.moreListed, { n })}</a></p>`
    : '';
}

function listed(
  { disposition, reason, text, notYet, place, first, n }: ListedAnswer,
  slug: string,
  language: Language,
): Html {
  const why = reason ? ` · ${say(language, refusedBecause[reason])}` : '';
  const name = placeName(place, language);
  return html`<li><p><b>${name}</b> · ${say(language, dispositionWords[disposition])}${why}</p>
${asWritten(notYet ?? text, language)}
<p class="small">${say(language, closing.forComments, { n })} · <a href="${commentAddress(language, slug, first)}">${say(language, closing.readComment)} · ${name}</a></p></li>`;
}
