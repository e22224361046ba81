// Where an instrument stands, for everybody: the way as a list from need to follow-up, with what happened at each
// stage, who has the ball, and which articles were consulted on. Only markup, whole without scripts.
import type { Commitment } from '@sala/shared/commitments/contract.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { Clause, Version } from '@sala/shared/drafts/contract.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { formatDay } from '@sala/shared/language/dates.js';
import type { Call } from '@sala/shared/instruments/call-contract.js';
import type { Instrument, Step } from '@sala/shared/instruments/contract.js';
import { pathStages, type Stage } from '@sala/shared/instruments/stages.js';
import { ballOf } from '@sala/shared/instruments/standing.js';
import { ANSWER_DUE_DAYS } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { daysOpen, isOver, stageOf } from '@sala/shared/ground/stages.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { ballWords, instruments, meetingNames, stageNames } from '@sala/shared/texts/instruments/way.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type IconName, iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import type { MarkedArticles } from '../instruments.service.js';
import { hasWords, plain, said } from '../../pages/marked-texts.js';
import { bodyNames } from './body-names.js';
import type { Heard } from '../../consultations/consultations.read.service.js';
import {
  articlesSection,
  commitmentsSection,
  handoversSection,
  heardSection,
  positionsSection,
} from './stages-record.js';

export interface StagesView {
  language: Language;
  now: Date;
  /** The calendar day at Phnom Penh. */
  today: string;
  instrument: Instrument;
  kindName: Bilingual;
  /** Public ones, newest first. */
  versions: readonly Version[];
  /** Newest first. */
  rounds: readonly Round[];
  /** Who is being heard in the latest round that has begun. */
  heard: (Heard & { round: number }) | null;
  articles: MarkedArticles;
  byId: ReadonlyMap<string, Clause>;
  calls: readonly Call[];
  /** Numbers of the rounds that have a closing report. */
  reported: readonly number[];
  /** What bodies promised about this draft. */
  commitments: readonly Commitment[];
}

type Standing = 'done' | 'now' | 'ahead' | 'passed';

const standings: Record<Standing, { word: Text; icon: IconName }> = {
  done: { word: instruments.done, icon: 'check' },
  now: { word: instruments.now, icon: 'forward' },
  ahead: { word: instruments.toCome, icon: 'late' },
  passed: { word: instruments.passedBy, icon: 'hidden' },
};

export function stagesPage(view: StagesView): Html {
  const { language, instrument, versions } = view;
  const back =
    versions.length > 0
      ? html`<p><a href="${pages.draft(language, instrument.slug)}">${say(language, instruments.backToDraft)}</a></p>`
      : '';
  return html`<div class="page stages-page">${back}
<h1>${say(language, instruments.title)}</h1>
<p class="stages-of"><b>${said(instrument.title, language)}</b><br><span class="small">${said(view.kindName, language)} · ${said(instrument.office, language)}</span></p>
${banner(view)}${nowSection(view)}
<ol class="stage-path">${path(view)}</ol>
${heardSection(view)}${articlesSection(view)}${positionsSection(view)}${handoversSection(view)}${commitmentsSection(view)}</div>`;
}

/** What nobody was asked about stays told for good. */
function banner({ language, instrument, articles }: StagesView): Html | '' {
  // Once a later round has been held on them, they were consulted.
  const stillOf = ({ notConsulted }: Step) => notConsulted.filter((id) => articles.marks.get(id) !== 'consulted');
  const signed = instrument.steps.filter((step) => stillOf(step).length > 0);
  if (signed.length === 0) return '';
  const still = new Set(signed.flatMap(stillOf));
  return html`<div class="notice" role="note"><p><b>${say(language, instruments.banner, { n: still.size })}</b></p>${signed.map(
    (step) => html`<p>${say(language, instruments.bannerReason)} ${said(step.reason, language)}</p>
<p class="small">${by(step, language)} · ${formatDay(language, step.at)}</p>`,
  )}</div>`;
}

function nowSection(view: StagesView): Html {
  const { language, now, instrument, rounds } = view;
  const { stage, since, isPaused, steps } = instrument;
  const isOpen = [...rounds, ...view.calls].some((period) => stageOf(period, now) === 'open');
  const office = plain(instrument.office, language);
  const last = steps.at(-1);
  const name = say(language, stageNames[stage]);
  if (stage === 'start') return html`<p class="empty">${say(language, instruments.notRecorded)}</p>`;
  return html`<section class="panel stage-now" aria-label="${say(language, instruments.now)}"><p class="stage-name">${name}${
    since
      ? html` <span class="small">${say(language, instruments.since, { day: formatDay(language, since) })}</span>`
      : ''
  }</p>
<p>${say(language, ballWords[ballOf(stage, isOpen)], { office })}</p>${
    isPaused && last
      ? html`<p class="chip" data-state="waiting">${raw(iconMarkup('held', 'small'))}${say(language, instruments.paused, { day: formatDay(language, last.at) })}</p>`
      : ''
  }</section>`;
}

/** Where each stage of the way stands; a side step stands at the stage it was taken from. */
function path(view: StagesView): Html[] {
  const { language, instrument } = view;
  const { steps } = instrument;
  const here = [...steps].reverse().find(({ to }) => isOnPath(to))?.to;
  const places = instrument.path.map(({ stage }) => stage as Stage);
  const at = here === undefined ? -1 : places.indexOf(here);
  return instrument.path.map(({ stage, isOptional }, rank) => {
    const own = steps.filter(({ to, from }) => to === stage || (!isOnPath(to) && from === stage));
    const visited = own.length > 0;
    const standing: Standing = rank === at ? 'now' : rank > at ? 'ahead' : visited ? 'done' : 'passed';
    const { word, icon } = standings[standing];
    const where =
      isOptional && !visited ? html` <span class="meta">${say(language, instruments.whereNeeded)}</span>` : '';
    return html`<li class="stage" data-standing="${standing}" ${standing === 'now' ? raw('aria-current="step"') : ''}>
<h2>${say(language, stageNames[stage])}${where}</h2><span class="chip">${raw(iconMarkup(icon, 'small'))}${say(language, word)}</span>
${own.length > 0 ? html`<ol class="steps">${own.map((step) => stepRow(view, step))}</ol>` : ''}${documents(view, stage)}</li>`;
  });
}

