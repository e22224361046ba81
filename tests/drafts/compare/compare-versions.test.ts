// Two versions clause by clause: each clause in one pair, and what the pair says of it.
import { compareVersions } from '@sala/shared/drafts/compare/compare-versions.js';
import { findMoved } from '@sala/shared/drafts/compare/find-moved.js';
import { inferLineage } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause, LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../server/src/infra/segment.js';
import { anyLaw, articles, recorded } from '../../annotations/carried-laws.js';
import { randomFrom, revise, traced, untraced } from '../../measure/carry/revise.js';

const law = articles({
  nets: 'Nets are measured by the commune.',
  boats: 'Boats are counted at the end of each year.',
  fees: 'The fee is paid to the district.',
  fish: 'Small fish go back into the water.',
});
const stays = recorded(...law.map(({ id }) => [id, id] as const));

const compare = (before: readonly ComparedClause[], after: readonly ComparedClause[], links: readonly LineageLink[]) =>
  compareVersions(before, after, links, wordsOf);
const outcomes = (after: readonly ComparedClause[], links: readonly LineageLink[] = stays) =>
  Object.fromEntries(
    compare(law, after, links).pairs.map((pair) => [
      [...new Set([...pair.before, ...pair.after])].join('+'),
      pair.outcome,
    ]),
  );

const revised = fc.record({ law: anyLaw, seed: fc.nat({ max: 2 ** 31 }), isRecorded: fc.boolean() }).map((made) => {
  const { after, links } = revise(traced(made.law), 0.6, randomFrom(made.seed));
  const now = untraced(after);
  return { before: made.law, now, links: made.isRecorded ? links : inferLineage(made.law, now, wordsOf) };
});

describe('a comparison', () => {
  it('has each clause of either side in exactly one pair, whatever was revised', () => {
    fc.assert(
      fc.property(revised, ({ before, now, links }) => {
        const { pairs, counts } = compare(before, now, links);
        expect(pairs.flatMap((pair) => pair.before).sort()).toEqual(before.map(({ id }) => id).sort());
        expect(pairs.flatMap((pair) => pair.after).sort()).toEqual(now.map(({ id }) => id).sort());
        const counted = Object.values(counts).reduce((sum, n) => sum + n, 0);
        expect(counted).toBe(pairs.flatMap(({ outcome }) => outcome).length);
        for (const { before: was, after: is, outcome, kept } of pairs) {
          expect(outcome.length).toBeGreaterThan(0);
          if (outcome.includes('same')) expect(outcome).toEqual(['same']);
          expect(outcome.includes('added')).toBe(was.length === 0);
          expect(outcome.includes('removed')).toBe(is.length === 0);
          expect(kept >= 0 && kept <= 1).toBe(true);
        }
      }),
    );
  });

  it('follows the order of the new text', () => {
    fc.assert(
      fc.property(revised, ({ before, now, links }) => {
        const first = compare(before, now, links).pairs.flatMap(({ after }) => after.slice(0, 1));
        const places = first.map((id) => now.findIndex((clause) => clause.id === id));
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });

  it('of a law with itself says that all is the same', () => {
    expect(outcomes(law)).toEqual({ nets: ['same'], boats: ['same'], fees: ['same'], fish: ['same'] });
  });

  it('calls moved only what changed its place, not what an insertion shifted', () => {
    const [nets, boats, fees, fish] = law as [ComparedClause, ComparedClause, ComparedClause, ComparedClause];
    const fresh = { ...nets, id: 'new', text: 'Lamps are lit at night.' };
    expect(findMoved(law, [fresh, ...law], stays)).toEqual(new Set());
    expect(findMoved(law, [fish, nets, boats, fees], stays)).toEqual(new Set(['fish']));
    expect(outcomes([fish, nets, fresh, boats, fees])).toEqual({
      fish: ['moved'],
      nets: ['same'],
      new: ['added'],
      boats: ['same'],
      fees: ['same'],
    });
  });

  it('says that what went under another article has moved, and what stayed in it has not', () => {
    const inside = law.map((clause) => (clause.id === 'fish' ? { ...clause, parentId: 'nets' } : clause));
    expect(findMoved(law, inside, stays)).toEqual(new Set(['fish']));
    expect(findMoved(inside, inside, stays)).toEqual(new Set());
  });

  it('says several things of one clause where several happened', () => {
    const after = [
      ...law.slice(1),
      { ...(law[0] as ComparedClause), number: '9', text: 'Nets are measured by the police.' },
    ];
    expect(outcomes(after).nets).toEqual(['moved', 'renumbered', 'changed']);
  });

  it('says what was split and merged, and whether words went with it', () => {
    const [nets, boats, fees, fish] = law as [ComparedClause, ComparedClause, ComparedClause, ComparedClause];
    const halves = [
      { ...boats, text: 'Boats are counted' },
      { ...boats, id: 'when', number: '2a', text: 'at the end of each year.' },
    ];
    const links = [...stays, ...recorded(['boats', 'when'])];
    expect(outcomes([nets, ...halves, fees, fish], links)['boats+when']).toEqual(['split']);
    const merged = { ...fees, text: `${fees.text} ${fish.text.replace('Small', 'Young')}` };
    const into = [...stays.slice(0, 3), ...recorded(['fish', 'fees'])];
    expect(outcomes([nets, boats, merged], into)['fees+fish']).toEqual(['merged', 'changed']);
  });

  it('leaves removed clauses where they stood', () => {
    const { pairs } = compare(law, law.toSpliced(1, 1), stays);
    expect(pairs.map(({ before }) => before[0])).toEqual(['nets', 'boats', 'fees', 'fish']);
    expect(pairs[1]).toMatchObject({ after: [], outcome: ['removed'], kept: 0 });
  });

  it('says how much of the old words was kept', () => {
    const after = law.map((clause) =>
      clause.id === 'fees' ? { ...clause, text: 'The fee is paid to the commune.' } : clause,
    );
    const pair = compare(law, after, stays).pairs.find(({ before }) => before[0] === 'fees');
    expect(pair?.outcome).toEqual(['changed']);
    expect(pair?.kept).toBeCloseTo(18 / 26);
  });

  it('says nothing of words that differ in encoding alone, nor of links to clauses that are not there', () => {
    const [khmer, typed] = ['ត្រូវបង់កម្រៃនៅខេត្ត', 'ត្រូវ\u200Bបង់\u200Bកម្រៃនៅខេត្ត'];
    const [before, after] = [articles({ fees: khmer }), articles({ fees: typed })];
    const links = [...recorded(['fees', 'fees']), ...recorded(['gone', 'fees'], ['fees', 'nowhere'])];
    expect(compare(before, after, links).pairs).toEqual([
      { before: ['fees'], after: ['fees'], outcome: ['same'], kept: 1 },
    ]);
  });
});
