// The parts of a Word file around its body: types, relations, properties, settings and comments; the styles stand in
// word-styles.ts.
import type { Language } from '@sala/shared/texts/say.js';
import type { ArchivePart } from './pack-archive.js';
import { wordStyles } from './word-styles.js';
import { escapeXml, XML_HEAD } from './xml-text.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export interface WordFile {
  title: string;
  /** Who stands as its author: an office, never a person. Asked for once the body is written. */
  author: () => string;
  language: Language;
  at: Date;
  page: WordPage;
  /** What stands in the body, as WordprocessingML. */
  body: Iterable<string> | AsyncIterable<string>;
  /** Asked for once the body is written. */
  comments?: () => string;
  /** Whether what is changed later is tracked as well. */
  tracksChanges?: boolean;
}

export type WordPage = 'upright' | 'landscape';

/** A4 in twentieths of a point, with margins of 2 centimetres. */
const A4 = { short: 11_906, long: 16_838, margin: 1134 };
export const LANDSCAPE_WIDTH = A4.long - 2 * A4.margin;
export const UPRIGHT_WIDTH = A4.short - 2 * A4.margin;

/** The parts of the file, in the order in which they are written. */
export function wordParts(file: WordFile): ArchivePart[] {
  const hasComments = file.comments !== undefined;
  const part = (name: string, content: string): ArchivePart => ({ name, content: [XML_HEAD, content] });
  return [
    part('[Content_Types].xml', contentTypes(hasComments)),
    part('_rels/.rels', relations([`${OFFICE}/officeDocument`, 'word/document.xml'], CORE_RELATION)),
    part('word/_rels/document.xml.rels', documentRelations(hasComments)),
    part('word/styles.xml', `<w:styles ${MAIN}>${wordStyles(file.language)}</w:styles>`),
    part('word/settings.xml', settings(file.tracksChanges === true)),
    { name: 'word/document.xml', content: documentXml(file) },
    ...(file.comments ? [{ name: 'word/comments.xml', content: commentsXml(file.comments) }] : []),
    { name: 'docProps/core.xml', content: lastProperties(file) },
  ];
}

async function* documentXml({ body, page }: WordFile): AsyncGenerator<string, void, undefined> {
  yield `${XML_HEAD}<w:document ${MAIN}><w:body>`;
  yield* body;
  const [width, height] = page === 'landscape' ? [A4.long, A4.short] : [A4.short, A4.long];
  const orientation = page === 'landscape' ? ' w:orient="landscape"' : '';
  const { margin } = A4;
  yield `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${orientation}/><w:pgMar w:top="${margin}" w:right="${margin}" ` +
    `w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

function* commentsXml(comments: () => string): Generator<string, void, undefined> {
  yield `${XML_HEAD}<w:comments ${MAIN}>${comments()}</w:comments>`;
}

function* lastProperties(file: WordFile): Generator<string, void, undefined> {
  yield XML_HEAD + coreProperties({ ...file, author: file.author() });
}

function contentTypes(hasComments: boolean): string {
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    override('/word/document.xml', `${WORD}.document.main+xml`),
    override('/word/styles.xml', `${WORD}.styles+xml`),
    override('/word/settings.xml', `${WORD}.settings+xml`),
    hasComments ? override('/word/comments.xml', `${WORD}.comments+xml`) : '',
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

export const CORE_RELATION: [type: string, target: string] = [
  `${PACKAGE}/relationships/metadata/core-properties`,
  'docProps/core.xml',
];

/** Relations by type and target; the nth is called "r" and its number. */
export function relations(...targets: [type: string, target: string][]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function documentRelations(hasComments: boolean): string {
  const names = ['styles', 'settings', ...(hasComments ? ['comments'] : [])];
  return relations(...names.map((name): [string, string] => [`${OFFICE}/${name}`, `${name}.xml`]));
}

type CoreProperties = Pick<WordFile, 'title' | 'at' | 'language'> & { author: string };

/** Title, office and day: nothing else is said of whoever made the file. */
export function coreProperties({ title, author, at, language }: CoreProperties): string {
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant(at)}</dcterms:${name}>`;
  return (
    `<cp:coreProperties ${spaces}><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<dc:language>${language}</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`
  );
}

/** A moment to the second, as office files write it. */
export function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function settings(tracksChanges: boolean): string {
  return (
    `<w:settings ${MAIN}>${tracksChanges ? '<w:trackRevisions/>' : ''}<w:defaultTabStop w:val="567"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="en-GB" w:bidi="km-KH"/></w:settings>'
  );
}
