// Sets the words of clauses that went into each other side by side, and says which stretches of the old texts stand in
// which stretches of the new ones. Every word of either side is in one stretch at most.
import { commonRuns, type Run } from '../../drafts/compare/common-runs.js';
import { settleGaps } from '../../drafts/compare/settle-gaps.js';
import type { ComparedWord } from '../../drafts/compare/words.js';
import { withoutCrumbs } from './crumbs.js';
import { stretchesOf } from './word-gaps.js';

/** One clause with its words. */
export interface WordedText {
  clauseId: string;
  text: string;
  words: readonly ComparedWord[];
}

/** Letters of the old clause `from` that stand in the new clause `to`, in one piece. */
export interface KeptStretch {
  from: string;
  start: number;
  end: number;
  to: string;
  newStart: number;
  newEnd: number;
}

/** Beyond so many texts against texts those that share most are found on fewer of them. */
const PAIRS_MAX = 400;
/** Words in a row that tell what changed its place within a clause from chance. */
const MOVED_WORDS_MIN = 5;
const MOVED_ROUNDS = 2;

/** The words of one text of which it is not known yet where they went, or where they came from. */
class Open {
  readonly free: boolean[];

  constructor(readonly text: WordedText) {
    this.free = text.words.map(() => true);
  }

  places(): number[] {
    return this.free.flatMap((isFree, at) => (isFree ? [at] : []));
  }

  wordsAt(places: readonly number[]): ComparedWord[] {
    return places.flatMap((at) => this.text.words[at] ?? []);
  }
}

interface Couple {
  old: Open;
  now: Open;
  weight: number;
  /** Of words of `old` and the words of `now` that they became, ascending in both. */
  matches: [old: number, now: number][];
}

/** What shares most is set side by side first; what is left over then with the others; what moved within, last. */
export function pairWords(old: readonly WordedText[], now: readonly WordedText[]): KeptStretch[] {
  const [mine, theirs] = [old.map((text) => new Open(text)), now.map((text) => new Open(text))];
  const couples = mine
    .flatMap((one) => theirs.map((other): Couple => ({ old: one, now: other, weight: 0, matches: [] })))
    .slice(0, PAIRS_MAX);
  if (couples.length > 1) {
    for (const couple of couples) couple.weight = weigh(couple);
    couples.sort((one, other) => other.weight - one.weight);
  }
  const hasOthers = couples.length > 1;
  for (const couple of couples) take(couple, (runs, one, other) => withoutCrumbs(runs, one, other, hasOthers));
  for (let round = 0; round < MOVED_ROUNDS; round += 1) for (const couple of couples) take(couple, longOnes);
  return couples.flatMap(({ old: one, now: other, matches }) => stretchesOf(one.text, other.text, matches));
}

const ids = (words: readonly ComparedWord[]) => words.map(({ id }) => id);

function weigh({ old, now }: Couple): number {
  let weight = 0;
  for (const { before, length } of commonRuns(ids(old.text.words), ids(now.text.words)))
    for (const { start, end, isBlank } of old.text.words.slice(before, before + length))
      weight += isBlank ? 0 : end - start;
  return weight;
}

type Keep = (runs: readonly Run[], old: readonly ComparedWord[], now: readonly ComparedWord[]) => Run[];

function longOnes(runs: readonly Run[], old: readonly ComparedWord[]): Run[] {
  return runs.filter(
    ({ before, length }) =>
      old.slice(before, before + length).filter(({ isBlank }) => !isBlank).length >= MOVED_WORDS_MIN,
  );
}

function take(couple: Couple, keep: Keep): void {
  const { old, now, matches } = couple;
  const [oldPlaces, newPlaces] = [old.places(), now.places()];
  if (oldPlaces.length === 0 || newPlaces.length === 0) return;
  const [oldWords, newWords] = [old.wordsAt(oldPlaces), now.wordsAt(newPlaces)];
  const runs = keep(settleGaps(commonRuns(ids(oldWords), ids(newWords)), oldWords, newWords), oldWords, newWords);
  for (const { before, after, length } of runs)
    for (let at = 0; at < length; at += 1) {
      const [from, to] = [oldPlaces[before + at] as number, newPlaces[after + at] as number];
      [old.free[from], now.free[to]] = [false, false];
      matches.push([from, to]);
    }
  matches.sort((one, other) => one[0] - other[0]);
}
