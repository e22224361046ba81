// What went wrong elsewhere when texts were revised under comments, each as a case that must not go wrong here: rubbish
// that is a little like short words, copies, texts that have nothing to do with each other, blanks, shifted marks.
import { carryTarget, planCarry } from '@sala/shared/annotations/carry/carry.js';
import { inferLineage } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause, LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../server/src/infra/segment.js';
import { articles, carried, commentOn, recorded } from './carried-laws.js';

const inferred = (before: readonly ComparedClause[], after: readonly ComparedClause[]): LineageLink[] =>
  inferLineage(before, after, wordsOf);

const stays = recorded(['one', 'one']);
const places = (clauses: readonly (readonly [string, string])[]) => clauses;
const shown = (found: ReturnType<typeof carried>) =>
  places(found.places.map(({ clauseId, exact }) => [clauseId, exact]));

describe('words that are gone', () => {
  it('a short word is not found again in letters that happen to be like it', () => {
    const before = articles({ one: 'The engineer Linus inspects the dam.' });
    const after = articles({ one: 'The engineer inspects the machines of the dam.' });
    expect(carried(before, after, stays, commentOn(before, 'one', 'Linus')).outcome).toBe('removed');
  });

  it('a word that was corrected is not found at the same word earlier in the text', () => {
    const before = articles({ one: 'Robin signs first. Then the deed goes to Robin and is sealed.' });
    const after = articles({ one: 'Robin signs first. Then the deed goes to Elisa and is sealed.' });
    const start = before[0]?.text.lastIndexOf('Robin') ?? 0;
    const found = carried(before, after, stays, { clauseId: 'one', start, end: start + 5, exact: 'Robin' });
    expect(found).toMatchObject({ outcome: 'removed', places: [], home: 'one' });
  });

  it('in a text that has nothing to do with the old one everything is gone, and nothing is lost', () => {
    const before = articles({
      one: 'Nobody may fish in the lake without a permit.',
      two: 'The fee is paid once a year.',
    });
    const after = articles({ x: 'Kitchens serve rice at noon.', y: 'Trams stop at each bridge and at the market.' });
    const plan = planCarry(before, after, inferred(before, after), wordsOf);
    const comments = [commentOn(before, 'one', 'fish in the lake'), commentOn(before, 'two', 'once a year')];
    for (const comment of comments)
      expect(carryTarget(plan, [comment])).toMatchObject({ outcome: 'removed', places: [], home: 'x' });
  });

  it('a phrase that was written anew is gone although its small words are there', () => {
    const before = articles({ one: 'The court sends the acts to the registry of the province.' });
    const after = articles({ one: 'The clerk keeps all of the files in the archive of a town.' });
    expect(
      carried(before, after, stays, commentOn(before, 'one', 'the acts to the registry of the province')).outcome,
    ).toBe('removed');
  });

  it('words that were taken out of a sentence are not found where another article says the same', () => {
    const same = 'is fined as the article on penalties provides';
    const before = articles({
      one: `Whoever fishes at night ${same}.`,
      two: `Whoever sells small fish ${same} and warned.`,
    });
    const after = articles({
      one: 'Whoever fishes at night is warned.',
      two: `Whoever sells small fish ${same} and warned.`,
    });
    const links = [...stays, ...recorded(['two', 'two'])];
    expect(carried(before, after, links, commentOn(before, 'one', same)).outcome).toBe('removed');
    expect(carried(before, after, inferred(before, after), commentOn(before, 'one', same)).outcome).not.toBe('moved');
  });

  it('a comment on a clause that was deleted does not jump to its near-copy', () => {
    const says = (what: string) =>
      `The minister decides on ${what} within thirty days and gives his reasons in writing.`;
    const before = articles({ one: says('ponds'), two: says('rivers'), three: says('coasts') });
    const after = before.filter(({ id }) => id !== 'two');
    const links = recorded(['one', 'one'], ['three', 'three']);
    for (const lineage of [links, inferred(before, after)]) {
      const found = carried(
        before,
        after,
        lineage,
        commentOn(before, 'two', 'within thirty days and gives his reasons'),
      );
      expect(found).toMatchObject({ outcome: 'removed', places: [] });
    }
  });
});

