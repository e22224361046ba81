// A PNG file without anything but the picture (PNG third edition, W3C 2025): only chunks that are needed to show it
// stay, each checked by its sum. Texts, times, Exif, profiles, animation and what follows the end go; the last has
// betrayed the cut-off parts of screenshots before.
import { crc32 } from 'node:zlib';
import { byteAt, damaged, demandSound, uint32 } from './evidence-bytes.js';

const SIGNATURE_BYTES = 8;

/** Chunks that stay, with the lengths they may have. */
const KEPT: Record<string, (length: number) => boolean> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length > 0 && length <= 768 && length % 3 === 0,
  IDAT: () => true,
  IEND: (length) => length === 0,
  tRNS: (length) => length <= 256,
  gAMA: (length) => length === 4,
  cHRM: (length) => length === 32,
  sRGB: (length) => length === 1,
};

/** The same picture without metadata. Refuses what is cut short or contradicts its own sums. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  const seen = new Set<string>();
  for (let at = SIGNATURE_BYTES; ; ) {
    const length = uint32(bytes, at);
    const end = at + 12 + length;
    demandSound(end <= bytes.length);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const isKept = Object.hasOwn(KEPT, name);
    // A chunk whose first letter is a capital is needed to show the picture; an unknown one is none of ours.
    if (!isKept && (byteAt(bytes, at + 4) & 0x20) === 0) damaged();
    if (isKept) {
      demandSound(KEPT[name]?.(length) === true && crc32(bytes.subarray(at + 4, end - 4)) === uint32(bytes, end - 4));
      demandSound(name === 'IHDR' ? seen.size === 0 : seen.has('IHDR'));
      demandSound(name === 'IDAT' || !seen.has(name));
      seen.add(name);
      kept.push(bytes.subarray(at, end));
    }
    if (name === 'IEND') break;
    at = end;
  }
  demandSound(seen.has('IDAT'));
  demandSound(uint32(bytes, SIGNATURE_BYTES + 8) > 0 && uint32(bytes, SIGNATURE_BYTES + 12) > 0);
  return Buffer.concat(kept);
}
