// Markdown as people write it: bold lines for headings, breaks inside them, tables in HTML, forgotten spaces.
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import { describe, expect, it } from 'vitest';
import { outline } from './outline.js';

async function read(...lines: string[]): Promise<string[]> {
  return outline(await readLaw(Buffer.from(lines.join('\n')), 'law.md'));
}

describe('Markdown', () => {
  it('takes a bold line for a heading where it stands as one', async () => {
    expect(
      await read('**Article 1**', '', '**Scope**', '', 'This law applies to bees.', '', '**Bees** are small.'),
    ).toEqual([
      'article-1 | Article 1 | Scope',
      'article-1/paragraph-1 | This law applies to bees.',
      'article-1/paragraph-2 | Bees are small.',
    ]);
  });

  it('parts label and heading at a break, in headings too', async () => {
    expect(
      await read('## Article 4<br>Penalties', '', 'A fine of 5 &euro;.', '', 'Article 5<br/>Force', '', 'Now.'),
    ).toEqual(['article-4 | Article 4 | Penalties | A fine of 5 €.', 'article-5 | Article 5 | Force | Now.']);
  });

  it('reads tables in HTML row by row', async () => {
    const table = '<table><tr><th>Tree</th><th>Fee</th></tr><tr><td>Oak &amp; elm</td><td>5</td></tr></table>';
    expect(await read('### Article 1', '', 'Fees are:', '', table)).toEqual([
      'article-1 | Article 1 | Fees are:',
      'article-1/table-1',
      'article-1/table-1/row-1 | Tree | Fee',
      'article-1/table-1/row-2 | Oak & elm | 5',
    ]);
  });

  it('knows a heading whose space was forgotten', async () => {
    expect(await read('#Article 1', '', 'Bees.')).toEqual(['article-1 | Article 1 | Bees.']);
  });
});
