// A large comparison is made in a thread of its own, and comes out as it would without one.
import { compareLaws } from '@sala/shared/drafts/compare/compared-law.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { expect, test } from 'vitest';
import { runComparison } from '../../../server/src/drafts/compare/run-comparison.js';
import { wordsOf } from '../../../server/src/infra/segment.js';

const article = (at: number, words: string): Clause => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  parentId: null,
  kind: 'article',
  path: `article-${at}`,
  number: { km: String(at) },
  heading: {},
  text: { km: `${words} ${at}។`.repeat(4), en: `${words} ${at}.` },
});

const before = Array.from({ length: 600 }, (_, at) => article(at, 'អាជ្ញាប័ណ្ណមានសុពលភាពមួយឆ្នាំ'));
const after = before.map((clause, at) => (at % 2 ? clause : article(at, 'អាជ្ញាប័ណ្ណមានសុពលភាពបីឆ្នាំ')));
const links = before.map(({ id }) => ({ from: id, to: id, source: 'editor' as const }));
const laws = { before, after, links, authoritative: 'km' as const };

test('what a thread compares is what would be compared here', async () => {
  let turns = 0;
  const beat = setInterval(() => (turns += 1), 5);
  const pairs = await runComparison(laws);
  clearInterval(beat);
  expect(pairs).toEqual(compareLaws(laws, wordsOf));
  // Meanwhile this thread had its turns.
  expect(turns).toBeGreaterThan(1);
});

test('what cannot be compared is told, and the next one is compared all the same', async () => {
  const broken = { ...laws, before: [...before, { ...before[0], text: null } as unknown as Clause] };
  await expect(runComparison(broken)).rejects.toThrow();
  await expect(runComparison({ ...laws, before: after })).resolves.toHaveLength(600);
});
