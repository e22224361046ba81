// The page on which the drafting team writes a closing report: plain forms, whole without a script. What a colleague
// saved meanwhile stands below what was typed, so that nobody's words are lost.
import { formatDayTime } from '@sala/shared/language/dates.js';
import { STATEMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { ClosingWords } from '@sala/shared/reports/closing-contract.js';
import { isOver, stageOf } from '@sala/shared/ground/stages.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { noWords, type ClosingWork } from '../reports.closing.service.js';
import { hasWords, plain, said } from '../../pages/marked-texts.js';
import { digits, placeName } from './closing-marks.js';

export type Values = Readonly<Record<string, string>>;

export interface ClosingDeskView extends FormContext {
  now: Date;
  work: ClosingWork;
  /** A fresh id for the next edition, so that sending the form twice makes one. */
  newId: string;
  /** What was typed before it was refused; null for a fresh form. */
  typed: { form: 'save' | 'publish'; values: Values } | null;
  done: 'kept' | 'published' | null;
}

/** Articles whose fields are open from the start. */
const OPEN_FIELDS = 12;

export function closingDeskPage(view: ClosingDeskView): Html {
  const { language, work, done } = view;
  const { draft, round, editions, kept } = work;
  const links: [string, Text][] = [
    [pages.round(language, draft.slug), closing.backToRounds],
    [pages.answerDesk(language, draft.slug), closing.toAnswers],
    [`${pages.closingDesk(language, draft.slug, round.number)}/preview`, closing.preview],
  ];
  const public_ = pages.closing(language, draft.slug, round.number);
  return html`<div class="page desk-page closing-desk"><p class="acts">${links.map(([href, text]) => html`<a href="${href}">${say(language, text)}</a> `)}${editions.length > 0 ? html`<a href="${public_}">${say(language, closing.link, { n: round.number })}</a>` : ''}</p>
<h1>${say(language, closing.deskTitle, { n: round.number })}</h1><p><b>${said(draft.title, language)}</b></p>${refusedNotice(view)}
${done ? html`<p class="notice" role="status">${say(language, closing[done])}</p>` : ''}
<p>${say(language, closing.deskLead)}</p>${standing(view)}
${kept ? html`<p class="meta">${say(language, closing.lastKept, { name: kept.by, when: formatDayTime(language, kept.at) })}</p>` : ''}
${wordsForm(view)}${publishing(view)}</div>`;
}

/** What is not answered or decided yet: the report may come out, but will say so. */
function standing({ language, work }: ClosingDeskView): Html {
  const { answers } = work.record;
  const open = answers.total - answers.answered;
  const { held } = work.pending;
  return html`<ul class="closing-standing"><li>${open > 0 ? say(language, closing.stillOpen, { n: open }) : say(language, closing.allAnswered)}</li>
${held > 0 ? html`<li>${say(language, closing.stillHeld, { n: held })}</li>` : ''}</ul>`;
}

function wordsForm(view: ClosingDeskView): Html {
  const { language, work } = view;
  const { draft, round, kept } = work;
  const action = `${pages.closingDesk(language, draft.slug, round.number)}/save`;
  const buttons = html`<p class="acts"><button class="button primary" name="then" value="stay">${say(language, closing.save)}</button>
<button class="button" name="then" value="preview">${say(language, closing.saveAndSee)}</button></p>`;
  return html`<section aria-labelledby="words"><h2 id="words">${say(language, closing.yourWords)}</h2>
<p class="meta" id="formatting">${say(language, closing.formatting)}</p>
${form(
  view,
  action,
  html`<input type="hidden" name="revision" value="${kept?.revision ?? 0}">
${statement(view, 'foreword', closing.foreword, (kept?.words ?? noWords).foreword)}
<h3>${say(language, closing.articles)}</h3><p class="meta">${say(language, closing.notesMore)}</p>${notes(view)}
${statement(view, 'ahead', closing.ahead, (kept?.words ?? noWords).ahead)}${buttons}`,
)}</section>`;
}

/** A note for every article of the report; one that stands at no article any more is kept, and said to be so. */
function notes(view: ClosingDeskView): Html {
  const { language, work } = view;
  const { sections } = work.record;
  const kept = work.kept?.words.notes ?? [];
  const noteOn = (id: string | null) => kept.find(({ clauseId }) => clauseId === id)?.text ?? {};
  const lost = kept.filter(({ clauseId }) => !sections.some(({ place }) => place.clauseId === clauseId));
  if (sections.length + lost.length === 0) return html`<p class="empty">${say(language, closing.noSections)}</p>`;
  const field = (id: string | null, names: Text, summary: string, isOpen: boolean) =>
    html`<details class="panel" ${isOpen ? raw('open') : ''}><summary>${summary}</summary>${statement(view, noteName(id), names, noteOn(id))}</details>`;
  return html`${sections.map(({ place, n, changes }, at) => {
    const name = (one: Language) => say(one, closing.noteOn, { place: placeName(place, one) });
    const heading = hasWords(place.heading) ? ` ${plain(place.heading, language)}` : '';
    const counts = [
      say(language, closing.commentsHere, { n }),
      ...(changes.length > 0 ? [`${say(language, closing.changed)} ${digits(language, changes.length)}`] : []),
    ];
    const summary = `${placeName(place, language)}${heading} · ${counts.join(' · ')}`;
    return field(place.clauseId, { km: name('km'), en: name('en') }, summary, at < OPEN_FIELDS);
  })}${lost.map(({ clauseId }) => {
    const name = (one: Language) => say(one, closing.noteOn, { place: say(one, closing.lostPlace) });
    return field(clauseId, { km: name('km'), en: name('en') }, name(language), true);
  })}`;
}

export function noteName(clauseId: string | null): string {
  return `note-${clauseId ?? 'whole'}`;
}

/** A text in both languages; the authoritative one first. */
function statement(view: ClosingDeskView, name: string, label: Text, kept: Bilingual): Html {
  const { authoritative } = view.work.draft;
  const order = [...languages].sort((one, other) => Number(other === authoritative) - Number(one === authoritative));
  return html`<div class="bilingual">${order.map((one) => textField(view, `${name}-${one}`, label, one, kept[one] ?? ''))}</div>`;
}

function textField(view: ClosingDeskView, name: string, label: Text, inside: Language, kept: string): Html {
  const { language, typed } = view;
  const words = inside === 'km' ? closing.inKhmer : closing.inEnglish;
  const own = typed?.values[name];
  const value = own ?? kept;
  const isOther = own !== undefined && kept !== '' && !isSameText(own, kept);
  const rows = Math.min(14, Math.max(3, Math.ceil(value.length / 70)));
  return html`<div class="field"><label for="${name}">${say(language, words, { name: label[language] })}</label>
<textarea id="${name}" name="${name}" lang="${inside}" rows="${rows}" maxlength="${STATEMENT_UNITS_MAX}" aria-describedby="formatting">
${value}</textarea>${isOther ? html`<p class="meta">${say(language, closing.colleagues)}</p><blockquote class="as-written" lang="${inside}">${kept}</blockquote>` : ''}</div>`;
}

/** Browsers send line ends as two characters. */
function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.trim();
}

