// The styles of the Word files that are handed out. Khmer is a complex script to Word: its face, its size and its
// language are told apart from those of Latin letters.
import type { Language } from '@sala/shared/texts/say.js';

/** Faces that Khmer offices have; where one is missing Word takes its own. Latin letters in them are plain. */
const KHMER = { text: 'Khmer OS Battambang', heading: 'Khmer OS Muol Light' };
const LATIN = 'Cambria';
/** Half points. */
const SIZE = 22;
const HEADING_LEVELS = 9;

interface Style {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  paragraph?: string;
  /** Half points. */
  size?: number;
  isHeading?: boolean;
  isBold?: boolean;
}

/** Indents are twentieths of a point. */
const STEP = 425;

function style({ id, name, basedOn = 'Normal', next, paragraph = '', size, isHeading, isBold }: Style): string {
  const face = isHeading ? `<w:rFonts w:cs="${KHMER.heading}"/>` : '';
  // Muol is a heavy face already: only the Latin letters are made bold.
  const weight = isHeading || isBold ? `<w:b/>${isBold ? '<w:bCs/>' : ''}` : '';
  const sizes = size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
    `${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
    `<w:rPr>${face}${weight}${sizes}</w:rPr></w:style>`
  );
}

function spacing(before: number, after: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}"/>`;
}

function headings(): string[] {
  return Array.from({ length: HEADING_LEVELS }, (_, at) =>
    style({
      id: `Heading${at + 1}`,
      name: `heading ${at + 1}`,
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(240, 80)}<w:jc w:val="center"/><w:outlineLvl w:val="${at}"/>`,
      size: Math.max(SIZE, 28 - 2 * at),
      isHeading: true,
    }),
  );
}

/** Everything inside `w:styles`. */
export function wordStyles(language: Language): string {
  const lang = `<w:lang w:val="${language === 'km' ? 'km-KH' : 'en-GB'}" w:bidi="km-KH"/>`;
  const fonts = `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${LATIN}" w:cs="${KHMER.text}"/>`;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/>${lang}</w:rPr>` +
      `</w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 100)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:styleId="Rows"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>' +
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
        .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
        .join('') +
      '</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
      '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    style({
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(240, 160)}<w:jc w:val="center"/>`,
      size: 32,
      isHeading: true,
    }),
    style({ id: 'FrontLine', name: 'Front Line', paragraph: '<w:jc w:val="center"/>', isHeading: true }),
    ...headings(),
    style({
      id: 'Article',
      name: 'Article',
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(200, 60)}`,
      isHeading: true,
    }),
    style({ id: 'Small', name: 'Small', paragraph: spacing(0, 40), size: 17 }),
    style({ id: 'SmallHead', name: 'Small Head', basedOn: 'Small', paragraph: '<w:keepNext/>', isBold: true }),
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/>' +
      '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
  ].join('');
}

/** How far text of this depth is indented, as a property of the paragraph; '' at the margin. */
export function indent(depth: number): string {
  return depth > 0 ? `<w:ind w:left="${Math.min(depth, HEADING_LEVELS) * STEP}"/>` : '';
}

/** Face and language of a run of words, said at the run as well: other programs forget those of a style. */
export function runLanguage(language: Language, isHeading: boolean): string {
  const face = isHeading ? KHMER.heading : KHMER.text;
  return language === 'km'
    ? `<w:rFonts w:cs="${face}"/><w:lang w:val="km-KH" w:bidi="km-KH"/>`
    : '<w:lang w:val="en-GB" w:bidi="km-KH"/>';
}
