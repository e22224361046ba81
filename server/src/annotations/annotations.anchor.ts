// Holds a sent target against the text of the version it names: clause, words, cluster borders. Pure.
import { checkAnchor, makeAnchor } from '@sala/shared/annotations/anchor.js';
import type { Target } from '@sala/shared/annotations/contract.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';

/** Context of the first marked words; both '' for a whole clause or the whole draft. */
export interface Context {
  prefix: string;
  suffix: string;
}

/** Refuses a target whose clause, offsets or words do not stand in the version. */
export function acceptTarget(target: Target, clauses: ReadonlyMap<string, Clause>): Context {
  if (target.clauseId === null) {
    if (target.segments.length > 0) refuse('unknown-clause', {}, 'target/clauseId');
    return { prefix: '', suffix: '' };
  }
  if (!clauses.has(target.clauseId)) refuse('unknown-clause', {}, 'target/clauseId');
  const [first] = target.segments;
  if (!first) return { prefix: '', suffix: '' };
  if (first.clauseId !== target.clauseId) refuse('unknown-clause', {}, 'target/segments');
  for (const segment of target.segments) {
    const text =
      clauses.get(segment.clauseId)?.text[target.language] ?? refuse('unknown-clause', {}, 'target/segments');
    const verdict = checkAnchor(text, segment);
    if (verdict === 'inside-cluster') refuse('inside-a-character', {}, 'target/segments');
    if (verdict !== true) refuse('words-not-there', {}, 'target/segments');
  }
  if (!standInOrder(target, clauses)) refuse('words-not-there', {}, 'target/segments');
  const anchor = makeAnchor(clauses.get(first.clauseId)?.text[target.language] ?? '', first.start, first.end);
  return { prefix: anchor?.prefix ?? '', suffix: anchor?.suffix ?? '' };
}

/** Pieces follow each other as in the text, and no word is in two of them. */
function standInOrder({ segments }: Target, clauses: ReadonlyMap<string, Clause>): boolean {
  if (segments.length < 2) return true;
  const places = [...clauses.keys()];
  return segments.every((segment, at) => {
    const before = segments[at - 1];
    if (!before) return true;
    if (before.clauseId === segment.clauseId) return before.end <= segment.start;
    return places.indexOf(before.clauseId) < places.indexOf(segment.clauseId);
  });
}
