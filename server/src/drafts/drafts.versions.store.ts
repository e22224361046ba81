// SQL of published versions, their clauses and errata. Rows are only ever added; triggers of the database refuse more.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Clause, Erratum, Version } from '@sala/shared/drafts/contract.js';
import type { LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../infra/database.js';
import { clauseVersions, errata, versionLineage, versions } from './drafts.tables.js';

export type VersionRow = Version & { title: Bilingual };

const columns = {
  id: versions.id,
  draftId: versions.draftId,
  number: versions.number,
  hash: versions.hash,
  audience: versions.audience,
  title: versions.title,
  note: versions.note,
  publishedAt: versions.publishedAt,
};

function toVersion<Row extends { publishedAt: Date }>(row: Row) {
  return { ...row, publishedAt: row.publishedAt.toISOString() };
}

/** The latest first. */
export async function listVersions(tx: Tx, draftId: string): Promise<VersionRow[]> {
  const rows = await tx
    .select(columns)
    .from(versions)
    .where(eq(versions.draftId, draftId))
    .orderBy(desc(versions.number));
  return rows.map(toVersion);
}

export async function findVersion(tx: Tx, id: string): Promise<VersionRow | null> {
  const [row] = await tx.select(columns).from(versions).where(eq(versions.id, id));
  return row ? toVersion(row) : null;
}

export async function insertVersion(tx: Tx, row: typeof versions.$inferInsert): Promise<void> {
  await tx.insert(versions).values(row);
}

/** A clause with its place and the key that search looks into. */
export interface ClauseRow {
  clause: Clause;
  searchKey: string;
}

/** All clauses of a version in one statement, however many there are. */
export async function insertClauses(tx: Tx, versionId: string, rows: readonly ClauseRow[]): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ clause: { id, parentId, ...clause }, searchKey }, ordinal) => ({
      ...clause,
      clause_id: id,
      parent_id: parentId,
      ordinal,
      search_key: searchKey,
    })),
  );
  await tx.execute(sql`
    insert into clause_versions
      (version_id, clause_id, parent_id, ordinal, kind, path, number, heading, text, search_key)
    select ${versionId}::uuid, c.clause_id, c.parent_id, c.ordinal, c.kind, c.path, c.number, c.heading, c.text,
           c.search_key
      from jsonb_to_recordset(${json}::jsonb) as c(clause_id uuid, parent_id uuid, ordinal int, kind text, path text,
           number jsonb, heading jsonb, text jsonb, search_key text)`);
}

/** What of the version before went where: all links of a version in one statement. */
export async function insertLineage(
  tx: Tx,
  versionId: string,
  fromVersionId: string,
  links: readonly LineageLink[],
): Promise<void> {
  await tx.execute(sql`
    insert into version_lineage (version_id, from_version_id, from_clause_id, to_clause_id, source, rival_clause_id)
    select ${versionId}::uuid, ${fromVersionId}::uuid, l."from", l."to", l.source, l.rival
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
        as l("from" uuid, "to" uuid, source text, rival uuid)`);
}

/** From the version before to this one. */
export async function listLineage(tx: Tx, versionId: string): Promise<LineageLink[]> {
  const rows = await tx
    .select({
      from: versionLineage.fromClauseId,
      to: versionLineage.toClauseId,
      source: versionLineage.source,
      rival: versionLineage.rivalClauseId,
    })
    .from(versionLineage)
    .where(eq(versionLineage.versionId, versionId));
  return rows.map(({ rival, ...link }) => (rival === null ? link : { ...link, rival }));
}

/** In document order. */
export function listClauses(tx: Tx, versionId: string): Promise<Clause[]> {
  return tx
    .select({
      id: clauseVersions.clauseId,
      parentId: clauseVersions.parentId,
      kind: clauseVersions.kind,
      path: clauseVersions.path,
      number: clauseVersions.number,
      heading: clauseVersions.heading,
      text: clauseVersions.text,
    })
    .from(clauseVersions)
    .where(eq(clauseVersions.versionId, versionId))
    .orderBy(asc(clauseVersions.ordinal));
}

/** Oldest first. */
export async function listErrata(tx: Tx, versionId: string): Promise<Erratum[]> {
  const rows = await tx
    .select({
      id: errata.id,
      clauseId: errata.clauseId,
      language: errata.language,
      before: errata.before,
      after: errata.after,
      reason: errata.reason,
      office: errata.office,
      at: errata.at,
    })
    .from(errata)
    .where(eq(errata.versionId, versionId))
    .orderBy(asc(errata.at), asc(errata.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** False when the id is taken. */
export async function insertErratum(tx: Tx, row: typeof errata.$inferInsert): Promise<boolean> {
  const made = await tx.insert(errata).values(row).onConflictDoNothing().returning({ id: errata.id });
  return made.length > 0;
}

export async function hasErratum(tx: Tx, versionId: string, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: errata.id })
    .from(errata)
    .where(and(eq(errata.versionId, versionId), eq(errata.id, id)));
  return found.length > 0;
}
