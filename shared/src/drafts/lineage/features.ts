// What of a clause is compared when its descent is inferred: short runs of words, with how often each occurs.
import type { ComparedWord, WordBook } from '../compare/words.js';
import type { ComparedClause } from './lineage.js';

/** How often each run of words occurs. */
export type Features = ReadonlyMap<number, number>;

/** More words than any two laws have. */
const WORDS_MAX = 2 ** 24;

/** Two words after each other make one feature: single words say little, long runs break at each edit. */
export function featuresOf(clause: Pick<ComparedClause, 'heading' | 'text'>, book: WordBook): Map<number, number> {
  const features = new Map<number, number>();
  const note = (feature: number) => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const words of [book.read(clause.heading), book.read(clause.text)]) {
    const full = words.filter((word: ComparedWord) => !word.isBlank);
    const [only] = full;
    if (only && full.length === 1) note(only.id);
    for (const [at, { id }] of full.entries()) {
      const last = full[at - 1];
      if (last) note((last.id + 1) * WORDS_MAX + id);
    }
  }
  return features;
}

export function sum(features: Features | undefined): number {
  let whole = 0;
  for (const n of features?.values() ?? []) whole += n;
  return whole;
}

export function shared(one: Features, other: Features): number {
  const [small, great] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const [feature, n] of small) common += Math.min(n, great.get(feature) ?? 0);
  return common;
}
