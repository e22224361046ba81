// Headings in a comparison: those of the parts of a split that were put in, and those that a merge took away.
import { compareLaws } from '@sala/shared/drafts/compare/compared-law.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../server/src/infra/segment.js';

const article = (id: string, heading: string, words: string): Clause => ({
  id,
  parentId: null,
  kind: 'article',
  path: id,
  number: { en: id },
  heading: { en: heading },
  text: { en: words },
});
const link = (from: string, to: string): LineageLink => ({ from, to, source: 'editor' });

/** The headings of the newer text, with [-what went-] and {+what came+}. */
function headings(before: Clause[], after: Clause[], links: LineageLink[]): string[] {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const pairs = compareLaws({ before, after, links, authoritative: 'en' }, wordsOf);
  return pairs.flatMap(({ after: ids, diffs }) =>
    ids.map((id) =>
      (diffs.en?.[id]?.heading ?? []).map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join(''),
    ),
  );
}

const nets = article('1', 'Nets', 'Nets are measured. Boats are counted.');

describe('the heading', () => {
  it('of the later part of a split was put in', () => {
    const parts = [article('1', 'Nets', 'Nets are measured.'), article('2', 'Boats', 'Boats are counted.')];
    expect(headings([nets], parts, [link('1', '1'), link('1', '2')])).toEqual(['Nets', '{+Boats+}']);
  });

  it('of the part that kept its name is that one, wherever it stands', () => {
    const parts = [article('2', 'Boats', 'Boats are counted.'), article('1', 'Nets', 'Nets are measured.')];
    expect(headings([nets], parts, [link('1', '1'), link('1', '2')])).toEqual(['{+Boats+}', 'Nets']);
  });

  it('of a clause that was merged in went, also where nothing else changed', () => {
    const two = [article('1', 'Nets', 'Nets are measured.'), article('2', 'Boats', 'Boats are counted.')];
    const links = [link('1', '1'), link('2', '1')];
    expect(headings(two, [article('1', 'Nets', 'Nets are measured.\nBoats are counted.')], links)).toEqual([
      'Nets[- Boats-]',
    ]);
  });

  it('of a clause with a new name is set beside the first one', () => {
    const now = [article('3', 'Nets and ropes', 'Nets are measured. Boats are counted.')];
    expect(headings([nets], now, [link('1', '3')])).toEqual(['Nets{+ and ropes+}']);
  });
});
