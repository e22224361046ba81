// HTTP for evidence files: one comes in before its comment is sent, and goes out as a thing to save, never to show.
import { refuse } from '@sala/shared/ground/errors.js';
import { Attachment } from '@sala/shared/discussions/contract.js';
import { EVIDENCE_BYTES_MAX } from '@sala/shared/ground/limits.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { refusalOfUpload } from '../infra/http.js';
import { acceptEvidence, readEvidence } from './evidence.service.js';

const FILES_PER_MINUTE = 10;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const ById = Type.Object({ id: Id });
const Upload = Type.Object({
  id: Type.String({ format: 'uuid', description: 'Made by the sender; sending twice keeps one file.' }),
  file: Type.String({ format: 'binary', description: 'A JPEG or PNG picture, or a PDF.' }),
});

export function evidenceRoutes(app: FastifyInstance, parts: Parts): void {
  app.post(
    api.attachments(),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Upload a file as evidence, before the comment that names it',
        description:
          `At most ${EVIDENCE_BYTES_MAX} bytes. Its kind is read from its bytes. What tells who made it, when and where is ` +
          'taken out, or the file is refused; its name is replaced. Without a comment it is kept for one day.',
        consumes: ['multipart/form-data'],
        body: Upload,
        response: answers({ 201: Attachment }),
      },
      // The body is described above for people; it is a stream, read and checked below.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      parts.flood.pass('evidence', request.ip, FILES_PER_MINUTE);
      const { id, bytes } = await readUpload(request);
      return reply.code(201).send(await acceptEvidence(await parts.workOf(request), bytes, id));
    },
  );

  app.get<{ Params: Static<typeof ById> }>(
    api.attachment(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'The file of a public comment',
        params: ById,
        response: answers({ 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }),
      },
      // A Buffer is sent as it is.
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request, reply) => {
      const { name, mediaType, bytes } = await readEvidence(await parts.workOf(request), request.params.id);
      return reply
        .type(mediaType)
        .headers({
          'content-disposition': `attachment; filename="${name}"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          // It may be hidden or withdrawn at any time.
          'cache-control': 'no-store',
        })
        .send(Buffer.from(bytes));
    },
  );
}

/** The one file and the id in front of or behind it. */
async function readUpload(request: FastifyRequest): Promise<{ id: string; bytes: Uint8Array }> {
  if (!request.isMultipart()) refuse('wrong-content-type', { expected: 'multipart/form-data' });
  let id: unknown;
  let bytes: Uint8Array | undefined;
  let isCut = false;
  try {
    for await (const part of request.parts({
      limits: { fileSize: EVIDENCE_BYTES_MAX, files: 1, fields: 4, parts: 5 },
    })) {
      if (part.type === 'file') {
        bytes = await part.toBuffer();
        isCut = part.file.truncated;
      } else if (part.fieldname === 'id') id = part.value;
    }
  } catch (error) {
    throw refusalOfUpload(error);
  }
  if (isCut) refuse('too-large', { limit: '5 MB' }, 'file');
  if (typeof id !== 'string' || !UUID.test(id))
    refuse('malformed-request', { field: 'id', problem: 'a UUID is needed' }, 'id');
  return { id: id.toLowerCase(), bytes: bytes?.length ? bytes : refuse('evidence-needed', {}, 'file') };
}
