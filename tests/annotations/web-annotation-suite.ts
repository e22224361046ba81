// The W3C's own test suite of Web Annotations: its assertions as schemas that hold or not. The folder comes from
// SALA_REAL_DATA.
import { Ajv, type ValidateFunction } from 'ajv';
import fs from 'node:fs';
import path from 'node:path';

export const root = process.env.SALA_REAL_DATA;
const suite = root === undefined ? '' : path.join(root, 'web-annotation');

type Schema = Record<string, unknown>;

/** A schema of draft 4 as the later drafts say it. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $schema: _, ...old } = schema as Schema;
  // Whatever stands beside a reference is left out of account there.
  if (typeof old.$ref === 'string') return { $ref: old.$ref };
  const { exclusiveMinimum, minimum, ...rest } = old;
  const bound = exclusiveMinimum === true ? { exclusiveMinimum: minimum } : minimum === undefined ? {} : { minimum };
  return Object.fromEntries(Object.entries({ ...rest, ...bound }).map(([key, value]) => [key, modern(value)]));
}

/** The schema under the name others call it by, and whether it must hold. */
function readSchema(file: string): { $id: string; schema: Schema; level: string } {
  const { id, ...schema } = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
  return { $id: String(id), schema: modern(schema) as Schema, level: String(schema.assertionType) };
}

export function filesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(suite, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.join(suite, folder, file));
}

interface Assertion {
  name: string;
  level: string;
  holds: ValidateFunction;
}

export function readAssertions(folder: string): Assertion[] {
  const ajv = new Ajv({ strict: false });
  ajv.addFormat('uri', (text) => /^[a-z][a-z\d+.-]*:\S+$/i.test(text));
  ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text));
  for (const { $id, schema } of filesIn('definitions').map(readSchema)) ajv.addSchema(schema, $id);
  return filesIn(folder).map((file) => {
    const { schema, level } = readSchema(file);
    return { name: path.relative(suite, file), level, holds: ajv.compile(schema) };
  });
}

export function broken(assertions: readonly Assertion[], json: unknown, level: string): string[] {
  return assertions.filter((each) => each.level === level && !each.holds(json)).map(({ name }) => name);
}
