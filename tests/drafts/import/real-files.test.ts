// Real laws: how many articles are found, and that no word is lost, doubled or moved. The folder comes from
// SALA_REAL_DATA; without it one test says that these did not run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { refusals } from '@sala/shared/ground/errors.js';
import { describe, expect, it } from 'vitest';
import { hashOf, stripMarkdown, stripPageNumbers, stripWord, treeText, wordsOf } from './words.js';

const folder = process.env.SALA_REAL_DATA;

/** The source's own words, by a way that shares nothing with the reader. */
function sourceText(path: string, bytes: Buffer): string {
  if (path.endsWith('.docx')) return stripWord(bytes);
  const text = bytes.toString('utf8');
  return path.endsWith('.md') ? stripMarkdown(text) : text;
}

function countArticles(law: ParsedLaw): number {
  return law.clauses.filter(({ kind }) => kind === 'article').length;
}

function pageMarks(law: ParsedLaw): number {
  return law.warnings.find(({ code }) => code === 'page-marks-left-out')?.n ?? 0;
}

interface RealFile {
  path: string;
  articles: number;
  /** Page numbers that the source carries and the tree may leave out, with a warning. */
  hasPages?: boolean;
}

const files: readonly RealFile[] = [
  { path: 'khmer-law/constitution-2015.ch1-7.km.md', articles: 98 },
  { path: 'khmer-law/constitution-1999.ch1-7.km.txt', articles: 98 },
  { path: 'office-docs/km-constitution-ch1-7.heading-styles.derived.docx', articles: 98 },
  { path: 'cambodia-en/law-on-commercial-enterprises-2005.en.md', articles: 303, hasPages: true },
  { path: 'office-docs/sk-ZZ_2001_311.docx', articles: 266 },
  { path: 'large-texts/fr-LEGITEXT000006070719.md', articles: 1325 },
  { path: 'large-texts/ch-cc-27-317_321_377.md', articles: 459 },
  { path: 'version-pairs/fr-code-expropriation-2024/after.md', articles: 395 },
  { path: 'version-pairs/fr-code-legion-honneur-2018/after.md', articles: 222 },
  { path: 'version-pairs/fr-code-justice-militaire-2012/after.md', articles: 776 },
  { path: 'version-pairs/de-ch-1999-170-2016/after.md', articles: 71 },
  { path: 'version-pairs/en-us-hr2157/before.txt', articles: 0 },
  { path: 'version-pairs/en-nz-consumer-guarantees/after.txt', articles: 0 },
  { path: 'khmer-law/prosecutor-guidelines.km.txt', articles: 0 },
  { path: 'cambodia-en/law-on-nationality-1996.en.md', articles: 23 },
  { path: 'cambodia-en/law-on-investment-1994-2003.en.md', articles: 27 },
  { path: 'cambodia-en/law-on-water-resources-2007.en.md', articles: 42 },
  { path: 'cambodia-en/protected-areas-law-2008.en.md', articles: 66 },
  { path: 'cambodia-en/sub-decree-60-2016-cdc.en.md', articles: 37, hasPages: true },
  { path: 'cambodia-en/sub-decree-79-community-forestry-2003.en.md', articles: 34 },
];

if (folder === undefined) {
  describe('real laws', () => {
    it.skip('did not run: SALA_REAL_DATA names no folder', () => {});
  });
} else {
  describe('real laws', () => {
    it.each(files)('$path: $articles articles, every word once and in order', async ({ path, articles, hasPages }) => {
      const bytes = readFileSync(join(folder, path));
      const law = await readLaw(bytes, path);
      expect(countArticles(law)).toBe(articles);
      const source = sourceText(path, bytes);
      const expected = wordsOf(hasPages ? stripPageNumbers(source) : source);
      const found = wordsOf(treeText(law.clauses));
      const apart = expected.findIndex((word, at) => word !== found[at]);
      expect(found.slice(Math.max(apart - 3, 0), apart + 8), 'the first words that differ').toEqual(
        expected.slice(Math.max(apart - 3, 0), apart + 8),
      );
      expect(hashOf(found)).toBe(hashOf(expected));
      const pages = (source.match(/^\s*\d{1,4}\s*$/gmu) ?? []).length;
      expect(pageMarks(law)).toBe(hasPages ? pages : 0);
    });

    it('counts the 256 paragraphs "§" of the Slovak Labour Code and the ten articles before them', async () => {
      const path = 'office-docs/sk-ZZ_2001_311.docx';
      const law = await readLaw(readFileSync(join(folder, path)), path);
      const articles = law.clauses.filter(({ kind }) => kind === 'article');
      expect(articles.filter(({ number }) => number?.startsWith('§ ')).length).toBe(256);
      expect(articles.slice(0, 10).map(({ label }) => label)).toEqual(
        Array.from({ length: 10 }, (_, at) => `Čl. ${at + 1}`),
      );
    });

    it.each(['khmer-law/constitution-1999.ch1-7.limon.txt', 'khmer-law/prosecutor-guidelines.limon.txt'])(
      '%s is recognised as typed in an old font',
      async (path) => {
        const reading = readLaw(readFileSync(join(folder, path)), path);
        await expect(reading).rejects.toMatchObject({ code: 'file-legacy-khmer' });
        expect(refusals['file-legacy-khmer'].km).toContain('Limon');
      },
    );

    it('reads the accepted text of a file full of tracked changes and reports them', async () => {
      const path = 'office-docs/asvs-3.0.1-redline.docx';
      const bytes = readFileSync(join(folder, path));
      const law = await readLaw(bytes, path);
      expect(law.warnings.find(({ code }) => code === 'changes-accepted')?.n).toBeGreaterThan(700);
      expect(law.clauses.filter(({ kind }) => kind === 'table').length).toBe(22);
    });

    it('finds the folder it was told of', () => {
      expect(existsSync(join(folder, 'khmer-law'))).toBe(true);
    });
  });
}
