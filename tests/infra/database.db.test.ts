// The database port says and does the same on both engines.
import { sql } from 'drizzle-orm';
import { bigint, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, isDatabaseAway } from '../../server/src/infra/database.js';
import { freshDatabase } from '../support/database.js';

const bells = pgTable('bells', {
  id: uuid().primaryKey(),
  rungTimes: bigint({ mode: 'number' }).notNull().default(0),
  rungAt: timestamp({ withTimezone: true }),
  place: text().notNull(),
});

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  const bells = sql`create table bells
    (id uuid primary key, rung_times bigint not null default 0, rung_at timestamptz, place text not null)`;
  await database.alone((db) => db.execute(bells));
});
afterAll(() => database.close());

const newBell = (place = 'hall') => ({ id: randomUUID(), place });
const countBells = async (place: string): Promise<number> => database.db.$count(bells, sql`${bells.place} = ${place}`);

describe('a statement by hand', () => {
  it('takes arrays, times, bytes and json, and gives them back as JavaScript values', async () => {
    const id = randomUUID();
    const at = new Date('2026-04-13T01:02:03.004Z');
    const [row] = await database.query(
      {
        name: 'echo',
        text: `select $1::uuid as id, $2::uuid[] as ids, $3::timestamptz as at, $4::timestamptz[] as times,
          $5::text[] as words, $6::jsonb as notes, $7::bytea as bytes, $8::bigint as count, $9::bigint[] as counts,
          $10::boolean as is_open, $11::date as day, $12::text as nothing`,
      },
      [
        ...[id, [id, id], at, [at, null], ['មាត្រា ១២', 'a "quoted" \\ {word},', null]],
        ...[
          { km: 'សួស្តី', list: [1, 'two'] },
          new Uint8Array([0, 255]),
          42,
          [1, 9007199254740991],
          true,
          '2026-04-14',
          null,
        ],
      ],
    );
    expect(row).toMatchObject({
      ...{ id, ids: [id, id], at, times: [at, null], words: ['មាត្រា ១២', 'a "quoted" \\ {word},', null] },
      ...{ notes: { km: 'សួស្តី', list: [1, 'two'] }, count: 42, counts: [1, 9007199254740991], is_open: true },
      ...{ day: '2026-04-14', nothing: null },
    });
    expect([...(row as { bytes: Uint8Array }).bytes]).toEqual([0, 255]);
  });

  it('keeps whole numbers exact when they are too large for a number', async () => {
    const rows = await database.query({ name: 'large', text: 'select 9007199254740993::bigint as large' }, []);
    expect(rows).toEqual([{ large: 9007199254740993n }]);
  });

  it('inserts many rows from arrays and gives no rows where none are returned', async () => {
    const insert = {
      name: 'insert-bells',
      text: 'insert into bells (id, place) select id, $2 from unnest($1::uuid[]) as given(id)',
    };
    for (const round of [1, 2]) {
      expect(await database.query(insert, [[randomUUID(), randomUUID()], 'array'])).toEqual([]);
      expect(await countBells('array')).toBe(2 * round);
    }
  });

  it('fails alone: the error has its code, and the next run of the same statement works', async () => {
    const divide = { name: 'divide', text: 'select 10 / $1::int as share' };
    const refused = database.query(divide, [0]);
    await expect(refused).rejects.toMatchObject({ code: '22012' });
    expect(isDatabaseAway(await refused.catch((error: unknown) => error))).toBe(false);
    expect(await database.query(divide, [5])).toEqual([{ share: 2 }]);
    await expect(database.query({ name: 'nonsense', text: 'select from where' }, [])).rejects.toMatchObject({
      code: '42601',
    });
    expect(await database.query(divide, [2])).toEqual([{ share: 5 }]);
  });

  it('runs many at once, each getting its own answer', async () => {
    const square = { name: 'square', text: 'select $1::int * $1::int as square' };
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    const answers = await Promise.all(numbers.map((number) => database.query<{ square: number }>(square, [number])));
    expect(answers.map(([row]) => row?.square)).toEqual(numbers.map((number) => number * number));
  });
});

