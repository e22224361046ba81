// What two sequences have in common, in order: the heart of every comparison. Works on numbers, one for each different
// word. Never slow: equal ends are taken off, long sequences are cut at words that occur once on both sides, and what
// is too different is called different.

/** `length` equal elements, from `before` in the one and from `after` in the other. */
export interface Run {
  before: number;
  after: number;
  length: number;
}

/** Differences beyond which a stretch without any anchor is taken as replaced. */
const DIFFERENCES_MAX = 1_200;
/** Shorter stretches are compared directly, longer ones are cut at words that occur once. */
const DIRECT_MAX = 400;

/** The common runs in order, disjoint on both sides. */
export function commonRuns(before: readonly number[], after: readonly number[]): Run[] {
  const runs: Run[] = [];
  compareSlices({ before, after, runs }, [0, before.length], [0, after.length]);
  return gathered(joined(runs), before, after);
}

/** A run that could as well stand right beside its neighbour stands there: the same words, in fewer pieces. */
function gathered(runs: readonly Run[], before: readonly number[], after: readonly number[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const next = { ...run };
    for (let last = all.at(-1); last; last = all.at(-1)) {
      const [oldGap, newGap] = [next.before - last.before - last.length, next.after - last.after - last.length];
      if (oldGap > 0 && newGap > 0) break;
      const [list, gap] = oldGap > 0 ? [before, oldGap] : [after, newGap];
      const [mine, its] = oldGap > 0 ? [next.before, last.before] : [next.after, last.after];
      const canComeBack = next.length <= last.length && isEqual(list, mine, mine - gap, next.length);
      const canGoOn = isEqual(list, its, its + gap, last.length);
      if (!canComeBack && !canGoOn) break;
      all.pop();
      // Both pieces are one now: it begins where the one that stays still stands.
      const start = canGoOn && (!canComeBack || last.length < next.length);
      if (start) [next.before, next.after] = [next.before - last.length, next.after - last.length];
      else [next.before, next.after] = [last.before, last.after];
      next.length += last.length;
    }
    all.push(next);
  }
  return all;
}

function isEqual(list: readonly number[], one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (list[one + at] !== list[other + at]) return false;
  return true;
}

interface Comparing {
  before: readonly number[];
  after: readonly number[];
  runs: Run[];
}

type Slice = readonly [from: number, to: number];

function compareSlices(at: Comparing, [bFrom, bTo]: Slice, [aFrom, aTo]: Slice): void {
  const { before, after, runs } = at;
  let [bStart, aStart, bEnd, aEnd] = [bFrom, aFrom, bTo, aTo];
  while (bStart < bEnd && aStart < aEnd && before[bStart] === after[aStart])
    [bStart, aStart] = [bStart + 1, aStart + 1];
  while (bStart < bEnd && aStart < aEnd && before[bEnd - 1] === after[aEnd - 1]) [bEnd, aEnd] = [bEnd - 1, aEnd - 1];
  if (bStart > bFrom) runs.push({ before: bFrom, after: aFrom, length: bStart - bFrom });
  if (bStart < bEnd && aStart < aEnd) compareMiddles(at, [bStart, bEnd], [aStart, aEnd]);
  if (bEnd < bTo) runs.push({ before: bEnd, after: aEnd, length: bTo - bEnd });
}

function compareMiddles(at: Comparing, b: Slice, a: Slice): void {
  const isLong = b[1] - b[0] + a[1] - a[0] > DIRECT_MAX;
  const anchors = isLong ? uniqueAnchors(at, b, a) : [];
  if (anchors.length === 0) {
    at.runs.push(...shortestScript(at, b, a));
    return;
  }
  let [bFrom, aFrom] = [b[0], a[0]];
  for (const { before, after } of anchors) {
    if (before < bFrom || after < aFrom) continue;
    compareSlices(at, [bFrom, before], [aFrom, after]);
    at.runs.push({ before, after, length: 1 });
    [bFrom, aFrom] = [before + 1, after + 1];
  }
  compareSlices(at, [bFrom, b[1]], [aFrom, a[1]]);
}

/** Elements that occur once in either slice, as many of them as stand in the same order. */
function uniqueAnchors({ before, after }: Comparing, b: Slice, a: Slice): Run[] {
  const places = new Map<number, { b: number; a: number }>();
  const note = (element: number, side: 'a' | 'b', place: number) => {
    const known = places.get(element) ?? { b: -1, a: -1 };
    known[side] = known[side] === -1 ? place : -2;
    places.set(element, known);
  };
  for (let place = b[0]; place < b[1]; place += 1) note(before[place] as number, 'b', place);
  for (let place = a[0]; place < a[1]; place += 1) note(after[place] as number, 'a', place);
  const once = [...places.values()].filter((place) => place.b >= 0 && place.a >= 0).sort((x, y) => x.b - y.b);
  return longestRising(once.map((place) => place.a)).map((index) => {
    const place = once[index] as { b: number; a: number };
    return { before: place.b, after: place.a, length: 1 };
  });
}

/** Indices of the longest rising selection of the numbers. */
export function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Array<number>(numbers.length).fill(-1);
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  }
  const rising: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) rising.push(index);
  return rising.reverse();
}

/** Myers' greedy algorithm (1986), "An O(ND) difference algorithm and its variations". */
function shortestScript({ before, after }: Comparing, [bFrom, bTo]: Slice, [aFrom, aTo]: Slice): Run[] {
  const [n, m] = [bTo - bFrom, aTo - aFrom];
  const max = Math.min(n + m, DIFFERENCES_MAX);
  const reach = new Int32Array(2 * max + 3);
  const history: Int32Array[] = [];
  for (let d = 0; d <= max; d += 1) {
    history.push(reach.slice(max - d, max + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && (reach[max + k] as number) < (reach[max + k + 2] as number));
      let x = isDown ? (reach[max + k + 2] as number) : (reach[max + k] as number) + 1;
      while (x < n && x - k < m && before[bFrom + x] === after[aFrom + x - k]) x += 1;
      reach[max + k + 1] = x;
      if (x >= n && x - k >= m) return wayBack(history, d, [n, m], [bFrom, aFrom]);
    }
  }
  return [];
}

function wayBack(history: readonly Int32Array[], distance: number, [n, m]: Slice, [bFrom, aFrom]: Slice): Run[] {
  const runs: Run[] = [];
  let [x, y] = [n, m];
  for (let d = distance; d >= 0; d -= 1) {
    const reach = history[d] as Int32Array;
    const at = (k: number) => reach[d + k + 1] as number;
    const k = x - y;
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = d === 0 ? 0 : isDown ? at(k + 1) : at(k - 1) + 1;
    const length = x - from;
    if (length > 0) runs.push({ before: bFrom + from, after: aFrom + from - k, length });
    [x, y] = isDown ? [from, from - k - 1] : [from - 1, from - k];
  }
  return runs.reverse();
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      last.length += run.length;
    else all.push({ ...run });
  }
  return all;
}
