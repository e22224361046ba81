// Pictures given as evidence: what tells who took them, where and when is gone byte for byte; what is no picture, or
// only half of one, is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@sala/shared/ground/errors.js';
import { blankJpeg, stripJpeg } from '../../server/src/discussions/evidence-jpeg.js';
import { stripPng } from '../../server/src/discussions/evidence-png.js';
import { adobe, chunk, exif, jpeg, JPEG_PICTURE, PLAIN_PNG, png, telltaleJpeg, telltalePng } from './evidence-files.js';

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

const orientationSegment = (orientation: number) =>
  Buffer.from([...Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'), orientation]);

describe('a JPEG picture', () => {
  it('keeps its picture and loses everything else', () => {
    const stripped = Buffer.from(stripJpeg(telltaleJpeg()));
    expect(
      telltaleJpeg()
        .toString('latin1')
        .match(/CANARY/g),
    ).toHaveLength(8);
    expect(stripped.includes('CANARY')).toBe(false);
    expect(stripped.includes(JPEG_PICTURE)).toBe(true);
    expect(stripped.includes('PK')).toBe(false);
  });
  it.each([2, 3, 4, 5, 6, 7, 8])('that lies on its side (%i) keeps that, in either byte order', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      const stripped = Buffer.from(stripJpeg(jpeg({ before: [exif(orientation, order)] })));
      expect(stripped.includes(orientationSegment(orientation))).toBe(true);
      expect(stripped.includes('CANARY')).toBe(false);
    }
  });
  it.each([0, 1, 9, 300])('with orientation %i is upright and needs no Exif', (orientation) => {
    const stripped = Buffer.from(stripJpeg(jpeg({ before: [exif(orientation)] })));
    expect(stripped.equals(jpeg())).toBe(true);
  });
  it('keeps what tells how its colours are coded', () => {
    expect(Buffer.from(stripJpeg(jpeg({ before: [adobe] }))).equals(jpeg({ before: [adobe] }))).toBe(true);
  });
  it('is the same when stripped again', () => {
    const once = stripJpeg(telltaleJpeg());
    expect(Buffer.from(stripJpeg(once)).equals(once)).toBe(true);
  });
  it('cut short anywhere is refused', () => {
    const whole = jpeg({ before: [exif(6)] });
    for (let length = 3; length < whole.length; length += 1)
      expect(codeOf(() => stripJpeg(whole.subarray(0, length)))).toBe('evidence-damaged');
  });
  it('with bytes hidden behind a table is refused', () => {
    const table = Buffer.from(JPEG_PICTURE.subarray(0, 69));
    const padded = Buffer.concat([Buffer.from([0xff, 0xdb, 0, 67 + 9]), table.subarray(4), Buffer.from('CANARY-HI')]);
    expect(codeOf(() => stripJpeg(jpeg({ before: [padded] })))).toBe('evidence-damaged');
  });
  it('of bytes drawn by chance is refused with a code, or comes out without what was planted', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((tail) => Buffer.from([0xff, 0xd8, 0xff, ...tail]));
    fc.assert(fc.property(bytes, (file) => ['accepted', 'evidence-damaged'].includes(codeOf(() => stripJpeg(file)))));
  });
});

describe('a JPEG picture inside another file', () => {
  it('is blanked without moving a byte', () => {
    const inside = telltaleJpeg();
    const before = Buffer.from(inside);
    blankJpeg(inside);
    expect(inside.length).toBe(before.length);
    expect(inside.includes(JPEG_PICTURE)).toBe(true);
    expect(inside.subarray(0, -30).toString('latin1')).not.toMatch(/CANARY-(?:GPS|XMP|ICC|IPTC|COMMENT)/);
  });
});

describe('a PNG picture', () => {
  it('keeps its picture and loses everything else', () => {
    const stripped = Buffer.from(stripPng(telltalePng()));
    expect(stripped.equals(PLAIN_PNG)).toBe(true);
  });
  it('keeps colours, transparency and palette', () => {
    const kept = png(chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])), chunk('tRNS', Buffer.alloc(6)));
    expect(Buffer.from(stripPng(kept)).equals(kept)).toBe(true);
  });
  it('cut short anywhere is refused', () => {
    for (let length = 8; length < PLAIN_PNG.length; length += 1)
      expect(codeOf(() => stripPng(PLAIN_PNG.subarray(0, length)))).toBe('evidence-damaged');
  });
  it('with a wrong sum, or with a chunk nobody knows but must, is refused', () => {
    const spoilt = Buffer.from(PLAIN_PNG);
    spoilt.writeUInt8(spoilt.readUInt8(20) ^ 1, 20);
    expect(codeOf(() => stripPng(spoilt))).toBe('evidence-damaged');
    expect(codeOf(() => stripPng(png(chunk('NEED', Buffer.from('CANARY')))))).toBe('evidence-damaged');
  });
  it('with its head twice, or without a picture, is refused', () => {
    const head = PLAIN_PNG.subarray(8, 33);
    expect(codeOf(() => stripPng(png(head)))).toBe('evidence-damaged');
    expect(codeOf(() => stripPng(Buffer.concat([PLAIN_PNG.subarray(0, 33), chunk('IEND')])))).toBe('evidence-damaged');
  });
});
