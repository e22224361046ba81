// A JPEG file without anything but the picture (ITU-T T.81, annex B): all application segments and comments go, with
// what follows the end of the image. Only the orientation is kept, in an Exif segment of our own (Exif 2.32, 4.6),
// because without it pictures of telephones would lie on their side. The picture itself is not decoded.
import { byteAt, damaged, demandSound, uint16 } from './evidence-bytes.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const COM = 0xfe;
/** Baseline, extended, progressive: what browsers show. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];

const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** The segment of a plain JFIF file: version 1.2, pixels are square, no thumbnail. */
const JFIF = Buffer.from([0xff, APP0, 0, 16, ...Buffer.from('JFIF\0', 'latin1'), 1, 2, 0, 0, 1, 0, 1, 0, 0]);

interface Segment {
  marker: number;
  start: number;
  end: number;
}

/** The same picture without metadata. Refuses what is cut short or is no picture that browsers show. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let hasFrame = false;
  let hasScan = false;
  for (const { marker, start, end } of segments(bytes)) {
    const whole = bytes.subarray(start, end);
    if (marker === APP1 && orientation === 1) orientation = orientationOf(whole.subarray(4));
    else if (FRAMES.includes(marker)) hasFrame = isFrame(whole) || damaged();
    else if (marker === SOS) hasScan = hasFrame || damaged();
    if (keeps(marker, whole)) kept.push(whole);
  }
  demandSound(hasScan);
  const own = [Buffer.from([0xff, SOI]), isJfif(bytes) ? JFIF : Buffer.alloc(0), orientationSegment(orientation)];
  return Buffer.concat([...own, ...kept, Buffer.from([0xff, EOI])]);
}

/**
 * Overwrites with zeros what tells of its maker inside a JPEG, and changes no length: for pictures inside other files.
 * A picture that cannot be read is left to those who show it.
 */
export function blankJpeg(bytes: Uint8Array): void {
  const walk = segments(bytes);
  try {
    for (const { marker, start, end } of walk) if (marker !== SOS && isMetadata(marker)) bytes.fill(0, start + 4, end);
  } catch {
    // Cut short or no JPEG: no segment after this point would be read by anybody.
  }
}

/** The segments between start and end of the image, scans with their data. Bytes after the end are not looked at. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  demandSound(uint16(bytes, 0) === 0xff00 + SOI);
  let at = 2;
  for (;;) {
    demandSound(byteAt(bytes, at) === 0xff);
    // Any number of 0xFF may stand before a marker.
    while (byteAt(bytes, at + 1) === 0xff) at += 1;
    const marker = byteAt(bytes, at + 1);
    if (marker === EOI) return;
    const length = uint16(bytes, at + 2);
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    demandSound(length >= 2 && end <= bytes.length);
    yield { marker, start: at, end };
    at = end;
  }
}

/** Coded data runs to the next marker; 0xFF00 and the restart markers belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = byteAt(bytes, at + 1);
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
  }
  return damaged();
}

function isMetadata(marker: number): boolean {
  return marker === COM || (marker >= APP1 && marker <= 0xef && marker !== APP14);
}

/** Whether a segment is needed to show the picture, and has exactly the length that its content asks for. */
function keeps(marker: number, whole: Uint8Array): boolean {
  if (marker === SOS || FRAMES.includes(marker)) return true;
  if (marker === DQT) return isFilledBy(whole, (at) => (byteAt(whole, at) >> 4 === 0 ? 65 : 129)) || damaged();
  if (marker === DHT) return isFilledBy(whole, (at) => 17 + sum(whole.subarray(at + 1, at + 17))) || damaged();
  if (marker === DRI) return whole.length === 6 || damaged();
  // Adobe's segment says how colours were coded; without it some pictures turn green.
  if (marker === APP14) return whole.length === 16 && Buffer.from(whole.subarray(4, 9)).toString('latin1') === 'Adobe';
  // Other kinds of coding: not a picture browsers show.
  if (marker < APP0) damaged();
  return false;
}

/** Whether tables of these lengths fill a segment exactly, so that nothing is hidden behind them. */
function isFilledBy(whole: Uint8Array, lengthAt: (at: number) => number): boolean {
  let at = 4;
  while (at < whole.length) at += lengthAt(at);
  return at === whole.length;
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, one) => total + one, 0);
}

function isFrame(whole: Uint8Array): boolean {
  const [height, width, components] = [uint16(whole, 5), uint16(whole, 7), byteAt(whole, 9)];
  return height > 0 && width > 0 && whole.length === 10 + 3 * components;
}

function isJfif(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(2, 4)).equals(Buffer.from([0xff, APP0]));
}

/** 1 to 8; 1, upright, where the segment is not Exif or says nothing sensible. */
function orientationOf(segment: Uint8Array): number {
  const bytes = Buffer.from(segment);
  if (!bytes.subarray(0, 6).equals(EXIF) || bytes.length < 14) return 1;
  const tiff = bytes.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
  }
  return 1;
}

/** An Exif segment with one directory of one entry; nothing for an upright picture. */
function orientationSegment(orientation: number): Uint8Array {
  if (orientation === 1) return Buffer.alloc(0);
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length, ...EXIF, ...tiff]);
}
