// The response matrix as Word tables, across the page, their head repeated on each. Five columns, as such tables are
// printed: what, where, the comment, the answer, the change. Written row by row: however long it is, little of it is in
// memory at a time.
import { formatDayTime, sortableDay } from '@sala/shared/language/dates.js';
import {
  commentOf,
  headLines,
  kindOf,
  type MatrixHead,
  type MatrixRow,
  publicRow,
} from '@sala/shared/reports/matrix.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { packArchive } from './office/pack-archive.js';
import { LANDSCAPE_WIDTH, wordParts } from './office/word-parts.js';
import { runLanguage } from './office/word-styles.js';
import { escapeXml } from './office/xml-text.js';

/** Shares of the width of the page. */
const SHARES = [0.08, 0.14, 0.33, 0.25, 0.2];
const WIDTHS = SHARES.map((share) => Math.floor(share * LANDSCAPE_WIDTH));

/** Rows of one table: Word lays out a table as a whole, and a very long one takes it minutes. */
const TABLE_ROWS = 500;

export function writeMatrixWord(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
): AsyncGenerator<Buffer> {
  const moment = Date.parse(head.asOf);
  const at = new Date(Number.isNaN(moment) ? 0 : moment);
  const signed = { office: 'Sala' };
  const body = writeBody(language, head, rows, signed);
  const author = () => signed.office;
  return packArchive(wordParts({ title: head.title, author, language, at, page: 'landscape', body }));
}

async function* writeBody(
  language: Language,
  head: MatrixHead,
  rows: AsyncIterable<MatrixRow>,
  signed: { office: string },
): AsyncGenerator<string, void, undefined> {
  yield paragraph('Title', words(language, head.title));
  const moment = Number.isNaN(Date.parse(head.asOf)) ? head.asOf : formatDayTime(language, head.asOf);
  for (const [name, text] of headLines(language, head, moment))
    yield paragraph('Small', words(language, `${name}: `, '<w:b/><w:bCs/>') + linked(language, text));
  let n = 0;
  for await (const each of rows) {
    const row = publicRow(each);
    // The office of the first answer stands as the author of the file.
    if (signed.office === 'Sala' && row.office !== '') signed.office = row.office;
    if (n % TABLE_ROWS === 0) yield (n === 0 ? '' : TABLE_END) + tableHead(language);
    yield tableRow(cellsOf(language, row), '');
    n += 1;
  }
  yield n === 0 ? paragraph('', words(language, say(language, reports.none))) : TABLE_END;
}

/** No text ends with a table, and two that touch are one. */
const TABLE_END = '</w:tbl><w:p/>';

function tableHead(language: Language): string {
  const titles = [reports.n, reports.clause, reports.comment, reports.answer, reports.change];
  const heads = titles.map((title) => paragraph('SmallHead', words(language, say(language, title))));
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="${LANDSCAPE_WIDTH}" w:type="dxa"/>` +
    '<w:tblLayout w:type="fixed"/></w:tblPr>' +
    `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    tableRow(heads, '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>')
  );
}

function tableRow(cells: readonly string[], properties: string): string {
  const each = cells.map(
    (content, at) => `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[at] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
  );
  return `<w:tr>${properties}${each.join('')}</w:tr>`;
}

function cellsOf(language: Language, row: MatrixRow): string[] {
  const small = (text: string, look = '', own = language) =>
    text === ''
      ? ''
      : text
          .split('\n')
          .map((line) => paragraph('Small', words(own, line, look)))
          .join('');
  const each = (...parts: string[]) => parts.join('') || '<w:p/>';
  const about = [kindOf(language, row), row.from, sortableDay(row.receivedAt)];
  if (row.late) about.push(say(language, reports.lateMark));
  if (row.alike > 1) about.push(say(language, reports.nAlike, { n: row.alike }));
  const signed = [row.office, row.answeredAt === null ? '' : sortableDay(row.answeredAt)];
  const isChanged = row.before !== '' || row.after !== '';
  const named = (name: string, text: string, look: string) =>
    text === '' ? '' : `${small(name, '<w:b/><w:bCs/>')}${small(text, look)}`;
  return [
    each(small(String(row.n)), small(row.code)),
    each(paragraph('Small', linked(language, row.clause, row.clauseUrl))),
    each(small(about.filter(Boolean).join(' · '), '<w:i/><w:iCs/>'), small(commentOf(language, row), '', row.language)),
    each(
      small(row.disposition ?? say(language, reports.notAnswered), '<w:b/><w:bCs/>'),
      small(row.reason),
      small(signed.filter(Boolean).join(' · '), '<w:i/><w:iCs/>'),
    ),
    isChanged
      ? each(
          named(say(language, reports.before), row.before, '<w:strike/>'),
          named(say(language, reports.after), row.after, '<w:u w:val="single"/>'),
          row.changeUrl ? paragraph('Small', linked(language, say(language, reports.changeUrl), row.changeUrl)) : '',
        )
      : each(row.disposition === null ? '' : small(say(language, reports.noChange))),
  ];
}

function paragraph(style: string, inside: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside}</w:p>`;
}

function words(language: Language, text: string, look = ''): string {
  const own = runLanguage(language, false);
  // The order of properties is fixed: face, weight and lines, language.
  const [, face = '', tongue = ''] = /^(<w:rFonts[^>]*>)?(.*)$/.exec(own) ?? [];
  return `<w:r><w:rPr>${face}${look}${tongue}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Words that lead somewhere: only to the web, and with nothing in the address that could end it. */
function linked(language: Language, text: string, address = text): string {
  const run = words(language, text, address === text && !isAddress(address) ? '' : '<w:u w:val="single"/>');
  if (!isAddress(address)) return words(language, text);
  return `<w:fldSimple w:instr="${escapeXml(` HYPERLINK "${address}" `)}">${run}</w:fldSimple>`;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"\\]+$/.test(text);
}
