// The home page: what is open for comments, with the days left and the question that is asked; what opens soon; what
// has closed; and the ways for those who are not online. Everything on it needs no account.
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft, Version } from '../drafts/contract.js';
import { daysLeft, formatDay, formatDayTime, type Instant } from '../language/dates.js';
import { pages } from '../ground/paths.js';
import type { Bilingual } from '../texts/bilingual.js';
import { forwardPlan } from '../texts/instruments/ahead.js';
import { register } from '../texts/commitments/register.js';
import { board } from '../texts/issues/board.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say, type Text } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { unbroken } from '../ui/unbroken.template.js';
import type { Round } from './contract.js';
import { isOver, stageOf } from '../ground/stages.js';
import { bilingual, roundLine } from './round.template.js';

/** A draft with its newest version, the round on it and how much was said. */
export interface DraftOnTable {
  draft: Draft;
  version: Version;
  round: Round | null;
  comments: number;
}

/** A draft that an office plans, of which there is no text yet. */
export interface ComingDraft {
  id: string;
  title: Bilingual;
  office: Bilingual;
  /** The planned window, as calendar days. */
  from: string;
  to: string;
}

/** A problem that hurts now, as long as it is open. */
export interface UrgentProblem {
  number: number;
  title: Bilingual;
}

export interface HomeView {
  language: Language;
  now: Instant;
  drafts: readonly DraftOnTable[];
  /** What comes first stands first. */
  coming: readonly ComingDraft[];
  urgent: readonly UrgentProblem[];
}

export function home({ language, now, drafts, coming, urgent }: HomeView): TemplateResult {
  const stageOn = ({ round }: DraftOnTable) => (round ? stageOf(round, new Date(now)) : 'closed');
  const at = (stage: 'open' | 'announced') => drafts.filter((one) => stageOn(one) === stage);
  const over = drafts.filter((one) => isOver(stageOn(one)));
  // What closes first is what one has to know first.
  const [open, soon, closed] = [at('open').sort(byClose), at('announced'), over];
  const whyNone = drafts.length > 0 ? reading.nothingOpen : reading.nothingPublished;
  return html`<div class="home">
    <section class="hero">
      <div>
        <h1>${say(language, reading.promise)}</h1>
        <p>${say(language, reading.promiseMore)}</p>
      </div>
      ${searchForm(language)}
    </section>
    ${urgent.length > 0 ? urgentProblems(language, urgent) : nothing}
    <div class="home-columns">
      <div>
        ${sectionHead(language, reading.openForComments, open.length)}
        ${open.map((one) => draftCard(language, now, one))}
        ${open.length === 0 ? html`<p class="empty">${say(language, whyNone)}</p>` : nothing}
        ${draftList(language, now, reading.opensSoon, soon)} ${draftList(language, now, reading.closedRounds, closed)}
      </div>
      ${asides(language, coming)}
    </div>
  </div>`;
}

function byClose(a: DraftOnTable, b: DraftOnTable): number {
  return (a.round?.closesAt ?? '').localeCompare(b.round?.closesAt ?? '');
}

function searchForm(language: Language): TemplateResult {
  return html`<form class="find" role="search" aria-labelledby="home-q-label" action=${pages.search(language)}>
    <label id="home-q-label" for="home-q">${say(language, reading.find)}</label>
    <div class="find-row">
      <input id="home-q" name="q" type="search" autocomplete="off" aria-describedby="home-q-more" />
      <button class="button primary">${icon('search')}${say(language, reading.search)}</button>
    </div>
    <p class="meta" id="home-q-more">${say(language, reading.findExample)}</p>
  </form>`;
}

function sectionHead(language: Language, title: Text, n: number): TemplateResult {
  return html`<div class="section-head">
    <h2>${say(language, title)}</h2>
    ${n > 0 ? html`<span class="small">${say(language, reading.drafts, { n })}</span>` : nothing}
  </div>`;
}

