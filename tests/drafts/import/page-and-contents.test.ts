// What belongs to the page and not to the law: running heads at form feeds, and tables of contents set as plain text.
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import { findPageMarks } from '@sala/shared/drafts/structure/page-marks.js';
import { describe, expect, it } from 'vitest';
import { packWord } from './packed-file.js';
import { outline, readLines, warned } from './outline.js';

const words = (n: number): string => `The authority shall keep register number ${'abcdefghij'[n]} of all persons.`;

describe('a table of contents', () => {
  const law = [
    'PART 1',
    'PRELIMINARY',
    '1 Overview',
    '(1) This Act is about data.',
    '2 Terms',
    '(1) This section defines some terms.',
    'PART 2',
    'PROCESSING',
    '3 Controllers',
    '(1) A controller decides.',
  ];

  it('does not double the articles, with or without the numbers of its pages', async () => {
    const plain = await readLines(...law);
    const contents = [
      'CONTENTS',
      'PART 1',
      'PRELIMINARY',
      '1 Overview 3',
      '2 Terms 4',
      'PART 2',
      'PROCESSING',
      '3 Controllers 9',
    ];
    const whole = await readLines(...contents, 'Data Act 2018', ...law);
    expect(outline(whole).slice(2)).toEqual(outline(plain));
    expect(whole.title).toBe('Data Act 2018');
    expect(warned(whole)['contents-left-out']).toBe(8);
  });

  it('typed into a Word file by hand is known too', async () => {
    const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const contents = ['Table of contents', 'Article 1. Scope 1', 'Article 2. Force 2', 'Article 3. End 3'];
    const text = ['Article 1. Scope', 'Bees.', 'Article 2. Force', 'Now.', 'Article 3. End', 'Done.'];
    const read = await readLaw(packWord([...contents, 'Law on Bees', ...text].map(p).join('')), 'law.docx');
    expect(read.clauses.filter(({ kind }) => kind === 'article').map(({ text: own }) => own)).toEqual([
      'Bees.',
      'Now.',
      'Done.',
    ]);
  });

  it('is not what only looks like one: nothing of it comes again', async () => {
    const read = await readLines('Contents', 'The box holds honey.', 'The jar holds wax.', 'Article 1', 'Bees.');
    expect(warned(read)['contents-left-out']).toBeUndefined();
    expect(outline(read).join(' ')).toContain('The jar holds wax.');
  });
});

describe('pages parted by form feeds', () => {
  it('lose their running heads and feet, whatever number the head carries', async () => {
    const pages = Array.from({ length: 5 }, (_, n) =>
      [`Law on Bees  Page ${n + 1}`, `Article ${n + 1}`, words(n), 'Ministry of Trade'].join('\n'),
    );
    const law = await readLines(pages.join('\n\f'));
    expect(outline(law).slice(2)).toEqual(pages.map((_, n) => `article-${n + 1} | Article ${n + 1} | ${words(n)}`));
    expect(warned(law)['page-marks-left-out']).toBe(9);
  });

  it('keep a line that also stands elsewhere: it is text', async () => {
    const page = (n: number): string =>
      [`Article ${n}`, 'Fines are doubled.', 'Twice.', 'Fines are doubled.'].join('\n');
    const law = await readLines([1, 2, 3, 4].map(page).join('\n\f'));
    expect(outline(law).filter((line) => line.includes('doubled')).length).toBe(8);
    expect(law.warnings).toEqual([]);
  });
});

describe('lone numbers', () => {
  it('are no pages where few stand in a long text, or where they do not rise', () => {
    const lines = Array.from({ length: 900 }, (_, at) =>
      at === 200 ? '3' : at === 210 ? '4' : at === 880 ? '5' : `Line ${at} x`,
    );
    expect(findPageMarks(lines).marks.size).toBe(0);
    expect(findPageMarks(['a', '3', 'b', 'c', 'd', 'e', '4', 'f', 'g', 'h', 'i', '4']).marks.size).toBe(0);
  });
});
