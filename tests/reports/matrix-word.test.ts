// The response matrix as Word tables: whole however long, never whole in memory, well-formed whatever was written.
import type { MatrixRow } from '@sala/shared/reports/matrix.js';
import type { Language } from '@sala/shared/texts/say.js';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeMatrixWord } from '../../server/src/reports/matrix-word.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { anyRow, head, plainRow, rowsOf } from './matrix-rows.js';
import { descendants, parseXml } from './word-revisions.js';

const word = (language: Language, ...rows: Partial<MatrixRow>[]) =>
  buffer(writeMatrixWord(language, head, rowsOf(...rows)));

describe('as a Word table', () => {
  it('repeats its head on every page, across, and has one row for each comment', async () => {
    const xml = unpackPart(await word('km', {}, { n: 2 }), 'word/document.xml');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:orient="landscape"');
    expect([...descendants(parseXml(xml), 'w:tr')]).toHaveLength(3);
    expect(xml).toContain('បទប្បញ្ញត្តិ');
  });

  it('is well-formed whatever was written, and links only to the web', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 3 }), async (rows) => {
        const bytes = await word('en', ...rows, { clauseUrl: 'https://a.example/" \\o "', clause: '<x>' });
        const body = parseXml(unpackPart(bytes, 'word/document.xml'));
        for (const field of descendants(body, 'w:fldSimple'))
          expect(field.attributes['w:instr']).toMatch(/^ HYPERLINK "https?:\/\/[^"\\]+" $/);
      }),
      { numRuns: 40 },
    );
  });

  it('goes on in a new table every 500 rows, each with its own head', async () => {
    const rows = Array.from({ length: 1_001 }, (_, n) => ({ n: n + 1, code: `c${n}` }));
    const body = parseXml(unpackPart(await word('en', ...rows), 'word/document.xml'));
    const tables = [...descendants(body, 'w:tbl')].map((table) => [...descendants(table, 'w:tr')].length);
    expect(tables).toEqual([501, 501, 2]);
  });

  it('is written while it is read: a row is asked for only when those before it are on their way', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        await Promise.resolve();
        asked += 1;
        yield { ...plainRow, n: asked, code: `c${asked}` };
      }
    }
    let bytes = 0;
    for await (const piece of writeMatrixWord('km', head, endless())) {
      bytes += piece.length;
      if (asked > 2_000) break;
    }
    expect(bytes).toBeGreaterThan(0);
    expect(asked).toBeLessThan(6_000);
  });

  it('names the office of the answers as its author, though that is known last', async () => {
    const bytes = await word('en', { office: '' }, { n: 2, office: 'Fisheries Administration' });
    expect(unpackPart(bytes, 'docProps/core.xml')).toContain('<dc:creator>Fisheries Administration</dc:creator>');
  });
});
