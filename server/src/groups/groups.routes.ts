// Groups over HTTP, as everybody may have them: the directory, a group, and what it has said.
import { SignedReceipt, SignedRequest } from '@sala/shared/groups/signed-contract.js';
import { Group, Statement } from '@sala/shared/groups/contract.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import { type GroupsParts, groupsPages, newKey } from './groups.pages.routes.js';
import { roomRoutes } from './room/groups.room.routes.js';
import { readSigned, takeSigned } from './outside/groups.signed.service.js';
import { getGroup, listGroups, listStatementsOf } from './groups.service.js';
import type { GroupActsByKind } from './groups.release.service.js';
import { bondActs } from './life/groups.life.routes.js';
import { ownActsOfRooms } from './life/groups.own.routes.js';
import { portraitActs, portraitsRoutes } from './portraits/groups.portraits.routes.js';
import type { KnowIssues } from './portraits/groups.portraits.service.js';
import { portraitWriting } from './portraits/groups.portraits.write.routes.js';

export { mendedOf } from './room/groups.forms.routes.js';

/** What groups do among themselves, by kind: besides what other domains let them do. */
export const ownActs = (knowIssues: KnowIssues): GroupActsByKind => ({
  ...ownActsOfRooms,
  groups: bondActs,
  portraits: {
    ...portraitActs(knowIssues),
    pageOf: (_work, language) => Promise.resolve(pages.roomPortraits(language)),
  },
});

const ById = Type.Object({ id: Id });
type ById = { Params: Static<typeof ById> };

export function groupsRoutes(app: FastifyInstance, parts: GroupsParts): void {
  app.get(
    api.groups(),
    { schema: { tags: tags.reading, summary: 'All groups', response: answers({ 200: Type.Array(Group) }) } },
    async (request) => listGroups(await parts.workOf(request)),
  );

  app.get<ById>(
    api.group(':id'),
    { schema: { tags: tags.reading, summary: 'One group', params: ById, response: answers({ 200: Group }) } },
    async (request) => getGroup(await parts.workOf(request), request.params),
  );

  app.get<ById>(
    api.groupStatements(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'What a group has said in public, newest first',
        description:
          'The words of a statement on a draft are those of the comment with the same id. Times are those of releases, ' +
          'quarters of an hour at which whatever waits comes out together.',
        params: ById,
        response: answers({ 200: Type.Array(Statement) }),
      },
    },
    async (request) => {
      const work = await parts.workOf(request);
      return listStatementsOf(work, (await getGroup(work, request.params)).id);
    },
  );

  signedRoutes(app, parts);
  groupsPages(app, parts);
  portraitsRoutes(app, parts);
  portraitWriting(app, parts);
  roomRoutes(app, parts);
}

function signedRoutes(app: FastifyInstance, parts: GroupsParts): void {
  app.post<ById & { Body: SignedRequest }>(
    api.groupSigned(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Hand in from outside what a group has signed with its own key',
        description:
          'The text is JSON of the shape that `sala keys sign` makes; it is checked byte for byte against the public key ' +
          'of the group (Ed25519, RFC 8032), taken once, and comes out at the next release.',
        params: ById,
        body: SignedRequest,
        response: answers({ 202: SignedReceipt }),
      },
    },
    async (request, reply) => {
      parts.flood.pass('signed', request.ip, 20, 60);
      const given = {
        publicId: randomUUID(),
        secret: newKey(),
        tickMs: parts.settings.releaseTickMs,
        closesAt: parts.closesAt,
      };
      const work = await parts.workOf(request);
      return reply.code(202).send(await takeSigned(work, request.params.id, request.body, given));
    },
  );

  const ByIds = Type.Object({ id: Id, statement: Id });
  app.get<{ Params: Static<typeof ByIds> }>(
    api.groupSigned(':id', ':statement'),
    {
      schema: {
        tags: tags.reading,
        summary: 'What became of a signed statement',
        params: ByIds,
        response: answers({ 200: SignedReceipt }),
      },
    },
    async (request, reply) => {
      const { id, statement } = request.params;
      reply.header('cache-control', 'no-store');
      return readSigned(await parts.workOf(request), id, statement);
    },
  );
}
