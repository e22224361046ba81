// The page of a draft: head, contents, text, comments. Whole without JavaScript; the script `reading` takes over what
// is there. Made once for all visitors, so nothing personal may stand in it.
import { rail } from '@sala/shared/annotations/rail.template.js';
import type { ShownAnnotation } from '@sala/shared/annotations/on-version.js';
import type { AnsweredCount } from '@sala/shared/answers/contract.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { ClosingLink } from '@sala/shared/reports/closing-contract.js';
import { closingLinks } from '@sala/shared/reports/closing-link.template.js';
import { answeredLine } from '@sala/shared/consultations/answered-line.template.js';
import { draftHead, type HeadLink } from '@sala/shared/consultations/draft-head.template.js';
import { roundFacts, silenceWords } from '@sala/shared/consultations/round.template.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { lawHtml } from '@sala/shared/drafts/clause.template.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { versionList } from '@sala/shared/drafts/compare/version-list.template.js';
import { contents } from '@sala/shared/drafts/contents.template.js';
import type { Clause, Erratum } from '@sala/shared/drafts/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { ReadingState, ReadingView } from '@sala/shared/screens/reading-state.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { answerWords } from '@sala/shared/texts/answers.js';
import { comparing } from '@sala/shared/texts/reading/comparing.js';
import { carrying } from '@sala/shared/texts/carrying.js';
import { languageNames } from '@sala/shared/texts/frame.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import type { WayStanding } from '@sala/shared/instruments/standing.js';
import { notConsultedNotice, wayLine } from '@sala/shared/instruments/way-line.template.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import type { OnTable } from '../consultations/consultations.read.service.js';
import type { ClausesOfVersion } from '../drafts/drafts.texts.service.js';
import { writeWords } from './words.js';
import { type Html, html, raw } from './html.js';
import type { LanguageLink } from './layout.js';
import { plain } from './marked-texts.js';
import { renderTemplate } from './ssr.js';

export interface DraftPage {
  language: Language;
  view: ReadingView;
  table: OnTable;
  text: ClausesOfVersion;
  errata: readonly Erratum[];
  /** Public comments at each clause itself; '' for the whole draft. */
  counts: ReadonlyMap<string, number>;
  annotations: readonly ShownAnnotation[];
  /** The one that the address names: it stands on the page whatever came after it. */
  commentId?: string | undefined;
  answered: AnsweredCount;
  reports: readonly ClosingLink[];
  way: WayStanding;
  /** Clauses whose second text lags behind the one that counts. */
  stale: ReadonlySet<string>;
  now: Date;
}

/** Comments that stand on the page itself; the others are on the pages of their clauses. */
const CARDS_MAX = 60;

/** Languages in which any clause has words. */
export function languagesOf(clauses: readonly Clause[]): Language[] {
  return (['km', 'en'] as const).filter((language) => clauses.some(({ text }) => text[language] !== undefined));
}

/** In the order of the text, not in the one the database came upon them: the same comments are the same bytes. */
function inOrder(ids: readonly string[], counts: ReadonlyMap<string, number>): [string, number][] {
  return ids.flatMap((id) => (counts.has(id) ? [[id, counts.get(id) ?? 0] as [string, number]] : []));
}

/** Comments on each clause and everything in it. */
export function addUp(clauses: readonly Clause[], counts: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  // Children stand behind their parents, so that going backwards each sum is whole before it is passed up.
  for (const { id, parentId } of [...clauses].reverse()) {
    const sum = (sums.get(id) ?? 0) + (counts.get(id) ?? 0);
    sums.set(id, sum);
    if (parentId !== null) sums.set(parentId, (sums.get(parentId) ?? 0) + sum);
  }
  return sums;
}

function cardsOf({ annotations, commentId }: DraftPage): readonly ShownAnnotation[] {
  const newest = annotations.slice(-CARDS_MAX);
  const asked = annotations.find(({ id }) => id === commentId);
  return asked && !newest.includes(asked) ? [asked, ...newest] : newest;
}

