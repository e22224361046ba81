// HTTP for annotations: posting, replying, being concerned, and the snapshot a page begins with.
import {
  AnnotateRequest,
  Annotation,
  AnnotationSnapshot,
  CommentReceipt,
  ConcernRequest,
  PlaceRequest,
} from '@sala/shared/annotations/contract.js';
import { Receipt, ReplyRequest } from '@sala/shared/discussions/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { decidePlace } from './annotations.carry.service.js';
import type { Posting } from './annotations.post.service.js';
import { type Annotations, changeOwnConcern } from './annotations.service.js';

const ById = Type.Object({ id: Id });
const Filter = Type.Object({ version: Id, clause: Type.Optional(Id) }, { additionalProperties: false });

export function annotationsRoutes(
  app: FastifyInstance,
  parts: Parts,
  annotations: Annotations,
  posting: Posting,
): void {
  const { flood, settings } = parts;
  const passFlood = (address: string) => flood.pass('post', address, settings.limits.postsPerMinute);

  app.get<{ Params: Static<typeof ById>; Querystring: Static<typeof Filter> }>(
    '/api/drafts/:id/annotations',
    {
      schema: {
        tags: tags.speaking,
        summary: 'Everything said on a version, with its place in the live order',
        description: 'With `clause`, only the annotations of one clause, as a list.',
        params: ById,
        querystring: Filter,
        response: answers({ 200: Type.Union([AnnotationSnapshot, Type.Array(Annotation)]) }),
      },
      serializerCompiler: () => (ready) => (typeof ready === 'string' ? ready : JSON.stringify(ready)),
    },
    async (request, reply) => {
      const { version, clause } = request.query;
      reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8');
      return clause
        ? annotations.readClause(request.params.id, version, clause)
        : annotations.readSnapshot(request.params.id, version, parts.live.historyEpoch);
    },
  );

  app.post<{ Params: Static<typeof ById>; Body: AnnotateRequest }>(
    '/api/drafts/:id/annotations',
    {
      schema: {
        tags: tags.speaking,
        summary: 'Anchor a new thread to words of the version under consultation',
        description:
          'No account needed. `id` is the idempotency key, kept for ever: the same id and body give the first answer ' +
          'again, another body is refused with `key-used-otherwise`. What arrives after closing is stored and marked late.',
        params: ById,
        body: AnnotateRequest,
        response: answers({ 201: CommentReceipt }),
      },
    },
    async (request, reply) => {
      passFlood(request.ip);
      reply.code(201);
      return posting.annotateClause(await parts.workOf(request), request.params.id, request.body);
    },
  );

  app.post<{ Params: Static<typeof ById>; Body: ReplyRequest }>(
    '/api/annotations/:id/replies',
    {
      schema: {
        tags: tags.speaking,
        summary: 'Answer in a thread',
        params: ById,
        body: ReplyRequest,
        response: answers({ 201: Receipt }),
      },
    },
    async (request, reply) => {
      passFlood(request.ip);
      reply.code(201);
      return posting.reply(await parts.workOf(request), request.params.id, request.body);
    },
  );

  app.put<{ Params: Static<typeof ById>; Body: PlaceRequest }>(
    api.place(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Decide where a comment stands in a version',
        description: 'For words that could not be found again for certain. `target` null: they are gone.',
        params: ById,
        body: PlaceRequest,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      parts.wake(await decidePlace(await parts.workOf(request), id, request.body));
      return reply.code(204).send();
    },
  );

  for (const [method, isConcerned] of [
    ['PUT', true],
    ['DELETE', false],
  ] as const)
    app.route<{ Params: Static<typeof ById>; Body: Static<typeof ConcernRequest> }>({
      method,
      url: '/api/annotations/:id/concern',
      schema: {
        tags: tags.speaking,
        summary: isConcerned ? 'This concerns me too' : 'This does not concern me after all',
        description: 'Counted once for each account or browser. Not a vote.',
        params: ById,
        body: ConcernRequest,
        response: answers({ 204: Type.Null() }),
      },
      handler: async (request, reply) => {
        flood.pass('concern', request.ip, settings.limits.postsPerMinute * 3);
        const work = await parts.workOf(request);
        parts.wake(await changeOwnConcern(work, request.params.id, request.body.key, isConcerned));
        return reply.code(204).send();
      },
    });
}