function publishing(view: ClosingDeskView): Html {
  const { language, work, now, newId } = view;
  const { draft, round, kept, editions, canPublish } = work;
  const office = plain(draft.office.name, language);
  const part = (content: Html) =>
    html`<section aria-labelledby="publishing"><h2 id="publishing">${say(language, closing.publishing)}</h2>${content}</section>`;
  if (!isOver(stageOf(round, now)))
    return part(html`<p>${say(language, closing.notOver, { when: formatDayTime(language, round.closesAt) })}</p>`);
  if (!canPublish) return part(html`<p>${say(language, closing.whoPublishes, { office })}</p>`);
  if (!kept) return part(html`<p>${say(language, closing.saveFirst)}</p>`);
  const isFirst = editions.length === 0;
  const button = isFirst
    ? say(language, closing.publish, { office })
    : say(language, closing.publishAgain, { n: editions.length + 1 });
  return part(
    html`<p>${say(language, closing.publishMore)}</p>${form(
      view,
      `${pages.closingDesk(language, draft.slug, round.number)}/publish`,
      html`<input type="hidden" name="id" value="${newId}"><input type="hidden" name="revision" value="${kept.revision}"><input type="hidden" name="edition" value="${editions.length + 1}">
${isFirst ? '' : statement(view, 'correction', closing.correction, {})}<p class="acts"><button class="button primary">${button}</button></p>`,
    )}`,
  );
}

/** What the form sends, read back. */
export function wordsOf(values: Values): ClosingWords {
  const textOf = (name: string): Bilingual => {
    const [km, en] = [values[`${name}-km`]?.trim(), values[`${name}-en`]?.trim()];
    return { ...(km ? { km } : {}), ...(en ? { en } : {}) };
  };
  const ids = new Set(Object.keys(values).flatMap((name) => /^note-(.+)-(?:km|en)$/.exec(name)?.[1] ?? []));
  return {
    foreword: textOf('foreword'),
    notes: [...ids].map((id) => ({ clauseId: id === 'whole' ? null : id, text: textOf(`note-${id}`) })),
    ahead: textOf('ahead'),
  };
}
