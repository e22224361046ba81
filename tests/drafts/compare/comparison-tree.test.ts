// Two versions as one text to read: whatever drafters did, every clause of both stands somewhere, and every difference
// is one of the changes listed.
import type { ComparedNode } from '@sala/shared/drafts/compare/comparison-tree.js';
import { isChange } from '@sala/shared/drafts/compare/comparison-tree.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared, edited, editedLaw } from './edited-law.js';

const clause = (id: string, text: string, more: Partial<Clause> = {}): Clause => ({
  id,
  parentId: null,
  kind: 'article',
  path: id,
  number: { en: id.slice(1) },
  heading: {},
  text: { en: text },
  ...more,
});

const law = [
  clause('a1', 'This law sets rules.'),
  clause('a2', 'A licence is valid for one year. It may be renewed.'),
  clause('a3', 'The office may close a farm at once.'),
  clause('a4', 'Fees are set by decree.'),
];

const all = (nodes: readonly ComparedNode[]): ComparedNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
const standing = (nodes: readonly ComparedNode[], where: ComparedNode['standing']) =>
  all(nodes)
    .filter((node) => node.standing === where)
    .map(({ clause: { id } }) => id);

describe('any two versions', () => {
  test('show every clause of the newer one once, in order, and every clause that is gone', () => {
    fc.assert(
      fc.property(editedLaw, (both) => {
        const { nodes, pairs } = compared(both);
        expect(standing(nodes, 'here')).toEqual(both.after.map(({ id }) => id));
        const gone = pairs.filter(({ after }) => after.length === 0).flatMap(({ before }) => before);
        expect([...standing(nodes, 'removed')].sort()).toEqual(gone.sort());
      }),
    );
  });

  test('list every difference in words, place or presence in exactly one change', () => {
    fc.assert(
      fc.property(editedLaw, (both) => {
        const { changes, pairs } = compared(both);
        const listed = (side: 'before' | 'after') => changes.flatMap((change) => change[side]).sort();
        const different = (side: 'before' | 'after') =>
          pairs
            .filter(isChange)
            .flatMap((pair) => pair[side])
            .sort();
        expect(listed('before')).toEqual(different('before'));
        expect(listed('after')).toEqual(different('after'));
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      }),
    );
  });

  test('that are one and the same have nothing to list', () => {
    fc.assert(
      fc.property(editedLaw, ({ after }) => {
        const { changes, nodes } = compared({ before: after, after, descent: [] });
        expect(changes).toEqual([]);
        expect(all(nodes).every(({ holdsChange }) => !holdsChange)).toBe(true);
      }),
    );
  });

  test('say in each language the older text when what was put in is left out, and the newer when what was taken out is', () => {
    fc.assert(
      fc.property(editedLaw, ({ before, after, descent }) => {
        const { pairs } = compared({ before, after, descent });
        for (const { diffs, before: from, after: to } of pairs)
          for (const language of ['km', 'en'] as const) {
            const pieces = diffs[language];
            if (!pieces) continue;
            const newer = to.map((id) => said(pieces[id]?.text ?? [], 'removed'));
            expect(newer).toEqual(to.map((id) => after.find((one) => one.id === id)?.text[language] ?? ''));
            if (to.length > 1 || from.length > 1) continue;
            const older = said(pieces[to[0] ?? '']?.text ?? [], 'added');
            expect(older).toBe(before.find(({ id }) => id === from[0])?.text[language] ?? '');
          }
      }),
    );
  });
});

const said = (parts: readonly { kind: string; text: string }[], without: string) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('a change', () => {
  test('of words is one change of its clause', () => {
    const text = 'A licence is valid for three years. It may be renewed.';
    const { changes } = compared(
      edited(law, [() => ({ type: 'edit-text', clauseId: 'a2', language: 'en', text })]),
      'en',
    );
    expect(changes).toMatchObject([{ id: 'a2', sign: 'changed', isGone: false }]);
  });

  test('of one language alone is a change too', () => {
    const edit = () => ({ type: 'edit-text', clauseId: 'a2', language: 'km', text: 'អាជ្ញាប័ណ្ណ' }) as const;
    const { changes, pairs } = compared(edited(law, [edit]), 'en');
    expect(changes).toMatchObject([{ id: 'a2', sign: 'changed' }]);
    expect(Object.keys(pairs[1]?.diffs ?? {})).toEqual(['km']);
  });

  test('is a whole passage where it came or went with everything in it', () => {
    const inside = [
      law[0] as Clause,
      clause('a2', 'One.'),
      clause('p1', 'First.', { parentId: 'a2', kind: 'paragraph' }),
      clause('p2', 'Second.', { parentId: 'a2', kind: 'paragraph' }),
    ];
    const { changes, nodes } = compared(edited(inside, [() => ({ type: 'remove', clauseId: 'a2' })]), 'en');
    expect(changes).toMatchObject([{ id: 'a2', sign: 'removed', before: ['a2', 'p1', 'p2'], isGone: true }]);
    expect(nodes.map(({ clause: { id }, standing: where }) => [id, where])).toEqual([
      ['a1', 'here'],
      ['a2', 'removed'],
    ]);
  });

  test('that removes a passage leaves it where it stood', () => {
    const { nodes } = compared(edited(law, [() => ({ type: 'remove', clauseId: 'a3' })]), 'en');
    expect(nodes.map(({ clause: { id } }) => id)).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  test('of place shows the clause where it is now and a word where it stood', () => {
    const { nodes, changes } = compared(
      edited(law, [() => ({ type: 'move', clauseId: 'a2', parentId: null, before: null })]),
      'en',
    );
    expect(nodes.map(({ clause: { id }, standing: where }) => [id, where])).toEqual([
      ['a1', 'here'],
      ['a2', 'elsewhere'],
      ['a3', 'here'],
      ['a4', 'here'],
      ['a2', 'here'],
    ]);
    expect(changes).toMatchObject([{ id: 'a2', sign: 'moved' }]);
  });

  test('that splits a clause is one change, with both parts in their places', () => {
    const at = { en: 'A licence is valid for one year. '.length };
    const { changes, nodes } = compared(
      edited(law, [() => ({ type: 'split', clauseId: 'a2', newId: 'b2', at })]),
      'en',
    );
    expect(changes).toMatchObject([{ id: 'a2', outcome: expect.arrayContaining(['split']) as unknown }]);
    expect(standing(nodes, 'here')).toEqual(['a1', 'a2', 'b2', 'a3', 'a4']);
  });

  test('of the number alone is none that would need a reason', () => {
    const { changes, nodes } = compared(
      edited(law, [() => ({ type: 'renumber', clauseId: 'a4', number: { en: '9' } })]),
      'en',
    );
    expect(changes).toEqual([]);
    expect(nodes.at(-1)).toMatchObject({ holdsChange: false, isRenumbered: true });
  });
});
