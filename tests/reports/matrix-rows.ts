// Rows of a response matrix for tests: ordinary ones in any number, and ones that somebody made to be run.
import type { MatrixHead, MatrixRow } from '@sala/shared/reports/matrix.js';
import fc from 'fast-check';

export const head: MatrixHead = {
  title: 'Response matrix & more',
  draft: 'ច្បាប់ស្តីពីវារីវប្បកម្ម',
  version: '1',
  round: '1',
  asOf: '2026-03-05T02:00:00.000Z',
  answered: 1,
  total: 3,
  url: 'https://hall.example/en/drafts/aquaculture',
};

export const plainRow: MatrixRow = {
  n: 1,
  code: '1234-5678',
  clause: 'Article 12, paragraph 2',
  clauseUrl: 'https://hall.example/en/drafts/aquaculture/clauses/article-12?version=1',
  comment: 'Thirty days are too long.\n- the fry dies',
  kind: 'concern',
  language: 'en',
  from: 'A fish farmer, Kampong Cham',
  receivedAt: '2026-03-01T18:30:00.000Z',
  late: false,
  state: 'visible',
  alike: 1,
  disposition: 'Accepted',
  reason: 'Fifteen days are enough.',
  office: 'Fisheries Administration',
  answeredAt: '2026-03-04T03:00:00.000Z',
  before: '30 days',
  after: '15 days',
  changeUrl: 'https://hall.example/en/drafts/aquaculture/changes/1#c12',
};

export async function* rowsOf(...rows: readonly Partial<MatrixRow>[]): AsyncGenerator<MatrixRow> {
  for (const row of rows) yield await Promise.resolve({ ...plainRow, ...row });
}

/** What spreadsheet programs would run, or take for the border of a cell. */
export const hostile = [
  '=1+1',
  '+cmd|/c calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =HYPERLINK("http://example.org","x")',
  '\u00A0=1',
  '\u200B=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '\uFEFF@A1',
  'quiet;=1+1',
  'quiet\n=1+1',
  'quiet\r\n+1+1',
  'quiet\t@A1',
  '","=1+1',
  '"',
  "'=1",
  '_x003D_1+1',
  ']]><x>&amp;',
  'bell\u0007 half\uD800 null\u0000',
];

const word = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('មាត្រា ១២ កថាខណ្ឌ ២', 'ការចុះបញ្ជី, «ថ្មី»', 'a,b', 'a"b""', 'line\nline', 'line\r\nline'),
);

export const anyRow: fc.Arbitrary<MatrixRow> = fc.record({
  n: fc.nat(),
  code: word,
  clause: word,
  clauseUrl: word,
  comment: word,
  kind: fc.constantFrom('support', 'wording', 'constructor', '=kind'),
  language: fc.constantFrom('km', 'en'),
  from: word,
  receivedAt: fc.constantFrom('2026-03-01T18:30:00.000Z', '=now'),
  late: fc.boolean(),
  state: fc.constantFrom('visible', 'hidden', 'withdrawn'),
  alike: fc.integer({ min: 1, max: 900 }),
  disposition: fc.option(word),
  reason: word,
  office: word,
  answeredAt: fc.option(fc.constant('2026-03-04T03:00:00.000Z')),
  before: word,
  after: word,
  changeUrl: word,
});

/** Somebody's own words, told from everything else. */
export const SECRET = 'a-word-that-must-not-leave';
