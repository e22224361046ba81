// The page of a comparison: head, list of changes, the compared law, and why each change was made. Whole without
// JavaScript; the script `compare` lets one move from change to change. Made once for all visitors.
import { hasSource, noCauses } from '@sala/shared/answers/change-causes.js';
import { changeWhy } from '@sala/shared/answers/change-why.template.js';
import { changeList, type ChangeListView, withoutSource } from '@sala/shared/drafts/compare/change-list.template.js';
import { comparisonHead, type TextShown } from '@sala/shared/drafts/compare/comparison-head.template.js';
import { comparisonHtml, type ComparisonView } from '@sala/shared/drafts/compare/comparison.template.js';
import type { Change } from '@sala/shared/drafts/compare/comparison-tree.js';
import { clausePlace, inEither, isInner } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { changeTypeWords } from '@sala/shared/texts/answers.js';
import { comparing } from '@sala/shared/texts/reading/comparing.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { Turns } from '../../infra/pace/turns.js';
import { type Html, html, raw } from '../html.js';
import type { Written } from '../ready/send-page.js';
import { renderTemplate, writeInTurns } from '../ssr.js';
import { writeWords } from '../words.js';
import { commentsBehind, type ReadComparison } from './compare-reader.js';

export interface ComparePage {
  language: Language;
  view: 'redline' | 'sides';
  text: TextShown;
  read: ReadComparison;
  texts: readonly Language[];
  now: Date;
}

