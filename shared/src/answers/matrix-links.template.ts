// The ways to take the response matrix of a round away, and what was said on its version as open data: where a list of
// answers is read, and on the desk where they are written.
import { html, type TemplateResult } from 'lit';
import { api, pages } from '../ground/paths.js';
import { reports } from '../texts/reports/reports.js';
import { type Language, say } from '../texts/say.js';

/** The names of the programs and formats are the same in both languages. */
const files = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

export function matrixLinks(
  language: Language,
  slug: string,
  round: { id: string; number: number; versionId: string },
): TemplateResult {
  return html`<p class="acts matrix-links" data-matrix=${round.number}>
    <span>${say(language, reports.ofRound, { n: round.number })}</span>
    ${files.map(([form, name]) => html`<a href=${api.matrix(round.id, form, language)} download>${name}</a> `)}
    <a href=${pages.matrix(language, slug, round.number)}>${say(language, reports.print)}</a>
    <a href=${api.webAnnotations(round.versionId)}>${say(language, reports.webAnnotations)}</a>
  </p>`;
}
