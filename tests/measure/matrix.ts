// Measures what fifty thousand comments on five hundred articles cost: the response matrix as a spreadsheet, in time
// and added memory, and the first page of the answer desk. Run by `npm run measure -- matrix`.
import { Annotations } from '../../server/src/annotations/annotations.service.js';
import { AnswerDesks } from '../../server/src/answers/answers.desk.service.js';
import { Folding } from '../../server/src/answers/answers.folding.service.js';
import { answersOnCards, SignedAnswers } from '../../server/src/answers/answers.read.service.js';
import { Comments } from '../../server/src/discussions/discussions.service.js';
import { decisionsOf } from '../../server/src/moderation/moderation.service.js';
import { writeMatrixCsv } from '../../server/src/reports/matrix-csv.js';
import { writeMatrixSpreadsheet } from '../../server/src/reports/matrix-spreadsheet.js';
import { readMatrixById } from '../../server/src/reports/reports.matrix.service.js';
import { type FullHall, openFullHall } from './full-hall.js';

const ARTICLES = 500;
const COMMENTS = 50_000;
const RUNS = 7;
const MEBIBYTE = 1_048_576;

export async function measureMatrix(): Promise<void> {
  const hall = await openFullHall(ARTICLES, COMMENTS);
  try {
    console.table([{ engine: hall.engine, comments: COMMENTS, ...(await spreadsheet(hall)) }]);
    console.table([{ engine: hall.engine, comments: COMMENTS, ...(await desk(hall)) }]);
  } finally {
    await hall.close();
  }
}

/** The most memory at any piece, above what the process held after a first small reading. */
async function spreadsheet({ workOf, consultations, roundId }: FullHall) {
  const asked = { language: 'en' as const, origin: 'https://hall.example' };
  const read = () => readMatrixById(workOf(), consultations, roundId, asked);
  for await (const piece of writeMatrixCsv('en', (await read()).rows)) if (piece.length > 0) break;
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let [bytes, most] = [0, before];
  const { head, rows } = await read();
  for await (const piece of writeMatrixSpreadsheet('en', head, rows)) {
    bytes += piece.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return { MB: Math.round(bytes / 1e5) / 10, 'more memory MiB': Math.round((most - before) / MEBIBYTE), seconds };
}

async function desk({ database, draftId, workOf }: FullHall) {
  const comments = new Comments(decisionsOf);
  const annotations = new Annotations(database, comments, answersOnCards);
  const folding = new Folding(database, (error) => console.error(error));
  const desks = new AnswerDesks(annotations, new SignedAnswers(database, comments), folding);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await desks.readDesk(workOf('drafting-lead'), draftId, {});
    times.push(Math.round(performance.now() - began));
  }
  const [first = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  return { 'first ms': first, 'median ms': sorted[Math.floor(RUNS / 2)] ?? 0, 'slowest ms': sorted.at(-1) ?? 0 };
}
