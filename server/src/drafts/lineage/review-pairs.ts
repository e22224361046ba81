// What each clause of a working text comes from, as a drafter reviews it: pairs with what changed in the words, the
// doubtful first. Pure, and heavy for a large law.
import type { Clause } from '@sala/shared/drafts/contract.js';
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import { type ClausePair, compareVersions } from '@sala/shared/drafts/compare/compare-versions.js';
import { diffWords } from '@sala/shared/drafts/compare/word-diff.js';
import type { SplitWords } from '@sala/shared/drafts/lineage/infer-lineage.js';
import { comparedIn } from '@sala/shared/drafts/lineage/lineage.js';
import type { LineageReview, ReviewedPair } from '@sala/shared/drafts/revision-contract.js';
import { lineageOf } from '@sala/shared/drafts/working-text/working-text-descent.js';
import type { DescentLink } from '@sala/shared/drafts/working-text/working-text-contract.js';
import type { Language } from '@sala/shared/texts/say.js';

/** Less sure than this, and a person has to look. */
export const SURE_MIN = 0.95;

export interface ReviewTask {
  before: readonly Clause[];
  after: readonly Clause[];
  descent: readonly DescentLink[];
  /** Whose words are compared. */
  of: Language;
  /** Of the labels. */
  language: Language;
}

export type Reviewed = Pick<LineageReview, 'counts' | 'pairs'>;

export function reviewPairs({ before, after, descent, of, language }: ReviewTask, splitWords: SplitWords): Reviewed {
  const links = lineageOf(before, after, descent);
  const { pairs, counts } = compareVersions(comparedIn(before, of), comparedIn(after, of), links, splitWords);
  const [old, present] = [byId(before), byId(after)];
  const told = new Map<string, DescentLink[]>();
  for (const link of descent) told.set(link.to, [...(told.get(link.to) ?? []), link]);
  const open = new Map(links.flatMap(({ to, rival }) => (rival === undefined ? [] : [[to, rival]])));
  const show = (ids: readonly string[], among: ReadonlyMap<string, Clause>) =>
    ids.flatMap((id) => {
      const clause = among.get(id);
      return clause
        ? [{ id, label: clausePlace(clause, among, language), heading: clause.heading, text: clause.text }]
        : [];
    });
  const reviewed = pairs.map((pair): ReviewedPair => {
    const links = (pair.after.length > 0 ? pair.after : pair.before).flatMap((id) => told.get(id) ?? []);
    const isInferred = links.some(({ source }) => source === 'inferred');
    const certainty = Math.min(1, ...links.map((link) => link.certainty ?? 1));
    return {
      before: show(pair.before, old),
      after: show(pair.after, present),
      outcome: pair.outcome,
      kept: pair.kept,
      source: isInferred ? 'inferred' : links.some(({ source }) => source === 'confirmed') ? 'confirmed' : 'editor',
      certainty,
      isUnsure: isInferred && certainty < SURE_MIN,
      ...rivalsOf(pair, open, present, language),
      ...redlineOf(pair, { old, present, of, splitWords }),
    };
  });
  return { counts, pairs: reviewed.sort(doubtfulFirst) };
}

interface Sides {
  old: ReadonlyMap<string, Clause>;
  present: ReadonlyMap<string, Clause>;
  of: Language;
  splitWords: SplitWords;
}

/** Clauses that are meant perhaps, until somebody says which. */
function rivalsOf(
  { after }: ClausePair,
  open: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, Clause>,
  language: Language,
): Pick<ReviewedPair, 'rivals'> {
  const rivals = after.flatMap((id) => {
    const clause = present.get(open.get(id) ?? '');
    return clause ? [{ id: clause.id, label: clausePlace(clause, present, language) }] : [];
  });
  return rivals.length > 0 ? { rivals } : {};
}

/** What changed in the words, where there were words before and are now. */
function redlineOf(
  { before, after, outcome }: ClausePair,
  { old, present, of, splitWords }: Sides,
): Pick<ReviewedPair, 'redline'> {
  if (before.length === 0 || after.length === 0 || outcome.includes('same')) return {};
  const wordsIn = (ids: readonly string[], among: ReadonlyMap<string, Clause>) =>
    ids.flatMap((id) => [among.get(id)?.heading[of], among.get(id)?.text[of]].filter(Boolean)).join('\n');
  return { redline: diffWords(wordsIn(before, old), wordsIn(after, present), splitWords) };
}

function byId(clauses: readonly Clause[]): Map<string, Clause> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

/** Inferred before told, the less certain first; what somebody made or confirmed, and what is the same, last. */
function doubtfulFirst(one: ReviewedPair, other: ReviewedPair): number {
  const doubt = ({ source, certainty, outcome }: ReviewedPair) =>
    source === 'inferred' ? certainty : outcome.includes('same') ? 3 : 2;
  return doubt(one) - doubt(other);
}
