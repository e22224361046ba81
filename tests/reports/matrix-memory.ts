// Writes a response matrix of many rows as a spreadsheet, or with `Word table` as that, and tells how much more memory
// the process held meanwhile. A program of its own: in the process of the tests other things come and go. Prints one
// line of JSON.
import type { MatrixRow } from '@sala/shared/reports/matrix.js';
import { setTimeout as wait } from 'node:timers/promises';
import { writeMatrixSpreadsheet } from '../../server/src/reports/matrix-spreadsheet.js';
import { writeMatrixWord } from '../../server/src/reports/matrix-word.js';
import { head, plainRow } from './matrix-rows.js';

const count = 50_000;
const writeMatrix = process.argv[2] === 'Word table' ? writeMatrixWord : writeMatrixSpreadsheet;
const sentence = 'រយៈពេល ៣០ ថ្ងៃយូរពេកសម្រាប់អ្នកចិញ្ចឹមត្រីខ្នាតតូច ព្រោះកូនត្រីងាប់មុនពេលបានលិខិតអនុញ្ញាត។ ';

async function* rows(n: number): AsyncGenerator<MatrixRow> {
  for (let at = 1; at <= n; at += 1) {
    // As from a database: a page of rows at a time.
    if (at % 500 === 0) await wait(0);
    yield { ...plainRow, n: at, code: `c${at}`, language: 'km', comment: sentence.repeat(1 + (at % 12)) };
  }
}

async function write(n: number): Promise<{ bytes: number; most: number }> {
  const written = { bytes: 0, most: 0 };
  for await (const piece of writeMatrix('km', head, rows(n))) {
    written.bytes += piece.length;
    written.most = Math.max(written.most, process.memoryUsage().rss);
  }
  return written;
}

await write(200);
const before = process.memoryUsage().rss;
const began = performance.now();
const { bytes, most } = await write(count);
const more = Math.round((most - before) / 1_048_576);
console.log(JSON.stringify({ count, bytes, more, seconds: Math.round(performance.now() - began) / 1000 }));
