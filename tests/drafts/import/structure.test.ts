// What holds for every text whatsoever: no word lost, doubled or moved; ids unique, stable, parents first.
import { canonicalText } from '@sala/shared/drafts/structure/canonical-text.js';
import { type SourceBlock, clauseKinds } from '@sala/shared/drafts/structure/clause-tree.js';
import { joinLines } from '@sala/shared/drafts/structure/join-lines.js';
import { readStructure } from '@sala/shared/drafts/structure/read-structure.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeText, wordsOf } from './words.js';

const labels = [
  'Chapter 1',
  'CHAPTER II: General',
  'Article 5',
  'Article 12 bis.',
  'Art. 3',
  '§ 7a',
  'PRVÁ ČASŤ',
  '2. Abschnitt: Begriffe',
  'ជំពូកទី ២',
  'ជំពូកទោល',
  'មាត្រា ១២ ថ្មី',
  'មាត្រា១.-',
  'Livre Ier',
  'Article L. 111-1',
  'Annex',
  'Annex 2',
  'បុព្វកថា',
  'Section 4. Scope',
  'Part One',
  'Article 5 shall apply to partners.',
  'ជំពូកទី ២ នៃច្បាប់នេះ ត្រូវអនុវត្ត។',
];
const numbers = [
  '(1)',
  '(2)',
  '(3)',
  '1.',
  '2.',
  'a)',
  'b)',
  '(i)',
  '(ii)',
  '(h)',
  'ក-',
  'ខ-',
  '១.',
  '1°',
  '-',
  '•',
  'I. –',
  'II. –',
  '1.1',
];
const sentences = [
  'A partner may resign.',
  'the board of directors',
  'Having seen the law',
  'Phnom Penh, 5 April 2016',
  'FINAL PROVISIONS',
  'ព្រះរាជាណាចក្រកម្ពុជា ជារដ្ឋឯករាជ្យ ។',
  'រដ្ឋត្រូវធានាថា ៖',
  'The following shall be members:',
  'Records.—',
  'Scope',
  '2024',
];

