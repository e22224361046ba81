// Examples for the description of the programming interface, made from its own schemas, so that none can be out of
// date: a schema's own example where it has one, else something likely by the name of the field.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  format?: string;
  minimum?: number;
}

interface Content {
  schema?: Schema;
  example?: unknown;
}
type Contents = Record<string, Content>;

const byFormat: Record<string, string> = {
  uuid: '3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d',
  'date-time': '2026-04-01T02:00:00.000Z',
  date: '2026-04-01',
  email: 'sok.sophea@example.org',
  binary: '(bytes)',
};

const byName: Record<string, unknown> = {
  body: 'Forty-five working days are too long for a household pond.',
  html: '<p>Forty-five working days are too long for a household pond.</p>',
  exact: 'within 45 working days',
  proposed: 'within 15 working days',
  name: 'Sok Sophea',
  password: 'green mango on the boat',
  slug: 'aquaculture-law',
  draftSlug: 'aquaculture-law',
  path: 'chapter-2/article-12',
  version: 1,
  clausePath: 'chapter-2/article-12',
  instrumentKind: 'law',
  kind: 'article',
  code: '73916820',
  hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  mediaType: 'image/png',
  epoch: '804e81394e87104d',
  before: 'forty five',
  after: 'forty-five',
  does: 'fish-farmer',
  province: '03',
  message:
    'Comments open on Sunday 1 March 2026, 09:00 Phnom Penh time. Your words are kept on this device until then.',
  requestId: 'c9ae0fd9-7ea8-4ae4-a806-5dce0a501c08',
};

export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  const choice = choices?.find(({ type }) => type !== 'null') ?? choices?.[0];
  if (choice) return exampleOf(choice, name);
  if (schema.type === 'object' || schema.properties)
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, exampleOf(one, key)]));
  if (schema.type === 'array') return schema.items ? [exampleOf(schema.items, name)] : [];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'null') return null;
  return byFormat[schema.format ?? ''] ?? byName[name] ?? 'Words of somebody';
}

function fill(contents: Contents = {}): void {
  for (const content of Object.values(contents)) if (content.schema) content.example ??= exampleOf(content.schema);
}

interface Described {
  requestBody?: { content?: Contents };
  responses?: Record<string, { content?: Contents }>;
}

/** Puts an example beside every schema of a body. */
export const withExamples: NonNullable<FastifyDynamicSwaggerOptions['transformObject']> = (given) => {
  if (!('openapiObject' in given)) return given.swaggerObject;
  const { openapiObject } = given;
  for (const methods of Object.values(openapiObject.paths ?? {}))
    for (const operation of Object.values(methods as Record<string, Described>)) {
      fill(operation.requestBody?.content);
      for (const answer of Object.values(operation.responses ?? {})) fill(answer.content);
    }
  return openapiObject;
};
