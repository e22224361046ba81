// The difference of two texts by word: nothing lost, nothing cut inside a cluster, nothing told where only the encoding
// differs; and where what was put in begins.
import { commonRuns } from '@sala/shared/drafts/compare/common-runs.js';
import { diffWords } from '@sala/shared/drafts/compare/word-diff.js';
import { isClusterBorder } from '@sala/shared/language/clusters.js';
import { encodingKey } from '@sala/shared/language/normal-key.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../server/src/infra/segment.js';
import { khmerText } from '../../language/khmer-arbitrary.js';

const anyText = fc.oneof(
  khmerText,
  fc
    .array(fc.constantFrom('the', 'law', 'of', 'fish', '.', 'ត្រី', 'ច្បាប់', ' ', '  ', '។', '\u200B'))
    .map((all) => all.join('')),
);
const textOf = (before: string, after: string, ...kinds: string[]) =>
  diffWords(before, after, wordsOf)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('the parts of a difference', () => {
  it('without what was removed are the new text, without what was added the old one but for its encoding', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(textOf(before, after, 'same', 'added')).toBe(after);
        expect(encodingKey(textOf(before, after, 'same', 'removed'))).toBe(encodingKey(before));
      }),
    );
  });

  it('are cut on cluster borders of the new text', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        let at = 0;
        for (const { kind, text } of diffWords(before, after, wordsOf)) {
          if (kind === 'removed') continue;
          expect(isClusterBorder(after, at)).toBe(true);
          at += text.length;
        }
      }),
    );
  });

  it('tell no difference between a text and itself, nor between two encodings of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diffWords(text, text, wordsOf).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
    const [was, is] = ['ត្រូវបង់កម្រៃនៅខេត្ត', 'ត្រូវ\u200Bបង់\u200Bកម្រៃ\u200Bនៅ\u200Bខេត្ត'];
    expect(diffWords(was, is, wordsOf)).toEqual([{ kind: 'same', text: is }]);
  });

  it('are phrases: a blank between two changes is no agreement', () => {
    expect(
      diffWords('in the great lake only', 'in one pond only', wordsOf).filter(({ kind }) => kind === 'added'),
    ).toEqual([{ kind: 'added', text: 'one pond' }]);
  });

  it('are one removed and one added text where nearly nothing is common', () => {
    const [was, is] = [
      'The minister shall decide on all requests within thirty days.',
      'Fishers, the boats and nets stay in port.',
    ];
    expect(diffWords(was, is, wordsOf)).toEqual([
      { kind: 'removed', text: was },
      { kind: 'added', text: is },
    ]);
  });

  it('show an inserted sentence as one, from its first word on', () => {
    const added = diffWords(
      'Nets are measured. Fish are weighed.',
      'Nets are measured. Boats are counted. Fish are weighed.',
      wordsOf,
    );
    expect(added.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: 'Boats are counted. ' }]);
  });
});

/** Length of the longest common subsequence, by the table of the textbook. */
function longest(one: readonly number[], other: readonly number[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const element of one) {
    const next = [0];
    for (const [at, theirs] of other.entries())
      next.push(element === theirs ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('common runs', () => {
  const list = fc.array(fc.nat({ max: 6 }), { maxLength: 40 });

  it('are equal elements in order, as many as there can be', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        let [old, now, sum] = [0, 0, 0];
        for (const run of commonRuns(before, after)) {
          expect(run.before >= old && run.after >= now && run.length > 0).toBe(true);
          expect(before.slice(run.before, run.before + run.length)).toEqual(
            after.slice(run.after, run.after + run.length),
          );
          [old, now, sum] = [run.before + run.length, run.after + run.length, sum + run.length];
        }
        expect(old <= before.length && now <= after.length).toBe(true);
        expect(sum).toBe(longest(before, after));
      }),
    );
  });

  it('of long lists are found between what occurs once, and all of it where one was only inserted into', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000 }), fc.integer({ min: 1, max: 300 }), (at, n) => {
        const before = Array.from({ length: 2_000 }, (_, element) => element % 700);
        const after = before.toSpliced(at, 0, ...Array.from({ length: n }, (_, one) => 10_000 + one));
        expect(commonRuns(before, after).reduce((sum, { length }) => sum + length, 0)).toBe(2_000);
      }),
      { numRuns: 20 },
    );
  });
});
