// The description of the programming interface: what a programmer needs is there, and what it shows as an example is
// right by its own schema.
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusals } from '../../shared/src/ground/errors.js';
import { type Floor, openFloor } from '../support/floor.js';

type Contents = Record<string, { schema: object; example?: unknown }>;
interface Operation {
  summary?: string;
  tags?: string[];
  requestBody?: { content: Contents };
  responses: Record<string, { content?: Contents }>;
}

let floor: Floor;
let description: { openapi: string; paths: Record<string, Record<string, Operation>> };
let operations: [string, Operation][];

beforeAll(async () => {
  floor = await openFloor();
  description = (await floor.sala.app.inject('/api/openapi.json')).json<typeof description>();
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Operation] => [`${method.toUpperCase()} ${path}`, one]),
  );
});
afterAll(() => floor.close());

it('is OpenAPI 3.1 and names every operation of the interface, and no page', () => {
  expect(description.openapi).toMatch(/^3\.1\./);
  expect(operations.length).toBeGreaterThan(40);
  expect(operations.filter(([name]) => !name.includes(' /api/')).map(([name]) => name)).toEqual([]);
  expect(operations.filter(([, { summary, tags }]) => !summary || !tags).map(([name]) => name)).toEqual([]);
});

it('gives an example of every body that its own schema takes', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const wrong: string[] = [];
  for (const [name, { requestBody, responses }] of operations)
    for (const contents of [requestBody?.content, ...Object.values(responses).map(({ content }) => content)])
      for (const { schema, example } of Object.values(contents ?? {}))
        if (example === undefined || !ajv.validate(schema, example)) wrong.push(`${name}: ${ajv.errorsText()}`);
  expect(wrong).toEqual([]);
});

it('tells the shape of a refusal with each of them, by a code that there is', () => {
  for (const [name, { responses }] of operations) {
    const example = responses['4XX']?.content?.['application/json']?.example as { error: { code: string } } | undefined;
    expect(Object.keys(refusals), name).toContain(example?.error.code);
  }
});
