// What all operations of the programming interface share in their description: ids, groups, and the shape of errors.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { type TSchema, Type } from 'typebox';
import { withExamples } from './shapes/examples.js';

export const Id = Type.String({ format: 'uuid', examples: ['3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d'] });

/** An id as it may stand in an address. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const ApiError = Type.Object(
  {
    error: Type.Object({
      code: Type.String({ examples: ['round-not-open-yet'], description: 'Stable; made for programs.' }),
      message: Type.String({ description: 'A sentence in the language of Accept-Language that says what to do.' }),
      field: Type.Optional(Type.String({ description: 'What of the request it is about.' })),
      requestId: Type.String(),
    }),
  },
  { description: 'A refusal (4xx, 503) or a fault (500).' },
);

/** Adds the error shape to an operation's answers. */
export function answers<Answers extends Record<number, TSchema>>(own: Answers) {
  return { ...own, '4xx': ApiError, '5xx': ApiError };
}

/** The answer of an operation that hands out a file, in one of these media types. */
export function file(...mediaTypes: string[]) {
  const bytes = { schema: Type.String({ format: 'binary' }) };
  return { description: 'The file.', content: Object.fromEntries(mediaTypes.map((type) => [type, bytes])) };
}

/** Groups of operations. */
export const tags = {
  reading: ['Reading'],
  speaking: ['Speaking'],
  drafting: ['Drafting'],
  moderation: ['Moderation'],
  commitments: ['Commitments'],
  accounts: ['Accounts'],
  live: ['Live'],
};

/** What the description of the programming interface says about itself. */
export const describeApi: FastifyDynamicSwaggerOptions = {
  // Pages and their forms belong to no group; they are no part of the programming interface.
  hideUntagged: true,
  transformObject: withExamples,
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Sala',
      version: '0.1.0',
      description:
        'Draft laws, what people say on their words, and the live order of it all. No key is needed to read or to speak; ' +
        'working on drafts needs a session. Every refusal has a stable code and a sentence that says what to do.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    tags: Object.values(tags).flatMap((names) => names.map((name) => ({ name }))),
  },
};
