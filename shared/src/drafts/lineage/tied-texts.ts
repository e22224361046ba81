// Two texts on their way to being linked: their clauses, the features of those that differ, and what is linked so far.
import { WordBook } from '../compare/words.js';
import { type Features, featuresOf, shared, sum } from './features.js';
import type { InferredLink, SplitWords } from './infer-lineage.js';
import type { ComparedClause } from './lineage.js';

export interface Side {
  clauses: readonly ComparedClause[];
  /** Of those that are not the same in both texts: what is the same takes no part in the rest. */
  features: Map<string, Features>;
  places: ReadonlyMap<string, number>;
  children: ReadonlyMap<string | null, string[]>;
}

/** A feature in more clauses than this says nothing. */
const COMMON_MAX = 40;
/** How like a clause has to be to be mistaken for what an old one became, and how far behind that. */
const RIVAL_MIN = 0.5;
const RIVAL_GAP = 0.25;
/** Certainty of a link that has a rival, at most. */
const DOUBTFUL = 0.5;

export class TiedTexts {
  readonly old: Side;
  readonly now: Side;
  /** What each clause became first of all, and where each came from. */
  readonly became = new Map<string, { to: string; certainty: number }>();
  readonly cameFrom = new Map<string, string>();
  /** Of what was split or merged: all but the first. */
  readonly more: InferredLink[] = [];
  private lowest: number[] = [];
  private highest: number[] = [];
  private readonly book: WordBook;
  private found: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;

  constructor(before: readonly ComparedClause[], after: readonly ComparedClause[], splitWords: SplitWords) {
    this.old = sideOf(before);
    this.now = sideOf(after);
    this.book = new WordBook(splitWords);
  }

  link(from: string, to: string, certainty: number): void {
    this.became.set(from, { to, certainty: Math.max(0, Math.min(1, certainty)) });
    this.cameFrom.set(to, from);
  }

  /** To be called once what is equal is linked. */
  readFeatures(): void {
    for (const clause of this.old.clauses)
      if (!this.became.has(clause.id)) this.old.features.set(clause.id, featuresOf(clause, this.book));
    for (const clause of this.now.clauses)
      if (!this.cameFrom.has(clause.id)) this.now.features.set(clause.id, featuresOf(clause, this.book));
  }

  links(): InferredLink[] {
    const taken = new Set([...this.cameFrom.keys(), ...this.more.map(({ to }) => to)]);
    const first = [...this.became].map(([from, { to, certainty }]): InferredLink => {
      const rival = this.rivalOf(from, to, taken);
      if (rival === null) return { from, to, source: 'inferred', certainty };
      return { from, to, source: 'inferred', certainty: Math.min(certainty, DOUBTFUL), rival };
    });
    const place = ({ to }: InferredLink) => this.now.places.get(to) ?? 0;
    return [...first, ...this.more].sort((one, other) => place(one) - place(other));
  }

  /** A new clause that nothing became, nearly as like the old one as what is linked to it. */
  private rivalOf(from: string, to: string, taken: ReadonlySet<string>): string | null {
    const mine = this.likenessOf(from, to);
    if (mine === null) return null;
    let best: { id: string; likeness: number } | null = null;
    for (const id of this.candidates().get(from)?.keys() ?? []) {
      const likeness = taken.has(id) ? 0 : (this.likenessOf(from, id) ?? 0);
      if (likeness >= Math.max(RIVAL_MIN, mine - RIVAL_GAP) && likeness > (best?.likeness ?? 0))
        best = { id, likeness };
    }
    return best?.id ?? null;
  }

  /** Share of their features that two clauses have in common; null for what is the same and was never looked at. */
  likenessOf(from: string, to: string): number | null {
    const [mine, theirs] = [this.old.features.get(from), this.now.features.get(to)];
    if (!mine || !theirs) return null;
    return (2 * shared(mine, theirs)) / Math.max(1, sum(mine) + sum(theirs));
  }

  clauseOf(side: Side, id: string): ComparedClause | undefined {
    return side.clauses[side.places.get(id) ?? -1];
  }

  isUnderSameParent(one: ComparedClause, other: ComparedClause): boolean {
    if (one.parentId === null || other.parentId === null) return one.parentId === other.parentId;
    const known = this.became.get(one.parentId)?.to;
    if (known !== undefined) return known === other.parentId;
    const [mine, theirs] = [this.clauseOf(this.old, one.parentId), this.clauseOf(this.now, other.parentId)];
    return mine?.kind === theirs?.kind && mine?.number === theirs?.number;
  }

  /** The nearest clauses around the old one that were linked when this was last settled stand around the new one. */
  isInOrder(from: string, to: string): boolean {
    const [at, place] = [this.old.places.get(from) ?? 0, this.now.places.get(to) ?? 0];
    return (this.lowest[at] ?? -1) <= place && place <= (this.highest[at] ?? Number.POSITIVE_INFINITY);
  }

  /** Notes between which new clauses each old one stands, by what is linked by now. */
  settle(): void {
    const targets = this.old.clauses.map(({ id }) => this.now.places.get(this.became.get(id)?.to ?? ''));
    let known = -1;
    this.lowest = targets.map((target) => {
      const before = known;
      known = target ?? known;
      return before;
    });
    known = Number.POSITIVE_INFINITY;
    this.highest = targets
      .reverse()
      .map((target) => {
        const behind = known;
        known = target ?? known;
        return behind;
      })
      .reverse();
  }

  /** For each old clause the new ones that share features with it, with how many. */
  candidates(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    this.found ??= this.findCandidates();
    return this.found;
  }

  private findCandidates(): Map<string, Map<string, number>> {
    const index = new Map<number, [id: string, n: number][]>();
    for (const [id, features] of this.now.features)
      for (const [feature, n] of features) {
        const known = index.get(feature);
        if (known) known.push([id, n]);
        else index.set(feature, [[id, n]]);
      }
    const all = new Map<string, Map<string, number>>();
    for (const [from, features] of this.old.features) {
      const found = new Map<string, number>();
      for (const [feature, n] of features) {
        const places = index.get(feature) ?? [];
        if (places.length > COMMON_MAX) continue;
        for (const [to, m] of places) found.set(to, (found.get(to) ?? 0) + Math.min(n, m));
      }
      all.set(from, found);
    }
    return all;
  }
}

function sideOf(clauses: readonly ComparedClause[]): Side {
  const children = new Map<string | null, string[]>();
  for (const { id, parentId } of clauses) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  return { clauses, features: new Map(), places: new Map(clauses.map(({ id }, at) => [id, at])), children };
}
