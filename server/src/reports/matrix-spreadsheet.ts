// The response matrix as a spreadsheet (.xlsx), written row by row: however long it is, little of it is in memory at a
// time. Words are typed as text, so none is ever run as a formula.
import { visibleLength } from '@sala/shared/drafts/structure/canonical-text.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { headLines, matrixCells, matrixColumns, type MatrixHead, type MatrixRow } from '@sala/shared/reports/matrix.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type ArchivePart, packArchive } from './office/pack-archive.js';
import { sheetParts } from './office/sheet-parts.js';
import { escapeXml, XML_HEAD } from './office/xml-text.js';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** As the formats are counted in sheet-parts.ts. */
const LOOK = { plain: 1, head: 2, number: 3, address: 4 };
/** UTF-16 units that fit into a cell. */
const CELL_UNITS_MAX = 32_767;
/** Height of a line in points: Khmer stacks its signs. A row holds no more than the last. */
const LINE_HEIGHT = { km: 20, en: 15 };
const ROW_HEIGHT_MAX = 409;
/** The columns with addresses are for the screen. */
const PRINTED_COLUMNS = matrixColumns.filter(({ key }) => key !== 'clauseUrl' && key !== 'changeUrl').length;

export function writeMatrixSpreadsheet(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
): AsyncGenerator<Buffer> {
  const counted = { rows: 1 };
  const names = [say(language, reports.matrix), say(language, reports.aboutMatrix)] as const;
  return packArchive([
    ...sheetParts(head.title, language, head.asOf),
    { name: 'xl/worksheets/sheet1.xml', content: matrixSheet(language, head, rows, counted) },
    { name: 'xl/worksheets/sheet2.xml', content: [aboutSheet(language, head)] },
    // Last, since it says how far the table goes.
    { name: 'xl/workbook.xml', content: workbook(names, counted) },
  ] satisfies ArchivePart[]);
}

async function* matrixSheet(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
  counted: { rows: number },
): AsyncGenerator<string, void, undefined> {
  const widths = matrixColumns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML_HEAD}<worksheet xmlns="${SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    '<sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" ' +
    'state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
  yield row(
    1,
    matrixColumns.map(({ title }) => say(language, title)),
    LOOK.head,
    2 * LINE_HEIGHT[language],
  );
  for await (const each of rows) {
    counted.rows += 1;
    const cells = matrixCells(language, each);
    yield row(counted.rows, cells, LOOK.plain, heightOf(language, cells));
  }
  const page = say(language, reports.page, { n: '&P', total: '&N' });
  yield `</sheetData><autoFilter ref="A1:${columnName(matrixColumns.length - 1)}${counted.rows}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>&amp;L${inHeader(head.title)}&amp;R${inHeader(head.draft)}</oddHeader>` +
    `<oddFooter>&amp;R${escapeXml(page)}</oddFooter></headerFooter></worksheet>`;
}

function aboutSheet(language: Language, head: MatrixHead): string {
  const lines = headLines(language, head, momentOf(language, head.asOf));
  const rows = [['', head.title], ...lines].map((cells, at) => row(at + 1, cells, at === 0 ? LOOK.head : LOOK.plain));
  return (
    `${XML_HEAD}<worksheet xmlns="${SHEET}"><sheetFormatPr defaultRowHeight="15"/>` +
    '<cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols>' +
    `<sheetData>${rows.join('')}</sheetData></worksheet>`
  );
}

function* workbook(names: readonly [string, string], counted: { rows: number }): Generator<string, void, undefined> {
  const [matrix, about] = names.map(escapeXml);
  const area = (last: number) => `'${matrix}'!$A$1:$${columnName(last)}$${counted.rows}`;
  const name = (id: string, place: string, more = '') =>
    `<definedName name="_xlnm.${id}" localSheetId="0"${more}>${place}</definedName>`;
  yield `${XML_HEAD}<workbook xmlns="${SHEET}" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews>' +
    `<sheets><sheet name="${matrix}" sheetId="1" r:id="r1"/><sheet name="${about}" sheetId="2" r:id="r2"/></sheets>` +
    `<definedNames>${name('_FilterDatabase', area(matrixColumns.length - 1), ' hidden="1"')}` +
    `${name('Print_Area', area(PRINTED_COLUMNS - 1))}${name('Print_Titles', `'${matrix}'!$1:$1`)}</definedNames></workbook>`;
}

function row(n: number, cells: readonly (string | number)[], look: number, height?: number): string {
  const high = height === undefined ? '' : ` ht="${height}"`;
  return `<row r="${n}"${high}>${cells.map((value, at) => cell(`${columnName(at)}${n}`, value, lookAt(look, at))).join('')}</row>`;
}

/** An address stays on one line, cut by the next cell: broken up it would make every row high. */
function lookAt(look: number, column: number): number {
  return look === LOOK.plain && column >= PRINTED_COLUMNS ? LOOK.address : look;
}

/** How high a row has to be for all its words to be seen: not every program finds out by itself. */
function heightOf(language: Language, cells: readonly (string | number)[]): number {
  const lines = cells
    .slice(0, PRINTED_COLUMNS)
    .map((value, at) => linesOf(String(value), matrixColumns[at]?.width ?? 1));
  return Math.min(Math.max(...lines) * LINE_HEIGHT[language], ROW_HEIGHT_MAX);
}

function linesOf(text: string, width: number): number {
  if (text.length <= width && !/[\r\n]/.test(text)) return 1;
  return text
    .split(/\r\n?|\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(visibleLength(line) / (width - 1))), 0);
}

function cell(place: string, value: string | number, look: number): string {
  if (typeof value === 'number') return `<c r="${place}" s="${LOOK.number}"><v>${value}</v></c>`;
  if (value === '') return '';
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${inCell(value)}</t></is></c>`;
}

/** Text as a cell holds it: one kind of line break, no longer than fits, and nothing that reads as an escaped sign. */
function inCell(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escapeXml(lines.length > CELL_UNITS_MAX ? `${lines.slice(0, CELL_UNITS_MAX - 1)}…` : lines);
}

/** In the head of a printed page "&" begins a code; it holds 255 letters in all. */
function inHeader(text: string): string {
  return escapeXml(text.slice(0, 90).replaceAll('&', '&&'));
}

/** A to Z: there are fewer columns than letters. */
function columnName(at: number): string {
  return String.fromCharCode(65 + at);
}

/** The moment in words; other words are left as they are. */
function momentOf(language: Language, asOf: string): string {
  return Number.isNaN(Date.parse(asOf)) ? asOf : formatDayTime(language, asOf);
}
