// All SQL of annotations: where a thread is anchored. Rows are written once; only the number of those concerned moves.
import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { CarryOutcome } from '@sala/shared/annotations/carry/carry.js';
import type { Annotation, AnnotationKind, Target, Wording } from '@sala/shared/annotations/contract.js';
import type { Tx } from '../infra/database.js';
import { comments } from '../discussions/discussions.tables.js';
import { clauseVersions, drafts, versions } from '../drafts/drafts.tables.js';
import { annotations, concerns, projections } from './annotations.tables.js';

export interface NewAnnotation {
  id: string;
  versionId: string;
  roundId: string;
  clauseId: string | null;
  kind: AnnotationKind;
  target: Target;
  prefix: string;
  suffix: string;
  wording: Wording | null;
}

/** An annotation without its comments. */
export type AnnotationHead = Omit<Annotation, 'opening' | 'replies' | 'places' | 'answer'>;

/**
 * The part of a posting statement that anchors those of its new comments that open a thread. It reads from `anchored`,
 * whose columns are named here.
 */
export const annotationPart = {
  columns: `id uuid, "versionId" uuid, "roundId" uuid, "clauseId" uuid, kind text, target jsonb, prefix text,
    suffix text, wording jsonb`,
  sql: `annotation as (
      insert into annotations (id, version_id, round_id, clause_id, kind, target, prefix, suffix, wording)
      select id, "versionId", "roundId", "clauseId", kind, target, prefix, suffix, wording
        from anchored join comment using (id))`,
};

const head = {
  id: annotations.id,
  draftId: comments.topicId,
  versionId: annotations.versionId,
  madeOn: versions.number,
  kind: annotations.kind,
  target: annotations.target,
  // The words of a proposal are their author's: they go with the comment, as its body does.
  wording: sql<Wording | null>`case when ${comments.state} = 'visible' then ${annotations.wording} end`,
  concerned: annotations.concerned,
};

/** Annotations by their ids, whatever their state. */
export async function listHeadsById(tx: Tx, ids: readonly string[]): Promise<AnnotationHead[]> {
  if (ids.length === 0) return [];
  return tx
    .select(head)
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .innerJoin(versions, eq(versions.id, annotations.versionId))
    .where(inArray(annotations.id, [...ids]));
}

/**
 * Annotations of a version that the public may know of, oldest first: of some clauses, of the draft as a whole (null),
 * or of everything; with `latest` the limit cuts the oldest ones off, else the latest.
 */
export async function listPublicHeads(
  tx: Tx,
  versionId: string,
  options: { clauseIds?: readonly string[] | null; limit: number; latest?: boolean },
): Promise<AnnotationHead[]> {
  const { clauseIds, limit, latest } = options;
  const order = latest ? [desc(comments.receivedAt), desc(comments.id)] : [asc(comments.receivedAt), asc(comments.id)];
  const rows = await tx
    .select(head)
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .innerJoin(versions, eq(versions.id, annotations.versionId))
    .where(and(ne(comments.state, 'held'), standsOn(tx, versionId, clauseIds)))
    .orderBy(...order)
    .limit(limit);
  return latest ? rows.reverse() : rows;
}

/** Made on the version, or carried to it from an earlier one; at some clauses of it, or (null) on it as a whole. */
function standsOn(tx: Tx, versionId: string, clauseIds?: readonly string[] | null): SQL | undefined {
  const at = (column: typeof annotations.clauseId | typeof projections.clauseId) =>
    clauseIds === null ? isNull(column) : clauseIds && inArray(column, [...clauseIds]);
  const carried = tx
    .select({ id: projections.annotationId })
    .from(projections)
    .where(and(eq(projections.versionId, versionId), at(projections.clauseId)));
  return or(and(eq(annotations.versionId, versionId), at(annotations.clauseId)), inArray(annotations.id, carried));
}

/** The version an annotation stands on and the state of its opening comment. */
export async function findOpening(
  tx: Tx,
  id: string,
): Promise<{ versionId: string; topicId: string; state: string; clauseId: string | null } | null> {
  const [row] = await tx
    .select({
      versionId: annotations.versionId,
      topicId: comments.topicId,
      state: comments.state,
      clauseId: annotations.clauseId,
    })
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .where(eq(annotations.id, id));
  return row ?? null;
}

/** The draft's word in addresses, the number of the version and the clause's path in it, for a thread. */
export async function findPlace(
  tx: Tx,
  id: string,
): Promise<{ draftSlug: string; version: number; clausePath: string | null } | null> {
  const [row] = await tx
    .select({ draftSlug: drafts.slug, version: versions.number, clausePath: clauseVersions.path })
    .from(annotations)
    .innerJoin(comments, eq(comments.id, annotations.id))
    .innerJoin(drafts, eq(drafts.id, comments.topicId))
    .innerJoin(versions, eq(versions.id, annotations.versionId))
    .leftJoin(
      clauseVersions,
      and(eq(clauseVersions.versionId, annotations.versionId), eq(clauseVersions.clauseId, annotations.clauseId)),
    )
    .where(eq(annotations.id, id));
  return row ?? null;
}

/** The newest public version that a thread went with, and what became of its words there. */
export async function findNewest(tx: Tx, id: string): Promise<{ number: number; outcome: CarryOutcome } | null> {
  const [row] = await tx
    .select({ number: versions.number, outcome: projections.outcome })
    .from(projections)
    .innerJoin(versions, eq(versions.id, projections.versionId))
    .where(and(eq(projections.annotationId, id), eq(versions.audience, 'public')))
    .orderBy(desc(versions.number))
    .limit(1);
  return row ?? null;
}

/** How many annotations and replies the public sees at each clause of a version; '' counts those on the whole draft. */
export async function countByClause(tx: Tx, versionId: string): Promise<Map<string, number>> {
  const own = tx
    .select({ clauseId: annotations.clauseId, threadId: annotations.id })
    .from(annotations)
    .where(eq(annotations.versionId, versionId));
  const carried = tx
    .select({ clauseId: projections.clauseId, threadId: projections.annotationId })
    .from(projections)
    .where(eq(projections.versionId, versionId));
  const here = own.unionAll(carried).as('here');
  const visible = eq(comments.state, 'visible');
  const spoken = () => tx.select({ clauseId: here.clauseId }).from(here);
  const openings = spoken().innerJoin(comments, eq(comments.id, here.threadId)).where(visible);
  const isReply = and(eq(comments.threadId, here.threadId), sql`not ${comments.isOpening}`);
  const all = openings.unionAll(spoken().innerJoin(comments, isReply).where(visible)).as('spoken');
  const rows = await tx
    .select({ clauseId: all.clauseId, n: sql<number>`count(*)::int` })
    .from(all)
    .groupBy(all.clauseId);
  return new Map(rows.map(({ clauseId, n }) => [clauseId ?? '', n]));
}

/** Adds or removes one who is concerned. False when nothing changed. */
export async function changeConcern(
  tx: Tx,
  concern: { annotationId: string; keyHash: string; at: Date },
  isConcerned: boolean,
): Promise<boolean> {
  const changed = isConcerned
    ? await tx.insert(concerns).values(concern).onConflictDoNothing().returning({ id: concerns.annotationId })
    : await tx
        .delete(concerns)
        .where(and(eq(concerns.annotationId, concern.annotationId), eq(concerns.keyHash, concern.keyHash)))
        .returning({ id: concerns.annotationId });
  if (changed.length === 0) return false;
  await tx
    .update(annotations)
    .set({ concerned: sql`${annotations.concerned} + ${isConcerned ? 1 : -1}` })
    .where(eq(annotations.id, concern.annotationId));
  return true;
}
