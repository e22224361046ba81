// The small parts of a closing report: Markdown of the team, bars, addresses of comments.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { ArticlePlace, CommentPlace } from '@sala/shared/reports/closing-contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { wholeDraft } from '@sala/shared/texts/answers.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { renderMarkdown } from '../../discussions/discussions.service.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain, said } from '../../pages/marked-texts.js';

/** The team's own words; in the other language where these are missing, and said so. */
export function marked(text: Bilingual, language: Language): Html | '' {
  const found = inEither(text, language);
  if (!found) return '';
  const words = raw(renderMarkdown(found.text));
  if (found.language === language) return html`<div class="words">${words}</div>`;
  const note = found.language === 'km' ? closing.onlyIn : closing.onlyInEnglish;
  return html`<p class="meta">${say(language, note)}</p><div class="words" lang="${found.language}">${words}</div>`;
}

/** Words of an office that are no Markdown: each line as it was written. */
export function asWritten(text: Bilingual, language: Language): Html {
  return html`<p class="as-written">${said(text, language)}</p>`;
}

export function digits(language: Language, n: number): string {
  return language === 'km' ? toKhmerDigits(String(n)) : String(n);
}

export function placeName({ clauseId, label }: ArticlePlace, language: Language): string {
  return clauseId === null ? say(language, wholeDraft) : plain(label, language);
}

/** Where a comment stands with its answer, without a script where its clause is known. */
export function commentAddress(language: Language, slug: string, { id, version, path }: CommentPlace): string {
  if (path === '') return pages.version(language, slug, version, id);
  return `${pages.clause(language, slug, path, version)}#a-${id}`;
}

/** A part of the report under its heading. */
export function section(id: string, language: Language, title: Text, content: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${say(language, title)}</h2>${content}</section>`;
}

export interface Bar {
  label: Html | string;
  /** As it is written; the bar is drawn from `n`, and none where there is no number. */
  figure: string;
  n: number | null;
}

/** Figures as a table whose bars only repeat the numbers. */
export function bars(language: Language, title: string, rows: readonly Bar[]): Html {
  const most = Math.max(1, ...rows.map(({ n }) => n ?? 0));
  return html`<table class="bars"><caption>${title}</caption>
<thead class="visually-hidden"><tr><th scope="col">${say(language, closing.group)}</th><td></td><th scope="col">${say(language, closing.number)}</th></tr></thead>
<tbody>${rows.map(({ label, figure, n }) => html`<tr><th scope="row">${label}</th><td>${n === null ? '' : bar(n / most)}</td><td>${figure}</td></tr>`)}</tbody></table>`;
}

/** Drawn as SVG: no style may stand in the page. What is more than nothing shows at least a sliver. */
function bar(share: number): Html {
  const width = share <= 0 ? 0 : Math.max(2, Math.round(100 * share));
  return html`<svg class="figure-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"/></svg>`;
}
