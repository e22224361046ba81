// Numbering articles on from one of them: each language in its own digits, nothing that was numbered by hand.
import type { Clause } from '@sala/shared/drafts/contract.js';
import { applyEdit, applySplice } from '@sala/shared/drafts/working-text/working-text.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idOf, workingText } from './working-text-arbitrary.js';

const clause = (n: number, number: Bilingual, kind = 'article', parentId: string | null = null): Clause => ({
  id: idOf(n),
  parentId,
  kind,
  path: '',
  number,
  heading: {},
  text: { en: 'Words' },
});
const both = (n: number, km: string): Bilingual => ({ km, en: String(n) });
const from = (clauses: readonly Clause[], n: number) =>
  applyEdit(clauses, { type: 'renumber-following', clauseId: idOf(n) });
const numbers = (clauses: readonly Clause[]) => clauses.map(({ number }) => number);

it('closes the gap after an article was taken out, through chapters, and leaves what stands inside alone', () => {
  const law = [
    clause(1, both(1, '១')),
    clause(3, both(3, '៣')),
    clause(4, both(1, '១'), 'paragraph', idOf(3)),
    clause(5, both(2, '២'), 'chapter'),
    clause(6, both(4, '៤'), 'article', idOf(5)),
  ];
  const { clauses } = from(law, 3);
  expect(numbers(clauses)).toEqual([both(1, '១'), both(2, '២'), both(1, '១'), both(2, '២'), both(3, '៣')]);
});

it('numbers the second half of a split as the article before it is numbered, and moves on the rest', () => {
  const law = [clause(9, { km: '៩' }), clause(20, {}), clause(10, { km: '១០' })];
  expect(numbers(from(law, 20).clauses)).toEqual([{ km: '៩' }, { km: '១០' }, { km: '១១' }]);
});

it('begins with one where no article stands before, in the digits that were printed', () => {
  const law = [clause(1, { km: '5', en: '5' }), clause(2, { km: '៨' })];
  expect(numbers(from(law, 1).clauses)).toEqual([{ km: '1', en: '1' }, { km: '២' }]);
});

it('passes over numbers that were given by hand, and does not begin at one', () => {
  const law = [clause(1, both(1, '១')), clause(2, { km: '១ ថ្មី', en: '1A' }), clause(3, both(7, '៧'))];
  expect(numbers(from(law, 3).clauses)).toEqual([both(1, '១'), { km: '១ ថ្មី', en: '1A' }, both(2, '២')]);
  expect(numbers(from(law, 1).clauses)[1]).toEqual({ km: '១ ថ្មី', en: '1A' });
  expect(() => from(law, 2)).toThrow(expect.objectContaining({ code: 'not-a-plain-number' }));
  const inside = [...law, clause(4, both(1, '១'), 'point', idOf(3))];
  expect(() => from(inside, 4)).toThrow(expect.objectContaining({ code: 'not-a-plain-number' }));
});

it('is one edit: undone in one step, nothing but numbers of articles changed', () => {
  fc.assert(
    fc.property(workingText, fc.nat(), (law, at) => {
      const articles = law.filter(({ kind }) => kind === 'article');
      const first = articles[at % Math.max(1, articles.length)];
      if (!first || !isPlain(first)) return;
      const { clauses, undo } = applyEdit(law, { type: 'renumber-following', clauseId: first.id });
      expect(applySplice(clauses, undo).clauses).toEqual(law);
      const rest = ({ number: _, path: __, ...others }: Clause) => others;
      expect(clauses.map(rest)).toEqual(law.map(rest));
      const place = law.indexOf(first);
      const plain = clauses.filter((one, n) => n >= place && one.kind === 'article' && isPlain(one));
      const values = plain.map(({ number }) => valueOf(number));
      expect(values).toEqual(values.map((_, n) => (values[0] ?? 0) + n));
    }),
    { numRuns: 300 },
  );
});

function isPlain({ number }: Clause): boolean {
  return [number.km, number.en].every((printed) => printed === undefined || /^(?:[0-9]+|[០-៩]+)$/.test(printed));
}

function valueOf({ km, en }: Bilingual): number {
  const printed = km ?? en ?? '';
  return Number(printed.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0)));
}
