// A PDF file that does nothing and does not tell who made it. What is known to tell is overwritten with blanks in
// place, which moves nothing in the file; where it is packed away and cannot be overwritten, the file is refused with
// the list of what was found. Parts that act (scripts, attached files, forms that send) are refused.
import { refuse } from '@sala/shared/ground/errors.js';
import { demandSound } from './evidence-bytes.js';
import { blankJpeg } from './evidence-jpeg.js';
import { objectsOf, type PdfObject, type Token } from './evidence-pdf-objects.js';

/** Names of parts that run, open, send or carry something, with what people call them. */
const ACTING: Record<string, string> = {
  JavaScript: 'JavaScript',
  JS: 'JavaScript',
  Launch: 'Launch',
  EmbeddedFile: 'attached file',
  EmbeddedFiles: 'attached file',
  EF: 'attached file',
  RichMedia: 'media',
  Movie: 'media',
  Sound: 'media',
  Rendition: 'media',
  XFA: 'XFA form',
  SubmitForm: 'form that sends',
  ImportData: 'form that reads files',
  GoToE: 'attached file',
  GoToR: 'link to a file',
};

/** Keys whose texts tell about the maker, wherever they stand. */
const TELLING: ReadonlySet<string> = new Set([
  ...['Author', 'Creator', 'Producer', 'Subject', 'Keywords', 'Company', 'Manager', 'SourceModified'],
  ...['CreationDate', 'ModDate', 'LastModified', 'LastModifiedBy', 'PTEX.FileName', 'PTEX.Fullbanner'],
]);
/** Remarks in the margin name who made them in `T`; fields of forms have their own name there. */
const REMARKS: ReadonlySet<string> = new Set([
  ...['Text', 'FreeText', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Ink', 'Caret', 'Popup'],
  ...['Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Redact'],
]);

const HEADER_BYTES = '%PDF-1.7'.length;
const SPACE = 0x20;

interface Findings {
  acting: Set<string>;
  telling: Set<string>;
  /** Objects all of whose texts tell: document information, and texts that stand in objects of their own. */
  private: Set<number>;
  /** Every text and the object it stands in. */
  texts: { token: Token; object: Pick<PdfObject, 'number' | 'isPacked'> }[];
}

/** The same file without what tells of its maker. Refuses what acts, is locked, or cannot be overwritten. */
export function stripPdf(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given);
  const end = bytes.lastIndexOf('%%EOF');
  demandSound(/^%PDF-[12]\.\d/u.test(bytes.toString('latin1', 0, 8)) && end !== -1 && bytes.includes('startxref'));
  // Whatever follows the end is no part of the document.
  const file = bytes.subarray(0, end + 5);
  const findings: Findings = { acting: new Set(), telling: new Set(), private: new Set(), texts: [] };
  for (const object of objectsOf(file)) look(object, findings, file);
  // Which objects are private is told at the end of a file, by its trailer.
  for (const { token, object } of findings.texts)
    if (findings.private.has(object.number ?? -1)) overwrite(token, object, 'Info', findings, file);
  if (findings.acting.size > 0) refuse('evidence-acts', { found: [...findings.acting].join(', ') }, 'file');
  if (findings.telling.size > 0) refuse('evidence-tells-who', { found: [...findings.telling].join(', ') }, 'file');
  return Buffer.concat([file, Buffer.from('\n')]);
}

function look(object: PdfObject, findings: Findings, file: Buffer): void {
  const { tokens, number, isPacked } = object;
  const origin = { number, isPacked };
  const names = new Set(tokens.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])));
  if (names.has('Encrypt')) refuse('evidence-locked', {}, 'file');
  for (const name of names) if (Object.hasOwn(ACTING, name)) findings.acting.add(ACTING[name] ?? name);
  if (names.has('ByteRange')) findings.telling.add('signature');
  // What the program that made it keeps for itself (14.5), in a form only that program knows.
  if (names.has('Private') && names.has('LastModified')) findings.telling.add('private data');
  const isRemark = [...names].some((name) => REMARKS.has(name));
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'comment' && !isPacked) overwriteComment(token, file);
    if (token.kind === 'string' || token.kind === 'hex') findings.texts.push({ token, object: origin });
    if (token.kind !== 'name') continue;
    const tells = TELLING.has(token.text) || (isRemark && token.text === 'T');
    if (!tells && token.text !== 'Info') continue;
    const [value, , mark] = tokens.slice(at + 1, at + 4);
    if (value?.kind === 'word' && mark?.text === 'R') findings.private.add(Number(value.text));
    else if (value && tells) overwrite(value, object, token.text, findings, file);
  }
  if (object.stream) lookIntoStream(object.stream, names, findings, file);
}

/** Descriptions in XML are blanked; pictures lose what their camera wrote. */
function lookIntoStream(
  { start, end }: { start: number; end: number },
  names: ReadonlySet<string>,
  findings: Findings,
  file: Buffer,
): void {
  const isPacked = [...names].some((name) => /^(?:Flate|LZW|ASCII85|ASCIIHex|RunLength)Decode$/u.test(name));
  if (names.has('Metadata') || names.has('XML')) {
    if (isPacked) findings.telling.add('XMP');
    else file.fill(SPACE, start, end);
  }
  if (names.has('DCTDecode')) {
    if (isPacked) findings.telling.add('Exif');
    else blankJpeg(file.subarray(start, end));
  }
}

/** Blanks a text in place; one in a packed object can only be reported, unless it says nothing. */
function overwrite(
  token: Token,
  { isPacked }: Pick<PdfObject, 'isPacked'>,
  key: string,
  findings: Findings,
  file: Buffer,
): void {
  if (token.kind !== 'string' && token.kind !== 'hex') return;
  const isBlank = token.kind === 'hex' ? /^[\s02]*$/u.test(token.text) : token.text.trim() === '';
  if (isBlank) return;
  if (isPacked) findings.telling.add(key);
  else if (token.kind === 'string') file.fill(SPACE, token.start, token.end);
  else file.fill('20', token.start, token.end, 'latin1');
}

/** The header, the mark of the end, and signs that only tell programs that the file is not text, stay. */
function overwriteComment({ text, start, end }: Token, file: Buffer): void {
  if (text.startsWith('%%EOF') || !/[a-z0-9]/iu.test(text)) return;
  file.fill(SPACE, start === 0 ? HEADER_BYTES : start, end);
}
