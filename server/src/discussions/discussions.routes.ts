// HTTP for comments once they exist: edit, withdraw, history, receipts. The receipt's secret is the right to change.
import { EditRequest, ReceiptStatus, WithdrawRequest } from '@sala/shared/discussions/contract.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import type { Receipts } from './discussions.receipts.service.js';
import { editComment, type IsReadFirst, readHistory, withdrawComment } from './discussions.service.js';

const ById = Type.Object({ id: Id });
const ByCode = Type.Object({ code: Type.String({ maxLength: 40 }) });
const OwnRequest = Type.Object({ secret: WithdrawRequest.properties.secret, id: Id }, { additionalProperties: false });
const Revision = Type.Object({ body: Type.String(), replacedAt: Type.String({ format: 'date-time' }) });

export function discussionsRoutes(
  app: FastifyInstance,
  parts: Parts,
  receipts: Receipts,
  isReadFirst: IsReadFirst,
): void {
  const { flood, settings } = parts;

  app.patch<{ Params: Static<typeof ById>; Body: EditRequest }>(
    '/api/comments/:id',
    {
      schema: {
        tags: tags.speaking,
        summary: 'Change the words of a comment',
        description:
          'Within ten minutes without a trace; later the former words stay readable. In a round where moderators read ' +
          'first, the comment is held until they have read the new words.',
        params: ById,
        body: EditRequest,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      flood.pass('edit', request.ip, settings.limits.postsPerMinute);
      const work = await parts.workOf(request);
      parts.wake(await editComment(work, request.params.id, request.body, isReadFirst));
      return reply.code(204).send();
    },
  );

  app.post<{ Params: Static<typeof ById>; Body: Static<typeof WithdrawRequest> }>(
    '/api/comments/:id/withdrawal',
    {
      schema: {
        tags: tags.speaking,
        summary: 'Take a comment back; a stub stays',
        params: ById,
        body: WithdrawRequest,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      flood.pass('edit', request.ip, settings.limits.postsPerMinute);
      parts.wake(await withdrawComment(await parts.workOf(request), request.params.id, request.body.secret));
      return reply.code(204).send();
    },
  );

  app.get<{ Params: Static<typeof ById> }>(
    '/api/comments/:id/history',
    {
      schema: {
        tags: tags.reading,
        summary: 'Former words of a comment, oldest first',
        params: ById,
        response: answers({ 200: Type.Array(Revision) }),
      },
    },
    async (request) => readHistory(await parts.workOf(request), request.params.id),
  );

  app.get<{ Params: Static<typeof ByCode> }>(
    '/api/receipts/:code',
    {
      schema: {
        tags: tags.reading,
        summary: 'What became of the comment with this receipt code',
        params: ByCode,
        response: answers({ 200: ReceiptStatus }),
      },
    },
    async (request, reply) => {
      flood.pass('receipt', request.ip, 60);
      reply.header('cache-control', 'no-store');
      return receipts.readByCode(await parts.workOf(request), request.params.code);
    },
  );

  app.post<{ Body: Static<typeof OwnRequest> }>(
    '/api/receipts/own',
    {
      schema: {
        tags: tags.speaking,
        summary: 'The author’s own view of a comment, for whoever shows its secret',
        body: OwnRequest,
        response: answers({ 200: ReceiptStatus }),
      },
    },
    async (request, reply) => {
      flood.pass('receipt', request.ip, 60);
      reply.header('cache-control', 'no-store');
      return receipts.readOwn(await parts.workOf(request), request.body.id, request.body.secret);
    },
  );
}
