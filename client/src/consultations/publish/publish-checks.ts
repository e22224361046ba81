// What is ready for publishing and what is not: told by a glyph and a word each, with the way to where it is mended.
import type { PublishPreview } from '@sala/shared/consultations/publish-contract.js';
import { missingLanguages } from '@sala/shared/drafts/working-text/working-text-problems.js';
import type { WorkingText } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { findHints } from '../../drafts/working-hints.js';

export interface Check {
  text: string;
  /** `must` keeps the text from being published, `may` does not. */
  state: 'ready' | 'may' | 'must';
  /** Where it is mended. */
  link?: { word: Text; address: string };
}

export function findChecks(working: WorkingText, preview: PublishPreview | null, language: Language): Check[] {
  const { draft, clauses } = working;
  const { authoritative, title, slug } = draft;
  const missing = missingLanguages(clauses);
  const own = missing.filter((place) => place.language === authoritative).length;
  const other = missing.length - own;
  const hints = findHints({ ...working, language }).length;
  const unsure = preview?.unsure ?? 0;
  const mending = { word: publishing.hintsThere, address: pages.working(language, slug) };
  const tell = (isFine: boolean, otherwise: Check['state'], link = mending): Pick<Check, 'state' | 'link'> =>
    isFine ? { state: 'ready' } : { state: otherwise, link };
  const lineage = { word: publishing.reviewLineage, address: pages.lineage(language, slug) };
  return [
    { text: say(language, desk.checkTitle), ...tell(title[authoritative] !== undefined, 'must') },
    { text: say(language, desk.checkClauses, { n: clauses.length }), ...tell(clauses.length > 0, 'must') },
    {
      text: own ? say(language, desk.checkAuthoritativeMissing, { n: own }) : say(language, desk.checkAuthoritative),
      ...tell(own === 0, 'must'),
    },
    {
      text: other ? say(language, desk.checkOtherMissing, { n: other }) : say(language, desk.checkOther),
      ...tell(other === 0, 'may'),
    },
    {
      text: hints ? say(language, desk.checkHints, { n: hints }) : say(language, desk.checkNoHints),
      ...tell(hints === 0, 'may'),
    },
    ...(preview && preview.number > 1
      ? [
          {
            text: unsure
              ? say(language, publishing.checkLineageOpen, { n: unsure })
              : say(language, publishing.checkLineage),
            ...tell(unsure === 0, 'may', lineage),
          },
        ]
      : []),
  ];
}

export function checkList(checks: readonly Check[], language: Language): TemplateResult {
  const words = { ready: desk.ready, may: desk.mayStay, must: desk.mustMend };
  const glyph = { ready: 'check', may: 'late', must: 'failed' } as const;
  return html`<ul class="checks">
    ${checks.map(
      ({ text, state, link }) => html`<li data-check=${state}>
        <span class="chip">${icon(glyph[state], 'small')}${say(language, words[state])}</span>
        <span>${text}${link ? html` · <a href=${link.address}>${say(language, link.word)}</a>` : nothing}</span>
      </li>`,
    )}
  </ul>`;
}
