// Two server processes on one PostgreSQL database: one order for all, whoever writes where, whatever breaks between.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import { inServer, testCases } from './cases.js';
import type { World } from './world.js';

const STORE = 'topics/topics.store.js';
const neverPolls = inServer('infra/live.js', 'POLL_MS = 5_000', 'POLL_MS = 2_000_000_000');
const deaf = inServer('app.js', "await database.listen('topics', wake,", "await database.listen('nothing', wake,");

/** Numbers from a sequence, as a table with `bigserial` has them: outside the transaction, without a lock. */
const numbersWithoutLock = inServer(
  STORE,
  `update topic_heads set last_seq = last_seq + (select count(*) from comment)
       where topic_id = $1::uuid and audience = $2 and exists (select from comment)
      returning last_seq, edition)`,
  `select nextval('planted_numbers') as last_seq,
      (select edition from topic_heads where topic_id = $1::uuid and audience = $2) as edition
    where exists (select from comment))`,
);

async function inPostgres<T>(world: World, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.server.plan.databaseUrl });
  await client.connect();
  return run(client).finally(() => client.end());
}

/** Comments that begin with "Slow" take two seconds to commit, "Doomed" ones fail there: after they are numbered. */
async function plantTriggers(world: World): Promise<void> {
  const { seq } = await world.snapshot();
  await inPostgres(world, async (client) => {
    await client.query(`create sequence planted_numbers start ${seq + 1}`);
    await client.query(`
      create function at_commit() returns trigger language plpgsql as $$ begin
        if new.body like 'Slow%' then perform pg_sleep(2); end if;
        if new.body like 'Doomed%' then raise exception 'planted'; end if;
        return new;
      end $$`);
    await client.query(`
      create constraint trigger at_commit after insert on comments deferrable initially deferred
        for each row execute function at_commit()`);
  });
}

const isAsleep = (world: World) =>
  inPostgres(world, async (client) => {
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
    );
    return rowCount === 1;
  });

/** Notifications of one topic, each of a transaction of its own, since those of one would be made one. */
const storm = (topicId: string, count: number) => `
  do $$ begin
    for n in 1..${count} loop perform pg_notify('topics', '${topicId}'); commit; end loop;
  end $$`;

/** Of 500 notifications each. */
const BURSTS = 8;

async function countTransactions(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select xact_commit::int as n from pg_stat_database where datname = current_database()',
  );
  return rows[0]?.n ?? 0;
}

