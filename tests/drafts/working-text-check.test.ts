// What the desk finds in a text before it is published, how a second language finds its clauses, and the hashed form.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { ParsedClause } from '@sala/shared/drafts/structure/clause-tree.js';
import { alignByStructure } from '@sala/shared/drafts/working-text/working-text-align.js';
import { placeLines } from '@sala/shared/drafts/working-text/working-text-source.js';
import { findProblems, missingLanguages } from '@sala/shared/drafts/working-text/working-text-problems.js';
import { canonicalVersion } from '@sala/shared/drafts/version-hash.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, workingText } from './working-text-arbitrary.js';

let count = 0;
function clause(kind: string, number: string | null, km: string, parentId: string | null = null): Clause {
  count += 1;
  const printed = number === null ? {} : { km: number };
  return { id: idOf(count), parentId, kind, path: String(count), number: printed, heading: {}, text: { km } };
}

function read(id: string, number: string | null, text: string): ParsedClause {
  const [last = ''] = id.split('/').slice(-1);
  const parent = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : null;
  const kind = last.replace(/-.*/, '') as ParsedClause['kind'];
  return { id, kind, number, label: null, heading: null, text, parent };
}

describe('before publishing', () => {
  it('lists the clauses that one language lacks, and what of them', () => {
    const whole = { ...clause('article', '១', 'ពាក្យ'), text: { km: 'ពាក្យ', en: 'Words' } };
    const half = { ...clause('article', '២', 'ពាក្យ'), heading: { km: 'ចំណងជើង', en: 'Heading' } };
    expect(missingLanguages([whole, half])).toEqual([{ clauseId: half.id, language: 'en', parts: ['text'] }]);
  });

  it('finds empty clauses, and article numbers that repeat or skip through the whole law', () => {
    const chapter = clause('chapter', '១', '');
    const empty = { ...clause('article', '១', ''), parentId: chapter.id, text: {} };
    const third = clause('article', '៣', 'ពាក្យ');
    const again = clause('article', '3', 'ពាក្យ');
    expect(findProblems([{ ...chapter, text: {} }, empty, third, again])).toEqual([
      { code: 'clause-empty', clauseId: empty.id },
      { code: 'number-skipped', clauseId: third.id },
      { code: 'number-repeated', clauseId: again.id },
    ]);
  });
});

