// HTTP for the answer desk: its list, the work on one comment, claims, notes and labels. The drafting team's alone.
import {
  AnswerDesk,
  AnswerWork,
  AssignmentRequest,
  ClaimRequest,
  DeskQuery,
  NoteRequest,
  OfficeNote,
  TeamMember,
  ThemeRequest,
  VariantPage,
} from '@sala/shared/answers/desk-contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import {
  addNote,
  assignComments,
  claimComments,
  labelComments,
  listTeam,
  releaseComments,
} from './answers.claims.service.js';
import type { AnswerDesks } from './answers.desk.service.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };
const After = Type.Object({ after: Type.Optional(Id) }, { additionalProperties: false });
const nothing = answers({ 204: Type.Null() });

export function answerDeskRoutes(app: FastifyInstance, { workOf }: Parts, desks: AnswerDesks): void {
  const describe = (summary: string) => ({ tags: tags.drafting, summary, params: ById });

  app.get<ById & { Querystring: DeskQuery }>(
    api.answerDesk(':id'),
    {
      schema: {
        ...describe('The comments on a draft, those alike as one row, with what was answered'),
        querystring: DeskQuery,
        response: answers({ 200: AnswerDesk }),
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return desks.readDesk(await workOf(request), request.params.id, request.query);
    },
  );

  app.get<ById>(
    api.draftingTeam(':id'),
    {
      schema: { ...describe('Who may answer comments on a draft'), response: answers({ 200: Type.Array(TeamMember) }) },
    },
    async (request) => listTeam(await workOf(request), request.params.id),
  );

  app.get<ById>(
    api.answerWork(':id'),
    {
      schema: {
        ...describe('All that one needs to answer a comment'),
        response: answers({ 200: AnswerWork }),
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return desks.readWork(await workOf(request), request.params.id);
    },
  );

  app.get<ById & { Querystring: Static<typeof After> }>(
    api.variants(':id'),
    {
      schema: {
        ...describe('The comments that stand with one, page by page'),
        querystring: After,
        response: answers({ 200: VariantPage }),
      },
    },
    async (request) => desks.readVariants(await workOf(request), request.params.id, request.query.after ?? null),
  );

  app.post<ById & { Body: ClaimRequest }>(
    api.claim(':id'),
    { schema: { ...describe('Take a comment to work on'), body: ClaimRequest, response: nothing } },
    async (request, reply) => {
      await claimComments(await workOf(request), request.params.id, request.body);
      return reply.code(204).send();
    },
  );

  app.delete<ById & { Body: ClaimRequest }>(
    api.claim(':id'),
    { schema: { ...describe('Give back a comment that one has taken'), body: ClaimRequest, response: nothing } },
    async (request, reply) => {
      await releaseComments(await workOf(request), request.params.id, request.body);
      return reply.code(204).send();
    },
  );

  app.put<ById & { Body: AssignmentRequest }>(
    api.assignment(':id'),
    {
      schema: {
        ...describe('Give a comment to somebody of the team, or to nobody in particular'),
        body: AssignmentRequest,
        response: nothing,
      },
    },
    async (request, reply) => {
      await assignComments(await workOf(request), request.params.id, request.body);
      return reply.code(204).send();
    },
  );

  app.post<ById & { Body: NoteRequest }>(
    api.notes(':id'),
    {
      schema: {
        ...describe('Note something about a comment, for the office alone'),
        body: NoteRequest,
        response: answers({ 201: Type.Array(OfficeNote) }),
      },
    },
    async (request, reply) => {
      reply.code(201);
      return addNote(await workOf(request), request.params.id, request.body);
    },
  );

  app.put<ById & { Body: ThemeRequest }>(
    api.theme(':id'),
    {
      schema: { ...describe('Sort a comment under a label of the team’s own'), body: ThemeRequest, response: nothing },
    },
    async (request, reply) => {
      await labelComments(await workOf(request), request.params.id, request.body);
      return reply.code(204).send();
    },
  );
}
