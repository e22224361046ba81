// Two published versions of a draft compared. Both never change, so the comparison is made once and kept.
import type { ComparedPair } from '@sala/shared/drafts/compare/compared-law.js';
import { type ComparisonTree, layOutComparison } from '@sala/shared/drafts/compare/comparison-tree.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { runComparison } from './compare/run-comparison.js';
import { lineageBetween } from './drafts.lineage.service.js';
import { type ClausesOfVersion, clausesOf } from './drafts.texts.service.js';

export interface ComparedVersions {
  before: ClausesOfVersion;
  after: ClausesOfVersion;
  pairs: readonly ComparedPair[];
  tree: ComparisonTree;
}

/** Comparisons kept in memory; one of a large law is some megabytes. */
const COMPARISONS_MAX = 20;

/** By database, so that two servers in one process (tests) do not read each other's. */
const kept = new WeakMap<Database, Map<string, Promise<ComparedVersions>>>();

/** Open to all: what changed from one published version to another. */
export function comparedVersions(
  work: Work,
  fromVersionId: string,
  toVersionId: string,
  authoritative: Language,
): Promise<ComparedVersions> {
  const { database } = work;
  const comparisons = kept.get(database) ?? new Map<string, Promise<ComparedVersions>>();
  kept.set(database, comparisons);
  const key = `${fromVersionId}>${toVersionId}`;
  const comparing = comparisons.get(key) ?? compare(work, fromVersionId, toVersionId, authoritative);
  // Put back last: a Map keeps its order, so the first is the one not asked for longest.
  comparisons.delete(key);
  comparisons.set(key, comparing);
  comparing.catch(() => comparisons.delete(key));
  for (const oldest of comparisons.keys()) {
    if (comparisons.size <= COMPARISONS_MAX) break;
    comparisons.delete(oldest);
  }
  return comparing;
}

async function compare(
  work: Work,
  fromVersionId: string,
  toVersionId: string,
  authoritative: Language,
): Promise<ComparedVersions> {
  const [before, after, links] = await Promise.all([
    clausesOf(work.database, fromVersionId),
    clausesOf(work.database, toVersionId),
    lineageBetween(work, fromVersionId, toVersionId),
  ]);
  const pairs = await runComparison({ before: before.list, after: after.list, links, authoritative });
  return { before, after, pairs, tree: layOutComparison({ before: before.list, after: after.list, pairs }) };
}
