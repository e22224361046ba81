// Uploads of draft files: the first one starts a draft, a further one adds the other language. One file in a multipart
// form, its fields before it.
import { cleanName } from '@sala/shared/accounts/names.js';
import { LineageReview, RevisionReport } from '@sala/shared/drafts/revision-contract.js';
import {
  ReadingReport,
  SourceRequest,
  StartFromFileRequest,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { DRAFT_FILE_BYTES_MAX } from '@sala/shared/ground/limits.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import { isUnwritable } from '../infra/http.js';
import type { Parts } from '../infra/parts.js';
import { reviewLineage, takeRevision } from './drafts.revise.service.js';
import { addLanguageFromFile, createDraftFromFile, type DraftFile } from './drafts.start.service.js';
import { readDraftFile } from './import/read-draft-file.js';

/** Of a file's name no more is kept. */
const FILE_NAME_UNITS_MAX = 200;

const ById = Type.Object({ id: Id });

export function sourceRoutes(app: FastifyInstance, parts: Parts): void {
  const { flood, settings } = parts;
  const passFlood = (address: string) =>
    flood.pass('import', address, settings.limits.importsPerHour / 60, settings.limits.importsPerHour);
  revisionRoutes(app, parts, passFlood);

  app.post(
    api.sourceFile(),
    { schema: describe('Start a draft from a Word, Markdown or text file', StartFromFileRequest, ReadingReport) },
    async (request, reply) => {
      passFlood(request.ip);
      const { asked, file } = await readForm(request, StartFromFileRequest);
      const { language, ...draft } = asked;
      const work = await parts.workOf(request);
      const report = await createDraftFromFile(work, { ...draft, title: {} }, { ...file, language }, readDraftFile);
      return reply.code(201).send(report);
    },
  );

  app.post<{ Params: Static<typeof ById> }>(
    api.workingSource(':id'),
    { schema: { ...describe('Add the other language from a file', SourceRequest, ReadingReport), params: ById } },
    async (request, reply) => {
      passFlood(request.ip);
      const { asked, file } = await readForm(request, SourceRequest);
      const { language, ...edit } = asked;
      const work = await parts.workOf(request);
      const report = await addLanguageFromFile(work, request.params.id, edit, { ...file, language }, readDraftFile);
      return reply.code(201).send(report);
    },
  );
}

function revisionRoutes(app: FastifyInstance, parts: Parts, passFlood: (address: string) => void): void {
  app.post<{ Params: Static<typeof ById> }>(
    api.workingRevision(':id'),
    {
      schema: { ...describe('Take the next version from a revised file', SourceRequest, RevisionReport), params: ById },
    },
    async (request, reply) => {
      passFlood(request.ip);
      const { asked, file } = await readForm(request, SourceRequest);
      const { language, ...edit } = asked;
      const work = await parts.workOf(request);
      const report = await takeRevision(work, request.params.id, edit, { ...file, language }, readDraftFile);
      return reply.code(201).send(report);
    },
  );

  app.get<{ Params: Static<typeof ById> }>(
    api.workingLineage(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'What each clause of the working text comes from, the doubtful first',
        params: ById,
        response: answers({ 200: LineageReview }),
      },
    },
    async (request) => reviewLineage(await parts.workOf(request), request.params.id, parts.languageOf(request)),
  );
}

const describe = (summary: string, fields: TSchema, answer: TSchema) => ({
  tags: tags.drafting,
  summary,
  description: '`multipart/form-data`: a field `request` with JSON, then one file.',
  consumes: ['multipart/form-data'],
  // Described for people: the body is a stream, null to the validator, read and checked below.
  body: Type.Unsafe({
    type: ['object', 'null'],
    properties: { request: fields, file: Type.String({ format: 'binary' }) },
  }),
  response: answers({ 201: answer }),
});

/** The checked field `request` and the file, wholly in memory: it is at most twenty megabytes. */
async function readForm<Schema extends TSchema>(
  request: FastifyRequest,
  schema: Schema,
): Promise<{ asked: Static<Schema>; file: DraftFile }> {
  if (!request.isMultipart()) refuse('wrong-content-type', { expected: 'multipart/form-data' });
  const limits = { fileSize: DRAFT_FILE_BYTES_MAX, files: 1 };
  const part = (await request.file({ limits, throwFileSizeLimit: false })) ?? refuse('file-needed', {}, 'file');
  const field = part.fields.request;
  const text = field && 'value' in field && typeof field.value === 'string' ? field.value : '';
  const bytes = await part.toBuffer();
  if (part.file.truncated) refuse('file-too-large', { limit: '20 MB' }, 'file');
  if (bytes.byteLength === 0) refuse('file-needed', {}, 'file');
  const asked = parseJson(text);
  if (!request.validateInput(asked, schema))
    refuse('malformed-request', { field: 'request', problem: 'form' }, 'request');
  return {
    asked: asked as Static<Schema>,
    file: { name: cleanName(part.filename).slice(0, FILE_NAME_UNITS_MAX), bytes },
  };
}

function parseJson(text: string): unknown {
  if (isUnwritable(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
