// HTTP for moderation: queue and decisions for moderators, reports and the log for everybody; and the two pages,
// which work by plain forms.
import { randomUUID } from 'node:crypto';
import * as contract from '@sala/shared/moderation/contract.js';
import { Refusal, refusalSentence } from '@sala/shared/ground/errors.js';
import { DECISION_NOTE_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { hideReasonCodes } from '@sala/shared/discussions/hide-reasons.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { oneOf } from '@sala/shared/texts/bilingual.js';
import { moderation } from '@sala/shared/texts/moderation.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import { demandFormToken, type FormHolder, formToken } from '../infra/signing.js';
import { renderPage } from '../pages/layout.js';
import { logPage } from './moderation-log-page.js';
import { queuePage, type QueueView } from './moderation-page.js';
import { listDecisions, listQueue } from './moderation.read.service.js';
import {
  hideComment,
  holdComment,
  publishComment,
  reportComment,
  restoreComment,
  settleReports,
} from './moderation.service.js';

const REPORTS_PER_MINUTE = 5;

const ById = Type.Object({ id: Id });
type ById = Static<typeof ById>;

const verbs = {
  publish: publishComment,
  hold: holdComment,
  hide: hideComment,
  restore: restoreComment,
  keep: settleReports,
};

export interface ModerationParts extends Parts {
  /** What groups told of pressure put on them; from the domain above. */
  pressuresOf(work: Work): Promise<readonly contract.Pressure[]>;
}

export function moderationRoutes(app: FastifyInstance, parts: ModerationParts): void {
  decisionRoutes(app, parts);
  publicRoutes(app, parts);
  for (const language of languages) {
    queuePages(app, parts, language);
    logPages(app, parts, language);
  }
}

function decisionRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = { tags: tags.moderation };

  app.get(
    api.moderationQueue(),
    {
      schema: { ...schema, summary: 'What waits for the asking moderator', response: answers({ 200: contract.Queue }) },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return listQueue(await parts.workOf(request));
    },
  );

  app.post<{ Params: ById; Body: contract.DecisionRequest }>(
    api.moderationDecision(':id'),
    {
      schema: {
        ...schema,
        summary: 'Publish, hide, restore or keep a comment',
        description:
          'Names the revision of the words that were judged: refused when they have changed. Hiding needs a reason of ' +
          'the public list and an explanation; restoring needs an explanation and another moderator.',
        params: ById,
        body: contract.DecisionRequest,
        response: answers({ 200: contract.Decision }),
      },
    },
    async (request) => {
      const { act, ...judgement } = request.body;
      return verbs[act](await parts.workOf(request), request.params.id, judgement);
    },
  );
}

function publicRoutes(app: FastifyInstance, parts: Parts): void {
  const schema = { tags: tags.moderation };

  app.post<{ Params: ById; Body: contract.ReportRequest }>(
    api.report(':id'),
    {
      schema: {
        ...schema,
        summary: 'Ask a moderator to look at a public comment',
        description: 'Open to everybody. A report never hides anything by itself.',
        params: ById,
        body: contract.ReportRequest,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('report', request.ip, REPORTS_PER_MINUTE);
      await reportComment(await parts.workOf(request), request.params.id, request.body);
      return reply.code(204).send();
    },
  );

  app.get(
    api.moderationLog(),
    {
      schema: {
        ...schema,
        summary: 'What moderators decided, and why',
        response: answers({ 200: contract.DecisionLog }),
      },
    },
    async (request) => listDecisions(await parts.workOf(request)),
  );
}

/** A decision as a plain form sends it: `commentId` and the token beside the fields of a decision. */
const DecisionForm = Type.Object(
  {
    token: Type.String({ maxLength: 200 }),
    commentId: Id,
    id: Id,
    act: contract.ModerationActCode,
    expectedRevision: Type.Integer({ minimum: 1 }),
    expectedReports: Type.Optional(Type.Integer({ minimum: 0 })),
    reason: Type.Optional(oneOf([...hideReasonCodes, ''])),
    // Line ends travel as two characters in a form.
    note: Type.Optional(Type.String({ maxLength: 2 * DECISION_NOTE_UNITS_MAX })),
  },
  { additionalProperties: false },
);
type DecisionForm = Static<typeof DecisionForm>;

const DoneQuery = Type.Object({ done: Type.Optional(contract.ModerationActCode) });

function queuePages(app: FastifyInstance, parts: ModerationParts, language: Language): void {
  const path = pages.moderation(language);

  const show = async (request: FastifyRequest, reply: FastifyReply, told: Pick<QueueView, 'done' | 'refused'>) => {
    const { viewer, name } = await parts.askingOf(request);
    const work = await parts.workOf(request);
    const queue = await listQueue(work);
    const main = queuePage({
      language,
      token: formToken(await holderOf(parts, request)),
      queue,
      pressures: await parts.pressuresOf(work),
      now: work.now,
      newId: randomUUID,
      ...told,
    });
    const title = say(language, moderation.title);
    const state = { now: queue.asOf, heads: queue.heads };
    const page = { language, title, path, viewer, userName: name ?? undefined, main, scripts: ['moderation'], state };
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    return reply.send(renderPage(page));
  };

  app.get<{ Querystring: Static<typeof DoneQuery> }>(
    path,
    { schema: { hide: true, querystring: DoneQuery } },
    async (request, reply) => {
      const { viewer } = await parts.askingOf(request);
      if (viewer.userId === null) return reply.redirect(`${pages.signIn(language)}?next=${path}`, 303);
      return show(request, reply, { done: request.query.done });
    },
  );

  app.post<{ Body: DecisionForm }>(path, { schema: { hide: true, body: DecisionForm } }, async (request, reply) => {
    const { token, commentId, act, reason, note, ...judgement } = request.body;
    try {
      demandFormToken(await holderOf(parts, request), token);
      const words = note?.replace(/\r\n?/g, '\n');
      await verbs[act](await parts.workOf(request), commentId, {
        ...judgement,
        ...(reason ? { reason } : {}),
        ...(words === undefined ? {} : { note: words }),
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'sign-in-first') throw error;
      const sentence = refusalSentence(language, error.code, error.params);
      reply.code(error.status);
      return show(request, reply, { refused: { commentId, act, sentence, reason: reason ?? '', note: note ?? '' } });
    }
    return reply.redirect(`${path}?done=${act}`, 303);
  });
}

async function holderOf(parts: Parts, request: FastifyRequest): Promise<FormHolder> {
  const { sessionId } = await parts.askingOf(request);
  return { secret: parts.secret, sessionId, now: parts.clock() };
}

function logPages(app: FastifyInstance, parts: Parts, language: Language): void {
  const path = pages.moderationLog(language);
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const { viewer, name } = await parts.askingOf(request);
    const log = await listDecisions(await parts.workOf(request));
    const title = say(language, moderation.logTitle);
    const page = { language, title, path, viewer, userName: name ?? undefined, main: logPage(language, log) };
    return reply.type('text/html; charset=utf-8').send(renderPage(page));
  });
}
