// HTTP for answers: reading the signed ones and what caused the changes, for everybody; writing, signing and explaining
// changes, for the drafting team; the author's one reply.
import {
  Answer,
  AnsweredCount,
  AnswerPage,
  AuthorReplyRequest,
  ChangeRequest,
  ClauseSources,
  PlacesRequest,
  Proposal,
  ProposalChange,
  ProposalRemoval,
  ProposalRequest,
  SignatureRequest,
} from '@sala/shared/answers/contract.js';
import { Receipt } from '@sala/shared/discussions/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Posting } from '../annotations/annotations.post.service.js';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { explainChange, readSources, sourcesOf } from './answers.changes.service.js';
import {
  changeProposal,
  listWaitingProposals,
  proposeAnswer,
  readProposal,
  removeProposal,
} from './answers.propose.service.js';
import { countAnswered, type SignedAnswers } from './answers.read.service.js';
import { type ModerationOf, replyToAnswer } from './answers.reply.service.js';
import { addPlaces, signAnswers } from './answers.sign.service.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };
const After = Type.Object({ after: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false });
const OfRound = Type.Object({ round: Type.Optional(Id) }, { additionalProperties: false });
const OfClause = Type.Object({ versionId: Id, clauseId: Id });
const OfVersion = Type.Object({ versionId: Id });

export interface AnswerParts extends Parts {
  signed: SignedAnswers;
  posting: Posting;
  moderationOf: ModerationOf;
}

export function answersRoutes(app: FastifyInstance, parts: AnswerParts): void {
  reading(app, parts);
  writing(app, parts);
  signing(app, parts);

  app.post<ById & { Body: AuthorReplyRequest }>(
    api.authorReply(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'The author replies, once, to what the office answered',
        description:
          'Within fourteen days of the signature, by the secret of the comment or an account of the organisation that ' +
          'spoke. A retry with the same id gives the first receipt.',
        params: ById,
        body: AuthorReplyRequest,
        response: answers({ 201: Receipt }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      const { receipt, draftId } = await replyToAnswer(
        await parts.workOf(request),
        request.params.id,
        request.body,
        parts,
      );
      parts.wake(draftId);
      return reply.code(201).send(receipt);
    },
  );
}

function reading(app: FastifyInstance, { workOf, signed }: AnswerParts): void {
  app.get<ById & { Querystring: Static<typeof After> }>(
    api.answers(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'The signed answers of a draft, the latest first',
        description: 'Corrected ones stay among them. `after` is `next` of the page before.',
        params: ById,
        querystring: After,
        response: answers({ 200: AnswerPage }),
      },
    },
    async (request) => signed.list(await workOf(request), request.params.id, request.query.after ?? null),
  );

  app.get<ById & { Querystring: Static<typeof OfRound> }>(
    api.answeredCount(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'How many comments need an answer, and how many have one',
        params: ById,
        querystring: OfRound,
        response: answers({ 200: AnsweredCount }),
      },
    },
    async (request) => countAnswered(await workOf(request), request.params.id, { roundId: request.query.round }),
  );

  app.get<ById>(
    api.answer(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'One answer: signed for everybody, unsigned for the drafting team',
        params: ById,
        response: answers({ 200: Type.Union([Answer, Proposal]) }),
      },
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request) => {
      const work = await workOf(request);
      const found = await signed.find(work, request.params.id);
      return found ?? readProposal(work, request.params.id);
    },
  );

  app.get<{ Params: Static<typeof OfVersion> }>(
    api.changes(':versionId'),
    {
      schema: {
        tags: tags.reading,
        summary: 'What caused the changes of a version, clause by clause',
        params: OfVersion,
        response: answers({ 200: Type.Array(ClauseSources) }),
      },
    },
    async (request) => readSources(await workOf(request), request.params.versionId),
  );
}

function writing(app: FastifyInstance, { workOf }: AnswerParts): void {
  app.post<ById & { Body: ProposalRequest }>(
    api.answers(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Begin an answer to one comment or to several alike',
        description: 'Kept for the team, or with `send` sent for signature and then checked in full.',
        params: ById,
        body: ProposalRequest,
        response: answers({ 201: Proposal }),
      },
    },
    async (request, reply) => {
      const proposal = await proposeAnswer(await workOf(request), request.params.id, request.body);
      return reply.code(201).send(proposal);
    },
  );

  app.put<ById & { Body: ProposalChange }>(
    api.answer(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Change an answer that is not signed',
        params: ById,
        body: ProposalChange,
        response: answers({ 200: Proposal }),
      },
    },
    async (request) => changeProposal(await workOf(request), request.params.id, request.body),
  );

  app.delete<ById & { Body: Static<typeof ProposalRemoval> }>(
    api.answer(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Take back an answer that is not signed',
        params: ById,
        body: ProposalRemoval,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      await removeProposal(await workOf(request), request.params.id, request.body.revision);
      return reply.code(204).send();
    },
  );

  app.get<ById>(
    api.waitingAnswers(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'What waits for a signature, the longest waiting first',
        params: ById,
        response: answers({ 200: Type.Array(Proposal) }),
      },
    },
    async (request) => listWaitingProposals(await workOf(request), request.params.id),
  );
}

function signing(app: FastifyInstance, { workOf, wake, signed }: AnswerParts): void {
  app.post<ById & { Body: SignatureRequest }>(
    api.signatures(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Sign answers in the office’s name and publish them: all or none',
        description: 'What one has read is what one signs: a proposal that was changed since is refused.',
        params: ById,
        body: SignatureRequest,
        response: answers({ 201: Type.Array(Answer) }),
      },
    },
    async (request, reply) => {
      const work = await workOf(request);
      await signAnswers(work, request.params.id, request.body);
      wake(request.params.id);
      const ids = request.body.answers.map(({ id }) => id);
      return reply.code(201).send(await signed.readAll(work, ids));
    },
  );

  app.post<ById & { Body: Static<typeof PlacesRequest> }>(
    api.answerPlaces(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Name more changes that a signed answer led to',
        params: ById,
        body: PlacesRequest,
        response: answers({ 201: Answer }),
      },
    },
    async (request, reply) => {
      const work = await workOf(request);
      wake(await addPlaces(work, request.params.id, request.body.changes));
      return reply.code(201).send(await signed.read(work, request.params.id));
    },
  );

  app.put<{ Params: Static<typeof OfClause>; Body: ChangeRequest }>(
    api.change(':versionId', ':clauseId'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Say what kind of change a clause underwent, and why where no comment caused it',
        params: OfClause,
        body: ChangeRequest,
        response: answers({ 200: Type.Array(ClauseSources) }),
      },
    },
    async (request) => {
      const { versionId, clauseId } = request.params;
      const work = await workOf(request);
      wake(await explainChange(work, versionId, clauseId, request.body));
      return sourcesOf(work, versionId);
    },
  );
}
