// The page of an article's history, for everybody, without a script.
import { historyComments } from '@sala/shared/answers/history-comments.template.js';
import { clauseHtml } from '@sala/shared/drafts/clause.template.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { comparisonHtml } from '@sala/shared/drafts/compare/comparison.template.js';
import { consultationLine, historyEntry, survivalList } from '@sala/shared/drafts/compare/history.template.js';
import { adoptedLine } from '@sala/shared/instruments/adopted-line.template.js';
import { pages } from '@sala/shared/ground/paths.js';
import { comparing } from '@sala/shared/texts/reading/comparing.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, raw } from '../html.js';
import type { Written } from '../ready/send-page.js';
import { renderTemplate, writeInTurns } from '../ssr.js';
import { writeWords } from '../words.js';
import { comparisonView, writeWhys } from './compare-page.js';
import { changesIn, type ReadHistory, type ReadStep } from './history-reader.js';

export async function renderHistoryPage(language: Language, read: ReadHistory): Promise<Written> {
  const { table, clause, byId, steps, consultation, survivals } = read;
  const { draft } = table;
  const place = clausePlace(clause, byId, language);
  const title = say(language, comparing.historyTitle, { place });
  const heading = inEither(clause.heading, language);
  const entries = [];
  for (const step of steps) entries.push(await writeStep(language, read, step));
  const main = html`<div class="page history-page">
<p><a href="${pages.draft(language, draft.slug)}#${clause.path}">${say(language, reading.backToText)} · ${inEither(draft.title, language)?.text ?? ''}</a></p>
<h1>${title}</h1>
${heading ? html`<p class="history-heading" lang="${heading.language}">${heading.text}</p>` : ''}
${consultation ? await renderTemplate(consultationLine(language, consultation)) : ''}
<p class="meta">${say(language, comparing.historyLead)}</p>
<ol class="history">${entries}</ol>
${await renderTemplate(survivalList(language, survivals))}
</div>`;
  return {
    title: `${title} · ${inEither(draft.title, language)?.text ?? ''}`,
    main,
    kind: 'reading-page compare-page',
  };
}

async function writeStep(language: Language, { table }: ReadHistory, step: ReadStep) {
  const { version, wasConsulted, clauses, comparison, comments } = step;
  const { slug } = table.draft;
  const first = clauses[0];
  return renderTemplate(
    historyEntry(language, {
      version,
      wasConsulted,
      step: step.step,
      words: (await writeStepWords(language, table.draft.authoritative, step)).source,
      adopted: adoptedLine(language, step.stages),
      comparison: comparison ? pages.compare(language, slug, comparison.from.number, comparison.to.number) : null,
      comments: historyComments({
        language,
        version: version.number,
        comments,
        all: `${pages.version(language, slug, version.number)}${first ? `#${first.path}` : ''}`,
      }),
      readVersion: pages.version(language, slug, version.number),
    }),
  );
}

/** The words in the page's language where there are any, with what changed since the version before. */
async function writeStepWords(language: Language, authoritative: Language, step: ReadStep) {
  const { comparison, nodes, clauses, text } = step;
  const inside = new Set(clauses.map(({ id }) => id));
  for (const { id, parentId } of text.list) if (parentId !== null && inside.has(parentId)) inside.add(id);
  const isSaid = text.list.some((one) => inside.has(one.id) && one.text[language] !== undefined);
  const shown = isSaid || clauses.length === 0 ? language : authoritative;
  if (step.step === 'same') return raw('');
  if (comparison && nodes.length > 0) {
    const whys = await writeWhys({ language, read: comparison }, changesIn(nodes));
    const whole = comparisonView({ language, view: 'redline', text: shown, read: comparison }, whys);
    // The clause stands on this page once for each version.
    const view = { ...whole, anchorOf: (id: string) => `version-${step.version.number}-${id}` };
    return writeInTurns(comparisonHtml({ nodes }, view));
  }
  const view = {
    language,
    shown: [shown],
    counts: new Map<string, number>(),
    clausePage: () => '',
    isOpen: false,
    writeWords,
  };
  return raw(clauses.map((one) => clauseHtml(one, text.list, view)).join(''));
}