describe('a second language', () => {
  it('finds its articles by number, its points by letter in either alphabet, its paragraphs in order', () => {
    const chapter = clause('chapter', '១', 'ជំពូក');
    const first = clause('article', '១', 'មាត្រា', chapter.id);
    const point = clause('point', 'ខ', 'ចំណុច', first.id);
    const second = clause('article', '២', 'មាត្រា');
    const paragraphs = [clause('paragraph', null, 'មួយ', second.id), clause('paragraph', null, 'ពីរ', second.id)];
    const { texts, unmatched } = alignByStructure(
      [chapter, first, point, second, ...paragraphs],
      [
        read('article-1', '1', 'Article'),
        read('article-1/point-b', 'b', 'Point'),
        read('article-2', '2', ''),
        read('article-2/paragraph', null, 'One'),
        read('article-2/paragraph-2', null, 'Two'),
      ],
    );
    expect(unmatched).toEqual([]);
    expect(texts.map(({ clauseId, text }) => [clauseId, text])).toEqual([
      [first.id, 'Article'],
      [point.id, 'Point'],
      [second.id, ''],
      [paragraphs[0]?.id, 'One'],
      [paragraphs[1]?.id, 'Two'],
    ]);
  });

  it('never pairs by order what may be missing on one side: it is given back with its words', () => {
    const law = [clause('article', '១', 'មួយ'), clause('article', '៣', 'បី')];
    const odd = clause('article', '៤', 'បួន');
    const inside = [clause('paragraph', null, 'ក', odd.id), clause('paragraph', null, 'ខ', odd.id)];
    const { texts, unmatched } = alignByStructure(
      [...law, odd, ...inside],
      [
        read('article-1', '1', 'One'),
        read('article-2', '2', 'Two'),
        read('article-4', '4', ''),
        read('article-4/paragraph', null, 'Only'),
      ],
    );
    expect(texts.map(({ text }) => text)).toEqual(['One', '']);
    expect(unmatched.map(({ text }) => text)).toEqual(['Two', 'Only']);
  });

  it('pairs numbers that repeat in their order, where they repeat as often on both sides', () => {
    const law = [clause('article', '៥', 'មួយ'), clause('article', '៥', 'ពីរ'), clause('article', '៦', 'បី')];
    const twice = [read('article-5', '5', 'One'), read('article-5--2', '5', 'Two')];
    const { texts } = alignByStructure(law, twice);
    expect(texts.map(({ clauseId }) => clauseId)).toEqual([law[0]?.id, law[1]?.id]);
    expect(alignByStructure(law, twice.slice(1)).unmatched).toHaveLength(1);
  });

  it('brings every clause home when both sides are the same law', () => {
    fc.assert(
      fc.property(workingText, (clauses) => {
        const pathOf = new Map(clauses.map(({ id, path }) => [id, path]));
        const parsed = clauses.map(
          ({ id, kind, number, parentId }): ParsedClause => ({
            id: pathOf.get(id) ?? '',
            kind: kind as ParsedClause['kind'],
            number: number.km ?? number.en ?? null,
            label: null,
            heading: null,
            text: id,
            parent: parentId === null ? null : (pathOf.get(parentId) ?? null),
          }),
        );
        const { texts, unmatched } = alignByStructure(clauses, parsed);
        expect(unmatched).toEqual([]);
        for (const { clauseId, text } of texts) expect(text).toBe(clauseId);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the source', () => {
  it('knows for each line the clause it became, past what was left out and what was cut otherwise', () => {
    const tree = [
      read('chapter-1', '1', ''),
      read('chapter-1/article-1', '1', 'Fish farming is free.'),
      read('chapter-1/article-1/paragraph-1', null, 'Everybody may farm fish. The State helps them.'),
      read('chapter-1/article-2', '2', 'This Law enters into force.'),
    ];
    const labels = ['Chapter 1', 'Article 1', null, 'Article 2'];
    const clauses = tree.map((one, at) => ({ ...one, label: labels[at] ?? null }));
    const lines = [
      'Chapter 1',
      'page 7',
      'Article 1. Fish farming is free.',
      'Everybody may farm',
      'fish. The State helps them.',
      '',
      'Article 2',
      'This Law enters into force.',
    ];
    expect(placeLines(lines, clauses)).toEqual([
      'chapter-1',
      null,
      'chapter-1/article-1',
      'chapter-1/article-1/paragraph-1',
      'chapter-1/article-1/paragraph-1',
      null,
      'chapter-1/article-2',
      'chapter-1/article-2',
    ]);
  });
});

describe('the hashed form', () => {
  it('differs whenever anything a reader sees or an anchor hangs on differs', () => {
    const base = clause('article', '១', 'ពាក្យ');
    const others: Clause[] = [
      { ...base, id: idOf(99_999) },
      { ...base, kind: 'paragraph' },
      { ...base, path: 'elsewhere' },
      { ...base, number: { en: '១' } },
      { ...base, heading: { km: 'ពាក្យ' } },
      { ...base, text: { km: 'ពាក្យ', en: '' } },
    ];
    const forms = [base, ...others].map((one) => canonicalVersion({ km: 'ច្បាប់' }, [one]));
    forms.push(canonicalVersion({ km: 'ច្បាប់ ' }, [base]), canonicalVersion({ km: 'ច្បាប់' }, [base, base]));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('is one line of JSON for each clause behind the name of the form and the title', () => {
    const form = canonicalVersion({ en: 'Law' }, [clause('article', '១', 'បន្ទាត់\nពីរ')]);
    const lines = form
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2)).toEqual([['sala-version-1'], [null, 'Law']]);
  });
});
