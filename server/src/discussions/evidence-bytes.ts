// What the readers of evidence files share: refusing a file whose bytes end or contradict themselves.
import { refuse } from '@sala/shared/ground/errors.js';

/** The file is cut short or is not what its first bytes say. */
export function damaged(): never {
  refuse('evidence-damaged', {}, 'file');
}

export function demandSound(isSound: boolean): asserts isSound {
  if (!isSound) damaged();
}

/** Big-endian number of two bytes; refuses to read beyond the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 65_536 + uint16(bytes, at + 2);
}

export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? damaged();
}
