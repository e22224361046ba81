// Files given as evidence. What a file is, its bytes say, not its name; the name it came with is thrown away, because
// names of files name people, and it gets one of ours.
import { randomUUID } from 'node:crypto';
import { canActAsModerator } from '@sala/shared/accounts/policy.js';
import type { Attachment } from '@sala/shared/discussions/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { EVIDENCE_BYTES_MAX } from '@sala/shared/ground/limits.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { stripJpeg } from './evidence-jpeg.js';
import { stripPdf } from './evidence-pdf.js';
import { stripPng } from './evidence-png.js';
import { type AttachmentRow, countFree, deleteUnassigned, findAttachment, insertAttachment } from './evidence.store.js';

interface EvidenceKind {
  /** The first bytes of every file of the kind. */
  magic: Buffer;
  mediaType: string;
  name: string;
  extension: string;
  strip(bytes: Uint8Array): Uint8Array;
}

const kinds: readonly EvidenceKind[] = [
  {
    magic: Buffer.from([0xff, 0xd8, 0xff]),
    mediaType: 'image/jpeg',
    name: 'picture',
    extension: 'jpg',
    strip: stripJpeg,
  },
  {
    magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    mediaType: 'image/png',
    name: 'picture',
    extension: 'png',
    strip: stripPng,
  },
  { magic: Buffer.from('%PDF-'), mediaType: 'application/pdf', name: 'document', extension: 'pdf', strip: stripPdf },
];

/** A file without its metadata and under a name of ours, for whoever keeps files of their own. */
export function cleanEvidence(bytes: Uint8Array, id: string): { name: string; mediaType: string; bytes: Uint8Array } {
  if (bytes.length > EVIDENCE_BYTES_MAX) refuse('too-large', { limit: '5 MB' }, 'file');
  const kind =
    kinds.find(({ magic }) => magic.equals(bytes.subarray(0, magic.length))) ??
    refuse('evidence-kind-refused', {}, 'file');
  const name = `${kind.name}-${id.slice(0, 8)}.${kind.extension}`;
  return { name, mediaType: kind.mediaType, bytes: kind.strip(bytes) };
}

/**
 * Keeps a file without its metadata until a comment is sent with its id. Open to all, as commenting is. The same id and
 * file again give the first answer.
 */
export async function acceptEvidence(work: Work, bytes: Uint8Array, id: string = randomUUID()): Promise<Attachment> {
  const row = { id, ...cleanEvidence(bytes, id), receivedAt: work.now };
  if (await insertAttachment(work.tx, row)) return wire(row);
  const first = await findAttachment(work.tx, id);
  const isSame = first && Buffer.from(first.file.bytes).equals(row.bytes);
  return isSame ? wire(first.file) : refuse('key-used-otherwise', {}, 'id');
}

function wire({ id, name, mediaType, bytes }: Omit<AttachmentRow, 'commentId' | 'receivedAt'>): Attachment {
  return { id, name, mediaType, bytes: bytes.length };
}

/**
 * The file of a public comment. Of a comment that is held or hidden only its moderators may see it, who have to judge
 * it; for everybody else it does not exist, and neither does one whose comment was never sent.
 */
export async function readEvidence(work: Work, id: string): Promise<AttachmentRow> {
  const found = await findAttachment(work.tx, id);
  if (!found?.state || !found.draftId) refuse('not-found');
  if (found.state !== 'visible' && canActAsModerator(work.viewer, found.draftId) !== true) refuse('not-found');
  return found.file;
}

/**
 * Whether all files that a comment names are there for it: else it would be acknowledged without them. Open to the
 * verbs that write comments.
 */
export async function hasEvidence(work: Pick<Work, 'tx'>, commentId: string, ids: readonly string[]): Promise<boolean> {
  const wanted = new Set(ids);
  return wanted.size === 0 || (await countFree(work.tx, commentId, [...wanted])) === wanted.size;
}

/** Open to the server itself: housekeeping. Forgets files that came before this moment without a comment after them. */
export function purgeUnassigned(database: Database, before: Date): Promise<number> {
  return database.transaction((tx) => deleteUnassigned(tx, before));
}
