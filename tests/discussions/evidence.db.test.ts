// Evidence over HTTP: a file comes in before its comment, goes out only with it, and only as a thing to save.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purgeUnassigned } from '../../server/src/discussions/evidence.service.js';
import { hideComment, publishComment } from '../../server/src/moderation/moderation.service.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { EVIDENCE_BYTES_MAX } from '../../shared/src/ground/limits.js';
import { type Floor, openFloor } from '../support/floor.js';
import { chunk, jpeg, pdf, PLAIN_PNG, png, telltaleJpeg, telltalePng } from './evidence-files.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor({ moderation: 'pre' });
});
afterAll(() => floor.close());

const BOUNDARY = 'b0undary';
interface Part {
  name: string;
  file?: string;
  content: Buffer | string;
}

function formOf(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, file, content }) => [
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"` : ''}\r\n`,
    file ? 'content-type: image/svg+xml\r\n\r\n' : '\r\n',
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, `--${BOUNDARY}--\r\n`].map((piece) => Buffer.from(piece)));
}

/** Each upload from a network of its own, so that the limits are not what is met. */
let network = 0;
function send(payload: Buffer, remoteAddress = `10.${(network += 1)}.0.1`) {
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'accept-language': 'en' };
  return floor.sala.app.inject({ method: 'POST', url: '/api/attachments', headers, payload, remoteAddress });
}
const upload = (content: Buffer | string, id: string = randomUUID(), file = 'photo.jpg') =>
  send(
    formOf([
      { name: 'id', content: id },
      { name: 'file', file, content },
    ]),
  );
type Answer = Awaited<ReturnType<typeof send>>;
const errorOf = (answer: Answer) => answer.json<{ error: { code: string; message: string } }>().error;
const download = (id: string) => floor.sala.app.inject(`/api/attachments/${id}`);
const moderator = () => floor.desk.work(floor.desk.moderator);

/** A held comment with this file. */
async function commentWith(attachment: string) {
  const request = floor.comment({ kind: 'evidence', attachments: [attachment] });
  expect((await floor.post(request)).status).toBe(201);
  return request;
}
const publish = (id: string) => publishComment(moderator(), id, { id: randomUUID(), expectedRevision: 1 });

