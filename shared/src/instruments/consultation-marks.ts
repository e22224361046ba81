// Which clauses people were consulted on in the form they have now: derived from the versions, the rounds that opened
// on them, and what became of each clause from one version to the next. Carried through to the adopted text.
import type { Clause } from '../drafts/contract.js';
import type { LineageLink } from '../drafts/lineage/lineage.js';

/** Best first: consulted as it stands; changed since; never before the public. */
export const consultationMarksInOrder = ['consulted', 'changed', 'never'] as const;
export type ConsultationMark = (typeof consultationMarksInOrder)[number];

export interface MarkedVersion {
  id: string;
  clauses: readonly Pick<Clause, 'id' | 'parentId'>[];
}

/** What became of clauses between two versions next to each other. */
export interface MarkedPair {
  before: readonly string[];
  after: readonly string[];
  outcome: readonly string[];
}

/** Outcomes that leave the words as people saw them. */
const sameWords: ReadonlySet<string> = new Set(['same', 'moved', 'renumbered']);

type Marks = Map<string, ConsultationMark>;

/**
 * The mark of every clause of the last version. `versions` oldest first; `consulted` are those a round has opened on;
 * `pairs` lead to the version they are under, from the one before it.
 */
export function consultationMarks(
  versions: readonly MarkedVersion[],
  consulted: ReadonlySet<string>,
  pairs: ReadonlyMap<string, readonly MarkedPair[]>,
): Marks {
  let marks: Marks = new Map();
  let former: MarkedVersion | null = null;
  for (const version of versions) {
    if (consulted.has(version.id)) marks = new Map(version.clauses.map(({ id }) => [id, 'consulted']));
    else marks = carry(marks, former, version, pairs.get(version.id) ?? []);
    former = version;
  }
  return marks;
}

function carry(former: Marks, from: MarkedVersion | null, to: MarkedVersion, pairs: readonly MarkedPair[]): Marks {
  const marks: Marks = new Map(to.clauses.map(({ id }) => [id, 'never']));
  const heirs = new Map<string, readonly string[]>();
  for (const { before, after, outcome } of pairs) {
    for (const id of before) heirs.set(id, after);
    const mark = markOf(
      before.map((id) => former.get(id) ?? 'never'),
      outcome,
    );
    for (const id of after) if (marks.has(id)) marks.set(id, mark);
  }
  for (const { before, after } of pairs) {
    if (after.length > 0) continue;
    for (const id of before) if (former.get(id) !== 'never') spoil(marks, id, from, heirs);
  }
  return marks;
}

function markOf(before: readonly ConsultationMark[], outcome: readonly string[]): ConsultationMark {
  if (before.length === 0 || before.every((mark) => mark === 'never')) return 'never';
  const isAsSeen = outcome.every((one) => sameWords.has(one)) && before.every((mark) => mark === 'consulted');
  return isAsSeen ? 'consulted' : 'changed';
}

/** What something was taken out of is not as people saw it: the nearest clause around it that is still there. */
function spoil(
  marks: Marks,
  removed: string,
  from: MarkedVersion | null,
  heirs: ReadonlyMap<string, readonly string[]>,
): void {
  const parents = new Map(from?.clauses.map(({ id, parentId }) => [id, parentId]));
  for (let at = parents.get(removed) ?? null; at !== null; at = parents.get(at) ?? null) {
    const left = heirs.get(at) ?? [];
    for (const id of left) if (marks.get(id) === 'consulted') marks.set(id, 'changed');
    if (left.length > 0) return;
  }
}

/**
 * The mark of each article: as its own words and all paragraphs and points in it. One that is partly new was changed.
 */
export function articleMarks(
  clauses: readonly Pick<Clause, 'id' | 'parentId' | 'kind'>[],
  marks: ReadonlyMap<string, ConsultationMark>,
): Marks {
  const found = new Map<string, Set<ConsultationMark>>();
  for (const [id, article] of articlesOf(clauses))
    found.set(article, (found.get(article) ?? new Set()).add(marks.get(id) ?? 'never'));
  return new Map([...found].map(([id, own]) => [id, own.size === 1 ? ([...own][0] ?? 'never') : 'changed']));
}

