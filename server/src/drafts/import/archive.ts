// Opens a .docx as the archive it is, and believes nothing it says: the central directory is judged before anything is
// unpacked, and real bytes are counted while unpacking.
import { refuse } from '@sala/shared/ground/errors.js';
import yauzl from 'yauzl';
import { ENTRIES_MAX, RATIO_FLOOR_BYTES, RATIO_MAX, UNPACKED_BYTES_MAX } from './import-limits.js';

export interface Archive {
  names: string[];
  /** The bytes of one packed file, or null where there is none of that name. */
  read(name: string): Promise<Buffer | null>;
}

const ENCRYPTED_FLAG = 1;
const LOCAL_HEADER_BYTES = 30;

function refuseArchive(problem: string): never {
  return refuse('file-unsafe-archive', { problem });
}

/** Refuses what an honest word processor never writes: bombs, doubled names, overlapping or escaping entries. */
function judgeEntries(entries: readonly yauzl.Entry[]): void {
  let total = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    if (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) refuse('file-encrypted');
    if (names.has(name)) refuseArchive('the same name twice');
    if (/(^|\/)\.\.(\/|$)|^\/|^[a-z]:|\\|\0/u.test(name)) refuseArchive('a name that leads outside');
    names.add(name);
    total += entry.uncompressedSize;
    if (total > UNPACKED_BYTES_MAX) refuseArchive('more than 50 MiB inside');
    const isLarge = entry.uncompressedSize > RATIO_FLOOR_BYTES;
    if (isLarge && entry.uncompressedSize > entry.compressedSize * RATIO_MAX)
      refuseArchive('packed more than 200 times');
  }
  const byPlace = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [at, entry] of byPlace.entries()) {
    const next = byPlace[at + 1];
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize;
    if (next && end > next.relativeOffsetOfLocalHeader) refuseArchive('entries that overlap');
  }
}

function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > ENTRIES_MAX) refuseArchive(`more than ${ENTRIES_MAX} files inside`);
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > ENTRIES_MAX) reject(new Error('more entries than announced'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function openZip(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are judged by judgeEntries, so that the refusal says what is wrong.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true };
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, spent: { bytes: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => {
        spent.bytes += piece.length;
        if (spent.bytes > UNPACKED_BYTES_MAX) stream.destroy(new Error('more bytes than announced'));
        else pieces.push(piece);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });
}

/** Opens the archive or refuses it. Errors of the format itself become the refusal `file-damaged`. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const damaged = (): never => refuse('file-damaged');
  const zip = await openZip(bytes).catch(damaged);
  const entries = await listEntries(zip).catch((error: Error) => {
    if (/relative path|absolute path|invalid characters/u.test(error.message))
      refuseArchive('a name that leads outside');
    if (error.name === 'Refusal') throw error;
    return damaged();
  });
  judgeEntries(entries);
  const spent = { bytes: 0 };
  return {
    names: entries.map(({ fileName }) => fileName),
    async read(name) {
      const entry = entries.find(({ fileName }) => fileName === name);
      return entry ? unpack(zip, entry, spent).catch(damaged) : null;
    },
  };
}
