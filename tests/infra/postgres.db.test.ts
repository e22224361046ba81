// A PostgreSQL that goes away: connections cut, a network gone silent, a locked table. Through a door of our own in
// front of the real server, so that it can be shut without hurting others.
import { sql } from 'drizzle-orm';
import { AsyncResource } from 'node:async_hooks';
import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, isDatabaseAway, openDatabase } from '../../server/src/infra/database.js';
import { CannotStart } from '../../server/src/infra/faults/cannot-start.js';
import { freePort } from '../support/server-process.js';

const server = process.env.DATABASE_URL;

/** Passes connections on to the server; can refuse and cut them, or swallow what is sent. */
class Door {
  readonly #pairs = new Set<[net.Socket, net.Socket]>();
  #listener = net.createServer();
  port = 0;

  async open(port = 0): Promise<void> {
    const target = new URL(server ?? '');
    this.#listener = net.createServer((near) => {
      const far = net.connect(Number(target.port) || 5432, target.hostname);
      const pair: [net.Socket, net.Socket] = [near, far];
      this.#pairs.add(pair);
      for (const socket of pair)
        socket.on('error', () => undefined).on('close', () => pair.forEach((s) => s.destroy()));
      near.pipe(far).pipe(near);
    });
    this.#listener.listen(port, '127.0.0.1');
    await once(this.#listener, 'listening');
    this.port = (this.#listener.address() as net.AddressInfo).port;
  }

  async shut(): Promise<void> {
    this.#listener.close();
    this.cut();
    await once(this.#listener, 'close');
  }

  cut(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    this.#pairs.clear();
  }

  /** From now on nothing gets through the open connections, and nobody is told. */
  goSilent(): void {
    for (const [near, far] of this.#pairs) {
      near.unpipe().resume();
      far.unpipe().resume();
    }
  }
}

describe.runIf(server)('a PostgreSQL server that goes away', () => {
  let door: Door;
  let database: Database;

  beforeEach(async () => {
    door = new Door();
    await door.open();
    const url = new URL(server ?? '');
    url.host = `127.0.0.1:${door.port}`;
    database = await openDatabase({ databaseUrl: url.href, dataFolder: '.', poolSize: 3 });
  });
  afterEach(async () => {
    await database.close();
    await door.shut();
  });

  const ask = () => database.query<{ one: number }>({ name: 'one', text: 'select 1 as one' }, []);
  const askInTransaction = () => database.transaction((tx) => tx.execute(sql`select 1`));

  it('says that it is away, and works again when it is back', async () => {
    await Promise.all([ask(), ask(), askInTransaction()]);
    await door.shut();
    for (const use of [ask, askInTransaction, () => database.db.execute(sql`select 1`), () => database.ping(1_000)]) {
      expect(isDatabaseAway(await use().catch((error: unknown) => error))).toBe(true);
    }
    await door.open(door.port);
    expect(await ask()).toEqual([{ one: 1 }]);
    await askInTransaction();
  });

  it('fails the transaction that it cuts short, keeps nothing of it, and works on', async () => {
    await database.alone((db) => db.execute(sql`create table if not exists never_kept (id int)`));
    const neverKept = sql`insert into never_kept values (1)`;
    const cutShort = database.transaction(async (tx) => {
      await tx.execute(neverKept);
      door.cut();
      await tx.execute(neverKept);
    });
    expect(isDatabaseAway(await cutShort.catch((error: unknown) => error))).toBe(true);
    const { rows } = await database.db.execute(sql`select count(*) as count from never_kept`);
    expect(rows).toEqual([{ count: 0 }]);
    await database.alone((db) => db.execute(sql`drop table never_kept`));
  });

  it('tells listeners to read everything anew, and is heard again', async () => {
    const heard: string[] = [];
    let wake: () => void = () => undefined;
    const nextWord = () => new Promise<void>((resolve) => (wake = resolve));
    const hear = (word: string) => {
      heard.push(word);
      wake();
    };
    await database.listen('words', hear, () => hear('(again)'));
    const back = nextWord();
    door.cut();
    await back;
    const spoken = nextWord();
    await database.query({ name: 'say', text: "select pg_notify('words', 'hello')" }, []);
    await spoken;
    expect(heard).toEqual(['(again)', 'hello']);
  });

  it('notices within seconds that it fell silent without a word', async () => {
    let again: () => void = () => undefined;
    const restored = new Promise<void>((resolve) => (again = resolve));
    await database.listen(
      'words',
      () => undefined,
      () => again(),
    );
    // Over a connection that is open already.
    await ask();
    door.goSilent();
    await expect(database.ping(500)).rejects.toThrow();
    await restored;
  });

  it('gives up on a locked table instead of waiting with it', async () => {
    await database.alone((db) => db.execute(sql`create table if not exists locked_room (id int)`));
    // Another request than the one that holds the lock.
    const read = AsyncResource.bind(() =>
      database.db.execute(sql`select * from locked_room`).catch((error: unknown) => error),
    );
    await database.transaction(async (tx) => {
      await tx.execute(sql`lock table locked_room in access exclusive mode`);
      const outcomes = await Promise.all([read(), read()]);
      expect(outcomes.map(isDatabaseAway)).toEqual([true, true]);
    });
    await database.alone((db) => db.execute(sql`drop table locked_room`));
  });
});

it('tells the operator, without the password, that there is no database to start with', async () => {
  const url = `postgres://sala:sesame@127.0.0.1:${await freePort()}/hall`;
  const refusal: unknown = await openDatabase({ databaseUrl: url, dataFolder: '.' }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotStart);
  expect((refusal as Error).message).toMatch(/The PostgreSQL database at 127\.0\.0\.1:\d+\/hall does not let us in/);
  expect((refusal as Error).message).not.toContain('sesame');
});
