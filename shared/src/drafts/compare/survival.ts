// Whether what a change put into the text is still there: of the words that one version brought, the share that stands
// in a later one.
import type { SplitWords } from '../lineage/infer-lineage.js';
import { diffWords } from './word-diff.js';

export type Survival = 'stands' | 'partly' | 'gone';

/** Below this share a change counts as gone, above the other as standing. */
const GONE_BELOW = 0.1;
const STANDS_FROM = 0.9;

/**
 * What became of the words that `changed` added to `before`, in `later`. Where nothing was added the change took words
 * out: then it stands as long as they have not come back.
 */
export function survivalOf(before: string, changed: string, later: string, splitWords: SplitWords): Survival {
  const change = diffWords(before, changed, splitWords);
  const share = change.some(({ kind }) => kind === 'added')
    ? shareOfAdded(change, diffWords(changed, later, splitWords))
    : shareStillOut(diffWords(before, later, splitWords), change);
  if (share >= STANDS_FROM) return 'stands';
  return share < GONE_BELOW ? 'gone' : 'partly';
}

type Parts = ReturnType<typeof diffWords>;

/** Ranges in the text that is the second of a comparison, or (with `removed`) the first. */
function ranges(parts: Parts, wanted: 'added' | 'removed' | 'same', inSecond: boolean): [number, number][] {
  const found: [number, number][] = [];
  let at = 0;
  for (const { kind, text } of parts) {
    if (kind === (inSecond ? 'removed' : 'added')) continue;
    if (kind === wanted) found.push([at, at + text.length]);
    at += text.length;
  }
  return found;
}

function shareOfAdded(change: Parts, since: Parts): number {
  return overlap(ranges(change, 'added', true), ranges(since, 'same', false));
}

function shareStillOut(whole: Parts, change: Parts): number {
  return overlap(ranges(change, 'removed', false), ranges(whole, 'removed', false));
}

/** The share of the first ranges that lies in the second ones; all of nothing is everything. */
function overlap(these: readonly [number, number][], those: readonly [number, number][]): number {
  let [all, both] = [0, 0];
  for (const [start, end] of these) {
    all += end - start;
    for (const [from, to] of those) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return all === 0 ? 1 : both / all;
}
