// HTTP for comments as Web Annotations (JSON-LD): taking them away as open data, and bringing those that were written
// elsewhere.
import { WEB_ANNOTATION_CONTEXT, WEB_ANNOTATION_TYPE } from '@sala/shared/annotations/web-annotation.js';
import {
  Brought,
  WebAnnotationCollectionShape,
  WebAnnotationPageShape,
  WebAnnotationShape,
} from '@sala/shared/annotations/web-contract.js';
import { ReceiptSecret } from '@sala/shared/discussions/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { FastifyInstance } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import type { Bringing } from './annotations.bring.service.js';
import type { WebAnnotations } from './annotations.web.service.js';

const ById = Type.Object({ id: Id });
const Paged = Type.Object(
  { page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'The first is 0.' })) },
  { additionalProperties: false },
);
const OfSender = Type.Object({ 'receipt-secret': ReceiptSecret });
/** Pages that one network may read in a minute: enough to take all of a large hall. */
const PAGES_PER_MINUTE = 600;

/** Anything at all: what it says is read by the model of Web Annotations, and refused in words where it is none. */
const Given = Type.Unknown({
  description: 'One Web Annotation; or a list of up to 100, plain, in `items`, or as an AnnotationPage.',
  examples: [
    {
      '@context': WEB_ANNOTATION_CONTEXT,
      id: 'https://forum.example/comments/12',
      type: 'Annotation',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'Sok Sophea' },
      body: { type: 'TextualBody', value: 'Thirty days are too long for a household pond.', language: 'en' },
      target: {
        source: 'https://hall.example/en/drafts/aquaculture-law/clauses/article-1',
        selector: { type: 'TextQuoteSelector', exact: '45 working days', prefix: 'within ', suffix: '' },
      },
    },
  ],
});

const linkedData = (schema: TSchema) => ({
  description: 'JSON-LD.',
  content: { 'application/ld+json': { schema } },
});

export function webAnnotationsRoutes(
  app: FastifyInstance,
  parts: Parts,
  { web, bringing }: { web: WebAnnotations; bringing: Bringing },
): void {
  const { flood, settings, workOf } = parts;

  app.get<{ Params: Static<typeof ById>; Querystring: Static<typeof Paged> }>(
    api.webAnnotations(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'What was said on a version, as W3C Web Annotations',
        description:
          'The collection; with `page`, a page of 100 in the order of arrival. Openings and replies whose words are ' +
          'public; of speakers their public label. Offsets of TextPositionSelector are code points of a clause’s text.',
        params: ById,
        querystring: Paged,
        response: {
          ...answers({}),
          200: linkedData(Type.Union([WebAnnotationCollectionShape, WebAnnotationPageShape])),
        },
      },
    },
    async (request, reply) => {
      flood.pass('web-annotations', request.ip, PAGES_PER_MINUTE);
      const { page } = request.query;
      const work = await workOf(request);
      reply.header('cache-control', 'no-cache').type(WEB_ANNOTATION_TYPE);
      return page === undefined
        ? web.readCollection(work, request.params.id)
        : web.readPage(work, request.params.id, page);
    },
  );

  app.get<{ Params: Static<typeof ById> }>(
    api.webAnnotation(':id'),
    {
      schema: {
        tags: tags.reading,
        summary: 'One comment or reply as a W3C Web Annotation',
        params: ById,
        response: { ...answers({}), 200: linkedData(WebAnnotationShape) },
      },
    },
    async (request, reply) => {
      flood.pass('web-annotations', request.ip, PAGES_PER_MINUTE);
      reply.header('cache-control', 'no-cache').type(WEB_ANNOTATION_TYPE);
      return web.readOne(await workOf(request), request.params.id);
    },
  );

  app.post<{ Params: Static<typeof ById>; Headers: Static<typeof OfSender> }>(
    api.webAnnotations(':id'),
    {
      schema: {
        tags: tags.speaking,
        summary: 'Bring comments that were written elsewhere as W3C Web Annotations',
        description:
          'No account needed. `receipt-secret` is a secret of yours, of 128 bits: with it the same annotation (by its ' +
          '`id` and target) brought again is the same comment and gets the first answer; without it nobody can change or ' +
          'withdraw it. The clause is that of the address of the target; words are looked for exactly. Each annotation ' +
          'counts as one post; what is refused for haste can be sent again by itself. Answers stand in the order sent; ' +
          'what cannot be read or placed has the code `not-understood`.',
        consumes: ['application/json', 'application/ld+json'],
        params: ById,
        headers: OfSender,
        body: Given,
        response: answers({ 200: Type.Object({ items: Type.Array(Brought) }, { additionalProperties: false }) }),
      },
    },
    async (request) => {
      const sender = {
        secret: request.headers['receipt-secret'],
        language: parts.languageOf(request),
        pass: () => flood.pass('post', request.ip, settings.limits.postsPerMinute),
      };
      return { items: await bringing.bring(await workOf(request), request.params.id, request.body, sender) };
    },
  );
}
