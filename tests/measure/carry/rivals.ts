// Two other ways to find words again, to be measured beside ours: a search that tolerates errors, as annotation tools
// on the web do it, and a comparison of the two documents word by word without clauses.
import { commonRuns } from '../../../shared/src/drafts/compare/common-runs.js';
import { WordBook } from '../../../shared/src/drafts/compare/words.js';
import type { CarriedSegment } from '../../../shared/src/annotations/carry/carry.js';
import type { ComparedClause } from '../../../shared/src/drafts/lineage/lineage.js';
import { wordsOf } from '../../../server/src/infra/segment.js';
import search from 'approx-string-match';
import type { Answer } from './judge.js';

/** All clauses as one text, and the way back to clause and offset. */
class Whole {
  readonly text: string;
  private readonly starts: { at: number; clause: ComparedClause }[] = [];

  constructor(clauses: readonly ComparedClause[]) {
    let at = 0;
    for (const clause of clauses) {
      this.starts.push({ at, clause });
      at += clause.text.length + 1;
    }
    this.text = clauses.map(({ text }) => text).join('\n');
  }

  offsetOf(clauseId: string, start: number): number {
    return (this.starts.find(({ clause }) => clause.id === clauseId)?.at ?? 0) + start;
  }

  placesOf(start: number, end: number): Answer['places'] {
    return this.starts.flatMap(({ at, clause }) => {
      const [from, to] = [Math.max(0, start - at), Math.min(clause.text.length, end - at)];
      return from < to ? [{ clauseId: clause.id, start: from, end: to, exact: clause.text.slice(from, to) }] : [];
    });
  }
}

/**
 * The quote search of Hypothesis as its source describes it: exact hits first, else up to half of the quote may differ;
 * scored by quote, 32 characters of context and nearness of position. There is no least score.
 */
export function errorTolerantSearch(before: readonly ComparedClause[], after: readonly ComparedClause[]) {
  const [old, now] = [new Whole(before), new Whole(after)];
  return ({ clauseId, start, exact }: CarriedSegment): Answer => {
    const at = old.offsetOf(clauseId, start);
    const prefix = old.text.slice(Math.max(0, at - 32), at);
    const suffix = old.text.slice(at + exact.length, at + exact.length + 32);
    const likeness = (text: string, part: string) => {
      if (part === '') return 1;
      if (text.includes(part)) return 1;
      const [best] = search(text, part, part.length).sort((one, other) => one.errors - other.errors);
      return best ? 1 - best.errors / part.length : 0;
    };
    const score = (hit: { start: number; end: number; errors: number }) =>
      (50 * (1 - hit.errors / exact.length) +
        20 * likeness(now.text.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix) +
        20 * likeness(now.text.slice(hit.end, hit.end + suffix.length), suffix) +
        2 * (1 - Math.abs(hit.start - at) / now.text.length)) /
      92;
    const hits = exactHits(now.text, exact);
    const found = hits.length > 0 ? hits : search(now.text, exact, Math.min(256, exact.length / 2));
    const best = found
      .slice(0, 200)
      .map((hit) => ({ ...hit, score: score(hit) }))
      .sort((one, other) => other.score - one.score)[0];
    return best
      ? { outcome: 'changed', places: now.placesOf(best.start, best.end) }
      : { outcome: 'removed', places: [] };
  };
}

function exactHits(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const hits: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    hits.push({ start: at, end: at + exact.length, errors: 0 });
  return hits;
}

/** The words of one document against those of the other, whatever clause they stand in. */
export function plainDocumentDiff(before: readonly ComparedClause[], after: readonly ComparedClause[]) {
  const [old, now] = [new Whole(before), new Whole(after)];
  const book = new WordBook(wordsOf);
  const [oldWords, newWords] = [book.read(old.text), book.read(now.text)];
  const ids = (words: readonly { id: number }[]) => words.map(({ id }) => id);
  const became = new Map<number, number>();
  for (const { before: from, after: to, length } of commonRuns(ids(oldWords), ids(newWords)))
    for (let at = 0; at < length; at += 1) became.set(from + at, to + at);
  return ({ clauseId, start, exact }: CarriedSegment): Answer => {
    const from = old.offsetOf(clauseId, start);
    const marked = oldWords.flatMap((word, at) =>
      word.end > from && word.start < from + exact.length && !word.isBlank ? [at] : [],
    );
    const kept = marked.flatMap((at) => newWords[became.get(at) ?? -1] ?? []);
    if (kept.length < marked.length / 2) return { outcome: 'removed', places: [] };
    const [first, last] = [kept[0], kept.at(-1)];
    return { outcome: 'changed', places: first && last ? now.placesOf(first.start, last.end) : [] };
  };
}
