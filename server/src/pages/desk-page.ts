// The drafting desk as HTML: what can be read without a script is whole; starting, mending and planning are taken over
// by elements (client/src/desk.ts).
import type { Round } from '@sala/shared/consultations/contract.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Draft, Erratum, Version } from '@sala/shared/drafts/contract.js';
import { formatDayTime, formatRelative } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { languageNames } from '@sala/shared/texts/frame.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { changesDesk } from '@sala/shared/texts/answering/changes.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { hearingWords } from '@sala/shared/texts/reading/hearing.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from './html.js';

export interface ListedDraft {
  draft: Draft;
  lastVersion: number | null;
  clauses: number;
  updatedAt: Date;
  /** The latest round, if any. */
  round: Round | null;
  /** Comments left to answer; null before the first round. */
  toAnswer: number | null;
}

/** A text in the wanted language, else in the other one, marked with its language. */
function said(text: Bilingual, language: Language): Html {
  const found = inEither(text, language);
  if (!found) return html``;
  return found.language === language ? html`${found.text}` : html`<span lang="${found.language}">${found.text}</span>`;
}

function noScript(language: Language, sentence: Text = desk.needsScript): Html {
  return html`<noscript><p class="notice">${say(language, sentence)}</p></noscript>`;
}

/** A screen that is all script, with its name and a word for those who have none. */
export function emptyShell(language: Language, element: string, title: string, needsScript?: Text): Html {
  const inside = html`<h1 class="page">${title}</h1>${noScript(language, needsScript)}`;
  return html`${raw(`<${element}>`)}${inside}${raw(`</${element}>`)}`;
}

export function deskList(view: {
  language: Language;
  now: Date;
  rows: readonly ListedDraft[];
  mayStart: boolean;
}): Html {
  const { language, now, rows, mayStart } = view;
  const list =
    rows.length > 0
      ? html`<ul class="desk-list">${rows.map((row) => deskRow(row, language, now))}</ul>`
      : html`<p class="empty">${say(language, mayStart ? desk.none : desk.noneHere)}</p>`;
  const start = mayStart
    ? html`<section class="panel" aria-labelledby="start"><h2 id="start">${say(language, desk.start)}</h2>
<draft-start></draft-start>${noScript(language)}</section>`
    : '';
  return html`<div class="page desk-page"><h1>${say(language, desk.title)}</h1>
<p><a href="${pages.planDesk(language)}">${say(language, desk.plan)}</a></p>
<section aria-labelledby="mine"><h2 id="mine">${say(language, desk.mine)}</h2>${list}</section>${start}</div>`;
}

function deskRow(row: ListedDraft, language: Language, now: Date): Html {
  const { draft, lastVersion, clauses, updatedAt } = row;
  const version =
    lastVersion === null ? say(language, desk.notPublished) : say(language, desk.published, { n: lastVersion });
  const when = formatRelative(language, updatedAt, now);
  return html`<li class="desk-row panel"><h3>${said(draft.title, language)}</h3>
<p class="small">${said(draft.office.name, language)} · ${say(language, desk.clauses, { n: clauses })} · ${say(language, desk.changed, { when })}</p>
<p class="acts"><span class="chip" ${lastVersion === null ? raw('data-state="waiting"') : ''}>${version}</span>
${row.round ? html`<span class="small">${roundLine(row.round, language, now)}</span>` : ''}</p>
<p class="acts"><a class="button primary" href="${pages.working(language, draft.slug)}">${say(language, desk.mend)}</a>
<a class="button" href="${pages.round(language, draft.slug)}">${say(language, desk.rounds)}</a>
<a class="button" href="${pages.stagesDesk(language, draft.slug)}">${say(language, desk.stages)}</a>
${toAnswerLink(language, draft, row.toAnswer)}
${lastVersion === null ? '' : html`<a href="${pages.draft(language, draft.slug)}">${say(language, desk.publicPage)}</a>`}</p></li>`;
}

function toAnswerLink(language: Language, { slug }: Draft, n: number | null): Html | string {
  if (n === null) return '';
  return html`<a class="button" href="${pages.answerDesk(language, slug)}">${say(language, answering.link, { n })}</a>`;
}

function roundLine(round: Round, language: Language, now: Date): string {
  const stage = stageOf(round, now);
  if (stage === 'announced')
    return say(language, desk.roundAnnounced, { when: formatDayTime(language, round.opensAt) });
  if (round.answered) return say(language, desk.roundAnswered, { when: formatDayTime(language, round.answered.at) });
  const when = formatDayTime(language, round.closesAt);
  return say(language, stage === 'open' ? desk.roundOpen : desk.roundClosed, { when });
}

