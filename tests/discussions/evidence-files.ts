// Evidence files made byte by byte, with metadata planted in them. Every planted text begins with CANARY, so that one
// search tells whether anything of it got through.
import { crc32, deflateSync } from 'node:zlib';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const segment = (marker: number, ...payload: Buffer[]) => {
  const body = Buffer.concat(payload);
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
};

/** One black square of eight pixels, baseline, grey: the smallest honest picture. */
const QUANTISATION = segment(0xdb, Buffer.alloc(65, 1).fill(0, 0, 1));
const FRAME = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
const huffman = (kind: number) => segment(0xc4, Buffer.from([kind, 0, 1, ...Array<number>(14).fill(0), 0]));
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x2f, 0xff, 0x00, 0xff, 0xd0, 0x3f]),
]);
export const JPEG_PICTURE = Buffer.concat([QUANTISATION, FRAME, huffman(0), huffman(0x10), SCAN]);
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

/** An Exif segment with an orientation, the camera's owner, and a block that stands for the place. */
export function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  const isLittle = order === 'II';
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [index, [tag, kind, value]] of [
    [0x0112, 3, orientation],
    [0x8825, 4, 38],
  ].entries()) {
    short(tag!, 10 + index * 12);
    short(kind!, 12 + index * 12);
    long(1, 14 + index * 12);
    if (kind === 3) short(value!, 18 + index * 12);
    else long(value!, 18 + index * 12);
  }
  return segment(0xe1, ascii('Exif\0\0'), tiff, ascii('CANARY-GPS-11.5564N CANARY-OWNER-Sokha'));
}

export interface JpegParts {
  before?: Buffer[];
  after?: Buffer;
  picture?: Buffer;
}

export function jpeg({ before = [], after = Buffer.alloc(0), picture = JPEG_PICTURE }: JpegParts = {}): Buffer {
  return Buffer.concat([START, ...before, picture, END, after]);
}

/** Every place in which programs leave a trace in a JPEG. */
export function telltaleJpeg(orientation = 6): Buffer {
  return jpeg({
    before: [
      segment(0xe0, ascii('JFIF\0'), Buffer.from([1, 2, 0, 0, 1, 0, 1, 2, 1]), ascii('CANARY')),
      exif(orientation),
      segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<dc:creator>CANARY-XMP</dc:creator>')),
      segment(0xe2, ascii('ICC_PROFILE\0CANARY-ICC')),
      segment(0xed, ascii('Photoshop 3.0\0CANARY-IPTC')),
      segment(0xfe, ascii('CANARY-COMMENT')),
    ],
    after: ascii('PK\x03\x04CANARY-ARCHIVE'),
  });
}

export const adobe = segment(0xee, ascii('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1]));

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([ascii(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const IHDR = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]));
const IDAT = chunk('IDAT', deflateSync(Buffer.from([0, 200, 30, 30])));
export const PLAIN_PNG = Buffer.concat([PNG_SIGNATURE, IHDR, IDAT, chunk('IEND')]);

export function png(...between: Buffer[]): Buffer {
  return Buffer.concat([PNG_SIGNATURE, IHDR, ...between, IDAT, chunk('IEND')]);
}

export function telltalePng(): Buffer {
  const told = [
    chunk('tEXt', ascii('Author\0CANARY-AUTHOR')),
    chunk('zTXt', Buffer.concat([ascii('Comment\0\0'), deflateSync(ascii('CANARY-COMMENT'))])),
    chunk('iTXt', ascii('XML:com.adobe.xmp\0\0\0\0\0CANARY-XMP')),
    chunk('tIME', Buffer.from([7, 0xe8, 1, 2, 3, 4, 5])),
    chunk('eXIf', ascii('MM\0*CANARY-EXIF')),
    chunk('iCCP', ascii('CANARY-PROFILE\0\0')),
    chunk('caNv', ascii('CANARY-CANVAS')),
  ];
  return Buffer.concat([png(...told), ascii('CANARY-BEHIND-THE-END')]);
}

export interface PdfParts {
  header?: string;
  info?: string;
  /** Further objects, numbered from 10 on. */
  objects?: (string | Buffer)[];
  catalog?: string;
  trailer?: string;
  after?: string;
}

/** A PDF with one empty page. The table of places is right, so that real programs open it. */
export function pdf({
  header = '',
  info,
  objects = [],
  catalog = '',
  trailer = '',
  after = '',
}: PdfParts = {}): Buffer {
  const pieces: Buffer[] = [ascii(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${header}`)];
  const places = new Map<number, number>();
  const add = (number: number, body: string | Buffer) => {
    places.set(
      number,
      pieces.reduce((sum, { length }) => sum + length, 0),
    );
    pieces.push(ascii(`${number} 0 obj\n`), Buffer.isBuffer(body) ? body : ascii(body), ascii('\nendobj\n'));
  };
  add(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add(3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << /ProcSet [/PDF /Text] >> >>');
  if (info !== undefined) add(4, info);
  for (const [index, body] of objects.entries()) add(10 + index, body);
  const table = pieces.reduce((sum, { length }) => sum + length, 0);
  const last = 10 + objects.length;
  const rows = Array.from({ length: last }, (_, number) =>
    places.has(number) ? `${String(places.get(number)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  );
  const told = info === undefined ? '' : '/Info 4 0 R';
  pieces.push(ascii(`xref\n0 ${last}\n${rows.join('')}trailer\n<< /Size ${last} /Root 1 0 R ${told} ${trailer} >>\n`));
  pieces.push(ascii(`startxref\n${table}\n%%EOF\n${after}`));
  return Buffer.concat(pieces);
}

export function stream(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([ascii(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, ascii('\nendstream')]);
}

/** Objects packed into a compressed stream, as newer programs write them. */
export function packed(objects: Record<number, string>): Buffer {
  const entries = Object.entries(objects);
  const bodies = entries.map(([, body]) => `${body}\n`);
  const heads = entries.map(([number], index) => `${number} ${bodies.slice(0, index).join('').length}`).join(' ');
  const data = deflateSync(ascii(`${heads}\n${bodies.join('')}`));
  return stream(`/Type /ObjStm /N ${entries.length} /First ${heads.length + 1} /Filter /FlateDecode`, data);
}