const line = fc
  .tuple(
    fc.option(fc.constantFrom(...labels), { nil: '', freq: 3 }),
    fc.option(fc.constantFrom(...numbers), { nil: '', freq: 2 }),
    fc.option(fc.constantFrom(...sentences), { nil: '', freq: 9 }),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '));

const block: fc.Arbitrary<SourceBlock> = fc.record(
  {
    text: line,
    level: fc.integer({ min: 1, max: 6 }),
    number: fc.constantFrom(...numbers),
    isStrong: fc.boolean(),
    isCentred: fc.boolean(),
    depth: fc.integer({ min: 0, max: 3 }),
    role: fc.constantFrom('row' as const, 'note' as const),
    opensTable: fc.boolean(),
  },
  { requiredKeys: ['text'] },
);
const rareHints = fc.oneof(
  { weight: 3, arbitrary: line.map((text): SourceBlock => ({ text })) },
  { weight: 1, arbitrary: block },
);
const blocks = fc.array(rareHints, { maxLength: 60 });

function printed({ number, text }: SourceBlock): string {
  return `${number ?? ''} ${text}`;
}

describe('any text at all', () => {
  it('keeps every word, once and in its order', () => {
    fc.assert(
      fc.property(blocks, (source) => {
        const law = readStructure(source, []);
        expect(wordsOf(treeText(law.clauses))).toEqual(wordsOf(source.map(printed).join('\n')));
      }),
      { numRuns: 300 },
    );
  });

  it('gives unique ids that are paths, parents before their children', () => {
    fc.assert(
      fc.property(blocks, (source) => {
        const seen = new Set<string>();
        for (const { id, parent, kind } of readStructure(source, []).clauses) {
          expect(seen.has(id)).toBe(false);
          if (parent === null) expect(id).not.toContain('/');
          else {
            expect(seen.has(parent)).toBe(true);
            expect(id.startsWith(`${parent}/`)).toBe(true);
          }
          expect(clauseKinds).toContain(kind);
          expect(id).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/u);
          seen.add(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same tree for the same text', () => {
    fc.assert(
      fc.property(blocks, (source) => {
        expect(readStructure(structuredClone(source), [])).toEqual(readStructure(source, []));
      }),
    );
  });

  it('keeps text canonical, and canonical text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const canonical = canonicalText(text);
        expect(canonicalText(canonical)).toBe(canonical);
        expect(canonical).not.toMatch(/^\s|\s$|\s\s|[\u200B\u00AD]/u);
      }),
    );
  });

  it('joins lines without losing a letter', () => {
    const lines = fc.array(fc.record({ text: line.filter((text) => text !== ''), hasGap: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(lines, (source) => {
        const joined = joinLines(source.map(({ text, hasGap }) => ({ block: { text }, hasGap, isWhole: false })));
        const letters = (texts: string[]): string => texts.join('').replace(/[\s\p{P}\p{S}]/gu, '');
        expect(letters(joined.blocks.map(({ text }) => text))).toBe(letters(source.map(({ text }) => text)));
      }),
    );
  });
});

describe('a law in the usual form', () => {
  const law = (...texts: string[]): string =>
    readStructure(
      texts.map((text) => ({ text })),
      [],
    )
      .clauses.map(({ id, heading, text }) => [id, heading, text].filter(Boolean).join(' | '))
      .join('\n');

  it('one paragraph, alone or before points, is the text of the article itself', () => {
    expect(
      law('Article 1', 'The members are:', '(a) the chair;', '(b) the clerk.', 'Article 2', 'They meet monthly.'),
    ).toBe(
      [
        'article-1 | The members are:',
        'article-1/point-a | the chair;',
        'article-1/point-b | the clerk.',
        'article-2 | They meet monthly.',
      ].join('\n'),
    );
  });

  it('several paragraphs are clauses of their own, each with its points', () => {
    expect(law('Article 1', 'A partner may resign.', 'Notice is given to:', 'a) the board;', 'b) the court.')).toBe(
      [
        'article-1',
        'article-1/paragraph-1 | A partner may resign.',
        'article-1/paragraph-2 | Notice is given to:',
        'article-1/paragraph-2/point-a | the board;',
        'article-1/paragraph-2/point-b | the court.',
      ].join('\n'),
    );
  });

  it('words between two numbers of a list belong to the first of them', () => {
    expect(
      law('Article 1', '(1) Firms report:', 'a) yearly;', 'This is public.', 'b) monthly.', '(2) Others do not.'),
    ).toBe(
      [
        'article-1',
        'article-1/paragraph-1 | Firms report:',
        'article-1/paragraph-1/point-a | yearly;',
        'article-1/paragraph-1/point-a/paragraph-1 | This is public.',
        'article-1/paragraph-1/point-b | monthly.',
        'article-1/paragraph-2 | Others do not.',
      ].join('\n'),
    );
  });

  it('after (h), (i) is the ninth letter; after a colon it opens a roman list', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => `(${letter}) item ${letter};`);
    expect(law('Article 1', 'These are:', ...letters)).toContain('article-1/point-i | item i;');
    expect(law('Article 1', 'These are:', '(a) firms:', '(i) large;', '(ii) small;', '(b) others.')).toBe(
      [
        'article-1 | These are:',
        'article-1/point-a | firms:',
        'article-1/point-a/subpoint-i | large;',
        'article-1/point-a/subpoint-ii | small;',
        'article-1/point-b | others.',
      ].join('\n'),
    );
  });

  it('a sentence that begins like a heading stays a sentence', () => {
    expect(law('Article 4', 'Article 5 shall apply to partners.', 'ជំពូកទី ២ នៃច្បាប់នេះ ត្រូវអនុវត្ត។')).toBe(
      [
        'article-4',
        'article-4/paragraph-1 | Article 5 shall apply to partners.',
        'article-4/paragraph-2 | ជំពូកទី ២ នៃច្បាប់នេះ ត្រូវអនុវត្ត។',
      ].join('\n'),
    );
  });

  it('numbers may repeat and skip; ids stay apart and both are warned of', () => {
    const { clauses, warnings } = readStructure(
      ['Article 1', 'One.', 'Article 2', 'Two.', 'Article 2', 'Again.', 'Article 5', 'Five.'].map((text) => ({ text })),
      [],
    );
    expect(clauses.map(({ id }) => id)).toEqual(['article-1', 'article-2', 'article-2--2', 'article-5']);
    expect(warnings.map(({ code, clause }) => [code, clause])).toEqual([
      ['number-repeated', 'article-2--2'],
      ['number-skipped', 'article-5'],
    ]);
  });

  it('keeps the heading block, the recitals, annexes and the signature apart', () => {
    const kinds = readStructure(
      [
        'ព្រះរាជាណាចក្រកម្ពុជា',
        'ជាតិ សាសនា ព្រះមហាក្សត្រ',
        'អនុក្រឹត្យ ស្តីពីសហករណ៍',
        'បានឃើញរដ្ឋធម្មនុញ្ញ',
        'ជំពូកទោល',
        'មាត្រា ១.-',
        'សហករណ៍ជាសមាគម។',
        'ធ្វើនៅរាជធានីភ្នំពេញ',
        'ឧបសម្ព័ន្ធ ១',
        'គំរូពាក្យសុំ',
      ].map((text) => ({ text })),
      [],
    );
    expect(kinds.title).toBe('អនុក្រឹត្យ ស្តីពីសហករណ៍');
    expect(kinds.clauses.filter(({ parent }) => parent === null).map(({ kind }) => kind)).toEqual([
      'preface',
      'preamble',
      'chapter',
      'signature',
      'annex',
    ]);
    expect(treeText(kinds.clauses)).toContain('ជំពូកទោល');
  });
});
