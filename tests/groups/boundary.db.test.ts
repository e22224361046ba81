// The boundary between what everybody is served and what a group keeps to itself is one of the database: the role of
// the web is refused every table of rooms, and nothing public has a place for a member.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Floor, openFloor } from '../support/floor.js';
import { liveOnFloor } from './unseen/canary-floor.js';
import { type Ask, tracesOf } from './unseen/traces.js';

let floor: Floor;
/** What is of rooms alone, by its kind, as the owner sees it at each release: some of it is erased later. */
const secrets = new Map<string, Set<string>>();

/** Of each kind the table and the column. What members hold in their hands is a hash here. */
const OF_ROOMS = {
  'members.id': 20,
  'members.key_hash': 20,
  'mandates.id': 3,
  'messages.id': 20,
  'codes.hash': 0,
  'meetings.id': 2,
  'decisions.id': 1,
  'documents.id': 2,
  'statements.id': 1,
  'wordings.id': 5,
  'releases.id': 4,
};

async function collect(): Promise<void> {
  for (const kind of Object.keys(OF_ROOMS)) {
    const [table = '', column = ''] = kind.split('.');
    // What lets a statement out has the statement's own id.
    const besides = table === 'releases' ? "where kind <> 'statement'" : '';
    const rows = await asOwner<{ one: string }>(`select ${column}::text as one from room.${table} ${besides}`);
    const known = secrets.get(kind) ?? new Set();
    for (const { one } of rows) known.add(one);
    secrets.set(kind, known);
  }
}

beforeAll(async () => {
  floor = await openFloor();
  const { people } = await liveOnFloor(floor, { ticked: collect });
  await people[0]?.invite();
  await collect();
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
  const ownerAsks: Ask = (statement) => asOwner<Record<string, unknown>>(statement);
  const ofKinds = (wanted: (kind: string) => boolean) =>
    [...secrets].flatMap(([kind, known]) => (wanted(kind) ? [...known] : []));
  /** Members are told by number alone that something was said, and where: see the events of their own audience. */
  const isTold = (kind: string) => kind === 'messages.id' || kind === 'statements.id';

  it('holds nothing by which a room knows its members, after all that they did came out', async () => {
    for (const [kind, least] of Object.entries(OF_ROOMS))
      expect(secrets.get(kind)?.size ?? 0, kind).toBeGreaterThanOrEqual(least);
    expect(ofKinds((kind) => kind === 'codes.hash').length).toBeGreaterThan(0);
    const said = await asOwner<{ n: number }>(
      'select (select count(*) from statements)::int + (select count(*) from issue_evidence)::int as n',
    );
    expect(said[0]?.n).toBe(3);
    expect(
      await tracesOf(
        ownerAsks,
        ofKinds((kind) => !isTold(kind)),
      ),
    ).toEqual([]);
  });

  it('holds what was said and what is written in a room as a number among its members’ events, and nowhere else', async () => {
    expect(await tracesOf(ownerAsks, ofKinds(isTold))).toEqual(['public.events']);
    const others = await asOwner<{ text: string }>(
      "select one::text as text from events one where audience <> 'members'",
    );
    for (const one of ofKinds(isTold)) expect(others.map(({ text }) => text).join('\n')).not.toContain(one);
    // No finer than an hour, so that nothing outside tells when somebody spoke; what comes out does so at its tick.
    const times = await asOwner<{ at: Date | string }>("select at from events where audience = 'members'");
    expect(times.length).toBeGreaterThan(20);
    for (const { at } of times) expect(new Date(at).getTime() % 900_000).toBe(0);
  });

  const plants: Record<string, (memberId: string, keyHash: string) => string> = {
    'a column with json': (id) => `update groups set about = jsonb_build_object('en', 'written by ${id}')`,
    'bytes of a file': (id) => `update issue_evidence set bytes = bytes || convert_to('${id}', 'UTF8')`,
    'a list of keys': (_id, key) => `insert into signed_texts select '${key}', id, '2026-03-02' from groups`,
    'a view of a room': () => 'create view public.who as select m.id from room.members m',
    'a view kept as rows': () =>
      'create materialized view public.who as select replace(m.id::text, $$-$$, $$$$) from room.members m',
    'an index': (id) => `create index who on groups (slug) where slug <> '${id}'`,
    'a function': (id) => `create function who() returns text language sql as $$ select '${id}'::text $$`,
    'a default': (id) => `alter table groups alter column band set default '${id}'`,
    'a remark': (id) => `comment on table groups is '${id}'`,
    'a table of another schema': (id) => `create table drizzle.who as select '${id}'::uuid as id`,
  };
  it.each(Object.keys(plants))('is noticed where it holds one in %s', async (name) => {
    const [first] = await asOwner<{ id: string; key: string }>('select id::text, key_hash as key from room.members');
    const statement = plants[name]?.(first?.id ?? '', first?.key ?? '') ?? '';
    const takenBack = new Error('taken back');
    let traces: string[] = [];
    const planted = floor.desk.database.alone((db) =>
      db.transaction(async (tx) => {
        await tx.execute(sql.raw(statement));
        const ask: Ask = async (asked) => (await tx.execute(sql.raw(asked))).rows;
        traces = await tracesOf(
          ask,
          ofKinds((kind) => !isTold(kind)),
        );
        throw takenBack;
      }),
    );
    await expect(planted).rejects.toBe(takenBack);
    expect(traces.length).toBeGreaterThan(0);
  });

  it('has no figures of rooms among those that the database keeps for planning', async () => {
    await asOwner('analyze');
    const kept = "select count(*)::int as n from pg_stats where schemaname = 'room'";
    expect((await asOwner<{ n: number }>(kept))[0]?.n).toBeGreaterThan(0);
    const { rows } = await floor.desk.database.db.execute(sql.raw(kept));
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('has no view, function or key that leads into a room', async () => {
    const views = await asOwner(
      `select viewname from pg_views where schemaname <> 'room' and definition like '%room.%'
       union all select matviewname from pg_matviews where schemaname <> 'room' and definition like '%room.%'`,
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
