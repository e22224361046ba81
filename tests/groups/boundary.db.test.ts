// The boundary between what everybody is served and what a group keeps to itself is one of the database: the role of
// the web is refused every table of rooms, and nothing public has a place for a member.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Floor, openFloor } from '../support/floor.js';
import { Villager } from './village.js';

let floor: Floor;
/** Ids of members and of whatever else is theirs alone, as the owner sees them. */
let memberIds: string[];

beforeAll(async () => {
  floor = await openFloor();
  const sophal = new Villager(floor.sala, 'Sophal');
  await sophal.found();
  await new Villager(floor.sala, 'Neang').join(await sophal.invite());
  await sophal.say('We begin.');
  memberIds = await asOwner<{ id: string }>('select id::text as id from room.members').then((rows) =>
    rows.map(({ id }) => id),
  );
});
afterAll(() => floor.close());

function asOwner<Row>(statement: string): Promise<Row[]> {
  return floor.desk.database.alone(async (db) => (await db.execute(sql.raw(statement))).rows as Row[]);
}

describe('the role that serves everybody', () => {
  it('is refused every table of rooms, one by one, to read and to write', async () => {
    const tables = await asOwner<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'room'",
    );
    expect(tables.length).toBeGreaterThan(10);
    const { database } = floor.desk;
    for (const { name } of tables)
      for (const statement of [`select * from room.${name}`, `delete from room.${name}`, `truncate room.${name}`])
        for (const ask of [
          () => database.db.execute(sql.raw(statement)),
          () => database.transaction((tx) => tx.execute(sql.raw(statement))),
          () => database.query({ name: statement, text: statement }, []),
        ]) {
          const refused: unknown = await ask().catch((error: unknown) => error);
          expect(deepestMessage(refused), statement).toMatch(/permission denied for schema room/);
        }
  });

  it('does not get there by leaving its role aside', async () => {
    const { database } = floor.desk;
    const { rows } = await database.db.execute(sql`select current_user as role`);
    expect(rows).toEqual([{ role: 'sala_web' }]);
    // On PostgreSQL the connection begins as the role; the embedded engine knows one user, who may always take it off.
    if (database.engine !== 'postgres') return;
    const refused: unknown = await database
      .transaction(async (tx) => {
        await tx.execute('reset role');
        return tx.execute('select * from room.members');
      })
      .catch((error: unknown) => error);
    expect(deepestMessage(refused)).toMatch(/permission denied/);
  });

  it('owns nothing, and may not make or change tables', async () => {
    const { database } = floor.desk;
    for (const statement of ['create table leaks (id uuid)', 'alter table comments add column author uuid'])
      await expect(database.db.execute(sql.raw(statement))).rejects.toThrow();
  });
});

describe('what is public', () => {
  it('holds no id of a member, in any column of any table', async () => {
    expect(memberIds).toHaveLength(2);
    const columns = await asOwner<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
    );
    for (const { table, column } of columns) {
      const found = await asOwner(
        `select 1 from public.${table} where "${column}"::text ~ '${memberIds.join('|')}' limit 1`,
      );
      expect(found, `${table}.${column}`).toEqual([]);
    }
  });

  it('has no view, function or key that leads into a room', async () => {
    const views = await asOwner(
      "select viewname from pg_views where schemaname = 'public' and definition like '%room.%'",
    );
    const functions = await asOwner(
      `select proname from pg_proc join pg_namespace space on space.oid = pronamespace
        where space.nspname = 'public' and prosrc ~ 'room[.]'`,
    );
    const keys = await asOwner(
      `select conname from pg_constraint where contype = 'f'
          and (conrelid::regclass::text like 'room.%') <> (confrelid::regclass::text like 'room.%')`,
    );
    expect([views, functions, keys]).toEqual([[], [], []]);
  });
});

function deepestMessage(error: unknown): string {
  let message = '';
  for (let cause = error; cause instanceof Error; cause = cause.cause) message = cause.message;
  return message;
}
