// Addresses within the page: a comment (#a-ID, #c-ID, ?comment=ID), words of a clause (#PATH~km-12-40), an article by
// its number from the search field. A clause itself (#PATH) is the browser's own.
import type { Target } from '@sala/shared/annotations/contract.js';
import { findArticle, readArticleQuery } from '@sala/shared/language/article-query.js';
import type { Language } from '@sala/shared/texts/say.js';
import { rangeOf } from './law/law-text.js';
import type { ReadingPage } from './reading-page.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Follows the address of the page, now and whenever it changes. */
export function followAddress(page: ReadingPage): void {
  const follow = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    const comment = /^[ac]-/.test(hash) ? hash : new URLSearchParams(location.search).get('comment');
    const id = comment && UUID.exec(comment)?.[0];
    if (id) openComment(page, id);
    else openPassage(page, hash);
  };
  addEventListener('hashchange', follow);
  follow();
}

/** The address of chosen words, for whoever wants to point others at them. */
export function passageAddress(page: ReadingPage, { clauseId, language, segments }: Target): string {
  const [first] = segments;
  const words = first ? `~${language}-${first.start}-${first.end}` : '';
  return `#${page.law.pathOf(clauseId ?? '')}${words}`;
}

/** "Article 12" in the search field of the bar jumps there; other words are searched for. */
export function jumpToArticles(page: ReadingPage): void {
  const field = document.querySelector<HTMLInputElement>('.bar-search input');
  field?.form?.addEventListener('submit', (event) => {
    const query = readArticleQuery(field.value);
    const articles = [...page.law.root.querySelectorAll<HTMLElement>('[data-kind="article"]')];
    const index = query
      ? findArticle(
          query,
          articles.map(({ dataset }) => dataset.label ?? ''),
        )
      : -1;
    const article = articles[index];
    if (!article) return;
    event.preventDefault();
    location.hash = article.id;
    page.law.pieceAt(article.querySelector('[data-clause]'))?.element.focus({ preventScroll: true });
  });
}

function openComment(page: ReadingPage, commentId: string): void {
  const threadId = page.said.find(commentId)?.threadId ?? commentId;
  const annotation = page.annotations().find(({ id }) => id === threadId);
  if (!annotation) return;
  const { clauseId } = annotation.target;
  const box = clauseId === null ? page.law.root : page.law.box(clauseId);
  box?.scrollIntoView({ block: 'center' });
  page.openThread(threadId);
}

function openPassage(page: ReadingPage, hash: string): void {
  const [, path = '', language, start, end] = /^(.+)~(km|en)-(\d+)-(\d+)$/.exec(hash) ?? [];
  const clauseId = document.getElementById(path)?.dataset.box;
  const piece = clauseId ? page.law.find(clauseId, language as Language) : undefined;
  if (!piece) return;
  const segment = { clauseId: piece.clauseId, start: Number(start), end: Number(end) };
  const exact = piece.element.textContent.slice(segment.start, segment.end);
  if (exact === '') return;
  page.linked = { clauseId: piece.clauseId, language: piece.language, segments: [{ ...segment, exact }] };
  const { top } = rangeOf(piece.element, segment.start, segment.end).getBoundingClientRect();
  scrollTo({ top: scrollY + top - innerHeight / 3 });
  page.draw();
}
