// What is inferred of the descent of clauses where nobody recorded it.
import { inferLineage, likeness } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause } from '@sala/shared/drafts/lineage/lineage.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../server/src/infra/segment.js';
import { anyLaw, articles } from '../../annotations/carried-laws.js';
import { randomFrom, revise, traced, untraced } from '../../measure/carry/revise.js';

const NETS = 'Nets whose meshes are smaller than three centimetres are taken away and burnt by the commune.';
const BOATS = 'Each boat is counted at the end of the year, and its owner signs the list of the district.';
const FEES = 'The fee for a permit to fish is paid once a year at the office of the province.';
const law = articles({ nets: NETS, boats: BOATS, fees: FEES });

const links = (before: readonly ComparedClause[], after: readonly ComparedClause[]) =>
  inferLineage(before, after, wordsOf).map(({ from, to }) => `${from}>${to}`);
const link = (after: readonly ComparedClause[], from: string) =>
  inferLineage(law, after, wordsOf).find((one) => one.from === from);

describe('inferred lineage', () => {
  it('ties clauses that are there, each pair once, with a certainty, and the same each time', () => {
    fc.assert(
      fc.property(anyLaw, fc.nat({ max: 2 ** 31 }), (before, seed) => {
        const now = untraced(revise(traced(before), 0.6, randomFrom(seed)).after);
        const found = inferLineage(before, now, wordsOf);
        const [old, fresh] = [before, now].map((clauses) => new Set(clauses.map(({ id }) => id)));
        for (const { from, to, certainty, source } of found) {
          expect([old?.has(from), fresh?.has(to), source]).toEqual([true, true, 'inferred']);
          expect(certainty >= 0 && certainty <= 1).toBe(true);
        }
        expect(new Set(found.map(({ from, to }) => `${from}>${to}`)).size).toBe(found.length);
        expect(inferLineage(before, now, wordsOf)).toEqual(found);
      }),
    );
  });

  it('finds clauses under other numbers and in another order', () => {
    const after = articles({ x: FEES, y: NETS, z: BOATS });
    expect(links(law, after).sort()).toEqual(['boats>z', 'fees>x', 'nets>y']);
    expect(link(after, 'nets')?.certainty).toBe(1);
  });

  it('finds a clause that was reworded, less certainly', () => {
    const after = articles({ a: NETS.replace('burnt by the commune', 'given to the museum'), b: BOATS, c: FEES });
    const found = link(after, 'nets');
    expect(found?.to).toBe('a');
    expect(found?.certainty).toBeLessThan(1);
  });

  it('finds both parts of a clause that was cut, and both clauses of one that they were put into', () => {
    const halves = articles({
      a: NETS,
      b: 'Each boat is counted at the end of the year,',
      c: 'and its owner signs the list of the district.',
      d: FEES,
    });
    expect(
      links(law, halves)
        .filter((one) => one.startsWith('boats'))
        .sort(),
    ).toEqual(['boats>b', 'boats>c']);
    expect(
      links(halves, law)
        .filter((one) => one.endsWith('>boats'))
        .sort(),
    ).toEqual(['b>boats', 'c>boats']);
  });

  it('does not take a near-copy for a part, but names it where it could be meant as well', () => {
    const copies = articles({
      a: NETS.replace('commune', 'district'),
      b: NETS.replace('commune', 'province'),
      c: BOATS,
      d: FEES,
    });
    const found = inferLineage(law, copies, wordsOf).filter(({ from }) => from === 'nets');
    expect(found).toHaveLength(1);
    expect([found[0]?.to, found[0]?.rival].sort()).toEqual(['a', 'b']);
    expect(found[0]?.certainty).toBeLessThanOrEqual(0.5);
    const besides = articles({ nets: NETS, b: NETS.replace('commune', 'province'), c: BOATS, d: FEES });
    expect(link(besides, 'nets')).toMatchObject({ to: 'nets', certainty: 1 });
    expect(link(besides, 'nets')?.rival).toBeUndefined();
  });

  it('tells clauses that say the same apart by their number and what they stand in', () => {
    const under = (chapter: string, number: string): ComparedClause[] => [
      { id: chapter, parentId: null, kind: 'chapter', number, heading: `On ${chapter}`, text: '' },
      {
        id: `${chapter}-1`,
        parentId: chapter,
        kind: 'article',
        number: '1',
        heading: '',
        text: 'The same rules apply.',
      },
    ];
    const before = [...under('ponds', '1'), ...under('rivers', '2')];
    const after = [...under('ponds', '1'), ...under('lakes', '2'), ...under('rivers', '3')];
    expect(links(before, after)).toEqual(expect.arrayContaining(['ponds-1>ponds-1', 'rivers>rivers']));
    expect(links(before, after).filter((one) => one.startsWith('ponds-1'))).toEqual(['ponds-1>ponds-1']);
  });

  it('knows a chapter by what stands in it', () => {
    const chapter = (id: string, heading: string): ComparedClause[] => [
      { id, parentId: null, kind: 'chapter', number: '1', heading, text: '' },
      ...law.map((clause) => ({ ...clause, id: `${id}-${clause.id}`, parentId: id })),
    ];
    expect(links(chapter('old', 'Fishing gear'), chapter('new', 'What may be used'))).toContain('old>new');
  });

  it('knows an article whose words went into its only paragraph, and one whose paragraph became its words', () => {
    const chapter = { id: 'c', parentId: null, kind: 'chapter', number: '1', heading: 'Gear', text: '' };
    const article = (text: string) => ({ id: 'a', parentId: 'c', kind: 'article', number: '1', heading: '', text });
    const paragraph = { id: 'p', parentId: 'a', kind: 'paragraph', number: '', heading: '', text: `${NETS} Twice.` };
    const [plain, parted] = [
      [chapter, article(NETS)],
      [chapter, article(''), paragraph],
    ];
    expect(links(plain, parted).sort()).toEqual(['a>a', 'a>p', 'c>c']);
    expect(links(parted, plain).sort()).toEqual(['a>a', 'c>c', 'p>a']);
  });

  it('finds nothing where there is nothing', () => {
    expect(inferLineage([], law, wordsOf)).toEqual([]);
    expect(inferLineage(law, [], wordsOf)).toEqual([]);
    expect(links(law, articles({ x: 'Trams stop at every bridge.', y: 'Rice is served at noon.' }))).toEqual([]);
  });
});

describe('likeness of two texts', () => {
  it('is 1 for the same words and for one that was only added to, and 0 where nothing is common', () => {
    expect(likeness(law, law, wordsOf)).toBe(1);
    expect(likeness(law, [...law, ...articles({ x: 'Trams stop at every bridge.' })], wordsOf)).toBe(1);
    expect(likeness(law, articles({ x: 'Trams stop here; rice, noon.' }), wordsOf)).toBe(0);
    expect(likeness([], law, wordsOf)).toBe(0);
  });

  it('lies between for a revision, and far lower for another law', () => {
    const revision = law.map((clause) => ({ ...clause, text: clause.text.replace('year', 'season') }));
    expect(likeness(law, revision, wordsOf)).toBeGreaterThan(0.85);
    const other = articles({
      x: 'The members of the council are elected for five years by the people of the district.',
    });
    expect(likeness(law, other, wordsOf)).toBeLessThan(0.4);
  });
});