function isOnPath(stage: Stage): boolean {
  return (pathStages as readonly Stage[]).includes(stage);
}

function by({ enteredAs, office }: Step, language: Language): string {
  if (enteredAs === 'secretariat') return say(language, instruments.bySecretariat);
  const words = enteredAs === 'signing-official' ? instruments.byOfficial : instruments.enteredBy;
  return say(language, words, { office: plain(office, language) });
}

/** What changed in a text after people were asked: from the last version a round opened on, where it is another one. */
function sinceAsked({ language, now, rounds, versions, instrument }: StagesView, version: Version): Html | '' {
  const asked = rounds.find((round) => stageOf(round, now) !== 'announced');
  const consulted = versions.find(({ id }) => id === asked?.versionId);
  if (!consulted || consulted.number >= version.number) return '';
  const href = pages.compare(language, instrument.slug, consulted.number, version.number);
  return html` · <a href="${href}">${say(language, instruments.sinceAsked)}</a>`;
}

function stepRow(view: StagesView, step: Step): Html {
  const { language, today, versions } = view;
  const { on, number, meeting, bodies, reason, note, effectiveOn, reviewOn, successor } = step;
  const day = (date: string) => formatDay(language, date);
  const facts = [
    !isOnPath(step.to) && say(language, stageNames[step.to]),
    meeting && say(language, meetingNames[meeting]),
    on && say(language, instruments.happenedOn, { day: day(on) }),
    number && say(language, instruments.numbered, { number }),
    effectiveOn && say(language, instruments.inForceFrom, { day: day(effectiveOn) }),
    reviewOn && say(language, reviewOn < today ? instruments.reviewDue : instruments.reviewOn, { day: day(reviewOn) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  const version = versions.find(({ id }) => id === step.versionId);
  const list = step.to === 'technical-group' ? instruments.members : instruments.sentTo;
  return html`<li><p>${facts.map((fact, index) => html`${index > 0 ? ' · ' : ''}<span class="fact">${fact}</span>`)}</p>
${hasWords(reason) ? html`<p>${said(reason, language)}</p>` : ''}${hasWords(note) ? html`<p>${said(note, language)}</p>` : ''}
${bodies.length > 0 ? html`<p class="small">${say(language, list)}</p>${bodyNames(bodies, language)}` : ''}
${version ? html`<p>${versionLink(view, version)}${sinceAsked(view, version)}</p>` : ''}
${successor ? html`<p>${say(language, instruments.replacedBy)} <a href="${pages.stages(language, successor.slug)}">${said(successor.title, language)}</a></p>` : ''}
<p class="meta">${by(step, language)} · <time datetime="${step.at}">${formatDay(language, step.at)}</time></p></li>`;
}

function versionLink({ language, instrument }: StagesView, { number }: Version): Html {
  const address = `${pages.draft(language, instrument.slug)}?version=${number}`;
  return html`<a href="${address}">${say(language, instruments.version, { n: number })}</a>`;
}

/** What can be read of a stage: the call, the rounds, what changed after them. */
function documents(view: StagesView, stage: Stage): Html | '' {
  const { language, instrument, versions, rounds, calls } = view;
  if (stage === 'early-consultation' && calls.length > 0)
    return html`<p><a href="${pages.call(language, instrument.slug)}">${say(language, instruments.call)}</a></p>`;
  if (stage === 'consultation' && rounds.length > 0)
    return html`<ul class="documents">${[...rounds].reverse().map((round) => roundRow(view, round))}</ul>`;
  if (stage !== 'revision' || versions.length < 2) return '';
  const pairs = versions.slice(0, -1).map((to, at) => [versions[at + 1]?.number ?? 0, to.number] as const);
  return html`<ul class="documents">${[...pairs]
    .reverse()
    .map(
      ([from, to]) =>
        html`<li><a href="${pages.compare(language, instrument.slug, from, to)}">${say(language, instruments.whatChanged, { from, to })}</a></li>`,
    )}</ul>`;
}

function roundRow(view: StagesView, round: Round): Html {
  const { language, now, versions } = view;
  const version = versions.find(({ id }) => id === round.versionId);
  const [from, to] = [formatDay(language, round.opensAt), formatDay(language, round.closesAt)];
  const n = daysOpen(round);
  const due = new Date(Date.parse(round.closesAt) + ANSWER_DUE_DAYS * DAY_MS);
  const answer = round.answered
    ? say(language, instruments.answeredOn, { day: formatDay(language, round.answered.at) })
    : say(language, due < now ? instruments.answersLate : instruments.answersDue, { day: formatDay(language, due) });
  return html`<li><p><b>${say(language, instruments.round, { n: round.number })}</b>${version ? html` · ${versionLink(view, version)}` : ''}</p>
<p class="small">${say(language, instruments.roundOpen, { from, to, n })}</p>
${isOver(stageOf(round, now)) ? html`<p class="small">${answer}</p>` : ''}${
  view.reported.includes(round.number)
    ? html`<p><a href="${pages.closing(language, view.instrument.slug, round.number)}">${say(language, closing.title)}</a></p>`
    : ''
}</li>`;
}
