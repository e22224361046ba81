// What a file is, by its first bytes; its name only decides between kinds of text. What contradicts its name is
// refused.
import { refuse } from '@sala/shared/ground/errors.js';

export type FileKind = 'word' | 'markdown' | 'text';

const UNREAD = new Map([
  ['.pdf', 'PDF'],
  ['.odt', 'ODT'],
  ['.rtf', 'RTF'],
  ['.html', 'HTML'],
  ['.htm', 'HTML'],
  ['.xml', 'XML'],
  ['.docm', 'DOCM'],
  ['.dotx', 'DOTX'],
  ['.xlsx', 'XLSX'],
  ['.pptx', 'PPTX'],
  ['.epub', 'EPUB'],
  ['.pages', 'Pages'],
]);

/** A Word file with a password is kept in the container of the old .doc, with these words in its directory. */
const ENCRYPTED_MARK = Buffer.from('EncryptedPackage', 'utf16le');

function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/iu.exec(name)?.[0].toLowerCase() ?? '';
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).toString('latin1') === signature;
}

/** Refuses binary files that come under the name of a text. */
function demandText(bytes: Buffer, claimed: string): void {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16 && bytes.subarray(0, 65_536).includes(0)) refuse('file-not-what-it-claims', { claimed });
  for (const signature of ['\x89PNG', 'GIF8', '\xff\xd8\xff', '{\\rtf', '%PDF', 'PK\x03\x04']) {
    if (startsWith(bytes, signature)) refuse('file-not-what-it-claims', { claimed });
  }
}

/** The kind of a file, or a refusal that says what to do with it. */
export function nameKind(bytes: Buffer, name: string): FileKind {
  const extension = extensionOf(name);
  const claimed = extension === '' ? name : extension;
  if (bytes.length === 0) refuse('file-empty');
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    if (bytes.includes(ENCRYPTED_MARK)) refuse('file-encrypted');
    refuse('file-old-word');
  }
  const unread = UNREAD.get(extension);
  if (unread) refuse('file-kind-unread', { kind: unread });
  if (extension === '.docx') {
    if (!startsWith(bytes, 'PK\x03\x04')) refuse('file-not-what-it-claims', { claimed });
    return 'word';
  }
  if (extension === '.doc') refuse('file-not-what-it-claims', { claimed });
  if (!['.md', '.markdown', '.txt', '.text', ''].includes(extension)) refuse('file-kind-unread', { kind: claimed });
  demandText(bytes, claimed);
  if (/^\s*(?:<!doctype html|<html)/iu.test(bytes.subarray(0, 500).toString('utf8')))
    refuse('file-kind-unread', { kind: 'HTML' });
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text';
}