/** The working text as the public will see it. */
export function previewPage(view: {
  language: Language;
  draft: Draft;
  shown: readonly Language[];
  law: string;
  title: string;
}): Html {
  const { language, draft, shown, law, title } = view;
  const now = shown.length > 1 ? 'both' : shown[0];
  const choice = (text: string, word: string, lang?: Language) =>
    html`<a href="${pages.preview(language, draft.slug)}?text=${text}" ${lang ? html`lang="${lang}"` : ''} ${
      now === text ? raw('aria-current="true"') : ''
    }>${word}</a>`;
  return html`<div class="page preview-head"><p><a href="${pages.working(language, draft.slug)}">${say(language, mending.backToMending)}</a></p>
<h1>${title}</h1><p class="notice">${say(language, mending.previewMore)}</p>
<nav class="segments" aria-label="${say(language, mending.view)}">${choice('km', languageNames.km, 'km')}${choice('both', say(language, mending.both))}${choice('en', languageNames.en, 'en')}</nav></div>
<div class="preview-sheet">${raw(law)}</div>`;
}

/** Versions with their hashes and rounds with their dates; what can be done with them is the element's. */
export function versionsAndRounds(view: {
  language: Language;
  now: Date;
  draft: Draft;
  versions: readonly Version[];
  /** Of the newest version, oldest first. */
  errata: readonly Erratum[];
  rounds: readonly Round[];
  /** Comments left to answer; null before the first round. */
  toAnswer: number | null;
}): Html {
  const { language, now, draft, versions, errata, rounds, toAnswer } = view;
  const newest = versions.find(({ audience }) => audience === 'public');
  const versionList =
    versions.length > 0
      ? html`<ul class="desk-list">${versions.map((version) => versionRow(version, draft, language, version.id === newest?.id ? errata : []))}</ul>`
      : html`<p class="empty">${say(language, desk.noVersions)} <a href="${pages.working(language, draft.slug)}">${say(language, desk.mend)}</a></p>`;
  const roundList =
    rounds.length > 0
      ? html`<ul class="desk-list">${rounds.map((round) => roundRow(round, draft, language, now))}</ul>`
      : html`<p class="empty">${say(language, planning.noRounds)}</p>`;
  return html`<div class="page desk-page"><p class="acts"><a href="${pages.desk(language)}">${say(language, desk.backToDesk)}</a>
<a href="${pages.working(language, draft.slug)}">${say(language, desk.mend)}</a>
${versions.length > 1 ? html`<a href="${pages.changesDesk(language, draft.slug)}">${say(language, changesDesk.link)}</a>` : ''}</p>
<h1>${said(draft.title, language)}</h1>
<section aria-labelledby="versions"><h2 id="versions">${say(language, desk.versions)}</h2>${versionList}</section>
<section aria-labelledby="rounds"><h2 id="rounds">${say(language, planning.rounds)}</h2>${roundList}
${toAnswer === null ? '' : html`<p class="acts">${toAnswerLink(language, draft, toAnswer)}</p>`}</section>
${newest ? html`<round-desk></round-desk>${noScript(language)}` : versions.length > 0 ? html`<p class="notice">${say(language, planning.noPublicVersion)}</p>` : ''}</div>`;
}

function versionRow(version: Version, draft: Draft, language: Language, errata: readonly Erratum[]): Html {
  const { number, hash, audience, publishedAt, note } = version;
  const name = say(language, desk.version, { n: number });
  const isPublic = audience === 'public';
  const heading = isPublic
    ? html`<a href="${pages.version(language, draft.slug, number)}">${name}</a>`
    : html`<a href="${pages.handed(language, draft.slug, number)}">${name} · ${say(language, publishing[audience])}</a>`;
  return html`<li class="panel"><h3>${heading}</h3>
<p class="small">${say(language, desk.publishedOn, { when: formatDayTime(language, publishedAt) })}</p>
${inEither(note, language) ? html`<p>${said(note, language)}</p>` : ''}
<p class="meta">${say(language, desk.fingerprint)}<br><code class="fingerprint" lang="en">${hash}</code></p>
${errata.length > 0 ? html`<p class="small">${say(language, desk.errata)}</p><ul>${errata.map(erratumRow)}</ul>` : ''}</li>`;
}

function erratumRow({ language, before, after }: Erratum): Html {
  return html`<li lang="${language}"><del>${before}</del> <ins>${after}</ins></li>`;
}

function roundRow(round: Round, draft: Draft, language: Language, now: Date): Html {
  const first = round.extensions[0];
  return html`<li class="panel"><h3>${say(language, planning.round, { n: round.number })}</h3>
<p>${roundLine(round, language, now)}</p>
<p class="small">${say(language, planning.from, { when: formatDayTime(language, round.opensAt) })}</p>
${first ? html`<p class="small">${say(language, planning.wasUntil, { when: formatDayTime(language, first.from) })}</p>` : ''}
${round.shortenedReason ? html`<p class="small">${said(round.shortenedReason, language)} · ${said(round.signedOffice ?? {}, language)}</p>` : ''}
<p class="acts"><a href="${pages.stages(language, draft.slug)}#heard">${say(language, hearingWords.heardTitle)}</a> <a href="${pages.closingDesk(language, draft.slug, round.number)}">${say(language, closing.deskLink)}</a></p></li>`;
}
