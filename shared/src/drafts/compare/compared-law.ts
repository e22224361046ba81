// Two versions of a law compared in all their languages at once: the same pairs of clauses for both, so that both texts
// are shown changed at the same rows, with what was put in and taken out of each. Heavy for a large law; never changes
// once both versions are published.
import { type Language, languages } from '../../texts/say.js';
import type { Clause } from '../contract.js';
import type { SplitWords } from '../lineage/infer-lineage.js';
import { comparedIn, type LineageLink } from '../lineage/lineage.js';
import { type ClausePair, compareVersions } from './compare-versions.js';
import { type DiffPart, diffWords } from './word-diff.js';

/** The words of one clause with what was put in and taken out. */
export interface ClauseDiff {
  heading: DiffPart[];
  text: DiffPart[];
}

export interface ComparedPair extends ClausePair {
  /** By language and clause of the newer text; a language in which nothing changed is not there. */
  diffs: Partial<Record<Language, Record<string, ClauseDiff>>>;
}

export interface LawsToCompare {
  before: readonly Clause[];
  after: readonly Clause[];
  links: readonly LineageLink[];
  authoritative: Language;
}

/** The pairs in the order of the newer text. What changed in one language only makes the pair a changed one. */
export function compareLaws(laws: LawsToCompare, splitWords: SplitWords): ComparedPair[] {
  const { before, after, links, authoritative } = laws;
  const other: Language = authoritative === 'km' ? 'en' : 'km';
  const pairsIn = (language: Language) =>
    compareVersions(comparedIn(before, language), comparedIn(after, language), links, splitWords).pairs;
  const changedElsewhere = new Set(
    hasWords(laws, other)
      ? pairsIn(other)
          .filter(({ outcome }) => outcome.includes('changed'))
          .map(keyOf)
      : [],
  );
  const [olds, news] = [byId(before), byId(after)];
  return pairsIn(authoritative).map((pair) => {
    const outcome = changedElsewhere.has(keyOf(pair)) ? withChange(pair.outcome) : pair.outcome;
    return { ...pair, outcome, diffs: diffsOf(pair, { olds, news, splitWords }) };
  });
}

const byId = (clauses: readonly Clause[]) => new Map(clauses.map((clause) => [clause.id, clause]));
const keyOf = ({ before, after }: ClausePair) => `${before.join()}>${after.join()}`;

function hasWords({ before, after }: LawsToCompare, language: Language): boolean {
  return [before, after].some((clauses) => clauses.some(({ text }) => text[language] !== undefined));
}

function withChange(outcome: ClausePair['outcome']): ClausePair['outcome'] {
  if (outcome.includes('changed')) return outcome;
  return [...outcome.filter((one) => one !== 'same'), 'changed'];
}

interface Sides {
  olds: ReadonlyMap<string, Clause>;
  news: ReadonlyMap<string, Clause>;
  splitWords: SplitWords;
}

function diffsOf({ before, after }: ClausePair, { olds, news, splitWords }: Sides): ComparedPair['diffs'] {
  if (before.length === 0 || after.length === 0) return {};
  const was = before.flatMap((id) => olds.get(id) ?? []);
  const now = after.flatMap((id) => news.get(id) ?? []);
  const diffs: ComparedPair['diffs'] = {};
  for (const language of languages) {
    const of = (clauses: readonly Clause[], field: 'text' | 'heading') =>
      clauses.map((clause) => clause[field][language] ?? '');
    const [oldTexts, newTexts] = [of(was, 'text'), of(now, 'text')];
    const areHeadingsSame = of(was, 'heading').filter(Boolean).join() === of(now, 'heading').filter(Boolean).join();
    const isSame = areHeadingsSame && oldTexts.join('\n') === newTexts.join('\n');
    if (isSame && now.length === 1) continue;
    const texts = cutAt(diffWords(oldTexts.join('\n'), newTexts.join('\n'), splitWords), newTexts);
    const headings = headingDiffs(was, now, language, splitWords);
    diffs[language] = Object.fromEntries(
      now.map(({ id }, at) => [id, { heading: headings[at] ?? [], text: texts[at] ?? [] }]),
    );
  }
  return diffs;
}

/**
 * Each new heading against that of the clause whose name it has, the first against the first where neither has another.
 * A heading that was there before goes with the first clause, one that belongs to none before was put in.
 */
function headingDiffs(
  was: readonly Clause[],
  now: readonly Clause[],
  language: Language,
  splitWords: SplitWords,
): DiffPart[][] {
  const left = new Map(was.map(({ id, heading }) => [id, heading[language] ?? '']));
  const kept = new Set(now.map(({ id }) => id).filter((id) => left.has(id)));
  const [first] = was;
  const takenFrom = (id: string, at: number) =>
    kept.has(id) ? id : at === 0 && first && !kept.has(first.id) ? first.id : '';
  const diffs = now.map(({ id, heading }, at) => {
    const from = takenFrom(id, at);
    const former = left.get(from) ?? '';
    left.delete(from);
    return diffWords(former, heading[language] ?? '', splitWords);
  });
  const gone = [...left.values()].filter((heading) => heading !== '');
  for (const heading of gone) {
    const [parts = []] = diffs;
    parts.push({ kind: 'removed', text: parts.length > 0 ? ` ${heading}` : heading });
  }
  return diffs;
}

/** Parts over several clauses joined with line breaks, cut where one clause ends: a part for each piece of it. */
function cutAt(parts: readonly DiffPart[], texts: readonly string[]): DiffPart[][] {
  const pieces: DiffPart[][] = texts.map(() => []);
  let at = 0;
  let left = texts[0]?.length ?? 0;
  const put = (kind: DiffPart['kind'], text: string) => {
    if (text !== '') pieces[at]?.push({ kind, text });
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') {
      put(kind, text);
      continue;
    }
    let rest = text;
    // The line break that joined two clauses belongs to neither.
    while (rest.length > left && at < texts.length - 1) {
      put(kind, rest.slice(0, left));
      rest = rest.slice(left + 1);
      at += 1;
      left = texts[at]?.length ?? 0;
    }
    put(kind, rest);
    left -= rest.length;
  }
  return pieces;
}

/** UTF-16 units of words that differ, and clauses, up to which a comparison takes some milliseconds. */
const SMALL_UNITS_MAX = 6_000;
const SMALL_CLAUSES_MAX = 1_000;

type Sized = Pick<LawsToCompare, 'before' | 'after'>;

/** Whether what comes of two texts is made sooner than a thread begins. */
export function isSmallComparison(laws: Sized): boolean {
  return laws.before.length + laws.after.length <= SMALL_CLAUSES_MAX && differingUnits(laws) <= SMALL_UNITS_MAX;
}

/** How much there is to compare word by word: of clauses that kept both identity and words nothing. */
function differingUnits({ before, after }: Sized): number {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  let units = 0;
  for (const { id, text } of after)
    for (const language of ['km', 'en'] as const) {
      const [was, now] = [old.get(id)?.text[language] ?? '', text[language] ?? ''];
      if (was !== now) units += was.length + now.length;
    }
  return units;
}
