// Measures how long real laws take to be read, from bytes to tree, with the process that reads them: the figures a
// drafter feels. Run by `npm run measure -- parse`; the folder comes from SALA_REAL_DATA.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDraftFile } from '../../server/src/drafts/import/read-draft-file.js';

const FILES = [
  'khmer-law/constitution-2015.ch1-7.km.md',
  'khmer-law/constitution-1999.ch1-7.km.txt',
  'khmer-law/constitution-2015.ocr-pages-012-040.km.txt',
  'office-docs/km-constitution-ch1-7.heading-styles.derived.docx',
  'cambodia-en/law-on-commercial-enterprises-2005.en.md',
  'cambodia-en/protected-areas-law-2008.en.md',
  'office-docs/sk-ZZ_2001_311.docx',
  'office-docs/asvs-3.0.1-redline.docx',
  'version-pairs/fr-code-justice-militaire-2012/after.md',
  'large-texts/ch-cc-27-317_321_377.md',
  'large-texts/fr-LEGITEXT000006070719.md',
];
const RUNS = 5;

/** Middle of the measured times, in milliseconds. */
function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Prints one row a file: size, clauses, articles, and the median and slowest of five readings. */
export async function measureParse(folder: string): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const file of FILES) {
    const bytes = readFileSync(join(folder, file));
    const times: number[] = [];
    let clauses = 0;
    let articles = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const started = performance.now();
      const law = await readDraftFile(bytes, file);
      times.push(performance.now() - started);
      clauses = law.clauses.length;
      articles = law.clauses.filter(({ kind }) => kind === 'article').length;
    }
    const [middle, slowest] = [median(times), Math.max(...times)].map((time) => Math.round(time));
    rows.push({
      file,
      kB: Math.round(bytes.length / 1000),
      clauses,
      articles,
      'median ms': middle ?? 0,
      'slowest ms': slowest ?? 0,
    });
  }
  console.table(rows);
}
