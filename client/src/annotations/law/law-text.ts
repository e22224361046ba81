// The text of the law as it stands on the page: its clauses in order, where they stand, and the way between a place in
// the page and an offset in a clause's canonical text. Offsets are UTF-16 in the textContent, which is that text.
import type { Segment } from '@sala/shared/annotations/contract.js';
import { makeAnchor } from '@sala/shared/annotations/anchor.js';
import type { Language } from '@sala/shared/texts/say.js';

/** The words of one clause in one language. */
export interface Piece {
  clauseId: string;
  language: Language;
  element: HTMLElement;
}

/** Words that were chosen: pieces of clauses of one language, in order. */
export interface Chosen {
  language: Language;
  segments: Segment[];
}

const INNER = new Set(['paragraph', 'point', 'subpoint', 'row', 'note']);

export class LawText {
  readonly pieces: readonly Piece[];
  private readonly byKey: ReadonlyMap<string, Piece>;
  private readonly boxes = new Map<string, HTMLElement>();
  private readonly orders = new Map<string, number>();

  constructor(readonly root: HTMLElement) {
    const words = [...root.querySelectorAll<HTMLElement>('[data-clause][data-language]')];
    this.pieces = words.map((element) => ({
      clauseId: element.dataset.clause ?? '',
      language: element.dataset.language === 'en' ? 'en' : 'km',
      element,
    }));
    this.byKey = new Map(this.pieces.map((piece) => [`${piece.clauseId}/${piece.language}`, piece]));
    for (const [order, box] of [...root.querySelectorAll<HTMLElement>('[data-box]')].entries()) {
      this.boxes.set(box.dataset.box ?? '', box);
      this.orders.set(box.dataset.box ?? '', order);
    }
  }

  /** The words of a clause in a language; undefined where the page does not show them. */
  find(clauseId: string, language: Language): Piece | undefined {
    return this.byKey.get(`${clauseId}/${language}`);
  }

  /** The words of a clause in whatever language they are shown, the preferred one first. */
  findAny(clauseId: string, preferred: Language): Piece | undefined {
    return this.find(clauseId, preferred) ?? this.find(clauseId, preferred === 'km' ? 'en' : 'km');
  }

  /** The first words in a clause: its own, or those of the first clause in it. */
  firstWords(clauseId: string): HTMLElement | null {
    return this.boxes.get(clauseId)?.querySelector<HTMLElement>('[data-clause]') ?? null;
  }

  box(clauseId: string): HTMLElement | undefined {
    return this.boxes.get(clauseId);
  }

  get clauseIds(): Iterable<string> {
    return this.boxes.keys();
  }

  /** Where the clause stands among all; the draft as a whole comes first. */
  orderOf(clauseId: string | null): number {
    return clauseId === null ? -1 : (this.orders.get(clauseId) ?? Number.MAX_SAFE_INTEGER);
  }

  parentOf(clauseId: string): string | null {
    return this.boxes.get(clauseId)?.parentElement?.closest<HTMLElement>('[data-box]')?.dataset.box ?? null;
  }

  /** The article or part with a heading that the clause stands in, or it is itself; '' for the draft as a whole. */
  headedOf(clauseId: string | null): string {
    let id = clauseId;
    while (id !== null && INNER.has(this.boxes.get(id)?.dataset.kind ?? '')) id = this.parentOf(id);
    return id ?? '';
  }

  pathOf(clauseId: string): string {
    return this.boxes.get(clauseId)?.id ?? '';
  }

  /** Where a clause stands, in the words of the page: "មាត្រា ១២ កថាខណ្ឌ ២", "Article 12, paragraph 2". */
  placeOf(clauseId: string): string {
    const box = this.boxes.get(clauseId);
    const own = box?.dataset.label ?? '';
    const parent = INNER.has(box?.dataset.kind ?? '') ? this.parentOf(clauseId) : null;
    if (parent === null) return own;
    const isKhmer = document.documentElement.lang === 'km';
    return isKhmer
      ? `${this.placeOf(parent)} ${own}`
      : `${this.placeOf(parent)}, ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
  }

  /** The piece that a node of the page is in. */
  pieceAt(node: Node | null): Piece | undefined {
    const element = node instanceof Element ? node : node?.parentElement;
    const words = element?.closest<HTMLElement>('[data-clause][data-language]');
    return words ? this.pieces.find((piece) => piece.element === words) : undefined;
  }

  /** The chosen words of a range of the page, widened to whole signs; null when there are none of the law in it. */
  choose(range: Range): Chosen | null {
    const touched = this.pieces.filter(({ element }) => range.intersectsNode(element));
    const language = touched.find((piece) => offsetsIn(piece.element, range) !== null)?.language;
    if (!language) return null;
    const segments = touched.flatMap(({ clauseId, element, language: own }) => {
      const offsets = own === language ? offsetsIn(element, range) : null;
      const text = element.textContent;
      const trimmed = offsets && trim(text, offsets.start, offsets.end);
      const anchor = trimmed && makeAnchor(text, trimmed.start, trimmed.end);
      return anchor ? [{ clauseId, start: anchor.start, end: anchor.end, exact: anchor.exact }] : [];
    });
    return segments.length > 0 ? { language, segments: segments.slice(0, 20) } : null;
  }
}

/** The part of the range that is in the element, as offsets in its text; null when it is empty. */
function offsetsIn(element: HTMLElement, range: Range): { start: number; end: number } | null {
  const own = document.createRange();
  own.selectNodeContents(element);
  const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, own) <= 0;
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, own) >= 0;
  const start = startsBefore ? 0 : offsetOf(element, range.startContainer, range.startOffset);
  const end = endsAfter ? element.textContent.length : offsetOf(element, range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const length = words.trim().length;
  if (length === 0) return null;
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + length };
}

/** How many UTF-16 units of the element's text stand before a place in it. */
export function offsetOf(element: HTMLElement, node: Node, nodeOffset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, nodeOffset);
  return before.toString().length;
}

/** The range of the page for offsets in an element's text. */
export function rangeOf(element: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let past = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= past && start < past + length) range.setStart(node, start - past);
    if (end > past && end <= past + length) {
      range.setEnd(node, end - past);
      break;
    }
    past += length;
  }
  return range;
}
