// All SQL of projections: where annotations stand in versions later than their own. An annotation's own row is never
// touched; a projection changes once, when a person decides it.
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Target } from '@sala/shared/annotations/contract.js';
import type { CommentState } from '@sala/shared/discussions/contract.js';
import type { Tx } from '../infra/database.js';
import { comments } from '../discussions/discussions.tables.js';
import type { Carryable, Projection } from './annotations.carrier.js';
import { annotations, projections } from './annotations.tables.js';

const columns = {
  annotationId: projections.annotationId,
  versionId: projections.versionId,
  clauseId: projections.clauseId,
  outcome: projections.outcome,
  target: projections.target,
  kept: projections.kept,
  algorithm: projections.algorithm,
  decidedBy: projections.decidedBy,
};

/** An annotation with what decides whether a person may be asked about it. */
export type Listed = Carryable & { receivedAt: Date; state: CommentState };

/** Rows that are read or written at once: more would hold up everybody else while they are put into words. */
const ROWS_AT_ONCE = 400;

/** Every annotation of a draft, whatever its state: nothing is left behind. In the order in which they came. */
export async function listCarryable(tx: Tx, draftId: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let last: string | null = null, n = ROWS_AT_ONCE; n === ROWS_AT_ONCE; ) {
    const rows = await listCarryableAfter(tx, draftId, last);
    all.push(...rows);
    [last, n] = [rows.at(-1)?.id ?? null, rows.length];
  }
  return all.sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
}

/** A comment as it was made, with what carrying it takes. */
const asMade = {
  id: annotations.id,
  versionId: annotations.versionId,
  target: annotations.target,
  prefix: annotations.prefix,
  suffix: annotations.suffix,
  receivedAt: comments.receivedAt,
  state: comments.state,
};

function listCarryableAfter(tx: Tx, draftId: string, last: string | null): Promise<Listed[]> {
  return tx
    .select(asMade)
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .where(and(eq(comments.topicId, draftId), last === null ? undefined : gt(annotations.id, last)))
    .orderBy(asc(annotations.id))
    .limit(ROWS_AT_ONCE);
}

/** One of them, with its draft. */
export async function findCarryable(tx: Tx, id: string): Promise<{ draftId: string; target: Target } | null> {
  const [row] = await tx
    .select({ draftId: comments.topicId, target: annotations.target })
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .where(eq(annotations.id, id));
  return row ?? null;
}

export async function countAnnotations(tx: Tx, draftId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .where(eq(comments.topicId, draftId));
  return row?.n ?? 0;
}

/** Where the annotations stand in one version, by their ids. */
export async function mapProjections(tx: Tx, versionId: string): Promise<Map<string, Projection>> {
  const all = new Map<string, Projection>();
  for (let last: string | null = null, n = ROWS_AT_ONCE; n === ROWS_AT_ONCE; ) {
    const rows = await listProjectionsAfter(tx, versionId, last);
    for (const row of rows) all.set(row.annotationId, row);
    [last, n] = [rows.at(-1)?.annotationId ?? null, rows.length];
  }
  return all;
}

function listProjectionsAfter(tx: Tx, versionId: string, last: string | null): Promise<Projection[]> {
  return tx
    .select(columns)
    .from(projections)
    .where(and(eq(projections.versionId, versionId), last === null ? undefined : gt(projections.annotationId, last)))
    .orderBy(asc(projections.annotationId))
    .limit(ROWS_AT_ONCE);
}

/** All places in later versions of some annotations. */
export async function listProjections(tx: Tx, ids: readonly string[]): Promise<Projection[]> {
  if (ids.length === 0) return [];
  return tx
    .select(columns)
    .from(projections)
    .where(inArray(projections.annotationId, [...ids]));
}

/**
 * The part of a posting statement that gives new annotations their places in versions that are out already. It reads
 * from `projected`, whose columns are named here.
 */
export const projectionPart = {
  columns: `"annotationId" uuid, "versionId" uuid, "clauseId" uuid, outcome text, target jsonb, kept real,
    algorithm int, "decidedBy" text`,
  sql: `projection as (
      insert into projections (annotation_id, version_id, clause_id, outcome, target, kept, algorithm)
      select "annotationId", "versionId", "clauseId", outcome, target, kept, algorithm
        from projected join comment on comment.id = "annotationId")`,
};

/** All of a version. `at` is when those that a person decided were. */
export async function insertProjections(tx: Tx, rows: readonly Projection[], at: Date): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    await tx.execute(sql`
      insert into projections (annotation_id, version_id, clause_id, outcome, target, kept, algorithm, decided_by,
                               decided_at)
      select p."annotationId", p."versionId", p."clauseId", p.outcome, p.target, p.kept, p.algorithm, p."decidedBy",
             case when p."decidedBy" is not null then ${at.toISOString()}::timestamptz end
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as p(${sql.raw(projectionPart.columns)})`);
  }
}

/** Those of a version that wait for a person, or that a person decided, with what everybody can read of them. */
export function listDecidable(
  tx: Tx,
  versionId: string,
): Promise<{ projection: Projection; decidedAt: Date | null; made: Listed }[]> {
  return tx
    .select({
      projection: columns,
      decidedAt: projections.decidedAt,
      made: asMade,
    })
    .from(projections)
    .innerJoin(annotations, eq(annotations.id, projections.annotationId))
    .innerJoin(comments, eq(comments.id, annotations.id))
    .where(
      and(
        eq(projections.versionId, versionId),
        eq(comments.state, 'visible'),
        or(eq(projections.outcome, 'needs-review'), isNotNull(projections.decidedBy)),
      ),
    )
    .orderBy(asc(comments.receivedAt), asc(annotations.id));
}

/** What a person decided who saw what was decided at `seen`. False when it has been decided otherwise since. */
export async function updateProjection(tx: Tx, row: Projection, at: Date, seen: Date | null): Promise<boolean> {
  const { annotationId, versionId, clauseId, outcome, target, kept, decidedBy } = row;
  const changed = await tx
    .update(projections)
    .set({ clauseId, outcome, target, kept, decidedBy, decidedAt: at })
    .where(
      and(
        eq(projections.annotationId, annotationId),
        eq(projections.versionId, versionId),
        seen === null
          ? isNull(projections.decidedAt)
          : eq(sql`date_trunc('milliseconds', ${projections.decidedAt})`, seen.toISOString()),
      ),
    )
    .returning({ id: projections.annotationId });
  return changed.length > 0;
}