/** What a card needs to know about where it stands. */
export function cardPlace(
  annotation: ShownAnnotation,
  page: { language: Language; table: OnTable; byId: ReadonlyMap<string, Clause> },
): { clause: string; clausePage: string; draftPage: string; slug: string } {
  const { language, table, byId } = page;
  const { slug } = table.draft;
  const clause = annotation.target.clauseId === null ? undefined : byId.get(annotation.target.clauseId);
  return {
    clause: clause ? clausePlace(clause, byId, language) : say(language, reading.wholeDraft),
    clausePage: clause
      ? pages.clause(language, slug, clause.path, table.version.number)
      : `${pages.version(language, slug, table.version.number)}#whole`,
    draftPage: pages.draft(language, slug),
    slug,
  };
}

/** What is asked of the whole draft. */
export function wholeQuestions(table: OnTable, language: Language): Html[] {
  const asked = askedHere(table).filter(({ clauseId }) => clauseId === null);
  return asked.map(
    ({ text }) =>
      html`<p class="guiding guiding-whole"><b>${say(language, reading.question)}</b> ${inEither(text, language)?.text ?? ''}</p>`,
  );
}

/** What is asked at single clauses, by clause. */
export function questionsOf(table: OnTable): Map<string, Bilingual> {
  return new Map(askedHere(table).flatMap(({ clauseId, text }) => (clauseId ? [[clauseId, text]] : [])));
}

/** What is asked is about the words of one version; beside others it would mislead. */
function askedHere({ round, version }: OnTable): Round['questions'] {
  return round?.versionId === version.id ? round.questions : [];
}

/** The text in Khmer, in both or in English; a text in one language leads to the page in that language. */
function viewLinks({ language, view, table }: DraftPage, offered: readonly Language[]): LanguageLink[] | undefined {
  if (offered.length < 2) return undefined;
  // A version that is not the one usually shown stays the one that is read.
  const address = (lang: Language, text = '') =>
    addressOfText(pages.draft(lang, table.draft.slug), numberAsked(table), text);
  const alone = (lang: Language) => ({
    href: address(lang),
    label: languageNames[lang],
    isCurrent: view === lang,
    lang,
  });
  const both = address(language, 'both');
  return [
    alone('km'),
    { href: both, label: say(language, reading.bothLanguages), isCurrent: view === 'both' },
    alone('en'),
  ];
}

/** The number that addresses need: none for the version that is usually shown. */
export function numberAsked({ version, usual }: OnTable): number | undefined {
  return version.id === usual.id ? undefined : version.number;
}

function addressOfText(path: string, version: number | undefined, text: string): string {
  const asked = [...(text ? [`text=${text}`] : []), ...(version === undefined ? [] : [`version=${version}`])];
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path;
}

/** That another version is the one to read, where it is. */
export function otherVersion(language: Language, { draft, version, versions, usual }: OnTable): Html {
  const newest = versions[0];
  if (!newest || newest.id === version.id) return html``;
  const numbers = { n: version.number, last: newest.number };
  const words = version.id === usual.id ? carrying.newerVersion : carrying.olderVersion;
  const href = addressOfText(pages.draft(language, draft.slug), usual.id === newest.id ? undefined : newest.number, '');
  return html`<p class="notice other-version">${say(language, words, numbers)} <a href="${href}">${say(language, carrying.readNewest, { n: newest.number })}</a></p>`;
}

/** That the text being read lags behind the one that counts, and where. Nothing beside the one that counts alone. */
function staleNotice({ language, view, table, text, stale }: DraftPage): Html | '' {
  const { authoritative, slug } = table.draft;
  if (stale.size === 0 || view === authoritative) return '';
  const links = text.list
    .filter(({ id }) => stale.has(id))
    .map(
      (clause) =>
        html`<li><a href="${pages.clause(language, slug, clause.path, numberAsked(table))}">${clausePlace(clause, text.byId, language)}</a></li>`,
    );
  const words = authoritative === 'km' ? reading.staleEn : reading.staleKm;
  return html`<details class="notice stale"><summary>${say(language, words, { n: stale.size })}</summary><ul class="acts">${links}</ul></details>`;
}

