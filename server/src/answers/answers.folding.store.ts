// SQL of groups of like comments. Words are read where they stand and never copied here: only hashes are kept, and of a
// withdrawn comment not even those.
import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { AnnotationKind, Wording } from '@sala/shared/annotations/contract.js';
import { annotations } from '../annotations/annotations.tables.js';
import { comments } from '../discussions/discussions.tables.js';
import type { Tx } from '../infra/database.js';
import { answerFoldBands, answerFolds } from './answers.tables.js';

const uuids = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;
const toAnswer = and(sql`${comments.isOpening}`, inArray(comments.state, ['visible', 'hidden']));

export interface Opening {
  id: string;
  revision: number;
  roundId: string | null;
  clauseId: string | null;
  kind: AnnotationKind;
  body: string;
  wording: Wording | null;
}
const opening = {
  id: comments.id,
  revision: comments.revision,
  roundId: annotations.roundId,
  clauseId: annotations.clauseId,
  kind: annotations.kind,
  body: comments.body,
  wording: annotations.wording,
};

/** Openings of a draft that have not been compared since their words are as they are, oldest first. */
export function listUncompared(tx: Tx, draftId: string, limit: number): Promise<Opening[]> {
  return tx
    .select(opening)
    .from(comments)
    .innerJoin(annotations, eq(annotations.id, comments.id))
    .leftJoin(answerFolds, eq(answerFolds.annotationId, comments.id))
    .where(
      and(
        eq(comments.topicId, draftId),
        toAnswer,
        or(isNull(answerFolds.annotationId), ne(answerFolds.revision, comments.revision)),
      ),
    )
    .orderBy(comments.receivedAt, comments.id)
    .limit(limit);
}

/** The first of each group that shares a band or the very key, with its words as they are now. */
export function listFirstAlike(
  tx: Tx,
  draftId: string,
  sought: { bands: readonly number[]; keyHashes: readonly string[] },
): Promise<Opening[]> {
  const bands = sql.param([...sought.bands]);
  const found = sql`select annotation_id from ${answerFoldBands} where band = any(${bands}::int[])
    union select annotation_id from ${answerFolds} where key_hash = any(${sql.param([...sought.keyHashes])}::text[])`;
  return tx
    .select(opening)
    .from(answerFolds)
    .innerJoin(comments, eq(comments.id, answerFolds.annotationId))
    .innerJoin(annotations, eq(annotations.id, answerFolds.annotationId))
    .where(
      and(
        sql`${answerFolds.annotationId} in (${found})`,
        eq(answerFolds.draftId, draftId),
        eq(answerFolds.isFirst, true),
        toAnswer,
      ),
    );
}

export type FoldRow = typeof answerFolds.$inferInsert & { bands: readonly number[] };

export async function putFolds(tx: Tx, rows: readonly FoldRow[]): Promise<void> {
  if (rows.length === 0) return;
  const sorted = [...rows].sort((a, b) => (a.annotationId < b.annotationId ? -1 : 1));
  await tx
    .insert(answerFolds)
    .values(sorted.map(({ bands: _, ...row }) => row))
    .onConflictDoUpdate({
      target: answerFolds.annotationId,
      set: {
        foldId: sql`excluded.fold_id`,
        revision: sql`excluded.revision`,
        scope: sql`excluded.scope`,
        keyHash: sql`excluded.key_hash`,
        similarity: sql`excluded.similarity`,
        isFirst: sql`excluded.is_first`,
      },
    });
  await tx
    .delete(answerFoldBands)
    .where(sql`${answerFoldBands.annotationId} = ${uuids(sorted.map(({ annotationId }) => annotationId))}`);
  const pairs = sorted.flatMap(({ annotationId, bands }) => bands.map((band) => ({ band, annotationId })));
  // As two arrays: thousands of rows are one statement with two values.
  await tx.execute(sql`
    insert into ${answerFoldBands} (band, annotation_id)
    select * from unnest(${sql.param(pairs.map(({ band }) => band))}::int[],
                         ${sql.param(pairs.map(({ annotationId }) => annotationId))}::uuid[])
    on conflict do nothing`);
}

/** Members of groups whose first one is to be compared anew: they are compared anew with it. */
export async function dissolve(tx: Tx, foldIds: readonly string[]): Promise<void> {
  if (foldIds.length === 0) return;
  await tx
    .delete(answerFolds)
    .where(
      and(sql`${answerFolds.foldId} = ${uuids(foldIds)}`, sql`${answerFolds.foldId} <> ${answerFolds.annotationId}`),
    );
}

/** Of words that are withdrawn no hash stays; whoever stood with them as the first is compared anew. */
export async function forgetWithdrawn(tx: Tx, draftId: string): Promise<void> {
  await tx.execute(sql`
    with gone as (
      update ${answerFolds} as fold set key_hash = null
        from ${comments} as comment
       where comment.id = fold.annotation_id and fold.draft_id = ${draftId}::uuid and comment.state = 'withdrawn'
         and fold.key_hash is not null
      returning fold.annotation_id),
    left_alone as (
      delete from ${answerFolds}
       where fold_id in (select annotation_id from gone) and annotation_id not in (select annotation_id from gone))
    delete from ${answerFoldBands} where annotation_id in (select annotation_id from gone)`);
}

/** What may be like a comment without standing with it: first ones of groups at these clauses, or sharing a band. */
export function listCandidates(
  tx: Tx,
  draftId: string,
  near: { foldId: string; clauseIds: readonly string[]; bands: readonly number[]; limit: number },
): Promise<Opening[]> {
  return tx
    .select(opening)
    .from(answerFolds)
    .innerJoin(comments, eq(comments.id, answerFolds.annotationId))
    .innerJoin(annotations, eq(annotations.id, answerFolds.annotationId))
    .where(
      and(
        eq(answerFolds.draftId, draftId),
        eq(answerFolds.isFirst, true),
        ne(answerFolds.foldId, near.foldId),
        eq(comments.state, 'visible'),
        or(
          sql`${annotations.clauseId} = ${uuids(near.clauseIds)}`,
          sql`${answerFolds.annotationId} in (select annotation_id from ${answerFoldBands}
                where band = any(${sql.param([...near.bands])}::int[]))`,
        ),
      ),
    )
    .orderBy(comments.receivedAt, comments.id)
    .limit(near.limit);
}