describe('a transaction', () => {
  it('is kept as a whole or not at all', async () => {
    await database.transaction((tx) => tx.insert(bells).values(newBell('kept')));
    const failed = database.transaction(async (tx) => {
      await tx.insert(bells).values(newBell('dropped'));
      throw new Error('the roof fell in');
    });
    await expect(failed).rejects.toThrow('the roof fell in');
    expect([await countBells('kept'), await countBells('dropped')]).toEqual([1, 0]);
  });

  it('has savepoints', async () => {
    await database.transaction(async (tx) => {
      await tx.insert(bells).values(newBell('outer'));
      const inner = tx.transaction(async (nested) => {
        await nested.insert(bells).values(newBell('inner'));
        throw new Error('only the inner part');
      });
      await inner.catch(() => undefined);
    });
    expect([await countBells('outer'), await countBells('inner')]).toEqual([1, 0]);
  });

  it('gives the code of a broken rule as the cause', async () => {
    const bell = newBell();
    const twice = database.transaction(async (tx) => {
      await tx.insert(bells).values(bell);
      await tx.insert(bells).values(bell);
    });
    await expect(twice).rejects.toMatchObject({ cause: { code: '23505', constraint: 'bells_pkey' } });
  });

  it.each<[string, (outer: Database) => Promise<unknown>]>([
    ['a query on the outer database', (outer) => outer.db.select().from(bells)],
    ['a statement by hand', (outer) => outer.query({ name: 'one', text: 'select 1' }, [])],
    ['a second transaction', (outer) => outer.transaction(() => Promise.resolve())],
    ['a second transaction through drizzle', (outer) => outer.db.transaction(() => Promise.resolve())],
  ])('refuses %s instead of waiting for itself', async (_, use) => {
    let refusal: unknown;
    await database.transaction(async (tx) => {
      refusal = await use(database).catch((error: unknown) => error);
      await tx.insert(bells).values(newBell());
    });
    const { message, cause } = refusal as Error;
    expect((cause as Error | undefined)?.message ?? message).toContain("Pass the transaction's own tx down");
  });

  it('lets what it left behind use the database after its end', async () => {
    let leftBehind: Promise<unknown> | undefined;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await database.transaction(async (tx) => {
      await tx.execute('select 1');
      leftBehind = gate.then(() => database.db.select().from(bells));
    });
    open();
    await expect(leftBehind).resolves.toBeInstanceOf(Array);
  });

  it('is over for its own handle after its end, where the next one has the same connection', async () => {
    if (database.engine === 'postgres') return;
    let kept: { execute(statement: string): Promise<unknown> } | undefined;
    await database.transaction((tx) => Promise.resolve(void (kept = tx)));
    await expect(kept?.execute('select 1')).rejects.toMatchObject({
      cause: { message: expect.stringContaining('The transaction is over') as string },
    });
  });
});

describe('notifications', () => {
  it('are heard after the commit, in order, not after a rollback, and not once stopped', async () => {
    const heard: string[] = [];
    let tell: (payload: string) => void = () => undefined;
    const last = new Promise<string>((resolve) => (tell = resolve));
    const stop = await database.listen(
      'hall-bell',
      (payload) => {
        heard.push(payload);
        if (payload === 'last') tell(payload);
      },
      () => heard.push('again'),
    );
    const ring = (payload: string) => sql`select pg_notify('hall-bell', ${payload})`;
    await database.transaction(async (tx) => {
      await tx.execute(ring('first'));
      heard.push('still inside');
    });
    await database
      .transaction(async (tx) => {
        await tx.execute(ring('rolled back'));
        throw new Error('no');
      })
      .catch(() => undefined);
    await database.db.execute(ring('last'));
    await last;
    expect(heard).toEqual(['still inside', 'first', 'last']);
    await stop();
    await database.db.execute(ring('too late'));
    await database.ping(5_000);
    expect(heard).toHaveLength(3);
  });

  it('let their listener read the database, also when a transaction of this process rang', async () => {
    let read: Promise<unknown> | undefined;
    const stop = await new Promise<() => Promise<void>>((resolve) => {
      const listening = database.listen(
        'reader',
        () => {
          read = database.db.select().from(bells);
          void listening.then(resolve);
        },
        () => undefined,
      );
      void listening.then(() => database.transaction((tx) => tx.execute(sql`select pg_notify('reader', '')`)));
    });
    await expect(read).resolves.toBeInstanceOf(Array);
    await stop();
  });
});

it('answers a ping, and rejects everything once closed as away', async () => {
  const own = await freshDatabase();
  await own.ping(5_000);
  await own.close();
  const error: unknown = await own.ping(1_000).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
});
