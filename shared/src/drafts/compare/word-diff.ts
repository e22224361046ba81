// What changed between two texts, by word and in phrases: never inside a cluster, and nothing where they differ only in
// encoding.
import type { SplitWords } from '../lineage/infer-lineage.js';
import { commonRuns, type Run } from './common-runs.js';
import { settleGaps } from './settle-gaps.js';
import { type ComparedWord, WordBook } from './words.js';

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Unequal texts whose common words are so few are told apart as wholes: a redline of crumbs helps nobody. */
const COMMON_SHARE_MIN = 0.15;

/**
 * The parts in order. Without the removed ones they are the new text, without the added ones the old text, but for its
 * encoding.
 */
export function diffWords(before: string, after: string, splitWords: SplitWords): DiffPart[] {
  const book = new WordBook(splitWords);
  const [old, now] = [book.read(before), book.read(after)];
  const ids = (words: readonly ComparedWord[]) => words.map(({ id }) => id);
  const runs = inPhrases(settleGaps(commonRuns(ids(old), ids(now)), old, now), old, now);
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string) => {
    if (text !== '') parts.push({ kind, text });
  };
  let [o, n] = [0, 0];
  for (const run of [...runs, { before: old.length, after: now.length, length: 0 }]) {
    add('removed', slice(before, old, o, run.before));
    add('added', slice(after, now, n, run.after));
    add('same', slice(after, now, run.after, run.after + run.length));
    [o, n] = [run.before + run.length, run.after + run.length];
  }
  return parts;
}

function slice(text: string, words: readonly ComparedWord[], from: number, to: number): string {
  return from < to ? text.slice(words[from]?.start, words[to - 1]?.end) : '';
}

/** Without common pieces that are only blanks between changes, and none at all where little is common. */
function inPhrases(runs: readonly Run[], old: readonly ComparedWord[], now: readonly ComparedWord[]): Run[] {
  const weight = (words: readonly ComparedWord[]) =>
    words.reduce((sum, { start, end, isBlank }) => sum + (isBlank ? 0 : end - start), 0);
  const weightOf = ({ before, length }: Run) => weight(old.slice(before, before + length));
  const kept = runs.filter((run) => {
    const isEdge = run.before === 0 || run.before + run.length === old.length;
    return weightOf(run) > 0 || (isEdge && run.after === run.before);
  });
  const common = kept.reduce((sum, run) => sum + weightOf(run), 0);
  const least = Math.min(weight(old), weight(now));
  return least > 0 && common < least * COMMON_SHARE_MIN ? [] : kept;
}
