// Prepared statements on the embedded engine. Its own query call parses the text anew and crosses into the engine six
// times; here a statement is parsed once and then runs in a single crossing.
import { type PGlite, messages, protocol } from '@electric-sql/pglite';
import type { Statement } from '../database.js';

interface Prepared {
  text: string;
  parameterTypes: number[];
  columns: messages.Field[];
}

const { serialize } = protocol;
const { DataRowMessage, ParameterDescriptionMessage, RowDescriptionMessage } = messages;

export class EmbeddedStatements {
  readonly #engine: PGlite;
  readonly #prepared = new Map<string, Prepared>();

  constructor(engine: PGlite) {
    this.#engine = engine;
  }

  /** Runs one statement in a transaction of its own, after the transactions before it. */
  async run(statement: Statement, values: unknown[]): Promise<unknown[]> {
    const engine = this.#engine;
    await engine._checkReady();
    return engine._runExclusiveTransaction(() =>
      engine._runExclusiveQuery(async () => {
        const prepared = this.#prepared.get(statement.name) ?? (await this.#prepare(statement));
        if (prepared.text !== statement.text) throw new Error(`Two statements are named ${statement.name}.`);
        return this.#execute(statement.name, prepared, values);
      }),
    );
  }

  async #prepare({ name, text }: Statement): Promise<Prepared> {
    const answer = await this.#send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }));
    const prepared: Prepared = { text, parameterTypes: [], columns: [] };
    for (const message of answer) {
      if (message instanceof ParameterDescriptionMessage) prepared.parameterTypes = message.dataTypeIDs;
      if (message instanceof RowDescriptionMessage) prepared.columns = message.fields;
    }
    this.#prepared.set(name, prepared);
    return prepared;
  }

  async #execute(statement: string, prepared: Prepared, values: unknown[]): Promise<unknown[]> {
    const { serializers, parsers } = this.#engine;
    const texts = values.map((value, position) => {
      if (value === null || value === undefined) return null;
      const toText = serializers[prepared.parameterTypes[position] ?? 0];
      // Types of their own text (uuid, numeric): whatever says itself rightly.
      return toText ? toText(value) : `${value as string | number | bigint}`;
    });
    const rows: unknown[] = [];
    for (const message of await this.#send(serialize.bind({ statement, values: texts }), serialize.execute({}))) {
      if (!(message instanceof DataRowMessage)) continue;
      const row: Record<string, unknown> = {};
      prepared.columns.forEach((column, position) => {
        const text = message.fields[position] ?? null;
        row[column.name] = text === null ? null : (parsers[column.dataTypeID]?.(text, column.dataTypeID) ?? text);
      });
      rows.push(row);
    }
    return rows;
  }

  /** One crossing: the messages and the Sync that ends them, also after an error in one of them. */
  #send(...parts: Uint8Array[]): ReturnType<PGlite['execProtocolStream']> {
    const message = Buffer.concat([...parts, serialize.sync()]);
    return this.#engine.execProtocolStream(new Uint8Array(message), { syncToFs: false });
  }
}
