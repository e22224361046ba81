// HTTP for what is handed out: files for people who go on working in their own programs.
import { api } from '@sala/shared/ground/paths.js';
import { LanguageCode } from '@sala/shared/texts/bilingual.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, file, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { writeTracked } from './reports.service.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The address without what is asked. */
const [trackedPattern = ''] = api.trackedWord(':id', '', 'km').split('?');
const ById = Type.Object({ id: Id });
const Asked = Type.Object({ from: Id, language: LanguageCode }, { additionalProperties: false });

export function reportsRoutes(app: FastifyInstance, parts: Parts): void {
  app.get<{ Params: Static<typeof ById>; Querystring: Static<typeof Asked> }>(
    trackedPattern,
    {
      schema: {
        tags: tags.reading,
        summary: 'A version as a Word file, with what changed since another one as tracked changes',
        params: ById,
        querystring: Asked,
        response: { ...answers({}), 200: file(WORD) },
      },
    },
    async (request, reply) => {
      parts.flood.pass('word', request.ip, 30);
      const { from, language } = request.query;
      const { name, bytes } = await writeTracked(await parts.workOf(request), request.params.id, from, language);
      reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-cache');
      return reply.type(WORD).send(bytes);
    },
  );
}
