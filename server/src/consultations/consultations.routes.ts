// HTTP for rounds: reading them, for everybody; announcing and extending, for the lead and the signing official.
import { ExtensionRequest, Round, RoundRequest } from '@sala/shared/consultations/contract.js';
import { api } from '@sala/shared/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import type { Consultations } from './consultations.service.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };

export function consultationsRoutes(app: FastifyInstance, parts: Parts, consultations: Consultations): void {
  app.get<ById>(
    api.rounds(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'The rounds of a draft, newest first',
        params: ById,
        response: answers({ 200: Type.Array(Round) }),
      },
    },
    async (request) => consultations.listRounds(await parts.workOf(request), request.params.id),
  );

  app.get<ById>(
    api.round(':id'),
    { schema: { tags: tags.reading, summary: 'One round', params: ById, response: answers({ 200: Round }) } },
    async (request) => consultations.getRound(await parts.workOf(request), request.params.id),
  );

  app.post<ById & { Body: RoundRequest }>(
    api.rounds(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Announce a round on the latest version',
        description:
          'A period or a notice shorter than the kind of instrument asks needs `shortenedReason` and a signing official.',
        params: ById,
        body: RoundRequest,
        response: answers({ 201: Round }),
      },
    },
    async (request, reply) => {
      const round = await consultations.announceRound(await parts.workOf(request), request.params.id, request.body);
      parts.wake(round.draftId);
      return reply.code(201).send(round);
    },
  );

  app.post<ById & { Body: ExtensionRequest }>(
    api.extensions(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Extend a round that has not closed, for everybody',
        params: ById,
        body: ExtensionRequest,
        response: answers({ 201: Round }),
      },
    },
    async (request, reply) => {
      const round = await consultations.extendRound(await parts.workOf(request), request.params.id, request.body);
      parts.wake(round.draftId);
      return reply.code(201).send(round);
    },
  );
}
