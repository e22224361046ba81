// The compared law as HTML: shape, then word, then colour; in one text or side by side; folded without a script.
import { type ComparisonView, comparisonHtml } from '@sala/shared/drafts/compare/comparison.template.js';
import { shortPlace } from '@sala/shared/drafts/compare/change-places.js';
import { survivalOf } from '@sala/shared/drafts/compare/survival.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { escapeText } from '@sala/shared/ui/escape.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../language/khmer-arbitrary.js';
import { compared, type EditMaker, edited, editedLaw, type EditedLaw, splitAtBlanks } from './edited-law.js';

const clause = (id: string, km: string, en: string, more: Partial<Clause> = {}): Clause => ({
  id,
  parentId: null,
  kind: 'article',
  path: id,
  number: { km: id.slice(1), en: id.slice(1) },
  heading: {},
  text: { km, en },
  ...more,
});

const law = [
  clause('a1', 'ច្បាប់នេះ កំណត់ វិធាន។', 'This law sets rules.'),
  clause('a2', 'អាជ្ញាប័ណ្ណ មានសុពលភាព ១ ឆ្នាំ។', 'A licence is valid for one year.'),
  clause('a3', 'ការិយាល័យ អាចបិទ កសិដ្ឋាន។', 'The office may close a farm <at once>.'),
  clause('a4', 'ថ្លៃសេវា កំណត់ ដោយប្រកាស។', 'Fees are set by decree.'),
];

function write(both: EditedLaw, more: Partial<ComparisonView> = {}): string {
  const { nodes } = compared(both);
  const side = (number: number, clauses: readonly Clause[]) => ({
    number,
    byId: new Map(clauses.map((one) => [one.id, one])),
    errata: [],
  });
  const view: ComparisonView = {
    language: 'en',
    shown: ['en'],
    view: 'redline',
    before: side(1, both.before),
    after: side(2, both.after),
    writeWords: escapeText,
    anchorOf: (id) => `change-${id}`,
    keptOn: () => ({ n: 9, href: '/en/drafts/x?version=1#a3' }),
    whys: new Map(),
    ...more,
  };
  return [...comparisonHtml({ nodes }, view)].join('');
}

const change = (...edits: EditMaker[]) => edited(law, edits);
const say =
  (clauseId: string, language: 'km' | 'en', text: string): EditMaker =>
  () => ({
    type: 'edit-text',
    clauseId,
    language,
    text,
  });

