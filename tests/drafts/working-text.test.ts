// The working text under random edits: nothing is lost that was not taken away on purpose, and everything can be
// undone.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { applyEdit, applySplice, type Edited } from '@sala/shared/drafts/working-text/working-text.js';
import { Refusal } from '@sala/shared/ground/errors.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes, editFor, type EditSeed, editSeed, idOf, workingText } from './working-text-arbitrary.js';

/** The edit's outcome, or null where it was refused in an orderly way. */
function attempt(clauses: readonly Clause[], edit: WorkingEdit | null): Edited | null {
  if (!edit) return null;
  try {
    return applyEdit(clauses, edit);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Every sign of one language in reading order, blanks left out: a split may fall on one, a merge puts one in. */
function wordsOf(clauses: readonly Clause[], language: 'km' | 'en'): string {
  return clauses
    .map(({ number, heading, text }) => [number[language], heading[language], text[language]].join(''))
    .join('')
    .replace(/\s/g, '');
}

function sortedSigns(text: string): string {
  return [...text].sort().join('');
}

function expectWholeTree(clauses: readonly Clause[]): void {
  const open: string[] = [];
  for (const { id, parentId } of clauses) {
    while (open.length > 0 && open.at(-1) !== parentId) open.pop();
    expect(parentId, `${id} stands right behind its parent and what is inside it`).toBe(open.at(-1) ?? null);
    open.push(id);
  }
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  expect(new Set(clauses.map(({ path }) => path)).size).toBe(clauses.length);
}

const manyEdits = (types: readonly WorkingEdit['type'][], run: (before: Clause[], edited: Edited) => void) =>
  fc.assert(
    fc.property(workingText, fc.array(editSeed(types), { minLength: 1, maxLength: 12 }), (start, seeds) => {
      let clauses = start;
      seeds.forEach((seed: EditSeed, fresh) => {
        const edited = attempt(clauses, editFor(clauses, seed, fresh));
        if (!edited) return;
        run(clauses, edited);
        clauses = edited.clauses;
      });
    }),
    { numRuns: 300 },
  );

describe('the working text', () => {
  it('comes back exactly when an edit is undone, and again when the undoing is undone', () => {
    manyEdits(allTypes, (before, { clauses, undo }) => {
      const undone = applySplice(clauses, undo);
      expect(undone.clauses).toEqual(before);
      expect(applySplice(undone.clauses, undone.undo).clauses).toEqual(clauses);
    });
  });

  it('stays a tree: parents before children, every id and every path once', () => {
    manyEdits(allTypes, (_, { clauses }) => expectWholeTree(clauses));
  });

  it('keeps every word in its order when clauses are split, merged, promoted or demoted', () => {
    manyEdits(['split', 'merge', 'promote', 'demote'], (before, { clauses }) => {
      for (const language of ['km', 'en'] as const) expect(wordsOf(clauses, language)).toBe(wordsOf(before, language));
    });
  });

  it('keeps every word when clauses are moved', () => {
    manyEdits(['move'], (before, { clauses }) => {
      for (const language of ['km', 'en'] as const)
        expect(sortedSigns(wordsOf(clauses, language))).toBe(sortedSigns(wordsOf(before, language)));
    });
  });

  it('keeps identities: a split makes one new id, a merge ends one, other edits of standing clauses none', () => {
    manyEdits(allTypes, (before, { clauses }) => {
      const ids = new Set(before.map(({ id }) => id));
      const isNew = clauses.filter(({ id }) => !ids.has(id)).length;
      expect(isNew).toBeLessThanOrEqual(1);
    });
    manyEdits(['move', 'promote', 'demote', 'renumber', 'retitle', 'edit-text', 'set-kind'], (before, { clauses }) => {
      expect(clauses.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    });
  });

  it('undoes a small edit of a long text with a small splice', () => {
    const long = Array.from({ length: 1_000 }, (_, n) => article(n, { en: `Words of article ${n}` }));
    const { undo } = applyEdit(long, { type: 'edit-text', clauseId: idOf(500), language: 'en', text: 'New words' });
    expect(undo).toMatchObject({ start: 500, removed: 1, inserted: [{ id: idOf(500) }] });
  });
});

function article(n: number, text: Clause['text'], parentId: string | null = null): Clause {
  const number = { en: String(n) };
  return { id: idOf(n), parentId, kind: 'article', path: `article-${n}`, number, heading: {}, text };
}

describe('one edit', () => {
  const law = [article(1, { en: 'First. Second.', km: 'ទីមួយ។ ទីពីរ។' }), article(2, { en: 'Third.' })];

  it('splits each language at its own place and leaves number and heading with the first', () => {
    const edit = { type: 'split', clauseId: idOf(1), newId: idOf(9), at: { en: 6, km: 6 } } as const;
    const [first, second] = applyEdit(law, edit).clauses;
    expect(first).toMatchObject({ id: idOf(1), number: { en: '1' }, text: { en: 'First.', km: 'ទីមួយ។' } });
    expect(second).toMatchObject({ id: idOf(9), number: {}, text: { en: 'Second.', km: 'ទីពីរ។' } });
  });

  it('gives what stood inside a split clause to its second half, as it followed those words', () => {
    const point = { ...article(3, { en: 'Point.' }, idOf(1)), kind: 'point' };
    const edit = { type: 'split', clauseId: idOf(1), newId: idOf(9), at: { en: 6 } } as const;
    const { clauses } = applyEdit([law[0] as Clause, point], edit);
    expect(clauses.map(({ id, parentId }) => [id, parentId])).toEqual([
      [idOf(1), null],
      [idOf(9), null],
      [idOf(3), idOf(9)],
    ]);
  });

  it('refuses to split inside a Khmer sign', () => {
    const khmer = [article(1, { km: 'ត្រី' })];
    const edit = { type: 'split', clauseId: idOf(1), newId: idOf(9), at: { km: 1 } } as const;
    expect(() => applyEdit(khmer, edit)).toThrow(expect.objectContaining({ code: 'split-inside-sign' }));
  });

  it('refuses to merge a clause with one of another level', () => {
    const nested = [article(1, {}), article(2, { en: 'Inside' }, idOf(1)), article(3, { en: 'Outside' })];
    expect(() => applyEdit(nested, { type: 'merge', clauseId: idOf(2) })).toThrow(
      expect.objectContaining({ code: 'nothing-to-merge' }),
    );
  });

  it('refuses to move a clause into itself', () => {
    const nested = [article(1, {}), article(2, { en: 'Inside' }, idOf(1))];
    const edit = { type: 'move', clauseId: idOf(1), parentId: idOf(2), before: null } as const;
    expect(() => applyEdit(nested, edit)).toThrow(expect.objectContaining({ code: 'move-into-itself' }));
  });

  it('makes a promoted paragraph an article and a demoted article a paragraph', () => {
    const paragraph = { ...article(2, { en: 'Inside' }, idOf(1)), kind: 'paragraph' };
    const promoted = applyEdit([article(1, {}), paragraph], { type: 'promote', clauseId: idOf(2) }).clauses;
    expect(promoted[1]).toMatchObject({ kind: 'article', parentId: null, path: 'article-2' });
    const demoted = applyEdit(promoted, { type: 'demote', clauseId: idOf(2) }).clauses;
    expect(demoted[1]).toMatchObject({ kind: 'paragraph', parentId: idOf(1), path: 'article-1/paragraph-2' });
  });

  it('says that a clause is gone instead of changing another one', () => {
    expect(() => applyEdit(law, { type: 'remove', clauseId: idOf(77) })).toThrow(
      expect.objectContaining({ code: 'clause-gone' }),
    );
  });

  it('keeps paths in Latin letters and tells repeated numbers apart', () => {
    const point = (n: number, km: string) => ({
      ...article(n, { km: 'ពាក្យ' }, idOf(1)),
      kind: 'point',
      number: { km },
    });
    const { clauses } = applyEdit([article(1, {}), point(2, 'ក'), point(3, 'ខ'), point(4, 'ខ')], {
      type: 'renumber',
      clauseId: idOf(1),
      number: { km: '១២ ថ្មី' },
    });
    expect(clauses.map(({ path }) => path)).toEqual([
      'article-12-new',
      'article-12-new/point-ka',
      'article-12-new/point-kha',
      'article-12-new/point-kha--2',
    ]);
  });

  it('keeps the cells of a row in their places, empty ones too', () => {
    const row = { ...article(1, { en: 'a\nb' }), kind: 'row' };
    const edit = { type: 'edit-text', clauseId: idOf(1), language: 'en', text: ' Size \n \n  12   m \n' } as const;
    expect(applyEdit([row], edit).clauses[0]?.text.en).toBe('Size\n\n12 m');
  });
});