/** How to begin, at the foot of the sheet; or from when one can. */
function dock({ language, table, now }: DraftPage): Html {
  const { draft, round } = table;
  const silence = silenceWords(language, round, now);
  if (silence) return html`<div class="dock" id="whole"><p>${silence}</p></div>`;
  const hint = round && stageOf(round, now) === 'closed' ? reading.lateHint : reading.markHint;
  const href = pages.clause(language, draft.slug, 'whole', numberAsked(table));
  return html`<div class="dock" id="whole"><p>${say(language, hint)}</p><a class="button primary" href="${href}" data-act="write-whole">${raw(iconMarkup('wording'))}${say(language, reading.writeOnDraft)}</a></div>`;
}

/** The text, what changed since the version before, and the office's answers, once there are any. */
function tabsOf({ language, table: { draft, versions }, answered }: DraftPage): HeadLink[] {
  const [newest, older] = versions;
  const tab = (href: string, words: Text, isCurrent = false) => ({ href, label: say(language, words), isCurrent });
  const changed = newest && older ? pages.compare(language, draft.slug, older.number, newest.number) : null;
  return [
    tab(pages.draft(language, draft.slug), comparing.theText, true),
    ...(changed ? [tab(changed, comparing.whatChanged)] : []),
    ...(answered.answered > 0 ? [tab(pages.answers(language, draft.slug), answerWords.list)] : []),
  ];
}

/** How far the office is with its answers, and the reports on rounds that are over. */
function whatBecame({ language, now, table: { draft, round, answering }, answered, reports }: DraftPage) {
  const isEarlier = answering?.id !== round?.id;
  const asked = { language, now: now.toISOString(), slug: draft.slug, round: answering, count: answered, isEarlier };
  return [answeredLine(asked), closingLinks(language, draft.slug, reports)];
}

export interface WrittenDraft {
  main: Html;
  state: ReadingState;
  languages?: readonly LanguageLink[];
}

export async function renderDraftPage(page: DraftPage): Promise<WrittenDraft> {
  const { language, view, table, text, counts, now } = page;
  const { draft, version, round } = table;
  const { list: clauses, byId } = text;
  const sums = addUp(clauses, counts);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const instant = now.toISOString();
  const isSilent = silenceWords(language, round, now) !== '';
  const languages = viewLinks(page, languagesOf(clauses));
  const head = draftHead({
    language,
    now: instant,
    draft,
    version,
    round,
    comments: total,
    tabs: tabsOf(page),
    isBilingual: languages !== undefined,
    way: wayLine(language, draft.slug, page.way),
    warning: notConsultedNotice(language, draft.slug, page.way),
    answered: whatBecame(page),
  });
  const shown: readonly Language[] = view === 'both' ? ['km', 'en'] : [view];
  const law = lawHtml(clauses, {
    language,
    shown,
    counts: sums,
    questions: questionsOf(table),
    errata: page.errata,
    clausePage: (path) => pages.clause(language, draft.slug, path, numberAsked(table)),
    isOpen: !isSilent,
    writeWords,
  });
  const place = { language, table, byId };
  const comments = rail({
    language,
    annotations: cardsOf(page),
    cardContext: (annotation) => ({ language, now: instant, place: 'list', ...cardPlace(annotation, place) }),
    waiting: 0,
    isSilent,
  });
  const side = contents({ language, clauses, counts: sums, onWhole: counts.get('') ?? 0 });
  const main = html`<div data-reader>
${await renderTemplate(head)}
<div class="reading" ${view === 'both' ? raw('data-both') : ''}>
${await renderTemplate(side)}
<article class="law-sheet" id="law">
${otherVersion(language, table)}${staleNotice(page)}
${wholeQuestions(table, language)}
${round ? html`<details class="about"><summary>${say(language, reading.about)}</summary>${await renderTemplate(roundFacts(language, round, plain(draft.office.name, language)))}</details>` : ''}
${await renderTemplate(versionList({ language, slug: draft.slug, versions: table.versions }))}
${raw(law)}
${dock(page)}
</article>
${await renderTemplate(comments)}
</div>
</div>`;
  const state: ReadingState = {
    language,
    view,
    draft,
    version,
    round,
    stage: round ? stageOf(round, now) : null,
    now: instant,
    counts: Object.fromEntries(inOrder(['', ...clauses.map(({ id }) => id)], counts)),
  };
  return { main, state, ...(languages ? { languages } : {}) };
}