/** The article that each clause stands in, itself included; what stands in none is left out. */
export function articlesOf(clauses: readonly Pick<Clause, 'id' | 'parentId' | 'kind'>[]): Map<string, string> {
  const articles = new Map<string, string>();
  // Parents stand before their children.
  for (const { id, parentId, kind } of clauses) {
    const article = kind === 'article' ? id : parentId === null ? undefined : articles.get(parentId);
    if (article !== undefined) articles.set(id, article);
  }
  return articles;
}

/** How many articles have each mark. */
export function countMarks(marks: ReadonlyMap<string, ConsultationMark>): Record<ConsultationMark, number> {
  const counts = { consulted: 0, changed: 0, never: 0 };
  for (const mark of marks.values()) counts[mark] += 1;
  return counts;
}

type WordedClause = Pick<Clause, 'id' | 'heading' | 'text'>;

/** Pairs of two versions next to each other, put together from what became of each clause. */
export function pairsOfLineage(
  before: readonly WordedClause[],
  after: readonly WordedClause[],
  links: readonly Pick<LineageLink, 'from' | 'to'>[],
): MarkedPair[] {
  const [old, now] = [byId(before), byId(after)];
  const [heirs, forebears] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to } of links) {
    if (!old.has(from) || !now.has(to)) continue;
    heirs.set(from, [...(heirs.get(from) ?? []), to]);
    forebears.set(to, [...(forebears.get(to) ?? []), from]);
  }
  const seen = new Set<string>();
  const together = (first: string): MarkedPair => {
    const group = { before: new Set<string>(), after: new Set([first]) };
    // Whatever hangs together: a clause cut in two, two made one, and both at once.
    for (let size = 0; size !== group.before.size + group.after.size; ) {
      size = group.before.size + group.after.size;
      for (const id of group.after) for (const one of forebears.get(id) ?? []) group.before.add(one);
      for (const id of group.before) for (const one of heirs.get(id) ?? []) group.after.add(one);
    }
    for (const id of group.after) seen.add(id);
    return pairOf([...group.before], [...group.after], old, now);
  };
  const pairs = after.flatMap(({ id }) => (seen.has(id) ? [] : [together(id)]));
  const removed = before.filter(({ id }) => !heirs.has(id));
  return [...pairs, ...removed.map(({ id }): MarkedPair => ({ before: [id], after: [], outcome: ['removed'] }))];
}

const byId = (clauses: readonly WordedClause[]) => new Map(clauses.map((clause) => [clause.id, clause]));

function pairOf(
  before: string[],
  after: string[],
  old: ReadonlyMap<string, WordedClause>,
  now: ReadonlyMap<string, WordedClause>,
): MarkedPair {
  const [first, heir] = [old.get(before[0] ?? ''), now.get(after[0] ?? '')];
  if (!first) return { before, after, outcome: ['added'] };
  if (after.length > 1 || before.length > 1) return { before, after, outcome: [after.length > 1 ? 'split' : 'merged'] };
  return { before, after, outcome: [heir && !differs(first, heir) ? 'same' : 'changed'] };
}

function differs(old: WordedClause, now: WordedClause): boolean {
  return (['km', 'en'] as const).some(
    (language) => old.text[language] !== now.text[language] || old.heading[language] !== now.heading[language],
  );
}

/**
 * The articles that changed from one version to the next without anything behind it: neither the article nor anything
 * in it that changed has a source. A clause that was taken out is looked for under its former article.
 */
export function articlesWithoutSource(
  before: readonly Pick<Clause, 'id' | 'parentId' | 'kind'>[],
  after: readonly Pick<Clause, 'id' | 'parentId' | 'kind'>[],
  pairs: readonly MarkedPair[],
  sourced: ReadonlySet<string>,
): string[] {
  const [formerArticles, articles] = [articlesOf(before), articlesOf(after)];
  const found = new Map<string, boolean>();
  for (const { before: old, after: now, outcome } of pairs) {
    if (outcome.every((one) => sameWords.has(one))) continue;
    const touched = now.length > 0 ? now.map((id) => articles.get(id)) : old.map((id) => formerArticles.get(id));
    for (const article of touched) {
      if (article === undefined) continue;
      const hasSource = [article, ...old, ...now].some((id) => sourced.has(id));
      found.set(article, (found.get(article) ?? false) || hasSource);
    }
  }
  return [...found].filter(([, hasSource]) => !hasSource).map(([id]) => id);
}
