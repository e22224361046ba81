// What belongs together between two texts: for each old clause the clauses it went into, for each of those what else
// went into it, and their words set beside each other. Everything is worked out when it is first asked for, and kept.
import { findMoved } from '../../drafts/compare/find-moved.js';
import { type ComparedWord, WordBook } from '../../drafts/compare/words.js';
import type { SplitWords } from '../../drafts/lineage/infer-lineage.js';
import type { ComparedClause, LineageLink } from '../../drafts/lineage/lineage.js';
import type { Place } from './carry.js';
import { type KeptStretch, pairWords, type WordedText } from './pair-words.js';
import { WholeText } from './whole-text.js';

/** Clauses tied by lineage, directly or through each other, in the order of their texts. */
export interface Family {
  ancestors: string[];
  descendants: string[];
}

export interface Stretch {
  clauseId: string;
  start: number;
  end: number;
  likeness: number;
}

const NONE: Family = { ancestors: [], descendants: [] };

/** Below this share of the words in common a place is not suggested. */
const LIKENESS_MIN = 0.3;
/** Words that stand in more clauses than this single none of them out. */
const NEAR_MAX = 60;

export class Kinship {
  private readonly old: ReadonlyMap<string, ComparedClause>;
  private readonly now: ReadonlyMap<string, ComparedClause>;
  private readonly families = new Map<string, Family>();
  private readonly sources = new Map<string, Set<LineageLink['source']>>();
  private readonly isInferred: boolean;
  private readonly rivals = new Map<string, string>();
  private readonly keptByRivals = new Map<string, readonly KeptStretch[]>();
  private readonly linked = new Map<string, string[]>();
  private readonly kept = new Map<Family, ReadonlyMap<string, KeptStretch[]>>();
  private readonly familiesOfNew = new Map<string, Family>();
  private readonly read = new Map<ComparedClause, ComparedWord[]>();
  private readonly book: WordBook;
  private readonly moved: ReadonlySet<string>;
  private whole: WholeText | null = null;

  constructor(
    private readonly before: readonly ComparedClause[],
    private readonly after: readonly ComparedClause[],
    links: readonly LineageLink[],
    splitWords: SplitWords,
  ) {
    this.old = new Map(before.map((clause) => [clause.id, clause]));
    this.now = new Map(after.map((clause) => [clause.id, clause]));
    this.book = new WordBook(splitWords);
    const real = links.filter(({ from, to }) => this.old.has(from) && this.now.has(to));
    this.isInferred = links.length === 0 || links.some(({ source }) => source === 'inferred');
    for (const { from, source } of real) this.sources.set(from, (this.sources.get(from) ?? new Set()).add(source));
    for (const { from, rival } of real) if (rival !== undefined && this.now.has(rival)) this.rivals.set(from, rival);
    this.tie(real);
    this.moved = findMoved(before, after, real);
  }

  oldText(clauseId: string): string {
    return (this.old.get(clauseId) ?? unknown(clauseId)).text;
  }

  newText(clauseId: string): string {
    return (this.now.get(clauseId) ?? unknown(clauseId)).text;
  }

  familyOf(clauseId: string): Family {
    if (!this.old.has(clauseId)) unknown(clauseId);
    return this.families.get(clauseId) ?? NONE;
  }

  /** Whether a person recorded or confirmed what became of it; that it is gone counts where nothing was inferred. */
  isRecorded(clauseId: string): boolean {
    const sources = this.sources.get(clauseId);
    return sources ? !sources.has('inferred') : !this.isInferred;
  }

  /** Whether its own words stand in one clause, and nothing else does. */
  isUnchanged(clauseId: string): boolean {
    const { ancestors, descendants } = this.familyOf(clauseId);
    const [only] = descendants;
    if (only === undefined || descendants.length > 1 || ancestors.length > 1) return false;
    return this.newText(only) === this.oldText(clauseId);
  }

  /** It, or something it stands in, has another place. */
  isMoved(clauseId: string): boolean {
    for (let id: string | null = clauseId; id !== null; id = this.old.get(id)?.parentId ?? null)
      if (this.moved.has(id)) return true;
    return false;
  }

  /** The descendant that took most of it: its own identity where that is still there. */
  mainDescendant(clauseId: string): string | null {
    const linked = this.linked.get(clauseId) ?? [];
    return linked.includes(clauseId) ? clauseId : (linked[0] ?? null);
  }

  /** Where a comment on it is shown: what it became, else what its parents or the clause before became. */
  homeOf(clauseId: string): string | null {
    for (let id: string | null = clauseId; id !== null; id = this.old.get(id)?.parentId ?? null) {
      const home = this.mainDescendant(id);
      if (home !== null) return home;
    }
    const place = this.before.findIndex(({ id }) => id === clauseId);
    for (let at = place - 1; at >= 0; at -= 1) {
      const home = this.mainDescendant(this.before[at]?.id ?? '');
      if (home !== null) return home;
    }
    return this.after[0]?.id ?? null;
  }

  /** What is left of an old clause and where, in the order of its words. */
  keptOf(clauseId: string): readonly KeptStretch[] {
    return this.keptIn(this.familyOf(clauseId)).get(clauseId) ?? [];
  }

  /** Share of a stretch of the new text that stands for words of other places of the old text than the given one. */
  shareOfOthers({ clauseId, start, end }: Place, from: { clauseId: string; start: number; end: number }): number {
    const family = this.familiesOfNew.get(clauseId);
    if (!family || start >= end) return 0;
    let others = 0;
    for (const stretches of this.keptIn(family).values())
      for (const { to, newStart, newEnd, ...old } of stretches) {
        const common = Math.min(newEnd, end) - Math.max(newStart, start);
        const isIts = old.from === from.clauseId && old.start < from.end && old.end > from.start;
        if (to === clauseId && common > 0 && !isIts) others += common;
      }
    return others / (end - start);
  }

