// Which articles were consulted on as they stand: the marks carried from version to version.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleMarks,
  articlesWithoutSource,
  consultationMarks,
  consultationMarksInOrder,
  countMarks,
  type MarkedPair,
  type MarkedVersion,
  pairsOfLineage,
} from '../../shared/src/instruments/consultation-marks.js';

const clauses = (...ids: string[]) => ids.map((id) => ({ id, parentId: null }));
const version = (id: string, ...ids: string[]): MarkedVersion => ({ id, clauses: clauses(...ids) });
const pair = (before: string[], after: string[], ...outcome: string[]): MarkedPair => ({ before, after, outcome });
const marksOf = (versions: MarkedVersion[], consulted: string[], pairs: Record<string, MarkedPair[]> = {}) =>
  Object.fromEntries(consultationMarks(versions, new Set(consulted), new Map(Object.entries(pairs))));

describe('a clause', () => {
  it('was never consulted on before the first round', () => {
    expect(marksOf([version('v1', 'a', 'b')], [])).toEqual({ a: 'never', b: 'never' });
  });

  it('was consulted on where a round opened on its version', () => {
    expect(marksOf([version('v1', 'a')], ['v1'])).toEqual({ a: 'consulted' });
  });

  it('stays consulted when only its number or place changes, and is changed when its words are', () => {
    const pairs = [
      pair(['a'], ['a'], 'same'),
      pair(['b'], ['b'], 'moved', 'renumbered'),
      pair(['c'], ['c'], 'changed'),
    ];
    const marks = marksOf([version('v1', 'a', 'b', 'c'), version('v2', 'a', 'b', 'c')], ['v1'], { v2: pairs });
    expect(marks).toEqual({ a: 'consulted', b: 'consulted', c: 'changed' });
  });

  it('is never consulted on when it is new, and changed when it was made of others', () => {
    const pairs = [pair(['a'], ['a', 'x'], 'split'), pair(['b', 'c'], ['b'], 'merged'), pair([], ['n'], 'added')];
    const marks = marksOf([version('v1', 'a', 'b', 'c'), version('v2', 'a', 'x', 'b', 'n')], ['v1'], { v2: pairs });
    expect(marks).toEqual({ a: 'changed', x: 'changed', b: 'changed', n: 'never' });
  });

  it('carries its mark on through further versions, and a later round clears it', () => {
    const same = [pair(['a'], ['a'], 'same')];
    const three = [version('v1', 'a'), version('v2', 'a'), version('v3', 'a')];
    const pairs = { v2: [pair(['a'], ['a'], 'changed')], v3: same };
    expect(marksOf(three, ['v1'], pairs)).toEqual({ a: 'changed' });
    expect(marksOf(three, ['v1', 'v2'], pairs)).toEqual({ a: 'consulted' });
  });

  it('is changed when something was taken out of it', () => {
    const before = {
      id: 'v1',
      clauses: [...clauses('art'), { id: 'p1', parentId: 'art' }, { id: 'p2', parentId: 'art' }],
    };
    const after = { id: 'v2', clauses: [...clauses('art'), { id: 'p1', parentId: 'art' }] };
    const pairs = [pair(['art'], ['art'], 'same'), pair(['p1'], ['p1'], 'same'), pair(['p2'], [], 'removed')];
    expect(marksOf([before, after], ['v1'], { v2: pairs })).toEqual({ art: 'changed', p1: 'consulted' });
  });
});

describe('an article', () => {
  it('is as all that stands in it; one that is partly new was changed', () => {
    const list = [
      { id: 'c', parentId: null, kind: 'chapter' },
      { id: 'a1', parentId: 'c', kind: 'article' },
      { id: 'p1', parentId: 'a1', kind: 'paragraph' },
      { id: 'a2', parentId: 'c', kind: 'article' },
      { id: 'p2', parentId: 'a2', kind: 'paragraph' },
      { id: 'q2', parentId: 'p2', kind: 'point' },
    ];
    const marks = new Map([
      ...[['c', 'consulted'] as const, ['a1', 'consulted'] as const, ['p1', 'consulted'] as const],
      ...[['a2', 'consulted'] as const, ['p2', 'consulted'] as const, ['q2', 'never'] as const],
    ]);
    const articles = articleMarks(list, marks);
    expect(Object.fromEntries(articles)).toEqual({ a1: 'consulted', a2: 'changed' });
    expect(countMarks(articles)).toEqual({ consulted: 1, changed: 1, never: 0 });
  });
});

type Worded = Parameters<typeof pairsOfLineage>[0][number];
const worded = (id: string, km: string): Worded => ({ id, heading: {}, text: { km } });
/** What is still there under its id is the same clause. */
const byIdentity = (before: Worded[], after: Worded[]) =>
  after.flatMap(({ id }) => (before.some((one) => one.id === id) ? [{ from: id, to: id }] : []));

