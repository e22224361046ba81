// The words of published versions. They never change, so they are read once and kept; only the errata beside them grow.
import type { Clause, Erratum } from '@sala/shared/drafts/contract.js';
import { canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import type { VersionText } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { getDraft, getVersion, placeOfDraft, wireVersion } from './drafts.service.js';
import { listClauses, listErrata as readErrata } from './drafts.versions.store.js';

/** Versions kept in memory; a large law with its two languages is some megabytes. */
const VERSIONS_MAX = 20;

export interface ClausesOfVersion {
  byId: ReadonlyMap<string, Clause>;
  /** In document order. */
  list: readonly Clause[];
}

/** By database, so that two servers in one process (tests) do not read each other's. */
const kept = new WeakMap<Database, Map<string, Promise<ClausesOfVersion>>>();

/** Open to all: the clauses of a published version, by id and in order. Refuses an unknown version. */
export function clausesOf(database: Database, versionId: string): Promise<ClausesOfVersion> {
  const versions = kept.get(database) ?? new Map<string, Promise<ClausesOfVersion>>();
  kept.set(database, versions);
  const reading = versions.get(versionId) ?? readClauses(database, versionId);
  // Put back last: a Map keeps its order, so the first is the one not asked for longest.
  versions.delete(versionId);
  versions.set(versionId, reading);
  reading.catch(() => versions.delete(versionId));
  for (const oldest of versions.keys()) {
    if (versions.size <= VERSIONS_MAX) break;
    versions.delete(oldest);
  }
  return reading;
}

async function readClauses(database: Database, versionId: string): Promise<ClausesOfVersion> {
  const list = await listClauses(database.db, versionId);
  // Nothing empty is ever published.
  if (list.length === 0) refuse('unknown-version');
  return { list, byId: new Map(list.map((clause) => [clause.id, clause])) };
}

/** Open to all: corrections of a published version, oldest first. */
export function listErrata(work: Pick<Work, 'tx'>, versionId: string): Promise<Erratum[]> {
  return readErrata(work.tx, versionId);
}

/** A version with its words and what was corrected since: for everybody, unless it went to others than the public. */
export async function readVersionText(work: Work, versionId: string): Promise<VersionText> {
  const row = await getVersion(work, versionId);
  const draft = await getDraft(work, { id: row.draftId });
  // Nobody learns by trying ids that there is such a version.
  if (row.audience !== 'public' && canSeeWorkingText(work.viewer, placeOfDraft(draft)) !== true)
    refuse('unknown-version');
  const { list } = await clausesOf(work.database, versionId);
  return {
    draft,
    version: wireVersion(row),
    title: row.title,
    clauses: [...list],
    errata: await listErrata(work, versionId),
  };
}
