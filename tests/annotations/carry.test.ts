// Where a comment stands in the next version, edit by edit.
import {
  betterOf,
  type Carried,
  carryClause,
  carryTarget,
  planCarry,
  suggestPlaces,
} from '@sala/shared/annotations/carry/carry.js';
import type { ComparedClause } from '@sala/shared/drafts/lineage/lineage.js';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../server/src/infra/segment.js';
import { articles, carried, commentOn, recorded } from './carried-laws.js';

const FISHING = 'Nobody may fish in the great lake from June to October without a permit of the district.';
const FEES = 'The fee for a permit is paid once a year at the office of the commune.';
const NETS = 'Nets whose meshes are smaller than three centimetres are taken away and burnt.';
const law = articles({ fishing: FISHING, fees: FEES, nets: NETS });
const allStay = recorded(['fishing', 'fishing'], ['fees', 'fees'], ['nets', 'nets']);

function withText(id: string, text: string): ComparedClause[] {
  return law.map((clause) => (clause.id === id ? { ...clause, text } : clause));
}

const wordsAt = ({ places }: Carried) => places.map(({ clauseId, exact }) => [clauseId, exact]);

describe('in the same clause', () => {
  it('words behind an insertion are shifted', () => {
    const now = withText('fishing', FISHING.replace('great lake', 'great lake and its streams'));
    const found = carried(law, now, allStay, commentOn(law, 'fishing', 'from June to October'));
    expect(found).toMatchObject({ outcome: 'shifted', kept: 1 });
    expect(wordsAt(found)).toEqual([['fishing', 'from June to October']]);
  });

  it('what is inserted at the border of the marked words is not taken in', () => {
    const now = withText(
      'fishing',
      FISHING.replace('from June to October', 'in any year from June to October, whatever the water,'),
    );
    const found = carried(law, now, allStay, commentOn(law, 'fishing', 'from June to October'));
    expect(wordsAt(found)).toEqual([['fishing', 'from June to October']]);
  });

  it('words of which some were replaced are changed', () => {
    const now = withText('fishing', FISHING.replace('June', 'May'));
    const found = carried(law, now, allStay, commentOn(law, 'fishing', 'from June to October'));
    expect(found.outcome).toBe('changed');
    expect(wordsAt(found)).toEqual([['fishing', 'from May to October']]);
    expect(found.kept).toBeCloseTo(13 / 17);
  });

  it('words between which much was inserted are shown in pieces, without the new words', () => {
    const now = withText(
      'fees',
      FEES.replace('is paid', 'is set by the minister after he has heard the fishers and their elders and is paid'),
    );
    const found = carried(law, now, allStay, commentOn(law, 'fees', 'The fee for a permit is paid once a year'));
    expect(found).toMatchObject({ outcome: 'changed', kept: 1 });
    expect(wordsAt(found).map(([, exact]) => exact?.trim())).toEqual(['The fee for a permit is', 'paid once a year']);
  });

  it('words that were taken out are gone, and shown under their clause', () => {
    const now = withText('fees', 'The fee is paid once a year at the office of the commune.');
    const found = carried(law, now, allStay, commentOn(law, 'fees', 'for a permit'));
    expect(found).toEqual({ outcome: 'removed', places: [], home: 'fees', kept: 0 });
  });

  it('words that changed their place in it are found', () => {
    const now = withText(
      'fishing',
      'Without a permit of the district nobody may fish in the great lake from June to October.',
    );
    const found = carried(law, now, allStay, commentOn(law, 'fishing', 'a permit of the district'));
    expect(wordsAt(found)).toEqual([['fishing', 'a permit of the district']]);
  });

  it('another order of signs or an invisible space changes nothing', () => {
    const [was, is] = ['ត្រូវបង់កម្រៃ ស្រី នៅខេត្ត', 'ត្រូវ\u200Bបង់\u200Bកម្រៃ ស្រី នៅ\u200Bខេត្ត'];
    const before = articles({ fees: was });
    const found = carried(
      before,
      articles({ fees: is }),
      recorded(['fees', 'fees']),
      commentOn(before, 'fees', 'បង់កម្រៃ'),
    );
    expect(found).toMatchObject({ outcome: 'shifted', kept: 1 });
    expect(found.places[0]?.exact.replaceAll('\u200B', '')).toBe('បង់កម្រៃ');
  });
});