  hasRival(clauseId: string): boolean {
    return this.rivals.has(clauseId);
  }

  /** What of it could stand in a clause that may be meant as well; null where none may. */
  keptInRival(clauseId: string): readonly KeptStretch[] | null {
    const rival = this.rivals.get(clauseId);
    if (rival === undefined) return null;
    const known = this.keptByRivals.get(clauseId);
    if (known) return known;
    const kept = pairWords([this.worded(this.old, clauseId)], [this.worded(this.now, rival)]);
    this.keptByRivals.set(clauseId, kept);
    return kept;
  }

  private worded(clauses: ReadonlyMap<string, ComparedClause>, clauseId: string): WordedText {
    return { clauseId, text: clauses.get(clauseId)?.text ?? '', words: this.wordsIn(clauses, clauseId) };
  }

  private keptIn(family: Family): ReadonlyMap<string, KeptStretch[]> {
    const known = this.kept.get(family);
    if (known) return known;
    const old = family.ancestors.map((id) => this.worded(this.old, id));
    const now = family.descendants.map((id) => this.worded(this.now, id));
    const found = new Map<string, KeptStretch[]>();
    for (const stretch of pairWords(old, now)) found.set(stretch.from, [...(found.get(stretch.from) ?? []), stretch]);
    for (const stretches of found.values()) stretches.sort((one, other) => one.start - other.start);
    this.kept.set(family, found);
    return found;
  }

  /** The new text as one, to be searched. */
  wholeText(): WholeText {
    this.whole ??= new WholeText(this.now);
    return this.whole;
  }

  /** The stretches of the new text that share most words with the given ones, at most one of each clause. */
  likelyStretches(words: string, limit: number): Stretch[] {
    const wanted = this.book.read(words).filter(({ isBlank }) => !isBlank);
    const weights = new Map(wanted.map(({ id, start, end }) => [id, end - start]));
    const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    if (whole === 0) return [];
    // Cutting a text into words costs much more than looking for some in it: most clauses are left out by that alone.
    const spelled = new Map(wanted.map(({ id, start, end }) => [id, words.slice(start, end)]));
    const near = this.after.map((clause) => {
      const held = [...spelled].filter(([, word]) => clause.text.includes(word));
      return { clause, share: held.reduce((sum, [id]) => sum + (weights.get(id) ?? 0), 0) / whole };
    });
    const nearest = near
      .filter(({ share }) => share >= LIKENESS_MIN)
      .sort((one, other) => other.share - one.share)
      .slice(0, NEAR_MAX);
    const found = nearest.map(({ clause }) => this.bestStretch(clause, wanted.length, weights, whole));
    const likely = found.filter(({ likeness }) => likeness >= LIKENESS_MIN);
    return likely.sort((one, other) => other.likeness - one.likeness).slice(0, limit);
  }

  private bestStretch(clause: ComparedClause, n: number, weights: ReadonlyMap<number, number>, whole: number): Stretch {
    const words = this.wordsIn(this.now, clause.id).filter(({ isBlank }) => !isBlank);
    let best: Stretch = { clauseId: clause.id, start: 0, end: 0, likeness: 0 };
    const step = Math.max(1, Math.floor(n / 4));
    for (let from = 0; from < words.length; from += step) {
      const stretch = words.slice(from, from + n);
      const shared = new Set(stretch.flatMap(({ id }) => (weights.has(id) ? [id] : [])));
      const likeness = [...shared].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0) / whole;
      const hits = stretch.filter(({ id }) => shared.has(id));
      const [first, last] = [hits[0], hits.at(-1)];
      if (first && last && likeness > best.likeness)
        best = { clauseId: clause.id, start: first.start, end: last.end, likeness: Math.min(1, likeness) };
    }
    return best;
  }

  private wordsIn(clauses: ReadonlyMap<string, ComparedClause>, clauseId: string): ComparedWord[] {
    const clause = clauses.get(clauseId) ?? unknown(clauseId);
    const known = this.read.get(clause) ?? this.book.read(clause.text);
    this.read.set(clause, known);
    return known;
  }

  private tie(links: readonly LineageLink[]): void {
    const [from, to] = [new Map<string, string[]>(), new Map<string, string[]>()];
    const note = (map: Map<string, string[]>, key: string, value: string) =>
      map.set(key, [...(map.get(key) ?? []), value]);
    for (const link of links) {
      note(from, link.from, link.to);
      note(to, link.to, link.from);
      note(this.linked, link.from, link.to);
    }
    const places = (clauses: readonly ComparedClause[]) => new Map(clauses.map(({ id }, at) => [id, at]));
    const [oldPlaces, newPlaces] = [places(this.before), places(this.after)];
    const sorted = (ids: ReadonlySet<string>, order: ReadonlyMap<string, number>) =>
      [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const start of from.keys()) {
      if (this.families.has(start)) continue;
      const [ancestors, descendants] = [new Set([start]), new Set<string>()];
      for (const ancestor of ancestors)
        for (const descendant of from.get(ancestor) ?? []) {
          descendants.add(descendant);
          for (const other of to.get(descendant) ?? []) ancestors.add(other);
        }
      const family = { ancestors: sorted(ancestors, oldPlaces), descendants: sorted(descendants, newPlaces) };
      for (const id of ancestors) this.families.set(id, family);
      for (const id of descendants) this.familiesOfNew.set(id, family);
    }
  }
}

function unknown(clauseId: string): never {
  throw new RangeError(`no clause ${clauseId}`);
}

export function kinshipOf(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  links: readonly LineageLink[],
  splitWords: SplitWords,
): Kinship {
  return new Kinship(before, after, links, splitWords);
}
