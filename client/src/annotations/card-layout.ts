// Where cards stand beside the text: the open one level with its words, the others as near to theirs as they can
// without touching; those above push up, those below push down. Pure.

export interface CardBox {
  id: string;
  /** Top of its words, in px from the top of the column. */
  want: number;
  height: number;
}

/** Between two cards, in px (look.md 9). */
const GAP = 10;

/** Tops by id. `boxes` in the order of the text; `openId` keeps its wish as long as those above fit under `floor`. */
export function layOutCards(boxes: readonly CardBox[], openId: string | null, floor = 0): Map<string, number> {
  const tops = new Map<string, number>();
  const open = boxes.findIndex(({ id }) => id === openId);
  const pivot = open < 0 ? 0 : open;
  // Upwards from the open card; what would leave the column is pushed down again below.
  let ceiling = Number.POSITIVE_INFINITY;
  for (const { id, want, height } of boxes.slice(0, pivot + 1).reverse()) {
    const top = Math.min(want, ceiling - GAP - height);
    tops.set(id, top);
    ceiling = top;
  }
  let free = floor;
  for (const { id, want, height } of boxes) {
    const top = Math.max(tops.get(id) ?? want, free);
    tops.set(id, top);
    free = top + height + GAP;
  }
  return tops;
}

/** How many folded cards fit beside an article of this height. */
export function cardsBeside(articleHeight: number, cardHeight: number): number {
  return Math.max(2, Math.floor(articleHeight / (cardHeight + GAP)));
}
