// PDFs given as evidence: what tells who made them is overwritten or the file is refused with what was found; what acts
// is refused; plain ones come through as they are.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@sala/shared/ground/errors.js';
import { stripPdf } from '../../server/src/discussions/evidence-pdf.js';
import { packed, pdf, stream, telltaleJpeg } from './evidence-files.js';

function refusalOf(file: Buffer): { code: string; found?: unknown } {
  try {
    stripPdf(file);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.params };
    throw error;
  }
  return { code: 'accepted' };
}

const strip = (file: Buffer) => Buffer.from(stripPdf(file));

describe('a PDF', () => {
  it('that tells nothing comes through as it is', () => {
    expect(strip(pdf()).equals(pdf())).toBe(true);
  });
  it('loses its document information, whatever the keys are called, without moving a byte', () => {
    const told = pdf({
      info: '<< /Author (CANARY (Sokha\\)) Chan) /Title (CANARY) /Producer <43414E415259> /House (CANARY) /Trapped /False >>',
    });
    const stripped = strip(told);
    expect(stripped.length).toBe(told.length);
    expect(stripped.includes('CANARY')).toBe(false);
    expect(stripped.includes('43414E415259')).toBe(false);
    expect(stripped.includes('/Trapped /False')).toBe(true);
  });
  it('loses an author who stands in an object of its own, and in a former state of the file', () => {
    const told = pdf({ info: '<< /Author 10 0 R >>', objects: ['(CANARY)', '<< /Author (CANARY) >>'] });
    expect(strip(told).includes('CANARY')).toBe(false);
  });
  it('loses its description in XML, remarks of its program, and who wrote in the margin', () => {
    const told = pdf({
      header: '% made by CANARY on the computer of CANARY\n',
      objects: [
        stream('/Type /Metadata /Subtype /XML', Buffer.from('<dc:creator>CANARY</dc:creator>')),
        '<< /Type /Annot /Subtype /Highlight /T (CANARY) /Contents (This fee is too high) >>',
      ],
      catalog: '/Metadata 10 0 R',
    });
    expect(strip(told).includes('CANARY')).toBe(false);
    expect(strip(told).includes('This fee is too high')).toBe(true);
  });
  it('keeps the names of its form fields and the titles of its chapters', () => {
    const told = pdf({ objects: ['<< /FT /Tx /T (Name of field) >>', '<< /Title (Chapter 1) /Parent 2 0 R >>'] });
    expect(strip(told).equals(told)).toBe(true);
  });
  it('loses what a camera wrote into the pictures it holds', () => {
    const picture = telltaleJpeg();
    const inside = picture.subarray(0, picture.length - 'PK\x03\x04CANARY-ARCHIVE'.length);
    const told = pdf({ objects: [stream('/Subtype /Image /Filter /DCTDecode', inside)] });
    expect(told.includes('CANARY-GPS')).toBe(true);
    expect(strip(told).toString('latin1')).not.toMatch(/CANARY-/);
  });
  it('whose author is packed away is refused, and says what was found', () => {
    const told = pdf({ objects: [packed({ 20: '<< /Author (Sokha) /Producer (Office) >>', 21: '<< /A 1 >>' })] });
    expect(refusalOf(told)).toEqual({ code: 'evidence-tells-who', found: 'Author, Producer' });
  });
  it('whose description is compressed is refused', () => {
    const told = pdf({ objects: [stream('/Type /Metadata /Filter /FlateDecode', deflateSync(Buffer.from('CANARY')))] });
    expect(refusalOf(told)).toEqual({ code: 'evidence-tells-who', found: 'XMP' });
  });
  it('that is signed is refused, since a signature is a name', () => {
    const told = pdf({ objects: ['<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>'] });
    expect(refusalOf(told)).toEqual({ code: 'evidence-tells-who', found: 'signature' });
  });
  it('that holds data only its program knows is refused', () => {
    const told = pdf({ catalog: '/PieceInfo << /Draw << /LastModified (D:2026) /Private 10 0 R >> >>' });
    expect(refusalOf(told)).toEqual({ code: 'evidence-tells-who', found: 'private data' });
  });
  it.each([
    ['JavaScript', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['JavaScript', '<< /S /J#61vaScript >>'],
    ['Launch', '<< /S /Launch /Win << /F (cmd.exe) >> >>'],
    ['attached file', '<< /Type /EmbeddedFile >>'],
    ['form that sends', '<< /S /SubmitForm /F (http://example.org) >>'],
    ['XFA form', '<< /XFA [10 0 R] >>'],
  ])('that acts (%s) is refused: %s', (found, body) => {
    expect(refusalOf(pdf({ objects: [body] }))).toEqual({ code: 'evidence-acts', found });
    expect(refusalOf(pdf({ objects: [packed({ 20: body })] }))).toEqual({ code: 'evidence-acts', found });
  });
  it('may speak of scripts in its text', () => {
    expect(refusalOf(pdf({ objects: ['<< /Title (about /JavaScript and /Launch) >>'] })).code).toBe('accepted');
    expect(refusalOf(pdf({ objects: [stream('', Buffer.from('(/JavaScript) Tj'))] })).code).toBe('accepted');
  });
  it('that is locked is refused', () => {
    expect(refusalOf(pdf({ trailer: '/Encrypt 10 0 R' })).code).toBe('evidence-locked');
  });
  it('ends where the document ends: an archive or a page behind it is cut off', () => {
    const stripped = strip(pdf({ after: 'PK\x03\x04<html>CANARY' }));
    expect(stripped.equals(pdf())).toBe(true);
  });
  it('cut short is refused', () => {
    const whole = pdf({ info: '<< /Author (CANARY) >>' });
    for (let length = 5; length < whole.length - 6; length += 7)
      expect(refusalOf(whole.subarray(0, length)).code).toBe('evidence-damaged');
  });
  it('with a packed stream that swells without end is refused', () => {
    const bomb = deflateSync(Buffer.alloc(40_000_000, ' '));
    const told = pdf({ objects: [stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb)] });
    expect(refusalOf(told).code).toBe('evidence-damaged');
  });
  it('with objects drawn by chance is refused with a code or comes out whole', () => {
    const body = fc.string({ unit: fc.constantFrom(...Array.from('()<>[]{}/%\\ obj\nstream1#R')), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 4 }), (objects) => {
        expect(['accepted', 'evidence-damaged']).toContain(refusalOf(pdf({ objects })).code);
      }),
    );
  });
});