testCases(
  [
    {
      number: 5,
      sentence: 'a comment whose answer was lost is one comment when it is sent again to another process',
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        const request = world.comment();
        const answer = await world.send(request, world.draft, first.origin);
        const retry = world.isFaulty ? { ...request, id: randomUUID() } : request;
        const answers = await Promise.all(
          [first, second, first, second].map(({ origin }) => world.send(retry, world.draft, origin)),
        );
        for (const again of answers) expect(again).toEqual(answer);
        expect((await world.snapshot()).annotations).toHaveLength(1);
      },
      faults: [{ name: 'the second attempt has a key of its own', shows: /to deeply equal/ }],
    },
    {
      number: 9,
      sentence: 'of two transactions on two processes, the one that took its number first is heard first',
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        await plantTriggers(world);
        const readers = [await world.reader({ origin: first.origin }), await world.reader({ origin: second.origin })];
        const slow = world.post('Slow to commit.', world.draft, first.origin);
        await world.until('the slow one has its number', () => isAsleep(world));
        const quick = await world.post('Quick.', world.draft, second.origin);
        const order = [(await slow).id, quick.id];
        for (const reader of readers) {
          await world.until('a reader hears both', () => reader.heard.length === 2);
          expect(reader.heard.map(({ subject }) => subject)).toEqual(order);
          await world.demandSame(reader);
        }
      },
      faults: [
        {
          name: 'numbers are taken without a lock',
          changes: [numbersWithoutLock],
          shows: /hears both|to deeply equal|was sent/,
        },
      ],
    },
    {
      number: 10,
      sentence: 'a transaction that is rolled back after it took its number leaves no hole',
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        await plantTriggers(world);
        const reader = await world.reader({ origin: second.origin });
        const place = reader.said?.seq ?? 0;
        await world.post('Before.', world.draft, first.origin);
        const doomed = await world.send(world.comment('Doomed.'), world.draft, first.origin);
        expect(doomed.status).toBe(500);
        await world.post('After.', world.draft, second.origin);
        await world.until('the reader hears both', () => reader.heard.length === 2);
        expect(reader.heard.map(({ seq }) => seq - place)).toEqual([1, 2]);
        await world.demandSame(reader);
      },
      faults: [
        {
          name: 'numbers are not given back',
          changes: [numbersWithoutLock],
          shows: /the reader hears both|to deeply equal|was sent/,
        },
      ],
    },
    {
      number: 11,
      sentence: 'a process whose listening connection is killed listens again and has missed nothing',
      conditions: [neverPolls],
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        const reader = await world.reader({ origin: first.origin });
        const kill = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sala listener'";
        const { rowCount } = await inPostgres(world, (client) =>
          client.query(`${kill} and datname = current_database()`),
        );
        expect(rowCount).toBe(2);
        const request = await world.post('While nobody listens.', world.draft, second.origin);
        await world.until('the reader hears it', () => reader.heard.some(({ subject }) => subject === request.id));
        await world.post('Afterwards.', world.draft, second.origin);
        await world.demandSame(reader);
      },
      faults: [
        {
          name: 'a lost listening connection stays lost',
          changes: [inServer('infra/engines/postgres-listener.js', 'this.#reconnect(PAUSE_MS_MIN);', '')],
          shows: /the reader hears it/,
        },
      ],
    },
    {
      number: 13,
      sentence: 'what one process writes, the readers of the other hear at once',
      conditions: [neverPolls],
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        const reader = await world.reader({ origin: second.origin });
        const request = await world.post('Across.', world.draft, first.origin);
        await world.until('the reader hears it', () => reader.heard.some(({ subject }) => subject === request.id));
        await world.demandSame(reader);
      },
      faults: [{ name: 'the processes do not listen', changes: [deaf], shows: /the reader hears it/ }],
    },
    {
      number: 13,
      sentence: 'what no notification tells, a look at the heads finds',
      conditions: [deaf],
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        const reader = await world.reader({ origin: second.origin });
        await world.post('Unheard.', world.draft, first.origin);
        await world.demandSame(reader);
      },
      faults: [{ name: 'nobody looks', changes: [neverPolls], shows: /knows what a fresh snapshot says/ }],
    },
    {
      number: 14,
      sentence: 'thousands of notifications a second are read as few, and every event is still heard once',
      async run(world: World) {
        const [first, second] = [await world.start(), await world.startAnother()];
        const readers = [await world.reader({ origin: first.origin }), await world.reader({ origin: second.origin })];
        const reads = await inPostgres(world, async (client) => {
          const before = await countTransactions(client);
          for (let burst = 0; burst < BURSTS; burst += 1) {
            await client.query(storm(world.draft.id, 500));
            await world.post(`In the storm ${burst}.`, world.draft, burst % 2 ? first.origin : second.origin);
          }
          // The database counts what each of its processes did with a second's delay.
          await pause(2_000);
          return (await countTransactions(client)) - before - BURSTS * 500;
        });
        for (const reader of readers) {
          await world.demandSame(reader);
          expect(reader.heard).toHaveLength(BURSTS);
        }
        expect(reads, 'reads for all notifications').toBeLessThan(BURSTS * 250);
        for (const { origin } of [first, second]) expect((await fetch(`${origin}/readyz`)).status).toBe(200);
      },
      faults: [
        {
          name: 'every notification reads for itself',
          changes: [
            inServer(
              'infra/live-stream.js',
              'if (!this.isReading)\n            void this.read();',
              'void this.read();',
            ),
          ],
          shows: /reads for all notifications/,
        },
      ],
    },
  ],
  'PostgreSQL',
);