describe('words that are there', () => {
  it('an article inserted above shifts no mark', () => {
    const before = articles({ one: 'Nets are measured.', two: 'Boats are counted.' });
    const after = articles({ zero: 'Fish are free.', one: 'Nets are measured.', two: 'Boats are counted.' });
    for (const lineage of [recorded(['one', 'one'], ['two', 'two']), inferred(before, after)]) {
      const found = carried(before, after, lineage, commentOn(before, 'two', 'counted'));
      expect(found).toMatchObject({ outcome: 'same', places: [{ clauseId: 'two', start: 10, end: 17 }] });
    }
  });

  it('a near-copy inserted in front takes no comment from the clause that stayed', () => {
    const rule = 'The commune keeps a list of all permits and shows it to everybody who asks.';
    const before = articles({ one: rule });
    const copy = {
      ...(before[0] as ComparedClause),
      id: 'copy',
      number: '0',
      text: rule.replace('commune', 'district'),
    };
    for (const lineage of [stays, inferred(before, [copy, ...before])])
      expect(
        shown(carried(before, [copy, ...before], lineage, commentOn(before, 'one', 'a list of all permits'))),
      ).toEqual(places([['one', 'a list of all permits']]));
  });

  it('where a changed clause and its near-copy are both meant as well, a person is asked', () => {
    const rule = 'The commune keeps a list of all permits and shows it to everybody who asks for it at its office.';
    const before = articles({ one: rule });
    const after = articles({ x: rule.replace('commune', 'district'), y: rule.replace('commune', 'province') });
    const found = carried(before, after, inferred(before, after), commentOn(before, 'one', 'a list of all permits'));
    expect(found.outcome).toBe('needs-review');
    expect(found.places).toHaveLength(1);
  });

  it('a full stop stays the full stop of its own sentence', () => {
    const before = articles({ one: 'Nets are measured. Boats are counted. Fish are weighed.' });
    const after = articles({ one: 'Nets are measured each year. Boats are counted. Crabs too. Fish are weighed.' });
    const text = before[0]?.text ?? '';
    const start = text.indexOf('. Fish');
    const found = carried(before, after, stays, { clauseId: 'one', start, end: start + 1, exact: '.' });
    expect(after[0]?.text.slice(0, found.places[0]?.end)).toMatch(/Boats are counted\.$/);
  });

  it('blanks alone are carried with the words beside them', () => {
    const before = articles({ one: 'Nets are measured.' });
    const after = articles({ one: 'All nets and lines. Nets are measured.' });
    const found = carried(before, after, stays, { clauseId: 'one', start: 4, end: 5, exact: ' ' });
    expect(found.places).toEqual([{ clauseId: 'one', start: 24, end: 25, exact: ' ' }]);
  });

  it('a mark never cuts a Khmer letter from its signs', () => {
    const before = articles({ one: 'រដ្ឋមន្ត្រីអនុញ្ញាតត្រីនៅខេត្ត ។' });
    const after = articles({ one: 'រដ្ឋមន្ត្រីថ្មីអនុញ្ញាតត្រីធំនៅខេត្ត ។' });
    const found = carried(before, after, stays, commentOn(before, 'one', 'អនុញ្ញាតត្រី'));
    expect(shown(found)).toEqual(places([['one', 'អនុញ្ញាតត្រី']]));
  });

  it('ten thousand comments on a law that was written anew are carried without a search over all of it for each', () => {
    const text = (n: number, words: string) => `Article ${n} says that ${words} in the province number ${n} are kept.`;
    const before = articles(
      Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`a${n}`, text(n, 'all the ponds')])),
    );
    const after = articles(
      Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`b${n}`, text(n, 'each of the rivers')])),
    );
    const plan = planCarry(before, after, inferred(before, after), wordsOf);
    const found = Array.from({ length: 10_000 }, (_, n) =>
      carryTarget(plan, [commentOn(before, `a${n % 300}`, `in the province number ${n % 300} are kept`)]),
    );
    for (const [
      n,
      {
        places: [place],
      },
    ] of found.entries())
      expect(place?.clauseId).toBe(`b${n % 300}`);
  });
});