describe('a file', () => {
  it.each([
    ['image/jpeg', 'picture', 'jpg', telltaleJpeg()],
    ['image/png', 'picture', 'png', telltalePng()],
    ['application/pdf', 'document', 'pdf', pdf({ info: '<< /Author (CANARY) >>' })],
  ])(
    'is known as %s by its bytes and comes out without what was planted, to be saved and never shown',
    async (...kind) => {
      const [mediaType, word, extension, content] = kind;
      const id = randomUUID();
      const answer = await upload(content, id, 'សុខា Sok Sopheap/../../salary\u202Egpj.svg');
      expect(answer.statusCode).toBe(201);
      const name = `${word}-${id.slice(0, 8)}.${extension}`;
      expect(answer.json()).toMatchObject({ id, name, mediaType });
      const comment = await commentWith(id);
      await publish(comment.id);

      const saved = await download(id);
      expect(saved.statusCode).toBe(200);
      expect(saved.rawPayload.includes('CANARY')).toBe(false);
      expect(saved.rawPayload.length).toBe(answer.json<{ bytes: number }>().bytes);
      expect(saved.headers).toMatchObject({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    },
  );

  it.each([
    ['a drawing that runs scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page before a picture', Buffer.concat([Buffer.from('<html>'), jpeg()])],
    ['a program', Buffer.from('MZ\x90\0')],
    ['an archive', Buffer.from('PK\x03\x04')],
    ['a GIF that is a script', 'GIF89a/*alert(1)*/=1'],
    ['a voice as MP3', Buffer.from('ID3\x04\0\0\0\0\0\0\xff\xfb\x90\x64', 'latin1')],
    ['a voice as Ogg', Buffer.from('OggS\0\x02\0\0\0\0\0\0\0\0OpusHead', 'latin1')],
    ['a voice as a telephone records it', Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0', 'latin1')],
    ['a voice as a browser records it', Buffer.from('\x1a\x45\xdf\xa3webm', 'latin1')],
  ])('that is %s is refused whatever it is called', async (_, content) => {
    const answer = await upload(content);
    expect(answer.statusCode).toBe(415);
    expect(errorOf(answer)).toMatchObject({
      code: 'evidence-kind-refused',
      message: 'Files of this kind are not accepted. Send a JPEG or PNG picture, or a PDF.',
    });
  });

  it('that is cut short is refused with a sentence that says what to do', async () => {
    for (const whole of [jpeg(), PLAIN_PNG, pdf()]) {
      const error = errorOf(await upload(whole.subarray(0, whole.length - 9)));
      expect(error).toMatchObject({ code: 'evidence-damaged' });
      expect(error.message).toContain('Open it on your device, save it anew, and send that.');
    }
  });

  it('may have five megabytes and not a byte more', async () => {
    const filling = (length: number) => png(chunk('IDAT', Buffer.alloc(length - PLAIN_PNG.length - 12)));
    expect((await upload(filling(EVIDENCE_BYTES_MAX))).statusCode).toBe(201);
    const answer = await upload(filling(EVIDENCE_BYTES_MAX + 1));
    expect(answer.statusCode).toBe(413);
    expect(errorOf(answer)).toMatchObject({ code: 'too-large' });
    expect(errorOf(answer).message).toContain('5 MB');
  });

  it('comes alone, with its id, in a form that is whole', async () => {
    const id = { name: 'id', content: randomUUID() };
    const file = { name: 'file', file: 'a.jpg', content: jpeg() };
    const cases: [Buffer, number, string][] = [
      [formOf([id]), 400, 'evidence-needed'],
      [formOf([id, { ...file, content: '' }]), 400, 'evidence-needed'],
      [formOf([id, file, file]), 400, 'evidence-needed'],
      [formOf([file]), 400, 'malformed-request'],
      [formOf([{ name: 'id', content: '../../etc/passwd' }, file]), 400, 'malformed-request'],
    ];
    for (const [form, status, code] of cases) {
      const answer = await send(form);
      expect(errorOf(answer).code).toBe(code);
      expect(answer.statusCode).toBe(status);
    }
    const half = formOf([id, file]);
    for (let length = 0; length < half.length - 1; length += 40)
      expect((await send(half.subarray(0, length))).statusCode, `${length} bytes`).toBe(400);
    const json = { method: 'POST' as const, url: '/api/attachments', payload: { id: randomUUID() } };
    expect((await floor.sala.app.inject(json)).statusCode).toBe(415);
  });

  it('sent twice is kept once; another under the same id is refused', async () => {
    const id = randomUUID();
    const first = await upload(jpeg(), id);
    expect((await upload(jpeg(), id)).json()).toEqual(first.json());
    expect(errorOf(await upload(PLAIN_PNG, id)).code).toBe('key-used-otherwise');
  });

  it('too many in a minute from one network are asked to wait', async () => {
    const form = formOf([{ name: 'id', content: 'none' }]);
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await send(form, '192.0.2.7')).statusCode);
    expect(statuses.slice(0, 10)).not.toContain(429);
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('a file is to be had', () => {
  it('only while its comment is public; for everything else there is one answer', async () => {
    const [id, alone] = [randomUUID(), randomUUID()];
    await upload(jpeg(), id);
    await upload(jpeg(), alone);
    const { id: commentId, secret } = await commentWith(id);
    const absent = async (which: string) => ({ ...errorOf(await download(which)), requestId: '' });
    const nothing = await absent(randomUUID());
    expect(nothing.code).toBe('not-found');
    expect(await absent(alone)).toEqual(nothing);
    expect(await absent(id)).toEqual(nothing);
    await publish(commentId);
    expect((await download(id)).statusCode).toBe(200);
    const note = 'It gives the telephone number and address of a neighbour who did not agree to it.';
    const hiding = { id: randomUUID(), expectedRevision: 1, reason: 'personal-details' as const, note };
    await hideComment(moderator(), commentId, hiding);
    expect(await absent(id)).toEqual(nothing);
    const url = `/api/comments/${commentId}/withdrawal`;
    const withdrawn = await floor.sala.app.inject({ method: 'POST', url, payload: { secret } });
    expect(withdrawn.statusCode).toBeLessThan(300);
    expect(await absent(id)).toEqual(nothing);
  });

  it('by no other comment than the one it was sent with first, and none is taken without its file', async () => {
    const id = randomUUID();
    await upload(jpeg(), id);
    const first = await commentWith(id);
    expect((await floor.post(first)).status).toBe(201);
    for (const attachment of [id, randomUUID()]) {
      const answer = await floor.post(floor.comment({ kind: 'evidence', attachments: [attachment] }));
      expect([answer.status, answer.body.error]).toMatchObject([409, { code: 'evidence-gone' }]);
    }
  });

  it('for a day without a comment, and as long as its comment with one', async () => {
    const [kept, alone, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    await upload(jpeg(), kept);
    await upload(jpeg(), alone);
    const comment = await commentWith(kept);
    await publish(comment.id);
    floor.desk.now = new Date(floor.desk.now.getTime() + DAY_MS);
    await upload(jpeg(), fresh);
    const { database } = floor.desk;
    expect(await purgeUnassigned(database, floor.desk.now)).toBeGreaterThan(0);
    expect(await purgeUnassigned(database, floor.desk.now)).toBe(0);
    expect((await download(kept)).statusCode).toBe(200);
    // Its id is free again, the other's is not.
    expect((await upload(PLAIN_PNG, alone)).statusCode).toBe(201);
    expect((await upload(PLAIN_PNG, fresh)).statusCode).toBe(409);
  });
});
