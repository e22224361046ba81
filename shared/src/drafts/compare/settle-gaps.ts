// Says where exactly something was put in or taken out when the same words stand on both sides of it: a person inserts
// whole sentences and whole words, not the end of one and the beginning of the next.
import type { Run } from './common-runs.js';
import type { ComparedWord } from './words.js';

export function settleGaps(runs: readonly Run[], old: readonly ComparedWord[], now: readonly ComparedWord[]): Run[] {
  const ends = [
    { before: 0, after: 0, length: 0 },
    { before: old.length, after: now.length, length: 0 },
  ] as const;
  const all = [{ ...ends[0] }, ...runs.map((run) => ({ ...run })), { ...ends[1] }];
  for (const [at, next] of all.entries()) {
    const last = all[at - 1];
    if (last) slide(last, next, old, now);
  }
  return all.filter(({ length }) => length > 0);
}

function slide(last: Run, next: Run, old: readonly ComparedWord[], now: readonly ComparedWord[]): void {
  const [oldFrom, newFrom] = [last.before + last.length, last.after + last.length];
  const [oldGap, newGap] = [next.before - oldFrom, next.after - newFrom];
  if ((oldGap === 0) === (newGap === 0)) return;
  const [words, from, to] = oldGap > 0 ? [old, oldFrom, next.before] : [now, newFrom, next.after];
  const isSame = (one: number, other: number) => words[one] !== undefined && words[one].id === words[other]?.id;
  let best = { shift: 0, fitness: fitness(words, from) };
  const consider = (shift: number) => {
    const here = fitness(words, from + shift);
    if (here > best.fitness) best = { shift, fitness: here };
  };
  for (let back = 1; back <= last.length && isSame(from - back, to - back); back += 1) consider(-back);
  for (let on = 1; on <= next.length && isSame(from + on - 1, to + on - 1); on += 1) consider(on);
  last.length += best.shift;
  next.before += best.shift;
  next.after += best.shift;
  next.length -= best.shift;
}

/** How well a new piece begins before the word: best behind a sentence, then behind a blank. */
function fitness(words: readonly ComparedWord[], at: number): number {
  const [last, blank] = [words[at - 2], words[at - 1]];
  if (!blank) return 2;
  if (!blank.isBlank) return 0;
  return !last || last.isStop ? 2 : 1;
}
