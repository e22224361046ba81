// The live order over a socket, and the same by polling for readers whose network blocks sockets.
import type { Verdict } from '@sala/shared/ground/errors.js';
import { demand, Refusal } from '@sala/shared/ground/errors.js';
import { type Audience, audiences } from '@sala/shared/ground/events.js';
import { oneOf } from '@sala/shared/texts/bilingual.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import { isOwnOrigin } from '../infra/http.js';
import type { Parts } from '../infra/parts.js';

const ById = Type.Object({ id: Id });
const After = Type.Object(
  {
    after: Type.Integer({ minimum: 0 }),
    epoch: Type.String({ maxLength: 64 }),
    audience: Type.Optional(oneOf<Audience>(audiences)),
  },
  { additionalProperties: false },
);

export type CanFollow = (viewer: Viewer, topicId: string, audience: Audience) => Promise<Verdict>;

export function topicsRoutes(app: FastifyInstance, parts: Parts, canFollow: CanFollow): void {
  app.get(
    '/api/live',
    {
      websocket: true,
      schema: {
        tags: tags.live,
        summary: 'The socket: follow topics and hear what happens in them',
        description:
          'Frames are described in docs/live.md. The session is read from the cookie, never from the address.',
      },
      preValidation: async (request) => {
        const { origin } = request.headers;
        if (origin !== undefined && !isOwnOrigin(origin, parts.settings)) throw new Refusal('foreign-origin');
      },
    },
    (socket, request) => {
      // Not waited for: what the reader says meanwhile would be heard by nobody.
      const first = parts.askingOf(request);
      first.catch(() => undefined);
      const viewer = async () => {
        const began = await first;
        const asking = await parts.askingOf(request);
        return began.sessionId !== null && asking.sessionId === null ? null : asking.viewer;
      };
      parts.live.attach(socket, viewer, (code, reason) =>
        request.log.info({ reqId: request.id, code, reason }, 'socket closed'),
      );
    },
  );

  app.get<{ Params: Static<typeof ById>; Querystring: Static<typeof After> }>(
    '/api/topics/:id/events',
    {
      schema: {
        tags: tags.live,
        summary: 'Events after a sequence: what a socket would have sent',
        params: ById,
        querystring: After,
        response: answers({ 200: Type.Unsafe<unknown>({ type: 'object', additionalProperties: true }) }),
      },
    },
    async (request, reply) => {
      const { after, epoch, audience = 'public' } = request.query;
      const { viewer } = await parts.askingOf(request);
      demand(await canFollow(viewer, request.params.id, audience));
      reply.header('cache-control', 'no-store');
      return parts.live.page(request.params.id, audience, after, epoch);
    },
  );
}