describe('pairs of what became of each clause', () => {
  it('tell what was changed, added and taken out', () => {
    const [before, after] = [
      [worded('a', 'x'), worded('b', 'y')],
      [worded('b', 'z'), worded('c', 'w')],
    ];
    expect(pairsOfLineage(before, after, byIdentity(before, after))).toEqual([
      pair(['b'], ['b'], 'changed'),
      pair([], ['c'], 'added'),
      pair(['a'], [], 'removed'),
    ]);
  });

  it('keep together what was cut in two and what was made one', () => {
    const before = [worded('a', 'x y'), worded('b', 'z'), worded('c', 'w')];
    const after = [worded('a', 'x'), worded('n', 'y'), worded('b', 'z w')];
    const links = [...byIdentity(before, after), { from: 'a', to: 'n' }, { from: 'c', to: 'b' }];
    expect(pairsOfLineage(before, after, links)).toEqual([
      pair(['a'], ['a', 'n'], 'split'),
      pair(['b', 'c'], ['b'], 'merged'),
    ]);
  });

  it('put each clause of each side into exactly one pair, whatever the links', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const link = fc.record({ from: fc.constantFrom(...ids, 'gone'), to: fc.constantFrom(...ids, 'gone') });
    const side = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 });
    fc.assert(
      fc.property(side, side, fc.array(link, { maxLength: 8 }), (before, after, links) => {
        const pairs = pairsOfLineage(
          before.map((id) => worded(id, id)),
          after.map((id) => worded(id, id)),
          links,
        );
        expect(pairs.flatMap((one) => one.before).sort()).toEqual([...before].sort());
        expect(pairs.flatMap((one) => one.after).sort()).toEqual([...after].sort());
      }),
    );
  });
});

describe('a change without a source', () => {
  const list = (...inner: string[]) => [
    { id: 'art', parentId: null, kind: 'article' },
    ...inner.map((id) => ({ id, parentId: 'art', kind: 'paragraph' })),
    { id: 'other', parentId: null, kind: 'article' },
  ];
  const pairs = [pair(['art'], ['art'], 'same'), pair(['p'], ['p'], 'changed'), pair(['q'], [], 'removed')];
  const without = (...sourced: string[]) => articlesWithoutSource(list('p', 'q'), list('p'), pairs, new Set(sourced));

  it('is told by its article, until the article or anything that changed in it has one', () => {
    expect(without()).toEqual(['art']);
    for (const source of ['art', 'p', 'q']) expect(without(source), source).toEqual([]);
    expect(without('other')).toEqual(['art']);
  });

  it('is none where words only moved', () => {
    const moved = [pair(['art'], ['art'], 'moved'), pair(['p'], ['p'], 'renumbered')];
    expect(articlesWithoutSource(list('p'), list('p'), moved, new Set())).toEqual([]);
  });
});

describe('whatever is done to a text', () => {
  /** Versions of few clauses, each with a word that may change. */
  const texts = fc.array(
    fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), word: fc.constantFrom('x', 'y') }), {
      selector: ({ id }) => id,
      minLength: 1,
    }),
    { minLength: 1, maxLength: 6 },
  );
  const rank = (mark: (typeof consultationMarksInOrder)[number] | undefined) =>
    mark === undefined ? -1 : consultationMarksInOrder.indexOf(mark);

  const pairsFrom = (before: Worded[], after: Worded[]) => pairsOfLineage(before, after, byIdentity(before, after));

  function judge(history: { id: string; word: string }[][], opened: boolean[]) {
    const versions = history.map((text, at) => ({
      id: `v${at}`,
      clauses: text.map(({ id }) => ({ id, parentId: null })),
    }));
    const full = (text: (typeof history)[number]) => text.map(({ id, word }) => worded(id, word));
    const pairs = new Map(
      history.slice(1).map((text, at) => [`v${at + 1}`, pairsFrom(full(history[at] ?? []), full(text))] as const),
    );
    const consulted = new Set(versions.filter((_, at) => opened[at]).map(({ id }) => id));
    return consultationMarks(versions, consulted, pairs);
  }

  it('every clause of the last version has one mark, and no other has any', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (history, opened) => {
        const marks = judge(history, opened);
        expect([...marks.keys()].sort()).toEqual(
          history
            .at(-1)
            ?.map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('a clause counts as consulted only where its present words stood in a version that a round opened on', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (history, opened) => {
        for (const [id, mark] of judge(history, opened)) {
          const now = history.at(-1)?.find((one) => one.id === id)?.word;
          const seen = history.some((text, at) => opened[at] && text.some((one) => one.id === id && one.word === now));
          const everSeen = history.some((text, at) => opened[at] && text.some((one) => one.id === id));
          if (mark === 'consulted') expect(seen).toBe(true);
          if (!everSeen) expect(mark).toBe('never');
        }
      }),
    );
  });

  it('nothing becomes better by being edited, only by another round', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (history, opened) => {
        const before = judge(history.slice(0, -1), opened);
        const after = judge(
          history,
          opened.map((one, at) => one && at !== history.length - 1),
        );
        for (const [id, mark] of after)
          expect(rank(mark)).toBeGreaterThanOrEqual(before.has(id) ? rank(before.get(id)) : 2);
      }),
    );
  });
});
