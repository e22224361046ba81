// All SQL of topics: counters, events, and the identity of the history they belong to.
import { and, eq, sql } from 'drizzle-orm';
import type { Audience, EventType, TopicEvent } from '@sala/shared/ground/events.js';
import type { Database, Tx } from '../infra/database.js';
import { events, topicHeads, topics } from './topics.tables.js';

export async function insertTopic(
  tx: Tx,
  id: string,
  kind: 'draft' | 'room',
  audiences: readonly Audience[],
): Promise<void> {
  await tx.insert(topics).values({ id, kind });
  await tx.insert(topicHeads).values(audiences.map((audience) => ({ topicId: id, audience })));
}

export interface NewEvent {
  topicId: string;
  audience: Audience;
  type: EventType;
  subjectId: string;
}

/** Makes all who would add to a topic wait until this transaction ends. */
export async function lockHeads(tx: Tx, topicId: string): Promise<void> {
  await tx
    .select({ seq: topicHeads.lastSeq })
    .from(topicHeads)
    .where(eq(topicHeads.topicId, topicId))
    .orderBy(topicHeads.audience)
    .for('update');
}

/** Says to every counter of a topic what it shows now. */
export async function updateEdition(tx: Tx, topicId: string, edition: string): Promise<void> {
  await tx.update(topicHeads).set({ edition }).where(eq(topicHeads.topicId, topicId));
}

/** Takes the next number of a topic and audience. Locks its counter until the transaction ends: call it last. */
export async function insertEvent(tx: Tx, event: NewEvent & { at: Date }): Promise<number> {
  const [head] = await tx
    .update(topicHeads)
    .set({ lastSeq: sql`${topicHeads.lastSeq} + 1` })
    .where(and(eq(topicHeads.topicId, event.topicId), eq(topicHeads.audience, event.audience)))
    .returning({ seq: topicHeads.lastSeq });
  if (!head) throw new Error(`topic ${event.topicId} keeps no count for ${event.audience}`);
  await tx.insert(events).values({ ...event, seq: head.seq });
  await tx.execute(sql`select pg_notify('topics', ${event.topicId})`);
  return head.seq;
}

const OTHER_EDITION = 'other edition';

/** Whether a posting statement failed because the topic shows something newer than it knew. */
export function isOtherEdition(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.message.includes(OTHER_EDITION)) return true;
  return false;
}

/**
 * The part of a posting statement that numbers and records what was new in it: `$1` the topic, `$2` the audience,
 * `comment` the new rows of `post`. The counter waits for them, so its row is locked last; without holes, since it
 * moves by as many as were written.
 */
export const eventPart = {
  columns: 'place int, "eventType" text',
  sql: `head as (
      update topic_heads set last_seq = last_seq + (select count(*) from comment)
       where topic_id = $1::uuid and audience = $2 and exists (select from comment)
      returning last_seq, edition),
    event as (
      insert into events (topic_id, audience, seq, type, subject_id, at)
      select $1::uuid, $2, head.last_seq - (select count(*) from comment) + row_number() over (order by place),
             "eventType", post.id, "receivedAt"
        from post join comment using (id), head)`,
  /** For the outermost select: tells every process. */
  notify: `pg_notify('topics', ($1::uuid)::text)`,
  /**
   * For the same: fails the statement when the topic shows something else than `known`, as read behind the lock of its
   * counter (`isOtherEdition`). What is read before that lock may be old by then.
   */
  edition: (known: string) => `(select case when head.edition is distinct from ${known}
       then ('${OTHER_EDITION} ' || coalesce(head.edition::text, ''))::int end from head)`,
};

export interface Head {
  topicId: string;
  audience: Audience;
  lastSeq: number;
  trimmedSeq: number;
  edition: string | null;
}

export async function listHeads(tx: Tx, topicIds: readonly string[]): Promise<Head[]> {
  if (topicIds.length === 0) return [];
  return tx
    .select()
    .from(topicHeads)
    .where(sql`${topicHeads.topicId} = any(${sql.param([...topicIds])}::uuid[])`)
    .orderBy(topicHeads.topicId, topicHeads.audience);
}

const EVENTS_AFTER = {
  name: 'events_after',
  text: `select topic_id as "topicId", audience, seq::int as seq, type, subject_id as "subjectId"
           from events where topic_id = $1 and audience = $2 and seq > $3 order by seq limit $4`,
};

/** Events after a sequence, in order. Prepared by hand: it runs for every wake of every followed topic. */
export function listEventsAfter(
  database: Database,
  topicId: string,
  audience: Audience,
  after: number,
  limit: number,
): Promise<TopicEvent[]> {
  return database.query<TopicEvent>(EVENTS_AFTER, [topicId, audience, after, limit]);
}

export async function getTopicKind(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.select({ kind: topics.kind }).from(topics).where(eq(topics.id, id));
  return row?.kind ?? null;
}

/** Forgets events that are older than the catch-up window; readers behind them are told to load the page anew. */
export async function deleteEventsBefore(tx: Tx, before: Date): Promise<number> {
  const trimmed = await tx.execute(sql`
    with gone as (delete from ${events} where ${events.at} < ${before.toISOString()}::timestamptz
                  returning topic_id, audience, seq),
         top as (select topic_id, audience, max(seq) as seq from gone group by 1, 2)
    update ${topicHeads} as head set trimmed_seq = greatest(head.trimmed_seq, top.seq)
      from top where head.topic_id = top.topic_id and head.audience = top.audience
    returning head.topic_id`);
  return (trimmed as unknown as { rows: unknown[] }).rows.length;
}

/**
 * What identifies the history that sequences belong to: changes when a backup is restored (another cluster, timeline,
 * database or table, or the same files put back, which gives a file that is never written another time of change), so
 * that readers who followed the other history are told to start anew.
 */
export async function readEpochParts(database: Database): Promise<string> {
  // As the owner: the file's time is not for the roles that serve people, nor for every owner.
  return database.alone(async (db) => {
    const may = sql`select has_function_privilege('pg_stat_file(text)', 'execute') as may`;
    const [asked] = (await db.execute(may)).rows as { may: boolean }[];
    const change = asked?.may ? sql`(select change from pg_stat_file('PG_VERSION'))` : sql`null`;
    const { rows } = await db.execute(
      sql`select concat_ws('/', (select system_identifier from pg_control_system()),
                (select timeline_id from pg_control_checkpoint()),
                (select oid from pg_database where datname = current_database()),
                'events'::regclass::oid, ${change}) as parts`,
    );
    return (rows as { parts: string }[])[0]?.parts ?? '';
  });
}
