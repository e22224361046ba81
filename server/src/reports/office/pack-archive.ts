// Writes the archive that Word and spreadsheet files are, as a stream: no part is ever whole in memory, and whoever
// stops reading stops the writing. The same parts always make the same bytes.
import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ArchivePart {
  name: string;
  content: Iterable<string> | AsyncIterable<string>;
}

/** Names are UTF-8; sizes and checksum follow the bytes, since they are not known before. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day that archives know: when something was written is said inside, not by the archive. */
const TIME = 0;
const DATE = 0x21;
/** Pieces of text gathered before they are packed, in UTF-16 units. */
const PIECE = 65_536;

interface Written {
  name: Buffer;
  offset: number;
  checksum: number;
  size: number;
  packedSize: number;
}

/** The bytes of an archive of these parts, in their order. */
export async function* packArchive(parts: Iterable<ArchivePart>): AsyncGenerator<Buffer, void, undefined> {
  const directory: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const entry = { name: Buffer.from(name, 'utf8'), offset, checksum: 0, size: 0, packedSize: 0 };
    const head = Buffer.concat([numbers([4, 0x04034b50], ...described(entry)), entry.name]);
    yield head;
    for await (const packed of pack(content, entry)) {
      entry.packedSize += packed.length;
      yield packed;
    }
    const tail = numbers([4, 0x08074b50], [4, entry.checksum], [4, entry.packedSize], [4, entry.size]);
    yield tail;
    offset += head.length + entry.packedSize + tail.length;
    directory.push(entry);
  }
  const central = Buffer.concat(directory.map(directoryEntry));
  const count: Field = [2, directory.length];
  yield Buffer.concat([
    central,
    numbers([4, 0x06054b50], [2, 0], [2, 0], count, count, [4, central.length], [4, offset], [2, 0]),
  ]);
}

/** What the head of a part and the directory both say. In the head sizes and checksum are still nought. */
function described({ name, checksum, size, packedSize }: Written): Field[] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, TIME],
    [2, DATE],
    [4, checksum],
    [4, packedSize],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

function directoryEntry(entry: Written): Buffer {
  const place: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
  ];
  return Buffer.concat([numbers([4, 0x02014b50], [2, VERSION], ...described(entry), ...place), entry.name]);
}

function pack(content: ArchivePart['content'], entry: Written): AsyncIterable<Buffer> {
  // An error on either side ends both; it reaches whoever reads.
  return pipeline(Readable.from(counted(content, entry)), createDeflateRaw(), () => {});
}

async function* counted(content: ArchivePart['content'], entry: Written): AsyncGenerator<Buffer, void, undefined> {
  for await (const text of inPieces(content)) {
    const bytes = Buffer.from(text, 'utf8');
    entry.checksum = crc32(bytes, entry.checksum);
    entry.size += bytes.length;
    yield bytes;
  }
}

/** Small texts joined, so that packing is not called for each. */
export async function* inPieces(content: ArchivePart['content']): AsyncGenerator<string, void, undefined> {
  let waiting = '';
  for await (const text of content) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}

type Field = [size: 2 | 4, value: number];

function numbers(...fields: Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
