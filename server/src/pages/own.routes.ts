// What only the one who asks may know of the page being read: whether signed in, and whose name one may speak in. Asked
// apart, so that the page itself can be the same for everybody. And the site's sign for the browser's tab.
import { canSpeakFor } from '@sala/shared/accounts/policy.js';
import type { OwnState } from '@sala/shared/screens/reading-state.js';
import { Bilingual } from '@sala/shared/texts/bilingual.js';
import { houseIcon } from '@sala/shared/ui/house.js';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';

const strict = { additionalProperties: false };
const Own = Type.Object(
  {
    signedIn: Type.Boolean(),
    name: Type.Union([Type.String(), Type.Null()]),
    organisations: Type.Array(Type.Object({ id: Id, name: Bilingual }, strict)),
  },
  strict,
);

const ICON = houseIcon
  .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" color="#0b5960" ')
  .replace(' aria-hidden="true"', '');

export function ownRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(
    '/api/own',
    {
      schema: {
        tags: tags.reading,
        summary: 'Whether I am signed in, and for whom I may speak',
        response: answers({ 200: Own }),
      },
    },
    async (request, reply): Promise<OwnState> => {
      reply.header('cache-control', 'private, no-store');
      const { name, viewer } = await parts.askingOf(request);
      if (viewer.userId === null) return { signedIn: false, name: null, organisations: [] };
      const all = await listOrganisations(await parts.workOf(request));
      const mine = all.filter(({ id }) => canSpeakFor(viewer, id) === true);
      return { signedIn: true, name, organisations: mine.map(({ id, name: own }) => ({ id, name: own })) };
    },
  );

  // Leaving in a hurry: what the browser keeps of the hall goes, also who is signed in and which room is open, and the
  // page that is left says nothing. Not by a link on another site, nor by a browser that looks ahead.
  app.get('/leave', { schema: { hide: true } }, async ({ headers }, reply) => {
    const from = headers['sec-fetch-site'] ?? 'none';
    const isMeant = (from === 'same-origin' || from === 'none') && headers['sec-purpose'] === undefined;
    if (isMeant) reply.header('clear-site-data', '"cache", "cookies", "storage"');
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send('<!doctype html><html lang="en"><meta charset="utf-8"><title>&#8203;</title><body></body></html>');
  });

  app.get('/icon.svg', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=604800').send(ICON),
  );
}
