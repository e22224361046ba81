// The response matrix as JSON: head, columns with their names, rows with their codes.
import { matrixColumns, type MatrixHead, type MatrixRow, publicRow } from '@sala/shared/reports/matrix.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { inPieces } from './office/pack-archive.js';

async function* pieces(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
): AsyncGenerator<string, void, undefined> {
  const columns = matrixColumns.map(({ key, title }) => ({ key, title: say(language, title) }));
  yield `{"language":"${language}","head":${JSON.stringify(head)},"columns":${JSON.stringify(columns)},"rows":[`;
  let border = '\n';
  for await (const row of rows) {
    const own = publicRow(row);
    // By the columns, so that nothing leaves that is none.
    yield `${border}${JSON.stringify(Object.fromEntries(matrixColumns.map(({ key }) => [key, own[key]])))}`;
    border = ',\n';
  }
  yield '\n]}\n';
}

export function writeMatrixJson(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
): AsyncGenerator<string> {
  return inPieces(pieces(language, head, rows));
}
