// Paints marked words and finds what was marked under a finger. Overlapping marks are cut into disjoint pieces, each
// with one of five names, so that the page's style sheet never changes. Where the browser cannot paint, the lists still
// tell.
import { type HighlightRange, type HighlightStep, segmentHighlights } from '@sala/shared/annotations/anchor.js';
import type { Annotation, Target } from '@sala/shared/annotations/contract.js';
import { type LawText, offsetOf, type Piece, rangeOf } from './law-text.js';

const steps: readonly HighlightStep[] = ['few', 'some', 'many', 'mine', 'open'];

interface Mark extends HighlightRange {
  /** Annotation; '' for the words somebody is just writing about. */
  id: string;
}

export interface Painted {
  annotations: readonly Annotation[];
  isMine: (annotation: Annotation) => boolean;
  /** The annotation whose card is open. */
  openId: string | null;
  /** Words that are being written about. */
  writing: Target | null;
}

export class LawHighlights {
  private marks = new Map<Piece, Mark[]>();

  constructor(private readonly law: LawText) {}

  paint({ annotations, isMine, openId, writing }: Painted): void {
    this.marks = new Map();
    for (const annotation of annotations) {
      if (annotation.opening.state !== 'visible' && !isMine(annotation)) continue;
      this.mark(annotation.target, { id: annotation.id, mine: isMine(annotation), open: annotation.id === openId });
    }
    if (writing) this.mark(writing, { id: '', open: true });
    if (!('highlights' in CSS)) return;
    const ranges = new Map<HighlightStep, Range[]>(steps.map((step) => [step, []]));
    for (const [piece, marks] of this.marks)
      for (const { start, end, step } of segmentHighlights(marks))
        ranges.get(step)?.push(rangeOf(piece.element, start, end));
    for (const [priority, step] of steps.entries()) {
      const highlight = new Highlight(...(ranges.get(step) ?? []));
      highlight.priority = priority;
      CSS.highlights.set(step, highlight);
    }
  }

  /** Annotations whose words are at a point of the window, the shortest first. */
  at(x: number, y: number): string[] {
    const place = caretAt(x, y);
    const piece = place && this.law.pieceAt(place.node);
    if (!place || !piece) return [];
    const offset = offsetOf(piece.element, place.node, place.offset);
    return (this.marks.get(piece) ?? [])
      .filter(({ id, start, end }) => id !== '' && start <= offset && offset <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ id }) => id);
  }

  private mark(target: Target, mark: { id: string; mine?: boolean; open?: boolean }): void {
    for (const { clauseId, start, end } of target.segments) {
      const piece = this.law.find(clauseId, target.language);
      if (!piece) continue;
      const marks = this.marks.get(piece) ?? [];
      marks.push({ start, end, weight: 1, ...mark });
      this.marks.set(piece, marks);
    }
  }
}

/** The place in the text under a point, by whichever of the two methods the browser has. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const older = document as unknown as { caretRangeFromPoint?(x: number, y: number): Range | null };
  const range = older.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
