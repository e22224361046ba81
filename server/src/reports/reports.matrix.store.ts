// SQL of the response matrix: the comments of a round in the order of the text they were made on, and the words of some
// of them. Held ones are never among them, and of hidden and withdrawn ones nothing that their authors wrote.
import { and, inArray, ne, sql } from 'drizzle-orm';
import type { AnnotationKind, Target, Wording } from '@sala/shared/annotations/contract.js';
import type { CommentState, Speaker } from '@sala/shared/discussions/contract.js';
import type { Language } from '@sala/shared/texts/say.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import { clauseVersions, versions } from '../drafts/drafts.tables.js';
import type { Tx } from '../infra/database.js';

/** Where a comment stands in the matrix: by clause, version, arrival. The draft as a whole comes first. */
export interface RowPlace {
  ordinal: number;
  version: number;
  at: string;
  id: string;
}

/** The next comments of a round after one of them, by their places alone. */
export async function listRowPlaces(
  tx: Tx,
  round: { id: string; draftId: string },
  page: { after: RowPlace | null; limit: number },
): Promise<RowPlace[]> {
  const { after, limit } = page;
  const behind = after
    ? sql`where (ordinal, version, at, id) >
                (${after.ordinal}::int, ${after.version}::int, ${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const found = await tx.execute(sql`
    select ordinal, version, at::text as at, id from (
      select coalesce(place.ordinal, -1) as ordinal, version.number as version, comment.received_at as at, comment.id
        from ${comments} as comment
        join ${annotations} as annotation on annotation.id = comment.id
        join ${versions} as version on version.id = annotation.version_id
        left join ${clauseVersions} as place
               on place.version_id = annotation.version_id and place.clause_id = annotation.clause_id
       where comment.topic_id = ${round.draftId}::uuid and comment.is_opening and comment.state <> 'held'
         and annotation.round_id = ${round.id}::uuid) as placed
    ${behind} order by ordinal, version, at, id limit ${limit}`);
  return (found as unknown as { rows: RowPlace[] }).rows;
}

export interface MatrixComment {
  id: string;
  code: string;
  state: Exclude<CommentState, 'held'>;
  /** '' and nobody where it is hidden or withdrawn. */
  body: string;
  speaker: Speaker;
  language: Language;
  receivedAt: string;
  isLate: boolean;
  kind: AnnotationKind;
  versionId: string;
  target: Target;
  wording: Wording | null;
}

/** The receipt codes of comments, by their ids. Of those that are held nothing is told. */
export async function listCodes(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: comments.id, code: comments.code })
    .from(comments)
    .where(and(inArray(comments.id, [...ids]), ne(comments.state, 'held')));
  return new Map(found.map(({ id, code }) => [id, code]));
}

/** Some comments by their ids, in any order. One that is held meanwhile is left out. */
export async function listMatrixComments(tx: Tx, ids: readonly string[]): Promise<MatrixComment[]> {
  const found = await tx.execute(sql`
    select comment.id, comment.code, comment.state, comment.language, comment.is_late as "isLate", annotation.kind,
           to_char(comment.received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt",
           annotation.version_id as "versionId", annotation.target,
           case when comment.state = 'visible' then comment.body else '' end as body,
           case when comment.state = 'visible' then comment.speaker else '{"level":"A0"}' end as speaker,
           case when comment.state = 'visible' then annotation.wording end as wording
      from ${comments} as comment join ${annotations} as annotation on annotation.id = comment.id
     where comment.id = any(${sql.param([...ids])}::uuid[]) and comment.state <> 'held'`);
  return (found as unknown as { rows: MatrixComment[] }).rows;
}
