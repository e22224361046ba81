// Prepared statements on the embedded engine. Its own query call parses and plans the text anew and crosses into the
// engine six times; here a text is parsed once, and then runs in a single crossing.
import { messages, type PGlite, protocol } from '@electric-sql/pglite';
import type { Statement } from '../database.js';
import { statementParsers } from './embedded-values.js';

interface Prepared {
  name: string;
  parameterTypes: number[];
  columns: messages.Field[];
}
type Client = Pick<PGlite, 'query'>;
type Parsers = PGlite['parsers'];
type Rows = messages.DataRowMessage[];

/** What is asked by others than ours: lists of many lengths make many texts. The least used are forgotten. */
const KEPT_MAX = 500;

const { serialize } = protocol;
const { DataRowMessage, ParameterDescriptionMessage, RowDescriptionMessage } = messages;

export class EmbeddedStatements {
  readonly #engine: PGlite;
  /** Of statements of our own: moments as dates. */
  readonly #parsers: Parsers;
  readonly #texts = new Map<string, string>();
  /** By text, the least recently used first. */
  readonly #prepared = new Map<string, Prepared>();
  #made = 0;

  constructor(engine: PGlite) {
    this.#engine = engine;
    this.#parsers = statementParsers(engine);
  }

  /** Runs one statement in a transaction of its own, after the transactions before it. */
  async run({ name, text }: Statement, values: unknown[]): Promise<unknown[]> {
    if ((this.#texts.get(name) ?? text) !== text) throw new Error(`Two statements are named ${name}.`);
    this.#texts.set(name, text);
    return this.#alone(async () => {
      const prepared = await this.#prepare(text);
      return inObjects(await this.#execute(prepared, values), prepared, this.#parsers);
    });
  }

  /** What drizzle asks through: outside of a transaction, or within one while that is open. */
  asClient(within?: { readonly closed: boolean }): Client {
    const query: PGlite['query'] = async (text, values, options) => {
      if (within?.closed) throw new Error('The transaction is over. What belongs to it has to be awaited inside.');
      const ask = async () => {
        const prepared = await this.#prepare(text);
        const found = await this.#execute(prepared, values ?? []);
        const toRows = options?.rowMode === 'array' ? inArrays : inObjects;
        const fields = prepared.columns.map(({ name, dataTypeID }) => ({ name, dataTypeID }));
        return { rows: toRows(found, prepared, this.#engine.parsers) as never[], fields };
      };
      return within ? this.#engine._runExclusiveQuery(ask) : this.#alone(ask);
    };
    return { query };
  }

  async #alone<T>(run: () => Promise<T>): Promise<T> {
    await this.#engine._checkReady();
    return this.#engine._runExclusiveTransaction(() => this.#engine._runExclusiveQuery(run));
  }

  async #prepare(text: string): Promise<Prepared> {
    const known = this.#prepared.get(text);
    if (known) {
      this.#prepared.delete(text);
      this.#prepared.set(text, known);
      return known;
    }
    const prepared: Prepared = { name: `s${(this.#made += 1)}`, parameterTypes: [], columns: [] };
    const { name } = prepared;
    for (const message of await this.#send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))) {
      if (message instanceof ParameterDescriptionMessage) prepared.parameterTypes = message.dataTypeIDs;
      if (message instanceof RowDescriptionMessage) prepared.columns = message.fields;
    }
    this.#prepared.set(text, prepared);
    const [oldest] = this.#prepared;
    if (this.#prepared.size > KEPT_MAX && oldest) {
      this.#prepared.delete(oldest[0]);
      await this.#send(serialize.close({ type: 'S', name: oldest[1].name }));
    }
    return prepared;
  }

  async #execute({ name, parameterTypes }: Prepared, values: unknown[]): Promise<Rows> {
    const { serializers } = this.#engine;
    const texts = values.map((value, position) => {
      if (value === null || value === undefined) return null;
      const toText = serializers[parameterTypes[position] ?? 0];
      // Types of their own text (uuid, numeric): whatever says itself rightly.
      return toText ? toText(value) : `${value as string | number | bigint}`;
    });
    const answer = await this.#send(serialize.bind({ statement: name, values: texts }), serialize.execute({}));
    return answer.filter((message) => message instanceof DataRowMessage);
  }

  /** One crossing: the messages and the Sync that ends them, also after an error in one of them. */
  #send(...parts: Uint8Array[]): ReturnType<PGlite['execProtocolStream']> {
    const message = Buffer.concat([...parts, serialize.sync()]);
    return this.#engine.execProtocolStream(new Uint8Array(message), { syncToFs: false });
  }
}

function inObjects(rows: Rows, { columns }: Prepared, parsers: Parsers): Record<string, unknown>[] {
  return rows.map(({ fields }) => {
    const row: Record<string, unknown> = {};
    columns.forEach(({ name, dataTypeID }, position) => (row[name] = valueOf(fields[position], dataTypeID, parsers)));
    return row;
  });
}

function inArrays(rows: Rows, { columns }: Prepared, parsers: Parsers): unknown[][] {
  return rows.map(({ fields }) => columns.map(({ dataTypeID }, at) => valueOf(fields[at], dataTypeID, parsers)));
}

function valueOf(text: string | null | undefined, type: number, parsers: Parsers): unknown {
  if (text === null || text === undefined) return null;
  return parsers[type] ? parsers[type](text, type) : text;
}
