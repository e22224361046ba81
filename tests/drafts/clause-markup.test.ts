// The text of a law as HTML: offsets count in it, so each clause's element says its canonical text and no letter more.
import { clauseLabel, clausePlace, hangingNumber } from '@sala/shared/drafts/clause-labels.js';
import { type LawView, lawHtml } from '@sala/shared/drafts/clause.template.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../language/khmer-arbitrary.js';

const clause = (id: string, more: Partial<Clause> = {}): Clause => ({
  id,
  parentId: null,
  kind: 'article',
  path: id,
  number: {},
  heading: {},
  text: {},
  ...more,
});

const view = (more: Partial<LawView> = {}): LawView => ({
  language: 'km',
  shown: ['km'],
  counts: new Map(),
  clausePage: (path) => `/${path}`,
  isOpen: true,
  ...more,
});

/** What a browser would give as textContent of the elements that hold words. */
function wordsIn(html: string): string[] {
  const spans = html.matchAll(/<span data-clause="[^"]*" data-language="[^"]*">([\s\S]*?)<\/span><\/p>/g);
  const letters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return [...spans].map(([, inside = '']) =>
    inside.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (sign) => letters[sign] ?? sign),
  );
}

describe('the text of a law', () => {
  test('says of every clause exactly its canonical text, in rows of tables too', () => {
    const kind = fc.constantFrom('article', 'paragraph', 'point', 'row', 'preamble');
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, anyText), { minLength: 1, maxLength: 5 }), (parts) => {
        const clauses = parts.map(([kind, km], index) => clause(`c${index}`, { kind, text: { km } }));
        expect(wordsIn(lawHtml(clauses, view()))).toEqual(parts.map(([, km]) => km));
      }),
    );
  });

  test('stands in both languages side by side, and says where one is missing', () => {
    const clauses = [clause('a', { text: { km: 'ក', en: 'A' } }), clause('b', { text: { km: 'ខ' } })];
    const html = lawHtml(clauses, view({ language: 'en', shown: ['km', 'en'] }));
    expect(wordsIn(html)).toEqual(['ក', 'A', 'ខ']);
    expect(html).toContain('There is no English text of this yet.');
  });

  test('leads to the comments of an article, with their number in the digits of the page', () => {
    const clauses = [clause('article-12', { number: { km: '១២', en: '12' }, text: { km: 'ក' } })];
    const html = lawHtml(clauses, view({ counts: new Map([['article-12', 18]]) }));
    expect(html).toContain('<a class="count" href="/article-12" data-count="article-12" data-n="18">');
    expect(html).toContain('<span>១៨ មតិ</span>');
  });
});

describe('the name of a clause', () => {
  const chapter = { kind: 'chapter', number: { km: '៣' } };

  test('is said as print says it, in each language and in its digits', () => {
    expect(clauseLabel(chapter, 'km')).toBe('ជំពូកទី ៣');
    expect(clauseLabel(chapter, 'en')).toBe('Chapter 3');
    expect(clauseLabel({ kind: 'chapter', number: { km: 'ទោល' } }, 'km')).toBe('ជំពូក ទោល');
    expect(clauseLabel({ kind: 'article', number: { km: '១២ ថ្មី' } }, 'km', 'short')).toBe('ម. ១២ ថ្មី');
    expect(clauseLabel({ kind: 'preamble', number: {} }, 'en')).toBe('Preamble');
  });

  test('hangs before a paragraph or a point', () => {
    expect(hangingNumber({ kind: 'paragraph', number: { km: '១' } }, 'km')).toBe('១-');
    expect(hangingNumber({ kind: 'point', number: { en: 'a' } }, 'en')).toBe('(a)');
    expect(hangingNumber({ kind: 'paragraph', number: { en: '2' } }, 'en')).toBe('2.');
    expect(hangingNumber({ kind: 'point', number: { en: '1°' } }, 'en')).toBe('1°');
  });

  test('tells the place of an inner clause from its article on', () => {
    const article = clause('a', { number: { en: '12', km: '១២' } });
    const inner = clause('p', { kind: 'paragraph', parentId: 'a', number: { en: '2', km: '២' } });
    const byId = new Map([article, inner].map((one) => [one.id, one]));
    expect(clausePlace(inner, byId, 'en')).toBe('Article 12, paragraph 2');
    expect(clausePlace(inner, byId, 'km')).toBe('មាត្រា ១២ កថាខណ្ឌ ២');
  });
});
