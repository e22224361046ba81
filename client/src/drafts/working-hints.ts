// What is still to be looked at, first on the screen: what the reading of the file warned of, what is wrong with the
// text as it stands, which language is missing where, and words that are kept but not yet in the text.
import { clauseLabel } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { warningTexts } from '@sala/shared/drafts/structure/warning-texts.js';
import { findProblems, missingLanguages } from '@sala/shared/drafts/working-text/working-text-problems.js';
import { truncateClusters } from '@sala/shared/language/clusters.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { clausesWithHalf } from './half-written.js';
import type { WorkingSession } from './working-session.js';

export interface Hint {
  text: string;
  clauseId: string | null;
}

const SHOWN = 6;
const QUOTE_CLUSTERS = 160;

/**
 * In the order in which they matter: own unsaved words, the file's warnings, the text's problems, missing languages.
 */
export function findHints(session: Pick<WorkingSession, 'language' | 'clauses' | 'warnings' | 'draft'>): Hint[] {
  const { language, clauses } = session;
  const hints: Hint[] = [];
  for (const clauseId of clausesWithHalf(session.draft.id))
    if (clauses.some(({ id }) => id === clauseId)) hints.push({ text: say(language, mending.keptWords), clauseId });
  for (const { code, n, about = '', clauseId } of session.warnings) {
    // Found anew below for as long as it is so.
    if (code === 'number-repeated' || code === 'number-skipped') continue;
    const text = code === 'no-partner' ? mending['no-partner'] : (warningTexts as Record<string, Text>)[code];
    if (!text) continue;
    const params = { ...(n === undefined ? {} : { n }), about: truncateClusters(about, QUOTE_CLUSTERS) };
    hints.push({ text: say(language, text, params), clauseId });
  }
  for (const { code, clauseId } of findProblems(clauses)) hints.push({ text: say(language, mending[code]), clauseId });
  return [...hints, ...missingHints(language, clauses)];
}

/** One line for each language; none for a draft that has one language only and has it whole. */
function missingHints(language: Language, clauses: readonly Clause[]): Hint[] {
  const missing = missingLanguages(clauses);
  return languages.flatMap((one) => {
    const places = missing.filter((place) => place.language === one);
    const [first] = places;
    if (!first) return [];
    const text = say(language, one === 'km' ? mending.missingKm : mending.missingEn, { n: places.length });
    return [{ text, clauseId: first.clauseId }];
  });
}

export function hintPanel(
  session: WorkingSession,
  hints: readonly Hint[],
  goTo: (clauseId: string) => void,
): TemplateResult {
  const { language } = session;
  const byId = new Map(session.clauses.map((clause) => [clause.id, clause]));
  const row = ({ text, clauseId }: Hint) => {
    const clause = clauseId === null ? undefined : byId.get(clauseId);
    return html`<li>
      <span>${text}</span>
      ${
        clause
          ? html`<button type="button" class="button quiet" @click=${() => goTo(clause.id)}>
              ${say(language, mending.goTo, { clause: clauseLabel(clause, language) })}
            </button>`
          : nothing
      }
    </li>`;
  };
  return html`<section class="hints" data-n=${hints.length} aria-labelledby="hints-title">
    <h2 id="hints-title">${say(language, mending.toLookAt, { n: hints.length })}</h2>
    ${hints.length === 0 ? html`<p class="small">${say(language, mending.nothingToLookAt)}</p>` : html`<ul>${hints.slice(0, SHOWN).map(row)}</ul>`}
    ${
      hints.length > SHOWN
        ? html`<details>
            <summary>${say(language, mending.showAll, { n: hints.length })}</summary>
            <ul>${hints.slice(SHOWN).map(row)}</ul>
          </details>`
        : nothing
    }
  </section>`;
}
