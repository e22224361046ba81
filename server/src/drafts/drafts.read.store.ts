// SQL for finding what is published: drafts with their versions, and search in their clauses.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Version } from '@sala/shared/drafts/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../infra/database.js';
import { clauseVersions, drafts, versions } from './drafts.tables.js';

export type DraftRow = typeof drafts.$inferSelect;

export async function findDraftRow(tx: Tx, by: { id: string } | { slug: string }): Promise<DraftRow | null> {
  const where = 'id' in by ? eq(drafts.id, by.id) : eq(drafts.slug, by.slug);
  const [row] = await tx.select().from(drafts).where(where);
  return row ?? null;
}

/** Drafts with at least one published version, newest first. */
export async function listPublishedDrafts(tx: Tx): Promise<DraftRow[]> {
  const published = tx.select({ id: versions.draftId }).from(versions).where(eq(versions.audience, 'public'));
  return tx
    .select()
    .from(drafts)
    .where(inArray(drafts.id, published))
    .orderBy(desc(drafts.createdAt), asc(drafts.slug));
}

function presentVersion(row: typeof versions.$inferSelect): Version {
  const { id, draftId, number, hash, audience, publishedAt, note } = row;
  return { id, draftId, number, hash, audience, publishedAt: publishedAt.toISOString(), note };
}

/** Versions of drafts that are for the public, newest first. */
export async function listVersions(tx: Tx, draftIds: readonly string[]): Promise<Version[]> {
  if (draftIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(versions)
    .where(and(inArray(versions.draftId, [...draftIds]), eq(versions.audience, 'public')))
    .orderBy(desc(versions.number));
  return rows.map(presentVersion);
}

export interface ClauseHit {
  versionId: string;
  clauseId: string;
  path: string;
  kind: string;
  number: Bilingual;
  heading: Bilingual;
  text: Bilingual;
}

/** Clauses of some versions that hold one of the normal keys anywhere, in document order. */
export function searchClauses(
  tx: Tx,
  versionIds: readonly string[],
  keys: readonly string[],
  limit: number,
): Promise<ClauseHit[]> {
  if (versionIds.length === 0 || keys.length === 0) return Promise.resolve([]);
  const patterns = keys.map((key) => `%${key.replace(/[\\%_]/g, '\\$&')}%`);
  return tx
    .select({
      versionId: clauseVersions.versionId,
      clauseId: clauseVersions.clauseId,
      path: clauseVersions.path,
      kind: clauseVersions.kind,
      number: clauseVersions.number,
      heading: clauseVersions.heading,
      text: clauseVersions.text,
    })
    .from(clauseVersions)
    .where(
      and(
        inArray(clauseVersions.versionId, [...versionIds]),
        sql`${clauseVersions.searchKey} like any(${sql.param(patterns)}::text[])`,
      ),
    )
    .orderBy(asc(clauseVersions.versionId), asc(clauseVersions.ordinal))
    .limit(limit);
}
