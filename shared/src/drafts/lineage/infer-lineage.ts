// Infers which clause of a revised text each clause of the one before it became, where nobody has recorded it: first by
// words that are equal, then by words in common, then by place. What is inferred is shown to a person.
import { WordBook } from '../compare/words.js';
import { type Features, featuresOf, shared, sum } from './features.js';
import { linkAlike, linkContainers, linkInPlace, linkNear } from './link-alike.js';
import { linkEqual } from './link-equal.js';
import { linkParts, linkShells } from './link-parts.js';
import type { ComparedClause, LineageLink } from './lineage.js';
import { TiedTexts } from './tied-texts.js';

/** Cuts a text into words; joined they are the text, and none begins inside a cluster. */
export type SplitWords = (text: string) => string[];

export interface InferredLink extends LineageLink {
  source: 'inferred';
  /** 0 to 1. */
  certainty: number;
}

export function inferLineage(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  splitWords: SplitWords,
): InferredLink[] {
  const texts = new TiedTexts(before, after, splitWords);
  linkEqual(texts);
  texts.readFeatures();
  for (const link of [linkAlike, linkContainers, linkInPlace, linkNear, linkContainers, linkParts, linkShells]) {
    texts.settle();
    link(texts);
  }
  return texts.links();
}

/** Share of the features of both texts that both have, by how often: 1 for the same words, 0 for none in common. */
export function likeness(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  splitWords: SplitWords,
): number {
  const book = new WordBook(splitWords);
  const featuresOfAll = (clauses: readonly ComparedClause[]): Features => {
    const all = new Map<number, number>();
    for (const clause of clauses)
      for (const [feature, n] of featuresOf(clause, book)) all.set(feature, (all.get(feature) ?? 0) + n);
    return all;
  };
  const [old, now] = [featuresOfAll(before), featuresOfAll(after)];
  const [one, other] = [sum(old), sum(now)];
  // A text that was only added to is not another law.
  return one === 0 || other === 0 ? 0 : shared(old, now) / Math.min(one, other);
}
