// HTTP for commitments: the register, one with its log, bodies and agreements, for everybody; recording and moving them
// for bodies and the secretariat.
import * as signed from '@sala/shared/commitments/agreement-contract.js';
import * as contract from '@sala/shared/commitments/contract.js';
import { Register, RegisterQuery } from '@sala/shared/commitments/figures.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import { officeWork, type Parts } from '../infra/parts.js';
import { readAgreement, readAgreements, recordAgreement } from './commitments.agreements.service.js';
import { listBodies, readBody, tellFocalPoint } from './commitments.bodies.service.js';
import { readCommitment, readRegister } from './commitments.read.service.js';
import { makeCommitment, moveCommitment } from './commitments.service.js';
import type { Mended } from '../pages/forms/fields.js';
import type { Neighbours } from './rooms.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };

export interface CommitmentsParts extends Parts {
  neighbours: Neighbours;
  /** An act of the reader's group that did not come out, as its form was filled in; where the address asks for it. */
  mendedOf(request: FastifyRequest, kind: string): Promise<Mended | null>;
}

export function commitmentsApi(app: FastifyInstance, parts: CommitmentsParts): void {
  registerRoutes(app, parts);
  bodyRoutes(app, parts);
  focalPointRoute(app, parts);
  agreementRoutes(app, parts);
}

function registerRoutes(app: FastifyInstance, parts: CommitmentsParts): void {
  app.get<{ Querystring: RegisterQuery }>(
    api.commitments(),
    {
      schema: {
        tags: tags.reading,
        summary: 'The register of commitments with its figures, now or as it stood at a moment',
        description:
          'The figures count all that `body`, `kind` and `province` leave; the list is narrowed by the rest.',
        querystring: RegisterQuery,
        response: answers({ 200: Register }),
      },
    },
    async (request) => readRegister(await parts.workOf(request), request.query),
  );

  app.get<ById>(
    api.commitment(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'One commitment with its whole log',
        params: ById,
        response: answers({ 200: contract.CommitmentRecord }),
      },
    },
    async (request) => readCommitment(await parts.workOf(request), { id: request.params.id }),
  );

  app.post<{ Body: contract.MakeRequest }>(
    api.commitments(),
    {
      schema: {
        tags: tags.commitments,
        summary: 'Record what a body promised',
        description: 'By its signing official or the secretariat. It waits for the body to accept it in writing.',
        body: contract.MakeRequest,
        response: answers({ 201: contract.CommitmentRecord }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(await makeCommitment(await officeWork(parts, request), parts.neighbours, request.body)),
  );

  app.post<ById & { Body: contract.MoveRequest }>(
    api.commitmentMoves(':id'),
    {
      schema: {
        tags: tags.commitments,
        summary: 'Enter a move of a commitment, or a note on its progress',
        description:
          '`from` is where the sender saw it standing: a move from anywhere else is refused. ' +
          'That something remains of what was closed without confirmation anybody may say, without an account.',
        params: ById,
        body: contract.MoveRequest,
        response: answers({ 201: contract.CommitmentRecord }),
      },
    },
    async (request, reply) => {
      const work = await officeWork(parts, request);
      if (work.viewer.userId === null) parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      return reply.code(201).send(await moveCommitment(work, request.params.id, request.body));
    },
  );
}

function bodyRoutes(app: FastifyInstance, parts: CommitmentsParts): void {
  app.get(
    api.bodies(),
    {
      schema: {
        tags: tags.reading,
        summary: 'Public bodies, and others that have promised something, with their figures',
        response: answers({ 200: Type.Array(signed.BodyRecord) }),
      },
    },
    async (request) => listBodies(await parts.workOf(request), parts.neighbours),
  );

  app.get<ById>(
    api.body(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'A body: its names by date, what came before and after it, and its figures',
        params: ById,
        response: answers({ 200: signed.BodyRecord }),
      },
    },
    async (request) => readBody(await parts.workOf(request), parts.neighbours, request.params.id),
  );
}

function focalPointRoute(app: FastifyInstance, parts: CommitmentsParts): void {
  app.put<ById & { Body: signed.FocalPointRequest }>(
    api.focalPoint(':id'),
    {
      schema: {
        tags: tags.commitments,
        summary: 'Say at which office a body is reached',
        description:
          'By whoever works for the body here, or the secretariat. Never a person; both empty takes it away.',
        params: ById,
        body: signed.FocalPointRequest,
        response: answers({ 200: signed.BodyRecord }),
      },
    },
    async (request) => {
      const work = await officeWork(parts, request);
      return tellFocalPoint(work, parts.neighbours, request.params.id, request.body);
    },
  );
}

function agreementRoutes(app: FastifyInstance, parts: CommitmentsParts): void {
  app.get(
    api.agreements(),
    {
      schema: {
        tags: tags.reading,
        summary: 'Agreements between bodies, the last signed first',
        response: answers({ 200: Type.Array(signed.Agreement) }),
      },
    },
    async (request) => readAgreements(await parts.workOf(request)),
  );

  app.get<ById>(
    api.agreement(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'An agreement with what each side promised in it',
        params: ById,
        response: answers({ 200: signed.AgreementRecord }),
      },
    },
    async (request) => readAgreement(await parts.workOf(request), { id: request.params.id }),
  );

  app.post<{ Body: signed.AgreementRequest }>(
    api.agreements(),
    {
      schema: {
        tags: tags.commitments,
        summary: 'Record an agreement that was signed',
        body: signed.AgreementRequest,
        response: answers({ 201: signed.AgreementRecord }),
      },
    },
    async (request, reply) => reply.code(201).send(await recordAgreement(await parts.workOf(request), request.body)),
  );
}
