// The parts of a spreadsheet around its tables: types, relations, properties and the few formats of cells.
import type { Language } from '@sala/shared/texts/say.js';
import type { ArchivePart } from './pack-archive.js';
import { CORE_RELATION, coreProperties, relations } from './word-parts.js';
import { XML_HEAD } from './xml-text.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats by their place: 0 none, 1 words (wrapped, at the top), 2 these in bold on grey, 3 numbers, 4 addresses. */
const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  // 49 is "text": what is typed over such a cell stays text as well, however it begins.
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">' +
    '<alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ' +
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">' +
    '<alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">' +
    '<alignment vertical="top"/></xf>',
];

function styles(language: Language): string {
  const face = `<sz val="11"/><name val="${language === 'km' ? 'Khmer OS Battambang' : 'Calibri'}"/>`;
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="2"><font>${face}</font><font><b/>${face}</font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`
  );
}

function contentTypes(): string {
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${SHEET}.sheet.main+xml`),
    override('/xl/worksheets/sheet1.xml', `${SHEET}.worksheet+xml`),
    override('/xl/worksheets/sheet2.xml', `${SHEET}.worksheet+xml`),
    override('/xl/styles.xml', `${SHEET}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

/** Everything but the workbook and its two sheets. */
export function sheetParts(title: string, language: Language, asOf: string): ArchivePart[] {
  const moment = Date.parse(asOf);
  const at = new Date(Number.isNaN(moment) ? 0 : moment);
  const part = (name: string, content: string): ArchivePart => ({ name, content: [XML_HEAD, content] });
  return [
    part('[Content_Types].xml', contentTypes()),
    part('_rels/.rels', relations([`${OFFICE}/officeDocument`, 'xl/workbook.xml'], CORE_RELATION)),
    part('docProps/core.xml', coreProperties({ title, author: 'Sala', language, at })),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(
        [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
        [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
        [`${OFFICE}/styles`, 'styles.xml'],
      ),
    ),
    part('xl/styles.xml', styles(language)),
  ];
}
