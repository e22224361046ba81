// The page of a draft: head, contents, text, comments. Whole without JavaScript; the script `reading` takes over what
// is there. Made once for all visitors, so nothing personal may stand in it.
import { rail } from '@sala/shared/annotations/rail.template.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { draftHead } from '@sala/shared/consultations/draft-head.template.js';
import { roundFacts, silenceWords } from '@sala/shared/consultations/round.template.js';
import { stageOf } from '@sala/shared/stages.js';
import { lawHtml } from '@sala/shared/drafts/clause.template.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { contents } from '@sala/shared/drafts/contents.template.js';
import type { Clause, Erratum } from '@sala/shared/drafts/contract.js';
import { pages } from '@sala/shared/paths.js';
import type { ReadingState, ReadingView } from '@sala/shared/reading-state.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { languageNames } from '@sala/shared/texts/frame.js';
import { reading } from '@sala/shared/texts/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import type { OnTable } from '../consultations/consultations.read.service.js';
import type { ClausesOfVersion } from '../drafts/drafts.texts.service.js';
import { writeWords } from './words.js';
import { type Html, html, raw } from './html.js';
import type { LanguageLink } from './layout.js';
import { renderTemplate } from './ssr.js';

export interface DraftPage {
  language: Language;
  view: ReadingView;
  table: OnTable;
  text: ClausesOfVersion;
  errata: readonly Erratum[];
  /** Public comments at each clause itself; '' for the whole draft. */
  counts: ReadonlyMap<string, number>;
  annotations: readonly Annotation[];
  now: Date;
}

/** Comments that stand on the page itself; the others are on the pages of their clauses. */
const CARDS_MAX = 60;

/** Languages in which any clause has words. */
export function languagesOf(clauses: readonly Clause[]): Language[] {
  return (['km', 'en'] as const).filter((language) => clauses.some(({ text }) => text[language] !== undefined));
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

/** What a card needs to know about where it stands. */
export function cardPlace(
  annotation: Annotation,
  page: { language: Language; slug: string; byId: ReadonlyMap<string, Clause> },
): { clause: string; clausePage: string } {
  const { language, slug, byId } = page;
  const clause = annotation.target.clauseId === null ? undefined : byId.get(annotation.target.clauseId);
  return {
    clause: clause ? clausePlace(clause, byId, language) : say(language, reading.wholeDraft),
    clausePage: clause ? pages.clause(language, slug, clause.path) : `${pages.draft(language, slug)}#whole`,
  };
}

/** What is asked of the whole draft. */
export function wholeQuestions({ round }: OnTable, language: Language): Html[] {
  const asked = (round?.questions ?? []).filter(({ clauseId }) => clauseId === null);
  return asked.map(
    ({ text }) =>
      html`<p class="guiding guiding-whole"><b>${say(language, reading.question)}</b> ${inEither(text, language)?.text ?? ''}</p>`,
  );
}

/** What is asked at single clauses, by clause. */
export function questionsOf({ round }: OnTable): Map<string, Bilingual> {
  return new Map((round?.questions ?? []).flatMap(({ clauseId, text }) => (clauseId ? [[clauseId, text]] : [])));
}

/** The text in Khmer, in both or in English; a text in one language leads to the page in that language. */
function viewLinks({ language, view, table }: DraftPage, offered: readonly Language[]): LanguageLink[] | undefined {
  if (offered.length < 2) return undefined;
  const alone = (lang: Language) => ({
    href: pages.draft(lang, table.draft.slug),
    label: languageNames[lang],
    isCurrent: view === lang,
    lang,
  });
  const both = `${pages.draft(language, table.draft.slug)}?text=both`;
  return [
    alone('km'),
    { href: both, label: say(language, reading.bothLanguages), isCurrent: view === 'both' },
    alone('en'),
  ];
}

/** How to begin, at the foot of the sheet; or from when one can. */
function dock({ language, table: { draft, round }, now }: DraftPage): Html {
  const silence = silenceWords(language, round, now);
  if (silence) return html`<div class="dock" id="whole"><p>${silence}</p></div>`;
  const hint = round && stageOf(round, now) === 'closed' ? reading.lateHint : reading.markHint;
  const href = pages.clause(language, draft.slug, 'whole');
  return html`<div class="dock" id="whole"><p>${say(language, hint)}</p><a class="button primary" href="${href}" data-act="write-whole">${raw(iconMarkup('wording'))}${say(language, reading.writeOnDraft)}</a></div>`;
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
    tabs: [],
    isBilingual: languages !== undefined,
  });
  const shown: readonly Language[] = view === 'both' ? ['km', 'en'] : [view];
  const law = lawHtml(clauses, {
    language,
    shown,
    counts: sums,
    questions: questionsOf(table),
    errata: page.errata,
    clausePage: (path) => pages.clause(language, draft.slug, path),
    isOpen: !isSilent,
    writeWords,
  });
  const place = { language, slug: draft.slug, byId };
  const comments = rail({
    language,
    annotations: page.annotations.slice(-CARDS_MAX),
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
${wholeQuestions(table, language)}
${round ? html`<details class="about"><summary>${say(language, reading.about)}</summary>${await renderTemplate(roundFacts(language, round))}</details>` : ''}
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
    counts: Object.fromEntries(counts),
  };
  return { main, state, ...(languages ? { languages } : {}) };
}
