// Bodies made from a schema: every kind of right one, and each of those with one field after the other made wrong.
import { randomUUID } from 'node:crypto';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export interface Schema {
  type?: string;
  enum?: Json[];
  const?: Json;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  format?: string;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  examples?: Json[];
}
/** Values that stand for something there is, by the name of their field. */
export type Known = Record<string, string>;

const byFormat: Record<string, string> = {
  'date-time': '2026-04-01T00:00:00.000Z',
  date: '2026-04-01',
  email: 'somebody@example.org',
};

/** Right bodies: one for each choice that the schema leaves at its top or one level below. */
export function everySample(schema: Schema, known: Known): Json[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => sampleOf(choice, '', known));
  const chosen = Object.entries(schema.properties ?? {}).find(([, one]) =>
    one.anyOf?.every(({ properties }) => properties),
  );
  const base = sampleOf(schema, '', known);
  if (!chosen || typeof base !== 'object' || base === null || Array.isArray(base)) return [base];
  const [name, { anyOf = [] }] = chosen;
  return anyOf.map((choice) => ({ ...base, [name]: sampleOf(choice, name, known) }));
}

function sampleOf(schema: Schema, name: string, known: Known): Json {
  if (schema.const !== undefined) return schema.const;
  // What may be anything shows by its example what it is like.
  if (schema.type === undefined && schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.enum) return schema.enum.find((word) => word === known[name]) ?? schema.enum[0] ?? null;
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(first, name, known);
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, one]) => [key, sampleOf(one, key, known)]),
    );
  if (schema.type === 'array') return schema.items ? [sampleOf(schema.items, name, known)] : [];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'null') return null;
  if (known[name] !== undefined) return known[name];
  if (schema.format === 'uuid') return randomUUID();
  return byFormat[schema.format ?? ''] ?? (name === 'id' || name.endsWith('Id') ? randomUUID() : 'Words of somebody');
}

const wrong: readonly Json[] = [
  null,
  true,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e300,
  '',
  'x'.repeat(250_000),
  'a\0b',
  '\ud800',
  'ស្ត្\u200b',
  '<script>alert(1)</script>',
  "'; drop table comments; --",
  '__proto__',
  'constructor',
  'toString',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:60Z',
  '0000-01-01',
  '9999-12-31',
  [],
  [[[]]],
  {},
  { a: 1 },
];

/** The body with one value after the other replaced, in all its depth, and with a field that nobody asked for. */
export function spoilt(body: Json): Json[] {
  if (Array.isArray(body)) {
    const [first = null] = body;
    return [...wrong, ...spoilt(first).map((one) => [one]), Array.from({ length: 300 }, () => first)];
  }
  if (typeof body !== 'object' || body === null) return [...wrong];
  const fields = Object.entries(body);
  return [
    ...wrong,
    { ...body, unknown: 1 },
    ...fields.map(([name]) => Object.fromEntries(fields.filter(([other]) => other !== name))),
    ...fields.flatMap(([name, value]) => spoilt(value).map((one) => ({ ...body, [name]: one }))),
  ];
}