describe('the compared law', () => {
  test('marks what was put in and taken out, with a word for each', () => {
    const html = write(change(say('a2', 'en', 'A licence is valid for three years.')));
    expect(html).toMatch(/<del><span class="visually-hidden" lang="en">removed: <\/span>one year\.<\/del>/);
    expect(html).toMatch(/<ins><span class="visually-hidden" lang="en">added: <\/span>three years\.<\/ins>/);
    expect(html).toContain('id="change-a2" data-kind="article" data-change="a2" data-sign="changed"');
    expect(html).toMatch(/class="sign" data-sign="changed"><svg[^]*?<\/svg><span class="visually-hidden">changed</);
  });

  test('shows both texts changed in one row', () => {
    const html = write(change(say('a2', 'en', 'A licence is valid for three years.')), { shown: ['km', 'en'] });
    const row = /<div class="pair">([^]*?)<\/div>/.exec(html.slice(html.indexOf('change-a2')))?.[1] ?? '';
    expect(row.match(/<p lang="/g)).toHaveLength(2);
  });

  test('stands side by side: taken out on the left, put in on the right', () => {
    const html = write(change(say('a2', 'en', 'A licence is valid for three years.')), { view: 'sides' });
    const row = html.slice(html.indexOf('id="change-a2"'));
    const [, left = '', right = ''] = /<div class="two"><div>([^]*?)<\/div><div>([^]*?)<\/div>/.exec(row) ?? [];
    expect(left).toContain('<del>');
    expect(left).not.toContain('<ins>');
    expect(right).toContain('<ins>');
    expect(right).not.toContain('<del>');
  });

  test('folds what did not change, and names it', () => {
    const html = write(change(say('a4', 'en', 'Fees are set by law.')));
    expect(html).toContain('<details class="unchanged"><summary><span>Articles 1 to 3: no change</span>');
    expect(html.match(/<details class="unchanged">/g)).toHaveLength(1);
  });

  test('says of a passage that is gone that it is, keeps its words unstruck, and leads to its comments', () => {
    const html = write(change(() => ({ type: 'remove', clauseId: 'a3' })));
    expect(html).toContain('class="clause gone" id="change-a3"');
    expect(html).toContain('Removed passage, <a href="/en/drafts/x?version=1#a3">9 comments kept</a>');
    expect(html).toContain('The office may close a farm &lt;at once&gt;.');
    expect(html).not.toContain('<del>');
  });

  test('names both ends of a move', () => {
    const html = write(change(() => ({ type: 'move', clauseId: 'a2', parentId: null, before: null })));
    expect(html).toContain('Article 2 moved to <a href="#change-a2">Article 2</a>');
    expect(html).toContain('<span>moved from Article 2</span>');
    expect(html).toMatch(/<span class="moved">[^]*A licence is valid for one year\./);
  });

  test('says what a clause was called before, though nothing else changed', () => {
    const html = write(change(() => ({ type: 'renumber', clauseId: 'a4', number: { km: '៩', en: '9' } })));
    expect(html).toContain('Articles 1 to 3: no change');
    expect(html).toContain('Article 9: only the number changed');
    expect(html).toContain('was Article 4');
  });

  test('names the parts of a split and the sources of a merge', () => {
    const at = { km: 'អាជ្ញាប័ណ្ណ'.length, en: 'A licence'.length };
    const split = write(change(() => ({ type: 'split', clauseId: 'a2', newId: 'b5', at })));
    expect(split).toContain('split from Article 2');
    const merged = write(change(() => ({ type: 'merge', clauseId: 'a2' })));
    expect(merged).toContain('merged from Article 2 and Article 3');
    expect(merged).toContain('Article 3 merged into <a href="#change-a2">Article 2</a>');
  });

  test('shows corrections of either version where they stand', () => {
    const both = change(say('a2', 'en', 'A licence is valid for three years.'));
    const erratum = {
      id: 'e',
      clauseId: 'a2',
      language: 'en' as const,
      before: 'year',
      after: 'years',
      reason: { en: 'A slip.' },
      office: { en: 'The Office' },
      at: '2026-03-02T02:00:00.000Z',
    };
    const byId = (clauses: readonly Clause[]) => new Map(clauses.map((one) => [one.id, one]));
    const html = write(both, { before: { number: 1, byId: byId(both.before), errata: [erratum] } });
    expect(html).toContain('<b>Correction of version 1</b> <span lang="en"><del>year</del> <ins>years</ins></span>');
  });

  test('gives every clause an address of its own, and writes no words as markup', () => {
    fc.assert(
      fc.property(editedLaw, fc.constantFrom('redline' as const, 'sides' as const), (both, view) => {
        const html = write(both, { view, shown: ['km', 'en'] });
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of both.after) expect(ids).toContain(`change-${id}`);
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const html = write(change(say('a2', 'en', `<b>${text}`)));
        expect(html).not.toContain(`<b>${text}`);
      }),
    );
  });
});

describe('a place in a list', () => {
  test('is the article with what is in it in brackets', () => {
    const paragraph = clause('p2', '', '', { parentId: 'a2', kind: 'paragraph', number: { km: '២', en: '(2)' } });
    const byId = new Map([...law, paragraph].map((one) => [one.id, one]));
    expect(shortPlace(paragraph, byId, 'en')).toBe('2 (2)');
    expect(shortPlace(paragraph, byId, 'km')).toBe('2 (២)');
  });
});

describe('a change that was accepted', () => {
  const later = (text: string) =>
    survivalOf('valid for one year', 'valid for three years and renewed free of charge', text, splitAtBlanks);

  test('stands, stands in part, or is gone', () => {
    expect(later('now valid for three years and renewed free of charge')).toBe('stands');
    expect(later('valid for three years and renewed for a fee')).toBe('partly');
    expect(later('valid for one year')).toBe('gone');
  });

  test('that took words out stands until they come back', () => {
    const taken = (text: string) => survivalOf('may close at once', 'may close', text, splitAtBlanks);
    expect(taken('may not close')).toBe('stands');
    expect(taken('may close at once')).toBe('gone');
  });
});
