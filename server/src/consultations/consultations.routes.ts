// HTTP for rounds: reading them, for everybody; announcing and extending, for the lead and the signing official.
import { RoundProgress } from '@sala/shared/answers/desk-contract.js';
import { ExtensionRequest, Round, RoundRequest } from '@sala/shared/consultations/contract.js';
import { PlacesToDecide, PublishPreview, PublishRequest } from '@sala/shared/consultations/publish-contract.js';
import { Version } from '@sala/shared/drafts/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Annotations } from '../annotations/annotations.service.js';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { closeAsAnswered, type PendingOf, readProgress } from './consultations.answered.service.js';
import { readPlaces } from './consultations.places.service.js';
import { previewVersion, publishVersion } from './consultations.publish.service.js';
import type { Consultations } from './consultations.service.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };

function answeredRoutes(app: FastifyInstance, parts: Parts, consultations: Consultations, pendingOf: PendingOf): void {
  app.get<ById>(
    api.roundAnswered(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'What is missing before a round may be closed as answered',
        params: ById,
        response: answers({ 200: RoundProgress }),
      },
    },
    async (request) => readProgress(await parts.workOf(request), request.params.id, pendingOf),
  );

  app.post<ById>(
    api.roundAnswered(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Close a round as answered, for good',
        description: 'Refused, with the numbers, while a comment lacks a signed answer or a moderator has to read one.',
        params: ById,
        response: answers({ 201: Round }),
      },
    },
    async (request, reply) => {
      const round = await closeAsAnswered(await parts.workOf(request), request.params.id, pendingOf);
      consultations.forget(round.draftId);
      parts.wake(round.draftId);
      return reply.code(201).send(round);
    },
  );
}

export function consultationsRoutes(
  app: FastifyInstance,
  parts: Parts,
  asked: { consultations: Consultations; annotations: Annotations; pendingOf: PendingOf },
): void {
  const { consultations, annotations, pendingOf } = asked;
  answeredRoutes(app, parts, consultations, pendingOf);

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

  app.get<ById>(
    api.publishPreview(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'What would become of every comment if the working text were published now',
        params: ById,
        response: answers({ 200: PublishPreview }),
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const work = await parts.workOf(request);
      return previewVersion(work, request.params.id, annotations, parts.languageOf(request));
    },
  );

  app.get<ById>(
    api.places(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Comments on the newest version whose place a person has to say, or has said',
        params: ById,
        response: answers({ 200: Type.Union([PlacesToDecide, Type.Null()]) }),
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return readPlaces(await parts.workOf(request), request.params.id, annotations, parts.languageOf(request));
    },
  );

  app.post<ById & { Body: PublishRequest }>(
    api.versions(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Publish the working text as the next version, with every comment carried to it',
        description: 'A version is immutable, numbered and hashed. The same id again gives the same version.',
        params: ById,
        body: PublishRequest,
        response: answers({ 201: Version }),
      },
    },
    async (request, reply) => {
      const version = await publishVersion(await parts.workOf(request), request.params.id, request.body);
      consultations.forget(version.draftId);
      parts.wake(version.draftId);
      return reply.header('cache-control', 'no-store').code(201).send(version);
    },
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
