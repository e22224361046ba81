// What checks and writes the shapes of requests and answers: made of a shape when it is first met, once in a process.
// Made all at once they would be a second of every start, and the shape of refusals would be made for each operation.
import AjvCompiler from '@fastify/ajv-compiler';
import SerializerSelector from '@fastify/fast-json-stringify-compiler';
import type { FastifyServerOptions } from 'fastify';

type Factories = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>;
/** Of what an operation is described by, only its shape counts here. */
type Compile<Made> = (operation: { schema: object }) => Made;
type Make<Made> = (...given: unknown[]) => Compile<Made>;
type Validate = ((data: unknown) => unknown) & { errors?: unknown };
type Serialize = (data: unknown) => string;

const makeValidators = AjvCompiler() as unknown as Make<Validate>;
const makeSerializers = SerializerSelector() as unknown as Make<Serialize>;
/** All servers of a process are set up alike, so that what was made for one serves the others. */
const validators = new WeakMap<object, Validate>();
const serializers = new WeakMap<object, Serialize>();

/** To be given to Fastify as `schemaController.compilersFactory`: its own makers, asked later. */
export const compiledWhenMet = {
  buildValidator: once(validators, makeValidators, (compile) => {
    let compiled: Validate | undefined;
    const validate: Validate = (data) => {
      compiled ??= compile();
      const answer = compiled(data);
      validate.errors = compiled.errors;
      return answer;
    };
    return validate;
  }),
  buildSerializer: once(serializers, makeSerializers, (compile) => {
    let compiled: Serialize | undefined;
    return (data) => {
      compiled ??= compile();
      return compiled(data);
    };
  }),
} as unknown as Factories;

function once<Made>(kept: WeakMap<object, Made>, make: Make<Made>, late: (compile: () => Made) => Made): Make<Made> {
  return (...given) => {
    const compile = make(...given);
    return (operation) => {
      const made = kept.get(operation.schema) ?? late(() => compile(operation));
      kept.set(operation.schema, made);
      return made;
    };
  };
}
