// The response matrix as a page to print: the frame of every page with the table written into it row by row.
import type { MatrixHead, MatrixRow } from '@sala/shared/reports/matrix.js';
import { matrixHead, matrixRow, matrixTitles } from '@sala/shared/reports/matrix.template.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../pages/html.js';
import { renderTemplate } from '../pages/ssr.js';

/** Rows that are rendered at a time. */
const ROWS_AT_ONCE = 100;
/** Where the table will stand in the frame. */
const PLACE = '<!--matrix-->';

/** @param frame puts what it is given into a whole page (`renderPage` with this as its `main`)
 * @param above stands before the head: the ways back */
export async function* writeMatrixPrint(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
  frame: (main: Html) => string,
  above: Html | string = '',
): AsyncGenerator<string, void, undefined> {
  const top = await renderTemplate(matrixHead(language, head));
  const titles = await renderTemplate(matrixTitles(language));
  const table = html`<table class="table stacks matrix"><thead>${titles}</thead><tbody>${raw(PLACE)}</tbody></table>`;
  const page = frame(html`<div class="page matrix-page">${above}${top}${table}</div>`);
  // The last one: what the head says cannot hold a mark, since it is escaped.
  const place = page.lastIndexOf(PLACE);
  yield page.slice(0, place);
  let waiting: MatrixRow[] = [];
  let isEmpty = true;
  for await (const row of rows) {
    isEmpty = false;
    waiting.push(row);
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield (await renderTemplate(waiting.map((each) => matrixRow(language, each)))).source;
    waiting = [];
  }
  yield (await renderTemplate(waiting.map((each) => matrixRow(language, each)))).source;
  if (isEmpty) yield html`<tr><td colspan="5">${say(language, reports.none)}</td></tr>`.source;
  yield page.slice(place + PLACE.length);
}
