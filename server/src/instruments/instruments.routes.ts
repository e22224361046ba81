// HTTP for a law's way: reading it, for everybody; entering steps, hand-overs, positions, notes and plans for those who
// may; early calls, which everybody may answer.
import { Receipt } from '@sala/shared/discussions/contract.js';
import * as asked from '@sala/shared/instruments/call-contract.js';
import * as contract from '@sala/shared/instruments/contract.js';
import { consultationMarksInOrder } from '@sala/shared/instruments/consultation-marks.js';
import { api } from '@sala/shared/ground/paths.js';
import { oneOf } from '@sala/shared/texts/bilingual.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import type { Calls } from './instruments.calls.service.js';
import { readPlans, revisePlan, tellPlan } from './instruments.plans.service.js';
import { handOver, logPosition, readNotes, writeNote } from './instruments.record.service.js';
import type { Instruments } from './instruments.service.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };

const Marks = Type.Object(
  {
    versionId: Type.Union([Id, Type.Null()]),
    articles: Type.Array(
      Type.Object({ clauseId: Id, mark: oneOf(consultationMarksInOrder) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);

export interface InstrumentsParts extends Parts {
  /** The numbers of the rounds on which a closing report came out; from the domain beside this one. */
  reportedRounds(work: Work, draftId: string): Promise<number[]>;
  instruments: Instruments;
  calls: Calls;
}

export function instrumentsRoutes(app: FastifyInstance, parts: InstrumentsParts): void {
  stageRoutes(app, parts);
  recordRoutes(app, parts);
  planRoutes(app, parts);
  callRoutes(app, parts);
}

function stageRoutes(app: FastifyInstance, parts: InstrumentsParts): void {
  const { instruments } = parts;

  app.get<ById>(
    api.stages(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'Where an instrument stands, how it came there, and what may follow',
        params: ById,
        response: answers({ 200: contract.Instrument }),
      },
    },
    async (request) => instruments.readInstrument(await parts.workOf(request), { id: request.params.id }),
  );

  app.get<ById>(
    api.consultationMarks(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'Which articles of the latest public version people were consulted on as they are now',
        params: ById,
        response: answers({ 200: Marks }),
      },
    },
    async (request) => {
      const work = await parts.workOf(request);
      const { id } = await instruments.findKnown(work, { id: request.params.id });
      const { versionId, marks } = await instruments.readMarks(work, id);
      return { versionId, articles: [...marks].map(([clauseId, mark]) => ({ clauseId, mark })) };
    },
  );

  app.post<ById & { Body: contract.StepRequest }>(
    api.steps(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Enter the next stage',
        description:
          'What has to be said, and by whom, stands in `next` of the instrument. `from` is where the sender saw it ' +
          'standing: a step from anywhere else is refused.',
        params: ById,
        body: contract.StepRequest,
        response: answers({ 201: contract.Instrument }),
      },
    },
    async (request, reply) => {
      const entered = await instruments.enterStage(await parts.workOf(request), request.params.id, request.body);
      parts.wake(entered.draftId);
      return reply.code(201).send(entered);
    },
  );
}

function recordRoutes(app: FastifyInstance, parts: InstrumentsParts): void {
  app.post<ById & { Body: contract.HandoverRequest }>(
    api.handovers(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Record that a version was sent to bodies',
        params: ById,
        body: contract.HandoverRequest,
        response: answers({ 201: contract.Handover }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(await handOver(await parts.workOf(request), request.params.id, request.body)),
  );

  app.post<ById & { Body: contract.PositionRequest }>(
    api.positions(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Record the position of a body',
        description: 'By an account of the body itself, or by those who keep the log.',
        params: ById,
        body: contract.PositionRequest,
        response: answers({ 201: contract.BodyPosition }),
      },
    },
    async (request, reply) => {
      const written = await logPosition(await parts.workOf(request), request.params.id, request.body);
      parts.wake(request.params.id);
      return reply.code(201).send(written);
    },
  );

  app.get<ById>(
    api.draftingNotes(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'Notes beside clauses: what each is for, and how it was tried',
        params: ById,
        response: answers({ 200: Type.Array(contract.DraftingNote) }),
      },
    },
    async (request) => readNotes(await parts.workOf(request), request.params.id),
  );

  app.post<ById & { Body: contract.NoteRequest }>(
    api.draftingNotes(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Write a note beside a clause',
        description: 'Public once its clause has been published. A later note counts instead of an earlier one.',
        params: ById,
        body: contract.NoteRequest,
        response: answers({ 201: contract.DraftingNote }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(await writeNote(await parts.workOf(request), request.params.id, request.body)),
  );
}

function planRoutes(app: FastifyInstance, parts: InstrumentsParts): void {
  app.get(
    api.plans(),
    {
      schema: {
        tags: tags.reading,
        summary: 'The forward plan: drafts that offices plan',
        response: answers({ 200: Type.Array(contract.Plan) }),
      },
    },
    async (request) => readPlans(await parts.workOf(request)),
  );

  app.post<{ Body: contract.PlanRequest }>(
    api.plans(),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Tell of a coming draft',
        body: contract.PlanRequest,
        response: answers({ 201: contract.Plan }),
      },
    },
    async (request, reply) => {
      const plan = await tellPlan(await parts.workOf(request), request.body);
      parts.wake(plan.draft?.id ?? plan.id);
      return reply.code(201).send(plan);
    },
  );

  app.post<ById & { Body: contract.PlanRevisionRequest }>(
    api.planRevisions(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Change the planned time, name the draft that was begun, or drop the entry',
        params: ById,
        body: contract.PlanRevisionRequest,
        response: answers({ 201: contract.Plan }),
      },
    },
    async (request, reply) => {
      const plan = await revisePlan(await parts.workOf(request), request.params.id, request.body);
      parts.wake(plan.draft?.id ?? plan.id);
      return reply.code(201).send(plan);
    },
  );
}

function callRoutes(app: FastifyInstance, parts: InstrumentsParts): void {
  const { calls, instruments } = parts;

  app.get<ById>(
    api.calls(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'What was asked before there was a text, with the public answers',
        params: ById,
        response: answers({ 200: Type.Array(asked.CallWithAnswers) }),
      },
    },
    async (request) => {
      const work = await parts.workOf(request);
      return calls.readCalls(work, (await instruments.findKnown(work, { id: request.params.id })).id);
    },
  );

  app.post<ById & { Body: asked.CallRequest }>(
    api.calls(':id'),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Ask the public before there is a text',
        params: ById,
        body: asked.CallRequest,
        response: answers({ 201: asked.Call }),
      },
    },
    async (request, reply) => {
      const call = await calls.openCall(await parts.workOf(request), request.params.id, request.body);
      parts.wake(call.draftId);
      return reply.code(201).send(call);
    },
  );

  app.post<ById & { Body: asked.CallAnswerRequest }>(
    api.callAnswers(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Answer a question of an early call',
        description: 'No account is needed. After the close an answer is still taken and marked late.',
        params: ById,
        body: asked.CallAnswerRequest,
        response: answers({ 201: Receipt }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('post', request.ip, parts.settings.limits.postsPerMinute);
      const receipt = await calls.answerCall(await parts.workOf(request), request.params.id, request.body);
      return reply.code(201).send(receipt);
    },
  );
}
