// Packs and unpacks the archives that Word files are, byte by byte, so that tests can also make archives no honest
// program writes. Independent of the reader under test.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface PackedPart {
  name: string;
  bytes: Buffer | string;
  /** What the directory claims instead of the truth. */
  claimedSize?: number;
  /** Place of another part that this one claims to lie at. */
  claimedOffset?: number;
  isEncrypted?: boolean;
}

function numbers(...fields: [size: 2 | 4, value: number][]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/** An archive of the parts, deflated, in their order. */
export function packFile(parts: readonly PackedPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = Buffer.from(part.bytes);
    const packed = deflateRawSync(plain);
    const name = Buffer.from(part.name, 'utf8');
    const flags = 0x800 | (part.isEncrypted ? 1 : 0);
    const sizes: [2 | 4, number][] = [
      [2, 20],
      [2, flags],
      [2, 8],
      [2, 0],
      [2, 0],
      [4, crc32(plain)],
      [4, packed.length],
      [4, part.claimedSize ?? plain.length],
      [2, name.length],
      [2, 0],
    ];
    const local = Buffer.concat([numbers([4, 0x04034b50], ...sizes), name, packed]);
    const place: [2 | 4, number][] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, part.claimedOffset ?? offset],
    ];
    directory.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20], ...sizes, ...place), name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts: [2 | 4, number][] = [
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
  ];
  const end = numbers([4, 0x06054b50], ...counts, [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...locals, central, end]);
}

/** The parts of an honest archive with their names, as text. */
function* partsOf(file: Buffer): Generator<[string, string]> {
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
    ];
    const [extra, comment, local] = [
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
      file.readUInt32LE(at + 42),
    ];
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + size);
    const name = file.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    yield [name, (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8')];
    at += 46 + nameLength + extra + comment;
  }
}

/** The text of one part; empty where there is none. */
export function unpackPart(file: Buffer, name: string): string {
  for (const [known, text] of partsOf(file)) if (known === name) return text;
  return '';
}

/** All that is in an archive, names and words. */
export function unpackAll(file: Buffer): string {
  return [...partsOf(file)].map((part) => part.join('\n')).join('\n');
}

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
export const WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with the given body, and other parts (such as "styles") by their names. */
export function packWord(body: string, others: Record<string, string> = {}): Buffer {
  const part = (root: string, inner: string): string => `<w:${root} ${WORD_NAMESPACE}>${inner}</w:${root}>`;
  return packFile([
    { name: '[Content_Types].xml', bytes: TYPES },
    { name: '_rels/.rels', bytes: RELATIONS },
    { name: 'word/document.xml', bytes: part('document', `<w:body>${body}</w:body>`) },
    ...Object.entries(others).map(([name, inner]) => ({ name: `word/${name}.xml`, bytes: part(name, inner) })),
  ]);
}
