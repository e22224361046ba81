// What a closing report tells of groups: never a number below five, and nothing from which one could be worked out. And
// the form in which the team's words are kept.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GroupCount } from '../../shared/src/reports/closing-contract.js';
import { canonicalMarkdown } from '../../shared/src/reports/closing-words.js';
import { countGroups, figuresOfSaid, GROUP_MIN, type SaidRow } from '../../shared/src/reports/closing-figures.js';

const halls = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });
const codesOf = (sizes: readonly number[]) => sizes.flatMap((n, at) => Array.from({ length: n }, () => `group-${at}`));

/** Every size that each group without a number could have, as far as a reader of the total can tell. */
function possibleSizes(groups: readonly GroupCount[], total: number): Map<string, Set<number>> {
  const least = Math.min(Infinity, ...groups.flatMap(({ n }) => n ?? []));
  const unknown = groups.filter(({ n }) => n === null);
  const rest = total - groups.reduce((sum, { n }) => sum + (n ?? 0), 0);
  const found = new Map(unknown.map(({ code }) => [code, new Set<number>()]));
  const place = (at: number, left: number, sizes: readonly number[]): void => {
    const group = unknown[at];
    if (!group) {
      if (left === 0) unknown.forEach(({ code }, index) => found.get(code)?.add(sizes[index] ?? 0));
      return;
    }
    const [from, to] = group.figure === 'few' ? [1, GROUP_MIN - 1] : [GROUP_MIN, Math.min(least, left)];
    for (let n = from; n <= Math.min(to, left); n += 1) place(at + 1, left - n, [...sizes, n]);
  };
  place(0, rest, []);
  return found;
}

it('shows no number below five, and every larger group', () => {
  fc.assert(
    fc.property(halls, (sizes) => {
      const groups = countGroups(codesOf(sizes)) ?? [];
      for (const { n } of groups) expect(n ?? GROUP_MIN).toBeGreaterThanOrEqual(GROUP_MIN);
      if (groups.length > 0) expect(groups.length).toBe(sizes.length);
    }),
  );
});

it('leaves at least two sizes possible for each small group', () => {
  fc.assert(
    fc.property(halls, (sizes) => {
      const codes = codesOf(sizes);
      const groups = countGroups(codes);
      if (groups === null) return;
      const possible = possibleSizes(groups, codes.length);
      for (const { code, figure } of groups)
        if (figure === 'few') expect(possible.get(code)?.size ?? 0, JSON.stringify(groups)).toBeGreaterThan(1);
    }),
    { numRuns: 500 },
  );
});

it('tells nothing by group where nothing can be hidden', () => {
  expect(countGroups(['km', 'km', 'km'])).toBeNull();
  expect(countGroups(['km', 'en'])).toBeNull();
  expect(countGroups([])).toEqual([]);
});

it('leaves out the next larger number where the total would give a small one away', () => {
  const codes = [...Array<string>(9).fill('km'), ...Array<string>(7).fill('both'), 'en', 'en'];
  expect(countGroups(codes)).toEqual([
    { code: 'km', figure: 'exact', n: 9 },
    { code: 'both', figure: 'more', n: null },
    { code: 'en', figure: 'few', n: null },
  ]);
});

it('counts speakers of public comments alone', () => {
  const row = (state: SaidRow['state']): SaidRow => ({
    ...{ id: 'a', versionId: 'v', clauseId: null, kind: 'concern', language: 'km', does: 'lawyer', province: null },
    ...{ state, isLate: false, concerned: 2, answerId: null, disposition: null, reason: null, firstSignedAt: null },
  });
  const rows = [...Array.from({ length: 5 }, () => row('visible')), row('hidden'), row('withdrawn')];
  const figures = figuresOfSaid(rows);
  expect(figures).toMatchObject({ total: 5, hidden: 1, withdrawn: 1, concerned: 10 });
  expect(figures.speakers).toEqual([{ code: 'lawyer', figure: 'exact', n: 5 }]);
});

it('keeps paragraphs and lists of the team’s words, and nothing invisible', () => {
  expect(canonicalMarkdown('\r\nOne\u200b.\r\n\r\n\r\n\r\n- two\n  - three  \n')).toBe('One.\n\n- two\n  - three');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\r', '\u200b', '\0', '- ', '\u2028')), (pieces) => {
      const once = canonicalMarkdown(pieces.join(''));
      expect(canonicalMarkdown(once)).toBe(once);
    }),
  );
});
