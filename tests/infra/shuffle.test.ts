// The order in which things come out at one tick tells nothing: each is as likely as every other. Bounds are so wide
// that chance passes them less than once in a thousand million runs.
import { describe, expect, it } from 'vitest';
import { shuffle } from '../../server/src/infra/pace/shuffle.js';

/** What chi-square passes once in 10⁹ times, with 23 and with 81 degrees of freedom, rounded up. */
const BOUND_OF_ORDERS = 95;
const BOUND_OF_PLACES = 190;
const LETTERS = ['a', 'b', 'c', 'd'];
const TIMES = 24_000;

type Shuffle = <T>(list: readonly T[]) => T[];

/** How far the orders of four things are from being equally frequent. */
function unevennessOfOrders(shuffled: Shuffle): number {
  const counts = new Map<string, number>();
  for (let time = 0; time < TIMES; time += 1) {
    const order = shuffled(LETTERS).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const expected = TIMES / 24;
  const never = 24 - counts.size;
  return never * expected + [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

/** How far each of ten things is from standing equally often at each of ten places. */
function unevennessOfPlaces(shuffled: Shuffle): number {
  const things = Array.from({ length: 10 }, (_, n) => n);
  const counts = things.map(() => things.map(() => 0));
  const expected = TIMES / 10;
  for (let time = 0; time < TIMES; time += 1)
    for (const [place, thing] of shuffled(things).entries()) {
      const of = counts[thing] ?? [];
      of[place] = (of[place] ?? 0) + 1;
    }
  // Rows and columns each have one sum: nine tenths of what independent cells would give.
  return counts.flat().reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0) * 0.9;
}

describe('the order of what comes out', () => {
  it('has all of it once, whatever stands in it', () => {
    expect(shuffle([])).toEqual([]);
    const given = ['one', 'two', 'two', 'three'];
    expect(shuffle(given).toSorted()).toEqual(given.toSorted());
    expect(given).toEqual(['one', 'two', 'two', 'three']);
  });

  it('is any, each as likely as every other', () => {
    expect(unevennessOfOrders(shuffle)).toBeLessThan(BOUND_OF_ORDERS);
    expect(unevennessOfPlaces(shuffle)).toBeLessThan(BOUND_OF_PLACES);
  });

  const unfair: Record<string, Shuffle> = {
    'as it came': (list) => [...list],
    'turned, from a place by chance': (list) => {
      const from = Math.floor(Math.random() * list.length);
      return [...list.slice(from), ...list.slice(0, from)];
    },
    'sorted by a coin': (list) => list.toSorted(() => Math.random() - 0.5),
    'each swapped with any': (list) => {
      const left = [...list];
      for (const at of left.keys()) {
        const other = Math.floor(Math.random() * left.length);
        [left[at], left[other]] = [left[other] as never, left[at] as never];
      }
      return left;
    },
    'one more often first': (list) => {
      const left = shuffle(list);
      return Math.random() < 0.1 ? [...list.slice(0, 1), ...left.filter((one) => one !== list[0])] : left;
    },
  };
  it.each(Object.keys(unfair))('is noticed where it is unfair: %s', (name) => {
    const one = unfair[name] ?? shuffle;
    const isNoticed = unevennessOfOrders(one) >= BOUND_OF_ORDERS || unevennessOfPlaces(one) >= BOUND_OF_PLACES;
    expect(isNoticed).toBe(true);
  });
});