describe('where clauses move', () => {
  it('words of a clause that moved have moved with it, whatever its number', () => {
    const now = [law[2], law[0], law[1]].flatMap((clause, at) =>
      clause ? [{ ...clause, number: String(at + 1) }] : [],
    );
    const plan = planCarry(law, now, allStay, wordsOf);
    expect(carryTarget(plan, [commentOn(law, 'nets', 'three centimetres')]).outcome).toBe('moved');
    expect(carryTarget(plan, [commentOn(law, 'fees', 'once a year')]).outcome).toBe('same');
  });

  it('a comment across the cut of a clause has a place in both parts', () => {
    const [first, second] = [
      'Nobody may fish in the great lake from June to October',
      'without a permit of the district.',
    ];
    const now = articles({ fishing: first, permits: second, fees: FEES, nets: NETS });
    const links = [...allStay, ...recorded(['fishing', 'permits'])];
    const found = carried(law, now, links, commentOn(law, 'fishing', 'from June to October without a permit'));
    expect(found).toMatchObject({ outcome: 'split', kept: 1 });
    expect(wordsAt(found)).toEqual([
      ['fishing', 'from June to October'],
      ['permits', 'without a permit'],
    ]);
  });

  it('words of a clause that was taken into another are found there', () => {
    const now = articles({ fishing: FISHING, nets: `${FEES} ${NETS}` });
    const links = recorded(['fishing', 'fishing'], ['fees', 'nets'], ['nets', 'nets']);
    const plan = planCarry(law, now, links, wordsOf);
    const [fees, nets] = [commentOn(law, 'fees', 'once a year'), commentOn(law, 'nets', 'taken away and burnt')];
    expect([fees, nets].map((one) => carryTarget(plan, [one]).outcome)).toEqual(['merged', 'merged']);
    expect(wordsAt(carryTarget(plan, [nets]))).toEqual([['nets', 'taken away and burnt']]);
  });

  it('a sentence that went to another clause without being recorded is found by what surrounds it', () => {
    const rule = ' Whoever fishes at night carries a lamp that can be seen from the shore.';
    const before = withText('fishing', FISHING + rule);
    const now = withText('nets', NETS + rule);
    const links = allStay.map((link) => ({ ...link, source: 'inferred' as const }));
    const found = carried(before, now, links, commentOn(before, 'fishing', 'carries a lamp that can be seen'));
    expect(found.outcome).toBe('moved');
    expect(wordsAt(found)).toEqual([['nets', 'carries a lamp that can be seen']]);
  });

  it('a comment on a removed clause is shown where that stood', () => {
    const now = law.filter(({ id }) => id !== 'fees');
    const found = carried(
      law,
      now,
      recorded(['fishing', 'fishing'], ['nets', 'nets']),
      commentOn(law, 'fees', 'once a year'),
    );
    expect(found).toEqual({ outcome: 'removed', places: [], home: 'fishing', kept: 0 });
  });

  it('a comment on a paragraph that was removed is shown under its article', () => {
    const paragraph = {
      ...(law[1] as ComparedClause),
      id: 'fees-1',
      parentId: 'fees',
      text: 'Schools pay nothing at all.',
    };
    const before = [...law.slice(0, 2), paragraph, ...law.slice(2)];
    expect(carried(before, law, allStay, commentOn(before, 'fees-1', 'pay nothing')).home).toBe('fees');
  });
});

describe('several clauses and whole ones', () => {
  it('a selection over two clauses stays in both, and goes only when most of it went', () => {
    const two = [commentOn(law, 'fees', 'the office of the commune.'), commentOn(law, 'nets', 'Nets whose meshes')];
    const now = withText('nets', 'Whoever uses fine meshes loses them.');
    const found = carryTarget(planCarry(law, now, allStay, wordsOf), two);
    expect(found.outcome).toBe('changed');
    expect(wordsAt(found)).toEqual([['fees', 'the office of the commune.']]);
    const bare = now.map((clause) => (clause.id === 'fees' ? { ...clause, text: 'Permits cost nothing.' } : clause));
    expect(carryTarget(planCarry(law, bare, allStay, wordsOf), two)).toMatchObject({ outcome: 'removed', places: [] });
  });

  it('a comment on a whole clause says what became of it', () => {
    const now = articles({ schools: 'Schools pay nothing.', fishing: FISHING.replace('June', 'May'), nets: NETS });
    const plan = planCarry(law, now, recorded(['fishing', 'fishing'], ['nets', 'nets']), wordsOf);
    expect(carryClause(plan, 'fees')).toMatchObject({ outcome: 'removed', kept: 0 });
    expect(carryClause(plan, 'fishing')).toMatchObject({ outcome: 'changed', home: 'fishing' });
    expect(carryClause(plan, 'nets')).toEqual({ outcome: 'same', places: [], home: 'nets', kept: 1 });
  });

  it('a clause that is not in the old version, and a target without words, are refused', () => {
    const plan = planCarry(law, law, allStay, wordsOf);
    expect(() => carryTarget(plan, [{ clauseId: 'x', start: 0, end: 1, exact: 'N' }])).toThrow(RangeError);
    expect(() => carryTarget(plan, [])).toThrow(RangeError);
  });
});

describe('the better of two ways', () => {
  const found: Carried = { outcome: 'changed', places: [], home: null, kept: 0.6 };

  it('is what was found before what a person has to see, before what is gone', () => {
    const [asks, gone]: Carried[] = [
      { ...found, outcome: 'needs-review', kept: 0.9 },
      { ...found, outcome: 'removed', kept: 0.4 },
    ] as [Carried, Carried];
    expect(betterOf(asks, found)).toBe(found);
    expect(betterOf(gone, asks)).toBe(asks);
    expect(betterOf(gone, found)).toBe(found);
  });

  it('is what keeps more, and the first where both keep the same', () => {
    const [more, same] = [{ ...found, kept: 0.8 }, { ...found }];
    expect(betterOf(found, more)).toBe(more);
    expect(betterOf(found, same)).toBe(found);
  });

  it('brings back words that were taken out and restored', () => {
    const cut = withText('fees', 'The fee is paid at the office of the commune.');
    const comment = commentOn(law, 'fees', 'once a year');
    const half = carried(law, cut, allStay, comment);
    expect(half.outcome).toBe('removed');
    const back = withText('fees', `${FEES} The commune keeps a list.`);
    const direct = carried(law, back, allStay, comment);
    expect(wordsAt(betterOf(half, direct))).toEqual([['fees', 'once a year']]);
  });
});

describe('suggestions', () => {
  it('name where words like the removed ones stand, and nothing where none do', () => {
    const now = articles({ fishing: FISHING, dues: 'Each year a permit fee is paid to the commune office.' });
    const plan = planCarry(law, now, recorded(['fishing', 'fishing']), wordsOf);
    const [best] = suggestPlaces(plan, commentOn(law, 'fees', 'fee for a permit is paid once a year'), 3);
    expect(best?.clauseId).toBe('dues');
    expect(suggestPlaces(plan, commentOn(law, 'nets', 'smaller than three centimetres'), 3)).toEqual([]);
  });
});