/** An open draft: name in both languages, the question asked of the whole, days left with the weekday. */
function draftCard(
  language: Language,
  now: Instant,
  { draft, version, round, comments }: DraftOnTable,
): TemplateResult {
  const href = pages.draft(language, draft.slug);
  const other: Language = language === 'km' ? 'en' : 'km';
  const secondTitle = draft.title[language] ? draft.title[other] : undefined;
  const question = round?.questions.find(({ clauseId }) => clauseId === null);
  return html`<article class="draft-card">
    <div class="draft-card-main">
      <h3><a href=${href}>${bilingual(draft.title, language)}</a></h3>
      ${secondTitle ? html`<p class="small" lang=${other}>${secondTitle}</p>` : nothing}
      ${question ? html`<p class="asked">${bilingual(question.text, language)}</p>` : nothing}
    </div>
    ${round ? daysBox(language, now, round) : nothing}
    <div class="acts">
      <a class="button primary" href=${href}>${say(language, reading.readAndComment)}</a>
      <a class="button" href=${`${href}#comments`}
        >${icon('comment')}${say(language, reading.comments, { n: comments })}</a
      >
      <span class="small"
        >${say(language, reading.version, { n: version.number })} · ${bilingual(draft.office.name, language)}</span
      >
    </div>
  </article>`;
}

function daysBox(language: Language, now: Instant, round: Round): TemplateResult {
  const n = daysLeft(round.closesAt, now) ?? 0;
  const when = formatDayTime(language, round.closesAt);
  return html`<div class="days">
    ${
      n === 0
        ? html`<b class="days-word">${say(language, reading.lastDay)}</b>`
        : html`<b class="days-number">${say(language, reading.plainNumber, { n })}</b>
            <span class="small">${say(language, reading.daysLeftWord, { n })}</span>`
    }
    <p class="meta">${unbroken(say(language, reading.until, { when }))}</p>
  </div>`;
}

/** Drafts that one cannot speak on now, one line each; nothing where there are none. */
function draftList(language: Language, now: Instant, title: Text, drafts: readonly DraftOnTable[]) {
  if (drafts.length === 0) return nothing;
  return html`${sectionHead(language, title, drafts.length)}
  <ul class="draft-list">
    ${drafts.map(({ draft, version, round, comments }) => {
      return html`<li>
        <a href=${pages.draft(language, draft.slug)}>${bilingual(draft.title, language)}</a>
        <p class="meta">
          ${say(language, reading.version, { n: version.number })} · ${bilingual(draft.office.name, language)}${
            comments > 0 ? ` · ${say(language, reading.comments, { n: comments })}` : nothing
          }${round ? html` · ${unbroken(roundLine(language, round, now))}` : nothing}
        </p>
      </li>`;
    })}
  </ul>`;
}

function urgentProblems(language: Language, urgent: readonly UrgentProblem[]): TemplateResult {
  return html`<section class="notice urgent" aria-labelledby="home-urgent">
    <h2 id="home-urgent">${icon('concern')} ${say(language, board.urgent)}</h2>
    <ul>
      ${urgent.map(
        ({ number, title }) =>
          html`<li><a href=${pages.issue(language, number)}>${bilingual(title, language)}</a></li>`,
      )}
    </ul>
  </section>`;
}

function asides(language: Language, coming: readonly ComingDraft[]): TemplateResult {
  return html`<aside class="home-side">
    ${coming.length > 0 ? comingDrafts(language, coming) : nothing}
    <div class="section-head"><h2>${say(language, register.title)}</h2></div>
    <p class="small">${say(language, register.invite)}</p>
    <p><a href=${pages.commitments(language)}>${say(language, register.open)}</a></p>
    <div class="section-head"><h2>${say(language, reading.receiptTitle)}</h2></div>
    <p class="small">${say(language, reading.receiptInvite)}</p>
    <p><a href=${pages.receipt(language)}>${say(language, reading.lookUpReceipt)}</a></p>
    <div class="section-head"><h2>${say(language, reading.withoutInternet)}</h2></div>
    <p class="small">${say(language, reading.withoutInternetMore)}</p>
    <p><a href=${pages.about(language)}>${say(language, reading.howItWorks)}</a></p>
  </aside>`;
}

function comingDrafts(language: Language, coming: readonly ComingDraft[]): TemplateResult {
  const window = ({ from, to }: ComingDraft) =>
    say(language, forwardPlan.planned, { from: formatDay(language, from), to: formatDay(language, to) });
  return html`<div class="section-head"><h2>${say(language, forwardPlan.coming)}</h2></div>
    <ul class="draft-list">
      ${coming.map(
        (one) =>
          html`<li>
            <a href=${`${pages.plan(language)}#plan-${one.id}`}>${bilingual(one.title, language)}</a>
            <p class="meta">${bilingual(one.office, language)} · ${unbroken(window(one))}</p>
          </li>`,
      )}
    </ul>
    <p><a href=${pages.plan(language)}>${say(language, forwardPlan.seeAll)}</a></p>`;
}
