// The response matrix in its five forms: nothing in it is ever run, nothing hidden leaves, Khmer stays whole.
import { matrixCells, matrixColumns, type MatrixRow } from '@sala/shared/reports/matrix.js';
import { type Language, languages } from '@sala/shared/texts/say.js';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { guardFormula, writeMatrixCsv } from '../../server/src/reports/matrix-csv.js';
import { writeMatrixJson } from '../../server/src/reports/matrix-json.js';
import { writeMatrixPrint } from '../../server/src/reports/matrix-print.js';
import { writeMatrixSpreadsheet } from '../../server/src/reports/matrix-spreadsheet.js';
import { writeMatrixWord } from '../../server/src/reports/matrix-word.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { anyRow, head, hostile, plainRow, rowsOf, SECRET } from './matrix-rows.js';
import { descendants, parseXml, wordsIn, type XmlNode } from './word-revisions.js';
import { partNames } from './part-names.js';

const spreadsheet = (language: Language, ...rows: Partial<MatrixRow>[]) =>
  buffer(writeMatrixSpreadsheet(language, head, rowsOf(...rows)));
const word = (language: Language, ...rows: Partial<MatrixRow>[]) =>
  buffer(writeMatrixWord(language, head, rowsOf(...rows)));
const csv = async (language: Language, ...rows: Partial<MatrixRow>[]) => {
  // Not by `text`, which takes the mark of byte order away.
  const pieces: string[] = [];
  for await (const piece of writeMatrixCsv(language, rowsOf(...rows))) pieces.push(piece);
  return pieces.join('');
};
const print = (language: Language, ...rows: Partial<MatrixRow>[]) =>
  text(writeMatrixPrint(language, head, rowsOf(...rows), (main) => `<html>${main.source}</html>`));

/** Reads CSV as RFC 4180 has it. */
function readCsv(file: string): string[][] {
  const records: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = pattern.exec(file); match; match = pattern.exec(file)) {
    const [, quoted, plain = '', border] = match;
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (border === '\r\n') records.push([]);
    if (border === '') break;
  }
  // The file ends with a line break.
  return records.slice(0, -1);
}

/** The text a cell shows, as spreadsheet programs read escaped signs. */
function shownIn(node: XmlNode): string {
  const words = [...descendants(node, 't')].map(wordsIn).join('');
  return words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const inXml = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Cs}/gu, '');

describe('the cells', () => {
  it('are one for each column, with a title in both languages', () => {
    for (const language of languages) expect(matrixCells(language, plainRow)).toHaveLength(matrixColumns.length);
    // As CSV the titles stand without quotes.
    for (const { title } of matrixColumns)
      for (const words of [title.km, title.en]) expect(words).toMatch(/^[^",;\s][^",;\r\n]*$/);
    expect(new Set(matrixColumns.map(({ key }) => key))).toEqual(new Set(Object.keys(plainRow)));
  });

  it('hold a stub for what is hidden or withdrawn, never its words and never its name', () => {
    for (const state of ['hidden', 'withdrawn'] as const) {
      const cells = matrixCells('en', { ...plainRow, state, comment: SECRET, from: SECRET });
      expect(cells.join(' ')).not.toContain(SECRET);
      expect(cells.join(' ')).toMatch(state === 'hidden' ? /is hidden/ : /withdrew/);
    }
  });

  it('give days at Phnom Penh and say where there is no answer yet', () => {
    const cells = matrixCells('en', { ...plainRow, disposition: null, answeredAt: null });
    expect(cells).toContain('2026-03-02');
    expect(cells).toContain('Not answered yet');
  });
});

describe('what is hidden', () => {
  it('leaves in none of the five forms', async () => {
    const row = { comment: SECRET, from: SECRET, state: 'hidden' as const };
    const files = [
      await csv('km', row),
      await text(writeMatrixJson('km', head, rowsOf(row))),
      await print('km', row),
      unpackPart(await spreadsheet('km', row), 'xl/worksheets/sheet1.xml'),
      unpackPart(await word('km', row), 'word/document.xml'),
    ];
    for (const file of files) {
      expect(file).not.toContain(SECRET);
      expect(file).toContain(plainRow.code);
    }
  });
});

describe('as CSV', () => {
  it('is read back cell by cell, but for the apostrophe before what could be run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Language>('km', 'en'),
        fc.array(anyRow, { maxLength: 4 }),
        async (language, rows) => {
          const [titles, ...records] = readCsv(await csv(language, ...rows));
          expect(titles?.[0]).toBe(`\uFEFF${matrixColumns[0]?.title[language] ?? ''}`);
          expect(records).toEqual(
            rows.map((row) =>
              matrixCells(language, row).map((cell) => (typeof cell === 'number' ? String(cell) : guardFormula(cell))),
            ),
          );
        },
      ),
    );
  });

  it('changes nothing of a text but by putting apostrophes into it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), (words) => {
        const guarded = guardFormula(words);
        expect(guarded.replaceAll("'", '')).toBe(words.replaceAll("'", ''));
      }),
    );
  });

  it.each(hostile.slice(0, 14))('makes text of %j', (words) => {
    expect(guardFormula(words)).toMatch(/^'/);
  });

  it('lets no formula begin where another program sees the border of a cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', ';', '\n', '\r', '\t', '|', '=', '+', '-', '@', '＝', '\u200B', "'"), {
          maxLength: 12,
        }),
        (signs) => {
          for (const part of guardFormula(signs.join('')).split(/[;\n\r|\t]/))
            expect(part.replace(/^[\s\u200B]+/, '')).not.toMatch(/^[=+\-@＝]/);
        },
      ),
    );
  });

  it('reads a text once, however many empty lines or borders are in it', () => {
    const words = `a${'\n'.repeat(300_000)}${'; '.repeat(300_000)}`;
    expect(guardFormula(`${words}a`)).toBe(`${words}a`);
    expect(guardFormula(`${words}=1`)).toBe(`${words}'=1`);
  });

  it('leaves ordinary words alone', () => {
    for (const words of ['Article 12 - scope', 'a=b', 'ម. ១២ - ១៣', '', '12', 'x@example.org'])
      expect(guardFormula(words)).toBe(words);
  });
});

