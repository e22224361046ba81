// The page of a draft: head, contents, text, comments. Whole without JavaScript; the script `reading` takes over what
// is there. Made once for all visitors, so nothing personal may stand in it.
import { rail } from '@sala/shared/annotations/rail.template.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { draftHead, type HeadLink } from '@sala/shared/consultations/draft-head.template.js';
import { roundFacts } from '@sala/shared/consultations/round.template.js';
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
import type { OnTable } from '../consultations/consultations.read.service.js';
import type { ClausesOfVersion } from '../drafts/drafts.texts.service.js';
import { writeWords } from './words.js';
import { type Html, html, raw } from './html.js';
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

function viewLinks({ language, view, table }: DraftPage, offered: readonly Language[]): HeadLink[] {
  if (offered.length < 2) return [];
  const href = pages.draft(language, table.draft.slug);
  const link = (which: ReadingView, label: string, lang?: Language): HeadLink => ({
    href: `${href}?text=${which}`,
    label,
    isCurrent: view === which,
    ...(lang ? { lang } : {}),
  });
  return [
    link('km', languageNames.km, 'km'),
    link('both', say(language, reading.bothLanguages)),
    link('en', languageNames.en, 'en'),
  ];
}

export async function renderDraftPage(page: DraftPage): Promise<{ main: Html; state: ReadingState }> {
  const { language, view, table, text, counts, now } = page;
  const { draft, version, round } = table;
  const { list: clauses, byId } = text;
  const sums = addUp(clauses, counts);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const instant = now.toISOString();
  const head = draftHead({
    language,
    now: instant,
    draft,
    version,
    round,
    comments: total,
    tabs: [],
    textLanguages: viewLinks(page, languagesOf(clauses)),
  });
  const shown: readonly Language[] = view === 'both' ? ['km', 'en'] : [view];
  const law = lawHtml(clauses, {
    language,
    shown,
    counts: sums,
    questions: questionsOf(table),
    errata: page.errata,
    clausePage: (path) => pages.clause(language, draft.slug, path),
    isOpen: round !== null,
    writeWords,
  });
  const place = { language, slug: draft.slug, byId };
  const comments = rail({
    language,
    annotations: page.annotations.slice(-CARDS_MAX),
    cardContext: (annotation) => ({ language, now: instant, place: 'list', ...cardPlace(annotation, place) }),
    waiting: 0,
  });
  const side = contents({ language, clauses, counts: sums, onWhole: counts.get('') ?? 0 });
  const write = pages.clause(language, draft.slug, 'whole');
  const main = html`<div data-reader>
${await renderTemplate(head)}
<div class="reading" ${view === 'both' ? raw('data-both') : ''}>
${await renderTemplate(side)}
<article class="law-sheet" id="law">
${wholeQuestions(table, language)}
${round ? html`<details class="about"><summary>${say(language, reading.about)}</summary>${await renderTemplate(roundFacts(language, round))}</details>` : ''}
${raw(law)}
<div class="dock" id="whole"><p>${say(language, reading.markHint)}</p><a class="button primary" href="${write}" data-act="write-whole">${say(language, reading.writeOnDraft)}</a></div>
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
  return { main, state };
}
