// SQL of the answer desk: one pass over the openings of a draft gives its numbers, the choices of its filters and a
// page of its rows. Bodies are not read here; they come with the fifty rows that are shown.
import { type SQL, sql } from 'drizzle-orm';
import type { AnnotationKind } from '@sala/shared/annotations/contract.js';
import type { DeskOrder, DeskRowState, DeskView } from '@sala/shared/answers/desk-contract.js';
import type { Language } from '@sala/shared/texts/say.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import { clauseVersions } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';
import {
  annotationThemes,
  answerAssignments,
  answerClaims,
  answerFolds,
  answers,
  answerSlots,
} from './answers.tables.js';

export interface DeskFilter {
  draftId: string;
  roundId: string | null;
  userId: string;
  /** Claims made before it have lapsed. */
  lapsed: string;
  view: DeskView;
  order: DeskOrder;
  /** Clauses of an article; null: the draft as a whole; undefined: wherever. */
  clauseIds?: readonly string[] | null;
  kind?: AnnotationKind;
  from?: string;
  language?: Language;
  theme?: string;
  after: { value: number; at: string; fold: string } | null;
  limit: number;
}

export interface Group {
  fold: string;
  id: string;
  n: number;
  /** What it is ordered by. */
  value: number;
  at: string;
}

export interface DeskFacet {
  facet: 'clause' | 'kind' | 'from' | 'language' | 'theme';
  key: string;
  /** For clauses: one version in which it stands. */
  version: string | null;
  n: number;
}

export interface DeskNumbers {
  total: number;
  answered: number;
  waiting: number;
  mine: number;
  corrections: number;
  uncompared: number;
}

/** Every opening to be answered, with what lists are made by. Kept narrow: it is gone through several times. */
function base({ draftId, roundId, userId, lapsed }: DeskFilter): SQL {
  return sql`
    select comment.id, annotation.version_id, annotation.clause_id, annotation.kind, comment.language,
           comment.received_at, coalesce(fold.fold_id, comment.id) as fold,
           coalesce('org:' || comment.organisation_id::text, comment.speaker->>'level') as source, theme.theme,
           slot.standing_id is not null as is_answered, open.state is not distinct from 'waiting' as is_sent,
           comment.id in (select annotation_id from ${answerClaims}
                           where user_id = ${userId} and at > ${lapsed}::timestamptz
                          union all
                          select annotation_id from ${answerAssignments} where user_id = ${userId}) as is_taken,
           fold.revision is distinct from comment.revision as is_uncompared
      from ${comments} as comment
      join ${annotations} as annotation on annotation.id = comment.id
      left join ${answerFolds} as fold on fold.annotation_id = comment.id
      left join ${answerSlots} as slot on slot.annotation_id = comment.id
      left join ${answers} as open on open.id = slot.open_id
      left join ${annotationThemes} as theme on theme.annotation_id = comment.id
     where comment.topic_id = ${draftId}::uuid and comment.is_opening and comment.state in ('visible', 'hidden')
       ${roundId === null ? sql`` : sql`and annotation.round_id = ${roundId}::uuid`}`;
}

const inView: Record<DeskView, SQL> = {
  'to-answer': sql`not is_answered and not is_sent`,
  mine: sql`is_taken and not is_answered and not is_sent`,
  waiting: sql`is_sent`,
  answered: sql`is_answered`,
  all: sql`true`,
};

function chosen({ clauseIds, kind, from, language, theme }: DeskFilter): SQL {
  const parts = [sql`true`];
  if (clauseIds === null) parts.push(sql`clause_id is null`);
  else if (clauseIds) parts.push(sql`clause_id = any(${sql.param([...clauseIds])}::uuid[])`);
  if (kind) parts.push(sql`kind = ${kind}`);
  if (from) parts.push(sql`source = ${from}`);
  if (language) parts.push(sql`language = ${language}`);
  if (theme) parts.push(sql`theme = ${theme}`);
  return sql.join(parts, sql` and `);
}

/** By what rows are ordered, ascending; the largest first therefore by its opposite. */
const orders: Record<DeskOrder, SQL> = {
  article: sql`min(coalesce(ordinal, -1))`,
  oldest: sql`0`,
  size: sql`-count(*)`,
};

/** The numbers, the choices and a page of rows, as they stand at one moment. */
export async function readDesk(
  tx: Tx,
  filter: DeskFilter,
): Promise<{ numbers: DeskNumbers; facets: DeskFacet[]; groups: Group[]; rows: number; comments: number }> {
  const { view, order, after, limit } = filter;
  const behind = after
    ? sql`where (value, at, fold) > (${after.value}::int, ${after.at}::timestamptz, ${after.fold}::uuid)`
    : sql``;
  const places =
    order === 'article'
      ? sql`left join (select version_id, clause_id, ordinal from ${clauseVersions}) as place
               using (version_id, clause_id)`
      : sql``;
  const found = await tx.execute(sql`
    with base as materialized (${base(filter)}),
    viewed as not materialized (select * from base where ${inView[view]}),
    grouped as materialized (
      select fold, count(*)::int as n, (${orders[order]})::int as value, min(received_at) as at,
             (array_agg(id order by received_at, id))[1] as id
        from viewed ${places} where ${chosen(filter)} group by fold),
    page as materialized (select * from grouped ${behind} order by value, at, fold limit ${limit})
    select
      (select row_to_json(numbers) from (
        select count(*)::int as total, (count(*) filter (where is_answered))::int as answered,
               (count(*) filter (where is_sent and not is_answered))::int as waiting,
               (count(*) filter (where ${inView.mine}))::int as mine,
               (count(*) filter (where is_sent and is_answered))::int as corrections,
               (count(*) filter (where is_uncompared))::int as uncompared from base) as numbers) as numbers,
      (select coalesce(json_agg(choice), '[]') from (
        select (array['clause', 'kind', 'from', 'language', 'theme'])[
                 case when grouping(clause_id) = 0 then 1 when grouping(kind) = 0 then 2
                      when grouping(source) = 0 then 3 when grouping(language) = 0 then 4 else 5 end] as facet,
               case when grouping(clause_id) = 0 then coalesce(clause_id::text, 'whole')
                    else coalesce(kind, source, language, theme) end as key,
               case when grouping(clause_id) = 0 then min(version_id::text) end as version, count(*)::int as n
          from viewed group by grouping sets ((clause_id), (kind), (source), (language), (theme))) as choice
        where key is not null) as facets,
      (select count(*)::int from grouped) as rows,
      (select coalesce(sum(n), 0)::int from grouped) as comments,
      (select coalesce(json_agg(page order by value, at, fold), '[]') from page) as groups`);
  const [row] = (found as unknown as { rows: Awaited<ReturnType<typeof readDesk>>[] }).rows;
  if (!row) throw new Error('a desk without numbers');
  return row;
}