/** The one address of a comparison shown in one way; the text of the page's own language goes unsaid. */
export function compareAddress(
  pair: { language: Language; slug: string; from: number; to: number },
  view: string,
  text: string,
): string {
  const path = pages.compare(pair.language, pair.slug, pair.from, pair.to);
  const query = [...(text === pair.language ? [] : [`text=${text}`]), ...(view === 'sides' ? ['view=sides'] : [])];
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/** Changes with their reasons, as HTML, by the change. */
export async function writeWhys(
  page: Pick<ComparePage, 'language' | 'read'>,
  changes: readonly Change[],
): Promise<Map<string, string>> {
  const whys = new Map<string, string>();
  const turns = new Turns();
  for (const change of changes) {
    whys.set(change.id, (await renderTemplate(changeWhy(whyOf(page, change)))).source);
    await turns.giveWay();
  }
  return whys;
}

function whyOf({ language, read }: Pick<ComparePage, 'language' | 'read'>, change: Change) {
  const { draft, from, to, compared, causes } = read;
  const { byId } = change.isGone ? compared.before : compared.after;
  const cause = causes.get(change.id);
  return {
    language,
    place: clausePlace(change.clause, byId, language),
    version: change.isGone ? from.number : to.number,
    isGone: change.isGone,
    href: pages.compare(language, draft.slug, from.number, to.number, change.id),
    history: pages.history(language, draft.slug, articleOf(change.clause, byId).path),
    types: (cause?.types ?? []).map((type) => say(language, changeTypeWords[type])),
    reasons: cause?.reasons ?? [],
    formerReasons: cause?.formerReasons ?? [],
    comments: commentsBehind(read, change, language),
  };
}

/** The article a clause is in, or itself. */
function articleOf(clause: Clause, byId: ReadonlyMap<string, Clause>): Clause {
  let at = clause;
  while (isInner(at) && at.parentId !== null) at = byId.get(at.parentId) ?? { ...at, parentId: null };
  return at;
}

export function comparisonView(
  page: Pick<ComparePage, 'language' | 'view' | 'text' | 'read'>,
  whys: ReadonlyMap<string, string>,
): ComparisonView {
  const { language, view, text, read } = page;
  const { draft, from, to, compared, errata, counts } = read;
  return {
    language,
    view,
    shown: text === 'both' ? ['km', 'en'] : [text],
    before: { number: from.number, byId: compared.before.byId, errata: errata.before },
    after: { number: to.number, byId: compared.after.byId, errata: errata.after },
    writeWords,
    anchorOf: (id) => `change-${id}`,
    keptOn: ({ before, clause }) => ({
      n: before.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
      href: `${pages.version(language, draft.slug, from.number)}#${clause.path}`,
    }),
    whys,
  };
}

function listView({ language, read }: ComparePage): ChangeListView {
  const { compared, causes } = read;
  return {
    language,
    changes: compared.tree.changes,
    before: compared.before.byId,
    after: compared.after.byId,
    causeOf: ({ id }) => {
      const cause = causes.get(id) ?? noCauses;
      const types = cause.types.map((type) => say(language, changeTypeWords[type]));
      return { types, comments: cause.annotationIds.length, hasSource: hasSource(cause) };
    },
  };
}

export async function renderComparePage(page: ComparePage): Promise<Written> {
  const { language, read, view, text, texts } = page;
  const { draft, from, to, compared, versions } = read;
  const list = listView(page);
  const { changes } = compared.tree;
  const head = comparisonHead({
    language,
    draft,
    from,
    to,
    changes: changes.length,
    withSource: changes.filter((change) => list.causeOf(change).hasSource).length,
    renumbered: compared.pairs.filter(({ outcome }) => outcome.join() === 'renumbered').length,
    view,
    text,
    texts,
    addressOf: (otherView, otherText) =>
      compareAddress({ language, slug: draft.slug, from: from.number, to: to.number }, otherView, otherText),
    draftPage: pages.draft(language, draft.slug),
    trackedWord: api.trackedWord(to.id, from.id, text === 'both' ? draft.authoritative : text),
    others: otherPairs(page),
    versions,
    pairPage: pages.comparePair(language, draft.slug),
  });
  const whys = await writeWhys(page, changes);
  const law = await writeInTurns(comparisonHtml(compared.tree, comparisonView(page, whys)));
  const title = say(language, comparing.title, { title: inEither(draft.title, language)?.text ?? '' });
  const none = changes.length === 0 ? html`<p class="empty">${say(language, comparing.noChange)}</p>` : '';
  const main = html`<div class="compare-page" data-compare>
${await renderTemplate(head)}
<div class="comparing">
${await renderTemplate(changeList(list))}
<article class="law-sheet" id="law">${none}${law}${await renderTemplate(withoutSource(list))}</article>
<aside class="why-side" aria-labelledby="why-title"><h2 id="why-title" data-why-title data-pattern="${say(language, comparing.whyAt)}">${say(language, comparing.why)}</h2>
<div data-why><p class="meta">${say(language, comparing.whyBelow)}</p></div>
${commentOnNew(page)}</aside>
</div>
</div>`;
  const description = `${title}, ${versions.length > 0 ? formatDay(language, to.publishedAt) : ''}`;
  return { title, main, description, scripts: ['compare'], kind: 'compare-page' };
}

/** Every other pair of neighbours, and the first with the newest. */
function otherPairs({ language, read }: ComparePage): { from: number; to: number; href: string }[] {
  const { versions, draft, from, to } = read;
  const numbers = versions.map(({ number }) => number);
  const pairs = numbers.slice(0, -1).map((number, at) => ({ from: numbers[at + 1] ?? 1, to: number }));
  const [newest = 1, oldest = 1] = [numbers[0], numbers.at(-1)];
  if (numbers.length > 2) pairs.push({ from: oldest, to: newest });
  return pairs
    .filter((pair) => pair.from !== from.number || pair.to !== to.number)
    .map((pair) => ({ ...pair, href: pages.compare(language, draft.slug, pair.from, pair.to) }));
}

/** Where one speaks on the new words, while one may. */
function commentOnNew({ language, read, now }: ComparePage): Html | '' {
  const { round, version, draft } = read.table;
  if (!round || version.id !== read.to.id || stageOf(round, now) !== 'open') return '';
  const until = say(language, reading.openUntil, { when: formatDay(language, round.closesAt) });
  const href = pages.draft(language, draft.slug);
  return html`<div class="comment-on-new"><p>${until}</p><a class="button primary" href="${href}" data-new-words>${raw(iconMarkup('wording'))}${say(language, comparing.commentOnNew)}</a></div>`;
}