describe('as JSON', () => {
  it('is one document with head, columns and rows that keep their codes', async () => {
    const file = await text(writeMatrixJson('km', head, rowsOf({}, { n: 2, state: 'withdrawn', comment: SECRET })));
    const read = JSON.parse(file) as { head: unknown; columns: { key: string; title: string }[]; rows: MatrixRow[] };
    expect(read.head).toEqual(head);
    expect(read.columns.map(({ key }) => key)).toEqual(matrixColumns.map(({ key }) => key));
    expect(read.columns[2]?.title).toBe('បទប្បញ្ញត្តិ');
    expect(read.rows[0]).toEqual(plainRow);
    expect(read.rows[1]).toMatchObject({ n: 2, state: 'withdrawn', comment: '', from: '' });
  });

  it('is a document without rows as well', async () => {
    const read = JSON.parse(await text(writeMatrixJson('en', head, rowsOf()))) as { rows: unknown[] };
    expect(read.rows).toEqual([]);
  });
});

describe('as a spreadsheet', () => {
  it('types every word as text and holds no formula, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 3 }), async (rows) => {
        const sheet = parseXml(unpackPart(await spreadsheet('km', ...rows), 'xl/worksheets/sheet1.xml'));
        expect([...descendants(sheet, 'f')]).toEqual([]);
        const read = [...descendants(sheet, 'row')].slice(1).map((row) => {
          const cells = [...descendants(row, 'c')];
          for (const { attributes, children } of cells)
            if (attributes.t !== 'inlineStr') expect(children).toMatchObject([{ name: 'v' }]);
          return new Map(cells.map((cell) => [cell.attributes.r?.replace(/\d+/, ''), cell]));
        });
        for (const [at, row] of rows.entries()) {
          for (const [column, cell] of matrixCells('km', row).entries()) {
            const found = read[at]?.get(String.fromCharCode(65 + column));
            if (typeof cell === 'string') expect(found ? shownIn(found) : '').toBe(inXml(cell));
            else expect(found?.children).toMatchObject([{ name: 'v', children: [String(cell)] }]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is an archive whose every part is well-formed XML', async () => {
    const bytes = await spreadsheet('km', ...hostile.map((comment) => ({ comment })));
    const names = await partNames(bytes);
    expect(names).toContain('xl/workbook.xml');
    for (const name of names) expect(parseXml(unpackPart(bytes, name)).name).not.toBe('');
  });

  it('keeps its titles in sight, prints them on every page across, and can be filtered', async () => {
    const bytes = await spreadsheet('en', {}, {});
    const sheet = unpackPart(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('<autoFilter ref="A1:S3"/>');
    expect(sheet).toContain('&amp;LResponse matrix &amp;&amp; more');
    const workbook = unpackPart(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(`localSheetId="0">'Response matrix'!$1:$1</definedName>`);
    expect(unpackPart(bytes, 'xl/worksheets/sheet2.xml')).toContain('1 of 3');
  });

  it('cuts what is longer than a cell holds, without halving a sign', async () => {
    const bytes = await spreadsheet('en', { comment: '🐟'.repeat(20_000) });
    const sheet = parseXml(unpackPart(bytes, 'xl/worksheets/sheet1.xml'));
    const longest = [...descendants(sheet, 'c')].map(shownIn).find((words) => words.startsWith('🐟')) ?? '';
    expect(longest.length).toBeLessThanOrEqual(32_767);
    expect(longest).toMatch(/^🐟+…$/u);
  });
});

it.each(['spreadsheet', 'Word table'])(
  'as a %s takes at most 150 MB more memory for 50,000 rows',
  { timeout: 120_000 },
  async (form) => {
    const program = fileURLToPath(new URL('./matrix-memory.ts', import.meta.url));
    const own = ['--conditions=source', '--import', 'tsx', program, form];
    const { stdout } = await promisify(execFile)(process.execPath, own);
    const told = JSON.parse(stdout) as { count: number; more: number };
    expect(told.count).toBe(50_000);
    expect(told.more).toBeLessThan(150);
  },
);

describe('as a page to print', () => {
  it('is one table in the frame of every page, with a row for each comment', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => ({ n: at + 1, code: `c${at}` }));
    const page = await print('en', ...rows);
    expect(page).toMatch(/^<html>/);
    expect(page).toMatch(/<\/html>$/);
    expect(page.match(/<tr data-code/g)).toHaveLength(250);
    expect(page.match(/<table/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
  });

  it('shows words as words', async () => {
    const page = await print('km', { comment: '<script>alert(1)</script><!--matrix-->', language: 'en' });
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('says that nothing was said', async () => {
    expect(await print('en')).toContain('There is no comment in this round yet.');
  });
});
