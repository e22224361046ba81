// Search in all published drafts and issues: an article by its number, or words wherever they stand, also inside an
// unspaced Khmer sentence. Without JavaScript, so that every link to it works.
import { clauseLabel, clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { findArticle, readArticleQuery } from '@sala/shared/language/article-query.js';
import { normalKeyWithMap, originalRange } from '@sala/shared/language/normal-key.js';
import { spellingKeys } from '@sala/shared/language/spelling-variants.js';
import { pages } from '@sala/shared/ground/paths.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { IssueLine } from '@sala/shared/issues/contract.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { stateNames } from '@sala/shared/texts/issues/lists.js';
import { searching } from '@sala/shared/texts/reading/searching.js';
import type { OnTable } from '../consultations/consultations.read.service.js';
import type { ClauseHit } from '../drafts/drafts.read.service.js';
import type { ClausesOfVersion } from '../drafts/drafts.texts.service.js';
import { type Html, html } from './html.js';

/** A draft that is searched, with its text. */
interface Searched {
  table: OnTable;
  text: ClausesOfVersion;
}

/** Units of text shown before and behind the words that were found, and how many more to end at a blank. */
const AROUND = 60;
const TO_BLANK = 24;

/** Articles of the number that was asked for, one for each draft that has it. */
export function articleLinks(
  language: Language,
  words: string,
  tables: readonly Searched[],
): { href: string; title: string }[] {
  const query = readArticleQuery(words);
  if (!query) return [];
  return tables.flatMap(({ table, text }) => {
    const articles = text.list.filter(({ kind }) => kind === 'article');
    const printed = articles.map(({ number }) => inEither(number, language)?.text ?? '');
    const article = articles[findArticle(query, printed)];
    if (!article) return [];
    const href = `${pages.draft(language, table.draft.slug)}#${article.path}`;
    const heading = inEither(article.heading, language)?.text;
    const draft = inEither(table.draft.title, language)?.text ?? '';
    return [{ href, title: `${clauseLabel(article, language)}${heading ? `. ${heading}` : ''} · ${draft}` }];
  });
}

/** Where the word begins that stands at a place; the place itself where no blank is near, as within Khmer phrases. */
function blankBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - TO_BLANK), at);
  if (at <= TO_BLANK) return 0;
  const blank = before.search(/\s\S*$/);
  return blank < 0 ? at : at - before.length + blank + 1;
}

function blankBehind(text: string, at: number): number {
  if (at + TO_BLANK >= text.length) return text.length;
  const blank = text.slice(at, at + TO_BLANK).search(/\s/);
  return blank < 0 ? at : at + blank;
}

/** The words that were found with what stands around them, cut at blanks, else at cluster borders. */
function excerpt(text: string, keys: readonly string[]): Html | null {
  const mapped = normalKeyWithMap(text);
  for (const key of keys) {
    const at = mapped.key.indexOf(key);
    if (at < 0) continue;
    const found = originalRange(mapped, at, at + key.length);
    const near = originalRange(mapped, Math.max(0, at - AROUND), Math.min(mapped.key.length, at + key.length + AROUND));
    const from = blankBefore(text, near.start);
    const to = blankBehind(text, near.end);
    return html`${from > 0 ? '… ' : ''}${text.slice(from, found.start)}<mark>${text.slice(found.start, found.end)}</mark>${text.slice(found.end, to)}${to < text.length ? ' …' : ''}`;
  }
  return null;
}

function hitRow(language: Language, hit: ClauseHit, found: Searched | undefined, keys: readonly string[]): Html | '' {
  if (!found) return '';
  const { table, text } = found;
  const clause = text.byId.get(hit.clauseId);
  const place = clause ? clausePlace(clause, text.byId, language) : clauseLabel(hit, language);
  const parts = [hit.text, hit.heading].flatMap((both) =>
    (['km', 'en'] as const).map((tongue) => ({ tongue, text: both[tongue] })),
  );
  for (const { tongue, text } of parts) {
    const shown = text === undefined ? null : excerpt(text, keys);
    if (!shown) continue;
    const href = `${pages.draft(language, table.draft.slug)}?text=${tongue}#${hit.path}`;
    const heading = inEither(hit.heading, language)?.text;
    return html`<li><a href="${href}">${place}${heading ? `. ${heading}` : ''}</a> <span class="meta">${inEither(table.draft.title, language)?.text ?? ''}</span><p lang="${tongue}">${shown}</p></li>`;
  }
  return '';
}

/** Where the words stand only in what was told further, the sentence of the issue is shown as it is. */
function issueHits(language: Language, issues: readonly IssueLine[], keys: readonly string[]): Html | '' {
  if (issues.length === 0) return '';
  const row = ({ number, title, state }: IssueLine) => {
    const tongue = title?.[language] === undefined ? (title?.km === undefined ? 'en' : 'km') : language;
    const words = title?.[tongue] ?? '';
    return html`<li><a href="${pages.issue(language, number)}">${say(language, board.number, { n: number })}</a> <span class="meta">${say(language, stateNames[state])}</span><p lang="${tongue}">${excerpt(words, keys) ?? words}</p></li>`;
  };
  return html`<section aria-labelledby="issues-found"><h2 class="section-head" id="issues-found">${say(language, board.title)}</h2><ol class="hits">${issues.map(row)}</ol></section>`;
}

export function searchPage(
  language: Language,
  words: string,
  found: {
    articles: { href: string; title: string }[];
    hits: readonly ClauseHit[];
    tables: readonly Searched[];
    issues: readonly IssueLine[];
  },
): Html {
  const keys = words === '' ? [] : spellingKeys(words);
  const byVersion = new Map(found.tables.flatMap((one) => one.table.versions.map(({ id }) => [id, one] as const)));
  const rows = found.hits
    .map((hit) => hitRow(language, hit, byVersion.get(hit.versionId), keys))
    .filter((row) => row !== '');
  const n = rows.length + found.articles.length + found.issues.length;
  return html`<div class="page">
<h1>${say(language, searching.title)}</h1>
<form class="find" role="search" action="${pages.search(language)}"><label for="q">${say(language, searching.label)}</label><div class="find-row"><input id="q" name="q" type="search" value="${words}" autocomplete="off"><button class="button primary">${say(language, searching.go)}</button></div></form>
${words === '' ? html`<p class="empty">${say(language, searching.hint)}</p>` : html`<p role="status">${n === 0 ? say(language, searching.none, { words }) : say(language, searching.some, { n, words })}</p>`}
${found.articles.length > 0 ? html`<ul class="hits">${found.articles.map(({ href, title }) => html`<li><a href="${href}"><b>${title}</b></a></li>`)}</ul>` : ''}
${rows.length > 0 ? html`<ol class="hits">${rows}</ol>` : ''}${issueHits(language, found.issues, keys)}
</div>`;
}
