// The way to the published closing reports of a draft, the latest round first.
import { html, nothing, type TemplateResult } from 'lit';
import { pages } from '../ground/paths.js';
import { closing } from '../texts/reports/closing.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import type { ClosingLink } from './closing-contract.js';

export function closingLinks(
  language: Language,
  slug: string,
  reports: readonly ClosingLink[],
): TemplateResult | typeof nothing {
  if (reports.length === 0) return nothing;
  return html`<p class="closing-links">
    ${reports.map(
      ({ number }) =>
        html`<a href=${pages.closing(language, slug, number)}>${icon('evidence', 'small')}${say(language, closing.title)} · ${say(language, closing.roundShort, { n: number })}</a>`,
    )}
  </p>`;
}
