// The column of comments. On a wide screen each card stands level with its words, as many as fit beside their article;
// on a narrow one the column stands under the text, in the order of time, with the words quoted.
import type { CardContext } from '@sala/shared/annotations/annotation-card.template.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { rail, type RailView } from '@sala/shared/annotations/rail.template.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { render } from 'lit';
import { cardsBeside, layOutCards } from './card-layout.js';
import { type LawText, rangeOf } from './law/law-text.js';

/** What the column shows; the page decides, the column places. */
export interface RailShown extends Omit<RailView, 'cardContext' | 'more' | 'all' | 'annotations'> {
  /** Everything that may be shown, by time. */
  all: readonly Annotation[];
  /** What passes the filter. */
  chosen: readonly Annotation[];
  openId: string | null;
  /** Comments of this browser, and those that came while the page was open. */
  mine: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
  /** Where the form stands: its clause, or undefined when nobody writes here. */
  writingAt?: string | null;
  contextOf: (annotation: Annotation) => Omit<CardContext, 'place'>;
}

/** Cards under the text of a narrow screen, as the server has it; the others are read at their clauses. */
const LISTED_MAX = 60;
const FOLDED_HEIGHT = 78;
const wide = matchMedia('(min-width: 1024px)');

export class CommentRail {
  private readonly host = document.createElement('div');
  private shown: RailShown | null = null;

  constructor(
    private readonly law: LawText,
    private readonly language: Language,
    served: HTMLElement,
  ) {
    this.host.className = 'rail-host';
    served.replaceWith(this.host);
    // Cards grow when they are opened, the text when a font arrives or the window changes.
    const observer = new ResizeObserver(() => this.place());
    observer.observe(law.root);
    observer.observe(this.host);
    this.observer = observer;
    wide.addEventListener('change', () => this.shown && this.show(this.shown));
  }

  private readonly observer: ResizeObserver;

  get element(): HTMLElement {
    return this.host;
  }

  get isBeside(): boolean {
    return wide.matches;
  }

  show(shown: RailShown): void {
    this.shown = shown;
    const { chosen, contextOf, openId } = shown;
    const place = this.isBeside ? 'beside' : 'list';
    const fitting = this.isBeside ? this.fitting(chosen, openId) : { cards: chosen.slice(-LISTED_MAX), more: [] };
    const cardContext = (annotation: Annotation): CardContext => ({
      ...contextOf(annotation),
      place,
      isFolded: this.isBeside && annotation.id !== openId,
      isCurrent: this.isBeside && annotation.id === openId,
    });
    render(rail({ ...shown, annotations: fitting.cards, more: fitting.more, cardContext }), this.host);
    this.place();
  }

  card(annotationId: string): HTMLElement | null {
    return this.host.querySelector(`[data-annotation="${annotationId}"]`);
  }

  /** As many cards as fit beside each article, in the order of the text; how many more there are. */
  private fitting(chosen: readonly Annotation[], openId: string | null) {
    const byArticle = new Map<string, Annotation[]>();
    for (const annotation of this.inOrder(chosen)) {
      const articleId = this.law.headedOf(annotation.target.clauseId);
      byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), annotation]);
    }
    const cards: Annotation[] = [];
    const more: { clauseId: string; label: string }[] = [];
    for (const [articleId, group] of byArticle) {
      const height = articleId === '' ? 0 : (this.law.box(articleId)?.getBoundingClientRect().height ?? 0);
      const room = cardsBeside(height, FOLDED_HEIGHT);
      const beside = choose(group, room, (annotation) => annotation.id === openId || this.isWanted(annotation));
      cards.push(...beside);
      const n = group.length - beside.length;
      if (n > 0 && articleId !== '') more.push({ clauseId: articleId, label: this.moreLabel(n, articleId) });
    }
    return { cards, more };
  }

  /** One's own, and what was just asked to be shown, has its card however many there are. */
  private isWanted({ opening, replies }: Annotation): boolean {
    const { mine, fresh } = this.shown ?? {};
    return [opening, ...replies].some(({ id }) => mine?.has(id) || fresh?.has(id));
  }

  private moreLabel(n: number, articleId: string): string {
    return say(this.language, liveReading.moreOn, { n, clause: this.law.placeOf(articleId) });
  }

  private inOrder(annotations: readonly Annotation[]): Annotation[] {
    const start = ({ target }: Annotation) => target.segments[0]?.start ?? -1;
    const order = ({ target }: Annotation) => this.law.orderOf(target.clauseId);
    return [...annotations].sort((a, b) => order(a) - order(b) || start(a) - start(b));
  }

  /** Sets each card level with its words. */
  private place(): void {
    const { shown } = this;
    const list = this.host.querySelector<HTMLElement>('.cards');
    const column = this.host.querySelector<HTMLElement>('.rail');
    if (!shown || !list || !column) return;
    list.toggleAttribute('data-placed', this.isBeside);
    if (!this.isBeside) {
      list.style.removeProperty('height');
      return;
    }
    const top = column.getBoundingClientRect().top;
    const floor = list.getBoundingClientRect().top - top;
    const cards = [...list.querySelectorAll<HTMLElement>(':scope > li')];
    const boxes = cards.map((card) => ({
      id: card.dataset.card ?? '',
      want: this.wantOf(card, shown) - top,
      height: card.offsetHeight,
    }));
    boxes.sort((a, b) => a.want - b.want);
    const current = shown.writing ? 'writing' : shown.openId;
    const tops = layOutCards(boxes, current, floor);
    for (const card of cards) {
      this.observer.observe(card);
      card.style.setProperty('--top', `${Math.round(tops.get(card.dataset.card ?? '') ?? 0)}px`);
    }
    const ends = boxes.map(({ id, height }) => (tops.get(id) ?? 0) + height);
    list.style.height = `${Math.round(Math.max(0, ...ends) - floor)}px`;
  }

  /** Top of the words of a card, in the window. */
  private wantOf(card: HTMLElement, shown: RailShown): number {
    const id = card.dataset.card ?? '';
    if (id === 'writing') return this.topOfClause(shown.writingAt ?? null);
    if (id.startsWith('more-')) {
      const box = this.law.box(id.slice(5))?.getBoundingClientRect();
      return box ? box.bottom - 60 : 0;
    }
    const target = shown.chosen.find((annotation) => annotation.id === id)?.target;
    const [segment] = target?.segments ?? [];
    const piece = target && segment && this.law.find(segment.clauseId, target.language);
    if (!piece) return this.topOfClause(target?.clauseId ?? null);
    return rangeOf(piece.element, segment.start, segment.end).getBoundingClientRect().top - 10;
  }

  private topOfClause(clauseId: string | null): number {
    const element = clauseId === null ? this.law.root : this.law.box(clauseId);
    return element?.getBoundingClientRect().top ?? 0;
  }
}

/** All that are wanted, and from the others the first, as far as there is room; in their order. */
function choose<One>(all: readonly One[], room: number, isWanted: (one: One) => boolean): One[] {
  let left = room - all.filter(isWanted).length;
  return all.filter((one) => {
    if (isWanted(one)) return true;
    left -= 1;
    return left >= 0;
  });
}
