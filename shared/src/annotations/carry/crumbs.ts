// Takes out of a comparison what agrees by chance: a short word that both sides have between two changes that are each
// longer than it. A person who rewrote a phrase did not keep its "and".
import type { Run } from '../../drafts/compare/common-runs.js';
import type { ComparedWord } from '../../drafts/compare/words.js';

/** Longer runs are never chance, in characters without blanks. */
const CHANCE_MAX = 24;

/** `hasOthers`: what stands before the first run and behind the last may belong to other texts of the comparison. */
export function withoutCrumbs(
  runs: readonly Run[],
  old: readonly ComparedWord[],
  now: readonly ComparedWord[],
  hasOthers: boolean,
): Run[] {
  const [oldWeights, newWeights] = [weightsOf(old), weightsOf(now)];
  let kept = [...runs];
  for (;;) {
    const next = kept.filter((run, at) => {
      const weight = between(oldWeights, run.before, run.before + run.length);
      if (weight > CHANCE_MAX) return true;
      const last = kept[at - 1] ?? { before: 0, after: 0, length: 0 };
      const after = kept[at + 1] ?? { before: old.length, after: now.length, length: 0 };
      const change = (isEdge: boolean, oldFrom: number, oldTo: number, newFrom: number, newTo: number) => {
        const sides = [between(oldWeights, oldFrom, oldTo), between(newWeights, newFrom, newTo)] as const;
        return isEdge && hasOthers ? Math.min(...sides) : Math.max(...sides);
      };
      const left = change(at === 0, last.before + last.length, run.before, last.after + last.length, run.after);
      const isLast = at === kept.length - 1;
      const right = change(isLast, run.before + run.length, after.before, run.after + run.length, after.after);
      return left === 0 || right === 0 || weight > Math.min(left, right);
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** Characters without blanks before each word, and in all. */
function weightsOf(words: readonly ComparedWord[]): number[] {
  const sums = [0];
  for (const { start, end, isBlank } of words) sums.push((sums.at(-1) ?? 0) + (isBlank ? 0 : end - start));
  return sums;
}

function between(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}
