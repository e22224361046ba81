// HTTP for drafts: what is published, for everybody; the working text, for its drafting team.
import { Draft, Erratum, Version } from '@sala/shared/drafts/contract.js';
import { InstrumentKind } from '@sala/shared/drafts/instrument-kinds.js';
import {
  DraftRequest,
  ErratumRequest,
  PresenceRequest,
  RetitleRequest,
  VersionText,
  WorkingChange,
  WorkingEditRequest,
  WorkingLook,
  WorkingStepRequest,
  WorkingText,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { createHash } from 'node:crypto';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { addErratum } from './drafts.publish.service.js';
import { listPublished, readPublished } from './drafts.read.service.js';
import { listInstrumentKinds, retitleDraft } from './drafts.service.js';
import { sourceRoutes } from './drafts.source.routes.js';
import { createDraft } from './drafts.start.service.js';
import { readVersionText } from './drafts.texts.service.js';
import {
  applyWorkingEdit,
  readWorkingHead,
  readWorkingText,
  redoWorkingEdit,
  standAtClause,
  undoWorkingEdit,
} from './drafts.working.service.js';

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };
const PublishedDraft = Type.Object({ draft: Draft, versions: Type.Array(Version) }, { additionalProperties: false });

const reading = (summary: string, answer: object, rest: object = {}) => ({
  schema: { tags: tags.reading, summary, response: answers({ 200: answer }), ...rest },
});
const drafting = (summary: string, answer: object, rest: object = {}) => ({
  schema: { tags: tags.drafting, summary, response: answers({ 200: answer }), params: ById, ...rest },
});

export function draftsRoutes(app: FastifyInstance, parts: Parts): void {
  publishedRoutes(app, parts);
  void app.register(async (team) => {
    // What these routes say is for the drafting team alone.
    team.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    startRoutes(team, parts);
    workingRoutes(team, parts);
    errataRoutes(team, parts);
    sourceRoutes(team, parts);
  });
}

function publishedRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(api.drafts(), reading('Published drafts with their versions', Type.Array(PublishedDraft)), async (request) =>
    listPublished(await parts.workOf(request)),
  );

  app.get<ById>(
    api.draft(':id'),
    reading('One published draft with its versions', PublishedDraft, { params: ById }),
    async (request) => readPublished(await parts.workOf(request), { id: request.params.id }),
  );

  app.get<ById>(
    api.versionText(':id'),
    reading('The text of a published version, with the corrections made since', VersionText, {
      params: ById,
      description: 'The clauses and the hash of a version never change; the list of errata may grow.',
    }),
    async (request, reply) => {
      const text = await readVersionText(await parts.workOf(request), request.params.id);
      // Not the version's own hash: a title may be mended and errata may be added.
      const etag = `"${createHash('sha256').update(JSON.stringify(text)).digest('base64url')}"`;
      reply.header('etag', etag).header('cache-control', 'public, no-cache');
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : text;
    },
  );

  app.get(
    '/api/instrument-kinds',
    reading('Kinds of instrument and what each asks of a round', Type.Array(InstrumentKind)),
    async (request) => listInstrumentKinds(await parts.workOf(request)),
  );
}

function startRoutes(app: FastifyInstance, parts: Parts): void {
  app.post<{ Body: DraftRequest }>(
    api.drafts(),
    {
      schema: {
        tags: tags.drafting,
        summary: 'Start a draft from an empty page',
        body: DraftRequest,
        response: answers({ 201: Draft }),
      },
    },
    async (request, reply) => {
      reply.code(201);
      return createDraft(await parts.workOf(request), request.body);
    },
  );

  app.patch<ById & { Body: RetitleRequest }>(
    api.draft(':id'),
    drafting('Change the title of a draft', Draft, {
      description: 'Names the title that was seen; when it is another one by now, it is refused with `title-changed`.',
      body: RetitleRequest,
    }),
    async (request) => retitleDraft(await parts.workOf(request), request.params.id, request.body),
  );
}

function workingRoutes(app: FastifyInstance, parts: Parts): void {
  app.get<ById>(api.working(':id'), drafting('The text that becomes the next version', WorkingText), async (request) =>
    readWorkingText(await parts.workOf(request), request.params.id),
  );

  app.get<ById>(
    api.workingHead(':id'),
    drafting('Where the working text stands, who changed it last, and who else has which clause open', WorkingLook),
    async (request) => readWorkingHead(await parts.workOf(request), request.params.id),
  );

  app.post<ById & { Body: Static<typeof PresenceRequest> }>(
    api.workingHead(':id'),
    drafting('Say which clause one has open, and see the same of others', WorkingLook, { body: PresenceRequest }),
    async (request) => standAtClause(await parts.workOf(request), request.params.id, request.body.clauseId),
  );

  app.post<ById & { Body: WorkingEditRequest }>(
    api.workingEdits(':id'),
    drafting('Change the working text', WorkingChange, {
      description:
        'Names the revision that was seen; when somebody has changed the text since, it is refused with ' +
        '`working-text-changed` and nothing is written. The same id again changes nothing.',
      body: WorkingEditRequest,
    }),
    async (request) => applyWorkingEdit(await parts.workOf(request), request.params.id, request.body),
  );

  for (const [path, summary, verb] of [
    [api.workingUndo(':id'), 'Undo the last edit', undoWorkingEdit],
    [api.workingRedo(':id'), 'Make the edit again that was undone last', redoWorkingEdit],
  ] as const)
    app.post<ById & { Body: Static<typeof WorkingStepRequest> }>(
      path,
      drafting(summary, WorkingChange, { body: WorkingStepRequest }),
      async (request) => verb(await parts.workOf(request), request.params.id, request.body.revision),
    );
}

function errataRoutes(app: FastifyInstance, parts: Parts): void {
  app.post<ById & { Body: ErratumRequest }>(
    api.errata(':id'),
    drafting('Correct a slip in a published version by an erratum', Erratum, {
      body: ErratumRequest,
      response: answers({ 201: Erratum }),
    }),
    async (request, reply) => {
      const { erratum, draftId } = await addErratum(await parts.workOf(request), request.params.id, request.body);
      parts.wake(draftId);
      return reply.code(201).send(erratum);
    },
  );
}