/** Where a comment stands with its answer, and the answer or proposal itself. */
export interface Standing {
  id: string;
  foldId: string;
  similarity: number;
  versionId: string;
  clauseId: string | null;
  answering: DeskRowState;
  answerId: string | null;
  disposition: string | null;
  revision: number | null;
  theme: string | null;
}

const standing = sql`
  select comment.id, coalesce(fold.fold_id, comment.id) as "foldId", coalesce(fold.similarity, 1) as similarity,
         annotation.version_id as "versionId", annotation.clause_id as "clauseId",
         case when open.state = 'waiting' then 'waiting' when slot.standing_id is not null then 'answered'
              when open.id is not null then 'kept' else 'to-answer' end as answering,
         coalesce(open.id, counts.id) as "answerId",
         case when open.id is null then counts.disposition else open.disposition end as disposition,
         coalesce(open.revision, counts.revision) as revision, theme.theme
    from ${comments} as comment
    join ${annotations} as annotation on annotation.id = comment.id
    left join ${answerFolds} as fold on fold.annotation_id = comment.id
    left join ${answerSlots} as slot on slot.annotation_id = comment.id
    left join ${answers} as open on open.id = slot.open_id
    left join ${answers} as counts on counts.id = slot.standing_id
    left join ${annotationThemes} as theme on theme.annotation_id = comment.id`;

export async function listStanding(tx: Tx, ids: readonly string[]): Promise<Map<string, Standing>> {
  if (ids.length === 0) return new Map();
  const found = await tx.execute(sql`${standing} where comment.id = any(${sql.param([...ids])}::uuid[])`);
  return new Map((found as unknown as { rows: Standing[] }).rows.map((row) => [row.id, row]));
}

const alive = sql`comment.state in ('visible', 'hidden')`;

/** A page of the comments of one group, but for one of them, by id. */
export async function listFold(
  tx: Tx,
  foldId: string,
  page: { but: string; after: string | null; limit: number },
): Promise<Standing[]> {
  const behind = page.after === null ? sql`` : sql`and comment.id > ${page.after}::uuid`;
  const found = await tx.execute(sql`
    ${standing} where (fold.fold_id = ${foldId}::uuid or (fold.fold_id is null and comment.id = ${foldId}::uuid))
       and comment.id <> ${page.but}::uuid and ${alive} ${behind} order by comment.id limit ${page.limit}`);
  return (found as unknown as { rows: Standing[] }).rows;
}

/** Those of a group that still need an answer, oldest first. */
export async function listOpenOf(tx: Tx, foldId: string, limit: number): Promise<string[]> {
  const found = await tx.execute(sql`
    select comment.id from ${answerFolds} as fold join ${comments} as comment on comment.id = fold.annotation_id
      left join ${answerSlots} as slot on slot.annotation_id = comment.id
     where fold.fold_id = ${foldId}::uuid and ${alive} and slot.standing_id is null and slot.open_id is null
     order by comment.received_at, comment.id limit ${limit}`);
  return (found as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id);
}

/**
 * How many comments stand in each group, and from how many as far as can be told: each name and organisation once, each
 * comment without a name by itself.
 */
export async function countFolds(
  tx: Tx,
  foldIds: readonly string[],
): Promise<Map<string, { alike: number; speakers: number }>> {
  if (foldIds.length === 0) return new Map();
  const found = await tx.execute(sql`
    select fold.fold_id as id, count(*)::int as alike,
           (count(distinct who.name) + count(*) filter (where who.name is null))::int as speakers
      from ${answerFolds} as fold
      join ${comments} as comment on comment.id = fold.annotation_id,
      lateral (select coalesce(comment.organisation_id::text, nullif(comment.withheld_name, ''),
                               comment.speaker->>'name') as name) as who
     where fold.fold_id = any(${sql.param([...foldIds])}::uuid[]) and ${alive}
     group by fold.fold_id`);
  const rows = (found as unknown as { rows: { id: string; alike: number; speakers: number }[] }).rows;
  return new Map(rows.map(({ id, ...counted }) => [id, counted]));
}

/** Answers of a draft that wait for a signature. */
export async function countToSign(tx: Tx, draftId: string): Promise<number> {
  const found = await tx.execute(
    sql`select count(*)::int as n from ${answers} where draft_id = ${draftId}::uuid and state = 'waiting'`,
  );
  return (found as unknown as { rows: { n: number }[] }).rows[0]?.n ?? 0;
}
