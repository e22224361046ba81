// Where a clause can be moved to at once: every place that is offered can be taken, and none that makes no sense.
import { describe, expect, it } from 'vitest';
import { placesFor } from '../../client/src/drafts/clause/clause-places.js';
import type { Clause } from '../../shared/src/drafts/contract.js';
import { applyEdit, applySplice } from '../../shared/src/drafts/working-text/working-text.js';
import { withPaths } from '../../shared/src/drafts/working-text/working-text-paths.js';

const clause = (id: string, kind: string, parentId: string | null = null): Clause => ({
  ...{ id, kind, parentId, path: '', heading: {}, text: { en: id } },
  number: { en: id.replace(/\D/g, '') },
});

const law = withPaths([
  clause('preamble', 'preamble'),
  clause('c1', 'chapter'),
  clause('a1', 'article', 'c1'),
  clause('p1', 'point', 'a1'),
  clause('a2', 'article', 'c1'),
  clause('c2', 'chapter'),
  clause('a3', 'article', 'c2'),
  clause('t1', 'table', 'a3'),
  clause('r1', 'row', 't1'),
  clause('annex', 'annex'),
]);

const offered = (clauseId: string): Record<string, (string | null)[]> =>
  Object.fromEntries(
    placesFor(law, clauseId).map(({ host, places }) => [
      host?.id ?? 'text',
      places.map(({ after }) => after?.id ?? null),
    ]),
  );

describe('the places offered for a clause', () => {
  it('are for an article in the text, every chapter and annex, before and after whatever stands there', () => {
    expect(offered('a2')).toEqual({
      text: [null, 'preamble', 'c1', 'c2', 'annex'],
      preamble: [null],
      c1: [null],
      c2: [null, 'a3'],
      annex: [null],
    });
  });

  it('are for a chapter beside other chapters, and never inside itself', () => {
    expect(offered('c1')).toEqual({ text: [null, 'c2', 'annex'], preamble: [null], annex: [null] });
  });

  it('are for a point in articles and what holds no articles, for a row in tables alone', () => {
    expect(Object.keys(offered('p1'))).toEqual(['preamble', 'a2', 'a3', 'annex']);
    expect(offered('r1')).toEqual({});
  });

  it('can all be taken by one move, put the clause where they say, and are undone', () => {
    for (const { id } of law)
      for (const { host, places } of placesFor(law, id))
        for (const { after, before } of places) {
          const edit = { type: 'move', clauseId: id, parentId: host?.id ?? null, before } as const;
          const { clauses, undo } = applyEdit(law, edit);
          const siblings = clauses.filter(({ parentId }) => parentId === edit.parentId).map((one) => one.id);
          expect(siblings[siblings.indexOf(id) - 1] ?? null).toBe(after?.id ?? null);
          expect(clauses).not.toEqual(law);
          expect(applySplice(clauses, undo).clauses).toEqual(law);
        }
  });

  it('are none for a clause that somebody took away', () => {
    expect(placesFor(law, 'gone')).toEqual([]);
  });
});
