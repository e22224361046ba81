// The response matrix as CSV (RFC 4180), in a form that spreadsheet programs read as Khmer and never run: what could be
// taken for a formula begins with an apostrophe.
import { matrixCells, matrixColumns, type MatrixRow } from '@sala/shared/reports/matrix.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { inPieces } from './office/pack-archive.js';

/** Spreadsheet programs take a file for UTF-8 by this alone. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The signs with which formulas begin, full-width and small forms too, behind what programs leave out. */
const FORMULA = /^[\s\p{Z}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹦﹢﹣﹫\t\r]/u;
/** The same after a sign that another program, or one of another country, takes for the border of a cell. */
const BORDER_INSIDE = /[\n\r\t;|][\s\p{Z}\p{Cf}\p{Cc}]*/gu;
const SIGN = /[=+\-@＝＋－＠﹦﹢﹣﹫]/;

/** A text that no spreadsheet program runs. */
export function guardFormula(text: string): string {
  // The sign behind is looked at by itself: asked for in the pattern, a thousand empty lines would be read a thousand
  // times.
  const inside = text.replace(BORDER_INSIDE, (border, at: number) =>
    SIGN.test(text[at + border.length] ?? '') ? `${border}'` : border,
  );
  return FORMULA.test(inside) ? `'${inside}` : inside;
}

/** Every cell in quotes: a comma, a quote or a line break inside is then one of the text. */
function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${guardFormula(value).replaceAll('"', '""')}"`;
}

async function* lines(language: Language, rows: AsyncIterable<MatrixRow>): AsyncGenerator<string, void, undefined> {
  // The titles need no quotes, and some readers take those behind the mark for signs of the text.
  yield `${BYTE_ORDER_MARK}${matrixColumns.map(({ title }) => say(language, title)).join(',')}\r\n`;
  for await (const row of rows) yield `${matrixCells(language, row).map(cell).join(',')}\r\n`;
}

export function writeMatrixCsv(language: Language, rows: AsyncIterable<MatrixRow>): AsyncGenerator<string> {
  return inPieces(lines(language, rows));
}
