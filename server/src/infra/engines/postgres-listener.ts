// One connection of its own for LISTEN: the pool's come and go. A connection that died without a word is found by
// asking it every ten seconds; a lost one is made anew with growing pauses, and then every listener is told to re-read.
import pg from 'pg';

const CHECK_MS = 10_000;
const CHECK_ANSWER_MS = 3_000;
const PAUSE_MS_MIN = 100;
const PAUSE_MS_MAX = 5_000;

interface Listener {
  heard: (payload: string) => void;
  again: () => void;
}

export class PostgresListener {
  readonly #connection: pg.ClientConfig;
  readonly #channels = new Map<string, Set<Listener>>();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(connection: pg.ClientConfig) {
    this.#connection = { ...connection, application_name: 'sala listener', query_timeout: CHECK_ANSWER_MS };
  }

  /** Resolves when the channel is being heard: nothing notified after that is missed without `again` being called. */
  async listen(channel: string, heard: (payload: string) => void, again: () => void): Promise<() => Promise<void>> {
    const listener = { heard, again };
    const listeners = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, listeners.add(listener));
    try {
      if (this.#client) await this.#client.query(`listen ${pg.escapeIdentifier(channel)}`);
      else await (this.#connecting ??= this.#connect());
    } catch (error) {
      listeners.delete(listener);
      throw error;
    }
    return async () => {
      listeners.delete(listener);
      if (listeners.size > 0 || !this.#channels.delete(channel)) return;
      // A connection that breaks just now has nothing to be told.
      await this.#client?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#connecting?.catch(() => undefined);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#connection);
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ channel, payload = '' }) => {
      for (const { heard } of this.#channels.get(channel) ?? []) heard(payload);
    });
    try {
      await client.connect();
      // Until none is new: a channel may be added while the others are being set up.
      const done = new Set<string>();
      for (const channel of this.#channels.keys()) {
        if (done.has(channel)) continue;
        done.add(channel);
        await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      }
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    } finally {
      this.#connecting = undefined;
    }
    this.#client = client;
    this.#check(client);
  }

  #check(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#client === client && this.#check(client),
        () => this.#lose(client),
      );
    }, CHECK_MS).unref();
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    void client.end().catch(() => undefined);
    this.#reconnect(PAUSE_MS_MIN);
  }

  #reconnect(pauseMs: number): void {
    if (this.#closed) return;
    // Up to half more, so that many servers do not come back at the same instant.
    this.#timer = setTimeout(
      () => {
        this.#connecting = this.#connect();
        this.#connecting.then(
          () => this.#tellAll(),
          () => this.#reconnect(Math.min(pauseMs * 2, PAUSE_MS_MAX)),
        );
      },
      pauseMs * (1 + Math.random() / 2),
    );
  }

  #tellAll(): void {
    for (const listeners of this.#channels.values()) for (const { again } of listeners) again();
  }
}
